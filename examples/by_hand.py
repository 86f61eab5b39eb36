"""One target and one figure, written by hand, judged at half time."""

import policytrack as pt

new = pt.Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
asked = pt.Target("specialised", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
reported = pt.Figure("new-h1", indicator=new, area="青岛市", period="2024-H1", amount="140 家")

assessments = pt.assess([asked], [reported], on="2024-07-01")
a = assessments["specialised"]
print(f"{a.verdict}: {a.completion.say('en')} done, {a.gap.say('en')} to go" if a.completion and a.gap else a.reason)
print()
print(pt.Report(assessments, lang="en").explain("specialised"))

"""What had been published by the day on which a newspaper said 时间过半，任务过半, and whether it bore that out."""

import policytrack as pt
from policytrack.report import claim_report

DAY = "2024-06-27"
READING = "cultivated-is-recognised"  # the key points promise to 培育 firms; a title is given by 认定

catalog = pt.load_catalog()
claim = catalog.claims["half-time-half-task"]

for lang, withdrawn in {"zh": "不采用“培育按认定理解”的假设：", "en": "Without the reading of 培育 as 认定:"}.items():
    check = pt.check_claim(claim, catalog.targets, catalog.figures, on=DAY, known_by=DAY)
    print(claim_report(check, lang))
    print()
    check = pt.check_claim(claim, catalog.targets, catalog.figures, on=DAY, known_by=DAY, without=[READING])
    print(withdrawn)
    print(check.conclusion.text(lang))
    print()

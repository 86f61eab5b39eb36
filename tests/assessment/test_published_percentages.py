"""Interim percentages as the statistics bureau printed them: plain value ÷ annual target."""

from decimal import Decimal

import policytrack as pt

# New urban jobs: done and asked in ten thousand, and the per cent that were printed.
JOBS = (
    (564, 900, "62.7"),
    (822, 1100, "74.7"),
    (1045, 1100, "95.0"),
    (1097, 1100, "99.7"),
    (898, 900, "99.8"),
    (1099, 900, "122.1"),
)


def test_the_job_percentages_of_the_statistics_bureau_are_printed_to_the_digit() -> None:
    jobs = pt.Indicator("jobs.urban.new", unit="人", kind="flow", better="up")
    for done, asked, printed in JOBS:
        target = pt.Target("jobs", indicator=jobs, area="全国", period="2024", amount=f">= {asked}万 人")
        figure = pt.Figure("done", indicator=jobs, area="全国", period="2024-01/2024-11", amount=f"{done}万 人")
        (assessment,) = pt.assess([target], [figure], on="2024-12-20")
        completion = assessment.completion
        assert completion is not None
        assert completion.nominal is not None
        assert f"{completion.nominal.quantize(Decimal('0.1'))}" == printed
        for lang, words in (("zh", f"完成{printed}%"), ("en", f"{printed} % completed")):
            assert words in pt.Report([assessment], lang=lang).table("tsv"), printed
            assert printed in pt.Report([assessment], lang=lang).table("tsv", columns=["completion"]), printed

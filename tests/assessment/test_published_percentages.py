"""Interim percentages as the statistics bureau printed them: plain value ÷ annual target."""

from decimal import Decimal
from typing import Any

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


def judged(
    kind: str, unit: str, amount: str, told: tuple[str, str], on: str, *, better: str = "up", **time: Any
) -> pt.Assessment:
    """A target and one figure, both of one indicator of a place."""
    indicator = pt.Indicator("told", unit=unit, kind=kind, better=better)
    base = time.pop("base", None)
    if base is not None:
        time["baseline"] = pt.Figure("base", indicator=indicator, area="here", period=base[0], amount=base[1])
    target = pt.Target("t", indicator=indicator, area="here", amount=amount, **time)
    figure = pt.Figure("f", indicator=indicator, area="here", period=told[0], amount=told[1])
    return pt.assess([target], [figure], on=on)["t"]


def cell(found: pt.Assessment, lang: str, column: str = "verdict") -> str:
    return pt.Report([found], lang=lang).table("tsv", columns=[column]).split("\n")[1].strip()


# Shares that others printed, or should have: of new urban jobs, roads and homes in China of the amount; of nurses and
# police officers in Britain of those that were promised, not of all there are.
SHARES = (
    (
        judged("flow", "人", ">= 1100万 人", ("2022-01/2022-09", "rounded 1001万 人"), "2022-12-14", period="2022"),
        "91.0",
    ),
    (judged("flow", "人", ">= 1200万 人", ("2024-H1", "rounded 698万 人"), "2024-07-23", period="2024"), "58.2"),
    (
        judged("flow", "人", ">= 1200万 人", ("2025-01/2025-09", "rounded 1057万 人"), "2025-10-29", period="2025"),
        "88.1",
    ),
    (
        judged("flow", "公里", "12.9万 公里", ("2023-01/2023-09", "rounded 11.8万 公里"), "2023-11-01", period="2023"),
        "91.5",
    ),
    (
        judged("flow", "套", "170.4万 套", ("2024-01/2024-08", "rounded 137.4万 套"), "2024-10-05", period="2024"),
        "80.6",
    ),
    (
        judged(
            "flow", "户", "110万 户", ("2021-01-01/2024-08-31", "rounded 102.44万 户"), "2024-09-08", period="2021/2025"
        ),
        "93.1",
    ),
)


def test_completions_of_rounded_totals_are_printed_to_the_digit() -> None:
    for found, printed in SHARES:
        assert cell(found, "zh").split("，")[0].endswith(f"完成约{printed}%"), printed
        assert f"about {printed} % completed" in cell(found, "en"), printed
        assert cell(found, "zh", "completion") == f"约{printed}%"


WAYS = (
    (
        "50000 人",
        ("2019-09-30", "300904 人"),
        "2024-03-31",
        ("2021-12-31", "327907 人"),
        "2022-02-01",
        "54.0",
        "on pace",
    ),
    ("13000 人", ("2024-03-31", "16961 人"), "2029-06-30", ("2025-03-31", "17175 人"), "2025-07-01", "1.6", "behind"),
)


def test_of_what_was_promised_on_top_the_share_of_the_way_is_printed() -> None:
    for amount, base, by, told, on, printed, verdict in WAYS:
        found = judged("stock", "人", f">= {amount}", told, on, by=by, form="change", base=base)
        assert found.verdict == verdict
        assert f"{printed} % of the way from " in cell(found, "en")
        assert f"的进度完成{printed}%" in cell(found, "zh")


def test_about_a_number_is_printed_as_that_and_proves_no_floor() -> None:
    found = judged("share", "%", "10 %", ("2025-05-27", "about 10 %"), "2025-06-01", by="2025-12-31")
    assert found.verdict == "cannot tell"
    assert "约10%" in cell(found, "zh")
    assert "any" not in cell(found, "en")
    assert "0–" not in cell(found, "zh")


def test_a_claim_without_a_number_leaves_nothing_to_judge_by() -> None:
    saved = pt.Indicator("energy.saved", unit="%", kind="cumulative", better="up")
    (found,) = pt.assess(
        [pt.Target("t", indicator=saved, area="本溪", by="2025-12-31", amount="15.5 %")], [], on="2026-01-15"
    )
    assert (found.verdict, found.reason.code, found.set_aside) == ("no figure", "no-figure", ())


def test_a_level_without_a_start_has_no_pace_and_says_so() -> None:
    found = judged("share", "%", ">= 90 %", ("2019-12-31", "rounded 82 %"), "2020-07-01", by="2020-12-31")
    assert (found.verdict, found.reason.code) == ("not yet", "start-without-day")
    assert "no pace, because the task has no known start" in cell(found, "en")

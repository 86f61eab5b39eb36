"""What a first user found: each was wrong, or raised what no caller expects."""

from typing import Any

import pytest

import policytrack as pt

UP = pt.Indicator("sme.recognised", unit="家", kind="flow", better="up")
DOWN = pt.Indicator("emissions", unit="吨", kind="flow", better="down")


def judge(indicator: pt.Indicator, amount: str, told: dict[str, str], on: str) -> pt.Assessment:
    target = pt.Target("t", indicator=indicator, area="青岛市", period="2024", amount=amount)
    figures = [
        pt.Figure(period, indicator=indicator, area="青岛市", period=period, amount=done)
        for period, done in told.items()
    ]
    return pt.assess([target], figures, on=on, methods=list(pt.methods))["t"]


def test_a_ceiling_passed_before_the_deadline_is_not_said_to_be_completed_early() -> None:
    passed = judge(DOWN, "<= 300 吨", {"2024-H1": "301 吨"}, "2024-07-31")
    assert (passed.verdict, passed.early) == (pt.Verdict.MISSED, True)
    for lang, words in (("zh", "未完成（期限前已定）"), ("en", "missed, settled before the deadline")):
        report = pt.Report([passed], lang=lang)
        assert words in report.table("tsv")
        assert words in report.explain("t")
        assert "提前完成" not in report.table("tsv")


def test_more_than_a_number_of_things_is_asked_for_by_its_next_one_everywhere() -> None:
    half = judge(UP, "> 300 家", {"2024-H1": "150 家"}, "2024-07-01")
    assert half.verdict is pt.Verdict.BEHIND
    assert str(half.needed().amount) == "151 家"
    whole = judge(UP, "> 300 家", {"2024": "300 家"}, "2025-02-01")
    assert whole.verdict is pt.Verdict.MISSED
    assert whole.outcomes["opensdg-2.4"].label != "target_achieved"
    assert whole.outcomes["linear-pace"].label == "behind"
    nothing = judge(UP, "> 0 家", {"2024-H1": "0 家"}, "2024-07-01")
    assert nothing.verdict is pt.Verdict.BEHIND


def test_a_running_total_under_a_ceiling_is_no_level_for_a_method() -> None:
    for done in ("260 吨", "310 吨"):
        outcomes = judge(DOWN, "<= 300 吨", {"2024": done}, "2025-02-01").outcomes
        assert {outcome.label for outcome in outcomes.values()} == {None}


def test_nothing_is_calculated_after_the_deadline() -> None:
    over = judge(UP, ">= 500 家", {"2024": "300 家"}, "2025-02-01").project()
    assert over.assumption is None
    assert "已到期" in over.say("zh")


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("opensdg-2.4", {"base": (2015, 1.7e308), "current": (2016, 1), "target": (2014, 5e-324)}),
        (
            "un-progress-chart-2023",
            {"base": (2014, -5), "current": (2015, 100), "target": (2015.0000001, 0), "direction": "decrease"},
        ),
        ("linear-pace", {"base": (2015, -1), "current": (2020, 0), "target": (2016, 10**400)}),
    ],
)
def test_no_number_makes_a_method_raise(method: str, given: dict[str, Any]) -> None:
    outcome = pt.methods[method].evaluate(**given)
    assert outcome.reason is not None


@pytest.mark.parametrize("given", [{"methods": None}, {"methods": 5}, {"claims": 5}])
def test_what_is_no_list_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(pt.InputError, match="is not a list"):
        pt.assess([], [], on="2024-01-01", **given)


def test_labels_that_are_the_same_but_for_a_field_that_one_lacks_are_put_in_order() -> None:
    plain = pt.Indicator("sme.all", subject="sme", unit="家", kind="flow", better="up")
    provincial = pt.Indicator("sme.provincial", subject="sme", level="省级", unit="家", kind="flow", better="up")
    one = pt.Assumption("one", by="W. Li", same=("sme.all", "sme.provincial"))
    target = pt.Target("t", indicator=plain, area="青岛市", period="2024", amount=">= 300 家", assumes=[one])
    figures = [
        pt.Figure(f"q{n}", indicator=each, area="青岛市", period=f"2024-Q{n}", amount="160 家")
        for n, each in ((1, plain), (2, provincial))
    ]
    assert pt.assess([target], figures, on="2024-07-01")["t"].verdict is pt.Verdict.MET

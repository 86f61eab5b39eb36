"""A final verdict settles what a light asks; where a gauge has no value, the reason says why in words."""

import pytest
from worlds import GROWTH, IDLE, NEW, SHARE, SPENT, STOCK, ask, fig, judge

from policytrack import Indicator, Verdict, light_of
from policytrack.light import LightRule
from policytrack.light.assessed import variables_of
from policytrack.values.interval import Interval

MID = "2024-07-15"
RULE = LightRule("own", lights=[("green", "behind <= 0"), ("red", "behind > 0")])
BATCH = Indicator("sme.rounds", unit="家", kind="flow", better="up", accrual="batch")


@pytest.mark.parametrize(
    ("asked", "told", "indicator", "verdict", "colour"),
    [
        (">= 85 %", "86 %", SHARE, Verdict.MET, "green"),
        (">= 85 %", "84 %", SHARE, Verdict.MISSED, "red"),
        ("<= 5 %", "5 %", IDLE, Verdict.MET, "green"),
        (">= 300 家", "300 家", STOCK, Verdict.MET, "green"),
        (">= 300 家", "300 家", BATCH, Verdict.MET, "green"),
        (">= 300 家", "299 家", NEW, Verdict.MISSED, "red"),
        ("<= 300 元", "301 元", SPENT, Verdict.MISSED, "red"),
        (">= 5 %", "5.0 %", GROWTH, Verdict.MET, "green"),
    ],
)
def test_what_is_met_on_its_deadline_is_not_behind_and_what_is_missed_is(
    asked: str, told: str, indicator: Indicator, verdict: Verdict, colour: str
) -> None:
    found = judge(ask(asked, indicator), fig("2024", told, indicator))
    assert (found.verdict, found.final) == (verdict, True)
    assert light_of(found, RULE).light.colour == colour


def test_what_is_met_as_published_is_settled_and_its_hidden_digits_are_noted() -> None:
    money = Indicator("money", unit="元", kind="flow", better="up")
    found = judge(ask(">= 300万 元", money), fig("2024", "rounded 300万 元", money))
    assert found.verdict is Verdict.MET
    behind = variables_of(found)["behind"]
    assert isinstance(behind, Interval)
    assert behind.high is not None
    assert behind.high <= 0
    assert light_of(found, RULE).light.colour == "green"


def test_what_is_only_reached_settles_nothing() -> None:
    found = judge(ask(">= 85 %", SHARE), fig("2024-06-30", "86 %", SHARE), on=MID)
    assert not found.final
    assert light_of(found, RULE).state == "unjudged"


@pytest.mark.parametrize(
    ("condition", "indicator", "asked", "told", "words"),
    [
        ("behind <= 0", SHARE, ">= 85 %", "86 %", "没有2023-12-31的起点数，无法按时间比较"),
        ("behind <= 0", BATCH, ">= 300 家", "100 家", "按批次认定，时间进度不说明问题"),
        ("share >= 50", SHARE, ">= 85 %", "86 %", "没有完成率"),
        ("share >= 50", SPENT, "<= 300 元", "100 元", "上限只有已用的份额"),
        ("growth >= 5", NEW, ">= 300 家", "150 家", "该指标不是增长率"),
        ("growth_over_comparator >= 0", GROWTH, ">= 5 %", "6 %", "没有给出比较对象"),
        ("behind <= 0", GROWTH, ">= 5 %", "6 %", "部分时期的比率不能加成全期的"),
        ("not slow", NEW, ">= 300 家", "150 家", "要由使用者给出"),
        ("on_time", NEW, ">= 300 家", "150 家", "结论未定"),
    ],
)
def test_a_gauge_without_a_value_says_why(
    condition: str, indicator: Indicator, asked: str, told: str, words: str
) -> None:
    time = "2024-06-30" if indicator.kind == "share" else "2024-H1"
    found = judge(ask(asked, indicator), fig(time, told, indicator), on=MID)
    light = light_of(found, LightRule("own", lights=[("green", condition)]))
    assert light.state == "unjudged"
    assert words in light.reason.text("zh")
    assert light.reason.text("en").isascii()

"""A completion of 100 % or more beside a verdict other than *met* says of which day it is."""

import pytest
from worlds import EVER, STOCK, ask, fig, judge

from policytrack import Assessment, Report


def after_the_deadline() -> Assessment:
    return judge(ask(">= 1200 家", EVER, period="2023"), fig("../2024-12-31", "1200 家", EVER))


def late() -> Assessment:
    before, after = fig("../2023-12-31", "1 家", EVER), fig("../2024-12-31", "1200 家", EVER)
    return judge(ask(">= 3 家", EVER, period="2023"), before, after)


def reached() -> Assessment:
    return judge(
        ask(">= 300 家", STOCK, period=None, by="2024-12-31"), fig("2024-06-30", "400 家", STOCK), on="2024-09-01"
    )


def met() -> Assessment:
    return judge(ask(">= 300 家"), fig("2024", "400 家"))


def short() -> Assessment:
    return judge(ask(">= 300 家"), fig("2024", "200 家"))


@pytest.mark.parametrize(
    ("judged", "verdict", "zh", "en", "dated"),
    [
        (after_the_deadline(), "cannot tell", "截至2024-12-31完成100%", "100 % completed by 2024-12-31", True),
        (late(), "late", "截至2024-12-31完成40000%", "40,000 % completed by 2024-12-31", True),
        (reached(), "reached", "截至2024-06-30完成133.3%", "133.3 % completed by 2024-06-30", True),
        (met(), "met", "完成133.3%", "133.3 % completed", False),
        (short(), "missed", "完成66.7%", "66.7 % completed", False),
    ],
)
def test_the_day_of_a_completion_is_said_where_the_target_is_not_met(
    judged: Assessment, verdict: str, zh: str, en: str, *, dated: bool
) -> None:
    assert judged.verdict == verdict
    for lang, words in (("zh", zh), ("en", en)):
        cell = Report([judged], lang).table("tsv", columns=["verdict"]).split("\n")[1]
        assert words in cell
        assert ("截至" in cell.split("，")[0] or " by 2" in cell.split(", ")[0]) == dated
    share, _, day = en.replace("completed ", "").replace(" completed", "").partition(" by ")
    column = f"{share} (by {day})" if dated else share
    assert Report([judged], "en").table("tsv", columns=["completion"]).split("\n")[1].strip() == column
    assert f"= {column}" in Report([judged], "en").explain("t")

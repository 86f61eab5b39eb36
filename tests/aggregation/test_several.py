"""Several conditions, keeping until a day, steps, schedules, and what is striven for."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations_with_replacement

import pytest
from rows import (
    FEWER,
    GROWTH,
    HERE,
    NEW,
    OUTPUT,
    SHARE,
    STOCK,
    Row,
    Words,
    check,
    figures,
    judged,
    promise,
    refused,
    rows,
    target,
    thing,
    word,
)

import policytrack as pt

ON = "2024-07-20"
YEAR, HALF = promise(NEW, ">= 300", period="2024"), promise(NEW, ">= 100", period="2024-H1")
LEVEL, BEFORE = promise(STOCK, ">= 100", by="2024"), promise(STOCK, ">= 100", by="2023-12-31")
HALF_SHARE = promise(SHARE, ">= 85", period="2024-H1")

# A promise and figures for each word that can be said of a part.
PARTS: dict[str, tuple[Words, str]] = {
    "met F": (HALF, "2024-H1 120"),
    "met": (HALF_SHARE, "2024-06 86"),
    "missed F": (HALF, "2024-H1 80"),
    "missed": (HALF_SHARE, "2024-06 80"),
    "late F": (BEFORE, "2023-12-31 95; 2024-06-30 105"),
    "late": (BEFORE, "2023-12-31 95; 2024-03-31 105; 2024-06-30 90"),
    "reached": (LEVEL, "2024-06-30 105"),
    "on pace": (YEAR, "2024-H1 150"),
    "behind": (YEAR, "2024-H1 140"),
    "not yet": (LEVEL, "2024-06-30 90"),
    "not due": (promise(NEW, ">= 300", period="2025"), ""),
    "cannot tell": (HALF, "2024-Q2 60"),
    "no figure": (HALF, ""),
    "not comparable": (HALF, "2024-H1 120 | scope=other"),
    "not measurable": (promise(NEW, None, period="2024"), ""),
}
UNKNOWN = {"cannot tell", "no figure", "not comparable", "not measurable"}


def part(said: str, number: int) -> tuple[pt.Target, list[pt.Figure]]:
    """Return a target of an indicator of its own of which this is said."""
    words, reported = PARTS[said]
    asked = target({**words, "thing": {**words["thing"], "id": f"part{number}"}}, f"t{number}")
    return asked, figures(reported, asked.indicator, f"f{number}-")


def together(how: type, said: Sequence[str]) -> pt.Assessment:
    """Return the judgement of a whole whose parts are judged so."""
    parts = [part(one, number) for number, one in enumerate(said)]
    whole = how("whole", [asked for asked, _ in parts])
    found = pt.assess([whole], [figure for _, reported in parts for figure in reported], on=ON)
    return found["whole"]


@pytest.mark.parametrize("said", PARTS)
def test_each_part_is_judged_as_its_row_says(said: str) -> None:
    asked, reported = part(said, 0)
    assert word(pt.assess([asked], reported, on=ON)[0]) == said


def all_of(said: Sequence[str]) -> str:
    """The table of AllOf: the first row that applies."""
    words = {one.removesuffix(" F") for one in said}
    final = all(one.endswith(" F") for one in said)
    if "missed F" in said:
        return "missed F"
    if "late" in words and words <= {"met", "late"}:
        return "late F" if final else "late"
    if words & {"late", "missed"}:
        return "missed"
    if "behind" in words:
        return "behind"
    if words & UNKNOWN:
        return words.pop() if len(words) == 1 else "cannot tell"
    if words == {"not due"}:
        return "not due"
    if words & {"not due", "not yet"}:
        return "not yet"
    if "on pace" in words:
        return "on pace"
    if "reached" in words:
        return "reached"
    return "met F" if final else "met"


def any_of(said: Sequence[str]) -> str:
    """The table of AnyOf: the first row that applies."""
    words = {one.removesuffix(" F") for one in said}
    if "met F" in said:
        return "met F"
    for one in ("met", "reached", "on pace"):
        if one in words:
            return one
    if words & UNKNOWN:
        return words.pop() if len(words) == 1 else "cannot tell"
    if words == {"not due"}:
        return "not due"
    if words & {"not due", "not yet"}:
        return "not yet"
    if "behind" in words:
        return "behind"
    if "late" in words:
        # Late for good, where no part that is open may still be met in time: missed and late ones that are final.
        return "late F" if all(one.endswith(" F") for one in said) else "late"
    return "missed F" if all(one.endswith(" F") for one in said) else "missed"


EXAMPLES = (("met F", "no figure"), ("no figure", "missed F"))
PAIRS = (
    *EXAMPLES,
    *(pair for pair in combinations_with_replacement(PARTS, 2) if pair not in EXAMPLES),
    ("met F", "late F", "met F"),
    ("met F", "late F", "missed"),
    ("on pace", "reached", "met F"),
    ("on pace", "behind", "not yet"),
    ("no figure", "no figure", "not comparable"),
    ("reached", "met", "not due"),
    ("missed F", "late F", "late F"),
    ("behind", "missed F", "late F"),
)


@pytest.mark.parametrize("said", PAIRS, ids=" and ".join)
def test_all_of_several(said: Sequence[str]) -> None:
    found = together(pt.AllOf, said)
    assert word(found) == all_of(said), found.reason.text("en")


@pytest.mark.parametrize("said", PAIRS, ids=" and ".join)
def test_any_of_several(said: Sequence[str]) -> None:
    found = together(pt.AnyOf, said)
    assert word(found) == any_of(said), found.reason.text("en")


@pytest.mark.parametrize("said", PARTS)
def test_all_or_any_of_one_is_that_one(said: str) -> None:
    assert word(together(pt.AllOf, [said])) == said
    assert word(together(pt.AnyOf, [said])) == said


def test_the_examples_of_the_table() -> None:
    assert [all_of(pair) for pair in EXAMPLES] == ["cannot tell", "missed F"]
    assert any_of(("met F", "no figure")) == "met F"


@pytest.mark.parametrize(
    ("said", "least", "greatest"),
    [
        (("on pace", "behind"), "46.7", "50.0"),
        (("behind", "missed F"), "46.7", "80.0"),
        (("not yet", "met F", "on pace"), "50.0", "120.0"),
        (("on pace", "no figure"), None, None),
    ],
)
def test_the_completion_is_that_of_the_least_or_of_the_greatest_part(
    said: Sequence[str], least: str | None, greatest: str | None
) -> None:
    for how, share in ((pt.AllOf, least), (pt.AnyOf, greatest)):
        found = together(how, said).completion
        assert (None if found is None else found.nominal) == (None if share is None else Decimal(share))


UNTIL = promise(STOCK, ">= 100", by="2023", until="2025")
YEARLY = promise(OUTPUT, ">= 700", by="2022", until="2025", per="year")


@rows(
    Row(UNTIL, "2023-12-31 104; 2024-12-31 97", "2025-03-01", "missed F", says="2024-12-31"),
    Row(UNTIL, "2023-12-31 104; 2024-12-31 103", "2025-03-01", "reached"),
    Row(UNTIL, "2023-12-31 104; 2025-12-31 101", "2026-02-01", "cannot tell"),
    Row(UNTIL, "2023-12-31 104; 2024-06-30 103; 2025-12-31 101", "2026-02-01", "met F"),
    Row(UNTIL, "2023-12-31 104; 2024-06-30 103; 2025-12-31 99", "2026-02-01", "missed F"),
    Row(UNTIL, "2023-12-31 104; 2024-06-30 103", "2026-02-01", "cannot tell"),
    Row(UNTIL, "2023-12-31 97; 2024-12-31 103", "2024-06-01", "missed F"),
    Row(UNTIL, "2023-12-31 97; 2024-12-31 103", "2025-06-01", "late F|late"),
    Row(UNTIL, "2023-06-30 101", "2023-09-01", "reached"),
    Row(UNTIL, "2023-06-30 99", "2023-09-01", "not yet"),
    Row(UNTIL, "2023-12-31 104; 2024-03-31 99; 2024-12-31 103", "2025-03-01", "missed F", says="2024-03-31"),
    Row(YEARLY, "2022 700; 2023 699", "2024-03-01", "missed F"),
    Row(YEARLY, "2022 700; 2023 710; 2024 720", "2025-03-01", "reached"),
    Row(YEARLY, "2022 700; 2023 710; 2024 720; 2025 730", "2026-03-01", "met F"),
    Row(YEARLY, "2022 700; 2023 710; 2025 730", "2026-03-01", "cannot tell"),
    Row(YEARLY, "2022 690", "2023-03-01", "missed F"),
    Row(promise(SHARE, ">= 60", by="2023", until="2024"), "2023 61; 2024 60", "2025-03-01", "met F"),
    Row(promise(SHARE, ">= 60", by="2023", until="2024"), "2023 61; 2024 59", "2025-03-01", "missed F"),
)
def test_reach_by_one_day_and_keep_until_another(row: Row) -> None:
    check(row)


FISCAL_EACH = promise(NEW, ">= 10", period="2021-04/2026-03", each="year")
GROWTH_EACH = promise(GROWTH, ">= 5", period="2021/2023", each="year")


def test_steps_are_counted_from_the_first_day() -> None:
    found = judged(Row(FISCAL_EACH, "2021-04/2022-03 10", "2022-06-01", ""))
    assert [str(step.target.period) for step in found.steps] == [
        f"{year}-04/{year + 1}-03" for year in range(2021, 2026)
    ]
    halves = judged(Row({**FISCAL_EACH, "each": "half"}, "", "2022-06-01", ""))
    assert [str(step.target.period) for step in halves.steps[:2]] == ["2021-04/2021-09", "2021-10/2022-03"]


@rows(
    Row(FISCAL_EACH, "2021-04/2022-03 10; 2022-04/2023-03 9", "2023-06-01", "missed F"),
    Row(FISCAL_EACH, "2021-04/2022-03 10; 2022-04/2022-12 11", "2023-02-01", "on pace"),
    Row(FISCAL_EACH, "; ".join(f"{y}-04/{y + 1}-03 10" for y in range(2021, 2026)), "2026-06-01", "met F"),
    Row(FISCAL_EACH, "2021 10; 2022 10", "2023-06-01", "cannot tell|no figure"),
    Row(GROWTH_EACH, "2021 5; 2022 5.1; 2023 4.9", "2024-03-01", "missed F"),
    Row(GROWTH_EACH, "2021 5; 2022 5.1; 2023 5", "2024-03-01", "met F"),
    Row(promise(SHARE, ">= 60", period="2023/2024", each="year"), "2023 61; 2024 60", "2025-02-01", "met F"),
    Row(promise(SHARE, ">= 60", period="2023/2024", each="year"), "2023 59; 2024 60", "2025-02-01", "missed F"),
    Row(promise(FEWER, "<= 5", period="2024", each="quarter"), "2024-Q1 5; 2024-Q2 6", "2024-08-01", "missed F"),
)
def test_an_amount_is_due_in_each_step(row: Row) -> None:
    check(row)


def test_what_goes_with_each() -> None:
    refused(promise(NEW, ">= 10", by="2025", each="year"), "period")
    refused(promise(NEW, ">= 10", period="2021/2025", each="year", until="2027"), "until")
    refused(promise(NEW, ">= 10 %", form="change", period="2021/2025", each="year", baseline="2020 9"), "every year")
    refused(promise(NEW, ">= 10", period="2021/2025", each="year", per="year", aggregation="mean"), "per")
    refused(promise(NEW, ">= 10", period="2021-04/2021-12", each="year"), "year")
    assert target(promise(NEW, ">= 10", period="2021/2025", each="year", per="quarter", aggregation="mean")).each


def test_a_fiscal_year_is_named_by_its_words() -> None:
    year = pt.Period.fiscal("2024/25", start="04-01")
    assert str(year) == "2024-04/2025-03"
    assert str(pt.Period.fiscal("2024/25", start="07-01")) == "2024-07/2025-06"
    check(Row(promise(NEW, ">= 10", period=year), "2024-04/2025-03 10", "2025-06-01", "met F"))


COVERED = thing("%", "share", "up", id="covered")
STEPS = promise(COVERED, ">= 30", by="2030-12-31", schedule=[("2025-12-31", ">= 25 %"), ("2030-12-31", ">= 30 %")])
TOTALS = promise(NEW, ">= 300", period="2024", schedule=[("2024-06-30", "100 家"), ("2024-12-31", "300 家")])


@rows(
    Row(STEPS, "2025-12-31 15.5", "2026-10-01", "behind", says="25"),
    Row(STEPS, "2025-12-31 25", "2026-10-01", "on pace"),
    Row(STEPS, "2024-12-31 15.5", "2025-10-01", "not yet"),
    Row(STEPS, "2025-12-31 31", "2026-10-01", "reached"),
    Row(TOTALS, "2024-H1 100", "2024-07-20", "on pace"),
    Row(TOTALS, "2024-H1 99", "2024-07-20", "behind"),
    Row(TOTALS, "2024-Q1 10", "2024-04-20", "not yet"),
    Row(
        {**STEPS, "baseline": "2020-12-31 5"},
        "2025-12-31 24",
        "2026-10-01",
        "behind",
        says="25",
    ),
)
def test_a_schedule_of_its_own_replaces_the_line(row: Row) -> None:
    check(row)


def test_what_is_striven_for_never_moves_the_verdict() -> None:
    asked = promise(OUTPUT, ">= 700", by="2025", per="year", stretch=">= 800 吨")
    found = judged(Row(asked, "2024 705; 2025 750", "2026-02-01", ""))
    assert found.stretch is not None
    assert (word(found), word(found.stretch)) == ("met F", "missed F")
    changed = promise(OUTPUT, ">= 10 %", form="change", period="2024", baseline="2023 100", stretch=">= 20 %")
    found = judged(Row(changed, "2024 120", "2025-02-01", ""))
    assert found.stretch is not None
    assert (word(found), word(found.stretch)) == ("met F", "met F")


def test_a_part_that_is_superseded_is_replaced_by_its_successor() -> None:
    old, reported = part("missed F", 0)
    new = target({**HALF, "amount": ">= 70", "thing": {**NEW, "id": "part0"}, "supersedes": "t0"}, "t1")
    other, more = part("met F", 2)
    whole = pt.AllOf("whole", [old, other])
    found = pt.assess([whole, new], [*reported, *more], on=ON)["whole"]
    assert word(found) == "met F"
    assert all(figure.area.id == HERE for figure in reported)

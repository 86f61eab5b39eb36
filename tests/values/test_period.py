"""Laws of time: notation, order, elapsed shares."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policytrack import InputError, Period
from policytrack.hidden import visible
from policytrack.strategies import days, periods, sinces, untils
from policytrack.values import Since, Until
from policytrack.values.period import Time, as_day, as_time, first_day, last_day

NAMES: dict[str, Any] = {"Period": Period, "Until": Until, "Since": Since, "date": date}
spans = periods() | untils() | sinces()
LEAP = Period(date(2024, 2, 29), date(2024, 2, 29))


def period(text: str) -> Period:
    parsed = Period.parse(text)
    assert isinstance(parsed, Period)
    return parsed


@given(spans)
def test_parse_inverts_str_and_repr_types_back(time: Time) -> None:
    assert Period.parse(str(time)) == time
    assert type(time).parse(str(time)) == time
    assert eval(repr(time), NAMES) == time  # noqa: S307
    assert as_time(str(time)) == time


@given(spans, spans)
def test_times_are_equal_exactly_when_their_notation_is_and_then_hash_alike(a: Time, b: Time) -> None:
    assert (a == b) == (str(a) == str(b))
    assert hash(Period.parse(str(a))) == hash(a)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-S1", "2024-01-01", "2024-06-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2024-01/2024-05", "2024-01-01", "2024-05-31"),
        ("2021/2025", "2021-01-01", "2025-12-31"),
        ("2024-06-30", "2024-06-30", "2024-06-30"),
        ("2024-01-01/2024-06-27", "2024-01-01", "2024-06-27"),
        ("2024-Q1/2024-H1", "2024-01-01", "2024-06-30"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_notation_names_both_ends_inclusively(text: str, first: str, last: str) -> None:
    assert Period.parse(text) == Period(as_day(first), as_day(last))


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("2024-01/2024-12", "2024"),
        ("2024-S2", "2024-H2"),
        ("2024-04/2024-06", "2024-Q2"),
        ("2024-01-01/2024-06-30", "2024-H1"),
        ("2024-02/2024-04", "2024-02/2024-04"),
        ("2024-06-30/2024-06-30", "2024-06-30"),
    ],
)
def test_str_is_the_shortest_notation(text: str, shortest: str) -> None:
    assert str(Period.parse(text)) == shortest


def test_half_a_year_is_not_five_months() -> None:
    assert Period.parse("2024-H1") != Period.parse("2024-01/2024-05")


def test_open_ends_are_types_of_their_own() -> None:
    assert Period.parse("../2024-04-27") == Until("2024-04-27")
    assert Period.parse("2027-01-01/..") == Since("2027-01-01")
    assert len({Period.parse(text) for text in ("../2024-04-27", "2024-04-27/..", "2024-04-27")}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "2024-13",
        "2024-00",
        "2024-H3",
        "2024-Q5",
        "2024-2",
        "2024-02-30",
        "2023-02-29",
        "0000",
        "24",
        "20240630",
        "2024/",
        "/2024",
        "../2024",
        "2024/..",
        "../..",
        "..",
        "2024-06/2024-05",
        "2024 ",
        "２０２４",
        "2024年",
        "上半年",
        "近日",
        "2024/2025/2026",
        "+2024",
    ],
)
def test_other_notation_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        Period.parse(text)


@example("\u034f")  # invisible, and Python's repr does not escape it
@given(st.text(alphabet="0123456789-/.HSQ ", max_size=24) | st.text() | st.none() | st.integers() | st.floats())
def test_anything_else_raises_input_error_and_quotes_it(junk: Any) -> None:
    for read in (Period.parse, Until.parse, Since.parse, as_day):
        try:
            read(junk)
        except InputError as error:
            said = str(error)
            shown = visible(repr(junk))
            quoted = shown in said or shown.strip("'\"./") in said or "cannot end" in said
            if not quoted:
                pytest.fail(f"{junk!r} is not quoted: {said}")


@pytest.mark.parametrize(
    "value",
    [20240630, None, "2024-06", "2024-6-30", True, b"2024"],
)
def test_only_a_date_or_its_text_is_a_day(value: Any) -> None:
    with pytest.raises(InputError, match=r"is not a day; write it like '2024-06-30'"):
        as_day(value)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InputError, match=r"cannot end \(2024-01-01\) before it starts \(2024-01-02\)"):
        Period("2024-01-02", "2024-01-01")


@given(periods(), periods(), days())
def test_contains_and_overlaps_agree_with_days(a: Period, b: Period, day: date) -> None:
    assert a.contains(day) == (a.start <= day <= a.end)
    assert a.contains(b) == (a.contains(b.start) and a.contains(b.end))
    assert a.overlaps(b) == (max(a.start, b.start) <= min(a.end, b.end))


@given(periods(period("2023/2024")), periods(period("2023/2024")))
def test_overlap_means_a_common_day(a: Period, b: Period) -> None:
    inside = {a.start + timedelta(days=n) for n in range(a.days)}
    assert len(inside) == a.days
    assert a.overlaps(b) == any(b.contains(day) for day in inside)


@given(periods(), days(), st.sampled_from(["months", "days"]))
@example(period("0001"), date.min, "months")
@example(period("9999"), date.max, "days")
@example(LEAP, LEAP.start, "months")
def test_elapsed_is_a_share_0_before_and_1_at_the_end(span: Period, day: date, by: Any) -> None:
    share = span.elapsed(day, by=by)
    assert isinstance(share, Fraction)
    assert 0 <= share <= 1
    assert (share == 0) == (day < span.start)
    assert span.elapsed(span.end, by=by) == 1


@given(periods(), days(), days(), st.data())
def test_elapsed_by_days_never_falls_and_counts_days(span: Period, one: date, other: date, data: st.DataObject) -> None:
    earlier, later = sorted((one, other))
    assert span.elapsed(earlier, by="days") <= span.elapsed(later, by="days")
    inside = data.draw(days(span.start, span.end))
    assert span.elapsed(inside, by="days") == Fraction((inside - span.start).days + 1, span.days)


@pytest.mark.parametrize(
    ("span", "day", "share"),
    [
        ("2024", "2024-06-30", Fraction(1, 2)),
        ("2024", "2024-02-29", Fraction(1, 6)),
        ("2023", "2023-11-30", Fraction(11, 12)),
        ("2024", "2024-06-27", Fraction(179, 366)),
        ("2024-H1", "2024-03-31", Fraction(1, 2)),
        ("2021/2025", "2023-12-31", Fraction(3, 5)),
        ("2024-01-02/2024-12-31", "2024-06-30", Fraction(181, 365)),
        ("2023", "2023-06-30", Fraction(1, 2)),
        ("2023", "2023-07-01", Fraction(182, 365)),  # a little less: see docs/design.md, where we differ
        ("2024", "2023-12-31", Fraction(0)),
        ("2024", "2025-01-01", Fraction(1)),
    ],
)
def test_months_count_whole_at_month_ends_and_days_elsewhere(span: str, day: str, share: Fraction) -> None:
    assert period(span).elapsed(day) == share


@given(periods(period("0002/9999")))
def test_the_year_before_is_the_same_notation_a_year_earlier(span: Period) -> None:
    before = span.year_before()
    assert before.end.year == span.end.year - 1
    assert before.start.month == span.start.month
    assert before.whole_months or not span.whole_months


def test_no_year_lies_before_year_1() -> None:
    first = Period(date.min, date.min)
    assert first.eve is None
    with pytest.raises(InputError, match="no year is before"):
        first.year_before()


@given(spans)
def test_first_and_last_day_are_its_ends(time: Time) -> None:
    assert (first_day(time) is None) == isinstance(time, Until)
    assert (last_day(time) is None) == isinstance(time, Since)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("2024", "2024年", "2024"),
        ("2024-H1", "2024年上半年", "2024-H1"),
        ("2024-Q3", "2024年三季度", "2024-Q3"),
        ("2021/2025", "2021年至2025年", "2021 to 2025"),
        ("../2024-04-27", "截至2024-04-27", "until 2024-04-27"),
        ("2027-01-01/..", "自2027-01-01起", "from 2027-01-01"),
    ],
)
def test_times_are_said_in_both_languages(text: str, zh: str, en: str) -> None:
    time = Period.parse(text)
    assert (time.say("zh"), time.say("en")) == (zh, en)


def test_spans_of_days_and_their_eves_are_written_out() -> None:
    for text, eve in (
        ("2024-03-02/2024-05-17", "2024-03-01"),
        ("2024-01-01/2024-01-02", "2023-12-31"),
        ("2023-12-31/2024-01-01", "2023-12-30"),
        ("2024-05-17", "2024-05-16"),
        ("2024", "2023-12-31"),
    ):
        period = Period.parse(text)
        assert isinstance(period, Period)
        assert (str(period), str(period.eve)) == (text, eve)


def test_a_period_splits_into_whole_steps_or_is_refused() -> None:
    for text, each, first, last, count in (
        ("2024-01/2024-06", "month", "2024-01", "2024-06", 6),
        ("2023-07/2024-06", "half", "2023-H2", "2024-H1", 2),
        ("2021/2025", "year", "2021", "2025", 5),
        ("2024-Q2", "quarter", "2024-Q2", "2024-Q2", 1),
        ("2021-04/2026-03", "year", "2021-04/2022-03", "2025-04/2026-03", 5),
        ("2024-02/2024-07", "quarter", "2024-02/2024-04", "2024-05/2024-07", 2),
        ("2024-04/2025-03", "half", "2024-04/2024-09", "2024-10/2025-03", 2),
        ("2023-07-15/2025-07-14", "year", "2023-07-15/2024-07-14", "2024-07-15/2025-07-14", 2),
        ("2024-01-31/2024-03-30", "month", "2024-01-31/2024-02-28", "2024-02-29/2024-03-30", 2),
        ("9999", "half", "9999-H1", "9999-H2", 2),
    ):
        steps = Period.parse(text).split(each)  # type: ignore[union-attr]
        assert (str(steps[0]), str(steps[-1]), len(steps)) == (first, last, count), text
    for text, each in (("2024-01/2024-05", "year"), ("2024-02/2024-05", "quarter"), ("2024-01-02/2024-12-31", "month")):
        with pytest.raises(InputError, match=f"not made of whole {each}s"):
            Period.parse(text).split(each)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("years", "start", "span"),
    [
        ("2024/25", "04-01", "2024-04/2025-03"),
        ("2024/2025", "07-01", "2024-07/2025-06"),
        ("1999/00", "10-01", "1999-10/2000-09"),
        ("2024/25", "04-06", "2024-04-06/2025-04-05"),
        ("2023/24", "03-01", "2023-03/2024-02"),
    ],
)
def test_a_fiscal_year_is_twelve_months_from_its_first_day(years: str, start: str, span: str) -> None:
    found = Period.fiscal(years, start=start)
    assert (str(found), Period.parse(span)) == (span, found)
    assert [str(one) for one in found.split("year")] == [span]


@pytest.mark.parametrize(
    ("years", "start", "words"),
    [
        ("FY2024", "04-01", "as FY2024 may be the one that begins or that ends in 2024; write '2024/25'"),
        ("2024", "04-01", "'2024' does not name both years of a fiscal year; write '2024/25'"),
        ("2024/26", "04-01", "is not one fiscal year; write the year it begins in and the next"),
        ("2024/24", "04-01", "is not one fiscal year"),
        ("9999/00", "04-01", "is not a day of every year|is not one fiscal year"),
        ("2024/25", "02-29", "start '02-29' is not a day of every year"),
        ("2024/25", "4-1", "start '4-1' is not a day of every year; write month and day, like start='04-01'"),
        ("2024/25", "13-01", "start '13-01' is not a day of every year"),
        ("2024/25", "01-01", "is a year of the calendar; write '2024', not '2024/25'"),
        (2024, "04-01", "2024 does not name both years"),
        ("2024/25", None, "start None is not a day of every year"),
    ],
)
def test_what_names_no_fiscal_year_is_refused(years: Any, start: Any, words: str) -> None:
    with pytest.raises(InputError, match=words):
        Period.fiscal(years, start=start)


@pytest.mark.parametrize("name", ["FY2024", "fy24", "FY 2024-25", "FY2024/25", "2024/25", "FY'24"])
def test_the_name_of_a_fiscal_year_is_no_notation_and_leads_to_the_call(name: str) -> None:
    with pytest.raises(InputError, match=r"say on which day it begins: Period\.fiscal\('2024/25', start='04-01'\)"):
        Period.parse(name)

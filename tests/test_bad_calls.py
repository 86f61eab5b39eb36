"""Calls that are refused, and the words that are printed: a table of what a user typed and what was answered."""

import copy
import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest

import policytrack
from policytrack import (
    Area,
    Figure,
    FrozenRecordError,
    Indicator,
    InputError,
    NumberError,
    PolicytrackError,
    Quantity,
    Report,
    Source,
    Target,
    assess,
)
from policytrack.records import Event, Goal, Plan

pt: Any = policytrack  # without types, as a type checker would refuse most of these calls
NEW = Indicator("sme.new", unit="家", kind="flow", better="up")
LENGTH = Indicator("road.length", unit="m", kind="stock")
MOMENT = datetime.datetime(2024, 6, 30, 12, tzinfo=datetime.UTC)
NAN = float("nan")


def figure(**given: Any) -> Figure:
    return Figure("new-h1", **{"indicator": NEW, "area": "青岛市", "period": "2024", "amount": "140 家", **given})


def target(**given: Any) -> Target:
    return Target("asked", **{"indicator": NEW, "area": "青岛市", "period": "2024", "amount": ">= 120 家", **given})


def report() -> Any:
    return Report(assess([target()], [figure()], on="2025-02-01"), lang="en")


class Timestamp(datetime.datetime):
    """A moment as pandas has it: a kind of datetime."""

    def __repr__(self) -> str:
        return f"Timestamp('{self:%Y-%m-%d %H:%M:%S}')"


class NaTType(datetime.datetime):
    """The missing moment of pandas: a kind of datetime that is none."""

    def __repr__(self) -> str:
        return "NaT"


def table_period(text: str, first: str, last: str) -> Any:
    """Return a stand-in for a Period of pandas."""

    def show(_self: object) -> str:
        return f"Period('{text}')"

    ends = {"start_time": Timestamp.fromisoformat(first), "end_time": Timestamp.fromisoformat(last)}
    return type("Period", (), {"freqstr": "Q-DEC", "__repr__": show, **ends})()


FORMS = "'2024', '2024-H1', '2024-Q1', '2024-06', '2024-01/2024-05', '2021/2025' or '2024-06-30'"
MISSING = "is a missing value, not an amount; leave out a record whose amount is not known"
DATETIME = "datetime.datetime(2024, 6, 30, 12, 0, tzinfo=datetime.timezone.utc)"
UNIT = "write one like '家' or '%', with 万 and 亿 at the number: '3亿 元'"

CALLS: tuple[tuple[Callable[[], object], type[PolicytrackError], str], ...] = (
    # times
    (lambda: figure(period=2024), InputError, "figure new-h1: 2024 is a number, not a period; write period='2024'"),
    (lambda: target(period=2024), InputError, "target asked: 2024 is a number, not a period; write period='2024'"),
    (
        lambda: target(period=None, by=2024),
        InputError,
        "target asked: 2024 is a number, not a period; write by='2024'",
    ),
    (
        lambda: pt.Source("s", published=2024),
        InputError,
        "source s: 2024 is a number, not a period; write published='2024'",
    ),
    (
        lambda: figure(period=None),
        InputError,
        f"figure new-h1: period: None is a missing value, not a period; write one like {FORMS}",
    ),
    (
        lambda: target(period=NAN),
        InputError,
        f"target asked: period: nan is a missing value, not a period; write one like {FORMS}",
    ),
    (
        lambda: figure(period=MOMENT),
        InputError,
        f"figure new-h1: {DATETIME} is a moment, not a period; write period='2024-06-30'",
    ),
    (
        lambda: target(period=None, by=Timestamp(2024, 6, 30)),
        InputError,
        "target asked: Timestamp('2024-06-30 00:00:00') is a moment, not a period; write by='2024-06-30'",
    ),
    (
        lambda: figure(period=table_period("2024Q1", "2024-01-01", "2024-03-31T23:59:59")),
        InputError,
        "figure new-h1: Period('2024Q1') is no period of this library; write period='2024-Q1'",
    ),
    (
        lambda: figure(period=NaTType(2024, 1, 1)),
        InputError,
        f"figure new-h1: period: NaT is a missing value, not a period; write one like {FORMS}",
    ),
    (
        lambda: pt.Period.parse("2024年底"),
        InputError,
        (f"'2024年底' is not a period; write one like {FORMS}; '2024年底' is prose: zh.read_period('2024年底', on=…)"),
    ),
    (lambda: pt.assess([], [], on=MOMENT), InputError, f"{DATETIME} is a moment, not a day; write on='2024-06-30'"),
    (lambda: pt.assess([], [], on=2024), InputError, "on: 2024 is not a day; write it like '2024-06-30'"),
    (lambda: pt.assess([], [], on=None), InputError, "on: None is not a day; write it like '2024-06-30'"),
    (lambda: pt.assess([], [], on=NAN), InputError, "on: nan is not a day; write it like '2024-06-30'"),
    (
        lambda: pt.assess([], [], on="2025-02-01", known_by=Timestamp(2024, 6, 30)),
        InputError,
        "Timestamp('2024-06-30 00:00:00') is a moment, not a day; write known_by='2024-06-30'",
    ),
    (
        lambda: pt.Assumption("a", net_change=True, date=MOMENT),
        InputError,
        f"assumption a: {DATETIME} is a moment, not a day; write date='2024-06-30'",
    ),
    # amounts
    (lambda: figure(amount=None), InputError, f"figure new-h1: amount: None {MISSING}"),
    (lambda: figure(amount=NAN), InputError, f"figure new-h1: amount: nan {MISSING}"),
    (lambda: figure(amount=Decimal("sNaN")), InputError, f"figure new-h1: amount: Decimal('sNaN') {MISSING}"),
    (lambda: target(amount=NaTType(2024, 1, 1)), InputError, f"target asked: amount: NaT {MISSING}"),
    (
        lambda: figure(amount=140),
        InputError,
        "figure new-h1: amount: 140 is not an amount; write it with its unit, like '300 家'",
    ),
    (
        lambda: figure(amount=MOMENT),
        InputError,
        f"figure new-h1: amount: {DATETIME} is not an amount; write it with its unit, like '300 家'",
    ),
    (
        lambda: figure(indicator=LENGTH, amount="5m"),
        InputError,
        "figure new-h1: no unit (the m of 5m is a scale) is not the unit of road.length (m)",
    ),
    (
        lambda: pt.Quantity.parse("15/50"),
        InputError,
        f"'15/50' is not an amount: '/50' is not a unit: nothing stands before its slash; {UNIT}",
    ),
    (
        lambda: pt.Quantity.parse("300家以上"),
        InputError,
        (
            "'300家以上' is not an amount: '家以上' is not a unit: a word like 以上 or 左右 belongs to the number; "
            f"{UNIT}; '300家以上' is prose: zh.read_quantity('300家以上')"
        ),
    ),
    (
        lambda: pt.Quantity.parse("500—600家"),
        InputError,
        (
            f"'500—600家' is not an amount: '—600家' is not a unit: a dash joins two numbers; {UNIT}; "
            "'500—600家' is prose: zh.read_quantity('500—600家')"
        ),
    ),
    (
        lambda: pt.Quantity.parse("2024年底"),
        InputError,
        (
            f"'2024年底' is not an amount: '年底' is not a unit: that is part of a date; {UNIT}; "
            "'2024年底' is prose: zh.read_period('2024年底', on=…)"
        ),
    ),
    (
        lambda: figure(amount="about 5.5 家"),
        InputError,
        "figure new-h1: amount: 'about 5.5 家' is not an amount: no whole number is between 5.5 and 5.5",
    ),
    (
        lambda: pt.Quantity.nearly("0.5", "家"),
        InputError,
        "no whole number is between 0.5 and 0.5",
    ),
    (
        lambda: pt.Indicator("i", unit="万户", kind="stock"),
        InputError,
        f"unit of i: '万户' is not a unit; {UNIT}",
    ),
    (
        lambda: pt.Indicator("i", unit="户/年以上", kind="stock"),
        InputError,
        f"unit of i: '户/年以上' is not a unit: a word like 以上 or 左右 belongs to the number; {UNIT}",
    ),
    (
        lambda: float(pt.Quantity.parse("rounded 43.4 %")),
        NumberError,
        "rounded 43.4 % is an amount, not a number; its number is amount.nominal: 43.4",
    ),
    (
        lambda: int(pt.Quantity.parse("300 家")),
        NumberError,
        "300 家 is an amount, not a number; its number is amount.nominal: 300",
    ),
    # who and where
    (
        lambda: figure(area=370200),
        InputError,
        "figure new-h1: area: 370200 is not an area; write its name or id, like '青岛市'",
    ),
    (
        lambda: target(area=" 青岛市"),
        InputError,
        "target asked: area: ' 青岛市' is not an area; write its name or id, like '青岛市'",
    ),
    (
        lambda: figure(said_by=5),
        InputError,
        "figure new-h1: said_by: 5 is not a body; write its name or id, like '工业和信息化部'",
    ),
    (
        lambda: figure(source=5),
        InputError,
        "figure new-h1: source: 5 is not a source; write its name or id, like 'qingdao/2024-key-points'",
    ),
    (
        lambda: figure(programme=5),
        InputError,
        "figure new-h1: programme: 5 is not a programme; write its name or id, like '融链固链'",
    ),
    (
        lambda: figure(indicator="sme.new"),
        InputError,
        "figure new-h1: indicator: 'sme.new' is not an Indicator; look it up first: catalog.indicators[…]",
    ),
    (lambda: pt.Area(5), InputError, "Area: id: 5 is not an id; write text like 'specialised-2024'"),
    # names of fields and arguments
    (lambda: figure(periode="2024"), InputError, "Figure takes no 'periode'; did you mean 'period'?"),
    (lambda: target(indicater=NEW), InputError, "Target takes no 'indicater'; did you mean 'indicator'?"),
    (
        lambda: pt.Indicator("i", unit="家", kindd="flow"),
        InputError,
        "Indicator takes no 'kindd'; did you mean 'kind'?",
    ),
    (
        lambda: pt.Body("b", xyz=1),
        InputError,
        "Body takes no 'xyz'; it takes: id, zh, en, area, aliases",
    ),
    (lambda: pt.Quote("140家", befor="x"), InputError, "Quote takes no 'befor'; did you mean 'before'?"),
    (
        lambda: pt.Claim("c", says="met", area="x", abot=["t"]),
        InputError,
        "Claim takes no 'abot'; did you mean 'about'?",
    ),
    (lambda: pt.Figure("f", indicator=NEW), InputError, "figure f lacks area=…, period=…, amount=…"),
    (lambda: pt.Figure("f", NEW), InputError, "Figure takes only id by place; name the others: indicator=…"),
    (
        lambda: pt.assess([], [], on="2025-02-01", knownby="2025-02-01"),
        InputError,
        "assess takes no 'knownby'; did you mean 'known_by'?",
    ),
    (lambda: pt.assess([], []), InputError, "assess: missing a required argument: 'on'"),
    # changes
    (
        lambda: setattr(figure(), "amount", Quantity.parse("150 家")),
        FrozenRecordError,
        (
            "amount of figure new-h1 cannot be changed, as it is frozen; "
            "make a changed one: attrs.evolve(figure, amount=…)"
        ),
    ),
    (
        lambda: delattr(target(), "by"),
        FrozenRecordError,
        "by of target asked cannot be changed, as it is frozen; make a changed one: attrs.evolve(target, by=…)",
    ),
    (lambda: setattr(figure(), "amuont", 1), InputError, "figure new-h1 takes no 'amuont'; did you mean 'amount'?"),
    (
        lambda: setattr(report(), "lang", "zh"),
        FrozenRecordError,
        "lang of report cannot be changed, as it is frozen; make a changed one: attrs.evolve(report, lang=…)",
    ),
    # reports
    (lambda: pt.Report([], lang=5), InputError, "Report: lang: 5 is not a language of the reports; use 'zh' or 'en'"),
    (lambda: pt.Report([], lng="en"), InputError, "Report takes no 'lng'; did you mean 'lang'?"),
    (lambda: pt.Report(5), InputError, "Report: assessments cannot be 5"),
    (
        lambda: report().table("simple_grid", width="24"),
        InputError,
        "width is '24'; write the room for a cell, like 24, or None for cells that never break",
    ),
    (
        lambda: report().table("simple_grid", width=-1),
        InputError,
        "width is -1; write the room for a cell, like 24, or None for cells that never break",
    ),
)


@pytest.mark.parametrize(("call", "kind", "words"), CALLS)
def test_a_call_that_cannot_be_carried_out_is_answered_in_these_words(
    call: Callable[[], object], kind: type[PolicytrackError], words: str
) -> None:
    with pytest.raises(kind) as caught:
        call()
    assert str(caught.value) == words
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"columns": 5}, "columns is 5; write a list like "),
        ({"columns": "verdict"}, "columns is 'verdict'; write a list like "),
        ({"columns": [["verdict"]]}, r"\['verdict'\] is not a column"),
        ({"columns": ["verdic"]}, "'verdic' is not a column; did you mean 'verdict'"),
        ({"format": 5}, "5 is not a format; it is one of: "),
        ({"format": ["tsv"]}, r"\['tsv'\] is not a format; it is one of: "),
        ({"width": True}, "width is True; "),
    ],
)
def test_an_argument_of_a_table_that_is_of_the_wrong_type_is_named(given: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words):
        report().table(**given)


@pytest.mark.parametrize(
    ("targets", "figures", "en", "zh"),
    [
        (
            [target(supersedes="asked-2023")],
            [figure()],
            "asked supersedes asked-2023, which is not among the records given",
            "asked称取代asked-2023，但所给数据中没有asked-2023",
        ),
        (
            [target()],
            [figure(supersedes="new-h1-draft")],
            "new-h1 supersedes new-h1-draft, which is not among the records given",
            "new-h1称取代new-h1-draft，但所给数据中没有new-h1-draft",
        ),
    ],
)
def test_what_supersedes_an_unknown_record_is_noted(
    targets: list[Target], figures: list[Figure], en: str, zh: str
) -> None:
    notes = assess(targets, figures, on="2025-02-01")["asked"].notes
    assert [note.text("en") for note in notes] == [en]
    assert [note.text("zh") for note in notes] == [zh]


def test_what_supersedes_a_known_record_is_not_noted() -> None:
    old, new = Figure("old", indicator=NEW, area="青岛市", period="2024", amount="1 家"), figure(supersedes="old")
    found = assess([target()], [old, new], on="2025-02-01")["asked"]
    assert "supersedes-unknown" not in {note.code for note in found.notes}


@pytest.mark.parametrize(
    "record",
    [
        figure(),
        target(),
        NEW,
        Area("qingdao", zh="青岛市"),
        Source("s", published="2024"),
        Plan("p", title="…", kind="plan", area="青岛市"),
        Goal("g", title="…", area="青岛市"),
        Event("e", title="…", kind="forum", area="青岛市"),
    ],
)
def test_records_are_copied_and_evolved_as_before(record: Any) -> None:
    assert copy.copy(record) == copy.deepcopy(record) == record
    assert attrs.evolve(record) == record
    assert attrs.evolve(record, id="other").id == "other"


def test_real_times_of_pandas_are_refused_with_their_right_form() -> None:
    pandas = pytest.importorskip("pandas")
    for value, right in (
        (pandas.Period("2024"), "'2024'"),
        (pandas.Period("2024Q1"), "'2024-Q1'"),
        (pandas.Period("2024-06"), "'2024-06'"),
        (pandas.Timestamp("2024-06-30"), "'2024-06-30'"),
    ):
        with pytest.raises(InputError, match=f"write period={right}"):
            figure(period=value)
    for value in (pandas.NaT, pandas.NA, float("nan")):
        with pytest.raises(InputError, match=r"figure new-h1: period: .* is a missing value"):
            figure(period=value)
        with pytest.raises(InputError, match=r"figure new-h1: amount: .* is a missing value"):
            figure(amount=value)

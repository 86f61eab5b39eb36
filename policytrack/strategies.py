"""Hypothesis strategies for values and records, to test laws of your own against odd but legal data.

Needs the extra: `pip install "policytrack[strategies]"`.
"""

import datetime
from collections.abc import Callable, Sequence
from contextlib import suppress
from decimal import Decimal

from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st

from policytrack.errors import InputError
from policytrack.records.aggregation import shapes
from policytrack.records.area import Area
from policytrack.records.figure import Figure, FigureStatus, check_amount
from policytrack.records.indicator import Accrual, Better, Indicator, IndicatorKind, Sense, Stage, Statistic
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Source, TextLanguage
from policytrack.records.target import Nature, Strength, Target
from policytrack.values.hedge import Hedge
from policytrack.values.interval import Interval
from policytrack.values.notation import SCALES
from policytrack.values.period import Period, Since, Until
from policytrack.values.quantity import PERCENTS, Quantity
from policytrack.values.unit import UNITS, is_whole

date = datetime.date
THREE_YEARS, MANY = datetime.timedelta(days=1096), 4000  # days
Draw = st.DrawFn

SUBJECTS = ("sme.innovative", "sme.specialised", "sme.giant")
PLACES = ("山东省", "青岛市", "济南市", "市南区")
ODD_DAYS = (date(2024, 2, 29), date(2023, 2, 28), date(2000, 2, 29), date(1900, 2, 28), date.min, date.max)
ODD_NUMBERS = ("0", "1", "-3.5", "0.01", "100", "5.0", "1400", "28.3", "99999999", "1" + "0" * 29)
_UNITS_OF = {"share": "%", "ratio": "人/千人", "growth": "%", "rank": "位次"}


def days(min_value: date = date.min, max_value: date = date.max) -> st.SearchStrategy[date]:
    """Return days of the calendar: year 1, year 9999 and leap days come up often."""
    odd = [day for day in ODD_DAYS if min_value <= day <= max_value]
    plain = st.dates(min_value, max_value)
    return plain | st.sampled_from(odd) if odd else plain


@st.composite
def periods(draw: Draw, within: Period | None = None) -> Period:
    """Return years, halves, quarters, months, runs of them, single days and any two days.

    With `within`, only what is inside that period; a part outside it is cut off.
    """
    inside = Period(date.min, date.max) if within is None else within
    start = draw(days(inside.start, inside.end))
    months = draw(st.sampled_from((12, 6, 3, 1, 0)))
    whole = months > 0
    end = start
    if draw(st.booleans()):
        end = draw(days(start, inside.end))
    if whole:
        start = start.replace(month=(start.month - 1) // months * months + 1, day=1)
        end = end.replace(month=((end.month - 1) // months + 1) * months, day=1) + relativedelta(day=31)
    return Period(max(start, inside.start), min(end, inside.end))


def untils() -> st.SearchStrategy[Until]:
    """Return open spans that end on a day."""
    return days().map(Until)


def sinces() -> st.SearchStrategy[Since]:
    """Return open spans that start on a day."""
    return days().map(Since)


@st.composite
def numbers(draw: Draw, min_value: int | None = None, max_value: int | None = None, *, places: int = 4) -> Decimal:
    """Return exact decimals of up to 30 digits, `places` of them behind the point, trailing zeros included."""
    low = -(10**29) if min_value is None else min_value
    high = 10**29 if max_value is None else max_value
    fine = (one for one in map(Decimal, ODD_NUMBERS) if int(one.as_tuple().exponent) >= -places)
    odd = [one for one in fine if low <= one <= high]
    if odd and draw(st.integers(0, 3)) == 3:
        return draw(st.sampled_from(odd))
    behind = draw(st.integers(0, places))
    size = draw(st.sampled_from((10, 10**4, 10**8, 10**25)))
    least, most = max(low, min(-size, high)), min(high, max(size, low))
    return Decimal(f"{draw(st.integers(least * 10**behind, most * 10**behind))}E-{behind}")


def units(*, whole: bool | None = None) -> st.SearchStrategy[str]:
    """Return symbols of units: all, only those that count things, or only those that do not."""
    return st.sampled_from([unit.symbol for unit in UNITS.values() if whole is None or unit.whole is whole])


@st.composite
def intervals(draw: Draw, ends: st.SearchStrategy[Decimal] | None = None, *, bounded: bool = False) -> Interval:
    """Return sets of numbers between two ends, open or closed, one number, and (unless `bounded`) without an end."""
    end = numbers() if ends is None else ends
    first, last = sorted((draw(end), draw(end)))
    if first == last:
        return Interval.point(first)
    closed = draw(st.booleans()), draw(st.booleans())
    without = ("", "") if bounded else draw(st.sampled_from((("", ""), ("low", ""), ("", "high"), ("low", "high"))))
    return Interval(
        None if without[0] else first,
        None if without[1] else last,
        low_closed=closed[0],
        high_closed=closed[1],
    )


_BOUNDS: tuple[Callable[[str, str], Quantity], ...] = (
    Quantity.exact,
    Quantity.at_least,
    Quantity.more_than,
    Quantity.at_most,
    Quantity.less_than,
)
_HEDGED: dict[str, Callable[[str, str], Quantity]] = {
    "rounded": Quantity.rounded,
    "about": Quantity.about,
    "nearly": Quantity.nearly,
    "over": Quantity.over,
    "magnitude": Quantity.magnitude,
}


@st.composite
def quantities(
    draw: Draw,
    unit: str | None = None,
    *,
    hedges: Sequence[str] = tuple(Hedge),
    min_value: int | None = None,
    max_value: int | None = None,
) -> Quantity:
    """Return amounts in every notation: exact, bounds, ranges with open and closed ends, and all hedges.

    `hedges` limits them; 'none' stands for exact amounts, bounds and ranges. `min_value` and `max_value` limit the
    number that is written, so `quantities(min_value=0)` still gives `< 5 家`. Units that count things get whole
    numbers, or decimals of 万 and 亿 that are whole.
    """
    symbol = draw(units()) if unit is None else unit
    hedge = draw(st.sampled_from(hedges))
    if hedge in ("nearly", "over", "magnitude"):  # these need a number above 0
        min_value = max(1, 1 if min_value is None else min_value)
    if hedge != "none":
        number = draw(_written(min_value, max_value, symbol))
        try:
            return _HEDGED[hedge](number, symbol)
        except InputError:  # no whole number is between 7 and one unit of its last place more
            return Quantity.about(number, symbol)
    if draw(st.booleans()):
        return draw(st.sampled_from(_BOUNDS))(draw(_written(min_value, max_value, symbol)), symbol)
    interval = draw(intervals(numbers(min_value, max_value, places=0 if is_whole(symbol) else 4)))
    try:
        return Quantity.of(interval, symbol)
    except InputError:  # (3, 4) holds no whole number
        return Quantity.of(Interval(interval.low, interval.high), symbol)


@st.composite
def _written(draw: Draw, min_value: int | None, max_value: int | None, unit: str) -> str:
    """Return a number as text, with a scale behind it at times, but for percentages."""
    scale = "" if unit in PERCENTS else draw(st.sampled_from(("", "", *SCALES)))
    power = 10 ** SCALES[scale]
    least, most = -(10**14), 10**14
    if min_value is not None:
        least = max(least, -(-min_value // power))
    if max_value is not None:
        most = min(most, max_value // power)
    if not scale or least > most:
        return f"{draw(numbers(min_value, max_value, places=0 if is_whole(unit) else 4)):f}"
    return f"{draw(numbers(least, most, places=min(4, SCALES[scale]) if is_whole(unit) else 4)):f}{scale}"


@st.composite
def indicators(
    draw: Draw, *, kind: str | None = None, unit: str | None = None, subject: str | None = None
) -> Indicator:
    """Return indicators of every kind, stage, statistic and direction; the id names all of them.

    Ids are therefore unique: two indicators of one id are the same in every field.
    """
    of_kind = draw(st.sampled_from(IndicatorKind)) if kind is None else kind
    about = draw(st.sampled_from(SUBJECTS)) if subject is None else subject
    stage = draw(st.sampled_from(Stage))
    better = draw(st.sampled_from(Better))
    accrual = draw(st.sampled_from(Accrual))
    statistic = draw(st.sampled_from(Statistic)) if of_kind in ("stock", "share", "growth") else "none"
    level = draw(st.sampled_from((None, "国家级", "省级", "市级")))
    monotone = of_kind in ("flow", "cumulative") and draw(st.booleans())
    in_unit = _UNITS_OF.get(of_kind) or draw(st.sampled_from(("家", "元", "人次"))) if unit is None else unit
    whole = draw(st.sampled_from((None, "全市"))) if of_kind == "share" and in_unit == "%" else None
    sense = draw(st.sampled_from((None, *Sense))) if of_kind == "growth" else None
    parts = (level or "any", "gross" if monotone else "net", in_unit, whole or sense or "as said")
    words = (of_kind, better, accrual, statistic, *parts)
    return Indicator(
        f"{about}.{'-'.join(words)}.{stage}" if stage != "none" else f"{about}.{'-'.join(words)}",
        subject=about,
        stage=stage,
        unit=in_unit,
        kind=of_kind,
        level=level,
        statistic=statistic,
        better=better,
        accrual=accrual,
        monotone=monotone,
        whole=whole,
        sense=sense,
    )


@st.composite
def _amounts(draw: Draw, indicator: Indicator, hedges: Sequence[str]) -> Quantity:
    """Return amounts that an indicator can have."""
    least, most = 0 if indicator.not_negative else None, None if indicator.at_most is None else 100
    amount = draw(quantities(indicator.unit, hedges=hedges, min_value=least, max_value=most))
    try:
        check_amount("amount", amount, indicator)
    except InputError:  # < 0 家, over 100 %
        return Quantity.exact(amount.nominal or 0, indicator.unit)
    return amount


def areas() -> st.SearchStrategy[Area]:
    """Return a province, two of its cities and a district of one, with their parents."""
    province, city, other, district = PLACES
    cities = (Area(city, parent=province), Area(other, parent=province))
    return st.sampled_from((*cities, Area(province), Area(district, parent=city)))


@st.composite
def sources(draw: Draw) -> Source:
    """Return documents whose day of publication is known exactly, roughly, or not at all."""
    published = draw(st.none() | periods() | untils() | sinces())
    lang = draw(st.sampled_from(TextLanguage))
    said = {"title": "公报", "published": published, "covers": "2023", "language": lang}
    return Source(f"source/{published or 'undated'}-{lang}", **said)


@st.composite
def figures(
    draw: Draw,
    *,
    indicator: Indicator | None = None,
    area: Area | None = None,
    scope: str | None = None,
    within: Period | None = None,
    hedges: Sequence[str] = tuple(Hedge),
) -> Figure:
    """Return reported amounts; with `within`, of periods inside it. Amounts that cannot be negative are not.

    The id is made of the contents, so that equal ids mean equal figures.
    """
    counted = draw(indicators()) if indicator is None else indicator
    place = draw(areas()) if area is None else area
    spans = periods() | untils() | sinces() if within is None else periods(within)
    period = draw(spans)
    amount = draw(_amounts(counted, hedges))
    source = draw(st.none() | sources())
    status = draw(st.just("A") | st.sampled_from(FigureStatus))
    said = (counted.id, place.id, scope or "", period, amount, status, source.id if source else "")
    return Figure(
        "|".join(map(str, said)),
        indicator=counted,
        area=place,
        scope=scope,
        period=period,
        amount=amount,
        status=status,
        source=source,
    )


@st.composite
def targets(
    draw: Draw,
    *,
    indicator: Indicator | None = None,
    area: Area | None = None,
    hedges: Sequence[str] = tuple(Hedge),
) -> Target:
    """Return promised amounts of every aggregation, for a period or by a day, never bound against what is better.

    Some are due in each year, or to be kept until a later day.
    """
    counted = draw(indicators()) if indicator is None else indicator
    place = draw(areas()) if area is None else area
    amount = draw(_amounts(counted, hedges))
    span = draw(periods())
    by_day = draw(st.booleans())
    nature = draw(st.sampled_from((None, *Nature.words())))
    strength = draw(st.sampled_from((None, *Strength.words())))

    shape = draw(st.sampled_from(shapes(counted, None if by_day else span)))
    later = min(span.end, date.max - THREE_YEARS) + THREE_YEARS if by_day else None
    until, each = draw(st.sampled_from(((None, None), (None, None), (later, "year" if span.days < MANY else None))))

    def promise(promised: Quantity, until: date | None = None, each: str | None = None) -> Target:
        time = f"by {span.end}" if by_day else span
        said = (counted.id, place.id, time, promised, nature, strength, *shape, until, each)
        return Target(
            "|".join(map(str, said)),
            indicator=counted,
            area=place,
            period=None if by_day else span,
            by=span.end if by_day else None,
            amount=promised,
            nature=nature,
            strength=strength,
            aggregation=shape[0],
            per=shape[1],
            until=until,
            each=each,
        )

    for more in ((until, None if by_day else each), ()):
        with suppress(InputError):  # a bound on the wrong side, a period that is not made of years
            return promise(amount, *more)
    return promise(Quantity.exact(amount.nominal or Decimal(0), counted.unit))


@st.composite
def several_targets(draw: Draw, parts: st.SearchStrategy[Target] | None = None, *, max_size: int = 4) -> AllOf | AnyOf:
    """Return all of some targets, or any of them, at times with an `AllOf` or `AnyOf` among them."""
    one = targets() if parts is None else parts
    some = draw(st.lists(one, min_size=1, max_size=max_size, unique_by=lambda target: target.id))
    together: list[Target | AllOf | AnyOf] = [*some]
    if len(some) > 2 and draw(st.booleans()):
        together = [some[0], _together(draw(st.sampled_from(("all", "any"))), some[1:])]
    return _together(draw(st.sampled_from(("all", "any"))), together)


def _together(kind: str, parts: Sequence[Target | AllOf | AnyOf]) -> AllOf | AnyOf:
    id = "|".join((kind, *(part.id for part in parts)))
    return AllOf(id, parts) if kind == "all" else AnyOf(id, parts)


@st.composite
def evidence(draw: Draw, target: Target, *, max_size: int = 8) -> tuple[Figure, ...]:
    """Return figures that may speak of a target: of the same and of similar things, in and around its time, each once.

    Most are of its own indicator and area; some are of another stage or kind of its subject, of a neighbouring
    area, of another scope or status, report a change or a percentage of the target, or correct an earlier figure.
    """
    span = target.period or _before(target.deadline)
    like = figures(indicator=target.indicator, area=target.area, within=span)
    unlike = st.one_of(
        like.map(lambda figure: _in_other_words(figure, target, span)),
        figures(indicator=target.indicator, area=target.area),
        figures(indicator=target.indicator, within=span),
        figures(indicator=target.indicator, area=target.area, scope="分会场", within=span),
        indicators(subject=target.indicator.subject).flatmap(
            lambda other: figures(indicator=other, area=target.area, within=span)
        ),
    )
    found = draw(st.lists(like | like | unlike, max_size=max_size, unique_by=lambda figure: figure.id))
    if len(found) > 1 and draw(st.booleans()):
        found[-1] = evolve(found[-1], id=f"{found[-1].id}|corrects", supersedes=found[0].id)
    return tuple(found)


def _in_other_words(figure: Figure, target: Target, span: Period) -> Figure:
    """Return a figure as a change since the eve of a span, or without one as a percentage of a target."""
    eve = span.eve
    if eve is None or len(figure.id) % 2:
        return evolve(figure, id=f"{figure.id}|of {target.id}", amount="50 %", of_target=target.id)
    form = "level" if figure.indicator.kind == "growth" else "change"
    return evolve(figure, id=f"{figure.id}|since {eve}", form=form, since=Period(eve, eve))


def _before(deadline: date) -> Period:
    """Return the year that ends on a deadline, or less at the start of the calendar."""
    return Period(deadline - relativedelta(years=1) if deadline.year > 1 else date.min, deadline)


__all__ = [
    "areas",
    "days",
    "evidence",
    "figures",
    "indicators",
    "intervals",
    "numbers",
    "periods",
    "quantities",
    "several_targets",
    "sinces",
    "sources",
    "targets",
    "units",
    "untils",
]

"""Small worlds of promises and their parts, true of one hidden history, and how the library is told of them."""

import datetime
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st
from reference import Reported, World, first_day, last_day
from rows import HERE, Words

import policytrack as pt

Draw = st.DrawFn
BEGIN = 2019 * 12  # the first month of every history
MONTHS = 96


@st.composite
def times(draw: Draw, lengths: Sequence[int] = (3, 6, 12, 24, 36), earlier: int = 24) -> tuple[int, int]:
    """Some months of a history, which has earlier and later ones."""
    length = draw(st.sampled_from(lengths))
    first = BEGIN + earlier + draw(st.integers(0, 12))
    return first, first + length


@st.composite
def days(draw: Draw, first: int, end: int, *, later: int = 12) -> datetime.date:
    """A day of judgement: before, inside or after, at a month end or some days later."""
    inside, after = st.integers(first + 1, end - 1), st.integers(end, end + later)
    month = draw(st.one_of(inside, after, after, st.sampled_from((end, end, first))))
    return last_day(month) + datetime.timedelta(days=draw(st.sampled_from((0, 0, 20))))


@st.composite
def spans(
    draw: Draw, first: int, end: int, *, lengths: Sequence[int] = (1, 3, 6, 12), most: int = 6, crossing: bool = True
) -> list[tuple[int, int]]:
    """Some spans of months: whole ones of a length with holes, or any; nested and, if allowed, overlapping."""
    found: set[tuple[int, int]] = set()
    length = draw(st.sampled_from([one for one in lengths if one <= end - first]))
    tiles = [(a, a + length) for a in range(first, end - length + 1, length)]
    if draw(st.integers(0, 2)) == 0:
        missing = draw(st.sampled_from(tiles)) if draw(st.booleans()) else None
        stop = draw(st.integers(first, end))
        found |= {tile for tile in tiles if tile != missing and (tile[1] <= stop or stop > end - length)}
    for _ in range(draw(st.integers(0 if found else 1, most))):
        unit = draw(st.sampled_from([one for one in lengths if one <= end - first]))
        a = first + unit * draw(st.integers(0, (end - first) // unit - 1))
        b = a + unit * draw(st.integers(1, max(1, min(3, (end - a) // unit))))
        if crossing or not any(a < c < b < d or c < a < d < b for c, d in found):
            found.add((a, b))
    return sorted(found)


def near(draw: Draw, truth: Fraction, *, least: int | None = None) -> Fraction:
    """A bound at what is true, or a little beside it."""
    bound = truth + draw(st.sampled_from((0, 0, 1, -1, 2, -3)))
    return bound if least is None else max(bound, Fraction(least))


def total(history: Sequence[int], first: int, end: int) -> Fraction:
    return Fraction(sum(history[first - BEGIN : end - BEGIN]))


def numbers(low: int, high: int, count: int = MONTHS) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(low, high), min_size=count, max_size=count)


# How a world is told to the library.


def time_of(one: Reported) -> str:
    """Return the notation of a time."""
    if one.first is None:
        return last_day(one.end).isoformat()
    return str(pt.Period(first_day(one.first), last_day(one.end)))


def amount_of(number: Fraction, unit: str) -> pt.Quantity:
    """Return an exact amount; all are decimals."""
    return pt.Quantity.parse(f"{float(number):.10g} {unit}")


def figure(
    id: str, one: Reported, indicator: pt.Indicator, since: str | None, told_in: tuple[str, int] | None = None
) -> pt.Figure:
    """Return the figure of a report."""
    more: dict[str, Any] = {"since": since} if one.whole else {}
    unit, times = told_in or (indicator.unit, 1)
    amount = amount_of(one.amount * times, unit)
    return pt.Figure(id, indicator=indicator, area=HERE, period=time_of(one), amount=amount, **more)


def assessed(world: World, kind: Words, told_in: tuple[str, int] | None = None, **more: Any) -> pt.Assessment:
    """Judge a world by the library; `told_in` is another unit of the figures, and how many make one of the target's."""
    indicator = pt.Indicator(**{**kind, "better": "up" if world.floor else "down"})
    bound = f"{'>=' if world.floor else '<='} {float(world.bound):.10g} {indicator.unit}"
    eve = last_day(world.first).isoformat() if world.first is not None else None
    if world.baseline is not None:
        more["baseline"] = figure("baseline", world.baseline, indicator, eve)
    if world.first is None:
        more["by"] = last_day(world.end)
    else:
        more["period"] = pt.Period(first_day(world.first), last_day(world.end))
    target = pt.Target("t", indicator=indicator, area=HERE, amount=bound, **more)
    figures = [figure(f"f{n}", one, indicator, eve, told_in) for n, one in enumerate(world.reported)]
    return pt.assess([target], figures, on=world.on)[0]


# Sums and means of steps.


@st.composite
def sums(draw: Draw, *, gross: bool, lengths: Sequence[int] = (3, 6, 12, 24, 36), step: int | None = None) -> World:
    first, end = draw(times(lengths))
    history = draw(numbers(0, 4) if gross else numbers(-3, 4))
    told = draw(spans(first, end))
    if draw(st.integers(0, 2)) == 0:  # also of times that hold it, and of those beside it
        told += draw(
            st.lists(st.sampled_from([(first - 12, end), (first - 12, first), (first, end + 12)]), unique=True)
        )
    bound = near(draw, total(history, first, end), least=0 if gross else None)
    if step is not None:
        bound = Fraction(round(bound * step / (end - first)))
    return World(
        first,
        end,
        bound,
        draw(st.booleans()),
        draw(days(first, end)),
        tuple(Reported(a, b, total(history, a, b)) for a, b in dict.fromkeys(told)),
        gross=gross,
        step=step or 12,
        truth=total(history, first, end) * (step or end - first) / (end - first),
    )


# Levels.


@st.composite
def stocks(draw: Draw, *, cumulative: bool = False) -> World:
    first, end = draw(times())
    history = draw(numbers(0, 3 if cumulative else 12))
    if cumulative:
        history = list(accumulate(history))
    ends = draw(
        st.lists(st.integers(first - 6, end + 12) | st.sampled_from((first, end)), min_size=1, max_size=5, unique=True)
    )
    by = draw(st.booleans())
    base = draw(st.integers(first - 24, first)) if draw(st.booleans()) else None
    if base is not None:
        ends = [one for one in ends if one > base]
    return World(
        None if by else first,
        end,
        near(draw, Fraction(history[end - BEGIN]), least=0),
        cumulative or draw(st.booleans()),
        draw(days(first, end)),
        tuple(Reported(None, one, Fraction(history[one - BEGIN])) for one in ends),
        None if base is None else Reported(None, base, Fraction(history[base - BEGIN])),
        truth=Fraction(history[end - BEGIN]),
    )


@st.composite
def shares(draw: Draw) -> World:
    first, end = draw(times((12, 24, 36)))
    lengths = [None, 1, 3, 6, 12, 12]
    reported: dict[tuple[int | None, int], Reported] = {}
    for stop in draw(
        st.lists(st.integers(first - 3, end + 12) | st.sampled_from((first, end, end)), min_size=1, max_size=4)
    ):
        length = draw(st.sampled_from(lengths))
        begin = None if length is None else stop - length
        straddles = begin is not None and (begin < first < stop or begin < end < stop)
        if not straddles and (stop == end or all(one.end != stop for one in reported.values())):
            reported[begin, stop] = Reported(begin, stop, Fraction(draw(st.integers(50, 60))))
    by = draw(st.booleans())
    if draw(st.integers(0, 4)) == 0 and not by:
        reported[first, end] = Reported(first, end, Fraction(draw(st.integers(50, 60))))
    # Of two shorter spans that end with the promised time no rule says which one counts.
    at = [one for one in reported.values() if one.end == end and one.first not in (None, first, end - 12)]
    for one in at[1:]:
        del reported[one.first, one.end]
    return World(
        None if by else first,
        end,
        Fraction(draw(st.integers(53, 57))),
        draw(st.booleans()),
        draw(days(first, end)),
        tuple(reported.values()),
    )


@st.composite
def yearly(draw: Draw) -> World:
    step = draw(st.sampled_from((3, 6, 12)))
    first = BEGIN + 24 + draw(st.integers(0, 12))
    end = first + step * draw(st.integers(1, 3))
    history = draw(numbers(0, 4))
    base = first - step if draw(st.integers(0, 2)) == 0 else None
    told: list[tuple[int, int]] = []
    for a in range(first, end + step, step):
        told += draw(spans(a, a + step, most=2)) if a < end else [(a, a + step)] * draw(st.integers(0, 1))
    return World(
        None,
        end,
        near(draw, total(history, end - step, end), least=0),
        draw(st.booleans()),
        draw(days(first, end)),
        tuple(Reported(a, b, total(history, a, b)) for a, b in dict.fromkeys(told)),
        None if base is None else Reported(base, first, total(history, base, first)),
        step=step,
        truth=total(history, end - step, end),
    )


@st.composite
def later_years(draw: Draw) -> World:
    base = BEGIN + draw(st.integers(0, 6))
    first = base + 12 * draw(st.integers(1, 4))
    end = first + 12
    history = draw(numbers(0, 4))
    told = [(a, a + 12) for a in range(base + 12, first, 12) if draw(st.booleans())]
    if draw(st.booleans()):
        told += draw(spans(base + 12, first, lengths=(6,), most=2)) if first > base + 12 else []
    told += draw(spans(first, end, lengths=(3, 6, 12), most=2)) if draw(st.booleans()) else []
    return World(
        first,
        end,
        near(draw, total(history, first, end), least=0),
        draw(st.booleans()),
        draw(days(base + 12, end, later=3)),
        tuple(Reported(a, b, total(history, a, b)) for a, b in dict.fromkeys(told)),
        Reported(base, base + 12, total(history, base, base + 12)) if draw(st.integers(0, 3)) else None,
        truth=total(history, first, end),
    )


# Means, chains, extremes.


@st.composite
def means(draw: Draw, most: int | None) -> World:
    first, end = draw(times((3, 6, 12, 24)))
    told = draw(spans(first, end, most=4, crossing=False))
    values = [Fraction(draw(st.integers(0, 12)) if most is None else draw(st.integers(most - 12, most))) for _ in told]
    bound = draw(st.integers(0, 14)) if most is None else draw(st.integers(most - 14, most))
    return World(
        first,
        end,
        Fraction(bound),
        draw(st.booleans()),
        draw(days(first, end)),
        tuple(Reported(a, b, value) for (a, b), value in zip(told, values, strict=True)),
        most=None if most is None else Fraction(most),
    )


@st.composite
def growths(draw: Draw, *, since: bool = False, unsaid: bool = False) -> World:
    first, end = draw(times((24, 36, 48)))
    years = [(a, a + 12) for a in range(first, end, 12)]
    told = (
        years[: draw(st.integers(0, len(years)))] if draw(st.booleans()) else [y for y in years if draw(st.booleans())]
    )
    reported = [Reported(a, b, Fraction(draw(st.integers(-2, 6)))) for a, b in told]
    if draw(st.integers(0, 3)) == 0:  # part of a later year, which is no link
        begin = draw(st.sampled_from(range(first + 12, end, 12)))
        reported.append(Reported(begin, begin + draw(st.sampled_from((3, 6))), Fraction(draw(st.integers(-2, 6)))))
    if since:
        # Of the first year a rate on the eve and one on the year before are two reports of one thing.
        possible = [stop for stop in range(first + 6, end + 1, 6) if (first, stop) not in told]
        stops = draw(st.lists(st.sampled_from(possible), max_size=2, unique=True))
        reported += [Reported(first, stop, Fraction(draw(st.integers(0, 12))), whole=True) for stop in stops]
    bound = draw(st.integers(0, 5)) * (len(years) if since or unsaid else 1)
    return World(
        first,
        end,
        Fraction(bound),
        draw(st.booleans()),
        draw(days(first, end)),
        tuple(reported),
        sense=None if unsaid else draw(st.sampled_from(("increase", "decrease"))),
    )


@st.composite
def extremes(draw: Draw, of: Callable[[Sequence[int]], int]) -> World:
    first, end = draw(times((3, 6, 12, 24)))
    history = draw(numbers(0, 12))
    told = draw(spans(first, end, crossing=False))
    return World(
        first,
        end,
        near(draw, Fraction(of(history[first - BEGIN : end - BEGIN])), least=0),
        draw(st.booleans()),
        draw(days(first, end)),
        tuple(Reported(a, b, Fraction(of(history[a - BEGIN : b - BEGIN]))) for a, b in told),
        truth=Fraction(of(history[first - BEGIN : end - BEGIN])),
    )

"""The rules of docs/design.md on how parts make the whole, written out plainly, without a line of the library.

Time is counted in months (year · 12 + month − 1), amounts are exact fractions. A judgement is a set of words, of which
the library must say one: nearly always one word, and more where the rules leave a choice, which is then named. All
reports of a world are true of one history, so that none contradicts another.
"""

import datetime
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import prod
from typing import NamedTuple

Words = frozenset[str]
Ends = tuple[Fraction | None, Fraction | None]  # of an amount: the least and the most that it can be
PACE = frozenset({"on pace", "behind"})


class Reported(NamedTuple):
    """An amount of the months from `first` up to `end`, or as of the last day before `end`.

    `whole`: it is the change since the eve of the promise, and not only over its own months.
    """

    first: int | None
    end: int
    amount: Fraction
    whole: bool = False

    @property
    def begins(self) -> int:
        """The first month of a span."""
        assert self.first is not None
        return self.first


class World(NamedTuple):
    """A promise over the months from `first` (None: by a day) up to `end`, what is reported, and the day."""

    first: int | None
    end: int
    bound: Fraction
    floor: bool
    on: datetime.date
    reported: tuple[Reported, ...]
    baseline: Reported | None = None
    step: int = 12
    gross: bool = True
    most: Fraction | None = None  # what an amount can at most be
    sense: str | None = "increase"
    truth: Fraction | None = None  # what the hidden history says of the whole

    @property
    def over(self) -> bool:
        """Whether the deadline has passed."""
        return self.on > last_day(self.end)

    @property
    def begun(self) -> bool:
        """Whether its first day has come."""
        return self.first is None or self.on > last_day(self.first)

    @property
    def known(self) -> tuple[Reported, ...]:
        """What is reported of times that are over."""
        return tuple(one for one in self.reported if last_day(one.end) <= self.on)

    @property
    def inside(self) -> tuple[Reported, ...]:
        """What is known of times within the promised one."""
        spans = (one for one in self.known if one.first is not None)
        return tuple(one for one in spans if self.start <= one.begins and one.end <= self.end)

    @property
    def start(self) -> int:
        """The first month of a promise that has one."""
        assert self.first is not None
        return self.first


def first_day(month: int) -> datetime.date:
    return datetime.date(month // 12, month % 12 + 1, 1)


def last_day(end: int) -> datetime.date:
    return first_day(end) - datetime.timedelta(days=1)


def days(first: int, end: int) -> int:
    return (first_day(end) - first_day(first)).days


def only(*words: str) -> Words:
    return frozenset(words)


def kept(amount: Ends, bound: Fraction, *, floor: bool) -> bool | None:
    """Whether all that an amount can be is within a bound; None where some of it is."""
    low, high = amount
    if not floor:
        low, high, bound = None if high is None else -high, None if low is None else -low, -bound
    if low is not None and low >= bound:
        return True
    return False if high is not None and high < bound else None


def at_pace(amount: Ends, asked: Fraction, *, floor: bool) -> Words:
    answer = kept(amount, asked, floor=floor)
    return only("cannot tell" if answer is None else "on pace" if answer else "behind")


# A sum of a flow.


def between(reports: Sequence[Reported], first: int, end: int, *, gross: bool) -> Ends:
    """Return the least and the most of a flow over some months: shortest paths over what is reported.

    A report says of the total at its two ends that they differ by so much; a gross flow never falls.
    """
    spans = [(one.first, one.end, one.amount) for one in reports if one.first is not None]
    ends = sorted({first, end, *(a for a, _, _ in spans), *(b for _, b, _ in spans)})
    most: dict[tuple[int, int], Fraction | None] = {(a, b): Fraction(0) if a == b else None for a in ends for b in ends}

    def lower(a: int, b: int, bound: Fraction) -> None:
        known = most[a, b]
        most[a, b] = bound if known is None else min(known, bound)

    for a, b, amount in spans:
        lower(a, b, amount)
        lower(b, a, -amount)
    if gross:
        for a, b in pairwise(ends):
            lower(b, a, Fraction(0))
    for by in ends:
        for a in ends:
            for b in ends:
                one, two = most[a, by], most[by, b]
                if one is not None and two is not None:
                    lower(a, b, one + two)
    back = most[end, first]
    return None if back is None else -back, most[first, end]


def judge_sum(world: World) -> Words:
    """The total of the whole decides as soon as it is proven; until then time asks for its share."""
    if not world.begun:
        return only("not due")
    whole = kept(between(world.known, world.start, world.end, gross=world.gross), world.bound, floor=world.floor)
    if world.gross and world.floor and world.bound <= 0 and not world.inside:
        return only("met F", "cannot tell", "no figure")  # what nothing keeps, and nobody reports
    if whole is not None and (world.gross or world.inside):
        return only("met F" if whole else "missed F")
    if not world.inside:
        spans = any(one.first is not None and one.first < world.end and one.end > world.start for one in world.known)
        return only("cannot tell", "no figure") if spans else only("no figure")
    day = max(one.end for one in world.inside)
    total = between(world.known, world.start, day, gross=world.gross)
    # A figure that begins before the time and ends later than those inside it may leave more open than they do.
    across = (one for one in world.known if one.first is not None and one.first < world.start)
    later = only("cannot tell") if any(day < one.end <= world.end for one in across) else frozenset[str]()
    if not world.gross and kept(total, world.bound, floor=world.floor):
        return only("reached") | later
    if world.over:
        return only("cannot tell")
    asked = world.bound * Fraction(day - world.start, world.end - world.start)
    return at_pace(total, asked, floor=world.floor) | later


def judge_mean_of_steps(world: World) -> Words:
    """The mean of n steps is within a bound exactly where their total is within n times the bound."""
    steps = (world.end - world.start) // world.step
    return judge_sum(world._replace(bound=world.bound * steps))


# A level: the last amount counts.


class Level(NamedTuple):
    """What a level was at the end of some month: whether it was within the bound, and whether that is sure."""

    end: int
    kept: bool | None
    sure: bool = True


def judge_levels(world: World, levels: Sequence[Level], short: Words) -> Words:
    """At the deadline it is decided; later it is late; before it is reached, or short, where `short` says the pace."""
    before = [one for one in levels if one.end < world.end]
    at = [one for one in levels if one.end == world.end]
    after = [one for one in levels if one.end > world.end]
    if at:
        final = " F" if at[0].sure else ""
        if at[0].kept is None:
            return only("cannot tell")
        if at[0].kept:
            return only(f"met{final}")
        if after and after[-1].kept:
            return only("late F") if at[0].sure else only("late", "late F")
        return only("late" if any(one.kept for one in after) else f"missed{final}")
    if after:
        # Within the bound before and after: was reached, and nobody knows of the deadline itself.
        both = before and before[-1].kept and after[-1].kept
        return only("cannot tell", "reached") if both else only("cannot tell")
    if not before:
        return only("no figure")
    if before[-1].kept:
        return only("reached")
    return only("cannot tell") if world.over or before[-1].kept is None else short


def line(world: World, now: Reported, start: Reported | None) -> Words:
    """The straight line from the end of the baseline to the deadline."""
    if start is None or now.end <= start.end:
        return only("not yet")
    gone = Fraction(now.end - start.end, world.end - start.end)
    asked = start.amount + (world.bound - start.amount) * gone
    return at_pace((now.amount, now.amount), asked, floor=world.floor)


def judge_stock(world: World) -> Words:
    """A stock as of some days; with a first day the line may start on its eve."""
    known = sorted(world.known, key=lambda one: one.end)
    levels = [Level(one.end, kept((one.amount, one.amount), world.bound, floor=world.floor)) for one in known]
    before = [one for one in known if one.end < world.end]
    eve = next((one for one in known if one.end == world.first), None)
    short = line(world, before[-1], world.baseline or eve) if before else only()
    return judge_levels(world, levels, short)


def judge_cumulative(world: World) -> Words:
    """What cannot fall: a floor is met once and for all, and short after the deadline it was short at it."""
    levels = [
        Level(one.end, kept((one.amount, one.amount), world.bound, floor=True))
        for one in sorted(world.known, key=lambda one: one.end)
    ]
    if any(one.kept and one.end <= world.end for one in levels):
        return only("met F")
    if any(not one.kept and one.end >= world.end for one in levels):
        return only("late F" if levels[-1].kept else "missed F")
    return judge_stock(world)


def judge_share(world: World) -> Words:
    """A share over spans: the last decides; of those that end with the promised time the one that is asked for.

    Spans that ended before the first day are history.
    """
    by_end: dict[int, list[Reported]] = {}
    for one in world.known:
        by_end.setdefault(one.end, []).append(one)
    long = world.first is None or world.end - world.start > 12

    def rank(one: Reported) -> int:
        if one.first is None:
            return 2
        if one.first == world.first and one.end == world.end:
            return 0
        return 1 if long and one.end - one.first == 12 else 3

    chosen = [min(by_end[end], key=rank) for end in sorted(by_end)]
    history = [one for one in chosen if world.first is not None and one.end <= world.first and one.first is not None]
    levels = [
        Level(one.end, kept((one.amount, one.amount), world.bound, floor=world.floor), sure=rank(one) < 3)
        for one in chosen
        if one not in history
    ]
    before = [one for one in chosen if one.end < world.end]
    if history and before[-1] in history and not any(level.end >= world.end for level in levels):
        # It makes no "reached"; whether a time that has not begun is then "not due" is left open, as is what time
        # asks by a baseline that is older than the history.
        if world.over:
            return only("cannot tell", "no figure")
        return only("not yet", *(() if world.begun else ("not due",)), *(PACE if world.baseline else ()))
    if not chosen and not world.begun:
        return only("no figure", "not due")
    eve = next((one for one in chosen if one.end == world.first), None)
    short = line(world, before[-1], world.baseline or eve) if before else only()
    return judge_levels(world, levels, short)


def begins_only(reports: Sequence[Reported], first: int) -> bool:
    """Whether reports cover the months from a first one without a hole."""
    months = {month for one in reports for month in range(one.begins, one.end)}
    return months == set(range(first, max(months) + 1))


def judge_last_of_flow(world: World) -> Words:
    """A flow by steps, counted back from the deadline: the amount of a step is a level."""
    of_step: dict[int, list[Reported]] = {}
    for one in world.known:
        end = world.end - (world.end - one.end) // world.step * world.step
        of_step.setdefault(end, []).append(one)
    amounts = {end: between(found, end - world.step, end, gross=True) for end, found in of_step.items()}
    answers = {end: kept(amount, world.bound, floor=world.floor) for end, amount in amounts.items()}
    whole = {end for end, (low, high) in amounts.items() if low == high}
    last = answers.get(world.end)
    if last is not None and (last is world.floor or world.end in whole):
        levels = [Level(end, answers[end]) for end in sorted(answers) if end <= world.end or end in whole]
        return judge_levels(world, levels, only())
    if world.end in answers:
        # The last step has begun and is open: whether it has a pace of its own, or the step before still counts, is
        # left open; after the deadline, whether an earlier "reached" is still said.
        return only("cannot tell", "reached", *(() if world.over else (*PACE, "not yet")))
    # A step that is undecided, and reported of its earlier months only, says nothing; where these have a hole, a
    # reader may as well say that he cannot tell.
    begun = {end for end, found in of_step.items() if answers[end] is None and max(one.end for one in found) < end}
    holed = any(not begins_only(of_step[end], end - world.step) for end in begun)
    told = sorted(answers.keys() - begun)
    pace = PACE if world.baseline else frozenset()
    if not told:
        return pace | only("not yet", "no figure", "cannot tell") if begun else only("no figure")
    amount = amounts[told[-1]][0]
    if answers[told[-1]] is None and begun and max(begun) > told[-1] and not world.over:
        # Of a step with a hole, and a later one that has begun, either may be said.
        return pace | only("cannot tell", "not yet")
    if world.baseline is not None and (told[-1] not in whole or amount is None):
        # Only whole years are held against a line; whether an earlier one is, with a later one open, is left open.
        return pace | only("cannot tell", "not yet", "reached")
    short = only("not yet")
    if world.baseline is not None and amount is not None:
        short = line(world, Reported(None, told[-1], amount), world.baseline)
    words = judge_levels(world, [Level(end, answers[end]) for end in told], short)
    return words | only("cannot tell") if holed else words


def judge_later_year(world: World) -> Words:
    """A flow over one later year, from a baseline: until it is reported, the latest whole year is held to the line."""
    if world.inside:
        return judge_sum(world)
    assert world.baseline is None or world.baseline.end <= world.start
    since = world.start - 12 if world.baseline is None else world.baseline.end
    years = []
    for begin in range(since, world.start, 12):
        low, high = between(world.known, begin, begin + 12, gross=world.gross)
        if low is not None and low == high:
            years.append(Reported(begin, begin + 12, low))
    if world.over and world.baseline is not None:
        return only("cannot tell", "no figure") if not years else only("cannot tell")
    if world.baseline is None:
        return only("no figure" if world.begun else "not due")
    if not years:
        return only("not yet", "no figure" if world.begun else "not due")
    now = max(years, key=lambda one: one.end)
    if kept((now.amount, now.amount), world.bound, floor=world.floor):
        return only("on pace")
    return line(world, now, world.baseline)


# Means by days, growth, chains, extremes.


def outermost(reports: Sequence[Reported]) -> list[Reported]:
    """Return what is in no other: a figure inside the time of another gives way to it."""

    def within(one: Reported, two: Reported) -> bool:
        return one is not two and two.begins <= one.begins and one.end <= two.end

    return [one for one in reports if not any(within(one, two) for two in reports)]


def mean(world: World, parts: Sequence[Reported], end: int, *, by_days: bool) -> Ends:
    """Return the mean up to a month, of which the months that no part covers may be anything that an amount can be."""
    weigh = days if by_days else lambda first, end: end - first
    total, covered = Fraction(0), 0
    for one in parts:
        total += weigh(one.begins, one.end) * one.amount
        covered += weigh(one.begins, one.end)
    all_of = weigh(world.start, end)
    hole = all_of - covered
    high = (total + hole * world.most) / all_of if world.most is not None else total / all_of if not hole else None
    return total / all_of, high


def judge_mean(world: World) -> Words:
    """The mean by days; where all parts are of one unit, equal weights must agree."""
    if not world.begun:
        return only("not due")
    parts = outermost(world.inside)
    if not parts:
        return only("no figure")
    length = parts[0].end - parts[0].begins
    alike = all(one.end - one.begins == length for one in parts)
    units = alike and length in (1, 3, 6, 12)

    def both(end: int) -> tuple[bool | None, bool | None]:
        answers = [kept(mean(world, parts, end, by_days=one), world.bound, floor=world.floor) for one in (True, False)]
        return answers[0], answers[1] if units else answers[0]

    whole, equal = both(world.end)
    if whole is not None and whole == equal:
        return only("met F" if whole else "missed F")
    day = max(one.end for one in parts)
    if whole is not None or equal is not None:
        # Only one of the two ways to average decides: it is not known how the office does it.
        return only("cannot tell", *(() if world.over else PACE))
    if world.over:
        return only("cannot tell")
    so_far, equally = both(day)
    if so_far != equally:
        return only("cannot tell", *PACE)
    return only("cannot tell" if so_far is None else "on pace" if so_far else "behind")


def factors(rates: Sequence[Fraction], sense: str | None) -> Fraction:
    """Return what a chain of rates in per cent makes of 1."""
    return prod((1 + (rate if sense == "increase" else -rate) / 100 for rate in rates), start=Fraction(1))


def whole_years(world: World) -> World:
    """Return a world without the rates of parts of a year, which are no links of a chain."""
    kept = (one for one in world.reported if one.whole or one.end - one.begins == 12)
    return world._replace(reported=tuple(kept))


def links(world: World) -> list[Reported] | None:
    """Return the whole years from the first day to the last one reported; None where one is missing."""
    found = sorted(world.inside)
    end = max(one.end for one in found)
    return found if [one.first for one in found] == list(range(world.start, end, 12)) else None


def judge_growth(world: World) -> Words:
    """The geometric mean: the product of the factors against the power of the one that is asked."""
    if not world.begun:
        return only("not due")
    if not world.inside:
        return only("no figure")
    world = whole_years(world)
    if not world.inside:
        return only("cannot tell", "no figure")
    found = links(world)
    if found is None:
        return only("cannot tell")
    done = factors([one.amount for one in found], world.sense)
    asked = factors([world.bound] * len(found), world.sense)
    good = done >= asked if world.floor == (world.sense == "increase") else done <= asked
    if found[-1].end == world.end:
        return only("met F" if good else "missed F")
    return only("cannot tell" if world.over else "on pace" if good else "behind")


def chained(world: World, end: int) -> Ends | None:
    """Return the change from the eve to the end of a month, in both senses where that is unsaid; None with a hole.

    The latest report of the change since the eve that whole years lead on from stands for the links before it.
    """
    since = [(one.end, one.amount) for one in world.known if one.whole and one.end <= end]
    for day, done in [*sorted(since, reverse=True), (world.start, Fraction(0))]:
        years = {one.begins: one.amount for one in world.inside if not one.whole}
        steps = range(day, end, 12)
        if (end - day) % 12 or any(step not in years for step in steps):
            continue
        found = []
        for sense in ("increase", "decrease") if world.sense is None else (world.sense,):
            sign = 1 if sense == "increase" else -1
            chain = factors([done, *(years[step] for step in steps)], sense)
            found.append(100 * sign * (chain - 1))
        return min(found), max(found)
    return None


def judge_compound(world: World) -> Words:
    """A chain of rates is a level that starts at 0."""
    if not world.begun:
        return only("not due")
    if not world.inside:
        return only("no figure")
    world = whole_years(world)
    if not world.inside:
        return only("cannot tell", "no figure")
    day = max(one.end for one in world.inside)
    amount = chained(world, day)
    if amount is None:
        return only("cannot tell")
    answer = kept(amount, world.bound, floor=world.floor)
    pace = at_pace(amount, world.bound * Fraction(day - world.start, world.end - world.start), floor=world.floor)
    if answer is None and day < world.end and not world.over:
        return pace
    return judge_levels(world, [Level(day, answer)], pace)


def judge_greatest(world: World) -> Words:
    """The greatest of a time is no less than that of any part, and no more than that of parts that cover it."""
    if not world.begun:
        return only("not due")
    if not world.inside:
        return only("no figure")
    low = max(one.amount for one in world.inside)

    def covered(end: int) -> Fraction | None:
        for limit in sorted({one.amount for one in world.inside}):
            months = {m for one in world.inside if one.amount <= limit for m in range(one.begins, one.end)}
            if months >= set(range(world.start, end)):
                return limit
        return None

    if (world.floor and low >= world.bound) or (not world.floor and low > world.bound):
        return only("met F" if world.floor else "missed F")
    if covered(world.end) is not None:
        return only("missed F" if world.floor else "met F")
    day = max(one.end for one in world.inside)
    if world.over or covered(day) is None:
        return only("cannot tell")
    # What is still to be reached once, and has no line, is not yet there; whether that is "behind" is left open.
    return only("not yet", "behind") if world.floor else only("on pace")


def judge_least(world: World) -> Words:
    """The least is the greatest with the signs changed."""
    return judge_greatest(
        world._replace(
            bound=-world.bound,
            floor=not world.floor,
            reported=tuple(one._replace(amount=-one.amount) for one in world.reported),
        )
    )

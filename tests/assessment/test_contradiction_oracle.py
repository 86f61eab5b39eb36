"""Figures that may contradict each other, against brute force over every history and every consistent set of them.

Nothing here uses the library but its records and `assess`. Daily a tenth of the worlds is tried; ORACLE=all (`make
oracle`) tries them all.
"""

import itertools
import os
import random
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import pytest
from histories import Bounds, Histories, Said, Sides, Span, overlap, sides, union
from worlds import ask, fig

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, Target, Verdict

CONTRADICTIONS = {"sources-disagree", "cumulative-fell", "contradictions-left-out"}
SHARE = 1 if os.environ.get("ORACLE") == "all" else 10  # of the worlds one in so many
CHUNKS = 8
AFTER = ("2024-01-10", "2024-07-10", "2025-01-10", "2026-01-10")  # the ends of the cells of YEARS


class Asked(NamedTuple):
    """A target, and what it asks of which cells."""

    target: Target
    span: Span
    bounds: Bounds


class Place(NamedTuple):
    """A world with the notation of its spans and the indicator that counts it; `ever` counts it from the origin.

    A total as far from 0 as `far` may be any.
    """

    world: Histories
    far: int
    notation: dict[Span, str]
    indicator: Indicator
    ever: Indicator | None = None


def words(bounds: Bounds, unit: str) -> str:
    """The notation of bounds; in 万元 an amount of one is a tenth."""
    scale = "0." if unit == "万元" else ""

    def number(value: int) -> str:
        return f"{'-' * (value < 0)}{scale}{abs(value)}"

    low, high = bounds.low, bounds.high
    if high is None:
        assert low is not None
        return f"{'>' if bounds.low_open else '>='} {number(low)} {unit}"
    if low is None or bounds.high_open:
        return f"{'<' if bounds.high_open else '<='} {number(high)} {unit}"
    low_scale = "" if unit == "家" else "万"
    return f"{number(low)} {unit}" if low == high else f"{number(low)}{low_scale}..{number(high)} {unit}"


def notation(cells: Sequence[tuple[str, str]]) -> dict[Span, str]:
    """The periods of every span of cells, which are given by their first and last months."""
    size = range(1, len(cells) + 1)
    return {(one, two): f"{cells[one - 1][0]}/{cells[two - 1][1]}" for one in size for two in size if one <= two}


QUARTERS = notation([("2024-01", "2024-03"), ("2024-04", "2024-06"), ("2024-07", "2024-09"), ("2024-10", "2024-12")])
DAYS = ("2023-12-31", "2024-06-30", "2024-12-31", "2025-12-31")
YEARS = notation([("2023-01", "2023-12"), ("2024-01", "2024-06"), ("2024-07", "2024-12"), ("2025-01", "2025-12")])


def noted(found: Assessment) -> list[frozenset[int]]:
    """The sets of figures that the notes say contradict each other."""
    return [
        frozenset(int(str(id)) for id in dict(note.args)["figures"])
        for note in found.notes
        if note.code in CONTRADICTIONS
    ]


def check(place: Place, said: Sequence[Said], here: Sides, one: Asked, found: Assessment, *, over: bool) -> None:
    """No final verdict is refuted, what all agree on is decided, and what contradicts itself in the time is noted."""
    world, span = place.world, one.span
    met = world.within(span, one.bounds)
    always, never = all(not left & ~met for left in here.left), all(not left & met for left in here.left)
    if found.verdict is Verdict.MET:
        assert always, "a history refutes it"
    if found.verdict in (Verdict.MISSED, Verdict.LATE):
        assert never, "a history refutes it"
    assert found.final == (found.verdict in (Verdict.MET, Verdict.MISSED, Verdict.LATE))
    notes = noted(found)
    named = union(notes)
    for cycle in here.cycles:
        if any(overlap(said[number].span, span) for number in cycle):
            assert any(cycle <= note for note in notes), f"{sorted(cycle)} is not noted"
    for note in notes:
        assert union(cycle for cycle in here.cycles if cycle <= note) == note, f"{sorted(note)} is noted"
    so_far = [(span[0], end) for end in range(span[0], span[1] + 1)]
    ends = [{world.ends(left, part, place.far) for left in here.left} for part in so_far if here.cycles]
    if named and not any(overlap(said[number].span, span) for number in named):
        assert any(len(sides) > 1 or None in {*next(iter(sides))} for sides in ends), (
            "what is noted makes no difference"
        )
    if ends and len(ends[-1]) > 1:
        assert notes, "readings differ, and nothing is noted"
    trivial = place.indicator.monotone and not world.all & ~met  # of any history, so that no figure is needed
    touched = any(overlap(each.span, span) for each in said)
    if place.ever is not None and [each.span[0] for each in said] == [1]:
        touched = False  # one total as of a day is no flow
    exact = one.bounds.low is not None and one.bounds.high is not None
    if over and touched and not trivial and not (here.cycles and exact):
        assert not always or found.verdict is Verdict.MET, "all histories agree"
        assert not never or found.verdict in (Verdict.MISSED, Verdict.LATE), "all histories agree"


def figure(place: Place, number: int, one: Said, unit: str) -> Figure:
    indicator, period = place.indicator, place.notation[one.span]
    if place.ever is not None and one.span[0] == 1:
        indicator, period = place.ever, f"../{DAYS[one.span[1] - 1]}"
    return fig(period, words(one.bounds, unit), indicator, id=str(number))


def try_world(place: Place, said: Sequence[Said], asked: Sequence[Asked], unit: str, until: int = 4) -> None:
    """Assess after some cells, of what had ended by then."""
    said = sorted(said, key=lambda one: one.span[1] > until)
    figures = [figure(place, number, one, unit) for number, one in enumerate(said)]
    known = [one for one in said if one.span[1] <= until]
    here = sides(place.world, known)
    for one, found in zip(asked, pt.assess([one.target for one in asked], figures, on=AFTER[until - 1]), strict=True):
        try:
            check(place, known, here, one, found, over=one.span[1] <= until)
        except AssertionError as error:
            told = "; ".join(f"{each.period}: {each.amount}" for each in figures)
            text = f"[{told}] {one.target.amount} over {one.target.period} -> {found.verdict}: {found.reason}"
            raise AssertionError(f"{text} ({str(error).splitlines()[0]}) {noted(found)}") from error


# Every set of one to three exact figures over four quarters.


@cache
def quarters() -> tuple[Place, tuple[Asked, ...]]:
    indicator = Indicator("oracle.flow", unit="家", kind="flow", better="none")
    asked: list[Asked] = []
    for span, period in QUARTERS.items():
        for n in range(7):
            for bounds in (Bounds(n, None), Bounds(None, n), Bounds(n, n)):
                target = ask(words(bounds, "家"), indicator, id=f"t{len(asked)}", period=period)
                asked.append(Asked(target, span, bounds))
    return Place(Histories(4, 0, 6), 7, QUARTERS, indicator), tuple(asked)


SETS = [
    said
    for size in (1, 2, 3)
    for said in itertools.combinations([Said(span, Bounds(n, n)) for span in QUARTERS for n in (0, 2, 5)], size)
]


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_up_to_three_exact_figures_over_four_quarters(chunk: int) -> None:
    assert len(SETS) == 4525
    place, asked = quarters()
    for said in SETS[chunk * SHARE :: CHUNKS * SHARE]:
        try_world(place, said, asked, "家")


# Random worlds.


@cache
def counted(unit: str, *, monotone: bool) -> tuple[Indicator, Indicator]:
    name = f"oracle.{'whole' if unit == '家' else 'real'}-{'gross' if monotone else 'net'}"
    flow = Indicator(name, subject=name, unit=unit.removeprefix("万"), kind="flow", better="none", monotone=monotone)
    ever = Indicator(f"{name}-ever", subject=name, unit=flow.unit, kind="cumulative", better="none", monotone=monotone)
    return flow, ever


@cache
def gross(unit: str) -> Histories:
    return Histories(4, 0, 6) if unit == "家" else Histories(4, 0, 3, grid=5)


@cache
def net(unit: str) -> Histories:
    """Three cells, far enough for any difference of amounts from -2 to 2."""
    return Histories(3, -7, 7) if unit == "家" else Histories(3, -7, 7, grid=4)


def some_bounds(dice: random.Random, least: int, most: int) -> Bounds:
    low, high = sorted((dice.randint(least, most), dice.randint(least, most)))
    return dice.choice(
        (
            Bounds(low, low),
            Bounds(high, high),
            Bounds(low, high),
            Bounds(low, None),
            Bounds(low, None, low_open=True),
            Bounds(None, high),
            Bounds(None, max(high, least + 1), high_open=True),
        )
    )


def some_world(number: int) -> None:
    dice = random.Random(number)
    unit, monotone = dice.choice(("家", "万元", "万元")), dice.randrange(4) > 0
    indicator, ever = counted(unit, monotone=monotone)
    world = gross(unit) if monotone else net(unit)
    spans = YEARS if monotone else {span: period for span, period in YEARS.items() if span[1] < 4}
    as_of = dice.randrange(3) == 0
    least, most = (0, 6 if unit == "家" else 3) if monotone else (-2, 2)
    place = Place(world, most + 1 if monotone else 2, spans, indicator, ever if as_of else None)
    said = []
    for _ in range(dice.choice((2, 3, 3, 4, 4, 5))):
        span = dice.choice(list(spans))
        ever_since = as_of and span[0] == 1  # never below zero, also where the flow may be
        bounds = some_bounds(dice, 0 if ever_since else least, most)
        said.append(Said(span, bounds._replace(low=0) if ever_since and bounds.low is None else bounds))
    asked: list[Asked] = []
    for span in dice.sample([span for span in spans if not as_of or span[0] > 1], 3):
        for bounds in [some_bounds(dice, least, most) for _ in range(8)]:
            target = ask(words(bounds, unit), indicator, id=f"t{len(asked)}", period=spans[span])
            asked.append(Asked(target, span, bounds))
    try_world(place, said, asked, unit, dice.choice((2, 3, 4, 4, 4) if monotone else (2, 3, 3)))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_thousand_random_worlds(chunk: int) -> None:
    """Half-open and real amounts, figures that reach into the years before and after, as-of totals, net flows."""
    for number in range(chunk * SHARE, 1000, CHUNKS * SHARE):
        some_world(number)

"""Brute force against the judgement: every true history of a small world, and what all of them agree on.

A world is a few cells of time (quarters, or days). A history gives each cell an amount (a flow) or each day a level.
Figures leave some histories possible; sets of histories are the bits of a number. The library sees only the figures.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import ask, fig

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, Target, Verdict

Span = tuple[int, int]
Said = tuple[Span, int | None, int | None]
PARTS = {
    (1, 1): "2024-Q1",
    (2, 2): "2024-Q2",
    (3, 3): "2024-Q3",
    (4, 4): "2024-Q4",
    (1, 2): "2024-H1",
    (2, 3): "2024-04/2024-09",
    (3, 4): "2024-H2",
    (1, 3): "2024-01/2024-09",
    (2, 4): "2024-04/2024-12",
    (1, 4): "2024",
}
ENDS = ("2023-12-31", "2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30")
AFTER = ("2024-01-10", "2024-04-10", "2024-07-10", "2024-10-10", "2025-01-10", "2025-04-10", "2025-07-10")
RUNNING = (Verdict.REACHED, Verdict.ON_PACE, Verdict.BEHIND, Verdict.NOT_YET)
MOST = 6  # the greatest number in figures and targets; a cell of 7 stands for any more


class World:
    """All histories, and the bits of those in which a total lies between two ends."""

    def __init__(self, histories: Iterable[tuple[int, ...]], total: Callable[[tuple[int, ...], Span], int]) -> None:
        self.histories = tuple(histories)
        self.all = (1 << len(self.histories)) - 1
        self._total = total
        self._bits: dict[Span, dict[int, int]] = {}
        self._within: dict[tuple[Span, Fraction | int | None, Fraction | int | None], int] = {}

    def bits(self, span: Span) -> dict[int, int]:
        """The histories by their total over a span."""
        if span not in self._bits:
            found: dict[int, int] = {}
            for index, history in enumerate(self.histories):
                total = self._total(history, span)
                found[total] = found.get(total, 0) | 1 << index
            self._bits[span] = found
        return self._bits[span]

    def within(self, span: Span, low: Fraction | int | None, high: Fraction | int | None) -> int:
        """The histories whose total over a span lies between two ends."""
        key = span, low, high
        if key not in self._within:
            self._within[key] = sum(
                bits
                for total, bits in self.bits(span).items()
                if (low is None or total >= low) and (high is None or total <= high)
            )
        return self._within[key]

    def possible(self, said: Iterable[Said]) -> int:
        """The histories that figures leave."""
        left = self.all
        for span, low, high in said:
            left &= self.within(span, low, high)
        return left


def _sum(history: tuple[int, ...], span: Span) -> int:
    return sum(history[span[0] - 1 : span[1]])


def _level(history: tuple[int, ...], span: Span) -> int:
    return history[span[1]]


@cache
def gross() -> World:
    """Four quarters of 0 to 7."""
    return World(itertools.product(range(MOST + 2), repeat=4), _sum)


@cache
def net() -> World:
    """Three quarters of -10 to 10: far enough for any difference of amounts from -3 to 3."""
    return World(itertools.product(range(-10, 11), repeat=3), _sum)


@cache
def rising() -> World:
    """A level at seven quarter ends that never falls."""
    return World(itertools.combinations_with_replacement(range(MOST + 2), 7), _level)


@cache
def free() -> World:
    """A level at four quarter ends that may fall."""
    return World(itertools.product(range(MOST + 2), repeat=4), _level)


class Asked(NamedTuple):
    """A target with the ends of what it asks."""

    target: Target
    low: int | None
    high: int | None


def counted(kind: str, better: str, *, monotone: bool) -> Indicator:
    name = f"oracle.{kind}-{better}-{'gross' if monotone else 'net'}"
    return Indicator(name, subject=f"oracle.{kind}", unit="家", kind=kind, better=better, monotone=monotone)


def words(low: int | None, high: int | None) -> str:
    if low is None:
        return f"<= {high} 家"
    if high is None:
        return f">= {low} 家"
    return f"{low} 家" if low == high else f"{low}..{high} 家"


@cache
def asked(kind: str, *, monotone: bool, period: str, least: int = 0, most: int = MOST) -> tuple[tuple[Asked, ...], ...]:
    """Every floor, every ceiling, and many ranges, as targets for one period; one tuple an indicator."""
    numbers = range(least, most + 1)
    up, down, none = (counted(kind, better, monotone=monotone) for better in ("up", "down", "none"))
    floors = [Asked(ask(words(n, None), up, id=f"floor{n}", period=period), n, None) for n in numbers]
    ceilings = [Asked(ask(words(None, n), down, id=f"ceiling{n}", period=period), None, n) for n in numbers]
    ranges = [
        Asked(ask(words(n, m), none, id=f"range{n}to{m}", period=period), n, m)
        for n in numbers
        for m in {n, min(n + 2, most)}
    ]
    return tuple(floors), tuple(ceilings), tuple(ranges)


def flows(whole: Span, *, monotone: bool) -> tuple[tuple[Asked, ...], ...]:
    least, most = (0, MOST) if monotone else (-3, 3)
    return asked("flow", monotone=monotone, period=PARTS[whole], least=least, most=most)


def judged(
    groups: Iterable[Sequence[Asked]], said: Iterable[Said], when: Callable[[Span], str], on: str
) -> Iterator[tuple[Asked, Assessment]]:
    """Assess each group of targets by the same figures."""
    said = tuple(said)
    for group in groups:
        indicator = group[0].target.indicator
        figures = [
            fig(when(span), words(low, high), indicator, id=f"{number}: {span}")
            for number, (span, low, high) in enumerate(said)
        ]
        yield from zip(group, pt.assess([one.target for one in group], figures, on=on), strict=True)


def told(said: Iterable[Said], one: Asked, found: Assessment) -> str:
    figures = "; ".join(f"{span}: {words(low, high)}" for span, low, high in said)
    return f"[{figures}] {one.target.amount} over {one.target.period} -> {found.verdict}: {found.reason}"


def disagrees(found: Assessment) -> bool:
    return any(note.code == "sources-disagree" for note in found.notes)


def check_sound(world: World, left: int, one: Asked, whole: Span, found: Assessment) -> None:
    """What is said of a target is true in every history that the figures leave."""
    met = world.within(whole, one.low, one.high)
    if found.verdict is Verdict.MET:
        assert found.final
        assert not left & ~met
    if found.verdict is Verdict.MISSED:
        assert found.final
        assert not left & met
    assert found.final == (found.verdict in (Verdict.MET, Verdict.MISSED, Verdict.LATE))
    assert not disagrees(found), "a contradiction where there is none"
    if found.verdict in RUNNING:
        so_far = (whole[0], ENDS.index(str(found.day)))
        share = Fraction(so_far[1] - whole[0] + 1, whole[1] - whole[0] + 1)
        assert found.elapsed == share
        low, high = (None if end is None else end * share for end in (one.low, one.high))
        if found.verdict is Verdict.REACHED:
            assert not left & ~world.within(so_far, one.low, one.high)
        if one.low is not None:  # between two bounds time asks for the lower, and the upper must not be passed
            high = None if one.high is None else Fraction(one.high)
        if found.verdict is Verdict.ON_PACE:
            assert not left & ~world.within(so_far, low, high if world is gross() else None)
        if found.verdict is Verdict.BEHIND:
            assert not left & world.within(so_far, low, high)


def check_complete(world: World, left: int, one: Asked, whole: Span, found: Assessment) -> None:
    """Where every history agrees on the end, so does the verdict."""
    met = world.within(whole, one.low, one.high)
    if not left & ~met:
        assert found.verdict is Verdict.MET
    elif not left & met:
        assert found.verdict is Verdict.MISSED
    else:
        assert not found.final


def check_flow(said: Sequence[Said], whole: Span, on: int, *, monotone: bool = True, complete: bool = False) -> None:
    world = gross() if monotone else net()
    left = world.possible(one for one in said if one[0][1] <= on)
    if not left:
        return
    groups = flows(whole, monotone=monotone)
    for one, found in judged(groups, said, PARTS.__getitem__, AFTER[on]):
        try:
            check_sound(world, left, one, whole, found)
            if complete:
                check_complete(world, left, one, whole, found)
        except AssertionError as error:
            raise AssertionError(f"{told(said, one, found)} ({error})") from error


# What figures may say.


def amounts(least: int = 0, most: int = MOST) -> st.SearchStrategy[tuple[int | None, int | None]]:
    """Exact amounts, ranges, floors, and ceilings."""
    ends = st.tuples(st.integers(least, most), st.integers(least, most)).map(sorted)
    exact = ends.map(lambda pair: (pair[0], pair[0]))
    bounds: st.SearchStrategy[tuple[int | None, int | None]] = st.one_of(
        ends.map(lambda pair: (pair[0], None)),
        ends.map(lambda pair: (0 if least == 0 else None, pair[1])),
        ends.map(lambda pair: (pair[0], pair[1])),
    )
    return exact | bounds


def sayings(spans: Iterable[Span], least: int = 0, most: int = MOST, size: int = 4) -> st.SearchStrategy[list[Said]]:
    one = st.tuples(st.sampled_from(sorted(spans)), amounts(least, most))
    return st.lists(one.map(lambda pair: (pair[0], *pair[1])), min_size=1, max_size=size)


EXACT: tuple[tuple[int | None, int | None], ...] = ((0, 0), (2, 2), (5, 5))
VAGUE: tuple[tuple[int | None, int | None], ...] = ((1, 3), (2, None), (0, 4))
THREE = [span for span in PARTS if span[1] <= 3]


def test_the_worlds_are_wide_enough() -> None:
    """The bits agree with counting by hand."""
    world = gross()
    assert len(world.histories) == 4096
    assert world.within((1, 4), 0, 0).bit_count() == 1
    assert world.within((2, 3), 1, 1).bit_count() == 2 * 64
    assert world.possible([((1, 1), 2, 2), ((1, 2), 1, 1)]) == 0


class TestFlows:
    def test_two_figures_about_anything(self) -> None:
        """Every pair of figures, for every target period they can speak of."""
        said = [(span, low, high) for span in PARTS for low, high in (*EXACT, (1, 3))]
        pairs = list(itertools.combinations(said, 2))
        for index, pair in enumerate(pairs):
            check_flow(pair, list(PARTS)[index % len(PARTS)], 4)

    @given(sayings(PARTS), st.sampled_from(sorted(PARTS)), st.integers(1, 4))
    def test_any_figures(self, said: list[Said], whole: Span, on: int) -> None:
        check_flow(said, whole, max(on, whole[0]))

    @given(sayings(THREE, -3, 3), st.sampled_from(THREE), st.integers(1, 3))
    def test_any_figures_of_a_net_flow(self, said: list[Said], whole: Span, on: int) -> None:
        check_flow(said, whole, max(on, whole[0]), monotone=False)

    @pytest.mark.parametrize("whole", [(1, 4), (1, 3), (1, 2)])
    def test_year_to_date_figures_decide(self, whole: Span) -> None:
        """Figures for the whole period so far: the last one, and no less than the highest before."""
        kinds = (*EXACT, *VAGUE, None)
        for choice in itertools.product(kinds, repeat=whole[1]):
            said = [((1, end), *one) for end, one in enumerate(choice, 1) if one is not None]
            if said:
                check_flow(said, whole, whole[1], complete=any(span[1] == whole[1] for span, _, _ in said))

    @given(st.lists(st.lists(amounts(), min_size=1, max_size=2), min_size=4, max_size=4))
    def test_quarters_that_tile_decide(self, estimates: list[list[tuple[int | None, int | None]]]) -> None:
        said = [((n, n), *one) for n, given_ in enumerate(estimates, 1) for one in given_]
        check_flow(said, (1, 4), 4, complete=True)

    @given(
        st.lists(st.lists(amounts(-3, 3), min_size=1, max_size=2), min_size=3, max_size=3),
    )
    def test_quarters_of_a_net_flow_decide(self, estimates: list[list[tuple[int | None, int | None]]]) -> None:
        said = [((n, n), *one) for n, given_ in enumerate(estimates, 1) for one in given_]
        check_flow(said, (1, 3), 3, monotone=False, complete=True)

    @given(st.permutations([1, 2, 3, 4]), st.integers(1, 3), st.data())
    def test_quarters_with_holes_prove_a_floor(self, quarters: list[int], count: int, data: st.DataObject) -> None:
        said = [((n, n), *data.draw(amounts())) for n in quarters[:count]]
        check_flow(said, (1, 4), 4, complete=True)

    @given(st.sampled_from([((1, 1), (1, 2)), ((1, 2), (1, 4)), ((1, 1), (1, 4)), ((2, 2), (2, 4))]), st.data())
    def test_nested_year_to_date_figures_decide_what_lies_between(
        self, nested: tuple[Span, Span], data: st.DataObject
    ) -> None:
        short, long = nested
        said = [(short, *data.draw(amounts())), (long, *data.draw(amounts()))]
        check_flow(said, (short[1] + 1, long[1]), long[1], complete=True)

    @given(st.sampled_from([(1, 2), (1, 3), (1, 1)]), st.data())
    def test_rest_of_the_period_decides_its_beginning(self, whole: Span, data: st.DataObject) -> None:
        """The year less its rest is what came before."""
        rest = (whole[1] + 1, 4)
        said = [((1, 4), *data.draw(amounts())), (rest, *data.draw(amounts()))]
        check_flow(said, whole, 4, complete=True)


# Levels.


def check_levels(said: Sequence[Said], end: int, on: int, kind: str, *, complete: bool) -> None:
    world = rising() if kind == "cumulative" else free()
    known = [one for one in said if one[0][1] <= on]
    left = world.possible(known)
    if not left:
        return
    whole = (1, end)
    groups = asked(kind, monotone=kind == "cumulative", period=PARTS[whole])
    started = any(span[1] == 0 for span, _, _ in said)
    for one, found in judged(groups, said, lambda span: f"../{ENDS[span[1]]}", AFTER[on]):
        met = world.within(whole, one.low, one.high)
        text = told(said, one, found)
        if found.verdict is Verdict.MET:
            assert not left & ~met, text
        if found.verdict in (Verdict.MISSED, Verdict.LATE):
            assert not left & met, text
        if found.verdict is Verdict.REACHED:
            assert found.day is not None, text
            assert not left & ~world.within((1, ENDS.index(str(found.day))), one.low, one.high), text
        if found.verdict in (Verdict.ON_PACE, Verdict.BEHIND):
            assert started, text
            kept = on_pace(world, one, whole[1], ENDS.index(str(found.day)))
            assert not left & (~kept if found.verdict is Verdict.ON_PACE else kept), text
        assert not disagrees(found), text
        assert found.final == (found.verdict in (Verdict.MET, Verdict.MISSED, Verdict.LATE)), text
        if complete:
            if not left & ~met:
                assert found.verdict is Verdict.MET, text
            elif not left & met:
                assert found.verdict in (Verdict.MISSED, Verdict.LATE), text
            else:
                assert not found.final, text


def on_pace(world: World, one: Asked, end: int, day: int) -> int:
    """The histories with at least start + (bound - start) × share, or the bound where they began beyond it."""
    share, kept = Fraction(day, end), 0
    for start, began in world.bits((0, 0)).items():
        low, high = one.low, one.high
        asks_low = None if low is None else Fraction(low) if start >= low else start + (low - start) * share
        asks_high = None if high is None else Fraction(high) if start <= high else start + (high - start) * share
        kept |= began & world.within((0, day), asks_low, asks_high)
    return kept


def as_of(days: Iterable[int], size: int = 4) -> st.SearchStrategy[list[Said]]:
    return sayings([(day, day) for day in days], size=size)


class TestLevels:
    @given(as_of(range(7), size=5), st.integers(1, 4), st.integers(1, 6))
    def test_cumulatives(self, said: list[Said], end: int, on: int) -> None:
        check_levels(said, end, on, "cumulative", complete=False)

    @given(as_of(range(1, 5)), st.integers(1, 4), amounts())
    def test_cumulatives_up_to_the_deadline_decide(
        self, said: list[Said], end: int, last: tuple[int | None, int | None]
    ) -> None:
        before = [one for one in said if one[0][1] <= end]
        check_levels([*before, ((end, end), *last)], end, end, "cumulative", complete=True)

    @given(as_of(range(1, 7)), st.integers(1, 4))
    def test_bounds_of_a_cumulative_after_the_deadline_decide(self, said: list[Said], end: int) -> None:
        """Still short afterwards is short at the end; still within a ceiling is within it at the end."""
        world = rising()
        left = world.possible(said)
        if not left:
            return
        floors, ceilings, _ = asked("cumulative", monotone=True, period=PARTS[1, end])
        if all(span[1] < end for span, _, _ in said):
            return
        for one, found in judged((floors, ceilings), said, lambda span: f"../{ENDS[span[1]]}", AFTER[6]):
            met = world.within((1, end), one.low, one.high)
            if not left & met and one.low is not None:
                assert found.verdict in (Verdict.MISSED, Verdict.LATE), told(said, one, found)
            if not left & ~met and one.high is not None:
                assert found.verdict is Verdict.MET, told(said, one, found)

    @given(as_of(range(4)), st.integers(1, 3), st.integers(1, 3))
    def test_stocks(self, said: list[Said], end: int, on: int) -> None:
        check_levels(said, end, on, "stock", complete=any(one[0][1] == end <= on for one in said))

    @given(as_of(range(7), size=4), st.sampled_from([(1, 2), (1, 4), (2, 4), (3, 4)]))
    def test_cumulatives_make_a_flow(self, said: list[Said], whole: Span) -> None:
        """What two cumulatives say of the time between them, judged as a flow."""
        world = rising()
        left = world.possible(one for one in said if one[0][1] <= whole[1])
        if not left:
            return
        groups = asked("flow", monotone=True, period=PARTS[whole])
        for group in groups:
            indicator = group[0].target.indicator
            ever = Indicator(f"{indicator.id}-ever", subject=indicator.subject, unit="家", kind="cumulative")
            figures = [
                fig(f"../{ENDS[span[1]]}", words(low, high), ever, id=f"{number}")
                for number, (span, low, high) in enumerate(said)
            ]
            for one, found in zip(
                group, pt.assess([each.target for each in group], figures, on=AFTER[whole[1]]), strict=True
            ):
                if found.final:
                    for start, began in world.bits((0, whole[0] - 1)).items():
                        low, high = (None if bound is None else start + bound for bound in (one.low, one.high))
                        met = world.within((0, whole[1]), low, high)
                        opposite = left & began & (~met if found.verdict is Verdict.MET else met)
                        assert not opposite, told(said, one, found)


# Contradictions.


def parties(world: World, said: Sequence[Said]) -> list[int]:
    """The histories of every largest set of figures that can be true together."""
    found: list[tuple[frozenset[int], int]] = []
    for size in range(len(said), 0, -1):
        for members in itertools.combinations(range(len(said)), size):
            if not any(set(members) <= others for others, _ in found):
                left = world.possible(said[index] for index in members)
                if left:
                    found.append((frozenset(members), left))
    return [left for _, left in found]


def check_conflict(said: Sequence[Said], whole: Span, *, monotone: bool = True) -> None:
    """Where figures exclude each other it is noted, or nothing is decided that some of them together refute."""
    world = gross() if monotone else net()
    if world.possible(said):
        return
    sides = parties(world, said)
    groups = flows(whole, monotone=monotone)
    for one, found in judged(groups, said, PARTS.__getitem__, AFTER[whole[1]]):
        if found.final and not disagrees(found):
            met = world.within(whole, one.low, one.high)
            refuted = [left for left in sides if not left & (met if found.verdict is Verdict.MET else ~met)]
            assert not refuted, told(said, one, found)


class TestContradictions:
    @pytest.mark.parametrize(
        "said",
        [
            [((1, 1), 2, 2), ((1, 1), 5, 5), ((1, 4), 2, 2)],  # one first quarter alone is more than the year
            [((1, 4), 0, 0), ((1, 4), 4, 6), ((1, 3), 2, 2)],  # one year alone is less than nine months
            [((1, 4), 0, 0), ((1, 4), 3, 3), ((3, 3), 5, 5)],  # both years are less than a quarter
            [((1, 1), 3, 3), ((1, 3), 0, 0), ((2, 4), 3, 3)],  # a sum that rests on what was contradicted since
            [((2, 2), 3, 3), ((1, 3), 2, 2), ((3, 4), 2, 2)],  # a floor that does
            [((1, 1), 0, 0), ((1, 1), 1, 1), ((2, 2), 1, 1), ((1, 4), 0, 1)],  # first quarters on which nothing rests
        ],
    )
    def test_a_third_figure_settles_no_contradiction(self, said: list[Said]) -> None:
        check_conflict(said, (1, 4))
        for one, found in judged(flows((1, 4), monotone=True), said, PARTS.__getitem__, AFTER[4]):
            assert disagrees(found), told(said, one, found)

    def test_two_figures_inside_the_period(self) -> None:
        said = [(span, n, n) for span in PARTS for n in (0, 2, 3, 5)]
        for pair in itertools.combinations(said, 2):
            check_conflict(pair, (1, 4))

    @given(sayings(THREE, -3, 3))
    def test_any_figures_of_a_net_flow(self, said: list[Said]) -> None:
        check_conflict(said, (1, 3), monotone=False)

    @given(sayings([(1, 1), (1, 2), (1, 3), (1, 4), (2, 2), (3, 3), (4, 4)]))
    def test_year_to_date_figures_and_quarters(self, said: list[Said]) -> None:
        check_conflict(said, (1, 4))

    @given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=4), st.integers(0, 7))
    def test_a_cumulative_that_falls_is_decided_only_where_all_agree(
        self, levels: list[tuple[int, int]], floor: int
    ) -> None:
        """Each report by itself proves a floor; those that contradict each other prove only the lowest."""
        indicator = counted("cumulative", "up", monotone=True)
        figures: list[Figure] = [
            fig(f"../{ENDS[day]}", f"{amount} 家", indicator, id=f"{number}")
            for number, (day, amount) in enumerate(levels)
            if 1 <= day <= 4
        ]
        found = pt.assess([ask(f">= {floor} 家", indicator)], figures, on=AFTER[4])[0]
        reports = [(day, amount) for day, amount in levels if 1 <= day <= 4]
        falls = any(one < other and below < above for other, above in reports for one, below in reports if other < one)
        if found.verdict is Verdict.MET and not falls:
            assert max(amount for _, amount in reports) >= floor
        if found.verdict is Verdict.MISSED:
            assert all(amount < floor for _, amount in reports)

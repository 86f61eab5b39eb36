"""Figures that grow in number, in every shape that once took quadratic or cubic time."""

import datetime
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from attrs import evolve
from worlds import EVER, ask, fig

from policytrack import Figure, Target

FIRST = datetime.date(2000, 1, 1)
World = tuple[list[Target], list[Figure]]


class Shape(NamedTuple):
    """Targets and figures of some number; `square` where spans overlap in no order."""

    make: Callable[[int], World]
    square: bool = False


def day(number: int) -> str:
    return str(FIRST + datetime.timedelta(number))


def span(start: int, end: int) -> str:
    return f"{day(start)}/{day(end)}"


def _one(figures: Sequence[Figure], days: int) -> World:
    indicator = figures[0].indicator
    return [ask(f">= {days // 2} 家", indicator, period=span(0, days - 1))], list(figures)


def _parts(step: int) -> Callable[[int], World]:
    def make(n: int) -> World:
        days = [step * number for number in range(n)]
        return _one([fig(span(one, one), "1 家", id=f"{one:06}") for one in days], step * n)

    return make


def _to_date(n: int, wrong: int | None = None) -> World:
    amounts = [10 * n if number == wrong else number for number in range(n)]
    return _one([fig(span(0, number), f"{amount} 家", id=f"{number:06}") for number, amount in enumerate(amounts)], n)


def _as_of(*, rising: bool) -> Callable[[int], World]:
    def make(n: int) -> World:
        amounts = range(n) if rising else range(n, 0, -1)
        return _one(
            [
                fig(f"../{day(number)}", f"{amount} 家", EVER, id=f"{number:06}")
                for number, amount in enumerate(amounts)
            ],
            n,
        )

    return make


def _overlapping(*, spike: bool = False, errors: Sequence[int] = (0,)) -> Callable[[int], World]:
    def make(n: int) -> World:
        dice = random.Random(n)
        figures = []
        for number in range(n):
            start, end = sorted((dice.randrange(n), dice.randrange(n)))
            amount = max(0, end - start + 1 + dice.choice(errors)) + (3 * n if spike and number == n // 2 else 0)
            figures.append(fig(span(start, end), f"{amount} 家", id=f"{number:06}"))
        return _one(figures, n)

    return make


def _corrections(n: int) -> World:
    first = fig(span(0, 0), "1 家", id="000000")
    return _one([first, *(evolve(first, id=f"{one:06}", supersedes=f"{one - 1:06}") for one in range(1, n))], 1)


def _unlike(n: int) -> World:
    targets = [ask(">= 1 家", id=f"t{number}", period=span(0, n - 1), scope="main") for number in range(n)]
    return targets, [fig(span(number, number), "1 家", id=f"{number:06}") for number in range(n)]


def _like(n: int) -> World:
    targets = [ask(f">= {number} 家", id=f"t{number}", period=span(0, n - 1)) for number in range(n)]
    return targets, [fig(span(number, number), "1 家", id=f"{number:06}") for number in range(n)]


SHAPES = {
    "corrections": Shape(_corrections),
    "unlike figures": Shape(_unlike),
    "like targets": Shape(_like),
    "parts that tile": Shape(_parts(1)),
    "parts with holes": Shape(_parts(2)),
    "year to date": Shape(_to_date),
    "year to date, one wrong": Shape(lambda n: _to_date(n, n // 2)),
    "as of a day, rising": Shape(_as_of(rising=True)),
    "as of a day, falling": Shape(_as_of(rising=False)),
    "random overlaps": Shape(_overlapping(), square=True),
    "random overlaps, one wrong": Shape(_overlapping(spike=True), square=True),
    "random overlaps, contradictory": Shape(_overlapping(errors=(-3, -1, 0, 0, 1, 3)), square=True),
}

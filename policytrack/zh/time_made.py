"""Items of Chinese times: what a rule read, with what later passes ask of it."""

from typing import NoReturn

from policytrack.prose.error import ReadError
from policytrack.prose.rule import Builder, Item, Match, Rule
from policytrack.values.period import Period, Time
from policytrack.zh.time_units import CalendarUnit

CALENDAR = "days that the calendar has, the first day first"


def rule(name: str, first: str, pattern: str, build: Builder, *examples: tuple[str, str]) -> Rule:
    """Return a rule of times."""
    return Rule(name, first, pattern, _on_the_calendar(build), examples, timely=True)


def _on_the_calendar(build: Builder) -> Builder:
    """Return a builder that refuses what no calendar has: 2月30日, a year behind the last."""

    def checked(match: Match) -> Item | None:
        try:
            return build(match)
        except (ValueError, OverflowError) as error:
            if isinstance(error, ReadError):
                raise
            raise ReadError(match.text, CALENDAR) from None

    return checked


def made(match: Match, value: Time, unit: CalendarUnit | None = None, *, ended: bool = False) -> Item:
    """Return a time that was read; where its year is left out, the match is kept to read it again in another."""
    item = Item(match.rule, match.start, match.end, value, timely=True)
    if unit is not None:
        item.facts["grain"] = "end" if ended else unit.grain
        if unit.named:
            item.facts["year"] = unit.period.end.year if unit.period.start.year == unit.period.end.year else None
        else:
            item.facts["match"] = match
    return item


def refused(expected: str) -> Builder:
    """Return the builder of a rule that refuses whatever it matches."""

    def build(match: Match) -> NoReturn:
        raise ReadError(match.text, expected)

    return build


def span(match: Match, first: Period, last: Period) -> Period:
    """Return the period from one to another; `ReadError` where they are the wrong way round."""
    if first.start > last.end:
        raise ReadError(match.text, CALENDAR)
    return Period(first.start, last.end)

"""When a light holds: ranges of named quantities that must all be so at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

from policytrack.errors import InputError
from policytrack.light.variable import GAUGES, NO, YES, Gauge
from policytrack.values.interval import EVERYTHING, EXACT, Interval, as_number
from policytrack.values.notation import write_number

Span: TypeAlias = Interval | frozenset[str]

_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]+)?"
_BETWEEN = re.compile(rf"(?P<low>{_NUMBER}) *(?P<after><=|<) *(?P<id>\w+) *(?P<before><=|<) *(?P<high>{_NUMBER})")
_BOUND = re.compile(rf"(?P<id>\w+) *(?P<sign><=|>=|<|>|=) *(?P<number>{_NUMBER})")
_ONE_OF = re.compile(r"(?P<id>\w+) *(?P<sign>=|!=) *(?P<words>\w+(?: or \w+)*)")
_FLAG = re.compile(r"(?P<no>not +)?(?P<id>\w+)")
FORMS = "'behind <= 0', '10 <= behind <= 30', 'overdue', 'not overdue', 'previous = red' or several joined by 'and'"
CENT, MOST = Decimal("0.01"), Decimal(10) ** 20


@frozen(repr=False)
class Condition:
    """A box: each quantity named in it lies in a range, and the others may be anything.

    `str` gives back what `parse` reads. A box also serves for values that are not exactly known, and for a gap.

    >>> Condition.parse("10 <= behind <= 30 and not overdue").say("zh")
    '10 ≤ 落后序时进度 ≤ 30个百分点，并非逾期未完成'
    """

    bounds: tuple[tuple[Gauge, Span], ...] = ()

    @classmethod
    def of(cls, bounds: Iterable[tuple[Gauge, Span]]) -> "Condition":
        """Return the box of these ranges; ranges of one quantity are narrowed to what they share."""
        box = cls()
        for gauge, span in bounds:
            if span in (EVERYTHING, frozenset(gauge.choices)):
                continue
            narrowed = box & cls(((gauge, span),))
            if narrowed is None:
                raise InputError(f"nothing fulfils a condition that asks two things of {gauge.id} at once")
            box = narrowed
        return box

    @classmethod
    def parse(cls, text: str, *own: Gauge) -> "Condition":
        """Read a condition like 'behind <= 0' or '0 < shortfall <= 50 and previous = red'.

        It may name the quantities of `policytrack.light.variable`, and your `own` ones; 'always' asks for nothing.
        Raises `InputError` for anything else.

        >>> complaints = Gauge("complaints", zh="投诉", en="complaints", unit="件")
        >>> Condition.parse("behind <= 0 and complaints > 5", complaints).say("en")
        'behind time ≤ 0 pp, complaints > 5 件'
        """
        if not isinstance(text, str):
            raise InputError(f"{text!r} is not a condition; write one like {FORMS}")
        known = {**GAUGES, **{gauge.id: gauge for gauge in own}}
        for gauge in own:
            if gauge.id in GAUGES:
                raise InputError(f"{gauge.id} is a quantity of the library already; give yours another name")
        plain = text.replace("≤", "<=").replace("≥", ">=").strip()
        if plain == "always":
            return cls()
        try:
            return cls.of(_read(clause.strip(), known) for clause in re.split(r" +and +", plain))
        except InputError as error:
            raise InputError(f"{text!r} is not a condition: {error}") from None

    @property
    def gauges(self) -> tuple[Gauge, ...]:
        """The quantities that it speaks of."""
        return tuple(gauge for gauge, _ in self.bounds)

    def span(self, gauge: Gauge) -> Span | None:
        """Return the range of a quantity; None where it may be anything."""
        return next((span for own, span in self.bounds if own == gauge), None)

    def within(self, other: "Condition") -> bool:
        """Whether whatever fulfils this one fulfils the other too."""
        return all(_inside(self.span(gauge), span) for gauge, span in other.bounds)

    def __and__(self, other: "Condition") -> "Condition | None":
        """Return what fulfils both; None where nothing does."""
        shared = list(self.bounds)
        for gauge, theirs in other.bounds:
            mine = self.span(gauge)
            met = theirs if mine is None else _meet(mine, theirs)
            if met is None:
                return None
            if mine is None:
                shared.append((gauge, met))
            else:
                shared = [(own, met if own == gauge else span) for own, span in shared]
        return Condition(tuple(shared))

    def minus(self, other: "Condition") -> tuple["Condition", ...]:
        """Return what fulfils this one and not the other, as boxes that do not touch each other.

        Each range is cut at the bounds of the other box: what lies outside of one range, whatever the next ones say,
        then what lies inside of it and outside of the next.
        """
        if self.within(other):
            return ()
        if self & other is None:
            return (self,)
        pieces = []
        inside: Condition = self
        for gauge, span in other.bounds:
            for rest in _outside(gauge, span):
                piece = inside & Condition(((gauge, rest),))
                if piece is not None:
                    pieces.append(piece)
            inside = inside & Condition(((gauge, span),)) or inside  # never None, as the boxes meet
        return tuple(pieces)

    def turned(self) -> "Condition":
        """Return the same for indicators whose other direction is better: growth changes its sign."""
        return Condition(
            tuple((gauge, -span if gauge.turns and isinstance(span, Interval) else span) for gauge, span in self.bounds)
        )

    def say(self, lang: str) -> str:
        """Return the condition in words."""
        if not self.bounds:
            return "任何情况" if lang == "zh" else "anything"
        return ("，" if lang == "zh" else ", ").join(_say(gauge, span, lang) for gauge, span in self.bounds)

    def __str__(self) -> str:
        return " and ".join(_write(gauge, span) for gauge, span in self.bounds) or "always"

    def __repr__(self) -> str:
        return f"Condition.parse({str(self)!r})"


def as_condition(value: Any) -> Condition:
    """Return a condition given as such or as text."""
    return value if isinstance(value, Condition) else Condition.parse(value)


def gauge_of(id: str, gauges: Mapping[str, Gauge]) -> Gauge:
    """Return the quantity of that name; `InputError` for any other."""
    if id not in gauges:
        raise InputError(f"{id!r} is none of the quantities: {', '.join(gauges)}")
    return gauges[id]


def _read(clause: str, gauges: Mapping[str, Gauge]) -> tuple[Gauge, Span]:
    if found := _BETWEEN.fullmatch(clause):
        gauge = gauge_of(found["id"], gauges)
        span: Span = Interval(
            as_number(found["low"]),
            as_number(found["high"]),
            low_closed=found["after"] == "<=",
            high_closed=found["before"] == "<=",
        )
    elif found := _BOUND.fullmatch(clause):
        gauge, number, sign = gauge_of(found["id"], gauges), as_number(found["number"]), found["sign"]
        low, high = (None if sign[0] == "<" else number), (None if sign[0] == ">" else number)
        span = Interval(low, high, low_closed="=" in sign, high_closed="=" in sign)
    elif found := _ONE_OF.fullmatch(clause):
        gauge, words = gauge_of(found["id"], gauges), frozenset(found["words"].split(" or "))
        unknown = words - set(gauge.choices)
        if unknown:
            choices = ", ".join(gauge.choices) or f"a number, like '{gauge.id} <= 0'"
            raise InputError(f"{gauge.id} is never {min(unknown)!r}; it is {choices}")
        span = words if found["sign"] == "=" else frozenset(gauge.choices) - words
        if not span:
            raise InputError(f"{gauge.id} is always one of: {', '.join(gauge.choices)}")
    elif found := _FLAG.fullmatch(clause):
        gauge = gauge_of(found["id"], gauges)
        if not gauge.flag:
            raise InputError(f"{gauge.id} is not simply so or not; say what it is, like {FORMS}")
        span = frozenset((NO if found["no"] else YES,))
    else:
        raise InputError(f"{clause!r} cannot be read; write {FORMS}")
    if isinstance(span, Interval) and gauge.choices:
        raise InputError(f"{gauge.id} is no number; it is {', '.join(gauge.choices)}")
    return gauge, span


def _meet(one: Span, other: Span) -> Span | None:
    if isinstance(one, Interval) and isinstance(other, Interval):
        return one & other
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one & other or None
    raise InputError(f"{one!r} and {other!r} are ranges of different kinds")


def _inside(one: Span | None, other: Span) -> bool:
    if isinstance(one, Interval) and isinstance(other, Interval):
        return one.within(other)
    return isinstance(one, frozenset) and isinstance(other, frozenset) and one <= other


def _outside(gauge: Gauge, span: Span) -> tuple[Span, ...]:
    """Return the ranges that a quantity has besides one: below it and above it, or the other choices."""
    if isinstance(span, frozenset):
        rest = frozenset(gauge.choices) - span
        return (rest,) if rest else ()
    below = () if span.low is None else (Interval(None, span.low, high_closed=not span.low_closed),)
    above = () if span.high is None else (Interval(span.high, None, low_closed=not span.high_closed),)
    return (*below, *above)


def _write(gauge: Gauge, span: Span) -> str:
    """Write one range as `parse` reads it."""
    if isinstance(span, Interval):
        return _range(span, gauge.id, write_number)
    if gauge.flag:
        return gauge.id if YES in span else f"not {gauge.id}"
    other = _other(gauge, span)
    return f"{gauge.id} != {other}" if other else f"{gauge.id} = {' or '.join(_words(gauge, span))}"


def _words(gauge: Gauge, span: frozenset[str]) -> list[str]:
    return [word for word in gauge.choices if word in span]


def _other(gauge: Gauge, span: frozenset[str]) -> str | None:
    """Return the one choice that is left out, where three or more are in."""
    rest = _words(gauge, frozenset(gauge.choices) - span)
    return rest[0] if len(rest) == 1 and len(span) > 2 else None


def _say(gauge: Gauge, span: Span, lang: str) -> str:
    name, zh = gauge.say(lang), lang == "zh"
    if isinstance(span, Interval):
        return gauge.measured(_range(span, name, _shown), lang).replace("<=", "≤").replace(">=", "≥")
    if gauge.flag:
        return name if YES in span else f"并非{name}" if zh else f"not {name}"
    if other := _other(gauge, span):
        word = gauge.choice_word(other, lang)
        return f"{name}不为{word}" if zh else f"{name}: not {word}"
    words = [gauge.choice_word(word, lang) for word in _words(gauge, span)]
    return f"{name}为{'或'.join(words)}" if zh else f"{name}: {' or '.join(words)}"


def _range(span: Interval, name: str, show: Callable[[Decimal], str]) -> str:
    low, high = (None if end is None else show(end) for end in (span.low, span.high))
    if span.is_point:
        return f"{name} = {low}"
    if high is None:
        return f"{name} {'>=' if span.low_closed else '>'} {low}"
    upper = f"{name} {'<=' if span.high_closed else '<'} {high}"
    return upper if low is None else f"{low} {'<=' if span.low_closed else '<'} {upper}"


def _shown(number: Decimal) -> str:
    """Write a number; what would go on for long is marked as not exact."""
    if int(number.as_tuple().exponent) >= -4 or number.copy_abs() >= MOST:
        return write_number(number)
    return f"≈{write_number(number.quantize(CENT, context=EXACT))}"

"""A condition of a light: ranges of variables, all of which must hold at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen

from policytrack.errors import InputError
from policytrack.light.span import Span
from policytrack.light.variable import NO, VARIABLES, YES, Variable
from policytrack.text.messages import say
from policytrack.values.interval import EVERYTHING, EXACT, Interval, as_number
from policytrack.values.notation import write_number

_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]+)?"
_BETWEEN = re.compile(rf"(?P<low>{_NUMBER}) *(?P<after><=|<) *(?P<id>\w+) *(?P<before><=|<) *(?P<high>{_NUMBER})")
_BOUND = re.compile(rf"(?P<id>\w+) *(?P<sign><=|>=|<|>|=) *(?P<number>{_NUMBER})")
_ONE_OF = re.compile(r"(?P<id>\w+) *(?P<sign>=|!=) *(?P<words>\w+(?: or \w+)*)")
_FLAG = re.compile(r"(?P<no>not +)?(?P<id>\w+)")
FORMS = "'behind <= 0', '10 <= behind <= 30', 'overdue', 'not overdue', 'previous = red' or several joined by 'and'"
CENT, MOST = Decimal("0.01"), Decimal(10) ** 20


@frozen(repr=False)
class Condition:
    """A box: each variable named in it is in a range, and the others may be anything.

    `str` gives back what `parse` reads. Values that are not exactly known, and gaps of a rule, are boxes too.

    >>> Condition.parse("10 <= behind <= 30 and not overdue").say("zh")
    '10 ≤ 落后序时进度 ≤ 30个百分点，并非逾期未完成'
    """

    bounds: tuple[tuple[Variable, Span], ...] = ()

    @classmethod
    def of(cls, bounds: Iterable[tuple[Variable, Span]]) -> "Condition":
        """Return the box of these ranges; ranges of one variable are narrowed to what they share."""
        box = cls()
        for variable, span in bounds:
            if span in (EVERYTHING, frozenset(variable.choices)):
                continue
            narrowed = box & cls(((variable, span),))
            if narrowed is None:
                raise InputError(f"nothing fulfils a condition that asks two things of {variable.id} at once")
            box = narrowed
        return box

    @classmethod
    def parse(cls, text: str, *own: Variable) -> "Condition":
        """Read a condition like 'behind <= 0' or '0 < shortfall <= 50 and previous = red'.

        It may name the variables of `policytrack.light.variable`, and your `own` ones; 'always' asks for nothing.
        Raises `InputError` for anything else.

        >>> complaints = Variable("complaints", zh="投诉", en="complaints", unit="件")
        >>> Condition.parse("behind <= 0 and complaints > 5", complaints).say("en")
        'behind time ≤ 0 pp, complaints > 5 件'
        """
        if not isinstance(text, str):
            raise InputError(f"{text!r} is not a condition; write one like {FORMS}")
        known = {**VARIABLES, **{variable.id: variable for variable in own}}
        for variable in own:
            if variable.id in VARIABLES:
                raise InputError(f"{variable.id} is a variable of the library already; give yours another name")
        plain = text.replace("≤", "<=").replace("≥", ">=").strip()
        if plain == "always":
            return cls()
        try:
            return cls.of(_read(clause.strip(), known) for clause in re.split(r" +and +", plain))
        except InputError as error:
            raise InputError(f"{text!r} is not a condition: {error}") from None

    @property
    def variables(self) -> tuple[Variable, ...]:
        """The variables that it names."""
        return tuple(variable for variable, _ in self.bounds)

    def span(self, variable: Variable) -> Span | None:
        """Return the range of a variable; None where it may be anything."""
        return next((span for own, span in self.bounds if own == variable), None)

    def within(self, other: "Condition") -> bool:
        """Whether whatever fulfils this one fulfils the other too."""
        return all(_inside(self.span(variable), span) for variable, span in other.bounds)

    def __and__(self, other: "Condition") -> "Condition | None":
        """Return what fulfils both; None where nothing does."""
        shared = list(self.bounds)
        for variable, theirs in other.bounds:
            mine = self.span(variable)
            met = theirs if mine is None else _meet(mine, theirs)
            if met is None:
                return None
            if mine is None:
                shared.append((variable, met))
            else:
                shared = [(own, met if own == variable else span) for own, span in shared]
        return Condition(tuple(shared))

    def minus(self, other: "Condition") -> tuple["Condition", ...]:
        """Return what fulfils this one and not the other, as boxes that do not touch each other.

        Each range is cut at the bounds of the other box: first what is outside of one range, whatever the others are,
        then what is inside of it and outside of the next.
        """
        if self.within(other):
            return ()
        if self & other is None:
            return (self,)
        pieces = []
        inside: Condition = self
        for variable, span in other.bounds:
            for rest in _outside(variable, span):
                piece = inside & Condition(((variable, rest),))
                if piece is not None:
                    pieces.append(piece)
            inside = inside & Condition(((variable, span),)) or inside  # never None, as the boxes meet
        return tuple(pieces)

    def turned(self) -> "Condition":
        """Return the same condition for indicators whose other direction is better: growth changes its sign."""
        return Condition(
            tuple(
                (variable, -span if variable.turns and isinstance(span, Interval) else span)
                for variable, span in self.bounds
            )
        )

    def say(self, lang: str) -> str:
        """Return the condition in words."""
        if not self.bounds:
            return "任何情况" if lang == "zh" else "anything"
        return ("，" if lang == "zh" else ", ").join(_say(variable, span, lang) for variable, span in self.bounds)

    def __str__(self) -> str:
        return " and ".join(_write(variable, span) for variable, span in self.bounds) or "always"

    def __repr__(self) -> str:
        return f"Condition.parse({str(self)!r})"


def as_condition(value: Any) -> Condition:
    """Return a condition given as such or as text."""
    return value if isinstance(value, Condition) else Condition.parse(value)


def variable_of(id: str, variables: Mapping[str, Variable]) -> Variable:
    """Return the variable of that name; `InputError` for any other."""
    if id not in variables:
        raise InputError(f"{id!r} is none of the variables: {', '.join(variables)}")
    return variables[id]


def _read(clause: str, variables: Mapping[str, Variable]) -> tuple[Variable, Span]:
    if found := _BETWEEN.fullmatch(clause):
        variable = variable_of(found["id"], variables)
        span: Span = Interval(
            as_number(found["low"]),
            as_number(found["high"]),
            low_closed=found["after"] == "<=",
            high_closed=found["before"] == "<=",
        )
    elif found := _BOUND.fullmatch(clause):
        variable, number, sign = variable_of(found["id"], variables), as_number(found["number"]), found["sign"]
        low, high = (None if sign[0] == "<" else number), (None if sign[0] == ">" else number)
        span = Interval(low, high, low_closed="=" in sign, high_closed="=" in sign)
    elif found := _ONE_OF.fullmatch(clause):
        variable, words = variable_of(found["id"], variables), frozenset(found["words"].split(" or "))
        unknown = words - set(variable.choices)
        if unknown:
            choices = ", ".join(variable.choices) or f"a number, like '{variable.id} <= 0'"
            raise InputError(f"{variable.id} is never {min(unknown)!r}; it is {choices}")
        span = words if found["sign"] == "=" else frozenset(variable.choices) - words
        if not span:
            raise InputError(f"{variable.id} is always one of: {', '.join(variable.choices)}")
    elif found := _FLAG.fullmatch(clause):
        variable = variable_of(found["id"], variables)
        if not variable.flag:
            raise InputError(f"{variable.id} is not a yes or no; write its range, like {FORMS}")
        span = frozenset((NO if found["no"] else YES,))
    else:
        raise InputError(f"{clause!r} cannot be read; write {FORMS}")
    if isinstance(span, Interval) and variable.choices:
        raise InputError(f"{variable.id} is no number; it is {', '.join(variable.choices)}")
    return variable, span


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


def _outside(variable: Variable, span: Span) -> tuple[Span, ...]:
    """Return the ranges of a variable outside of one: below it and above it, or the other choices."""
    if isinstance(span, frozenset):
        rest = frozenset(variable.choices) - span
        return (rest,) if rest else ()
    below = () if span.low is None else (Interval(None, span.low, high_closed=not span.low_closed),)
    above = () if span.high is None else (Interval(span.high, None, low_closed=not span.high_closed),)
    return (*below, *above)


def _write(variable: Variable, span: Span) -> str:
    """Write one range as `parse` reads it."""
    if isinstance(span, Interval):
        return _range(span, variable.id, write_number)
    if variable.flag:
        return variable.id if YES in span else f"not {variable.id}"
    other = _other(variable, span)
    return f"{variable.id} != {other}" if other else f"{variable.id} = {' or '.join(_words(variable, span))}"


def _words(variable: Variable, span: frozenset[str]) -> list[str]:
    return [word for word in variable.choices if word in span]


def _other(variable: Variable, span: frozenset[str]) -> str | None:
    """Return the one choice that is left out, where three or more are in."""
    rest = _words(variable, frozenset(variable.choices) - span)
    return rest[0] if len(rest) == 1 and len(span) > 2 else None


def _say(variable: Variable, span: Span, lang: str) -> str:
    name, zh = variable.say(lang), lang == "zh"
    if isinstance(span, Interval):
        return variable.measured(_range(span, name, _shown), lang).replace("<=", "≤").replace(">=", "≥")
    if variable.flag:
        return name if YES in span else f"并非{name}" if zh else f"not {name}"
    if other := _other(variable, span):
        word = say(other, lang)
        return f"{name}不为{word}" if zh else f"{name}: not {word}"
    words = [say(word, lang) for word in _words(variable, span)]
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

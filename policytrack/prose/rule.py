"""Rules: patterns over the letters of tokens, each with a builder; the longest match wins."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import define, field, frozen

from policytrack.errors import InputError
from policytrack.prose.error import ReadError
from policytrack.prose.prefix import behind, heads, whole
from policytrack.prose.token import Tokens

if TYPE_CHECKING:
    from policytrack.prose.clock import Clock
    from policytrack.values.period import Time
    from policytrack.values.quantity import Quantity


@frozen
class Asked:
    """What is asked of a text besides its words: the role, the kind of indicator, and the times of its document.

    `currency` is what a sign that several moneys share stands for, `dates` the order of a date in digits (dmy, mdy).
    """

    role: str
    kind: str | None
    clock: "Clock | None"
    currency: str | None = None
    dates: str | None = None


@define(slots=True)
class Item:
    """An expression that a rule consumed: tokens `start` to before `end`, and what became of it.

    It is a reading where `value` is given and `silent` is not, a refusal where `expected` is given, else a silence.
    A silence may keep the value that it would have had alone. `number` is the token of its first number.
    """

    rule: "Rule"
    start: int
    end: int
    value: "Quantity | Time | None" = None
    expected: str | None = None
    silent: bool = False
    number: int = -1
    direction: str | None = None
    per: str | None = None
    note: str | None = None
    timely: bool = False
    facts: dict[str, object] = field(factory=dict)

    @property
    def is_reading(self) -> bool:
        """Whether it is read: it has a value and is said."""
        return self.value is not None and not self.silent and self.expected is None

    def refuse(self, expected: str) -> None:
        """Take the value back."""
        self.value, self.expected, self.silent = None, expected, False


class Match:
    """A rule's match: its tokens by the names of the pattern's groups."""

    __slots__ = ("asked", "end", "found", "rule", "start", "tokens")

    def __init__(self, rule: "Rule", found: re.Match[str], tokens: Tokens, asked: Asked) -> None:
        self.rule, self.found, self.tokens, self.asked = rule, found, tokens, asked
        self.start, self.end = found.span()

    def at(self, name: str) -> int:
        """Return the first token of a part, -1 where it is absent or empty."""
        start, end = self._span(name)
        return start if start < end else -1

    def has(self, name: str) -> bool:
        """Whether a part is there."""
        return self.at(name) >= 0

    def word(self, name: str) -> str:
        """Return the text of a part, '' where it is absent."""
        start, end = self._span(name)
        return self.tokens.words(start, end) if start >= 0 else ""

    def value(self, name: str) -> object:
        """Return what the first token of a part means by the lexicon, None where it is absent."""
        at = self.at(name)
        return self.tokens.value(at) if at >= 0 else None

    def span(self, name: str) -> range:
        """Return the tokens of a part."""
        start, end = self._span(name)
        return range(max(start, 0), max(end, 0))

    def _span(self, name: str) -> tuple[int, int]:
        """Return the tokens of a part; (-1, -1) where the pattern has none of the name."""
        try:
            return self.found.span(name)
        except IndexError:
            return -1, -1

    @property
    def text(self) -> str:
        """The text of the whole match."""
        return self.tokens.words(self.start, self.end)


# A builder returns None where the letters fit and the words are no such expression; it may raise `ReadError` to refuse.
Builder: TypeAlias = Callable[[Match], Item | None]


@frozen
class Rule:
    """A pattern over kinds and the builder of its value; `first` are the letters that it may begin with.

    `examples` are (words, what comes out) and are tried. An outcome is a notation, 'refused', or 'silent';
    docs/reading.md is made from them.
    """

    name: str
    first: str
    pattern: str
    build: Builder = field(repr=False, eq=False)
    examples: tuple[tuple[str, str], ...] = ()
    timely: bool = False

    @property
    def example(self) -> str:
        """The first example's words."""
        return self.examples[0][0]


_Matcher: TypeAlias = Callable[[str, int], "re.Match[str] | None"]
_Entry: TypeAlias = tuple[str, _Matcher, Rule]  # a letter that the rule needs, its matcher, and the rule
_AHEAD = 64  # no rule is longer
_COMMON = "nyNuU.kl"


class Rules:
    """The rules of a language, sorted by the letters that they may begin with; compiled at first use.

    `ahead` gives for letters of words that are frequent what must stand behind them for any rule to begin there.
    """

    def __init__(self, rules: Iterable[Rule], ahead: Mapping[str, str] | None = None) -> None:
        self.rules, self.ahead = tuple(rules), ahead or {}
        self._fitting: dict[str, tuple[_Entry, ...]] = {}
        self._seconds: dict[str, list[tuple[_Entry, frozenset[str] | None]]] = {}

    @cached_property
    def _by_letter(self) -> dict[str, tuple[_Entry, ...]]:
        heads: dict[str, list[_Entry]] = {}
        for rule in self.rules:
            entry = needed(rule.pattern), re.compile(rule.pattern).match, rule
            for letter in rule.first:
                heads.setdefault(letter, []).append(entry)
        return {letter: tuple(rules) for letter, rules in heads.items()}

    def _fit(self, begin: str) -> tuple[_Entry, ...]:
        """Return the rules that can match where a text goes on with two letters; kept, as most places are alike."""
        first, second = begin[0], begin[1:]
        if first not in self._seconds:
            known = self._by_letter.get(first, ())
            self._seconds[first] = [(entry, heads(behind(whole(entry[2].pattern), first))) for entry in known]
        fitting = tuple(entry for entry, letters in self._seconds[first] if letters is None or second in letters)
        self._fitting[begin] = fitting
        return fitting

    @cached_property
    def starts(self) -> re.Pattern[str]:
        """A pattern that finds the next token at which a rule may begin."""
        rare = "".join(re.escape(letter) for letter in sorted(self._by_letter) if letter not in self.ahead)
        frequent = (f"|{re.escape(letter)}(?={behind})" for letter, behind in self.ahead.items())
        return re.compile(f"[{rare}]{''.join(frequent)}")

    def at(self, tokens: Tokens, place: int, asked: Asked) -> Item | None:
        """Return the longest expression of any rule that begins at a token.

        The first of the rules wins among those of one length; a rule whose builder declines leaves it to the others.
        """
        kinds = tokens.kinds
        found = []
        ahead = kinds[place : place + _AHEAD]
        begin = ahead[:2]
        fitting = self._fitting.get(begin)
        if fitting is None:
            fitting = self._fit(begin)
        for need, match, rule in fitting:
            if need in ahead and (one := match(kinds, place)) is not None and one.end() > place:
                found.append((one.end(), rule, one))
        if len(found) > 1:
            found.sort(key=lambda each: -each[0])
        for _, rule, one in found:
            try:
                item = rule.build(Match(rule, one, tokens, asked))
            except ReadError as error:
                return Item(rule, place, one.end(), expected=error.expected, timely=rule.timely)
            except (InputError, ArithmeticError) as error:  # no such value: half an exhibition
                return Item(rule, place, one.end(), expected=f"an amount: {error}", timely=rule.timely)
            if item is not None:
                return item
        return None


def needed(pattern: str) -> str:
    """Return a letter that every match of a pattern has, '' where none is plain to see, for a quick test before it."""
    found, at, depth = "", 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "|" and depth == 0:
            return ""
        if sign == "[":
            at = pattern.index("]", at + 1)
        elif sign == "\\":
            at += 1
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif depth == 0 and sign.isalnum() and pattern[at + 1 : at + 2] not in ("?", "*", "{"):
            found += sign
        if sign == "{":
            at = pattern.index("}", at)
        at += 1
    return next((letter for letter in found if letter not in _COMMON), "")

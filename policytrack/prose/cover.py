"""Coverage: every number and time of a text is in a reading, a refusal or a silence; docs/reading.md has the rules."""

from collections.abc import Callable, Iterator, Mapping

from attrs import field, frozen

from policytrack.prose.fold import Folded, Folding, fold
from policytrack.prose.rule import Asked, Item, Rules
from policytrack.prose.token import Lexicon, Tokens


@frozen
class Side:
    """The guards at one side of an expression: letters that refuse it, seen through letters that change nothing.

    `even` are those that refuse even where they belong to the expression before. `expected` says for each letter,
    or '' for all others, what the refusal asks for.
    """

    refuse: str
    through: str = ""
    even: str = ""
    expected: Mapping[str, str] = field(factory=dict)


@frozen
class Language:
    """What a language gives the engine: its lexicon, rules, guards and how the text is made plain.

    `amounts` and `times` are the guards left and right of each; `passes` look at all items of a text in turn, after the
    guards: lists that share, years that are carried. `material` are the letters of numbers and times, and `leftover`
    makes the item of one that no rule took. `exempt` tells of a guard letter that is no guard at its place, given the
    tokens at which times begin; `far` and `beyond` find a bound in the clause, left and
    right, that does not touch, `shut` a plain word that touches and looks like one, `closed` says
    where a refusal ends that a guard right of an expression makes, `foreign` finds a word of another
    language that touches and would change what is read. `around` are the letters that may stand around an
    amount that is read alone, `around_times` those around a time;
    `gross` and `stock` are words around a time that make it a total or a stock.
    """

    name: str
    folding: Folding
    lexicon: Lexicon
    rules: Rules
    amounts: tuple[Side, Side]
    times: tuple[Side, Side]
    material: str
    leftover: Callable[[Tokens, int], Item]
    exempt: Callable[[Tokens, Item, int, frozenset[int]], bool] = lambda *_: False
    far: Callable[[Tokens, Item], int | None] = lambda *_: None
    shut: Callable[[Tokens, Item], int | None] = lambda *_: None
    beyond: Callable[[Tokens, Item], int | None] = lambda *_: None
    closed: Callable[[Tokens, int], int] = lambda _, at: at + 1
    foreign: Callable[[Tokens, Item], int | None] = lambda *_: None
    passes: tuple[Callable[[Tokens, list[Item], Asked], None], ...] = ()
    around: str = ""
    around_times: str = ""
    gross: frozenset[str] = frozenset()
    stock: frozenset[str] = frozenset()
    an_amount: str = "300家以上, 28.3万户, 近70% or 6%—6.5%"
    a_time: str = "2024年1—5月"


@frozen
class Covered:
    """A text's expressions in order: readings, refusals and silences, with the tokens and the plain text."""

    plain: Folded
    tokens: Tokens
    items: tuple[Item, ...]


def cover(text: str, language: Language, asked: Asked) -> Covered:
    """Account for every number and time token of a text."""
    plain = fold(text, language.folding)
    tokens = language.lexicon.tokens(plain.text)
    items = list(_items(tokens, language, asked))
    timely = frozenset(item.start for item in items if item.timely)
    last: Item | None = None
    for item in items:
        if item.is_reading:
            _guard(tokens, item, language, timely, last)
        last = item
    items = _joined(items)
    for each in language.passes:
        each(tokens, items, asked)
    return Covered(plain, tokens, tuple(items))


def _items(tokens: Tokens, language: Language, asked: Asked) -> Iterator[Item]:
    rules, material, end = language.rules, language.material, 0
    for found in rules.starts.finditer(tokens.kinds):
        start = found.start()
        if start < end:
            continue
        item = rules.at(tokens, start, asked)
        if item is None:
            if tokens.kinds[start] not in material:
                continue
            item = language.leftover(tokens, start)
        end = item.end
        yield item


def _guard(tokens: Tokens, item: Item, language: Language, timely: frozenset[int], last: Item | None) -> None:
    """Refuse a reading beside which a token is left that would change it; `last` is the expression before."""
    sides = language.times if item.timely else language.amounts
    end = 0 if last is None else last.end
    for side, step in zip(sides, (-1, 1), strict=True):
        at = item.start - 1 if step < 0 else item.end
        while tokens.kind(at) and tokens.kind(at) in side.through:
            at += step
        letter = tokens.kind(at)
        if step < 0 and last is not None and at < end and (last.timely or letter not in side.even):
            letter = ""  # it belongs to the expression before
        if letter and letter in side.refuse and not language.exempt(tokens, item, at, timely):
            if step < 0:
                item.start = at - (letter in ",;")
            else:
                item.end = language.closed(tokens, at)
            expected = side.expected.get(letter) or side.expected.get("", "an amount that is read with {word}")
            item.refuse(expected.format(word=repr(tokens.word(at))))
            item.facts["guard"] = letter
            return
    strange = language.foreign(tokens, item)
    if strange is not None:
        item.start, item.end = min(item.start, strange), max(item.end, strange + 1)
        item.refuse(f"an expression in one language, apart from {tokens.word(strange)!r}")
        return
    if item.timely:
        return
    word = language.shut(tokens, item)
    if word is not None:
        item.start, item.end = min(item.start, word), max(item.end, word + 1)
        item.refuse(f"an amount without {tokens.word(word)!r} beside it")
        return
    behind = language.beyond(tokens, item)
    if behind is not None:
        item.end = behind + 1
        item.refuse(f"an amount with {tokens.word(behind)!r} directly behind it")
        return
    bound = language.far(tokens, item)
    if bound is not None and bound >= end:
        item.start = bound
        item.refuse(f"an amount whose bound is at it; {tokens.word(bound)!r} stands before other words")


def _joined(items: list[Item]) -> list[Item]:
    """Let a refusal take the items that it overlaps."""
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if last is not None and item.start < last.end:
            item.start, item.end = last.start, max(last.end, item.end)
            if item.expected is None:
                item.refuse(last.expected or "an expression apart from the one before")
            joined[-1] = item
        elif last is not None and last.facts.get("guard") in ("j", "t", "-", "~", "?") and item.start == last.end:
            last.end = item.end
        else:
            joined.append(item)
    return joined

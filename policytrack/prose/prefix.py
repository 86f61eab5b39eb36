"""With which letters a pattern may begin and go on: so only rules are tried that can match at a place."""

import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

Rest: TypeAlias = tuple[Any, ...]  # what of a parsed pattern is still to be matched
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_EMPTY = (sre.ASSERT, sre.ASSERT_NOT, sre.AT)  # these take no letter; they are taken to hold


@cache
def whole(pattern: str) -> list[Rest]:
    """Return what is to be matched at the beginning: all of a pattern."""
    return [tuple(parser.parse(pattern))]


def behind(rests: list[Rest], letter: str) -> list[Rest]:
    """Return what may be left to match behind a letter; nothing where the letter does not fit.

    >>> bool(behind(behind(whole("n(?:u|M[nN]D)"), "n"), "M")), behind(behind(whole("n(?:u|M[nN]D)"), "n"), "Y")
    (True, [])
    """
    return [after for rest in rests for after in _after(rest, letter)]


def heads(rests: list[Rest]) -> frozenset[str] | None:
    """Return the letters with which what is left may go on; None where it may be any, or a match may end before it.

    >>> sorted(heads(behind(whole("n(?:u|M[nN]D)"), "n"))), heads(whole("n?"))
    (['M', 'u'], None)
    """
    found: set[str] = set()
    for rest in rests:
        if not _collect(rest, found):
            return None
    return frozenset(found)


def _collect(rest: Rest, found: set[str]) -> bool:
    """Collect the letters that may come first; False where they are not all known or none need come."""
    for item in rest:
        if not _collect_of(item, found):
            return False
        if not _skippable(item):
            return True
    return False


def _collect_of(item: Any, found: set[str]) -> bool:
    kind, argument = item
    if kind in _EMPTY:
        return True
    if kind is sre.LITERAL:
        found.add(chr(argument))
        return True
    if kind is sre.IN and all(one is sre.LITERAL for one, _ in argument):
        found.update(chr(code) for _, code in argument)
        return True
    if kind in _REPEATS:
        return _collect_all(tuple(argument[2]), found)
    if kind is sre.SUBPATTERN:
        return _collect_all(tuple(argument[-1]), found)
    if kind is sre.BRANCH:
        return all(_collect_all(tuple(one), found) for one in argument[1])
    return False


def _collect_all(rest: Rest, found: set[str]) -> bool:
    return _collect(rest, found) or (_may_end(rest) and all(_collect_of(item, found) for item in rest))


def _may_end(rest: Rest) -> bool:
    return all(_skippable(item) for item in rest)


def _skippable(item: Any) -> bool:
    kind, argument = item
    if kind in _EMPTY:
        return True
    if kind in _REPEATS:
        return argument[0] == 0 or _may_end(tuple(argument[2]))
    if kind is sre.SUBPATTERN:
        return _may_end(tuple(argument[-1]))
    if kind is sre.BRANCH:
        return any(_may_end(tuple(one)) for one in argument[1])
    return False


def _after(rest: Rest, letter: str) -> Iterator[Rest]:
    """Yield what is left to match behind a letter, in each way to match it."""
    for place, item in enumerate(rest):
        for begun in _begun(item, letter):
            yield (*begun, *rest[place + 1 :])
        if not _skippable(item):
            return


def _begun(item: Any, letter: str) -> Iterator[Rest]:
    kind, argument = item
    if kind in _REPEATS:
        least, most, inner = argument
        again = most if most == sre.MAXREPEAT else most - 1
        follow: Rest = ((kind, (max(0, least - 1), again, inner)),) if again else ()
        for one in _after(tuple(inner), letter):
            yield (*one, *follow)
    elif kind is sre.SUBPATTERN:
        yield from _after(tuple(argument[-1]), letter)
    elif kind is sre.BRANCH:
        for one in argument[1]:
            yield from _after(tuple(one), letter)
    elif kind not in _EMPTY and _takes(kind, argument, letter):
        yield ()


def _takes(kind: Any, argument: Any, letter: str) -> bool:
    """Whether one sign of a pattern takes a letter."""
    code = ord(letter)
    if kind is sre.LITERAL:
        return bool(code == argument)
    if kind is sre.NOT_LITERAL:
        return bool(code != argument)
    if kind is sre.IN:
        negated = argument[0][0] is sre.NEGATE
        within = any(
            (one is sre.LITERAL and code == what) or (one is sre.RANGE and what[0] <= code <= what[1])
            for one, what in argument
        )
        return within != negated if all(one in (sre.LITERAL, sre.RANGE, sre.NEGATE) for one, _ in argument) else True
    return True

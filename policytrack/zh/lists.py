"""Lists of amounts that share a hedge or a unit: 分别增长5%和7.5%左右, 1409万、1305万人次."""

from collections.abc import Iterator
from itertools import pairwise

from policytrack.prose.rule import Asked, Item
from policytrack.prose.sharing import say_again
from policytrack.prose.token import Tokens
from policytrack.zh.numerals import number

_LINKS = "kvwVWtP_"
_OWN = ("plain", "over", "grade")


def share(tokens: Tokens, items: list[Item], _: Asked) -> None:
    """Let the items of a list share what stands at its first or last; refuse them where that is open."""
    _refuse_bare(tokens, items)
    _refuse_nouns(tokens, items)
    for run in _runs(tokens, items):
        distributed = _distributed(tokens, run)
        _share_unit(run, distributed=distributed)
        _share_hedge(tokens, run, distributed=distributed)


def _refuse_bare(tokens: Tokens, items: list[Item]) -> None:
    """Refuse an amount at the end of bare numbers: 3和5万吨, 30、40、50亿元; headings have numbers too."""
    for at, item in enumerate(items):
        if not item.is_reading or not item.facts.get("letter") or item.facts.get("scale_shared"):
            continue
        first, before = at, []
        while first and items[first - 1].end == items[first].start - 1 and tokens.kinds[items[first].start - 1] == "l":
            one = items[first - 1]
            if not one.silent or one.end - one.start != 1 or tokens.kinds[one.start] not in "nN":
                break
            before.append(one)
            first -= 1
        if not before or _distributed(tokens, [before[-1]]):
            continue
        start = before[-1].start
        if tokens.word(before[0].end) != "、" or _is_next(tokens, before[0].start, item.number):
            item.refuse("one number, or a range; these are two, or a guess")
            continue
        if len(before) > 1 or not (start == 0 or tokens.kinds[start - 1] in ";(,"):
            item.refuse("a unit at each number of the list, or 分别 before it")


def _is_next(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the second number is one more than the first: 17、18个."""
    one, two = number(tokens.word(first)), number(tokens.word(last))
    return one is not None and two is not None and two.value == one.value + 1


def _refuse_nouns(tokens: Tokens, items: list[Item]) -> None:
    """Refuse the second of 至少3家企业、5家机构, which the hedge of the first may be meant for."""
    for one, two in pairwise(items):
        if "again" not in one.facts or "again" not in two.facts or not (one.is_reading and two.is_reading):
            continue
        between = tokens.kinds[one.end : two.start]
        noun, joint = between[:-1], between[-1:]
        if joint != "l" or not noun or len(noun) > 6 or not set(noun) <= set(".13B") or "1" in noun:
            continue
        mine, yours = str(one.facts["hedge"]), str(two.facts["hedge"])
        alike = one.facts["unit"] == two.facts["unit"]
        if alike and one.facts["before"] and mine not in _OWN and yours == "plain":
            two.refuse("a hedge of its own; the one before may be meant for it too")


def _runs(tokens: Tokens, items: list[Item]) -> Iterator[list[Item]]:
    run: list[Item] = []
    for item in items:
        joint = tokens.kinds[item.start - 1] if run and item.start == run[-1].end + 1 else ""
        fits = "again" in item.facts and not (item.silent and joint == ",")
        if run and not (joint in ("l", ",") and fits):
            yield from _whole(run)
            run = []
        if fits:
            run.append(item)
    yield from _whole(run)


def _whole(run: list[Item]) -> Iterator[list[Item]]:
    """Yield a run without the bare numbers at its end, where it is one."""
    end = next((at for at in range(len(run), 0, -1) if not run[at - 1].silent), 0)
    if end > 1:
        yield run[:end]


def _distributed(tokens: Tokens, run: list[Item]) -> bool:
    at = run[0].number - 1
    while at >= 0 and (tokens.kinds[at] in _LINKS or tokens.kinds[at] in "he"):
        if tokens.kinds[at] == "e":
            return True
        at -= 1
    return False


def _share_unit(run: list[Item], *, distributed: bool) -> None:
    last = run[-1]
    unit = str(last.facts["unit"])
    rest = run[:-1]
    if not unit or any(item.facts["unit"] for item in rest):
        return
    if not distributed and any(item.silent for item in rest):
        return
    if last.expected is not None:
        for item in rest:
            if item.is_reading:
                _refuse(item, "a list whose unit is read")
        return
    for item in rest:
        if item.expected is not None:
            continue
        say_again(item, unit, str(item.facts["hedge"]))
        item.facts.update(unit=unit, letter=last.facts["letter"])


def _share_hedge(tokens: Tokens, run: list[Item], *, distributed: bool) -> None:
    if any(item.silent for item in run):
        return
    alike = all(item.facts["unit"] == run[0].facts["unit"] for item in run)
    comma = any(tokens.kinds[item.start - 1] == "," for item in run[1:])
    hedges = [str(item.facts["hedge"]) for item in run]
    first, last = hedges[0], hedges[-1]
    if first not in _OWN and run[0].facts["before"] and all(hedge == "plain" for hedge in hedges[1:]):
        if distributed or (alike and not comma):
            _give(run, run[0], first)
        elif not comma:
            for item in run[1:]:
                _refuse(item, "a hedge at each of the list, or 分别 before it; it may be for the first only")
    elif last not in _OWN and not run[-1].facts["before"] and all(hedge == "plain" for hedge in hedges[:-1]):
        if distributed:
            _give(run, run[-1], last)
        elif not comma:
            for item in run:
                _refuse(item, "a hedge at each of the list, or 分别 before it; it may be for the last only")


def _give(run: list[Item], giver: Item, hedge: str) -> None:
    """Give the hedge of one item to the others; a refused one takes them with it."""
    for item in run:
        if item is giver or not item.is_reading:
            continue
        if giver.is_reading:
            say_again(item, str(item.facts["unit"]), hedge)
        else:
            _refuse(item, "a list whose hedge is read")


def _refuse(item: Item, expected: str) -> None:
    if item.expected is None:
        item.refuse(expected)

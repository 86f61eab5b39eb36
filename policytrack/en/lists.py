"""Lists of English amounts that share a hedge or a unit, and those that may."""

from itertools import pairwise

from policytrack.prose.number import Numeral
from policytrack.prose.rule import Asked, Item
from policytrack.prose.sharing import say_again
from policytrack.prose.token import Tokens
from policytrack.values.period import Period, Since, Until

_JOINED = (",", "&", "|", ",&", ",|")
_BOUNDS = ("at least", "at most", "more than", "less than", "about", "nearly")


def share(tokens: Tokens, items: list[Item], _: Asked) -> None:
    """Let the items of a list share what stands at its first or last; refuse them where that is open."""
    for one, two in pairwise(items):
        if not (one.timely and two.timely and two.is_reading) or tokens.kinds[one.end : two.start] not in _JOINED:
            continue
        if isinstance(two.value, Period) and (isinstance(one.value, Until | Since) or one.rule.name == "up to a time"):
            two.refuse("by, from or the length of time before each time of the list")
            if "|" in tokens.kinds[one.end : two.start]:
                one.refuse("one time; there are two")
    for run in _runs(tokens, items):
        if _leaves_scale(run):
            for item in run:
                item.refuse("a scale at each amount of the list")
            continue
        respectively = tokens.word(run[-1].end).lower() == "respectively" if run[-1].end < len(tokens) else False
        if not _share_unit(run, respectively=respectively):
            continue
        _share_hedge(tokens, run, respectively=respectively)


def _runs(tokens: Tokens, items: list[Item]) -> list[list[Item]]:
    runs: list[list[Item]] = []
    for one, two in pairwise(items):
        between = tokens.kinds[one.end : two.start]
        if between in _JOINED and "again" in one.facts and "again" in two.facts:
            if runs and runs[-1][-1] is one:
                runs[-1].append(two)
            else:
                runs.append([one, two])
    return runs


def _leaves_scale(run: list[Item]) -> bool:
    """Whether only the last of some amounts of money has a scale: £3 and £5 billion."""
    numerals = [one for one in (item.facts.get("numeral") for item in run) if isinstance(one, Numeral)]
    if len(numerals) < len(run) or run[-1].facts["letter"] != "c":
        return False
    return numerals[-1].scaled and all(not one.scaled and one.value < 1000 for one in numerals[:-1])


def _share_unit(run: list[Item], *, respectively: bool) -> bool:
    """Share the last item's unit where respectively says so; refuse numbers without a unit beside it."""
    last = run[-1]
    bare = [item for item in run[:-1] if not item.facts["unit"]]
    if not bare or not last.facts["unit"] or not last.is_reading:
        return not bare
    if respectively and len(bare) == len(run) - 1:
        for item in bare:
            say_again(item, str(last.facts["unit"]), str(item.facts["hedge"]))
        return True
    for item in bare:
        item.refuse("a unit at each number of the list, or respectively behind it")
    last.refuse("a unit at each number of the list, or respectively behind it")
    return False


def _share_hedge(tokens: Tokens, run: list[Item], *, respectively: bool) -> None:
    """Let a bound at the first item be that of all, where no other has one; a comma leaves it open."""
    hedge = str(run[0].facts["hedge"])
    if hedge not in _BOUNDS or not run[0].facts["before"] or any(item.facts["hedge"] != "plain" for item in run[1:]):
        return
    for item in run[1:]:
        if not item.is_reading:
            continue
        if (tokens.kind(item.start - 1) == "," or "," in tokens.kinds[run[0].end : item.start]) and not respectively:
            item.refuse("a hedge of its own; the one before may be meant for it too")
            continue
        say_again(item, str(item.facts["unit"]), hedge)

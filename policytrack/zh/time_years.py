"""Years that the words leave out: those named before in the sentence, and edges that dates of a list share."""

from policytrack.prose.clock import Clock, last_day_of
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Asked, Item, Match
from policytrack.prose.token import Tokens
from policytrack.values.period import Period, Since, Until

_STOPS = "。.!！?？\n"


def carry(tokens: Tokens, items: list[Item], asked: Asked) -> None:
    """Read times whose year is left out in the year that leads their sentence (2020年，一季度).

    They are refused where another year than the document's is named there and does not lead it.
    """
    clock = asked.clock
    if clock is None:
        return
    named: Item | None = None
    parted, seen = False, 0  # whether a sentence has ended since the year, up to which token
    for before, item in zip([None, *items], items, strict=False):
        if not item.timely:
            continue
        stops = _stops(tokens, seen, item.start)
        parted, seen = parted or bool(stops), item.end
        if "\n" in stops:
            named = None
        match = item.facts.get("match")
        if isinstance(match, Match) and before is not None and _hangs(tokens, before, item):
            item.refuse("a year; the one before it cannot be read")
        if item.value is not None and isinstance(match, Match):
            if named is not None and parted:
                _doubt(named, item, clock)
            elif named is not None:
                _carry(tokens, named, item, match, clock, joined=before is not None and _joined(tokens, before, item))
        elif "year" in item.facts and item.value is not None:
            named, parted = item, False
        elif item.expected is not None:
            named = None


def _stops(tokens: Tokens, start: int, end: int) -> str:
    """Return the ends of sentences and paragraphs between two tokens."""
    found, at = "", tokens.kinds.find(";", start, end)
    while at >= 0:
        found += tokens.word(at)
        at = tokens.kinds.find(";", at + 1, end)
    return "".join(stop for stop in found if stop in _STOPS)


def _doubt(named: Item, item: Item, clock: Clock) -> None:
    """Refuse what happened in a month whose year is left out, where a sentence before tells of an earlier year."""
    year = named.facts["year"]
    if isinstance(year, int) and isinstance(item.value, Period) and year < clock.on.start.year:
        item.refuse("a year; an earlier one than the document's is named before it")


def _hangs(tokens: Tokens, before: Item, item: Item) -> bool:
    """Whether a time hangs on a refused one right before it: 2018财年上半年, 每年6月和12月."""
    if not (before.timely and before.expected is not None):
        return False
    return item.start == before.end or (item.start == before.end + 1 and tokens.kinds[before.end] in "1l")


def _joined(tokens: Tokens, before: Item, item: Item) -> bool:
    return before.timely and item.start == before.end + 1 and tokens.kinds[before.end] == "l"


def _carry(tokens: Tokens, named: Item, item: Item, match: Match, clock: Clock, *, joined: bool) -> None:
    year = named.facts["year"]
    own = clock.on.start.year == clock.on.end.year and clock.year
    if year == own:
        return
    leads = named.start == 0 or tokens.kinds[named.start - 1] in ";,_#)"
    if isinstance(year, int) and (joined or (leads and tokens.kind(named.end) == "," and "grain" in named.facts)):
        again = _in_year(match, clock, year)
        if again is not None:
            item.value = again.value
            item.facts["year"] = year
            return
    if named.facts.get("grain") == "plan" or (year is None and not joined):
        return
    item.refuse("a year; another than the document's is named before it")


def _in_year(match: Match, clock: Clock, year: int) -> Item | None:
    """Return the words of a match read in a year."""
    asked = Asked(match.asked.role, match.asked.kind, clock.saying(year))
    try:
        return match.rule.build(Match(match.rule, match.found, match.tokens, asked))
    except ReadError:
        return None


def share(tokens: Tokens, items: list[Item], _asked: Asked) -> None:
    """Let the dates of a list share the edge of the last: 4月8日、7月8日前; refuse what is no day."""
    for before, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        if not (before.is_reading and item.timely and _joined(tokens, before, item)):
            continue
        if tokens.word(before.end) in ("或", "或者"):
            continue
        if not isinstance(before.value, Period):
            continue
        if (
            "reach" in before.facts
            and isinstance(item.value, Period)
            and item.facts.get("grain") == before.facts["reach"]
        ):
            item.value = last_day_of(item.value)
            continue
        edge = item.value
        if not isinstance(edge, Until | Since) and not item.facts.get("edge"):
            continue
        if isinstance(edge, Until) and before.facts.get("grain") in ("day", "end"):
            before.value = Until(before.value.end)
        elif isinstance(edge, Since) and before.facts.get("grain") == "day":
            before.value = Since(before.value.start)
        else:
            before.refuse("a time by itself; the edge of the last may be shared")


def _behind_bracket(tokens: Tokens, at: int) -> int:
    """Return the place behind a short bracket that begins at a token; the place itself where none does."""
    if tokens.kind(at) not in ("(", "["):
        return at
    end = tokens.kinds.find(")", at, at + _LONGEST_BRACKET)
    return at if end < 0 else end + 1


_LONGEST_BRACKET = 16
_FARTHEST = 10


def far(tokens: Tokens, items: list[Item], _asked: Asked) -> None:
    """Refuse times whose clause goes on to an edge that is parted from them: 1978年改革开放以来, 6月7日会议前."""
    after = len(tokens)
    for item in reversed(items):
        if not item.timely:
            continue
        end, after = min(after, item.end + _FARTHEST), item.start
        if not item.is_reading or not (isinstance(item.value, Period) or item.rule.name == "from"):
            continue
        start = _behind_bracket(tokens, item.end)
        if start > item.end and tokens.kind(start) in tuple("Oαγ"):
            item.refuse("a time by itself; its edge stands behind a bracket")
        for at in range(item.end, end):
            kind = tokens.kinds[at]
            if kind in ",;)":
                break
            if kind == "γ" or (kind in "Oα" and item.facts.get("grain") == "day" and at < item.end + 4):
                item.refuse("a time by itself; the words behind it name another, or its edge")
                break

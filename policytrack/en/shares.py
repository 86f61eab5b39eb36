"""Rules of English shares: one in five, two-thirds of schools, half of pupils."""

from decimal import Decimal

from policytrack.en.numerals import number
from policytrack.en.parts import refused, said, tell
from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match, Rule

_RATES = ("%", "per cent", "percent", "percentage point", "percentage points")
_BEFORE = r"(?P<before>(?:h[KVWYDk]{0,3}){1,2})?"

_ONE_SHARE = r"(?:n[i2]n(?:[mv3]{0,5}u)?|n-?[oγβ]|A[oβα]|α)"


def _share(match: Match, above: Decimal, below: Decimal) -> Item:
    tokens = match.tokens
    hedge, note = amount.settle(said(match), match.text)
    fixed = amount.made(lambda: amount.fraction(above, below, match.text), match.text)
    value = amount.made(lambda: amount.hedged(fixed, hedge, match.text), match.text)
    item = Item(match.rule, match.start, match.end, value, number=match.start, note=note)
    item.facts.update(unit="%", letter="U")
    tell(tokens, item)
    at = match.start - 1
    while at >= 0 and tokens.kind(at) == "K":
        at -= 1
    if tokens.kind(at) in tuple("YVWtB|"):
        raise ReadError(match.text, "a share by itself; with a verb of change it may be a share of what was")
    return item


def in_many(match: Match) -> Item | None:
    """Read one in five, 3 out of 10, 3/4 of."""
    tokens = match.tokens
    last = tokens.word(match.at("below"))
    above, below = number(match.word("above")), number(last)
    if above is None or below is None or above.decimals or below.decimals:
        return None
    if match.word("joint").lower() not in ("in", "out of", "out of every", "in every", "/"):
        return None
    if last.lower().startswith(("a ", "an ")):
        raise ReadError(match.text, "a share of a number; one in a million is said of what is rare")
    return _share(match, above.value, below.value)


def no_share(match: Match) -> Item | None:
    """Refuse half a per cent, half as many."""
    return refused(match, "a share of what words name, or a number in one piece")


def in_words(match: Match) -> Item | None:
    """Read two-thirds, three quarters, one fifth, half of."""
    tokens = match.tokens
    for name in ("part", "part2", "part3"):
        at = match.at(name)
        if at >= 0:
            if tokens.kind(at) == "o" and tokens.value(at) is None:
                return None  # 5 5th
            below = {"α": 2, "β": 4}.get(tokens.kind(at)) or int(str(tokens.value(at)))
            break
    if below < 3 and tokens.kind(at) == "o":
        return None
    above = number(match.word("above")) if match.has("above") else None
    if match.has("above") and above is None:
        return None
    return _share(match, Decimal(1) if above is None else above.value, Decimal(below))


def other(match: Match) -> Item | None:
    """Refuse half a per cent, half as many; pass on what is an order."""
    tokens = match.tokens
    for at in range(match.start, match.end):
        if tokens.kind(at) == "o" and tokens.value(at) in (1, 2):
            return None
    if tokens.kinds[match.start : match.end] in ("no", "nβ", "n-o"):
        return None if tokens.kind(match.end - 1) == "o" else no_share(match)
    return no_share(match)


def part_of_number(match: Match) -> Item | None:
    """Refuse three-quarters of a million people; half of 300 homes are two."""
    if match.word("unit").lower() in _RATES:
        return refused(match, "a rate in one number; this is a part of one")
    if not match.word("whole").lower().startswith("a "):
        return None
    return refused(match, "a number in one piece, such as 750,000")


def part_of_money(match: Match) -> Item | None:
    """Refuse £1 in every £8: a share, said by two amounts."""
    return refused(match, "a share in one number, such as 12.5%")


RULES = (
    Rule(
        "share of many",
        "hn",
        rf"{_BEFORE}(?P<above>n)(?P<joint>[i2])E?(?P<below>n)(?![UT])(?:[mv3]{{0,5}}u)?",
        in_many,
        (("one in five", "20 %"), ("fewer than 1 in 10", "< 10 %"), ("3 out of 10 schools", "30 %")),
    ),
    Rule(
        "share in words",
        "hnAα",
        rf"{_BEFORE}(?:(?P<above>n)-?(?P<part>[oγβα])(?=1|D|$|[;,])|A(?P<part2>[oβα])(?=1|D)|(?P<part3>α)(?=1|D|\([^()]{{1,4}}\)1))",
        in_words,
        (
            ("half of all pupils", "50 %"),
            (
                "two-thirds of schools",
                "66.66666666666666666666 in [66.66666666666666666666, 66.66666666666666666667] %",
            ),
            ("a quarter of adults", "25 %"),
            ("cut to a third of it", "refused"),
        ),
    ),
    Rule(
        "between shares",
        "B",
        rf"B{_ONE_SHARE}&{_ONE_SHARE}",
        lambda match: refused(match, "one share"),
        (("between 1 in 5 and 1 in 4", "refused"),),
    ),
    Rule(
        "part of a number",
        "hnAα",
        rf"{_BEFORE}(?:n-?|A)?[oγβα]1(?P<whole>n)(?:[mv3]{{0,6}}(?P<unit>[uUT]))?",
        part_of_number,
        (("three-quarters of a million people", "refused"),),
    ),
    Rule("share of money", "c", "cn(?:i|iE|2|1)E?cn", part_of_money, (("£1 in every £8", "refused"),)),
    Rule(
        "some of many",
        "n",
        r"n1n(?:[mv3]{0,5}[uUT])",
        lambda match: refused(match, "one number, or a share such as 6 out of 8"),
        (("6 of 8 schools", "refused"),),
    ),
    Rule(
        "part of a rate",
        "n",
        r"n1A[UT]",
        lambda match: refused(match, "a rate in one number, such as 0.25 percentage points"),
        (("0.25 of a percentage point", "refused"),),
    ),
    Rule(
        "share in digits",
        "hn",
        rf"{_BEFORE}(?P<above>n)(?P<joint>/)(?P<below>n)(?=1)",
        in_many,
        (("3/4 of homes", "75 %"),),
    ),
    Rule(
        "no share",
        "VWhnAα",
        r"(?:[VW][YK]?)?(?:h[KVWYD]{0,3})?(?:[VW]t?Y?)?(?:n-?[oγβ]|Aα|[α]A|α(?=K)|[VW]t?Y?Ao)[mv]{0,3}(?:[UT]|Ku?)?",
        other,
        (("half a percentage point", "refused"),),
    ),
)

"""What English says of amounts that gives no number: several, twice, 300-odd, three or four."""

from policytrack.en.parts import BEFORE, FIRST, refused
from policytrack.prose.rule import Item, Match, Rule


def vague(match: Match) -> Item | None:
    """Refuse several schools, a few hundred homes, tens of thousands of jobs."""
    return refused(match, "a number; these words leave it open")


def multiple(match: Match) -> Item | None:
    """Refuse double, twice, three times as many; waiting times are none."""
    if match.word("word").lower() == "times" and not match.has("count"):
        return None
    return refused(match, "an amount; a multiple of another one says none")


def unread_behind(match: Match) -> Item | None:
    """Refuse 300-odd homes, 300 homes and counting."""
    return refused(match, "a hedge that is known; the words behind the number are not read")


def two_guesses(match: Match) -> Item | None:
    """Refuse three or four schools; 3,000 homes, or 12%, are two amounts."""
    units_told = {
        str(match.tokens.value(at)) for at in range(match.start, match.end) if match.tokens.kind(at) in "uUTc"
    }
    if len(units_told) > 1:
        return None
    return refused(match, "one number; these may be either, or about so many")


def gone_on(match: Match) -> Item | None:
    """Refuse an amount in two units: 6 ft 2 in, and one with numbers side by side."""
    return refused(match, "one number with its unit; this goes on")


RULES = (
    Rule(
        "vague",
        "hA7",
        r"(?:h[KVWYD]{0,3})?(?:A(?=7))?7(?:1?[7n]){0,3}(?:1D?)?(?:[mv3]{0,5}[uUv]|(?<=n))",
        vague,
        (("dozens of schools", "refused"), ("a few hundred homes", "refused")),
    ),
    Rule(
        "multiple",
        "4n",
        r"(?P<count>n)?(?P<word>4)",
        multiple,
        (("double the number of homes", "refused"), ("three times as many jobs", "refused")),
    ),
    Rule(
        "unread behind",
        FIRST,
        rf"{BEFORE}[nyNZ]-?η(?:[mv3]{{0,6}}[uUT])?|{BEFORE.replace('?P<', '?P<b_')}"
        r"(?:[nyNZ][mv3]{0,6}[uUTv]|(?<=c)[nyNZ])(?:,?η|,[xh](?=[;,):]|$))",
        unread_behind,
        (("300-odd homes", "refused"), ("300 homes and counting", "refused")),
    ),
    Rule(
        "guess",
        FIRST,
        r"(?:h[KVWY]{0,3})?(?:c?[nNZ](?:[mv3]{0,6}[uUT])?,?){1,4}\|c?[nNZ](?:[mv3]{0,6}[uUT])?",
        two_guesses,
        (("three or four schools", "refused"),),
    ),
    Rule(
        "two bounds",
        "h",
        r"(?:h[KVWYDk3]{0,4}){1,2}c?[nyNZ][,]?[&ψ](?:h[KVWYDk3]{0,4}){1,2}c?[nyNZ](?:[mv3]{0,6}[uUT])?",
        lambda match: refused(match, "one bound, or a range such as 300 to 400 homes"),
        (("more than 300 but fewer than 400 homes", "refused"),),
    ),
    Rule(
        "a bound turned round",
        "x",
        r"x[nA]-?[LCmuvUT]{0,2}h[KVWYD]{0,3}c?[nyNZ](?:[mv3]{0,6}[uUT])?",
        lambda match: refused(match, "a bound that no word before it turns round"),
        (("not one penny more than £28bn", "refused"),),
    ),
    Rule(
        "three ends",
        FIRST,
        r"[nZ](?:t[nZ]){2,9}(?:[mv3]{0,6}[uUT])?",
        gone_on,
        (("10 to 20 to 30 homes", "refused"),),
    ),
)

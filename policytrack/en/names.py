"""What looks like an amount and is none, each in silence by a rule with a name: orders, labels, codes, ages, clocks."""

from policytrack.en.parts import refused
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Lexeme

# Patterns of tokens that are no numbers: times of day, telephones, ratios, documents.
OTHERS = (
    r"\+[0-9]{1,3}(?:[ -][0-9]{2,5}){2,5}(?![0-9])",
    r"0[1-9][0-9]{1,3}(?:[ -][0-9]{3,6}){1,2}(?![0-9])",
    r"\([0-9]{3,5}\) ?[0-9]{3,4}[ -][0-9]{3,4}(?![0-9])",
    r"1-[0-9]{3}-[0-9]{3}-[0-9]{4}(?![0-9])",
    r"[0-2]?[0-9](?:[:.][0-5][0-9])? ?(?:[aApP][mM](?![A-Za-z])|[ap]\.m\.)",
    r"[0-9]{1,2} o'clock(?![a-z])",
    r"[0-9]{1,4}:[0-9]{1,4}(?::[0-9]{2})?(?![0-9:])",
    r"[0-9]{2,4}/[0-9]{1,4}/[A-Z]{2,5}(?![A-Za-z])",
    r"[12][0-9]{3}/[0-9]{3}(?![0-9])",
    r"[0-9]+(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])",
)
FIRST = "+("
NAME_WORDS = {
    word: Lexeme("!", "name")
    for word in ("G7", "G8", "G20", "COVID-19", "Covid-19", "PM2.5", "PM10", "CO2", "M25", "H1N1")
}
_NEEDED = (
    "target",
    "targets",
    "goal",
    "goals",
    "indicator",
    "indicators",
    "action",
    "line",
    "item",
    "age",
    "step",
    "year",
    "stage",
)


def silence(match: Match) -> Item | None:
    """Pass over a name in silence."""
    return Item(match.rule, match.start, match.end, silent=True)


def label(match: Match) -> Item | None:
    """Pass over Section 12, SDG 7, aged 18-24; a unit behind Target 40 makes an amount of it."""
    if match.word("label").lower() in _NEEDED and match.tokens.kind(match.end) in tuple("U"):
        return refused(match, "an amount apart from the label before it")
    return silence(match)


def compound(match: Match) -> Item | None:
    """Pass over an 18-week target, a 40-bed unit; refuse a 10-per-cent rise."""
    tokens = match.tokens
    at = match.at("joint")
    if tokens.apart(at) or tokens.apart(at + 1):
        return None
    if tokens.kind(at + 1) == "U" and tokens.value(at + 1) in ("%", "pp", "?"):
        return refused(match, "an amount without a hyphen")
    return silence(match)


def code(match: Match) -> Item | None:
    """Pass over COP26, COVID-19, Type-2: letters that a number is joined to."""
    at = match.at("number")
    if match.tokens.apart(at) or (match.has("joint") and match.tokens.apart(at - 1)):
        return None
    return silence(match)


def age(match: Match) -> Item | None:
    """Pass over 18 years old; refuse in 5 years' time."""
    if match.tokens.word(match.end - 1).endswith("time"):
        return refused(match, "a day; within or after these years may be meant")
    return silence(match)


def named(match: Match) -> Item | None:
    """Pass over the 2030 Agenda; in 2023 Leeds built is a year."""
    if match.tokens.kind(match.start) == "y" and match.tokens.kind(match.start - 1) != "D":
        return None
    return silence(match)


RULES = (
    Rule("name", "!", "!", silence, (("COVID-19", "silent"), ("no one", "silent"))),
    Rule(
        "label",
        "0",
        r"(?P<label>0)(?:0[;.]?)?[;.]?(?:[nyNZFdo9]|(?:n(?:;n){1,9}))(?:[(][nyNLAK][)])?(?:,?(?:t|-|&|\|)[nyNZ]){0,4}[aπη]?(?:-?ζ)?",
        label,
        (("Section 12", "silent"), ("pp. 12-14", "silent"), ("aged 18-24", "silent")),
    ),
    Rule(
        "age",
        "hnN",
        r"(?:h-?)?[nN](?:[t&|-][nN])?-?ζ",
        age,
        (("18 years old", "silent"), ("16 to 24-year-olds", "silent")),
    ),
    Rule("over-65s", "h", r"h(?P<joint>-)[nNL]", silence, (("over-65s", "silent"),)),
    Rule(
        "compound",
        "nyNZ",
        r"[nyNZ](?P<joint>-)(?:[LCmuUTvokαVWghKA7x4P]|0)(?:-[LCmuUTvogKζ]){0,6}",
        compound,
        (("18-week target", "silent"), ("10-per-cent rise", "refused")),
    ),
    Rule(
        "code",
        "LCUmvuKkAJM",
        r"[LCUmvuKkAJM](?P<joint>-)?(?P<number>[nyNZF])(?:-[nyNLC]){0,3}",
        code,
        (("COP26", "silent"), ("EU27", "silent")),
    ),
    Rule("numbers in a row", "nyN", r"[nyN](?:-[nyN]){2,9}", silence, (("888-000-9999", "silent"),)),
    Rule("order", "o", r"o(?:[t&|-]o){0,9}", silence, (("27th meeting", "silent"), ("the second reading", "silent"))),
    Rule(
        "dated name",
        "C",
        r"C(?:[1D]{0,2})y(?![mv3]{0,6}[uUT])",
        silence,
        (("Vision 2030", "silent"), ("the Education Act 1996", "silent")),
    ),
    Rule("name with a year", "Dy", r"D?yC", named, (("the 2030 Agenda", "silent"),)),
)

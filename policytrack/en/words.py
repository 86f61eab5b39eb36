"""The words of English amounts, each with the letter of its kind; `policytrack.prose` matches rules over letters.

Numbers: n y N numerals (good, a year perhaps, ill-formed), Z with a letter that may be a unit (10m), o ordinal, α half,
β quarter, γ thirds to tenths, 7 vague (several), 4 multiples (double). Nouns: u counted, v one of them, m what may
stand before, U measure, T span of time, c money before. Hedges: h before, a behind, η behind and not read, x negation,
s minus. Joints: t to, - hyphen, & and, | or, ψ but, B between, f from, i in, 2 out of, 1 of, p per, P a year, E each,
A a, D the, w a long dash. Verbs and links: V W up and down, Y by, 3 more (of amounts), g lower (behind),
k auxiliaries, K links, 0 labels, ! names. L unknown word, C capital unknown word, ; , : ( ) / + * marks, . others.
Times are in time_words.py.
"""

from collections.abc import Iterable, Iterator

from policytrack.en import nouns, units
from policytrack.prose.token import Lexeme

_HEDGES = {
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|"
    "a minimum|minimum|"
    "no lower than|not lower than|>=|≥|upwards of|not below|at the very least|at a minimum|"
    "must not be less than|must be at least|min|min.|greater than or equal to|more than or equal to|"
    "equal to or greater than|equal to or more than|larger than or equal to|at or above|not short of|=>|≧|⩾",
    "at most": "up to|up to and including|at most|no more than|not more than|a maximum of|maximum of|a maximum|"
    "maximum|not exceeding|capped at|"
    "no higher than|not higher than|no greater than|not greater than|<=|≤|must not exceed|shall not exceed|"
    "should not exceed|not to exceed|"
    "will not exceed|does not exceed|no longer than|not longer than|not above|limited to|a limit of|a cap of|"
    "at the most|within|max|max.|less than or equal to|fewer than or equal to|lower than or equal to|"
    "smaller than or equal to|equal to or less than|equal to or fewer than|at or below|at the very most|=<|≦|⩽",
    "more than": "more than|over|above|exceeding|in excess of|greater than|>|higher than|well over|well above|"
    "far more than|"
    "exceed|exceeds|exceeded|surpass|surpassed|surpassing|topped|longer than|larger than|bigger than|beyond|"
    "well in excess of|much more than|comfortably over",
    "less than": "less than|fewer than|under|sub|below|lower than|<|well under|well below|far fewer than|"
    "far less than|shorter than|smaller than",
    "nearly": "nearly|virtually|practically|pretty much|well-nigh|just shy of|knocking on for|nigh on|"
    "getting on for|verging on|almost|close to|just under|just below|approaching|"
    "just short of|a little under|"
    "slightly under|slightly less than|"
    "slightly fewer than|just less than|just fewer than",
    "about": "about|around|roughly|approximately|some|circa|c|c.|ca|est.|estimated|ca.|approx.|approx|~|≈|"
    "in the region of|somewhere around|"
    "of the order of|in the order of|on the order of|close to about|more or less|an estimated|broadly",
    "over": "just over|slightly over|just above|a little over|slightly more than|just more than|"
    "a little more than|slightly above",
}
_HAIR = (
    "a shade|a whisker|a touch|a tad|a hair|a fraction|a notch|a sliver|a smidgen|marginally|fractionally|narrowly|"
    "very slightly|only just|only slightly|barely"
)
_BEHIND = {
    "at least": "or more|or over|or above|or greater|or higher",
    "at most": "or less|or fewer|or under|or below|or lower|at the most",
    "about": "or so|or thereabouts",
}
_UNREAD_BEHIND = (
    "and above|and over|and under|and below|and more|CI|confidence interval|confidence|upwards|and counting|"
    "and change|and then some|give or take|ish|odd|or two|or three|or nearly|at a stretch|"
    "and up|if not more|or even more|on average|at a time|apiece|squared|cubed|and a bit|and rising|and falling"
)
_NEGATIONS = (
    "all but|except|except for|excluding|other than|apart from|starting at|start at|starts at|perhaps|maybe|possibly|"
    "no more and no less than|no less and no more than|neither more nor less than|"
    "not|no|never|nor|neither|cannot|can't|won't|don't|didn't|doesn't|isn't|aren't|wasn't|weren't|hasn't|"
    "haven't|hadn't|wouldn't|"
    "shouldn't|couldn't|mustn't|hardly|barely|scarcely|failed to|fails to|fail to|failing to|failed|"
    "unable to|yet to|short of|"
    "nowhere near|none of|nothing like|far from|rather than|instead of|not even|not only|not yet|not quite|"
    "not exactly|nearer|close on|over and above|the exception of|save for|aside from|bar|barring|short by|"
    "north of|south of|shy of|upward of|all but one of|all bar one of|all but one|all bar one|as good as|"
    "no better than|no worse than|at best|at worst|"
    "at the outside|tops|top|at a push|if that|at a pinch|with luck|as few as|as many as|as much as|"
    "as little as|as low as|as high as|anything but|no longer|none|refused to|unlikely to|less|fewer|lack of|"
    "lacking|forget"
)
_LINKS = (
    "a total of|total of|totalling|totaling|total|only|just|a further|an extra|an additional|even|already|currently|"
    "reach|reaches|reached|reaching|hit|hits|stood at|stands at|standing at|was at|remained at|remains at|"
    "build|builds|built|building|"
    "deliver|delivers|delivered|delivering|create|creates|created|creating|provide|provides|provided|"
    "providing|recruit|recruited|"
    "recruiting|train|trained|open|opened|plant|planted|fund|funded|spend|spends|spent|invest|invested|"
    "investing|invests|support|supported|"
    "target of|a target of|the target of|goal of|a goal of|an average of|average of|worth|worth of|cost|costs|costing|"
    "some of the|some of|most of the|most of|all of the|all of|all|each of the|both|"
    "achieve|achieved|achieving|maintain|at|on average|roughly speaking|overall|together|with|including|such as|yet|"
    "estimated at|estimated to have|is estimated to|are estimated to|was estimated to|estimated to|"
    "in the range of|a range of|range of|restore|restored|secure|secured|serve|served|serving|employ|employs|"
    "employing|hire|hired|"
    "give|gave|given|pay|paid|pays|cover|covers|covered|covering|raise by|produce|produced|generate|"
    "generated|complete|completed|"
    "as|own|were|also|now|still|then|collectively|respectively"
)
_UP = (
    "rise rises rose risen rising increase increases increased increasing grew grow grows grown growing "
    "growth gain gains gained climb climbs "
    "climbed climbing jump jumped surge surged soared expand expands expanded expanding expansion raise "
    "raised raises up improved improvement added upturn uplift boost boosted rebound widened"
)
_DOWN = (
    "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined "
    "declining drop drops dropped dropping cut "
    "cuts cutting reduce reduces reduced reducing reduction reductions down shrink shrank shrunk shrinking "
    "lowered lowering slump slumped plunged "
    "contracted contraction slashed slash narrowed slipped trimmed trim eased dipped fewer-by"
)
_MORE = {"up": "more further extra additional", "down": "fewer less"}
_BEHIND_DIRECTION = {
    "up": "higher more larger bigger longer greater faster above-target",
    "down": "lower smaller shorter slower cheaper",
}
_PER_TIME = {
    "year": "a year|per year|per annum|each year|every year|annually|yearly|pa|a-year|p.a.",
    "month": "a month|per month|each month|every month|monthly",
    "week": "a week|per week|each week|every week|weekly",
    "day": "a day|per day|each day|every day|daily",
    "hour": "an hour|per hour|each hour|every hour|hourly",
    "quarter": "per quarter|each quarter|every quarter",
    "head": "a head|per head|/head",
    "capita": "per capita|per-capita|/capita",
}
_AUXILIARY = (
    "was were is are be been being has have had will would shall should must can could may might do does did to-be now "
    "who which that"
)
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_FRACTIONS = {
    3: "thirds",
    4: "fourths",
    5: "fifths",
    6: "sixths",
    7: "sevenths",
    8: "eighths",
    9: "ninths",
    10: "tenths",
}
_ONE_LETTER = {
    "x": _NEGATIONS,
    "η": _UNREAD_BEHIND,
    "K": _LINKS,
    "s": "minus|negative",
    "-": "-",
    "t": "to|through to",
    "&": "and|as well as|&|along with",
    "|": "or",
    "B": "between|anywhere between|somewhere between",
    "f": "from",
    "i": "in|inside|during|throughout|for|on",
    "2": "out of|out of every|in every",
    "1": "of",
    "p": "per",
    "E": "each|every",
    "A": "a|an",
    "D": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the|its|our|their|his|her|your|my|this|these|"
    "those|that's",
    "Y": "by",
    "4": "double|doubled|doubling|doubles|twice|halve|halved|halving|halves|treble|trebled|triple|tripled|"
    "tripling|quadruple|quadrupled|"
    "twofold|threefold|fourfold|fivefold|tenfold|times as many|times as much|times more|times higher|"
    "times the|times as high|times larger|times",
    "7": "several|a few|few|a couple of|couple of|dozens|hundreds|thousands|millions|billions|tens|scores|many|"
    "a handful of|countless|"
    "a few dozen|multiple|numerous|a number of|umpteen",
    "α": "half|halves",
    "β": "quarter|quarters",
    ",": ",",
    ";": ".|;|!|?|\n|…|•|...",
    "w": "—",
    "ψ": "but",
    ":": ":",
    "(": "(|[",
    ")": ")|]",
    "/": "/",
    "+": "±|∓",
    "*": "×|x|X|=|^|#|@|*|²|³",
    "ζ": "years old|year old|year-olds|year-old|year olds|yrs old|years of age|year-groups|years' time|"
    "months' time|months old",
    "θ": "ago|later|earlier|hence|before that|from now",
}
_OPENED = "including excl. incl. exclusive inclusive net gross"
_LABELS = (
    "Section Sections section sections SDG SDGs Target Targets Goal Goals Indicator Indicators Article "
    "Articles article Chapter chapter Recommendation "
    "Recommendations recommendation Table table Tables Figure Fig. figure Annex annex Appendix appendix "
    "paragraph paragraphs para Paragraph page pages p. pp. Page "
    "clause clauses Clause Schedule schedule Part Stage Step Level level Tier Phase phase Tranche Round "
    "Scope Type type Year Grade grade Class class Category "
    "category Band Key_Stage No. no. Number number Nos. Room Platform Route Unit unit_no Zone zone version "
    "Version Vol. vol. "
    "Volume Option Scenario Resolution Directive Regulation Form Box box Chart chart Question question Line "
    "Priority Pillar Objective Action Item item "
    "Mission mission Ward Area Site Lot Terminal Channel Junction Euro Boeing Airbus Windows Formula Apollo "
    "call dial ring text ext. aged Aged ages age Age Ages Tel: tel: "
    "Tel Chapter_no score"
)
_NAMES = (
    "the Group of 20|Group of 20|no one|one another|one-off|at one point|one of|the one|one by one|9/11|24/7|"
    "7/7|50/50|zero tolerance|net zero|one-way|one-stop|two-tier|two-way|"
    "four-by-four|for one|first-time|first time|second-hand|second homes|third party|third-party|"
    "third parties|one thing|one day|as one|"
    "Group of Seven|half-life|half-finished|halfway|half-way|half-hearted|half-term|half time|half-time|"
    "first half of the match|quarter-final|"
    "quarter-finals|second-home|five-a-side|ten-pin|eleven-plus|forty winks|the Seven Sisters|the Big Four|"
    "Big Four|Top Ten|H1N1|H5N1|"
    "zero-sum|zero-based|one's|number one|twenty-four seven|on one hand|one size|one in the eye|at sixes and sevens|"
    "day one|Day One|one nation|One Nation|nine-to-five|9-to-5|catch-22|Catch-22|first aid|a first|"
    "Second World War|First World War|"
    "last one|each one|every one|any one|this one|which one|some one|another one|one hand|fifty-fifty|first of all"
)


def spelled(word: str) -> Iterator[str]:
    """Give a word as it stands, with a capital and in capitals."""
    yield word
    if word[0].islower():
        yield word[0].upper() + word[1:]
    if word.islower() and len(word) > 1:
        yield word.upper()
    if " " in word and word.islower():
        yield word.title()


def table(letter: str, words: Iterable[str], value: object = None) -> dict[str, Lexeme]:
    """Return words of one letter and meaning, in each way they are written."""
    return {form: Lexeme(letter, value) for word in words for form in spelled(word)}


def _nouns() -> dict[str, Lexeme]:
    found: dict[str, Lexeme] = {}
    found.update(table("m", nouns.MODIFIERS))
    for one, many in nouns.ONES.items():
        found.update(table("v", (one,), many))
        if "-" in one:
            found.update(table("v", (one.replace("-", " "),), many))
    for written, many in nouns.HEADS.items():
        found.update(table("u", (written,), many))
        if "-" in written:
            found.update(table("u", (written.replace("-", " "),), many))
    return found


def _measures() -> dict[str, Lexeme]:
    found: dict[str, Lexeme] = {}
    for word, unit in units.WORDS.items():
        found.update({form: Lexeme("U", unit) for form in (spelled(word) if len(word) > 4 else (word,))})
    for word, unit in units.SPAN_WORDS.items():
        found.update({form: Lexeme("T", unit) for form in (spelled(word) if len(word) > 3 else (word,))})
    for unit, words in units.MONEY.items():
        found.update({word: Lexeme("c", unit) for word in words.split()})
    return found


def _lexicon() -> dict[str, Lexeme]:
    found = {**_nouns()}
    found.update(table("K", _LINKS.split("|")))
    for letter, words in _ONE_LETTER.items():
        if letter not in "xηK":
            found.update(table(letter, words.split("|")))
    found.update(table("k", _AUXILIARY.split()))
    found.update(_measures())
    found.update(table("x", _NEGATIONS.split("|")))
    found.update(table("η", _UNREAD_BEHIND.split("|")))
    for letter, direction, words in (("V", "up", _UP), ("W", "down", _DOWN)):
        found.update(table(letter, words.split(), direction))
    for letter, meant in (("3", _MORE), ("g", _BEHIND_DIRECTION)):
        for direction, words in meant.items():
            found.update(
                {
                    form: word
                    for form, word in table(letter, words.split(), direction).items()
                    if letter == "3" or form not in found
                }
            )
    found.update(table("3", ("a further", "an extra", "an additional"), "up"))
    for kind, words in (("over", "over|above|more than"), ("nearly", "under|below|less than|fewer than|short of")):
        found.update(table("h", (f"{hair} {word}" for hair in _HAIR.split("|") for word in words.split("|")), kind))
    for letter, kinds in (("h", _HEDGES), ("a", _BEHIND)):
        for kind, words in kinds.items():
            found.update(table(letter, words.split("|"), kind))
    for what, words in _PER_TIME.items():
        found.update(table("P", words.split("|"), what))
    found.update(table("π", ("plus", "+"), "at least"))
    for value, word in enumerate(_ORDINALS, 1):
        found.update(table("o", (word,), value))
    for value, word in _FRACTIONS.items():
        found.update(table("γ", (word,), value))
    found.update({word.replace("_", " "): Lexeme("0") for word in _LABELS.split()})
    found.update(table("!", _NAMES.split("|"), "name"))
    found.update(table("ι", _OPENED.split()))
    return found


WORDS = _lexicon()

"""Words of English times, each with the letter of its kind.

M month, Q quarter and H half year in short, R this, last and next, r past and coming, S since, e edges that are not
read (before, until), l no later than, q as of, z the end of, J vague (early, mid), G fiscal year, 5 Five-Year Plan,
6 ended, 8 year to date, 9 decade, F a year in two parts, d a date in digits, δ onwards, X a time that is not read.
"""

from policytrack.en.words import table
from policytrack.prose.token import Lexeme
from policytrack.values.month_names import NAMES

_SHORT = {
    name: at
    for at, names in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "-", "Jun", "Jul", "Aug", "Sep,Sept", "Oct", "Nov", "Dec"], 1
    )
    for name in names.split(",")
}
_RELATIVE = {
    f"{word} {grain}": (grain, shift)
    for word, shift in (("this", 0), ("last", -1), ("next", 1), ("current", 0))
    for grain in ("year", "month", "quarter")
} | {"the current year": ("year", 0)}
_UNREAD = (
    "last week|this week|next week|the previous year|previous year|the previous month|the previous quarter|"
    "this decade|last decade|next decade|"
    "the end of the decade|end of the decade|the decade to|the decade ending|earlier this year|"
    "later this year|late last year|early next year|early this year|late this year|"
    "late next year|early last year|the last year|the past year|the next year|the last month|the past month|"
    "the next month|the last quarter|the past quarter|"
    "this time last year|this time next year|the same time last year|the same time next year|"
    "the same period last year|the same period|a year earlier|a year ago|this parliament|this Parliament|"
    "the end of the parliament|the end of the Parliament|the end of this Parliament|the end of this parliament|"
    "the end of the financial year|the end of the fiscal year|this financial year|last financial year|"
    "next financial year|this fiscal year|last fiscal year|next fiscal year|"
    "the current financial year|the current fiscal year|recent years|the coming years|the next few years|"
    "the past few years|the last few years|the last two decades|"
    "the end of the century|mid-century|the end of the parliamentary term|the 90s|the 80s|the 70s|the 60s|"
    "academic year|school year"
)
_MONTH_AHEAD = {f"{word} {month}" for word in ("last", "next", "this") for month in NAMES}


def _table() -> dict[str, Lexeme]:
    found: dict[str, Lexeme] = {}
    for at, name in enumerate(NAMES, 1):
        found[name] = Lexeme("M", at)
        if name != "May":
            found[name.upper()] = Lexeme("M", at)
    found.update({name: Lexeme("M", at) for name, at in _SHORT.items() if name != "-"})
    found.update({f"{name}.": Lexeme("M", at) for name, at in _SHORT.items() if name != "-"})
    found.update(
        {
            f"{letter}{at}": Lexeme(kind, at)
            for letter, kind, many in (("Q", "Q", 4), ("H", "H", 2))
            for at in range(1, many + 1)
        }
    )
    found.update({f"q{at}": Lexeme("Q", at) for at in range(1, 5)})
    for phrase, meant in _RELATIVE.items():
        found.update(table("R", (phrase,), meant))
    found.update(table("X", (*_UNREAD.split("|"), *_MONTH_AHEAD)))
    for word, ahead in (("past", -1), ("last", -1), ("previous", -1), ("next", 1), ("coming", 1), ("following", 1)):
        found.update(table("r", (word,), ahead))
    found.update(table("S", ("since", "ever since", "since at least")))
    found["since at least"] = found["Since at least"] = Lexeme("S", "?")
    found.update(
        table(
            "e",
            (
                "before",
                "until",
                "till",
                "after",
                "beyond",
                "prior to",
                "ahead of",
                "towards",
                "toward",
                "through",
                "until after",
                "on or after",
                "up until",
                "from before",
                "by or before",
                "and beyond",
                "or earlier",
                "or sooner",
                "or later",
                "and later",
                "at the earliest",
                "or before",
                "or after",
                "and after",
                "and before",
                "or thereafter",
                "and thereafter",
                "if not sooner",
                "this time",
                "no sooner than",
                "no earlier than",
                "not earlier than",
                "not sooner than",
                "not before",
                "not until",
                "and onwards",
                "and onward",
            ),
        )
    )
    found.update(
        table(
            "l",
            ("no later than", "not later than", "on or before", "in or before", "by no later than", "at the latest by"),
        )
    )
    found.update(
        table(
            "q", ("as of", "as at", "as of the end of", "as at the end of", "as of end", "with effect from the end of")
        )
    )
    found.update(
        table("z", ("at the end of", "the end of", "end of", "end", "at end", "year-end", "at the end", "at year-end"))
    )
    found.update(
        table(
            "J",
            (
                "early",
                "mid",
                "late",
                "spring",
                "summer",
                "autumn",
                "winter",
                "the beginning of",
                "beginning of",
                "the start of",
                "start of",
                "the middle of",
                "the turn of",
                "close of",
                "the close of",
                "the outset of",
                "the eve of",
                "the run-up to",
                "the wake of",
                "the back end of",
                "the tail end of",
                "early in",
                "late in",
                "the early",
                "the late",
                "the mid",
                "around",
                "about",
                "circa",
                "the first weeks of",
                "the spring of",
                "the summer of",
                "the autumn of",
                "the winter of",
                "the first days of",
                "roughly",
                "approximately",
            ),
        )
    )
    for word in ("around", "about", "circa", "roughly", "approximately"):
        for form in table("J", (word,)):
            found.pop(form)
    found.update(
        table(
            "G",
            (
                "FY",
                "financial year",
                "financial years",
                "fiscal year",
                "fiscal years",
                "fiscal",
                "FYE",
                "tax year",
                "budget year",
                "the financial year",
                "the fiscal year",
            ),
        )
    )
    found.update(
        table(
            "5",
            (
                "Five-Year Plan",
                "five-year plan",
                "Five Year Plan",
                "Five-Year Plan period",
                "Five-Year Plans",
                "Five-Year",
            ),
        )
    )
    found.update(table("6", ("ended", "ending", "ending in", "ended on", "ending on")))
    found.update(table("8", ("year to date", "the year to date", "year-to-date")))
    found.update(table("δ", ("onwards", "onward", "on")))
    found.update(
        table(
            "f",
            (
                "starting in",
                "starting from",
                "beginning in",
                "with effect from",
                "starting",
                "as from",
                "effective",
                "effective from",
                "commencing",
            ),
        )
    )
    for form in ("On", "on", "ON"):
        found.pop(form, None)
    found.update(table("j", ("the year", "in the year", "calendar year", "the calendar year", "for the year"), "year"))
    found.update(
        table(
            "i",
            (
                "the month of",
                "month of",
                "compared with",
                "compared to",
                "against",
                "versus",
                "vs",
                "than",
                "relative to",
                "as in",
                "published in",
            ),
        )
    )
    found.update({word: Lexeme("b") for word in ("levels", "baseline", "figures", "values", "prices")})
    found.update(table("λ", ("at the latest",)))
    found["'s"] = Lexeme("σ")
    return found


TIME_WORDS = _table()
FIRST = "F"
OTHERS = (
    r"FY ?(?:[12][0-9]{3}|[0-9]{2})(?:[-/](?:[0-9]{4}|[0-9]{2}))?(?![0-9A-Za-z])",
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])",
    r"[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9])",
    r"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9])",
    r"[0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{4}(?![0-9])",
    r"[0-9]{1,2}/[0-9]{4}(?![0-9/])",
    r"[12][0-9]{3}[-/](?:[0-9]{4}|[0-9]{2})(?![0-9,./-]*[0-9])",
    r"(?:(?:1[0-9]|20)[0-9]0|[0-9]0)s(?![A-Za-z])",
)

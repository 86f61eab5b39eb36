"""English times that are refused: before 2030, early 2025, in five years, last March."""

from policytrack.en.time_made import A, B, counts_on, edge, refused, rule, unread
from policytrack.en.time_units import FIRST
from policytrack.prose.rule import Item, Match


def to_unit(match: Match) -> Item | None:
    """Refuse to 2030; to 2030 homes is no time."""
    if counts_on(match.tokens, match.end) or not any(match.tokens.kind(at) in "yd" for at in match.span("a")):
        return None
    return refused(match, "by, or from one time to another")


def guess_year(match: Match) -> Item | None:
    """Refuse by around 2030."""
    return refused(match, "a time without a hedge")


def hedged_time(match: Match) -> Item | None:
    """Refuse up to 31 March 2024, around Q3."""
    return edge(match) if any(match.tokens.kind(at) in "ydMFQH9R8" for at in match.span("a")) else None


def in_years(match: Match) -> Item | None:
    """Refuse in five years: within, or after; for three years is a span."""
    lead = match.tokens.word(match.start).lower()
    return unread(match) if lead in ("in", "inside", "each", "every", "on") else None


def not_read(match: Match) -> Item | None:
    """Refuse the words of times that are not read."""
    return unread(match) if any(match.tokens.kind(at) in "Xz" for at in range(match.start, match.end)) else None


RULES = (
    rule("edge", "e", rf"e(?:D?z-?)?{A}", edge, ("before 2030", "refused"), ("until 2030", "refused")),
    rule("to", "t", rf"tD?{A}", to_unit, ("to 2030", "refused")),
    rule("up to a year", "h", rf"h(?:D?z-?)?{A}(?![mv3]{{0,6}}[uUT])", hedged_time, ("up to 2030", "refused")),
    rule(
        "rolling, not read",
        "hiDr",
        r"[hi]?D?r(?:n[mG]{1,2}T?|n?GT?|7T)",
        unread,
        ("the last five financial years", "refused"),
    ),
    rule("part of a time", "Dor", rf"D?[or]T[1i]D?{B}", unread, ("the first week of March 2024", "refused")),
    rule(
        "part behind a time",
        FIRST,
        rf"{A}(?:σ|\()D?[LCmro]?[oTβαQHM]",
        unread,
        ("2023's third quarter", "refused"),
        ("2023 (first half)", "refused"),
    ),
    rule("part of a time by a word", "nTβα", rf"n?[Tβα]1D?{B}(?!b)", unread, ("the summer quarter of 2023", "refused")),
    rule("month of a quarter", "DM", r"D?Mβ1?y", unread, ("March quarter 2024", "refused")),
    rule("day by a name", "YSfel", r"[YSfel]D?C[1D]{0,2}y", unread, ("by Christmas 2025", "refused")),
    rule("the first years", "Dio", r"i?D?onT", unread, ("the first 100 days", "refused")),
    rule("in some years", "iE", r"(?:i|E)n(?P<span>T)(?:ζ|')?", in_years, ("in five years", "refused")),
    rule("some years ago", "n", r"nT[θ]", unread, ("five years ago", "refused")),
    rule(
        "vague",
        "JYSfieqzhlD",
        rf"(?:[YSfieqzhl]D?)?D?J-?(?:1D?)?{A}",
        unread,
        ("mid-2025", "refused"),
        ("by early 2025", "refused"),
        ("spring 2025", "refused"),
    ),
    rule("between what", "B", rf"B[^nyNZdFM9;:,()&]{{1,4}}&D?{A}", unread, ("between now and 2030", "refused")),
    rule("between two named", "B", rf"BD{A}&D?{B}", unread, ("between the 2011 and 2021 censuses", "refused")),
    rule("near a time", "YSfi", rf"[YSfi]h{A}", guess_year, ("by around 2030", "refused")),
    rule(
        "not read",
        "YSfieqzhlDX",
        rf"(?:[YSfieqzhl]D?)?X(?:[yF]|1D?{A})?|YD?z(?:j|DT)|iD?rj?",
        not_read,
        ("last March", "refused"),
        ("by the end of the decade", "refused"),
    ),
)

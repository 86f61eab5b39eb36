"""The bodies of a report, or its areas, with their tasks by verdict, ranked by the share that is done or on pace."""

import re
from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from policytrack.report.contents import Contents
from policytrack.report.counts import GROUPED, Counts
from policytrack.report.signs import columns_of, padded
from policytrack.report.table import ABSENT
from policytrack.report.time_gone import per_cent
from policytrack.report.verdict_words import short_word
from policytrack.text.messages import label

FEWEST_RANKED = 3
_ALL = re.compile("全[国省市州县区乡镇]|[合总]计|(?i:total|all|overall)")
GOOD = ("met", "reached", "on-pace")


@frozen
class BodyRank:
    """A body or area with the counts of its tasks; no rank where it has too few, no share where none is reported."""

    name: str | None
    counts: Counts
    share: Fraction | None
    rank: int | None


def ranked_by(contents: Contents) -> str | None:
    """Return what a report ranks: 'body' where it has several, else 'area' where it has several, else None."""
    return next(
        (by for by in ("body", "area") if len({getattr(task, by) for task in contents.tasks} - {None}) > 1), None
    )


def ranked_bodies(contents: Contents, by: str) -> tuple[BodyRank, ...]:
    """Return the bodies of a report, or its areas, the highest share of tasks met, reached or on pace first.

    The share is of the tasks that the bulletin reports, so that what cannot be judged does not help. Equal shares have
    one rank, and the next ranks are left out; those with fewer than three such tasks come last, without a rank.
    """
    bodies = dict.fromkeys(getattr(task, by) for task in contents.tasks)
    found = []
    for body in bodies:
        counts = Counts.of(task for task in contents.tasks if getattr(task, by) == body)
        good = sum(counts.of_verdicts(*GROUPED[code]) for code in GOOD)
        found.append((body, counts, Fraction(good, counts.listed) if counts.listed else None))
    shares = [share for body, counts, share in found if share is not None and _is_ranked(body, counts)]
    ranks = [
        BodyRank(body, counts, share, 1 + sum(other > share for other in shares) if _is_ranked(body, counts) else None)
        for body, counts, share in found
        if share is not None
    ]
    ranks += [BodyRank(body, counts, None, None) for body, counts, share in found if share is None]
    return tuple(sorted(ranks, key=lambda one: (one.rank is None, one.rank or 0)))


def _is_ranked(body: str | None, counts: Counts) -> bool:
    """Whether a body or area is ranked: it has tasks enough, and is not all of the areas together."""
    return body is not None and counts.listed >= FEWEST_RANKED and not _ALL.fullmatch(body)


def bodies_lines(contents: Contents) -> list[str]:
    """Return the table of bodies and the rule of their ranks; none where there are not several."""
    by = ranked_by(contents)
    if by is None:
        return []
    lang, ranks = contents.lang, ranked_bodies(contents, by)
    if not any(one.rank for one in ranks):
        return []
    codes = [group.code for group in contents.counts.groups]
    heads = [label(f"bodies-{name}", lang) for name in ("rank", by, "tasks")]
    heads += [short_word(GROUPED[code][0], lang) for code in codes] + [label("bodies-good", lang)]
    rows = [heads, *(_row(one, codes, lang) for one in ranks)]
    widths = [max(columns_of(row[place]) for row in rows) for place in range(len(heads))]
    lines = [
        "  ".join(
            padded(cell, width, right=place != 1) for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    rule = label("bodies-rule", lang, fewest=FEWEST_RANKED)
    return [*(line.rstrip() for line in lines), rule]


def _row(one: BodyRank, codes: Sequence[str], lang: str) -> list[str]:
    numbers = [one.counts.listed, *(one.counts.of_verdicts(*GROUPED[code]) for code in codes)]
    share = ABSENT if one.share is None else label("per-cent", lang, number=per_cent(one.share))
    rank = ABSENT if one.rank is None else str(one.rank)
    return [rank, one.name or label("bodies-unsaid", lang), *map(str, numbers), share]

"""Write docs/proof.md from the data of this repository: `python tools/proof.py`; `--check` says whether it is current.

It holds what the library says of the shipped catalog and of public promises, where the bare division says otherwise,
and the suites and oracles that the tests hold the library to.
"""

import csv
import importlib
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import real_promises
from attrs import frozen

from policytrack import Assessment, Assessments, Figure, Target, Verdict, assess, load_catalog, methods
from policytrack.report.phrases import title
from policytrack.values.quantity import Quantity

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "proof.md"
DATA = ROOT / "tests" / "data"
PROSE = "tests.prose"
DAY = "2024-06-30"  # the documents of the catalog end on 2024-06-27
KEPT = frozenset({Verdict.MET, Verdict.REACHED, Verdict.LATE})
STATCAN = "opensdg_statcan.csv"
PUBLISHED = frozenset({"Open SDG's own tests", "ServiceNow's worked examples"})
SHORT = frozenset({Verdict.MISSED, Verdict.BEHIND, Verdict.ON_PACE, Verdict.NOT_YET})

HEAD = """# Proof

What the library says of promises that were made, where a division says otherwise, and what its answers are held to.
This page is written by `python tools/proof.py` from the data in the repository, and a test compares the two.

*Naive division* is reported ÷ promised: 100 % or more is read as kept, less as not kept so far. It is wrong here where
it says *kept* of what is not, *not kept* of what is, or either of what cannot be said from the figures there are.
"""


@frozen
class Division:
    """One figure divided by what was promised, beside what the library says of the promise."""

    assessment: Assessment
    figure: Figure
    share: float

    @property
    def says(self) -> str:
        """What a reader takes the quotient to say."""
        return "kept" if self.share >= 1 else "not kept"

    @property
    def used(self) -> bool:
        """Whether the library counts the figure."""
        return self.figure in self.assessment.used

    @property
    def wrong(self) -> bool:
        """Whether the library says otherwise."""
        return self.assessment.verdict not in (KEPT if self.says == "kept" else SHORT)

    @property
    def differs(self) -> str:
        """What keeps the figure from counting, in words."""
        aside = {one.figure: one.reason.text("en") for one in self.assessment.set_aside}
        if self.figure in aside:
            return aside[self.figure]
        if self.figure.scope is not None:
            return f"scope: {self.figure.scope} only"
        theirs, mine = self.figure.indicator, self.assessment.target.indicator
        unlike = [name for name in ("kind", "stage", "level") if getattr(theirs, name) != getattr(mine, name)]
        said = [f"{name}: {getattr(theirs, name)}, not {getattr(mine, name)}" for name in unlike]
        return "; ".join(said) or f"time: {self.figure.period}"


def divided(assessment: Assessment, figure: Figure) -> Division | None:
    """Divide a figure by the amount of a promise; None where one of them has no number, or the promise is zero."""
    asked = assessment.target.amount
    promised, reported = None if asked is None else number(asked), number(figure.amount)
    return Division(assessment, figure, reported / promised) if promised and reported is not None else None


def number(amount: Quantity) -> float | None:
    """Return the number that a reader sees in an amount: that which is written, else an end of it."""
    for one in (amount.nominal, amount.low, amount.high):
        if one is not None:
            return float(one)
    return None


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def percent(share: float) -> str:
    """Return a share for a reader, as a calculator gives it."""
    return f"{share * 100:,.1f} %"


def counted(found: Iterable[Assessment]) -> str:
    """Return how many there are of each verdict, the most frequent first."""
    counts = Counter(str(one.verdict) for one in found)
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{count} {verdict}" for verdict, count in ordered)


# The catalog.


def catalog_divisions(found: Assessments, figures: Iterable[Figure]) -> Iterator[Division]:
    """Divide every figure that counts the same subject in the same area and unit by each promise."""
    figures = list(figures)
    for assessment in found:
        for figure in figures:
            if counts_of(figure) == counts_of(assessment.target) and (one := divided(assessment, figure)) is not None:
                yield one


def counts_of(record: Figure | Target) -> tuple[object, ...]:
    """Return what a reader takes an amount to count: the subject, in one unit and area."""
    return record.indicator.subject, record.indicator.unit, record.area


def of_the_catalog() -> str:
    """Return the part on the shipped catalog."""
    catalog = load_catalog()
    found = assess(catalog.targets, catalog.figures, on=DAY)
    divisions = list(catalog_divisions(found, catalog.figures))
    wrong = sorted((one for one in divisions if one.wrong), key=lambda one: -one.share)
    chance = [one for one in divisions if not one.wrong and not one.used]
    sources = {target.source for target in catalog.targets} | {figure.source for figure in catalog.figures}
    parts = [
        f"""
## The shipped catalog

{len(sources)} documents of 2019 to 2024, {len(found)} targets, judged on {DAY}: {counted(found)}.
What nobody reported stays *no figure*; nothing is filled in.

Every figure of the same subject, area and unit was divided by each promise: {len(divisions)} quotients.
**{len(wrong)} of them are wrong**, and {len(chance)} more give the right word by a number that counts something else.

""",
        table(
            ("promise", "promised", "reported", "division", "it says", "the library says", "because"),
            (division_row(one) for one in wrong),
        ),
        "\nRight by chance:\n\n",
        table(
            ("promise", "promised", "reported", "division", "the library counts", "because"),
            (chance_row(one) for one in chance),
        ),
        f"\nAll {len(found)} targets:\n\n",
        table(("promise", "promised", "counted", "verdict"), (verdict_row(one) for one in found)),
    ]
    return "".join(parts)


def name_of(assessment: Assessment) -> str:
    """Return a promise in words, with its id."""
    return f"{title(assessment.promise, 'en')} (`{assessment.promise.name}`)"


def reported_as(figure: Figure) -> str:
    """Return a figure in words, with its id."""
    return f"{figure.amount.say('en')} (`{figure.name}`)"


def asked(assessment: Assessment) -> str:
    """Return what was promised, in words."""
    amount = assessment.target.amount
    return "—" if amount is None else amount.say("en")


def division_row(one: Division) -> tuple[str, ...]:
    """Return the row of a division that is wrong."""
    found = one.assessment
    says = (percent(one.share), one.says, str(found.verdict), one.differs)
    return name_of(found), asked(found), reported_as(one.figure), *says


def chance_row(one: Division) -> tuple[str, ...]:
    """Return the row of a division that is right by another number."""
    counts = ", ".join(reported_as(figure) for figure in one.assessment.used)
    return (
        name_of(one.assessment),
        asked(one.assessment),
        reported_as(one.figure),
        percent(one.share),
        counts,
        one.differs,
    )


def verdict_row(one: Assessment) -> tuple[str, ...]:
    """Return the row of a target."""
    final = ", final" if one.final else ""
    return (
        name_of(one),
        asked(one),
        ", ".join(reported_as(figure) for figure in one.used) or "—",
        f"{one.verdict}{final}",
    )


# Promises that offices made in public.


def of_public_promises() -> str:
    """Return the part on the promises of tests/data/real_outcomes.csv."""
    rows = real_promises.rows()
    found = [real_promises.judged(row) for row in rows]
    pairs = [(row, divided(one, one.used[-1]) if one.used else None) for row, one in zip(rows, found, strict=True)]
    wrong = [(row, one) for row, one in pairs if one is not None and one.wrong]
    impossible = [row["id"] for row, one in pairs if one is None]
    head = f"""
## Public promises and what came of them

{len(rows)} promises of {len({row["area"] for row in rows})} places with the figures that their owners published
(`tests/data/real_outcomes.csv` has their addresses), judged twenty days after the last figure: {counted(found)}.
Here the figures do count what was promised, and the division still ignores which side is better, where the promise
starts from, and how vague the numbers are: **{len(wrong)} quotients are wrong**, and {len(impossible)} cannot be made
({", ".join(f"`{one}`" for one in impossible)}: nothing divides by zero).

"""
    heads = ("promise", "in words", "reported", "division", "it says", "the library says", "because")
    return head + table(heads, (public_row(row, one) for row, one in wrong))


def public_row(row: dict[str, str], one: Division) -> tuple[str, ...]:
    """Return the row of a public promise of which the division is wrong."""
    verdict, reason = str(one.assessment.verdict), one.assessment.reason.text("en")
    amount = one.figure.amount.say("en")
    return f"`{row['id']}`, {row['area']}", row["words"], amount, percent(one.share), one.says, verdict, reason


# Suites and oracles.


def data_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of cases; a line that begins with # is a comment."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def of_owners() -> str:
    """Return the table of owners' published results and examples."""
    cases, combined, edges = (data_rows(f"method_{name}.csv") for name in ("cases", "combined", "edges"))
    rows = []
    for id, method in methods.items():
        own = [row["table"] for row in cases if row["method"] == id]
        published = sum(name in PUBLISHED for name in own) + (len(data_rows(STATCAN)) if id == "opensdg-2.4" else 0)
        written = len(own) - sum(name in PUBLISHED for name in own)
        written += sum(methods[row["method"]].id == id for row in combined)
        counts = (published, written, sum(bool(row.get(id)) for row in edges))
        version = f"{method.citation.publisher}; {method.citation.version}"
        rows.append((f"`{id}`", version, *(str(count) for count in counts)))
    published, written, odd = (sum(int(row[place]) for row in rows) for place in (2, 3, 4))
    return f"""
### Owners' rules

Each rule of an owner comes out as the owner has it, defects included ([methods.md](methods.md)): on {published} results
and examples that the owners published (most of them by Statistics Canada: label, value and score of each series), on
{written} cases written from their texts and code, and on {odd} edges, each with its reason.

""" + table(("method", "owner and version", "published", "written", "edges"), rows)


def of_oracles() -> str:
    """Return the part on brute force and the plain reference."""
    figures = 10 * 3  # spans of four quarters, and amounts
    worlds = sum(math.comb(figures, size) for size in (1, 2, 3))
    reference = (ROOT / "tests" / "aggregation" / "test_against_reference.py").read_text(encoding="utf-8")
    rows = (
        (
            "contradictions, by brute force (`tests/assessment/test_contradiction_oracle.py`)",
            "every history of four cells, and every largest set of figures that can be true together",
            f"{worlds:,} worlds of up to three figures, 1,000 random ones; a tenth in each run, all by `make oracle`",
        ),
        (
            "histories, by brute force (`tests/assessment/test_assessment_oracle.py`)",
            "what is final is true in every history of four quarters that the figures allow",
            "4,096 histories; every pair of figures, and random ones",
        ),
        (
            "parts and wholes (`tests/aggregation/reference.py`)",
            "the rules of [design.md](design.md#6-assessment) written a second time, without a line of the library",
            f"{reference.count(chr(10) + 'def test_')} rules on random worlds, each true of one hidden history",
        ),
        (
            "public promises (`tests/data/real_outcomes.csv`)",
            "verdict, finality and completion of what offices reported",
            f"{len(real_promises.rows())} promises",
        ),
    )
    return "\n### Oracles\n\n" + table(("oracle", "it says", "how much"), rows)


def of_readers() -> str:
    """Return the table of labelled words and how the readers do on them."""
    sys.path.append(str(ROOT))
    chinese: Any = importlib.import_module(f"{PROSE}.cases")
    english: Any = importlib.import_module(f"{PROSE}.en_cases")
    what = {
        "labels": "labels: hedges, signs, negations, lists, times",
        "texts": "cases of texts and of a public suite of numbers",
        "press": "words of the press",
        "reported": "changes as they are reported",
        "beyond": "odd phrases that no word was added for",
        "sentences": "whole sentences",
        "held_out": "phrases and cells held out until they were read, mended since",
    }
    rows = []
    for language, module in (("Chinese", chinese), ("English", english)):
        for name, path in module.FILES.items():
            results = [module.judge(case) for case in module.read_cases(path)]
            outcomes = Counter(one.outcome for one in results)
            counts = [outcomes[one] for one in (chinese.RIGHT, chinese.WRONG, chinese.REFUSED, chinese.MISSED)]
            rows.append((language, what[name], f"{len(results):,}", *(f"{count:,}" for count in counts)))
    expressions = len(data_rows("zh_expressions.csv"))
    heads = ("language", "labels", "count", "right", "wrong", "refused", "passed over")
    return f"""
### Words

Each label is a phrase with its right answer. *Refused* says so with a reason; *wrong* is a value that the words do not
have, and the number that must not grow. {expressions} more Chinese expressions
(`tests/data/zh_expressions.csv`) come out exactly.

""" + table(heads, rows)


def page() -> str:
    """Return the page."""
    held = """
## What the library is held to

Every figure below is counted from the files that the tests run; a row that came out otherwise would fail them.
"""
    return HEAD + of_the_catalog() + of_public_promises() + held + of_owners() + of_oracles() + of_readers()


def main() -> int:
    """Write the page, or check it."""
    made = page()
    if "--check" in sys.argv[1:]:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == made
        if not same:
            print("docs/proof.md is not current; run `python tools/proof.py`")
        return int(not same)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

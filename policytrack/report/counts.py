"""Counts of the tasks of a report by verdict: the same numbers for its summary, table, page and workbook."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from policytrack.assessment import Verdict
from policytrack.report.task import Task
from policytrack.report.verdict_words import COUNTED, UNJUDGED, short_word
from policytrack.rollup.shares import FEWEST, shares_of
from policytrack.text.messages import label

NOT_LISTED = (Verdict.NOT_MEASURABLE, Verdict.NOT_DUE)
# What a bulletin counts together, in its order: what is done late is done, and what cannot be judged is one number.
GROUPED: Mapping[str, tuple[Verdict, ...]] = MappingProxyType(
    {
        "met": (Verdict.MET, Verdict.LATE),
        "reached": (Verdict.REACHED,),
        "on-pace": (Verdict.ON_PACE,),
        "behind": (Verdict.BEHIND,),
        "not-yet": (Verdict.NOT_YET,),
        "missed": (Verdict.MISSED,),
        "unjudged": UNJUDGED,
    }
)


def _unchanging(counts: Mapping[Verdict, int]) -> Mapping[Verdict, int]:
    return MappingProxyType(dict(counts))


@frozen
class GroupCount:
    """Tasks that a bulletin counts together, with their share in %."""

    code: str
    count: int
    share: Decimal | None = None


@frozen
class Counts:
    """How many tasks have each verdict, in the order of counts; only verdicts that a task has.

    `early` of those met, and `superseded` tasks, which stand in no other number, are counted too.
    """

    by_verdict: Mapping[Verdict, int] = field(converter=_unchanging)
    early: int = 0
    superseded: int = 0

    @classmethod
    def of(cls, tasks: Iterable[Task]) -> "Counts":
        """Count tasks."""
        every = tuple(tasks)
        live = [task.assessment for task in every if not task.assessment.superseded]
        found = Counter(one.verdict for one in live)
        early = sum(one.early and one.verdict is Verdict.MET for one in live)
        counts = {verdict: found[verdict] for verdict in COUNTED if found[verdict]}
        return cls(counts, early, len(every) - len(live))

    @cached_property
    def total(self) -> int:
        """How many tasks are counted: the sum of the counts."""
        return sum(self.by_verdict.values())

    def of_verdicts(self, *verdicts: Verdict) -> int:
        """Return how many tasks have one of some verdicts."""
        return sum(self.by_verdict.get(verdict, 0) for verdict in verdicts)

    @property
    def listed(self) -> int:
        """How many tasks have a verdict that a bulletin reports: all but those without an amount or not begun."""
        return self.total - self.of_verdicts(*NOT_LISTED)

    @cached_property
    def groups(self) -> tuple[GroupCount, ...]:
        """The listed tasks in the groups of a bulletin, with shares that add up to 100; of fewer than ten no shares."""
        counts = {code: self.of_verdicts(*verdicts) for code, verdicts in GROUPED.items()}
        counts = {code: count for code, count in counts.items() if count}
        shares: Sequence[Decimal | None] = shares_of(counts.values())
        if self.listed < FEWEST:
            shares = [None] * len(counts)
        return tuple(
            GroupCount(code, count, share) for (code, count), share in zip(counts.items(), shares, strict=True)
        )

    def text(self, lang: str) -> str:
        """Return the counts in one line: 9项：已完成1，落后2."""
        if not self.total and not self.superseded:
            return label("table-none", lang)
        said = [
            label("table-count", lang, verdict=short_word(verdict, lang), count=count)
            for verdict, count in self.by_verdict.items()
        ]
        if self.superseded:
            said.append(label("table-superseded", lang, count=self.superseded))
        code = "table-counts-one" if self.total == 1 else "table-counts"
        return label(code, lang, count=self.total, counts=("，" if lang == "zh" else ", ").join(said))

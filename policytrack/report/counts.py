"""Counts of the tasks of a report by verdict: the same numbers for its summary, table, page and workbook."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from policytrack.assessment import Verdict
from policytrack.report.task import Task
from policytrack.report.verdict_words import COUNTED, short_word
from policytrack.rollup.shares import FEWEST, shares_of
from policytrack.text.messages import label


def _unchanging(counts: Mapping[Verdict, int]) -> Mapping[Verdict, int]:
    return MappingProxyType(dict(counts))


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

    @cached_property
    def shares(self) -> Mapping[Verdict, Decimal]:
        """The share of each verdict in %, together 100; empty for fewer than ten tasks."""
        if self.total < FEWEST:
            return MappingProxyType({})
        return MappingProxyType(dict(zip(self.by_verdict, shares_of(self.by_verdict.values()), strict=True)))

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

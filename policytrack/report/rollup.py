"""Tables of a roll-up, a row for each node, and of implementation, a row for each stage."""

from collections.abc import Sequence

from attrs import field, frozen

from policytrack.records.plan import PlanStatus
from policytrack.records.record import short_name
from policytrack.records.wording import WORDINGS
from policytrack.report.phrases import Lines, said
from policytrack.report.table import ABSENT, Column, by_id, chosen, tabulated
from policytrack.rollup.implementation import Implementation, ImplementationState
from policytrack.rollup.node import Node, WholeBy
from policytrack.rollup.rollup import RollUp
from policytrack.rollup.tally import Tally
from policytrack.text.messages import as_language, label

INDENT = "· "


@frozen
class NodeRow:
    """A node of a roll-up, and the rule for its result."""

    node: Node
    rule: WholeBy

    @property
    def tally(self) -> Tally:
        """The counts of the node."""
        return self.node.tally


def _node(row: NodeRow, lang: str) -> Lines:
    return [f"{INDENT * row.node.depth}{row.node.say(lang)}"]


def _count(row: NodeRow, lang: str) -> Lines:
    lines = [str(len(row.tally))]
    if row.tally.superseded:
        lines.append(label("rollup-left-out", lang, count=row.tally.superseded))
    return lines


def _verdicts(row: NodeRow, lang: str) -> Lines:
    tally = row.tally
    return [
        f"{verdict.symbol} {verdict.say(lang)} {count} ({label('per-cent', lang, number=tally.shares[verdict])})"
        for verdict, count in tally.counts.items()
        if count
    ]


def _holes(row: NodeRow, lang: str) -> Lines:
    tally = row.tally
    holes = [hole.text(lang) for hole in tally.holes]
    if not holes and tally.expected > tally.figured:
        return [label("rollup-figured", lang, count=tally.figured, of=tally.expected)]
    return holes or ([label("rollup-whole", lang)] if tally.expected else [])


def _final(row: NodeRow, lang: str) -> Lines:
    if not len(row.tally):
        return []
    lines = [label("rollup-final", lang, count=row.tally.final)]
    if row.tally.early:
        lines.append(label("rollup-early", lang, count=row.tally.early))
    return lines


def _result(row: NodeRow, lang: str) -> Lines:
    lines = [] if row.rule == "counts" else [row.node.result(row.rule).text(lang)]
    if row.node.weighed is not None:
        lines.append(row.node.weighed.reason.text(lang))
    return lines


COLUMNS = by_id(
    Column("node", "层级", "node", _node),
    Column("count", "目标数", "targets", _count),
    Column("verdicts", "结论", "verdicts", _verdicts),
    Column("holes", "缺口", "data gaps", _holes),
    Column("final", "是否已定", "final", _final),
    Column("result", "汇总", "combined", _result),
    Column("sums", "合计数", "sums", lambda row, lang: [one.say(lang) for one in row.node.sums]),
    Column("id", "编号", "id", lambda row, lang: said(short_name(row.node.id), lang)),
)


@frozen
class RollUpTable:
    """A roll-up in the reader's language: 'zh' or 'en'. `str` gives the table; `notes` say what it leaves out."""

    rollup: RollUp
    lang: str = field(default="zh", converter=as_language)

    @property
    def usual(self) -> tuple[str, ...]:
        """The columns by default: the rule has one where it is not the counts."""
        said = self.rollup.rule != "counts" or any(node.weighed for node in (*self.rollup.nodes, self.rollup.total))
        return ("node", "count", "verdicts", "holes", *(("result",) if said else ()))

    def table(
        self,
        format: str = "simple_grid",
        columns: Sequence[str] | None = None,
        width: int | None = 30,
        *,
        empty: bool = False,
    ) -> str:
        """Return a table with a row for each node, from the top, and one for the total.

        `empty=True` also shows nodes below which no target was ever set, such as measures, and goals without a target;
        they are counted as holes in any case. Raises `InputError` for a column or format that does not exist.
        """
        picked = chosen(COLUMNS, self.usual if columns is None else columns, self.usual)
        nodes = [node for node in self.rollup.nodes if empty or _has_targets(node)]
        rows = [NodeRow(node, self.rollup.rule) for node in (*nodes, self.rollup.total)]
        return tabulated(picked, rows, lang=self.lang, format=format, width=width)

    @property
    def heading(self) -> str:
        """What it is rolled up by, and as of which day."""
        day = ABSENT if self.rollup.on is None else self.rollup.on
        return label("rollup-heading", self.lang, by=WORDINGS[self.rollup.by], day=day)

    @property
    def notes(self) -> str:
        """The notes of the roll-up, a line each; empty where there is none."""
        return "\n".join(note.text(self.lang) for note in self.rollup.notes)

    def __str__(self) -> str:
        return self.table()


def _has_targets(node: Node) -> bool:
    tally = node.tally
    return bool(len(tally) or tally.superseded or tally.unassessed)


@frozen
class _StageRow:
    stage: PlanStatus
    here: tuple[ImplementationState, ...]

    @property
    def overdue(self) -> tuple[ImplementationState, ...]:
        return tuple(one for one in self.here if one.overdue is not None)


def _titles(states: Sequence[ImplementationState], most: int | None, lang: str) -> Lines:
    named = [f"· {one.record.title}" for one in states[:most]]
    left = len(states) - len(named)
    return [*named, label("more", lang, count=left)] if left else named


STATES: tuple[Column[ImplementationState], ...] = (
    Column("what", "事项", "item", lambda one, _: [one.record.title]),
    Column("stage", "阶段", "stage", lambda one, lang: [one.stage.say(lang)]),
    Column("since", "起始", "since", lambda one, lang: said(one.since, lang)),
    Column("grounds", "依据", "grounds", lambda one, lang: [note.text(lang) for note in one.notes]),
)


@frozen
class StageTable:
    """Plans and measures by stage, in the reader's language: 'zh' or 'en'."""

    stages: Implementation
    lang: str = field(default="zh", converter=as_language)

    def table(self, format: str = "simple_grid", width: int | None = 40, *, most: int | None = None) -> str:
        """Return a row for each stage with its count, what is at it (`most` named at most), and what is overdue."""
        columns: tuple[Column[_StageRow], ...] = (
            Column("stage", "阶段", "stage", lambda at, lang: [at.stage.say(lang)]),
            Column("number", "项数", "count", lambda at, _: [str(len(at.here))]),
            Column("what", "事项", "item", lambda at, lang: _titles(at.here, most, lang)),
            Column("overdue", "超期", "overdue", lambda at, lang: _titles(at.overdue, None, lang)),
        )
        rows = (_StageRow(stage, self.stages.at(stage)) for stage in self.stages.counts)
        return tabulated(columns, rows, lang=self.lang, format=format, width=width)

    def list(self, format: str = "simple_grid", width: int | None = 34) -> str:
        """Return a row for each plan and measure: its stage, since when, and on what grounds."""
        return tabulated(STATES, self.stages.states, lang=self.lang, format=format, width=width)

    @property
    def notes(self) -> str:
        """The counts in words and what is left out of them, a line each."""
        return "\n".join(note.text(self.lang) for note in (self.stages.reason, *self.stages.notes))

    def __str__(self) -> str:
        return self.table()

"""How a whole stands, as tables: a row a node with its counts and holes; a row a stage, and what each is made of."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from attrs import field, frozen

from policytrack.errors import InputError
from policytrack.report.columns import ABSENT, name
from policytrack.report.table import grid
from policytrack.rollup.implementation import Stages, Standing
from policytrack.rollup.node import Node
from policytrack.rollup.rollup import RollUp
from policytrack.text.messages import Word, as_language, label, say

INDENT = "· "
Lines = list[str]


def _share(share: Decimal, count: int, of: int, lang: str) -> str:
    """Return a share in %; 0 and 100 only for exactly nothing and all."""
    number = str(share)
    if count and not share:
        number = "< 0.1"
    elif count < of and share >= 100:
        number = "> 99.9"
    return f"{number}%" if lang == "zh" else f"{number} %"


def _node(node: Node, lang: str, _rollup: RollUp) -> Lines:
    return [f"{INDENT * node.depth}{node.say(lang)}"]


def _count(node: Node, lang: str, _rollup: RollUp) -> Lines:
    tally = node.tally
    lines = [str(len(tally))]
    if tally.superseded:
        lines.append(label("rollup-left-out", lang, count=tally.superseded))
    return lines


def _verdicts(node: Node, lang: str, _rollup: RollUp) -> Lines:
    tally = node.tally
    return [
        f"{verdict.symbol} {verdict.say(lang)} {count} ({_share(tally.shares[verdict], count, len(tally), lang)})"
        for verdict, count in tally.counts.items()
        if count
    ] or [ABSENT]


def _holes(node: Node, lang: str, _rollup: RollUp) -> Lines:
    holes = [hole.text(lang) for hole in node.tally.holes]
    if not holes and node.tally.expected > node.tally.figured:
        return [label("rollup-figured", lang, count=node.tally.figured, of=node.tally.expected)]
    return holes or [label("rollup-whole", lang) if node.tally.expected else ABSENT]


def _final(node: Node, lang: str, _rollup: RollUp) -> Lines:
    lines = [label("rollup-final", lang, count=node.tally.final)]
    if node.tally.early:
        lines.append(label("rollup-early", lang, count=node.tally.early))
    return lines if len(node.tally) else [ABSENT]


def _result(node: Node, lang: str, rollup: RollUp) -> Lines:
    lines = [] if rollup.rule == "counts" else [node.result(rollup.rule).text(lang)]
    if node.weighed is not None:
        lines.append(node.weighed.reason.text(lang))
    return lines or [ABSENT]


COLUMNS: Mapping[str, Callable[[Node, str, RollUp], Lines]] = MappingProxyType(
    {
        "node": _node,
        "count": _count,
        "verdicts": _verdicts,
        "holes": _holes,
        "final": _final,
        "result": _result,
        "sums": lambda node, lang, _: [one.say(lang) for one in node.sums] or [ABSENT],
        "id": lambda node, _lang, _rollup: [name(node.id) or ABSENT],
    }
)


@frozen
class RollUpTable:
    """A roll-up in the reader's language: 'zh' or 'en'. `str` gives the table; `notes` say what it leaves out."""

    rollup: RollUp
    lang: str = field(default="zh", converter=as_language)

    @property
    def usual(self) -> tuple[str, ...]:
        """The columns of the table, unless told otherwise: the rule has one where it is not the counts."""
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
        """Return a row a node, from the top, and one of all together.

        `empty=True` also shows nodes below which no target was ever set, such as measures, and goals without a target;
        they are counted as holes in any case. Raises `InputError` for a column or format that does not exist.
        """
        chosen = self.usual if columns is None else columns
        if isinstance(chosen, str) or not chosen:
            raise InputError(f"columns is {columns!r}; write a list like {list(self.usual)}")
        for column in chosen:
            if column not in COLUMNS:
                raise InputError(f"{column!r} is not a column; there are: {', '.join(COLUMNS)}")
        nodes = [node for node in self.rollup.nodes if empty or _told(node)]
        rows = [
            [COLUMNS[column](node, self.lang, self.rollup) for column in chosen] for node in (*nodes, self.rollup.total)
        ]
        heads = [label(f"column-{column}", self.lang) for column in chosen]
        return grid(heads, rows, lang=self.lang, format=format, width=width)

    @property
    def heading(self) -> str:
        """By what it is rolled up, and as of which day."""
        day = ABSENT if self.rollup.on is None else self.rollup.on
        return label("rollup-heading", self.lang, by=Word(self.rollup.by), day=day)

    @property
    def notes(self) -> str:
        """What a reader must know besides, a line each; empty where there is nothing."""
        return "\n".join(note.text(self.lang) for note in self.rollup.notes)

    def __str__(self) -> str:
        return self.table()


def _told(node: Node) -> bool:
    tally = node.tally
    return bool(len(tally) or tally.superseded or tally.unassessed)


@frozen
class StageTable:
    """Plans and measures by stage, in the reader's language: 'zh' or 'en'."""

    stages: Stages
    lang: str = field(default="zh", converter=as_language)

    def table(self, format: str = "simple_grid", width: int | None = 40, *, most: int | None = None) -> str:
        """Return a row a stage with its count, what stands there (`most` named at most), what is past its time."""
        rows = []
        for stage, count in self.stages.counts.items():
            here = self.stages.at(stage)
            past = tuple(one for one in here if one.past is not None)
            what, late = self._titles(here, most), self._titles(past, None)
            rows.append([[Word(stage).say(self.lang)], [str(count)], what, late or [ABSENT]])
        heads = [label(f"column-{column}", self.lang) for column in ("stage", "number", "what", "past")]
        return grid(heads, rows, lang=self.lang, format=format, width=width)

    def list(self, format: str = "simple_grid", width: int | None = 34) -> str:
        """Return a row for each plan and measure: its stage, since when, and on whose word."""
        rows = [
            [
                [one.record.title],
                [Word(one.stage).say(self.lang)],
                [ABSENT if one.since is None else say(one.since, self.lang)],
                self._grounds(one),
            ]
            for one in self.stages.standings
        ]
        heads = [label(f"column-{column}", self.lang) for column in ("what", "stage", "since", "told")]
        return grid(heads, rows, lang=self.lang, format=format, width=width)

    def _titles(self, standings: Sequence[Standing], most: int | None) -> Lines:
        named = [f"· {one.record.title}" for one in standings[:most]]
        left = len(standings) - len(named)
        return [*named, label("more", self.lang, count=left)] if left else named

    def _grounds(self, one: Standing) -> Lines:
        return [note.text(self.lang) for note in one.notes]

    @property
    def notes(self) -> str:
        """The counts in words and what is left out of them, a line each."""
        return "\n".join(note.text(self.lang) for note in (self.stages.reason, *self.stages.notes))

    def __str__(self) -> str:
        return self.table()

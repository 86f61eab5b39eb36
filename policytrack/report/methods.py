"""A table of the outcomes of several methods on the same data, and where they disagree."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from attrs import field, frozen

from policytrack.assessment import Assessment
from policytrack.assessment.method_outcomes import rate
from policytrack.errors import InputError
from policytrack.method import Method, Outcome, as_method, methods
from policytrack.records.record import several, short_name
from policytrack.report.cell import as_text
from policytrack.report.phrases import Lines
from policytrack.report.table import ABSENT, Column, tabulated
from policytrack.text.messages import as_language, label


@frozen
class MethodRow:
    """One series with the outcome of each method, in the order of the methods."""

    id: str
    outcomes: tuple[Outcome, ...]
    senses: frozenset[str]

    @property
    def differ(self) -> bool:
        """Whether labels about progress differ in sense."""
        return len(self.senses) > 1


@frozen
class MethodTable:
    """The outcomes of several methods on the same series, as a table."""

    methods: tuple[Method, ...]
    rows: tuple[MethodRow, ...]
    lang: str = field(default="zh", converter=as_language)

    @property
    def disagreements(self) -> tuple[MethodRow, ...]:
        """The series on which the methods disagree."""
        return tuple(row for row in self.rows if row.differ)

    def table(self, format: str = "simple_grid", width: int | None = 22) -> str:
        """Return a row a series, a column a method; the last column marks where they disagree."""
        columns = [
            Column("target", "目标", "target", _name),
            *(Column(one.id, one.id, one.id, partial(_outcome, place)) for place, one in enumerate(self.methods)),
            Column("agreement", "是否一致", "agreement", _agreement),
        ]
        return tabulated(columns, self.rows, lang=self.lang, format=format, width=width)

    def legend(self) -> str:
        """Return the methods by name, with where each is published."""
        return as_text(f"{one.id}: {one.say(self.lang)} ({one.citation})" for one in self.methods)

    def __str__(self) -> str:
        return self.table()


def _name(row: MethodRow, _lang: str) -> Lines:
    return [short_name(row.id)]


def _outcome(place: int, row: MethodRow, lang: str) -> Lines:
    outcome = row.outcomes[place]
    lines = [outcome.label if outcome.label is not None else ABSENT]
    if outcome.value is not None:
        value = f"{outcome.value + 0.0:.3g}"  # no minus before a nought
        lines.append(value if outcome.score is None else f"{value} ({outcome.score:+.2g})")
    if outcome.reason is not None:
        lines.append(outcome.reason.text(lang))
    return lines


def _agreement(row: MethodRow, lang: str) -> Lines:
    return [label("methods-differ" if row.differ else "methods-agree", lang)] if row.senses else []


def compare_methods(
    series: Iterable[Assessment] | Mapping[str, Mapping[str, Any]],
    methods: Sequence[str | Method] = tuple(methods),
    lang: str = "zh",
) -> MethodTable:
    """Return a table of the outcomes of several methods on the same data.

    `series` are assessments, or arguments of `Method.evaluate` by name: {"emissions": {"base": (2015, 14.5), …}}; its
    `thresholds`, which mean another thing to each method, are given by the method's id.
    `methods` are ids or methods of your own; by default all that the library has. Labels of two owners agree
    where they have the same sense (`policytrack.method.method.SENSES`).
    """
    chosen = tuple(as_method(one) for one in several(methods, "method", Method))
    if isinstance(series, Mapping):
        found = [(id, tuple(_evaluate(one, given) for one in chosen)) for id, given in series.items()]
    else:
        found = [(one.id, tuple(rate(one, method) for method in chosen)) for one in series]
    return MethodTable(chosen, tuple(MethodRow(id, said, _senses(chosen, said)) for id, said in found), lang)


def _evaluate(method: Method, given: Mapping[str, Any]) -> Outcome:
    thresholds = given.get("thresholds")
    if thresholds is None:
        return method.evaluate(**given)
    if not isinstance(thresholds, Mapping):
        raise InputError(f"thresholds {thresholds!r} belong to one method; write {{'{method.id}': {thresholds!r}}}")
    return method.evaluate(**{**given, "thresholds": thresholds.get(method.id)})


def _senses(methods: Sequence[Method], outcomes: Sequence[Outcome]) -> frozenset[str]:
    senses = {
        method.labels.get(outcome.label, "nothing") if outcome.label is not None else "nothing"
        for method, outcome in zip(methods, outcomes, strict=True)
    }
    if "achieved" in senses:
        senses = senses - {"achieved"} | {"on_track"}  # who has arrived is on track
    return frozenset(senses - {"nothing"})

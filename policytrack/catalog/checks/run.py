"""Every check of a catalog, run one after the other."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from policytrack.catalog.catalog import Catalog, in_order
from policytrack.catalog.checks import chronology, contradictions, tidiness
from policytrack.catalog.checks.double_entry import check_readings
from policytrack.catalog.load.schema import DATED
from policytrack.text.messages import Problem

CatalogCheck: TypeAlias = Callable[[Catalog], Iterator[Problem]]
CHECKS: tuple[CatalogCheck, ...] = (
    contradictions.check_conflicts,
    contradictions.check_relations,
    contradictions.check_declared_conflicts,
    contradictions.check_broken_relations,
    chronology.check_effect,
    contradictions.check_conflict_size,
    chronology.check_within_parent,
    chronology.check_schedule,
    chronology.check_publication,
    tidiness.check_unused,
    tidiness.check_doubles,
    tidiness.check_assumptions,
    tidiness.check_quotes,
    tidiness.check_names,
    tidiness.check_spaces,
    tidiness.check_entry_names,
    contradictions.check_comparable,
)


@frozen
class Findings:
    """The result of the checks: the problems in order, and by word how much was checked."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int]

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return len(self.problems) - self.errors


def check_catalog(catalog: Catalog, texts: str | os.PathLike[str] | None = None) -> Findings:
    """Run every check on a catalog that was loaded with `strict=False`, and look its quotes up in `texts`.

    Raises `CatalogError` for a folder of texts that is missing.
    """
    problems = [*catalog.problems]
    readings, read, by_hand = check_readings(catalog)
    problems += readings
    looked_up = 0
    if texts is not None:
        found, looked_up = catalog.check_quotes(texts)
        problems += found
    for check in CHECKS:
        problems += check(catalog)
    counts = {kind: len(catalog.records[kind]) for kind in DATED}
    counts |= {"read": read, "by_hand": by_hand, "looked_up": looked_up}
    return Findings(_once(problems), MappingProxyType(counts))


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in order, each once however often it was found."""
    return in_order(tuple({(one.path, one.line, one.column, one.code, str(one)): one for one in problems}.values()))

"""A catalog: the records of a folder of TOML files, by kind, and the problems of the files."""

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from policytrack.catalog.checks.quotes import check_quotes
from policytrack.catalog.collection import Collection, Figures, Targets
from policytrack.catalog.description import VOCABULARIES, Descriptions
from policytrack.catalog.load.document import Entry
from policytrack.catalog.load.folder import read_folder
from policytrack.catalog.load.records import LoadedRecords
from policytrack.catalog.load.schema import DATED, QUOTED, TABLES, plural
from policytrack.consistency import Check, check_relation
from policytrack.errors import MissingError, PolicytrackError
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.body import Body
from policytrack.records.claim import Claim
from policytrack.records.conflict import Conflict, Doubt
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.kind import kind_of
from policytrack.records.ladder import Ladder
from policytrack.records.plan import Goal, Measure, Plan
from policytrack.records.programme import Programme
from policytrack.records.record import Identified
from policytrack.records.relation import PARTS, SEVERAL, TOTAL, Relation
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Quote, Source
from policytrack.records.target import Target
from policytrack.text.messages import Problem, as_language
from policytrack.values.unit import Unit

_OF_THEIR_OWN = ("unit", "target", "figure")  # kinds with a class of their own


class CatalogError(PolicytrackError, ValueError):
    """A catalog has problems; each is a line of the message, by file and line, and the last line counts them."""

    def __init__(self, problems: tuple[Problem, ...], left_out: tuple[str, ...] = ()) -> None:
        self.problems = in_order(problems)
        self.left_out = left_out
        super().__init__("\n".join([*map(str, self.problems), count_of(self.problems, left_out)]))

    def __reduce__(self) -> tuple[type["CatalogError"], tuple[object, ...]]:
        """Pickle the problems themselves, so that another process can read them."""
        return type(self), (self.problems, self.left_out)


def in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return problems by path, line, column."""
    return tuple(sorted(problems, key=lambda one: (one.path, one.line, one.column, one.code, str(one))))


def count_of(problems: tuple[Problem, ...], left_out: tuple[str, ...] = ()) -> str:
    """Return the last line of a list of problems: how many they are, in how many files."""
    files = len({problem.path for problem in problems})
    line = f"{_number(len(problems), 'problem')} in {_number(files, 'file')}"
    if left_out:
        line += f"; {_number(len(left_out), 'entry', 'entries')} left out because of them"
    return line


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


@frozen(eq=False, repr=False)
class Catalog:
    """The records of a folder of TOML files; they hold the catalog's own areas, bodies and indicators.

    `problems` is empty unless it was loaded with `strict=False`; `left_out` then names the entries without a problem
    that depend on one that has one. `units` has the units of the library and the catalog's own.
    """

    path: Path
    areas: Collection[Area]
    bodies: Collection[Body]
    programmes: Collection[Programme]
    indicators: Collection[Indicator]
    assumptions: Collection[Assumption]
    sources: Collection[Source]
    plans: Collection[Plan]
    goals: Collection[Goal]
    measures: Collection[Measure]
    events: Collection[Event]
    ladders: Collection[Ladder]
    claims: Collection[Claim]
    targets: Targets
    figures: Figures
    any_of: Collection[AnyOf]
    all_of: Collection[AllOf]
    relations: Collection[Relation]
    conflicts: Collection[Conflict]
    doubts: Collection[Doubt]
    units: Mapping[str, Unit]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()
    _entries: Mapping[str, Mapping[str, Entry]] = field(factory=dict)

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, strict: bool = True) -> "Catalog":
        """Return the catalog in the folder at `path`.

        Raises `CatalogError` with every problem of every file, also for a folder that is missing or without
        TOML; with `strict=False` it raises nothing and returns the good entries, with `problems`.
        """
        root = Path(path)
        documents, problems = read_folder(root)
        loaded = LoadedRecords(documents)
        problems = in_order((*problems, *loaded.problems))
        left_out = tuple(loaded.left_out)
        if problems and strict:
            raise CatalogError(problems, left_out)
        found = loaded.found
        named: dict[str, Collection[Any]] = {
            plural(kind): Collection(found[kind].values(), plural(kind)) for kind in TABLES if kind not in _OF_THEIR_OWN
        }
        by_field = {
            "area": named["areas"],
            "indicator": named["indicators"],
            "issuer": named["bodies"],
            "source": named["sources"],
        }
        return cls(
            path=root,
            **named,
            targets=Targets(found["target"].values(), by_field),
            figures=Figures(found["figure"].values(), by_field),
            units=MappingProxyType(loaded.units),
            problems=problems,
            left_out=left_out,
            entries=loaded.entries,
        )

    def describe(self, id: str, lang: str = "en") -> str:
        """Return an entry in words: its keys and values, and the entries that refer to it.

        `id` is the id, name or title of anything the catalog holds. Raises `MissingError` where it is that of nothing,
        or of several entries.
        """
        return self._descriptions.describe(id, as_language(lang))

    @cached_property
    def _descriptions(self) -> Descriptions:
        vocabularies = {kind: getattr(self, plural(kind)) for kind in VOCABULARIES}
        return Descriptions({**self.records, **vocabularies}, self.check_relation)

    def check_relation(self, relation: str | Relation) -> Check:
        """Return whether a relation of this catalog holds, with the amounts and the words for it.

        Raises `MissingError` for a relation of another catalog, and where one of its figures is left out.
        """
        relation = self.relations.find(relation if isinstance(relation, str) else relation.id)
        if relation.id not in self._checks:
            self._checks[relation.id] = self._check(relation)
        return self._checks[relation.id]

    @cached_property
    def _checks(self) -> dict[str, Check]:
        return {}

    def _check(self, relation: Relation) -> Check:
        tied: dict[str, Any] = {}
        for part in PARTS:
            ids = getattr(relation, part)
            if ids and part not in ("listed", TOTAL):
                tied[part] = [self._amount(id) for id in ids] if part in SEVERAL else self._amount(ids)
        return check_relation(
            relation.kind,
            tied,
            [item for item in relation.assumes if isinstance(item, Assumption)],
            listed=len(relation.listed) if relation.kind == "count" else None,
            areas=self._areas,
            total=relation.total,
        )

    @cached_property
    def _areas(self) -> dict[str, Area]:
        return dict(self.areas.items())

    def _amount(self, id: str) -> Figure | Target:
        return self.figures.get(id) or self.targets.find(id)

    @property
    def records(self) -> Mapping[str, Collection[Any]]:
        """The records of the documents, by kind of table: plan, goal, measure, event, … doubt."""
        return {kind: getattr(self, plural(kind)) for kind in DATED}

    @property
    def entries(self) -> Mapping[str, Mapping[str, Entry]]:
        """The entries of the files as written, by kind of table and id, also those that became no record."""
        return self._entries

    def problem(self, code: str, record: Identified, key: str = "", /, **args: Any) -> Problem:
        """Return a problem at a record of this catalog: at the value of one of its keys, else at its header.

        Raises `MissingError` for a record of another catalog, `InputError` for a code without a text.
        """
        entry = self._entries.get(kind_of(type(record)), {}).get(record.id)
        if entry is None:
            raise MissingError(f"{record.id!r} is not in the catalog at {self.path}")
        return entry.problem(code, key, **args)

    def check_texts(self, folder: str | os.PathLike[str]) -> tuple[Problem, ...]:
        """Return the problems of looking every quote up in the texts in `folder`, found by the sha256 of their bytes.

        A text that is missing is a problem, and so is a quote that is not in its text exactly once, white space
        ignored. Sources without sha256 are skipped. A folder that is missing raises `CatalogError`.
        """
        return self.check_quotes(folder)[0]

    def check_quotes(self, folder: str | os.PathLike[str]) -> tuple[tuple[Problem, ...], int]:
        """Return what `check_texts` returns, and how many quotes were looked up."""
        root = Path(folder)
        if not root.is_dir():
            raise CatalogError((Problem.of("PT116", str(root)),))
        problems, count = check_quotes(root, self.sources, self._quotes(), self.problem)
        return in_order(tuple(problems)), count

    def _quotes(self) -> Iterator[tuple[Identified, Source, Quote, str]]:
        for kind, records in self.records.items():
            for record in records:
                if kind == "doubt":
                    yield from ((record, record.source, quote, "quotes") for quote in record.quotes)
                elif kind in QUOTED:
                    yield record, record.source, record.quote, "quote"

    def __repr__(self) -> str:
        return f"Catalog.load({str(self.path)!r})"

"""Many assessments in a row, found by position, by the id of their target or by its name."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

from policytrack.assessment.assessment import Assessment
from policytrack.errors import InputError, MissingError


class Assessments(Sequence[Assessment]):
    """The judgements of one call, in the order of the targets; `[id]` gives that of one target."""

    def __init__(self, assessments: Iterable[Assessment]) -> None:
        self._all = tuple(assessments)

    @cached_property
    def _by_id(self) -> dict[str, Assessment]:
        return {assessment.id: assessment for assessment in self._all}

    @cached_property
    def _by_name(self) -> dict[str, list[Assessment]]:
        names: dict[str, list[Assessment]] = {}
        for assessment in self._all:
            names.setdefault(assessment.promise.name, []).append(assessment)
        return names

    @overload
    def __getitem__(self, key: int | str) -> Assessment: ...
    @overload
    def __getitem__(self, key: slice) -> "Assessments": ...
    def __getitem__(self, key: int | str | slice) -> "Assessment | Assessments":
        if isinstance(key, slice):
            return Assessments(self._all[key])
        if isinstance(key, int):
            return self._all[key]
        if not isinstance(key, str):
            raise InputError(f"assessments are found by position or target id, not by {key!r}")
        if key in self._by_id:
            return self._by_id[key]
        named = self._by_name.get(key, [])
        if len(named) == 1:
            return named[0]
        if named:
            raise MissingError(f"{key!r} is the name of several targets here: {', '.join(a.id for a in named)}")
        known = ", ".join(list(self._by_id)[:5]) or "none at all"
        raise MissingError(f"no target {key!r} was assessed; there are {len(self._all)}: {known}")

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._by_id or len(self._by_name.get(item, ())) == 1
        return item in self._all

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Assessment]:
        return iter(self._all)

    def __eq__(self, other: object) -> bool:
        return self._all == other._all if isinstance(other, Assessments) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return f"<{len(self._all)} assessments: {', '.join(str(a.verdict) for a in self._all[:4])}…>"

"""Answers that were kept: what stands in for the evidence of an assessment that was loaded from a file."""

import datetime
from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar

from attrs import frozen

from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.projection import Projection, Reaching
from policytrack.assessment.forecast.timeline import as_per
from policytrack.errors import InputError
from policytrack.method import Method
from policytrack.records.target import Target

date = datetime.date
T = TypeVar("T")
Asked = TypeVar("Asked")


@frozen
class Terms:
    """How `assess` was called; assumptions and methods by id."""

    on: date
    known_by: date | None = None
    pace: str = "months"
    comparison: str = "published"
    assume: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()

    def __str__(self) -> str:
        given = {"on": str(self.on), "pace": self.pace, "comparison": self.comparison}
        if self.known_by is not None:
            given["known_by"] = str(self.known_by)
        named = [(name, list(getattr(self, name))) for name in ("assume", "without", "methods") if getattr(self, name)]
        return ", ".join(f"{name}={value!r}" for name, value in (*given.items(), *named))


@frozen(eq=False, repr=False)
class Memory:
    """What an assessment answered when it was made, by the name of the question; it judges nothing anew."""

    terms: Terms | None
    answers: Mapping[str, Any]

    @property
    def methods(self) -> tuple[Method, ...]:
        """None: what they said was kept."""
        return ()

    def again(self, target: Target) -> NoReturn:
        """Refuse to judge: there is no evidence."""
        self.refuse(target.id, "what_if")

    def refuse(self, id: str, question: str) -> NoReturn:
        """Raise `InputError` for a question that only the evidence answers."""
        terms = self.terms if self.terms is not None else "on=…"
        raise InputError(
            f"the assessment of {id} was loaded from a file, which keeps answers but no evidence; "
            f"to ask {question}, run assess again: assess(targets, figures, {terms})"
        )

    def answer(self, question: str) -> Any:
        """Return what was answered."""
        found = self.answers[question]
        return MappingProxyType(found) if isinstance(found, dict) else found

    def needed(self, per: str) -> Needed:
        """Return what was still to go, at a rate per day, month, quarter or year; `InputError` for any other word."""
        found: Needed = self.answers["needed"][as_per(per)]
        return found

    @property
    def projection(self) -> Projection:
        """Where it was heading."""
        found: Projection = self.answers["projection"]
        return found

    @property
    def reaching(self) -> Reaching:
        """When it was to be reached."""
        found: Reaching = self.answers["reaching"]
        return found


def remembered(work_out: Callable[[Asked], T]) -> Callable[[Asked], T]:
    """Have a question to an assessment answered as it was when the assessment was made, where that was kept."""
    question = work_out.__name__

    @wraps(work_out)
    def answer(self: Any) -> Any:
        call = self._call
        return call.answer(question) if isinstance(call, Memory) else work_out(self)

    return answer

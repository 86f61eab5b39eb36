"""An assessment in a saved file: what was found of its target, and all that it answers."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from policytrack.assessment import Assessment
from policytrack.assessment.answers import Answers, CallArguments
from policytrack.assessment.completion import Share
from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.timeline import TimeUnit
from policytrack.storage.derived import shape_of
from policytrack.storage.error import At, StorageFault, shown
from policytrack.storage.forms import (
    ByName,
    Definitions,
    Form,
    Json,
    Loading,
    Many,
    OrNone,
    Scalar,
    Shape,
    Writing,
    made,
    members,
    object_of,
    read_fields,
)
from policytrack.storage.reasons import REASON
from policytrack.storage.saved_answers import SavedAnswers
from policytrack.storage.values import FRACTION

ARGUMENTS = shape_of(CallArguments)


def _elapsed(data: Any) -> Fraction:
    share: Fraction = FRACTION.back(data)
    if not 0 <= share <= 1:
        raise ValueError
    return share


ELAPSED = Scalar("a share of time from 0 to 1, like '1/2'", FRACTION.out, _elapsed, FRACTION.described, FRACTION.name)


class CompletionForm:
    """A share done with its formula, or the reason why there is none."""

    share = shape_of(Share)

    def write(self, value: Any, writer: Writing) -> Json:
        """Return either."""
        return self.share.write(value, writer) if isinstance(value, Share) else REASON.write(value, writer)

    def read(self, data: Json, reader: Loading) -> Any:
        """Return either; only a reason has a code."""
        return REASON.read(data, reader) if "code" in members(data) else self.share.read(data, reader)

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of either."""
        return {"oneOf": [self.share.schema(definitions), REASON.schema(definitions)]}


class RatesForm:
    """What is still needed, in every unit of time."""

    table = ByName(shape_of(Needed))

    def write(self, value: Any, writer: Writing) -> Json:
        """Return one object per unit."""
        return self.table.write(value, writer)

    def read(self, data: Json, reader: Loading) -> dict[str, Needed]:
        """Return the answer for each unit; all are given, each under its own name."""
        found: dict[str, Needed] = self.table.read(data, reader)
        if {per: one.per for per, one in found.items()} != {per: per for per in TimeUnit}:
            raise StorageFault(f"the rates needed are not those per {', '.join(TimeUnit)}")
        return found

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of an object with a member for each unit."""
        return object_of({per: self.table.form.schema(definitions) for per in TimeUnit}, tuple(TimeUnit))


class AssessmentForm:
    """One assessment; those of its steps and of its stretch target are nested in it."""

    found: Shape
    answers: Shape

    @property
    def forms(self) -> Mapping[str, Form]:
        """The forms of all members but the number of the call."""
        return {**self.found.forms, **self.answers.forms}

    @property
    def needed(self) -> tuple[str, ...]:
        """The members that every assessment has."""
        return (*self.found.needed, *self.answers.needed)

    def write(self, value: Any, writer: Writing) -> Json:
        """Return an assessment as an object: first what was found, then what it answers."""
        if not isinstance(value, Assessment):
            raise StorageFault(f"{shown(value)} is not an assessment")
        writer.deeper(1)
        answers = SavedAnswers.of(value)
        call = {} if answers.arguments is None else {"call": writer.index("calls", answers.arguments)}
        written = {**call, **self.found.write(value, writer), **self.answers.write(answers, writer)}
        writer.deeper(-1)
        return written

    def read(self, data: Json, reader: Loading) -> Assessment:
        """Return the assessment, which answers as it did when it was saved."""
        reader.deeper(1)
        given = dict(members(data))
        arguments = None
        if "call" in given:
            with At("call"):
                number = given.pop("call")
                if not isinstance(number, int) or isinstance(number, bool):
                    raise StorageFault(f"{shown(number)} is not the number of a call")
                arguments = reader.look_up("calls", number)
        parts = read_fields(given, reader, self.forms, self.needed)
        reader.deeper(-1)
        found = {name: part for name, part in parts.items() if name in self.found.forms}
        answered = {name: part for name, part in parts.items() if name in self.answers.forms}
        answers: Answers[Assessment] = SavedAnswers(id=found["target"].id, arguments=arguments, **answered)
        assessment: Assessment = made(Assessment, {**found, "answers": answers})
        return assessment

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of an assessment."""
        return definitions.refer("assessment", lambda: self._described(definitions))

    def _described(self, definitions: Definitions) -> Json:
        call = {"type": "integer", "minimum": 0}
        described = {name: form.schema(definitions) for name, form in self.forms.items()}
        return object_of({"call": call, **described}, self.needed)


ASSESSMENT = AssessmentForm()
ASSESSMENT.found = shape_of(Assessment, besides=("answers",), elapsed=OrNone(ELAPSED), steps=Many(ASSESSMENT))
ASSESSMENT.answers = shape_of(
    SavedAnswers,
    besides=("id", "arguments"),
    completion=CompletionForm(),
    needed=RatesForm(),
    stretch=OrNone(ASSESSMENT),
)

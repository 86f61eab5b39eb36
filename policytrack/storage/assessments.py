"""An assessment in a saved file: what was found of its target, and all that it answers."""

from typing import Any

from policytrack.assessment import Assessment
from policytrack.assessment.answers import Answers, CallArguments
from policytrack.assessment.completion import Share
from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.timeline import TimeUnit
from policytrack.storage.derived import shape_of
from policytrack.storage.error import StorageFault, shown
from policytrack.storage.forms import (
    Definitions,
    Form,
    Json,
    Loading,
    Writing,
    by_name,
    either,
    made,
    many,
    members,
    object_of,
    or_none,
    read_fields,
)
from policytrack.storage.reasons import REASON
from policytrack.storage.saved_answers import SavedAnswers
from policytrack.storage.values import ELAPSED
from policytrack.text.messages import Reason

ARGUMENTS = shape_of(CallArguments).form
# A share done with its formula, or the reason why there is none; only a reason has a code.
COMPLETION = either(
    shape_of(Share).form,
    REASON,
    written=lambda value: isinstance(value, Reason),
    given=lambda data: "code" in members(data),
)
_NEEDED = shape_of(Needed).form


def _read_rates(data: Json, loading: Loading) -> dict[str, Needed]:
    """Return what is still needed, in every unit of time, each under its own name."""
    found: dict[str, Needed] = by_name(_NEEDED).read(data, loading)
    if {per: one.per for per, one in found.items()} != {per: per for per in TimeUnit}:
        raise StorageFault(f"the rates needed are not those per {', '.join(TimeUnit)}")
    return found


RATES = Form(
    by_name(_NEEDED).write,
    _read_rates,
    lambda definitions: object_of({str(per): _NEEDED.schema(definitions) for per in TimeUnit}, list(TimeUnit)),
)


def _read_call(data: Json, loading: Loading) -> CallArguments:
    if not isinstance(data, int) or isinstance(data, bool):
        raise StorageFault(f"{shown(data)} is not the number of a call")
    arguments: CallArguments = loading.look_up("calls", data)
    return arguments


# How `assess` was called, as the number of that call in its list.
CALL = Form(
    lambda value, writing: writing.index("calls", value), _read_call, lambda _: {"type": "integer", "minimum": 0}
)


def _write_assessment(value: Any, writing: Writing) -> Json:
    """Return an assessment as an object: first what was found, then what it answers."""
    if not isinstance(value, Assessment):
        raise StorageFault(f"{shown(value)} is not an assessment")
    writing.deeper(1)
    written = {**_FOUND.write(value, writing), **_ANSWERS.write(SavedAnswers.of(value), writing)}
    writing.deeper(-1)
    return written


def _read_assessment(data: Json, loading: Loading) -> Assessment:
    """Return an assessment, which answers as it did when it was saved."""
    loading.deeper(1)
    parts = read_fields(data, loading, _FORMS, (*_FOUND.needed, *_ANSWERS.needed))
    loading.deeper(-1)
    answered = {name: parts.pop(name) for name in _ANSWERS.forms if name in parts}
    answers: Answers[Assessment] = SavedAnswers(id=parts["promise"].id, **answered)
    assessment: Assessment = made(Assessment, {**parts, "answers": answers})
    return assessment


def _assessment_schema(definitions: Definitions) -> Json:
    def described() -> Json:
        properties = {name: form.schema(definitions) for name, form in _FORMS.items()}
        return object_of(properties, (*_FOUND.needed, *_ANSWERS.needed))

    return definitions.refer("assessment", described)


# Assessments of steps, of parts and of a stretch target are nested in that of the target.
ASSESSMENT = Form(_write_assessment, _read_assessment, _assessment_schema)
_FOUND = shape_of(
    Assessment, besides=("answers",), elapsed=or_none(ELAPSED), steps=many(ASSESSMENT), parts=many(ASSESSMENT)
)
_ANSWERS = shape_of(
    SavedAnswers, besides=("id",), call=CALL, completion=COMPLETION, needed=RATES, stretch=or_none(ASSESSMENT)
)
_FORMS = {**_FOUND.forms, **_ANSWERS.forms}

"""An assessment in a portfolio: what it found, and all that it answered."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from policytrack.assessment import Assessment
from policytrack.assessment.answers import Answers, CallArguments
from policytrack.assessment.completion import Share
from policytrack.assessment.forecast.needed import TO_GO, Needed
from policytrack.assessment.forecast.projection import Projection, Reaching
from policytrack.assessment.forecast.timeline import PER
from policytrack.assessment.official import Reported
from policytrack.assessment.pace import PACES
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.set_aside import SetAside
from policytrack.method import Outcome
from policytrack.storage.error import At, Fault, shown
from policytrack.storage.forms import Form, Json, Many, Optional, Reader, Record, Shape, Table, Writer, made, members
from policytrack.storage.forms import read_fields as read
from policytrack.storage.reasons import REASON
from policytrack.storage.saved_answers import SavedAnswers
from policytrack.storage.values import (
    DAY,
    FLAG,
    FRACTION,
    HEDGE,
    INTERVAL,
    QUANTITY,
    REAL,
    SPAN,
    TEXT,
    TEXTS,
    TRUTH,
    VERDICT,
    one_of,
)

_DAY, _AMOUNT, _REASON, _REASONS = Optional(DAY), Optional(QUANTITY), Optional(REASON), Many(REASON)
_VERDICT, _REAL, _SENSE = Optional(VERDICT), Optional(REAL), Optional(one_of(*TO_GO))

ARGUMENTS = Shape(
    CallArguments,
    {
        "on": DAY,
        "known_by": _DAY,
        "pace": one_of(*PACES),
        "comparison": one_of("published", "full"),
        "assume": TEXTS,
        "without": TEXTS,
        "methods": TEXTS,
    },
)
_REQUIREMENT = Shape(
    Requirement,
    {"amount": QUANTITY, "meets": INTERVAL, "vague": Optional(INTERVAL), "hedge": HEDGE, "reading": _REASON},
)
_SHARE = Shape(Share, {"quantity": QUANTITY, "formula": REASON})
_ASIDE = Shape(SetAside, {"figure": Record("figures"), "fields": TEXTS, "reason": REASON})
_REPORTED = Shape(
    Reported, {"claim": Record("claims"), "about": TEXT, "day": _DAY, "verdict": VERDICT, "agrees": TRUTH}
)
_OUTCOME = Shape(Outcome, {"label": Optional(TEXT), "value": _REAL, "score": _REAL, "reason": _REASON})
_NEEDED = Shape(
    Needed,
    {
        "until": DAY,
        "per": one_of(*PER),
        "day": _DAY,
        "sense": _SENSE,
        "amount": _AMOUNT,
        "periods": Optional(FRACTION),
        "rate": _AMOUNT,
        "so_far": _AMOUNT,
        "ratio": _AMOUNT,
        "reason": _REASON,
    },
)
_PROJECTION = Shape(
    Projection,
    {"by": DAY, "day": _DAY, "level": _AMOUNT, "assumption": _REASON, "verdict_if": _VERDICT, "reason": _REASON},
)
_REACHING = Shape(Reaching, {"first": _DAY, "last": _DAY, "sense": _SENSE, "reason": _REASON})


class _Gone:
    """A share of time that is over: 0 to 1."""

    def write(self, value: Any, writer: Writer) -> Json:
        """Return the fraction."""
        return FRACTION.write(value, writer)

    def read(self, data: Json, reader: Reader) -> Fraction:
        """Return the fraction."""
        found: Fraction = FRACTION.read(data, reader)
        if not 0 <= found <= 1:
            raise Fault(f"{shown(data)} is not a share of time from 0 to 1")
        return found


class _Done:
    """A share done and its formula, or the reason why there is none."""

    def write(self, value: Any, writer: Writer) -> Json:
        """Return either."""
        return _SHARE.write(value, writer) if isinstance(value, Share) else REASON.write(value, writer)

    def read(self, data: Json, reader: Reader) -> Any:
        """Return either."""
        return REASON.read(data, reader) if "code" in members(data) else _SHARE.read(data, reader)


class _Rates:
    """What is still needed, for every unit of time."""

    table = Table(_NEEDED)

    def write(self, value: Any, writer: Writer) -> Json:
        """Return one object per unit."""
        return self.table.write(value, writer)

    def read(self, data: Json, reader: Reader) -> dict[str, Needed]:
        """Return the answer for each unit; all are there, each under its own name."""
        found: dict[str, Needed] = self.table.read(data, reader)
        if {per: one.per for per, one in found.items()} != {per: per for per in PER}:
            raise Fault(f"the rates needed are not those per {', '.join(PER)}")
        return found


class AssessmentForm:
    """One assessment; the judgements of its steps and of what is striven for are assessments within it."""

    def write(self, value: Any, writer: Writer) -> Json:
        """Return an assessment as an object: first what it found, then what it answers."""
        if not isinstance(value, Assessment):
            raise Fault(f"{shown(value)} is not an assessment")
        writer.deeper(1)
        found: dict[str, Json] = {}
        answers = _answers(value)
        if answers.arguments is not None:
            found["call"] = writer.index("calls", answers.arguments)
        for name, form in _FOUND.items():
            self._add(found, name, getattr(value, _PRIVATE.get(name, name)), form, writer)
        for name, form in _ANSWERS.items():
            self._add(found, name, _ask(answers, name), form, writer)
        writer.deeper(-1)
        return found

    def _add(self, found: dict[str, Json], name: str, value: Any, form: Form, writer: Writer) -> None:
        if value is None or value is False or (not value and name in _EMPTY):
            return
        with At(name):
            found[name] = form.write(value, writer)

    def read(self, data: Json, reader: Reader) -> Assessment:
        """Return the assessment, which answers what was kept."""
        reader.deeper(1)
        given = dict(members(data))
        arguments = None
        if "call" in given:
            with At("call"):
                number = given.pop("call")
                if not isinstance(number, int) or isinstance(number, bool):
                    raise Fault(f"{shown(number)} is not the number of a call")
                arguments = reader.look_up("calls", number)
        parts = read(given, reader, {**_FOUND, **_ANSWERS}, _NEEDED_HERE)
        kept = {name: parts[name] for name in _ANSWERS if name in parts}
        found = {name: parts[name] for name in _FOUND if name in parts}
        reader.deeper(-1)
        answers: Answers[Assessment] = SavedAnswers(id=found["target"].id, arguments=arguments, **kept)
        assessment: Assessment = made(Assessment, {**found, "answers": answers})
        return assessment


def _answers(assessment: Assessment) -> Answers[Assessment]:
    return assessment._answers  # noqa: SLF001


def _ask(answers: Answers[Assessment], name: str) -> Any:
    return {per: answers.needed(per) for per in PER} if name == "needed" else getattr(answers, name)


ASSESSMENT = AssessmentForm()
_STEPS = Many(ASSESSMENT)
# What is given to an assessment when it is made, by the names of its arguments.
_FOUND: Mapping[str, Form] = MappingProxyType(
    {
        "target": Record("targets"),
        "on": DAY,
        "verdict": VERDICT,
        "ground": _REASON,
        "final": FLAG,
        "early": FLAG,
        "day": _DAY,
        "interval": Optional(INTERVAL),
        "elapsed": Optional(_Gone()),
        "requirement": Optional(_REQUIREMENT),
        "assumptions": TEXTS,
        "remarks": _REASONS,
        "steps": _STEPS,
        "hypothetical": FLAG,
    }
)
_PRIVATE = MappingProxyType({"ground": "_ground", "interval": "_interval", "remarks": "_remarks"})
# What it answers when it is asked.
_ANSWERS: Mapping[str, Form] = MappingProxyType(
    {
        "reason": REASON,
        "notes": _REASONS,
        "total": _AMOUNT,
        "used": Many(Record("figures")),
        "set_aside": Many(_ASIDE),
        "leaning": _VERDICT,
        "completion": _Done(),
        "task_completion": _AMOUNT,
        "gap": _AMOUNT,
        "needs": _REASONS,
        "assumed": Many(Record("assumptions")),
        "pace": one_of(*PACES),
        "span": Optional(SPAN),
        "started": _AMOUNT,
        "stretch": Optional(ASSESSMENT),
        "reported": Many(_REPORTED),
        "outcomes": Table(_OUTCOME),
        "needed": _Rates(),
        "projection": _PROJECTION,
        "reaching": _REACHING,
    }
)
_EMPTY: Mapping[str, Any] = MappingProxyType(
    {
        **dict.fromkeys(("assumptions", "remarks", "steps", "notes", "used", "set_aside", "needs", "assumed"), ()),
        "reported": (),
        "outcomes": {},
    }
)
_NEEDED_HERE = ("target", "on", "verdict", "reason", "completion", "pace", "needed", "projection", "reaching")

"""The JSON schema of a saved file, made from the forms; `python -m policytrack.storage.schema` writes schema.json."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from policytrack.records.kind import kind_of
from policytrack.storage.assessments import ARGUMENTS, ASSESSMENT
from policytrack.storage.file import FORMAT, MEMBERS, VERSION
from policytrack.storage.forms import STRING, Definitions, Json, Shape, object_of
from policytrack.storage.kinds import KINDS
from policytrack.storage.records import RECORDS

PATH = Path(__file__).with_name("schema.json")
WHOLE = (
    "Assessments of policytrack, with all that they answer. Made by save_assessments, read by load_assessments. "
    "Records stand once, under their id; where one id has several contents, those after the first have a key of their "
    "own."
)
# What each definition describes; the schema has them in this order.
DESCRIPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "day": "A calendar day: 2024-06-30.",
        "time": "A span of days, closed or open at one end: 2024-H1, ../2024-04-27, 2027-01-01/..",
        "span": "A closed span of days: 2024-H1, 2024-01/2024-05.",
        "fraction": "A whole number or a fraction: 1/2.",
        "decimal": "A number in plain digits.",
        "real": "A number of an owner's method; what JSON has no number for is written as text.",
        "interval": "The numbers between two ends, closed or open: [300, ∞).",
        "amount": (
            "An amount in the notation of policytrack (rounded 28.3万 户); in parts, where the notation has not enough "
            "digits."
        ),
        "hedge": "How an amount was hedged.",
        "verdict": "What the evidence says of a target.",
        "truth": "A three-valued answer.",
        "quote": "The words of a source for one amount.",
        "reason": "A ground of a verdict: a code of the library, and the arguments of its text, in their order.",
        "argument": (
            "An argument of a reason: a plain value, several (a tuple), or a value under a tag that says its type."
        ),
        "call-arguments": "How assess was called; assumptions and methods by id.",
        "published-bounds": "The amounts that meet a target by the number of its rounded baseline.",
        "requirement": "The amounts that meet a target, and those that leave it open.",
        "share": "A share done in per cent, and how it was worked out.",
        "set-aside": "A figure that was not used, the fields in which it differs, and why.",
        "reported": "A claim about a target, and our verdict of the same day.",
        "outcome": "What an owner's method says.",
        "needed": "What is still to go, and at what rate.",
        "projection": "The level on the deadline at the rate so far.",
        "reaching": "The days on which a target may be reached at the rate so far.",
        "assessment": "The judgement of one target on one day. What is absent is null, false or empty.",
        "body": "Who.",
        "source": "A document.",
        "area": "Where.",
        "programme": "A named line of policy.",
        "indicator": "What is counted.",
        "assumption": "A signed reading.",
        "figure": "A reported amount.",
        "measure": "An instrument, or the stage that is asked of it by a day.",
        "target": "A promised amount.",
        "all-of": "Targets that are promised together.",
        "any-of": "Targets of which one is enough.",
        "claim": "What an issuer says of itself.",
        **{f"{kind_of(type)}-key": f"The key of one of the {kind}." for kind, type in KINDS.items()},
    }
)
# What the members of two objects are, where their names do not say it.
ID = "Its id, where that is not the key."
CALL = "The number of the call that made it, in calls."
MADE_BY = "The library and its version."


def schema() -> Json:
    """Return the JSON schema of a saved file."""
    definitions = Definitions()
    members = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "made_by": {"description": MADE_BY, **STRING},
        "calls": {"type": "array", "items": ARGUMENTS.schema(definitions)},
        "records": object_of({kind: _table(shape, definitions) for kind, shape in RECORDS.items()}),
        "assessments": {"type": "array", "items": ASSESSMENT.schema(definitions)},
    }
    defined = definitions.by_name
    defined["assessment"]["properties"]["call"] = {"description": CALL, **defined["assessment"]["properties"]["call"]}
    unknown = defined.keys() ^ DESCRIPTIONS.keys()
    if unknown:
        raise KeyError(f"definitions and descriptions differ in {', '.join(sorted(unknown))}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:policytrack:portfolio:{VERSION}",
        "title": "Portfolio",
        "description": WHOLE,
        **object_of({name: members[name] for name in MEMBERS}, MEMBERS),
        "$defs": {name: {"description": text, **defined[name]} for name, text in DESCRIPTIONS.items()},
    }


def _table(shape: Shape, definitions: Definitions) -> Json:
    """Return the schema of the records of a kind by their keys."""
    described = object_of(
        {"id": {"description": ID, **STRING}, **shape.described(definitions)["properties"]}, shape.needed
    )
    return {"type": "object", "additionalProperties": definitions.refer(shape.name, lambda: described)}


def schema_text() -> str:
    """Return the JSON schema as the text of its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(schema_text(), encoding="utf-8")

"""The JSON schema of a report, made from its forms; `python -m policytrack.report.schema` writes schema.json."""

import json
from collections.abc import Mapping
from pathlib import Path

from policytrack.report.flat import FLAT
from policytrack.report.report_file import MEMBERS, ORIGIN, PROBLEM, SCHEMA, TASK
from policytrack.report.verdict_words import COUNTED
from policytrack.storage.forms import Definitions, Json, Shape, object_of

PATH = Path(__file__).with_name("schema.json")
STRING = {"type": "string"}


def schema() -> Json:
    """Return the JSON schema of a report; its portfolio is that of `policytrack/storage/schema.json`."""
    definitions = Definitions()
    plain = {"string": STRING, "date": STRING, "number": {"type": "number"}, "boolean": {"type": "boolean"}}
    result = {one.id: {"description": one.about, **plain[one.kind]} for one in FLAT.values()}
    whole = {"type": "integer", "minimum": 0}
    counts = dict.fromkeys(("total", "listed", "early", "superseded"), whole)
    verdicts = {verdict.value: whole for verdict in COUNTED}
    both = object_of({"zh": STRING, "en": STRING}, ("zh", "en"))
    described = {
        "schema": {"const": SCHEMA},
        "lang": {"enum": ["zh", "en"]},
        "title": STRING,
        "as_of": {
            "description": "The cut-off day; the days of its assessments without one.",
            "type": "array",
            "items": STRING,
        },
        "time_gone": {"description": "The share of the time that is over, in %.", "type": ["number", "null"]},
        "counts": object_of({**counts, "by_verdict": object_of(verdicts)}, (*counts, "by_verdict")),
        "lights": {"description": "The id of the light rule.", "type": ["string", "null"]},
        "origin": _shape(ORIGIN, definitions, {}),
        "tasks": {
            "type": "array",
            "items": _shape(TASK, definitions, {"assessment": whole, "result": object_of(result)}),
        },
        "problems": {"type": "array", "items": _shape(PROBLEM, definitions, {"text": both})},
        "portfolio": {"description": "The assessments, as policytrack/storage/schema.json has them.", "type": "object"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:policytrack:report:1",
        "title": "Report",
        "description": "A report of policytrack, made by Report.to_json, read by Report.load and load_assessments.",
        **object_of(described, MEMBERS),
        "$defs": definitions.by_name,
    }


def _shape(shape: Shape, definitions: Definitions, more: Mapping[str, Json]) -> Json:
    described = shape.described(definitions)
    properties = {**described["properties"], **more}
    return object_of(properties, (*described.get("required", ()), *more))


def schema_text() -> str:
    """Return the JSON schema as the text of its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(schema_text(), encoding="utf-8")

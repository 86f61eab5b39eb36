"""A report as a CSV file that spreadsheets open as they are, with the `datapackage.json` that describes its columns."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

from policytrack.hidden import in_one_line
from policytrack.report.cell import inert
from policytrack.report.contents import Contents
from policytrack.report.flat import Flat, Plain, shown_flat
from policytrack.report.heading import cut_off, table_title
from policytrack.report.output import OutputFileError, write_output
from policytrack.report.time_gone import time_gone

PACKAGE = "datapackage.json"


def csv_text(contents: Contents) -> str:
    """Return the tasks of a report as CSV, with headings in its language; no cell is a formula to a spreadsheet."""
    columns, out = shown_flat(contents), io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([one.heading(contents.lang) for one in columns])
    writer.writerows([_cell(one.of(task, contents)) for one in columns] for task in contents.tasks)
    return out.getvalue()


def _cell(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if value is None else inert(in_one_line(value))


def write_csv(contents: Contents, path: str | os.PathLike[str]) -> None:
    """Write the tasks of a report as CSV in UTF-8 with a mark that Excel knows, and describe it beside.

    What else a `datapackage.json` beside it describes stays there. Raises `OutputFileError` where either cannot be
    written, or where a file of that name is no data package.
    """
    package = Path(path).with_name(PACKAGE)
    described = _package(package, Path(path).name, contents)
    write_output(path, csv_text(contents).encode("utf-8-sig", "backslashreplace"), contents.origin)
    write_output(package, _json(described), contents.origin)


def _json(value: Any) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


def _package(package: Path, name: str, contents: Contents) -> dict[str, Any]:
    """Return a data package with the CSV file among its resources."""
    found: dict[str, Any] = {"name": "policytrack-report", "resources": []}
    if package.exists():
        try:
            found = json.loads(package.read_bytes())
            resources = [one for one in found["resources"] if one["path"] != name]
        except (OSError, ValueError, KeyError, TypeError):
            raise OutputFileError("output-no-package", str(package)) from None
        found = {**found, "resources": resources}
    return {**found, "resources": [*found["resources"], _resource(name, contents)]}


def _resource(name: str, contents: Contents) -> dict[str, Any]:
    origin, tasks, lang = contents.origin, contents.tasks, contents.lang
    return {
        "name": "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in Path(name).stem.lower()),
        "path": name,
        "title": table_title(origin, tasks, time_gone(origin, tasks), lang),
        "profile": "tabular-data-resource",
        "format": "csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "as_of": [day.isoformat() for day in cut_off(origin, tasks)],
        **({} if origin.file is None else {"sources": [{"title": origin.file, "path": origin.file}]}),
        "schema": {"fields": [_field(one, lang) for one in shown_flat(contents)], "missingValues": [""]},
    }


def _field(one: Flat, lang: str) -> dict[str, str]:
    return {"name": one.heading(lang), "id": one.id, "type": one.kind, "description": one.about}

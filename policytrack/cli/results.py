"""A saved result: a report written as JSON, or assessments that `save_assessments` wrote."""

from pathlib import Path

from attrs import evolve

from policytrack.assessment.assessments import Assessments
from policytrack.cli.near import near_path
from policytrack.cli.usage import UsageError
from policytrack.report import Report
from policytrack.storage.file import load_assessments

_START = 200  # bytes in which a report says what it is


def assessments_at(path: str, lang: str) -> Assessments:
    """Return the assessments saved in a file; `UsageError`, in a language, where there is no such file."""
    file = Path(path)
    if not file.exists():
        raise UsageError.of("path-no-file", lang, path=path, near=near_path(file, lang))
    return load_assessments(file)


def report_at(file: Path, lang: str | None, spoken: str) -> Report:
    """Return the report saved in a file, in the language asked for, else in its own, else in that of the call."""
    with file.open("rb") as opened:
        start = opened.read(_START)
    if b'"policytrack.report/' not in start:
        return Report(load_assessments(file), lang or spoken)
    report = Report.load(file)
    return report if lang is None else evolve(report, lang=lang)

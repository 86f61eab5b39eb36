"""`policytrack explain`: why one task has its verdict, with the words and the arithmetic behind it."""

import argparse
from typing import Any

from policytrack.cli.parser import Parser
from policytrack.cli.progress import Progress
from policytrack.cli.sources import add_source, add_source_options, source_at
from policytrack.cli.status import CLEAN
from policytrack.cli.usage import UsageError, near
from policytrack.errors import MissingError
from policytrack.report import Report
from policytrack.report.task import Task
from policytrack.terminal import as_words, write, write_json
from policytrack.text.messages import LANGUAGES, Reason

SCHEMA = "policytrack.explain/1"


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    add_source(parser)
    parser.place(
        "id",
        ("行号", "ID"),
        "台账里的行号，或目标的编号",
        "the row in the spreadsheet, or the id of a target",
        nargs="?",
    )
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.language("默认按台账的语言", "default: that of the ledger")
    add_source_options(parser)


def run(given: argparse.Namespace) -> int:
    """Print the explanation."""
    lang = given.spoken
    if given.shipped and given.id is None:
        given.id, given.path = given.path, None
    id = None if given.id is None else as_words(given.id)
    if id is None:
        raise UsageError.of("explain-no-id", lang, path=given.path or "PATH")
    with Progress(lang) as progress:
        report = source_at(given, lang, progress).report
    task = _task(report, id)
    if given.json:
        write_json({"schema": SCHEMA, **_as_json(task, report)})
    else:
        write([report.explain(task.key)])
    return CLEAN


def _task(report: Report, id: str) -> Task:
    try:
        return report.task(id)
    except MissingError:
        numbers = [task.number for task in report.tasks]
        several = [task.key for task in report.tasks if task.number == id]
        if several:
            raise UsageError.of("explain-several", report.lang, id=id, keys=tuple(several)) from None
        first, last = (numbers[0], numbers[-1]) if numbers else ("—", "—")
        close = near(id, numbers, report.lang)
        raise UsageError.of("explain-no-such", report.lang, id=id, first=first, last=last, near=close) from None


def _as_json(task: Task, report: Report) -> dict[str, Any]:
    one = task.assessment
    return {
        "number": task.number,
        "id": one.id,
        "name": task.name,
        "on": str(one.on),
        "verdict": str(one.verdict),
        "final": one.final,
        "reason": _reason(one.reason),
        "notes": [_reason(note) for note in one.notes],
        "needs": [_reason(need) for need in one.needs],
        "used": [figure.id for figure in one.used],
        "set_aside": [{"id": aside.figure.id, **_reason(aside.reason)} for aside in one.set_aside],
        "assumptions": list(one.assumptions),
        "text": {lang: Report(report.assessments, lang).explain(one.id) for lang in LANGUAGES},
    }


def _reason(reason: Reason) -> dict[str, str]:
    return {"code": reason.code, **{lang: reason.text(lang) for lang in LANGUAGES}}

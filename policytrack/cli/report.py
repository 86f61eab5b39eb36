"""`policytrack report`: the table of how targets stand, the notice, the page and the workbook."""

import argparse
import datetime
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from policytrack.assessment.method_outcomes import rate
from policytrack.cli.columns import WIDTH
from policytrack.cli.history import ResultHistory
from policytrack.cli.near import near_path
from policytrack.cli.outputs import expect_outputs, make_outputs, write_outputs
from policytrack.cli.parser import Parser
from policytrack.cli.progress import Progress
from policytrack.cli.report_source import ReportSource
from policytrack.cli.sources import add_source, add_source_options, source_at
from policytrack.cli.status import CLEAN, WRONG
from policytrack.cli.usage import UsageError, near
from policytrack.errors import MissingError
from policytrack.light import lights
from policytrack.method import methods
from policytrack.report import Report
from policytrack.report.cells_to_check import folded, to_check_lines
from policytrack.storage.file import load_assessments
from policytrack.terminal import tell, write
from policytrack.text.messages import label

FORMATS = ("table", "summary", "json")


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    add_source(parser)
    parser.section("给出什么：", "What comes out:")
    parser.option(
        "--format",
        choices=FORMATS,
        default="table",
        zh="显示进度表、通报，或一个 JSON 对象（默认：table）",
        en="print the table, the notice, or one JSON object (default: table)",
    )
    parser.option(
        "-o",
        "--output",
        dest="outputs",
        shown=("文件", "FILE"),
        type=str,
        several=True,
        zh="另存为 .xlsx、.html、.csv、.json、.md 或 .txt，可写几次",
        en="write it as .xlsx, .html, .csv, .json, .md or .txt as well; may be given several times",
    )
    parser.option(
        "--lights",
        shown=("规则", "RULE"),
        zh="按哪里的规则亮灯，见 policytrack lights",
        en="show lights by this rule; policytrack lights lists them",
    )
    parser.option(
        "--method",
        shown=("方法", "METHOD"),
        zh="另按一种方法评级，见 policytrack methods",
        en="rate by an owner's method as well; policytrack methods lists them",
    )
    parser.option(
        "--since",
        shown=("文件|none", "FILE|none"),
        type=str,
        zh="和存下的上期结果对比；none：不比",
        en="compare with a saved result; none: with none",
    )
    parser.language("默认按台账的语言", "default: that of the ledger")
    parser.flag("--strict", "有需核对处时也以状态1结束", "end with status 1 where something is to be checked, too")
    add_source_options(parser)


def run(given: argparse.Namespace) -> int:
    """Print the report and write its files; return 1 where rows are missing from it."""
    lang = given.spoken
    _expect_rules(given, lang)
    paths = expect_outputs(given.outputs, (given.path, given.layout, given.since, given.save_layout), lang)
    with Progress(lang) as progress:
        source = source_at(given, lang, progress)
        report = _lit(source.report, given.lights)
        report, compared = _compared(report, source, given)
        said = "\n".join(_said(report, given))
        outputs = make_outputs(report, paths, said, progress)
    write_outputs(outputs, report.lang)
    write([said])
    notes = [label("file-written", report.lang, path=one.path) for one in outputs]
    for line in (*notes, *compared, *_kept(report, source, given), *_left_out(report, given)):
        tell(line)
    severities = {problem.severity for problem in report.problems}
    return WRONG if "error" in severities or (given.strict and "warning" in severities) else CLEAN


def _expect_rules(given: argparse.Namespace, lang: str) -> None:
    known = (*lights, *(rule.series for rule in lights.values()))
    if given.lights is not None and given.lights not in known:
        close = near(given.lights, lights, lang)
        raise UsageError.of("lights-no-such", lang, id=given.lights, near=close, known=tuple(lights))
    if given.method is not None and given.method not in methods:
        close = near(given.method, methods, lang)
        raise UsageError.of("methods-no-such", lang, id=given.method, near=close, known=tuple(methods))


def _lit(report: Report, rule: str | None) -> Report:
    """Return the report with the lights of a rule; `UsageError` where none of its versions was in force then."""
    if rule is None:
        return report
    try:
        return report.lights(rule)
    except MissingError:
        versions = tuple(
            label("light-version", report.lang, id=one.id, when=one.validity) for one in lights.versions(rule)
        )
        raise UsageError.of("lights-not-then", report.lang, id=rule, versions=versions) from None


def _said(report: Report, given: argparse.Namespace) -> Iterator[str]:
    """Yield what is printed."""
    if given.format == "json":
        yield report.to_json()
    elif given.format == "summary":
        yield report.summary()
    else:
        yield report.table()
    if given.method is not None and given.format != "json":
        yield from _rated(report, given.method)


def _rated(report: Report, id: str) -> Iterator[str]:
    """Yield the ratings of an owner's method, a line each, below its name."""
    yield ""
    yield label("method-heading", report.lang, id=methods[id].id, name=methods[id].say(report.lang))
    for task in report.tasks:
        outcome = rate(task.assessment, methods[id])
        said = outcome.label or "—"
        if outcome.reason is not None:
            said = label("outcome-because", report.lang, said=said, reason=outcome.reason)
        yield f"{task.number:>4} {said}"


def _history(source: ReportSource, given: argparse.Namespace) -> ResultHistory | None:
    """Return where the results of a ledger are kept: the folder that its layout names, beside the layout."""
    if source.ledger is None or given.layout is None or source.ledger.layout.history is None:
        return None
    return ResultHistory(Path(given.layout).parent / source.ledger.layout.history)


def _compared(report: Report, source: ReportSource, given: argparse.Namespace) -> tuple[Report, list[str]]:
    """Return the report with the result that it is compared with, and a line that says so."""
    history, earlier = _history(source, given), None
    if given.since not in (None, "none"):
        earlier = Path(given.since)
        if not earlier.exists():
            raise UsageError.of("path-no-file", given.spoken, path=given.since, near=near_path(earlier, given.spoken))
    elif given.since is None and history is not None:
        earlier = history.before(_day(report))
    if earlier is None:
        return report, []
    made = evolve(report, previous=load_assessments(earlier))
    return made, [label("history-compared", report.lang, path=earlier)]


def _kept(report: Report, source: ReportSource, given: argparse.Namespace) -> Iterator[str]:
    """Save the result where the layout says so, and yield a line that says where."""
    history = _history(source, given)
    if history is not None:
        yield label("history-kept", report.lang, path=history.keep(report, _day(report)))


def _day(report: Report) -> datetime.date:
    return report.origin.as_of or max(task.assessment.on for task in report.tasks)


def _left_out(report: Report, given: argparse.Namespace) -> Iterator[str]:
    """Yield what the table says below itself, where no table is printed: rows left out and, of JSON, cells to check."""
    if given.format == "table":
        return
    told = [one for one in report.problems if one.severity == "error" or given.format == "json"]
    for line in to_check_lines(evolve(report, problems=told).contents):
        yield from folded(line, WIDTH)

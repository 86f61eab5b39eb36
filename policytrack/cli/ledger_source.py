"""The report on a ledger, read as a call says."""

import argparse
import datetime
from pathlib import Path

from attrs import evolve

from policytrack.cli.ledger_options import layout_given
from policytrack.cli.outputs import expect_place
from policytrack.cli.progress import Progress
from policytrack.cli.report_source import ReportSource
from policytrack.cli.usage import NothingReadError, UsageError
from policytrack.ledger.layout.decided import decided
from policytrack.ledger.ledger import Ledger
from policytrack.text.messages import label


def of_ledger(path: Path, given: argparse.Namespace, progress: Progress) -> ReportSource:
    """Return the report on a ledger as of the day asked for, else its cut-off day; `UsageError` where there is none."""
    ledger = ledger_at(path, given, progress)
    as_of: datetime.date | None = given.on or ledger.as_of
    is_empty = any(problem.code == "empty-sheet" for problem in ledger.problems)
    lang = given.lang or (given.spoken if is_empty else ledger.lang)
    if not ledger.rows:
        faults = [problem.text(lang) for problem in ledger.problems if problem.severity == "error"]
        said = label("source-nothing", lang, path=path.name)
        raise NothingReadError("\n".join([said, *(f"  {fault}" for fault in faults)]))
    if as_of is None:
        raise UsageError.of("source-ledger-no-day", lang, path=path.name)
    progress.step("progress-judging", count=len(ledger.rows))
    return ReportSource(ledger.report(on=as_of, known_by=given.known_by, lang=lang), ledger)


def ledger_at(path: Path, given: argparse.Namespace, progress: Progress) -> Ledger:
    """Return the ledger in a file, read as the call says, with its layout saved where that is asked for."""
    if given.save_layout is not None:
        expect_place(Path(given.save_layout), [path], "--save-layout", given.spoken)
    layout = layout_given(given)
    progress.step("progress-reading", path=path)
    ledger = Ledger.read(path, layout)
    if given.save_layout is not None:
        lang = given.lang or ledger.lang
        history = layout.history or ("结果" if lang == "zh" else "results")
        evolve(decided(ledger), history=history).save(given.save_layout, lang)
    return ledger

"""What a report is made of: a ledger, a catalog or a saved result, whichever a path leads to."""

import argparse
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from policytrack.assessment.assess import assess
from policytrack.catalog import Catalog
from policytrack.catalog.shipped import find_catalog
from policytrack.cli.catalog_part import is_catalog
from policytrack.cli.ledger_options import add_ledger_options, said_of_ledger
from policytrack.cli.near import names_with, near_path
from policytrack.cli.parser import Parser
from policytrack.cli.progress import Progress
from policytrack.cli.report_source import ReportSource
from policytrack.cli.results import report_at
from policytrack.cli.usage import UsageError, near
from policytrack.cli.values import add_days
from policytrack.ledger.file.file_format import READABLE
from policytrack.records.known import known_by
from policytrack.records.record import Named
from policytrack.report import Report
from policytrack.report.origin import Origin

PATH = ("路径", "PATH")


def add_source(parser: Parser) -> None:
    """Add the path of what a report is made of."""
    parser.place(
        "path",
        PATH,
        "台账（.xlsx、.xls、.csv）、目录文件夹，或存下的结果（.json）",
        "a ledger (.xlsx, .xls, .csv), the folder of a catalog, or a saved result (.json)",
        nargs="?",
        type=str,
    )


def add_source_options(parser: Parser) -> None:
    """Add how the source is judged, and what can be said of a ledger."""
    parser.section("怎么看：", "How it is judged:")
    add_days(parser, "台账的截至日，从不用今天", "the cut-off day of the ledger, never today")
    parser.flag("--shipped", "看随库的目录，不给路径", "the catalog that comes with the library, in place of a path")
    add_ledger_options(parser)


def source_at(given: argparse.Namespace, lang: str, progress: Progress) -> ReportSource:
    """Return the report on what a path leads to; `UsageError`, in a language, for a call that makes no sense."""
    if (given.path is None) == (not given.shipped):
        raise UsageError.of("source-none" if given.path is None else "source-two", lang)
    path = Path(given.path or find_catalog())
    if given.path is not None and not path.exists():
        raise UsageError.of("path-nothing", lang, path=given.path, near=near_path(path, lang, READABLE))
    if path.is_dir():
        _refuse(said_of_ledger(given), "catalog", lang)
        return ReportSource(_of_catalog(path, given, lang, progress))
    if not path.is_file():  # a pipe would keep us waiting
        raise UsageError.of("path-neither", lang, path=given.path)
    if path.suffix.lower() == ".json":
        judged = [name for name in ("on", "known_by", "as_of", "period", "area", "issuer") if getattr(given, name)]
        _refuse([*(f"--{name.replace('_', '-')}" for name in judged), *said_of_ledger(given)], "saved", lang)
        progress.step("progress-reading", path=path)
        return ReportSource(report_at(path, given.lang, lang))
    source: ReportSource = import_module("policytrack.cli.ledger_source").of_ledger(path, given, progress)
    return source


def _refuse(options: list[str], kind: str, lang: str) -> None:
    if options:
        raise UsageError.of(f"source-{kind}-takes-no", lang, options=tuple(options))


def _of_catalog(folder: Path, given: argparse.Namespace, lang: str, progress: Progress) -> Report:
    there = names_with(folder, READABLE, lang)
    if not any(folder.rglob("*.toml")) or (there and not is_catalog(folder)):
        raise UsageError.of("source-empty-folder", lang, path=folder, near=there)
    as_of = given.on or given.as_of
    if as_of is None:
        raise UsageError.of("source-no-day", lang, path=folder)
    progress.step("progress-reading", path=folder)
    catalog = Catalog.load(folder)
    vocabularies: dict[str, Iterable[Named]] = {"area": catalog.areas, "issuer": catalog.bodies}
    for option, vocabulary in vocabularies.items():
        word = getattr(given, option)
        names = [name for one in vocabulary for name in one.names] if word is not None else []
        if word is not None and word not in names:
            raise UsageError.of("source-unknown", lang, option=f"--{option}", word=word, near=near(word, names, lang))
    targets = catalog.targets.where(area=given.area, issuer=given.issuer, period=given.period)
    known = targets if given.known_by is None else known_by(targets, given.known_by)
    progress.step("progress-judging", count=len(known))
    judged = assess(known, [*catalog.figures, *catalog.events], on=as_of, known_by=given.known_by)
    return Report(judged, given.lang or lang, origin=Origin(as_of=as_of))

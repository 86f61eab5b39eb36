"""`policytrack ledger`: how a spreadsheet was understood, and what is to be checked in it."""

import argparse
from pathlib import Path

from policytrack.cli.ledger_options import add_ledger_options
from policytrack.cli.ledger_source import ledger_at
from policytrack.cli.parser import Parser
from policytrack.cli.progress import Progress
from policytrack.cli.status import CLEAN, WRONG
from policytrack.ledger.as_json import as_json
from policytrack.ledger.how_read import how_read
from policytrack.terminal import tell, write, write_json
from policytrack.text.messages import label


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place("path", ("台账", "FILE"), "台账（.xlsx、.xls、.csv）", "a ledger (.xlsx, .xls, .csv)", type=str)
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.flag("--strict", "有需核对处时也以状态1结束", "end with status 1 where something is to be checked, too")
    parser.language("默认按台账的语言", "default: that of the ledger")
    add_ledger_options(parser)


def run(given: argparse.Namespace) -> int:
    """Print how the ledger was read; return 1 where a row or the file could not be taken."""
    with Progress(given.spoken) as progress:
        ledger = ledger_at(Path(given.path), given, progress)
    lang = given.lang or ledger.lang
    if given.json:
        write_json(as_json(ledger))
    else:
        write([how_read(ledger, lang)])
    if given.save_layout is not None:
        tell(label("layout-saved", lang, path=given.save_layout, file=ledger.file))
    severities = {problem.severity for problem in ledger.problems}
    return WRONG if "error" in severities or (given.strict and "warning" in severities) else CLEAN

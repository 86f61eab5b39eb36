"""`policytrack list`: what a catalog holds."""

import argparse

from policytrack.catalog.load.schema import plural
from policytrack.cli.catalog_given import add_catalog, catalog_given
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN
from policytrack.report.catalog_tables import LISTED, inventory, listing
from policytrack.terminal import write


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    kinds = ", ".join(plural(kind) for kind in LISTED)
    parser.place(
        "kind", ("种类", "KIND"), f"{kinds}（默认：各有多少）", f"{kinds} (default: how many of each)", nargs="?"
    )
    parser.option(
        "--format",
        shown=("格式", "FORMAT"),
        default="simple",
        zh="tabulate 的表格格式：simple、grid、github、html、tsv …",
        en="a format of tabulate: simple, grid, github, html, tsv …",
    )
    add_catalog(parser)


def run(given: argparse.Namespace) -> int:
    """Print the table."""
    catalog, lang = catalog_given(given), given.spoken
    if given.kind is None:
        write([inventory(catalog, lang=lang, format=given.format)])
    else:
        write([listing(catalog, given.kind, lang=lang, format=given.format)])
    return CLEAN

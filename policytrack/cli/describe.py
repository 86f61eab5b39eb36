"""`policytrack describe`: one entry of a catalog, with everything that refers to it."""

import argparse

from policytrack.cli.catalog_given import add_catalog, catalog_given
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN
from policytrack.terminal import write


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "id",
        ("编号", "ID"),
        "目录里任何一条的编号、名称或标题",
        "id, name or title of anything that the catalog holds",
    )
    add_catalog(parser)


def run(given: argparse.Namespace) -> int:
    """Print the description."""
    write([catalog_given(given).describe(given.id, given.spoken)])
    return CLEAN

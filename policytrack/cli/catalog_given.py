"""The catalog that a command is about: the one named, else the library's own."""

import argparse

from policytrack.catalog import Catalog
from policytrack.catalog.shipped import find_catalog
from policytrack.cli.parser import Parser


def add_catalog(parser: Parser) -> None:
    """Add `--catalog`, and the language."""
    parser.option(
        "--catalog",
        shown=("路径", "PATH"),
        type=str,
        zh="目录所在的文件夹（默认：随库的目录）",
        en="folder of the catalog (default: the library's own)",
    )
    parser.language()


def catalog_given(given: argparse.Namespace) -> Catalog:
    """Read the catalog."""
    return Catalog.load(given.catalog or find_catalog())

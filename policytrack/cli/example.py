"""`policytrack example`: a file to start from, written into the working folder."""

import argparse
from pathlib import Path

from policytrack.catalog.shipped import PACKAGE
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN
from policytrack.cli.usage import UsageError
from policytrack.terminal import write
from policytrack.text.messages import label

# What is written, and what it is written from; the content of all of them is invented.
STARTS = {"ledger": "district_projects.xlsx", "csv": "eight_cities.csv", "catalog": "starter_catalog"}
NAMES = {**STARTS, "catalog": "catalog"}


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "kind",
        ("ledger|csv|catalog", "ledger|csv|catalog"),
        "台账（.xlsx）、城市数据表（.csv）或目录（文件夹）",
        "a ledger (.xlsx), a table of cities (.csv) or a catalog (a folder)",
        choices=tuple(STARTS),
    )
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Write the file and name it with the command to go on with; nothing is overwritten."""
    lang, name = given.spoken, NAMES[given.kind]
    new, source = Path(name), find_examples(lang) / STARTS[given.kind]
    if new.exists() or new.is_symlink():
        raise UsageError.of("example-is-there", lang, name=name)
    if source.is_dir():
        _copy_folder(source / lang, new)
    else:
        new.write_bytes(source.read_bytes())
    write([label(f"example-{given.kind}", lang, name=name)])
    return CLEAN


def find_examples(lang: str, package: Path = PACKAGE) -> Path:
    """Return the folder of the examples of an installed package, or of a checkout of it."""
    for folder in (package / "_examples", package.parent / "examples"):
        if (folder / STARTS["ledger"]).is_file():
            return folder
    raise UsageError.of("example-not-shipped", lang, folder=package / "_examples")


def _copy_folder(source: Path, new: Path) -> None:
    """Copy the files of a folder, which come without their folder's own rights."""
    for file in sorted(source.rglob("*.toml")):
        target = new / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())

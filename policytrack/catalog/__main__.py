"""Check a catalog: `python -m policytrack.catalog [PATH] [--texts DIR] [--lang zh]`."""

import argparse
import sys
from collections.abc import Sequence

from policytrack.catalog.catalog import Catalog, CatalogError, in_order
from policytrack.catalog.double_entry import check_readings
from policytrack.catalog.shipped import find_catalog
from policytrack.messages import LANGUAGES


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every problem and a line of counts; return 1 where there is a problem."""
    parser = argparse.ArgumentParser(prog="python -m policytrack.catalog", description="Check a catalog.")
    parser.add_argument("path", nargs="?", help="folder of the catalog (default: the one that comes with the library)")
    parser.add_argument("--texts", metavar="DIR", help="folder of the sources' texts, to look the quotes up in")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages")
    given = parser.parse_args(arguments)
    checked = read = by_hand = 0
    try:
        catalog = Catalog.load(given.path or find_catalog(), strict=False)
        problems = catalog.problems
        more, read, by_hand = check_readings(catalog)
        problems = in_order((*problems, *more))
        entries = f"{len(catalog.targets)} targets, {len(catalog.figures)} figures"
        if given.texts is not None:
            more, checked = catalog.check_quotes(given.texts)
            problems = in_order((*problems, *more))
    except CatalogError as error:
        problems, entries = error.problems, "no entries"
    counts = f"{entries}; {read} amounts read from their quotes, {by_hand} by hand; {checked} quotes looked up"
    lines = [*(one.say(given.lang) for one in problems), f"{counts}; {len(problems)} problems"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

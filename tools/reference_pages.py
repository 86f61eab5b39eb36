"""Write the tables of docs/columns.md: `python tools/reference_pages.py`; `--check` says whether it is current."""

import sys
from pathlib import Path

from written_page import between, write_or_check

from policytrack.report.columns import COLUMNS, USUAL
from policytrack.report.flat import FLAT

PAGE = Path(__file__).resolve().parent.parent / "docs" / "columns.md"


def table() -> str:
    """Return the table of the columns of a report."""
    rows = [f"| `{id}` | {one.zh} | {one.en} | {'yes' if id in USUAL else ''} |\n" for id, one in COLUMNS.items()]
    return "| id | 中文 | English | usual |\n|---|---|---|---|\n" + "".join(rows)


def plain_table() -> str:
    """Return the table of the plain columns of a report."""
    rows = [f"| `{id}` | {one.zh} | {one.kind} | {one.about} |\n" for id, one in FLAT.items()]
    return "| id | 中文 | type | holds |\n|---|---|---|---|\n" + "".join(rows)


def page(text: str) -> str:
    """Return the page with its tables as they are now; what is around them is written by hand."""
    for name, made in (("columns", table()), ("plain columns", plain_table())):
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
        text = between(text, start, made, end)
    return text


def main() -> int:
    """Write the page, or check it."""
    return write_or_check(PAGE, page, "reference_pages.py")


if __name__ == "__main__":
    sys.exit(main())

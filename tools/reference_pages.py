"""Write the tables of docs/columns.md: `python tools/reference_pages.py`; `--check` says whether it is current."""

import sys
from pathlib import Path

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
        before, _, rest = text.partition(start)
        text = before + start + made + end + rest.partition(end)[2]
    return text


def main() -> int:
    """Write the page, or check it."""
    text = PAGE.read_text(encoding="utf-8")
    made = page(text)
    if "--check" in sys.argv[1:]:
        if made != text:
            print("docs/columns.md is not current; run `python tools/reference_pages.py`")
        return int(made != text)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

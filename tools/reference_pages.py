"""Write the table of docs/columns.md: `python tools/reference_pages.py`; `--check` says whether it is current."""

import sys
from pathlib import Path

from policytrack.report.columns import COLUMNS, USUAL

PAGE = Path(__file__).resolve().parent.parent / "docs" / "columns.md"
START, END = "<!-- columns -->\n", "<!-- /columns -->\n"


def table() -> str:
    """Return the table of the columns of a report."""
    rows = [f"| `{id}` | {one.zh} | {one.en} | {'yes' if id in USUAL else ''} |\n" for id, one in COLUMNS.items()]
    return "| id | 中文 | English | usual |\n|---|---|---|---|\n" + "".join(rows)


def page(text: str) -> str:
    """Return the page with its table as it is now; what is around the table is written by hand."""
    before, _, rest = text.partition(START)
    return before + START + table() + END + rest.partition(END)[2]


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

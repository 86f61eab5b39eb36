"""The inventory in the catalog's README is up to date; `python tests/catalog/test_catalog_readme.py` writes it."""

import re
from pathlib import Path

from policytrack import load_catalog
from policytrack.report.catalog_tables import inventory

README = Path(__file__).parents[2] / "catalog" / "README.md"
TABLE = re.compile(r"(?<=<!-- inventory -->\n).*(?=<!-- /inventory -->)", re.DOTALL)


def table() -> str:
    return f"{inventory(load_catalog(), format='github')}\n"


def test_the_inventory_is_what_the_catalog_holds() -> None:
    found = TABLE.search(README.read_text(encoding="utf-8"))
    assert found is not None
    assert found[0] == table()


if __name__ == "__main__":
    README.write_text(TABLE.sub(lambda _: table(), README.read_text(encoding="utf-8")), encoding="utf-8")

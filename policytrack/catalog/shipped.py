"""The catalog that comes with the library."""

from pathlib import Path

from policytrack.catalog.catalog import Catalog, CatalogError
from policytrack.text.messages import Problem

PACKAGE = Path(__file__).resolve().parent.parent


def find_catalog(package: Path = PACKAGE) -> Path:
    """Return the folder of the catalog that belongs to an installed package, or to a checkout of it.

    Raises `CatalogError` where there is neither.
    """
    installed, checkout = package / "_catalog", package.parent / "catalog"
    if installed.is_dir():
        return installed
    if checkout.is_dir() and (package.parent / "pyproject.toml").is_file():
        return checkout
    raise CatalogError((Problem.of("PT122", str(installed), checkout=str(checkout)),))


def load_catalog(*, strict: bool = True) -> Catalog:
    """Read the catalog that comes with the library; raises as `Catalog.load` does."""
    return Catalog.load(find_catalog(), strict=strict)

"""A catalog: typed, sourced records read from TOML files, with every fault reported at its line and column."""

from policytrack.catalog.catalog import Catalog, CatalogError
from policytrack.catalog.collection import Collection, Figures, Targets
from policytrack.catalog.shipped import load_catalog

__all__ = ["Catalog", "CatalogError", "Collection", "Figures", "Targets", "load_catalog"]

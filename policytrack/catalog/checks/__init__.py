"""Checks of a catalog, each a function with a problem code."""

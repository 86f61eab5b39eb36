"""Assessments on disk, so that last month's can be compared with this month's without making them again."""

from policytrack.storage.error import PortfolioError
from policytrack.storage.file import load_assessments, save_assessments

__all__ = ["PortfolioError", "load_assessments", "save_assessments"]

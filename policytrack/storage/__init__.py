"""Assessments on disk, so that last month's can be compared with this month's without making them again."""

from policytrack.storage.error import StorageError
from policytrack.storage.file import load_assessments, save_assessments

__all__ = ["StorageError", "load_assessments", "save_assessments"]

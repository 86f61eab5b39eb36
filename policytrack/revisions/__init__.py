"""Revisions: what changed between two days in records and assessments, and the history of each record."""

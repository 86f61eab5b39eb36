"""Assessments as a reader sees them: tables and explanations, in Chinese and English."""

from policytrack.report.report import Report

__all__ = ["Report"]

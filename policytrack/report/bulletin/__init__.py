"""The bulletin of a report (通报): how far tasks are, what lags, what cannot be judged, what to check."""

from policytrack.report.bulletin.letter import bulletin

__all__ = ["bulletin"]

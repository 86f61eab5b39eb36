"""The judgement of targets by figures: requirement, evidence, totals, pace, verdict."""

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.assessments import Assessments
from policytrack.assessment.verdict import Verdict

__all__ = ["Assessment", "Assessments", "Verdict"]

"""Values: amounts, intervals, periods, units and three-valued truth."""

from policytrack.values.interval import Interval
from policytrack.values.period import Period, Since, Time, Until
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Vocabulary

__all__ = ["Interval", "Period", "Quantity", "Since", "Time", "Truth", "Until", "Vocabulary"]

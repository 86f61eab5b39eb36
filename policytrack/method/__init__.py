"""Methods: owners' named rules for progress, which never change the verdict; one module for each owner."""

from policytrack.method import (
    destatis,
    healthy_people,
    linear_pace,
    opensdg,
    pepfar,
    servicenow,
    tola,
    un_progress_chart,
    un_progress_chart_2023,
)
from policytrack.method.method import Citation, Method, Methods
from policytrack.method.observation import Observation
from policytrack.method.outcome import Outcome

methods = Methods(
    (
        linear_pace.METHOD,
        opensdg.METHOD,
        un_progress_chart.METHOD,
        un_progress_chart.METHOD_WITHOUT_TARGET,
        un_progress_chart_2023.METHOD,
        destatis.METHOD,
        pepfar.METHOD,
        tola.SCOPE,
        tola.PERCENT_MET,
        tola.TIME_ELAPSED,
        servicenow.METHOD,
        healthy_people.METHOD,
    )
)


def as_method(value: str | Method) -> Method:
    """Return a method given as such or by id or alias; `MissingError` for an unknown one."""
    return value if isinstance(value, Method) else methods[value]


__all__ = ["Citation", "Method", "Methods", "Observation", "Outcome", "as_method", "methods"]

"""Traffic lights: rules of places that colour progress (亮灯规则), and the light of an assessment.

A rule of your own is a few lines; the variables that conditions may name are in `policytrack.light.variable`, the
rules that come with the library in `policytrack.light.preset`, and both on the page docs/lights.md.

>>> mine = LightRule(
...     "our-county-2026",
...     lights=[("green", "behind <= 0"), ("yellow", "0 < behind <= 10"), ("red", "behind > 10")],
... )
>>> mine.light({"behind": "7.5"}).say("en")
'▲ yellow'
>>> lights["yinchuan-2025"].light({"behind": 5}).reason.text("en")
'behind time = 5 pp: the rule gives no light where 0 < behind time < 10 pp'
"""

from policytrack.light.assessed import light_of
from policytrack.light.condition import Condition
from policytrack.light.light import GRAVITY, Colour, Light
from policytrack.light.preset import lights
from policytrack.light.result import LightResult
from policytrack.light.rule import Domain, LightRule, Overlap
from policytrack.light.rules import LightRules
from policytrack.light.variable import VARIABLES, Variable

__all__ = [
    "GRAVITY",
    "VARIABLES",
    "Colour",
    "Condition",
    "Domain",
    "Light",
    "LightResult",
    "LightRule",
    "LightRules",
    "Overlap",
    "Variable",
    "light_of",
    "lights",
]

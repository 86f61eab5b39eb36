"""Traffic lights: what a place's own rule shows for progress that has been judged (亮灯规则).

A rule of your own is a few lines; the quantities that conditions may speak of are in `policytrack.light.variable`, the
rules that come with the library in `policytrack.light.preset`, and both on the page docs/lights.md.

>>> mine = LightRule(
...     "our-county-2026",
...     lights=[("green", "behind <= 0"), ("yellow", "0 < behind <= 10"), ("red", "behind > 10")],
... )
>>> mine.light({"behind": "7.5"}).say("en")
'▲ yellow'
>>> lights["yinchuan-2025"].light({"behind": 5}).reason.text("en")
'behind time = 5 pp: the rule says nothing where 0 < behind time < 10 pp'
"""

from policytrack.light.condition import Condition
from policytrack.light.light import COLOURS, GRAVITY, Light
from policytrack.light.preset import lights
from policytrack.light.result import LightResult
from policytrack.light.rule import Domain, LightRule, Overlap
from policytrack.light.rules import LightRules
from policytrack.light.variable import GAUGES, Gauge

__all__ = [
    "COLOURS",
    "GAUGES",
    "GRAVITY",
    "Condition",
    "Domain",
    "Gauge",
    "Light",
    "LightResult",
    "LightRule",
    "LightRules",
    "Overlap",
    "lights",
]

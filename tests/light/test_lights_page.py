"""The page of the lights has every variable and every rule as they are."""

import re
from pathlib import Path

from policytrack.light import VARIABLES, lights

PAGE = Path(__file__).parents[2] / "docs" / "lights.md"


def test_the_page_has_every_variable_and_every_rule_as_they_are() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| .* \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(variable.id, variable.zh, variable.says[1]) for variable in VARIABLES.values()]
    sections = re.split(r"^##+ ", text, flags=re.MULTILINE)
    for rule in lights.values():
        (section,) = [each for each in sections if each.startswith(f"{rule.id}\n")]
        assert re.findall(r"^\| (.+) \| `(.+)` \|$", section, re.MULTILINE) == [
            (f"{light.say('en')} {light.zh}", str(condition)) for light, condition in rule.lights
        ]
        gaps = "; ".join(f"`{gap}`" for gap in rule.gaps) or "none"
        assert section.rstrip().endswith(f"Gaps: {gaps}.")
        assert rule.note[1] in section
        assert rule.citation is not None
        assert rule.citation.url in section

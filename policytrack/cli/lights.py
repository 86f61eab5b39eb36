"""`policytrack lights`: the traffic-light rules that come with the library, and all of one."""

import argparse
from collections.abc import Iterator
from typing import Any

from attrs import asdict

from policytrack.cli.columns import WIDTH, filled, two_columns
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN
from policytrack.cli.usage import UsageError, near
from policytrack.light import LightRule, lights
from policytrack.terminal import write, write_json
from policytrack.text.messages import LANGUAGES, label, say

SCHEMA = "policytrack.lights/1"


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "id",
        ("规则", "RULE"),
        "要细看的规则（默认：列出全部）",
        "one rule in full (default: list all)",
        nargs="?",
    )
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Print the rules, or one of them."""
    lang = given.spoken
    if given.id is not None and given.id not in lights:
        close = near(given.id, lights, lang)
        raise UsageError.of("lights-no-such", lang, id=given.id, near=close, known=tuple(lights))
    rules = list(lights.values()) if given.id is None else [lights[given.id]]
    if given.json:
        write_json({"schema": SCHEMA, "lights": [_as_json(rule) for rule in rules]})
    elif given.id is None:
        rows = [
            (rule.id, label("light-listed", lang, name=rule.say(lang), lights=_shown(rule, lang))) for rule in rules
        ]
        write([*two_columns(rows, left=20), "", *filled(label("lights-use", lang), WIDTH)])
    else:
        write(_told(rules[0], lang))
    return CLEAN


def _shown(rule: LightRule, lang: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(light.say(lang) for light, _ in rule.lights))


def _told(rule: LightRule, lang: str) -> Iterator[str]:
    """Yield all that is known of a rule."""
    yield label("light-heading", lang, id=rule.id, name=rule.say(lang))
    yield ""
    rows = [(light.say(lang), condition.say(lang)) for light, condition in rule.lights]
    rows += [(label("light-gap", lang), gap.say(lang)) for gap in rule.gaps]
    yield from two_columns(rows)
    yield ""
    told = {
        "light-for": rule.applies_to,
        "light-in-force": rule.validity,
        "light-pace": rule.pace and label(f"pace-{rule.pace}", lang),
        "light-source": rule.citation,
        "light-evidence": rule.evidence and label(f"evidence-{rule.evidence}", lang),
        "light-note": rule.note[0 if lang == "zh" else 1],
    }
    yield from two_columns([(label(code, lang), say(value, lang)) for code, value in told.items() if value], left=18)


def _as_json(rule: LightRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": {lang: rule.say(lang) for lang in LANGUAGES},
        "for": {lang: rule.applies_to.say(lang) for lang in LANGUAGES},
        "in_force": None if rule.validity is None else str(rule.validity),
        "pace": rule.pace,
        "lights": [
            {
                "colour": str(light.colour),
                "symbol": light.symbol,
                "zh": light.zh,
                "en": light.en,
                "when": str(condition),
            }
            for light, condition in rule.lights
        ],
        "gaps": [str(gap) for gap in rule.gaps],
        "citation": None if rule.citation is None else asdict(rule.citation),
        "evidence": rule.evidence,
        "note": dict(zip(LANGUAGES, rule.note, strict=True)),
    }

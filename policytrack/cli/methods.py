"""`policytrack methods`: the owners' methods for progress that come with the library, and all of one."""

import argparse
from collections.abc import Iterator
from typing import Any

from attrs import asdict

from policytrack.cli.columns import WIDTH, filled, two_columns
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN
from policytrack.cli.usage import UsageError, near
from policytrack.method import Method, methods
from policytrack.terminal import write, write_json
from policytrack.text.messages import LANGUAGES, label, say

SCHEMA = "policytrack.methods/1"


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "id",
        ("方法", "METHOD"),
        "要细看的方法（默认：列出全部）",
        "one method in full (default: list all)",
        nargs="?",
    )
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Print the methods, or one of them."""
    lang = given.spoken
    if given.id is not None and given.id not in methods:
        close = near(given.id, methods, lang)
        raise UsageError.of("methods-no-such", lang, id=given.id, near=close, known=tuple(methods))
    chosen = list(methods.values()) if given.id is None else [methods[given.id]]
    if given.json:
        write_json({"schema": SCHEMA, "methods": [_as_json(method) for method in chosen]})
    elif given.id is None:
        rows = [(method.id, method.say(lang)) for method in chosen]
        write([*two_columns(rows, left=32), "", *filled(label("methods-use", lang), WIDTH)])
    else:
        write(_told(chosen[0], lang))
    return CLEAN


def _told(method: Method, lang: str) -> Iterator[str]:
    """Yield all that is known of a method; formulas and labels are its owner's, in English."""
    yield label("method-heading", lang, id=method.id, name=method.say(lang))
    yield ""
    told = {
        "method-needs": method.reads,
        "method-formula": method.formula,
        "method-edges": method.edges,
        "method-defects": method.defects,
        "method-source": method.citation,
        "method-url": method.citation.url,
    }
    yield from two_columns([(label(code, lang), say(value, lang)) for code, value in told.items() if value], left=14)
    if method.labels:
        yield ""
        rows = [(name, label(f"sense-{sense}", lang)) for name, sense in method.labels.items()]
        yield from two_columns([(label("method-label", lang), label("method-sense", lang)), *rows], left=44)


def _as_json(method: Method) -> dict[str, Any]:
    return {
        "id": method.id,
        "aliases": list(method.aliases),
        "name": {lang: method.say(lang) for lang in LANGUAGES},
        "reads": list(method.reads),
        "labels": dict(method.labels),
        "formula": method.formula,
        "edges": method.edges,
        "defects": method.defects,
        "citation": asdict(method.citation),
    }

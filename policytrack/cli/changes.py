"""`policytrack changes`: what changed from one result to a later one."""

import argparse
from typing import Any

from policytrack.cli.parser import Parser
from policytrack.cli.results import assessments_at
from policytrack.cli.status import CLEAN
from policytrack.report.changes import changes_table
from policytrack.revisions.change import Change, in_words
from policytrack.revisions.changes import Changes, changes
from policytrack.terminal import write, write_json
from policytrack.text.messages import LANGUAGES, label

SCHEMA = "policytrack.changes/1"


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place("old", ("上期结果", "OLD"), "上一期存下的结果（.json）", "a saved result (.json)", type=str)
    parser.place("new", ("本期结果", "NEW"), "本期存下的结果（.json）", "a later one", type=str)
    parser.flag("--all", "连同数据取舍等细节", "also details, such as which figures are used")
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Print the changes."""
    lang = given.spoken
    found = changes(assessments_at(given.old, lang), assessments_at(given.new, lang))
    if not given.all:  # two ledgers are two sources: that they differ says nothing of a target
        found = Changes((one for one in found if one.field != "source"), found.before, found.after)
    if given.json:
        days = {"before": list(map(str, found.before)), "after": list(map(str, found.after))}
        write_json({"schema": SCHEMA, **days, "changes": [_as_json(change) for change in found]})
    elif not len(found):
        write([label("changes-none", lang)])
    else:
        kinds: dict[str, Any] = {} if not given.all else {"kinds": [change.kind for change in found]}
        write([found.heading(lang), changes_table(found, lang=lang, format="simple", **kinds)])
    return CLEAN


def _as_json(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": str(change.kind),
        "field": change.field,
        "before": None if change.before is None else {lang: in_words(change.before, lang) for lang in LANGUAGES},
        "after": None if change.after is None else {lang: in_words(change.after, lang) for lang in LANGUAGES},
        "reasons": [
            {"code": reason.code, **{lang: reason.text(lang) for lang in LANGUAGES}} for reason in change.reasons
        ],
    }

"""Write the tables of docs/reading.md from the examples of the readers' rules: `python tools/reading_page.py`.

With `--check` it only says whether the page is up to date. A rule stands where its example comes out: read, refused or
passed over in silence. The rest of the page is written by hand.
"""

import sys
from pathlib import Path

from written_page import between, write_or_check

from policytrack.en.language import language as english
from policytrack.prose.rule import Rule
from policytrack.zh.language import language as chinese

PAGE = Path(__file__).parent.parent / "docs" / "reading.md"
LANGUAGES = {"zh": chinese, "en": english}
_KINDS = ("read", "refused", "silent")
_HEADS = {
    "read": "| words | reading | rule |\n|---|---|---|",
    "refused": "| words | rule |\n|---|---|",
    "silent": "| words | rule |\n|---|---|",
}


def tables() -> dict[str, str]:
    """Return the table of each section, by language and kind: `zh read`."""
    made: dict[str, str] = {}
    for lang, language in LANGUAGES.items():
        rows: dict[str, list[str]] = {kind: [] for kind in _KINDS}
        for rule in language().rules.rules:
            for kind in _KINDS:
                rows[kind] += _rows(rule, kind)
        made |= {f"{lang} {kind}": "\n".join([_HEADS[kind], *rows[kind]]) for kind in _KINDS}
    return made


def _rows(rule: Rule, kind: str) -> list[str]:
    groups: dict[str, list[str]] = {}
    for words, outcome in rule.examples:
        if (outcome if outcome in _KINDS else "read") == kind:
            groups.setdefault(outcome, []).append(f"`{words}`")
    said = {outcome: " ".join(words) for outcome, words in groups.items()}
    if kind == "read":
        return [f"| {words} | `{outcome}` | {rule.name} |" for outcome, words in said.items()]
    return [f"| {words} | {rule.name} |" for words in said.values()]


def page(text: str) -> str:
    """Return the page with its tables made anew."""
    for kind, table in tables().items():
        start, end = f"<!-- rules: {kind} -->\n", f"\n<!-- end: {kind} -->"
        text = between(text, start, table, end)
    return text


def main() -> int:
    """Write the page, or check it."""
    return write_or_check(PAGE, page, "reading_page.py")


if __name__ == "__main__":
    sys.exit(main())

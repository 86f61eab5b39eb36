"""What changed, and how a record came to be what it is, as tables for a reader."""

from collections.abc import Iterable

from policytrack.report.columns import ABSENT
from policytrack.report.table import grid
from policytrack.revisions.change import KINDS, Change, about, in_words
from policytrack.revisions.changes import Changes
from policytrack.revisions.history import History, Version, stated
from policytrack.text.messages import as_language, label, say

WIDTH = 26
DETAILS = ("day", "used", "set_aside", "assumptions")  # the reasons of the other changes name them too
USUAL = tuple(kind for kind in KINDS if kind not in DETAILS)
_CHANGE = ("item", "change", "before", "after", "why")
_HISTORY = ("version", "published", "stated", "words", "by", "state")


def changes_table(
    changes: Changes,
    *,
    lang: str = "zh",
    format: str = "simple_grid",
    width: int | None = WIDTH,
    kinds: Iterable[str] = USUAL,
) -> str:
    """Return changes as a table, a row each.

    `kinds` are those shown: all of `KINDS` but details that the reasons name anyway. `format` is one of tabulate's.
    Raises `InputError` for a format, language or kind that does not exist.
    """
    lang = as_language(lang)
    shown = changes.of(*kinds)
    rows = []
    last: Change | None = None
    for change, told in shown.told():
        item = [""] if last is not None and last.record == change.record else _item(change, lang)
        why = [reason.text(lang) for reason in change.reasons if reason not in told] or [ABSENT]
        rows.append([item, [change.what(lang)], *_values(change, lang), _listed(why)])
        last = change
    return grid([label(f"column-{name}", lang) for name in _CHANGE], rows, lang=lang, format=format, width=width)


def _item(change: Change, lang: str) -> list[str]:
    return [about(change.record, lang), f"[{change.id.rpartition('#')[2]}]"]


def _values(change: Change, lang: str) -> list[list[str]]:
    return [
        _listed([in_words(one, lang) for one in value])
        if isinstance(value, tuple) and change.field != "rungs" and value
        else [ABSENT if value is None else in_words(value, lang)]
        for value in (change.before, change.after)
    ]


def _listed(lines: list[str]) -> list[str]:
    return [f"· {line}" for line in lines] if len(lines) > 1 else lines


def history_table(history: History, *, lang: str = "zh", format: str = "simple_grid", width: int | None = WIDTH) -> str:
    """Return a history as a table, a row a version; `InputError` for a format or language that does not exist."""
    lang = as_language(lang)
    rows = [_version(version, lang) for version in history.versions]
    return grid([label(f"column-{name}", lang) for name in _HISTORY], rows, lang=lang, format=format, width=width)


def _version(version: Version, lang: str) -> list[list[str]]:
    published, by = version.published, version.said_by
    state = [version.state().text(lang)] + ([] if version.gap is None else [version.gap.text(lang)])
    return [
        [str(version.number), f"[{version.record.id.rpartition('#')[2]}]"],
        [label("history-undated", lang) if published is None else say(published, lang)],
        [stated(version.record, lang)],
        [label("unquoted", lang) if version.words is None else f"「{version.words}」"],
        [ABSENT if by is None else by.say(lang)],
        state,
    ]

"""Tables of the changes between two days, and of the history of a record."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from policytrack.report.phrases import Lines, listed, quoted, said
from policytrack.report.table import Column, tabulated
from policytrack.revisions.change import Change, ChangeKind, about, in_words
from policytrack.revisions.changes import Changes
from policytrack.revisions.history import History, Version, stated
from policytrack.text.messages import Reason, as_language, label, say

WIDTH = 26
DETAILS = ("day", "used", "set_aside", "assumptions")  # the reasons of the other changes name them too
USUAL = tuple(kind for kind in ChangeKind if kind not in DETAILS)


@frozen
class ChangeRow:
    """A change, whether it is the first of its record, and the reasons that rows above it gave already."""

    change: Change
    first: bool
    given: tuple[Reason, ...]


def _item(row: ChangeRow, lang: str) -> Lines:
    return [about(row.change.record, lang), f"[{row.change.record.name}]"] if row.first else [""]


def _value(value: Any, field: str | None, lang: str) -> Lines:
    if isinstance(value, tuple) and field != "rungs" and value:
        return listed([in_words(one, lang) for one in value])
    return said(value, lang, in_words)


def _why(row: ChangeRow, lang: str) -> Lines:
    return listed([reason.text(lang) for reason in row.change.reasons if reason not in row.given])


CHANGE: tuple[Column[ChangeRow], ...] = (
    Column("item", "事项", "item", _item),
    Column("change", "变化", "change", lambda row, lang: [row.change.what(lang)]),
    Column("before", "此前", "before", lambda row, lang: _value(row.change.before, row.change.field, lang)),
    Column("after", "现在", "after", lambda row, lang: _value(row.change.after, row.change.field, lang)),
    Column("why", "原因", "why", _why),
)


def _number(version: Version, _lang: str) -> Lines:
    return [str(version.number), f"[{version.record.name}]"]


def _published(version: Version, lang: str) -> Lines:
    return [label("history-undated", lang) if version.published is None else say(version.published, lang)]


def _state(version: Version, lang: str) -> Lines:
    return [reason.text(lang) for reason in (version.state(), version.gap) if reason is not None]


HISTORY: tuple[Column[Version], ...] = (
    Column("version", "版本", "version", _number),
    Column("published", "发布时间", "published", _published),
    Column("stated", "内容", "stated", lambda version, lang: [stated(version.record, lang)]),
    Column("words", "原文", "words", lambda version, lang: [quoted(version.record.quote, lang)]),
    Column("by", "说者", "said by", lambda version, lang: said(version.said_by, lang)),
    Column("state", "状态", "state", _state),
)


def changes_table(
    changes: Changes,
    *,
    lang: str = "zh",
    format: str = "simple_grid",
    width: int | None = WIDTH,
    kinds: Iterable[str] = USUAL,
) -> str:
    """Return changes as a table, a row each.

    `kinds` are those shown: all but details that the reasons name anyway. `format` is one of tabulate's.
    Raises `InputError` for a format, language or kind that does not exist.
    """
    lang = as_language(lang)
    shown = changes.of(*kinds)
    rows = []
    last: Change | None = None
    for change, given in shown.with_given_reasons():
        rows.append(ChangeRow(change, last is None or last.record != change.record, given))
        last = change
    return tabulated(CHANGE, rows, lang=lang, format=format, width=width)


def history_table(history: History, *, lang: str = "zh", format: str = "simple_grid", width: int | None = WIDTH) -> str:
    """Return a history as a table, a row a version; `InputError` for a format or language that does not exist."""
    return tabulated(HISTORY, history.versions, lang=as_language(lang), format=format, width=width)

"""The tables of a damaged TOML text: those that can be read although the text as a whole cannot."""

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any

from attrs import evolve

from policytrack.catalog.limits import MOST_ENTRY
from policytrack.catalog.toml.position import TableSpan, damaged_spans
from policytrack.catalog.toml.syntax import parse

MOST_MERGED = 8


def salvage(text: str) -> Iterator[tuple[TableSpan, dict[str, Any] | None]]:
    r"""Yield each table of a text with its keys and values; with None where it cannot be read.

    >>> [data for _, data in salvage("[area.a]\nzh = “青岛”\n[area.b]\nzh = '济南'\n")]
    [{}, None, {'area': {'b': {'zh': '济南'}}}]
    """
    spans = damaged_spans(text)
    end = 0
    for at, span in enumerate(spans):
        if span.start >= end:  # else it is inside a text of the table before
            whole, data = _read(text, spans, at)
            end = whole.end
            yield whole, data


def _read(text: str, spans: list[TableSpan], at: int) -> tuple[TableSpan, dict[str, Any] | None]:
    """Read the first table; a text of its own in triple quotes may hold what looks like the headers of others."""
    span = spans[at]
    words = text[span.start : span.end]
    data = parse(words)
    if isinstance(data, dict):
        return span, data
    marks = [mark for mark in ('"""', "'''") if mark in words]
    if not marks:
        return span, None
    later = takewhile(lambda one: one.end - span.start <= MOST_ENTRY, islice(spans, at + 1, None))
    ends = (one.end for one in later if any(mark in text[one.start : one.end] for mark in marks))
    for end in islice(ends, MOST_MERGED):
        longer = parse(text[span.start : end])
        if isinstance(longer, dict):
            return evolve(span, end=end), longer
    return span, None

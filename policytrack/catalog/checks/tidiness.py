"""Checks of tidiness: unused entries, doubles, long quotes, names of two things. They are warnings."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from policytrack.catalog.catalog import Catalog
from policytrack.catalog.load.document import Entry
from policytrack.hidden import visible
from policytrack.records.assumption import Assumption
from policytrack.records.conflict import Doubt
from policytrack.records.indicator import Indicator
from policytrack.records.source import Quote
from policytrack.records.stated import Stated
from policytrack.records.target import Target
from policytrack.text.messages import Problem

VOCABULARIES = ("area", "body", "programme", "indicator", "assumption")
LONG_QUOTE = 40
MOST_COMPARED = 20
_NAMING = ("zh", "en", "aliases")
_TITLES = (*_NAMING, "title", "scope", "place", "edition", "number", "per")
_UNTIDY = re.compile("^\\s|\\s$|\\s{2}|[\\n\\t\u00a0\u2000-\u200a\u202f\u205f\ufffd\ue000-\uf8ff]")


def check_unused(catalog: Catalog) -> Iterator[Problem]:
    """PT501: something is defined and nothing uses it.

    What nothing uses is not checked, and a reader who finds it expects figures. Often the entry that should use it
    names something else by mistake. An area is used by the areas in it, an indicator also by a target of its subject
    with an assumption that reads the target's stage as its own: a figure of it would settle the target.
    """
    used = _used_texts(catalog) | _settling(catalog)
    for kind in VOCABULARIES:
        for id, entry in catalog.entries[kind].items():
            if not used.intersection(_names(entry)):
                yield entry.problem("PT501", id=id)
    units = {amount.rpartition(" ")[2] for amount in used}
    for symbol, entry in catalog.entries["unit"].items():
        if symbol not in used and symbol not in units:
            yield entry.problem("PT501", id=symbol)


def _settling(catalog: Catalog) -> set[str]:
    """Return the ids of the indicators that assumptions let targets be read as."""
    read = {
        (target.indicator.subject, item.reads[1])
        for target in catalog.targets
        for item in target.assumes
        if isinstance(item, Assumption) and item.reads is not None
    }
    return {one.id for one in catalog.indicators if (one.subject, one.stage) in read}


def _used_texts(catalog: Catalog) -> set[str]:
    """Return every text in the values of all entries, except for the names that areas, bodies and indicators give."""
    found: set[str] = set()
    for kind, entries in catalog.entries.items():
        own = _NAMING if kind in VOCABULARIES else ()
        for entry in entries.values():
            for key, value in entry.values.items():
                if key not in own:
                    found.update(_texts(value))
    return found


def _texts(value: Any) -> Iterator[str]:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            waiting += item.values()


def _names(entry: Entry) -> list[str]:
    return [entry.id, *dict.fromkeys(text for key in _NAMING for text in _texts(entry.values.get(key)))]


def check_doubles(catalog: Catalog) -> Iterator[Problem]:
    """PT502: two entries of one document have the same content and overlapping quotes.

    A statement entered twice is counted twice. Where the document itself says it twice, a `relation` of kind "same"
    names both.
    """
    exempt = {frozenset(relation.figures) for relation in catalog.relations if relation.kind == "same"}
    groups: dict[tuple[Any, ...], list[Any]] = {}
    for kind, records in catalog.records.items():
        for record in records:
            if isinstance(record, (Stated, Doubt)) and record.quote is not None:
                groups.setdefault(_content(kind, record), []).append(record)
    for group in groups.values():
        for at, record in enumerate(group):
            for other in group[max(at - MOST_COMPARED, 0) : at]:
                if _overlap(record.quote, other.quote) and frozenset((record.id, other.id)) not in exempt:
                    yield catalog.problem("PT502", record, "quote", other=other.name, quote=record.quote.words)
                    break


def _content(kind: str, record: Any) -> tuple[Any, ...]:
    named = ("indicator", "area", "scope", "period", "by", "amount", "title", "says", "rungs", "about", "kind", "form")
    shape = ("since", "of_target", "each", "per", "aggregation", "until")
    parts = [getattr(record, name, None) for name in (*named, *shape)]
    return (kind, record.source.id, *(getattr(part, "id", part) for part in parts))


def _overlap(one: Quote, other: Quote) -> bool:
    """Whether two quotes, each found once in the text with its neighbours, overlap."""
    first, second = ("".join((quote.before + quote.words + quote.after).split()) for quote in (one, other))
    return first in second or second in first


def check_assumptions(catalog: Catalog) -> Iterator[Problem]:
    """PT503: an assumption names a stage or indicator that no target or figure has, or has no effect on its target.

    Of labels that are the same, one in use is enough: they say what other words for it would mean.

    A signed assumption is listed with the results that depend on it. One without effect suggests a permission that was
    never used, and hides that the label it meant has been renamed.
    """
    used: set[str] = set()
    for record in (*catalog.targets, *catalog.figures):
        used.update(_labels(record.indicator))
    for assumption in catalog.assumptions:
        labels = _read(assumption)
        idle = [label for label in labels if label not in used]
        if assumption.same is not None and len(idle) < len(labels):
            continue
        key = "reads" if assumption.reads is not None else "same"
        for label in idle:
            yield catalog.problem("PT503", assumption, key, label=str(label), id=assumption.id)
    for target in catalog.targets:
        for item in target.assumes:
            labels = _read(item) if isinstance(item, Assumption) else ()
            if labels and not _reached(target).intersection(labels):
                yield catalog.problem("PT503", target, "assumes", label=" / ".join(labels), id=target.name)


def _reached(target: Target) -> set[str]:
    """Return the labels of a target, and those that its assumptions read them as."""
    reached = _labels(target.indicator)
    for item in target.assumes:
        if isinstance(item, Assumption) and item.reads is not None and item.reads[0] in reached:
            reached |= {item.reads[1], f"{target.indicator.subject}.{item.reads[1]}"}
    return reached


def _read(assumption: Assumption) -> tuple[str, ...]:
    return assumption.reads or assumption.same or ()


def _labels(indicator: Indicator) -> set[str]:
    return {indicator.id, indicator.stage}


def check_quotes(catalog: Catalog) -> Iterator[Problem]:
    """PT504: a quote of more than 40 characters.

    The words of one amount are short; a passage is other people's text, and holds more than the one amount that is
    read. Neighbouring words are given in `before` and `after`.
    """
    for record, quote, key in _quotes(catalog):
        length = len("".join(quote.words.split()))
        if length > LONG_QUOTE:
            yield catalog.problem("PT504", record, key, length=length, most=LONG_QUOTE)


def _quotes(catalog: Catalog) -> Iterator[tuple[Any, Quote, str]]:
    for kind, records in catalog.records.items():
        for record in records:
            if kind == "doubt":
                yield from ((record, quote, "quotes") for quote in record.quotes)
            elif isinstance(record, Stated) and record.quote is not None:
                yield record, record.quote, "quote"


def check_names(catalog: Catalog) -> Iterator[Problem]:
    """PT505: a name or alias means two things of one kind.

    An entry with the name finds neither, and its file is not the one at fault.
    """
    for kind in VOCABULARIES:
        entries = catalog.entries[kind]
        first: dict[str, str] = {}
        for id, entry in entries.items():
            for name in _names(entry):
                owner = name if name in entries else first.setdefault(name, id)
                if owner != id:
                    there = entries[owner]
                    place = f"{there.document.path}:{there.line}"
                    key = next((key for key in _NAMING if name in _texts(entry.values.get(key))), "")
                    yield entry.problem("PT505", key, name, name=name, other=owner, place=place)


def check_entry_names(catalog: Catalog) -> Iterator[Problem]:
    """PT507: entries of two documents have one name.

    The name is enough as long as it is unique: a second one breaks every file that uses it without the path.
    """
    first: dict[str, Entry] = {}
    for entry in _dated(catalog.entries, catalog.records):
        other = first.setdefault(entry.name, entry)
        if other is not entry:
            yield entry.problem("PT507", name=entry.name, place=f"{other.document.path}:{other.line}")


def _dated(entries: Mapping[str, Mapping[str, Entry]], kinds: Iterable[str]) -> list[Entry]:
    found = [entry for kind in kinds for entry in entries[kind].values()]
    return sorted(found, key=lambda entry: (entry.document.path, entry.line))


def check_spaces(catalog: Catalog) -> Iterator[Problem]:
    """PT506: a title, name or quote begins or ends with a space, or holds characters of damaged text.

    They are not seen, and the name as typed is not found. A quote is the source's own: only its ends are checked.
    """
    for entries in catalog.entries.values():
        for entry in entries.values():
            for key in _TITLES:
                for text in _texts(entry.values.get(key)):
                    if _UNTIDY.search(text):
                        yield entry.problem("PT506", key, text, key=key, text=visible(text))
    for record, quote, key in _quotes(catalog):
        if quote.words != quote.words.strip():
            yield catalog.problem("PT506", record, key, key=key, text=visible(quote.words))

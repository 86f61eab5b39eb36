"""The bases of records from a source: the source, the quote, the speaker and a note."""

from collections.abc import Callable
from typing import Any

from attrs import Attribute, field, frozen

from policytrack.records.body import Body, as_body
from policytrack.records.record import Identified
from policytrack.records.source import Quote, Source, as_quote, as_source


def last(*names: str) -> Callable[[type, list["Attribute[Any]"]], list["Attribute[Any]"]]:
    """Return a transformer of attrs that puts some fields last, in that order, though they are inherited."""

    def ordered(_: type, attributes: list["Attribute[Any]"]) -> list["Attribute[Any]"]:
        return sorted(attributes, key=lambda one: names.index(one.name) if one.name in names else -1)

    return ordered


SOURCE_LAST = last("source", "quote", "said_by", "note")


@frozen(eq=False, repr=False)
class Sourced(Identified):
    """A record from a source, with a note."""

    source: Source | None = field(default=None, kw_only=True, converter=as_source)
    note: str | None = field(default=None, kw_only=True)


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Stated(Sourced):
    """A record that a source states in words, its own or those of a body that it quotes."""

    quote: Quote | None = field(default=None, kw_only=True, converter=as_quote)
    said_by: Body | None = field(default=None, kw_only=True, converter=as_body)

"""Records that a source states: the source, its words, whom it quotes, a note."""

from collections.abc import Callable
from typing import Any

from attrs import Attribute, field, frozen

from policytrack.records.body import Body, as_body
from policytrack.records.record import Identified
from policytrack.records.source import Quote, Source, as_quote, as_source


def last(*names: str) -> Callable[[type, list["Attribute[Any]"]], list["Attribute[Any]"]]:
    """Return what puts some fields of a class last, in that order, though it inherits them."""

    def ordered(_: type, attributes: list["Attribute[Any]"]) -> list["Attribute[Any]"]:
        return sorted(attributes, key=lambda one: names.index(one.name) if one.name in names else -1)

    return ordered


SOURCE_LAST = last("source", "quote", "said_by", "note")


@frozen(eq=False, repr=False)
class Sourced(Identified):
    """Something taken from a source, with a note on it."""

    source: Source | None = field(default=None, kw_only=True, converter=as_source)
    note: str | None = field(default=None, kw_only=True)


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Stated(Sourced):
    """What a source states, in its own words or in those of a body that it quotes."""

    quote: Quote | None = field(default=None, kw_only=True, converter=as_quote)
    said_by: Body | None = field(default=None, kw_only=True, converter=as_body)

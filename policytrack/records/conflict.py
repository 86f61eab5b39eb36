"""Conflicts: amounts that cannot both be true, and doubts: wording that contradicts itself."""

from typing import Any

from attrs import field, frozen

from policytrack.errors import InputError
from policytrack.records.record import as_texts, as_title, several, words
from policytrack.records.source import Quote, as_quote
from policytrack.records.stated import SOURCE_LAST, Sourced


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Conflict(Sourced):
    """A declared conflict: amounts of one thing that cannot all be true, none of which is chosen. Equal by id.

    `between` are the ids of the figures or targets, `note` says what is known about it.

    >>> Conflict("firms", between=["in-text", "in-table"], note="98.5 in the text, 95.8 in its table").between
    ('in-text', 'in-table')
    """

    between: tuple[str, ...] = field(kw_only=True, converter=as_texts, metadata=words("双方", "between"))
    note: str = field(kw_only=True, converter=as_title)

    def __attrs_post_init__(self) -> None:
        if len(set(self.between)) < 2:
            raise InputError(f"conflict {self.id}: name the two or more records that contradict each other")


def _quotes(value: Any) -> tuple[Quote, ...]:
    quotes = tuple(quote for quote in map(as_quote, several(value, "quote", Quote)) if quote is not None)
    if len(quotes) < 2:
        raise InputError("a doubt has two quotes that do not fit together")
    return quotes


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Doubt(Sourced):
    """A doubt: wording that contradicts itself, such as a title and its span. Equal by id.

    `quotes` are the words that do not fit together, `about` the ids of the records they concern.

    >>> Doubt("span", quotes=["三年行动计划", "2024年—2025年"], note="three years in the title, two in the span").quote
    Quote(words='三年行动计划', before='', after='', by_hand=None)
    """

    about: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)
    quotes: tuple[Quote, ...] = field(kw_only=True, converter=_quotes, metadata=words("原文", "quotes"))
    note: str = field(kw_only=True, converter=as_title)

    @property
    def quote(self) -> Quote:
        """The first of its quotes."""
        return self.quotes[0]

"""A programme: a named line of policy that several documents refer to, with its earlier names."""

from attrs import field, frozen
from attrs.converters import optional

from policytrack.records.record import Named, as_record, as_texts, id_of, words


@frozen(eq=False, repr=False)
class Programme(Named):
    """A programme that several documents, measures and events belong to. Equal by id.

    `aliases` are short forms and earlier names: 卡位入链 became 融链固链. `body` is the id of who runs it.

    >>> Programme("chain-linking", zh="融链固链", aliases=["卡位入链"]).names
    ('chain-linking', '融链固链', '卡位入链')
    """

    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)
    body: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("机构", "body"))
    area: str | None = field(default=None, kw_only=True, converter=optional(id_of))


def as_programme(value: str | Programme | None) -> Programme | None:
    """Return a programme given as such or by id, name or alias; None stays None."""
    return None if value is None else as_record(value, Programme, "a programme", "融链固链")

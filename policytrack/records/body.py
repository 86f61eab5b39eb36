"""A public body, with its earlier names."""

from collections.abc import Iterable

from attrs import field, frozen

from policytrack.records.record import Named, as_record, as_texts, several


@frozen(eq=False, repr=False)
class Body(Named):
    """A public body: an issuer, a responsible office, a publisher, an assessor. Equal by id.

    `aliases` are short forms and earlier names: a renaming changes the name, not the body.

    >>> Body("miit", zh="工业和信息化部", aliases=["工信部"]).names
    ('miit', '工业和信息化部', '工信部')
    """

    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    area: str | None = field(default=None, kw_only=True)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)


def as_body(value: str | Body | None) -> Body | None:
    """Return a body given as such or by id, name or alias; None stays None."""
    return None if value is None else as_record(value, Body, "a body", "工业和信息化部")


def as_bodies(value: Iterable[str | Body]) -> tuple[Body, ...]:
    """Return several bodies, each given as such or by id, name or alias; one alone is refused."""
    return tuple(as_record(one, Body, "a body", "工业和信息化部") for one in several(value, "body", Body))

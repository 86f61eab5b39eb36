"""An area: a place with names, a code and a parent."""

from functools import lru_cache

from attrs import field, frozen

from policytrack.records.record import Named, as_record, as_texts, words


@frozen(eq=False, repr=False)
class Area(Named):
    """An area that targets and figures are about. Equal by id.

    `parent` is the id of the area that contains it; `code` a published one (GB/T 2260, ISO 3166), named
    by `scheme`. An Area with nothing but an id refers by id or name to one that is described in another place.

    >>> Area("qingdao", zh="青岛市", en="Qingdao", parent="shandong").names
    ('qingdao', '青岛市', 'Qingdao')
    """

    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    parent: str | None = field(default=None, kw_only=True)
    code: str | None = field(default=None, kw_only=True, metadata=words("代码", "code"))
    scheme: str | None = field(default=None, kw_only=True, metadata=words("代码表", "scheme"))
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)


@lru_cache(maxsize=4096)
def _named(word: str) -> Area:
    return as_record(word, Area, "an area", "青岛市")


def as_area(value: str | Area) -> Area:
    """Return an area given as such or by id, name or alias."""
    return _named(value) if isinstance(value, str) else as_record(value, Area, "an area", "青岛市")

"""A ladder (梯度): the ordered grades of firms in one document, each a rung."""

from collections.abc import Iterable
from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.area import Area, as_area
from policytrack.records.body import Body, as_body
from policytrack.records.programme import Programme, as_programme
from policytrack.records.record import as_id, as_title, id_of, words
from policytrack.records.stated import SOURCE_LAST, Stated


@frozen
class Rung:
    """A rung of a ladder: its title, and the subject of the indicators that count it, if any."""

    title: str = field(converter=as_title)
    subject: str | None = field(default=None, converter=optional(as_id))


def _rungs(value: Any) -> tuple[Rung, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise InputError(
            f"rungs are {value!r}; write them lowest first, like [['雏鹰企业', 'newecon.eaglet'], ['上市公司']]"
        )
    rungs = tuple(_rung(one) for one in value)
    titles = [rung.title for rung in rungs]
    if len(rungs) < 2:
        raise InputError("a ladder has two rungs or more")
    if len(set(titles)) < len(titles):
        raise InputError(f"a ladder names each rung once, not {', '.join(titles)}")
    return rungs


def _rung(value: Any) -> Rung:
    if isinstance(value, Rung):
        return value
    parts = [value] if isinstance(value, str) else list(value)
    if len(parts) not in (1, 2):
        raise InputError(f"{value!r} is not a rung; write [title] or [title, subject]")
    return Rung(*parts)


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Ladder(Stated):
    """A ladder (梯度): its rungs, lowest first. Equal by id.

    A later document may set other rungs; it is a version of its own that `supersedes` the id of the earlier one.

    >>> ladder = Ladder("firms", title="梯度", area="青岛市", rungs=[["雏鹰企业"], ["瞪羚企业"], ["独角兽企业"]])
    >>> [rung.title for rung in ladder.rungs]
    ['雏鹰企业', '瞪羚企业', '独角兽企业']
    """

    title: str = field(kw_only=True, converter=as_title)
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    area: Area = field(kw_only=True, converter=as_area)
    rungs: tuple[Rung, ...] = field(kw_only=True, converter=_rungs, metadata=words("梯级", "rungs"))
    supersedes: str | None = field(default=None, kw_only=True, converter=optional(id_of))

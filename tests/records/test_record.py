"""What records share: ids and names, lists of them, and the fields of their sources."""

from typing import Any

import pytest
from attrs import fields

from policytrack import Assumption, Body, Claim, Figure, Indicator, InputError, Source, Target
from policytrack.records import Conflict, Doubt
from policytrack.records.known import known_by
from policytrack.records.record import Identified, as_records, as_texts, several, short_name
from policytrack.records.stated import Sourced, Stated

NEW = Indicator("sme.recognised", unit="家", kind="flow")


@pytest.mark.parametrize(("id", "name"), [("a/b#c", "c"), ("c", "c"), ("a#b#c", "c"), ("a/b#", ""), ("a/b", "a/b")])
def test_the_name_of_a_record_is_its_id_without_the_document(id: str, name: str) -> None:
    assert Body(id).name == short_name(id) == name


@pytest.mark.parametrize(
    ("value", "kinds", "said"),
    [
        ("a", (), r"^'a' is one thing where several are meant; write \['a'\]$"),
        (Body("a"), (Body,), r"^Body\('a'\) is one thing where several are meant; put it in a list$"),
        (5, (), "^5 is not a list$"),
        (None, (Body,), "^None is not a list$"),
    ],
)
def test_one_thing_for_several_is_refused_and_quoted(value: Any, kinds: tuple[type, ...], said: str) -> None:
    with pytest.raises(InputError, match=said):
        several(value, "thing", *kinds)


def test_several_things_come_from_anything_that_lists_them() -> None:
    assert several((word for word in "ab"), "word") == as_texts(["a", "b"]) == ("a", "b")
    assert several((), "word") == ()


def test_records_are_of_one_kind() -> None:
    assert as_records([Body("a"), NEW], Identified) == (Body("a"), NEW)
    with pytest.raises(InputError, match="'a' is not a record, such as a Target, Figure, Plan or Ladder"):
        as_records(["a"], Identified)  # type: ignore[type-var]
    with pytest.raises(InputError, match=r"Body\('a'\) is not a Target"):
        as_records([Body("a")], Target, "Target")


def test_the_fields_of_a_source_stand_last() -> None:
    assert [one.name for one in fields(Claim)][-4:] == ["source", "quote", "said_by", "note"]
    last = ["source", "quote", "said_by", "parent", "programme", "note"]
    assert [one.name for one in fields(Figure)][-6:] == [one.name for one in fields(Target)][-6:] == last
    assert [one.name for one in fields(Conflict)] == ["id", "between", "source", "note"]
    assert issubclass(Figure, Stated)
    assert issubclass(Doubt, Sourced)
    assert not issubclass(Doubt, Stated)


def test_what_has_a_source_of_its_own_is_known_from_its_day() -> None:
    late = Source("late", published="2025-01-01")
    records: list[Identified] = [
        late,
        Assumption("a", source=late, net_change=True),
        Conflict("c", between=["x", "y"], note="…", source=late),
        Figure("f", indicator=NEW, area="青岛市", period="2024", amount="1 家", source=late),
        Body("b"),
    ]
    assert [one.id for one in known_by(records, "2024-12-31")] == ["b"]
    assert known_by(records, "2025-01-01") == tuple(records)

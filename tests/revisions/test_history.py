"""Histories: every version of a record, the oldest first; what could be known on a day."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import each
from worlds import NEW, ask, fig, told

import policytrack as pt
from policytrack import DuplicateIdError, InputError, MissingError
from policytrack.records import Ladder
from policytrack.report.changes import history_table
from policytrack.revisions.history import history

LANGS = ("zh", "en")


def chain(*amounts: str, how: str = "revised") -> list[pt.Target]:
    """Targets t1, t2 …, each superseding the one before, a month apart."""
    return [
        ask(
            amount,
            id=f"t{number}",
            supersedes=f"t{number - 1}" if number > 1 else None,
            supersession=how,
            quote=f"{amount}以上",
            source=told(f"2024-{number:02d}"),
        )
        for number, amount in enumerate(amounts, start=1)
    ]


@each(["t1", "t2", "t3"])
def test_a_history_is_the_same_from_whichever_version_one_asks(id: str) -> None:
    found = history(reversed(chain("300 家", "350 家", "400 家")), id)
    assert [version.record.id for version in found.versions] == ["t1", "t2", "t3"]
    assert [version.how for version in found.versions] == ["revised", "revised", None]
    assert [str(version.amount) for version in found.versions] == ["300 家", "350 家", "400 家"]
    assert [str(version.published) for version in found.versions] == ["2024-01", "2024-02", "2024-03"]
    assert [one.id for one in found.current] == ["t3"]
    for lang in LANGS:
        marked = ("「300 家以上」", "「400 家以上」") if lang == "zh" else ("“300 家以上”", "“400 家以上”")
        for text in (found.text(lang), history_table(found, lang=lang, width=None)):
            assert all(word in text for word in marked)


def test_a_withdrawn_target_has_no_current_version() -> None:
    first, second = chain("300 家", "300 家", how="withdrawn")
    found = history([first, second], "t1")
    assert found.versions[0].how == "withdrawn"
    assert found.current == ()
    assert "撤销" in found.text("zh")
    assert "withdrawn" in found.text("en")


def test_a_missing_predecessor_is_said() -> None:
    found = history(chain("300 家", "350 家")[1:], "t2")
    assert [gap.code for gap in found.gaps] == ["history-gap"]
    assert "t1" in found.text("zh")
    assert "t1 is not among the records" in history_table(found, lang="en", width=None)


def test_rings_and_forks_are_refused_by_name() -> None:
    ring = [ask("300 家", id="a", supersedes="b"), ask("350 家", id="b", supersedes="a")]
    with pytest.raises(InputError, match="in a ring: a, b"):
        history(ring, "a")
    fork = [ask("300 家", id="a"), ask("350 家", id="b", supersedes="a"), ask("400 家", id="c", supersedes="a")]
    for id in ("a", "b", "c"):
        with pytest.raises(InputError, match="b and c both supersede a"):
            history(fork, id)
    assert len(history([*fork, ask("1 家", id="other")], "other").versions) == 1
    with pytest.raises(InputError, match="in a ring"):
        history([fig("2024-Q1", "3 家", id="a", supersedes="a")], NEW.id)


def test_what_nothing_is_called_is_missing_and_two_contents_are_refused() -> None:
    with pytest.raises(MissingError, match="'nothing'"):
        history(chain("300 家"), "nothing")
    with pytest.raises(DuplicateIdError, match="t1"):
        history([*chain("300 家"), *chain("301 家")], "t1")
    named = [ask("300 家", id="x#t"), ask("300 家", id="y#t")]
    with pytest.raises(MissingError, match="x#t, y#t"):
        history(named, "t")
    assert history(named, "x#t").id == history(named[:1], "t").id == "x#t"
    with pytest.raises(InputError, match="is one record where several are meant; put it in a list"):
        history(named[0], "t")  # type: ignore[arg-type]


def test_the_history_of_a_series_has_figures_as_first_reported_and_as_corrected() -> None:
    body = pt.Body("bureau", zh="统计局")
    told_first = fig("2024-Q1", "60 家", id="q1", source=told("2024-04-10"))
    corrected = fig("2024-Q1", "66 家", id="q1-again", supersedes="q1", said_by=body, source=told("2024-07-10"))
    later = fig("2024-Q2", "70 家", id="q2")
    elsewhere = fig("2024-Q1", "1 家", id="else", area="jinan")
    found = history([later, corrected, elsewhere, told_first], NEW.id, area="qingdao")
    assert found.is_series
    assert [(version.record.id, version.number, version.how) for version in found.versions] == [
        ("q1", 1, "corrected"),
        ("q1-again", 2, None),
        ("q2", 1, None),
    ]
    assert found.versions[1].said_by == body
    assert "统计局" in found.text("zh")
    assert len(history([later, corrected, elsewhere, told_first], NEW.id).versions) == 4


@each(
    [
        lambda key, old: pt.Plan(key, title="规划", kind="plan", area="青岛市", supersedes=old),
        lambda key, old: Ladder(key, title="梯度", area="青岛市", rungs=["雏鹰", "瞪羚"], supersedes=old),
        lambda key, old: fig("2024-Q1", "3 家", id=key, supersedes=old),
        lambda key, old: ask("3 家", id=key, supersedes=old),
    ]
)
def test_every_versioned_kind_has_a_history(make: Any) -> None:
    records = [make("a", None), make("b", "a"), make("c", "b")]
    for record in records:
        found = history(records, record)
        assert [version.number for version in found.versions] == [1, 2, 3]
        for lang in LANGS:
            assert str(len(found.versions)) in found.text(lang)


@given(st.permutations(range(6)))
def test_the_order_of_records_does_not_matter(order: list[int]) -> None:
    records = chain(*("300 家",) * 6)
    assert history([records[place] for place in order], "t4") == history(records, "t4")

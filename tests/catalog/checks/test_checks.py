"""The checks of a catalog: contradictions, relations that must close, dates, and what is merely untidy."""

import random
import shutil
import tempfile
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from tables import each, rows

from policytrack.catalog import Catalog
from policytrack.catalog.checks.contradictions import MOST_BETWEEN
from policytrack.catalog.checks.run import CHECKS, check_catalog
from policytrack.catalog.load import folder
from policytrack.files import FolderEntry, walk
from policytrack.text.messages import Problem
from policytrack.values.quantity import Quantity

BASE = Path(__file__).parents[2] / "broken" / "base"
INDICATORS = """
[indicator."sme.stock"]
unit = "家"
kind = "stock"

[indicator."sme.share"]
unit = "%"
kind = "share"

[indicator.forest]
unit = "公顷"
kind = "stock"

[indicator."sme.planned"]
unit = "家"
kind = "flow"
"""


@frozen
class Reported:
    """A problem without the folder it was found in."""

    code: str
    path: str
    line: int
    column: int


def reported(problem: Problem) -> Reported:
    return Reported(problem.code, problem.path, problem.line, problem.column)


def check(documents: dict[str, str], names: dict[str, str] | None = None) -> tuple[Problem, ...]:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        shutil.copytree(BASE, root, dirs_exist_ok=True)
        (root / "indicators" / "more.toml").write_text(INDICATORS, encoding="utf-8")
        for place, text in documents.items():
            (root / (names or {}).get(place, place)).write_text(text, encoding="utf-8")
        problems = check_catalog(Catalog.load(root, strict=False)).problems
        return tuple(
            Problem(Path(one.path).relative_to(root).as_posix(), one.line, one.column, one.code, one.args)
            for one in problems
        )


def document(*entries: str, published: str = "2024-06-27") -> str:
    return f'[source]\ntitle = "报告"\npublished = "{published}"\n' + "".join(f"\n{entry}" for entry in entries)


def table(header: str, **keys: str) -> str:
    return f"[{header}]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())


def figure(name: str, amount: str = "140 家", **keys: str) -> str:
    usual = {"area": '"青岛市"', "indicator": '"sme.new"', "period": '"2024-H1"', "amount": f'"{amount}"'}
    by_hand = {"reading": '"by hand"', "reason": '"not the matter here"'}
    return table(f"figure.{name}", **usual | {"quote": f'"原文{name}"'} | by_hand | keys)


def target(name: str, amount: str = "300 家", **keys: str) -> str:
    return figure(name, amount, **{"period": '"2024"'} | keys).replace("[figure.", "[target.")


def event(name: str, **keys: str) -> str:
    usual = {"title": f'"{name}"', "kind": '"forum"', "status": '"held"', "area": '"青岛市"', "quote": f'"活动{name}"'}
    return table(f"event.{name}", **usual | keys)


def conflict(*between: str) -> str:
    names = ", ".join(f'"{name}"' for name in between)
    return table(f"conflict.{between[0]}-{between[-1]}", between=f"[{names}]", note='"the sources differ"')


def errors(*entries: str, **more: str) -> list[str]:
    return [problem.code for problem in check({"doc.toml": document(*entries, **more)}) if problem.severity == "error"]


def warnings(*entries: str) -> list[str]:
    """The warnings of a document, but for what it leaves unused in the base."""
    problems = check({"doc.toml": document(*entries)})
    return [problem.code for problem in problems if problem.severity == "warning" and problem.path == "doc.toml"]


def test_each_check_states_its_code_and_why_a_user_wants_it() -> None:
    for one in CHECKS:
        first, _, why = (one.__doc__ or "").partition("\n\n")
        assert first.startswith("PT")
        assert why.strip()


# Contradictions.


@rows(
    [
        ("rounded 95.8 %", "rounded 98.5 %"),
        ("rounded 28.3万 家", "282400 家"),
        ("140 家", "> 140 家"),
        ("nearly 300 家", "300 家"),
        ("6..6.5 %", "7 %"),
    ]
)
def test_amounts_that_cannot_both_be_true_are_reported_once(one: str, other: str) -> None:
    keys = {"indicator": '"sme.share"'} if "%" in one else {}
    assert errors(figure("a", one, **keys), figure("b", other, **keys)) == ["PT405"]


@rows(
    [
        ("rounded 61.2 %", ">= 60 %"),
        ("rounded 28.3万 家", "282934 家"),
        ("about 140 家", "300 家"),
        ("140 家", ">= 140 家"),
        ("over 4万 家", "41000 家"),
    ]
)
def test_amounts_that_can_both_be_true_are_no_conflict(one: str, other: str) -> None:
    keys = {"indicator": '"sme.share"'} if "%" in one else {}
    assert errors(figure("a", one, **keys), figure("b", other, **keys)) == []


@each(
    [
        {"period": '"2024-Q1"'},
        {"scope": '"主展期"'},
        {"area": '"gulou-fuzhou"'},
        {"indicator": '"sme.planned"'},
        {"supersedes": '"a"'},
        {"status": '"F"'},
        {"status": '"O"'},
        {"status": '"D"'},
    ]
)
def test_amounts_of_two_things_are_no_conflict(keys: dict[str, str]) -> None:
    assert errors(figure("a"), figure("b", "150 家", **keys)) == []


def test_a_stock_on_a_day_and_until_it_is_one_thing_but_a_flow_is_not() -> None:
    for indicator, found in {"sme.stock": ["PT405"], "sme.new": []}.items():
        keys = {"indicator": f'"{indicator}"'}
        on, until = figure("a", period='"2024-06-27"', **keys), figure("b", "150 家", period='"../2024-06-27"', **keys)
        assert errors(on, until) == found


def test_targets_contradict_each_other_where_one_issuer_sets_both() -> None:
    mine, theirs = {"issuer": '"工信部"'}, {"said_by": '"工信部"'}
    assert errors(target("a", **mine), target("b", "200 家", **mine)) == ["PT405"]
    assert errors(target("a"), target("b", "200 家")) == ["PT405"]
    assert errors(target("a", **mine), target("b", "200 家", **theirs)) == []
    assert errors(target("a", **mine), target("b", "200 家", **mine, supersedes='"a"')) == []
    assert errors(target("a"), target("b", "20 %", form='"change"', indicator='"sme.share"')) == []
    assert errors(target("a"), figure("b", "200 家", period='"2024"')) == []


def test_a_declared_conflict_and_a_broken_relation_exempt_that_pair_alone() -> None:
    entries = figure("a", "1 家"), figure("b", "2 家"), figure("c", "3 家")
    same = table("relation.r", kind='"same"', first='"a"', second='"b"', holds="false", note='"kept"')
    assert errors(*entries) == ["PT405", "PT405"]
    assert errors(*entries, conflict("a", "b")) == ["PT405"]
    assert errors(*entries, same) == ["PT405"]
    assert errors(*entries, conflict("a", "b"), conflict("b", "c")) == ["PT405"]
    assert errors(*entries, conflict("a", "b", "c")) == []
    assert errors(*entries, same, conflict("b", "c"), conflict("a", "c")) == []


def test_a_conflict_over_files_names_both_with_their_places() -> None:
    one, other = document(figure("a")), document(figure("b", "150 家"))
    (problem,) = [found for found in check({"x.toml": one, "y.toml": other}) if found.severity == "error"]
    assert (problem.path, problem.line, problem.column) == ("y.toml", 9, 10)
    assert "140 家 (x#a, " in problem.text("en")
    assert "x.toml:9" in problem.text("en")
    assert 'between = ["a", "b"]' in problem.text("en")


AMOUNTS = st.sampled_from(
    [
        "1 家",
        "2 家",
        "3 家",
        "> 2 家",
        "< 2 家",
        ">= 2 家",
        "<= 3 家",
        "1..2 家",
        "about 2 家",
        "over 20 家",
        "nearly 3 家",
    ]
)


@given(st.lists(AMOUNTS, min_size=1, max_size=7), st.data())
def test_what_is_reported_is_what_comparing_every_pair_would_report(amounts: list[str], data: st.DataObject) -> None:
    names = [f"f{number}" for number in range(len(amounts))]
    pairs = list(combinations(names, 2))
    declared = data.draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True)) if pairs else []
    sets = {name: Quantity.parse(amount).members for name, amount in zip(names, amounts, strict=True)}
    entries = [figure(name, amount) for name, amount in zip(names, amounts, strict=True)]
    problems = check({"doc.toml": document(*entries, *(conflict(*pair) for pair in declared))})
    lines_reported = {problem.line for problem in problems if problem.code == "PT405"}
    above = {
        name
        for one, other in pairs
        if (one, other) not in declared
        for low, name in ((one, other), (other, one))
        if sets[low].below(sets[name])
    }
    lines = {name: 5 + number * 9 + 4 for number, name in enumerate(names)}
    assert lines_reported == {lines[name] for name in above}
    stale = [problem for problem in problems if problem.code == "PT407"]
    assert len(stale) == sum(sets[one].meets(sets[other]) for one, other in declared)


def test_ten_thousand_amounts_of_one_thing_are_compared(tmp_path: Path) -> None:
    """Every pair of them would be fifty million."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    order = random.Random(7).sample(range(10_000), 10_000)
    named = [f"n{number}" for number in range(MOST_BETWEEN)]
    for part in range(10):
        entries = [figure(f"n{number}", f"{number} 家") for number in order[part::10]]
        (tmp_path / f"{part}.toml").write_text(document(*entries), encoding="utf-8")
    (tmp_path / "declared.toml").write_text(document(conflict(*named)), encoding="utf-8")
    found = Counter(problem.code for problem in check_catalog(Catalog.load(tmp_path)).problems)
    assert found["PT405"] == 10_000 - MOST_BETWEEN
    assert found["PT407"] == 0


# Identities.


def relation(**keys: str) -> str:
    return table("relation.r", **keys)


def test_a_relation_that_does_not_hold_is_reported_unless_it_is_declared() -> None:
    parts = figure("a", "60 家", scope='"甲"'), figure("b", "70 家", scope='"乙"')
    tied = {"kind": '"sum"', "whole": '"all"', "parts": '["a", "b"]'}
    kept = {"holds": "false", "note": '"as printed"'}
    assert errors(figure("all", "130 家"), *parts, relation(**tied)) == []
    assert errors(figure("all", "140 家"), *parts, relation(**tied)) == ["PT406"]
    assert errors(figure("all", "140 家"), *parts, relation(**tied, **kept)) == []
    assert errors(figure("all", "130 家"), *parts, relation(**tied, **kept)) == ["PT408"]
    assert errors(figure("all", "about 130 家"), *parts, relation(**tied)) == []


def test_a_relation_that_compares_nothing_is_reported_unless_a_note_says_why() -> None:
    tied = {"kind": '"same"', "first": '"a"', "second": '"b"'}
    entries = figure("a"), figure("b", period='"2023"')
    assert warnings(*entries, relation(**tied)) == ["PT508"]
    assert warnings(*entries, relation(**tied, note='"the document speaks of both as one"')) == []


def test_a_relation_of_an_entry_at_fault_is_no_fault_of_its_own() -> None:
    tied = {"kind": '"same"', "first": '"a"', "second": '"b"'}
    assert errors(figure("a"), figure("b", period='"…"'), relation(**tied), conflict("a", "b")) == ["PT202"]


# Dates.


def plan(**keys: str) -> str:
    usual = {"title": '"条例"', "kind": '"regulation"', "status": '"in_force"', "area": '"青岛市"', "quote": '"条例"'}
    return table("plan.act", **usual | keys)


@rows(
    [
        ("2024-04-28", "2024-05-01", []),
        ("2024-04-28", "2024-04-28", []),
        ("2024-04-28", "2024-04", []),
        ("2024-04-28", "2024-04-27", ["PT409"]),
        ("2024", "2023", ["PT409"]),
        ("2024", "../2023-12-31", ["PT409"]),
        ("2024", "2023-12-31/..", []),
    ]
)
def test_a_rule_is_in_force_from_when_it_was_announced(announced: str, effective: str, found: list[str]) -> None:
    keys = {"announced": f'"{announced}"', "effective": f'"{effective}"'}
    assert errors(plan(**keys)) == found
    assert errors(plan(**keys, note='"it reaches back to the start of the year"')) == []


@rows(
    [
        ({"period": '"2024-06-26"'}, []),
        ({"period": '"2024-06"'}, []),
        ({"period": '"2024-05"'}, ["PT411"]),
        ({"period": '"2024-05"', "note": '"a preview, before it"'}, []),
        ({"period": '"2024-05"', "kind": '"press_conference"'}, []),
        ({}, []),
    ]
)
def test_a_forum_is_held_while_its_fair_is(keys: dict[str, str], found: list[str]) -> None:
    fair = event("fair", kind='"exhibition"', period='"2024-06-25/2024-06-27"')
    assert errors(fair, event("forum", parent='"fair"', **keys)) == found


@rows(
    [
        ({"period": '"2024"'}, "2024-12-31", []),
        ({"period": '"2024"'}, "2025-01-01", ["PT412"]),
        ({"period": '"2024"'}, "2023-12-31", ["PT412"]),
        ({"by": '"2024"'}, "2020-01-01", []),
        ({"by": '"2024"'}, "2025-01-01", ["PT412"]),
    ]
)
def test_a_schedule_keeps_within_the_time_of_its_target(time: dict[str, str], day: str, found: list[str]) -> None:
    entry = target("a", **time, schedule=f'[["{day}", "150 家"]]')
    assert errors(entry.replace('period = "2024"\n', "", 1) if "by" in time else entry) == found


@rows(
    [
        (figure("a", period='"2024-H1"'), []),
        (figure("a", period='"2024-06-27"'), []),
        (figure("a", period='"2024-H2"'), ["PT413"]),
        (figure("a", period='"2024-H2"', status='"F"'), []),
        (figure("a", period='"../2024-12-31"'), []),
        (event("a", period='"2024-06-28"'), ["PT413"]),
        (event("a", period='"2024-06-28"', status='"planned"'), []),
        (plan(announced='"2024-07-01"'), ["PT413"]),
        (plan(announced='"2024-07-01"', status='"drafted"'), []),
        (target("a", period='"2025"'), []),
    ]
)
def test_nothing_is_reported_before_it_begins(entry: str, found: list[str]) -> None:
    assert errors(entry) == found


def test_a_document_of_an_uncertain_day_is_not_too_early() -> None:
    entry = figure("a", period='"2024-H2"')
    assert errors(entry, published="2024") == []
    assert errors(entry, published="2024-06") == ["PT413"]


def test_a_baseline_is_as_long_as_the_time_of_its_target_and_before_it() -> None:
    for period, found in {
        "2023": [],
        "2023-H1": ["PT414"],
        "2024": ["PT414"],
        "../2023-12-31": ["PT414"],
        "2025": ["PT413", "PT414"],
    }.items():
        assert errors(figure("b", period=f'"{period}"'), target("a", baseline='"b"')) == found


# What is untidy.


def test_a_quote_is_measured_without_white_space() -> None:
    assert warnings(figure("a", quote='"' + "字 " * 40 + '字"')) == ["PT504"]
    assert warnings(figure("a", quote='"' + "字 " * 39 + '字"')) == []


def test_what_is_entered_twice_from_the_same_words_is_reported() -> None:
    one = figure("a", quote='"新认定140家"')
    for keys, found in (
        ({"quote": '"140家"'}, ["PT502"]),
        ({"quote": '{ words = "140家", before = "新认定" }'}, ["PT502"]),
        ({"quote": '{ words = "140家", before = "其中" }'}, []),
        ({"quote": '"新认定140家"', "scope": '"主展期"'}, []),
        ({"quote": '"新认定140家"', "period": '"2024-Q1"'}, []),
    ):
        assert warnings(one, figure("b", **keys)) == found
    same = relation(kind='"same"', first='"a"', second='"b"')
    assert warnings(one, figure("b", quote='"140家"'), same) == []


def test_spaces_are_reported_in_names_and_only_at_the_ends_of_a_quote() -> None:
    assert warnings(event("a", title='"中博会 "')) == ["PT506"]
    assert warnings(event("a", title='"中博会  开幕"')) == ["PT506"]
    assert warnings(event("a", title='"中博会\\n开幕"')) == ["PT506"]
    assert warnings(event("a", title='"APEC 中小企业"', quote='"中博会  開\\n幕\ufffd"')) == []
    assert warnings(event("a", quote='" 中博会"')) == ["PT506"]


def test_a_vocabulary_is_used_by_what_an_entry_at_fault_says_too() -> None:
    def unused(*entries: str) -> set[str]:
        problems = check({"doc.toml": document(*entries)})
        return {str(dict(problem.args)["id"]) for problem in problems if problem.code == "PT501"}

    assert unused() >= {"qingdao", "sme.new", "sme.stock"}
    used = unused() - unused(figure("a"))
    assert used == {"qingdao", "sme.new"}
    assert unused(figure("a", period='"…"')) == unused(figure("a"))


# Laws of the whole.

POOL = {
    "figure": figure("figure"),
    "contradicted": figure("contradicted", "150 家"),
    "another": figure("another", scope='"主展期"'),
    "unknown": figure("unknown", indicator='"sme.nwe"'),
    "unread": figure("unread", reading='"by hand"').replace('reason = "not the matter here"\n', ""),
    "doubled": figure("doubled", quote='"原文figure"'),
    "early": figure("early", period='"2024-H2"'),
    "long": figure("long", quote='"' + "字" * 50 + '"'),
    "target": target("target"),
    "lower": target("lower", "200 家"),
    "late": target("late", schedule='[["2025-06-30", "150 家"]]', scope='"甲"'),
    "event": event("event"),
    "spaced": event("spaced", title='"活动 "'),
    "plan": plan(announced='"2024-02-01"', effective='"2024-01-01"'),
    "damaged": "[figure.damaged]\narea = 青岛市\n",
}
ENTRIES = st.lists(st.sampled_from(list(POOL)), min_size=1, max_size=5, unique=True)
ONCE_USED = ("PT501", "PT503")  # what nothing used may be used by what is added


def places(problems: tuple[Problem, ...]) -> set[Reported]:
    return {reported(problem) for problem in problems if problem.code not in ONCE_USED}


@given(ENTRIES, ENTRIES)
def test_an_entry_that_is_added_removes_no_problem_of_another(first: list[str], more: list[str]) -> None:
    one = document(*(POOL[name] for name in first))
    other = document(*(POOL[name] for name in more))
    before = places(check({"m.toml": one}))
    assert before <= places(check({"m.toml": one, "a.toml": other}))
    assert before <= places(check({"m.toml": one, "z.toml": other}))
    added = [POOL[name] for name in more if name not in first]
    assert before <= places(check({"m.toml": one + "".join(f"\n{entry}" for entry in added)}))


@given(st.lists(ENTRIES, min_size=2, max_size=3), st.randoms())
def test_the_order_of_files_does_not_matter(contents: list[list[str]], draw: random.Random) -> None:
    documents = {f"{number}.toml": document(*(POOL[name] for name in one)) for number, one in enumerate(contents)}
    shuffled = list(documents)
    draw.shuffle(shuffled)
    names = dict(zip(documents, shuffled, strict=True))
    one, other = check(documents), check(documents, names)
    assert Counter(problem.code for problem in one) == Counter(problem.code for problem in other)


@given(st.randoms())
def test_the_order_in_which_a_folder_is_listed_does_not_matter(draw: random.Random) -> None:
    documents = {f"{name}.toml": document(entry) for name, entry in POOL.items()}

    def shuffled(root: Path) -> list[FolderEntry]:
        return draw.sample(found := list(walk(root)), len(found))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "walk", shuffled)
        found = check(documents)
    assert [reported(problem) for problem in found] == [reported(problem) for problem in check(documents)]


# Shapes of promises and figures.


def test_amounts_of_another_shape_do_not_contradict_each_other() -> None:
    yearly = {"by": '"2025"', "per": '"year"'}

    def promised(name: str, amount: str, **keys: str) -> str:
        return target(name, amount, **keys).replace('period = "2024"\n', "")

    assert errors(promised("a", "300 家", **yearly), promised("b", "100 家", by='"2025"', per='"half"')) == []
    assert errors(promised("a", "300 家", **yearly), promised("b", "100 家", **yearly)) == ["PT405"]
    plain, other = figure("a"), figure("b", "98 %", of_target='"t"')
    assert errors(target("t"), plain, other) == []
    since = [figure(name, "5 %", form='"change"', since=f'"{year}"') for name, year in (("c", 2015), ("d", 2020))]
    assert errors(plain, *since) == []
    assert errors(since[0], figure("e", "7 %", form='"change"', since='"2015"')) == ["PT405"]


def test_a_unit_that_converts_exactly_is_no_other_unit() -> None:
    assert errors(figure("a", "30 亩", indicator='"forest"')) == []
    assert errors(figure("a", "30 个", indicator='"forest"')) == ["PT204"]

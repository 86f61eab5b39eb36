"""Laws of every output of a report: the same numbers, lines that fit, cells that do nothing."""

import csv
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from task_strategies import tasks

import policytrack as pt
from policytrack.report.bulletin.bodies import ranked_bodies
from policytrack.report.data_package import csv_text
from policytrack.report.lag import laggards, points_behind
from policytrack.report.signs import columns_of
from policytrack.report.task import Task

LANGUAGES = st.sampled_from(["zh", "en"])


def report(found: list[Task], lang: str) -> pt.Report:
    return pt.Report([task.assessment for task in found], lang, tasks=found)


@given(tasks(), LANGUAGES, st.sampled_from([80, 100]))
def test_no_line_of_a_table_is_wider_than_asked_for(found: list[Task], lang: str, width: int) -> None:
    lines = report(found, lang).table(width=width).split("\n")
    assert [line for line in lines if columns_of(line) > width] == []
    rules = [place for place, line in enumerate(lines) if set(line) == {"─"}]
    assert rules[1] - rules[0] - 1 in (len(found), 2 * len(found))  # a line a task, or two where amounts are wide


@given(tasks(fewest=1), LANGUAGES)
def test_amounts_are_never_cut_in_a_table_of_eighty_columns(found: list[Task], lang: str) -> None:
    made = report(found, lang)
    columns, lines = made.to_columns(), made.table().split("\n")
    first, last = (place for place, line in enumerate(lines) if set(line) == {"─"})
    each = (last - first - 1) // len(found)
    for row, line in enumerate(lines[first + each : last : each]):
        for name in ("asked", "reported"):
            number = columns[name][row]
            text = str(columns[f"{name}_text"][row])
            digits = re.search(r"[0-9][0-9,.]*", text)
            assert number is None or digits is None or digits[0] in line, (line, text)


@given(tasks(), LANGUAGES)
def test_counts_are_the_same_everywhere_and_add_up(found: list[Task], lang: str) -> None:
    made = report(found, lang)
    counts = made.counts
    assert sum(counts.by_verdict.values()) == counts.total == len(found)
    assert sum(group.count for group in counts.groups) == counts.listed
    verdicts = made.to_columns()["verdict"]
    assert {verdict.value: count for verdict, count in counts.by_verdict.items()} == {
        v: verdicts.count(v) for v in verdicts
    }
    assert counts.text(lang) in re.sub(r"\n +", "" if lang == "zh" else " ", made.table())
    shares = [group.share for group in counts.groups if group.share is not None]
    assert sum(shares) == (100 if counts.listed >= 10 else 0)
    numbers = re.findall(r"\d+", counts.text(lang))
    assert not found or int(numbers[0]) == sum(map(int, numbers[1:]))


@given(tasks(), LANGUAGES)
def test_every_task_that_lags_or_cannot_be_judged_is_named_once_in_the_bulletin(found: list[Task], lang: str) -> None:
    made = report(found, lang)
    said = made.summary()
    blocks = [block.split("\n") for block in said.split("\n\n")]
    sections = {re.sub("^.、", "", heading): lines for heading, *lines in blocks}
    heading = {"zh": "落后和未完成的任务（按差距排列）", "en": "Behind or missed, widest gap first"}[lang]
    lagging = laggards(made.tasks)
    assert len(sections.get(heading, [])) == len(lagging)
    gaps = [gap.low for task in lagging if (gap := points_behind(task.assessment)) is not None and gap.low is not None]
    assert gaps == sorted(gaps, reverse=True)
    assert all(gap >= 0 for gap in gaps)


@given(tasks(), st.sampled_from(["body", "area"]))
def test_bodies_hold_every_task_once_and_ranks_skip_after_ties(found: list[Task], by: str) -> None:
    ranks = ranked_bodies(report(found, "zh").contents, by)
    assert sum(one.counts.total for one in ranks) == len(found)
    ranked = [one for one in ranks if one.rank is not None]
    for place, one in enumerate(ranked, 1):
        assert one.rank is not None
        assert one.rank <= place
        assert (one.rank == place) == (place == 1 or ranked[place - 2].share != one.share)


@given(tasks(), LANGUAGES)
def test_no_cell_of_a_csv_acts(found: list[Task], lang: str) -> None:
    rows = list(csv.reader(csv_text(report(found, lang).contents).splitlines()))
    assert len(rows) == len(found) + 1
    for row in rows:
        for cell in row:
            assert not cell.startswith(("=", "+", "@", "\t")), cell
            assert not cell.startswith("-") or float(cell) < 0


@given(tasks(), LANGUAGES)
def test_a_report_is_the_same_after_json(found: list[Task], lang: str) -> None:
    text = report(found, lang).to_json()
    again = pt.Report.from_json(text)
    assert again.to_json() == text
    assert again.table() == report(found, lang).table()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_on_nothing_says_so(lang: str) -> None:
    empty = pt.Report([], lang)
    assert {"zh": "没有任务", "en": "no tasks"}[lang] in empty.table()
    assert empty.to_columns()["task"] == []
    assert empty.summary()
    assert empty.to_markdown()

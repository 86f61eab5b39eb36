"""The bulletin: to the letter for one ledger, and counts that add up in every sentence of any."""

import datetime
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from district import LEDGER, district, district_by_hand

import policytrack as pt
from policytrack.report.origin import Origin
from policytrack.report.task import Task

EXPECTED = Path(__file__).parent / "expected"
DAY = "2024-06-30"


def task(number: int, asked: str, told: str | None, **more: Any) -> Task:
    """A task of a year, judged at its half."""
    indicator = pt.Indicator(f"i{number}", zh=f"任务{number}", unit="户", kind="flow", better="up")
    target = pt.Target(f"t{number}", indicator=indicator, area="某县", period="2024", amount=f"{asked} 户")
    figures = (
        []
        if told is None
        else [pt.Figure(f"f{number}", indicator=indicator, area="某县", period="2024-H1", amount=f"{told} 户")]
    )
    found = pt.assess([target], figures, on=DAY)[0]
    return Task(key=str(number), number=str(number), name=f"任务{number}", assessment=found, **more)


def report(*tasks: Task, lang: str = "zh", **more: Any) -> pt.Report:
    return pt.Report([one.assessment for one in tasks], lang, tasks=tasks, **more)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_bulletin_of_a_ledger_is_the_example_to_the_letter(lang: str) -> None:
    expected = (EXPECTED / f"bulletin.{lang}.txt").read_text(encoding="utf-8").rstrip("\n")
    assert district(lang).summary() == district_by_hand(lang).summary() == expected
    assert district("zh").summary(lang) == district(lang).summary()


def test_the_head_takes_what_the_office_gives() -> None:
    said = district().summary(
        title="进度通报", basis="《方案》（柳发〔2024〕3号）", number="第6期", addressees="各乡镇"
    )
    assert said.split("\n")[:3] == ["第6期", "进度通报", "各乡镇："]
    assert "根据《方案》（柳发〔2024〕3号），对柳塘区重点民生实事项目截至2024年6月30日的进展情况核算如下" in said
    assert "Basis: Plan 3/2024." in district("en").summary(basis="Plan 3/2024")


def test_shares_stand_behind_each_number_from_ten_tasks_on() -> None:
    tasks = [task(number, "100", told) for number, told in enumerate(["100"] * 3 + ["60"] * 4 + ["10", None, None], 1)]
    said = report(*tasks).summary()
    assert (
        "已完成3项、占30.0%（提前完成3项）；达到序时进度4项、占40.0%；落后序时进度1项、占10.0%；"
        "无法判定2项、占20.0%（其中无数据2项）。" in said
    )
    assert "占比按最大余数法取至0.1，合计100.0%" in said
    english = report(*tasks, lang="en").summary()
    assert (
        "3 met (30.0 %; 3 early), 4 on pace (40.0 %), 1 behind (10.0 %), 2 cannot be judged (20.0 %; 2 no figure)."
        in english
    )
    assert "占" not in report(*tasks[:9]).summary().split("二、")[0]


def test_what_became_of_those_named_last_time_adds_up() -> None:
    last = [task(1, "100", "1"), task(2, "100", "2"), task(3, "100", "3"), task(4, "100", "60"), task(5, "100", "4")]
    now = [task(1, "100", "55"), task(2, "100", "20"), task(3, "100", None), task(4, "120", "50"), task(6, "100", "60")]
    said = report(*now, previous=report(*last)).summary()
    assert (
        "上期通报的4项中，1项已完成或达到序时进度，1项仍落后：任务2，1项无法判定或未到期：任务3，1项本期不再列入；"
        "新增落后1项：任务4；目标调整1项：任务4由100户调整为120户；新增任务1项。" in said
    )
    english = report(*now, lang="en", previous=[one.assessment for one in last]).summary()
    assert "Of 4 named then, 1 has caught up, 1 has not: 任务2, 1 cannot be judged or is not due: 任务3" in english
    assert "较上期变化" not in report(*now).summary()
    assert (
        "上期没有落后或未完成的任务；没有新增落后。"
        in report(task(1, "9", "9"), previous=report(task(1, "9", "9"))).summary()
    )


def test_bodies_share_a_rank_and_the_next_is_skipped() -> None:
    done = {"甲局": "99", "乙局": "99", "丙局": "1", "丁局": "99"}
    tasks = [
        task(10 * place + number, "100", told, body=body)
        for place, (body, told) in enumerate(done.items())
        for number in range(2 if body == "丁局" else 3)
    ]
    rows = [line.split() for line in report(*tasks).summary().split("\n") if re.match(r" *[—\d]+  .局", line)]
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("1", "甲局", "100.0%"),
        ("1", "乙局", "100.0%"),
        ("3", "丙局", "0.0%"),
        ("—", "丁局", "100.0%"),
    ]


def test_a_body_stands_in_brackets_behind_its_task() -> None:
    said = report(task(1, "100", "10", body="住建局"), task(2, "100", "10", body="水务局")).summary()
    assert (
        "1.任务1（住建局）：目标100户，截至2024年6月30日完成10户，完成10.0%，比序时低40.0个百分点；还需90户，每月15户。"
        in said
    )


def test_nothing_is_said_of_parts_without_content() -> None:
    said = report(task(1, "100", "60"), origin=Origin(as_of=datetime.date(2024, 6, 30))).summary()
    for part in ("落后和未完成", "无法判定的任务", "数据核对", "较上期", "各单位", "下一步"):
        assert part not in said
    assert "二、" not in said
    assert report().summary()


def test_the_ledger_of_the_next_month_says_what_changed(tmp_path: Path) -> None:
    district().to_json(tmp_path / "june.json")
    book = openpyxl.load_workbook(LEDGER)
    sheet = book.active
    sheet["A1"] = "2024年1-7月柳塘区重点民生实事项目进度表"
    sheet["E4"], sheet["F6"] = 3300, 60
    sheet.insert_rows(4)  # every row below is counted anew
    book.save(tmp_path / "july.xlsx")
    report = pt.read_ledger(tmp_path / "july.xlsx").report(previous=pt.load_assessments(tmp_path / "june.json"))
    assert (
        "较上期变化（上期截至2024年6月30日）\n上期通报的2项中，1项已完成或达到序时进度，1项仍落后：居家适老化改造；"
        "新增落后2项：孕产妇免费筛查、适龄妇女“两癌”免费检查；目标调整1项：孕产妇免费筛查由3200人次调整为3300人次。"
        in report.summary()
    )

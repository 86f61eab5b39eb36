"""Lines of tasks of every kind: stages, directions, ceilings, several together, lights, cells of wide tables."""

import datetime

import pytest

import policytrack as pt
from policytrack.errors import MissingError
from policytrack.records.event import Event
from policytrack.report import CellWords, Task
from policytrack.text.cell_problem import CellProblem

ON = "2024-06-30"


def judged(
    amount: str | None, told: str | None, *, kind: str = "flow", better: str = "up", period: str = "2024"
) -> pt.Assessment:
    unit = "家" if amount is None else amount.rsplit(" ", 1)[1]
    indicator = pt.Indicator("i", zh="企业", en="firms", unit=unit, kind=kind, better=better)
    target = pt.Target("t", indicator=indicator, area="某市", period=period, amount=amount)
    time = "2024-H1" if kind == "flow" else ON
    figures = [] if told is None else [pt.Figure("f", indicator=indicator, area="某市", period=time, amount=told)]
    return pt.assess([target], figures, on=ON)[0]


def row_of(report: pt.Report) -> str:
    lines = report.table().split("\n")
    return next(line for place, line in enumerate(lines) if set(lines[place - 1]) == {"─"})


@pytest.mark.parametrize(
    ("found", "zh", "en"),
    [
        (judged(">= 300 家", "140 家"), "▲ 落后，还需160家", "▲ behind, 160 firms to go"),
        (judged(">= 300 家", "150 家"), "● 达到序时进度", "● on pace"),
        (judged("<= 300 家", "170 家", better="down"), "▲ 落后，还可用130家", "▲ behind, 130 firms left to use"),
        (judged(">= 300 家", "140 家", kind="stock"), "○ 未到期，还需160家", "○ not yet, 160 firms to go"),
        (judged(">= 300 家", "200 家", period="2024-H1"), "✕ 未完成，差100家", "✕ missed, 100 firms short"),
        (
            judged("<= 300 家", "310 家", better="down", period="2024-H1"),
            "✕ 未完成，多出10家",
            "✕ missed, 10 firms over",
        ),
        (
            judged(">= 60 %", "57.5 %", kind="ratio", period="2024-H1"),
            "✕ 未完成，差2.5个百分点",
            "✕ missed, 2.5 pp short",
        ),
    ],
)
def test_a_verdict_stands_with_the_one_thing_to_do(found: pt.Assessment, zh: str, en: str) -> None:
    assert row_of(pt.Report([found], "zh")).endswith(zh)
    assert row_of(pt.Report([found], "en")).endswith(en)


def test_a_stage_stands_in_the_same_table_with_its_day() -> None:
    measure = pt.Measure("law", title="出台条例", kind="legislation", area="某市", asked="adopted", by="2024-12-31")
    seen = Event(
        "draft",
        title="征求意见",
        kind="meeting",
        area="某市",
        parent="law",
        period="2024-03-01",
        status="held",
        shows="drafted",
    )
    found = pt.assess([measure], [seen], on=ON)
    report = pt.Report(found, "zh")
    assert "通过（2024-12-31前） 起草" in " ".join(row_of(report).split())
    assert "列入本次通报的按节点任务1项" in report.summary()


def test_a_direction_and_words_have_no_number() -> None:
    found = judged(None, None)
    task = Task(key="3", number="3", name="营商环境明显改善", assessment=found, asked=CellWords(words="明显改善"))
    report = pt.Report([found], tasks=[task])
    assert row_of(report).split() == ["3", "营商环境明显改善", "明显改善", "—", "—", "¶", "未量化"]
    assert "未列入1项：定性任务1项" in report.summary()


def test_a_light_stands_beside_the_stated_one_where_they_differ() -> None:
    found = judged(">= 300 家", "10 家")
    for words, said in (
        ("绿灯", "■ 红灯（表中绿灯）"),
        ("红", "■ 红灯"),
        ("R", "■ 红灯"),
        ("按时", "■ 红灯（表中按时）"),
    ):
        task = Task(key="3", number="3", name="企业", assessment=found, light=CellWords(words=words))
        columns = pt.Report([found], tasks=[task]).lights("yinchuan-2025").to_columns()
        assert (columns["light"], columns["light_text"], columns["light_stated"]) == (["red"], [said], [words])
    assert "light" not in pt.Report([found]).to_columns()
    with pytest.raises(pt.InputError, match="'nowhere' is no light rule"):
        pt.Report([found]).lights("nowhere")


def test_a_problem_belongs_to_the_task_of_its_cell() -> None:
    def cells(letter: str) -> CellWords:
        return CellWords(words="1", cell=f"{letter}5", heading="目标")

    tasks = [
        Task(key=name, number="5", name=name, assessment=judged("9 家", None), asked=cells(letter), area="甲县")
        for name, letter in (("就业", "B"), ("住房", "D"))
    ]
    problems = [
        CellProblem(code="no-figure", severity="warning", cell=cell, row=row, column=column)
        for cell, row, column in (("B5", 5, "目标"), ("E5", 5, "住房"), ("Z5", 5, "其他"), ("A1", 1, None))
    ]
    contents = pt.Report([], tasks=tasks, problems=problems).contents
    assert [one.cell for one in contents.problems_of(tasks[0])] == ["B5"]
    assert [one.cell for one in contents.problems_of(tasks[1])] == ["E5"]


def test_a_task_is_explained_by_its_number_or_id() -> None:
    one, other = judged("9 家", "9 家"), judged("8 家", None)
    tasks = [
        Task(key="a", number="5", name="甲", assessment=one),
        Task(key="b", number="6", name="乙", assessment=other),
    ]
    report = pt.Report([one], tasks=tasks)
    assert report.explain(5) == report.explain("5") == report.explain("a") == report.explain("t")
    assert report.explain(6) != report.explain(5)
    with pytest.raises(MissingError, match="no target '7' was assessed"):
        report.explain(7)
    with pytest.raises(MissingError, match="'5' is the number of several tasks here: a, c"):
        pt.Report([one], tasks=[*tasks, Task(key="c", number="5", name="丙", assessment=one)]).explain(5)


def test_several_sheets_stand_under_their_names() -> None:
    tasks = [
        Task(key=sheet, number="3", name="任务", assessment=judged("9 家", "9 家"), sheet=sheet) for sheet in "甲乙"
    ]
    lines = pt.Report([], tasks=tasks).table().split("\n")
    assert [line for line in lines if line.startswith("[")] == ["[甲]", "[乙]"]


def test_the_time_gone_is_said_only_where_all_tasks_run_over_it() -> None:
    same = pt.Report([judged("9 家", "5 家")])
    assert "（时间过50.0%）" in same.table()
    other = pt.Report([judged("9 家", "5 家"), judged("9 家", "5 家", period="2023")])
    assert "时间过" not in other.table()
    assert datetime.date(2024, 6, 30) == same.assessments[0].on

"""The report of the ledger of a district's projects: read from its file, and made by hand of records and cells.

The first is what users get; the second shows that a report needs no ledger, and holds the reader to the same words.
"""

import datetime
from pathlib import Path

import policytrack as pt
from policytrack.ledger.ledger import read_ledger
from policytrack.report.origin import Origin
from policytrack.report.report import Report
from policytrack.report.task import CellWords, Task
from policytrack.text.cell_problem import CellProblem, CellSeverity
from policytrack.values.period import Period

LEDGER = Path(__file__).parents[2] / "examples" / "district_projects.xlsx"
AREA, SHEET, ON = "柳塘区", "进度表", "2024-06-30"
# row, group, task, unit, kind, target, figure, share, note
ROWS = (
    (3, "新增公办学位", "新建改扩建学校增加学位", "个", "flow", "800", "800", "100%", ""),
    (4, "重点人群健康服务", "孕产妇免费筛查", "人次", "flow", "3200", "1792", "56%", ""),
    (5, "重点人群健康服务", "适龄妇女“两癌”免费检查", "人次", "flow", "2400", "1310", "54.6%", ""),
    (6, "重点人群健康服务", "困难残疾人家庭无障碍改造", "户", "flow", "90", "6", "60%", "已全部入户设计，录入系统6户"),
    (7, "两项补贴提标", "城市低保标准", "元/月/人", "stock", "650", "", "100%", "1-6月已执行680元/月"),
    (8, "两项补贴提标", "农村低保标准", "元/年/人", "stock", "5200", "5400", "100%", ""),
    (9, "养老服务", "居家适老化改造", "户", "flow", "210", "0", "0", "已拟定实施方案，9月开工"),
    (10, "农村公路", "新改建农村公路", "公里", "flow", "45.5", "30余", "", "受汛期影响"),
    (11, "平安建设", "治安防控水平明显提升", "", "flow", "明显提升", "正在推进", "", ""),
)
HEADINGS = {"asked": "工作目标", "reported": "已完成数", "stated": "占比", "note": "备注"}
COLUMNS = {"asked": "E", "reported": "F", "stated": "G", "note": "H"}
SAID = {"30余": "over 30"}
ORIGIN = Origin(
    file="district_projects.xlsx",
    subject="重点民生实事项目",
    area=AREA,
    period=Period(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
    span=Period(datetime.date(2024, 1, 1), datetime.date(2024, 6, 30)),
    as_of=datetime.date(2024, 6, 30),
    direction_unsaid=True,
)


def share_problem(
    row: int, severity: CellSeverity, found: str, division: tuple[str, str], worked_out: str
) -> CellProblem:
    reported, asked = division
    amounts = {"found": pt.Quantity.parse(found), "worked_out": pt.Quantity.parse(worked_out)}
    args = (*amounts.items(), ("reported", reported), ("asked", asked))
    return CellProblem(
        code="completion-contradicts",
        severity=severity,
        cell=f"G{row}",
        row=row,
        sheet=SHEET,
        column="占比",
        args=args,
    )


PROBLEMS = (
    share_problem(6, "warning", "60 %", ("6", "90"), "6.7 %"),
    CellProblem(code="no-figure", severity="warning", cell="F7", row=7, sheet=SHEET, column="已完成数"),
    share_problem(8, "note", "100 %", ("5400", "5200"), "103.8 %"),
)


def words(row: int, part: str, text: str) -> CellWords | None:
    return CellWords(words=text, cell=f"{COLUMNS[part]}{row}", heading=HEADINGS[part]) if text else None


def district(lang: str = "zh") -> Report:
    """Return the report of the ledger, read from the file that ships with the examples."""
    return read_ledger(LEDGER).report(lang=lang)


def district_by_hand(lang: str = "zh") -> Report:
    """Return the report of the same tasks, made of records and cells without a ledger."""
    targets, figures = [], []
    for row, _, name, unit, kind, asked, reported, _, _ in ROWS:
        number = asked[0].isdigit()
        indicator = pt.Indicator(f"row-{row}", zh=name, unit=unit or "项", kind=kind, better="up")
        amount = f"{asked} {unit}" if number else None
        targets.append(pt.Target(f"t{row}", indicator=indicator, area=AREA, period="2024", amount=amount))
        if reported and number:
            period = ON if kind == "stock" else "2024-H1"
            amount = f"{SAID.get(reported, reported)} {unit}"
            figures.append(pt.Figure(f"f{row}", indicator=indicator, area=AREA, period=period, amount=amount))
    found = pt.assess(targets, figures, on=ON)
    tasks = [
        Task(
            key=f"r{row}",
            number=str(row),
            name=name,
            assessment=found[f"t{row}"],
            sheet=SHEET,
            group=(group,),
            asked=words(row, "asked", asked),
            reported=words(row, "reported", reported),
            stated=words(row, "stated", stated),
            note=words(row, "note", note),
        )
        for row, group, name, _, _, asked, reported, stated, note in ROWS
    ]
    return Report(found, lang, tasks=tasks, origin=ORIGIN, problems=PROBLEMS)

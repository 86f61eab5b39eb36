"""How large the page of a report is, and how long it takes, against its tables as plain HTML; s, MB and the ratio.

A thousand tasks as a ledger has them: words of cells, notes, bodies, doubts, and a series of quarters for each tenth.
The tenfold is written as its first page, of what needs attention.
"""

import gc
import random
import time
from collections.abc import Callable

import policytrack as pt
from policytrack.report.origin import Origin
from policytrack.report.task import CellWords, Task
from policytrack.text.cell_problem import CellProblem
from policytrack.values.period import Period

COUNTS = (1000, 10000)
NAMES = (
    ("新认定专精特新中小企业", "家"),
    ("城镇新增就业", "人"),
    ("老旧小区改造开工", "个"),
    ("农村公路新改建", "公里"),
    ("适老化改造", "户"),
)
BODIES = ("民营经济局", "住房和城乡建设局", "教育体育局", "人力资源和社会保障局", "交通运输局", "农业农村局")
NOTES = ("", "", "", "受汛期影响，进度略有滞后", "已完成招标，正在办理施工许可", "省级资金未到位")
SHEET = "进度表"


def ledger(count: int) -> pt.Report:
    """Return the report of a ledger of so many rows."""
    dice = random.Random(count)
    targets, figures, rows = [], [], []
    for i in range(count):
        name, unit = NAMES[i % len(NAMES)]
        name, asked = f"{dice.choice(BODIES)[:2]}{name}{i}", dice.choice((20, 50, 120, 300, 5000, 20000))
        done = None if i % 9 == 0 else int(asked * dice.uniform(0.1, 1.1))
        indicator = pt.Indicator(f"i{i}", zh=name, unit=unit, kind="flow", better="up")
        targets.append(pt.Target(f"t{i}", indicator=indicator, area="青岛市", period="2024", amount=f"{asked} {unit}"))
        if done is not None:
            figures.append(
                pt.Figure(f"f{i}", indicator=indicator, area="青岛市", period="2024-H1", amount=f"{done} {unit}")
            )
        if done is not None and i % 10 == 1:
            part = f"{done // 3} {unit}"
            figures.append(pt.Figure(f"q{i}", indicator=indicator, area="青岛市", period="2024-Q1", amount=part))
        rows.append((name, asked, done, dice.choice(BODIES), dice.choice(NOTES)))
    found = pt.assess(targets, figures, on="2024-07-01")
    tasks = [
        Task(
            key=f"r{i}",
            number=str(i),
            name=name,
            assessment=one,
            sheet=SHEET,
            body=body,
            asked=CellWords(words=str(asked), heading="目标任务", cell=f"E{i}"),
            reported=None if done is None else CellWords(words=str(done), heading="完成情况", cell=f"F{i}"),
            note=CellWords(words=note, heading="备注", cell=f"H{i}") if note else None,
        )
        for i, (one, (name, asked, done, body, note)) in enumerate(zip(found, rows, strict=True), 3)
    ]
    problems = [
        CellProblem(
            code="no-figure",
            severity="warning",
            cell=f"F{task.number}",
            row=int(task.number),
            sheet=SHEET,
            column="完成情况",
        )
        for task in tasks
        if task.reported is None
    ]
    origin = Origin(
        file="台账.xlsx",
        subject="重点任务",
        area="青岛市",
        period=Period("2024-01-01", "2024-12-31"),
        direction_unsaid=True,
    )
    return pt.Report(found, "zh", tasks=tasks, origin=origin, problems=problems)


def timed(work: Callable[[], str]) -> tuple[float, str]:
    gc.collect()
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def compare(count: int) -> None:
    """Print what the page of so many tasks takes, and what a plain table of them does."""
    first, second = ledger(count), ledger(count)
    plain, table = timed(lambda: first.table("html"))
    took, page = timed(second.to_html)
    size, least = len(page.encode()) / 1e6, len(table.encode()) / 1e6
    print(
        f"{count} tasks: page {took:.2f} s, {size:.2f} MB, {page.count('<tbody')} of them on it; "
        f"plain table {plain:.2f} s, {least:.2f} MB; time ×{took / plain:.1f}, size ×{size / least:.1f}"
    )


def main() -> None:
    ledger(10).to_html()  # jinja2 is loaded, and its templates are compiled
    for count in COUNTS:
        compare(count)


if __name__ == "__main__":
    main()

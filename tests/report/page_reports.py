"""The reports whose pages are opened in a browser: a ledger in both languages, and every shape of chart."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import charted
from district import district

import policytrack as pt
from policytrack.report.origin import Origin
from policytrack.report.task import CellWords, Task

SHAPES = {name.lower(): one for name, one in vars(charted).items() if isinstance(one, pt.Assessment)}


def shapes(lang: str) -> pt.Report:
    """Return a report with a task for each shape of chart, with long and hostile words."""
    tasks = [
        Task(
            key=name,
            number=name,
            name=f"{name} <script>alert('{name}')</script> \u202e",
            body="市发展和改革委员会、市住房和城乡建设局" if number % 2 else None,
            area="青岛市" if number % 3 else "一个名字很长的国家级新区管理委员会",
            assessment=one,
            note=CellWords(words="javascript:alert(1) " * 20, heading='"><b onmouseover=alert(1)>'),
        )
        for number, (name, one) in enumerate(SHAPES.items())
    ]
    return pt.Report(list(dict.fromkeys(SHAPES.values())), lang, tasks=tasks)


def long(count: int = 40) -> pt.Report:
    """Return a report of many rows, of which some have no figure."""
    indicator = pt.Indicator("road", zh="道路", unit="公里", kind="flow", better="up")
    targets = [
        pt.Target(f"t{i}", indicator=indicator, area="甲市", period="2024", amount=f"{i + 100} 公里")
        for i in range(count)
    ]
    figure = pt.Figure("f", indicator=indicator, area="甲市", period="2024-H1", amount="70 公里")
    found = pt.assess(targets, [figure], on="2024-07-01")
    tasks = [
        Task(
            key=f"r{i}",
            number=str(i + 3),
            name=f"第{i}号道路改造工程",
            assessment=one,
            sheet="进度表",
            asked=CellWords(words=str(i + 100), heading="工作目标", cell=f"E{i + 3}"),
            note=CellWords(words="已完成前期工作，正在办理招投标手续，" * (i % 7), heading="备注") if i % 7 else None,
        )
        for i, one in enumerate(found)
    ]
    return pt.Report(found, "zh", tasks=tasks, origin=Origin(file="道路.xlsx", subject="道路改造"))


LONG = long
PAGES: Mapping[str, Callable[[], pt.Report]] = MappingProxyType(
    {
        "district-zh": lambda: district("zh"),
        "district-en": lambda: district("en"),
        "shapes-zh": lambda: shapes("zh"),
        "shapes-en": lambda: shapes("en"),
    }
)

"""Generated tasks: Chinese and Latin names of any length, amounts of any size, with and without figures."""

from hypothesis import strategies as st

import policytrack as pt
from policytrack.report.task import CellWords, Task

_WORDS = st.text("新建改造学校农村公路“两癌”abc ABC（）=+-@|\t", min_size=1, max_size=40).filter(str.strip)
_UNITS = st.sampled_from(["户", "人次", "元/月/人", "公里", "亩", "homes", "%"])
_NUMBERS = st.decimals(1, 10**7, places=1).map(lambda number: f"{number.normalize():f}")
_BODIES = st.sampled_from([None, "住建局", "农业农村局", "水务局"])


@st.composite
def tasks(draw: st.DrawFn, *, fewest: int = 0) -> list[Task]:
    """Draw the tasks of a ledger, each with a row of its own."""
    return [_task(draw, row) for row in range(3, 3 + draw(st.integers(fewest, 12)))]


def _task(draw: st.DrawFn, row: int) -> Task:
    unit, name = draw(_UNITS), draw(_WORDS)
    better = draw(st.sampled_from(["up", "up", "up", "down"]))
    kind = "stock" if unit != "%" else "ratio"
    indicator = pt.Indicator(
        f"i{row}",
        zh=name,
        unit=unit,
        kind=draw(st.sampled_from(["flow", kind])) if unit != "%" else kind,
        better=better,
    )
    whole = unit in ("户", "人次", "homes")
    amount, told = (draw(_NUMBERS).split(".")[0] if whole else draw(_NUMBERS) for _ in range(2))
    asked = draw(st.sampled_from([f"{amount} {unit}", f"{amount} {unit}", None]))
    period = draw(st.sampled_from(["2023", "2024", "2024-H1", "2025"]))
    target = pt.Target(
        f"t{row}", indicator=indicator, area=draw(st.sampled_from(["甲县", "乙县"])), period=period, amount=asked
    )
    hedge = draw(st.sampled_from(["", "", "over ", "about "])) if whole else ""
    time = ("2024-H1" if period == "2024" else period) if indicator.is_flow else "2024-06-30"
    figures = []
    if draw(st.booleans()):
        figures = [
            pt.Figure(
                f"f{row}",
                indicator=indicator,
                area=target.area,
                period=time,
                amount=f"{hedge}{told}{'00' if hedge else ''} {unit}",
            )
        ]
    return Task(
        key=str(row),
        number=str(row),
        name=name,
        assessment=pt.assess([target], figures, on="2024-06-30")[0],
        body=draw(_BODIES),
        area=target.area.say("zh"),
        asked=draw(st.sampled_from([CellWords(words=amount, cell=f"E{row}"), None])),
        note=draw(st.sampled_from([CellWords(words="已全部入户设计", cell=f"H{row}"), None])),
    )

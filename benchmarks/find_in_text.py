"""Finding amounts and times in 10 MB of prose, against a bare `re` scan: `python benchmarks/find_in_text.py [FOLDER]`.

With a folder, its *.txt files are repeated; else the quotes of the catalog and a text of our own.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from policytrack import load_catalog, zh

SIZES = (1_000_000, 10_000_000)
GOAL = 2.0
NUMERAL = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?|[〇一二三四五六七八九十百千万亿]+")
OWN = """
今年上半年，全市新增就业2.3万人，同比增长4.1%，其中高校毕业生占比超四成。城市绿化面积达到1200公顷以上，比去年多出80余公顷；
新建充电桩近500个，公交线路优化12条，日均客流约36万人次。到2027年底，力争人均公园面积不低于15平方米，垃圾分类覆盖率98%左右。
各区要加强组织领导，完善工作机制，压实主体责任，推动政策落地见效，切实把好事办好、实事办实，不断增强群众的获得感和满意度。
会议强调，要坚持问题导向，聚焦重点领域和关键环节，统筹发展和安全，以更大力度深化改革，为高质量发展提供有力支撑和坚强保障。
"""


def sample(folder: Path | None) -> str:
    if folder is not None:
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    catalog = load_catalog()
    quotes = [record.quote.text for record in (*catalog.targets, *catalog.figures) if record.quote is not None]
    return "\n".join(f"{OWN}各部门共同努力，{quote}，工作取得积极成效，有关情况已经向社会公布。" for quote in quotes)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    part = sample(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    length = len(part.encode())
    for size in SIZES:
        text = part * -(-size // length)
        megabytes = len(text.encode()) / 1e6
        found: list[zh.Reading] = []
        scanning = seconds(lambda text=text: NUMERAL.findall(text))  # type: ignore[misc]
        finding = seconds(lambda text=text, found=found: found.extend(zh.find(text, on="2024-06-27")))  # type: ignore[misc]
        print(
            f"{megabytes:5.1f} MB  {len(found):7} readings  find {finding:6.2f} s, {megabytes / finding:.1f} MB/s "
            f"(goal: at least {GOAL:g})  bare scan {scanning:.2f} s  ratio {finding / scanning:.1f}"
        )


if __name__ == "__main__":
    main()

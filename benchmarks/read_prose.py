"""Reading Chinese and English prose of three densities, against a bare numeral scan of the same text in one run.

    python benchmarks/read_prose.py                    # texts of our own
    python benchmarks/read_prose.py FOLDER             # and the *.txt files of a folder
    python benchmarks/read_prose.py --against ../other # and what importing costs beside another checkout

The goals are of a reading in so many characters: on source documents at most 60 times the scan.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from policytrack.readers.languages import reader

NUMERALS = {
    "zh": re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?|[〇一二三四五六七八九十百千万亿]+"),
    "en": re.compile(r"[0-9]+(?:[.,][0-9]+)*(?:m|bn|k)?|\b(?:one|two|three|four|five|six|ten|dozen|half|million)\b"),
}
MEGABYTES = 1.0
ROUNDS = 3
IMPORTS = 15
DAY = "2024-06-27"
MOST_TIMES_THE_SCAN = 60
MOST_OF_THE_IMPORT = 0.5

# As source documents are: an amount or a time in about 78 characters.
SPARSE = """
全市把改善营商环境摆在突出位置，推动服务窗口前移，简化办事材料，压缩审批环节，让企业和群众少跑腿、好办事，口碑越来越好。
今年以来，有关部门走访企业1200余家，收集意见建议，逐条研究答复，能够当场解决的当场解决，需要协调的列出清单，明确责任人员。
在城市更新方面，坚持先体检后更新，完成老旧小区改造86个，道路、管网、绿地同步提升，居民的居住条件和周边环境得到明显改善。
下一步，将继续完善工作机制，加强部门协同和上下联动，到2026年底前建成覆盖城乡的便民服务网络，努力把实事办实、好事办好，使发展成果更好惠及全体人民。
文化惠民活动持续开展，图书馆、文化馆、博物馆错时延时开放，馆藏资源加快走向社区和乡村，志愿服务队伍不断壮大，接待读者和观众同比增长12.5%，群众文化生活更加丰富，获得感明显增强。
"""
# As reports are: a reading every 20 to 30 characters.
REPORT = """
上半年，全市紧扣重点任务，新建标准厂房63万平方米，引进各类项目148个，到位资金同比增长9.7%，产业结构继续优化，发展后劲不断增强。
农村人居环境明显改善，改造道路1360公里，惠及行政村420个；城区新增公共停车位2.4万个，老旧供水管网加快更新，群众出行更加方便。
教育资源布局更加均衡，新建、改扩建学校37所，新增学位4.6万个，普惠性幼儿园覆盖率达到91.3%，师资力量和校园条件同步得到加强。
到2027年，力争规模以上工业企业达到2800家以上，研发投入占比不低于3.2%，绿色低碳水平显著提升，城市功能和品质再上一个大的台阶。
医疗服务能力稳步提升，家庭医生签约服务覆盖近310万人，基层诊疗量占比超六成，居民满意度达到95.6%，公共卫生体系建设取得新的进展。
"""
# As statistical bulletins are: a reading every 9 characters.
BULLETIN = """
一季度，粮食面积315万亩，增长0.6%；蔬菜产量208.4万吨，增长3.1%；肉类产量46.9万吨，下降1.2%；水产品产量33万吨，增长2.8%。
5月末，存款余额8412.7亿元，增长7.9%；贷款余额7930.1亿元，增长8.8%；住户存款5126亿元，增长11.3%；不良率1.2%，下降0.1个百分点。
进出口612.8亿元，增长4.4%；其中出口385.2亿元，增长6.1%；进口227.6亿元，增长1.7%；外资企业1260家，增加84家，占比18.5%。
客运量2310万人次，增长15.2%；货运量1.9亿吨，增长3.3%；机场吞吐量640万人次，增长21%；快递业务量5.8亿件，增长17.4%。
"""


# As press texts are: an amount or a time in about 150 characters.
PRESS_EN = """
The minister told reporters outside the town hall that the plan would be judged by what people saw in their own
streets, and that councils had been given the time and the powers that they asked for. Work on the first sites began
in March 2023, and 1,240 homes are now occupied, according to the department; a further 3,500 homes have planning
permission. Residents who had been moved out while the estate was rebuilt said that they were glad to be back,
although several complained about parking and the noise. Opponents called the announcement a rehash of old promises.
They pointed out that spending on repairs fell by 12% last year, and asked why the most deprived boroughs had been
left until the end. The government says that at least £2.4bn will be spent by 2029. An independent review is expected
to report in the autumn, and the committee has asked for the figures to be published in full.
"""
# As reports are: a reading every 40 characters.
REPORT_EN = """
In 2023 the programme trained 12,400 nurses, up 6.3%, and opened 148 clinics in the poorest districts, of which 37
clinics serve islands. Spending reached £2.4bn, or 96% of the budget, and a further £310m is planned for repairs by
March 2025. Waiting times fell from 18 weeks to 14 weeks, while satisfaction stood at 81.5%. At least 2,800 schools
will have solar panels by the end of 2027, and 63,000 homes were insulated in the first half of 2024. Emissions were
12% lower than in 2019; recycling rose by 2.1 percentage points to 44.6%. About 310,000 people registered with a
family doctor, and 1,360 km of road were resurfaced.
"""
# As statistical releases are: a reading every 15 characters.
RELEASE_EN = """
Output rose 0.6% in Q1 2024; services grew 0.7%, production 0.8%, and construction fell 0.9%. Exports were £205.4bn,
up 1.0%; imports £213.5bn, down 2.3%. Employment was 74.5%, unemployment 4.3%, inactivity 22.2%. Vacancies: 904,000
jobs, down 12,000 jobs. Births: 605,479 births in 2022, 3.1% fewer than in 2021. Deaths: 577,160 deaths, 1.5% fewer.
Homes: 212,570 homes, 9% fewer. Prices rose 2.0% in May 2024, 2.3% in April 2024, 3.2% in March 2024. Pay rose 5.9% a
year; bonuses £12.4bn, up 2.6%.
"""


class Density(NamedTuple):
    """A text, and what it must come to."""

    name: str
    lang: str
    text: str
    least: float  # MB/s
    most: float | None = None  # times the bare scan


DENSITIES = (
    Density("sparse, as source documents", "zh", SPARSE, 1.5, MOST_TIMES_THE_SCAN),
    Density("dense, as reports", "zh", REPORT, 0.7),
    Density("very dense, as bulletins", "zh", BULLETIN, 0.4),
    Density("English press", "en", PRESS_EN, 1.0, MOST_TIMES_THE_SCAN),
    Density("English, as reports", "en", REPORT_EN, 0.4),
    Density("English, as statistical releases", "en", RELEASE_EN, 0.25),
)


def seconds(work: Callable[[], object]) -> float:
    """Return the shortest of some runs, in seconds of the processor: others may use the machine too."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def measure(density: Density) -> str:
    """Return the speed of reading a text, and how many times the bare scan it takes."""
    text = density.text * -(-int(MEGABYTES * 1e6) // len(density.text.encode()))
    megabytes = len(text.encode()) / 1e6
    find, numeral = reader(density.lang).find, NUMERALS[density.lang]
    count = len(find(text, on=DAY))
    scanning = seconds(lambda: numeral.findall(text))
    reading = seconds(lambda: find(text, on=DAY))
    most = "none" if density.most is None else f"at most {density.most:g}"
    return (
        f"{density.name}: a reading in {len(text) / max(1, count):.0f} characters, {megabytes / reading:.2f} MB/s "
        f"(goal: at least {density.least:g}), {reading / scanning:.1f} times the bare scan (goal: {most})"
    )


def importing(checkout: Path) -> float:
    """Return the seconds of importing the Chinese reader of a checkout in a fresh interpreter."""
    code = "import policytrack, time; t = time.perf_counter(); import policytrack.zh; print(time.perf_counter() - t)"
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPATH"] = str(checkout.resolve())
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env, cwd=checkout)
    return float(done.stdout)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each density, and one for the import."""
    parser = argparse.ArgumentParser(description="Time the reading of prose.")
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of *.txt files: source documents")
    parser.add_argument("--against", type=Path, help="another checkout, for the time of the import")
    options = parser.parse_args(arguments)
    densities = list(DENSITIES)
    if options.folder is not None:
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(options.folder.glob("*.txt")))
        densities.insert(0, Density("source documents", "zh", text, 1.5, MOST_TIMES_THE_SCAN))
    for density in densities:
        print(measure(density), flush=True)
    if options.against is not None:
        here = Path(__file__).resolve().parent.parent
        pairs = [(importing(here), importing(options.against)) for _ in range(IMPORTS)]
        ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"import policytrack.zh {ours * 1e3:.0f} ms, of the other checkout {theirs * 1e3:.0f} ms, "
            f"ratio {ours / theirs:.2f} (goal: at most {MOST_OF_THE_IMPORT:g})"
        )


if __name__ == "__main__":
    main()

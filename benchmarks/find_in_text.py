"""Finding amounts and times in 10 MB of prose, against a bare `re` scan of its numbers.

    python benchmarks/find_in_text.py [FOLDER]                 # Chinese
    python benchmarks/find_in_text.py --language en [FOLDER]   # English

With a folder, its *.txt files are repeated; else the quotes of a catalog and a text of our own.
"""

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

from policytrack import Catalog, load_catalog
from policytrack.prose.reading import Reading
from policytrack.readers.languages import reader

PLEDGES = Path(__file__).resolve().parent.parent / "examples" / "pledges"
SIZES = (1_000_000, 10_000_000)
GOALS = {"zh": 2.0, "en": 1.0}
NUMERALS = {
    "zh": re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?|[〇一二三四五六七八九十百千万亿]+"),
    "en": re.compile(r"[0-9]+(?:[.,][0-9]+)*(?:m|bn|k)?|\b(?:one|two|three|four|five|six|ten|dozen|half|million)\b"),
}
# As dense as press texts are: an amount or a time in about 200 bytes.
OWN = """
会议强调，要坚持问题导向，聚焦重点领域和关键环节，统筹发展和安全，以更大力度深化改革，为高质量发展提供有力支撑和坚强保障。
各区要加强组织领导，完善工作机制，压实主体责任，推动政策落地见效，切实把好事办好、实事办实，不断增强群众的获得感和满意度。
今年上半年，全市新增就业2.3万人，同比增长4.1%，其中高校毕业生占比超四成。城市绿化面积达到1200公顷以上，比去年多出80余公顷。
工作人员走进社区和园区，听取居民和企业的意见建议，梳理问题清单，明确责任部门和完成时限，做到件件有着落、事事有回音。
到2027年底，力争人均公园面积不低于15平方米，垃圾分类覆盖率98%左右，市民出行更加便捷，城市面貌焕然一新，服务水平明显提升。
下一步，有关部门将继续优化流程、精简材料、提高效率，加强宣传解读，做好跟踪评估，及时总结推广好经验好做法，形成长效机制。
"""
OWN_EN = """
The minister told reporters outside the town hall that the plan would be judged by what people saw in their own
streets, and that councils had been given the time and the powers that they asked for. Work on the first sites began
in March 2023, and 1,240 homes are now occupied, according to the department; a further 3,500 homes have planning
permission. Residents who had been moved out while the estate was rebuilt said that they were glad to be back,
although several complained about parking and the noise. Opponents called the announcement a rehash of old promises.
They pointed out that spending on repairs fell by 12% last year, and asked why the most deprived boroughs had been
left until the end. The government says that at least £2.4bn will be spent by 2029. An independent review is expected
to report in the autumn, and the committee has asked for the figures to be published in full.
"""
FRAME_EN = (
    "A spokesman said that the authorities had worked closely with local partners throughout: {quote}. Campaigners "
    "welcomed the statement but said that much would depend on how it was carried out, and that families had heard "
    "such words before.\n"
)
FRAME = (
    "各部门共同努力，认真落实工作部署，{quote}，工作取得积极成效，有关情况已经向社会公布。受访的居民说，身边的变化看得见、摸得着，"
    "生活更加方便，心里更加踏实，对今后的工作充满信心和期待。\n"
)


def sample(lang: str, folder: Path | None) -> str:
    if folder is not None:
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    catalog = load_catalog() if lang == "zh" else Catalog.load(PLEDGES)
    own, frame = (OWN, FRAME) if lang == "zh" else (OWN_EN, FRAME_EN)
    quotes = [record.quote.words for record in (*catalog.targets, *catalog.figures) if record.quote is not None]
    return "".join(own * (index % 3 == 0) + frame.format(quote=quote) for index, quote in enumerate(quotes))


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()  # others may use the machine too
    work()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    asked = parser.parse_args()
    part, numeral = sample(asked.language, asked.folder), NUMERALS[asked.language]
    find = reader(asked.language).find
    length = len(part.encode())
    for size in SIZES:
        text = part * -(-size // length)
        megabytes = len(text.encode()) / 1e6
        found: list[Reading] = []
        scanning = seconds(lambda text=text: numeral.findall(text))  # type: ignore[misc]
        finding = seconds(lambda text=text, found=found: found.extend(find(text, on="2024-06-27")))  # type: ignore[misc]
        print(
            f"{megabytes:5.1f} MB  {len(found):7} readings  find {finding:6.2f} s, {megabytes / finding:.1f} MB/s "
            f"(goal: at least {GOALS[asked.language]:g})  bare scan {scanning:.2f} s  ratio {finding / scanning:.1f}"
        )


if __name__ == "__main__":
    main()

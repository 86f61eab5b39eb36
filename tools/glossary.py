"""Write the glossaries from the vocabularies: `python tools/glossary.py`; `--check` says whether they are current.

The closed lists at the end of docs/glossary.md are the vocabularies as they are. docs/zh/glossary.md is the whole of it
for readers of Chinese. What stands above the closed lists in docs/glossary.md is written by hand.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import policytrack
from policytrack.values.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "glossary.md"
CHINESE = ROOT / "docs" / "zh" / "glossary.md"
START = "## Closed lists 词表\n"
HEAD = f"""{START}
The words that a field may hold, each with what reports print. These tables are written by `python tools/glossary.py`.
"""
CHINESE_HEAD = """# 词汇表

本库用词的中英对照。“写作”一栏是代码和TOML文件里写的词。本页由`python tools/glossary.py`生成。
"""
# What a vocabulary lists, in Chinese; one that is not named here goes by its name in the code.
NAMES = {
    "Accrual": "发生方式",
    "Aggregation": "汇总方式",
    "Base": "增长率的比较期",
    "Better": "方向",
    "Bridge": "可衔接的差异",
    "ChangeKind": "变动类型",
    "Closure": "勾稽核对结果",
    "Colour": "灯色",
    "ColumnRole": "台账里列的角色",
    "Each": "日历步长",
    "EventKind": "活动类型",
    "EventStatus": "活动状态",
    "Fault": "读不出数量的原因",
    "FigureForm": "实际值的形式",
    "FigureStatus": "数据状态",
    "Hedge": "模糊用语",
    "IndicatorKind": "指标类型",
    "MeasureKind": "措施类型",
    "Nature": "目标性质",
    "NotTask": "不是任务的行",
    "PlanKind": "规划类型",
    "PlanStatus": "规划和措施的阶段",
    "Reference": "基期参照",
    "RelationKind": "勾稽关系类型",
    "RowKind": "任务的类型",
    "Saying": "表述的意思",
    "Sense": "增长率的正负",
    "SoftHedge": "可按软区间判定的用语",
    "Stage": "环节",
    "Statistic": "统计方式",
    "Strength": "力度",
    "Supersession": "取代方式",
    "Support": "对表述的支持",
    "TargetForm": "目标值的形式",
    "TextLanguage": "原文语言",
    "TimeUnit": "时间单位",
    "Verdict": "结论",
}
HEADS = ("中文", "---")
_ROW = re.compile(r"^\| (?P<zh>[^|]+) \| (?P<en>[^|]+) \| [^|]+ \|$")


def vocabularies() -> list[type[Vocabulary]]:
    """Return every vocabulary of the library that has words, by name."""
    for module in pkgutil.walk_packages(policytrack.__path__, "policytrack."):
        if module.name.rpartition(".")[2] not in ("__main__", "strategies"):
            importlib.import_module(module.name)
    found = {one for one in _below(Vocabulary) if len(one) and one.__module__.startswith("policytrack.")}
    return sorted(found, key=lambda one: one.__name__)


def _below(vocabulary: type[Vocabulary]) -> Iterator[type[Vocabulary]]:
    for one in vocabulary.__subclasses__():
        yield one
        yield from _below(one)


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _rows(vocabulary: type[Vocabulary]) -> str:
    return "".join(f"| {one.zh} | {one.en} | `{one}` |\n" for one in vocabulary)


def closed_lists() -> str:
    """Return the section of the closed lists in the English page."""
    parts = [HEAD]
    for one in vocabularies():
        first = (one.__doc__ or "").partition("\n")[0]
        name = f"{_spaced(one.__name__)} {NAMES.get(one.__name__, '')}".rstrip()
        parts.append(f"\n### {name}\n\n{first}\n\n| 中文 | English | written |\n|---|---|---|\n{_rows(one)}")
    return "".join(parts)


def page(text: str) -> str:
    """Return the English page with its closed lists as they are now."""
    return text.partition(START)[0].rstrip("\n") + "\n\n" + closed_lists()


def chinese_page(text: str) -> str:
    """Return the Chinese page, of the tables of the English one and the closed lists."""
    parts = [CHINESE_HEAD]
    for section in text.partition(START)[0].split("\n## ")[1:]:
        heading, _, body = section.partition("\n")
        rows = [match for line in body.splitlines() if (match := _ROW.match(line)) and match["zh"] not in HEADS]
        name = re.sub(r"^[A-Za-z ]+", "", heading)
        lines = "".join(f"| {match['zh']} | {match['en']} |\n" for match in rows)
        parts.append(f"\n## {name}\n\n| 中文 | 英文 |\n|---|---|\n{lines}")
    parts.append("\n## 词表\n\n字段只能取下列词；报告里印的是中文或英文。\n")
    for one in vocabularies():
        heads = "| 中文 | 英文 | 写作 |\n|---|---|---|\n"
        parts.append(f"\n### {NAMES.get(one.__name__, one.__name__)}\n\n{heads}{_rows(one)}")
    return "".join(parts)


def main() -> int:
    """Write the pages, or check them."""
    text = PAGE.read_text(encoding="utf-8")
    made = {PAGE: page(text), CHINESE: chinese_page(text)}
    old = [path.name for path, now in made.items() if not path.exists() or path.read_text(encoding="utf-8") != now]
    if "--check" in sys.argv[1:]:
        if old:
            print("the glossaries are not current; run `python tools/glossary.py`")
        return int(bool(old))
    for path, now in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Texts of the page: its headings, its legend, and the terms of the evidence below a task."""

from collections.abc import Mapping
from types import MappingProxyType

PAGE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "page-title": ("{scope}进展", "Progress on {scope}"),
        "page-to-gone": ("截至{day}，时间已过{share}%", "At {day}, {share} % of the time gone"),
        "page-superseded": ("已被取代", "superseded"),
        "page-counting": ("目标任务共{count}项：{said}。", "{count} targets: {said}."),
        "page-counting-one": ("目标任务共{count}项：{said}。", "{count} target: {said}."),
        "page-task": ("任务", "task"),
        "page-verdict": ("结论", "verdict"),
        "page-asked": ("目标", "asked"),
        "page-reported": ("已报", "reported"),
        "page-completion": ("完成率", "done"),
        "page-chart": ("进度图", "progress"),
        "page-only": ("只看", "Show only"),
        "page-all": ("全部", "all"),
        "page-chip": ("{words} {count}", "{words} {count}"),
        "page-chip-part": ("{words} {shown}/{count}", "{words} {shown} of {count}"),
        "page-key": ("图例：", "Key: "),
        "page-key-reported": ("已报", "reported"),
        "page-key-asked": ("目标", "target"),
        "page-key-due": ("时间进度", "due by now"),
        "page-key-gone": ("时间进度（{share}%）", "due by now ({share} %)"),
        "page-key-possible": ("可能范围", "may be"),
        "page-key-start": ("起点", "start"),
        "page-ceiling": ("上限", "ceiling"),
        "page-key-ceiling": ("目标为上限的，条形为已用", "under a ceiling the bar is what is used"),
        "page-from": ("起点{base}", "from {base}"),
        "page-shown": (
            "已报{reported}，目标{asked}，完成率{done}",
            "reported {reported}, asked {asked}, done {done}",
        ),
        "page-shown-ceiling": (
            "已报{reported}，上限{asked}，已用{done}",
            "reported {reported}, ceiling {asked}, used {done}",
        ),
        "page-no-share": ("无", "unknown"),
        "page-course": ("走势", "course"),
        "page-course-key": (
            "实线为各期已报；虚线为按时间应达到；横线为目标",
            "line: reported; dashed: due by time; level line: target",
        ),
        "page-course-key-unpaced": ("实线为各期已报；横线为目标", "line: reported; level line: target"),
        "page-course-shown": ("{readings}；{last}目标{asked}", "{readings}; target at {last}: {asked}"),
        "page-course-end": ("{day}：{amount}", "{day}: {amount}"),
        "page-course-reading": ("{day} {amount}", "{day}: {amount}"),
        "page-words": ("原话", "words"),
        "page-source": ("出处", "source"),
        "page-row": ("{file}，{sheet}，第{row}行", "{file}, {sheet}, row {row}"),
        "page-row-alone": ("{file}，第{row}行", "{file}, row {row}"),
        "page-why": ("理由", "why"),
        "page-parts": ("分项", "parts"),
        "page-aside": ("未采用", "set aside"),
        "page-assumed": ("假设", "assumed"),
        "page-doubts": ("存疑", "to check"),
        "page-open": ("原话与出处", "words and source"),
        "page-several-parts": ("分项见下", "see its parts below"),
        "page-stages": ("按阶段判定", "judged by stage"),
        "page-attention": (
            "任务较多，本页只列需要关注的{shown}项（共{count}项）；全部任务见表格文件。",
            "This page lists only the {shown} of {count} targets that need attention; the tables hold all of them.",
        ),
        "page-attention-cut": (
            "需要关注的有{needing}项，本页列前{shown}项（共{count}项）；全部任务见表格文件。",
            "{needing} of {count} targets need attention; this page lists the first {shown}, the tables hold all.",
        ),
    }
)

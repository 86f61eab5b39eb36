"""The words behind `policytrack`, in the order of its help; each is run by the module of its name in this room."""

from typing import NamedTuple


class Command(NamedTuple):
    """A word behind `policytrack`, and what it does, in Chinese and English.

    Its module has `arguments(parser)`, which adds what it takes, and `run(given)`, which returns the exit status.
    """

    name: str
    zh: str
    en: str

    def say(self, lang: str) -> str:
        """Return what it does in a language."""
        return self.zh if lang == "zh" else self.en


# What somebody with a spreadsheet needs comes first.
EVERYDAY = (
    Command("report", "看完成情况：进度表、通报、网页、工作簿", "table, notice, page or workbook of how targets stand"),
    Command("ledger", "看台账是怎么读的，哪里要核对", "show how a spreadsheet was understood, and what to check"),
    Command("explain", "说明某一项为什么是这个结论", "say why one target has its verdict"),
    Command("changes", "和上一期比有什么变化", "what changed from one saved result to the next"),
    Command("example", "在本文件夹放一份可以照着做的文件", "write a file here to start from"),
)
CATALOGS = (
    Command("check", "查出目录里的每个问题", "report every problem of a catalog"),
    Command("format", "把目录文件写成统一格式", "write a catalog's files in the fixed form"),
    Command("read", "把一篇文章读成目录草稿", "draft a document's file from its text"),
    Command("list", "列出目录里有什么", "list what a catalog holds"),
    Command("describe", "说明目录里的一条及与它有关的一切", "show one entry and everything that refers to it"),
    Command("claims", "用数据核对“时间过半、任务过半”这类说法", "check claims such as “half the time, half the task”"),
)
REFERENCE = (
    Command("lights", "各地的红黄绿灯规则", "the traffic-light rules that come with the library"),
    Command("methods", "各机构评价进展的方法", "the owners' methods for progress that come with the library"),
)
COMMANDS = {command.name: command for command in (*EVERYDAY, *CATALOGS, *REFERENCE)}

"""What can be said of a ledger in a call: where it does not say it, or was misread."""

import argparse
import re
from collections.abc import Callable
from functools import partial
from typing import Any

from policytrack.cli.parser import Parser
from policytrack.cli.usage import UnreadError, UsageError
from policytrack.cli.values import day
from policytrack.errors import InputError
from policytrack.ledger.file.charset import COMMON, as_encoding
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.table.roles import ColumnRole
from policytrack.terminal import as_words
from policytrack.text.messages import Word
from policytrack.text.suggestion import Suggestion
from policytrack.values.period import Period

ROLES = tuple(ColumnRole)
NAMED = ("columns", "kinds", "directions", "units", "deadlines", "years")
DAY, NAME, FILE = ("日期", "DAY"), ("名称", "NAME"), ("文件", "FILE")


def add_ledger_options(parser: Parser) -> None:
    """Add what can be said of a ledger."""
    parser.section("台账里没有写、或读错了的，在这里说：", "What the ledger does not say, or what was misread:")
    parser.option("--as-of", shown=DAY, type=day, zh="数据截至哪一天", en="the day up to which the figures count")
    parser.option(
        "--period",
        shown=("时期", "PERIOD"),
        type=period,
        zh="台账管哪一年：2024，或 2024-07-01/2025-06-30",
        en="the year that it is about: 2024, or 2024-07-01/2025-06-30",
    )
    parser.option("--area", shown=NAME, zh="哪个地区", en="the area")
    parser.option("--issuer", shown=NAME, zh="谁下达的", en="who set the targets")
    parser.option("--sheet", shown=NAME, several=True, zh="读哪张工作表", en="the sheet to read")
    parser.option(
        "--header",
        shown=("行", "ROWS"),
        type=rows,
        zh="表头在第几行：3，或 3-4",
        en="the rows of the heading: 3, or 3-4",
    )
    parser.option(
        "--column",
        dest="columns",
        shown=("列=角色", "COLUMN=ROLE"),
        type=column,
        several=True,
        zh="一列是什么：D=target、工作目标=target（角色见 --column ?）",
        en="what a column is: D=target, 工作目标=target (--column ? lists the roles)",
    )
    parser.option(
        "--kind",
        dest="kinds",
        shown=("任务=flow|stock", "TASK=flow|stock"),
        type=partial(named, "新增就业=flow", choices=("flow", "stock")),
        several=True,
        zh="一项任务是新增量还是存量",
        en="whether a task counts what is new (flow) or what is there (stock)",
    )
    parser.option(
        "--better",
        dest="directions",
        shown=("任务=up|down", "TASK=up|down"),
        type=partial(named, "能耗强度=down", choices=("up", "down")),
        several=True,
        zh="一项任务是越高越好还是越低越好",
        en="whether more or less of a task is better",
    )
    parser.option(
        "--unit",
        dest="units",
        shown=("任务=单位", "TASK=UNIT"),
        type=partial(named, "城镇低保标准=元/月/人"),
        several=True,
        zh="一项任务的单位",
        en="the unit of a task",
    )
    parser.option(
        "--due",
        dest="deadlines",
        shown=("任务=日期", "TASK=DAY"),
        type=partial(named, "农村公路=2024-10-31", read=day),
        several=True,
        zh="一项任务的完成时限",
        en="when a task is due",
    )
    parser.option(
        "--years",
        shown=("YR1=2022", "YR1=2022"),
        type=partial(named, "YR1=2022", read=year),
        several=True,
        zh="项目年是哪一年",
        en="which year a project year is",
    )
    parser.option(
        "--dates", choices=("dmy", "mdy", "ymd"), zh="06/07/2024 是几月几日", en="the order of a date like 06/07/2024"
    )
    parser.option(
        "--encoding",
        shown=("编码", "ENCODING"),
        type=encoding,
        zh="CSV 的编码，如 cp1252",
        en="the encoding of a CSV, such as cp1252",
    )
    parser.option(
        "--layout",
        shown=FILE,
        type=str,
        zh="以上各项存下的文件（.toml）",
        en="a file in which all this is kept (.toml)",
    )
    parser.option(
        "--save-layout",
        shown=FILE,
        type=str,
        zh="把定下的写进文件，下个月用 --layout 读",
        en="write what was decided, for --layout next month",
    )


def layout_given(given: argparse.Namespace) -> Layout:
    """Return the layout of a call: that of its file, with what the options say instead."""
    kept = Layout() if given.layout is None else Layout.load(given.layout)
    said: dict[str, Any] = {name: dict(getattr(given, name)) for name in NAMED}
    said |= {"sheet": tuple(given.sheet), "header": given.header, "as_of": given.as_of, "period": given.period}
    said |= {"area": given.area, "issuer": given.issuer, "dates": given.dates, "encoding": given.encoding}
    try:
        return kept.with_(**said)
    except InputError as error:
        raise UsageError(str(error)) from None


def said_of_ledger(given: argparse.Namespace) -> list[str]:
    """Return the options of a call that only a ledger can answer to."""
    names = ("sheet", "header", "dates", "encoding", "layout", "save_layout", *NAMED)
    options = {"columns": "column", "kinds": "kind", "directions": "better", "units": "unit", "deadlines": "due"}
    return [f"--{options.get(name, name).replace('_', '-')}" for name in names if getattr(given, name)]


def named(
    form: str,
    word: str,
    *,
    choices: tuple[str, ...] = (),
    read: Callable[[str], Any] | None = None,
) -> tuple[str, Any]:
    """Return the name and the value of a word like 新增就业=flow; `UnreadError` for one of another form."""
    name, sign, value = (part.strip() for part in as_words(word).replace("＝", "=").rpartition("="))
    if not sign or not name or not value or (choices and value not in choices):
        raise UnreadError("call-no-pair", form=form)
    return name, value if read is None else read(value)


def column(word: str) -> tuple[str, str]:
    """Return the heading or letter of a column and its role; `UnreadError`, with the roles, for what is none."""
    said = as_words(word)
    if said in ("?", "？", "help"):
        roles = [Word(one, f"{one}（{one.zh}）", one if one == one.en else f"{one} ({one.en})") for one in ROLES]
        raise UnreadError("call-roles", roles=tuple(roles))
    name, role = named("D=target", said)
    parts = role.partition(":")[0].split("+")
    for part in parts:
        if not ColumnRole.has(part):
            raise UnreadError("call-no-role", role=part, roles=tuple(map(str, ROLES)), near=Suggestion.of(part, ROLES))
    return name, role


def period(word: str) -> Period:
    """Return a period with both ends; `UnreadError` for anything else."""
    try:
        found = Period.parse(as_words(word))
    except InputError:
        found = None
    if not isinstance(found, Period):
        raise UnreadError("call-no-period")
    return found


def rows(word: str) -> str:
    """Return the rows of a heading, as a layout writes them; `UnreadError` for anything else."""
    found = re.fullmatch(r"([1-9][0-9]{0,6})(?:-([1-9][0-9]{0,6}))?", word)
    if found is None or int(found[1]) > int(found[2] or found[1]):
        raise UnreadError("call-no-rows")
    return word


def encoding(word: str) -> str:
    """Return the name of an encoding as it was given; `UnreadError` for what is none."""
    try:
        as_encoding(word)
    except InputError:
        raise UnreadError("call-no-encoding", near=Suggestion.of(word.lower(), COMMON)) from None
    return word


def year(word: str) -> int:
    """Return a year of four digits; `UnreadError` for anything else."""
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", word):
        raise UnreadError("call-no-pair", form="YR1=2022")
    return int(word)

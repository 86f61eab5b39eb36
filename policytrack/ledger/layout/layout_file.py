"""The file of a layout: TOML with a comment beside each line, read with the place of every fault."""

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import frozen
from wcwidth import wcswidth

from policytrack.catalog.layout import toml_text
from policytrack.catalog.phrase import Phrase, WordList
from policytrack.catalog.toml.position import keys, table_spans
from policytrack.catalog.toml.syntax import faults, parse
from policytrack.errors import InputError, PolicytrackError
from policytrack.files import open_regular, replace_file
from policytrack.hidden import hidden, name_of
from policytrack.ledger.table.roles import ColumnRole
from policytrack.text.messages import LANGUAGES, Problem, as_language
from policytrack.text.suggestion import Suggestion

MOST_BYTES = 2**20
MOST_UNSEEN = 20
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEAD = Phrase(
    "台账的读法；每月用 --layout 读同一张表。删去一行，那一项就由程序自己判断。",
    "How the ledger is read; use it each month with --layout. Delete a line, and that is inferred again.",
)

_TEXT = Phrase("文字", "text")
_DAY = Phrase("日期", "a day")


@frozen
class LayoutKey:
    """A key of a layout: the comment beside it, what its value is, the values that it may have, and how it is written.

    `table` says that its values stand in a table, each under a name of the ledger.
    """

    comment: Phrase
    wanted: Phrase
    form: str
    words: tuple[str, ...] = ()
    table: bool = False


BOTH = "task+target"  # a column of sentences that hold both
ROLES = (*ColumnRole.words(), BOTH)
KINDS = ("flow", "stock")
SIDES = ("up", "down")
ORDERS = ("dmy", "mdy", "ymd")
KEYS: Mapping[str, LayoutKey] = MappingProxyType(
    {
        "sheet": LayoutKey(Phrase("读哪张工作表", "the sheets to read"), _TEXT, 'sheet = "进度表"'),
        "header": LayoutKey(
            Phrase("表头在哪几行", "the rows of the heading"), Phrase("行号", "a row or two"), 'header = "3-4"'
        ),
        "as_of": LayoutKey(Phrase("数据截止日", "the cut-off day of the figures"), _DAY, "as_of = 2024-06-30"),
        "period": LayoutKey(
            Phrase("台账所管的时期", "the time that the ledger is about"), Phrase("时期", "a period"), 'period = "2024"'
        ),
        "area": LayoutKey(Phrase("地区", "the area"), _TEXT, 'area = "柳塘区"'),
        "issuer": LayoutKey(Phrase("发布单位", "who issues it"), _TEXT, 'issuer = "柳塘区人民政府"'),
        "dates": LayoutKey(
            Phrase("06/07/2024 这样的日期的次序", "the order of dates like 06/07/2024"),
            Phrase("dmy（日月年）、mdy（月日年）或 ymd", "dmy, mdy or ymd"),
            'dates = "dmy"',
            ORDERS,
        ),
        "encoding": LayoutKey(
            Phrase("CSV 的编码", "the encoding of the CSV"), Phrase("编码名", "an encoding"), 'encoding = "gb18030"'
        ),
        "history": LayoutKey(
            Phrase("每期结果存在这里，下期自动对比", "reports are kept here and compared"), _TEXT, 'history = "结果"'
        ),
        "columns": LayoutKey(
            Phrase("各列是什么：列号或列名 = 角色", "what each column is: letter or heading = role"),
            Phrase(
                f"列的角色（{'、'.join(ColumnRole.words())}）", f"a role of a column ({', '.join(ColumnRole.words())})"
            ),
            'D = "target"',
            ROLES,
            table=True,
        ),
        "kinds": LayoutKey(
            Phrase("任务是新增量 flow 还是存量 stock", "whether a task is a flow or a stock"),
            Phrase("flow（新增量）或 stock（存量）", "flow or stock"),
            '"新增就业" = "flow"',
            KINDS,
            table=True,
        ),
        "directions": LayoutKey(
            Phrase("越高越好 up，越低越好 down", "whether up or down is better"),
            Phrase("up（越高越好）或 down（越低越好）", "up or down"),
            '"能耗强度" = "down"',
            SIDES,
            table=True,
        ),
        "units": LayoutKey(Phrase("任务的单位", "the units of tasks"), _TEXT, '"低保标准" = "元/月/人"', table=True),
        "deadlines": LayoutKey(
            Phrase("任务的完成时限", "when tasks are due"), _DAY, '"改造老旧小区" = 2024-10-31', table=True
        ),
        "years": LayoutKey(
            Phrase("项目年是哪一年", "which year a project year is"), Phrase("年份", "a year"), "YR1 = 2022", table=True
        ),
        "names": LayoutKey(
            Phrase("单位的别称 = 名称", "another spelling of a body = its name"),
            _TEXT,
            '"教体局" = "教育体育局"',
            table=True,
        ),
    }
)


_TO_EDIT = ("kinds", "directions")  # what most often is to be said, shown as comments where nothing is


class LayoutError(PolicytrackError, ValueError):
    """A file of a layout that has faults; each is a line of the message, by file and line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(self.text("en"))

    def text(self, lang: str = "en") -> str:
        """Return the faults in Chinese ('zh') or English ('en'), a line each."""
        return "\n".join(problem.say(lang) for problem in self.problems)

    def __reduce__(self) -> tuple[type["LayoutError"], tuple[tuple[Problem, ...]]]:
        """Pickle the problems themselves."""
        return type(self), (self.problems,)


def read_layout(path: Path, layout: type) -> dict[str, Any]:
    """Return the values of a file, by key, as a layout takes them; `LayoutError` with every fault in it."""
    text = _text(path)
    data = parse(text)
    if isinstance(data, Exception):
        raise LayoutError(
            tuple(Problem(str(path), fault.line, fault.column, fault.code, fault.args) for fault in faults(text))
        )
    unseen = [Problem.of("PT128", str(path), *_place(text, at), character=name_of(one)) for at, one in hidden(text)]
    if unseen:
        raise LayoutError(tuple(unseen[:MOST_UNSEEN]))
    places = _Places(text)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in data.items():
        found = list(_check(path, places, key, value, layout))
        problems += found
        if not found:
            values[key] = value
    if problems:
        raise LayoutError(tuple(sorted(problems, key=lambda one: (one.line, one.column))))
    return values


def _text(path: Path) -> str:
    try:
        with open_regular(path.resolve()) as file:  # a pipe would keep us waiting
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        fault = getattr(error, "strerror", None) or str(error)
        raise LayoutError((Problem.of("PT117", str(path), fault=fault),)) from None
    if len(data) > MOST_BYTES:
        raise LayoutError((Problem.of("PT125", str(path), most=1),))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        hint = Phrase("；请另存为 UTF-8", "; save it as UTF-8")
        raise LayoutError((Problem.of("PT102", str(path), line, 1, byte=byte, hint=hint),)) from None


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of a character, from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


class _Places:
    """Where each key of a text stands: line and column, from 1."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._of: dict[tuple[str, ...], int] = {}
        for span in table_spans(text):
            path = span.path or ()
            if path:
                self._of.setdefault(path, text.find("[", span.start, span.end))
            for key, offset in keys(text[span.start : span.end]):
                self._of.setdefault((*path, key), span.start + offset)

    def of(self, *path: str) -> tuple[int, int]:
        """Return the place of a key, or of the key above it."""
        while path and path not in self._of:
            path = path[:-1]
        return _place(self._text, max(self._of.get(path, 0), 0))


def _check(path: Path, places: _Places, key: str, value: Any, layout: type) -> Iterator[Problem]:
    about = KEYS.get(key)
    if about is None:
        near = Suggestion.of(key, KEYS)
        yield Problem.of("PT110", str(path), *places.of(key), key=key, near=near, keys=WordList(tuple(KEYS)))
        return
    if about.table != isinstance(value, dict):
        form = f"[{key}] {about.form}" if about.table else about.form
        yield _wrong(path, places, (key,), value, form)
        return
    for name, part in value.items() if about.table else ((key, value),):
        try:
            layout(**{key: {name: part} if about.table else part})
        except (InputError, TypeError):
            yield _wrong(path, places, (key, name) if about.table else (key,), part, about.form)


def _wrong(path: Path, places: _Places, place: tuple[str, ...], got: Any, form: str) -> Problem:
    about = KEYS[place[0]]
    near = Suggestion.of(got, about.words) if isinstance(got, str) else Suggestion()
    words = Phrase(f"{got!r}{near.say('zh')}", f"{got!r}{near.say('en')}")
    return Problem.of(
        "PT113", str(path), *places.of(*place), key=".".join(place), wanted=about.wanted, got=words, form=form
    )


def write_layout(path: Path, values: Mapping[str, Any], lang: str) -> None:
    """Write values to a file, those that say something, each with a comment."""
    replace_file(path, layout_text(values, lang).encode())


def layout_text(values: Mapping[str, Any], lang: str) -> str:
    """Return the values as TOML, those that say something, each with a comment."""
    at = LANGUAGES.index(as_language(lang))
    lines: list[tuple[str, str]] = []
    blocks: list[str] = [f"# {(_HEAD.zh, _HEAD.en)[at]}"]
    for key, about in KEYS.items():
        if not about.table and values[key] not in (None, ()):
            lines.append((f"{key} = {_toml(key, values[key])}", about.comment.say(lang)))
    widest = max((wcswidth(line) for line, _ in lines), default=0)
    blocks += [f"{line}{' ' * (widest - wcswidth(line))}  # {comment}" for line, comment in lines]
    for key, about in KEYS.items():
        if about.table and values[key]:
            blocks += ["", f"[{key}]  # {about.comment.say(lang)}"]
            blocks += [f"{_key(name)} = {_toml(key, one)}" for name, one in values[key].items()]
    if len(blocks) > 1:
        for key in _TO_EDIT:
            if not values[key]:
                blocks += ["", f"# [{key}]  # {KEYS[key].comment.say(lang)}", f"# {KEYS[key].form}"]
    return "\n".join(blocks) + "\n"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml_text(name)


def _toml(key: str, value: Any) -> str:
    if key == "header":
        first, last = value
        return str(first) if first == last else toml_text(f"{first}-{last}")
    if isinstance(value, tuple):
        return toml_text(value[0]) if len(value) == 1 else f"[{', '.join(map(toml_text, value))}]"
    if isinstance(value, (int, datetime.date)):
        return str(value)
    return toml_text(str(value))

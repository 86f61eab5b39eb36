"""Syntax faults: why a text is not TOML, each fault with its place and the right form of its line."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from policytrack.catalog.limits import MOST_DIGITS
from policytrack.catalog.phrase import Phrase
from policytrack.catalog.toml.position import keys
from policytrack.catalog.toml.safety import ExcessError, check_lines

MOST_FAULTS = 20
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_SIMPLE = re.compile(r"[ \t]*(?:#.*|\[.*|[^=＝\[\]]+[=＝].*)?")
_MARKS = "“”„‟＂「」『』‘’＇"
_DELIMITED = re.compile(rf'[{_MARKS}"](?P<inner>[^#]*)[{_MARKS}"](?P<comment>\s*(?:#.*)?)')
_WIDE = str.maketrans("＝，．［］｛｝【】＃　、", "=,.[]{}[]# ,")

_FAULTS = (
    ("Invalid value", Phrase("不是值", "this is no value")),
    (
        "Expected newline",
        Phrase(
            '值后面还有内容；引文里的双引号请写成“ ”或 \\"',
            'something follows the value; a quotation mark inside text is written “ ” or \\"',
        ),
    ),
    ("Expected '='", Phrase("键后面缺少 =", "a key needs = and a value")),
    ("Illegal character '\\n'", Phrase("字符串没有用英文双引号结束", "the text is not closed by a quotation mark")),
    ("Illegal character", Phrase("有不可见的控制字符", "there is an invisible control character")),
    ("Found invalid character", Phrase("有不可见的控制字符", "there is an invisible control character")),
    ("Unterminated string", Phrase("字符串没有结束", "the text is not closed")),
    ("Unclosed array", Phrase("列表没有用 ] 结束，或缺少逗号", "the list is not closed by ], or lacks a comma")),
    ("Unclosed inline table", Phrase("行内表没有用 } 结束", "the table is not closed by }")),
    ("Unescaped", Phrase("字符串里的 \\ 要写成 \\\\", "a \\ inside text is written \\\\")),
    ("Invalid date", Phrase("没有这一天", "there is no such date")),
    (
        "Invalid initial character",
        Phrase("含汉字或空格的名称要加英文双引号", "a name with Chinese letters or spaces needs quotation marks"),
    ),
    (
        "Expected ']'",
        Phrase(
            "表头没有用 ] 结束，或名称要加英文双引号",
            "the header is not closed by ], or its name needs quotation marks",
        ),
    ),
    ("Invalid statement", Phrase("这一行不是“键 = 值”", "the line is not `key = value`")),
    ("Cannot declare", Phrase("同一张表写了两次", "the table is declared twice")),
)
_DEEP = Phrase("括号嵌套过深", "the brackets are nested too deeply")


@frozen
class SyntaxFault:
    """A fault in a text: code, line and column within it, the arguments of its message."""

    code: str
    line: int
    column: int
    args: tuple[tuple[str, Any], ...]


def parse(text: str) -> dict[str, Any] | Exception:
    """Return what a TOML text says, or why it cannot be read; tomllib also raises what is no TOMLDecodeError."""
    try:
        check_lines(text)
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return error


def faults(text: str) -> Iterator[SyntaxFault]:
    """Yield the faults of one table: after a fault of a plain `key = value` line, the others are read as well."""
    lines = text.split("\n")
    plain = '"""' not in text and "'''" not in text and all(_SIMPLE.fullmatch(line) for line in lines)
    for _ in range(MOST_FAULTS):
        error = parse("\n".join(lines))
        if not isinstance(error, Exception):
            return
        fault = _diagnose("\n".join(lines), error)
        yield fault
        bad = lines[fault.line - 1]
        if not plain or not bad.strip() or isinstance(error, RecursionError) or _opens(bad):
            return
        lines[fault.line - 1] = ""


def _opens(line: str) -> bool:
    return line.count("[") > line.count("]") or line.count("{") > line.count("}")


def _diagnose(text: str, error: Exception) -> SyntaxFault:
    lines = text.split("\n")
    message = str(error)
    place = _PLACE.search(message)
    if isinstance(error, RecursionError):
        number = max(range(len(lines)), key=lambda at: lines[at].count("[") + lines[at].count("{")) + 1
        return _fault("PT101", number, 1, fault=_DEEP, got=_short(lines[number - 1]))
    if isinstance(error, ExcessError):
        return _fault(error.code, error.line, error.column, key=_short(lines[error.line - 1]), most=error.most)
    if message.startswith("Exceeds the limit"):
        number = max(range(len(lines)), key=lambda at: sum(map(str.isdigit, lines[at]))) + 1
        return _fault("PT131", number, 1, key=_short(lines[number - 1]), most=MOST_DIGITS)
    if message.startswith(("Cannot overwrite", "Duplicate inline")):
        twice = _twice(text)
        if twice:
            return twice
    if place and place[1]:
        number, column = int(place[1]), int(place[2])
    else:
        number = max((at for at, line in enumerate(lines, 1) if line.strip()), default=1)
        column = len(lines[number - 1]) + 1
    line = lines[number - 1]
    if message.startswith(("Invalid value", "Unclosed")) and not line[: column - 1].strip():
        above = [at for at in range(1, number) if _opens(lines[at - 1])]
        if above:
            number, message = above[-1], "Unclosed array"
            line = lines[number - 1]
            column = max(line.rfind("["), line.rfind("{")) + 1
    return _marks(line, number, column) or _wide(line, number, column) or _plain_fault(message, line, number, column)


def _plain_fault(message: str, line: str, number: int, column: int) -> SyntaxFault:
    fault = next((term for start, term in _FAULTS if message.startswith(start)), None)
    key, equals, value = (part.strip() for part in line.partition("="))
    if message.startswith(("Invalid value", "Expected newline")) and equals and value[:1] not in ("", *"\"'[{"):
        form = f'{key} = "{value.strip(chr(34))}"'
        fault = Phrase(f"文字要写在英文双引号里，如 {form}", f"text is written in quotation marks, like {form}")
    reason = fault or Phrase(_PLACE.sub("", message), _PLACE.sub("", message))
    return _fault("PT101", number, column, fault=reason, got=_short(line))


def _marks(line: str, number: int, column: int) -> SyntaxFault | None:
    """Find Chinese quotation marks where TOML's own belong, and write the line as it should be."""
    key, equals, value = line.partition("=")
    value = value.strip()
    first = line[column - 1 : column]
    if not equals or not value:
        return None
    if first and first in _MARKS:
        at = column
    elif value[:1] == '"' and value[-1:] in _MARKS and value.count('"') == 1:
        at = len(line.rstrip())
    else:
        return None
    whole = _DELIMITED.fullmatch(value)
    if whole:
        inner = whole["inner"].replace('"', '\\"')
        value = f'"{inner}"{whole["comment"]}'
    else:
        key, value = (re.sub(f"[{_MARKS}]", '"', part) for part in (key, value))
    return _fault("PT103", number, at, got=line[at - 1], form=f"{key.strip()} = {value}")


def _wide(line: str, number: int, column: int) -> SyntaxFault | None:
    """Find full-width signs outside text, and write the line as it should be."""
    pieces = re.split(r'("(?:[^"\\]|\\.)*")', line)
    form = "".join(piece if piece.startswith('"') else piece.translate(_WIDE) for piece in pieces)
    if form == line:
        return None
    at = next(at for at, (old, new) in enumerate(zip(line, form, strict=True), 1) if old != new)
    comment = line.find("#")
    if 0 <= comment < at - 1 or at > column:
        return None
    return _fault("PT104", number, at, got=line[at - 1], form=form.strip())


def _twice(text: str) -> SyntaxFault | None:
    first: dict[str, int] = {}
    for key, offset in sorted(keys(text), key=lambda found: found[1]):
        line = text.count("\n", 0, offset) + 1
        if key in first:
            column = offset - (text.rfind("\n", 0, offset) + 1) + 1
            return _fault("PT106", line, column, key=key, above=line - first[key])
        first[key] = line
    return None


def _fault(code: str, line: int, column: int, **args: Any) -> SyntaxFault:
    return SyntaxFault(code, line, column, tuple(args.items()))


def _short(line: str) -> str:
    line = line.strip()
    return line if len(line) <= 60 else f"{line[:59]}…"

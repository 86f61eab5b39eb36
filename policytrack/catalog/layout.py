"""The fixed form of a catalog's files: order of keys, spacing, quotation marks; keys and values stay the same."""

from collections.abc import Mapping
from typing import Any

from wcwidth import wcswidth

from policytrack.catalog.load.schema import TABLES
from policytrack.catalog.load.table import TableSchema
from policytrack.catalog.load.values import QUOTE_KEYS
from policytrack.catalog.toml.outline import Inline, Section, Value, comments, outline
from policytrack.catalog.toml.syntax import parse
from policytrack.errors import InputError
from policytrack.hidden import is_hidden

WIDTH = 120
LONGEST = 2 * WIDTH  # characters; what has more is not even measured
INDENT = "    "
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def format_text(text: str, tables: Mapping[str, TableSchema] = TABLES) -> str:
    r"""Return a TOML text in the fixed form: the same tables in the same order, with the same comments.

    Keys come in the order of `tables`, unknown ones last. An inline table stays on one line however long, as TOML 1.0
    knows no break in it. Raises `InputError` for what is not TOML, and where the new text would not say the same.

    >>> format_text('# 培育\n[target.a]\namount="300 家"#bare\narea = \'青岛市\'\n')
    '# 培育\n[target.a]\narea = "青岛市"\namount = "300 家"  #bare\n'
    """
    text = text.replace("\r\n", "\n")
    data = parse(text)
    if isinstance(data, Exception):
        raise InputError(f"this is not TOML that a catalog may hold: {data}")
    blocks = ["\n".join(_lines(section, tables)).rstrip("\n") for section in outline(text)]
    written = "\n\n".join(filter(None, blocks)) + "\n" * any(blocks)
    if not _is_same(data, parse(written)) or sorted(comments(text)) != sorted(comments(written)):
        raise InputError("its keys, values or comments would change")
    return written


def toml_text(words: str) -> str:
    r"""Return words as a TOML text in double quotes; what cannot be seen is written as its code.

    >>> print(toml_text('“小巨人”\u202e\n'))
    "“小巨人”\u202e\n"
    """
    return f'"{"".join(map(_escaped, words))}"'


def _escaped(sign: str) -> str:
    if sign in _SHORT or not is_hidden(sign):
        return _SHORT.get(sign, sign)
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def _is_same(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_is_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return bool(one == other or (one != one and other != other))  # noqa: PLR0124 - nan is the same as nan


def _lines(section: Section, tables: Mapping[str, TableSchema]) -> list[str]:
    order = _order(section, tables)
    lines = list(section.above)
    if section.depth:
        header = f"{'[' * section.depth}{'.'.join(section.path)}{']' * section.depth}"
        lines.append(_with(header, section.behind))
    for one in sorted(section.statements, key=lambda one: _rank(one.key[0], order)):
        key = ".".join(one.key)
        lines += [*one.above, _with(f"{key} = {_write(one.value, '', len(key) + 3)}", one.behind)]
    return [*lines, *section.below]


def _order(section: Section, tables: Mapping[str, TableSchema]) -> tuple[str, ...]:
    if section.depth == 1 and (len(section.path) == 2 or section.path == ("source",)) and section.path[0] in tables:
        return tuple(tables[section.path[0]].keys)
    return QUOTE_KEYS if len(section.path) > 2 else ()


def _rank(key: str, order: tuple[str, ...]) -> int:
    return order.index(key) if key in order else len(order)


def _with(words: str, comment: str) -> str:
    return f"{words}  {comment}" if comment else words


def _flat(value: Value) -> str:
    """Return a value on one line; "" where a comment, a text of several lines or its length forbids it."""
    if isinstance(value, str):
        return "" if "\n" in value else value
    if isinstance(value, Inline):
        found = [(key, _flat(one)) for key, one in _in_order(value)]
        return _braces(found) if all(words for _, words in found) else ""
    parts: list[str] = []
    room = LONGEST
    for above, item, behind in value.items:
        words = _flat(item) if room > 0 and not above and not behind else ""
        room -= len(words)
        if not words:
            return ""
        parts.append(words)
    return "" if value.below else f"[{', '.join(parts)}]"


def _in_order(value: Inline) -> list[tuple[str, Value]]:
    return sorted(value.pairs, key=lambda pair: _rank(pair[0], QUOTE_KEYS))


def _braces(pairs: list[tuple[str, str]]) -> str:
    return f"{{ {', '.join(f'{key} = {words}' for key, words in pairs)} }}" if pairs else "{}"


def _write(value: Value, indent: str, before: int) -> str:
    """Return a value written `before` columns from the left; a list that is too wide has a line for each item."""
    if isinstance(value, str):
        return value
    if isinstance(value, Inline):
        return _braces([(key, _write(one, indent, len(indent))) for key, one in _in_order(value)])
    flat = _flat(value)
    if flat and before + _columns(flat) <= WIDTH:
        return flat
    inner = indent + INDENT
    lines = ["["]
    for above, item, behind in value.items:
        lines += [inner + line for line in above]
        lines.append(_with(f"{inner}{_write(item, inner, len(inner) + 1)},", behind))
    return "\n".join([*lines, *(inner + line for line in value.below), f"{indent}]"])


def _columns(text: str) -> int:
    if len(text) > LONGEST:
        return len(text)
    return max(wcswidth(text), 0) or len(text)

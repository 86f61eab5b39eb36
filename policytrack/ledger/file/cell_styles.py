"""The styles of an .xlsx that change what a reader sees: a unit in the format of a number, a colour behind a cell."""

import re
from collections.abc import Iterable, Mapping

from attrs import field, frozen

_PART = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[[^\]]*\]|_.|\*.|(?P<digit>[0#?]+)|(?P<other>.)')
_PER_CENT = frozenset({"9", "10"})  # numbers of formats that every spreadsheet knows
_DATE = frozenset("ymdhseg")
_WHITE = "FFFFFF"


@frozen
class CellStyles:
    """What the styles of cells show, by their numbers: `units` behind a number, `fills` as RRGGBB."""

    units: Mapping[str, str] = field(factory=dict)
    fills: Mapping[str, str] = field(factory=dict)


def unit_of(form: str) -> str:
    r"""Return the unit that a format writes behind a number; empty where it writes none, or a date.

    >>> unit_of('0.0%'), unit_of('#,##0"家"'), unit_of(r'0\人'), unit_of('yyyy"年"'), unit_of('"约"0')
    ('%', '家', '人', '', '')
    """
    unit, seen = "", False
    for part in _PART.finditer(form):
        words = part["quoted"] or part["escaped"]
        other = part["other"]
        if part["digit"]:
            unit, seen = "", True
        elif words is not None:
            unit += words
        elif other == ";":
            break
        elif other == "%":
            return "%"
        elif other is not None and other.lower() in _DATE:
            return ""
        elif other is not None and ord(other) > 0x7F:
            unit += other
    return unit.strip() if seen else ""


def cell_styles(elements: Iterable[tuple[str, Mapping[str, str]]]) -> CellStyles:
    """Return the styles that matter, from the elements of the part that holds them: names and attributes in order."""
    forms: dict[str, str] = {}
    colours: list[str] = []
    units: dict[str, str] = {}
    fills: dict[str, str] = {}
    place, style = "", -1
    solid = False
    for name, values in elements:
        if name in ("fills", "cellXfs", "cellStyleXfs", "dxfs", "cellStyles"):
            place, style = name, -1
        elif name == "numFmt":
            forms[values.get("numFmtId", "")] = values.get("formatCode", "")
        elif place == "fills" and name == "fill":
            colours.append("")
        elif place == "fills" and name == "patternFill":
            solid = values.get("patternType") == "solid"
        elif place == "fills" and name == "fgColor" and solid and colours:
            colours[-1] = values.get("rgb", "")[-6:].upper()
        elif place == "cellXfs" and name == "xf":
            style += 1
            form = values.get("numFmtId", "")
            if unit := "%" if form in _PER_CENT else unit_of(forms.get(form, "")):
                units[str(style)] = unit
            fill = values.get("fillId", "")
            colour = colours[int(fill)] if fill.isdecimal() and int(fill) < len(colours) else ""
            if colour and colour != _WHITE:
                fills[str(style)] = colour
    return CellStyles(units, fills)

"""Notes that give a figure another scope than its target's: 全区口径 beside the figure of a town."""

import re

_SCOPE = re.compile(
    (
        r"全(?P<area>[省市州县区旗镇乡国])[^，。；]{0,4}口径|口径(?:不同|不一致|有?调整)|"
        r"(?:district|city|county|region)-?wide figure"
    ),
    re.IGNORECASE,
)


def is_of_other_scope(note: str, area: str | None) -> bool:
    """Whether a note says that a figure is of another scope than the area of the ledger.

    >>> is_of_other_scope("数据为全区口径", "松原镇"), is_of_other_scope("数据为全区口径", "柳塘区")
    (True, False)
    """
    found = _SCOPE.search(note)
    if found is None:
        return False
    named = found["area"]
    return named is None or area is None or not area.endswith(named)

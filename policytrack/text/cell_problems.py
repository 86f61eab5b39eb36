"""What is said of each fault of a ledger's cell: the whole message, a few words, and a request to check, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

Said: TypeAlias = tuple[str, str]

# code: (whole message, a few words below a table, a request in a bulletin), each in Chinese and English.
CELL_PROBLEMS: Mapping[str, tuple[Said, Said, Said]] = MappingProxyType(
    {
        "completion-contradicts": (
            (
                "第{row}行“{column}”列写{found}，按{reported}除以{asked}为{worked_out}；未采用。",
                "row {row}, {column}: states {found}, but {reported} of {asked} is {worked_out}; not used",
            ),
            ("{cell}{column}写{found}，应为{worked_out}", "{cell} says {found}, should be {worked_out}"),
            (
                "表中{column}{found}，按{reported}除以{asked}为{worked_out}（{cell}），请核对",
                "states {found}, but {reported} of {asked} is {worked_out} ({cell})",
            ),
        ),
        "no-figure": (
            ("第{row}行“{column}”为空：没有数据，不作0计。", "row {row}, {column} is empty: no figure, which is not 0"),
            ("{cell}“{column}”为空", "{cell} is empty"),
            ("“{column}”为空（{cell}）", "{column} is empty ({cell})"),
        ),
    }
)

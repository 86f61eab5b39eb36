"""What is said of targets, units and scales in the cells of a ledger, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType

# code: the whole message, a few words below a table, a request to check in a bulletin; each in Chinese and English.
TARGETS: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        "no-target": (
            (
                "第{row}行“{column}”没有目标，只有完成数；照录，不作评判。",
                "row {row}, {column}: a figure without a target; kept, not judged",
            ),
            (
                "{cell}没有目标",
                "{cell} has no target",
            ),
            (
                "“{column}”没有目标（{cell}）",
                "{column} has no target ({cell})",
            ),
        ),
        "target-empty": (
            (
                "第{row}行“{column}”为空：没有目标，不作评判。请写成“300家以上”。",
                "row {row}, {column} is empty: no target, so it is not judged; write one like 300",
            ),
            (
                "{cell}“{column}”为空",
                "{cell} is empty",
            ),
            (
                "“{column}”为空，没有目标（{cell}）",
                "{column} is empty: no target ({cell})",
            ),
        ),
        "no-amount": (
            (
                "第{row}行“{column}”列“{found}”：没有数量；按定性任务记录。如有数量请写成“{example}”。",
                (
                    "row {row}, {column}: “{found}” has no amount; kept as a task in words. If there is one, "
                    "write {example}"
                ),
            ),
            (
                "{cell}“{found}”没有数量",
                "{cell}: “{found}” has no amount",
            ),
            (
                "目标“{found}”没有数量（{cell}）",
                "the target “{found}” has no amount ({cell})",
            ),
        ),
        "column-of-words": (
            (
                "“{column}”整列没有数量：{count}行都按定性任务记录。如有数量请写成“{example}”。",
                (
                    "{column}: none of its {count} cells has an amount, so all are kept as tasks in words; "
                    "write {example}"
                ),
            ),
            (
                "“{column}”整列没有数量",
                "{column} holds no amount",
            ),
            (
                "“{column}”整列没有数量",
                "{column} holds no amount",
            ),
        ),
        "asks-yes-or-no": (
            (
                "第{row}行“{column}”列“{found}”：是与否，没有数量；按阶段任务记录。",
                "row {row}, {column}: “{found}” asks yes or no; kept as a task by stages",
            ),
            (
                "{cell}“{found}”是与否",
                "{cell} asks yes or no",
            ),
            (
                "目标“{found}”是与否（{cell}）",
                "the target asks yes or no ({cell})",
            ),
        ),
        "two-amounts": (
            (
                "第{row}行“{column}”列“{found}”有{choices}：一行只能有一个目标，这一行没有采用；请拆成两行。",
                (
                    "row {row}, {column}: “{found}” holds {choices}; a row has one target, so split it; the "
                    "row was not taken"
                ),
            ),
            (
                "{cell}有{choices}，请拆行",
                "{cell} holds {choices}: split the row",
            ),
            (
                "目标“{found}”有{choices}，请拆成两行（{cell}）",
                "the target holds {choices}; split the row ({cell})",
            ),
        ),
        "total-and-growth": (
            (
                "第{row}行“{column}”列有总量（{total}）和增速（{growth}）：两个目标都已记录。",
                "row {row}, {column} holds a total ({total}) and a growth ({growth}): two targets, both taken",
            ),
            (
                "{cell}有总量和增速两个目标",
                "{cell} holds a total and a growth",
            ),
            (
                "目标有总量和增速两个（{cell}）",
                "the target is a total and a growth ({cell})",
            ),
        ),
        "recurring": (
            (
                "第{row}行“{column}”列“{found}”：每期都要达到，不是全年一个数量。",
                "row {row}, {column}: “{found}” is due each time, and not one amount for the year",
            ),
            (
                "{cell}“{found}”是每期的要求",
                "{cell} is due each time",
            ),
            (
                "目标“{found}”是每期的要求（{cell}）",
                "the target is due each time: “{found}” ({cell})",
            ),
        ),
        "target-unreadable": (
            (
                "第{row}行“{column}”列“{found}”：读不出数量，这一行没有采用；请写成“{example}”。",
                (
                    "row {row}, {column}: the amount of “{found}” cannot be read, so the row was not taken; "
                    "write {example}"
                ),
            ),
            (
                "{cell}“{found}”读不出",
                "{cell}: “{found}” cannot be read",
            ),
            (
                "目标“{found}”读不出（{cell}）",
                "the target “{found}” cannot be read ({cell})",
            ),
        ),
        "amount-unreadable": (
            (
                "第{row}行“{column}”列“{found}”：读不出数量，没有采用；请写成“{example}”。",
                ("row {row}, {column}: the amount of “{found}” cannot be read, so it was not taken; write {example}"),
            ),
            (
                "{cell}“{found}”读不出",
                "{cell}: “{found}” cannot be read",
            ),
            (
                "“{column}”写“{found}”，读不出（{cell}）",
                "{column} “{found}” cannot be read ({cell})",
            ),
        ),
        "no-baseline": (
            (
                "第{row}行“{column}”列“{found}”：没有基期数。",
                "row {row}, {column}: “{found}” is no amount, so there is no baseline",
            ),
            (
                "{cell}没有基期数",
                "{cell} holds no baseline",
            ),
            (
                "没有基期数（{cell}）",
                "there is no baseline ({cell})",
            ),
        ),
        "unit-differs": (
            (
                "第{row}行“{column}”列的单位是{found}，而{where}写{expected}：不带单位的数不能确定是哪一种，没有采用。",
                (
                    "row {row}, {column} is in {found}, but {where} says {expected}: a bare number can be "
                    "either, so none was taken"
                ),
            ),
            (
                "{cell}单位{found}与{expected}不一",
                "{cell} is in {found}, elsewhere {expected}",
            ),
            (
                "单位有{found}和{expected}两种（{cell}）",
                "the unit is {found} here and {expected} elsewhere ({cell})",
            ),
        ),
        "unit-missing": (
            (
                "第{row}行“{column}”列“{found}”没有单位：与不带单位的数不能相比，没有采用。请写成“{example}”。",
                (
                    "row {row}, {column}: “{found}” has no unit, so a bare number cannot be compared with "
                    "it; write {example}"
                ),
            ),
            (
                "{cell}“{found}”没有单位",
                "{cell}: “{found}” has no unit",
            ),
            (
                "“{column}”写“{found}”，没有单位（{cell}）",
                "{column} “{found}” has no unit ({cell})",
            ),
        ),
        "scale": (
            (
                "第{row}行“{column}”列{found}按{expected}读：本行的比例写成小数。",
                "row {row}, {column}: {found} was read as {expected}, as the row writes its shares as fractions",
            ),
            (
                "{cell}{found}按{expected}读",
                "{cell}: {found} read as {expected}",
            ),
            (
                "{column}{found}按{expected}读（{cell}）",
                "{column} {found} was read as {expected} ({cell})",
            ),
        ),
        "scale-unclear": (
            (
                "第{row}行“{column}”列{found}：可能是{found}%，也可能是{expected}，没有采用；请写明“%”。",
                "row {row}, {column}: {found} can be {found} % or {expected}, so it was not taken; write the %",
            ),
            (
                "{cell}{found}是不是{expected}不明",
                "{cell}: {found} may be {expected}",
            ),
            (
                "{column}{found}可能是{expected}（{cell}），请写明%",
                "{column} {found} may be {expected} ({cell})",
            ),
        ),
    }
)

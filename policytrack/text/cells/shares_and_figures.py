"""What is said of stated shares, figures and totals in the cells of a ledger, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType

# code: the whole message, a few words below a table, a request to check in a bulletin; each in Chinese and English.
SHARES_AND_FIGURES: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        "completion-contradicts": (
            (
                "第{row}行“{column}”列写{found}，按{reported}除以{asked}为{worked_out}；未采用。",
                "row {row}, {column}: states {found}, but {reported} of {asked} is {worked_out}; not used",
            ),
            (
                "{cell}{headed}写{found}，应为{worked_out}",
                "{cell} says {found}, should be {worked_out}",
            ),
            (
                "表中{column}{found}，按{reported}除以{asked}为{worked_out}（{cell}）",
                "states {found}, but {reported} of {asked} is {worked_out} ({cell})",
            ),
        ),
        "completion-capped": (
            (
                "第{row}行“{column}”列写{found}，按{reported}除以{asked}为{worked_out}；超过100%的可能按100%填写，未采用。",
                (
                    "row {row}, {column}: states {found}, but {reported} of {asked} is {worked_out}; perhaps "
                    "capped, not used"
                ),
            ),
            (
                "{cell}{headed}写{found}，实为{worked_out}",
                "{cell} says {found}, which is {worked_out}",
            ),
            (
                "表中{column}{found}，按{reported}除以{asked}为{worked_out}（{cell}）",
                "states {found}, but {reported} of {asked} is {worked_out} ({cell})",
            ),
        ),
        "completion-without-figure": (
            (
                "第{row}行“{column}”列写{found}，但没有完成数，无从核对；未采用。",
                "row {row}, {column}: states {found} without a figure, so it cannot be checked; not used",
            ),
            (
                "{cell}{headed}写{found}，没有完成数",
                "{cell} says {found} without a figure",
            ),
            (
                "表中{column}{found}，没有完成数可核（{cell}）",
                "states {found} without a figure ({cell})",
            ),
        ),
        "completion-unreadable": (
            (
                "第{row}行“{column}”列“{found}”不是比例；未采用。请写成“56%”。",
                "row {row}, {column}: “{found}” is not a percentage, so it was not used; write 56%",
            ),
            (
                "{cell}{headed}“{found}”不是比例",
                "{cell}: “{found}” is not a percentage",
            ),
            (
                "{column}“{found}”不是比例（{cell}）",
                "{column} “{found}” is not a percentage ({cell})",
            ),
        ),
        "no-figure": (
            (
                "第{row}行“{column}”为空：没有数据，不作0计。",
                "row {row}, {column} is empty: no figure, which is not 0",
            ),
            (
                "{cell}“{column}”为空",
                "{cell} is empty",
            ),
            (
                "“{column}”为空（{cell}）",
                "{column} is empty ({cell})",
            ),
        ),
        "no-figure-but-counted": (
            (
                "第{row}行“{column}”为空：没有数据，不作0计；而合计（{total}）按0计算了它。",
                "row {row}, {column} is empty: no figure, which is not 0; the total in {total} counts it as 0",
            ),
            (
                "{cell}“{column}”为空，合计按0计",
                "{cell} is empty, and counted as 0 in {total}",
            ),
            (
                "“{column}”为空，合计按0计（{cell}）",
                "{column} is empty, and the total counts it as 0 ({cell})",
            ),
        ),
        "no-figure-but-words": (
            (
                "第{row}行“{column}”列“{found}”：不是数据，不作0计。如有数据请写成“{example}”。",
                "row {row}, {column}: “{found}” is no figure, and not 0; if there is one, write {example}",
            ),
            (
                "{cell}“{found}”不是数据",
                "{cell}: “{found}” is no figure",
            ),
            (
                "“{column}”写“{found}”，没有数据（{cell}）",
                "{column} says “{found}”, which is no figure ({cell})",
            ),
        ),
        "figure-in-words": (
            (
                "第{row}行“{column}”列“{found}”：是单位自述，不是数据；照录。",
                "row {row}, {column}: “{found}” is the office's own word, no figure; kept as it is",
            ),
            (
                "{cell}“{found}”是自述",
                "{cell}: “{found}” is the office's own word",
            ),
            (
                "“{column}”写“{found}”，是自述（{cell}）",
                "{column} says “{found}” in its own words ({cell})",
            ),
        ),
        "figure-to-choose": (
            (
                "第{row}行“{column}”列有{choices}：不能确定哪个是完成数，没有采用；请只写一个，如“{example}”。",
                (
                    "row {row}, {column} holds {choices}: it is unclear which one is the figure, so none "
                    "was taken; write one, like {example}"
                ),
            ),
            (
                "{cell}有{choices}，待选定",
                "{cell} holds {choices}: choose one",
            ),
            (
                "“{column}”写有{choices}，不能确定哪个是完成数（{cell}）",
                "{column} holds {choices}; choose one ({cell})",
            ),
        ),
        "direction-unclear": (
            (
                "第{row}行“{column}”列“{found}”：是增是减与目标对不上，没有采用；请写明“增长”或“下降”，如“下降3.2%”。",
                (
                    "row {row}, {column}: whether “{found}” is a rise or a fall of what is asked cannot be told, "
                    "so it was not taken; write rose by or fell by, like fell by 3.2 %"
                ),
            ),
            (
                "{cell}“{found}”是增是减不明",
                "{cell}: “{found}”, a rise or a fall?",
            ),
            (
                "“{column}”写“{found}”，是增是减与目标对不上（{cell}）",
                "{column} says “{found}”: a rise or a fall of what is asked? ({cell})",
            ),
        ),
        "figure-of-other-unit": (
            (
                "第{row}行“{column}”列“{found}”：单位不是{expected}，没有采用；请写成“{example}”。",
                "row {row}, {column}: “{found}” is not in {expected}, so it was not taken; write {example}",
            ),
            (
                "{cell}“{found}”的单位不是{expected}",
                "{cell}: “{found}” is not in {expected}",
            ),
            (
                "“{column}”写“{found}”，单位不是{expected}（{cell}）",
                "{column} “{found}” is not in {expected} ({cell})",
            ),
        ),
        "figure-of-other-stage": (
            (
                "第{row}行“{column}”列“{found}”：是“{stage}”的数，任务要的是“{asked}”，两者不能相比；没有当作完成数。",
                "row {row}, {column}: “{found}” counts {stage}, and the task means {asked}; not taken for the figure",
            ),
            (
                "{cell}“{found}”是“{stage}”的数，不是“{asked}”的",
                "{cell}: “{found}” counts {stage}, not {asked}",
            ),
            (
                "“{column}”写“{found}”，是“{stage}”的数，不是“{asked}”的（{cell}）",
                "{column} says “{found}”, which counts {stage}, not {asked} ({cell})",
            ),
        ),
        "scope-differs": (
            (
                "第{row}行“{column}”列注明“{found}”：数据与目标口径不同，照录，不作比较。",
                (
                    "row {row}, {column} says “{found}”: the figure is of another scope than the target; "
                    "kept, not compared"
                ),
            ),
            (
                "{cell}注明“{found}”，口径不同",
                "{cell} says “{found}”: another scope",
            ),
            (
                "备注“{found}”，数据与目标口径不同（{cell}）",
                "noted “{found}”: the figure is of another scope ({cell})",
            ),
        ),
        "sum-differs": (
            (
                "第{row}行“{column}”列写{found}，各期相加为{expected}，最后一期为{last}；两者都不符，没有采用，请核对。",
                (
                    "row {row}, {column}: {found} is neither the sum of the parts ({expected}) nor the last "
                    "({last}); not used"
                ),
            ),
            (
                "{cell}写{found}，各期相加为{expected}",
                "{cell} says {found}, the parts add up to {expected}",
            ),
            (
                "{column}写{found}，各期相加为{expected}，最后一期为{last}（{cell}）",
                "{column} is {found}, but the parts add up to {expected} and the last is {last} ({cell})",
            ),
        ),
        "sum-of-levels": (
            (
                "第{row}行“{column}”列写{found}，是各期之和；“{word}”是时点数，不能相加，最后一期为{last}；没有采用，请核对。",
                (
                    "row {row}, {column}: {found} adds up the parts, but “{word}” says a level, and the last "
                    "is {last}; not used"
                ),
            ),
            (
                "{cell}写{found}，最后一期为{last}",
                "{cell} says {found}, the last part is {last}",
            ),
            (
                "{column}写{found}，是时点数相加，最后一期为{last}（{cell}）",
                "{column} is {found}, which adds up levels; the last is {last} ({cell})",
            ),
        ),
        "part-missing": (
            (
                "第{row}行“{column}”为空：这一期没有数据，不作0计。",
                "row {row}, {column} is empty: no figure of that part, which is not 0",
            ),
            (
                "{cell}“{column}”为空",
                "{cell} is empty",
            ),
            (
                "“{column}”为空（{cell}）",
                "{column} is empty ({cell})",
            ),
        ),
        "total-differs": (
            (
                "第{row}行合计“{column}”写{found}，各行相加为{expected}；请核对。",
                "row {row}: the total of {column} is {found}, but its rows add up to {expected}",
            ),
            (
                "{cell}合计写{found}，相加为{expected}",
                "{cell} totals {found}, the rows add up to {expected}",
            ),
            (
                "合计{column}{found}，各行相加为{expected}（{cell}）",
                "the total of {column} is {found}, the rows add up to {expected} ({cell})",
            ),
        ),
        "merged-amount": (
            (
                "第{row}行“{column}”与下面的行合并：数量只算在这一行，没有向下填充。",
                "row {row}, {column} is merged with rows below: its amount stays with this row",
            ),
            (
                "{cell}“{column}”合并多行，只算一行",
                "{cell} is merged over rows: taken for the first",
            ),
            (
                "“{column}”合并多行，只算在首行（{cell}）",
                "{column} is merged over rows and taken for the first ({cell})",
            ),
        ),
        "record-refused": (
            (
                "第{row}行“{found}”不能成为一个目标：{why}；没有评判。",
                "row {row}: “{found}” cannot be taken as a target: {why}; not judged",
            ),
            (
                "{cell}“{found}”不能评判",
                "{cell}: “{found}” cannot be judged",
            ),
            (
                "“{found}”不能评判：{why}（{cell}）",
                "“{found}” cannot be judged: {why} ({cell})",
            ),
        ),
    }
)

"""What is said of days, rows, columns and sheets of a ledger, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType

# code: the whole message, a few words below a table, a request to check in a bulletin; each in Chinese and English.
TIMES_AND_ROWS: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        "date-unreadable": (
            (
                "第{row}行“{column}”列“{found}”不是日期：没有时限可用。请写成“{example}”。",
                "row {row}, {column}: “{found}” is no day; write one like {example}",
            ),
            (
                "{cell}“{found}”不是日期",
                "{cell}: “{found}” is no day",
            ),
            (
                "{column}“{found}”不是日期（{cell}）",
                "{column} “{found}” is no day ({cell})",
            ),
        ),
        "date-ambiguous": (
            (
                "第{row}行“{column}”列“{found}”分不清日和月；按本列其他日期读作{expected}。",
                (
                    "row {row}, {column}: “{found}” can be two days; read as {expected}, like the other "
                    "dates of the column"
                ),
            ),
            (
                "{cell}“{found}”读作{expected}",
                "{cell}: {found} read as {expected}",
            ),
            (
                "{column}“{found}”读作{expected}（{cell}）",
                "{column} {found} was read as {expected} ({cell})",
            ),
        ),
        "date-order-unknown": (
            (
                "第{row}行“{column}”列“{found}”分不清日和月，没有采用；写明 --dates dmy（日/月）或 mdy（月/日）。",
                ("row {row}, {column}: “{found}” can be two days, so it was not taken; say --dates dmy or --dates mdy"),
            ),
            (
                "{cell}“{found}”分不清日和月",
                "{cell}: {found} can be two days",
            ),
            (
                "{column}“{found}”分不清日和月（{cell}）",
                "{column} {found} can be two days ({cell})",
            ),
        ),
        "cut-off-unknown": (
            (
                "没有写数据截至哪一天：请写明 --as-of 2024-06-30，或在标题里写“截至6月30日”。",
                "nothing says up to which day the figures count: say --as-of 2024-06-30, or write it in the title",
            ),
            (
                "没有写截至日",
                "no cut-off day is given",
            ),
            (
                "没有写数据截至日（{cell}）",
                "no cut-off day is given ({cell})",
            ),
        ),
        "year-unknown": (
            (
                "“{found}”是哪一年、从几月起没有写明：请写明 --period 2024，或 --period 2024-07-01/2025-06-30。",
                "“{found}” does not say its days: say --period 2024, or --period 2024-07-01/2025-06-30",
            ),
            (
                "{cell}“{found}”是哪一年不明",
                "{cell}: which year is {found}?",
            ),
            (
                "“{found}”是哪一年不明（{cell}）",
                "which year {found} is, is not said ({cell})",
            ),
        ),
        "project-years-unknown": (
            (
                "“{found}”是项目的第几年，没有写明是哪一年：请写明 --years {example}，其余按序推算。",
                "“{found}” are project years: which year is the first? Say --years {example}; the others follow",
            ),
            (
                "{cell}“{found}”是哪一年不明",
                "{cell}: which years are {found}?",
            ),
            (
                "“{found}”是哪一年不明（{cell}）",
                "which years {found} are, is not said ({cell})",
            ),
        ),
        "period-unknown": (
            (
                "没有写是哪一年的目标：没有时限的任务不能评判。请写明 --period 2024。",
                (
                    "nothing says which year the targets are of, so those without a due day cannot be "
                    "judged: say --period 2024"
                ),
            ),
            (
                "没有写年份",
                "no year is given",
            ),
            (
                "没有写是哪一年的目标（{cell}）",
                "no year is given ({cell})",
            ),
        ),
        "duplicate": (
            (
                "第{row}行“{found}”与第{other}行重复：两行都已记录，请核对。",
                "row {row}: “{found}” repeats row {other}; both were taken, please check",
            ),
            (
                "{cell}“{found}”与第{other}行重复",
                "{cell} repeats row {other}",
            ),
            (
                "“{found}”与第{other}行重复（{cell}）",
                "“{found}” repeats row {other} ({cell})",
            ),
        ),
        "body-spelling": (
            (
                (
                    "第{row}行“{column}”列“{found}”与“{expected}”可能是同一单位：没有合并。如是，"
                    "请在读法文件的 names 中写明。"
                ),
                (
                    "row {row}, {column}: “{found}” may be “{expected}”; not joined. If they are one, say so "
                    "in `names` of a layout"
                ),
            ),
            (
                "{cell}“{found}”或即“{expected}”",
                "{cell}: “{found}” may be “{expected}”",
            ),
            (
                "“{found}”与“{expected}”或是同一单位（{cell}）",
                "“{found}” may be “{expected}” ({cell})",
            ),
        ),
        "formula-error": (
            (
                "第{row}行“{column}”列“{found}”是出错的公式；没有采用。",
                "row {row}, {column}: “{found}” is a broken formula; not used",
            ),
            (
                "{cell}公式出错{found}",
                "{cell} is a broken formula: {found}",
            ),
            (
                "“{column}”公式出错{found}（{cell}）",
                "{column} is a broken formula, {found} ({cell})",
            ),
        ),
        "hidden-sheet": (
            (
                "工作表“{found}”是隐藏的，没有读；要读请写明 --sheet {found}。",
                "sheet “{found}” is hidden and was not read; to read it, say --sheet {found}",
            ),
            (
                "工作表“{found}”隐藏，没有读",
                "sheet “{found}” is hidden: not read",
            ),
            (
                "工作表“{found}”隐藏，没有读",
                "sheet “{found}” is hidden: not read",
            ),
        ),
        "sheet-without-table": (
            (
                "工作表“{found}”里没有找到任务表，没有读；如有请写明 --sheet {found} --header 3。",
                (
                    "sheet “{found}” holds no table of tasks and was not read; if it does, say --sheet "
                    "{found} --header 3"
                ),
            ),
            (
                "工作表“{found}”没有任务表",
                "sheet “{found}” holds no table of tasks",
            ),
            (
                "工作表“{found}”没有任务表",
                "sheet “{found}” holds no table of tasks",
            ),
        ),
        "no-heading": (
            (
                (
                    "没有找到表头：没有一行写有“任务”“目标”“完成”等字样；"
                    "最像的是第{row}行（{found}）。请写明 --header {row} 和 --column {letter}=target。"
                ),
                (
                    "no row looks like a heading with words like task, target, actual; row {row} is nearest "
                    "({found}): say --header {row} --column {letter}=target"
                ),
            ),
            (
                "没有找到表头",
                "no heading was found",
            ),
            (
                "没有找到表头",
                "no heading was found",
            ),
        ),
        "several-sheets": (
            (
                "几张工作表都读了：{sheets}；只要其中一张，请写明 --sheet {found}。",
                "several sheets were read: {sheets}; for one of them, say --sheet {found}",
            ),
            ("几张工作表都读了：{sheets}", "several sheets were read: {sheets}"),
            ("几张工作表都计入了：{sheets}", "several sheets are counted: {sheets}"),
        ),
        "several-tables": (
            (
                "一张工作表里有几张表，都读了，表头在第{rows}行；只要其中一张，请写明 --header {found}。",
                "several tables of one sheet were read, with headings in rows {rows}; for one, say --header {found}",
            ),
            ("几张表都读了，表头在第{rows}行", "several tables were read, with headings in rows {rows}"),
            ("几张表都计入了，表头在第{rows}行", "several tables are counted, with headings in rows {rows}"),
        ),
        "cut-off-differs": (
            (
                "这张表写截至{found}，整份台账却按{whole}核算；请用 --sheet {name} 只读一张，或写明 --as-of。",
                "this table says {found}, but the ledger is judged to {whole}; say --sheet {name}, or --as-of",
            ),
            ("{cell}写截至{found}，却按{whole}核算", "{cell} says {found}, but it is judged to {whole}"),
            (
                "表中写截至{found}，却按{whole}核算（{cell}）",
                "the table says {found}, but it is judged to {whole} ({cell})",
            ),
        ),
        "forecast-column": (
            (
                "“{column}”列是预计数，不是完成数；没有采用（如{cell}的{found}）。",
                "{column} holds forecasts and no figures; not used (as in {cell}: {found})",
            ),
            (
                "“{column}”是预计数，没有采用",
                "{column} holds forecasts: not used",
            ),
            (
                "“{column}”是预计数，没有采用",
                "{column} holds forecasts, which were not used",
            ),
        ),
        "column-gone": (
            (
                "表头里没有“{found}”列，写它的那一条没有用上；请改读法文件或 --column。",
                "no heading is “{found}”, so what is said of it was not used; correct the layout, or --column",
            ),
            ("表头里没有“{found}”列", "no heading is “{found}”"),
            ("表头里没有“{found}”列", "no heading is “{found}”"),
        ),
        "column-gone-near": (
            (
                "表头里没有“{found}”列，最接近的是“{near}”；写它的那一条没有用上，请改读法文件或 --column。",
                "no heading is “{found}”, the nearest is “{near}”; what is said of it was not used, so correct it",
            ),
            ("表头里没有“{found}”列，有“{near}”", "no heading is “{found}”, but “{near}” is"),
            ("表头里没有“{found}”列，有“{near}”", "no heading is “{found}”, but “{near}” is"),
        ),
        "column-moved": (
            (
                "表头里没有“{found}”列，它在{moved}；写它的那一条没有用上，请改读法文件或 --header。",
                "no heading is “{found}”, which stands in {moved}; what is said of it was not used, so correct it",
            ),
            ("表头里没有“{found}”列，它在{moved}", "no heading is “{found}”, which stands in {moved}"),
            ("表头里没有“{found}”列，它在{moved}", "no heading is “{found}”, which stands in {moved}"),
        ),
        "task-gone": (
            (
                "表中没有任务“{found}”，写它的那一条没有用上。",
                "no task is “{found}”, so what is said of it was not used",
            ),
            ("表中没有任务“{found}”", "no task is “{found}”"),
            ("表中没有任务“{found}”", "no task is “{found}”"),
        ),
        "task-gone-near": (
            (
                "表中没有任务“{found}”，最接近的是“{near}”；写它的那一条没有用上。",
                "no task is “{found}”, the nearest is “{near}”; what is said of it was not used",
            ),
            ("表中没有任务“{found}”，有“{near}”", "no task is “{found}”, but “{near}” is"),
            ("表中没有任务“{found}”，有“{near}”", "no task is “{found}”, but “{near}” is"),
        ),
    }
)

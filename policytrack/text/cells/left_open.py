"""What is said of rows, figures and columns of a ledger that could not be used as they are, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType

# code: the whole message, a few words below a table, a request to check in a bulletin; each in Chinese and English.
LEFT_OPEN: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        "row-undated": (
            (
                "{count}行没有年份和期限，没有列入（{tasks}）：请写明 --period 2024，或 --due 任务=2024-12-31。",
                "{count} without a year or a due day, left out ({tasks}): say --period 2024, or --due TASK=2024-12-31",
            ),
            (
                "{tasks}没有年份和期限，请写明 --period 2024",
                "{tasks}: no year or due day; say --period 2024",
            ),
            (
                "{count}项没有年份和完成时限，没有列入（{tasks}）",
                "{count} without a year or a due day are left out ({tasks})",
            ),
        ),
        "figure-yearless": (
            (
                "第{row}行有数，但没有写是哪一年的，没有用上；请写明 --period 2024。",
                "row {row} has a figure, but not the year that it is of, so not used; say --period 2024",
            ),
            (
                "{cell}所在行有数，没有写年份，请写明 --period",
                "the row of {cell}: a figure without its year; say --period",
            ),
            (
                "有数，没有写是哪一年的（{cell}所在行）",
                "a figure without its year (row of {cell})",
            ),
        ),
        "figure-later": (
            (
                "第{row}行“{column}”列是{day}的数，晚于这份报告的日子，没有用上。",
                "row {row}, {column}: the figure is of {day}, after the day of the report, so not used",
            ),
            (
                "{cell}是{day}的数",
                "{cell} is of {day}",
            ),
            (
                "“{column}”是{day}的数，晚于通报截至日（{cell}）",
                "{column} is of {day}, after the day of the report ({cell})",
            ),
        ),
        "figure-undated": (
            (
                "第{row}行“{column}”列有数，但没有写数据截至哪一天，没有用上；请写明 --as-of 2024-06-30。",
                "row {row}, {column}: a figure without a cut-off day, so not used; say --as-of 2024-06-30",
            ),
            (
                "{cell}有数，没有写截至日，请写明 --as-of",
                "{cell}: a figure without a cut-off day; say --as-of",
            ),
            (
                "“{column}”有数，没有写数据截至哪一天（{cell}）",
                "{column} has a figure without a cut-off day ({cell})",
            ),
        ),
        "column-unread": (
            (
                "{letter}列“{found}”都是数，但不认得这个表头，没有读；如是完成数，请写明 --column {letter}=figure。",
                "column {letter}, {found}, was not read: if its numbers are the figures, say --column {letter}=figure",
            ),
            (
                "{letter}列“{found}”没有读，如是完成数请加 --column {letter}=figure",
                "column {letter}, {found}, was not read; if it holds the figures, say --column {letter}=figure",
            ),
            (
                "{letter}列“{found}”不知道是不是完成数，没有读",
                "column {letter}, {found}, was not read, as its heading does not say that it holds the figures",
            ),
        ),
        "empty-sheet": (
            (
                "这个文件里没有表：工作表是空的。",
                "there is no table in this file: its sheets are empty",
            ),
            (
                "文件里没有表",
                "there is no table in the file",
            ),
            (
                "文件里没有表",
                "there is no table in the file",
            ),
        ),
    }
)

"""What is said of the file of a ledger, zh and en."""

from collections.abc import Mapping
from types import MappingProxyType

# code: the whole message, a few words below a table, a request to check in a bulletin; each in Chinese and English.
FILES: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        "encoding-unknown": (
            (
                "第{row}行既不是 UTF-8 也不是 GB18030，整个文件没有读；写明 --encoding cp1252，或另存为 UTF-8。",
                ("line {row} is neither UTF-8 nor GB18030: nothing was read; write --encoding cp1252 or save as UTF-8"),
            ),
            (
                "编码不明，没有读",
                "the encoding is unknown; nothing was read",
            ),
            (
                "文件编码不明，没有读入",
                "the encoding of the file is unknown, so nothing was read",
            ),
        ),
        "formula-without-result": (
            (
                "有{count}格公式没有存下结果（如{cells}），按空格读；请用 Excel 或 WPS 打开、保存后再读。",
                ("formulas without a stored result ({count}, as in {cells}) are read as empty; open and save the file"),
            ),
            (
                "{count}格公式没有存下结果（如{cells}）",
                "formulas without a stored result: {count} (as in {cells})",
            ),
            (
                "表中{count}格公式没有存下结果（如{cells}），请核对",
                "formulas without a stored result: {count} (as in {cells})",
            ),
        ),
        "hidden-rows": (
            (
                "有{count}行是隐藏或筛掉的，也读了：第{rows}行。",
                "{count} hidden or filtered rows were read too: {rows}",
            ),
            ("隐藏或筛掉的{count}行也读了", "{count} hidden or filtered rows were read too"),
            ("隐藏或筛掉的{count}行也计入了", "{count} hidden or filtered rows are counted"),
        ),
        "hidden-columns": (
            (
                "隐藏的列也读了：{columns}。",
                "hidden columns were read too: {columns}",
            ),
            (
                "隐藏的列也读了：{columns}",
                "hidden columns were read too: {columns}",
            ),
            (
                "表中有隐藏的列，已计入：{columns}",
                "hidden columns are counted: {columns}",
            ),
        ),
        "misnamed-file": (
            (
                "文件名以 {found} 结尾，内容是 {expected}；按内容读。",
                "the file's name ends in {found}, but it is {expected}; read as what it is",
            ),
            (
                "文件名 {found}，内容是 {expected}",
                "named {found}, but is {expected}",
            ),
            (
                "文件名以 {found} 结尾，内容是 {expected}",
                "the file is named {found}, but is {expected}",
            ),
        ),
        "own-workbook": (
            (
                "这是由台账写出的结果，只读其中的“{found}”表。",
                "the workbook of a report: only its sheet {found} was read",
            ),
            ("由台账写出的结果，只读“{found}”表", "the workbook of a report; only {found} was read"),
            ("数据取自上次写出的“{found}”表", "read from {found}, the workbook of a report"),
        ),
        "own-csv": (
            (
                "这是由台账写出的结果（CSV），只读其中的任务、目标和已报。",
                "the CSV of a report: only its tasks, what is asked and what is reported were read",
            ),
            ("由台账写出的结果（CSV）", "the CSV of a report"),
            ("数据取自上次写出的 CSV", "read from the CSV of a report"),
        ),
        "quote-open": (
            (
                "第{row}行有双引号没有成对，这一行和以后的内容没有读；请补上或删去这个双引号。",
                "row {row} opens a quotation mark and never closes it; nothing from there on was read",
            ),
            (
                "{cell}起没有读：双引号没有成对",
                "from {cell} on nothing was read: a quotation mark is not closed",
            ),
            (
                "第{row}行起没有读入：双引号没有成对",
                "from row {row} on nothing was read: an unclosed quotation mark",
            ),
        ),
    }
)

"""What is said of a ledger whose file cannot be read at all, in Chinese and English, by code."""

from collections.abc import Mapping
from types import MappingProxyType

LEDGER_FAULTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "no-file": ("没有文件 {file}{near}", "there is no file {file}{near}"),
        "folder": (
            "{file} 是文件夹，请写其中的一个文件{near}",
            "{file} is a folder; give a file in it{near}",
        ),
        "special-file": (
            "{file} 是管道或设备，不是文件；请先存成文件再读",
            "{file} is a pipe or a device, no file; save what it gives to a file first",
        ),
        "unopened": ("{file}：打不开（{fault}）", "{file}: cannot be opened ({fault})"),
        "empty-file": ("{file}：文件是空的", "{file}: the file is empty"),
        "lock-file": (
            "{file} 是别人打开台账时留下的锁文件，不是台账；请读 {real}",
            "{file} is the lock file of an open spreadsheet and holds no ledger; read {real}",
        ),
        "other-format": (
            "{file}：{kind}不能直接读；请打开后另存为 .xlsx",
            "{file}: {kind} cannot be read; open it and save it as .xlsx",
        ),
        "unknown-format": (
            "{file}：不是 .xlsx、.xls 或 CSV；请打开后另存为 .xlsx",
            "{file}: neither .xlsx, .xls nor CSV; open it and save it as .xlsx",
        ),
        "password": (
            "{file}：文件有打开密码；请打开后取消密码，另存一份再读",
            "{file}: the file needs a password; open it, remove the password, and save it again",
        ),
        "corrupt": (
            "{file}：文件已损坏（{fault}）；请打开后另存为 .xlsx，或重新下载",
            "{file}: the file is damaged ({fault}); open it and save it as .xlsx, or download it again",
        ),
        "far-cell": (
            "{file}：工作表“{sheet}”的有内容的单元格远至{cell}，表太大；请删去表格以外的内容后再存",
            "{file}: sheet {sheet!r} reaches to cell {cell} and is too large; delete what stands outside the table",
        ),
        "too-large": (
            "{file}：解开后超过 {most} MB，不读；请只留下台账所在的工作表",
            "{file}: holds more than {most} MB when unpacked; keep the sheet of the ledger only",
        ),
        "no-sheet": ("{file}：没有工作表", "{file}: there is no sheet in it"),
        "long-cell": (
            "{file}：第{row}行有单元格超过 {most} 个字符；可能是引号没有成对",
            "{file}: row {row} has a cell of more than {most} characters; a quotation mark may not be closed",
        ),
        "not-in-encoding": (
            "{file}：第{row}行不是 {encoding} 编码；请换一种编码，或另存为 UTF-8",
            "{file}: line {row} is not {encoding}; give another encoding, or save the file as UTF-8",
        ),
    }
)

"""Texts of the workbook of a report, in Chinese and English: its sheets, headings, and what its rows are."""

from collections.abc import Mapping
from types import MappingProxyType

WORKBOOK: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "sheet-summary": ("汇总", "Summary"),
        "sheet-tasks": ("任务", "Tasks"),
        "sheet-evidence": ("依据", "Evidence"),
        "sheet-problems": ("问题", "Problems"),
        # The sheet of tasks: headings that a ledger has, so that the workbook is read as one.
        "head-row": ("行", "Row"),
        "head-id": ("编号", "Ref"),
        "head-sheet": ("工作表", "Sheet"),
        "head-group": ("类别", "Category"),
        "head-task": ("任务", "Task"),
        "head-area": ("地区", "Area"),
        "head-body": ("责任单位", "Responsible"),
        "head-asked": ("目标", "Target"),
        "head-asked-number": ("目标（数）", "Target (number)"),
        "head-reported": ("完成数", "Actual"),
        "head-reported-number": ("完成（数）", "Actual (number)"),
        "head-done": ("完成率", "% achieved"),
        "head-gone": ("序时进度", "Time elapsed"),
        "head-verdict": ("结论", "Verdict"),
        "head-to-do": ("还需", "To do"),
        "head-deadline": ("完成时限", "Deadline"),
        "head-light": ("灯色", "Light"),
        "head-stated": ("表中亮灯", "RAG"),
        "head-note": ("备注", "Notes"),
        # The summary.
        "head-counted": ("结论", "Verdict"),
        "head-count": ("项数", "Count"),
        "head-reading": ("通报口径", "As the bulletin counts"),
        "head-share": ("占比", "Share"),
        "count-all": ("合计", "Total"),
        "workbook-lagging": ("落后和未完成（差距大的在前）", "Behind or missed, widest gap first"),
        "workbook-unjudged": ("无法判定", "Cannot be judged"),
        "workbook-check": ("需核对{count}处，见“问题”表", "To check: {count}, in the sheet Problems"),
        "workbook-left-out": ("{count}行没有读入，见“问题”表", "Rows left out: {count}, in the sheet Problems"),
        "workbook-source": ("数据来源：{file}", "Source: {file}"),
        # The evidence.
        "head-kind": ("类", "Kind"),
        "head-amount": ("内容", "What"),
        "head-quote": ("原文", "Words"),
        "head-source": ("出处", "From"),
        "head-why": ("说明", "Why"),
        "evidence-asked": ("目标", "asked"),
        "evidence-used": ("数据", "used"),
        "evidence-aside": ("未采用", "set aside"),
        "evidence-assumed": ("假设", "assumed"),
        "evidence-reason": ("理由", "reason"),
        "evidence-note": ("说明", "note"),
        "evidence-need": ("需要", "would settle it"),
        "evidence-kind": ("口径", "flow or stock"),
        "evidence-better": ("方向", "direction"),
        "evidence-deadline": ("时限", "deadline"),
        # The problems.
        "head-severity": ("级别", "Severity"),
        "head-cell": ("单元格", "Cell"),
        "head-column": ("列名", "Heading"),
        "head-found": ("表中写", "Found"),
        "head-expected": ("应为", "Expected"),
        "head-text": ("问题", "Problem"),
        "severity-error": ("未读入", "left out"),
        "severity-warning": ("请核对", "to check"),
        "severity-note": ("说明", "note"),
        # Outputs that cannot be written.
        "output-over-source": (
            "{file} 与台账同名，不覆盖台账；请换一个文件名",
            "{file} has the name of the ledger, which is not replaced; choose another name",
        ),
        "output-no-folder": ("没有文件夹 {file}", "there is no folder {file}"),
        "output-is-folder": ("{file} 是文件夹；请写文件名", "{file} is a folder; give the name of a file"),
        "output-unwritten": (
            "{file} 写不进去（{fault}）；如果正在 Excel 里打开，请先关闭",
            "{file} cannot be written ({fault}); close it if it is open in a spreadsheet",
        ),
        "no-problems": ("没有问题", "no problems"),
    }
)

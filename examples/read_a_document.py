"""Every amount and time in a document, as a table: `python read_a_document.py [FILE] [--on DAY] [--lang zh|en]`."""

import argparse
from pathlib import Path

from tabulate import tabulate

from policytrack import zh
from policytrack.values.period import Period

TEXT = """\
关于上半年重点工作的通报（2024年7月5日）
今年上半年，全市新增就业2.3万人，同比增长4.1%，占全年任务的五成多。
截至6月底，累计建成充电桩1260个，在建近300
个；完成投资约35亿元，其中亿元以上项目超20个。
下一步，力争到2025年底前公共停车位达到12万个以上，空置率控制在5%以内，
绿地率由38.5%提高到40%左右，项目平均审批时间压缩至3至5个工作日。
近日，第三批“1+N”措施出台，十几家企业签约，不到100亩左右的地块完成清理。
"""
HEADERS = {
    "en": ("Line", "Words", "Reading", "Interval or days", "Refused because"),
    "zh": ("行", "原文", "读作", "区间或日期", "未读原因"),
}
NOTES = {
    "en": "{found} found, {refused} of them refused rather than guessed",
    "zh": "共{found}处，其中{refused}处不作猜测",
}


def interval(reading: zh.Reading) -> str:
    """Return the set of an amount, or the first and last day of a time."""
    quantity, period = reading.quantity, reading.period
    if quantity is not None:
        low = "(-∞" if quantity.low is None else f"{'[' if quantity.low_closed else '('}{quantity.low:f}"
        high = "∞)" if quantity.high is None else f"{quantity.high:f}{']' if quantity.high_closed else ')'}"
        return f"{low}, {high}"
    if isinstance(period, Period):
        return f"{period.start} – {period.end}"
    return "" if period is None else str(period)


def table(text: str, on: str, lang: str) -> str:
    """Return the table of a text, with a line below that counts."""
    rows = []
    for reading in zh.find(text, on=on):
        line = text.count("\n", 0, reading.start) + 1
        words = "".join(reading.words.split())
        value = reading.quantity or reading.period
        said = "" if value is None else value.say(lang)
        rows.append((line, words, said, interval(reading), (reading.reason or "").partition("; expected ")[2]))
    refused = sum(bool(row[-1]) for row in rows)
    shown = tabulate(rows, headers=HEADERS[lang], tablefmt="simple", disable_numparse=True)
    return f"{shown}\n\n{NOTES[lang].format(found=len(rows), refused=refused)}"


def main() -> None:
    """Print the table of the file named on the command line, or of a short text of our own."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", nargs="?", type=Path, help="a text in UTF-8")
    options.add_argument("--on", help="the day, month or year of the document, such as 2024-06-27")
    options.add_argument("--lang", choices=("zh", "en"), default="en")
    given = options.parse_args()
    if given.file is not None and given.on is None:
        options.error("--on is needed: 今年 and 目前 count from the document's date")
    try:
        text = TEXT if given.file is None else given.file.read_text(encoding="utf-8")
        print(table(text, given.on or "2024-07-05", given.lang))
    except (OSError, ValueError) as error:
        options.error(str(error))


if __name__ == "__main__":
    main()

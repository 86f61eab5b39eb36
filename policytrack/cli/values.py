"""Days as options that several commands take: as of which day, and what was published by then."""

import datetime

from policytrack.cli.parser import Parser
from policytrack.cli.usage import UnreadError
from policytrack.errors import InputError
from policytrack.values.period import as_day


def day(word: str) -> datetime.date:
    """Return a day written 2024-06-30; `UnreadError` for anything else."""
    try:
        return as_day(word)
    except InputError:
        raise UnreadError("call-no-day") from None


def add_days(parser: Parser, zh: str, en: str) -> None:
    """Add `--on` and `--known-by`; `zh` and `en` say the day that `--on` is where it is left out."""
    parser.option(
        "--on",
        shown=("日期", "DAY"),
        type=day,
        zh=f"站在哪一天看（默认：{zh}）",
        en=f"as of which day (default: {en})",
    )
    parser.option(
        "--known-by",
        shown=("日期", "DAY"),
        type=day,
        zh="只用这一天前已发布的材料",
        en="use only what was published by this day",
    )

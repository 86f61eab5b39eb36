"""The words of decision."""

import enum

from policytrack.errors import InputError


class Verdict(enum.StrEnum):
    """What the evidence says of one target on one day; `say` gives the word in Chinese or English.

    Its value is the English word, so that saved results and data frames compare with text.
    """

    MET = "met"
    MISSED = "missed"
    REACHED = "reached"
    LATE = "late"
    ON_PACE = "on pace"
    BEHIND = "behind"
    NOT_YET = "not yet"
    CANNOT_TELL = "cannot tell"
    NO_FIGURE = "no figure"
    NOT_COMPARABLE = "not comparable"
    NOT_MEASURABLE = "not measurable"
    NOT_DUE = "not due"

    @classmethod
    def parse(cls, text: str) -> "Verdict":
        """Return the member whose English word is `text`; `InputError` for any other."""
        try:
            return cls(text)
        except ValueError:
            raise InputError(f"{text!r} is not a verdict; it is one of: {', '.join(cls)}") from None

    @property
    def symbol(self) -> str:
        """A sign of one column, to stand beside the word."""
        return _SHOWN[self][0]

    def say(self, lang: str) -> str:
        """Return the verdict in words."""
        return _SHOWN[self][1] if lang == "zh" else self.value

    def __repr__(self) -> str:
        return f"Verdict.{self.name}"


_SHOWN = {
    Verdict.MET: ("✓", "已完成"),
    Verdict.MISSED: ("✗", "未完成"),
    Verdict.REACHED: ("✓", "已达到（可能回落）"),
    Verdict.LATE: ("✗", "逾期完成"),
    Verdict.ON_PACE: ("↑", "达到序时进度"),
    Verdict.BEHIND: ("↓", "落后序时进度"),
    Verdict.NOT_YET: ("…", "未到期、尚未达到"),
    Verdict.CANNOT_TELL: ("?", "无法判定"),
    Verdict.NO_FIGURE: ("-", "无数据"),
    Verdict.NOT_COMPARABLE: ("≠", "口径不可比"),
    Verdict.NOT_MEASURABLE: ("-", "未量化"),
    Verdict.NOT_DUE: ("-", "未开始"),
}

"""The verdict of an assessment: met, missed, behind and others, in words."""

from policytrack.values.vocabulary import Answer


class Verdict(Answer):
    """The verdict on one target on one day.

    Its value is the English word, so that saved results and data frames compare with text. Its symbol stands beside
    its word in every table, page and workbook, so that colour never says it alone.
    """

    MET = "met", "已完成", "met", "✓"
    MISSED = "missed", "未完成", "missed", "✕"
    REACHED = "reached", "已达到", "reached", "◐"
    LATE = "late", "逾期完成", "late", "✓"
    ON_PACE = "on pace", "达到序时进度", "on pace", "●"
    BEHIND = "behind", "落后序时进度", "behind", "▲"
    NOT_YET = "not yet", "未到期、尚未达到", "not yet", "○"
    CANNOT_TELL = "cannot tell", "无法判定", "cannot tell", "?"
    NO_FIGURE = "no figure", "无数据", "no figure", "–"
    NOT_COMPARABLE = "not comparable", "口径不可比", "not comparable", "≠"
    NOT_MEASURABLE = "not measurable", "未量化", "not measurable", "¶"
    NOT_DUE = "not due", "未开始", "not due", "·"

"""What is said of a sentence or a draft that was read: what is missing, where a value comes from; in zh and en."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

_HEAD_ZH = """\
# 机器读出的草稿，尚未确认。请对照原文逐条核对，补上空着的内容，删去该条的 `draft = true`；
# 不属于目录的条目，请删去。"""
_HEAD_EN = """\
# A draft that was read by machine and is not confirmed. Check each entry against the text, fill in what is
# blank, and delete its line `draft = true`; delete the entries that do not belong in the catalog."""
TEXTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "base-times": ("对比的时间只能有一个；提到了 {named}", "one time to compare with; {named} are named"),
        "times": ("期限只能有一个；提到了 {named}", "one time; {named} are named"),
        "amounts": ("数值只能有一个；提到了 {named}", "one amount; {named} are named"),
        "level-or-change": (
            "{words} 是达到的水平还是变化的幅度：{turn} 后面没有“到”或“了”",
            "whether {words} is a level or a change: {turn} is said without to or by",
        ),
        "turn-against": (
            "变化的方向：{named} 说法不一",
            "the direction of the change: {named} say two things",
        ),
        "two-betters": ("哪一边更好：{named} 说法不一", "which side is better: {named} say two things"),
        "better": ("没有说哪一边更好", "which side is better is not said"),
        "base-of-direction": (
            "没有说基期：从哪个数起算升降",
            "no baseline is named: the direction is from which amount",
        ),
        "amount": ("没有读出数值", "no amount is read"),
        "time": ("没有说期限或时期", "no deadline or period is named"),
        "base-change": (
            "没有说基期：相对于什么时候的哪个数变化",
            "no baseline is named: a change of which amount, of which time",
        ),
        "base-multiple": (
            "没有说基期：是什么时候的哪个数的倍数",
            "no baseline is named: a multiple of which amount, of which time",
        ),
        "base-relative": (
            "没有说基期：占什么时候的哪个数",
            "no baseline is named: a relative of which amount, of which time",
        ),
        "base-share": (
            "没有说基期：占什么时候的哪个数",
            "no baseline is named: a share of which amount, of which time",
        ),
        "or-growth": (
            "；或者说的是增速，指标的类型为 growth",
            "; or a rate of growth is meant, of an indicator of kind 'growth'",
        ),
        "head": (_HEAD_ZH, _HEAD_EN),
        "gb18030": (
            "# 原文是 GB18030 编码，核对引文只用 UTF-8：请转换，并改写为新文件的 sha256。",
            "# The text is in GB18030. Quotes are looked up in UTF-8 only: convert it, and take the new file's sha256.",
        ),
        "begins": ("原文开头：", "it begins: "),
        "line": ("第 {line} 行", "line {line}"),
        "deadline-of": ("期限取自 {words}", "deadline of {words}"),
        "period-of": ("时期取自 {words}", "period of {words}"),
        "period-of-publication": (
            "句中没有时期：取发布时间",
            "no period in the sentence: that of publication",
        ),
        "until-publication": ("句中没有时期：截至发布时间", "no period in the sentence: until publication"),
        "increase": ("增加，取自 {words}", "increase of {words}"),
        "decrease": ("减少，取自 {words}", "decrease of {words}"),
        "compared-with": ("与 {words} 相比", "compared with {words}"),
        "each-of": ("each 取自 {words}", "each of {words}"),
        "per-of": ("per 取自 {words}", "per of {words}"),
        "aggregation-of": ("aggregation 取自 {words}", "aggregation of {words}"),
        "per": ("每 {per}", "per {per}"),
        "read-differently": ("引文单独读出的数值不同", "the quote alone is read differently"),
        "occurs": (
            "引文出现 {count} 次，加上前后文也不能区分",
            "the quote occurs {count} times, and words around it do not help",
        ),
        "passed-over": ("略过的数字及其规则：", "Numbers that were passed over, and the rule:"),
        "comma": ("，", ", "),
    }
)


def remark(code: str, lang: str, **values: object) -> str:
    """Return a text of this table in a language, with its values put in.

    >>> remark("line", "en", line=3), remark("line", "zh", line=3)
    ('line 3', '第 3 行')
    """
    zh, en = TEXTS[code]
    return (zh if lang == "zh" else en).format(**values)


def quoted(words: Iterable[str], lang: str, joint: tuple[str, str] = ("、", ", ")) -> str:
    """Return words in the quotation marks of a language, parted as it does."""
    if lang == "zh":
        return joint[0].join(f"“{word}”" for word in words)
    return joint[1].join(map(repr, words))

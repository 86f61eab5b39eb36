"""Phrases of Chinese policy prose, made from small grammars apart from any reader's tables."""

import csv
import functools
import random

from hypothesis import strategies as st

from .cases import FILES, unescaped

COUNTED = ["家", "户", "人", "项", "个", "座", "名", "套"]
MEASURED = ["万元", "亿元", "公里", "亩", "吨", "平方米", "%"]
UNITS = COUNTED + MEASURED
HEDGES_BEFORE = ["约", "近", "超", "超过", "不超过", "不低于", "不少于", "至少", "不到", "不足", "突破", "逾"]
HEDGES_BEHIND = ["以上", "以内", "左右"]
LINKS = ["全市", "新增企业", "累计", "其中", "建成", "发放补贴", "覆盖面积", "完成投资", "培训", "惠及"]
CHANGES = ["增长", "同比增长", "下降", "减少", "增加", "提高", "回落"]
TIMES = [
    "2023年",
    "2022年8月",
    "2023年8月5日",
    "2024年1—5月",
    "2023年上半年",
    "2022年三季度",
    "2021—2025年",
    "“十四五”期间",
    "2023年底",
    "今年上半年",
    "去年8月",
    "前三季度",
    "2025年底前",
    "截至2023年5月底",
    "自2023年3月1日起",
    "到2027年",
]
# Times that give their own year, and carry none on.
FULL_TIMES = [one for one in TIMES if one[:2] not in ("今年", "去年", "前三")]


def commas(number: int) -> str:
    return f"{number:,}"


def chinese(number: int) -> str:
    """Write 1 to 99,999,999 the full way."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        gap = "零" if 0 < low < 1000 else ""
        return chinese(high) + "万" + gap + (chinese(low) if low else "")
    written = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            written += "零一二三四五六七八九"[digit] + name
        elif written and number and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written


whole = st.one_of(st.integers(3, 99), st.integers(100, 9_999), st.integers(10_000, 9_999_999))
digits = whole.map(str)
in_digits = st.one_of(
    digits,
    whole.filter(lambda number: number >= 1000).map(commas),
    st.builds("{}.{}".format, st.integers(0, 999), st.integers(1, 9)),
)
numerals = st.one_of(
    in_digits,
    whole.map(chinese),
    st.builds("{}.{}万".format, st.integers(1, 999), st.integers(1, 99)),
)


@st.composite
def plain_amounts(draw: st.DrawFn) -> str:
    """Draw an amount without a hedge: 300家, 28.3万户, 百分之五."""
    unit = draw(st.sampled_from(UNITS))
    if unit in COUNTED:
        return draw(st.one_of(digits, whole.map(chinese), digits.map("{}万".format))) + unit
    if unit.startswith(("万", "亿")):
        return draw(digits) + unit
    return draw(in_digits if unit == "%" else numerals) + unit


@st.composite
def amounts(draw: st.DrawFn) -> str:
    """Draw an amount, with a hedge or without, or a range."""
    amount = draw(plain_amounts())
    form = draw(st.integers(0, 4))
    if form == 0:
        return draw(st.sampled_from(HEDGES_BEFORE)) + amount
    if form == 1:
        return amount + draw(st.sampled_from(HEDGES_BEHIND))
    if form == 2:
        low, high = sorted(draw(st.lists(st.integers(2, 9_999), min_size=2, max_size=2, unique=True)))
        unit = draw(st.sampled_from(UNITS))
        return f"{low}{draw(st.sampled_from('—-至~'))}{high}{unit}"
    return amount


times = st.sampled_from(TIMES)


@st.composite
def clauses(draw: st.DrawFn, when: st.SearchStrategy[str] = times) -> str:
    """Draw a clause with an amount, and perhaps a time and a change."""
    said = draw(st.sampled_from(LINKS)) + draw(amounts())
    if draw(st.booleans()):
        said += "，" + draw(st.sampled_from(CHANGES)) + draw(st.integers(1, 99).map("{}%".format))
    return (draw(when) + "，" if draw(st.booleans()) else "") + said


@st.composite
def sentences(draw: st.DrawFn, when: st.SearchStrategy[str] = times) -> str:
    """Draw a sentence of one to three clauses, with its full stop."""
    return "，".join(draw(st.lists(clauses(when), min_size=1, max_size=3))) + "。"


@functools.cache
def case_texts() -> tuple[str, ...]:
    """Return the texts of all cases."""
    texts: dict[str, None] = {}
    for path in FILES.values():
        with path.open(encoding="utf-8", newline="") as file:
            texts.update(dict.fromkeys(unescaped(row["text"]) for row in csv.DictReader(file)))
    return tuple(texts)


def shuffled(seed: int, texts: list[str]) -> str:
    """Cut texts in pieces and mix the pieces."""
    dice = random.Random(seed)
    pieces = []
    for text in texts:
        start = 0
        while start < len(text):
            end = start + dice.randint(1, 4)
            pieces.append(text[start:end])
            start = end
    dice.shuffle(pieces)
    return "".join(pieces)


def cut(start: int, length: int, text: str) -> str:
    first = start % max(1, len(text))
    return text[first : first + length]


known = st.deferred(lambda: st.sampled_from(case_texts()))
broken = st.one_of(
    known,
    st.builds(cut, st.integers(0, 99), st.integers(1, 30), known),
    st.builds(shuffled, st.integers(0, 2**16), st.lists(known, min_size=1, max_size=3)),
    st.builds(lambda one, other: one + other, known, known),
)
texts = st.one_of(st.lists(sentences(), min_size=1, max_size=3).map("".join), broken)

"""Laws of reading: nothing is left over, guards hold, sentences stand alone, forms of writing change nothing."""

import datetime
import re
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack import zh
from policytrack.values.period import Period, Time, Until
from policytrack.values.quantity import Quantity

from .phrases import (
    CHANGES,
    COUNTED,
    FULL_TIMES,
    LINKS,
    amounts,
    chinese,
    clauses,
    commas,
    digits,
    plain_amounts,
    sentences,
    texts,
    times,
    whole,
)

DAY = "2024-06-27"
Role = Literal["figure", "target"]
ROLES: tuple[Role, ...] = ("figure", "target")
roles = st.sampled_from(ROLES)


def found(text: str, role: Role = "figure") -> list[tuple[int, int, Quantity | Time | None]]:
    return [(one.start, one.end, one.value) for one in zh.find(text, on=DAY, role=role)]


def values(text: str, role: Role = "figure") -> list[Quantity | Time | None]:
    return [value for _, _, value in found(text, role)]


def quantity(words: str, role: Role = "figure", kind: str | None = None) -> Quantity | None:
    try:
        return zh.read_quantity(words, role=role, kind=kind)
    except zh.ReadError:
        return None


# Guards: a word at the side of an expression changes the value, or the expression is refused or no amount at all.

LEFT_OF_AMOUNTS = {
    "negation": [
        "不",
        "未",
        "没",
        "没有",
        "无",
        "勿",
        "莫",
        "并非",
        "不是",
        "未能达到",
        "不见得有",
        "不足以达到",
        "从未有",
    ],
    "hedge": [
        "最高",
        "上限",
        "上限为",
        "封顶",
        "约",
        "约占",
        "超",
        "逾",
        "破",
        "过",
        "至少",
        "最多",
        "不超过",
        "差不多",
    ],
    "hedge and link": [
        "约每年",
        "超过平均",
        "至少人均",
        "最高奖励",
        "最高可获",
        "不低于全市",
        "不超过总额的",
        "最多可获",
    ],
    "sign": ["-", "−", "±", "正负", "负"],
    "currency": ["￥", "$", "€", "港币", "新台币"],
    "number": ["3", "三", "3万", "几", "2 ", "百分之"],
    "scale": ["万", "亿", "百万"],
    "denominator": ["每", "每万人", "每千人口", "每亩"],
    "order": ["第"],
}
RIGHT_OF_AMOUNTS = {
    "number": ["5", "五", "3万", "05"],
    "scale": ["万", "亿"],
    "unit": ["公里", "吨", "平方米", "次"],
    "per": ["/人", "/年", "/万人", "每人", "每平方米"],
    "hedge": ["以上", "以下", "左右", "上下", "以内", "之内", "往上", "不到", "有余", "以外", "之上", "多"],
    "hedge in words": ["封顶", "为上限", "为限", "或更多", "或以上", "及以上", "或者以上", "（含）以上", "及其以上"],
    "superscript": ["²", "³"],
    "bracket": ["（含）", "（不含）", "（含税）", "(不含)"],
    "joint": ["至900万家", "到900万家", "—900万家", "--900万家", "与900万家之间", "和900万家之间"],
    "grade": ["级"],
}
LEFT_OF_TIMES = {
    "negation": ["不", "非", "未"],
    "no day": ["次年", "翌年", "同年", "每年", "历年", "民国", "农历", "去年同期"],
    "number": ["1", "三", "９"],
}
RIGHT_OF_TIMES = {
    "edge": [
        "前",
        "后",
        "初",
        "中",
        "尾",
        "之前",
        "之后",
        "以前",
        "以后",
        "左右",
        "前后",
        "及以前",
        "（含）前",
        "或之后",
    ],
    "part": ["第四季", "的前3个月", "第三周", "的下半年", "暑期", "春季", "的最后一个季度", "首月", "后半段", "汛期"],
    "number": ["5", "五", "05"],
    "joint": ["至2030年", "到2030年", "—2030年", "和2030年之间", "与2030年间"],
    "the same": ["同期"],
}


def unguarded(before: str, words: str, sides: list[str], value: object, role: Role = "figure") -> list[str]:
    """Return the texts in which words are read with a value though a guard stands at their side."""
    wrong = []
    for one in sides:
        left, _, right = one.partition("|")
        start = len(before) + len(left)
        text = before + left + words + right
        if any(
            reading.start < start + len(words) and start < reading.end and reading.value == value
            for reading in zh.find(text, on=DAY, role=role)
        ):
            wrong.append(text)
    return wrong


counted = st.builds("{}{}".format, st.one_of(digits, whole.map(chinese)), st.sampled_from(COUNTED))
frames = st.sampled_from([("", ""), ("全市", "。"), ("，", "，"), ("2023年，", "的企业")])


@pytest.mark.parametrize("guards", LEFT_OF_AMOUNTS)
@given(amount=counted, frame=frames, role=roles)
def test_a_guard_to_the_left_changes_an_amount_or_it_is_refused(
    guards: str, amount: str, frame: tuple[str, str], role: Role
) -> None:
    at = [f"{guard}|{frame[1]}" for guard in LEFT_OF_AMOUNTS[guards]]
    assert not unguarded(frame[0], amount, at, zh.read_quantity(amount, role=role), role)


@pytest.mark.parametrize("guards", RIGHT_OF_AMOUNTS)
@given(amount=counted, frame=frames, role=roles)
def test_a_guard_to_the_right_changes_an_amount_or_it_is_refused(
    guards: str, amount: str, frame: tuple[str, str], role: Role
) -> None:
    at = [f"|{guard}{frame[1]}" for guard in RIGHT_OF_AMOUNTS[guards]]
    assert not unguarded(frame[0], amount, at, zh.read_quantity(amount, role=role), role)


LISTS = [
    "分别超过{}和{}",
    "分别约{}、{}",
    "均不低于{}、{}",
    "至少{}或{}",
    "分别达{}、{}左右",
    "{}、{}以上",
    "分别不足{}和{}",
]
BESIDE = ["", "级", "5", "之多", "²", "（含）", "至900万家", "往上", "，二是"]


@pytest.mark.parametrize("shared", LISTS)
@given(first=counted, second=counted, before=st.sampled_from(["", "不", "第", "3", "￥", "一是"]), role=roles)
def test_no_item_of_a_list_that_shares_is_read_without_the_hedge(
    shared: str, first: str, second: str, before: str, role: Role
) -> None:
    plain = {zh.read_quantity(first, role=role), zh.read_quantity(second, role=role)}
    wrong = [
        text
        for beside in BESIDE
        if plain.intersection(values(text := before + shared.format(first, second) + beside, role))
    ]
    assert not wrong


@pytest.mark.parametrize("between", ["{}和{}之间", "介于{}和{}之间", "{}与{}之间"])
@given(ends=st.lists(st.integers(3, 99), min_size=2, max_size=2, unique=True).map(sorted), frame=frames)
def test_a_span_between_two_amounts_is_one_or_refused(between: str, ends: list[int], frame: tuple[str, str]) -> None:
    low, high = ends
    text = frame[0] + between.format(f"{low}%", f"{high}%") + frame[1]
    said = [one.value for one in zh.find(text, on=DAY) if one.value is not None and not one.timely]
    assert said in ([], [Quantity.parse(f"{low}..{high} %")]), text


BARE_TIMES = ["8月", "8月5日", "三季度", "上半年", "前三季度"]


@pytest.mark.parametrize("guards", LEFT_OF_TIMES)
@given(frame=frames, bare=st.sampled_from(BARE_TIMES), dated=st.sampled_from(["2023年", "2022年8月", "2023年8月5日"]))
def test_a_guard_to_the_left_changes_a_time_or_it_is_refused(
    guards: str, frame: tuple[str, str], bare: str, dated: str
) -> None:
    words = bare if guards == "no day" else dated
    at = [f"{guard}|{frame[1]}" for guard in LEFT_OF_TIMES[guards]]
    assert not unguarded(frame[0], words, at, zh.read_period(words, on=DAY))


@pytest.mark.parametrize("guards", RIGHT_OF_TIMES)
@given(frame=frames, words=st.sampled_from(["2023年", "2021年", "今年", "去年"]))
def test_a_guard_to_the_right_changes_a_time_or_it_is_refused(guards: str, frame: tuple[str, str], words: str) -> None:
    at = [f"|{guard}{frame[1].removesuffix('的企业')}" for guard in RIGHT_OF_TIMES[guards]]
    assert not unguarded(frame[0], words, at, zh.read_period(words, on=DAY))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("全国300家", "300家"),
        ("签约300家", "300家"),
        ("节约300吨", "300吨"),
        ("超前完成300家", "300家"),
        ("规模以上企业300家", "300家"),
        ("通过300家", "300家"),
        ("不同300家", "300家"),
        ("减负300亿元", "300亿元"),
        ("300家中国企业", "300家"),
        ("300家以色列企业", "300家"),
    ],
)
def test_a_guard_that_begins_or_ends_another_word_may_read(text: str, amount: str) -> None:
    value = zh.read_quantity(amount)
    assert all(one in (value, None) for one in values(text)), "right, or refused"


# Sentences.


@given(first=sentences(), second=sentences(), role=roles)
def test_paragraphs_do_not_touch_each_other(first: str, second: str, role: Role) -> None:
    both = found(f"{first}\n\n{second}", role)
    place = len(first) + 2
    assert both == [
        *found(first, role),
        *((start + place, end + place, value) for start, end, value in found(second, role)),
    ]


@given(first=sentences(), second=sentences(st.sampled_from(FULL_TIMES)), role=roles)
def test_a_sentence_is_read_alike_behind_another(first: str, second: str, role: Role) -> None:
    assert values(first + second, role) == values(first, role) + values(second, role)


@given(first=clauses(), second=st.builds("{}{}".format, st.sampled_from(LINKS), amounts()))
def test_amounts_do_not_depend_on_the_sentence_before(first: str, second: str) -> None:
    assert values(f"{first}。{second}。") == values(f"{first}。") + values(f"{second}。")


# find and read_*.


@given(amounts(), roles)
def test_find_and_read_quantity_are_one_path(words: str, role: Role) -> None:
    value = quantity(words, role)
    if value is None:
        assert not [one for one in zh.find(words, on=DAY, role=role) if one.value is not None]
    else:
        assert values(words, role) == [value]


@given(times)
def test_find_and_read_period_are_one_path(words: str) -> None:
    assert values(words) == [zh.read_period(words, on=DAY)]


@given(digits)
def test_a_bare_number_is_an_amount_only_where_one_is_asked_for(number: str) -> None:
    assert zh.read_quantity(number).nominal == int(number)
    assert values(number) == []


@given(texts, roles)
def test_whatever_is_found_whole_is_read_so(text: str, role: Role) -> None:
    for one in zh.find(text, on=DAY, role=role):
        assert text[one.start : one.end] == one.words
        assert (one.value is None) == (one.reason is not None)
    given = values(text, role)
    value = quantity(text, role)
    if value is not None and any(isinstance(one, Quantity) for one in given):
        assert given == [value]


# Direction.

UP = ["增长", "同比增长", "增加", "提高", "上升", "增幅为", "上涨", "扩大"]
DOWN = ["下降", "同比下降", "减少", "降低", "回落", "下滑", "压减", "缩短", "降幅为", "缩减"]


@pytest.mark.parametrize(("verb", "direction"), [(one, "up") for one in UP] + [(one, "down") for one in DOWN])
@given(number=st.integers(1, 99))
def test_a_change_says_its_direction(verb: str, direction: str, number: int) -> None:
    words = f"{verb}{number}%"
    (one,) = zh.find(words, on=DAY)
    assert one.value == Quantity.parse(f"rounded {number} %")
    assert one.direction == direction
    if direction == "up":
        assert quantity(words) == one.value
        return
    with pytest.raises(zh.ReadError, match="decrease"):
        zh.read_quantity(words)
    assert quantity(words, kind="decrease") == one.value
    assert quantity(words, kind="growth") == Quantity.parse(f"rounded -{number} %")


AMOUNTS_OF_CHANGE = [
    *(
        "5%",
        "百分之五",
        "百分之五点二",
        "千分之五",
        "五分之一",
        "三成",
        "5个百分点",
        "五个百分点",
        "5家",
        "五家",
        "5.2万吨",
        "50元",
    ),
    *(
        "近5%",
        "约5%",
        "超过5%",
        "5%以上",
        "5%左右",
        "3—5%",
        "百分之三至百分之五",
        "50多家",
        "5万余户",
        "不到5%",
        "不低于5%",
    ),
]


@pytest.mark.parametrize("words", AMOUNTS_OF_CHANGE)
@given(up=st.sampled_from(["增长", "增加", "提高", "上升"]), down=st.sampled_from(["下降", "减少", "降低", "回落"]))
def test_every_form_of_an_amount_takes_the_direction_of_its_change(words: str, up: str, down: str) -> None:
    level = zh.read_quantity(words)
    for verb, direction in ((up, "up"), (down, "down"), (up + "了", "up"), (f"同比{down}了", "down")):
        (one,) = zh.find(verb + words, on=DAY)
        assert (one.value, one.direction) == (level, direction), verb
    assert quantity(down + words) is None
    assert quantity(down + words, kind="decrease") == level
    growth = quantity(down + words, kind="growth")
    assert growth is None or growth != level
    assert quantity(up + words) == quantity(up + words, kind="growth") == level
    assert quantity(up + words, kind="decrease") is None


@given(sentences())
def test_only_what_changes_has_a_direction(text: str) -> None:
    for one in zh.find(text, on=DAY):
        before = text[max(0, one.start - 4) : one.end]
        if not any(verb in before for verb in (*CHANGES, *UP, *DOWN)):
            assert one.direction not in ("up", "down"), one


@pytest.mark.parametrize(
    "words", ["每年新增300家", "每年300家", "年均新增300家", "年均投入300亿元", "每年平均培训300人"]
)
def test_an_amount_for_each_year_says_so(words: str) -> None:
    (one,) = zh.find(words, on=DAY)
    amount = re.search("300.*", words)
    assert amount
    assert one.value == zh.read_quantity(amount[0])
    assert one.per == "year"
    assert all(other.per is None for other in zh.find(amount[0], on=DAY))


# Forms of writing.

TRADITIONAL = str.maketrans(
    "万亿个约余过达点户项两乡镇亩吨厘栋门会议奖励补贴实施备发积单产业务节规简签负减总额龙间与后从时际显书",
    "萬億個約餘過達點戶項兩鄉鎮畝噸釐棟門會議獎勵補貼實施備發積單產業務節規簡簽負減總額龍間與後從時際顯書",
)
# A full-width comma is a mark of sentences, and stays out.
FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) != ","})
SEPARABLE = re.compile(r"(?<=[0-9%万亿家户人项个座名套元里亩吨米])(?=[^0-9.,，。—~-])")
spoken = st.one_of(sentences(), clauses(), amounts(), times)


@given(spoken, roles)
def test_full_width_and_traditional_characters_change_nothing(text: str, role: Role) -> None:
    plain = values(text, role)
    assert values(text.translate(TRADITIONAL), role) == plain
    assert values(text.translate(FULL_WIDTH), role) == plain


@given(spoken, st.sampled_from(["\n", " ", "\u3000", "\u200b", "\r\n"]), st.integers(0, 50), roles)
def test_breaks_and_spaces_inside_an_expression_change_nothing(text: str, gap: str, place: int, role: Role) -> None:
    places = [match.start() for match in SEPARABLE.finditer(text)]
    if not places:
        return
    cut = places[place % len(places)]
    assert values(text[:cut] + gap + text[cut:], role) == values(text, role), text[:cut] + "|" + text[cut:]


@given(texts, st.integers(0, 50))
def test_a_hidden_character_changes_nothing(text: str, place: int) -> None:
    cut = place % (len(text) + 1)
    assert values(text[:cut] + "\u200b" + text[cut:]) == values(text)


@given(st.integers(1000, 9_999_999), st.sampled_from(COUNTED), st.sampled_from(["", "约", "超过", "不低于"]))
def test_commas_of_thousands_change_nothing(number: int, unit: str, hedge: str) -> None:
    (plain,) = values(f"{hedge}{number}{unit}")
    assert values(f"{hedge}{commas(number)}{unit}") == [plain]
    assert values(f"{hedge}{number:,}{unit}".replace(",", "，")) in ([plain], [None], [None, None], [None] * 3)


# What was read is said, and read again.


def sayable(value: Quantity | Time) -> bool:
    """Whether words can say the whole of it.

    A third or a grade stands for a set. An `Until` is said by 截至, which dates a state, too. What Chinese number words
    said exactly, 百分之五, is said in digits, which a figure rounds.
    """
    return not isinstance(value, Until) and " in " not in str(value)


@given(texts, roles)
def test_what_was_read_reads_the_same_from_its_own_words(text: str, role: Role) -> None:
    for value in values(text, role):
        if value is None or not sayable(value):
            continue
        words = value.say("zh")
        again = zh.read_quantity(words, role=role) if isinstance(value, Quantity) else zh.read_period(words, on=DAY)
        assert again == value or (role == "figure" and str(again) == f"rounded {value}"), words


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2060, 1, 1)), st.integers(0, 700))
def test_a_span_of_days_reads_the_same_from_its_own_words(first: datetime.date, length: int) -> None:
    period = Period(first, first + datetime.timedelta(length))
    assert zh.read_period(period.say("zh"), on=DAY) == period


@given(plain_amounts())
def test_an_amount_of_the_grammar_is_read(words: str) -> None:
    assert quantity(words) is not None

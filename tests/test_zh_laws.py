"""Laws of reading: each way to write a number reads back, places lead to the words, nothing else is ever raised."""

import contextlib
import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policytrack import zh
from policytrack.values.period import Period, Since, Until
from policytrack.values.quantity import Quantity

DAY = "2024-06-27"
DIGITS = "零一二三四五六七八九"
numbers = st.one_of(
    st.integers(1, 10**13),
    st.integers(1, 9999),
    st.builds(lambda digit, power: digit * 10**power, st.integers(1, 99), st.integers(0, 11)),
)


# Writers of numbers, made apart from the reader.


def four(number: int) -> str:
    """Write 0 to 9999, with one 零 for each gap."""
    written = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            written += DIGITS[digit] + name
        elif written and number and not written.endswith("零"):
            written += "零"
    return written


def formal(number: int) -> str:
    """Write a number the full way: 一百零二万零三十, with 零 where places are left out."""
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return formal(high) + name + gap + (formal(low) if low else "")
    return four(number)


def spoken(number: int) -> str:
    """Write it as it is said: 十二 for 一十二, 两千 for 二千, 两万 for 二万."""
    written = formal(number).replace("二千", "两千")
    if written.startswith("一十"):
        return written[1:]
    return "两" + written[1:] if written[:2] in ("二万", "二亿") else written


def with_circle(number: int) -> str:
    return formal(number).replace("零", "〇")


def commas(number: int) -> str:
    return f"{number:,}"


def mixed(number: int) -> str:
    """Write digits with 亿 and 万 for the parts: 3亿5000万."""
    parts = []
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, size)
        if part:
            parts.append(f"{part}{name}")
    return "".join(parts)


def scaled(number: int) -> str:
    """Write a decimal number of 亿 or 万."""
    for size, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if number >= size:
            return f"{Decimal(number) / size:f}{name}"
    return str(number)


TRADITIONAL = str.maketrans("万亿两个约余过达点户", "萬億兩個約餘過達點戶")
FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})


def traditional(text: str) -> str:
    return text.translate(TRADITIONAL)


def full_width(text: str) -> str:
    return text.translate(FULL_WIDTH)


WRITERS = [str, commas, formal, spoken, with_circle, scaled]


@pytest.mark.parametrize("write", WRITERS)
@given(number=numbers)
@example(number=10**13)
@example(number=10_000_0000_0002)
@example(number=100_2000)
@example(number=1_0010_0000)
@example(number=12)
@example(number=222_2222_2222)
def test_every_number_reads_back_in_each_style(write: Callable[[int], str], number: int) -> None:
    words = write(number)
    for text in (words, traditional(words), full_width(words)):
        quantity = zh.read_quantity(f"{text}元", role="target")
        assert quantity == Quantity.exact(number, "元"), text


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_mixes_of_the_great_scales_read_back(high: int, low: int) -> None:
    number = high * 10**8 + low * 10**4
    assert zh.read_quantity(f"{mixed(number)}元", role="target").nominal == number


@given(st.integers(1000, 9999).filter(lambda year: "0" in str(year)))
def test_digits_side_by_side_read_as_they_stand(number: int) -> None:
    words = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert zh.read_quantity(f"{words}家").nominal == number


# Days and spans.

days = st.dates(datetime.date(1949, 10, 1), datetime.date(2099, 12, 31))


def chinese_day(day: datetime.date) -> str:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return f"{year}年{spoken(day.month)}月{spoken(day.day)}日"


@given(days)
def test_every_day_reads_back_in_digits_and_in_chinese(day: datetime.date) -> None:
    digits = f"{day.year}年{day.month}月{day.day}日"
    for words in (digits, full_width(digits), chinese_day(day)):
        assert zh.read_period(words, on=DAY) == Period(day, day), words
    assert zh.read_period(f"自{digits}起", on=DAY) == Since(day)
    assert zh.read_period(f"{digits}前", on=DAY) == Until(day)


@given(days, days)
def test_a_span_of_days_reads_back_and_a_span_backwards_is_refused(first: datetime.date, last: datetime.date) -> None:
    words = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    if first <= last:
        assert zh.read_period(words, on=DAY) == Period(first, last)
    else:
        with pytest.raises(zh.ReadError, match="the first day first"):
            zh.read_period(words, on=DAY)


# Hedges.


@given(st.integers(1, 10**8), st.sampled_from(["家", "万元", "%"]), st.sampled_from(["figure", "target"]))
def test_a_hedge_that_widens_keeps_what_it_widens(number: int, unit: str, role: Literal["figure", "target"]) -> None:
    said = zh.read_quantity(f"{number}{unit}", role="target")
    for words in (f"{number}{unit}以上", f"不低于{number}{unit}", f"{number}{unit}以内", f"不超过{number}{unit}"):
        assert said.interval.within(zh.read_quantity(words, role=role).interval), words
    about = zh.read_quantity(f"约{number}{unit}", role=role)
    assert said.interval.within(about.soft.interval)
    assert about.soft.interval.within(about.interval)
    for words in (f"超{number}{unit}", f"不到{number}{unit}"):
        assert not said.interval.meets(zh.read_quantity(words, role=role).interval), words


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_range_holds_both_ends(first: int, last: int) -> None:
    low, high = sorted((first, last))
    quantity = zh.read_quantity(f"{low}家至{high}家")
    assert quantity.interval.contains(Decimal(low))
    assert quantity.interval.contains(Decimal(high))


# Whole texts.

WORDS = [
    *re.findall(
        r"\S+",
        """
        3 12 300 28.3 1,290 2024 两 三 十 百 千 万 亿 点 〇 几 数 多 余 半 成 分之 / % ‰ 个 家 人 户 元 万元 亿元 亩
        年 月 日 号 季度 上半年 个月 天 个百分点 倍 翻 番 约 近 超 超过 不到 不超过 至少 控制在 以上 以内 左右 之间
        前 后 内 底 末 初 起 至 到 — - ~ 从 由 截至 自 今年 去年 上年 同期 本月 目前 近日 期间 “ ” 十四五 第 次 位 强
        增长 下降 提高 零下 负 占 奖励 企业 ， 。 、 ( ) （含） 萬 億 個 發(fā) ３ ％ ISO + × : ℃ 度 从95%到97% 2030年前
        三四家 届 已举办 大 洲 重点 行业 工程 大展会 零 感染 事故 的职员 的游客 接待 人口 人口是 半壁江山 负 五大洲 目标
        """,
    ),
    "\n",
    "\u3000",
]
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=14).map("".join),
    st.text(max_size=40),
    st.text(alphabet="0123456789.,年月日家%一二三十百千万亿点至到—-近约多前底起 \n", max_size=25),
)


@given(texts, st.sampled_from(["figure", "target"]))
@example("约300家", "figure")
@example("较年初增长1.48%", "figure")
@example("近300\n人", "figure")
def test_find_gives_places_and_words_and_what_the_readers_give(text: str, role: Literal["figure", "target"]) -> None:
    end = 0
    for reading in zh.find(text, on=DAY, role=role):
        assert end <= reading.start < reading.end
        end = reading.end
        assert text[reading.start : reading.end] == reading.words
        if reading.quantity is not None:
            assert zh.read_quantity(reading.words, role=role) == reading.quantity
        elif reading.period is not None:
            assert zh.read_period(reading.words, on=DAY) == reading.period
        else:
            assert reading.reason is not None
            assert repr(reading.words) in reading.reason


@example("28.3大展会", None)  # half an exhibition is no amount
@given(texts, st.sampled_from([None, "share", "growth"]))
def test_nothing_but_a_refusal_is_ever_raised(text: str, kind: str | None) -> None:
    for on in (DAY, "2024", "2025-01", "2023-12/2024-01"):
        zh.find(text, on=on)
        with contextlib.suppress(zh.ReadError):
            zh.read_period(text, on=on)
    with contextlib.suppress(zh.ReadError):
        zh.read_quantity(text, kind=kind)
    with contextlib.suppress(zh.ReadError):
        zh.read_rank(text)


@given(texts)
def test_full_width_and_traditional_forms_read_alike(text: str) -> None:
    plain = [reading.value for reading in zh.find(text, on=DAY)]
    wide = text.translate({ord(character): ord(character) + 0xFEE0 for character in "0123456789.%"})
    assert [reading.value for reading in zh.find(traditional(text), on=DAY)] == plain
    assert [reading.value for reading in zh.find(wide, on=DAY)] == plain


@given(texts)
def test_each_place_of_the_plain_text_leads_to_its_character(text: str) -> None:
    plain = zh.fold(text)
    places = [plain.place(index) for index in range(len(plain.text))]
    assert places == sorted(set(places))
    for index, place in enumerate(places):
        alone = zh.fold(text[place]).text
        assert alone in ("", plain.text[index]) or text[place] == "，"


def repr_of(text: str) -> str:
    return repr(text[:4])


# Long texts: none of these may take more than linear time; a quadratic reader would not come back.

LONG = 200_000  # characters: a reader of quadratic time would take minutes
PLAIN = ["一", "9", "至", "（", "（(", "万", "约", "几", "“", "-", "\n", " ", "最高奖励", "发(", "第", "年", "十", "百"]
DENSE = ["9 ", "9,", "9至", "1-", "截至", "1、", "一、", "到2024", "上千", "十五", "9/", "9.", "9万", "负"]
UNSAID = ["首", "排名", "居", "五大", "零", "人口", "9的", "举办届"]


@pytest.mark.parametrize(
    "text",
    [unit * (LONG // len(unit)) for unit in PLAIN] + [unit * 20_000 for unit in (*DENSE, *UNSAID)],
    ids=repr_of,
)
def test_a_long_text_of_one_thing_says_nothing_and_is_read_in_one_go(text: str) -> None:
    assert zh.find(text, on=DAY) == ()
    for read in (zh.read_quantity, lambda words: zh.read_period(words, on=DAY), zh.read_rank):
        with pytest.raises(zh.ReadError) as told:
            read(text)
        assert len(str(told.value)) < 1000, "a refusal quotes the beginning of long words"


def test_a_text_twice_as_long_has_twice_the_readings() -> None:
    part = "截至5月底，全市新增企业300多家，同比增长5.1%，力争到2027年底达到1万家以上。\n"
    few, many = (zh.find(part * times, on=DAY) for times in (1, 500))
    assert len(many) == 500 * len(few)
    assert [item.value for item in many[: len(few)]] == [item.value for item in few]
    assert many[-1].start == few[-1].start + 499 * len(part)

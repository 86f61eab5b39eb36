"""Laws of reading, of both languages by the same tests: guards hold, sentences stand alone, writing changes nothing."""

import datetime
import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.prose.clock import as_clock
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Asked
from policytrack.values.period import Period, Time, Until
from policytrack.values.quantity import Quantity

from . import en_phrases, phrases
from .tongue import DAY, Tongue
from .tongues import EN, NAMES, TONGUES, ZH

ROLES = ("figure", "target")
roles = st.sampled_from(ROLES)
both = pytest.mark.parametrize("tongue", TONGUES, ids=NAMES)


def places(tongue: Tongue, text: str, role: str) -> list[tuple[int, int, Quantity | Time | None]]:
    return [(one.start, one.end, one.value) for one in tongue.find(text, role)]


def guarded(name: str) -> pytest.MarkDecorator:
    """Return a mark that tries a test with each kind of guard at one side, of each language."""
    rows = [(tongue, kind) for tongue in TONGUES for kind in getattr(tongue, name)]
    return pytest.mark.parametrize(("tongue", "kind"), rows, ids=[f"{tongue.lang} {kind}" for tongue, kind in rows])


def unguarded(
    tongue: Tongue, sides: list[tuple[str, str]], words: str, value: object, role: str = "figure"
) -> list[str]:
    """Return the texts in which words are read with a value though a guard stands at one of their sides."""
    wrong = []
    for left, right in sides:
        start, text = len(left), f"{left}{words}{right}"
        if any(
            one.start < start + len(words) and start < one.end and one.value == value for one in tongue.find(text, role)
        ):
            wrong.append(text)
    return wrong


# Guards: a word at the side of an expression changes the value, or the expression is refused or no amount at all.


@guarded("left_of_amounts")
@given(data=st.data(), role=roles)
def test_a_guard_to_the_left_changes_an_amount_or_it_is_refused(
    tongue: Tongue, kind: str, data: st.DataObject, role: str
) -> None:
    amount, frame = data.draw(tongue.counted), data.draw(st.sampled_from(tongue.frames))
    sides = [(frame[0] + guard, frame[1]) for guard in tongue.left_of_amounts[kind]]
    assert not unguarded(tongue, sides, amount, tongue.quantity(amount, role), role)


@guarded("right_of_amounts")
@given(data=st.data(), role=roles)
def test_a_guard_to_the_right_changes_an_amount_or_it_is_refused(
    tongue: Tongue, kind: str, data: st.DataObject, role: str
) -> None:
    amount, frame = data.draw(tongue.counted), data.draw(st.sampled_from(tongue.frames))
    sides = [(frame[0], guard + frame[1]) for guard in tongue.right_of_amounts[kind]]
    assert not unguarded(tongue, sides, amount, tongue.quantity(amount, role), role)


BARE_TIMES = ("8月", "8月5日", "三季度", "上半年", "前三季度")


@guarded("left_of_times")
@given(data=st.data())
def test_a_guard_to_the_left_changes_a_time_or_it_is_refused(tongue: Tongue, kind: str, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(BARE_TIMES if kind == "no day" else tongue.dated))
    frame = data.draw(st.sampled_from(tongue.frames))
    sides = [(frame[0] + guard, frame[1]) for guard in tongue.left_of_times[kind]]
    assert not unguarded(tongue, sides, words, tongue.room.read_period(words, on=DAY))


@guarded("right_of_times")
@given(data=st.data())
def test_a_guard_to_the_right_changes_a_time_or_it_is_refused(tongue: Tongue, kind: str, data: st.DataObject) -> None:
    years = ("2023年", "2021年", "今年", "去年") if tongue is ZH else ("2023", "2021")
    words, (before, behind) = data.draw(st.sampled_from(years)), data.draw(st.sampled_from(tongue.frames))
    frame = (before, behind.removesuffix("的企业"))
    sides = [(frame[0], guard + frame[1]) for guard in tongue.right_of_times[kind]]
    assert not unguarded(tongue, sides, words, tongue.room.read_period(words, on=DAY))


@pytest.mark.parametrize(
    ("tongue", "text", "amount"), [(tongue, *one) for tongue in TONGUES for one in tongue.harmless], ids=str
)
def test_a_guard_that_begins_or_ends_another_word_may_read(tongue: Tongue, text: str, amount: str) -> None:
    value = tongue.room.read_quantity(amount)
    assert all(one in (value, None) for one in tongue.values(text)), "right, or refused"
    assert tongue is ZH or value in tongue.values(text)


@pytest.mark.parametrize(("tongue", "shared"), [(tongue, one) for tongue in TONGUES for one in tongue.lists], ids=str)
@given(data=st.data(), role=roles)
def test_no_item_of_a_list_that_shares_is_read_without_the_hedge(
    tongue: Tongue, shared: str, data: st.DataObject, role: str
) -> None:
    first, second = data.draw(tongue.counted), data.draw(tongue.counted)
    before = data.draw(st.sampled_from(tongue.before_lists))
    plain = {tongue.quantity(first, role), tongue.quantity(second, role)}
    wrong = [
        text
        for behind in tongue.behind_lists
        if plain.intersection(tongue.values(text := before + shared.format(first, second) + behind, role)) - {None}
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("tongue", "between"), [(tongue, one) for tongue in TONGUES for one in tongue.between], ids=str
)
@given(data=st.data(), ends=st.lists(st.integers(3, 99), min_size=2, max_size=2, unique=True).map(sorted))
def test_a_span_between_two_amounts_is_one_or_refused(
    tongue: Tongue, between: str, data: st.DataObject, ends: list[int]
) -> None:
    low, high = ends
    before, behind = data.draw(st.sampled_from(tongue.frames))
    text = before + between.format(f"{low}%", f"{high}%") + behind
    said = [one.value for one in tongue.find(text) if one.value is not None and not one.timely]
    assert said in ([], [Quantity.parse(f"{low}..{high} %")]), text


# Sentences.


@both
@given(data=st.data(), role=roles)
def test_paragraphs_do_not_touch_each_other(tongue: Tongue, data: st.DataObject, role: str) -> None:
    first, second = data.draw(tongue.sentences()), data.draw(tongue.sentences())
    place = len(first) + 2
    assert places(tongue, f"{first}\n\n{second}", role) == [
        *places(tongue, first, role),
        *((start + place, end + place, value) for start, end, value in places(tongue, second, role)),
    ]


@both
@given(data=st.data(), role=roles)
def test_a_sentence_is_read_alike_behind_another(tongue: Tongue, data: st.DataObject, role: str) -> None:
    first, second = data.draw(tongue.sentences()), data.draw(tongue.sentences(tongue.full_times))
    behind = tongue.values(first, role) + tongue.values(second, role)
    assert tongue.values(first + tongue.gap + second, role) == behind


@both
@given(data=st.data())
def test_amounts_do_not_depend_on_the_clause_before(tongue: Tongue, data: st.DataObject) -> None:
    first, second = data.draw(tongue.clauses()), data.draw(tongue.amounts)
    if tongue is ZH:
        second = data.draw(st.sampled_from(phrases.LINKS)) + second
    stop = "。" if tongue is ZH else "; "
    assert tongue.values(f"{first}{stop}{second}") == tongue.values(f"{first}{stop}") + tongue.values(second)


# find and read_*.


@both
@given(data=st.data(), role=roles)
def test_find_and_read_quantity_are_one_path(tongue: Tongue, data: st.DataObject, role: str) -> None:
    words = data.draw(tongue.amounts)
    value = tongue.quantity(words, role)
    if value is None:
        assert not [one for one in tongue.values(words, role) if one is not None]
    else:
        assert tongue.values(words, role) == [value]


@both
@given(data=st.data())
def test_find_and_read_period_are_one_path(tongue: Tongue, data: st.DataObject) -> None:
    words = data.draw(tongue.times)
    assert tongue.values(words) == [tongue.room.read_period(words, on=DAY)]


@both
@given(data=st.data())
def test_a_bare_number_is_an_amount_only_where_one_is_asked_for(tongue: Tongue, data: st.DataObject) -> None:
    number = data.draw(tongue.digits)
    assert tongue.room.read_quantity(number).nominal == int(number.replace(",", ""))
    assert tongue.values(number) == []


@both
@given(data=st.data(), role=roles)
def test_whatever_is_found_whole_is_read_so(tongue: Tongue, data: st.DataObject, role: str) -> None:
    text = data.draw(tongue.texts)
    for one in tongue.find(text, role):
        assert text[one.start : one.end] == one.words
        assert (one.value is None) == (one.reason is not None)
    given_, value = tongue.values(text, role), tongue.quantity(text, role)
    if value is not None and any(isinstance(one, Quantity) for one in given_):
        assert given_ == [value]


# Direction.

VERBS = [
    (tongue, verb, direction)
    for tongue in TONGUES
    for direction in ("up", "down")
    for verb in getattr(tongue, direction)
]


@pytest.mark.parametrize(("tongue", "verb", "direction"), VERBS, ids=str)
@given(number=st.integers(1, 99))
def test_a_change_says_its_direction(tongue: Tongue, verb: str, direction: str, number: int) -> None:
    words = f"{verb}{number}%"
    (one,) = tongue.find(words)
    assert one.value == Quantity.parse(f"rounded {number} %")
    assert one.direction == direction
    if direction == "up":
        assert tongue.quantity(words) == one.value
        return
    with pytest.raises(ReadError, match="decrease"):
        tongue.room.read_quantity(words)
    assert tongue.quantity(words, kind="decrease") == one.value
    assert tongue.quantity(words, kind="growth") == Quantity.parse(f"rounded -{number} %")


CHANGED = [(tongue, words) for tongue in TONGUES for words in tongue.amounts_of_change]
TURNS = {
    "zh": [("增长", "下降"), ("增加", "减少"), ("提高", "降低"), ("上升了", "同比回落了")],
    "en": [("rose by ", "fell by "), ("an increase of ", "a cut of "), ("grew by ", "declined by ")],
}


@pytest.mark.parametrize(("tongue", "words"), CHANGED, ids=str)
def test_every_form_of_an_amount_takes_the_direction_of_its_change(tongue: Tongue, words: str) -> None:
    level = tongue.room.read_quantity(words)
    for up, down in TURNS[tongue.lang]:
        for verb, direction in ((up, "up"), (down, "down")):
            (one,) = tongue.find(verb + words)
            assert (one.value, one.direction) == (level, direction), verb
        assert tongue.quantity(down + words) is None
        assert tongue.quantity(down + words, kind="decrease") == level
        growth = tongue.quantity(down + words, kind="growth")
        assert growth is None or growth != level
        assert tongue.quantity(up + words) == tongue.quantity(up + words, kind="growth") == level
        assert tongue.quantity(up + words, kind="decrease") is None


@both
@given(data=st.data())
def test_only_what_changes_has_a_direction(tongue: Tongue, data: st.DataObject) -> None:
    text = data.draw(tongue.sentences())
    verbs = (*tongue.turns, *(verb.strip() for verb in (*tongue.up, *tongue.down)))
    for one in tongue.find(text):
        before = text[max(0, one.start - tongue.near) : one.end].lower()
        if not any(verb in before for verb in verbs):
            assert one.direction not in ("up", "down"), one


@pytest.mark.parametrize(
    ("tongue", "words", "amount"), [(tongue, *one) for tongue in TONGUES for one in tongue.by_the_year], ids=str
)
def test_an_amount_for_each_year_says_so(tongue: Tongue, words: str, amount: str) -> None:
    (one,) = tongue.find(words)
    assert one.value == tongue.room.read_quantity(amount)
    assert one.per == "year"
    assert all(other.per is None for other in tongue.find(amount))


# Forms of writing.

TRADITIONAL = str.maketrans(
    "万亿个约余过达点户项两乡镇亩吨厘栋门会议奖励补贴实施备发积单产业务节规简签负减总额龙间与后从时际显书",
    "萬億個約餘過達點戶項兩鄉鎮畝噸釐棟門會議獎勵補貼實施備發積單產業務節規簡簽負減總額龍間與後從時際顯書",
)
# A full-width comma is a mark of sentences, and stays out.
FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) != ","})


def spoken(tongue: Tongue) -> st.SearchStrategy[str]:
    return st.one_of(tongue.sentences(), tongue.clauses(), tongue.amounts, tongue.times)


@given(spoken(ZH), roles)
def test_full_width_and_traditional_characters_change_nothing(text: str, role: str) -> None:
    """Chinese only: no English text is set in full-width letters."""
    plain = ZH.values(text, role)
    assert ZH.values(text.translate(TRADITIONAL), role) == plain
    assert ZH.values(text.translate(FULL_WIDTH), role) == plain


QUOTES_AND_DASHES = str.maketrans({"-": "–", "'": "’", '"': "”"})


@given(spoken(EN), roles)
def test_typographic_quotes_and_dashes_change_nothing(text: str, role: str) -> None:
    """English only: in Chinese “ and — are words of their own."""
    assert EN.values(text.translate(QUOTES_AND_DASHES), role) == EN.values(text, role)


@both
@given(data=st.data(), place=st.integers(0, 50), role=roles)
def test_breaks_and_spaces_inside_an_expression_change_nothing(
    tongue: Tongue, data: st.DataObject, place: int, role: str
) -> None:
    text, gap = data.draw(spoken(tongue)), data.draw(st.sampled_from(tongue.cuts))
    found = list(re.finditer(tongue.separable, text))
    if not found:
        return
    at = found[place % len(found)]
    cut = text[: at.start()] + gap + text[at.end() :]
    assert tongue.values(cut, role) == tongue.values(text, role), repr(cut)


@both
@given(data=st.data(), place=st.integers(0, 60))
def test_a_hidden_character_changes_nothing(tongue: Tongue, data: st.DataObject, place: int) -> None:
    text = data.draw(tongue.texts)
    cut = place % (len(text) + 1)
    assert tongue.values(f"{text[:cut]}\u200b{text[cut:]}") == tongue.values(text)


@both
@given(data=st.data(), number=st.integers(10_000, 9_999_999))
def test_commas_of_thousands_change_nothing(tongue: Tongue, data: st.DataObject, number: int) -> None:
    form = data.draw(st.sampled_from(tongue.thousands))
    (plain,) = tongue.values(form.format(number))
    assert tongue.values(form.format(f"{number:,}")) == [plain]
    wide = tongue.values(form.format(f"{number:,}".replace(",", "，")))
    assert all(one in (plain, None) for one in wide), "the full-width comma parts sentences"


# What was read is said, and read again.


def sayable(value: Quantity | Time) -> bool:
    """Whether words can say the whole of it.

    A third or a grade stands for a set. An `Until` is said by 截至, which dates a state, too. What Chinese number words
    said exactly, 百分之五, is said in digits, which a figure rounds.
    """
    return not isinstance(value, Until) and " in " not in str(value)


@both
@given(data=st.data(), role=roles)
def test_what_was_read_reads_the_same_from_its_own_words(tongue: Tongue, data: st.DataObject, role: str) -> None:
    for value in tongue.values(data.draw(tongue.texts), role):
        if value is None or not sayable(value):
            continue
        words, again = value.say(tongue.lang), read_again(tongue, value, role)
        assert again == value or (role == "figure" and str(again) == f"rounded {value}"), words


def read_again(tongue: Tongue, value: Quantity | Time, role: str) -> Any:
    words = value.say(tongue.lang)
    if isinstance(value, Quantity):
        return tongue.room.read_quantity(words, role=role)
    return tongue.room.read_period(words, on=DAY)


@both
@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2060, 1, 1)), st.integers(0, 700))
def test_a_span_of_days_reads_the_same_from_its_own_words(tongue: Tongue, first: datetime.date, length: int) -> None:
    period = Period(first, first + datetime.timedelta(length))
    assert tongue.room.read_period(period.say(tongue.lang), on=DAY) == period


@both
@given(data=st.data())
def test_an_amount_of_the_grammar_is_read(tongue: Tongue, data: st.DataObject) -> None:
    words = data.draw(tongue.plain_amounts)
    assert tongue.quantity(words) is not None, words


# The rules.


def test_letters_that_must_stand_ahead_hide_no_rule() -> None:
    """English only: the letters that `ahead` asks for are those without which no rule goes on."""
    assert not ZH.language.rules.ahead
    rules = EN.language.rules
    every = type(rules)(rules.rules)
    for text in en_phrases.case_texts():
        tokens = EN.covered(text).tokens
        asked = Asked("figure", None, as_clock(DAY, None, None))
        shown = {one.start() for one in rules.starts.finditer(tokens.kinds)}
        for one in every.starts.finditer(tokens.kinds):
            if one.start() not in shown:
                assert every.at(tokens, one.start(), asked) is None, (text, tokens.word(one.start()))


@both
def test_neither_language_imports_the_other(tongue: Tongue) -> None:
    other = "en" if tongue is ZH else "zh"
    told = (
        "import sys, policytrack;"
        "assert not any(n.startswith(('policytrack.zh', 'policytrack.en')) for n in sys.modules);"
        f"import policytrack.{tongue.lang};"
        f"assert not any(n.startswith('policytrack.{other}') for n in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", told], check=True)

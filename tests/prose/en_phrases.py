"""Phrases of English policy prose, made from small grammars apart from the reader's tables."""

import csv
import functools

from hypothesis import strategies as st

from .en_cases import FILES

COUNTED = ["homes", "schools", "nurses", "patients", "jobs", "new teachers", "households"]
MEASURED = ["km", "hectares", "tonnes", "MW", "%", "per cent"]
HEDGES_BEFORE = [
    *("about", "nearly", "more than", "over", "no more than", "at least", "up to", "fewer than", "around"),
    *("just over", "a minimum of", "roughly"),
]
HEDGES_BEHIND = ["or more", "or fewer"]
LINKS = ["the council built", "we will train", "spending reached", "a total of", "the plan covers", "it funded"]
CHANGES = ["rose by", "fell by", "grew by", "a cut of", "an increase of", "declined by"]
TIMES = [
    *("2023", "August 2022", "5 August 2023", "March to May 2024", "the first half of 2023", "Q3 2022"),
    *("2021 to 2025", "by 2027", "by the end of 2025", "as of 31 May 2023", "since 1 March 2023", "last year"),
    *("the year to March 2024", "the third quarter of 2023", "no later than June 2026", "the 1990s", "2023-08-05"),
]
NUMBER_WORDS = ["three", "twelve", "twenty-one", "forty", "ninety-nine", "two hundred and fifty", "six hundred"]


def commas(number: int) -> str:
    return f"{number:,}"


whole = st.one_of(st.integers(3, 99), st.integers(100, 999), st.integers(10_000, 9_999_999))
digits = whole.map(commas)
counted = st.builds("{} {}".format, st.one_of(digits, st.sampled_from(NUMBER_WORDS)), st.sampled_from(COUNTED))


@st.composite
def plain_amounts(draw: st.DrawFn) -> str:
    """Draw an amount without a hedge: 300 homes, £2.4bn, 12%."""
    form = draw(st.integers(0, 3))
    if form == 0:
        return draw(counted)
    if form == 1:
        number = f"{draw(st.integers(1, 999))}.{draw(st.integers(1, 9))}"
        return f"£{number}{draw(st.sampled_from(['m', 'bn', ' million', ' billion']))}"
    if form == 2:
        return f"{draw(st.integers(2, 99))}.{draw(st.integers(1, 9))} million {draw(st.sampled_from(COUNTED))}"
    unit = draw(st.sampled_from(MEASURED))
    return f"{draw(st.integers(2, 999))}{'' if unit == '%' else ' '}{unit}"


@st.composite
def amounts(draw: st.DrawFn) -> str:
    """Draw an amount, with a hedge or without, or a range."""
    amount = draw(plain_amounts())
    form = draw(st.integers(0, 4))
    if form == 0:
        return f"{draw(st.sampled_from(HEDGES_BEFORE))} {amount}"
    if form == 1:
        return f"{amount} {draw(st.sampled_from(HEDGES_BEHIND))}"
    if form == 2:
        low, high = sorted(draw(st.lists(st.integers(2, 999), min_size=2, max_size=2, unique=True)))
        unit = draw(st.sampled_from(COUNTED + MEASURED[:-1]))
        return f"{low}{draw(st.sampled_from(['-', '–', ' to ']))}{high}{'' if unit == '%' else ' '}{unit}"
    return amount


times = st.sampled_from(TIMES)


@st.composite
def clauses(draw: st.DrawFn, when: st.SearchStrategy[str] = times) -> str:
    """Draw a clause with an amount, and perhaps a change and a time."""
    said = f"{draw(st.sampled_from(LINKS))} {draw(amounts())}"
    if draw(st.booleans()):
        said += f", {draw(st.sampled_from(CHANGES))} {draw(st.integers(1, 99))}%"
    if draw(st.booleans()):
        said += f" ({draw(when)})"
    return said


@st.composite
def sentences(draw: st.DrawFn, when: st.SearchStrategy[str] = times) -> str:
    """Draw a sentence of one to three clauses, with its full stop."""
    text = "; ".join(draw(st.lists(clauses(when), min_size=1, max_size=3)))
    return f"{text[0].upper()}{text[1:]}."


@functools.cache
def case_texts() -> tuple[str, ...]:
    """Return the texts of all cases."""
    texts: dict[str, None] = {}
    for path in FILES.values():
        with path.open(encoding="utf-8", newline="") as file:
            texts.update(dict.fromkeys(row["text"] for row in csv.DictReader(file)))
    return tuple(texts)


@functools.cache
def case_words() -> tuple[str, ...]:
    return tuple(sorted({word for text in case_texts() for word in text.split()}))


known = st.deferred(lambda: st.sampled_from(case_texts()))
mixed = st.lists(st.deferred(lambda: st.sampled_from(case_words())), min_size=1, max_size=9).map(" ".join)
texts = st.one_of(st.lists(sentences(), min_size=1, max_size=3).map(" ".join), known, mixed)

"""Columns: a heading in both languages each, chosen by id, and absent cells as dashes."""

from collections.abc import Iterable
from typing import Any

import pytest

from policytrack import InputError, Report
from policytrack.report import columns, rollup
from policytrack.report.catalog_tables import LISTED
from policytrack.report.changes import CHANGE, HISTORY
from policytrack.report.ranking import EXCLUDED
from policytrack.report.rollup import STATES
from policytrack.report.table import Column, by_id, chosen, tabulated
from policytrack.text.messages import LANGUAGES

TABLES: tuple[Iterable[Column[Any]], ...] = (
    columns.COLUMNS.values(),
    rollup.COLUMNS.values(),
    STATES,
    CHANGE,
    HISTORY,
    EXCLUDED,
    *LISTED.values(),
)
LENGTH: Column[str] = Column("length", "长度", "length", lambda word, _: [str(len(word))] if word else [])
WORD: Column[str] = Column("word", "词", "word", lambda word, lang: [word.upper() if lang == "en" else word])


def test_a_new_column_needs_no_text_elsewhere() -> None:
    assert tabulated([WORD, LENGTH], ["ab", "c"], lang="en", format="tsv", width=None).split() == [
        *("word", "length"),
        *("AB", "2"),
        *("C", "1"),
    ]
    assert tabulated([WORD], ["ab"], lang="zh", format="tsv", width=None).split() == ["词", "ab"]


def test_a_cell_without_lines_is_a_dash() -> None:
    assert tabulated([LENGTH], [""], lang="en", format="tsv", width=None).split() == ["length", "—"]


def test_a_column_cannot_be_made_without_both_headings() -> None:
    with pytest.raises(ValueError, match="zh"):
        Column("length", "", "length", lambda _row, _lang: [])
    with pytest.raises(ValueError, match="en"):
        Column("length", "长度", "", lambda _row, _lang: [])


def test_one_id_for_two_columns_is_refused() -> None:
    with pytest.raises(InputError, match="two columns have the id 'word'"):
        by_id(WORD, LENGTH, Column("word", "字", "letter", LENGTH.cells))


def test_every_column_of_every_table_has_both_headings_and_an_id_of_its_own() -> None:
    for table in TABLES:
        found = list(table)
        assert len({column.id for column in found}) == len(found)
        for column in found:
            assert column.heading("en").isascii(), column.id
            assert {column.heading(lang) for lang in LANGUAGES} == {column.zh, column.en}


def test_an_unknown_column_is_refused_with_the_nearest_and_with_all() -> None:
    with pytest.raises(InputError, match=r"'verdit' is not a column; did you mean 'verdict'\?; there are: target, "):
        Report([]).table(columns=["target", "verdit"])
    with pytest.raises(InputError, match=r"'level' is not a column; there are: target, asked, .*, projection$"):
        Report([]).table(columns=["level"])
    with pytest.raises(InputError, match=r"columns is \(\); write a list like \['word'\]"):
        chosen(by_id(WORD), (), ["word"])


def test_columns_are_given_in_the_order_asked_for() -> None:
    assert chosen(by_id(WORD, LENGTH), ["length", "word"], []) == [LENGTH, WORD]

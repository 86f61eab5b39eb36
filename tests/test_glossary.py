"""The glossaries are made from the vocabularies, and have every word of them in both languages."""

import glossary


def test_the_pages_are_made_from_the_vocabularies() -> None:
    text = glossary.PAGE.read_text(encoding="utf-8")
    assert glossary.page(text) == text, "run python tools/glossary.py"
    assert glossary.CHINESE.read_text(encoding="utf-8") == glossary.chinese_page(text), "run python tools/glossary.py"


def test_every_word_of_every_vocabulary_is_in_both() -> None:
    pages = [path.read_text(encoding="utf-8") for path in (glossary.PAGE, glossary.CHINESE)]
    words = [word for one in glossary.vocabularies() for word in one]
    assert len(words) > 150
    lost = [word for word in words if not all(f"| {word.zh} | {word.en} | `{word}` |" in page for page in pages)]
    assert not lost


def test_each_list_has_a_chinese_name() -> None:
    names = {one.__name__ for one in glossary.vocabularies()}
    assert names <= set(glossary.NAMES), "name them in tools/glossary.py"
    assert set(glossary.NAMES) <= names, "tools/glossary.py names what is gone"

"""Laws of texts: every code speaks both languages, and is given what it names."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import policytrack
from policytrack import InputError, Problem, Reason
from policytrack.text import PROBLEMS, REASONS, TEXTS, WORDS
from policytrack.text.messages import LANGUAGES, Word, as_language, render

SAID_IN_ENGLISH = {"PT201"}  # it quotes an exception where the Chinese text names the forms itself
PACKAGE = Path(policytrack.__file__).parent


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def calls(*functions: str) -> Iterator[tuple[str, str, set[str]]]:
    """Every call that makes a reason or problem of a literal code: where, the code, the names given."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) not in functions or not node.args:
                continue
            code = node.args[0]
            given = {keyword.arg for keyword in node.keywords if keyword.arg is not None}
            if isinstance(code, ast.Constant) and all(keyword.arg for keyword in node.keywords):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", str(code.value), given


def literals() -> set[str]:
    """Every text constant of the package outside the table itself."""
    return {
        node.value
        for path in PACKAGE.rglob("*.py")
        if path.name != "messages.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("code", TEXTS)
def test_every_code_has_both_languages(code: str) -> None:
    zh, en = TEXTS[code]
    assert zh.strip()
    assert en.strip()
    assert names(en) or en.isascii()


@pytest.mark.parametrize("code", sorted({*REASONS, *PROBLEMS} - SAID_IN_ENGLISH))
def test_both_languages_name_the_same_things(code: str) -> None:
    zh, en = TEXTS[code]
    assert names(zh) == names(en)


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_renders_what_it_is_given(code: str, lang: str) -> None:
    zh, en = TEXTS[code]
    named = names(zh) | names(en)
    text = render(code, {name: f"<{name}>" for name in named}, lang)
    mine = TEXTS[code][LANGUAGES.index(lang)]
    assert all(f"<{name}>" in text for name in names(mine))


@pytest.mark.parametrize(("place", "code", "given"), list(calls("Reason.of")))
def test_every_reason_is_made_with_exactly_the_names_its_text_has(place: str, code: str, given: set[str]) -> None:
    assert code in REASONS, f"{place}: no text for {code!r}"
    assert names("".join(REASONS[code])) <= given, f"{place}: {code!r} is not given all that its text names"


def test_no_text_is_written_for_a_code_that_nothing_uses() -> None:
    assert not set(REASONS) - literals()
    assert not set(PROBLEMS) - literals()


@pytest.mark.parametrize("word", WORDS)
def test_every_word_has_both_languages(word: str) -> None:
    assert Word(word).say("zh")
    assert Word(word).say("en").isascii()


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problem_prints_place_code_and_message(code: str) -> None:
    given = dict.fromkeys(names("".join(PROBLEMS[code])), "x")
    problem = Problem.of(code, "catalog/a.toml", 3, 7, **given)
    assert str(problem) == f"catalog/a.toml:3:7: {code} {problem.text('en')}"
    assert problem.say("zh").endswith(problem.text("zh"))


@pytest.mark.parametrize("code", ["", "nonsense", "PT000", "met "])
def test_an_unknown_code_is_refused_and_quoted(code: str) -> None:
    with pytest.raises(InputError, match=f"'{code}' is not the code of a reason"):
        Reason.of(code)
    with pytest.raises(InputError, match=f"'{code}' is not the code of a problem"):
        Problem.of(code, "a.toml")


@pytest.mark.parametrize("lang", ["", "ZH", "fr", None])
def test_other_languages_are_refused_and_quoted(lang: Any) -> None:
    for speak in (as_language, Word("flow").say, Reason.of("no-figure").text):
        with pytest.raises(InputError, match=f"{lang!r} is not a language"):
            speak(lang)


def test_arguments_say_themselves_and_several_are_listed() -> None:
    reason = Reason.of("sources-disagree", figures=(Word("flow"), Word("stock")))
    assert reason.text("en").endswith("flow, stock")
    assert reason.text("zh").endswith(f"{Word('flow').say('zh')}、{Word('stock').say('zh')}")
    assert str(Word("unheard-of")) == Word("unheard-of").say("zh") == "unheard-of"


def test_equal_reasons_hash_alike() -> None:
    one, other = (Reason.of("not-comparable", count=2) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Reason.of("not-comparable", count=3)

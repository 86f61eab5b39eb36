"""Laws of texts: every code speaks both languages, and is given what it names."""

import ast
import re
import string
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import policytrack
from policytrack import InputError, Problem
from policytrack.records.indicator import IndicatorKind
from policytrack.records.wording import WORDINGS
from policytrack.text import PROBLEMS, REASONS, TEXTS
from policytrack.text.messages import LANGUAGES, Reason, as_language, render

SAID_IN_ENGLISH = {"PT201"}  # it quotes an exception where the Chinese text names the forms itself
PACKAGE = Path(policytrack.__file__).parent
TABLES = PACKAGE / "text"


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@cache
def package() -> dict[Path, ast.Module]:
    """Every module of the package, parsed."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def calls(*functions: str) -> Iterator[tuple[str, str, set[str]]]:
    """Every call that makes a reason or problem of a literal code: where, the code, the names given."""
    for path, tree in package().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) not in functions or not node.args:
                continue
            code = node.args[0]
            given = {keyword.arg for keyword in node.keywords if keyword.arg is not None}
            if isinstance(code, ast.Constant) and all(keyword.arg for keyword in node.keywords):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", str(code.value), given


def unused(codes: Iterable[str], sources: Iterable[ast.Module]) -> set[str]:
    """The codes that no source spells: neither whole, nor as an f-string whose holes take words that are spelled."""
    nodes = [node for source in sources for node in ast.walk(source)]
    spelled = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    composed = [
        re.compile("".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else "(.+)" for part in parts))
        for parts in (node.values for node in nodes if isinstance(node, ast.JoinedStr))
        if isinstance(parts[0], ast.Constant)
    ]
    matches = ((code, form.fullmatch(code)) for code in set(codes) - spelled for form in composed)
    return set(codes) - spelled - {code for code, match in matches if match and spelled.issuperset(match.groups())}


def test_every_code_has_both_languages() -> None:
    for code, (zh, en) in TEXTS.items():
        assert zh.strip(), code
        assert en.strip(), code
        assert names(en) or en.isascii(), code


def test_both_languages_name_the_same_things() -> None:
    for code in {*REASONS, *PROBLEMS} - SAID_IN_ENGLISH:
        zh, en = TEXTS[code]
        assert names(zh) == names(en), code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_renders_what_it_is_given(lang: str) -> None:
    for code, both in TEXTS.items():
        text = render(code, {name: f"<{name}>" for name in names("".join(both))}, lang)
        for name in names(both[LANGUAGES.index(lang)]):
            assert f"<{name}>" in text, f"{code}: {name}"


def test_every_reason_is_made_with_exactly_the_names_its_text_has() -> None:
    made = list(calls("Reason.of"))
    assert len(made) > 100, "the package makes reasons in some other way, and this test looks past them"
    for place, code, given in made:
        assert code in REASONS, f"{place}: no text for {code!r}"
        assert names("".join(REASONS[code])) <= given, f"{place}: {code!r} is not given all that its text names"


def test_no_text_is_written_for_a_code_that_nothing_uses() -> None:
    assert not unused(TEXTS, (tree for path, tree in package().items() if TABLES not in path.parents))


@pytest.mark.parametrize(
    ("source", "orphans"),
    [
        ("", {"met", "rung-added"}),
        ("Reason.of('met')", {"rung-added"}),
        ("Reason.of(f'rung-{how}')", {"met", "rung-added"}),
        ("how = 'added'; Reason.of(f'rung-{how}')", {"met"}),
        ("how = 'met'; Reason.of(f'{how}')", {"rung-added"}),
        ("# met, rung-added", {"met", "rung-added"}),
        ("met = 'rung-added'", {"met"}),
    ],
)
def test_a_code_that_nothing_spells_is_found(source: str, orphans: set[str]) -> None:
    assert unused(("met", "rung-added"), [ast.parse(source)]) == orphans


def test_a_problem_prints_place_code_and_message() -> None:
    for code, both in PROBLEMS.items():
        problem = Problem.of(code, "catalog/a.toml", 3, 7, **dict.fromkeys(names("".join(both)), "x"))
        assert str(problem) == f"catalog/a.toml:3:7: {code} {problem.text('en')}"
        assert problem.say("zh").endswith(problem.text("zh")), code


@pytest.mark.parametrize("code", ["", "nonsense", "PT000", "met "])
def test_an_unknown_code_is_refused_and_quoted(code: str) -> None:
    with pytest.raises(InputError, match=f"'{code}' is not the code of a reason"):
        Reason.of(code)
    with pytest.raises(InputError, match=f"'{code}' is not the code of a problem"):
        Problem.of(code, "a.toml")


@pytest.mark.parametrize("lang", ["", "ZH", "fr", None])
def test_other_languages_are_refused_and_quoted(lang: Any) -> None:
    for speak in (as_language, WORDINGS["stage"].say, Reason.of("no-figure").text):
        with pytest.raises(InputError, match=f"{lang!r} is not a language"):
            speak(lang)


def test_arguments_say_themselves_and_several_are_listed() -> None:
    reason = Reason.of("sources-disagree", figures=(WORDINGS["stage"], IndicatorKind.STOCK, "x"))
    assert reason.text("en").endswith("stage, stock, x")
    assert reason.text("zh").endswith("环节、现有、x")


def test_equal_reasons_hash_alike() -> None:
    one, other = (Reason.of("not-comparable", count=2) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Reason.of("not-comparable", count=3)

"""A catalog is untrusted input: whatever it holds costs a problem, never a hang, a crash or a look outside of it."""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.catalog import Catalog
from policytrack.catalog.checks import quotes as quotes_module
from policytrack.catalog.limits import MOST_PROBLEMS
from policytrack.catalog.load import entries, folder
from policytrack.hidden import hidden, is_hidden, visible

BASE = Path(__file__).parents[2] / "broken" / "base"
SOURCE = '[source]\ntitle = "青岛市2024年工作要点"\n'
KEYS = """area = "青岛市"
indicator = "sme.new"
period = "2024"
amount = ">= 300 家"
quote = "专精特新中小企业300家以上"
"""
GOOD = f"{SOURCE}\n[target.new-2024]\n{KEYS}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = tmp_path / "catalog"
    shutil.copytree(BASE, found)
    (found / "good.toml").write_text(GOOD, encoding="utf-8")
    return found


def codes(root: Path) -> list[str]:
    catalog = Catalog.load(root, strict=False)
    assert "good#new-2024" in catalog.targets or not catalog.targets
    return [problem.code for problem in catalog.problems]


def write(root: Path, text: str, name: str = "doc.toml") -> list[str]:
    (root / name).write_text(text, encoding="utf-8")
    return codes(root)


# Files that are no files of the folder.


@pytest.mark.parametrize("target", ["outside/doc.toml", "catalog/good.toml", "nowhere.toml", "catalog/doc.toml"])
def test_a_link_to_a_file_is_not_followed(root: Path, target: str) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "doc.toml").write_text(GOOD, encoding="utf-8")
    (root / "doc.toml").symlink_to(root.parent / target)
    assert codes(root) == ["PT123"]


@pytest.mark.parametrize("target", ["outside", "catalog", "catalog/indicators"])
def test_a_link_to_a_folder_is_not_followed(root: Path, target: str) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "doc.toml").write_text(GOOD, encoding="utf-8")
    (root / "more").symlink_to(root.parent / target)
    assert codes(root) == ["PT123"]


def test_a_link_that_holds_no_toml_is_passed_over(root: Path) -> None:
    (root / "README.md").symlink_to("/dev/zero")
    (root / "ring").symlink_to("ring")
    assert codes(root) == []


def test_what_uses_a_linked_vocabulary_is_not_at_fault(root: Path) -> None:
    (root / "indicators").rename(root.parent / "indicators")
    (root / "indicators").symlink_to(root.parent / "indicators")
    assert codes(root) == ["PT123"]


def test_the_folder_itself_may_be_a_link(root: Path) -> None:
    link = root.parent / "link"
    link.symlink_to(root)
    assert codes(link) == []


def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "doc.toml")
    assert codes(root) == ["PT124"]


def test_a_file_without_end_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MOST_BYTES", 2**20)
    text = GOOD + "#\n" * 2**19
    assert write(root, text) == ["PT125"]


def test_too_many_files_and_too_many_entries_are_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_ENTRIES", 10)
    assert write(root, SOURCE + "".join(f"\n[target.t{n}]\n{KEYS}" for n in range(11))) == ["PT126"]
    monkeypatch.setattr(folder, "MOST_FILES", 3)
    assert codes(root) == ["PT126"]


@pytest.mark.parametrize("name", ["a\u202eb.toml", "a\nb.toml", "a\x1b[31mb.toml", "a\udcffb.toml", "\u200b/doc.toml"])
def test_a_name_of_a_file_that_does_not_show_is_refused_and_shown(root: Path, name: str) -> None:
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(GOOD, encoding="utf-8")
    (problem,) = Catalog.load(root, strict=False).problems
    assert problem.code == "PT129"
    assert visible(str(problem)) == str(problem)
    str(problem).encode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list any folder")
def test_a_folder_that_cannot_be_listed_is_a_problem(root: Path) -> None:
    closed = root / "closed"
    closed.mkdir(mode=0)
    assert codes(root) == ["PT117"]
    closed.chmod(0o700)


# The reader's own texts.

TEXT = "青岛市计划培育专精特新中小企业300家以上。".encode()


def looked_up(root: Path, texts: Path) -> list[str]:
    text = GOOD.replace("\n\n", f'\nsha256 = "{hashlib.sha256(TEXT).hexdigest()}"\n\n')
    (root / "good.toml").write_text(text, encoding="utf-8")
    return [problem.code for problem in Catalog.load(root).check_texts(texts)]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    found = tmp_path / "texts"
    (found / "2024").mkdir(parents=True)
    return found


def test_texts_are_found_in_folders_with_what_cannot_be_read(root: Path, texts: Path) -> None:
    (texts / "2024" / "report.txt").write_bytes(TEXT)
    os.mkfifo(texts / "a pipe")
    (texts / "ring").symlink_to("ring")
    (texts / "zero").symlink_to("/dev/zero")
    (texts / "closed").touch(mode=0)
    assert looked_up(root, texts) == []


def test_no_link_leads_to_a_text(root: Path, texts: Path) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "report.txt").write_bytes(TEXT)
    (texts / "report.txt").symlink_to(outside / "report.txt")
    (texts / "folder").symlink_to(outside)
    assert looked_up(root, texts) == ["PT302"]


def test_a_text_without_end_is_not_read_into_memory(root: Path, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotes_module, "MOST_TEXT", 10)
    (texts / "report.txt").write_bytes(TEXT)
    assert looked_up(root, texts) == ["PT310"]


# Texts that would keep the machine busy. Each is read in a moment; were it read in time that grows with the square of
# its length, the test would not end.

MANY = 4_000
TEXTS: dict[str, Callable[[int], str]] = {
    "keys of many parts": lambda n: f"{GOOD}note{'.a' * n} = 1\n",
    "headers of many parts": lambda n: f"{GOOD}[target{'.a' * n}]\n",
    "many long keys": lambda n: GOOD + "".join(f"a{at}{'.a' * 12} = 1\n" for at in range(n)),
    "lists in lists": lambda n: f"{GOOD}note = {'[' * n}{']' * n}\n",
    "tables in tables": lambda n: f"{GOOD}note = {'{a=' * n}1{'}' * n}\n",
    "unknown tables": lambda n: GOOD + "".join(f"[table{at}.x]\n" for at in range(n)),
    "unknown keys above the tables": lambda n: "".join(f"key{at} = 1\n" for at in range(n)) + GOOD,
    "tables below tables": lambda n: GOOD + "".join(f"[target.a{at}.b]\n" for at in range(n)),
    "entries in one line": lambda n: f"{GOOD}[figure]\n" + "".join(f"a{at} = {{ area = 1 }}\n" for at in range(n)),
    "entries with escaped names": lambda n: (
        f"{GOOD}[figure]\n" + "".join(f'"\\u0061{at}" = {{ area = 1 }}\n' for at in range(n))
    ),
    "faulty entries": lambda n: GOOD + "".join(f"[figure.a{at}]\narea = 1\n" for at in range(n)),
    "damaged entries": lambda n: GOOD + "".join(f"[figure.a{at}]\narea = 青岛\n" for at in range(n)),
    "texts that do not end": lambda n: GOOD + "[a]'''\n" * n,
    "marks that do not end": lambda n: f'{GOOD}area = ”{chr(92)}"' + f'{chr(92)}"' * n + "\n",
    "marks after a key given twice": lambda n: GOOD + 'area = "a"\n' + '\\"' * (n // 8) + "\n" + '\\"' * (n // 8),
    "unknown areas": lambda n: (
        GOOD + "".join(f"[target.a{at}]\n{KEYS.replace('青岛市', f'青岛市{at}')}" for at in range(n // 10))
    ),
    "one long word": lambda n: GOOD.replace("青岛市", "青" * n),
    "digits": lambda n: GOOD.replace('"2024"', "9" * n).replace('">= 300', '"' + "9" * n),
    "an exponent": lambda n: GOOD.replace('"2024"', f"1e{'9' * n}").replace(">= 300", "1e999999"),
    "spaces": lambda n: GOOD.replace(" = ", " " * n + "= ", 1) + f"[target.b{' ' * n}]",
    "brackets": lambda n: GOOD + "[" * n,
    "a name": lambda n: f"{GOOD}[target.{'a' * n}]\n{KEYS}",
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_keeps_the_machine_busy(root: Path, name: str) -> None:
    assert write(root, TEXTS[name](MANY)) or name == "a name"


def test_many_wrong_words_among_many_known_ones_get_no_hint_rather_than_no_end(root: Path) -> None:
    areas = "".join(f'[area.x{n}]\nzh = "第{n}区"\naliases = ["新区"]\n' for n in range(MANY))
    (root / "areas.toml").write_text('[area.qingdao]\nzh = "青岛市"\n' + areas, encoding="utf-8")
    words = (f"第{n}县" if n % 2 else "新区" for n in range(MANY))
    entries = (f"\n[target.t{n}]\n{KEYS.replace('青岛市', word)}" for n, word in enumerate(words))
    found = write(root, SOURCE + "".join(entries))
    assert sorted(set(found)) == ["PT133", "PT208", "PT213"]
    assert len(found) == MOST_PROBLEMS + 1


@pytest.mark.parametrize("name", TEXTS)
def test_no_message_is_endless_or_hides_anything(root: Path, name: str) -> None:
    (root / "doc.toml").write_text(TEXTS[name](500), encoding="utf-8")
    for problem in Catalog.load(root, strict=False).problems:
        for lang in ("zh", "en"):
            assert problem.say(lang).isprintable() or "\u3000" in problem.say(lang)
            assert len(problem.text(lang)) < 20_000


# Characters that do not show.


@given(st.characters())
def test_a_character_is_shown_as_it_is_or_as_an_escape(character: str) -> None:
    shown = visible(f"甲{character}乙")
    assert (shown == f"甲{character}乙") == (not is_hidden(character) and character != "\n")
    assert not list(hidden(shown))


@pytest.mark.parametrize(
    "character",
    [
        *"\x00\x1b\x7f\x85\xad\u034f\u061c\u115f\u180e\u200b\u200d\u200e\u2028\u202a\u202e\u2060\u2066\u2069\u3164\ufeff",
        "\U000e0041",
    ],
)
def test_no_character_that_does_not_show_gets_in(root: Path, character: str) -> None:
    escape = f"\\U{ord(character):08x}"
    for text in (
        GOOD.replace("专精", f"专{escape}精"),
        GOOD.replace("工作", f"工{escape}作"),
        GOOD.replace("[target.new-2024]", f'[target."new{escape}-2024"]'),
        GOOD.replace('"2024"', f'"2024{escape}"'),
        f"{GOOD}[target.new-2024.quote{{escape}}]\n".replace("{escape}", ""),
    ):
        (root / "doc.toml").write_text(text, encoding="utf-8")
        catalog = Catalog.load(root, strict=False)
        assert catalog.problems
        assert [target.id for target in catalog.targets] == ["good#new-2024"]


def test_odd_characters_that_show_are_the_sources_own(root: Path) -> None:
    """Private use, a variant of a character picked by a selector, damage: a quote is copied as it stands."""
    text = GOOD.replace("专精特新", "专\ue000精㐀\U000e0100特\ufffd新\u3000")
    assert write(root, text) == []


def test_an_escaped_backslash_is_no_escape(root: Path) -> None:
    assert write(root, GOOD + 'note = "C:\\\\u202e"\n') == []
    assert write(root, GOOD + "note = 'C:\\u202e'\n") == []

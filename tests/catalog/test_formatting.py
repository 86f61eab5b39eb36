"""The fixed form of a catalog's files: what is there is moved, and no key, value or comment changes."""

import os
import re
import shutil
import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import each, rows

from policytrack.catalog import Catalog, CatalogError
from policytrack.catalog import formatting as formatting_module
from policytrack.catalog.formatting import format_catalog, format_file
from policytrack.catalog.layout import WIDTH, format_text, toml_text
from policytrack.catalog.load.schema import TABLES
from policytrack.catalog.shipped import find_catalog
from policytrack.cli import main
from policytrack.errors import InputError

ODD = """# head of the file

#second block

  [ source ]   # what it is\t
published='2024-06-27'
  title = 'He said "so"'   # why
# below the source

# About the first target,
# in two lines.
[target."a"]
quote={before='前，',words = "300家以上"}#bare
amount = ">= 300 家"


# where
area="青岛市"
responsible = [ "青岛市工业和信息化局", 'b',
  ]
schedule = [   # steps
    ["2024-06-30",'150 家'], # half
    # the whole
    ["2024-12-31", "300 家"] ]
unheard_of = 1
note = \"\"\"
# no comment
  [no.header]
\"\"\"
# the end of it
[target.b.quote]
after = "，"
words = "12家"
# tail

# last words
"""
EVEN = """# head of the file

#second block

[source]  # what it is
title = 'He said "so"'  # why
published = "2024-06-27"
# below the source

# About the first target,
# in two lines.
[target.a]
responsible = ["青岛市工业和信息化局", "b"]
# where
area = "青岛市"
amount = ">= 300 家"
schedule = [
    # steps
    ["2024-06-30", "150 家"],  # half
    # the whole
    ["2024-12-31", "300 家"],
]
quote = { words = "300家以上", before = "前，" }  #bare
note = \"\"\"
# no comment
  [no.header]
\"\"\"
unheard_of = 1

# the end of it
[target.b.quote]
words = "12家"
after = "，"
# tail

# last words
"""


def test_the_fixed_form_of_an_odd_file() -> None:
    assert format_text(ODD) == EVEN
    assert format_text(EVEN) == EVEN


@rows(
    [
        ("", ""),
        ("\n\n", ""),
        ("# alone", "# alone\n"),
        ("\n# a\n\n\n\n# b\n\n", "# a\n\n# b\n"),
        ("[a]\n# c\n\n[b]", "[a]\n# c\n\n[b]\n"),
        ("[a]\nx = 1\n# of b\n[b]", "[a]\nx = 1\n\n# of b\n[b]\n"),
        ("[a]\nx = 1\n# of a\n\n# of b\n[b]", "[a]\nx = 1\n# of a\n\n# of b\n[b]\n"),
        ("[a]\n\n\n# apart\n\n[b]", "[a]\n\n# apart\n\n[b]\n"),
        ("x=1\n\n# y\n\ny=2", "x = 1\n# y\ny = 2\n"),
        ("# head\n\n# x\nx=1", "# head\n\n# x\nx = 1\n"),
        ("[[a]]\nz=1\n[[a]]\nb=2", "[[a]]\nz = 1\n\n[[a]]\nb = 2\n"),
        ("a . 'b' . \"c d\"=1", 'a.b."c d" = 1\n'),
        ("[ 'unit' . '标准箱' ]", '[unit."标准箱"]\n'),
        ("a = 2024-06-30 12:00:00 # noon", "a = 2024-06-30 12:00:00  # noon\n"),
        ("a = [ ]\nb = { }\nc = [ # x\n]", "a = []\nb = {}\nc = [\n    # x\n]\n"),
        ("a = [1 # one\n, 2, # two\n # none\n]", "a = [\n    1,  # one\n    2,  # two\n    # none\n]\n"),
        ("a = [[1,2],\n{ b=[3,4,] }]", "a = [[1, 2], { b = [3, 4] }]\n"),
        ("a = '\\\\'\nb = 'c'\nc = '\"'\nd = '''e'''", "a = '\\\\'\nb = \"c\"\nc = '\"'\nd = '''e'''\n"),
        ('a = """b""""\n', 'a = """b""""\n'),
        ('a = "\\u202e\\"#"#c', 'a = "\\u202e\\"#"  #c\n'),
        (
            "[figure.a]\nquote = { after = 'x', words = 'y', by = 1 }",
            '[figure.a]\nquote = { words = "y", after = "x", by = 1 }\n',
        ),
    ]
)
def test_forms(written: str, form: str) -> None:
    assert format_text(written) == form
    assert format_text(form) == form


@rows([(0, 1), (1, 5)])
def test_a_list_takes_a_line_for_each_item_when_it_is_wider_than_120_columns(extra: int, lines: int) -> None:
    names = ["甲" * 20, "乙" * 20, "c" * (WIDTH - 80 - len('note = ["", "", ""]') + extra)]
    text = format_text(f"note = {names!r}")
    assert text.count("\n") == lines
    assert text == format_text(text)
    assert extra == 0 or text.startswith('note = [\n    "甲')


@each([kind for kind in TABLES if kind != "source"])
def test_keys_come_in_the_order_of_the_schema(kind: str) -> None:
    keys = list(TABLES[kind].keys)
    text = "\n".join([f"[{kind}.x]", "zz = 0", *(f"{key} = {at}" for at, key in reversed(list(enumerate(keys))))])
    assert list(tomllib.loads(format_text(text))[kind]["x"]) == [*keys, "zz"]


# Documents of every shape that TOML allows. Each comment has a number of its own, which nothing else looks like.

PIECES = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="·"), max_size=12)
BLANKS = st.sampled_from(["", " ", "  ", "\t"])
SCALARS = st.sampled_from(
    ["0", "-1_000", "0xff", "1e3", "nan", "-inf", "true", "2024-06-30", "2024-06-30 12:30:00Z", "12:30:00", '""', "''"]
)
NAMES = st.sampled_from(["a", "b-1", '"c.d"', "'e'", '"标准箱"', '"\\u0066"', '""', "'\"'", '"#"'])
KEYS = st.sampled_from(
    ["area", "quote", "amount", "note", "words", "draft", '"period"', "'x y'", "q.words", "q . before"]
)
KINDS_OF_TABLE = st.sampled_from(["source", "figure", "target", "indicator", '"target"', "unknown"])


class Odd:
    """Builds a document of odd spacing, and keeps the comments that it put there."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.comments: list[str] = []

    def blank(self) -> str:
        return self.draw(BLANKS)

    def comment(self) -> str:
        self.comments.append(f"#{len(self.comments)}·{self.draw(PIECES)}".rstrip(" \t"))
        return self.comments[-1]

    def behind(self) -> str:
        return self.blank() + (self.comment() if self.draw(st.integers(0, 3)) == 3 else "")

    def lines(self) -> list[str]:
        kinds = self.draw(st.lists(st.booleans(), max_size=3))
        return [self.blank() + (self.comment() + self.blank() if kind else "") for kind in kinds]

    def text(self) -> str:
        words = self.draw(PIECES)
        kind = self.draw(st.sampled_from(["basic", "literal", "basic lines", "literal lines"]))
        lines = self.draw(st.sampled_from(["", "\n# none\n", "\n[a.b]\r\n"]))
        if kind == "basic":
            return toml_text(words)
        if kind == "literal":
            return f"'{words.replace(chr(39), '“')}'"
        if kind == "basic lines":
            escaped = words.replace("\\", "\\\\").replace('"', '\\"')
            return f'"""{lines}{escaped}{self.draw(st.sampled_from(["", chr(34)]))}"""'
        return f"'''{lines}{words.replace(chr(39), '’')}{self.draw(st.sampled_from(['', chr(39) * 2]))}'''"

    def gap(self) -> str:
        if self.draw(st.booleans()):
            return f"{self.blank()}{self.comment()}\n{self.blank()}"
        return self.draw(st.sampled_from(["", " ", "\n", "\n\n", "\r\n"]))

    def value(self, depth: int = 2) -> str:
        kind = self.draw(st.sampled_from(["text", "scalar", "list", "table"] if depth else ["text", "scalar"]))
        if kind == "text":
            return self.text()
        if kind == "scalar":
            return self.draw(SCALARS)
        count = self.draw(st.integers(0, 3))
        if kind == "list":
            items = "".join(f"{self.gap()}{self.value(depth - 1)}{self.gap()}," for _ in range(count))
            return f"[{items}{self.gap()}]"
        keys = self.draw(st.permutations(["after", "words", "k", "before"]))[:count]
        pairs = [
            f"{self.blank()}{key}{self.blank()}={self.blank()}{self.value(depth - 1)}{self.blank()}" for key in keys
        ]
        return f"{{{','.join(pairs) or self.blank()}}}"

    def statements(self) -> list[str]:
        lines = []
        for key in self.draw(st.lists(KEYS, max_size=5, unique=True)):
            lines += self.lines()
            value = f"{self.blank()}={self.blank()}{self.value()}{self.behind()}"
            lines.append(f"{self.blank()}{key}{value}")
        return lines

    def header(self, kind: str, name: str) -> str:
        path = kind if kind == "source" else f"{kind}{self.blank()}.{self.blank()}{name}"
        opening, closing = self.draw(st.sampled_from([("[", "]"), ("[", "]"), ("[[", "]]")]))
        return f"{self.blank()}{opening}{self.blank()}{path}{self.blank()}{closing}{self.behind()}"

    def document(self) -> str:
        lines = self.lines()
        if self.draw(st.booleans()):
            lines += self.statements()
        for kind, name in self.draw(st.lists(st.tuples(KINDS_OF_TABLE, NAMES), max_size=4, unique=True)):
            lines += [*self.lines(), self.header(kind, name), *self.statements()]
        lines += self.lines()
        return self.draw(st.sampled_from(["\n", "\r\n"])).join(lines) + self.draw(st.sampled_from(["", "\n"]))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A TOML text of odd spacing, and its comments; at times a table is given twice, which TOML forbids."""
    odd = Odd(draw)
    return odd.document(), odd.comments


def ordered(value: object) -> object:
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value)}
    return [ordered(item) for item in value] if isinstance(value, list) else value


@given(documents())
def test_formatting_changes_no_key_or_value_and_is_done_once(document: tuple[str, list[str]]) -> None:
    text, comments = document
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(InputError, match="not TOML"):
            format_text(text)
        return
    form = format_text(text)
    assert repr(ordered(tomllib.loads(form))) == repr(ordered(said))
    assert sorted(re.findall("#[0-9]+·[^\n]*", form)) == sorted(comments)
    assert format_text(form) == form
    assert form == form.strip("\n") + "\n" or not form
    assert "\r" not in form
    assert "\n\n\n" not in form


@given(st.text(max_size=300))
def test_any_text_is_formatted_or_refused(text: str) -> None:
    try:
        form = format_text(text)
    except InputError:
        return
    assert format_text(form) == form


@given(st.text())
def test_a_text_in_double_quotes_says_the_same_and_shows_all_of_itself(words: str) -> None:
    written = toml_text(words)
    assert tomllib.loads(f"a = {written}")["a"] == words
    assert not any(sign in written for sign in "\n\t\r\u202e\u200b\ufeff\x7f")


# Files.


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qingdao").mkdir()
    (tmp_path / "qingdao" / "odd.toml").write_bytes(b"\xef\xbb\xbf" + ODD.replace("\n", "\r\n").encode())
    (tmp_path / "even.toml").write_text(EVEN, encoding="utf-8")
    return tmp_path


def test_the_shipped_catalog_loads_the_same_before_and_after(tmp_path: Path) -> None:
    root = tmp_path / "catalog"
    shutil.copytree(find_catalog(), root)
    before = Catalog.load(root, strict=False)
    assert not [problem for problem in format_catalog(root).problems if problem.code in ("PT140", "PT141")]
    after = Catalog.load(root, strict=False)

    def said(catalog: Catalog) -> object:
        entries = catalog._entries
        return {kind: {id: ordered(entry.values) for id, entry in found.items()} for kind, found in entries.items()}

    assert said(before) == said(after)
    assert sorted(problem.code for problem in before.problems) == sorted(problem.code for problem in after.problems)
    assert before.left_out == after.left_out
    again = snapshot(root)
    assert format_catalog(root).changed == ()
    assert snapshot(root) == again


def test_only_what_is_not_in_the_form_is_written(folder: Path) -> None:
    even = folder / "even.toml"
    before = even.stat()
    result = format_catalog(folder)
    assert (result.count, result.problems) == (2, ())
    assert result.changed == (f"{folder.as_posix()}/qingdao/odd.toml",)
    assert (folder / "qingdao" / "odd.toml").read_bytes() == EVEN.encode()
    assert (even.stat().st_ino, even.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert sorted(snapshot(folder)) == ["even.toml", "qingdao/odd.toml"]


def test_a_check_writes_nothing_and_names_the_first_line_that_differs(folder: Path) -> None:
    before = snapshot(folder)
    (problem,) = format_catalog(folder, check=True).problems
    assert str(problem).startswith(f"{folder.as_posix()}/qingdao/odd.toml:5:1: PT142 ")
    assert "[source]  # what it is; `policytrack format`" in problem.text("en")
    assert snapshot(folder) == before


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfx = 1\n", b"x = 1\r\n"])
def test_a_mark_and_line_ends_of_windows_are_not_the_form(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(data)
    (problem,) = format_catalog(tmp_path, check=True).problems
    assert "LF" in problem.text("en")
    assert "LF" in problem.text("zh")
    assert format_file(file)
    assert file.read_bytes() == b"x = 1\n"
    assert not format_file(file)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"[target.a]\narea = 1\nperiod = 2024-H1\n", "3:14: PT101"),
        (b"[target.a]\narea=1\narea=2\n", "3:1: PT106"),
        ("[target.a]\narea ＝ 1\n".encode(), "2:6: PT104"),
        ("title = '青岛'".encode("gb18030"), "1:10: PT102"),
        (b"", "0:0: PT105"),
        (b"x = " + b"[" * 4000 + b"]" * 4000, "1:1: PT101"),
        (b"x = " + b"[\n" * 3000 + b"]\n" * 3000, "PT1"),
        (b"x = 1" + b"0" * 5000, "PT131"),
    ],
)
def test_a_file_with_a_fault_stays_as_it_is_and_its_problem_is_reported(data: bytes, place: str, folder: Path) -> None:
    broken = folder / "broken.toml"
    broken.write_bytes(data)
    result = format_catalog(folder)
    assert broken.read_bytes() == data
    assert any(place in str(problem) for problem in result.problems)
    assert {problem.path for problem in result.problems} == {f"{folder.as_posix()}/broken.toml"}
    assert len(result.changed) == 1
    with pytest.raises(CatalogError, match="PT1"):
        format_file(broken)
    assert broken.read_bytes() == data


@pytest.mark.parametrize("text", [f"x = {'[' * 17}{']' * 17}\n", "x = [\n[\n" + "1,\n" * 300 + "]\n]\n"])
def test_what_would_be_too_deep_or_too_large_stays_as_it_is(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.toml"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(formatting_module, "MOST_BYTES", 1000)
    assert [problem.code for problem in format_catalog(tmp_path).problems] == ["PT140"]
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("call", ["replace", "fsync"])
def test_a_failing_disk_leaves_the_file_as_it_was(call: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = snapshot(folder)
    monkeypatch.setattr(os, call, fail)
    (problem,) = format_catalog(folder).problems
    assert (problem.code, problem.text("en")) == (
        "PT141",
        "not written, the file is unchanged: No space left on device",
    )
    assert snapshot(folder) == before


def test_an_interrupt_leaves_the_file_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = snapshot(folder)
    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        format_catalog(folder)
    assert snapshot(folder) == before


def test_what_somebody_saved_meanwhile_is_not_written_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "qingdao" / "odd.toml"

    def save(text: str) -> str:
        file.write_text("# mine\n", encoding="utf-8")
        return format_text(text)

    monkeypatch.setattr(formatting_module, "format_text", save)
    (problem,) = format_catalog(folder).problems
    assert problem.code == "PT141"
    assert file.read_text(encoding="utf-8") == "# mine\n"


def test_a_text_that_would_not_say_the_same_is_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot(folder)
    monkeypatch.setattr("policytrack.catalog.layout._with", lambda words, _: words)
    (problem,) = format_catalog(folder).problems[:1]
    assert problem.text("en").endswith("its keys, values or comments would change")
    assert snapshot(folder) == before


def test_a_file_keeps_its_mode(folder: Path) -> None:
    file = folder / "qingdao" / "odd.toml"
    file.chmod(0o640)
    format_file(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_no_link_is_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "odd.toml").write_text(ODD, encoding="utf-8")
    (folder / "link.toml").symlink_to(outside / "odd.toml")
    (folder / "links").symlink_to(outside)
    result = format_catalog(folder)
    assert (outside / "odd.toml").read_text(encoding="utf-8") == ODD
    assert (folder / "link.toml").is_symlink()
    assert f"{folder.as_posix()}/link.toml" in {problem.path for problem in result.problems}
    assert len(result.changed) == 1
    with pytest.raises(CatalogError):
        format_file(folder / "link.toml")
    assert (outside / "odd.toml").read_text(encoding="utf-8") == ODD


def test_a_folder_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    assert [problem.code for problem in format_catalog(tmp_path / "nowhere").problems] == ["PT116"]


# The command.


def test_the_command_writes_what_it_names_and_is_done(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = f"{folder.as_posix()}/qingdao/odd.toml"
    (folder / "areas.toml").write_text("[area.a]\nen='A'\n", encoding="utf-8")
    before = snapshot(folder)
    assert main(["format", odd, "--check"]) == 1
    printed = capsys.readouterr().out.split("\n")
    assert printed[0].startswith(f"{odd}:5:1: PT142 ")
    assert printed[1] == "files 1; written 0; errors 1"
    assert snapshot(folder) == before
    assert main(["format", odd]) == 0
    assert capsys.readouterr().out == f"{odd}: written\nfiles 1; written 1; errors 0\n"
    assert {name for name, data in snapshot(folder).items() if before[name] != data} == {"qingdao/odd.toml"}
    assert main(["format", str(folder), "--lang", "zh"]) == 0
    assert capsys.readouterr().out == f"{folder.as_posix()}/areas.toml：已改写\n文件 3；改写 1；错误 0\n"
    assert main(["format", str(folder), "--check"]) == 0


@pytest.mark.parametrize("path", ["nowhere", "even.txt", ".hidden/a.toml"])
def test_the_command_refuses_what_is_no_part_of_a_catalog(path: str, folder: Path) -> None:
    (folder / "even.txt").write_text(ODD, encoding="utf-8")
    (folder / "areas.toml").write_text("[area.a]\n", encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "a.toml").write_text("x=1", encoding="utf-8")
    before = snapshot(folder)
    assert main(["format", str(folder / path)]) == 2
    assert snapshot(folder) == before

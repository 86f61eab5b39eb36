"""A layout is written and read back the same, and each fault in its file is said with its line."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from hypothesis import given, settings
from hypothesis import strategies as st

from policytrack.errors import InputError
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.layout.layout_file import KEYS, LayoutError, layout_text
from policytrack.values.period import Period

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Co")), min_size=1, max_size=8)
NAMES = WORDS.map(str.strip).filter(bool)
DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31))
LAYOUTS = st.builds(
    Layout,
    sheet=st.lists(NAMES, max_size=3).map(tuple),
    header=st.none() | st.integers(1, 9).flatmap(lambda top: st.integers(top, top + 4).map(lambda low: (top, low))),
    as_of=st.none() | DAYS,
    period=st.none() | st.sampled_from(["2024", "2024-Q2", "2024-07-01/2025-06-30"]).map(Period.parse),
    area=st.none() | NAMES,
    issuer=st.none() | NAMES,
    dates=st.none() | st.sampled_from(["dmy", "mdy", "ymd"]),
    encoding=st.none() | st.sampled_from(["cp1252", "gb18030"]),
    history=st.none() | NAMES,
    columns=st.dictionaries(NAMES, st.sampled_from(["task", "target", "figure"]), max_size=4),
    kinds=st.dictionaries(NAMES, st.sampled_from(["flow", "stock"]), max_size=2),
    directions=st.dictionaries(NAMES, st.sampled_from(["up", "down"]), max_size=2),
    units=st.dictionaries(NAMES, NAMES, max_size=2),
    deadlines=st.dictionaries(NAMES, DAYS, max_size=2),
    years=st.dictionaries(NAMES, st.integers(1990, 2099), max_size=2),
    names=st.dictionaries(NAMES, NAMES, max_size=2),
)


@given(layout=LAYOUTS, lang=st.sampled_from(["zh", "en"]))
@settings(max_examples=60)
def test_what_is_saved_is_loaded(tmp_path_factory: pytest.TempPathFactory, layout: Layout, lang: str) -> None:
    path = tmp_path_factory.mktemp("layouts") / "台账.toml"
    layout.save(path, lang)
    assert Layout.load(path) == layout


def test_the_file_explains_itself_in_the_language_of_the_ledger(tmp_path: Path) -> None:
    layout = Layout(sheet="进度表", header=2, columns={"D": "target", "工作目标": "task"}, history="结果")
    path = tmp_path / "台账.toml"
    layout.save(path)
    assert path.read_text("utf-8").splitlines() == [
        "# 台账的读法；每月用 --layout 读同一张表。删去一行，那一项就由程序自己判断。",
        'sheet = "进度表"  # 读哪张工作表',
        "header = 2        # 表头在哪几行",
        'history = "结果"  # 每期结果存在这里，下期自动对比',
        "",
        "[columns]  # 各列是什么：列号或列名 = 角色",
        'D = "target"',
        '"工作目标" = "task"',
        "",
        "# [kinds]  # 任务是新增量 flow 还是存量 stock",
        '# "新增就业" = "flow"',
        "",
        "# [directions]  # 越高越好 up，越低越好 down",
        '# "能耗强度" = "down"',
    ]
    layout.save(path, "en")
    assert "# the rows of the heading" in path.read_text("utf-8")
    assert Layout.load(path) == layout


def test_every_key_has_a_field_and_an_example_that_is_read(tmp_path: Path) -> None:
    assert list(KEYS) == [one.name for one in fields(Layout)]
    for key, about in KEYS.items():
        path = tmp_path / f"{key}.toml"
        path.write_text(f"[{key}]\n{about.form}\n" if about.table else about.form, "utf-8")
        assert getattr(Layout.load(path), key), about.form


FAULTS = """\
shet = "进度表"
header = "b"
as_of = "2024-13-01"
dates = "dmyy"
encoding = "gb18300"
period = "../2024-01-01"
names = "D"

[kinds]
"新增" = "flo"

[years]
YR1 = 22

[columns]
D = "targt"
E = "target:"
"""


def test_each_fault_is_said_with_its_line_and_the_nearest_word(tmp_path: Path) -> None:
    path = tmp_path / "台账.toml"
    path.write_text(FAULTS, "utf-8")
    with pytest.raises(LayoutError) as caught:
        Layout.load(path)
    assert [problem.line for problem in caught.value.problems] == [1, 2, 3, 4, 5, 6, 7, 10, 13, 16, 17]
    said = str(caught.value).splitlines()
    assert said[0].startswith(f"{path}:1:1: PT110 shet: no such key; did you mean 'sheet'?")
    assert "'dmyy'; did you mean 'dmy'" in said[3]
    assert said[7].endswith(
        """kinds.新增: expected flow or stock, got 'flo'; did you mean 'flow'?; write "新增就业" = "flow\""""
    )
    assert "got 'targt'; did you mean 'target' or" in said[9]
    assert "应为年份，写的是22；如 YR1 = 2022" in caught.value.text("zh")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'area = "\xc7\xf8"', "1:1: PT102 not UTF-8"),
        ("area = “柳塘区”".encode(), "1:8: PT103"),
        ("area = 柳塘区".encode(), "1:8: PT101"),
        ("area = '柳\u202e塘'".encode(), "1:10: PT128"),
        (b'area = "a"\narea = "b"', "2:1: PT106"),
    ],
)
def test_a_file_that_is_no_toml_says_where(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "台账.toml"
    path.write_bytes(data)
    with pytest.raises(LayoutError) as caught:
        Layout.load(path)
    assert words in str(caught.value)


def test_a_file_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match=r"没有.toml:0:0: PT117"):
        Layout.load(tmp_path / "没有.toml")


@pytest.mark.parametrize(
    "said",
    [
        {"header": 0},
        {"header": "4-3"},
        {"kinds": {"a": "level"}},
        {"years": {"a": True}},
        {"columns": []},
        {"area": " "},
    ],
)
def test_a_wrong_value_is_refused_in_a_call_too(said: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        Layout(**said)


def test_what_is_said_in_a_call_wins_over_the_file() -> None:
    layout = Layout(area="甲区", columns={"D": "target", "E": "note"})
    said = layout.with_(area=None, issuer="乙", columns={"E": "figure"})
    assert said == Layout(area="甲区", issuer="乙", columns={"D": "target", "E": "figure"})
    with pytest.raises(InputError, match="did you mean 'columns'"):
        layout.with_(column={})


def test_nothing_said_is_an_empty_layout() -> None:
    assert layout_text({key: getattr(Layout(), key) for key in KEYS}, "en").count("\n") == 1

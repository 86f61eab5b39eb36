"""Drafts: the machine reads every amount of a text, and asserts none of them."""

import hashlib
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import each

import policytrack as pt
from policytrack import en
from policytrack.catalog import Catalog, CatalogError
from policytrack.catalog.checks.double_entry import check_readings
from policytrack.catalog.drafting import MOST_WORDS, draft, draft_file
from policytrack.catalog.layout import format_text
from policytrack.catalog.text_bytes import LARGEST
from policytrack.cli import main
from policytrack.errors import InputError
from policytrack.readers.languages import passed_over
from policytrack.records.source import Quote
from policytrack.values.quantity import Quantity
from policytrack.zh import find

BASE = Path(__file__).parents[1] / "broken" / "base"
DAY = "2024-06-27"
NEWS = """海州市上半年民营经济简报

今年上半年，海州市新认定创新型中小企业420家，同比增长15.5%；新登记经营主体2.3万
户。目前，全市现有创新型中小企业1126家、瞪羚企业60余家。

近日，市里出台若干措施。2025年计划培育创新型中小企业
500家以上，力争到2027年达到3000家。全市实有企业数百家。

今年上半年，海州市新认定创新型中小企业420家，同比增长15.5%；新登记经营主体2.3万户。
"""
SENTENCES = (
    "今年上半年，海州市新认定创新型中小企业420家，同比增长15.5%。",
    "全市现有“专精特新”企业1126家、瞪羚企业60余家，",
    "海州市2025年计划培育创新型中小企业500家以上，力争到2027年达到3000家；",
    "近日，数百家企业参加了第17届对接会！",
    "第17屆對接會(huì)共簽約12個項目(mù)，總投資約35.18億元。",
    "对首次认定的企业，最高不超过100万元奖励，3天内拨付。",
    "民营经济占全市税收的六成，投资增速比全省高2.3个百分点。",
    "访问量突破3000万。",
    "1家2家3家",
    "发放贷款１２．５亿元，惠及企业8,400家\n次；",
    "  APEC SME 论坛 5月29日~31日举行，设5个分论坛\n\n",
    "这里没有数字。",
    "没有标点的长句" + "海州市民营经济稳中向好" * 8 + "新增企业77户",
)


def entries(text: str) -> list[tuple[Any, dict[str, Any]]]:
    data = tomllib.loads(text)
    found = [(kind, name, table) for kind in ("figure", "target") for name, table in data.get(kind, {}).items()]
    found.sort(key=lambda one: int(one[1].rpartition("-")[2]))
    return [(kind, table) for kind, _, table in found]


def quote_of(table: dict[str, Any]) -> Quote:
    quote = table["quote"]
    return Quote(quote) if isinstance(quote, str) else Quote(**quote)


def test_the_draft_of_a_short_text() -> None:
    text = draft(NEWS, name="news", published=DAY, title="简报", sha256="0f" * 32)
    for part in (
        """
# line 3, period of 今年上半年
[figure.news-1]
area = ""
indicator = ""
period = "2024-H1"
amount = "420 家"
quote = { words = "海州市新认定创新型中小企业420家", before = "海州市上半年民营经济简报今年上半年，" }
draft = true
""",
        """
[figure.news-3]
area = ""
indicator = ""
period = "2024-H1"
amount = "rounded 2.3万 户"
quote = { words = "新登记经营主体2.3万户", after = "。目前，全市" }
draft = true
""",
        """
# line 4, period of 目前
[figure.news-4]
""",
        """
# line 6: '近日' cannot be read; expected a date; it gives no day

# line 7, period of 2025年
[target.news-6]
area = ""
indicator = ""
period = "2025"
amount = ">= 500 家"
quote = "计划培育创新型中小企业500家以上"
draft = true

# line 7, deadline of 到2027年
[target.news-7]
area = ""
indicator = ""
by = "2027-12-31"
amount = "3000 家"
quote = "达到3000家"
draft = true

# line 7: '数百家' cannot be read; expected a number; 几, 数, 上百 and 十来 leave it open
""",
    ):
        assert part in text
    head, source, *_ = text.split("\n\n")
    assert all(line.startswith("#") for line in head.split("\n"))
    assert tomllib.loads(source)["source"] == {"title": "简报", "published": DAY, "sha256": "0f" * 32}


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Sentences in any order, some twice, with lines that break anywhere."""
    text = "".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8)))
    for place in sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)), reverse=True):
        text = (
            text[:place]
            + draw(st.sampled_from(["\n", "\r\n", "\n\n", " ", "\u3000", "#", '"', "\\", "\u202e"]))
            + text[place:]
        )
    return text


@given(documents())
def test_each_amount_is_in_the_draft_once_and_each_refusal_is_a_comment(text: str) -> None:
    written = draft(text, name="a", published=DAY)
    reported, asked = find(text, on=DAY), find(text, on=DAY, role="target")
    amounts = [reading for reading in reported if not reading.timely and reading.value is not None]
    wanted = {(one.start, one.end): {"figure": str(one.value)} for one in amounts}
    for one in asked:
        if (one.start, one.end) in wanted:
            wanted[one.start, one.end]["target"] = str(one.value)
    drafted = [(kind, table[key]) for kind, table in entries(written) for key in ("amount", "stretch") if key in table]
    assert [amount for _, amount in drafted] == [
        amount[kind] for amount, (kind, _) in zip(wanted.values(), drafted, strict=True)
    ]
    refused = [reading for reading in reported if reading.value is None]
    lines = re.findall("^# line ([0-9]+): .*cannot be read", written, re.MULTILINE)
    assert [int(line) for line in lines] == [text.count("\n", 0, one.start) + 1 for one in refused]


@given(documents())
def test_quotes_are_short_and_found_exactly_once_or_say_so(text: str) -> None:
    written = draft(text, name="a", published=DAY)
    remarks = re.findall("^(# line .*)\\n\\[", written, re.MULTILINE)
    for remark, (kind, table) in zip(remarks, entries(written), strict=True):
        quote = quote_of(table)
        assert len(quote.words) <= MOST_WORDS
        assert quote.find(text) == 1 or f"the quote occurs {quote.find(text)} times" in remark
        read = [one for one in find(quote.words, on=DAY, role=kind) if not one.timely]
        assert [str(one.value) for one in read] == [table["amount"]] or "the quote alone is read otherwise" in remark


@given(documents() | st.text(max_size=100))
def test_a_draft_is_in_the_fixed_form(text: str) -> None:
    written = draft(text, name="a b", published="2024")
    assert format_text(written) == written


def loaded(tmp_path: Path, text: str) -> Catalog:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return loaded_into(tmp_path, text)


def loaded_into(tmp_path: Path, text: str, better: str = "") -> Catalog:
    units = sorted({Quantity.parse(table["amount"]).unit for _, table in entries(text)})
    kinds = {"%": "growth", "pp": "growth"}
    tables = [f'[indicator."of.{unit}"]\nunit = "{unit}"\nkind = "{kinds.get(unit, "flow")}"\n' for unit in units]
    tables = [f"{table}{'' if 'growth' in table else better}" for table in tables]
    (tmp_path / "indicators" / "drafted.toml").write_text("\n".join(tables), encoding="utf-8")
    (tmp_path / "doc.toml").write_text(text, encoding="utf-8")
    return Catalog.load(tmp_path, strict=False)


def lines_of(text: str, line: str) -> list[int]:
    return [number for number, one in enumerate(text.split("\n"), 1) if one == line]


def filled(text: str) -> str:
    """The draft as a person would complete it: an area, and an indicator of the amount's unit."""
    text = text.replace('area = ""', 'area = "青岛市"')
    parts = re.split("(?m)^(?=#|\\[)", text)
    for at, part in enumerate(parts):
        if found := re.search('^amount = "(.*)"$', part, re.MULTILINE):
            parts[at] = part.replace('indicator = ""', f'indicator = "of.{Quantity.parse(found[1]).unit}"')
    return "".join(parts)


def test_a_draft_is_refused_until_each_entry_is_filled_in_and_confirmed(tmp_path: Path) -> None:
    blank = draft("".join(SENTENCES).replace("访问量突破3000万。", ""), name="a", published=DAY, title="简报")
    catalog = loaded(tmp_path, blank)
    blanks = {*lines_of(blank, 'area = ""'), *lines_of(blank, 'indicator = ""')}
    assert blanks <= {problem.line for problem in catalog.problems} <= {*blanks, *lines_of(blank, "draft = true")}
    assert not catalog.figures
    complete = filled(blank)
    problems = loaded(tmp_path, complete).problems
    assert [(problem.code, problem.line) for problem in problems] == [
        ("PT309", line) for line in lines_of(complete, "draft = true")
    ]
    confirmed = loaded(tmp_path, complete.replace("draft = true\n", ""))
    assert confirmed.problems == ()
    assert len(confirmed.figures) + len(confirmed.targets) == len(entries(blank)) > 15
    problems, read, by_hand = check_readings(confirmed)
    assert (problems, read, by_hand) == ((), len(entries(blank)), 0)


def test_a_target_has_a_deadline_only_where_the_time_is_still_to_come() -> None:
    text = draft("目前全市计划培育企业30家。到2027年力争培育60家。", name="a", published=DAY)
    (_, first), (_, second) = entries(text)
    assert (first["period"], "by" in first) == (DAY, False)
    assert (second["by"], "period" in second) == ("2027-12-31", False)


def test_an_amount_without_a_unit_is_left_to_the_reader(tmp_path: Path) -> None:
    text = draft("访问量突破3000万。", name="a", published=DAY, title="简报")
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "doc.toml").write_text(text.replace('""', '"青岛市"', 1).replace('""', '"sme.new"'), encoding="utf-8")
    assert [problem.code for problem in Catalog.load(tmp_path, strict=False).problems if problem.code != "PT309"] == [
        "PT206"
    ]


def test_a_text_without_amounts_gives_a_source_alone() -> None:
    data = tomllib.loads(draft("\n## 标题\n没有数字。", name="a", published="2024-06"))
    assert data == {"source": {"title": "", "published": "2024-06"}}
    assert 'title = ""  # it begins: 标题' in draft("\n## 标题\n没有数字。", name="a", published="2024-06")


@each(["2024-06-27/..", "近日", 2024])
def test_a_draft_needs_a_date(published: Any) -> None:
    with pytest.raises(InputError):
        draft("没有数字。", name="a", published=published)


@pytest.mark.parametrize(
    ("name", "id"), [("sme-day", "sme-day-1"), ("中小企业", "draft-1"), ("2024 年 (1)", "2024-1-1"), ("..", "draft-1")]
)
def test_entries_are_called_after_the_file(name: str, id: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.txt"
    file.write_text("新增企业77户", encoding="utf-8")
    assert list(tomllib.loads(draft_file(file, published=DAY))["figure"]) == [id]
    assert list(tomllib.loads(draft_file(file, published=DAY, name="b"))["figure"]) == ["b-1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_is_read_in_utf8_or_gb18030(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(NEWS.encode(encoding))
    written = draft_file(file, published=DAY, title="简报")
    data = tomllib.loads(written)
    assert data["source"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert len(data["figure"]) + len(data["target"]) == 10
    assert ("GB18030" in written) == (encoding == "gb18030")
    assert format_text(written) == written


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "PT143", "empty"),
        (b"\n  \n", "PT143", "empty"),
        ("\ufeff".encode(), "PT143", "empty"),
        ("字".encode() * (LARGEST // 3 + 1), "PT144", "512 KiB"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PT145", "binary"),
        (b"\x89PNG\xff\xff", "PT145", "neither UTF-8 nor GB18030"),
        ("新增企业77户".encode("utf-16"), "PT145", "UTF-16"),
    ],
)
def test_what_is_no_text_is_reported(data: bytes, code: str, words: str, tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(data)
    with pytest.raises(CatalogError, match=words) as caught:
        draft_file(file, published=DAY)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == (code, str(file))
    assert problem.text("zh") != problem.text("en")


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_what_cannot_be_opened_is_reported(name: str, tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="PT117"):
        draft_file(tmp_path / name, published=DAY)


def test_what_does_not_show_in_a_text_shows_in_its_draft() -> None:
    written = draft("新增\u202e企业77户，约\u200b几家。", name="a", published=DAY)
    assert "\\u202e" in written
    assert not set(written) & {"\u202e", "\u200b"}


# The command.


def test_the_command_prints_a_draft_or_writes_a_new_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "news.txt", tmp_path / "2024-06-27-news.toml"
    file.write_text(NEWS, encoding="utf-8")
    call = ["read", str(file), "--published", DAY, "--title", "简报"]
    assert main(call) == 0
    assert capsys.readouterr().out == draft_file(file, published=DAY, title="简报")
    assert main([*call, "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    assert out.read_text(encoding="utf-8") == draft_file(file, published=DAY, title="简报", name="2024-06-27-news")
    out.write_text("# mine\n", encoding="utf-8")
    assert main([*call, "--out", str(out)]) == 1
    assert "PT147" in capsys.readouterr().out
    assert out.read_text(encoding="utf-8") == "# mine\n"
    assert main([*call, "--out", str(tmp_path / "nowhere" / "a.toml"), "--lang", "zh"]) == 1
    assert "PT148 写不进去" in capsys.readouterr().out


def test_the_command_tells_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(b"\0")
    assert main(["read", str(file), "--published", DAY]) == 1
    assert capsys.readouterr().out.startswith(f"{file}:0:0: PT145 ")
    file.write_text(NEWS, encoding="utf-8")
    assert main(["read", str(file), "--published", "近日"]) == 2
    assert "近日" in capsys.readouterr().err


# What the words say beside the amount, and English.


def test_what_is_striven_for_is_no_target_of_its_own() -> None:
    ((kind, table),) = entries(draft("2025年确保培育300家、力争350家。", name="a", published=DAY))
    assert (kind, table["amount"], table["stretch"], table["period"]) == ("target", "300 家", "350 家", "2025")
    assert table["quote"] == "2025年确保培育300家、力争350家"
    two = entries(draft("2025年计划培育企业500家以上，力争到2027年达到3000家。", name="a", published=DAY))
    assert [("stretch" in table, table["amount"]) for _, table in two] == [(False, ">= 500 家"), (False, "3000 家")]


def test_a_target_says_its_steps_and_how_parts_make_the_whole() -> None:
    text = "2026—2030年计划每年新增300家以上；2026—2030年计划年均新增400家。到2027年计划每年新增500家。"
    (_, first), (_, second), (_, third) = entries(draft(text, name="a", published=DAY))
    assert (first["each"], "per" in first) == ("year", False)
    assert (second["per"], second["aggregation"], "each" in second) == ("year", "mean", False)
    assert (third["per"], third["by"], "each" in third) == ("year", "2027-12-31", False)


def test_what_falls_is_below_0() -> None:
    text = draft("今年投资下降3.5%，出口增长2.1%，失业率下降到5%。", name="a", published=DAY)
    assert [table["amount"] for _, table in entries(text)] == ["rounded -3.5 %", "rounded 2.1 %", "rounded 5 %"]
    assert "decrease of 下降" in text
    assert "increase of 增长" in text


STATEMENT = """Housing statement

In 2023, 212,570 homes were built, and rents fell by 3.2%. We will build 1.5 million new homes by 2029.
At least 100 clinics will be opened every year between 2025 and 2028. Dozens of homes were
lost in Section 12 towns. Ministers pledge to open 300 schools, and strive for 350 schools, by 2028.
The plan aims to cut emissions by 68% in 2030, compared with 1990 levels.
In 2022, 212,570 homes were built.
"""


def test_the_draft_of_an_english_text() -> None:
    written = draft(STATEMENT, name="a", published=DAY, title="Statement", language="en")
    assert tomllib.loads(written)["source"]["language"] == "en"
    found = [
        (kind, table["amount"], str(table.get("by") or table["period"]), table.get("each"), table.get("stretch"))
        for kind, table in entries(written)
    ]
    assert found == [
        ("figure", "212570 homes", "2023", None, None),
        ("figure", "rounded -3.2 %", "2023", None, None),
        ("target", "1.5m homes", "2029-12-31", None, None),
        ("target", ">= 100 clinics", "2025/2028", "year", None),
        ("target", "300 schools", "2028-12-31", None, "350 schools"),
        ("target", "-68 %", "2030", None, None),
        ("figure", "212570 homes", "2022", None, None),
    ]
    assert "# line 4: 'Dozens of homes' cannot be read" in written
    assert "Section 12" in written.rpartition("passed over")[2]
    for _, table in entries(written):
        quote = quote_of(table)
        assert quote.find(STATEMENT) == 1
        assert len("".join(quote.words.split())) <= MOST_WORDS
    assert format_text(written) == written


def test_an_english_draft_is_read_again_by_the_check(tmp_path: Path) -> None:
    complete = filled(draft(STATEMENT, name="a", published=DAY, title="Statement", language="en"))
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "units.toml").open("a", encoding="utf-8") as file:
        file.writelines(f'\n[unit.{unit}]\nen = "{unit}"\n' for unit in ("homes", "clinics", "schools"))
    confirmed = loaded_into(tmp_path, complete.replace("draft = true\n", ""), 'better = "up"\n')
    assert [problem.text("en") for problem in confirmed.problems] == []
    assert check_readings(confirmed) == ((), 7, 0)


ENGLISH = tuple(f"{sentence}. " for sentence in STATEMENT.replace("\n", " ").split(". ") if sentence)


@given(st.lists(st.sampled_from(ENGLISH) | st.sampled_from(SENTENCES), min_size=1, max_size=6).map("".join))
def test_no_amount_of_an_english_text_is_dropped(text: str) -> None:
    written = draft(text, name="a", published=DAY, language="en")
    found = [one for one in en.find(text, on=DAY) if not one.timely]
    tables = entries(written)
    drafted = len(tables) + sum("stretch" in table for _, table in tables)
    assert drafted == sum(one.value is not None for one in found)
    refused = [one for one in en.find(text, on=DAY) if one.value is None]
    assert len(re.findall("^# line [0-9]+: .*cannot be read", written, re.MULTILINE)) == len(refused)
    silent = written.partition("passed over, and the rule:\n")[2]
    assert silent.count("\n") == len(passed_over(text, "en", on=DAY))
    assert format_text(written) == written


def test_the_command_reads_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "statement.txt"
    file.write_text(STATEMENT, encoding="utf-8")
    assert main(["read", str(file), "--published", DAY, "--language", "en"]) == 0
    assert capsys.readouterr().out == draft_file(file, published=DAY, language="en")
    assert main(["read", str(file), "--published", DAY, "--language", "fr"]) == 2
    with pytest.raises(InputError, match="'fr'"):
        draft("300 maisons", name="a", published=DAY, language="fr")


@pytest.mark.parametrize(
    ("text", "language", "amount"),
    [
        ("计划到2030年单位能耗比2020年下降18%。", "zh", "-18 %"),
        ("力争2030年碳排放比2005年下降65%以上。", "zh", "<= -65 %"),
        ("We will cut emissions by 68% by 2030, compared with 1990 levels.", "en", "-68 %"),
        ("Emissions will be 40% below 1990 levels by 2030.", "en", "-40 %"),
    ],
)
def test_a_change_from_a_time_that_is_named_has_its_form(text: str, language: str, amount: str) -> None:
    ((kind, table),) = entries(draft(text, name="a", published=DAY, language=language))
    assert (kind, table.get("form"), table["amount"]) == ("target", "change", amount)
    assert pt.read_target(text, on=DAY, lang=language).form == "change"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("到2027年力争增长5%。", "zh"),
        ("计划建成300家，比2020年翻番。", "zh"),
        ("We will build 300 homes by 2027.", "en"),
    ],
)
def test_a_rate_of_growth_and_a_level_have_no_form_of_change(text: str, language: str) -> None:
    assert all("form" not in table for _, table in entries(draft(text, name="a", published=DAY, language=language)))


def test_the_comments_of_a_draft_are_in_the_language_that_is_asked_for() -> None:
    text = "2024年计划新建公办幼儿园30所，近日完工3所。第3章另有安排。"
    written = draft(text, name="a", published=DAY, lang="zh")
    for line in ("# 机器读出的草稿", "# 第 1 行，时期取自 2024年", "# 略过的数字及其规则：", "# 原文开头"):
        assert line.removeprefix("# ") in written, line
    english = draft(text, name="a", published=DAY)
    assert entries(written) == entries(english)

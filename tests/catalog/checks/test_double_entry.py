"""Double entry: a quote as it is read must give the whole amount."""

import shutil
from pathlib import Path

import pytest

import policytrack as pt
from policytrack.catalog.checks.double_entry import check_readings
from policytrack.cli import main

BASE = Path(__file__).parents[2] / "broken" / "base"
RATES = """
[indicator."sme.rank"]
unit = "位次"
kind = "rank"
better = "down"
among = "副省级城市"

[indicator."sme.share"]
unit = "%"
kind = "share"

[indicator."energy.growth"]
unit = "%"
kind = "growth"

[indicator."trade.growth"]
unit = "%"
kind = "growth"
sense = "increase"

[indicator."energy.saved"]
unit = "%"
kind = "growth"
sense = "decrease"

[indicator."doctors.rate"]
unit = "人/千人"
kind = "ratio"
of_each = "千人"

[indicator."cases.handled"]
unit = "个"
kind = "flow"
"""
FIGURE = """
[source]
title = "青岛市2024年公报"

[figure.other]
area = "青岛市"
indicator = "{indicator}"
period = "2024-H1"
amount = "{amount}"
quote = "{quote}"
{more}
"""


def catalog(
    tmp_path: Path, indicator: str, amount: str, quote: str, *, more: str = "", kind: str = "figure"
) -> pt.Catalog:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "indicators" / "rates.toml").write_text(RATES, encoding="utf-8")
    with (tmp_path / "units.toml").open("a", encoding="utf-8") as file:
        file.write('\n[unit."人/千人"]\nen = "persons per thousand"\n')
    text = FIGURE.format(indicator=indicator, amount=amount, quote=quote, more=more).replace("[figure.", f"[{kind}.")
    (tmp_path / "doc.toml").write_text(text, encoding="utf-8")
    return pt.Catalog.load(tmp_path)


@pytest.mark.parametrize(
    ("indicator", "amount", "quote"),
    [
        ("sme.new", "1220 家", "新认定创新型中小企业1220家"),
        ("sme.new", "over 4万 家", "4萬多家"),
        ("sme.new", "rounded 28.3万 家", "28.3万家"),
        ("sme.new", "nearly 300 家", "近300\\n家"),
        ("sme.share", ">= 60 %", "60%以上"),
        ("sme.share", "60 in [60, 100] %", "60%以上"),
        ("energy.growth", "rounded -3.5 %", "下降3.5%"),
        ("energy.growth", "rounded 3.5 %", "同比增长3.5%"),
        ("energy.saved", "rounded 3.5 %", "能耗同比下降3.5%"),
        ("trade.growth", "rounded -2.3 %", "同比下降2.3%"),
        ("trade.growth", "rounded 2.3 %", "降幅收窄，同比增长2.3%"),
        ("doctors.rate", "rounded 3.4 人/千人", "每千人口执业医师3.4人"),
        ("doctors.rate", "3 人/千人", "每千人口执业医师3人"),
        ("cases.handled", "46 个", "信访举报件46件"),
        ("sme.rank", "8 位次", "位列副省级以上城市第八位"),
        ("sme.rank", "1 位次", "全省第一"),
        ("sme.rank", "<= 5 位次", "第十七届展会交易额位列前五"),
        ("sme.rank", "<= 10 位次", "前三季度居全国前10名"),
    ],
)
def test_a_quote_that_gives_the_amount_is_no_problem(tmp_path: Path, indicator: str, amount: str, quote: str) -> None:
    assert check_readings(catalog(tmp_path, indicator, amount, quote)) == ((), 1, 0)


@pytest.mark.parametrize(
    ("amount", "quote", "code", "words"),
    [
        (">= 1220 家", "新认定中小企业1220家", "PT308", ("1220 家", ">= 1220 家")),
        ("> 300 家", "300家以上", "PT308", (">= 300 家", "> 300 家")),
        ("28.3万 家", "28.3万家", "PT308", ("rounded 28.3万 家",)),
        ("1220 家", "1220人次", "PT308", ("1220 人次",)),
        ("1220 家", "今年上半年新认定", "PT307", ("—",)),
        ("1220 家", "1220家和1290家", "PT307", ("1220家 = 1220 家", "1290家 = 1290 家")),
        ("300 家", "不到300家左右", "PT307", ("(?)",)),
    ],
)
def test_a_quote_that_gives_another_amount_is_a_problem(
    tmp_path: Path, amount: str, quote: str, code: str, words: tuple[str, ...]
) -> None:
    problems, read, by_hand = check_readings(catalog(tmp_path, "sme.new", amount, quote))
    assert (read, by_hand) == (1, 0)
    assert [problem.code for problem in problems] == [code]
    assert (problems[0].line, problems[0].column) == ((10, 9) if code == "PT307" else (9, 10))
    for word in words:
        assert word in problems[0].text("en")
        assert word in problems[0].text("zh")


def test_a_promise_is_read_as_a_promise(tmp_path: Path) -> None:
    """约, 近 and 多 mean another thing in a target than in a report, and a number is exact."""
    found = catalog(tmp_path, "sme.new", "28.3万 家", "培育28.3万家", kind="target")
    assert check_readings(found) == ((), 1, 0)


@pytest.mark.parametrize(
    ("amount", "quote", "code", "words"),
    [
        ("5 位次", "位列前五", "PT308", "<= 5 位次"),
        ("8 位次", "居全省第一、副省级城市第八", "PT307", "1 位次, 8 位次"),
        ("17 位次", "第十七届中国国际中小企业博览会", "PT307", "—"),
        ("3 位次", "前三季度", "PT307", "—"),
    ],
)
def test_a_quote_of_another_rank_is_a_problem(tmp_path: Path, amount: str, quote: str, code: str, words: str) -> None:
    (problem,), read, _ = check_readings(catalog(tmp_path, "sme.rank", amount, quote))
    assert (problem.code, read) == (code, 1)
    assert words in problem.text("en")


def test_an_amount_of_a_measure_is_read_as_a_promise(tmp_path: Path) -> None:
    keys = 'title = "奖励"\nkind = "subsidy"\narea = "青岛市"\nquote = "最高100万元"\n'
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    found = {}
    for amount in ("<= 100万 元", "100万 元", ""):
        text = f'[source]\ntitle = "措施"\n[measure.award]\n{keys}' + (f'amount = "{amount}"\n' if amount else "")
        (tmp_path / "doc.toml").write_text(text, encoding="utf-8")
        problems, read, _ = check_readings(pt.Catalog.load(tmp_path))
        found[amount] = [problem.code for problem in problems], read
    assert found == {"<= 100万 元": ([], 1), "100万 元": (["PT308"], 1), "": ([], 0)}


def test_what_was_read_by_hand_is_counted_and_says_why(tmp_path: Path) -> None:
    more = 'reading = "by hand"\nreason = "the unit stands in the head of the table"'
    found = catalog(tmp_path, "sme.new", "1220 家", "一二二〇", more=more)
    assert check_readings(found) == ((), 0, 1)
    quote = found.figures["other"].quote
    assert quote is not None
    assert quote.by_hand == "the unit stands in the head of the table"


def test_the_check_prints_the_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalog(tmp_path, "sme.new", "1221 家", "新认定中小企业1220家")
    assert main(["check", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "doc.toml:9:10: PT308" in said
    assert "; amounts read 1, by hand 0; quotes looked up 0; errors 1, " in said.splitlines()[-1]


def test_every_amount_of_the_shipped_catalog_is_read_from_its_quote() -> None:
    shipped = pt.load_catalog()
    problems, read, by_hand = check_readings(shipped)
    records = (*shipped.targets, *shipped.figures, *shipped.measures)
    amounts = [record.amount for record in records if record.amount is not None]
    assert problems == ()
    assert read + by_hand == len(amounts)
    assert by_hand < len(amounts) / 10


def test_words_of_time_in_a_quote_are_no_amounts(tmp_path: Path) -> None:
    """比上年 gives no day, and no amount either."""
    assert check_readings(catalog(tmp_path, "sme.new", "1220 家", "近日新认定1220家，比上年多")) == ((), 1, 0)


@pytest.mark.parametrize(
    ("amount", "quote", "more"),
    [
        ("rounded -6.3 %", "累计下降6.3%", 'form = "change"\nsince = "2015"'),
        ("rounded 6.3 %", "累计增长6.3%", 'form = "change"\nsince = "2015"'),
        ("rounded 98.8 %", "占年度计划的98.8%", 'of_target = "x"'),
    ],
)
def test_changes_and_percentages_of_a_target_are_read_as_such(
    tmp_path: Path, amount: str, quote: str, more: str
) -> None:
    if "of_target" in more:
        catalog(tmp_path, "sme.new", ">= 300 家", "300家以上", kind="target")
        (tmp_path / "doc.toml").rename(tmp_path / "plan.toml")
        text = (tmp_path / "plan.toml").read_text(encoding="utf-8").replace("target.other", "target.x")
        (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    found = catalog(tmp_path, "sme.new", amount, quote, more=more)
    assert check_readings(found)[0] == ()


# English


ENGLISH = """
[indicator."homes.built"]
unit = "homes"
kind = "flow"

[indicator."emissions.cut"]
unit = "%"
kind = "growth"

[indicator."world.rank"]
unit = "位次"
kind = "rank"
better = "down"
among = "OECD"

[indicator."spending"]
unit = "GBP"
kind = "flow"

[indicator."firms.new"]
unit = "家"
kind = "flow"
"""


def english(
    tmp_path: Path, indicator: str, amount: str, quote: str, *, kind: str = "figure", language: str = "en"
) -> pt.Catalog:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "indicators" / "english.toml").write_text(ENGLISH, encoding="utf-8")
    with (tmp_path / "units.toml").open("a", encoding="utf-8") as units:
        units.write('\n[unit.homes]\nen = "homes"\n\n[unit.GBP]\nen = "GBP"\n')
    text = FIGURE.format(indicator=indicator, amount=amount, quote=quote, more="").replace("[figure.", f"[{kind}.")
    text = text.replace('title = "青岛市2024年公报"', f'title = "Release"\nlanguage = "{language}"')
    (tmp_path / "doc.toml").write_text(text, encoding="utf-8")
    return pt.Catalog.load(tmp_path)


@pytest.mark.parametrize(
    ("kind", "indicator", "amount", "quote"),
    [
        ("target", "homes.built", "1.5m homes", "build 1.5 million homes"),
        ("figure", "homes.built", "rounded 1.5m homes", "1.5 million homes were built"),
        ("figure", "homes.built", ">= 300 homes", "at least 300 new homes"),
        ("figure", "homes.built", "nearly 300 homes", "nearly 300 homes"),
        ("figure", "emissions.cut", "rounded -3.5 %", "emissions fell by 3.5%"),
        ("target", "emissions.cut", "-68 %", "cut emissions by 68%"),
        ("target", "emissions.cut", "<= -68 %", "cut emissions by at least 68%"),
        ("target", "spending", "<= 500m GBP", "up to £500m"),
        ("target", "world.rank", "<= 10 位次", "in the top ten"),
        ("figure", "world.rank", "3 位次", "ranked third in the third quarter"),
        ("figure", "firms.new", "1220 家", "1,220 firms"),
    ],
)
def test_an_english_quote_that_gives_the_amount_is_no_problem(
    tmp_path: Path, kind: str, indicator: str, amount: str, quote: str
) -> None:
    assert check_readings(english(tmp_path, indicator, amount, quote, kind=kind)) == ((), 1, 0)


@pytest.mark.parametrize(
    ("indicator", "amount", "quote", "said"),
    [
        ("homes.built", "300 homes", "at least 300 homes", ("PT308", ">= 300 homes")),
        ("homes.built", "300 homes", "300 homes and 40 flats", ("PT307", "40 flats")),
        ("homes.built", "300 homes", "dozens of homes", ("PT307", "(?)")),
        ("world.rank", "3 位次", "in the third quarter", ("PT307", "—")),
        ("world.rank", "10 位次", "in the top ten", ("PT308", "<= 10 位次")),
    ],
)
def test_an_english_quote_of_another_amount_is_a_problem(
    tmp_path: Path, indicator: str, amount: str, quote: str, said: tuple[str, str]
) -> None:
    (problem,), read, _ = check_readings(english(tmp_path, indicator, amount, quote))
    assert (problem.code, read) == (said[0], 1)
    assert said[1] in problem.text("en")


def test_a_quote_is_read_in_the_language_of_its_source_and_in_no_other(tmp_path: Path) -> None:
    """Chinese words are no amount of an English document, nor English ones of a Chinese document."""
    (problem,), _, _ = check_readings(english(tmp_path / "a", "firms.new", ">= 1220 家", "1220家以上"))
    assert problem.code == "PT307"
    (problem,), _, _ = check_readings(
        english(tmp_path / "b", "homes.built", ">= 300 homes", "at least 300 homes", language="zh")
    )
    assert problem.code in ("PT307", "PT308")


def test_a_language_that_is_not_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(pt.CatalogError, match="fr"):
        english(tmp_path, "homes.built", "300 homes", "300 homes", language="fr")
    with pytest.raises(pt.InputError, match="'fr' is not one of: zh, en"):
        pt.Source("a", language="fr")


TWO = """
[source]
title = "{title}"
published = "2024-07-01"
{language}
[figure.{name}]
area = "青岛市"
indicator = "sme.new"
period = "2024-H1"
amount = "{amount}"
quote = "{quote}"
"""


def two_languages(tmp_path: Path, *documents: tuple[str, str, str, str]) -> pt.Catalog:
    """Return a catalog with documents of (name, language, amount, quote)."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    for name, lang, amount, quote in documents:
        language = f'language = "{lang}"' if lang else ""
        text = TWO.format(title=f"公报 {name}", language=language, name=name, amount=amount, quote=quote)
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return pt.Catalog.load(tmp_path)


def test_each_quote_is_read_in_the_language_of_its_source(tmp_path: Path) -> None:
    given = two_languages(
        tmp_path,
        ("zh-1", "", ">= 300 家", "新认定300家以上"),
        ("zh-2", "zh", "about 300 家", "约300家"),
        ("en-1", "en", ">= 300 家", "certified at least 300 firms"),
        ("en-2", "en", "nearly 300 家", "nearly 300 firms were certified"),
    )
    problems, read, by_hand = check_readings(given)
    assert ([one.text("en") for one in problems], by_hand) == ([], 0)
    assert read >= 4


@pytest.mark.parametrize(
    ("lang", "quote"),
    [
        ("zh", "certified at least 300 firms"),
        ("en", "新认定300家以上"),
        ("en", "约300 firms"),
        ("zh", "at least 300家"),
    ],
)
def test_a_quote_in_another_language_than_its_source_is_no_entry_that_agrees(
    tmp_path: Path, lang: str, quote: str
) -> None:
    problems, _, _ = check_readings(two_languages(tmp_path, ("doc-1", lang, ">= 300 家", quote)))
    assert problems

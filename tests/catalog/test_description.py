"""One entry in words, and tables of all of them."""

from pathlib import Path

import pytest
from wcwidth import wcswidth

from policytrack import Catalog, InputError, MissingError, assess, load_catalog
from policytrack.catalog.load.schema import DATED, plural
from policytrack.report.catalog_tables import LISTED, inventory, listing
from policytrack.text.messages import LANGUAGES
from policytrack.values.vocabulary import Vocabulary

VOCABULARY = {
    "areas.toml": '[area.qingdao]\nzh = "青岛市"\nen = "Qingdao"\n',
    "bodies.toml": '[body.bureau]\nzh = "民营经济局"\n',
    "programmes.toml": '[programme.chain]\nzh = "融链固链"\naliases = ["卡位入链"]\n',
    "indicators/sme.toml": '[indicator."sme.new"]\nzh = "新认定中小企业"\nunit = "家"\nkind = "flow"\nbetter = "up"\n',
}
DOCUMENT = """
[source]
title = "工作要点"
published = "2024-04"

[plan.key-points]
title = "2024年工作要点"
kind = "plan"
issuer = "民营经济局"
area = "青岛市"
period = "2024"
quote = "2024年工作要点"

[measure.award]
title = "一次性奖励"
kind = "subsidy"
parent = "key-points"
programme = "卡位入链"
area = "青岛市"
amount = "<= 100万 元"
per = "企业"
quote = "不超过100万元"

[target.new-2024]
parent = "key-points"
area = "青岛市"
indicator = "sme.new"
period = "2024"
amount = ">= 300 家"
quote = "300家以上"

[claim.half]
says = "on_pace"
about = ["new-2024"]
area = "青岛市"
period = "2024-H1"
quote = "任务过半"

[figure.q1]
area = "青岛市"
indicator = "sme.new"
period = "2024-Q1"
amount = "80 家"
quote = "新认定80家"

[figure.h1]
area = "青岛市"
indicator = "sme.new"
period = "2024-H1"
amount = "140 家"
quote = "新认定140家"

[any_of.either]
zh = "新认定或上半年过半"
targets = ["new-2024"]
quote = "专精特新中小企业300家以上"

[all_of.together]
targets = ["new-2024", "either"]
quote = "专精特新中小企业300家以上"

[relation.part-of-half]
kind = "part"
whole = "h1"
part = "q1"

[doubt.title]
about = ["key-points"]
quotes = ["三年计划", "2024年—2025年"]
note = "three years in the title, two in the span"
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    for name, text in {**VOCABULARY, "doc.toml": DOCUMENT}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Catalog.load(tmp_path)


def test_an_entry_is_described_with_everything_that_refers_to_it(catalog: Catalog) -> None:
    text = catalog.describe("key-points")
    assert text.startswith("key-points (plan): 2024年工作要点\n")
    for words in ("holds: measure award, 一次性奖励", "holds: target new-2024", "mentioned in: doubt title"):
        assert words in text
    chinese = catalog.describe("doc#new-2024", "zh")
    assert "    数值  ≥ 300家\n" in chinese
    assert "见于：表述 half，任务过半" in chinese


def test_several_targets_are_loaded_with_their_parts_and_named_by_them(catalog: Catalog) -> None:
    together = catalog.all_of["together"]
    assert together.targets == (catalog.targets["new-2024"], catalog.any_of["either"])
    assert "part of: all of together" in catalog.describe("doc#new-2024")
    assert "各项目标  doc#new-2024" in catalog.describe("either", "zh")
    found = assess([together], catalog.figures, on="2025-01-01")[0]
    assert found.verdict == "cannot tell"


@pytest.mark.parametrize("word", ["sme.new", "青岛市", "卡位入链", "民营经济局", "q1", "part-of-half", "一次性奖励"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_anything_with_a_name_can_be_described(catalog: Catalog, word: str, lang: str) -> None:
    text = catalog.describe(word, lang)
    assert "None" not in text
    assert "<" not in text


def test_what_is_left_at_its_default_is_not_shown(catalog: Catalog) -> None:
    assert "supersession" not in catalog.describe("key-points")
    assert "form" not in catalog.describe("new-2024")


def test_an_unknown_name_is_refused_with_what_it_may_have_been(catalog: Catalog) -> None:
    with pytest.raises(MissingError, match="did you mean 'key-points'"):
        catalog.describe("key-point")
    with pytest.raises(InputError, match="'fr' is not a language"):
        catalog.describe("key-points", "fr")


@pytest.mark.parametrize("kind", DATED)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_can_be_listed_and_its_columns_line_up(catalog: Catalog, kind: str, lang: str) -> None:
    lines = listing(catalog, plural(kind), lang=lang, format="grid").split("\n")
    assert len({wcswidth(line) for line in lines}) == 1
    assert all(column.heading(lang) in lines[1] for column in LISTED[kind])


def test_a_listing_holds_each_entry_once(catalog: Catalog) -> None:
    assert listing(catalog, "figures", format="tsv").count("doc") == len(catalog.figures) == 2
    with pytest.raises(InputError, match="'figure' cannot be listed; there are: plans, goals"):
        listing(catalog, "figure")


def test_the_inventory_counts_what_is_there(catalog: Catalog) -> None:
    lines = inventory(catalog, format="tsv").split("\n")
    heads, row, together = (line.split("\t") for line in lines)
    counts = dict(zip((head.strip() for head in heads), (cell.strip() for cell in row), strict=True))
    assert counts == {
        "source": "doc",
        "plans": "1",
        "measures": "1",
        "claims": "1",
        "figures": "2",
        "targets": "1",
        "any of": "1",
        "all of": "1",
        "relations": "1",
        "doubts": "1",
    }
    assert [cell.strip() for cell in together[1:]] == [cell.strip() for cell in row[1:]]


def test_every_word_of_the_shipped_catalog_is_said_in_both_languages() -> None:
    catalog = load_catalog(strict=False)
    for records in catalog.records.values():
        for record in records:
            for name in ("kind", "status", "says", "nature", "strength"):
                value = getattr(record, name, None)
                assert value is None or isinstance(value, Vocabulary), f"{name} {value} of {record.id}"


SHAPES = """
[source]
title = "五年规划"
published = "2024-10"

[figure.by-the-source]
area = "青岛市"
indicator = "sme.new"
period = "2024-01/2024-09"
amount = "70 %"
of_target = "new-2024"
quote = "完成年度任务的70%"

[target.yearly]
area = "青岛市"
indicator = "sme.new"
period = "2021/2025"
per = "year"
aggregation = "mean"
amount = ">= 200 家"
quote = "年均200家以上"
"""


def test_the_shape_of_a_promise_and_of_a_figure_is_described(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "shapes.toml").write_text(SHAPES, encoding="utf-8")
    catalog = Catalog.load(tmp_path)
    yearly, told = catalog.describe("yearly", "zh"), catalog.describe("by-the-source", "en")
    for words in ("计量基准  年", "汇总方式  平均"):
        assert words in yearly
    assert "percentage of target  doc#new-2024" in told
    assert "held against in: figure by-the-source" in catalog.describe("doc#new-2024")
    assert "占其百分比的数：实际值 by-the-source" in catalog.describe("doc#new-2024", "zh")

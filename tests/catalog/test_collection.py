"""Words lead to one thing or to an error that says which words would; filters never come back empty by a typo."""

import datetime
from pathlib import Path

import pytest

from policytrack import Area, InputError, MissingError, Period
from policytrack.catalog import Catalog

FILES = {
    "areas.toml": """[area.shandong]
zh = "山东省"
en = "Shandong"

[area.qingdao]
zh = "青岛市"
en = "Qingdao"
parent = "山东省"
aliases = ["青岛"]
""",
    "bodies.toml": """[body.bureau]
zh = "青岛市民营经济发展局"
aliases = ["青岛市民营经济局"]
area = "青岛"
""",
    "units.toml": '[unit."标准箱"]\nen = "TEU"\n',
    "assumptions.toml": """[assumption.cultivated-is-recognised]
zh = "培育按认定理解"
by = "policytrack"
date = 2026-11-24
reads = ["cultivated", "recognised"]
within = "青岛市民营经济局"
source = "2024-report"
""",
    "indicators/sme.toml": """[indicator."sme.new"]
zh = "新认定中小企业"
unit = "家"
kind = "flow"
better = "up"
""",
    "qingdao/2023-report.toml": """[source]
title = "2023年报告"
published = 2024-01-15

[figure.new]
area = "青岛市"
indicator = "新认定中小企业"
period = "2023"
amount = "210 家"
quote = "新认定210家"
""",
    "qingdao/2024-report.toml": """[source]
title = "2024年报告"
publisher = "青岛市民营经济局"
published = "2024-06-27"

[figure.new]
area = "Qingdao"
indicator = "sme.new"
period = "2024-H1"
amount = "140 家"
quote = { words = "140家", before = "新认定" }
said_by = "bureau"

[figure.new-corrected]
area = "Qingdao"
indicator = "sme.new"
period = "2024-H1"
amount = "141 家"
quote = "更正为141家"
supersedes = "new"

[figure.throughput]
area = "山东省"
indicator = "sme.new"
period = "../2024-06-27"
amount = "9000 家"
quote = "9000家"

[target.new-2024]
issuer = "青岛市民营经济局"
area = "青岛"
indicator = "sme.new"
period = "2024"
amount = ">= 300 家"
quote = "300家以上"
baseline = "qingdao/2023-report#new"
assumes = ["cultivated-is-recognised"]
schedule = [["2024-06-30", "150 家"], [2024-12-31, "300 家"]]

[target.new-by-2025]
issuer = "bureau"
area = "山东省"
indicator = "sme.new"
by = 2025-12-31
amount = ">= 600 家"
quote = "600家以上"
supersedes = "new-2024"
supersession = "replaced"
""",
}
REPORT = "qingdao/2024-report"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    root = tmp_path_factory.mktemp("catalog")
    for place, text in FILES.items():
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Catalog.load(root)


def test_id_name_and_alias_lead_to_the_same_object(catalog: Catalog) -> None:
    assert catalog.areas["qingdao"] is catalog.areas["青岛市"] is catalog.areas["Qingdao"] is catalog.areas["青岛"]
    assert catalog.indicators["sme.new"] is catalog.indicators["新认定中小企业"]
    assert catalog.targets[f"{REPORT}#new-2024"] is catalog.targets["new-2024"]
    assert catalog.sources[REPORT] is catalog.sources["2024-report"]
    assert catalog.assumptions["培育按认定理解"] is catalog.assumptions[0]


def test_entries_hold_the_full_objects_of_the_catalog(catalog: Catalog) -> None:
    target = catalog.targets["new-2024"]
    assert target.area is catalog.areas["qingdao"]
    assert target.issuer is catalog.bodies["bureau"]
    assert target.indicator is catalog.indicators["sme.new"]
    assert target.assumes == (catalog.assumptions["cultivated-is-recognised"],)
    assert target.baseline is catalog.figures["qingdao/2023-report#new"]
    assert target.source is catalog.sources[REPORT]
    assert target.schedule[1][0] == datetime.date(2024, 12, 31)


def test_ids_in_vocabularies_are_resolved(catalog: Catalog) -> None:
    assert catalog.areas["qingdao"].parent == "shandong"
    assert catalog.bodies["bureau"].area == "qingdao"
    assumption = catalog.assumptions["cultivated-is-recognised"]
    assert assumption.within == "bureau"
    assert assumption.source is catalog.sources[REPORT]
    assert assumption.date == datetime.date(2026, 11, 24)


def test_a_short_name_means_the_entry_of_the_same_file_first(catalog: Catalog) -> None:
    assert catalog.figures["new-corrected"].supersedes == f"{REPORT}#new"
    assert catalog.targets["new-by-2025"].supersedes == f"{REPORT}#new-2024"


def test_units_are_those_of_the_library_and_the_catalogs_own(catalog: Catalog) -> None:
    assert catalog.units["标准箱"].en == "TEU"
    assert catalog.units["家"].en == "firms"


def test_a_name_of_several_records_is_refused_with_their_ids(catalog: Catalog) -> None:
    with pytest.raises(MissingError, match="'new' may be any of 2 figures: qingdao/2023-report#new, qingdao/2024-re"):
        catalog.figures["new"]
    assert "new" not in catalog.figures
    assert "new-corrected" in catalog.figures


def test_an_unknown_word_is_quoted_counted_and_answered_with_near_ones(catalog: Catalog) -> None:
    with pytest.raises(KeyError) as caught:
        catalog.areas["青岛城"]
    assert (
        str(caught.value) == "'青岛城' is the id or name of none of the 2 areas here; did you mean '青岛' or '青岛市'?"
    )
    with pytest.raises(MissingError, match="none of the 2 targets here; did you mean 'new-2024'"):
        catalog.targets["new-2042"]


def test_targets_and_figures_are_immutable_rows(catalog: Catalog) -> None:
    figures = catalog.figures
    assert len(figures) == 4
    assert [figure.id for figure in figures[1:3]] == [f"{REPORT}#new", f"{REPORT}#new-corrected"]
    assert type(figures[:2]) is type(figures)
    assert figures[:] == figures
    assert hash(figures[:]) == hash(figures)
    assert figures[-1] in figures
    assert figures[-1] not in figures[:1]
    assert repr(figures) == "<4 figures>"
    with pytest.raises(TypeError):
        figures[0] = figures[1]  # type: ignore[index]


def test_where_takes_words_as_well_as_records(catalog: Catalog) -> None:
    figures = catalog.figures
    assert (
        figures.where(area="青岛") == figures.where(area=catalog.areas["qingdao"]) == figures.where(area=Area("青岛市"))
    )
    assert len(figures.where(area="青岛")) == 3
    assert figures.where(source="2023-report")[0].id == "qingdao/2023-report#new"
    assert figures.where(area="青岛", indicator="新认定中小企业", period="2024-H1").where(source=REPORT) == figures[1:3]
    assert catalog.targets.where(issuer="青岛市民营经济局") == catalog.targets
    assert figures.where() == figures


def test_an_area_is_that_area_and_not_the_areas_in_it(catalog: Catalog) -> None:
    assert [figure.id for figure in catalog.figures.where(area="山东省")] == [f"{REPORT}#throughput"]


@pytest.mark.parametrize(
    ("period", "names"),
    [
        ("2024", ["new-2024"]),
        ("2024-H1", []),
        ("2025", ["new-by-2025"]),
        ("2021/2025", ["new-by-2025"]),
        ("2025-12-31", ["new-by-2025"]),
        ("2024/2025", ["new-by-2025"]),
        ("../2025-12-31", ["new-by-2025"]),
        ("../2025-12-30", []),
        ("2025-12-31/..", ["new-by-2025"]),
        (Period.parse("2024"), ["new-2024"]),
    ],
)
def test_a_period_is_that_period_or_holds_the_deadline(catalog: Catalog, period: str, names: list[str]) -> None:
    assert [target.id for target in catalog.targets.where(period=period)] == [f"{REPORT}#{name}" for name in names]


def test_the_open_span_of_a_figure_is_not_its_last_day(catalog: Catalog) -> None:
    assert len(catalog.figures.where(period="../2024-06-27")) == 1
    assert len(catalog.figures.where(period="2024-06-27")) == 0


def test_an_unknown_word_in_where_is_an_error_and_not_an_empty_answer(catalog: Catalog) -> None:
    with pytest.raises(MissingError, match="none of the 2 areas here; did you mean 'qingdao'"):
        catalog.figures.where(area="qindao")
    with pytest.raises(MissingError, match="none of the 1 indicators"):
        catalog.targets.where(indicator="sme.old")
    with pytest.raises(MissingError, match="none of the 1 bodies"):
        catalog.targets[:0].where(issuer="工信部")
    with pytest.raises(InputError, match="period '2024年' is not a period"):
        catalog.figures.where(period="2024年")
    with pytest.raises(TypeError):
        catalog.figures.where(areas="青岛")  # type: ignore[call-arg]


def test_loading_twice_gives_equal_rows(catalog: Catalog) -> None:
    again = Catalog.load(catalog.path)
    assert again.targets == catalog.targets
    assert again.figures == catalog.figures
    assert repr(again) == f"Catalog.load({str(catalog.path)!r})"


def test_a_record_leads_back_to_its_line(catalog: Catalog) -> None:
    problem = catalog.problem("PT301", catalog.targets["new-2024"], "quote", form="…")
    assert (Path(problem.path).relative_to(catalog.path).as_posix(), problem.line, problem.column) == (
        f"{REPORT}.toml",
        35,
        9,
    )
    with pytest.raises(MissingError, match="'nowhere' is not in the catalog"):
        catalog.problem("PT301", Area("nowhere"), form="…")

"""Folders of one fault each: the code is in the name of the folder, the place is given here."""

import re
import shutil
from pathlib import Path

import pytest

from policytrack.catalog import Catalog, CatalogError
from policytrack.catalog.checks.run import check_catalog
from policytrack.text import PROBLEMS
from policytrack.text.messages import Problem

BROKEN = Path(__file__).parents[2] / "broken"
PLACES = {
    "PT101_chinese_id": "doc.toml:4:9",
    "PT101_header_not_closed": "doc.toml:4:17",
    "PT101_inner_quotation_marks": "doc.toml:9:15",
    "PT101_list_not_closed": "doc.toml:9:15",
    "PT101_nested_too_deeply": "doc.toml:7:1",
    "PT101_no_equals": "doc.toml:7:8",
    "PT101_unquoted_text": "doc.toml:7:14",
    "PT102_gb18030": "doc.toml:2:10",
    "PT102_one_byte": "doc.toml:9:10",
    "PT103_chinese_closing_mark": "doc.toml:9:24",
    "PT103_chinese_quotation_marks": "doc.toml:9:9",
    "PT104_full_width_comma": "doc.toml:9:20",
    "PT104_full_width_equals": "doc.toml:7:8",
    "PT104_full_width_header": "doc.toml:4:1",
    "PT105_empty_file": "doc.toml:0:0",
    "PT106_duplicate_key": "doc.toml:9:1",
    "PT107_duplicate_entry": "doc.toml:11:1",
    "PT107_target_and_figure": "doc.toml:11:1",
    "PT108_duplicate_indicator": "indicators/b.toml:1:1",
    "PT108_known_unit": "units.toml:4:1",
    "PT109_key_before_the_tables": "doc.toml:1:1",
    "PT109_list_of_tables": "doc.toml:4:3",
    "PT109_misspelt_source": "doc.toml:1:1",
    "PT109_reference_into_misspelt_table": "doc.toml:4:1",
    "PT109_table_of_another_file": "doc.toml:11:1",
    "PT109_unknown_table": "doc.toml:4:1",
    "PT110_unknown_key": "doc.toml:7:1",
    "PT110_unknown_key_of_quote": "doc.toml:9:9",
    "PT111_missing_key": "doc.toml:4:1",
    "PT111_source_without_title": "doc.toml:1:1",
    "PT112_no_source": "doc.toml:0:0",
    "PT113_list_for_quote": "doc.toml:9:9",
    "PT113_number_for_text": "doc.toml:7:10",
    "PT113_text_for_flag": "indicators/other.toml:4:12",
    "PT113_text_for_list": "doc.toml:9:11",
    "PT114_dots_without_quotation_marks": "indicators/other.toml:1:1",
    "PT115_space_in_id": "doc.toml:4:1",
    "PT118_period_and_by": "doc.toml:8:1",
    "PT118_two_effects": "assumptions.toml:3:1",
    "PT119_missing_amount": "doc.toml:4:1",
    "PT120_no_effect": "assumptions.toml:1:1",
    "PT120_no_period": "doc.toml:4:1",
    "PT127_line_without_end": "doc.toml:10:1",
    "PT128_escaped_in_quote": "doc.toml:9:14",
    "PT128_in_a_comment": "doc.toml:4:5",
    "PT128_in_a_name": "doc.toml:4:13",
    "PT128_override_in_quote": "doc.toml:9:14",
    "PT128_zero_width_in_title": "doc.toml:2:19",
    "PT130_path_for_a_name": "doc.toml:4:1",
    "PT130_path_for_an_indicator": "indicators/other.toml:1:1",
    "PT131_number_of_40_digits": "doc.toml:7:10",
    "PT131_number_without_end": "doc.toml:7:10",
    "PT132_dotted_key": "doc.toml:10:1",
    "PT132_lists_in_lists": "doc.toml:10:8",
    "PT146_blank_indicator": "doc.toml:6:13",
    "PT200_contradiction": "indicators/other.toml:1:1",
    "PT201_bad_amount": "doc.toml:8:10",
    "PT201_impossible_amount": "doc.toml:8:10",
    "PT201_words_after_the_unit": "doc.toml:8:10",
    "PT202_bad_period": "doc.toml:7:10",
    "PT202_bad_publication": "doc.toml:3:13",
    "PT202_open_period": "doc.toml:7:10",
    "PT203_bad_day": "assumptions.toml:4:8",
    "PT203_deadline_without_end": "doc.toml:7:6",
    "PT204_schedule": "doc.toml:11:20",
    "PT204_unit_of_another_indicator": "doc.toml:8:10",
    "PT205_scale_in_unit": "indicators/other.toml:2:8",
    "PT205_unknown_unit": "doc.toml:8:10",
    "PT206_no_unit": "doc.toml:8:10",
    "PT207_bad_choice": "indicators/other.toml:3:8",
    "PT208_unknown_area": "doc.toml:5:8",
    "PT208_unknown_parent": "areas.toml:6:10",
    "PT209_unknown_body": "doc.toml:9:10",
    "PT210_unknown_indicator": "doc.toml:6:13",
    "PT211_unknown_assumption": "doc.toml:9:22",
    "PT212_unknown_source": "assumptions.toml:4:10",
    "PT213_ambiguous_name": "doc.toml:5:8",
    "PT214_dangling_baseline": "doc.toml:9:12",
    "PT214_part_that_is_no_target": "doc.toml:13:19",
    "PT214_dangling_supersedes": "doc.toml:9:14",
    "PT215_schedule_falls": "doc.toml:9:12",
    "PT215_schedule_shape": "doc.toml:9:12",
    "PT216_short_hash": "doc.toml:3:10",
    "PT217_within_nothing": "assumptions.toml:4:10",
    "PT218_unknown_label": "assumptions.toml:3:24",
    "PT219_unknown_programme": "doc.toml:7:13",
    "PT220_rungs": "doc.toml:7:9",
    "PT301_empty_quote": "doc.toml:9:9",
    "PT301_no_quote_of_figure": "doc.toml:4:1",
    "PT301_no_quote_of_target": "doc.toml:4:1",
    "PT302_text_that_was_changed": "doc.toml:3:10",
    "PT303_quote_not_in_the_text": "doc.toml:10:9",
    "PT304_quote_found_twice": "doc.toml:10:9",
    "PT305_text_in_gb18030": "doc.toml:3:10",
    "PT306_reading_without_reason": "doc.toml:10:1",
    "PT306_reason_without_reading": "doc.toml:10:1",
    "PT307_two_amounts_in_a_quote": "doc.toml:9:9",
    "PT307_two_ranks_in_a_quote": "doc.toml:9:9",
    "PT308_amount_of_other_words": "doc.toml:8:10",
    "PT308_cap_of_a_measure": "doc.toml:8:10",
    "PT311_fall_beside_a_rise": "doc.toml:8:10",
    "PT309_draft": "doc.toml:10:1",
    "PT401_bound_against_better": "doc.toml:8:10",
    "PT402_supersedes_in_a_ring": "doc.toml:9:14",
    "PT402_supersedes_itself": "doc.toml:9:14",
    "PT403_areas_in_a_ring": "areas.toml:2:10",
    "PT404_belongs_to_itself": "doc.toml:7:10",
    "PT404_plans_in_a_ring": "doc.toml:7:10",
    "PT405_two_targets_of_one_issuer": "doc.toml:8:10",
    "PT405_undeclared_conflict": "doc.toml:15:10",
    "PT405_until_and_on_one_day": "doc.toml:15:10",
    "PT406_more_listed_than_counted": "doc.toml:28:8",
    "PT406_sum_does_not_close": "doc.toml:28:8",
    "PT407_conflict_of_amounts_that_agree": "doc.toml:19:11",
    "PT407_conflict_of_two_periods": "doc.toml:19:11",
    "PT407_conflict_with_an_event": "doc.toml:20:11",
    "PT408_sum_closes_after_all": "doc.toml:31:9",
    "PT409_in_force_before_it_was_announced": "doc.toml:10:13",
    "PT410_conflict_between_everything": "doc.toml:12:11",
    "PT411_forum_after_its_fair": "doc.toml:17:10",
    "PT412_step_after_the_deadline": "doc.toml:10:12",
    "PT413_held_before_it_began": "doc.toml:10:10",
    "PT413_reported_before_it_began": "doc.toml:8:10",
    "PT414_baseline_of_half_a_year": "doc.toml:17:12",
    "PT501_area_that_nothing_uses": "areas.toml:2:1",
    "PT501_indicator_that_nothing_uses": "indicators/other.toml:1:1",
    "PT501_unit_that_nothing_uses": "units.toml:4:1",
    "PT502_entered_twice": "doc.toml:16:9",
    "PT503_attached_to_another_target": "doc.toml:10:11",
    "PT503_label_that_nothing_has": "assumptions.toml:4:9",
    "PT504_quote_of_a_passage": "doc.toml:9:9",
    "PT505_alias_of_two_bodies": "bodies.toml:7:20",
    "PT506_space_behind_a_quote": "doc.toml:9:9",
    "PT506_space_behind_a_title": "doc.toml:2:9",
    "PT507_one_name_in_two_documents": "other.toml:4:1",
    "PT508_sum_of_two_periods": "doc.toml:26:8",
}
# Words of the message: the right form of what is wrong.
FORMS = {
    "PT101_unquoted_text": 'period = "2024年"',
    "PT102_gb18030": "iconv -f GB18030 -t UTF-8",
    "PT103_chinese_quotation_marks": 'quote = "专精特新中小企业300家以上"',
    "PT103_chinese_closing_mark": 'quote = "专精特新中小企业300家以上"',
    "PT104_full_width_header": "write: [target.new-2024]",
    "PT104_full_width_comma": 'responsible = ["甲局","乙局"]',
    "PT106_duplicate_key": "first 2 lines above",
    "PT107_duplicate_entry": "line 4 of this file",
    "PT108_duplicate_indicator": "indicators/a.toml:1",
    "PT109_unknown_table": "did you mean 'target'?",
    "PT109_table_of_another_file": "[area.…] belongs in areas.toml",
    "PT110_unknown_key": "did you mean 'period'",
    "PT113_number_for_text": 'write period = "2024"',
    "PT113_text_for_list": 'write assumes = ["as-new"]',
    "PT114_dots_without_quotation_marks": '[indicator."sme.other"]',
    "PT204_unit_of_another_indicator": "PT204 unit: 户 is not the unit of sme.new (家)",
    "PT205_scale_in_unit": "did you mean '元'?",
    "PT207_bad_choice": "did you mean 'flow'?",
    "PT208_unknown_area": "did you mean '青岛市'",
    "PT211_unknown_assumption": "did you mean 'as-new'?",
    "PT213_ambiguous_name": "'gulou-fuzhou', 'gulou-nanjing'",
    "PT402_supersedes_in_a_ring": "doc#a → doc#b → doc#a",
}
WITHOUT_A_FOLDER = {
    "PT116": "a folder that is not there",
    "PT117": "a file that cannot be opened",
    "PT121": "a folder without TOML",
    "PT122": "no catalog with the library",
    "PT123": "a link",
    "PT124": "a pipe",
    "PT125": "a file of many megabytes",
    "PT126": "a million entries",
    "PT129": "the name of a file",
    "PT133": "a file of hundreds of problems",
    "PT140": "formatting",
    "PT141": "formatting",
    "PT142": "formatting",
    "PT143": "a text to draft from",
    "PT144": "a text to draft from",
    "PT145": "a text to draft from",
    "PT147": "a draft to write",
    "PT148": "a draft to write",
    "PT310": "a text of many megabytes",
}

ONCE_LOADED = (
    "PT302",
    "PT303",
    "PT304",
    "PT305",
    "PT307",
    "PT308",
    "PT311",
)  # found in a catalog that loads, as are PT405 on


def load(name: str, root: Path) -> Catalog:
    shutil.copytree(BROKEN / "base", root, dirs_exist_ok=True)
    shutil.copytree(BROKEN / name, root, dirs_exist_ok=True)
    return Catalog.load(root, strict=False)


def check(name: str, root: Path) -> tuple[Problem, ...]:
    """The problems of a folder; of warnings, those of its own code and in its own files, as the base uses nothing."""
    texts = root / "texts"
    problems = check_catalog(load(name, root), texts if (BROKEN / name / "texts").is_dir() else None).problems
    own = {path.relative_to(BROKEN / name).as_posix() for path in (BROKEN / name).rglob("*")}
    return tuple(
        problem
        for problem in problems
        if problem.severity == "error"
        or (problem.code == name[:5] and Path(problem.path).relative_to(root).as_posix() in own)
    )


def place(problem: Problem, root: Path) -> str:
    return f"{Path(problem.path).relative_to(root).as_posix()}:{problem.line}:{problem.column}"


def test_the_base_has_no_fault(tmp_path: Path) -> None:
    assert load("base", tmp_path).problems == ()
    assert check("base", tmp_path) == ()


def test_one_fault_is_one_problem_at_its_place_in_both_languages(tmp_path: Path) -> None:
    for name, expected in PLACES.items():
        root = tmp_path / name
        problems = check(name, root)
        assert [(problem.code, place(problem, root)) for problem in problems] == [(name[:5], expected)], name
        (problem,) = problems
        chinese, english = problem.text("zh"), problem.text("en")
        assert re.search("[一-鿿]", chinese), name
        assert chinese != english, name
        assert "{" not in chinese.replace("{ words", ""), name
        assert problem.severity == ("warning" if name.startswith("PT5") else "error"), name


def test_every_folder_is_in_the_table() -> None:
    assert sorted(folder.name for folder in BROKEN.iterdir()) == sorted([*PLACES, "base"])


def test_every_code_has_a_broken_file() -> None:
    assert {name[:5] for name in PLACES} | set(WITHOUT_A_FOLDER) == set(PROBLEMS)


def test_a_problem_shows_the_right_form(tmp_path: Path) -> None:
    for name, words in FORMS.items():
        (problem,) = load(name, tmp_path / name).problems
        assert words in str(problem), name


def test_words_of_a_file_are_quoted_as_written_in_chinese_too(tmp_path: Path) -> None:
    written = {"PT401_bound_against_better": "better 是 up", "PT503_label_that_nothing_has": "“cultivated”"}
    for name, words in written.items():
        (problem,) = check(name, tmp_path / name)
        assert words in problem.text("zh"), name


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    shutil.copytree(BROKEN / "base", tmp_path, dirs_exist_ok=True)
    # What a short name in a misspelt table means depends on the other files.
    alone = "PT109_reference_into_misspelt_table"
    documents = [
        name
        for name, place in PLACES.items()
        if place.startswith("doc.toml") and name[:5] not in ONCE_LOADED and name < "PT405" and name != alone
    ]
    for name in documents:
        shutil.copy(BROKEN / name / "doc.toml", tmp_path / f"{name}.toml")
    with pytest.raises(CatalogError) as caught:
        Catalog.load(tmp_path)
    problems = caught.value.problems
    assert [problem.code for problem in problems] == [Path(problem.path).name[:5] for problem in problems]
    assert len(problems) == len(documents)
    assert list(problems) == sorted(problems, key=lambda one: (one.path, one.line, one.column))
    *lines, count = str(caught.value).split("\n")
    assert lines == [str(problem) for problem in problems]
    assert count.startswith(f"{len(problems)} problems in {len(documents)} files")


def test_several_faults_of_one_entry_come_at_once(tmp_path: Path) -> None:
    shutil.copytree(BROKEN / "base", tmp_path, dirs_exist_ok=True)
    text = (
        '[source]\ntitle = "…"\n\n[target.a]\narea = "青岛"\nindicator = "sme.nwe"\n'
        'period = 2024\namount = "300 户户"\n'
    )
    (tmp_path / "doc.toml").write_text(text, encoding="utf-8")
    problems = Catalog.load(tmp_path, strict=False).problems
    assert [(problem.code, problem.line) for problem in problems] == [
        ("PT301", 4),
        ("PT208", 5),
        ("PT210", 6),
        ("PT113", 7),
        ("PT205", 8),
    ]


def test_several_syntax_faults_of_one_entry_come_at_once(tmp_path: Path) -> None:
    shutil.copytree(BROKEN / "base", tmp_path, dirs_exist_ok=True)
    text = '[source]\ntitle = “…”\n\n[target.a]\narea = 青岛市\nindicator = “sme.new”\nperiod ＝ "2024"\n'
    (tmp_path / "doc.toml").write_text(text, encoding="utf-8")
    problems = Catalog.load(tmp_path, strict=False).problems
    assert [(problem.code, problem.line) for problem in problems] == [
        ("PT103", 2),
        ("PT101", 5),
        ("PT103", 6),
        ("PT104", 7),
    ]


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="PT116 there is no such folder"):
        Catalog.load(tmp_path / "nowhere")
    assert [problem.code for problem in Catalog.load(tmp_path / "nowhere", strict=False).problems] == ["PT116"]


def test_a_folder_without_toml_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("…", encoding="utf-8")
    with pytest.raises(CatalogError, match="PT121 the folder contains no TOML file"):
        Catalog.load(tmp_path)


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "areas.toml").mkdir()
    (tmp_path / "doc.toml").write_text('[source]\ntitle = "…"\n', encoding="utf-8")
    assert [problem.code for problem in Catalog.load(tmp_path, strict=False).problems] == ["PT117"]

"""The page of the methods shows what is so, and each name of a method in use is known."""

from pathlib import Path

from policytrack.method import methods

PAGE = Path(__file__).parents[2] / "docs" / "methods.md"
NAMES = {
    "opensdg_statcan": "opensdg-2.4",
    "opensdg_statcan_aggregate": "opensdg-2.4",
    "unsd_cr": "un-progress-chart-2022",
    "unsd_cagr": "un-progress-chart-2022-trend",
    "unsd_2023_gap": "un-progress-chart-2023",
    "linear_pace": "linear-pace",
    "destatis_weather": "destatis-weather",
    "pepfar_pace": "pepfar-pace",
    "tola_scope15": "tola-scope",
    "tola_percent_met": "tola-percent-met",
    "tola_time_elapsed": "tola-time-elapsed",
    "servicenow_achv": "servicenow-goal",
    "servicenow_achv_window": "servicenow-goal",
    "servicenow_rollup": "servicenow-goal",
    "healthy_people_2020": "healthy-people-2020",
}


def test_each_method_has_its_citation_its_labels_and_code_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for id, method in methods.items():
        section = page.split(f"\n## {id}\n", 1)[1].split("\n## ", 1)[0]
        assert "```python\n" in section, id
        assert method.citation.title in section, id
        for label in method.labels:
            # the chart without a target has the labels of the one with a target
            assert f"`{label}`" in (page if id.startswith("un-progress") else section), (id, label)


def test_each_name_in_use_is_known() -> None:
    for name, id in NAMES.items():
        assert name in methods
        assert methods[name] is methods[id], name

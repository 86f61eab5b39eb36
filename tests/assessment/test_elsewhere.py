"""Where no figure speaks of a target: what is there instead is set aside, with the reason and the way out."""

import pytest
from worlds import ask, fig, told

from policytrack import Area, Assessment, Figure, Indicator, Report, Target, Verdict, assess
from policytrack.assessment.elsewhere import bare_name

NEW = Indicator("sme.new", unit="家", kind="flow", better="up")


def target(area: str = "青岛市") -> Target:
    return Target("t", indicator=NEW, area=area, period="2024", amount=">= 300 家")


def figure(id: str, period: str, area: str = "青岛市") -> Figure:
    return Figure(id, indicator=NEW, area=area, period=period, amount="5 家")


def judged(asked: Target, *figures: Figure, on: str = "2024-07-01") -> Assessment:
    return assess([asked], figures, on=on)["t"]


def test_nothing_set_aside_means_that_nothing_of_the_subject_is_there() -> None:
    found = judged(target())
    assert (found.verdict, found.reason.code, found.set_aside) == (Verdict.NO_FIGURE, "no-figure", ())


def test_figures_of_other_times_are_set_aside_the_latest_first() -> None:
    found = judged(target(), figure("a", "2022"), figure("b", "2023"))
    assert found.verdict is Verdict.NO_FIGURE
    assert found.reason.text("zh") == "没有该指标在该地区、该时期的数据；其他时间的有2个，最近的截至2023-12-31"
    assert [(one.figure.id, one.fields) for one in found.set_aside] == [("b", ("period",)), ("a", ("period",))]
    assert found.set_aside[0].reason.text() == "it speaks of 2023, not of 2024"


@pytest.mark.parametrize(
    ("one", "other"),
    [("青岛", "青岛市"), ("Qingdao City", "Qingdao"), ("广西", "广西壮族自治区"), ("香港特别行政区", "香港")],
)
def test_a_near_name_of_the_area_is_named_with_the_way_out(one: str, other: str) -> None:
    found = judged(target(one), figure("a", "2024-H1", other))
    assert found.verdict is Verdict.NO_FIGURE
    assert other in found.reason.text("en")
    (aside,) = found.set_aside
    assert (aside.figure.id, aside.fields) == ("a", ("area",))
    assert aside.reason.text("en").endswith("if they are one area, write one name")
    assert other in Report([found], "zh").table("tsv", columns=["verdict"])


def test_other_areas_and_those_known_to_lie_in_each_other_are_no_near_names() -> None:
    assert judged(target(), figure("a", "2024-H1", "济南市")).reason.code == "no-figure"
    province, city = Area("jilin", zh="吉林省"), Area("jilin-city", zh="吉林市", parent="jilin")
    asked = Target("t", indicator=NEW, area=city, period="2024", amount=">= 300 家")
    reported = Figure("a", indicator=NEW, area=province, period="2024-H1", amount="5 家")
    assert judged(asked, reported).verdict is Verdict.NOT_COMPARABLE


def test_a_figure_whose_time_is_not_over_is_named_and_asks_for_the_date_of_its_source() -> None:
    found = judged(target(), figure("a", "2024"))
    assert found.reason.text("en").endswith("there are figures whose time was not over on 2024-07-01: 1")
    (aside,) = found.set_aside
    assert aside.reason.text("zh") == "所属时期2024年在2024-07-01还没有过完；若此前已发布，请写明来源的日期"


def test_what_was_not_known_by_a_day_is_not_told() -> None:
    late = fig("2023", "5 家", source=told("2024-09-01"))
    found = assess([ask(">= 300 家")], [late], on="2024-07-01", known_by="2024-07-01")["t"]
    assert (found.reason.code, found.set_aside) == ("no-figure", ())


def test_the_words_for_levels_of_areas_are_left_out_of_names() -> None:
    assert [bare_name(name) for name in ("青岛市", "City of Qingdao", "Shandong Province", "沙市", "市")] == [
        "青岛",
        "qingdao",
        "shandong",
        "沙市",
        "市",
    ]

"""The light rules that come with the library, each written a second time and compared on a grid."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import Any

from light_grids import NUMBERS, boxes, holds

from policytrack import Area
from policytrack.light import GRAVITY, LightResult, LightRule, lights

Values = Mapping[str, Any]


def _yinchuan(q: Values) -> str | None:
    if q["behind"] <= 0:
        return "green"
    return "red" if q["behind"] > 30 else "yellow" if q["behind"] >= 10 else None


def _sanya(q: Values) -> str:
    return "green" if q["shortfall"] <= 0 else "yellow" if q["shortfall"] <= 50 else "red"


def _tianjin(q: Values) -> str | None:
    if q["growth"] < 0:
        return "red"
    if q["growth_over_plan"] >= 0 and q["growth_over_comparator"] >= 0:
        return "green"
    return "yellow" if q["growth"] > 0 else None


def _xuancheng(q: Values) -> str:
    fine = q["growth_over_plan"] >= 0 if q["kind"] == "growth" else q["behind"] <= 0
    return "达到序时进度" if fine else "未达到序时进度"


def _ouhai(q: Values) -> str | None:
    if q["on_time"]:
        return "green"
    return "red" if not q["made_up"] else "yellow" if q["previous"] in ("red", "yellow") else None


def _suqian(q: Values) -> str | None:
    if q["overdue"]:
        return "red"
    if q["behind"] > 0 or q["poor_quality"]:
        return "yellow"
    return "blue" if q["near_deadline"] else None


def _sanming(q: Values) -> str | None:
    if q["previous"] == "none":
        return "blue" if q["slow"] or q["poor_quality"] else None
    return {"blue": "orange", "orange": "red"}.get(q["previous"]) if q["unheeded"] else None


def _servicenow(q: Values) -> str:
    return "green" if q["share"] >= 90 else "yellow" if q["share"] >= 75 else "red"


WRITTEN_TWICE: Mapping[str, Callable[[Values], str | None]] = {
    "xuancheng-2020": _xuancheng,
    "yinchuan-2025": _yinchuan,
    "sanya-2022": _sanya,
    "tianjin-2022": _tianjin,
    "ouhai-2020": _ouhai,
    "suqian-2025": _suqian,
    "sanming-2017": _sanming,
    "servicenow": _servicenow,
}


def test_each_preset_agrees_with_its_second_writing_on_the_whole_grid() -> None:
    assert WRITTEN_TWICE.keys() == lights.keys()
    for id, values in preset_boxes():
        found, expected = lights[id].light(values), WRITTEN_TWICE[id](values)
        shown = found.word("zh") if id == "xuancheng-2020" else found.colour
        assert found.state == ("unruled" if expected is None else "lit"), (id, values)
        assert shown == ("none" if expected is None else expected), (id, values)


def test_the_bands_of_each_preset_cover_all_values_or_a_gap_has_them() -> None:
    for id, values in preset_boxes():
        reached = any(holds(condition, values) for _, condition in lights[id].lights)
        assert reached != any(holds(gap, values) for gap in lights[id].gaps), (id, values)


def test_two_lights_of_a_preset_hold_at_once_only_where_an_overlap_has_it() -> None:
    for id, values in preset_boxes():
        several = {light for light, condition in lights[id].lights if holds(condition, values)}
        overlap = any(holds(overlap.where, values) for overlap in lights[id].overlaps)
        assert overlap == (len(several) > 1), (id, values)
    assert all(rule.first_wins for rule in lights.values() if rule.overlaps)


def test_more_progress_never_gives_a_graver_colour() -> None:
    """It holds for every preset; that it need not hold for any rule is shown by the next test."""
    for id, rule in lights.items():
        assert not setbacks(rule), id


def preset_boxes() -> Iterator[tuple[str, dict[str, Any]]]:
    for id, rule in lights.items():
        for values in boxes(rule):
            yield id, values


def setbacks(rule: LightRule) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Pairs of neighbouring values of which the second is better in one quantity and its colour is graver."""
    found = []
    for values in boxes(rule):
        for variable in rule.needs:
            if variable.better == "none":
                continue
            line = (False, True) if variable.flag else NUMBERS
            steps = line if variable.better == "high" else line[::-1]
            place = steps.index(values[variable.id])
            if place + 1 < len(steps):
                better = {**values, variable.id: steps[place + 1]}
                was, now = (GRAVITY.get(rule.light(each).colour) for each in (values, better))
                if was is not None and now is not None and now > was:
                    found.append((values, better))
    return found


def test_a_rule_that_punishes_progress_is_found_by_the_same_law() -> None:
    odd = LightRule("odd", lights=[("yellow", "behind > 10"), ("red", "0 < behind <= 10"), ("green", "behind <= 0")])
    assert ({"behind": Decimal("10.01")}, {"behind": Decimal(10)}) in setbacks(odd)


def test_yinchuan_gives_no_colour_to_what_is_less_than_ten_points_behind() -> None:
    rule = lights["yinchuan-2025"]
    assert [str(gap) for gap in rule.gaps] == ["0 < behind < 10"]
    for behind, colour in ((0, "green"), ("9.99", "none"), (10, "yellow"), (30, "yellow"), ("30.01", "red")):
        assert rule.light({"behind": behind}).colour == colour
    unruled = rule.light({"behind": 5})
    assert (unruled.state, unruled.reason.code) == ("unruled", "light-unruled")
    assert "0 < behind time < 10 pp" in unruled.reason.text("en")
    assert "0 < 落后序时进度 < 10个百分点" in unruled.reason.text("zh")


def test_sanya_is_relative_where_yinchuan_counts_points() -> None:
    behind_in_june = {"behind": 20, "shortfall": 40}  # 30 % done where 50 % is due
    behind_in_february = {"behind": "10", "shortfall": 60}  # a tenth where a sixth is due, roughly
    assert [lights["yinchuan-2025"].light(each).colour for each in (behind_in_june, behind_in_february)] == [
        "yellow"
    ] * 2
    assert [lights["sanya-2022"].light(each).colour for each in (behind_in_june, behind_in_february)] == [
        "yellow",
        "red",
    ]


def test_xuancheng_has_statuses_without_colours_and_does_not_prorate_growth() -> None:
    rule = lights["xuancheng-2020"]
    assert {light.colour for light, _ in rule.lights} == {"none"}
    assert rule.light({"behind": 1, "growth_over_plan": 0}, kind="growth").word("zh") == "达到序时进度"
    assert rule.light({"behind": 1, "growth_over_plan": 0}, kind="flow").word("zh") == "未达到序时进度"
    assert rule.light({"behind": 1, "growth_over_plan": 0}).reason.code == "light-missing"


def test_ouhai_turns_a_red_month_yellow_once_it_is_made_up() -> None:
    rule = lights["ouhai-2020"]
    march = rule.light({"on_time": False, "made_up": False, "previous": "none"})
    assert march.colour == "red"
    later = rule.light({"on_time": False, "made_up": True, "previous": march})
    assert later.colour == "yellow"
    assert rule.light({"on_time": False, "made_up": True, "previous": later}).colour == "yellow"
    assert rule.light({"on_time": False, "made_up": True, "previous": "none"}).state == "unruled"
    assert "past month" in rule.note[1]


def test_sanming_escalates_what_is_ignored_and_ends_at_red() -> None:
    rule, shown = lights["sanming-2017"], ["none"]
    for _ in range(4):
        shown.append(rule.light({"previous": shown[-1], "slow": True, "poor_quality": False, "unheeded": True}).colour)
    assert shown == ["none", "blue", "orange", "red", "none"]


def test_tianjin_has_a_gap_at_zero_and_an_overlap_below_it() -> None:
    rule = lights["tianjin-2022"]
    assert all(str(gap).startswith("growth = 0 and ") for gap in rule.gaps)
    (overlap,) = rule.overlaps
    assert (overlap.first.colour, overlap.second.colour) == ("red", "green")
    assert rule.light({"growth": -1, "growth_over_plan": 1, "growth_over_comparator": 1}).colour == "red"


def test_each_preset_names_its_source_and_what_was_read() -> None:
    for id, rule in lights.items():
        assert rule.citation is not None, id
        assert rule.evidence in ("document", "press", "summary"), id
        assert all((*rule.note, rule.zh, rule.en)), id
        assert (rule.citation.url != "") == (rule.evidence != "summary"), id


def spoken(result: LightResult) -> Iterator[tuple[str, str]]:
    yield result.say("zh"), result.say("en")
    for said in (result.reason, *result.warnings):
        yield said.say("zh"), said.say("en")


def test_every_result_speaks_both_languages() -> None:
    used: dict[str, Any] = {"area": Area("qd", zh="青岛市", en="Qingdao"), "on": "2010-01-01", "better": "down"}
    for id, rule in lights.items():
        seen = set()
        known = [dict(islice(values.items(), n)) for values in boxes(rule) for n in (0, 1, 9)]
        for values in known:
            result = rule.light(values, **used)
            if (result.state, result.light) in seen:
                continue
            seen.add((result.state, result.light))
            for zh, en in spoken(result):
                assert zh != en, (id, values)
                assert not any("\u4e00" <= sign <= "\u9fff" for sign in en), (id, en)
                assert any("\u4e00" <= sign <= "\u9fff" for sign in zh), (id, zh)
        assert len(seen) > 1, id

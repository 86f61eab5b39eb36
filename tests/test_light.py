"""Laws of light rules: what a rule shows, where it says nothing, and that nothing is guessed."""

import datetime
import doctest
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack import Area, DuplicateIdError, InputError, MissingError
from policytrack.light import (
    COLOURS,
    GRAVITY,
    VARIABLES,
    Condition,
    Domain,
    Light,
    LightResult,
    LightRule,
    LightRules,
    Variable,
    lights,
)
from policytrack.light.span import as_span
from policytrack.values.interval import Interval

# Every preset written a second time, as plain Python: the colour of values, or None where its text says nothing.
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
POINTS = ("-100", "-0.01", "0", "0.01", "9.99", "10", "10.01", "30", "30.01", "50", "50.01", "75", "89.5", "90", "100")
NUMBERS = tuple(Decimal(point) for point in POINTS)


def grid(variable: Variable) -> tuple[Any, ...]:
    if variable.flag:
        return (True, False)
    return variable.choices or NUMBERS


def boxes(rule: LightRule) -> Iterator[dict[str, Any]]:
    """Every combination of values on a grid over the bounds of all presets and both sides of them."""
    for values in itertools.product(*(grid(variable) for variable in rule.needs)):
        yield {variable.id: value for variable, value in zip(rule.needs, values, strict=True)}


def holds(condition: Condition, values: Mapping[str, Any]) -> bool:
    """Whether a condition holds, by plain comparison of numbers."""
    for variable, span in condition.bounds:
        value = values[variable.id]
        if isinstance(span, Interval):
            low, high = span.low, span.high
            if low is not None and (value < low or (value == low and not span.low_closed)):
                return False
            if high is not None and (value > high or (value == high and not span.high_closed)):
                return False
        elif {True: "yes", False: "no"}.get(value, value) not in span:
            return False
    return True


every_preset = pytest.mark.parametrize("id", list(lights))


# The presets.


@every_preset
def test_a_preset_agrees_with_its_second_writing_on_the_whole_grid(id: str) -> None:
    rule = lights[id]
    for values in boxes(rule):
        found, expected = rule.light(values), WRITTEN_TWICE[id](values)
        shown = found.word("zh") if id == "xuancheng-2020" else found.colour
        assert found.state == ("unruled" if expected is None else "lit"), values
        assert shown == ("none" if expected is None else expected), values


@every_preset
def test_the_bands_of_a_preset_cover_all_values_or_a_gap_says_so(id: str) -> None:
    rule = lights[id]
    for values in boxes(rule):
        reached = any(holds(condition, values) for _, condition in rule.lights)
        assert reached != any(holds(gap, values) for gap in rule.gaps), values


@every_preset
def test_two_lights_of_a_preset_hold_at_once_only_where_an_overlap_says_so(id: str) -> None:
    rule = lights[id]
    for values in boxes(rule):
        several = {light for light, condition in rule.lights if holds(condition, values)}
        said = any(holds(overlap.where, values) for overlap in rule.overlaps)
        assert said == (len(several) > 1), values
    assert not rule.overlaps or rule.first_wins


@every_preset
def test_more_progress_never_gives_a_graver_colour(id: str) -> None:
    """It holds for every preset; that it need not hold for any rule is shown by the next test."""
    rule = lights[id]
    assert not setbacks(rule)


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


@every_preset
def test_a_preset_says_where_it_is_from_and_what_was_read(id: str) -> None:
    rule = lights[id]
    assert rule.citation is not None
    assert rule.evidence in ("document", "press", "summary")
    assert all(rule.note)
    assert rule.zh
    assert rule.en
    assert (rule.citation.url != "") == (rule.evidence != "summary")


# Rules of one's own.

BOUNDS = st.sampled_from([Decimal(n) for n in (-2, -1, 0, 1, 2)])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | BOUNDS), draw(st.none() | BOUNDS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    closed = low == high or draw(st.booleans())
    return Interval(low, high, low_closed=closed, high_closed=closed or draw(st.booleans()))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    bounds: list[tuple[Variable, Any]] = []
    for id in draw(st.sets(st.sampled_from(["behind", "growth", "overdue", "previous"]), max_size=3)):
        variable = VARIABLES[id]
        words = st.frozensets(st.sampled_from(variable.choices or ("-",)), min_size=1)
        bounds.append((variable, draw(words if variable.choices else intervals())))
    return Condition.of(bounds)


@st.composite
def rules(draw: st.DrawFn) -> LightRule:
    entries = draw(
        st.lists(st.tuples(st.sampled_from(["green", "yellow", "red"]), conditions()), min_size=1, max_size=4)
    )
    return LightRule("any", lights=entries, first_wins=True)


HALVES = tuple(Decimal(n) / 2 for n in range(-5, 6))
FOUR = {"behind": HALVES, "growth": HALVES, "overdue": (True, False), "previous": ("red", "none", "grey")}


def points() -> Iterator[dict[str, Any]]:
    for values in itertools.product(*FOUR.values()):
        yield dict(zip(FOUR, values, strict=True))


@given(rules(), st.sampled_from(list(points())))
def test_the_first_condition_that_holds_gives_the_light(rule: LightRule, values: dict[str, Any]) -> None:
    lit = [light for light, condition in rule.lights if holds(condition, values)]
    found = rule.light(values)
    assert found.state == ("lit" if lit else "unruled")
    assert found.colour == (lit[0].colour if lit else "none")
    assert bool(lit) != any(holds(gap, values) for gap in rule.gaps)
    assert (len(set(lit)) > 1) == any(holds(overlap.where, values) for overlap in rule.overlaps)


@given(rules(), st.tuples(BOUNDS, BOUNDS), st.tuples(BOUNDS, BOUNDS), st.booleans())
def test_what_is_known_within_ends_gives_a_light_only_if_all_of_it_does(
    rule: LightRule, behind: tuple[Decimal, Decimal], growth: tuple[Decimal, Decimal], known: bool
) -> None:
    spans = {"behind": (min(behind), max(behind)), "growth": (min(growth), max(growth))}
    told = {**spans, **({"overdue": True} if known else {}), "previous": "red"}
    inside = [
        values
        for values in points()
        if all(low <= values[id] <= high for id, (low, high) in spans.items())
        and (values["overdue"] or not known)
        and values["previous"] == "red"
    ]
    possible = {(each.state, each.light) for each in map(rule.light, inside)}
    found = rule.light(told)
    if len(possible) == 1:
        assert (found.state, found.light) in possible
    else:
        assert (found.state, found.colour) == ("unjudged", "grey")
        assert found.reason.code in ("light-missing", "light-straddles")


@given(conditions())
def test_a_condition_reads_back_what_it_writes(condition: Condition) -> None:
    assert Condition.parse(str(condition)) == condition
    assert eval(repr(condition)) == condition  # noqa: S307


@given(conditions(), conditions(), st.sampled_from(list(points())))
def test_boxes_cut_at_each_others_bounds_lose_and_add_no_point(
    one: Condition, other: Condition, values: dict[str, Any]
) -> None:
    both = one & other
    assert (holds(one, values) and holds(other, values)) == (both is not None and holds(both, values))
    pieces = [piece for piece in one.minus(other) if holds(piece, values)]
    assert len(pieces) == (1 if holds(one, values) and not holds(other, values) else 0)
    if one.within(other):
        assert not holds(one, values) or holds(other, values)


@given(rules(), st.sampled_from(list(points())))
def test_for_the_other_direction_a_rule_sees_growth_with_its_sign_changed(
    rule: LightRule, values: dict[str, Any]
) -> None:
    mirrored = {**values, "growth": -values["growth"]}
    turned = rule.light(values, better="down")
    assert (turned.state, turned.light) == (rule.light(mirrored).state, rule.light(mirrored).light)
    assert rule.turned.turned == rule
    assert rule.light(values, better="up") == rule.light(values) == rule.light(values, better="none")
    warned = {warning.code for warning in turned.warnings}
    assert warned == ({"light-turned"} if VARIABLES["growth"] in rule.needs else set())


def test_a_rule_takes_a_few_lines_and_a_quantity_of_ones_own() -> None:
    complaints = Variable("complaints", zh="投诉", en="complaints", unit="件", better="low")
    rule = LightRule(
        "mine",
        lights=[
            ("green", Condition.parse("behind <= 0 and complaints <= 5", complaints)),
            (Light("orange", "约谈", "to be heard", "!"), Condition.parse("complaints > 5", complaints)),
        ],
    )
    assert rule.light({"behind": -1, "complaints": 3}).say("zh") == "● 绿灯"
    assert rule.light({"complaints": 8}).say("zh") == "! 约谈"
    assert rule.light({"complaints": 8}).reason.text("zh") == "投诉 = 8件，合于“投诉 > 5件”"
    assert [str(gap) for gap in rule.gaps] == ["behind > 0 and complaints <= 5"]


@pytest.mark.parametrize(
    ("value", "colour"),
    [
        (10, "yellow"),
        (10.0, "yellow"),
        ("10.0", "yellow"),
        (Decimal("9.999"), "none"),
        (Fraction(10), "yellow"),
        (Fraction(29999, 3000), "none"),
        ((10, 30), "yellow"),
        ((10, None), "grey"),
        ((31, None), "red"),
        ((-5, 5), "grey"),
        ((1, 9), "none"),
        (None, "grey"),
    ],
)
def test_numbers_and_pairs_are_taken_exactly(value: Any, colour: str) -> None:
    assert lights["yinchuan-2025"].light({"behind": value}).colour == colour


def test_what_is_missing_and_could_matter_is_named_and_what_could_not_is_not() -> None:
    rule = lights["suqian-2025"]
    assert rule.light({"overdue": True}).colour == "red"
    assert rule.light({"overdue": False, "behind": 3}).colour == "yellow"
    open_ = rule.light({"overdue": False, "behind": -3})
    assert open_.colour == "grey"
    assert open_.reason.text("en") == "unknown: of poor quality, near the deadline"
    assert lights["tianjin-2022"].light({"growth": -0.1}).colour == "red"


# What a rule is for.


@pytest.mark.parametrize(
    ("used", "codes"),
    [
        ({}, []),
        ({"area": "天津市", "kind": "growth", "on": "2022-06-30", "better": "up"}, []),
        ({"area": Area("120000", zh="天津市", en="Tianjin")}, []),
        ({"area": "青岛市"}, ["light-elsewhere"]),
        ({"kind": "flow"}, ["light-elsewhere"]),
        ({"on": "2023-01-01"}, ["light-not-in-force"]),
        ({"on": datetime.date(2021, 12, 31)}, ["light-not-in-force"]),
        ({"better": "down"}, ["light-turned"]),
        ({"area": "青岛市", "kind": "flow", "on": "2023-01-01"}, ["light-elsewhere"] * 2 + ["light-not-in-force"]),
    ],
)
def test_use_for_what_a_rule_is_not_made_for_warns_and_still_answers(used: dict[str, Any], codes: list[str]) -> None:
    found = lights["tianjin-2022"].light({"growth": -3, "growth_over_plan": -1, "growth_over_comparator": 1}, **used)
    assert [warning.code for warning in found.warnings] == codes
    assert found.state == "lit"


def test_past_results_are_coloured_by_the_rule_valid_then() -> None:
    old = LightRule("ours-2020", valid_from="2020-01-01", valid_to="2023-12-31", lights=[("red", "behind > 20")])
    new = LightRule("ours-2024", valid_from="2024-01-01", lights=[("red", "behind > 10")])
    both = LightRules([new, old, *lights.values()])
    assert both.versions("ours") == (old, new)
    assert [both.at("ours", day).light({"behind": 15}).colour for day in ("2023-12-31", "2024-01-01")] == [
        "none",
        "red",
    ]
    assert both.at("ours-2020", "2024-06-30") is old
    assert both.at("ouhai", "2021-01-31").id == "ouhai-2020"
    with pytest.raises(MissingError, match="no light rule of 'ours' is known to be valid on 2019-12-31"):
        both.at("ours", "2019-12-31")
    with pytest.raises(MissingError, match="'theirs' is no light rule; there are: ours-2024"):
        both.at("theirs", "2024-01-01")
    with pytest.raises(InputError, match="ours-2020 and ours-2022 are versions of one rule"):
        LightRules([old, LightRule("ours-2022", valid_from="2022-01-01", lights=[("red", "behind > 5")])])
    with pytest.raises(DuplicateIdError, match="two light rules have the id 'ours-2020'"):
        LightRules([old, LightRule("ours-2020", lights=[("red", "behind > 5")])])


# Words and signs.


def test_a_colour_never_stands_alone() -> None:
    usual = [Light.of(colour) for colour in COLOURS]
    assert len({light.symbol for light in usual}) == len(COLOURS)
    for light in usual:
        assert light.say("zh").split() == [light.symbol, light.zh]
        assert light.say("en").startswith(f"{light.symbol} {light.en}")


def spoken(result: LightResult) -> Iterator[tuple[str, str]]:
    yield result.say("zh"), result.say("en")
    for said in (result.reason, *result.warnings):
        yield said.say("zh"), said.say("en")


@every_preset
def test_every_result_speaks_both_languages(id: str) -> None:
    rule, seen = lights[id], set()
    used: dict[str, Any] = {"area": Area("qd", zh="青岛市", en="Qingdao"), "on": "2010-01-01", "better": "down"}
    known = [dict(itertools.islice(values.items(), n)) for values in boxes(rule) for n in (0, 1, 9)]
    for values in known:
        result = rule.light(values, **used)
        if (result.state, result.light) in seen:
            continue
        seen.add((result.state, result.light))
        for zh, en in spoken(result):
            assert zh != en
            assert not any("\u4e00" <= sign <= "\u9fff" for sign in en)
            assert any("\u4e00" <= sign <= "\u9fff" for sign in zh)
    assert len(seen) > 1


@pytest.mark.parametrize("id", list(VARIABLES))
def test_every_quantity_has_names_a_unit_and_a_sign_in_both_languages(id: str) -> None:
    variable = VARIABLES[id]
    assert all(variable.says)
    assert variable.en.isascii()
    assert variable.says[1].isascii()
    assert (variable.unit == "") == bool(variable.choices)


# What is refused.


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bahind <= 0", "'bahind' is none of the variables: behind, shortfall"),
        ("behind", "behind is not a yes or no"),
        ("behind = late", "behind is never 'late'; it is a number, like 'behind <= 0'"),
        ("previous = pink", "previous is never 'pink'; it is green, blue"),
        ("previous = 3", "previous is no number"),
        ("overdue <= 1", "overdue is no number"),
        ("behind <= 10 %", "cannot be read"),
        ("behind <= 0 or behind > 5", "cannot be read"),
        ("10 > behind > 5", "cannot be read"),
        ("behind < 0 and behind > 1", "nothing fulfils a condition that asks two things of behind at once"),
        ("30 <= behind <= 10", "no number lies between 30 and 10"),
        ("", "cannot be read"),
        (None, "is not a condition"),
    ],
)
def test_a_condition_that_cannot_be_read_is_refused_and_quoted(text: Any, words: str) -> None:
    with pytest.raises(InputError, match="is not a condition") as error:
        Condition.parse(text)
    assert words in str(error.value)
    assert repr(text) in str(error.value)


def test_overlapping_lights_are_an_error_unless_the_first_one_wins() -> None:
    entries = [("green", "behind <= 10"), ("red", "behind >= 10")]
    with pytest.raises(InputError, match="green and red both hold where behind = 10; make their conditions exclude"):
        LightRule("ours", lights=entries)
    assert LightRule("ours", lights=entries, first_wins=True).light({"behind": 10}).colour == "green"
    LightRule("ours", lights=[("red", "overdue"), ("red", "behind > 10")])  # the same light twice is no contradiction


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"lights": []}, "has no lights"),
        ({"lights": ["green"]}, "'green' is not a light with its condition"),
        ({"lights": [("pink", "always")]}, "'pink' is not a colour of lights"),
        ({"pace": "weeks"}, "pace 'weeks' is not one of: months, days"),
        ({"better": "none"}, "better 'none' is not one of: up, down"),
        ({"evidence": "hearsay"}, "evidence 'hearsay' is not one of"),
        ({"valid_from": "2024"}, "'2024' is not a day"),
        ({"valid_from": "2024-02-01", "valid_to": "2024-01-01"}, "cannot end"),
        ({"applies_to": Domain}, "is not a list"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(more: dict[str, Any], words: str) -> None:
    with pytest.raises((InputError, TypeError), match=words):
        LightRule("ours", **{"lights": [("green", "behind <= 0")], **more})


@pytest.mark.parametrize(
    ("quantities", "words"),
    [
        ({"gap": 3}, "'gap' is none of the variables"),
        ({"behind": "3 pp"}, "behind: '3 pp' is not a number"),
        ({"behind": float("nan")}, "behind: nan is not a finite number"),
        ({"behind": float("inf")}, "behind: inf is not a finite number"),
        ({"behind": True}, "behind: True is not a number"),
        ({"behind": (3, 1)}, "behind: no number lies between 3 and 1"),
        ({"overdue": 1}, "overdue is 1; it is True or False"),
        ({"previous": "pink"}, "previous is 'pink'; it is one of: green"),
        ({"kind": "count"}, "kind is 'count'; it is one of: flow"),
    ],
)
def test_a_quantity_that_cannot_be_is_refused_and_named(quantities: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words.replace("(", r"\(")):
        lights["suqian-2025"].light(quantities)


def test_other_slips_are_refused_too() -> None:
    with pytest.raises(InputError, match="better 'upp' is not one of: up, down, none"):
        lights["sanya-2022"].light({"shortfall": 1}, better="upp")
    with pytest.raises(InputError, match="symbol '●●' is not one visible character"):
        Light.of("green", symbol="●●")
    with pytest.raises(InputError, match="behind is a variable of the library already"):
        Condition.parse("behind <= 0", Variable("behind", zh="差", en="gap"))
    with pytest.raises(InputError, match="two different variables of one name"):
        LightRule(
            "ours",
            lights=[
                ("green", Condition.parse("mine <= 0", Variable("mine", zh="甲", en="one"))),
                ("red", Condition.parse("mine > 0", Variable("mine", zh="乙", en="two"))),
            ],
        )
    with pytest.raises(InputError, match="'days left' cannot name a variable"):
        Variable("days left", zh="距到期", en="days left")
    with pytest.raises(InputError, match="'count' is not one of: flow"):
        Domain(kinds=("count",))
    with pytest.raises(InputError, match="42 is not a LightRule"):
        LightRules([42])  # type: ignore[list-item]


def test_a_fraction_that_never_ends_keeps_its_side_of_a_bound() -> None:
    third = as_span(VARIABLES["behind"], Fraction(1, 3))
    assert isinstance(third, Interval)
    assert not third.contains(Decimal("0." + "3" * 30))
    assert third.low is not None
    assert Decimal("0." + "3" * 30) < third.low < Decimal("0." + "3" * 29 + "4")


# The page.

PAGE = Path(__file__).parent.parent / "docs" / "lights.md"


def test_the_page_has_every_quantity_and_every_rule_as_they_are() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| .* \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(variable.id, variable.zh, variable.says[1]) for variable in VARIABLES.values()]
    sections = re.split(r"^##+ ", text, flags=re.MULTILINE)
    for rule in lights.values():
        (section,) = [each for each in sections if each.startswith(f"{rule.id}\n")]
        assert re.findall(r"^\| (.+) \| `(.+)` \|$", section, re.MULTILINE) == [
            (f"{light.say('en')} {light.zh}", str(condition)) for light, condition in rule.lights
        ]
        gaps = "; ".join(f"`{gap}`" for gap in rule.gaps) or "none"
        assert section.rstrip().endswith(f"Gaps: {gaps}.")
        assert rule.note[1] in section
        assert rule.citation is not None
        assert rule.citation.url in section


def test_the_code_of_the_page_gives_what_it_shows() -> None:
    assert doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8").failed == 0

"""Laws of light rules: what a rule shows, where it has a gap, and that nothing is guessed."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from light_grids import BOUNDS, holds, points, rules

from policytrack import Area, DuplicateIdError, InputError, MissingError
from policytrack.light import VARIABLES, Condition, Domain, Light, LightRule, LightRules, Variable, lights


@given(rules(), st.sampled_from(list(points())))
def test_the_first_condition_that_holds_gives_the_light(rule: LightRule, values: dict[str, Any]) -> None:
    lit = [light for light, condition in rule.lights if holds(condition, values)]
    found = rule.light(values)
    assert found.state == ("lit" if lit else "unruled")
    assert found.colour == (lit[0].colour if lit else "none")
    assert bool(lit) != any(holds(gap, values) for gap in rule.gaps)
    assert (len(set(lit)) > 1) == any(holds(overlap.where, values) for overlap in rule.overlaps)


@given(rules(), st.tuples(BOUNDS, BOUNDS), st.tuples(BOUNDS, BOUNDS), st.booleans())
def test_a_range_of_values_gives_a_light_only_if_all_of_them_do(
    rule: LightRule, behind: tuple[Decimal, Decimal], growth: tuple[Decimal, Decimal], known: bool
) -> None:
    spans = {"behind": (min(behind), max(behind)), "growth": (min(growth), max(growth))}
    ranges = {**spans, **({"overdue": True} if known else {}), "previous": "red"}
    inside = [
        values
        for values in points()
        if all(low <= values[id] <= high for id, (low, high) in spans.items())
        and (values["overdue"] or not known)
        and values["previous"] == "red"
    ]
    possible = {(each.state, each.light) for each in map(rule.light, inside)}
    found = rule.light(ranges)
    if len(possible) == 1:
        assert (found.state, found.light) in possible
    else:
        assert (found.state, found.colour) == ("unjudged", "grey")
        assert found.reason.code in ("light-missing", "light-straddles")


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


def test_a_rule_takes_a_few_lines_and_a_variable_of_ones_own() -> None:
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


def test_what_is_missing_and_could_matter_is_named_and_what_could_not_is_not() -> None:
    rule = lights["suqian-2025"]
    assert rule.light({"overdue": True}).colour == "red"
    assert rule.light({"overdue": False, "behind": 3}).colour == "yellow"
    open_ = rule.light({"overdue": False, "behind": -3})
    assert open_.colour == "grey"
    assert open_.reason.text("en") == "unknown: of poor quality, near the deadline"
    assert lights["tianjin-2022"].light({"growth": -0.1}).colour == "red"


USES: list[tuple[Any, ...]] = [
    ({}, []),
    ({"area": "天津市", "kind": "growth", "on": "2022-06-30", "better": "up"}, []),
    ({"area": Area("120000", zh="天津市", en="Tianjin")}, []),
    ({"area": "青岛市"}, ["light-elsewhere"]),
    ({"kind": "flow"}, ["light-elsewhere"]),
    ({"on": "2023-01-01"}, ["light-not-in-force"]),
    ({"on": datetime.date(2021, 12, 31)}, ["light-not-in-force"]),
    ({"better": "down"}, ["light-turned"]),
    ({"area": "青岛市", "kind": "flow", "on": "2023-01-01"}, ["light-elsewhere"] * 2 + ["light-not-in-force"]),
]


def test_use_for_what_a_rule_is_not_made_for_warns_and_still_answers() -> None:
    for used, codes in USES:
        values = {"growth": -3, "growth_over_plan": -1, "growth_over_comparator": 1}
        found = lights["tianjin-2022"].light(values, **used)
        assert [warning.code for warning in found.warnings] == codes, used
        assert found.state == "lit", used


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


def test_overlapping_lights_are_an_error_unless_the_first_one_wins() -> None:
    entries = [("green", "behind <= 10"), ("red", "behind >= 10")]
    with pytest.raises(InputError, match="green and red both hold where behind = 10; make their conditions exclude"):
        LightRule("ours", lights=entries)
    assert LightRule("ours", lights=entries, first_wins=True).light({"behind": 10}).colour == "green"
    LightRule("ours", lights=[("red", "overdue"), ("red", "behind > 10")])  # the same light twice is no contradiction


NONSENSE: list[tuple[Any, ...]] = [
    ({"lights": []}, "has no lights"),
    ({"lights": ["green"]}, "'green' is not a light with its condition"),
    ({"lights": [("pink", "always")]}, "colour 'pink' is not one of: green"),
    ({"pace": "weeks"}, "pace 'weeks' is not one of: months, days"),
    ({"better": "none"}, "better 'none' is not one of: up, down"),
    ({"evidence": "hearsay"}, "evidence 'hearsay' is not one of"),
    ({"valid_from": "2024"}, "'2024' is not a day"),
    ({"valid_from": "2024-02-01", "valid_to": "2024-01-01"}, "cannot end"),
    ({"applies_to": Domain}, "is not a list"),
]


def test_a_rule_that_makes_no_sense_is_refused() -> None:
    for more, words in NONSENSE:
        with pytest.raises((InputError, TypeError), match=words):
            LightRule("ours", **{"lights": [("green", "behind <= 0")], **more})


IMPOSSIBLE: list[tuple[Any, ...]] = [
    ({"gap": 3}, "'gap' is none of the variables"),
    ({"behind": "3 pp"}, "behind: '3 pp' is not a number"),
    ({"behind": float("nan")}, "behind: nan is not a finite number"),
    ({"behind": float("inf")}, "behind: inf is not a finite number"),
    ({"behind": True}, "behind: True is not a number"),
    ({"behind": (3, 1)}, "behind: no number is between 3 and 1"),
    ({"overdue": 1}, "overdue is 1; it is True or False"),
    ({"previous": "pink"}, "previous is 'pink'; it is one of: green"),
    ({"kind": "count"}, "kind is 'count'; it is one of: flow"),
]


def test_a_value_that_cannot_be_is_refused_and_its_variable_named() -> None:
    for quantities, words in IMPOSSIBLE:
        with pytest.raises(InputError, match=words.replace("(", r"\(")):
            lights["suqian-2025"].light(quantities)


def test_other_mistakes_are_refused_too() -> None:
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

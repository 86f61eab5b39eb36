"""What methods are given: numbers of every type are taken, and what is no number is refused where it is read."""

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

from policytrack import InputError
from policytrack.method import Method, Observation, methods

UP = {"base": (2015, 50), "current": (2020, 60), "target": (2030, 80)}
SIX = [(2016, 50), (2017, 52), (2018, 54), (2019, 56), (2020, 58), (2021, 60)]
RISING = (0.01, 0.005, -0.01)
CHART, TREND = methods["un-progress-chart-2022"], methods["un-progress-chart-2022-trend"]
CHART_2023, OPENSDG = methods["un-progress-chart-2023"], methods["opensdg-2.4"]
WEATHER, GOAL = methods["destatis-weather"], methods["servicenow-goal"]

# What each method looks at of the three points.
POINTS = {
    "linear-pace": {"base", "current", "target"},
    "opensdg-2.4": {"base", "current", "target"},
    "un-progress-chart-2022": {"base", "current", "target"},
    "un-progress-chart-2022-trend": {"base", "current", "target"},
    "un-progress-chart-2023": {"base", "current", "target"},
    "destatis-weather": {"current", "target"},
    "pepfar-pace": {"current", "target"},
    "tola-scope": {"current", "target"},
    "tola-percent-met": {"current", "target"},
    "tola-time-elapsed": {"base", "current", "target"},
    "servicenow-goal": {"base", "current", "target"},
    "healthy-people-2020": {"base", "current", "target"},
}
NO_POINTS: list[Any] = [
    (2020, math.nan), (2020, -math.inf), (math.inf, 10), (2020, True), (True, 10), (2020, "10"), ("2020", 10),
    (2020, Decimal("NaN")), (2020, Decimal("sNaN")), (2020, Decimal("Infinity")), (2020, 1j),
    (2020,), (2020, 10, 3), "20", 2020, 0, (), {2020: 10},
]  # fmt: skip
NO_DIRECTIONS: list[Any] = ["up", "negative", "Increase", "", None, 1, ["increase"], {}]
NO_SHARES: list[Any] = [math.nan, math.inf, True, "0.5", (0.5,)]


def refused(method: Method, argument: str, given: dict[str, Any]) -> bool:
    """Whether what is given is refused by the name of an argument."""
    try:
        method.evaluate(**given)
    except InputError as error:
        return str(error).startswith(f"{argument} ")
    return False


def of(method: Method, **more: Any) -> dict[str, Any]:
    """Arguments that a method has a label for."""
    return {**UP, **({"series": SIX[:4]} if method is WEATHER else {}), **more}


def test_what_is_no_point_is_refused_by_name_where_it_is_read() -> None:
    wrong = []
    for id, method in methods.items():
        assert set(method.reads) & UP.keys() == POINTS[id]
        for argument in UP:
            for value in NO_POINTS:
                if argument in POINTS[id]:
                    good = refused(method, argument, of(method, **{argument: value}))
                else:
                    good = method.evaluate(**of(method, **{argument: value})) == method.evaluate(
                        **of(method, **{argument: None})
                    )
                if not good:
                    wrong.append(f"{id}: {argument}={value!r}")
    assert not wrong, "\n".join(wrong)


def test_an_unknown_direction_is_refused() -> None:
    wrong = [
        f"{id}: {direction!r}"
        for id, method in methods.items()
        for direction in NO_DIRECTIONS
        if not refused(method, "direction", {**UP, "direction": direction})
    ]
    assert not wrong, "\n".join(wrong)


def test_what_is_no_share_of_the_time_is_refused_where_it_is_read() -> None:
    read = [method for method in methods.values() if "elapsed" in method.reads]
    assert [method.id for method in read] == ["linear-pace", "pepfar-pace", "tola-time-elapsed"]
    wrong = [
        f"{method.id}: {share!r}"
        for method in read
        for share in NO_SHARES
        if not refused(method, "elapsed", {**UP, "elapsed": share})
    ]
    assert not wrong, "\n".join(wrong)


def test_what_an_owner_sets_for_a_series_is_looked_at() -> None:
    two = {"base": (2015, 50), "current": (2020, 60)}
    cases: list[tuple[Method, str, list[Any]]] = [
        (OPENSDG, "limit", ["100", math.nan]),
        (CHART, "required_rate", [True, math.inf]),
        (
            TREND,
            "thresholds",
            [(0.01, 0.005), (0.01, 0.005, None), (0.01, 0.005, math.nan), (0.01, 0.005, False), "abc", 0.01],
        ),
        (GOAL, "thresholds", [(90,), (90, 75, 50), (90, None), (90, True), (math.nan, 75), "97", 90]),
    ]
    wrong = [
        f"{method.id}: {argument}={value!r}"
        for method, argument, values in cases
        for value in values
        if not refused(method, argument, {**(UP if method is GOAL else two), argument: value})
    ]
    assert not wrong, "\n".join(wrong)


def test_what_is_no_series_is_refused_where_it_is_read() -> None:
    late = {"base": (2015, 50), "current": (2024, 80), "target": (2020, 90)}
    some: list[Any] = ["ab", 3, [(2015, "x")], [2015]]
    for series in some:
        assert refused(CHART_2023, "series", {**late, "series": series}), series
    others: list[Any] = ["abcdef", 3, {2015: 1}, [2015] * 5, [*SIX, (2022, "61")], [(2015, True)]]
    for series in others:
        assert refused(WEATHER, "series", {"series": series, "target": (2030, 80)}), series
        given = {"series": series, "target": (2030, 80), "direction": "not_decrease"}
        assert refused(GOAL, "series", given), series


def test_decimals_and_fractions_are_numbers_like_others() -> None:
    for id, method in methods.items():
        limits = {"thresholds": RISING} if method is TREND else {}
        plain = method.evaluate(**of(method, **limits))
        halfway = method.evaluate(**of(method, **limits, elapsed=0.5))
        for kind in (Decimal, Fraction, float):
            points = {name: tuple(kind(part) for part in point) for name, point in UP.items()}
            series = [(kind(year), kind(amount)) for year, amount in SIX[:4]]
            given = of(method, **points, **limits, **({"series": series} if method is WEATHER else {}))
            assert method.evaluate(**given) == plain, (id, kind)
            assert method.evaluate(**given, elapsed=kind(1) / 2) == halfway, (id, kind)


def test_arguments_that_a_method_does_not_read_change_nothing() -> None:
    for method in (OPENSDG, CHART, TREND, CHART_2023):
        limits = {"thresholds": RISING} if method is TREND else {}
        other = {"series": [(2015, 50)], "elapsed": 0.5}
        assert method.evaluate(**UP, **limits, **other) == method.evaluate(**UP, **limits), method.id


def test_every_way_to_give_the_same_gives_a_rule_the_same_observation() -> None:
    seen: list[Observation] = []
    mine = Method(
        "mine",
        lambda observation: seen.append(observation) or OPENSDG.rule(observation),  # type: ignore[func-returns-value]
        zh="我的",
        en="mine",
        citation=OPENSDG.citation,
        reads=("base", "current", "target", "elapsed"),
        labels=OPENSDG.labels,
        formula="",
        edges="",
    )
    for kind in (int, float, Fraction, Decimal):
        mine.evaluate(
            base=(kind(2015), kind(50)), current=(kind(2020), kind(60)), target=(2030, 80), elapsed=kind(1), limit="no"
        )
        mine.evaluate(base=None, current=[kind(2020), kind(60)], target=(None, None), elapsed=None, limit=None)
    assert set(seen[::2]) == {Observation((2015, 50), (2020, 60), (2030, 80), elapsed=1)}
    assert set(seen[1::2]) == {Observation(current=(2020, 60))}

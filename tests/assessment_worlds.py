"""Strategies of the assessment tests: few targets and figures, so that they meet and contradict each other."""

import datetime
from typing import Any

from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st
from worlds import ask, fig, told

import policytrack as pt
from policytrack import Area, Assessment, Assumption, Figure, Indicator, InputError, Target, strategies
from policytrack.values import Period, Until
from policytrack.values.period import MONTHS, months_of

Draw = st.DrawFn
date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
PROVINCE, CITY, DISTRICT = Area("shandong"), Area("qingdao", parent="shandong"), Area("laoshan", parent="qingdao")
APPLIED = Indicator("sme.specialised.applied", unit="家", kind="flow", better="up")
PERIODS = (
    "2022",
    "2022-H1",
    "2022-H2",
    "2022-01/2022-09",
    "2022-Q1",
    "2022-Q2",
    "2022-Q3",
    "2022-Q4",
    "2022-01/2023-03",
)
DAYS = ("2021-12-31", "2022-01-01", "2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31", "2023-03-31")
ONS = ("2021-06-30", "2022-02-10", "2022-07-10", "2022-12-31", "2023-01-01", "2023-07-01")
INDICATORS = tuple(
    Indicator(
        f"law.{kind}-{better}-{'gross' if monotone else 'net'}-{accrual}",
        subject="law",
        stage="recognised",
        unit="%" if kind in ("share", "growth") else "位次" if kind == "rank" else "元",
        kind=kind,
        better=better,
        accrual=accrual,
        monotone=monotone,
    )
    for kind, monotone in (
        ("flow", True),
        ("flow", False),
        ("cumulative", True),
        ("stock", False),
        ("share", False),
        ("growth", False),
        ("rank", False),
    )
    for better in ("up", "down", "none")
    for accrual in ("steady", "batch")
)
PLAIN = ("", ">= ", "<= ", "> ", "< ")
HEDGED = ("", "rounded ", "about ", "nearly ", "over ", ">= ", "<= ", "> ", "< ")


# Small worlds: one year, few numbers, so that figures meet and contradict each other.


@st.composite
def amounts(draw: Draw, unit: str, *, hedges: tuple[str, ...] = HEDGED, least: int = 0) -> str:
    low, high = sorted((draw(st.integers(least, 12)), draw(st.integers(least, 12))))
    if draw(st.integers(0, 3)) == 0:
        return f"{low}..{high} {unit}"
    hedge = draw(st.sampled_from(hedges))
    return f"{hedge}{max(low, 1) if hedge.strip().isalpha() or hedge == '< ' else low} {unit}"


def towards(indicator: Indicator) -> tuple[str, ...]:
    """The hedges and bounds a target of this indicator may have."""
    against = {"up": ("<= ", "< "), "down": (">= ", "> ", "over "), "none": ()}[indicator.better]
    return tuple(hedge for hedge in HEDGED if hedge not in against)


@st.composite
def small_targets(draw: Draw, *, hedges: tuple[str, ...] = HEDGED, id: str = "t") -> Target:
    indicator = draw(st.sampled_from(INDICATORS))
    allowed = tuple(hedge for hedge in towards(indicator) if hedge in hedges)
    amount = draw(amounts(indicator.unit, hedges=allowed))
    when: dict[str, Any] = draw(
        st.sampled_from([{"period": "2022"}, {"period": "2022-H1"}, {"period": "2022-Q2"}, {"by": "2022-12-31"}])
    )
    baseline = None
    if draw(st.booleans()):
        start = draw(amounts(indicator.unit, hedges=hedges))
        before = str(when["period"]).replace("2022", "2021") if "period" in when else "2021"
        before = before if indicator.is_flow else "../2021-12-31"
        baseline = fig(before, start, indicator, id="baseline", area=CITY)
    schedule = [("2022-03-31", f"2 {indicator.unit}"), ("2022-06-30", f"5 {indicator.unit}")]
    return ask(
        amount,
        indicator,
        id=id,
        area=CITY,
        baseline=baseline,
        schedule=schedule if draw(st.booleans()) else (),
        per="year" if indicator.kind == "growth" and "by" in when else None,
        **when,
    )


def reported(indicator: Indicator, *, hedges: tuple[str, ...] = HEDGED) -> st.SearchStrategy[Figure]:
    """A figure in or around 2022."""
    as_of = indicator.kind in ("cumulative", "stock", "share", "rank")
    periods = [*(DAYS if as_of else PERIODS), *(f"../{day}" for day in (DAYS if as_of else ()))]
    least = 0 if indicator.not_negative else -6
    return st.builds(
        lambda period, amount, published: fig(
            period, amount, indicator, id=f"{period} {amount} {published}", area=CITY, source=published
        ),
        st.sampled_from(periods),
        amounts(indicator.unit, hedges=hedges, least=least),
        st.sampled_from((None, None, told("2022-06-28"), told("2022-10"), told("2022"), told("2023-02-01"))),
    )


@st.composite
def small_worlds(
    draw: Draw, *, hedges: tuple[str, ...] = HEDGED, most: int = 5
) -> tuple[Target, tuple[Figure, ...], str]:
    """A target, figures (some of which differ in a field, or correct others), and a day."""
    target = draw(small_targets(hedges=hedges))
    figures = draw(
        st.lists(reported(target.indicator, hedges=hedges), max_size=most, unique_by=lambda figure: figure.id)
    )
    changes: list[dict[str, Any]] = [
        {"area": PROVINCE},
        {"area": DISTRICT},
        {"scope": "main"},
        {"status": "B"},
        {"status": "F"},
        {"supersedes": figures[0].id if figures else "nothing"},
        {"supersedes": figures[0].id if figures else "nothing", "status": "P"},
    ]
    for index in range(1, len(figures)):
        if draw(st.integers(0, 3)) == 0:
            figures[index] = evolve(figures[index], **draw(st.sampled_from(changes)))
    return target, tuple(figures), draw(st.sampled_from(ONS))


EFFECTS: tuple[dict[str, Any], ...] = (
    {"reads": ("cultivated", "recognised")},
    {"reads": ("recognised", "applied")},
    {"same": ("law.flow-up-gross-steady", "law.flow-up-net-steady")},
    {"starts_at": "4 元"},
    {"starts_at": "3 %"},
    {"net_change": True},
    *({"soft": hedge} for hedge in ("about", "nearly", "over", "magnitude", "bound")),
    *({"bridges": name} for name in ("level", "statistic", "scope", "break")),
    {"bridges": "scope", "within": "qingdao"},
    {"reads": ("applied", "recognised"), "within": "nobody"},
)
ASSUMPTIONS = tuple(Assumption(f"a{number}", **effect) for number, effect in enumerate(EFFECTS))
BREAKS = next(item for item in ASSUMPTIONS if item.bridges == "break")


def judged(target: Target, figures: Any, on: str, **how: Any) -> Assessment:
    return pt.assess([target], figures, on=on, **how)[0]


def whole(found: Assessment) -> tuple[Any, ...]:
    """Everything that an assessment says, but for the assumptions that applied and made no difference."""
    return (
        found,
        found.reason,
        found.notes,
        found.used,
        found.set_aside,
        found.total,
        found.completion,
        found.no_completion,
        found.task_completion,
        found.gap,
        found.leaning,
    )


@st.composite
def any_targets(draw: Draw) -> Target:
    """Targets of every form, with baselines, schedules, scopes and supersession."""
    target = draw(strategies.targets())
    if target.each is not None:
        if draw(st.booleans()):
            return target
        target = evolve(target, each=None)
    indicator = target.indicator
    form = draw(st.sampled_from(("level", "level", "change", "multiple", "share", "direction", "relative")))
    changes: dict[str, Any] = {"form": form}
    if form not in ("level", "relative"):
        units = (indicator.unit, "%", "pp", "倍", "")
        changes["amount"] = draw(st.sampled_from(units).flatmap(strategies.quantities))
    if draw(st.integers(0, 5)) == 0 and form != "level":
        changes["amount"] = None
    if draw(st.booleans()):
        steps = draw(st.lists(st.tuples(strategies.days(), strategies.quantities(indicator.unit)), max_size=3))
        changes["schedule"] = sorted(steps, key=lambda step: step[0])
    changes["scope"] = draw(st.sampled_from((None, None, "分会场")))
    changes["supersedes"] = draw(st.sampled_from((None, None, target.id, "another")))
    changes["assumes"] = draw(st.sampled_from(((), (BREAKS,))))
    changes["supersession"] = draw(st.sampled_from(("revised", "withdrawn")))
    changes["source"] = draw(st.none() | strategies.sources())
    try:
        target = evolve(target, **changes)
    except InputError:  # a change for the worse
        target = evolve(target, **changes | {"amount": None, "form": "direction"})
    return evolve(target, baseline=draw(st.none() | baselines(target)))


@st.composite
def baselines(draw: Draw, target: Target) -> Figure | None:
    """Figures that a target can be measured from; None where no time is before it."""
    asked, first = target.period, target.start or target.deadline
    if first == date.min:
        return None
    time: Period | Until = Until(first - ONE_DAY)
    if target.indicator.is_flow:
        months = MONTHS[target.per] if target.per is not None else None if asked is None else months_of(asked)
        if months is None or first.year * 12 + first.month - months < 13 or first.day > 1:
            return None
        time = Period(first - relativedelta(months=months), first - ONE_DAY)
    status = draw(st.sampled_from(("A", "P", "E", "B") if target.assumes else ("A", "P", "E")))
    figure = draw(strategies.figures(indicator=target.indicator, area=target.area))
    return evolve(figure, id=f"{target.id}|base", period=time, scope=target.scope, status=status)

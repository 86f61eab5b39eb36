"""What the judgement tests share: a few indicators, and short ways to make records and judge them."""

import datetime
from typing import Any

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, Target, Verdict

NEW = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
NET = Indicator("sme.balance", unit="家", kind="flow", better="up", monotone=False)
EVER = Indicator(
    "sme.specialised.ever", subject="sme.specialised", stage="recognised", unit="家", kind="cumulative", better="up"
)
STOCK = Indicator(
    "sme.specialised.now", subject="sme.specialised", stage="recognised", unit="家", kind="stock", better="up"
)
FEWER = Indicator("mines.small", unit="家", kind="stock", better="down")
SHARE = Indicator("power.renewable", unit="%", kind="share", better="up")
IDLE = Indicator("work.unemployed", unit="%", kind="share", better="down", whole="labour force")
GROWTH = Indicator("gdp.growth", unit="%", kind="growth", better="up")
PRICES = Indicator("cpi.growth", unit="%", kind="growth", better="down")
CASES = Indicator("fever.cases", unit="个", kind="flow", better="down")
SPENT = Indicator("budget.spent", unit="元", kind="flow", better="down")
BAND = Indicator("grain.sown", unit="亩", kind="flow", better="none")
APPLIED = Indicator("sme.specialised.applied", unit="家", kind="flow", better="up")
HERE = "qingdao"
PLAN = pt.Plan("plan", title="2024年工作要点", kind="plan", area=HERE, period="2024")


def ask(amount: str | None, indicator: Indicator = NEW, id: str = "t", **more: Any) -> Target:
    """A target over 2024, unless told otherwise."""
    more.setdefault("area", HERE)
    if "by" not in more:
        more.setdefault("period", "2024")
    return Target(id, indicator=indicator, amount=amount, **more)


def goal(id: str, parent: str | None = "plan") -> pt.Goal:
    """A goal, of the plan unless told otherwise."""
    return pt.Goal(id, title=f"目标{id}", area=HERE, parent=parent)


def fig(period: str, amount: str, indicator: Indicator = NEW, id: str | None = None, **more: Any) -> Figure:
    """A figure; its period and amount make its id, unless told otherwise."""
    more.setdefault("area", HERE)
    return Figure(id or f"{indicator.id}:{period}:{amount}", indicator=indicator, period=period, amount=amount, **more)


def told(published: str, id: str | None = None) -> pt.Source:
    """A source of that date."""
    return pt.Source(id or f"text-of-{published}", published=published)


def judge(target: Target, *figures: Figure, on: str = "2025-03-01", **how: Any) -> Assessment:
    """Judge one target."""
    return pt.assess([target], figures, on=on, **how)[0]


def expect(found: Assessment, verdict: Verdict, code: str, *, final: bool = False, early: bool = False) -> None:
    """Check verdict, reason and the two flags, with everything in sight when they differ."""
    got = (found.verdict, found.reason.code, found.final, found.early)
    assert got == (verdict, code, final, early), f"{found.reason} [{found.total}]"


def met(found: Assessment, *, early: bool = False) -> None:
    expect(found, Verdict.MET, "met", final=True, early=early)


def missed(found: Assessment, code: str = "missed", *, early: bool = False) -> None:
    expect(found, Verdict.MISSED, code, final=True, early=early)


def open_(found: Assessment, code: str = "straddles", leaning: str | None = None) -> None:
    expect(found, Verdict.CANNOT_TELL, code)
    assert found.leaning == leaning


def notes(found: Assessment) -> list[str]:
    return [note.code for note in found.notes]


def asides(found: Assessment) -> dict[str, tuple[str, ...]]:
    """The fields in which each figure that was set aside differs, by its id."""
    return {aside.figure.id: aside.fields for aside in found.set_aside}


def said(found: Assessment, name: str) -> Any:
    """An argument of the reason."""
    return dict(found.reason.args)[name]


def done(found: Assessment) -> str | None:
    """The completion, as text."""
    return None if found.completion is None else str(found.completion)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)

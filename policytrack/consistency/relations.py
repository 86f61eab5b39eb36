"""Relations between figures: first whether they count what must close, then whether it does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve

from policytrack.comparability.assumptions import Record
from policytrack.consistency.agreement import SERIES, Comparison, is_same_area, name_of
from policytrack.consistency.arithmetic import (
    check_balance,
    check_count,
    check_gap,
    check_growth,
    check_restated,
    check_share,
    check_subset,
    check_sum,
)
from policytrack.consistency.result import Check, Closure
from policytrack.errors import InputError
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.relation import RELATIONS, SEVERAL, TOTAL
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.quantity import Quantity

Tied: TypeAlias = Mapping[str, tuple[Record, ...]]


def check_relation(
    kind: str,
    figures: Mapping[str, Record | Sequence[Record]],
    assumes: Iterable[Assumption] = (),
    *,
    listed: int | None = None,
    areas: Mapping[str, Area] = MappingProxyType({}),
    total: Quantity | None = None,
) -> Check:
    """Check a relation of that kind between its figures, by the names of its parts (`records.relation.RELATIONS`).

    Figures that do not count what must close are *not comparable*, with every field in which they differ; what an
    assumption bridges is said with the result. `listed` is the number of things that a count names, `total` an amount
    that parts make up and no figure states (100 %); `areas`, by id, tell which lies in which beyond the parents that
    the figures' own areas have.
    Raises `InputError` for another kind, and for parts that it does not have.
    """
    tied = _tied(kind, figures)
    if kind == "sum" and (total is None) != ("whole" in tied):
        raise InputError("a sum needs either a whole or a total, and not both")
    comparison = Comparison(assumes, areas)
    _COMPARE[kind](comparison, tied)
    if comparison.differences:
        return comparison.refusal()
    without = [record for records in tied.values() for record in records if _amount(record) is None]
    if without:
        return Check(Closure.CANNOT_TELL, tuple(Reason.of("no-amounts", figure=name_of(record)) for record in without))
    amounts = {
        name: tuple(amount for amount in map(_amount, records) if amount is not None) for name, records in tied.items()
    }
    check = _close(kind, amounts, listed, total)
    if kind == "balance" and check.closure is Closure.DOES_NOT_HOLD and tied["after"][0].indicator.kind == "stock":
        check = evolve(check, reasons=(*check.reasons, Reason.of("stock-also-loses")))
    return comparison.told(check, [amount for group in amounts.values() for amount in group])


def _tied(kind: str, figures: Mapping[str, Record | Sequence[Record]]) -> Tied:
    if kind not in RELATIONS:
        raise InputError(f"{kind!r} is not a kind of relation; it is one of: {', '.join(RELATIONS)}")
    needed, more = RELATIONS[kind]
    known = [name for name in (*needed, *more) if name not in ("listed", TOTAL)]
    missing = [name for name in needed if name not in figures and name != "listed"]
    foreign = [name for name in figures if name not in known]
    if missing or foreign:
        raise InputError(f"a relation of kind {kind} ties {', '.join(known)}, not {', '.join(figures) or 'nothing'}")
    tied = {}
    for name, value in figures.items():
        records = (value,) if isinstance(value, (Figure, Target)) else tuple(value)
        if not records or (len(records) > 1 and name not in SEVERAL):
            raise InputError(f"{name} of a relation of kind {kind} is {len(records)} figures")
        tied[name] = records
    return tied


def _amount(record: Record) -> Quantity | None:
    return record.amount if isinstance(record, Figure) or record.form == "level" else None


def _close(kind: str, amounts: Mapping[str, Any], listed: int | None, total: Quantity | None) -> Check:
    one = {name: group[0] for name, group in amounts.items()}
    if kind == "sum":
        return check_sum(one["whole"] if total is None else total, amounts["parts"])
    if kind == "count":
        if listed is None:
            raise InputError("a relation of kind count needs listed=, the number of things that are named")
        return check_count(one["whole"], listed)
    if kind == "share":
        return check_share(one["part"], one.get("whole"), one["share"])
    simple: dict[str, Callable[..., Check]] = {
        "balance": check_balance,
        "part": check_subset,
        "growth": check_growth,
        "gap": check_gap,
        "same": check_restated,
    }
    return simple[kind](**one)


# What must agree in each kind of relation.


def _sum(look: Comparison, tied: Tied) -> None:
    first, *others = tied["parts"]
    (whole,) = tied.get("whole", (first,))
    for part in (first, *others):
        look.kinds(part, "flow", "stock", "cumulative", "share")
        look.alike(part, whole, ("kind",))
        if "whole" in tied:
            _inside(look, part, whole, in_time=part.indicator.kind == "flow")
        else:  # the shares of one whole
            look.alike(part, whole, ("unit", "level", "scope", "whole"))
            look.one_time(part, whole)
            look.one_place(part, whole)


def _part(look: Comparison, tied: Tied) -> None:
    (part,), (whole,) = tied["part"], tied["whole"]
    if (part.indicator.kind, whole.indicator.kind) != ("stock", "cumulative"):  # what is there came at some time
        look.alike(part, whole, ("kind",))
    _inside(look, part, whole)


def _share(look: Comparison, tied: Tied) -> None:
    (part,), (share,) = tied["part"], tied["share"]
    (whole,) = tied.get("whole", (part,))
    look.alike(part, whole, ("kind",))
    _inside(look, part, whole)
    look.kinds(share, "share")
    look.units(share, "%")
    look.about(share, part)
    look.one_time(share, whole)
    if not is_same_area(share.area, part.area):
        look.one_place(share, whole)


def _inside(look: Comparison, part: Record, whole: Record, *, in_time: bool = False) -> None:
    """Compare a part, which may count some of what the whole counts, in an area inside that of the whole.

    The part of a flow may also be what came in a part of its period.
    """
    look.alike(part, whole, ("unit",))
    look.loosely(part, whole)
    look.one_time(part, whole, inside=in_time)
    look.one_place(part, whole, inside=True)


def _balance(look: Comparison, tied: Tied) -> None:
    (before,), (new,), (after,) = tied["before"], tied["new"], tied["after"]
    look.kinds(before, "stock", "cumulative")
    look.kinds(new, "flow")
    look.kinds(after, "stock", "cumulative")
    look.alike(before, after, SERIES)
    look.alike(new, after, ("subject", "stage", "level", "unit", "scope"))
    look.one_place(before, after)
    look.one_place(new, after)
    look.unbroken(before, new, after)
    look.abut(before, new, after)


def _growth(look: Comparison, tied: Tied) -> None:
    (now,), (growth,) = tied["now"], tied["growth"]
    look.kinds(growth, "growth")
    look.units(growth, "%")
    look.about(growth, now)
    look.loosely(growth, now)
    look.alike(growth, now, ("scope",))
    look.one_time(growth, now)
    look.one_place(growth, now)
    for before in tied.get("before", ()):
        look.alike(before, now, SERIES)
        look.one_place(before, now)
        look.unbroken(before, now)
        look.a_step_apart(before, now, growth.indicator.base or "year_on_year")


def _gap(look: Comparison, tied: Tied) -> None:
    (ours,), (gap,) = tied["ours"], tied["gap"]
    look.kinds(ours, "growth", "share")
    look.units(ours, "%")
    look.units(gap, "pp")
    look.about(gap, ours)
    look.alike(gap, ours, ("kind",))
    look.one_time(gap, ours)
    look.one_place(gap, ours)
    for other in tied.get("other", ()):
        look.alike(other, ours, ("kind", "base", "unit"))
        look.loosely(other, ours)
        look.one_time(other, ours)


def _count(look: Comparison, tied: Tied) -> None:
    (whole,) = tied["whole"]
    look.kinds(whole, "flow", "stock", "cumulative")


def _same(look: Comparison, tied: Tied) -> None:
    (first,), (second,) = tied["first"], tied["second"]
    look.alike(first, second, SERIES)
    look.one_time(first, second)
    look.one_place(first, second)
    look.unbroken(first, second)


_COMPARE: Mapping[str, Callable[[Comparison, Tied], None]] = MappingProxyType(
    {
        "sum": _sum,
        "balance": _balance,
        "share": _share,
        "part": _part,
        "growth": _growth,
        "gap": _gap,
        "count": _count,
        "same": _same,
    }
)

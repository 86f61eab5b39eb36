"""Relations between figures: first whether they are comparable, then whether their amounts are consistent."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve

from policytrack.comparability.label import FigureOrTarget
from policytrack.consistency.agreement import SERIES, Agreement, adds_over_time, is_same_area
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
from policytrack.records.indicator import Sense
from policytrack.records.relation import SEVERAL, TOTAL, RelationKind
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.quantity import Quantity

Tied: TypeAlias = Mapping[str, tuple[FigureOrTarget, ...]]


def check_relation(
    kind: str,
    figures: Mapping[str, FigureOrTarget | Sequence[FigureOrTarget]],
    assumes: Iterable[Assumption] = (),
    *,
    listed: int | None = None,
    areas: Mapping[str, Area] = MappingProxyType({}),
    total: Quantity | None = None,
) -> Check:
    """Check a relation of that kind between its figures, by the names of its parts (`records.relation.RelationKind`).

    Figures that do not count the same thing are *not comparable*, with every field in which they differ; assumptions
    that bridge a difference are named in the result. `listed` is the number of things that a count names, `total` an
    amount that parts sum to and no figure states (100 %); `areas`, by id, give the parents of areas beyond those that
    the figures' own areas have.
    Raises `InputError` for another kind, and for parts that it does not have.
    """
    tied = _tied(kind, figures)
    if kind == "sum" and (total is None) != ("whole" in tied):
        raise InputError("a sum needs either a whole or a total, and not both")
    agreement = Agreement(assumes, areas)
    _COMPARE[kind](agreement, tied)
    if agreement.differences:
        return agreement.not_comparable()
    without = [record for records in tied.values() for record in records if _amount(record) is None]
    if without:
        return Check(Closure.CANNOT_TELL, tuple(Reason.of("no-amounts", figure=record.name) for record in without))
    amounts = {
        name: tuple(amount for amount in map(_amount, records) if amount is not None) for name, records in tied.items()
    }
    check = _close(kind, amounts, listed, total)
    if kind == "balance" and check.closure is Closure.DOES_NOT_HOLD and tied["after"][0].indicator.kind == "stock":
        check = evolve(check, reasons=(*check.reasons, Reason.of("stock-also-loses")))
    return agreement.with_assumptions(check, [amount for group in amounts.values() for amount in group])


def _tied(kind: str, figures: Mapping[str, FigureOrTarget | Sequence[FigureOrTarget]]) -> Tied:
    relation = RelationKind(kind)
    known = [name for name in (*relation.needed, *relation.more) if name not in ("listed", TOTAL)]
    missing = [name for name in relation.needed if name not in figures and name != "listed"]
    unknown = [name for name in figures if name not in known]
    if missing or unknown:
        raise InputError(f"a relation of kind {kind} ties {', '.join(known)}, not {', '.join(figures) or 'nothing'}")
    tied = {}
    for name, value in figures.items():
        records = (value,) if isinstance(value, (Figure, Target)) else tuple(value)
        if not records or (len(records) > 1 and name not in SEVERAL):
            raise InputError(f"{name} of a relation of kind {kind} is {len(records)} figures")
        tied[name] = records
    return tied


def _amount(record: FigureOrTarget) -> Quantity | None:
    """Return the amount of a record, of a decrease with its sign; None for a change or a percentage of a target."""
    amount = record.amount if record.form == "level" else None
    if amount is None or (isinstance(record, Figure) and record.of_target is not None):
        return None
    if record.indicator.sense is not Sense.DECREASE:
        return amount
    fall = None if amount.nominal is None else amount.nominal.copy_negate()
    return evolve(amount, nominal=fall, interval=-amount.interval)


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


def _sum(agreement: Agreement, tied: Tied) -> None:
    first, *others = tied["parts"]
    (whole,) = tied.get("whole", (first,))
    for part in (first, *others):
        agreement.of_kind(part, "flow", "stock", "cumulative", "share")
        agreement.same_fields(part, whole, ("kind",))
        agreement.adds_up(part)
        if "whole" in tied:
            agreement.same_aggregation(part, whole)
            _inside(agreement, part, whole, in_time=adds_over_time(part))
        else:  # the shares of one whole
            agreement.same_fields(part, whole, ("unit", "level", "scope", "whole"))
            agreement.same_time(part, whole)
            agreement.same_area(part, whole)


def _part(agreement: Agreement, tied: Tied) -> None:
    (part,), (whole,) = tied["part"], tied["whole"]
    if (part.indicator.kind, whole.indicator.kind) != ("stock", "cumulative"):  # what is there was once new
        agreement.same_fields(part, whole, ("kind",))
    _inside(agreement, part, whole)


def _share(agreement: Agreement, tied: Tied) -> None:
    (part,), (share,) = tied["part"], tied["share"]
    (whole,) = tied.get("whole", (part,))
    agreement.same_fields(part, whole, ("kind",))
    _inside(agreement, part, whole)
    agreement.of_kind(share, "share")
    agreement.in_unit(share, "%")
    agreement.rate_of(share, part)
    agreement.same_time(share, whole)
    if not is_same_area(share.area, part.area):
        agreement.same_area(share, whole)


def _inside(agreement: Agreement, part: FigureOrTarget, whole: FigureOrTarget, *, in_time: bool = False) -> None:
    """Compare a part with its whole: it may count only some of what the whole counts, in an area within its area.

    The part of a flow may also be that of a part of its period.
    """
    agreement.same_fields(part, whole, ("unit",))
    agreement.same_stage(part, whole)
    agreement.same_time(part, whole, inside=in_time)
    if part.indicator.kind == "share" and whole.indicator.kind == "share":
        agreement.same_fields(part, whole, ("whole",))
        agreement.of_one_whole(part, whole)
    else:
        agreement.same_area(part, whole, inside=True)


def _balance(agreement: Agreement, tied: Tied) -> None:
    (before,), (new,), (after,) = tied["before"], tied["new"], tied["after"]
    agreement.of_kind(before, "stock", "cumulative")
    agreement.of_kind(new, "flow")
    agreement.of_kind(after, "stock", "cumulative")
    agreement.same_fields(before, after, SERIES)
    agreement.same_fields(new, after, ("subject", "stage", "level", "unit", "scope"))
    agreement.same_area(before, after)
    agreement.same_area(new, after)
    agreement.unbroken(before, new, after)
    agreement.flow_between(before, new, after)


def _growth(agreement: Agreement, tied: Tied) -> None:
    (now,), (growth,) = tied["now"], tied["growth"]
    agreement.of_kind(growth, "growth")
    agreement.in_unit(growth, "%")
    agreement.rate_of(growth, now)
    agreement.same_stage(growth, now)
    agreement.same_fields(growth, now, ("scope",))
    agreement.same_time(growth, now)
    agreement.same_area(growth, now)
    for before in tied.get("before", ()):
        agreement.same_fields(before, now, SERIES)
        agreement.same_area(before, now)
        agreement.unbroken(before, now)
        agreement.from_base(before, now, growth)


def _gap(agreement: Agreement, tied: Tied) -> None:
    (ours,), (gap,) = tied["ours"], tied["gap"]
    agreement.of_kind(ours, "growth", "share", "ratio")
    agreement.in_unit(ours, "%")
    agreement.in_unit(gap, "pp")
    agreement.rate_of(gap, ours)
    agreement.same_fields(gap, ours, ("kind",))
    agreement.same_time(gap, ours)
    agreement.same_area(gap, ours)
    for other in tied.get("other", ()):
        agreement.same_fields(other, ours, ("kind", "base", "unit"))
        agreement.same_stage(other, ours)
        agreement.same_time(other, ours)


def _count(agreement: Agreement, tied: Tied) -> None:
    (whole,) = tied["whole"]
    agreement.of_kind(whole, "flow", "stock", "cumulative")


def _same(agreement: Agreement, tied: Tied) -> None:
    (first,), (second,) = tied["first"], tied["second"]
    agreement.same_fields(first, second, SERIES)
    agreement.same_time(first, second)
    agreement.same_area(first, second)
    agreement.unbroken(first, second)


_COMPARE: Mapping[str, Callable[[Agreement, Tied], None]] = MappingProxyType(
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

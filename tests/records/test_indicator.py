"""Laws of what is counted."""

from typing import Any

import pytest
from hypothesis import given

from policytrack import Indicator, InputError
from policytrack.records.indicator import ADDITIVE, IndicatorKind, Stage, as_indicator
from policytrack.strategies import indicators


@given(indicators())
def test_the_id_is_subject_then_stage(indicator: Indicator) -> None:
    assert indicator.id.startswith(f"{indicator.subject}.")
    assert indicator.stage == "none" or indicator.id.endswith(f".{indicator.stage}")


@given(indicators())
def test_only_totals_can_be_monotone_and_a_monotone_total_is_never_negative(indicator: Indicator) -> None:
    if indicator.monotone:
        assert indicator.kind in ADDITIVE
        assert indicator.not_negative
    if indicator.is_flow:
        assert indicator.kind == "flow"
        assert not indicator.is_rate


@given(indicators())
def test_repr_types_back_in_every_field(indicator: Indicator) -> None:
    again = eval(repr(indicator), {"Indicator": Indicator})  # noqa: S307
    assert again == indicator
    assert repr(again) == repr(indicator)
    assert hash(again) == hash(indicator)


@pytest.mark.parametrize(
    ("id", "subject", "stage"),
    [
        ("sme.specialised.recognised", "sme.specialised", "recognised"),
        ("sme.specialised", "sme.specialised", "none"),
        ("gdp", "gdp", "none"),
        ("recognised", "recognised", "none"),
        ("sme.giant.in_review", "sme.giant", "in_review"),
        ("sme.specialised.recognised-total", "sme.specialised.recognised-total", "none"),
    ],
)
def test_a_last_part_that_is_no_stage_belongs_to_the_subject(id: str, subject: str, stage: str) -> None:
    indicator = Indicator(id, unit="家", kind="flow")
    assert (indicator.subject, indicator.stage) == (subject, stage)


def test_one_subject_and_stage_may_be_counted_in_several_ways() -> None:
    new = Indicator("sme.specialised.recognised", unit="家", kind="flow")
    total = Indicator(
        "sme.specialised.recognised-total", unit="家", kind="cumulative", subject="sme.specialised", stage="recognised"
    )
    assert (new.subject, new.stage) == (total.subject, total.stage)
    assert new != total


@pytest.mark.parametrize("kind", IndicatorKind)
def test_gross_totals_cannot_fall_unless_told_otherwise(kind: str) -> None:
    assert Indicator("x", unit="家", kind=kind).monotone is (kind in ("flow", "cumulative"))
    assert not Indicator("x", unit="家", kind=kind, monotone=False).monotone
    assert not Indicator("x", unit="家", kind=kind, statistic="mean").monotone


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"kind": "total"}, "kind 'total' is not one of: flow, stock"),
        ({"stage": "培育"}, "stage '培育' is not one of: cultivated"),
        ({"statistic": "median"}, "statistic 'median'"),
        ({"better": "more"}, "better 'more'"),
        ({"accrual": "yearly"}, "accrual 'yearly'"),
        ({"unit": 3}, "unit of x is 3"),
        ({"kind": "share", "monotone": True}, "a share of this statistic can fall"),
        ({"id": "x.recognised", "stage": "applied"}, "x.recognised names the stage recognised, not applied"),
        ({"id": ""}, "'' is not an id"),
        ({"id": " x"}, "' x' is not an id"),
        ({"id": 5}, "5 is not an id"),
        ({"aliases": "专精特新"}, "'专精特新' is one text where several are meant"),
        ({"aliases": [5]}, r"\[5\] is not a list of texts"),
    ],
)
def test_what_is_no_indicator_is_refused_and_quoted(fields: dict[str, Any], named: str) -> None:
    with pytest.raises(InputError, match=named):
        Indicator(**{"id": "x", "unit": "家", "kind": "flow", **fields})


def test_a_name_alone_says_too_little_to_be_an_indicator() -> None:
    with pytest.raises(InputError, match=r"'专精特新' is not an Indicator; look it up first"):
        as_indicator("专精特新")


def test_every_stage_has_a_chinese_word_of_its_own() -> None:
    assert len({stage.zh for stage in Stage}) == len(Stage)

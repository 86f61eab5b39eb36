"""Which side of an amount is worse, and how it is refused."""

import pytest

from policytrack import Figure, Indicator, InputError, Target

DEATHS = Indicator("deaths", unit="人", kind="flow", better="down")
GRAIN = Indicator("grain", unit="吨", kind="flow", better="up")


def promise(indicator: Indicator, form: str, amount: str) -> Target:
    base = Figure("b", indicator=indicator, area="x", period="2023", amount=f"90 {indicator.unit}")
    return Target("t", indicator=indicator, area="x", period="2024", form=form, amount=amount, baseline=base)


@pytest.mark.parametrize(
    ("indicator", "form", "amount", "right"),
    [
        (DEATHS, "change", ">= 37 %", "write '-37 %' or '<= -37 %'; '<= 37 %' for a cap on the rise"),
        (DEATHS, "change", "> -10 %", "write '-10 %' or '<= -10 %'; '<= 10 %' for a cap on the rise"),
        (DEATHS, "change", "over 10 %", "write '-10 %' or '<= -10 %'"),
        (DEATHS, "multiple", ">= 2 倍", "write '<= 2 倍'"),
        (DEATHS, "share", "> 45 %", "write '<= 45 %'"),
        (DEATHS, "level", ">= 81 人", "write '<= 81 人'"),
        (GRAIN, "change", "<= -37 %", "write '37 %' or '>= 37 %'; '>= -37 %' for a cap on the fall"),
        (GRAIN, "change", "< 5 吨", "write '5 吨' or '>= 5 吨'"),
        (GRAIN, "share", "<= 110 %", "write '>= 110 %'"),
        (GRAIN, "change", "<= 0 %", "write '>= 0 %'"),
    ],
)
def test_a_bound_on_the_worse_side_is_refused_in_every_form_with_the_right_one(
    indicator: Indicator, form: str, amount: str, right: str
) -> None:
    with pytest.raises(InputError, match="bounds the wrong side") as caught:
        promise(indicator, form, amount)
    assert right in str(caught.value)


@pytest.mark.parametrize(
    ("indicator", "amount", "right"),
    [
        (DEATHS, "10 %", "write '-10 %' or '<= -10 %'; '<= 10 %' for a cap on the rise"),
        (DEATHS, "about 10 %", "write '-10 %'"),
        (DEATHS, "rounded 10.5 %", "write '-10.5 %'"),
        (DEATHS, "9 人", "write '-9 人' or '<= -9 人'"),
        (DEATHS, "5..10 %", "write '-10..-5 %'"),
        (GRAIN, "-10 %", "write '10 %' or '>= 10 %'; '>= -10 %' for a cap on the fall"),
        (GRAIN, "-10..-5 %", "write '5..10 %'"),
    ],
)
def test_a_change_for_the_worse_is_refused_where_it_is_no_bound_on_the_better_side(
    indicator: Indicator, amount: str, right: str
) -> None:
    with pytest.raises(InputError, match="is for the worse") as caught:
        promise(indicator, "change", amount)
    assert right in str(caught.value)


@pytest.mark.parametrize(
    ("indicator", "form", "amount"),
    [
        (DEATHS, "change", "-10 %"),
        (DEATHS, "change", "<= 10 %"),
        (DEATHS, "change", "0 %"),
        (DEATHS, "change", "-5..5 %"),
        (DEATHS, "share", "<= 150 %"),
        (GRAIN, "change", ">= -5 %"),
        (GRAIN, "change", "10 %"),
        (GRAIN, "multiple", ">= 2 倍"),
        (Indicator("any", unit="家", kind="flow"), "change", "-10 %"),
        (Indicator("any", unit="家", kind="flow"), "change", "<= 10 %"),
        (Indicator("level", unit="家", kind="flow", better="none"), "change", ">= 10 %"),
    ],
)
def test_a_cap_on_what_is_worse_and_a_change_for_the_better_are_made(
    indicator: Indicator, form: str, amount: str
) -> None:
    assert str(promise(indicator, form, amount).amount) == amount


def test_what_is_striven_for_beyond_an_unsaid_side_says_what_to_write() -> None:
    unsaid = Indicator("any", unit="家", kind="flow")
    with pytest.raises(InputError, match=r"not stated which is better; say better='up' or 'down' of any, or write"):
        Target("t", indicator=unsaid, area="x", period="2024", amount="300 家", stretch="350 家")
    bounds = Target("t", indicator=unsaid, area="x", period="2024", amount=">= 300 家", stretch=">= 350 家")
    assert bounds.stretch is not None

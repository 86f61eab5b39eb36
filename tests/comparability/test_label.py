"""Labels: two differ in just the fields in which they are not equal, and each difference is said in words."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from worlds import ask, fig

from policytrack.comparability.label import Label, difference, status_difference, value_of
from policytrack.records.area import Area
from policytrack.records.indicator import Indicator, Stage
from policytrack.strategies import indicators
from policytrack.values.period import Period, Until


@given(indicators(), indicators())
def test_labels_differ_in_the_fields_that_are_not_equal(one: Indicator, other: Indicator) -> None:
    mine, theirs = Label.of(one), Label.of(other)
    differing = mine.differences(theirs)
    assert differing == theirs.differences(mine)
    assert (differing == ()) == (mine == theirs)
    assert mine._replace(**{name: getattr(theirs, name) for name in differing}) == theirs


@given(indicators(), st.sampled_from(Label._fields))
def test_a_label_holds_what_the_indicator_states(indicator: Indicator, name: str) -> None:
    record = fig("2024", f"1 {indicator.unit}", indicator)
    assert value_of(record, name) == getattr(Label.of(indicator), name) == getattr(indicator, name)


def test_a_value_beside_the_label_is_the_records_own() -> None:
    assert value_of(ask("1 家", scope="规上"), "scope") == "规上"
    assert value_of(ask("1 家", area="青岛市"), "area") == Area("青岛市")
    assert value_of(ask("1 家", by="2024-06-30"), "period") == Until.parse("../2024-06-30")
    assert value_of(fig("2024-06", "1 家"), "period") == Period.parse("2024-06")


def test_a_difference_is_said_in_words() -> None:
    said = {
        ("stage", Stage.ANNOUNCED, Stage.RECOGNISED): ("环节是公告，不是认定", "stage: announced, not recognised"),
        ("stage", Stage.UNSTATED, Stage.RECOGNISED): (
            "环节是未说明，不知是否认定",
            "stage: unstated, unknown whether the same as recognised",
        ),
        ("scope", None, "规上"): ("范围是无，不是规上", "scope: none, not 规上"),
        ("area", Area("青岛市"), Area("济南市")): ("地区是青岛市，不是济南市", "area: 青岛市, not 济南市"),
    }
    for (name, theirs, mine), texts in said.items():
        reason = difference(name, theirs, mine)
        assert (reason.text("zh"), reason.text("en")) == texts, name


def test_only_a_report_of_an_unbroken_series_is_compared() -> None:
    figure = fig("2024", "1 家")
    codes = {status: status_difference(evolve(figure, status=status)) for status in "APEVBDFO"}
    found = {status: reason.code for status, reason in codes.items() if reason is not None}
    assert found == {"B": "differs-break", "D": "differs-break", "F": "not-a-report", "O": "not-a-report"}

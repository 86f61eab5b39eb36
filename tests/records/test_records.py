"""Laws of records: sources, quotes, areas, bodies, assumptions, figures, targets."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import policytrack
from policytrack import (
    Area,
    Assumption,
    Body,
    Figure,
    Indicator,
    InputError,
    Period,
    Quantity,
    Quote,
    Source,
    Target,
    records,
    values,
)
from policytrack.records.area import as_area
from policytrack.records.body import as_body
from policytrack.records.direction import is_against
from policytrack.records.source import as_quote, as_source
from policytrack.strategies import areas, evidence, figures, indicators, sources, targets
from policytrack.values import Until

NEW = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
RATE = Indicator("gdp.growth", unit="%", kind="growth", better="up")
NAMES = {name: getattr(room, name) for room in (policytrack, records, values) for name in room.__all__}


def typed_back(record: Any) -> Any:
    return eval(repr(record), NAMES)  # noqa: S307


class TestIdentity:
    @given(figures() | targets() | sources() | areas())
    def test_repr_types_back_and_equal_ids_hash_alike(self, record: Any) -> None:
        again = typed_back(record)
        assert again == record
        assert hash(again) == hash(record)
        assert repr(again) == repr(record)

    @given(figures(), figures())
    def test_records_are_equal_exactly_when_their_ids_are(self, one: Figure, other: Figure) -> None:
        assert (one == other) == (one.id == other.id)
        assert evolve(other, id=one.id) == one

    def test_records_of_different_types_are_never_equal(self) -> None:
        records = [
            Area("x"),
            Body("x"),
            Source("x"),
            Assumption("x", net_change=True),
            Indicator("x", unit="家", kind="flow"),
        ]
        assert len(set(records)) == len(records)
        assert all(record != "x" for record in records)

    @pytest.mark.parametrize("make", [Area, Body, Source])
    @pytest.mark.parametrize("bad", ["", " x", "x ", None, 5, b"x"])
    def test_what_is_no_id_is_refused_and_quoted(self, make: Any, bad: Any) -> None:
        with pytest.raises(InputError) as caught:
            make(bad)
        assert repr(bad) in str(caught.value)

    @pytest.mark.parametrize("make", [Area, Body])
    def test_the_id_stands_in_for_missing_names(self, make: Any) -> None:
        assert make("qd").say("zh") == make("qd").say("en") == "qd"
        assert make("qd", zh="青岛市").say("zh") == "青岛市"
        assert make("qd", zh="青岛市", aliases=["青岛"]).names == ("qd", "青岛市", "青岛")

    def test_a_word_stands_for_a_record(self) -> None:
        assert as_area("青岛市") == Area("青岛市")
        assert as_body("工信部") == Body("工信部")
        assert as_source("a/b") == Source("a/b")
        assert as_quote("500家以上") == Quote("500家以上")
        assert [as_body(None), as_source(None), as_quote(None)] == [None] * 3


class TestSource:
    @given(sources())
    def test_it_was_published_between_its_earliest_and_latest_day(self, source: Source) -> None:
        if source.earliest is not None and source.latest is not None:
            assert source.earliest <= source.latest
        if source.published is None:
            assert source.earliest is source.latest is None

    def test_a_month_of_publication_spans_its_days(self) -> None:
        source = Source("x", published="2024-02")
        assert (source.earliest, source.latest) == (date(2024, 2, 1), date(2024, 2, 29))

    def test_a_word_without_a_day_is_refused(self) -> None:
        with pytest.raises(InputError, match="'近日' is not a period"):
            Source("x", published="近日")


class TestQuote:
    @given(
        st.text(alphabet="家0123企业", min_size=1),
        st.text(alphabet="家0123企业 \n\u3000"),
        st.lists(st.sampled_from([" ", "\n", "\u3000", "\t"])),
    )
    def test_white_space_and_line_breaks_never_count(self, words: str, document: str, gaps: list[str]) -> None:
        bare = "".join(document.split())
        spread = "".join(f"{gap}{letter}" for gap, letter in zip([*gaps, *[""] * len(words)], words, strict=False))
        assert (
            Quote(words).find(document) == Quote(words).find(bare) == Quote(spread).find(document) == bare.count(words)
        )

    def test_neighbouring_words_make_a_place_unique(self) -> None:
        text = "培育300家以上，新增300家以上"
        assert Quote("300家以上").find(text) == 2
        assert Quote("300家以上", before="新增").find(text) == 1
        assert Quote("300家以上", after="，新增").find(text) == 1

    @pytest.mark.parametrize("bad", ["", "  ", "\n\u3000", None, 5])
    def test_no_words_are_no_quote(self, bad: Any) -> None:
        with pytest.raises(InputError, match="quote is"):
            Quote(bad)

    def test_repr_types_back(self) -> None:
        quote = Quote("6835家", before="专精特新")
        assert typed_back(quote) == quote
        assert hash(typed_back(quote)) == hash(quote)


class TestAssumption:
    @pytest.mark.parametrize(
        ("fields", "effect"),
        [
            ({"reads": ["cultivated", "recognised"]}, "reads"),
            ({"same": ["a", "b", "c"]}, "same"),
            ({"starts_at": "4922 家"}, "starts_at"),
            ({"starts_at": "0 家"}, "starts_at"),
            ({"net_change": True}, "net_change"),
            ({"soft": "about"}, "soft"),
            ({"bridges": "level"}, "bridges"),
        ],
    )
    def test_it_has_exactly_one_effect(self, fields: dict[str, Any], effect: str) -> None:
        signed = Assumption("a", by="W. Li", date="2024-07-01", **fields)
        assert signed.effect == effect
        assert typed_back(signed).effect == effect

    @pytest.mark.parametrize(
        ("fields", "named"),
        [
            ({}, "needs exactly one effect"),
            ({"net_change": True, "soft": "about"}, "it has net_change and soft"),
            ({"reads": ["cultivated"]}, "reads takes two labels"),
            ({"reads": "cultivated"}, "'cultivated' is one text"),
            ({"same": ["a"]}, "same takes at least two labels"),
            ({"soft": "rounded"}, "soft hedge 'rounded' is not one of: about, nearly"),
            ({"bridges": "area"}, "bridge 'area' is not one of: level"),
            ({"starts_at": "many"}, "'many' is not an amount"),
            ({"net_change": True, "date": "2024"}, "'2024' is not a day"),
        ],
    )
    def test_anything_else_is_refused_and_quoted(self, fields: dict[str, Any], named: str) -> None:
        with pytest.raises(InputError, match=named):
            Assumption("a", **fields)


class TestFigure:
    def test_text_is_read_into_values(self) -> None:
        figure = Figure(
            "f", indicator=NEW, area="青岛市", period="../2024-06-27", amount="17 家", quote="17家", source="a/b"
        )
        assert figure.period == Until("2024-06-27")
        assert figure.amount == Quantity.exact(17, "家")
        assert figure.quote == Quote("17家")
        assert figure.source == Source("a/b")

    @pytest.mark.parametrize(
        ("fields", "named"),
        [
            ({"amount": "17 户"}, "figure f: 户 is not the unit of sme.specialised.recognised"),
            ({"amount": "17"}, "figure f: no unit is not the unit"),
            ({"amount": "5e5 家"}, "'5e5 家' is not an amount"),
            ({"period": "近日"}, "'近日' is not a period"),
            ({"status": "X"}, "status 'X' is not one of: A, P"),
            ({"indicator": "sme"}, "look it up first"),
            ({"area": None}, "figure f: area: None is not an area"),
        ],
    )
    def test_what_does_not_fit_is_refused_and_quoted(self, fields: dict[str, Any], named: str) -> None:
        given_fields = {"indicator": NEW, "area": "青岛市", "period": "2024-H1", "amount": "17 家", **fields}
        with pytest.raises(InputError, match=named):
            Figure("f", **given_fields)

    @given(indicators(), st.data())
    def test_the_strategy_keeps_amounts_that_cannot_be_negative_from_0(
        self, indicator: Indicator, data: st.DataObject
    ) -> None:
        figure = data.draw(figures(indicator=indicator))
        if indicator.not_negative and figure.amount.nominal is not None:
            assert figure.amount.nominal >= 0

    @given(targets(), st.data())
    def test_evidence_has_unique_ids_and_speaks_of_the_subject(self, target: Target, data: st.DataObject) -> None:
        found = data.draw(evidence(target))
        assert len({figure.id for figure in found}) == len(found)
        assert {figure.indicator.subject for figure in found} <= {target.indicator.subject}


class TestTarget:
    @given(targets())
    def test_the_deadline_is_the_end_of_the_period_or_the_day_given(self, target: Target) -> None:
        if target.period is not None:
            assert (target.start, target.deadline) == (target.period.start, target.period.end)
        else:
            assert (target.start, target.deadline) == (None, target.by)
        assert target.amount is None or not is_against(target.amount, target.indicator.better)

    @pytest.mark.parametrize(
        ("by", "deadline"), [("2025", "2025-12-31"), ("2024-06", "2024-06-30"), ("../2024-04-27", "2024-04-27")]
    )
    def test_by_a_period_is_by_its_last_day(self, by: str, deadline: str) -> None:
        assert str(Target("t", indicator=NEW, area="青岛市", by=by, amount="300 家").deadline) == deadline

    @pytest.mark.parametrize(
        ("better", "amount", "refused"),
        [
            ("up", "<= 300 家", True),
            ("up", "< 300 家", True),
            ("down", ">= 300 家", True),
            ("down", "> 300 家", True),
            ("down", "over 300 家", True),
            ("up", "over 300 家", False),
            ("up", "nearly 300 家", False),
            ("up", "200..300 家", False),
            ("up", ">= 300 家", False),
            ("down", "<= 300 家", False),
            ("none", "<= 300 家", False),
        ],
    )
    def test_a_bound_that_says_the_opposite_of_what_is_better_is_refused(
        self, better: str, amount: str, refused: bool
    ) -> None:
        counted = Indicator("x", unit="家", kind="flow", better=better)

        def promise() -> Target:
            return Target("t", indicator=counted, area="青岛市", period="2024", amount=amount)

        if refused:
            with pytest.raises(InputError, match=f"{amount} bounds the wrong side"):
                promise()
        else:
            assert promise().amount == Quantity.parse(amount)

    def test_the_words_of_a_document_stand_for_nature_and_strength(self) -> None:
        target = Target("t", indicator=NEW, area="青岛市", period="2024", nature="约束性", strength="力争")
        assert (target.nature, target.strength) == ("binding", "strive")

    @pytest.mark.parametrize(
        ("fields", "named"),
        [
            ({"period": None}, "needs either period='2024' or by="),
            ({"by": "2024-12-31"}, "and not both"),
            ({"period": "../2024-06-30"}, "has an open end"),
            ({"period": None, "by": "2024-01-01/.."}, "has no end"),
            ({"amount": "300 户"}, "target t: 户 is not the unit"),
            ({"form": "delta"}, "form 'delta' is not one of: level, change"),
            ({"nature": "binding!"}, "nature 'binding!'"),
            ({"strength": "try"}, "strength 'try'"),
            ({"supersession": "moved"}, "supersession 'moved'"),
            ({"assumes": "a"}, r"'a' is one assumption where several are meant; write \['a'\]"),
            ({"responsible": "市科技局"}, "'市科技局' is one body"),
            ({"schedule": [("2024-06-30", "150 户")]}, "schedule of target t: 户 is not the unit"),
            ({"schedule": [("2024-12-31", "300 家"), ("2024-06-30", "150 家")]}, "a schedule's days must rise"),
        ],
    )
    def test_what_does_not_fit_is_refused_and_quoted(self, fields: dict[str, Any], named: str) -> None:
        given_fields = {"indicator": NEW, "area": "青岛市", "period": "2024", "amount": ">= 300 家", **fields}
        with pytest.raises(InputError, match=named):
            Target("t", **given_fields)

    def test_a_baseline_is_in_the_unit_of_the_indicator(self) -> None:
        base = Figure("b", indicator=RATE, area="青岛市", period="2023", amount="5 %")
        base = evolve(base, indicator=evolve(NEW, id="rate", subject=NEW.subject, stage=NEW.stage, unit="%"))
        with pytest.raises(InputError, match="baseline of target t counts another thing: unit %, not 家"):
            Target("t", indicator=NEW, area="青岛市", period="2024", amount="300 家", baseline=base)

    def test_a_change_may_be_in_another_unit_than_its_indicator(self) -> None:
        target = Target("t", indicator=NEW, area="青岛市", period=Period.parse("2024"), amount="20 %", form="change")
        assert target.amount == Quantity.exact(20, "%")

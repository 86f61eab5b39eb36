"""Laws of the portfolio: what is saved is loaded, all of it; what is damaged is refused, with its place."""

import copy
import datetime
import importlib
import json
import os
import pickle
import stat
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from assessment_worlds import ASSUMPTIONS, any_targets, small_worlds
from attrs import evolve, fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shaped_worlds import World, shaped_worlds
from worlds import STOCK, ask, fig, told

import policytrack as pt
from policytrack import (
    Area,
    Assessment,
    Assumption,
    Claim,
    Figure,
    InputError,
    Quantity,
    Report,
    Target,
    Truth,
    Verdict,
    strategies,
)
from policytrack.assessment import Assessments
from policytrack.assessment.forecast.timeline import TimeUnit
from policytrack.light import light_of, lights
from policytrack.method import Outcome, methods
from policytrack.records.indicator import Stage
from policytrack.records.target import Supersession
from policytrack.records.wording import WORDINGS
from policytrack.report.columns import COLUMNS
from policytrack.revisions.changes import changes
from policytrack.storage import StorageError, load_assessments, save_assessments
from policytrack.storage import file as on_disk
from policytrack.storage.derived import form_of
from policytrack.storage.file import read_portfolio, write_portfolio
from policytrack.storage.reasons import ARGUMENT
from policytrack.storage.records import MOST_DEPTH, RECORDS, SavedRecords, Shelf
from policytrack.storage.schema import DESCRIPTIONS, PATH, schema_text
from policytrack.storage.values import INTERVAL, QUANTITY
from policytrack.text.messages import Reason
from policytrack.values import Since, Until
from policytrack.values.interval import Interval

# What is asked with arguments, or makes a new judgement; all else that is public is compared by name.
CALLED = {"needed", "next_milestone", "project", "reached_when", "what_if", "surely_says", "left_open", "noted"}
PUBLIC = sorted(name for name in dir(Assessment) if not name.startswith("_") and name not in CALLED)
SCHEMA = json.loads(PATH.read_text(encoding="utf-8"))
VALIDATOR = importlib.import_module("jsonschema").Draft202012Validator
METHODS = tuple(methods)


def again(found: Assessments) -> Assessments:
    return read_portfolio(write_portfolio(found).encode("utf-8", "backslashreplace"))


def answers(one: Assessment) -> dict[str, Any]:
    """Everything that an assessment says; as text too, as records are equal by id alone."""
    found = {name: getattr(one, name) for name in PUBLIC}
    found |= {f"needed {per}": one.needed(per) for per in TimeUnit}
    found |= {"project": one.project(), "reached_when": one.reached_when()}
    found |= {"steps": [answers(step) for step in one.steps]}
    found |= {"stretch": None if one.stretch is None else answers(one.stretch)}
    found |= {f"light {id}": _lit(one, id) for id in ("yinchuan-2025",)}
    return found | {"text": repr(found)}


def _lit(one: Assessment, id: str) -> Any:
    try:
        return light_of(one, lights[id])
    except InputError as error:
        return str(error)


def same(found: Assessments, loaded: Assessments) -> None:
    assert loaded == found
    assert hash(loaded) == hash(found)
    for one, other in zip(found, loaded, strict=True):
        assert answers(other) == answers(one)
    for lang in ("zh", "en"):
        before, after = Report(found, lang), Report(loaded, lang)
        assert after.table("tsv", columns=list(COLUMNS)) == before.table("tsv", columns=list(COLUMNS))
        assert [after.explain(one.id) for one in loaded] == [before.explain(one.id) for one in found]


def kept(found: Assessments) -> Assessments:
    """Check every law of a saved file, and return what is loaded."""
    text = write_portfolio(found)
    loaded = again(found)
    same(found, loaded)
    assert write_portfolio(loaded) == text, "what was loaded is saved as it was"
    faults = [f"{fault.json_path}: {fault.message[:300]}" for fault in VALIDATOR(SCHEMA).iter_errors(json.loads(text))]
    assert not faults
    return loaded


# Save, then load.


@given(
    small_worlds(),
    st.lists(st.sampled_from(ASSUMPTIONS), unique=True, max_size=3),
    st.sampled_from(("months", "days", "schedule", "profile")),
    st.sampled_from(("published", "full")),
)
def test_what_is_saved_is_loaded_with_every_answer(
    world: tuple[Target, tuple[Figure, ...], str], assumed: list[Assumption], pace: Any, comparison: Any
) -> None:
    target, figures, on = world
    claims = [
        Claim(f"c-{says}", says=says, about=["t"], area="qingdao", period="2022-H1", quote="时间过半，任务过半")
        for says in ("on_pace", "met_early", "leading")
    ]
    how: dict[str, Any] = {"pace": pace, "comparison": comparison, "claims": claims, "methods": METHODS}
    kept(pt.assess([target], figures, on=on, assume=assumed, **how))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_any_records_are_saved_and_loaded(data: st.DataObject) -> None:
    targets = data.draw(st.lists(any_targets(), max_size=3, unique_by=lambda target: target.id))
    figures = [figure for target in targets for figure in data.draw(strategies.evidence(target, max_size=4))]
    figures = list({figure.id: figure for figure in figures}.values())
    known_by = data.draw(st.none() | strategies.days())
    on = data.draw(strategies.days() | st.sampled_from([target.deadline for target in targets] or [datetime.date.max]))
    kept(pt.assess(targets, figures, on=on, known_by=known_by, methods=METHODS))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(shaped_worlds(), st.sampled_from(("own", "months", "profile")), st.sampled_from(("wide", "strict")))
def test_every_shape_of_promise_is_saved_and_loaded(world: World, pace: Any, hedges: Any) -> None:
    targets, figures, on = world
    how: dict[str, Any] = {"pace": pace, "hedges": hedges, "methods": METHODS}
    kept(pt.assess(targets, figures, on=on, **how))
    together = pt.assess([pt.AllOf("all", targets), pt.AnyOf("any", targets)], figures, on=on, **how)
    assert write_portfolio(again(together)) == write_portfolio(together)


@pytest.mark.parametrize("on", ["2021-12-31", "2024-06-30", "2024-12-31", "2026-01-01"])
@pytest.mark.parametrize("known_by", [None, "2024-04-30"])
def test_the_shipped_catalog_is_saved_and_loaded(on: str, known_by: str | None, tmp_path: Path) -> None:
    catalog = pt.load_catalog()
    found = pt.assess(
        catalog.targets, catalog.figures, on=on, known_by=known_by, claims=catalog.claims, methods=METHODS
    )
    kept(found)
    save_assessments(found, tmp_path / "all.json")
    loaded = load_assessments(tmp_path / "all.json")
    same(found, loaded)
    assert not list(changes(found, loaded))
    assert not list(changes(loaded, found))


def test_changes_are_the_same_between_what_was_loaded() -> None:
    catalog = pt.load_catalog()
    then, now = (pt.assess(catalog.targets, catalog.figures, on=on) for on in ("2024-05-31", "2024-12-31"))
    told = [change.say("zh") for change in changes(then, now)]
    assert told
    assert [change.say("zh") for change in changes(again(then), again(now))] == told
    assert [change.say("zh") for change in changes(again(then), now)] == told


def test_a_stretch_steps_and_a_hypothesis_are_kept() -> None:
    striving = ask(">= 300 家", id="s", stretch=">= 350 家")
    yearly = ask(">= 100 家", id="e", period="2023/2025", each="year")
    both = ask(">= 100 家", id="b", period="2023/2025", each="year", stretch=">= 200 家")
    figures = [fig("2023", "120 家"), fig("2024", "320 家"), fig("2024-H1", "170 家")]
    found = pt.assess([striving, yearly, both], figures, on="2024-09-30", methods=METHODS)
    mixed = Assessments([*found, found["s"].what_if(amount=">= 900 家"), found["s"].what_if(by="2024-08-31")])
    loaded = kept(mixed)
    assert [str(one.target.amount) for one in loaded] == [str(one.target.amount) for one in mixed]
    assert loaded[3].hypothetical
    assert loaded[0].stretch is not None
    assert loaded[1].steps[0].used == found["e"].steps[0].used


def test_a_place_with_and_without_a_name_stay_two() -> None:
    named = Area("qingdao", zh="青岛市", en="Qingdao")
    found = pt.assess(
        [ask("300 家", id="a", area=named), ask("300 家", id="b")], [fig("2024", "310 家")], on="2025-01-01"
    )
    loaded = kept(found)
    assert [one.target.area.zh for one in loaded] == ["青岛市", None]
    written = json.loads(write_portfolio(found))["records"]["areas"]
    assert written == {"qingdao": {"zh": "青岛市", "en": "Qingdao"}, "qingdao (2)": {"id": "qingdao"}}


def test_ids_that_look_like_other_keys_are_kept_apart() -> None:
    named = [Area("x", zh="甲"), Area("x", zh="乙"), Area("x (2)", zh="丙"), Area("x (2)")]
    found = [
        pt.assess([ask("3 家", id=str(number), area=area)], [], on="2025-01-01")[0] for number, area in enumerate(named)
    ]
    assert [one.target.area.zh for one in kept(Assessments(found))] == ["甲", "乙", "丙", None]


def test_corrected_baselines_and_assumptions_by_name_are_kept() -> None:
    start = fig("../2023-12-31", "100 家", STOCK, id="base")
    right = fig("../2023-12-31", "110 家", STOCK, id="right", supersedes="base", source=told("2024-03-01"))
    soft = Assumption("soft", soft="about", by="W. Li", date="2024-01-02", zh="约数按可能范围")
    target = ask("about 300 家", STOCK, baseline=start, assumes=["soft"], issuer="市工信局", responsible=["市发改委"])
    found = pt.assess([target], [start, right, fig("2024-06-30", "290 家", STOCK)], on="2024-07-01", assume=[soft])
    loaded = kept(found)
    assert loaded[0].target.baseline is not None
    assert loaded[0].target.baseline.id == "right"
    assert loaded[0].target.assumes == ("soft",)


def test_an_assessment_by_hand_and_none_at_all_are_kept() -> None:
    alone = Assessments([Assessment(ask("300 家"), datetime.date(2024, 1, 1), Verdict.NO_FIGURE)])
    assert kept(alone)[0].reason.code == "no-figure"
    assert len(kept(Assessments([]))) == 0


def test_methods_on_the_first_year_of_the_calendar_are_kept() -> None:
    first = ask("300 家", period="0001")
    kept(pt.assess([first], [fig("0001", "170 家")], on="0001-12-31", methods=METHODS))


def test_each_record_is_written_once() -> None:
    catalog = pt.load_catalog()
    written = json.loads(write_portfolio(pt.assess(catalog.targets, catalog.figures, on="2024-12-31")))
    ids = [(kind, record.get("id", key)) for kind, table in written["records"].items() for key, record in table.items()]
    assert len(set(ids)) == len(ids)
    assert len(written["records"]["targets"]) == len(catalog.targets)


def test_text_that_has_no_bytes_is_kept(tmp_path: Path) -> None:
    odd = ask("300 家", note='\ud800 甲\u2028\x00"\\')
    save_assessments(pt.assess([odd], [], on="2025-01-01"), tmp_path / "odd.json")
    assert load_assessments(tmp_path / "odd.json")[0].target.note == odd.note


def test_what_was_loaded_outlives_copies() -> None:
    found = pt.assess([ask("300 家")], [fig("2024-H1", "170 家")], on="2024-07-01", methods=METHODS)
    loaded = again(found)
    for made in (pickle.loads(pickle.dumps(loaded)), copy.deepcopy(loaded), Assessments([evolve(loaded[0])])):  # noqa: S301
        same(found, made)


def test_every_field_and_every_answer_is_kept() -> None:
    for kind, shape in RECORDS.items():
        record: Any = shape.type
        assert ["id", *shape.forms] == [one.name for one in fields(record)], kind
    written = json.loads(write_portfolio(pt.assess([ask("300 家")], [], on="2025-01-01")))["assessments"][0]
    asked = {"id", "target", "superseded", "formula", "no_completion"}  # they follow from promise, remarks, completion
    told = set(SCHEMA["$defs"]["assessment"]["properties"])
    assert set(PUBLIC) - asked <= told
    assert set(written) <= told


def test_the_schema_is_made_of_the_forms_of_the_code() -> None:
    VALIDATOR.check_schema(SCHEMA)
    again = "run `python -m policytrack.storage.schema`"
    assert PATH.read_text(encoding="utf-8") == schema_text(), again
    assert all(text.strip() for text in DESCRIPTIONS.values())


def test_a_type_without_a_form_is_refused() -> None:
    with pytest.raises(TypeError, match=r"values of .*complex.* cannot be saved; give their form"):
        form_of(tuple[complex, ...])


# Values.


@given(strategies.quantities())
def test_an_amount_is_kept_to_the_last_digit(amount: Quantity) -> None:
    loaded = QUANTITY.read(json.loads(json.dumps(QUANTITY.write(amount, SavedRecords()))), Shelf())
    assert (loaded, loaded.scale, repr(loaded)) == (amount, amount.scale, repr(amount))


def test_an_amount_that_the_notation_cannot_hold_is_kept_in_parts() -> None:
    third = Quantity.of(Interval(Decimal("0." + "3" * 50), Decimal("0." + "3" * 49 + "4")), "家/月")
    written = QUANTITY.write(third, SavedRecords())
    assert isinstance(written, dict)
    assert QUANTITY.read(written, Shelf()) == third


@given(strategies.intervals())
def test_an_interval_is_kept(interval: Interval) -> None:
    assert INTERVAL.read(INTERVAL.write(interval, SavedRecords()), Shelf()) == interval


@pytest.mark.parametrize(
    "value",
    [
        "text",
        7,
        -7,
        True,
        None,
        1.5,
        float("inf"),
        (),
        ("a", (1, None)),
        ["a", ("b",)],
        Quantity.parse("rounded 28.3万 户"),
        pt.Period.parse("2024-H1"),
        Until("2024-06-30"),
        Since("2024-06-30"),
        datetime.date(2024, 2, 29),
        Fraction(13, 24),
        Decimal("1.50"),
        Interval(None, Decimal(3), high_closed=False),
        WORDINGS["stage"],
        Stage.WITHDRAWN,
        Supersession.WITHDRAWN,
        Verdict.ON_PACE,
        Truth.UNKNOWN,
        Reason.of("no-figure"),
        Reason.of("differs", differences=(Reason.of("differs-break", status="B"),)),
        pt.Quote("300家", before="新增"),
    ],
)
def test_an_argument_comes_back_as_the_same_type(value: Any) -> None:
    loaded = ARGUMENT.read(json.loads(json.dumps(ARGUMENT.write(value, SavedRecords()))), Shelf())
    assert loaded == value
    assert type(loaded) is type(value)
    assert repr(loaded) == repr(value)


@pytest.mark.parametrize(
    "value",
    [
        object(),
        {1: 2},
        {1},
        b"bytes",
        1j,
        datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
        10**99,
        MappingProxyType({}),
    ],
)
def test_an_argument_of_another_type_is_refused_and_nothing_is_written(value: Any, tmp_path: Path) -> None:
    odd = Reason("no-figure", (("args", (1, value)),))
    found = Assessment(ask("300 家"), datetime.date(2024, 1, 1), Verdict.NO_FIGURE, odd)
    with pytest.raises(InputError, match=r"cannot be saved: \$\.assessments\[1\]\.ground\.args\.args\[1\]: "):
        save_assessments([Assessment(ask("300 家"), found.on, found.verdict), found], tmp_path / "new.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("value", [None, "t", ask("300 家"), Outcome(None)])
def test_what_is_no_assessment_is_refused(value: Any, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\$\.assessments\[0\]: .* is not an assessment"):
        save_assessments([value], tmp_path / "new.json")
    with pytest.raises(InputError, match=r"write save_assessments\(\[assessment\], path\)"):
        save_assessments(found_one()[0], tmp_path / "new.json")  # type: ignore[arg-type]


def test_an_unknown_code_and_too_deep_a_reason_are_refused_when_they_are_saved() -> None:
    deep: Any = "x"
    for _ in range(MOST_DEPTH + 1):
        deep = (deep,)
    for reason, words in ((Reason("nonsense"), "is not the code"), (Reason("no-figure", (("x", deep),)), "levels")):
        with pytest.raises(InputError, match=words):
            write_portfolio([Assessment(ask("300 家"), datetime.date(2024, 1, 1), Verdict.NO_FIGURE, reason)])


# What only the evidence can answer.


def test_questions_to_the_evidence_say_that_assess_must_run_again() -> None:
    loaded = again(found_one())[0]
    for ask_it in (lambda: loaded.what_if(by="2025-12-31"), loaded.what_if, lambda: loaded.next_milestone(50)):
        with pytest.raises(InputError, match=r"run assess again: assess\(targets, figures, on='2024-07-01', pace="):
            ask_it()
    with pytest.raises(InputError, match="time unit 'week' is not one of"):
        loaded.needed("week")


def found_one() -> Assessments:
    return pt.assess([ask("300 家")], [fig("2024-H1", "170 家", source=told("2024-07"))], on="2024-07-01")


# The file.


def test_a_file_is_made_with_the_usual_rights_and_keeps_its_own(tmp_path: Path) -> None:
    path, plain = tmp_path / "p.json", tmp_path / "plain"
    plain.touch()
    save_assessments(found_one(), path)
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    path.chmod(0o600)
    save_assessments(found_one(), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(tmp_path.iterdir()) == [path, plain]


def test_a_link_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to("real.json")
    save_assessments(found_one(), tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert load_assessments(tmp_path / "link.json") == load_assessments(str(tmp_path / "real.json")) == found_one()


def test_an_interrupted_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "p.json"
    save_assessments(found_one(), path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for target in (path, tmp_path / "new.json"):
        with pytest.raises(StorageError, match="cannot be written: No space left on device"):
            save_assessments(Assessments([]), target)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_file_is_neither_written_nor_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "ring").symlink_to("ring")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/null"), tmp_path / "no" / "p.json", Path("a\0b")):
        with pytest.raises(StorageError, match=r"folder|device|No such|null"):
            save_assessments(found_one(), path)
    for path in (
        tmp_path,
        tmp_path / "pipe",
        Path("/dev/zero"),
        tmp_path / "none.json",
        tmp_path / "ring",
        Path("a\0"),
    ):
        with pytest.raises(StorageError, match="cannot be read"):
            load_assessments(path)


def test_a_file_that_is_too_large_is_neither_written_nor_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_assessments(found_one(), tmp_path / "p.json")
    monkeypatch.setattr(on_disk, "MOST_BYTES", 1000)
    with pytest.raises(StorageError, match="more than 1000 bytes; save fewer"):
        load_assessments(tmp_path / "p.json")
    with pytest.raises(StorageError, match="more than 1000 bytes; save fewer"):
        save_assessments(found_one(), tmp_path / "q.json")
    assert not (tmp_path / "q.json").exists()

"""Damaged files: each is refused with the place of its fault, or makes assessments that can be shown."""

import copy
import json
import pickle
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from worlds import STOCK, ask, fig, told

import policytrack as pt
from policytrack import Assumption, Claim, PolicytrackError, Report
from policytrack.assessment import Assessments
from policytrack.report.columns import COLUMNS
from policytrack.storage import StorageError, load_assessments
from policytrack.storage.error import StorageFault
from policytrack.storage.file import read_portfolio, write_portfolio
from policytrack.storage.reasons import REASON
from policytrack.storage.records import Shelf


def good() -> bytes:
    targets = [
        ask(">= 300 家", id="s", stretch=">= 350 家", issuer="市工信局", note="a"),
        ask(">= 100 家", id="e", period="2023/2025", each="year"),
        ask("about 300 家", STOCK, id="b", baseline=fig("../2023-12-31", "100 家", STOCK, id="base"), assumes=["soft"]),
    ]
    figures = [
        fig("2023", "120 家", source=told("2024-01-05")),
        fig("2024-H1", "rounded 1.7万 家", quote="1.7万家"),
        fig("2024-06-30", "290 家", STOCK),
        fig("2024-Q1", "3 家", area="other"),
    ]
    claim = Claim("c", says="on_pace", about=["s"], area="qingdao", period="2024-H1", quote="时间过半，任务过半")
    soft = Assumption("soft", soft="about", by="W. Li", date="2024-01-02")
    how: dict[str, Any] = {"assume": [soft], "claims": [claim], "methods": ("opensdg-2.4", "linear-pace")}
    return write_portfolio(pt.assess(targets, figures, on="2024-09-30", **how)).encode()


GOOD = good()
NODES: list[tuple[str | int, ...]] = []


def _gather(data: Any, path: tuple[str | int, ...]) -> None:
    NODES.append(path)
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        _gather(value, (*path, key))


_gather(json.loads(GOOD), ())
ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(
        ["", "t", "300 家", "2024", "2024-06-30", "met", "1/2", "1/0", "[1, 0]", "(-∞, ∞)", "9" * 99, "s"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def refused_or_loaded(path: Path) -> Assessments | StorageError:
    try:
        return load_assessments(path)
    except StorageError as error:
        return error


def opens_or_is_refused(data: bytes, path: Path) -> None:
    """A file is refused with a `StorageError` or makes assessments that can be shown; nothing else ever happens."""
    path.write_bytes(data)
    loaded = refused_or_loaded(path)
    if isinstance(loaded, StorageError):
        assert isinstance(loaded, ValueError)
        assert str(loaded).startswith(f"{path}: $")
        assert loaded.fault
        assert loaded.fix
        return
    for lang in ("zh", "en"):
        report = Report(loaded, lang)
        report.table("tsv", columns=list(COLUMNS))
        for one in loaded:
            report.explain(one.id)
    assert read_portfolio(write_portfolio(loaded).encode("utf-8", "backslashreplace")) == loaded


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damage")


@given(st.integers(0, len(GOOD) - 1))
def test_a_file_that_was_cut_short_is_refused(folder: Path, length: int) -> None:
    (folder / "cut.json").write_bytes(GOOD[:length])
    if GOOD[:length].strip() == GOOD.strip():
        return
    with pytest.raises(StorageError, match=r"cut\.json: \$: .*(cut short|UTF-8)"):
        load_assessments(folder / "cut.json")


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.binary(max_size=3)), min_size=1, max_size=4))
def test_a_file_with_other_bytes_is_refused_or_read(folder: Path, spots: list[tuple[int, bytes]]) -> None:
    data = GOOD
    for spot, put in spots:
        data = data[:spot] + put + data[spot + 1 :]
    opens_or_is_refused(data, folder / "bytes.json")


FAULTS = st.tuples(st.sampled_from(NODES), st.sampled_from(("put", "drop", "add", "move")), ODD, st.sampled_from(NODES))


@given(st.lists(FAULTS, min_size=1, max_size=3))
def test_a_file_with_other_values_is_refused_or_read(folder: Path, faults: list[tuple[Any, str, Any, Any]]) -> None:
    data: Any = json.loads(GOOD)
    for path, how, value, other in faults:
        data = _damaged(data, path, how, value, other)
    opens_or_is_refused(json.dumps(data).encode(), folder / "values.json")


def _damaged(data: Any, path: tuple[str | int, ...], how: str, value: Any, other: tuple[str | int, ...]) -> Any:
    """Put another value at a place, take what is there away, add to it, or put what stands elsewhere there."""
    if not path:
        return value
    with suppress(KeyError, IndexError, TypeError):
        holder = _at(data, path[:-1])
        if how == "put":
            holder[path[-1]] = value
        elif how == "drop":
            del holder[path[-1]]
        elif how == "add":
            holder[path[-1]]["more"] = value
        else:
            holder[path[-1]] = copy.deepcopy(_at(data, other))
    return data


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def changed(change: Callable[[Any], object]) -> bytes:
    data = json.loads(GOOD)
    change(data)
    return json.dumps(data).encode()


def put(data: Any, value: Any, *path: str | int) -> None:
    _at(data, path[:-1])[path[-1]] = value


S = ("assessments", 0)


@pytest.mark.parametrize(
    ("place", "fault", "path", "value"),
    [
        ("$.format", "'x' is not 'policytrack-portfolio'; give a file made by", ("format",), "x"),
        ("$.version", r"2 is not 1, the version .*; read it with the library that made it", ("version",), 2),
        ("$.version", "True is not 1", ("version",), True),
        ("$.calls", "7 is not a list", ("calls",), 7),
        ("$.calls[0].pace", "'weeks' is not one of: own", ("calls", 0, "pace"), "weeks"),
        ("$.records", "'more' is no kind of record", ("records", "more"), {}),
        ("$.records.areas.qingdao", "'more' is no member here", ("records", "areas", "qingdao", "more"), 1),
        ("$.records.areas.qingdao.zh", "7 is not text", ("records", "areas", "qingdao", "zh"), 7),
        (
            "$.records.targets.s.area",
            "'x' is not among the areas of this file",
            ("records", "targets", "s", "area"),
            "x",
        ),
        ("$.records.targets.s.amount", "'many' is not an amount", ("records", "targets", "s", "amount"), "many"),
        (
            "$.records.targets.s",
            "no Target can be made of this: target s: 户 is not",
            ("records", "targets", "s", "amount"),
            "3 户",
        ),
        (
            "$.records.targets.s.period",
            "'now' is not a closed span of days like",
            ("records", "targets", "s", "period"),
            "now",
        ),
        ("$.assessments[0].verdict", "'mett' is not a verdict: met", (*S, "verdict"), "mett"),
        ("$.assessments[0].on", "'2024-02-30' is not a day", (*S, "on"), "2024-02-30"),
        ("$.assessments[0].final", "'yes' is not true or false", (*S, "final"), "yes"),
        ("$.assessments[0].promise", "'zz' is not among the targets", (*S, "promise"), "zz"),
        ("$.assessments[0].call", "1 is not the number of one of the 1 calls", (*S, "call"), 1),
        ("$.assessments[0].call", "-1 is not the number", (*S, "call"), -1),
        ("$.assessments[0].elapsed", "'3/2' is not a share of time from 0 to 1", (*S, "elapsed"), "3/2"),
        ("$.assessments[0].elapsed", "'1/0' is not a share of time from 0 to 1", (*S, "elapsed"), "1/0"),
        ("$.assessments[0].interval", r"'\[2, 1\]' is not an interval", (*S, "interval"), "[2, 1]"),
        ("$.assessments[0].reason.code", "'nonsense' is not the code", (*S, "reason", "code"), "nonsense"),
        (
            "$.assessments[0].reason.args",
            "the reason 'met' needs 'day'",
            (*S, "reason"),
            {"code": "met", "args": {}},
        ),
        ("$.assessments[0].reason.args.x", "an object of 1 has no tag", (*S, "reason", "args", "x"), {"object": 1}),
        ("$.assessments[0].reason.args.x.day", "7 is not a day", (*S, "reason", "args", "x"), {"day": 7}),
        (
            "$.assessments[0].reason.args.x.word",
            "'stagee' is not a word, or one of a vocabulary like 'Stage.applied'",
            (*S, "reason", "args", "x"),
            {"word": "stagee"},
        ),
        ("$.assessments[0].needed", "the rates needed are not those per day", (*S, "needed"), {}),
        ("$.assessments[0].used[0]", "7 is not the id of one of the figures", (*S, "used", 0), 7),
    ],
)
def test_a_fault_is_told_with_its_place(folder: Path, place: str, fault: str, path: Any, value: Any) -> None:
    file = folder / "march.json"
    file.write_bytes(changed(lambda data: put(data, value, *path)))
    with pytest.raises(StorageError, match=fault) as caught:
        load_assessments(file)
    assert (caught.value.place, caught.value.file) == (place, str(file))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", r"not JSON: Expecting value \(the file is cut short\)"),
        (b"[]", "a list of 0 is not an object"),
        (b"\xff\xfe", "byte 1 is not UTF-8"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b"{'a': 1}", "line 1, column 2 is not JSON"),
        (b'{"a": 1, "a": 2}', "the member 'a' twice"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "too many digits"),
        (b"[" * 100_000, "too deep"),
        (b'{"a":' * 100_000, "too deep"),
        (b"{}", "None is not 'policytrack-portfolio'"),
    ],
)
def test_what_is_no_portfolio_is_refused(folder: Path, data: bytes, fault: str) -> None:
    (folder / "x.json").write_bytes(data)
    with pytest.raises(StorageError, match=fault):
        load_assessments(folder / "x.json")


def test_reasons_and_steps_within_each_other_have_an_end() -> None:
    deep: Any = {"code": "no-figure"}
    for _ in range(200):
        deep = {"code": "no-figure", "args": {"x": {"reason": deep}}}
    with pytest.raises(StorageFault, match="more than 40 levels"):
        REASON.read(deep, Shelf())
    step: Any = json.loads(GOOD)["assessments"][0]
    for _ in range(200):
        step = {**step, "stretch": step}
    with pytest.raises(StorageError, match="40 levels"):
        _read_error(changed(lambda data: put(data, step, "assessments", 0)))


def _read_error(data: bytes) -> None:
    try:
        read_portfolio(data)
    except StorageFault as fault:
        raise StorageError("x", fault.place, fault.fault) from None


def test_a_missing_member_is_named() -> None:
    for name in ("format", "version", "made_by", "calls", "records", "assessments"):
        with pytest.raises(StorageFault):
            read_portfolio(changed(lambda data, name=name: data.pop(name)))  # type: ignore[misc]
    for name in ("promise", "on", "verdict", "reason", "completion", "needed", "projection", "reaching", "pace"):
        with pytest.raises(StorageFault, match=f"the member '{name}' is missing"):
            read_portfolio(changed(lambda data, name=name: data["assessments"][0].pop(name)))  # type: ignore[misc]


def test_the_error_is_one_of_the_library_and_survives_a_pickle() -> None:
    error = StorageError("a.json", "$", "no")
    assert isinstance(error, PolicytrackError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301


@example("a.b")
@given(st.text())
def test_a_path_names_any_key(key: str) -> None:
    fault = StorageFault("x")
    fault.under(key)
    assert fault.place.startswith("$")
    assert "\n" not in fault.place

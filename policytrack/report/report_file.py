"""A report as JSON: what it says of each task, and all that makes the same report again."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import frozen

from policytrack.assessment import Assessment, Assessments
from policytrack.errors import InputError
from policytrack.light import LightRule, lights
from policytrack.report.contents import Contents
from policytrack.report.flat import row_of
from policytrack.report.heading import cut_off, table_title
from policytrack.report.origin import Origin
from policytrack.report.task import Task
from policytrack.report.time_gone import time_gone
from policytrack.storage.derived import shape_of
from policytrack.storage.error import At, StorageError, StorageFault, shown
from policytrack.storage.file import parsed_json, read_members, write_portfolio
from policytrack.storage.forms import Json, many, members, pair, scalar
from policytrack.storage.reasons import ARGUMENT
from policytrack.storage.records import SavedRecords, Shelf
from policytrack.storage.values import TEXT
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import as_language

T = TypeVar("T")
SCHEMA = "policytrack.report/1"
_AGAIN = "give a file made by Report.to_json"


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value


_WHOLE = scalar("a whole number", _whole, _whole, {"type": "integer"})
ORIGIN = shape_of(Origin)
TASK = shape_of(Task, besides=("assessment",))
PROBLEM = shape_of(CellProblem, row=_WHOLE, args=many(pair(TEXT, ARGUMENT)))
# What is worked out anew when a report is read, and stands in the file for whoever reads it.
SAID = ("title", "as_of", "time_gone", "counts")
MEMBERS = ("schema", "lang", *SAID, "lights", "origin", "tasks", "problems", "portfolio")


@frozen
class SavedReport:
    """What a report file holds: the parts of which the report is made again."""

    assessments: Assessments
    lang: str
    tasks: tuple[Task, ...]
    origin: Origin
    problems: tuple[CellProblem, ...]
    rule: str | None


def report_json(contents: Contents, assessments: Iterable[Assessment]) -> str:
    """Return a report as JSON, one task and one assessment a line, as `policytrack/report/schema.json` has it.

    Raises `InputError` for what cannot be kept.
    """
    every = list(assessments)
    places = {id(one): place for place, one in enumerate(every)}
    for task in contents.tasks:
        if places.setdefault(id(task.assessment), len(every)) == len(every):
            every.append(task.assessment)
    portfolio = write_portfolio(every)
    try:
        return "\n".join((*_lines(contents, places), f'"portfolio": {portfolio.rstrip()}', "}\n"))
    except StorageFault as fault:
        raise InputError(f"this report cannot be saved: {fault.place}: {fault.fault}") from None


def _lines(contents: Contents, places: Mapping[int, int]) -> Iterator[str]:
    kept, lighting = SavedRecords(), contents.lighting
    rule = None if lighting is None else lighting.rule.id if isinstance(lighting.rule, LightRule) else lighting.rule
    head = {
        "schema": SCHEMA,
        "lang": contents.lang,
        **_said(contents),
        "lights": rule,
        "origin": ORIGIN.write(contents.origin, kept),
    }
    yield "{"
    yield from (f"{_json(name)}: {_json(value)}," for name, value in head.items())
    tasks = [
        {**TASK.write(task, kept), "assessment": places[id(task.assessment)], "result": row_of(task, contents)}
        for task in contents.tasks
    ]
    yield from _list("tasks", tasks)
    problems = [
        {**PROBLEM.write(one, kept), "text": {"zh": one.text("zh"), "en": one.text("en")}} for one in contents.problems
    ]
    yield from _list("problems", problems)
    if any(kept.tables.values()):
        with At("problems"):
            raise StorageFault("a problem of a cell has a record among its arguments; give its id")


def _said(contents: Contents) -> dict[str, Json]:
    origin, tasks, counts = contents.origin, contents.tasks, contents.counts
    gone = time_gone(origin, tasks)
    return {
        "title": table_title(origin, tasks, gone, contents.lang),
        "as_of": [day.isoformat() for day in cut_off(origin, tasks)],
        "time_gone": None if gone is None else round(float(gone * 100), 4),
        "counts": {
            "total": counts.total,
            "listed": counts.listed,
            "early": counts.early,
            "superseded": counts.superseded,
            "by_verdict": {verdict.value: count for verdict, count in counts.by_verdict.items()},
        },
    }


def _list(name: str, things: Sequence[Json]) -> Iterator[str]:
    yield f"{_json(name)}: ["
    yield from (f"{_json(thing)}{',' if number < len(things) else ''}" for number, thing in enumerate(things, 1))
    yield "],"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def read_report(data: bytes, file: str = "the text") -> SavedReport:
    """Return the parts of a report in the bytes of a file; `StorageError` where it is damaged or of another kind."""
    try:
        return _read(members(parsed_json(data)))
    except StorageFault as fault:
        raise StorageError(file, fault.place, fault.fault, fault.fix) from None


def _read(given: Mapping[str, Json]) -> SavedReport:
    if given.get("schema") != SCHEMA:
        with At("schema"):
            raise StorageFault(f"{shown(given.get('schema'))} is not {SCHEMA!r}", _AGAIN)
    for name in given.keys() ^ set(MEMBERS):
        what = "is no member of a report" if name in given else "is a member that is missing"
        raise StorageFault(f"{shown(name)} {what}", _AGAIN)
    with At("lang"):
        if given["lang"] not in ("zh", "en"):
            raise StorageFault(f"{shown(given['lang'])} is neither 'zh' nor 'en'", _AGAIN)
    with At("portfolio"):
        assessments = read_members(members(given["portfolio"]))
    shelf, rule = Shelf(), given["lights"]
    shelf.fill({})
    with At("origin"):
        origin = ORIGIN.read(given["origin"], shelf)
    tasks = tuple(_each("tasks", given, lambda one: _task(one, assessments, shelf)))
    problems = tuple(_each("problems", given, lambda one: PROBLEM.read(_without(one, "text"), shelf)))
    known = rule if isinstance(rule, str) and (rule in lights or lights.versions(rule)) else None
    return SavedReport(assessments, as_language(given["lang"]), tasks, origin, problems, known)


def _each(name: str, given: Mapping[str, Json], read: Callable[[Json], T]) -> Iterator[T]:
    with At(name):
        if not isinstance(given[name], list):
            raise StorageFault(f"{shown(given[name])} is not a list")
        for number, one in enumerate(given[name]):
            with At(number):
                yield read(one)


def _task(data: Json, assessments: Assessments, shelf: Shelf) -> Task:
    place = members(data).get("assessment")
    if type(place) is not int or not 0 <= place < len(assessments):
        with At("assessment"):
            raise StorageFault(f"{shown(place)} is not the number of an assessment in portfolio")
    task: Task = TASK.read(_without(data, "assessment", "result"), shelf, assessment=assessments[place])
    return task


def _without(data: Json, *names: str) -> Json:
    return {name: value for name, value in members(data).items() if name not in names}

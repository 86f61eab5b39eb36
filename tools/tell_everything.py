"""Write down everything one checkout says in one language, as JSON: the name of each output and its text.

    PYTHONPATH=checkout python -P tools/tell_everything.py LANG OUT

Uses the command and the package's public names alone, so that it runs in checkouts whose modules lie elsewhere.
"""

import contextlib
import doctest
import functools
import io
import json
import re
import runpy
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

DAYS = ("2024-06-30", "2026-01-01")
BLOCK = re.compile(r"^```python[^\n]*\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)


def heard(act: Callable[[], object]) -> str:
    """Return what an act prints, on either stream, and the status it ends with."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for name in ("stdout", "stderr")}
    status: object = 0
    with contextlib.redirect_stdout(streams["stdout"]), contextlib.redirect_stderr(streams["stderr"]):
        try:
            act()
        except SystemExit as end:
            status = end.code or 0
        except Exception as error:  # noqa: BLE001  # whatever it is, it is part of what is said
            print(*traceback.format_exception_only(error), sep="", end="", file=sys.stderr)
            status = 1
    texts = []
    for name, stream in streams.items():
        stream.seek(0)
        texts.append((name, stream.read()))
    return written(texts, status)


def written(texts: list[tuple[str, str]], status: object) -> str:
    """Return streams and an exit status as one text; what is empty or 0 is left out."""
    parts = [text if name == "stdout" else f"-- {name}\n{text}" for name, text in texts if text]
    return "\n".join([*parts, *([f"-- exit status {status}"] if status != 0 else [])])


def command(*words: str) -> str:
    """Return what `policytrack words…` says."""

    def run() -> None:
        sys.argv = ["policytrack", *words]
        runpy.run_module("policytrack", run_name="__main__", alter_sys=True)

    return heard(run)


def read_once() -> None:
    """Let a catalog be read only once, however many commands ask for it: it cannot change, and they are a thousand."""
    import policytrack  # noqa: PLC0415  # the checkout's, whichever that is

    kind: Any = policytrack.Catalog
    kind.load = functools.cache(kind.load)


def blocks() -> Iterator[tuple[str, str]]:
    """Yield what each Python block of the README says; each goes on with the names of those before."""
    names: dict[str, Any] = {"__name__": "readme"}
    for number, match in enumerate(BLOCK.finditer(Path("README.md").read_text(encoding="utf-8")), 1):
        body = match["body"]
        examples = [(body, "exec")]
        if body.lstrip().startswith(">>>"):
            examples = [(one.source, "single") for one in doctest.DocTestParser().get_examples(body)]

        def run(examples: list[tuple[str, str]] = examples, number: int = number) -> None:
            for source, mode in examples:
                exec(compile(source, f"README block {number}", mode), names)  # noqa: S102

        yield f"README block {number}", heard(run)


def commands(lang: str) -> Iterator[tuple[str, str]]:
    """Yield what the command says of the catalog that belongs to the checkout."""
    import policytrack  # noqa: PLC0415  # the checkout's, whichever that is

    catalog = policytrack.load_catalog()
    yield f"check {lang}", command("check", "--lang", lang)
    yield f"list {lang}", command("list", "--lang", lang)
    for records in catalog.records.values():
        yield f"list {records.noun} {lang}", command("list", records.noun, "--lang", lang)
        for record in records:
            yield f"describe {record.id} {lang}", command("describe", record.id, "--lang", lang)


def judgements(lang: str) -> Iterator[tuple[str, str]]:
    """Yield what is said of every target of the catalog, on two days."""
    import policytrack  # noqa: PLC0415  # the checkout's, whichever that is

    catalog = policytrack.load_catalog()
    for day in DAYS:
        found = policytrack.assess(catalog.targets, catalog.figures, on=day)
        report = policytrack.Report(found, lang=lang)
        yield f"table {day} {lang}", report.table()
        for target in catalog.targets:
            yield f"explain {target.id} {day} {lang}", report.explain(target.id)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "saved.json"
            policytrack.save_assessments(found, file)
            saved = file.read_text(encoding="utf-8")
        yield f"saved {day}", saved.replace(', "', ',\n"')  # in lines short enough to read


def main(lang: str, out: str) -> None:
    """Write the outputs of one language; the README is told with the first language, for it has both."""
    texts = dict(blocks()) if lang == "zh" else {}
    read_once()
    texts |= dict([*commands(lang), *judgements(lang)])
    Path(out).write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

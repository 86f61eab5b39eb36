"""A call of `policytrack`: the command that it names is loaded and run, and a failure is told in a line."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from policytrack.cli.commands import COMMANDS
from policytrack.cli.language import of_call
from policytrack.cli.overview import overview
from policytrack.cli.status import CLEAN, INTERRUPTED, MISUSED
from policytrack.errors import PolicytrackError
from policytrack.hidden import visible
from policytrack.terminal import complain, tell, write

HELP = ("-h", "--help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 where nothing is wrong, 1 for errors in the data, 2 for a wrong call.

    2 also stands for what the system refuses (a full disk, a closed output), 130 for an interrupt; both, as a wrong
    call, give one line on standard error. A first argument that is a file is one for `report`.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = of_call(words, _command(words)[0])
    try:
        return _run(words, lang)
    except KeyboardInterrupt:
        complain("已中断" if lang == "zh" else "interrupted")
        return INTERRUPTED
    except PolicytrackError as error:
        in_language: Callable[[str], str] | None = getattr(error, "text", None)
        complain(str(error) if in_language is None else in_language(lang))
        status: int = getattr(error, "status", MISUSED)
        return status
    except OSError as error:
        where = "" if error.filename is None else f"{os.fsdecode(error.filename)}: "
        complain(visible(f"{where}{error.strerror or error}"))
        return MISUSED


def _run(words: list[str], lang: str) -> int:
    name, rest = _command(words)
    if name is None:
        tell(overview(lang))
        return MISUSED
    if name in (*HELP, "help") and not (name == "help" and rest):
        write([overview(lang)])
        return CLEAN
    if name == "--version":
        write([f"policytrack {_release()}"])
        return CLEAN
    if name == "help":
        name, rest = rest[0], list(HELP[:1])
    if name not in COMMANDS:
        import_module("policytrack.cli.usage").expect_a_file(name, COMMANDS, lang)
        name, rest = "report", [name, *rest]
    module: Any = import_module(f"policytrack.cli.{name}")
    parser: Any = import_module("policytrack.cli.parser").Parser(COMMANDS[name], lang)
    module.arguments(parser)
    if any(word in HELP for word in rest[: rest.index("--") if "--" in rest else None]):
        write([parser.help()])
        return CLEAN
    status: int = module.run(parser.parse(rest))
    return status


def _command(words: list[str]) -> tuple[str | None, list[str]]:
    """Return the first word, and those that remain for it; `--lang` may stand before it."""
    before = 2 if words[:1] == ["--lang"] else 1 if words[:1] and words[0].startswith("--lang=") else 0
    name, rest = words[before : before + 1], [*words[:before], *words[before + 1 :]]
    return (name[0], rest) if name else (None, rest)


def _release() -> str:
    release: str = import_module("importlib.metadata").version("policytrack")
    return release

"""The arguments of one command: their help and their errors in Chinese and English, aligned for both."""

import argparse
import re
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from policytrack.cli.columns import WIDTH, filled, two_columns
from policytrack.cli.commands import Command
from policytrack.cli.language import LANGUAGES
from policytrack.cli.usage import UnreadError, UsageError, near
from policytrack.terminal import as_words
from policytrack.text.messages import label

# What argparse says in English, and the code of our text for it.
_SAID = (
    (re.compile(r"argument (?P<name>.+?): expected .*argument"), "call-no-value"),
    (re.compile(r"argument (?P<name>.+?): ignored explicit argument (?P<value>.+)"), "call-value-of-flag"),
    (re.compile(r"the following arguments are required: (?P<name>.+)"), "call-missing"),
    (re.compile(r"argument (?P<name>.+?): (?P<said>.+)", re.DOTALL), "call-wrong-value"),
)
_HELP = ("显示这些说明", "show this help")


class _RefusedError(Exception):
    """What argparse refuses, in its words."""


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _RefusedError(message)


class Parser:
    """The arguments of one command, in the language `lang`."""

    def __init__(self, command: Command, lang: str) -> None:
        self.lang = lang
        self._command = command
        self._arguments = _Arguments(add_help=False, allow_abbrev=False)
        self._sections: list[tuple[str, list[tuple[str, str]]]] = [("", [])]
        self._places: list[str] = []
        self._names: list[str] = ["-h", "--help"]

    def say(self, zh: str, en: str) -> str:
        """Return one of two texts: that of the language."""
        return zh if self.lang == "zh" else en

    def section(self, zh: str, en: str) -> None:
        """Begin a section of the help; the options that follow belong to it."""
        self._sections.append((self.say(zh, en), []))

    def place(
        self,
        name: str,
        shown: tuple[str, str],
        zh: str,
        en: str,
        *,
        nargs: str | None = None,
        choices: Sequence[str] = (),
        type: Callable[[str], Any] = as_words,
    ) -> None:
        """Add an argument that is known by its place; `shown` is what the help calls it, such as 文件, FILE.

        The type of a path is `str`, so that its bytes stay what they are.
        """
        word = self.say(*shown)
        several = f"{word} …" if nargs in ("*", "+") else word
        self._places.append(f"[{several}]" if nargs in ("*", "?") else several)
        taken = self._one_of(choices) if choices else self._reading(type)
        self._arguments.add_argument(name, nargs=nargs, metavar=word, type=taken)
        self._sections[-1][1].append((word, self.say(zh, en)))

    def flag(self, name: str, zh: str, en: str) -> None:
        """Add an option without a value."""
        self._arguments.add_argument(name, action="store_true")
        self._add([name], "", zh, en)

    def option(
        self,
        *names: str,
        zh: str,
        en: str,
        shown: tuple[str, str] | None = None,
        choices: Sequence[str] = (),
        type: Callable[[str], Any] = as_words,
        several: bool = False,
        required: bool = False,
        default: Any = None,
        dest: str | None = None,
    ) -> None:
        """Add an option with a value: one of `choices`, else what `type` makes of it; `several` may be given."""
        self._arguments.add_argument(
            *names,
            dest=dest,
            type=self._one_of(choices) if choices else self._reading(type),
            action="append" if several else "store",
            required=required,
            default=[] if several else default,
        )
        self._add(names, self.say(*shown) if shown else "|".join(choices), zh, en)

    def language(self, zh: str = "默认按本机语言", en: str = "default: this machine's language") -> None:
        """Add `--lang`, which every command has."""
        self.option("--lang", choices=LANGUAGES, zh=f"用中文还是英文说（{zh}）", en=f"speak Chinese or English ({en})")

    def _add(self, names: Sequence[str], shown: str, zh: str, en: str) -> None:
        self._names += names
        self._sections[-1][1].append((f"{', '.join(names)} {shown}".rstrip(), self.say(zh, en)))

    def _one_of(self, choices: Sequence[str]) -> Callable[[str], str]:
        def chosen(word: str) -> str:
            if word not in choices:
                said = label("call-one-of", self.lang, word=word, choices=choices, near=near(word, choices, self.lang))
                raise argparse.ArgumentTypeError(said)
            return word

        return chosen

    def _reading(self, type: Callable[[str], Any]) -> Callable[[str], Any]:
        def read(word: str) -> Any:
            try:
                return type(word)
            except UnreadError as error:
                said = label(error.code, self.lang, word=as_words(word), **error.args_of_code)
                raise argparse.ArgumentTypeError(said) from None

        return read

    def usage(self) -> str:
        """Return the line that shows how the command is called."""
        words = ["policytrack", self._command.name, *self._places, self.say("[选项]", "[options]")]
        return f"{self.say('用法：', 'usage: ')}{' '.join(words)}"

    def help(self) -> str:
        """Return the help: the line of usage, what it does, and every argument."""
        lines = [self.usage(), "", *filled(self._command.say(self.lang), WIDTH)]
        self._sections[-1][1].append(("-h, --help", self.say(*_HELP)))
        for heading, rows in self._sections:
            if rows:
                lines += ["", *([heading] if heading else []), *two_columns(rows)]
        return "\n".join(lines)

    def parse(self, words: Sequence[str]) -> argparse.Namespace:
        """Return the arguments in the words of a call, with the language to speak as `spoken`.

        Raises `UsageError` for what cannot be read, naming what is near.
        """
        try:
            given, others = self._arguments.parse_known_args(words)
        except _RefusedError as refused:
            raise self._wrong(self._said(str(refused))) from None
        for word in others:
            if word.startswith("-") and word != "-":
                name = word.partition("=")[0]
                close = near(name, self._names, self.lang)
                raise self._wrong(label("call-no-option", self.lang, name=name, near=close))
            raise self._wrong(label("call-too-many", self.lang, word=word))
        given.spoken = given.lang or self.lang
        return given

    def _said(self, message: str) -> str:
        """Return what argparse says in the language of the call; its own English for what it never said before."""
        for form, code in _SAID:
            found = form.fullmatch(message)
            if found:
                return label(code, self.lang, **found.groupdict())
        return message

    def _wrong(self, said: str) -> UsageError:
        return UsageError(f"{said}\n{self.usage()}")

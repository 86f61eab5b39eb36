"""Reasons and problems: a code with arguments, rendered in Chinese or English from one table."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from attrs import frozen

from policytrack.errors import InputError
from policytrack.hidden import in_one_line, visible
from policytrack.text import PROBLEMS, REASONS, TEXTS

Language: TypeAlias = Literal["zh", "en"]
Severity: TypeAlias = Literal["error", "warning"]
LANGUAGES = ("zh", "en")


def as_language(lang: str) -> Language:
    """Return 'zh' or 'en'; `InputError` for any other language."""
    if lang in LANGUAGES:
        return lang  # type: ignore[return-value]
    raise InputError(f"{lang!r} is not a language of the reports; use 'zh' or 'en'")


def say(value: Any, lang: str) -> str:
    """Return the text of a value in a language: by its `say` method where it has one; several are listed."""
    if isinstance(value, (tuple, list)):
        clauses = any(isinstance(item, Reason) for item in value)
        zh, en = ("；", "; ") if clauses else ("、", ", ")
        return (zh if lang == "zh" else en).join(say(item, lang) for item in value)
    if hasattr(value, "say"):
        return str(value.say(lang))
    return str(value)


def clauses(parts: Iterable[str], lang: str) -> str:
    """Return clauses as one line, with the semicolon of a language between them; empty ones are left out.

    >>> clauses(["已完成1项", "", "落后2项"], "zh"), clauses(["1 met", "2 behind"], "en")
    ('已完成1项；落后2项', '1 met; 2 behind')
    """
    return ("；" if lang == "zh" else "; ").join(part for part in parts if part)


_NESTED = str.maketrans("《》「」『』〈〉", "‘’‘’‘’‘’")


def in_quotes(words: str, lang: str, *, title: bool = False) -> str:
    """Return the words or the title of a source in the quotation marks of a language.

    >>> in_quotes("6835家", "zh"), in_quotes("关于印发《方案》的通知", "en", title=True)
    ('「6835家」', '“关于印发‘方案’的通知”')
    """
    if lang == "zh":
        return f"《{words}》" if title else f"「{words}」"
    return f"“{words.translate(_NESTED)}”"


def render(code: str, args: Mapping[str, Any], lang: str) -> str:
    """Return the text of a code, with its arguments filled in."""
    text = TEXTS[code][LANGUAGES.index(as_language(lang))]
    return text.format_map({name: say(value, lang) for name, value in args.items()})


def label(code: str, lang: str, **args: Any) -> str:
    """Return a fixed text of the reports, in one line without hidden characters."""
    return in_one_line(render(code, args, lang))


@frozen
class Word:
    """A name that the library gives, such as that of a field, with its Chinese and its English."""

    name: str
    zh: str
    en: str

    def say(self, lang: str) -> str:
        """Return the name in Chinese ('zh') or English ('en')."""
        return self.zh if as_language(lang) == "zh" else self.en

    def __str__(self) -> str:
        return self.name


@frozen
class Reason:
    """A reason of a verdict: a stable code and its arguments.

    >>> Reason.of("no-figure").text("en")
    'no figure of this indicator for this area is in the evidence'
    """

    code: str
    args: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def of(cls, code: str, **args: Any) -> "Reason":
        """Return the reason of that code; `InputError` where no text for it exists."""
        if code not in REASONS:
            raise InputError(f"{code!r} is not the code of a reason")
        return cls(code, tuple(args.items()))

    def text(self, lang: str = "en") -> str:
        """Return the reason in Chinese ('zh') or English ('en'), in one line without hidden characters."""
        return in_one_line(render(self.code, dict(self.args), lang))

    def say(self, lang: str) -> str:
        """Return the same as `text`."""
        return self.text(lang)

    def __str__(self) -> str:
        return self.text()


@frozen
class Problem:
    """A fault in data: where it is, what was expected and got, and the right form.

    `line` and `column` count from 1; 0 is the file as a whole. Printed as `path:line:column: CODE message`, in one
    line: what does not show in the data is written as an escape.
    """

    path: str
    line: int
    column: int
    code: str
    args: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def of(cls, code: str, path: str, line: int = 0, column: int = 0, **args: Any) -> "Problem":
        """Return the problem of that code; `InputError` where no text for it exists."""
        if code not in PROBLEMS:
            raise InputError(f"{code!r} is not the code of a problem")
        return cls(path, line, column, code, tuple(args.items()))

    @property
    def severity(self) -> Severity:
        """Whether the data is wrong, or only untidy: codes PT5 are warnings."""
        return "warning" if self.code.startswith("PT5") else "error"

    def text(self, lang: str = "en") -> str:
        """Return the message alone, in Chinese ('zh') or English ('en')."""
        return visible(render(self.code, dict(self.args), lang))

    def say(self, lang: str) -> str:
        """Return place, code and message."""
        return f"{visible(self.path)}:{self.line}:{self.column}: {self.code} {self.text(lang)}"

    def __str__(self) -> str:
        return self.say("en")

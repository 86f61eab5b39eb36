"""Vocabularies: closed lists of words, such as stages, kinds and verdicts, each with its Chinese and its English."""

import enum
import re
from typing import Self

from policytrack.errors import InputError
from policytrack.text.messages import as_language


class Vocabulary(enum.StrEnum):
    """A closed list of words that a field may hold. A member equals its plain text, and its repr is that text.

    Each member has its Chinese and its English; one that lacks either is refused when the class is made.
    Making a member of a text that is no word raises `InputError`, which lists the words.

    >>> class Colour(Vocabulary):
    ...     RED = "red", "红", "red"
    >>> Colour("red"), Colour.RED.say("zh"), Colour.RED == "red", Colour.has("blue")
    ('red', '红', True, False)
    >>> Colour("blue")
    Traceback (most recent call last):
    ...
    policytrack.errors.InputError: colour 'blue' is not one of: red
    """

    zh: str
    en: str

    def __new__(cls, word: str, zh: str = "", en: str = "", *_: object) -> Self:
        """Make a member; the defaults are for a type checker, which reads `Colour("red")` as such a call."""
        if not (zh.strip() and en.strip()):
            raise TypeError(f"{cls.__name__} {word!r} needs its Chinese and its English: {word!r}, '…', '…'")
        member = str.__new__(cls, word)
        member._value_ = word
        member.zh, member.en = zh, en
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        noun = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()
        raise InputError(f"{noun} {value!r} is not one of: {', '.join(cls.words())}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the member that a text names; the inverse of `str`. `InputError` for any other text."""
        return cls(text)

    @classmethod
    def words(cls) -> tuple[str, ...]:
        """Return every text that names a member."""
        return tuple(cls)

    @classmethod
    def has(cls, text: object) -> bool:
        """Whether something is one of the words; `in` would raise for a text before Python 3.12."""
        return isinstance(text, str) and text in cls._value2member_map_

    def say(self, lang: str) -> str:
        """Return the word in Chinese ('zh') or English ('en')."""
        return self.zh if as_language(lang) == "zh" else self.en

    def __repr__(self) -> str:
        return repr(str(self))


class ChineseVocabulary(Vocabulary):
    """A vocabulary whose members may be written in Chinese too.

    >>> class Colour(ChineseVocabulary):
    ...     RED = "red", "红", "red"
    >>> Colour("红"), Colour.words()
    ('red', ('红', 'red'))
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return next((member for member in cls if member.zh == value), None) or super()._missing_(value)

    @classmethod
    def words(cls) -> tuple[str, ...]:
        """Return every text that names a member, the Chinese ones first."""
        return (*(member.zh for member in cls), *cls)


class Answer(Vocabulary):
    """A vocabulary of results, such as verdicts: its repr names the member, and each has a symbol for tables.

    >>> class Colour(Answer):
    ...     RED = "red", "红", "red", "■"
    >>> Colour.RED, Colour.RED.symbol, str(Colour.RED)
    (Colour.RED, '■', 'red')
    """

    symbol: str

    def __init__(self, _word: str, _zh: str = "", _en: str = "", symbol: str = "") -> None:
        self.symbol = symbol

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

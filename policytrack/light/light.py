"""A light: a colour that is always shown with a symbol and a word."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from policytrack.errors import InputError
from policytrack.records.record import as_title
from policytrack.values.vocabulary import Vocabulary


class Colour(Vocabulary):
    """The colour of a light, with its own symbol for readers who do not see colours or print in black."""

    GREEN = "green", "绿灯", "green", "●"
    BLUE = "blue", "蓝灯", "blue", "◇"
    YELLOW = "yellow", "黄灯", "yellow", "▲"
    ORANGE = "orange", "橙灯", "orange", "◆"
    RED = "red", "红灯", "red", "■"
    GREY = "grey", "灰灯", "grey", "?"
    NONE = "none", "不亮灯", "no light", "-"

    symbol: str

    def __init__(self, _word: str, _zh: str = "", _en: str = "", symbol: str = "") -> None:
        self.symbol = symbol


# How grave a colour is, from 0; grey and none have no gravity.
GRAVITY: Mapping[str, int] = MappingProxyType({"green": 0, "blue": 1, "yellow": 2, "orange": 3, "red": 4})


def _symbol(value: Any) -> str:
    if isinstance(value, str) and len(value) == 1 and value.isprintable() and not value.isspace():
        return value
    raise InputError(f"symbol {value!r} is not one visible character, like '●'")


@frozen
class Light:
    """A light: its `colour`, `zh` and `en` are its word, `symbol` is a character of one column.

    A rule that has statuses and no colours gives them the colour none. `Light.of` has the usual words and symbols.

    >>> Light.of("yellow").say("zh")
    '▲ 黄灯'
    """

    colour: Colour = field(converter=Colour)
    zh: str = field(converter=as_title)
    en: str = field(converter=as_title)
    symbol: str = field(converter=_symbol)

    @classmethod
    def of(cls, colour: str, zh: str | None = None, en: str | None = None, symbol: str | None = None) -> "Light":
        """Return the light of a colour, with the usual words and symbol where none are given."""
        usual = Colour(colour)
        return cls(usual, zh or usual.zh, en or usual.en, symbol or usual.symbol)

    def word(self, lang: str) -> str:
        """Return its word in a language."""
        return self.zh if lang == "zh" else self.en

    def say(self, lang: str) -> str:
        """Return symbol and word."""
        return f"{self.symbol} {self.word(lang)}"


UNRULED = Light(Colour.NONE, "规则未规定", "unruled", "·")
UNJUDGED = Light.of("grey", "无法判定", "cannot tell")


def as_light(value: Any) -> Light:
    """Return a light given as such or by its colour."""
    return value if isinstance(value, Light) else Light.of(value)

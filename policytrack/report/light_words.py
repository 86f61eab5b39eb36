"""The light of a task by a rule, and beside it the light that the source states, where they differ."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from policytrack.light import LightRule, light_of
from policytrack.light.light import Colour
from policytrack.light.result import LightResult
from policytrack.report.table import ABSENT
from policytrack.report.task import Task
from policytrack.text.messages import label

# How a colour is called in a ledger; the first that stands in its cell counts.
_CALLED: Mapping[str, Colour] = MappingProxyType(
    {
        "绿": Colour.GREEN,
        "蓝": Colour.BLUE,
        "黄": Colour.YELLOW,
        "橙": Colour.ORANGE,
        "红": Colour.RED,
        "灰": Colour.GREY,
        "green": Colour.GREEN,
        "blue": Colour.BLUE,
        "yellow": Colour.YELLOW,
        "amber": Colour.YELLOW,
        "orange": Colour.ORANGE,
        "red": Colour.RED,
        "grey": Colour.GREY,
        "gray": Colour.GREY,
    }
)
_LETTERS: Mapping[str, Colour] = MappingProxyType(
    {"g": Colour.GREEN, "a": Colour.YELLOW, "y": Colour.YELLOW, "r": Colour.RED}
)


@frozen
class Lighting:
    """A light rule that a report shows the lights of."""

    rule: LightRule | str

    def of(self, task: Task) -> LightResult:
        """Return the light of a task."""
        return light_of(task.assessment, self.rule)

    def warnings(self, tasks: Iterable[Task], lang: str) -> list[str]:
        """Return the uses that the rule is not made for, each once, in the order of the tasks."""
        return list(dict.fromkeys(one.text(lang) for task in tasks for one in self.of(task).warnings))

    def words(self, task: Task, lang: str, *, symbols: bool = True, short: bool = False) -> str:
        """Return the light in words, with the one that the source states where that is another.

        `short` leaves a light that cannot be told without its words, as they stand in the verdict beside it.
        """
        found = self.of(task)
        light = found.light
        said = light.say(lang) if symbols else light.word(lang)
        if short and found.state == "unjudged":
            said = light.symbol if symbols else ABSENT
        if task.light is None or is_same(task.light.words, light.colour):
            return said
        return label("light-stated", lang, light=said, stated=task.light.words)


def is_same(stated: str, colour: Colour) -> bool:
    """Whether the words of a cell name a colour; ✓ and other words name none."""
    return colour_named(stated) == colour


def colour_named(words: str) -> Colour | None:
    """Return the colour that the words of a cell name, or None.

    >>> colour_named("黄灯"), colour_named("Amber"), colour_named("R"), colour_named("按时")
    ('yellow', 'yellow', 'red', None)
    """
    said = words.strip().lower()
    if said in _LETTERS:
        return _LETTERS[said]
    return next((colour for word, colour in _CALLED.items() if word in said), None)

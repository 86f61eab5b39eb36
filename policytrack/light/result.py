"""The result of a light rule: the light for one set of values, and the reason."""

from typing import Literal, TypeAlias

from attrs import frozen

from policytrack.light.light import Light
from policytrack.text.messages import Reason

State: TypeAlias = Literal["lit", "unruled", "unjudged"]


@frozen
class LightResult:
    """The light that a rule shows for one set of values.

    `state` is lit, unruled (no condition of the rule covers such values; the colour is none) or unjudged (a value that
    is needed is not known well enough; the colour is grey). `reason` is the condition that holds, the gap, or what is
    missing. `warnings` name uses that the rule is not made for; `notes` are what else a reader must know.
    """

    rule: str
    light: Light
    state: State
    reason: Reason
    warnings: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()

    @property
    def colour(self) -> str:
        """The colour; never shown without `symbol` and word."""
        return self.light.colour

    @property
    def symbol(self) -> str:
        """A character of one column, shown with the word."""
        return self.light.symbol

    def word(self, lang: str) -> str:
        """Return the word of the light in a language."""
        return self.light.word(lang)

    def say(self, lang: str) -> str:
        """Return symbol and word."""
        return self.light.say(lang)

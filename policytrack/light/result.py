"""What a light rule says of one set of values, and why."""

from typing import Literal, TypeAlias

from attrs import frozen

from policytrack.light.light import Light
from policytrack.text.messages import Reason

State: TypeAlias = Literal["lit", "unruled", "unjudged"]


@frozen
class LightResult:
    """The light that a rule shows.

    `state` is lit, unruled (the rule says nothing of such values; the colour is none) or unjudged (a value that is
    needed is not known well enough; the colour is grey). `reason` says which condition holds, which gap it is, or what
    is missing. `warnings` tell that the rule was used for what it is not made for; `notes` what a reader must know
    besides.
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
        """A sign of one column, to stand beside the word."""
        return self.light.symbol

    def word(self, lang: str) -> str:
        """Return the word beside the colour."""
        return self.light.word(lang)

    def say(self, lang: str) -> str:
        """Return symbol and word."""
        return self.light.say(lang)

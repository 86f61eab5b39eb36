"""Every text that readers see, in Chinese and English."""

from collections.abc import Mapping
from types import MappingProxyType

from policytrack.texts.label import LABELS
from policytrack.texts.problem import PROBLEMS
from policytrack.texts.reason import REASONS
from policytrack.texts.word import WORDS

TEXTS: Mapping[str, tuple[str, str]] = MappingProxyType({**REASONS, **PROBLEMS, **LABELS})

__all__ = ["LABELS", "PROBLEMS", "REASONS", "TEXTS", "WORDS"]

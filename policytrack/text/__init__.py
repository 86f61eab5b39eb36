"""Every text that readers see, in Chinese and English."""

from collections.abc import Mapping
from types import MappingProxyType

from policytrack.text.labels import LABELS
from policytrack.text.problems import PROBLEMS
from policytrack.text.reasons import REASONS
from policytrack.text.words import WORDS

TEXTS: Mapping[str, tuple[str, str]] = MappingProxyType({**REASONS, **PROBLEMS, **LABELS})

__all__ = ["LABELS", "PROBLEMS", "REASONS", "TEXTS", "WORDS"]

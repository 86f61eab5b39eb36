"""The result of a claim check: supported, not supported, cannot tell."""

from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Answer


class Support(Answer):
    """Whether the evidence supports a claim."""

    SUPPORTED = "supported", "支持", "supported", "✓"
    NOT_SUPPORTED = "not supported", "不支持", "not supported", "✗"
    CANNOT_TELL = "cannot tell", "无法判定", "cannot tell", "?"

    @classmethod
    def of(cls, answer: Truth) -> "Support":
        """Return the support that an answer gives: yes supports, no does not."""
        return {Truth.YES: cls.SUPPORTED, Truth.NO: cls.NOT_SUPPORTED, Truth.UNKNOWN: cls.CANNOT_TELL}[answer]

"""Chinese words that touch an English expression and may change it: 约300 homes, 300 homes以上, £20亿, 2023年底."""

from policytrack.prose.rule import Item
from policytrack.prose.token import Tokens
from policytrack.values.foreign import is_chinese


def foreign(tokens: Tokens, item: Item) -> int | None:
    """Return a run of Chinese at the side of an expression; punctuation between them parts them."""
    at = item.start - 1
    if tokens.kind(at) == "." and is_chinese(tokens.word(at)[-1]):
        return at
    at = item.end
    return at if tokens.kind(at) == "." and is_chinese(tokens.word(at)[0]) else None

"""Whether the words of a quote say the other sense than a growth rate beside them: 下降2.3% beside a rise of 2.3 %."""

import re

from policytrack.records.indicator import Indicator, Sense
from policytrack.values.quantity import Quantity

_FALLS = re.compile(
    r"下降|降低|减少|降幅|下跌|回落|\b(?:f[ae]ll(?:s|en|ing)?|drop|declin|decreas|reduc|cut|lower)\w*", re.IGNORECASE
)
_RISES = re.compile(r"增长|增幅|上升|提高|\b(?:r[io]se|risen|rising|grew|grow|increas|expand)\w*", re.IGNORECASE)
_NAMED_BY_THE_FALL = re.compile("[降减]|reduction|decrease|decline|fall", re.IGNORECASE)  # 能耗降低率


def opposite_word(words: str, amount: Quantity, indicator: Indicator) -> str | None:
    """Return the word of a quote that says the opposite of a positive growth rate; None where none does.

    Words that say both (由增长转为下降) say nothing here. An indicator of unsaid sense is taken to grow, unless it is
    named by the fall (降低率).

    >>> rate = Indicator("gdp.growth", unit="%", kind="growth", better="up", sense="increase")
    >>> opposite_word("同比下降2.3%", Quantity.exact("2.3", "%"), rate)
    '下降'
    """
    if indicator.kind != "growth" or amount.nominal is None or amount.nominal <= 0:
        return None
    sense = indicator.sense
    if sense is None and any(_NAMED_BY_THE_FALL.search(name) for name in indicator.names):
        return None
    falls, rises = _FALLS.search(words), _RISES.search(words)
    found, other = (rises, falls) if sense is Sense.DECREASE else (falls, rises)
    return found.group() if found is not None and other is None else None

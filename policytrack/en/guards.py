"""Words in which a guard or a number is only a part: no doubt, over time, about to; they guard nothing."""

from policytrack.en.words import table
from policytrack.prose.token import Lexeme

_PLAIN = (
    "no doubt|half-year|half year|half-years|mid-year|over time|about to|some time|sometimes|"
    "above all|under way|under pressure|below average|more than ever|"
    "more and more|at least one of|not only because|quarter on quarter|quarter-on-quarter|as a result|"
    "in order to|close down|round table|per se|"
    "all over|once more|"
    "one and only|up to date|up-to-date|over and over|at all|one way or another|minimum wage|"
    "maximum security|at first|no matter"
)
PLAIN_WORDS: dict[str, Lexeme] = table("L", _PLAIN.split("|"))

"""Reading Chinese: the words of an amount or a time, and all of them in running text."""

from policytrack.prose import reading
from policytrack.prose.fold import Folded
from policytrack.prose.fold import fold as folded
from policytrack.prose.reading import Reading, Role
from policytrack.values.period import Time
from policytrack.values.quantity import Quantity
from policytrack.zh.folding import FOLDING
from policytrack.zh.language import language


def fold(text: str) -> Folded:
    r"""Return text with full-width, traditional, glossed and broken forms made plain; the original is not altered.

    >>> plain = fold("第十七屆中小企業(yè)博覽會，１２００萬\n 家")
    >>> plain.text[-6:], plain.span(len(plain.text) - 1, len(plain.text))
    ('1200万家', (23, 24))
    """
    return folded(text, FOLDING)


def read_quantity(words: str, *, role: Role = "figure", kind: str | None = None) -> Quantity:
    """Read the words of one amount by the table of docs/design.md §4.

    `role` is 'figure' for what a source reports, 'target' for an undertaking, cap, award or plan. `kind='share'` bounds
    by 0 and 100 %, `kind='growth'` gives a decrease its sign, `kind='decrease'` takes it as a positive amount; without
    them the words of a decrease are refused. Raises `ReadError` for anything else than one amount.

    >>> read_quantity("300家以上", role="target")
    Quantity.parse('>= 300 家')
    >>> read_quantity("下降3.5%", kind="growth")
    Quantity.parse('rounded -3.5 %')
    """
    return reading.read_quantity(words, language(), role=role, kind=kind)


def read_period(words: str, *, on: object, covers: int | str | None = None, fiscal: str | None = None) -> Time:
    """Read the words of one period, in a document dated `on` (a day or a Period).

    `covers` is the year that the document reports, `fiscal` the first day of fiscal years ('04-01'). Raises `ReadError`
    for anything else, and for words that give no day, such as 近日.

    >>> read_period("2024年1—5月", on="2024-06-27")
    Period.parse('2024-01/2024-05')
    """
    return reading.read_period(words, language(), on=on, covers=covers, fiscal=fiscal)


def find(
    text: str, *, on: object, role: Role = "figure", covers: int | str | None = None, fiscal: str | None = None
) -> tuple[Reading, ...]:
    """Return every amount and period of a text in the order of their places; what is refused comes with the reason.

    Line breaks, traditional characters, glosses and full-width forms are seen through; the text stays as it is.

    >>> [reading.words for reading in find("上半年新认定创新型中小企业1220家，同比增长55.6%", on="2024-06-27")]
    ['上半年', '1220家', '55.6%']
    """
    return reading.find(text, language(), on=on, role=role, covers=covers, fiscal=fiscal)

"""A place in an order, as words give it."""

from attrs import frozen

from policytrack.values.quantity import Quantity


@frozen
class Rank:
    """A place in an order: `amount` in 位次, less is better; `among` are the words for the set, None where unsaid.

    >>> from policytrack import zh
    >>> zh.read_rank("位居全国第五")
    Rank(amount=Quantity.parse('5 位次'), among='全国')
    """

    amount: Quantity
    among: str | None

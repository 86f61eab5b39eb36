"""The English names of the months, in full and cut short, and the number of one."""

NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# A pattern, in small letters, that matches each name in full or by its first letters: jan, january, sept.
PATTERN = "|".join(f"{name[:3]}(?:{name[3:]}|t)?" if len(name) > 3 else name for name in map(str.lower, NAMES))


def month_number(name: str) -> int:
    """Return the number of a month by its name, in full or cut short.

    >>> month_number("Sept"), month_number("may")
    (9, 5)
    """
    return next(at for at, month in enumerate(NAMES, 1) if month.startswith(name[:3].title()))

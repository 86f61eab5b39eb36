"""A pattern that matches any word of a list, kept as a list: for tables of words that are too long for one line."""

import re


def any_of(words: str) -> str:
    r"""Return the pattern of words that stand apart by commas; where several fit, the first of them counts.

    >>> any_of("新增, 新建,\n served, in place")
    '新增|新建|served|in place'
    """
    return "|".join(re.split(r",\s+", words.strip()))

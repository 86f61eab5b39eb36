"""Days and spans of time as bulletins write them: 2024年6月30日, 2024年1—6月, 30 June 2024."""

import datetime
from collections.abc import Sequence

from policytrack.text.messages import label, say
from policytrack.values.month_names import NAMES
from policytrack.values.months import is_month_end
from policytrack.values.period import Period

date = datetime.date


def day_words(day: date, lang: str) -> str:
    """Return a day in words.

    >>> day_words(date(2024, 6, 30), "zh"), day_words(date(2024, 6, 30), "en")
    ('2024年6月30日', '30 June 2024')
    """
    return label("day-long", lang, year=day.year, month=day.month, day=day.day, name=NAMES[day.month - 1])


def days_words(days: Sequence[date], lang: str) -> str:
    """Return several days in words."""
    return say([day_words(day, lang) for day in days], lang)


def span_words(span: Period, lang: str) -> str:
    """Return a span of time in words, by months or years where it is made of whole ones.

    >>> half = Period(date(2024, 1, 1), date(2024, 6, 30))
    >>> span_words(half, "zh"), span_words(half, "en")
    ('2024年1—6月', 'January to June 2024')
    """
    first, last = span.start, span.end
    if first.day != 1 or not is_month_end(last):
        return label("span-long", lang, first=day_words(first, lang), last=day_words(last, lang))
    if (first.month, last.month) == (1, 12):
        code = "year-long" if first.year == last.year else "years-long"
        return label(code, lang, year=first.year, first=first.year, last=last.year)
    names = {"first_name": NAMES[first.month - 1], "last_name": NAMES[last.month - 1]}
    if (first.year, first.month) == (last.year, last.month):
        return _month(first, lang)
    if first.year == last.year:
        return label("months-long", lang, year=first.year, first=first.month, last=last.month, **names)
    return label("span-long", lang, first=_month(first, lang), last=_month(last, lang))


def _month(day: date, lang: str) -> str:
    return label("month-long", lang, year=day.year, month=day.month, name=NAMES[day.month - 1])

"""A source: a document, and quotes from it."""

import datetime
from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.body import Body, as_body
from policytrack.records.call import guard
from policytrack.records.record import Identified, as_record, closed_period, words
from policytrack.text.messages import in_quotes
from policytrack.values.period import Period, Time, as_time, first_day, last_day
from policytrack.values.vocabulary import Vocabulary


class TextLanguage(Vocabulary):
    """The language of a source's text, in which its quotes are read."""

    ZH = "zh", "中文", "Chinese"
    EN = "en", "英文", "English"


def _reported(value: Any) -> Period | None:
    return closed_period(value, "covers is the time that a document reports: covers='2023'")


@frozen(eq=False, repr=False)
class Source(Identified):
    """A source: a document. Equal by id; in a catalog the id is the path of its file.

    `published` is the day, or the span that is known to hold it (often a month or a year);
    `covers` is the time that it reports, of which 全年 and 年末 are; `sha256` is that of the bytes of its text;
    `language` is the one in which its quotes are read.

    >>> Source("qingdao/2024-key-points", title="…", published="2024").published
    Period.parse('2024')
    """

    title: str = field(default="", kw_only=True)
    published: Time | None = field(
        default=None, kw_only=True, converter=optional(as_time), metadata=words("发布时间", "published")
    )
    covers: Period | None = field(default=None, kw_only=True, converter=_reported, metadata=words("报告期", "covers"))
    publisher: Body | None = field(default=None, kw_only=True, converter=as_body, metadata=words("刊发", "publisher"))
    url: str | None = field(default=None, kw_only=True, metadata=words("网址", "url"))
    sha256: str | None = field(default=None, kw_only=True, metadata=words("文本校验", "sha256"))
    language: TextLanguage = field(
        default=TextLanguage.ZH, kw_only=True, converter=TextLanguage, metadata=words("语言", "language")
    )

    @property
    def latest(self) -> datetime.date | None:
        """The last day on which it may have been published; None where no date is known."""
        return None if self.published is None else last_day(self.published)

    @property
    def earliest(self) -> datetime.date | None:
        """The first day on which it may have been published; None where no date is known."""
        return None if self.published is None else first_day(self.published)

    def say(self, lang: str) -> str:
        """Return publisher (else title, else id) and date, for a line in a table."""
        said = [part.say(lang) for part in (self.publisher, self.published) if part is not None]
        if self.publisher is None:
            said.insert(0, in_quotes(self.title, lang, title=True) if self.title else self.id)
        return " ".join(said)


def as_source(value: str | Source | None) -> Source | None:
    """Return a source given as such or by id; None stays None."""
    return None if value is None else as_record(value, Source, "a source", "qingdao/2024-key-points")


@frozen
class Quote:
    """A quote: the words of a source for one amount, a phrase and not a passage.

    `before` and `after` are neighbouring words that make the place unique; white space never counts. `by_hand` says why
    a machine cannot read the amount from the words, where it cannot.

    >>> Quote("6835家", before="专精特新中小企业").find("…现有专精特新中小 企业6835家，位居全省第一")
    1
    """

    words: str
    before: str = ""
    after: str = ""
    by_hand: str | None = None

    def __attrs_post_init__(self) -> None:
        if not all(isinstance(words, str) for words in (self.words, self.before, self.after)):
            raise InputError(f"a quote is text, not {self.words!r}")
        if not self.words.strip():
            raise InputError("a quote is empty; copy the source's words for the amount")

    def find(self, document: str) -> int:
        """Return how often the words occur in a document; white space and line breaks do not count."""
        words = "".join((self.before + self.words + self.after).split())
        return "".join(document.split()).count(words)


guard(Quote)


def as_quote(value: str | Quote | None) -> Quote | None:
    """Return a quote given as such or as the words alone; None stays None."""
    return value if isinstance(value, Quote) or value is None else Quote(value)

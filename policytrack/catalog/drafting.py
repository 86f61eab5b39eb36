"""A draft of a document's file: an entry for every amount found in its text, for a person to confirm."""

import codecs
import datetime
import hashlib
import os
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from policytrack.catalog.catalog import CatalogError
from policytrack.catalog.layout import format_text, toml_text
from policytrack.catalog.phrase import Phrase
from policytrack.errors import InputError
from policytrack.hidden import visible
from policytrack.prose.reading import Role
from policytrack.text.messages import Problem
from policytrack.values.period import Period, Since, Time, Until, as_time, last_day
from policytrack.zh import Reading, find, fold

LARGEST = 2**19
MOST_WORDS = 40
MOST_SHOWN = 160
MOST_MORE = 16
MOST_SENTENCE = 400
LONGEST_TITLE = 80
# How many characters before and behind a quote are tried, until they make its place the only one.
_REACHES = ((0, 0), (6, 0), (12, 0), (0, 6), (0, 12), (20, 0), (0, 20), (45, 0), (0, 45))
_STOPS = "，。；：！？、,;:!?…"
_CLAUSE = re.compile(rf"[{_STOPS}]|\n\s*\n")
_SENTENCE = re.compile(r"[。！？!?]|\n\s*\n")
_AHEAD = re.compile("计划|将(?!近)|拟|力争|争取|确保|最高|不超过")
_BREAK = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9\s])")
_SPACE = re.compile(r"\s+")
_CLOSING, _OPENING = "”’）》』」】)", "“‘（《『「【("
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEAD = (
    "# A draft that was read by machine and is not confirmed. Check each entry against the text, fill in what is\n"
    "# blank, and delete its line `draft = true`; delete the entries that do not belong in the catalog."
)
_GB18030 = (
    "# The text is in GB18030. Quotes are looked up in UTF-8 only: convert it, and take the sha256 of the new file.\n"
)
_UTF16 = Phrase("文件是 UTF-16 编码，请另存为 UTF-8", "it reads as UTF-16; save it as UTF-8")
_BINARY = Phrase("像是二进制文件", "it looks like a binary file")
_NO_ENCODING = Phrase("既不是 UTF-8 也不是 GB18030", "it is neither UTF-8 nor GB18030")


def draft(
    text: str,
    *,
    name: str,
    published: Any,
    title: str | None = None,
    sha256: str | None = None,
    covers: int | str | None = None,
) -> str:
    r"""Return a document's file with an entry for each amount in its text, marked as drafts, area and indicator blank.

    Amounts of sentences that look forward (计划, 将, 力争 …) become targets, the others figures. The period is the last
    one named before in the sentence, else that of publication. What cannot be read becomes a comment. Entries are
    called `name` with a number. Without a title, the first words of the text stand in a comment in its place. `covers`
    is the year that the document reports. Raises `InputError` where `published` is no day or closed period.

    >>> print(draft("上半年新认定创新型中小企业1220家。", name="h1", published="2024-06-27").split("\n\n")[2], end="")
    # line 1, period of 上半年
    [figure.h1-1]
    area = ""
    indicator = ""
    period = "2024-H1"
    amount = "1220 家"
    quote = "新认定创新型中小企业1220家"
    draft = true
    """
    on = as_time(published)
    if not isinstance(on, Period):
        raise InputError(f"published is {published!r}; write a day or a period, like '2024-06-27' or '2024'")
    source = [
        f"title = {toml_text(title)}" if title is not None else _comment(f'title = ""  # it begins: {_start(text)}')
    ]
    source.append(f"published = {toml_text(str(on))}")
    if covers is not None:
        source.append(f"covers = {toml_text(str(covers))}")
    if sha256 is not None:
        source.append(f"sha256 = {toml_text(sha256)}")
    blocks = [_HEAD, "\n".join(["[source]", *source]), *_Drafting(text, name, on, covers).blocks()]
    return format_text("\n\n".join(blocks) + "\n")


def _start(text: str) -> str:
    return next((line.strip("#＃ \t\r") for line in text.split("\n") if line.strip("#＃ \t\r")), "")[:LONGEST_TITLE]


def draft_file(
    path: str | os.PathLike[str],
    *,
    published: Any,
    title: str | None = None,
    name: str = "",
    covers: int | str | None = None,
) -> str:
    """Return the draft of a text in a file, UTF-8 or GB18030; entries are called `name`, else after the file.

    Raises `CatalogError` for a file that cannot be opened, is empty, larger than 512 KiB, or no text.
    """
    file = Path(path)
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise CatalogError((Problem.of("PT117", str(file), fault=error.strerror or str(error)),)) from None
    text, encoding = _decoded(data, str(file))
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", name or file.stem).strip("-") or "draft"
    sha256 = hashlib.sha256(data).hexdigest()
    written = draft(text, name=name, published=published, title=title, sha256=sha256, covers=covers)
    return written if encoding == "utf-8-sig" else _GB18030 + written


def _decoded(data: bytes, path: str) -> tuple[str, str]:
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise CatalogError((Problem.of("PT143", path),))
    if len(data) > LARGEST:
        raise CatalogError((Problem.of("PT144", path, most=f"{LARGEST // 2**10} KiB"),))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise CatalogError((Problem.of("PT145", path, fault=_UTF16),))
    if b"\0" in data:
        raise CatalogError((Problem.of("PT145", path, fault=_BINARY),))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise CatalogError((Problem.of("PT145", path, fault=_NO_ENCODING),))


@frozen
class _Quote:
    """Words of the text, with neighbours by which they occur once; `count` is how often, where none help."""

    words: str
    before: str = ""
    after: str = ""
    count: int = 1

    def __str__(self) -> str:
        if not self.before and not self.after:
            return toml_text(self.words)
        parts = (("words", self.words), ("before", self.before), ("after", self.after))
        return "{ " + ", ".join(f"{key} = {toml_text(words)}" for key, words in parts if words) + " }"


class _Drafting:
    """A text, the readings of its amounts, and the places of its words without white space."""

    def __init__(self, text: str, name: str, on: Period, covers: int | str | None) -> None:
        self._text, self._name, self._on = text, name, on
        self._readings = find(text, on=on, covers=covers)
        self._asked = {(one.start, one.end): one for one in find(text, on=on, role="target", covers=covers)}
        self._breaks = [match.end() for match in re.finditer("\n", text)]
        self._clauses, self._sentences = _Edges.of(_CLAUSE, text), _Edges.of(_SENTENCE, text)
        self._words = _dense(text)
        self._places = [place for place, sign in enumerate(text) if not sign.isspace()]

    def blocks(self) -> Iterator[str]:
        """Yield an entry for each amount and a comment for each refusal, in the order of the text."""
        number = 0
        for at, reading in enumerate(self._readings):
            line = f"# line {bisect_right(self._breaks, reading.start) + 1}"
            if reading.value is None:
                yield _comment(f"{line}: {reading.reason}")
            elif not reading.timely:
                number += 1
                yield self._entry(at, f"{self._name}-{number}", line)

    def _entry(self, at: int, name: str, line: str) -> str:
        reading = self._readings[at]
        sentence = self._text[self._sentence(reading) : reading.end]
        asked = self._asked.get((reading.start, reading.end), reading)
        kind: Role = "figure"
        if asked.value is not None and _AHEAD.search(fold(sentence).text):
            kind, reading = "target", asked
        when, remark = self._when(at, kind)
        quote, alone = self._quote(at, reading, kind)
        remarks = [line, remark]
        if reading.note:
            remarks.append(reading.note)
        if not alone:
            remarks.append("the quote alone is read differently")
        if quote.count != 1:
            remarks.append(f"the quote occurs {quote.count} times, and words around it do not help")
        header = name if _BARE.fullmatch(name) else toml_text(name)
        return "\n".join(
            [
                _comment(", ".join(remarks)),
                f"[{kind}.{header}]",
                'area = ""',
                'indicator = ""',
                when,
                f"amount = {toml_text(str(reading.value))}",
                f"quote = {quote}",
                "draft = true",
            ]
        )

    def _sentence(self, reading: Reading) -> int:
        """Return where the sentence of a reading begins, at most some hundred characters before it."""
        return max(self._sentences.around(reading.start, reading.end)[0], reading.start - MOST_SENTENCE)

    def _when(self, at: int, kind: Role) -> tuple[str, str]:
        """Return the line of the period or deadline, and where it comes from."""
        start = self._sentence(self._readings[at])
        for before in range(at - 1, -1, -1):
            reading = self._readings[before]
            if reading.start < start:
                break
            time = reading.period
            if time is None or (kind == "target" and not self._is_ahead(time)):
                continue
            if kind == "target" and (end := _deadline(time)) is not None:
                return f"by = {toml_text(str(end))}", f"deadline of {_dense(reading.words)}"
            if kind == "figure" or isinstance(time, Period):
                return f"period = {toml_text(str(time))}", f"period of {_dense(reading.words)}"
        if kind == "target":
            return f"period = {toml_text(str(self._on))}", "no period in the sentence: that of publication"
        return f"period = {toml_text(str(Until(self._on.end)))}", "no period in the sentence: until publication"

    def _is_ahead(self, time: Time) -> bool:
        """Whether a time ends after publication, as that of a promise does; 目前 does not."""
        end = last_day(time)
        return end is None or end > self._on.end

    def _quote(self, at: int, reading: Reading, role: Role) -> tuple[_Quote, bool]:
        """Return the longest quote within the clause that is read as the amount and nothing else; whether one is."""
        before = self._readings[at - 1].end if at else 0
        after = self._readings[at + 1].start if at + 1 < len(self._readings) else len(self._text)
        first, last = self._clauses.around(reading.start, reading.end)
        first, last = max(first, before), min(last, after)
        for start, end in ((first, last), (first, reading.end), (reading.start, last), (reading.start, reading.end)):
            words = _joined(self._text[start:end])
            if len(_dense(words)) > MOST_WORDS:
                continue
            found = [one for one in find(words, on=self._on, role=role) if not one.timely]
            if len(found) == 1 and found[0].value == reading.value:
                return self._placed(words, start), True
        return self._placed(_joined(self._text[reading.start : reading.end]), reading.start), False

    def _placed(self, words: str, start: int) -> _Quote:
        """Return a quote with as many words around it as are needed for it to occur once."""
        dense = _dense(words)
        first = self._words.index(dense, bisect_left(self._places, start))
        last = first + len(dense)
        for left, right in _REACHES:
            begin = self._beginning(first - left) if left else first
            before, after = self._words[begin:first], self._words[last : last + right]
            if self._is_alone(before + dense + after):
                return _Quote(words, before, after)
        return _Quote(words, count=self._words.count(dense))

    def _beginning(self, begin: int) -> int:
        """Move a beginning to the left: to that of its clause where that is near, else out of a number."""
        begin = max(begin, 0)
        least = max(begin - MOST_MORE, 0)
        clause = max(self._words.rfind(stop, least, begin) + 1 for stop in _STOPS)
        if clause or not least:
            return clause
        while begin > least and _BARE.match(self._words, begin - 1):
            begin -= 1
        return begin

    def _is_alone(self, words: str) -> bool:
        return self._words.find(words, self._words.find(words) + 1) < 0


@frozen
class _Edges:
    """The ends and the beginnings of the parts of a text, such as clauses."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, stop: re.Pattern[str], text: str) -> "_Edges":
        found = list(stop.finditer(text))
        return cls([*(match.start() for match in found), len(text)], [0, *(match.end() for match in found)])

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the part that holds a span."""
        at = bisect_left(self.starts, end)
        return self.ends[bisect_right(self.ends, start) - 1], self.starts[at]


def _deadline(time: Time) -> datetime.date | None:
    """Return the day that a time is, or that it lasts until: 到2027年 is the last day of it."""
    return None if isinstance(time, Since) or (isinstance(time, Period) and time.days > 1) else last_day(time)


def _comment(words: str) -> str:
    """Return a comment of one line, with invisible characters escaped and of a limited length."""
    shown = visible(words)
    return shown if len(shown) <= MOST_SHOWN else f"{shown[: MOST_SHOWN - 1]}…"


def _dense(words: str) -> str:
    return "".join(words.split())


def _joined(words: str) -> str:
    """Return words as one line: white space only stays between two Latin words or numbers."""
    return _SPACE.sub(" ", _BREAK.sub("", words.strip()).lstrip(_CLOSING).rstrip(_OPENING)).strip()

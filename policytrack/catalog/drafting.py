"""A draft of a document's file: an entry for every amount found in its text, for a person to confirm."""

import datetime
import hashlib
import os
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from policytrack.catalog.catalog import CatalogError
from policytrack.catalog.layout import format_text, toml_text
from policytrack.catalog.placing import Edges, PlacedQuote, Places, dense, joined, spaced
from policytrack.catalog.text_bytes import LARGEST, decoded
from policytrack.errors import InputError
from policytrack.hidden import visible
from policytrack.prose.reading import Reading, Role
from policytrack.readers.languages import passed_over, reader
from policytrack.readers.promise_words import WORDS_OF
from policytrack.readers.steps import steps_of
from policytrack.readers.turning import away_from, fallen, is_change, is_compared, turn_of
from policytrack.records.indicator import Sense
from policytrack.records.source import TextLanguage
from policytrack.records.target import TargetForm
from policytrack.text.messages import Problem
from policytrack.text.reading import remark
from policytrack.values.period import Period, Since, Time, Until, as_time, last_day

MOST_WORDS = 40
MOST_SHOWN = 160
MOST_SENTENCE = 400
LONGEST_TITLE = 80
_BLANK_LINE = r"\n\s*\n"
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def draft(
    text: str,
    *,
    name: str,
    published: Any,
    title: str | None = None,
    sha256: str | None = None,
    covers: int | str | None = None,
    language: str = "zh",
    lang: str = "en",
) -> str:
    r"""Return a document's file with an entry for each amount in its text, marked as drafts, area and indicator blank.

    Amounts of sentences that look forward (计划, 力争, will …) become targets, the others figures. The period is the
    last one named before in the sentence (in English, first one behind the amount), else that of publication. A target
    says stretch, each, per and aggregation where the words do, and form = "change" where they name a time that the
    change is compared with; what falls is below 0. What cannot be read becomes a comment, and numbers that are no
    amounts are listed at the end. Entries are called `name` with a number. Without a title, the first words of the text
    stand in a comment in its place. `covers` is the year that the document reports, `language` that of its text ('zh',
    'en'), `lang` that of the comments. Raises `InputError` where `published` is no day or closed period.

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
    written_in = TextLanguage(language)
    source = [
        f"title = {toml_text(title)}"
        if title is not None
        else _comment(f'title = ""  # {remark("begins", lang)}{_start(text)}')
    ]
    source.append(f"published = {toml_text(str(on))}")
    if covers is not None:
        source.append(f"covers = {toml_text(str(covers))}")
    if sha256 is not None:
        source.append(f"sha256 = {toml_text(sha256)}")
    if written_in != TextLanguage.ZH:
        source.append(f"language = {toml_text(written_in)}")
    entries = _Drafting(text, name, on, covers, written_in, spoken=lang).blocks()
    blocks = [remark("head", lang), "\n".join(["[source]", *source]), *entries]
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
    language: str = "zh",
    lang: str = "en",
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
    text, encoding = decoded(data, str(file))
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", name or file.stem).strip("-") or "draft"
    sha256 = hashlib.sha256(data).hexdigest()
    said = {"published": published, "title": title, "covers": covers, "language": language, "lang": lang}
    written = draft(text, name=name, sha256=sha256, **said)
    return written if encoding == "utf-8-sig" else f"{remark('gb18030', lang)}\n{written}"


class _Drafting:
    """A text, the readings of its amounts, and the places of its words without white space."""

    def __init__(self, text: str, name: str, on: Period, covers: int | str | None, lang: str, *, spoken: str) -> None:
        self._text, self._name, self._on, self._lang, self._spoken = text, name, on, lang, spoken
        self._room, self._known = reader(lang), WORDS_OF[lang]
        self._readings = self._room.find(text, on=on, covers=covers)
        self._asked = {(one.start, one.end): one for one in self._room.find(text, on=on, role="target", covers=covers)}
        self._breaks = [match.end() for match in re.finditer("\n", text)]
        self._clauses = Edges.of(f"{self._known.stop.pattern}|{_BLANK_LINE}", text)
        self._sentences = Edges.of(self._known.full_stop.pattern, text)
        self._places = Places(text, spaced=lang != "zh")

    def _line(self, start: int) -> str:
        return self._told("line", line=bisect_right(self._breaks, start) + 1)

    def _told(self, code: str, **values: object) -> str:
        """Return a remark in the language of the comments."""
        return remark(code, self._spoken, **values)

    def _shown(self, words: str) -> str:
        """Return words of the text for a comment or a quote."""
        return joined(words) if self._lang == "zh" else spaced(words)

    def blocks(self) -> Iterator[str]:
        """Yield an entry for each amount and a comment for each refusal, in the order of the text."""
        number, taken = 0, -1
        for at, reading in enumerate(self._readings):
            if reading.value is None:
                yield _comment(f"# {self._line(reading.start)}: {reading.reason}")
            elif not reading.timely and at != taken:
                number += 1
                stretch = self._stretch(at)
                taken = -1 if stretch is None else at + 1
                yield self._entry(at, f"{self._name}-{number}", stretch)
        silent = [
            f"{self._line(one.start)}: {dense(one.words) if self._lang == 'zh' else spaced(one.words)!r} ({one.rule})"
            for one in passed_over(self._text, self._lang, on=self._on)
        ]
        if silent:
            yield "\n".join(_comment(f"# {line}") for line in (self._told("passed-over"), *silent))

    def _kind(self, at: int) -> tuple[Role, Reading]:
        """Return whether an amount is promised or reported, and its reading as that."""
        reading = self._readings[at]
        start, end = self._sentence(reading)
        asked = self._asked.get((reading.start, reading.end), reading)
        words = self._text[start : reading.end if self._lang == "zh" else end]
        if asked.value is not None and self._known.ahead.search(self._room.fold(words).text):
            return "target", asked
        return "figure", reading

    def _stretch(self, at: int) -> Reading | None:
        """Return the amount that is striven for beyond the one at a place: 确保300家、力争350家."""
        if at + 1 >= len(self._readings):
            return None
        (kind, first), (next_kind, second) = self._kind(at), self._kind(at + 1)
        one, other = first.quantity, second.quantity
        if one is None or other is None or one.unit != other.unit or (kind, next_kind) != ("target", "target"):
            return None
        between = self._text[first.end : second.start]
        same_sentence = self._sentence(first) == self._sentence(second)
        return second if same_sentence and self._known.strive.search(between) else None

    def _entry(self, at: int, name: str, stretch: Reading | None) -> str:
        kind, reading = self._kind(at)
        when, remark = self._when(at, kind, at if stretch is None else at + 1)
        quote, alone = self._quote(at, reading, kind) if stretch is None else self._quote_of_two(reading, stretch)
        remarks = [f"# {self._line(reading.start)}", remark]
        if reading.note:
            remarks.append(reading.note)
        first, _ = self._clauses.around(reading.start, reading.end)
        turn, word = turn_of(self._known, reading, self._text[first : reading.start])
        falls = False
        if turn is not None and is_change(self._known, reading, self._text[first : reading.start]):
            falls = turn is Sense.DECREASE
            remarks.append(self._told(str(turn), words=self._shown(word)))
        base = self._base(at) if kind == "target" else None
        away = turn if base is None else away_from(self._known, base) or turn
        base = None if away is None else base
        if base is not None:
            falls = away is Sense.DECREASE
            remarks.append(self._told("compared-with", words=self._shown(base.words)))
        said = self._said(at, reading, when) if kind == "target" else {}
        remarks += [self._told(f"{key}-of", words=words) for key, (_, words) in said.items()]
        if not said and reading.per is not None:
            remarks.append(self._told("per", per=reading.per))
        if not alone:
            remarks.append(self._told("read-differently"))
        if quote.count != 1:
            remarks.append(self._told("occurs", count=quote.count))
        header = name if _BARE.fullmatch(name) else toml_text(name)
        more = [f"{key} = {toml_text(str(value))}" for key, (value, _) in said.items()]
        if base is not None:
            more.insert(0, f"form = {toml_text(TargetForm.CHANGE)}")
        if stretch is not None:
            more.insert(0, f"stretch = {toml_text(str(stretch.value))}")
        return "\n".join(
            [
                _comment(self._told("comma").join(remarks)),
                f"[{kind}.{header}]",
                'area = ""',
                'indicator = ""',
                when,
                f"amount = {toml_text(str(fallen(reading) if falls else reading.value))}",
                *more,
                f"quote = {quote}",
                "draft = true",
            ]
        )

    def _said(self, at: int, reading: Reading, when: str) -> dict[str, tuple[Any, str]]:
        """Return the steps and the aggregation that the words say."""
        first, last = self._clauses.around(reading.start, reading.end)
        after = self._readings[at + 1].start if at + 1 < len(self._readings) else len(self._text)
        key, _, value = when.partition(" = ")
        period = as_time(value.strip('"')) if key == "period" else None
        return {
            name: (value, dense(words) if self._lang == "zh" else spaced(words))
            for name, (value, words) in steps_of(
                self._known,
                reading,
                self._text[first : reading.start],
                self._text[reading.end : min(last, after)],
                period=period if isinstance(period, Period) else None,
            ).items()
        }

    def _sentence(self, reading: Reading) -> tuple[int, int]:
        """Return where the sentence of a reading begins and ends, at most some hundred characters around it."""
        start, end = self._sentences.around(reading.start, reading.end)
        return max(start, reading.start - MOST_SENTENCE), min(end, reading.end + MOST_SENTENCE)

    def _when(self, at: int, kind: Role, last: int) -> tuple[str, str]:
        """Return the line of the period or deadline, and where it comes from."""
        start, end = self._sentence(self._readings[at])
        places = list(range(at - 1, -1, -1))
        if self._lang != "zh":
            places = [*self._behind(last, end), *places]
        for place in places:
            reading = self._readings[place]
            if reading.start < start:
                break
            time = reading.period
            if time is None or (kind == "target" and not self._is_ahead(time)):
                continue
            words = dense(reading.words) if self._lang == "zh" else spaced(reading.words)
            if kind == "target" and (day := _deadline(time)) is not None:
                return f"by = {toml_text(str(day))}", self._told("deadline-of", words=words)
            if kind == "figure" or isinstance(time, Period):
                return f"period = {toml_text(str(time))}", self._told("period-of", words=words)
        if kind == "target":
            return f"period = {toml_text(str(self._on))}", self._told("period-of-publication")
        return f"period = {toml_text(str(Until(self._on.end)))}", self._told("until-publication")

    def _behind(self, at: int, end: int) -> Iterator[int]:
        """Yield the times between an amount and the next one of its sentence, but those that it is compared with."""
        for place in range(at + 1, len(self._readings)):
            reading = self._readings[place]
            if reading.end > end or not reading.timely:
                return
            if not self._compares(place, end):
                yield place

    def _base(self, at: int) -> Reading | None:
        """Return the time in the sentence that the change of an amount is compared with: 比2005年下降60%."""
        start, end = self._sentence(self._readings[at])
        for places in (range(at - 1, -1, -1), range(at + 1, len(self._readings))):
            for place in places:
                reading = self._readings[place]
                if not start <= reading.start < end:
                    break
                if isinstance(reading.period, Period) and self._compares(place, end):
                    return reading
        return None

    def _compares(self, place: int, end: int) -> bool:
        """Whether words compare with a time that is over."""
        reading = self._readings[place]
        before = self._text[self._readings[place - 1].end if place else 0 : reading.start]
        over = reading.period is not None and not self._is_ahead(reading.period)
        return over and is_compared(self._known, reading, before, self._text[reading.end : end])

    def _is_ahead(self, time: Time) -> bool:
        """Whether a time ends after publication, as that of a promise does; 目前 does not."""
        end = last_day(time)
        return end is None or end > self._on.end

    def _quote(self, at: int, reading: Reading, role: Role) -> tuple[PlacedQuote, bool]:
        """Return the longest quote within the clause that is read as the amount and nothing else; whether one is."""
        before = self._readings[at - 1].end if at else 0
        after = self._readings[at + 1].start if at + 1 < len(self._readings) else len(self._text)
        first, last = self._clauses.around(reading.start, reading.end)
        first, last = max(first, before), min(last, after)
        for start, end in ((first, last), (first, reading.end), (reading.start, last), (reading.start, reading.end)):
            words = self._shown(self._text[start:end])
            if len(dense(words)) > MOST_WORDS:
                continue
            found = [one for one in self._room.find(words, on=self._on, role=role) if not one.timely]
            if len(found) == 1 and found[0].value == reading.value:
                return self._places.quote(words, start), True
        return self._places.quote(self._shown(self._text[reading.start : reading.end]), reading.start), False

    def _quote_of_two(self, reading: Reading, stretch: Reading) -> tuple[PlacedQuote, bool]:
        """Return the quote of an amount and of what is striven for beyond it; whether it is read as these two."""
        first, _ = self._clauses.around(reading.start, reading.end)
        for start in (first, reading.start):
            words = self._shown(self._text[start : stretch.end])
            found = [one for one in self._room.find(words, on=self._on, role="target") if not one.timely]
            if len(dense(words)) <= MOST_WORDS and [one.value for one in found] == [reading.value, stretch.value]:
                return self._places.quote(words, start), True
        return self._places.quote(self._shown(self._text[reading.start : stretch.end]), reading.start), False


def _deadline(time: Time) -> datetime.date | None:
    """Return the day that a time is, or that it lasts until: 到2027年 is the last day of it."""
    return None if isinstance(time, Since) or (isinstance(time, Period) and time.days > 1) else last_day(time)


def _comment(words: str) -> str:
    """Return a comment of one line, with invisible characters escaped and of a limited length."""
    shown = visible(words)
    return shown if len(shown) <= MOST_SHOWN else f"{shown[: MOST_SHOWN - 1]}…"

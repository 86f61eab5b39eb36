"""One sentence of a promise read into the parts of a target, each with the words that it came from."""

import re
from collections.abc import Iterable
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from policytrack.errors import InputError
from policytrack.prose.amount import fraction, negative
from policytrack.readers.languages import READ, language_of, reader
from policytrack.readers.promise_read import PromiseRead
from policytrack.readers.promise_words import WORDS_OF
from policytrack.readers.steps import steps_of
from policytrack.readers.turning import away_from, is_change, is_compared, turn_of, turned
from policytrack.records.indicator import Better, Sense
from policytrack.records.target import Strength, TargetForm
from policytrack.text.reading import quoted, remark
from policytrack.values.period import Period, Since, Time, Until, as_time, last_day
from policytrack.values.quantity import Quantity


def read_target(words: str, *, on: Any, lang: str | None = None) -> PromiseRead:
    """Read one sentence of a promise, in a document dated `on` (a day or a period).

    Without `lang` the language ('zh', 'en') is guessed by the script. Nothing is filled in: what the words leave open
    is None and said in `missing`. A change has its sign: cut by 68% is `-68 %`. Raises `InputError` for a language that
    is not read and for a text without words.

    >>> read = read_target("Cut emissions by at least 68% by 2030, compared with 1990 levels", on="2024-06-27")
    >>> str(read.amount), str(read.form), str(read.by), str(read.baseline_period), str(read.better)
    ('<= -68 %', 'change', '2030-12-31', '1990', 'down')
    >>> read_target("到2027年培育3000家以上", on="2024-06-27").words["amount"]
    '3000家以上'
    >>> read_target("double rail freight by 2035", on="2024-06-27").missing
    ('no baseline is named: a multiple of which amount, of which time',)
    """
    if not isinstance(words, str) or not words.strip():
        raise InputError(f"{words!r} is no sentence; give the words of one promise, like 'build 300 homes by 2030'")
    if lang is not None and lang not in READ:
        raise InputError(f"no reader for language {lang!r}; 'zh' and 'en' are read")
    return _Promise(words, on, lang or language_of(words)).read()


class _Promise:
    """A sentence on its way into a `PromiseRead`."""

    def __init__(self, text: str, on: Any, lang: str) -> None:
        self.text, self.lang, self.known = text, lang, WORDS_OF[lang]
        self.day = as_time(on)
        self.readings = reader(lang).find(text, on=on, role="target")
        self.found: dict[str, Any] = {}
        self.words: dict[str, str] = {}
        self.lacking: list[tuple[str, dict[str, str]]] = []
        self.used: set[int] = set()

    def read(self) -> PromiseRead:
        """Put the parts together."""
        self._times()
        main = self._amounts()
        if main is None:
            self._multiple()
        else:
            self._steps(main)
            self._form(main)
        self._better()
        self._strength()
        self._lacks()
        unread = tuple(one for number, one in enumerate(self.readings) if number not in self.used)
        missing = [self._said(*one) for one in self.lacking]
        missing += [one.reason for one in unread if one.reason is not None]
        return PromiseRead(
            self.text,
            self.lang,
            words=MappingProxyType(self.words),
            unread=unread,
            missing=tuple(missing),
            **self.found,
        )

    def _lack(self, code: str, **words: str) -> None:
        self.lacking.append((code, words))

    def _said(self, code: str, words: dict[str, str]) -> str:
        """Return what is missing in the language of the sentence."""
        growth = remark("or-growth", self.lang) if words.pop("growth", "") else ""
        return f"{remark(code, self.lang, **words)}{growth}"

    def _named(self, places: Iterable[int]) -> str:
        return quoted((self.readings[at].words for at in places), self.lang)

    def _set(self, name: str, value: Any, words: str) -> None:
        self.found[name], self.words[name] = value, " ".join(words.split())

    def _before(self, at: int) -> str:
        """Return the text between the reading before and a reading."""
        return self.text[self.readings[at - 1].end if at else 0 : self.readings[at].start]

    def _behind(self, at: int) -> str:
        last = self.readings[at + 1].start if at + 1 < len(self.readings) else len(self.text)
        return self.text[self.readings[at].end : last]

    def _clause(self, at: int) -> str:
        """Return the text from the beginning of the clause up to a reading."""
        start = self.readings[at].start
        edges = [match.end() for match in self.known.stop.finditer(self.text, 0, start)]
        return self.text[edges[-1] if edges else 0 : start]

    # Times

    def _times(self) -> None:
        bases: list[int] = []
        closed: list[int] = []
        due: list[int] = []
        for at, reading in enumerate(self.readings):
            time = reading.period
            if time is None:
                continue
            if self._is_base(at, time):
                bases.append(at)
            elif isinstance(time, Since) or not self._is_ahead(time):
                continue
            elif isinstance(time, Until) or time.days == 1:
                due.append(at)
            else:
                closed.append(at)
        if len({self.readings[at].period for at in bases}) > 1:
            self._lack("base-times", named=self._named(bases))
        elif bases:
            self.used.add(bases[0])
            self._set("baseline_period", self.readings[bases[0]].period, self.readings[bases[0]].words)
        if len(due) + len(closed) > 1:
            self._lack("times", named=self._named(sorted((*due, *closed))))
        elif due:
            time = self.readings[due[0]].period
            self._take("by", due[0], None if time is None else last_day(time))
        elif closed:
            self._take("period", closed[0], self.readings[closed[0]].period)

    def _take(self, name: str, at: int, value: Any) -> None:
        self.used.add(at)
        self._set(name, value, self.readings[at].words)

    def _is_ahead(self, time: Time) -> bool:
        """Whether a time ends after the document's first day."""
        end, day = last_day(time), self.day
        return end is None or not isinstance(day, Period) or end > day.start

    def _is_base(self, at: int, time: Time) -> bool:
        """Whether a time is that of a baseline: it is over, and beside words of comparison."""
        if not isinstance(time, Period) or self._is_ahead(time):
            return False
        before, behind = self._before(at), self._behind(at)
        if at and self.readings[at - 1].quantity is not None and self._starts_from(at - 1):
            return True  # from 12% in 2023
        return is_compared(self.known, self.readings[at], before, behind)

    # Amounts

    def _starts_from(self, at: int) -> bool:
        return self.known.first.search(self._before(at)) is not None

    def _amounts(self) -> int | None:
        """Find the amount, what is striven for beyond it, and what it starts from; return the place of the amount."""
        amounts = [at for at, reading in enumerate(self.readings) if reading.quantity is not None]
        multiple = self._said_multiple() is not None
        some = amounts if len(amounts) > 1 or multiple else []
        starts = [at for at in some if self._starts_from(at) or (multiple and self._is_object(at))]
        if len({self.readings[at].quantity for at in starts}) > 1:
            self._lack("amounts", named=self._named(starts))
        elif starts:
            self._take("baseline", starts[0], self.readings[starts[0]].quantity)
        rest = [at for at in amounts if at not in starts]
        if len(rest) == 2 and self.known.strive.search(self._before(rest[1])):
            self._take("stretch", rest[1], self.readings[rest[1]].quantity)
            rest.pop()
        if len(rest) > 1:
            self._lack("amounts", named=self._named(rest))
        if len(rest) != 1:
            return None
        self._take("amount", rest[0], self.readings[rest[0]].quantity)
        return rest[0]

    def _said_multiple(self) -> tuple[str, re.Match[str]] | None:
        """Return the multiple that words say, doubling and the like, and its match."""
        for amount, pattern in self.known.multiples.items():
            if match := pattern.search(self.text):
                return amount, match
        return None

    def _is_object(self, at: int) -> bool:
        """Whether an amount is what is doubled: halve 1,600 road deaths."""
        return any(
            match.end() == len(self._clause(at).rstrip())
            for pattern in self.known.multiples.values()
            for match in pattern.finditer(self._clause(at).rstrip())
        )

    def _multiple(self) -> None:
        """Take doubling and the like for the amount where there is no other, or a change by a part of what is."""
        said = self._said_multiple()
        if any(reading.quantity is not None and at not in self.used for at, reading in enumerate(self.readings)):
            return
        if said is None:
            self._part()
            return
        amount, match = said
        self.used |= {
            at for at, one in enumerate(self.readings) if one.start <= match.start() and match.end() <= one.end
        }
        self._set("amount", Quantity.parse(amount), match.group())
        self._set("form", TargetForm.MULTIPLE, match.group())
        self._turn(Sense.DECREASE if amount.startswith("0") else Sense.INCREASE, match.group())

    def _part(self) -> None:
        """Take a change by a part of what is there for the amount: cut emissions by a third."""
        for part, pattern in self.known.fractions.items():
            match = pattern.search(self.text)
            if match is None:
                continue
            above, below = map(Decimal, part.split("/"))
            change = fraction(above, below, match.group())
            edges = [edge.end() for edge in self.known.stop.finditer(self.text, 0, match.start())]
            turn, word = turned(self.known, self.text[edges[-1] if edges else 0 : match.start()])
            if turn is None:
                return
            self._set("amount", negative(change, match.group()) if turn is Sense.DECREASE else change, match.group())
            self._set("form", TargetForm.CHANGE, f"{word} {match.group()}")
            self._turn(turn, word)
            return

    # Of how long a time the amount is

    def _steps(self, at: int) -> None:
        said = steps_of(
            self.known, self.readings[at], self._clause(at), self._behind(at), period=self.found.get("period")
        )
        for name, (value, words) in said.items():
            self._set(name, value, words)

    # Level or change

    def _turn(self, sense: Sense, words: str) -> None:
        self._set("sense", sense, words)

    def _form(self, at: int) -> None:
        reading, clause = self.readings[at], self._clause(at)
        before = clause.rstrip()
        quantity: Quantity = self.found["amount"]
        turn, word = turn_of(self.known, reading, clause)
        if quantity.unit == "倍" and turn is None:
            turn, word = Sense.INCREASE, reading.words
        away = self._away(at)
        if away is not None and turn is not None and away[0] is not turn:
            self._lack("turn-against", named=quoted((word, away[1]), self.lang, ("、", " and ")))
            return
        if away is not None:
            turn, word = away
        if turn is not None:
            self._turn(turn, word)
        if quantity.unit == "倍":
            self._set("form", TargetForm.MULTIPLE, reading.words)
        elif self._is_share(at):
            self._set("form", TargetForm.SHARE, f"{reading.words}{self._behind(at)}")
        elif away is not None and turn is not None:
            self._set("form", TargetForm.CHANGE, f"{self.words['amount']} {word}")
            if turn is Sense.DECREASE:
                self.found["amount"] = negative(quantity, reading.words)
        elif turn is None or self.known.level.search(before) or "baseline" in self.found:
            self._set("form", TargetForm.LEVEL, self.words["amount"])
        elif is_change(self.known, reading, clause):
            self._set(
                "form", TargetForm.CHANGE, f"{word} {reading.words}" if word not in reading.words else reading.words
            )
            if turn is Sense.DECREASE:
                self.found["amount"] = negative(quantity, reading.words)
        elif quantity.interval.is_point:
            self._lack("level-or-change", words=quoted((reading.words,), self.lang), turn=quoted((word,), self.lang))
        else:
            self._set("form", TargetForm.LEVEL, self.words["amount"])

    def _away(self, at: int) -> tuple[Sense, str] | None:
        """Return the direction that the time behind an amount says: 40% below 1990 levels."""
        if at + 1 >= len(self.readings) or at + 1 not in self.used or self._behind(at).strip():
            return None
        sense = away_from(self.known, self.readings[at + 1])
        return None if sense is None else (sense, self.readings[at + 1].words)

    def _is_share(self, at: int) -> bool:
        """Whether a share is one of the amount of an earlier time: 50% of 1990 levels."""
        if self.found["amount"].unit != "%" or "baseline_period" not in self.found or at + 1 >= len(self.readings):
            return False
        return self.known.share_behind.search(self._behind(at)) is not None and at + 1 in self.used

    # The rest

    def _better(self) -> None:
        """Say which side is better where the amount's bound and the words of change say one and the same."""
        amount: Quantity | None = self.found.get("amount")
        said: dict[Better, str] = {}
        if amount is not None and self.found.get("form") is not None:
            low, high = amount.low, amount.high
            if amount.nominal is not None and not amount.interval.is_point and (low is None) != (high is None):
                said[Better.UP if high is None else Better.DOWN] = self.words["amount"]
        base: Quantity | None = self.found.get("baseline")
        if amount is not None and base is not None and not said and base.unit == amount.unit:
            (low, high), (first, last) = (amount.low, amount.high), (base.low, base.high)
            words = f"{self.words['baseline']} … {self.words['amount']}"
            if last is not None and low is not None and last < low:
                said[Better.UP] = words
            elif first is not None and high is not None and high < first:
                said[Better.DOWN] = words
        sense = self.found.get("sense")
        if sense is not None:
            said[Better.UP if sense is Sense.INCREASE else Better.DOWN] = self.words["sense"]
        if len(said) == 1:
            ((better, words),) = said.items()
            self._set("better", better, words)
        elif said:
            self._lack("two-betters", named=quoted(said.values(), self.lang, ("、", " and ")))

    def _strength(self) -> None:
        if "stretch" in self.found:
            return
        for strength, pattern in ((Strength.ENSURE, self.known.ensure), (Strength.STRIVE, self.known.strive)):
            if match := pattern.search(self.text):
                self._set("strength", strength, match.group())
                return

    def _lacks(self) -> None:
        """Say what a target still needs."""
        form, codes = self.found.get("form"), {code for code, _ in self.lacking}
        if "amount" not in self.found and "amounts" not in codes:
            turn, word = turned(self.known, self.text)
            if turn is not None and not any(one.quantity or one.reason for one in self.readings if not one.timely):
                self._set("form", TargetForm.DIRECTION, word)
                self._turn(turn, word)
                self._set("better", Better.UP if turn is Sense.INCREASE else Better.DOWN, word)
                self._lack("base-of-direction")
            else:
                self._lack("amount")
        if not {"by", "period"} & self.found.keys() and "times" not in codes:
            self._lack("time")
        if form in (TargetForm.CHANGE, TargetForm.MULTIPLE, TargetForm.SHARE) and not (
            {"baseline", "baseline_period"} & self.found.keys()
        ):
            is_rate = form == TargetForm.CHANGE and self.found["amount"].unit == "%"
            self._lack(f"base-{form}", growth="growth" if is_rate else "")
        if "amount" in self.found and "better" not in self.found and "two-betters" not in codes:
            self._lack("better")

"""Double entry: the quote of each amount, read by machine, must give that amount."""

from collections.abc import Iterator

from attrs import evolve

from policytrack.catalog.catalog import Catalog, in_order
from policytrack.errors import InputError
from policytrack.prose.amount import negative
from policytrack.prose.reading import Reading, Role
from policytrack.readers.languages import ReaderRoom, reader
from policytrack.readers.promise_words import WORDS_OF
from policytrack.readers.turning import is_change, turn_of
from policytrack.records.figure import Figure
from policytrack.records.plan import Measure
from policytrack.records.sense import opposite_word
from policytrack.records.target import Target
from policytrack.text.messages import Problem
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity

ANY_DAY = Period.parse("2000")


def check_readings(catalog: Catalog) -> tuple[tuple[Problem, ...], int, int]:
    """Read every quote in the language of its source and compare it with its amount.

    Returns the problems, how many quotes were read, and how many entries say that they were read by hand.
    """
    problems: list[Problem] = []
    read = by_hand = 0
    for record in (*catalog.targets, *catalog.figures, *catalog.measures):
        if record.quote is None or record.amount is None:
            continue
        if record.quote.by_hand is not None:
            by_hand += 1
            continue
        read += 1
        words, room = record.quote.words, reader(_language(record))
        stretch = record.stretch if isinstance(record, Target) else None
        if stretch is None:
            amount = record.written or record.amount if isinstance(record, Figure) else record.amount
            problems.extend(_faults(catalog, room, record, words, amount))
        else:
            problems.extend(_two_faults(catalog, room, record, words, (record.amount, stretch)))
    return in_order(tuple(problems)), read, by_hand


def _language(record: Target | Figure | Measure) -> str:
    return "zh" if record.source is None else record.source.language


def _faults(
    catalog: Catalog, room: ReaderRoom, record: Target | Figure | Measure, words: str, amount: Quantity
) -> Iterator[Problem]:
    indicator = None if isinstance(record, Measure) else record.indicator
    role: Role = "figure" if isinstance(record, Figure) else "target"
    is_rank = indicator is not None and indicator.kind == "rank"
    found, ways = _ranks(room, words) if is_rank else _amounts(room, words, role, record)
    if not ways:
        yield catalog.problem("PT307", record, "quote", quote=words, read=found or ("—",))
        return
    same = any(_same(room, way, amount) for way in ways)
    if indicator is not None and indicator.sense is not None and (word := opposite_word(words, amount, indicator)):
        right = negative(amount, words)
        if same or any(_same(room, way, right) for way in ways):
            args = {"word": word, "indicator": indicator.id, "sense": indicator.sense, "right": f'amount = "{right}"'}
            yield catalog.problem("PT311", record, "amount", **args)
            return
    if not same:
        yield catalog.problem("PT308", record, "amount", quote=words, read=str(ways[-1]), amount=str(amount))


def _two_faults(
    catalog: Catalog, room: ReaderRoom, record: Target, words: str, amounts: tuple[Quantity, Quantity]
) -> Iterator[Problem]:
    """Compare a quote that ensures one amount and strives for another: it must hold these two, in this order."""
    found = [reading for reading in room.find(words, on=ANY_DAY, role="target") if not reading.timely]
    ways = [way for reading in found if (way := _ways(room, reading.words, reading, "target", record))]
    if len(found) != len(amounts) or len(ways) != len(amounts):
        yield catalog.problem("PT307", record, "quote", quote=words, read=tuple(map(_shown, found)) or ("—",))
        return
    for key, amount, several in zip(("amount", "stretch"), amounts, ways, strict=True):
        if not any(_same(room, way, amount) for way in several):
            yield catalog.problem("PT308", record, key, quote=words, read=str(several[-1]), amount=str(amount))


def _read_as(record: Target | Figure) -> str:
    """Return the kind that the words of an amount are of: a change falls and rises like growth."""
    if isinstance(record, Figure) and record.of_target is not None:
        return "share"
    return "growth" if record.form == "change" else record.indicator.kind


def _ranks(room: ReaderRoom, words: str) -> tuple[tuple[str, ...], list[Quantity]]:
    """Return the ranks in a quote as they are shown, and the amount where there is only one."""
    amounts = [rank.amount for rank in room.find_ranks(words)]
    return tuple(map(str, amounts)), amounts if len(amounts) == 1 else []


def _amounts(
    room: ReaderRoom, words: str, role: Role, record: Target | Figure | Measure
) -> tuple[tuple[str, ...], list[Quantity]]:
    """Return the amounts in a quote as they are shown, and how it may be read where there is only one."""
    found = [reading for reading in room.find(words, on=ANY_DAY, role=role) if not reading.timely]
    shown = tuple(_shown(reading) for reading in found)
    return shown, _ways(room, words, found[0], role, record) if len(found) == 1 else []


def _shown(reading: Reading) -> str:
    return f"{reading.words} = {reading.value}" if reading.value is not None else f"{reading.words} (?)"


def _ways(
    room: ReaderRoom, quote: str, reading: Reading, role: Role, record: Target | Figure | Measure
) -> list[Quantity]:
    """Return the amount as read without and with what the indicator adds.

    That is the bounds of a share, the sign of what falls (`kind`), and what a ratio is of each: 3.4人 is 3.4 人/千人.
    """
    ways = [] if reading.quantity is None else [reading.quantity]
    if isinstance(record, Measure):
        return ways
    kind, indicator = _read_as(record), record.indicator
    if ways and reading.direction == "down" and indicator.sense != "decrease":
        return _fallen(room, quote, reading, role)
    texts = [reading.words, quote] if ways and kind in ("share", "growth") else []
    if indicator.of_each is not None:
        head = indicator.unit.removesuffix(f"/{indicator.of_each}")
        texts.append(reading.words.replace(head, indicator.unit, 1))
    for text in texts:
        try:
            ways.append(room.read_quantity(text, role=role, kind=kind))
        except InputError:
            continue
    if ways and kind == "growth" and indicator.sense != "decrease":
        known, before = WORDS_OF[_language(record)], quote[: reading.start]
        if turn_of(known, reading, before)[0] == "decrease" and is_change(known, reading, before):
            ways.append(negative(ways[0], reading.words))  # cut emissions by 68%
    return ways


def _fallen(room: ReaderRoom, quote: str, reading: Reading, role: Role) -> list[Quantity]:
    """Return what a decrease is to an indicator that counts no decreases: below 0, however it is rounded."""
    if reading.quantity is None:
        return []
    try:
        return [room.read_quantity(quote, role=role, kind="growth")]
    except InputError:
        return [negative(reading.quantity, reading.words)]


def _same(room: ReaderRoom, read: Quantity, amount: Quantity) -> bool:
    """Whether two amounts agree in number, bounds, hedge and unit; classifiers of one thing are one unit."""
    if read.unit != amount.unit and room.same_count(read.unit, amount.unit):
        read = evolve(read, unit=amount.unit)
    return read == amount

"""Things that the reader of English prose does not know, counted in a cell all the same: at least 20 benches."""

import re

from attrs import evolve

from policytrack.prose.reading import Reading
from policytrack.readers.languages import reader
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity

_KNOWN = "items"  # stands for a thing while the words around it are read
_THING = re.compile(r"(?<![\w.,/£$€])\d[\d,]*(?:\.\d+)? (?:(?:new|more|extra|additional|further) )?([a-z][a-z-]{2,})\b")
_NO_THING = re.compile(
    r"(?:of|out|to|by|and|or|per|in|on|at|from|for|with|than|the|was|were|are|is|had|has|have|months?|quarters?|more|"
    r"less|fewer|new|extra|additional|further|above|below|over|under|until|before|after|since|as|up|down|st|nd|rd|th|"
    r"percent|points?|times|million|billion|thousand|hundred|years?|weeks?|days?|hours?|minutes?|not|only|each|every)$"
)
_NUMBERED = re.compile(  # Grade 5 pupils, Phase 2 works: a number that is a name
    r"\b(?:phase|grade|section|stage|level|tier|year|schedule|key|band|zone|ward|part|no\.?|number|article|chapter|appendix|"
    r"table|figure|class|type|category|priority|goal|target|objective|outcome|output|indicator|sdg|route|line|lot|block|"
    r"unit|step|version|week|day|month|quarter|age|aged|junction|lane|road|strand|theme|pillar) $",
    re.IGNORECASE,
)
_LONGEST = 200


def with_things(text: str, readings: tuple[Reading, ...], role: str, on: Period) -> tuple[Reading, ...]:
    """Return the amounts of an English cell with those of things that prose does not know: 20 benches and 4 bins.

    `readings` are those of prose; where they account for every number before a word, they are returned as they are.
    """
    found = [
        one
        for one in (() if len(text) > _LONGEST else _THING.finditer(text))
        if not _NO_THING.match(one[1]) and not _NUMBERED.search(text[: one.start()])
    ]
    unknown = [one for one in found if not any(each.start <= one.start() < each.end for each in readings)]
    if not unknown:
        return readings
    words, places, end = "", [], 0
    for one in unknown:
        words += text[end : one.start(1)]
        places.append((len(words), one[1]))
        words, end = words + _KNOWN, one.end(1)
    words += text[end:]
    again = [one for one in reader("en").find(words, on=on, role=role) if not one.timely]
    return tuple(_named(one, places) for one in again)


def _named(one: Reading, places: list[tuple[int, str]]) -> Reading:
    """Return a reading at its place in the text as it was, counted in the thing that stands there."""
    names = [name for at, name in places if one.start <= at < one.end]
    moved = [sum(len(name) - len(_KNOWN) for at, name in places if at < edge) for edge in (one.start, one.end)]
    value = one.value
    if names and isinstance(value, Quantity) and value.unit == _KNOWN:
        value = evolve(value, unit=names[0])
    words = one.words if not names else one.words.replace(_KNOWN, names[0])
    return evolve(one, value=value, words=words, start=one.start + moved[0], end=one.end + moved[1])

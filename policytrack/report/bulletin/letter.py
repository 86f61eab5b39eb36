"""A bulletin as text: its parts in their order, each left out where there is nothing to say."""

from collections.abc import Iterable

from policytrack.hidden import in_one_line
from policytrack.report.bulletin.bodies import bodies_lines, ranked_by
from policytrack.report.bulletin.frame import closing_note, opening, position, scale, source_of, title_of
from policytrack.report.bulletin.named import check_lines, lag_lines, next_lines, numbered, unjudged_lines
from policytrack.report.bulletin.since import last_day_words, since_lines
from policytrack.report.contents import Contents
from policytrack.report.lag import laggards
from policytrack.text.messages import label

_NUMERALS = "一二三四五六七八九"


def bulletin(
    contents: Contents,
    *,
    title: str | None = None,
    basis: str | None = None,
    number: str | None = None,
    addressees: str | None = None,
) -> str:
    """Return the bulletin on the tasks of a report, by the form of its language."""
    zh = contents.lang == "zh"
    head = [part for part in (number, title or title_of(contents)) if part]
    if addressees:
        head.append(label("bulletin-to", contents.lang, addressees=addressees))
    blocks = [head, *(_chinese(contents, basis) if zh else _english(contents, basis))]
    return "\n\n".join("\n".join(in_one_line(line) for line in block) for block in blocks if block)


def _sections(contents: Contents) -> list[tuple[str, list[str]]]:
    """Return the sections that both languages have, each with its heading; only those that have lines."""
    lang = contents.lang
    found = [
        (label("section-laggards", lang), numbered(lag_lines(contents), lang)),
        (label("section-unjudged", lang), numbered(unjudged_lines(contents), lang)),
        (label("section-check", lang), numbered(check_lines(contents), lang)),
    ]
    if contents.previous is not None:
        found.append((label("section-since", lang, day=last_day_words(contents)), since_lines(contents)))
    by, bodies = ranked_by(contents), bodies_lines(contents)
    if by is not None:
        found.append((label(f"section-{by}", lang), bodies))
    return [(heading, lines) for heading, lines in found if lines]


def _chinese(contents: Contents, basis: str | None) -> Iterable[list[str]]:
    overall = (label("section-overall", "zh"), [line for line in (scale(contents), position(contents)) if line])
    following = (label("section-next", "zh"), numbered(next_lines(contents), "zh"))
    sections = [overall, *_sections(contents), *([following] if following[1] else [])]
    yield [opening(contents, basis)]
    for numeral, (heading, lines) in zip(_NUMERALS, sections, strict=False):
        yield [f"{numeral}、{heading}", *lines]
    annexes = (*(("annex-laggards",) if laggards(contents.tasks) else ()), "annex-tasks", "annex-grounds")
    yield [label("bulletin-annexes", "zh", said="  ".join(numbered([label(one, "zh") for one in annexes], "zh")))]
    if notes := closing_note(contents):
        yield [label("bulletin-note", "zh", said="；".join(notes))]


def _english(contents: Contents, basis: str | None) -> Iterable[list[str]]:
    about = [] if basis is None else [f"{label('bulletin-basis', 'en', basis=basis)}."]
    yield [*about, *(line for line in (scale(contents), position(contents)) if line)]
    for heading, lines in _sections(contents):
        yield [heading, *lines]
    source, notes = source_of(contents), "; ".join(closing_note(contents))
    yield [" ".join(f"{part}." for part in (source, notes[:1].upper() + notes[1:]) if part)]

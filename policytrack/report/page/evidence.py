"""What stands behind one task of a page: its words, source, reason, what was set aside, and what to check."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from attrs import frozen

from policytrack.assessment import Assessment
from policytrack.assessment.conditions import name_of
from policytrack.records.figure import Figure
from policytrack.records.several_targets import Promised
from policytrack.records.source import Source
from policytrack.report.origin import Origin
from policytrack.report.phrases import cited, reported, verdict_of, when
from policytrack.report.task import Task
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import label, say

TAGS = {"zh": "zh-Hans", "en": "en"}
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


@frozen
class Words:
    """A text of a page, with its language where that may be another one than the page's."""

    text: str
    language: str | None = None


@frozen(kw_only=True)
class Said:
    """One thing that is said of a task: a text, `quoted` if it is the words of a source, and where it stands."""

    text: str = ""
    language: str | None = None
    quoted: bool = False
    source: Words | None = None
    url: str | None = None


@frozen
class EvidenceTerm:
    """One term of the evidence, with what is said of it."""

    term: str
    said: tuple[Said, ...]


def in_language(text: str) -> Words:
    """Return words of a source with their language, by their characters."""
    return Words(text, TAGS["zh"] if _HAN.search(text) else TAGS["en"])


def link(url: str | None) -> str | None:
    """Return an address that a page may link to: http or https with a host; None for any other.

    >>> link("https://www.qingdao.gov.cn/a?b=1"), link("javascript:alert(1)")
    ('https://www.qingdao.gov.cn/a?b=1', None)
    """
    try:
        parts = urlsplit("" if url is None else url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and url and url.isprintable() else None


def evidence(
    task: Task, problems: Iterable[CellProblem], origin: Origin, lang: str, *, said: Sequence[str] = ()
) -> tuple[EvidenceTerm, ...]:
    """Return what stands behind a task, a term each; terms with nothing to say are left out.

    What was `said` beside it already is not said again, nor of each task how the source's targets were read.
    """
    assessment = task.assessment
    notes = [note for note in assessment.notes if not (origin.direction_unsaid and note.code == "read-as-floor")]
    why = [line for line in (reason.text(lang) for reason in (assessment.reason, *notes)) if line not in said]
    place = _place(task, origin, lang)
    found = (
        ("page-words", [*_cells(task), *([] if place else _quotes(assessment, lang))]),  # a ledger's quotes are cells
        ("page-source", place),
        ("page-why", _plain(why)),
        ("page-parts", _plain(_parts(assessment, lang))),
        ("page-aside", [_aside(one.figure, one.reason.text(lang), lang) for one in assessment.set_aside]),
        ("page-assumed", _plain(_assumed(assessment, lang))),
        ("page-doubts", _plain(line for line in (one.check(lang) for one in problems) if line not in said)),
    )
    return tuple(EvidenceTerm(label(term, lang), tuple(lines)) for term, lines in found if lines)


def _plain(lines: Iterable[str]) -> list[Said]:
    return [Said(text=line) for line in lines]


def _cells(task: Task) -> Iterator[Said]:
    """Yield the words of the cells of a task as one quote."""
    cells = [cell for cell in (task.asked, task.reported, task.stated, task.light, task.note) if cell is not None]
    if cells:
        each = [f"{cell.heading} {cell.words}" if cell.heading else cell.words for cell in cells]
        text = ("；" if _HAN.search("".join(each)) else "; ").join(each)
        yield Said(text=text, language=in_language(text).language, quoted=True)


def _quotes(assessment: Assessment, lang: str) -> Iterator[Said]:
    """Yield the quotes of the targets and of the figures that counted, each with its source."""
    promises: list[Promised] = [assessment.promise, *(part.promise for part in assessment.parts)]
    for record in dict.fromkeys((*promises, *assessment.used)):
        quote, source = record.quote, record.source
        if quote is not None:
            known = None if source is None else TAGS[source.language]
            language = known or in_language(quote.words).language
            yield _from(source, lang, text=quote.words, language=language, quoted=True)
        elif source is not None:
            text = reported(record, lang) if isinstance(record, Figure) else ""
            yield _from(source, lang, text=text)


def _from(source: Source | None, lang: str, *, text: str, language: str | None = None, quoted: bool = False) -> Said:
    where = None if source is None else in_language(cited(source, lang))
    url = None if source is None else link(source.url)
    return Said(text=text, language=language, quoted=quoted, source=where, url=url)


def _place(task: Task, origin: Origin, lang: str) -> list[Said]:
    """Return where in a file the task stands; nothing for one of a catalog."""
    if origin.file is None or not task.number.isdigit():
        return []
    code = "page-row-alone" if task.sheet is None else "page-row"
    return [Said(text=label(code, lang, file=origin.file, sheet=task.sheet, row=task.number))]


def _parts(assessment: Assessment, lang: str) -> Iterator[str]:
    for one in (*assessment.parts, *assessment.steps):
        name = name_of(one).text(lang) if one in assessment.parts else when(one.promise, lang)
        yield label("step", lang, step=name, verdict=verdict_of(one, lang), reason=one.reason)


def _aside(figure: Figure, reason: str, lang: str) -> Said:
    text = label("evidence", lang, figure=reported(figure, lang), words=reason)
    return _from(figure.source, lang, text=text)


def _assumed(assessment: Assessment, lang: str) -> Iterator[str]:
    for item in assessment.assumed:
        if item.id in assessment.assumptions:
            yield say(item, lang)

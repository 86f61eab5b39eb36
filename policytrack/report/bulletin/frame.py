"""The head and the frame of a bulletin: what it is about, how many tasks it counts, and how far they are."""

import re
from collections.abc import Iterable

from policytrack.assessment import Verdict
from policytrack.records.plan import Measure
from policytrack.report.cells_to_check import cells_of, left_out
from policytrack.report.contents import Contents
from policytrack.report.counts import GroupCount
from policytrack.report.day_words import days_words, span_words
from policytrack.report.heading import cut_off, scope
from policytrack.report.task_of import common_period
from policytrack.report.time_gone import counted_by, per_cent, time_gone
from policytrack.rollup.shares import FEWEST
from policytrack.text.messages import in_quotes, label

NAMED_SOURCES = 3
_PROGRESS = re.compile("(?:[及和与、])?(?:工作)?(?:进展|完成|推进|落实)情况$")


def listed(parts: Iterable[str], lang: str, comma: tuple[str, str] = ("，", ", ")) -> str:
    """Return the parts of a sentence that are there, one behind the other."""
    return comma[lang != "zh"].join(part for part in parts if part)


def day_of(contents: Contents) -> str:
    """Return the cut-off day in words."""
    return days_words(cut_off(contents.origin, contents.tasks), contents.lang)


def title_of(contents: Contents) -> str:
    """Return the title: the time that figures cover, what they are about, and the cut-off day."""
    origin, tasks, lang, about = contents.origin, contents.tasks, contents.lang, _about(contents)
    span = origin.span or origin.period or common_period(task.assessment for task in tasks)
    if span is None:
        return label("bulletin-title-day", lang, scope=about, day=day_of(contents))
    return label("bulletin-title", lang, span=span_words(span, lang), scope=about, day=day_of(contents))


def _about(contents: Contents) -> str:
    """Return what the bulletin is about, without the word for progress that its own words have."""
    said = scope(contents.origin, contents.tasks, contents.lang)
    return _PROGRESS.sub("", said) or said


def opening(contents: Contents, basis: str | None) -> str:
    """Return the sentence below the title: the basis, the subject, the day and the source."""
    lang = contents.lang
    words = {"day": day_of(contents), "scope": _about(contents)}
    said = (
        label("bulletin-opening", lang, **words)
        if basis is None
        else label("bulletin-basis", lang, basis=basis, **words)
    )
    source = source_of(contents)
    return f"{label('group-of', lang, said=said, parts=source) if source else said}{'。' if lang == 'zh' else '.'}"


def source_of(contents: Contents) -> str:
    """Return where the numbers come from: the file, else the documents of targets and figures; empty where none."""
    origin, lang = contents.origin, contents.lang
    if origin.file is not None:
        return label("bulletin-source", lang, source=origin.file)
    records = (record for task in contents.tasks for record in (task.assessment.promise, *task.assessment.used))
    sources = tuple(dict.fromkeys(one.source for one in records if one.source is not None))
    if not sources:
        return ""
    said = listed((source.say(lang) for source in sources[:NAMED_SOURCES]), lang, ("、", "; "))
    if len(sources) > NAMED_SOURCES:
        said = label("bulletin-more-sources", lang, said=said, count=len(sources))
    return label("bulletin-source", lang, source=said)


def scale(contents: Contents) -> str:
    """Return how many tasks there are, how many of them are in the bulletin, and why the others are not."""
    counts, lang = contents.counts, contents.lang
    live = [task.assessment for task in contents.tasks if not task.assessment.superseded]
    stages = sum(isinstance(one.promise, Measure) and one.verdict is not Verdict.NOT_MEASURABLE for one in live)
    amounts = counts.listed - stages
    if stages and amounts:
        said = label("listed-both", lang, amounts=amounts, stages=stages)
    else:
        said = label("listed-stages" if stages else "listed-amounts", lang, count=stages or amounts)
    said = label("bulletin-all-one" if counts.total == 1 else "bulletin-all", lang, count=counts.total, listed=said)
    if kind := not_listed(contents):
        said = label("bulletin-not-listed", lang, said=said, count=counts.total - counts.listed, kinds=kind)
    more = [
        label(code, lang, count=count)
        for code, count in (
            ("bulletin-left-out", cells_of(left_out(contents.problems))),
            ("bulletin-superseded", counts.superseded),
        )
        if count
    ]
    return f"{listed((said, *more), lang, ('；', '; '))}{'。' if lang == 'zh' else '.'}"


def not_listed(contents: Contents) -> str:
    """Return how many tasks have no amount or have not begun: 定性任务1项."""
    kinds = {"qualitative": Verdict.NOT_MEASURABLE, "not-due": Verdict.NOT_DUE}
    counts = ((kind, contents.counts.of_verdicts(verdict)) for kind, verdict in kinds.items())
    said = (label(f"not-listed-{kind}", contents.lang, count=count) for kind, count in counts if count)
    return listed(said, contents.lang, ("、", ", "))


def position(contents: Contents) -> str:
    """Return how many tasks have which verdict at the cut-off day, with the rule of pace and shares."""
    lang = contents.lang
    said = label("bulletin-at", lang, day=day_of(contents))
    gone = time_gone(contents.origin, contents.tasks)
    if gone is not None:
        paced = {group.code for group in contents.counts.groups} & {"on-pace", "behind"}
        said = label("bulletin-gone" if paced else "bulletin-over", lang, said=said, number=per_cent(gone))
    counts = counted(contents)
    return label("bulletin-counts", lang, said=said, counts=counts) if counts else ""


def counted(contents: Contents) -> str:
    """Return how many of the listed tasks have which verdict, with shares: 已完成1项（提前完成1项），落后2项."""
    groups = contents.counts.groups
    comma = ("；", ", ") if groups and groups[0].share is not None else ("，", ", ")
    return listed((_group(contents, group) for group in groups), contents.lang, comma)


def _group(contents: Contents, group: GroupCount) -> str:
    """Return a group with its share and what it is made of: 已完成7项、占58.3%（提前完成2项）."""
    lang, parts = contents.lang, _parts(contents, group.code)
    said = label(f"group-{group.code}", lang, count=group.count)
    if group.share is not None:
        share = label("group-share", lang, said=said, number=group.share)
        if lang == "zh":
            said = share
        else:
            parts = f"{share}; {parts}" if parts else share
    return label("group-of", lang, said=said, parts=parts) if parts else said


def _parts(contents: Contents, code: str) -> str:
    counts, lang = contents.counts, contents.lang
    of = counts.of_verdicts
    if code == "reached" and lang != "zh":
        return label("part-lost", lang)
    numbers = {
        "met": {"part-early": counts.early, "part-late": of(Verdict.LATE)},
        "unjudged": {"part-not-comparable": of(Verdict.NOT_COMPARABLE), "part-no-figure": of(Verdict.NO_FIGURE)},
    }
    parts = [label(part, lang, count=count) for part, count in numbers.get(code, {}).items() if count]
    said = listed(parts, lang, ("、" if code == "unjudged" else "，", ", "))
    return label("parts-among", lang, parts=said) if said and code == "unjudged" else said


def closing_note(contents: Contents) -> list[str]:
    """Return what a reader must know of the numbers: shares, how time is counted, how bare targets are read."""
    lang, groups = contents.lang, contents.counts.groups
    shares = [group.share for group in groups if group.share is not None]
    notes = []
    if shares:
        notes.append(label("note-shares", lang, place=f"0.{'0' * (-int(shares[0].as_tuple().exponent) - 1)}1"))
    if any(task.assessment.elapsed is not None for task in contents.tasks):
        notes.append(label(f"note-{counted_by(contents.tasks)}", lang))
    if contents.origin.direction_unsaid:
        notes.append(label("note-floor", lang, words=in_quotes("at least", "en")))
    if groups and contents.counts.listed < FEWEST:
        notes.append(label("note-few", lang))
    return notes

"""Which figure corrects which: one that says so, or the final figure of a provisional one."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from policytrack.records.area import Area
from policytrack.records.figure import NOT_REPORTED, Figure
from policytrack.records.registry import Registry
from policytrack.records.supersession import latest, refuse_rings

date = datetime.date


def find_corrections(
    figures: Sequence[Figure], by_id: Mapping[str, Figure], areas: Registry[Area]
) -> dict[str, Figure]:
    """Return the figure that corrects each other one, by its id; it must report the same thing for the same period.

    One that says so, else a final figure that the publisher of a provisional one published after it.
    Raises `InputError` where figures supersede each other in a ring.
    """
    superseding = (figure for figure in figures if figure.supersedes is not None)
    found = latest(figure for figure in superseding if _corrects(figure, by_id.get(str(figure.supersedes))))
    refuse_rings({id: figure.id for id, figure in found.items()})
    for id, final in find_finals(figures, areas).items():
        if id not in found and not _leads_to(final.id, id, found):
            found[id] = final
    return found


def find_finals(figures: Sequence[Figure], areas: Registry[Area]) -> dict[str, Figure]:
    """Return the final figure that its publisher surely published after each provisional one, by the id of that."""
    provisional = [figure for figure in figures if figure.status == "P"]
    if not provisional:
        return {}
    dated: dict[tuple[Any, ...], list[tuple[date, str, Figure]]] = {}
    for figure in figures:
        if figure.status == "A" and figure.source is not None and figure.source.earliest is not None:
            entry = (figure.source.earliest, figure.id, figure)
            dated.setdefault(_reported(figure, areas), []).append(entry)
    found = {}
    for figure in sorted(provisional, key=lambda one: one.id):
        final = _final_of(figure, dated.get(_reported(figure, areas), ()))
        if final is not None:
            found[figure.id] = final
    return found


def _reported(figure: Figure, areas: Registry[Area]) -> tuple[Any, ...]:
    """Return what a figure reports and who published it; figures of one publisher about one thing have the same."""
    publisher = None if figure.source is None else figure.source.publisher
    about = (figure.indicator, areas.id_of(figure.area.id), figure.scope, figure.form, figure.since, figure.of_target)
    return (*about, figure.period, publisher)


def _final_of(figure: Figure, finals: Iterable[tuple[date, str, Figure]]) -> Figure | None:
    """Return the first of some final figures that surely appeared after a provisional one of a known publisher."""
    source = figure.source
    if source is None or source.publisher is None or source.latest is None:
        return None
    published = source.latest
    later = [one for one in finals if one[0] > published]
    return min(later, key=lambda one: one[:2])[2] if later else None


def _leads_to(id: str, end: str, corrected: Mapping[str, Figure]) -> bool:
    """Whether a figure is corrected, through corrections of corrections, by another one."""
    while id in corrected and id != end:
        id = corrected[id].id
    return id == end


def _corrects(figure: Figure, old: Figure | None) -> bool:
    if old is None or figure.status in NOT_REPORTED:
        return False
    return (old.indicator, old.area, old.scope, old.period) == (
        figure.indicator,
        figure.area,
        figure.scope,
        figure.period,
    )

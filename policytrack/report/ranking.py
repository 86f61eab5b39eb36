"""The report of a ranking of areas: tables of the ranked areas and of the records that are left out."""

from policytrack.ranking.compare import Ranking
from policytrack.ranking.entry import Excluded, RankedArea
from policytrack.ranking.ranks import RankRange
from policytrack.ranking.ratio import Ratio, scale_for
from policytrack.records.figure import Figure
from policytrack.records.wording import WORDINGS
from policytrack.report.phrases import cited, said, when
from policytrack.report.table import ABSENT, Column, tabulated
from policytrack.text.messages import Reason, as_language, label, say

WIDTH = 24


def comparison_report(
    comparison: Ranking, lang: str = "zh", format: str = "simple_grid", width: int | None = WIDTH
) -> str:
    """Return a ranking as text: a heading, the ranked areas, what was left out and why.

    `format` is one of tabulate's; `InputError` for any other, and for another language than 'zh' and 'en'.
    """
    lang = as_language(lang)
    parts = [_heading(comparison, lang)]
    if comparison.ranked:
        parts.append(ranking(comparison, lang, format, width))
    if comparison.excluded:
        parts += [label("compare-excluded", lang), exclusions(comparison, lang, format, width)]
    if comparison.silent:
        parts.append(label("compare-silent", lang, areas=comparison.silent))
    return "\n".join(parts)


def ranking(comparison: Ranking, lang: str = "zh", format: str = "simple_grid", width: int | None = WIDTH) -> str:
    """Return the ranked areas as a table, the first on top; ratios in columns of their own, each with its rank."""
    scale = scale_for(one.per_base for one in comparison.ranked if isinstance(one.per_base, Ratio))
    columns: list[Column[RankedArea]] = [
        Column("rank", "名次", "rank", _rank),
        Column("area", "地区", "area", lambda one, lang: [one.area.say(lang)]),
        Column("compared", "数值", "amount", _amount),
        Column(
            "ambition",
            "相当于期初存量",
            "relative to initial stock",
            lambda one, lang: _ratio(one.ambition, one.ambition_rank, "", lang),
        ),
    ]
    if comparison.denominator is not None:
        per_base: Column[RankedArea] = Column(
            "per-base",
            "按分母平均",
            "per unit of denominator",
            lambda one, lang: _ratio(one.per_base, one.per_base_rank, scale, lang),
        )
        columns.append(per_base)
    return tabulated(columns, comparison.ranked, lang=as_language(lang), format=format, width=width)


def exclusions(comparison: Ranking, lang: str = "zh", format: str = "simple_grid", width: int | None = WIDTH) -> str:
    """Return what is left out of the ranking as a table, with every field that differs."""
    return tabulated(EXCLUDED, comparison.excluded, lang=as_language(lang), format=format, width=width)


def _heading(comparison: Ranking, lang: str) -> str:
    period = say(comparison.period, lang)
    indicator = comparison.indicator
    if not comparison.ranked or indicator is None:
        why = comparison.reason or Reason.of("compare-none-of-the-kind")
        return label("compare-nothing", lang, subject=comparison.subject, period=period, why=why)
    kind = f"{comparison.kind[:-1]}"
    order = "lowest" if indicator.better == "down" else "highest"
    more = {"indicator": indicator, "period": period, "count": len(comparison.ranked)}
    return label("compare-heading", lang, kind=WORDINGS[kind], order=label(f"compare-{order}", lang), **more)


def _rank(member: RankedArea, lang: str) -> list[str]:
    lines = [member.rank.say(lang)]
    if member.probable is not None:
        lines.append(label("compare-probable", lang, rank=member.probable))
    return lines


def _amount(member: RankedArea, lang: str) -> list[str]:
    lines = [member.amount.say(lang), f"[{member.record.name}]"]
    lines += [reason.text(lang) for reason in (member.basis, member.open) if reason is not None]
    return [*lines, cited(member.record.source, lang)]


def _ratio(ratio: Ratio | Reason | None, rank: RankRange | None, scale: str, lang: str) -> list[str]:
    if not isinstance(ratio, Ratio):
        return [] if ratio is None else [f"{ABSENT} {ratio.text(lang)}"]
    lines = [ratio.shown(scale).say(lang)]
    if rank is not None:
        lines.append(label("compare-rank", lang, rank=rank))
    return [*lines, *(_divisor(figure, lang) for figure in ratio.figures)]


def _divisor(figure: Figure, lang: str) -> str:
    return label("compare-divisor", lang, amount=figure.amount, time=when(figure, lang), indicator=figure.indicator)


def _record(one: Excluded, lang: str) -> list[str]:
    amount = said(one.record.amount, lang) or [ABSENT]
    return [f"{one.record.indicator.say(lang)} {when(one.record, lang)}", *amount, f"[{one.record.name}]"]


def _differing(one: Excluded, lang: str) -> list[str]:
    parts = dict(one.reason.args).get("differences") if one.reason.code == "differs" else None
    return [reason.text(lang) for reason in parts] if parts else [one.reason.text(lang)]


EXCLUDED: tuple[Column[Excluded], ...] = (
    Column("area", "地区", "area", lambda one, lang: [one.area.say(lang)]),
    Column("compared", "数值", "amount", _record),
    Column("differing", "不同之处", "what differs", _differing),
)

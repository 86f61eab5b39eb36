"""Which city promises most? Nine made-up cities word their targets differently; only those of a kind are ranked."""

import csv
from pathlib import Path

import policytrack as pt
from policytrack import zh
from policytrack.report import comparison_report

TABLE = Path(__file__).with_name("city_targets.csv")
YEAR, EVE = "2024", "../2023-12-31"
PEOPLE = pt.Indicator("people", zh="常住人口", en="residents", unit="人", kind="stock")
SUBJECT = "sme.specialised"
NAMES = {
    "flow": ("新认定专精特新中小企业", "specialised SMEs newly recognised"),
    "cumulative": ("累计认定专精特新中小企业", "specialised SMEs recognised to date"),
    "share": ("专精特新中小企业占比", "share of specialised SMEs"),
    "stock": ("现有专精特新中小企业", "specialised SMEs in existence"),
}


def indicator(kind: str, row: dict[str, str], unit: str) -> pt.Indicator:
    """Return what a row counts; the words of the kinds and levels make the id."""
    level = row["level"]
    zh_name, en_name = NAMES[kind]
    return pt.Indicator(
        f"{SUBJECT}.{kind}-{level}",
        subject=SUBJECT,
        stage=row["stage"],
        level=level,
        unit=unit,
        kind=kind,
        better="up",
        zh=f"{zh_name}（{level}）",
        en=f"{en_name} ({level})",
    )


targets, stocks, people = [], [], []
with TABLE.open(encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        city = row["area"]
        by, period = row["by"] or None, row["period"] or None
        targets.append(
            pt.Target(
                city,
                indicator=indicator(row["kind"], row, row["unit"]),
                area=city,
                amount=zh.read_quantity(row["amount"], role="target"),
                quote=row["words"],
                by=by,
                period=period,
            )
        )
        if row["stock"]:
            stock = indicator("stock", row, "家")
            amount = zh.read_quantity(row["stock"])
            stocks.append(pt.Figure(f"{city}-stock", indicator=stock, area=city, period=EVE, amount=amount))
        if row["population"]:
            amount = zh.read_quantity(row["population"])
            people.append(pt.Figure(f"{city}-people", indicator=PEOPLE, area=city, period=EVE, amount=amount))

comparison = pt.compare_areas(SUBJECT, YEAR, targets=targets, figures=stocks, denominator=people)
for lang in ("zh", "en"):
    print(comparison_report(comparison, lang))
    print()

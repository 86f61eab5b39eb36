"""What changed for Qingdao between what was known at the end of April 2024 and what was known at the end of June."""

import policytrack as pt
from policytrack.report import changes_table

DAYS = ("2024-04-30", "2024-06-30")
TITLES = {
    "zh": "青岛市中小企业培育：2024年4月底与6月底所知情况的变化",
    "en": "Qingdao's small firms: what changed between what was known at the end of April and of June 2024",
}
SHOWN = ("new", "dropped", "revised", "corrected", "verdict", "total", "completion", "set_aside")

catalog = pt.load_catalog()
qingdao = catalog.areas["青岛市"]
promised = catalog.targets.where(issuer="青岛市民营经济发展局", period="2024")
ladders = [ladder for ladder in catalog.ladders if any("独角兽" in rung.title for rung in ladder.rungs)]
titles = {rung.subject for ladder in ladders for rung in ladder.rungs if rung.subject}
counted = [figure for figure in catalog.figures if figure.area == qingdao and figure.indicator.subject in titles]

judged = [pt.assess(pt.known_by(promised, day), catalog.figures, on=day, known_by=day) for day in DAYS]
records = [pt.known_by([*ladders, *counted], day) for day in DAYS]
found = pt.changes(*judged, records_before=records[0], records_after=records[1])

for lang, title in TITLES.items():
    print(title)
    print(found.heading(lang))
    print(changes_table(found, lang=lang, kinds=SHOWN))
    print(pt.Report(judged[1], lang=lang).table(columns=["target", "asked", "reported", "verdict"]))
    print()

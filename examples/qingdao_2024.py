"""What Qingdao promised its small firms for 2024, and what was reported by the middle of the year."""

import policytrack as pt

ON = "2024-06-30"
TITLES = {
    "zh": "青岛2024年中小企业培育目标与全国“十四五”小巨人目标",
    "en": "Qingdao's SME targets for 2024, and the national one",
}

catalog = pt.load_catalog()
targets = [
    *catalog.targets.where(issuer="青岛市民营经济发展局", period="2024"),
    catalog.targets["giant-14fyp"],
]
assessments = pt.assess(targets, catalog.figures, on=ON)

for lang, heading in TITLES.items():
    report = pt.Report(assessments, lang=lang)
    print(f"{heading}: {report.as_of}")
    print(report.table())
    print()

for lang in TITLES:
    print(pt.Report(assessments, lang=lang).explain("specialised-2024"))
    print()

withdrawn = pt.assess(targets, catalog.figures, on=ON, without=["cultivated-is-recognised"])
for lang, heading in {
    "zh": "撤回“培育按认定理解”的假设后：",
    "en": "With the reading of 培育 as 认定 withdrawn:",
}.items():
    print(heading)
    print(pt.Report(withdrawn[:1], lang=lang).table(columns=["target", "asked", "verdict", "reason"]))

"""How two plans of Qingdao stood on 30 June 2024: targets by verdict, measures and regulations by stage."""

import policytrack as pt
from policytrack.records import Tree
from policytrack.report import RollUpTable, StageTable

ON = "2024-06-30"
HEADINGS = {"zh": "各批项目的件数与点名的项目：", "en": "The counts of its packages, and the items named:"}

catalog = pt.load_catalog()
tree = Tree.of([*catalog.plans, *catalog.goals, *catalog.measures, *catalog.events, *catalog.targets])
key_points, legislation = tree.under("key-points-2024"), tree.under("legislation-2024")
measures = [record for record in key_points if isinstance(record, pt.Measure)]
regulations = [record for record in legislation if isinstance(record, pt.Plan) and record.kind == "regulation"]

for plan, staged in ((key_points, measures), (legislation, regulations)):
    targets = [record for record in plan if isinstance(record, pt.Target)]
    whole = pt.roll_up(pt.assess(targets, catalog.figures, on=ON), tree=plan)
    for lang in ("zh", "en"):
        table, by_stage = RollUpTable(whole, lang=lang), StageTable(pt.implementation(staged, on=ON), lang=lang)
        print(catalog.plans[plan.tops[0]].title, table.heading, sep="  ")
        print(table, by_stage.table(most=12), by_stage.notes, "", sep="\n")

asked = {record.id: record for record in legislation if isinstance(record, pt.Target)}
for lang, heading in HEADINGS.items():
    print(heading)
    for relation in catalog.relations:
        if relation.kind == "count" and relation.whole in asked:
            check = catalog.check_relation(relation)
            named = check.reasons[0].text(lang)
            print(f"  {asked[relation.whole].indicator.say(lang)} | {check.closure.say(lang)} | {named}")

"""An analyst's CSV of eight cities: the table of targets and figures, then the cities ranked by what they report."""

from pathlib import Path

import policytrack as pt

ledger = pt.read_ledger(Path(__file__).with_name("eight_cities.csv"), as_of="2024-06-30")
print(ledger.report(lang="en").table(), end="\n\n")
what = ledger.figures[0]
for one in pt.compare_areas(what.indicator, what.period, figures=ledger.figures, kind="figures").ranked:
    print(one.rank, one.area.say("en"), one.amount.say("en"))

"""A journalist's pledges, each with its quote: the verdicts, and a page on which every number opens its words."""

from pathlib import Path

import policytrack as pt

catalog = pt.Catalog.load(Path(__file__).with_name("pledges"))
report = pt.Report(pt.assess(catalog.targets, catalog.figures, on="2025-07-01"), lang="en")
print(report.table())
(folder := Path("build")).mkdir(exist_ok=True)
report.to_html(folder / "pledges.html")

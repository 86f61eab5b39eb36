"""Ten public pledges of ten shapes, held to what was reported, and what one sentence of a promise says of a target."""

from pathlib import Path

import policytrack as pt

ON = "2025-07-01"
SENTENCES = (
    "We will build at least 300 homes a year between 2026 and 2029.",
    "Emissions will be cut by 68% by 2030, compared with 1990 levels.",
    "We want to double rail freight by 2035.",
)

catalog = pt.Catalog.load(Path(__file__).parent / "pledges")
report = pt.Report(pt.assess(catalog.targets, catalog.figures, on=ON), lang="en")
print(f"Ten pledges, {report.as_of}")
print(report.table(columns=["target", "asked", "reported", "verdict"]))
print()
print(report.explain("aichi"))

for sentence in SENTENCES:
    read = pt.read_target(sentence, on=ON)
    print()
    print(sentence)
    for name, value in read.arguments.items():
        print(f"  {name} = {value}, of {read.words[name]!r}")
    for lack in read.missing:
        print(f"  missing: {lack}")

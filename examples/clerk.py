"""A clerk's ledger: the table and the notice in the console; the page, the workbook and the CSV in build/."""

from pathlib import Path

import policytrack as pt

report = pt.read_ledger(Path(__file__).with_name("district_projects.xlsx")).report()
print(report.table(), report.summary(), sep="\n\n")
(folder := Path("build")).mkdir(exist_ok=True)
report.to_html(folder / "district_projects.html")
report.to_excel(folder / "district_projects_report.xlsx")
report.to_csv(folder / "district_projects.csv")

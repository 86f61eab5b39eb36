"""Laws of every ledger here: one set of counts in all outputs, rows in the file's order, texts without holes."""

import io
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from expectation import FILES, expected_of, read

from policytrack import Ledger, Report
from policytrack.cli import main
from policytrack.ledger.layout.layout import Layout
from policytrack.report.verdict_words import short_word

NAMES = sorted(path.name.removesuffix(".expected.json") for path in FILES.glob("*.expected.json"))
LANGUAGES = ("zh", "en")
DAY = "2024-06-30"  # where neither the file nor the user says one
HOLES = re.compile(r"\bNone\b|\{[a-z_]*\}|  ")


def ledger_of(name: str) -> Ledger:
    return Ledger.read(FILES / name, Layout().with_(**expected_of(name).get("given", {})))


class Rows(HTMLParser):
    """The classes of the bodies of a page's tables: one for each task."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tbody":
            self.found[dict(attrs).get("class") or ""] += 1


def counted_in_workbook(report: Report, folder: Path) -> dict[str, int]:
    """Return the counts of the first sheet of a report's workbook, by the words of a verdict."""
    report.to_excel(folder / "out.xlsx")
    book = openpyxl.load_workbook(io.BytesIO((folder / "out.xlsx").read_bytes()))
    rows = list(book.worksheets[0].iter_rows(min_row=3, max_col=2, values_only=True))
    words = {f"{one.symbol} {short_word(one, report.lang)}": one.value for one in report.counts.by_verdict}
    return {words[str(word)]: count for word, count in rows if word in words and isinstance(count, int)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_counts_are_the_same_in_every_output(name: str, lang: str, tmp_path: Path) -> None:
    ledger = ledger_of(name)
    report = ledger.report(on=ledger.as_of or DAY, lang=lang)
    counts = {verdict.value: count for verdict, count in report.counts.by_verdict.items()}
    assert sum(counts.values()) == len(report.tasks)
    assert Counter(report.to_columns()["verdict"]) == counts
    folded = re.sub(r"\n +", "" if lang == "zh" else " ", report.table(width=200))
    assert report.counts.text(lang) in folded
    assert report.counts.text(lang) in report.to_markdown()
    assert Rows(report.to_html()).found == {f"is-{one.replace(' ', '-')}": count for one, count in counts.items()}
    assert counted_in_workbook(report, tmp_path) == counts
    (tmp_path / "out.json").write_text(report.to_json(), encoding="utf-8")
    assert Report.load(tmp_path / "out.json").counts == report.counts


@pytest.mark.parametrize("name", NAMES)
def test_rows_stand_in_the_order_of_the_file(name: str) -> None:
    found = read(name, expected_of(name).get("given", {}))
    sheets = [sheet["name"] for sheet in found["sheets"]]
    for key in ("rows", "not_rows"):
        places = [(sheets.index(one.get("sheet")), one["row"]) for one in found[key]]
        assert places == sorted(places), key


@pytest.mark.parametrize("name", NAMES)
def test_no_text_of_a_problem_has_a_hole(name: str) -> None:
    said_by_user: list[dict[str, object]] = [expected_of(name).get("given", {}), {}]
    for given in said_by_user:
        for problem in Ledger.read(FILES / name, Layout().with_(**given)).problems:
            for lang in LANGUAGES:
                for said in (problem.text(lang), problem.brief(lang), problem.check(lang)):
                    assert said.strip()
                    assert not HOLES.search(said), said
                    assert lang == "zh" or not set("「」") & set(said), said


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_one_object_and_its_status_follows_from_it(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["ledger", str(FILES / name), "--json"])
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert err == ""
    assert status == any(one["severity"] == "error" for one in found["problems"])

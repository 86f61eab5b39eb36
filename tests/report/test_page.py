"""The page as a file: its counts are those of the table, every task is on it once, and nothing in it acts."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import charted
import pytest
from district import district
from hypothesis import given
from hypothesis import strategies as st
from page_reports import long, shapes

import policytrack as pt
from policytrack.errors import PolicytrackError
from policytrack.hidden import hidden
from policytrack.report.origin import Origin
from policytrack.report.page import view
from policytrack.report.task import CellWords, Task

LANGUAGES = ("zh", "en")
VOID = {"meta", "link", "input", "br"}


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and its text; fails where one is not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), (tag, names)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1] not in ("style", "script"):
            self.text.append(data)

    def all(self, tag: str, name: str) -> list[str]:
        """The values of an attribute of every such tag that has it."""
        return [attributes[name] or "" for it, attributes in self.tags if it == tag and name in attributes]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", [district, shapes])
def test_counts_of_filters_and_rows_are_those_of_the_table(lang: str, make: object) -> None:
    report = make(lang)  # type: ignore[operator]
    page = Tags(report.to_html())
    rows = Counter(page.all("tbody", "class"))
    assert rows == {f"is-{verdict.replace(' ', '-')}": count for verdict, count in report.counts.by_verdict.items()}
    said = " ".join(page.text)
    for verdict, count in report.counts.by_verdict.items():
        assert f"{verdict.say(lang)} {count}" in said
    assert f"{'全部' if lang == 'zh' else 'all'} {len(report.tasks)}" in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_task_is_on_the_page_once_with_an_anchor_of_its_own(lang: str) -> None:
    report = district(lang)
    page = Tags(report.to_html())
    assert sorted(page.all("tbody", "id")) == sorted(f"r{task.number}" for task in report.tasks)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    names = Counter(text.strip() for text in page.text)
    assert all(names[task.name] == 1 for task in report.tasks)


def test_rows_stand_by_verdict_and_in_it_the_widest_gap_first() -> None:
    anchors = Tags(district("zh").to_html()).all("tbody", "id")
    assert anchors == ["r9", "r6", "r7", "r5", "r4", "r10", "r8", "r3", "r11"]


def test_sheets_with_the_same_rows_and_ids_of_any_kind_have_anchors_of_their_own() -> None:
    numbers = ("6", "6", "f-all", "qingdao/2024/firms", "qingdao 2024 firms", "…", "")
    tasks = [
        Task(key=str(place), number=number, name="甲", assessment=charted.HALF, sheet=str(place))
        for place, number in enumerate(numbers)
    ]
    anchors = Tags(pt.Report([charted.HALF], tasks=tasks).to_html()).all("tbody", "id")
    assert sorted(anchors) == sorted(
        ["r6", "r6-2", "t-f-all", "qingdao-2024-firms", "qingdao-2024-firms-2", "t-", "t--2"]
    )


def test_a_row_without_a_chart_says_why_with_the_cell() -> None:
    page = district("zh").to_html()
    row = page[page.index('id="r7"') :].split("</tbody>")[0]
    assert "“已完成数”为空（F7）" in row
    assert "<svg" not in row
    assert "0%" not in row.replace("100%", "")


def test_charts_say_their_three_numbers() -> None:
    labels = Tags(district("zh").to_html()).all("svg", "aria-label")
    assert "已报6户，目标≥90户，完成率6.7%" in labels
    ceiling = Tags(pt.Report([charted.CEILING]).to_html())
    assert ceiling.all("svg", "aria-label") == ["已报60家，上限≤100家，已用60.0%"]
    assert "上限" in [text.strip() for text in ceiling.text]


def test_a_series_is_drawn_among_the_evidence() -> None:
    labels = Tags(pt.Report([charted.SERIES]).to_html()).all("svg", "aria-label")
    assert labels[1] == "2024-03-31 60家；2024-06-30 140家；2024-12-31目标≥300家"


def test_words_of_another_language_say_so() -> None:
    chinese, english = (district(lang).to_html() for lang in LANGUAGES)
    assert '<html lang="zh-Hans">' in chinese
    assert '<html lang="en">' in english
    assert chinese.count(' lang="zh-Hans"') == 1
    assert '<blockquote lang="zh-Hans">工作目标 90' in english


def test_quotes_stand_with_their_source_and_only_web_addresses_are_links() -> None:
    new = pt.Indicator("new", zh="新增", unit="家", kind="flow", better="up")
    sources = [
        pt.Source("a", title="甲报告", url="https://example.org/a?b=1&c=2"),
        pt.Source("b", title="乙报告", url="javascript:alert(1)"),
    ]
    target = pt.Target(
        "t", indicator=new, area="甲市", period="2024", amount=">= 300 家", source=sources[0], quote="新增300家以上"
    )
    figure = pt.Figure(
        "f", indicator=new, area="甲市", period="2024-H1", amount="140 家", source=sources[1], quote="新增140家"
    )
    page = Tags(pt.Report(pt.assess([target], [figure], on="2024-07-01")).to_html())
    assert page.all("a", "href") == ["https://example.org/a?b=1&c=2"]
    text = [words.strip() for words in page.text]
    assert {"新增300家以上", "新增140家", "《甲报告》", "《乙报告》"} <= set(text)


def test_what_was_set_aside_is_said_with_its_own_source() -> None:
    catalog = pt.load_catalog()
    found = pt.assess([catalog.targets["specialised-2024"]], catalog.figures, on="2024-06-30")
    page = Tags(pt.Report(found).to_html())
    text = [words.strip() for words in page.text]
    assert "未采用" in text
    assert any(words.startswith("1290家（申报，当期），2024年上半年：") for words in text)


def test_the_page_of_saved_assessments_is_the_same(tmp_path: Path) -> None:
    catalog = pt.load_catalog()
    found = pt.assess([*catalog.targets, *catalog.all_of], catalog.figures, on="2025-06-30")
    pt.save_assessments(found, tmp_path / "saved.json")
    assert pt.Report(pt.load_assessments(tmp_path / "saved.json")).to_html() == pt.Report(found).to_html()


def test_of_several_targets_together_the_parts_stand_among_the_evidence_and_none_of_their_amounts_beside() -> None:
    catalog = pt.load_catalog()
    found = pt.assess(catalog.all_of, catalog.figures, on="2024-06-30")
    page = pt.Report(found).to_html()
    row = page[page.index("3项都要达到") :].split("</tbody>")[0]
    first, evidence = row.split("<details>")
    assert "分项见下" in first
    assert "1220家" not in first
    assert "<dt>分项</dt>" in evidence
    assert "1220家" in evidence


def test_the_light_of_a_rule_stands_below_the_verdict_with_the_stated_one_where_they_differ() -> None:
    task = Task(key="t", number="3", name="甲", assessment=charted.HALF, light=CellWords(words="红灯", heading="亮灯"))
    page = pt.Report([charted.HALF], tasks=[task]).lights("yinchuan-2025").to_html()
    verdict = page[page.index("</b>达到序时进度") :].split("</td>")[0]
    assert "红灯" in verdict


def test_of_too_many_tasks_it_shows_those_that_need_attention_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST", 4)
    page = Tags(district("zh").to_html())
    assert page.all("tbody", "id") == ["r9", "r6", "r7"]
    said = " ".join(page.text)
    assert "本页只列需要关注的3项（共9项）" in said
    assert "全部 3" in said
    monkeypatch.setattr(view, "MOST", 2)
    page = Tags(district("en").to_html())
    assert page.all("tbody", "id") == ["r9", "r6"]
    assert "3 of 9 targets need attention; this page lists the first 2" in " ".join(page.text)


def test_a_report_of_nothing_is_a_page() -> None:
    for lang in LANGUAGES:
        page = Tags(pt.Report([], lang).to_html())
        assert page.all("tbody", "id") == []


def test_it_loads_nothing() -> None:
    for make in (district, shapes):
        for lang in LANGUAGES:
            page = Tags(make(lang).to_html())
            loading = [value for name in ("src", "srcset", "data", "action", "poster") for _, value in _of(page, name)]
            assert loading == []
            assert [value for tag, value in _of(page, "href") if tag != "a"] == ["data:,"]
    text = district("zh").to_html()
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in text.replace("http-equiv", "")


def _of(page: Tags, name: str) -> Iterator[tuple[str, str | None]]:
    return ((tag, attributes[name]) for tag, attributes in page.tags if name in attributes)


def report_of(words: str, lang: str) -> pt.Report:
    """Return a report in which everything that a source can say is these words."""
    cell = CellWords(words=words, cell=words, heading=words)
    task = Task(
        key=words,
        number=words,
        name=words,
        assessment=charted.NO_AMOUNT,
        sheet=words,
        group=(words,),
        body=words,
        area=words,
        asked=cell,
        reported=cell,
        note=cell,
        light=cell,
    )
    return pt.Report([charted.NO_AMOUNT], lang, tasks=[task], origin=Origin(file=words, subject=words, area=words))


# The tags that a page has where nobody means ill, each with its attributes.
USUAL = [
    tag
    for lang in LANGUAGES
    for words in ("甲", "kept", "kept and longer than an amount may be", "7")
    for page in (made.to_html() + made._repr_html_() for made in [report_of(words, lang)])
    for tag in Tags(page).tags
]
HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("<>&\"'`=/\u202e\u200b\x00\x1b{}%#\n")), min_size=1, max_size=40
) | st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "{{ 7*7 }}", "</style>"]
)


@given(words=HOSTILE, lang=st.sampled_from(LANGUAGES))
def test_no_words_of_a_source_become_a_tag_an_attribute_or_a_hidden_character(words: str, lang: str) -> None:
    report = report_of(words, lang)
    made, plain = report.to_html(), report._repr_html_()
    for page in (made, plain):
        found = Tags(page)
        assert {(tag, *sorted(attributes)) for tag, attributes in found.tags} <= {
            (tag, *sorted(attributes)) for tag, attributes in USUAL
        }
        assert len(found.all("tbody", "class")) == 1
        assert not [*hidden(page)]
    assert made.count("<script") == made.count("</script") == made.count("<style") == made.count("</style") == 1


def test_a_thousand_tasks_are_little_to_load() -> None:
    page = long(1000).to_html()
    assert page.count("<tbody") == 1000
    assert len(page.encode()) < 1_200_000


def test_it_is_written_whole_and_returned(tmp_path: Path) -> None:
    path = tmp_path / "报告.html"
    page = district("zh").to_html(path)
    assert path.read_text(encoding="utf-8") == page
    with pytest.raises(OSError, match="missing"):
        district("zh").to_html(tmp_path / "missing" / "a.html")


def test_a_notebook_gets_the_table_without_the_page_around_it() -> None:
    made = Tags(district("zh")._repr_html_())
    assert {"html", "head", "main", "fieldset", "script"}.isdisjoint(tag for tag, _ in made.tags)
    assert len(made.all("tbody", "class")) == 9
    assert made.all("tbody", "id") == []
    styles = re.findall(r"<style>(.*?)</style>", district("zh")._repr_html_(), re.DOTALL)
    rules = re.findall(r"(?:^|[}\n])([^@{}\n][^{}]*)\{", styles[0])
    assert all(".policytrack" in part for rule in rules for part in rule.split(","))


WITHOUT = """
import sys
sys.modules["jinja2"] = None
sys.path.insert(0, {folder!r})
from district import district
report = district("zh")
print(report._repr_html_()[:7])
try:
    report.to_html()
except Exception as error:
    print(type(error).__name__, error)
"""


def test_without_jinja2_a_notebook_has_a_plain_table_and_a_page_says_what_to_install() -> None:
    call = [sys.executable, "-c", WITHOUT.format(folder=str(Path(__file__).parent))]
    run = subprocess.run(call, capture_output=True, text=True, check=True)
    table, error = run.stdout.splitlines()
    assert table == "<table>"
    assert 'pip install "policytrack[report]"' in error
    assert issubclass(PolicytrackError, Exception)

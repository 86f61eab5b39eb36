"""A damaged file costs its damaged entries and no others, and never more than problems."""

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from tables import rows

from policytrack.catalog import Catalog

VOCABULARY = {
    "areas.toml": '[area.qingdao]\nzh = "青岛市"\n',
    "indicators/sme.toml": '[indicator."sme.new"]\nunit = "家"\nkind = "flow"\nbetter = "up"\n',
}
HEAD = '[source]\ntitle = "青岛市2024年工作要点"\npublished = "2024"\n\n'
BODY = """area = "青岛市"
indicator = "sme.new"
period = "2024"
amount = ">= 300 家"
quote = { words = "专精特新中小企业300家以上", before = "" }
schedule = [
    ["2024-06-30", "150 家"],
    ["2024-12-31", "300 家"],
]
note = "一"
"""
NAMES = ("a", "b", "c", "d")
OTHER = f"{HEAD}[target.another]\n{BODY}"
SIGNS = st.text(st.sampled_from("\"'=[]{}.,#\\\n “”＝，年ab1\t\x00"), min_size=1, max_size=6)


def load(text: str | bytes) -> Catalog:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "indicators").mkdir()
        for place, words in VOCABULARY.items():
            (root / place).write_text(words, encoding="utf-8")
        (root / "other.toml").write_text(OTHER, encoding="utf-8")
        (root / "doc.toml").write_bytes(text.encode() if isinstance(text, str) else text)
        return Catalog.load(root, strict=False)


def good() -> str:
    return HEAD + "\n".join(f"[target.{name}]\n{BODY}" for name in NAMES)


def kept(catalog: Catalog) -> set[str]:
    return {target.id for target in catalog.targets}


def test_the_undamaged_file_is_whole() -> None:
    catalog = load(good())
    assert catalog.problems == ()
    assert kept(catalog) == {"other#another", *(f"doc#{name}" for name in NAMES)}


@given(st.sampled_from(NAMES), st.integers(0, len(BODY) - 1), st.integers(0, 30), SIGNS | st.just(""))
@example("a", BODY.index('"2024"'), 0, '""')
@example("b", BODY.index('"2024"'), 6, '"""2024')
@example("c", BODY.index("]\nnote"), 1, "")
@example("d", BODY.index("note"), 0, "\n[")
def test_damage_inside_one_entry_costs_that_entry_alone(name: str, start: int, length: int, signs: str) -> None:
    damaged = BODY[:start] + signs + BODY[min(start + length, len(BODY) - 1) :]
    text = HEAD + "\n".join(f"[target.{one}]\n{damaged if one == name else BODY}" for one in NAMES)
    catalog = load(text)
    assert kept(catalog) >= {"other#another", *(f"doc#{one}" for one in NAMES if one != name)}
    assert f"doc#{name}" in kept(catalog) or catalog.problems


@given(st.data())
def test_damaged_bytes_give_problems_and_never_an_exception(data: st.DataObject) -> None:
    good_bytes = good().encode()
    start = data.draw(st.integers(0, len(good_bytes)))
    length = data.draw(st.integers(0, len(good_bytes) - start))
    damaged = good_bytes[:start] + data.draw(st.binary(max_size=8)) + good_bytes[start + length :]
    assert "other#another" in kept(load(damaged))


@given(st.lists(st.sampled_from([*good().split("\n"), '"""', "[source]", "[[target]]", "[target]"]), max_size=40))
def test_shuffled_lines_give_problems_and_never_an_exception(lines: list[str]) -> None:
    assert "other#another" in kept(load("\n".join(lines)))


@given(st.text(max_size=200))
def test_any_text_gives_problems_and_never_an_exception(text: str) -> None:
    assert "other#another" in kept(load(text.encode("utf-8", "surrogatepass")))


@rows(
    [
        ("[target.b]", "[target.b", {"b"}),
        ("[target.b]", "target.b]", {"b"}),
        ("[target.b]", "[target.新增]", {"b"}),
        ("[target.b]", "[targte.b]", {"b"}),
        ("[target.b]", "[target.a]", {"b"}),
        ("[target.b]", "# [target.b]", {"a", "b"}),
        ("[source]", "[source", {"a", "b", "c", "d"}),
    ]
)
def test_a_damaged_header_costs_what_is_below_it(old: str, new: str, lost: set[str]) -> None:
    catalog = load(good().replace(old, new))
    assert kept(catalog) == {"other#another", *(f"doc#{name}" for name in NAMES if name not in lost)}
    assert len(catalog.problems) == 1 or "#" in new
    assert set(catalog.left_out) == ({f"doc#{name}" for name in lost} if old == "[source]" else set())


def test_a_text_in_triple_quotes_may_hold_headers() -> None:
    note = '"""\n[target.b]\narea = 1\n"""'
    text = good().replace('note = "一"', f"note = {note}", 1)
    assert load(text).problems == ()
    catalog = load(text.replace('[target.d]\narea = "青岛市"', "[target.d]\narea = 青岛市"))
    assert [problem.code for problem in catalog.problems] == ["PT101"]
    assert catalog.targets["a"].note == "[target.b]\narea = 1\n"
    assert kept(catalog) == {"other#another", "doc#a", "doc#b", "doc#c"}


def test_an_unclosed_text_in_triple_quotes_costs_one_entry() -> None:
    catalog = load(good().replace('note = "一"', 'note = """一', 1))
    assert kept(catalog) == {"other#another", "doc#b", "doc#c", "doc#d"}
    assert len(catalog.problems) == 1


def test_what_depends_on_a_damaged_entry_is_left_out_without_a_problem_of_its_own() -> None:
    figure = '\n[figure.base]\narea = "青岛市"\nindicator = "sme.new"\nperiod = "2023"\namount = 12\nquote = "12家"\n'
    text = good().replace('note = "一"', 'baseline = "base"', 1) + figure
    catalog = load(text)
    assert [problem.code for problem in catalog.problems] == ["PT113"]
    assert catalog.left_out == ("doc#a",)
    catalog = load(text.replace("amount = 12", "amount = 12家"))
    assert [problem.code for problem in catalog.problems] == ["PT101"]
    assert catalog.left_out == ("doc#a",)

"""Where catalogs come from, which files are read, and quotes looked up in the texts of a reader."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from policytrack.catalog import Catalog, CatalogError, load_catalog
from policytrack.catalog.shipped import find_catalog
from policytrack.errors import PolicytrackError

AREA = '[area.qingdao]\nzh = "青岛市"\n'
INDICATOR = '[indicator."sme.new"]\nunit = "家"\nkind = "flow"\nbetter = "up"\n'
TEXT = "青岛现有专精特新中小\n企业6835家，其中\t新认定140家；另有瞪羚140家。"


def write(root: Path, files: dict[str, str]) -> Path:
    for place, text in {"areas.toml": AREA, "indicators/sme.toml": INDICATOR, **files}.items():
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return root


def figure(name: str, quote: str) -> str:
    lines = ["", f"[figure.{name}]", 'area = "青岛市"', 'indicator = "sme.new"', 'period = "2024-H1"']
    return "\n".join([*lines, 'amount = "140 家"', f"quote = {quote}", ""])


def document(sha256: str, *figures: str) -> str:
    return f'[source]\ntitle = "报告"\nsha256 = "{sha256}"\n' + "".join(figures)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_catalog_of_the_library_has_no_problem() -> None:
    catalog = load_catalog()
    assert catalog.problems == ()
    assert catalog.path == find_catalog()
    assert len(catalog.targets) > 0
    assert len(catalog.figures) > 0


def test_the_catalog_is_found_installed_in_a_checkout_or_not_at_all(tmp_path: Path) -> None:
    package = tmp_path / "policytrack"
    with pytest.raises(CatalogError, match="PT122 the library's own catalog is neither here nor at"):
        find_catalog(package)
    (tmp_path / "catalog").mkdir()
    with pytest.raises(CatalogError, match="PT122"):  # some other package of that name
        find_catalog(package)
    (tmp_path / "pyproject.toml").touch()
    assert find_catalog(package) == tmp_path / "catalog"
    (package / "_catalog").mkdir(parents=True)
    assert find_catalog(package) == package / "_catalog"


def test_the_error_is_a_value_error_under_the_root_of_the_library(tmp_path: Path) -> None:
    with pytest.raises(CatalogError) as caught:
        Catalog.load(tmp_path)
    assert isinstance(caught.value, PolicytrackError)
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).endswith("\n1 problem in 1 file")


def test_a_byte_order_mark_and_windows_line_ends_are_allowed(tmp_path: Path) -> None:
    write(tmp_path, {"doc.toml": "\ufeff" + document(sha256(TEXT), figure("a", '"140家"')).replace("\n", "\r\n")})
    catalog = Catalog.load(tmp_path)
    assert catalog.figures["a"].quote is not None
    write(
        tmp_path,
        {"doc.toml": document(sha256(TEXT), figure("a", '"140家"')).replace('"2024-H1"', "1").replace("\n", "\r\n")},
    )
    (problem,) = Catalog.load(tmp_path, strict=False).problems
    assert (problem.line, problem.column) == (8, 10)


def test_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {".venv/broken.toml": "= ="})
    assert Catalog.load(tmp_path).problems == ()


def test_a_vocabulary_may_hold_nothing_but_comments(tmp_path: Path) -> None:
    write(tmp_path, {"units.toml": "# none so far\n"})
    assert Catalog.load(tmp_path).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "[figure.a.quote]\nwords = '140家'\n[figure.a]\n",
        "[figure]\n[figure.a]\n",
        "[ figure . 'a' ] # 甲\n",
        '  [figure."a"]\n',
    ],
)
def test_other_forms_of_the_same_toml_read_the_same(text: str, tmp_path: Path) -> None:
    keys = 'area = "青岛市"\nindicator = "sme.new"\nperiod = 2024\namount = "140 家"\n'
    quote = "" if "quote" in text else 'quote = "140家"\n'
    write(tmp_path, {"doc.toml": f"[source]\ntitle = '报告'\n{text}{keys}{quote}"})
    (problem,) = Catalog.load(tmp_path, strict=False).problems
    line = 2 + text.count("\n") + 3
    assert (problem.code, problem.line) == ("PT113", line)
    keys = keys.replace("2024", '"2024"')
    write(tmp_path, {"doc.toml": f"[source]\ntitle = '报告'\n{text}{keys}{quote}"})
    assert Catalog.load(tmp_path).figures["doc#a"].amount.unit == "家"


def test_an_inline_entry_is_read_and_its_line_found(tmp_path: Path) -> None:
    inline = 'a = { area = "青岛市", indicator = "sme.new", period = "2024", amount = "140 家", quote = "140家" }'
    write(tmp_path, {"doc.toml": f"[source]\ntitle = '报告'\n[figure]\n{inline}\n"})
    assert Catalog.load(tmp_path).figures["a"].area.zh == "青岛市"


def test_one_id_in_two_documents_is_two_entries(tmp_path: Path) -> None:
    one = document(sha256(TEXT), figure("a", '"140家"'))
    write(tmp_path, {"x.toml": one, "y.toml": one})
    assert [found.id for found in Catalog.load(tmp_path).figures] == ["x#a", "y#a"]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "报告.txt").write_bytes(TEXT.encode())
    (folder / "copy.txt").write_bytes(TEXT.encode())
    (folder / "gbk.txt").write_bytes(TEXT.encode("gb18030"))
    return folder


@pytest.fixture
def check(tmp_path: Path, texts: Path) -> Callable[..., list[str]]:
    def check(sha256: str, *figures: str) -> list[str]:
        root = write(tmp_path / "catalog", {"doc.toml": document(sha256, *figures)})
        problems = Catalog.load(root).check_texts(texts)
        return [str(problem).replace(f"{root}/", "").partition("; ")[0] for problem in problems]

    return check


def test_quotes_are_found_exactly_once_white_space_ignored(check: Callable[..., list[str]]) -> None:
    found = figure("a", '"专精特新中小企业6835家"') + figure("b", '{ words = "140家", before = "其中 新认定" }')
    assert check(sha256(TEXT), found) == []


def test_quotes_not_found_and_quotes_found_twice_are_problems(check: Callable[..., list[str]]) -> None:
    assert check(sha256(TEXT), figure("a", '"141家"'), figure("b", '"140家"')) == [
        "doc.toml:10:9: PT303 the quote “141家” is not in the text of doc",
        "doc.toml:17:9: PT304 the quote “140家” occurs 2 times in the text of doc",
    ]


def test_a_text_that_is_missing_or_changed_is_a_problem(check: Callable[..., list[str]]) -> None:
    (line,) = check(sha256(TEXT + "。"), figure("a", '"141家"'))
    assert line.startswith("doc.toml:3:10: PT302 no text with sha256")


def test_a_text_in_another_encoding_is_not_guessed(check: Callable[..., list[str]], texts: Path) -> None:
    (line,) = check(hashlib.sha256((texts / "gbk.txt").read_bytes()).hexdigest(), figure("a", '"141家"'))
    assert line.startswith("doc.toml:3:10: PT305 the text")


def test_a_missing_folder_of_texts_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {})
    with pytest.raises(CatalogError, match="PT116"):
        Catalog.load(tmp_path).check_texts(tmp_path / "nowhere")

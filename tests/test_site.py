"""What the site is made of: its links and resources are looked at, and every page is in a menu."""

import tomllib
from pathlib import Path

import pytest
import site_pages as site

ROOT = Path(__file__).parent.parent


def write(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def test_a_site_without_faults_has_none(tmp_path: Path) -> None:
    made = write(
        tmp_path,
        index='<a href="other.html#here">x</a> <a href="https://example.org/">y</a> <img src="data:image/png;base64,">',
        other='<h2 id="here">x</h2> <a href="#here">up</a> <a href="index.html?q=1">home</a> <a href=".">folder</a>',
    )
    assert not [*site.faults(made)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('<a href="gone.html">x</a>', "index.html links to gone.html, which is not there"),
        ('<a href="#gone">x</a>', "index.html links to #gone, which is not there"),
        ('<script src="https://cdn.example.org/a.js"></script>', "index.html loads https://cdn.example.org/a.js"),
        ('<link rel="stylesheet" href="//fonts.example.org/a.css">', "index.html loads //fonts.example.org/a.css"),
        ('<img src="gone.png">', "index.html links to gone.png, which is not there"),
    ],
)
def test_each_fault_of_a_page_is_found(text: str, fault: str, tmp_path: Path) -> None:
    assert [*site.faults(write(tmp_path, index=text))] == [fault]


def test_a_font_from_elsewhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("@font-face { src: url('https://fonts.example.org/a.woff2') }", encoding="utf-8")
    assert [*site.faults(tmp_path)] == ["a.css loads https://fonts.example.org/a.woff2"]


def test_links_to_english_pages_lead_to_pages_of_the_site() -> None:
    text = "[a](../../codes.md) [b](../../howto/language.md#in-the-library) [c](../glossary.md) [d](other.md)"
    assert site.to_site(text, 2) == (
        "[a](../../codes.html) [b](../../howto/language.html#in-the-library) [c](../glossary.md) [d](other.md)"
    )


def listed(menu: object) -> set[str]:
    if isinstance(menu, str):
        return {menu}
    entries = menu if isinstance(menu, list) else menu.values() if isinstance(menu, dict) else []
    return {page for entry in entries for page in listed(entry)}


@pytest.mark.parametrize(("config", "folder"), [("zensical.toml", "docs"), ("zensical.zh.toml", "docs/zh")])
def test_every_page_is_in_the_menu_of_its_language(config: str, folder: str) -> None:
    menu = tomllib.loads((ROOT / config).read_text(encoding="utf-8"))["project"]["nav"]
    pages = {path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob("*.md")}
    assert listed(menu) == {page for page in pages if folder != "docs" or not page.startswith("zh/")}

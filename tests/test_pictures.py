"""The pictures of the front pages are those that the library draws now, and are sound SVG that loads nothing."""

from pathlib import Path
from xml.etree import ElementTree

import pages
import pictures
import pytest


@pytest.mark.parametrize("picture", sorted(pictures.ASSETS.glob("*.svg")), ids=lambda path: path.name)
def test_a_picture_is_current_and_sound(picture: Path) -> None:
    made = dict(pictures.pictures())
    text = picture.read_text(encoding="utf-8")
    assert text == made[picture], "run python tools/pictures.py"
    root = ElementTree.fromstring(text)  # noqa: S314
    tags = {one.tag.rpartition("}")[2] for one in root.iter()}
    assert "script" not in tags
    assert not any(name.endswith(("href", "src")) for one in root.iter() for name in one.attrib)
    assert pictures.LEDGER.name in str(root.findtext("{*}title"))


def test_each_front_page_shows_the_pictures_of_its_language() -> None:
    for page, ending in (("README.md", ""), ("README.zh.md", "-zh")):
        assert f"(docs/assets/table{ending}.svg)" in pages.read(page)
        assert f"(docs/assets/page{ending}.svg)" in pages.read(page)
    assert {path.name for path in pictures.ASSETS.glob("*.svg")} == {path.name for path in dict(pictures.pictures())}


def test_the_evidence_of_one_task_is_open() -> None:
    text = (pictures.ASSETS / "page.svg").read_text(encoding="utf-8")
    assert text.count('<details open="open">') == 1
    high = pictures.PAGE_SIZE[1]
    assert high <= 600

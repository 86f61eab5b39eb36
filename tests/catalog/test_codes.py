"""docs/codes.md has every code, and its examples are what they say: the wrong one fails, the right one does not."""

import re
import shutil
from pathlib import Path

from attrs import frozen

from policytrack.catalog import Catalog
from policytrack.catalog.checks.run import check_catalog
from policytrack.text import PROBLEMS

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken"
SECTION = re.compile(
    r"^### (?P<code>PT\d{3})\n\n(?P<why>.+?)\n\n"
    r"```(?P<kind>toml|text)\n# wrong\n(?P<wrong>.*?)```\n\n```(?P=kind)\n# right\n(?P<right>.*?)```\n",
    re.MULTILINE | re.DOTALL,
)


@frozen
class Section:
    code: str
    why: str
    kind: str
    wrong: str
    right: str


TEXT = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
SECTIONS = {match["code"]: Section(**match.groupdict()) for match in SECTION.finditer(TEXT)}
FOLDERS = {name[:5] for name in (path.name for path in BROKEN.iterdir()) if name != "base"}


def test_every_code_has_a_section_in_the_order_of_codes() -> None:
    assert re.findall(r"^### (\w+)$", TEXT, re.MULTILINE) == sorted(PROBLEMS)
    assert list(SECTIONS) == sorted(PROBLEMS)


def test_every_code_has_its_reason_and_both_examples() -> None:
    for code, section in SECTIONS.items():
        assert len(section.why) > 30, code
        assert section.wrong != section.right, code


def test_the_wrong_example_is_at_fault_and_the_right_one_is_not(tmp_path: Path) -> None:
    for code, section in SECTIONS.items():
        if section.kind == "toml":
            wrong = codes_of(section, section.wrong, tmp_path / code / "wrong")
            right = codes_of(section, section.right, tmp_path / code / "right")
            assert code in wrong, code
            assert not {one for one in right if one < "PT5" or one == code}, code


def codes_of(section: Section, body: str, root: Path) -> set[str]:
    """Return the codes of the problems of the section's broken folder with a body in place of the wrong example."""
    path = home(section)
    folder = next(parent for parent in path.parents if parent.parent == BROKEN)
    shutil.copytree(BROKEN / "base", root, dirs_exist_ok=True)
    shutil.copytree(folder, root, dirs_exist_ok=True)
    place = root / path.relative_to(folder)
    text = path.read_text(encoding="utf-8")
    assert text.count(section.wrong) == 1
    place.write_text(text.replace(section.wrong, body), encoding="utf-8")
    texts = root / "texts"
    problems = check_catalog(Catalog.load(root, strict=False), texts if texts.is_dir() else None).problems
    return {one.code for one in problems if one.severity == "error" or one.path == str(place)}


def home(section: Section) -> Path:
    """Return the file of a broken folder that holds the wrong example."""
    for folder in sorted(BROKEN.glob(f"{section.code}_*")):
        for path in folder.rglob("*.toml"):
            if section.wrong in path.read_bytes().decode("utf-8", "replace"):
                return path
    raise AssertionError(f"no file in {BROKEN}/{section.code}_* holds:\n{section.wrong}")


def test_a_code_with_a_broken_folder_shows_its_fault_in_toml() -> None:
    in_bytes_or_too_long = {"PT102", "PT105", "PT127", "PT305", "PT410"}
    assert {code for code in FOLDERS if SECTIONS[code].kind != "toml"} == in_bytes_or_too_long

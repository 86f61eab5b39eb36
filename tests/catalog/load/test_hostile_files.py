"""A hostile file stops after some hundred problems, says how many tables are left, and costs no more time."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from policytrack.catalog import Catalog
from policytrack.catalog.checks.run import check_catalog
from policytrack.catalog.limits import MOST_PROBLEMS

BASE = Path(__file__).parents[2] / "broken" / "base"
SOURCE = '[source]\ntitle = "青岛市2024年工作要点"\n\n'
SHAPES: dict[str, Callable[[int], str]] = {
    "texts that do not end": lambda count: '[figure.a]\n"""\n' * count,
    "empty tables": lambda count: SOURCE + "".join(f"[figure.a{number}]\n" for number in range(count)),
    "one table many times": lambda count: SOURCE + "[figure.a]\n" * count,
    "names with spaces": lambda count: SOURCE + "".join(f'[figure."a {number}"]\n' for number in range(count)),
    "names that are paths": lambda count: SOURCE + "".join(f'[figure."a/{number}"]\n' for number in range(count)),
    "unknown tables": lambda count: SOURCE + "".join(f"[a{number}.a]\n" for number in range(count)),
    "names with dots": lambda count: SOURCE + "".join(f"[figure.a{number}.b]\n" for number in range(count)),
    "no headers": lambda count: SOURCE + "".join(f"[figure.新{number}]\n" for number in range(count)),
    "hidden characters": lambda count: (
        SOURCE + "".join(f'[figure.a{number}]\nx = "\u202e"\n' for number in range(count))
    ),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "catalog"))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_file_stops_after_some_hundred_problems_and_says_what_is_left(root: Path, shape: str) -> None:
    count = 3000
    (root / "bad.toml").write_text(SHAPES[shape](count), encoding="utf-8")
    problems = Catalog.load(root, strict=False).problems
    mine = [one for one in problems if one.path.endswith("bad.toml")]
    assert len(mine) == len(problems)
    assert len(mine) <= 2 * MOST_PROBLEMS + 50
    (left,) = [one for one in mine if one.code == "PT133"]
    reported = len({one.line for one in mine if one.line})
    number = dict(left.args)["count"]
    assert number + reported in range(count - 50, count + 50), "what is neither reported nor counted is good"
    assert left.text("en") == (
        f"there are {MOST_PROBLEMS} problems, so {number} more tables are not read; correct these first"
    )
    assert left.text("zh") == f"已有 {MOST_PROBLEMS} 处问题，其余 {number} 张表不再读；先改正已列出的"


def test_what_is_left_unread_is_not_called_unknown_elsewhere(root: Path) -> None:
    (root / "areas.toml").write_text("".join(f"[area.a{number}]\nx = 1\n" for number in range(600)), encoding="utf-8")
    problems = Catalog.load(root, strict=False).problems
    assert {one.code for one in problems if not one.path.endswith("areas.toml")} <= {"PT133"}


def test_fewer_problems_are_all_reported(root: Path) -> None:
    (root / "bad.toml").write_text(SHAPES["names that are paths"](MOST_PROBLEMS - 1), encoding="utf-8")
    codes = [one.code for one in Catalog.load(root, strict=False).problems]
    assert codes == ["PT130"] * (MOST_PROBLEMS - 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_time_of_a_hostile_file_grows_with_its_size_alone(root: Path, shape: str) -> None:
    taken = []
    for count in (5000, 20_000):
        (root / "bad.toml").write_text(SHAPES[shape](count), encoding="utf-8")
        start = time.process_time()
        check_catalog(Catalog.load(root, strict=False))
        taken.append(time.process_time() - start)
    assert taken[1] < 8 * taken[0] + 0.5, taken
    assert taken[1] < 10

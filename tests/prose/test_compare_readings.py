"""tools/compare_readings.py keeps a reading of the same value at its place, and names every other."""

from pathlib import Path

import pytest
from compare_readings import Reading, compared, days, main

ROOT = Path(__file__).parent.parent.parent


def of(words: str, start: int, value: str | None) -> Reading:
    return Reading(words, start, start + len(words), value, None if value else "expected a unit")


@pytest.mark.parametrize(
    ("new", "became"),
    [
        ([of("5家", 2, "5 家")], "kept"),
        ([of("约5家以", 1, "5 家")], "kept"),
        ([of("5家", 2, "> 5 家")], "other"),
        ([of("5家", 2, None)], "refused"),
        ([of("5家", 4, "5 家")], "lost"),
        ([], "lost"),
    ],
)
def test_what_became_of_a_reading(new: list[Reading], became: str) -> None:
    old = [of("今年", 0, None), of("5家", 2, "5 家")]
    assert [name for name, _, _ in compared(old, new)] == [became]


def test_one_value_in_two_notations_is_kept() -> None:
    assert of("五百万家", 0, "5000000 家").same(of("五百万家", 0, "500万 家"))
    assert not of("今年", 0, "2024").same(of("今年", 0, "2023"))


def test_the_day_of_a_text_is_in_its_name_or_in_a_table(tmp_path: Path) -> None:
    for name in ("2021-09-14_a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("今年新增5家", encoding="utf-8")
    (tmp_path / "days.csv").write_text("name,day\nb.txt,2019-05-31\n", encoding="utf-8")
    assert list(days(tmp_path, "2024-06-27").values()) == ["2021-09-14", "2019-05-31", "2024-06-27"]


def test_a_checkout_keeps_its_own_readings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("今年新增5家，同比增长3.2%，近日公布。", encoding="utf-8")
    assert main([str(ROOT), str(ROOT), str(tmp_path)]) == 0
    assert capsys.readouterr().out == "3 readings: 3 kept\n"

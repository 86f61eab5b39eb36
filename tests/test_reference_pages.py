"""The reference has every public name, command and column as they are."""

import command_pages
import public_names
import pytest
import reference_pages
import release_check

import policytrack
from policytrack.cli.commands import COMMANDS

SOURCE = (public_names.PACKAGE / "__init__.py").read_text(encoding="utf-8")


def test_the_reference_is_made_from_the_public_names() -> None:
    made = public_names.page(SOURCE)
    assert public_names.PAGE.read_text(encoding="utf-8") == made, "run python tools/public_names.py"


def test_every_public_name_is_in_the_reference() -> None:
    documented = public_names.PAGE.read_text(encoding="utf-8").split("\n")
    for home, names in public_names.public(SOURCE).items():
        for name in names:
            assert f"::: {home}.{name}" in documented
    assert sum(line.startswith("::: ") for line in documented) > len(policytrack.__all__)


def test_the_columns_are_those_of_a_report() -> None:
    text = reference_pages.PAGE.read_text(encoding="utf-8")
    assert reference_pages.page(text) == text, "run python tools/reference_pages.py"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_pages_on_the_command_line_are_those_of_the_commands(lang: str) -> None:
    made = command_pages.page(lang)
    assert command_pages.PAGES[lang].read_text(encoding="utf-8") == made, "run python tools/command_pages.py"
    assert all(f"\n## {name}\n" in made for name in COMMANDS)


def test_an_object_is_told_by_its_paths() -> None:
    told = command_pages.outline({"a": [{"b": 1}, {"b": None, "c": True}], "labels": {"x": 1, "y": 2}})
    assert told == {"a[].b": {"number", "null"}, "a[].c": {"true or false"}, "labels.NAME": {"number"}}


def test_the_release_runs_the_first_example_of_the_readme() -> None:
    code, shown = release_check.first_example(release_check.README.read_text(encoding="utf-8"))
    assert code.startswith("import policytrack as pt")
    assert shown.startswith("50 % of the time elapsed")
    assert "```" not in shown

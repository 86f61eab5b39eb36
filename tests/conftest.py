"""How hard the laws are tried, and by how many workers.

`HYPOTHESIS_PROFILE` names how hard: `dev` (the default) while working, `ci` before a change goes in, `stress` by hand,
`mutants` for tools/mutants.py. Those in `REPEATED` try the same examples each time, so that the gate says
the same of the same change; new ones are sought while working and by `make stress`.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Examples of each law: of values, which are quick to make and to check, and of whole assessments, catalogs and files.
PROFILES = {"dev": (25, 25), "ci": (100, 40), "stress": (3000, 3000), "mutants": (15, 15)}
VALUES = {
    "arithmetic",
    "indicator",
    "interval",
    "period",
    "prose",
    "quantity",
    "records",
    "zh_laws",
}  # modules, folders
REPEATED = {"ci", "mutants"}
TESTS = Path(__file__).parent
WORKERS = 2

os.environ["LC_ALL"] = "C.UTF-8"  # the command speaks the language of the machine

profile = os.environ.get("HYPOTHESIS_PROFILE", "dev")
if profile not in PROFILES:
    raise pytest.UsageError(f"HYPOTHESIS_PROFILE={profile} is not one of: {', '.join(PROFILES)}")
for kind, max_examples in zip(("values", "whole"), PROFILES[profile], strict=True):
    settings.register_profile(
        kind,
        max_examples=max_examples,
        derandomize=profile in REPEATED,
        deadline=None,  # a law is not a benchmark, and a busy machine is no counterexample
        suppress_health_check=[HealthCheck.too_slow],
    )


def places(path: Path) -> set[str]:
    """Return the names by which a module of tests may be among VALUES: its own, and its folders'."""
    return {part.removeprefix("test_") for part in path.relative_to(TESTS).with_suffix("").parts}


if missing := VALUES.difference(*map(places, TESTS.rglob("test_*.py"))):
    raise pytest.UsageError(f"tests/conftest.py names tests that are gone: {', '.join(sorted(missing))}")


def pytest_collectstart(collector: pytest.Collector) -> None:
    """Choose how hard the laws of a module are tried, before it is imported: a law takes what is set then."""
    if isinstance(collector, pytest.File) and TESTS in collector.path.parents:
        settings.load_profile("values" if VALUES & places(collector.path) else "whole")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Share out whole folders; a file or a test that is named runs sooner alone."""
    return WORKERS if all(Path(arg).is_dir() for arg in config.args) else 0

"""A user's type checker sees the types of the library as installed: py.typed says that they count."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = """
import policytrack as pt

new = pt.Indicator("firms.recognised", unit="家", kind="flow", better="up")
target = pt.Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
found: pt.Assessment = pt.assess([target], [], on="2024-07-01")["t"]
reason: str = found.reason.text("en")
table: str = pt.Report(pt.assess([target], [], on="2024-07-01"), lang="en").table()
completion: pt.Quantity | None = found.completion
"""
WRONG = """
pt.assess([target], on=3)
"""


def checked(script: str, package: Path, folder: Path) -> str:
    """Return what mypy says of a script in an environment that has the package at a path."""
    venv.create(folder / "env")
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder / "env")}))
    (packages / "package.pth").write_text(f"{package}\n{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    (folder / "user.py").write_text(script, encoding="utf-8")
    python = folder / "env" / "bin" / "python"
    command = ["mypy", "--strict", "--python-executable", str(python), "--cache-dir", str(folder / "cache"), "user.py"]
    ended = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert not ended.stderr, ended.stderr
    return ended.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the environment is laid out in another way")
def test_a_users_script_is_checked_by_the_types_of_the_library(tmp_path: Path) -> None:
    assert checked(SCRIPT, ROOT, tmp_path).startswith("Success")
    said = checked(SCRIPT + WRONG, ROOT, tmp_path)
    assert 'Missing positional argument "figures"' in said
    assert 'Argument "on" to "assess" has incompatible type "int"' in said


@pytest.mark.skipif(sys.platform == "win32", reason="the environment is laid out in another way")
def test_without_py_typed_nothing_would_be_checked(tmp_path: Path) -> None:
    copy = tmp_path / "copy" / "policytrack"
    copy.mkdir(parents=True)
    for name in ("__init__.py", "__init__.pyi"):
        (copy / name).write_bytes((ROOT / "policytrack" / name).read_bytes())
    assert "py.typed" in checked(SCRIPT, copy.parent, tmp_path)

"""Build what is released, and try it as a user would: `make release-check`.

Both distributions are built and their descriptions checked. Each is then installed into a bare environment, which runs
the first example of Python of the README and the command, and whose types are what a user's script is checked by. The
wheel is tried once more by `uvx`, and by each Python from 3.11 to 3.14 that is there.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")
BLOCK = re.compile(r"^```python\n(?P<code>.*?)(?P<shown>(?:^# [^\n]*\n)+)^```$", re.MULTILINE | re.DOTALL)
USER = """import policytrack as pt

new = pt.Indicator("firms.recognised", unit="家", kind="flow", better="up")
target = pt.Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
reason: str = pt.assess([target], [], on="2024-07-01")["t"].reason.text("en")
"""


class FailedError(Exception):
    """What a release must not do."""


def first_example(page: str) -> tuple[str, str]:
    """Return the first block of Python of a page that ends in comments, and what they say that it prints."""
    found = BLOCK.search(page)
    if found is None:
        raise FailedError("README.md has no ```python block that ends in comments with what it prints")
    return found["code"], found["shown"].replace("# ", "")


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command and return what it prints; `FailedError` with all of it where it fails."""
    ended = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    if ended.returncode:
        raise FailedError(f"{' '.join(map(str, command))}\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def build(to: Path) -> list[Path]:
    """Build both distributions, and check what a registry would show of them."""
    run(sys.executable, "-m", "build", "--outdir", to, ROOT)
    built = sorted(to.iterdir())
    if sorted(path.suffix for path in built) != [".gz", ".whl"]:
        raise FailedError(f"built {', '.join(path.name for path in built)}, and not one sdist and one wheel")
    run(sys.executable, "-m", "twine", "check", "--strict", *built)
    return built


def try_it(distribution: Path, python: str, folder: Path) -> None:
    """Install a distribution into a bare environment of an interpreter, and use it there."""
    run(python, "-m", "venv", folder)
    inside = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(inside / "python", "-m", "pip", "--disable-pip-version-check", "--quiet", "install", distribution)
    code, shown = first_example(README.read_text(encoding="utf-8"))
    said = run(inside / "python", "-W", "error", "-X", "utf8", "-I", "-c", code, cwd=folder)
    if said.split() != shown.split():
        raise FailedError(f"the first example of the README says\n{said}\nand shows\n{shown}")
    run(inside / "policytrack", "check", cwd=folder)


def check_types(folder: Path) -> None:
    """Have a user's script checked by the types of what an environment has installed."""
    script = folder / "user.py"
    script.write_text(USER, encoding="utf-8")
    inside = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(sys.executable, "-m", "mypy", "--strict", "--python-executable", inside / "python", script, cwd=folder)


def tries(built: list[Path]) -> Iterator[tuple[str, Path, str]]:
    """Yield what is tried: a name, a distribution and an interpreter."""
    for path in built:
        yield f"{path.name} in a bare environment", path, sys.executable
    for name in PYTHONS:
        if name != f"python{sysconfig.get_python_version()}" and (found := shutil.which(name)) and starts(found):
            yield f"{name}", wheel(built), found


def starts(python: str) -> bool:
    """Whether an interpreter is one, and not a name that a manager of versions keeps for it."""
    return subprocess.run([python, "-c", "import venv"], capture_output=True, check=False).returncode == 0


def wheel(built: list[Path]) -> Path:
    """Return the wheel among what was built."""
    return next(path for path in built if path.suffix == ".whl")


def main() -> int:
    """Build, try, and say what was tried."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        try:
            built = build(folder / "dist")
            print(f"built and checked: {', '.join(path.name for path in built)}")
            for number, (name, distribution, python) in enumerate(tries(built)):
                try_it(distribution, python, folder / str(number))
                print(f"tried: {name}")
            check_types(folder / "0")
            print("tried: the types, by mypy on a user's script")
            uvx = shutil.which("uvx")
            if uvx is not None:
                run(uvx, "--from", wheel(built), "policytrack", "check", cwd=folder)
                print("tried: uvx")
        except FailedError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How long `import policytrack` takes, against importing its dependencies alone; a ratio of one run."""

import os
import statistics
import subprocess
import sys

RUNS = 15
OURS = "import policytrack"
USED = "from policytrack import Catalog, Report, assess"
THEIRS = "import attrs, dateutil.relativedelta, tabulate, wcwidth"


def seconds(statement: str) -> float:
    """Return the time that a statement takes in a fresh interpreter, start-up left out, compiled modules cached."""
    code = f"import time; t = time.perf_counter(); {statement}; print(time.perf_counter() - t)"
    cached = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=cached)
    return float(done.stdout)


def main() -> None:
    """Print both medians and their ratio; runs alternate, so that both meet the same machine."""
    runs = [(seconds(OURS), seconds(USED), seconds(THEIRS)) for _ in range(RUNS)]
    ours, used, theirs = (statistics.median(column) for column in zip(*runs, strict=True))
    print(
        f"import policytrack {ours * 1e3:.0f} ms, its dependencies {theirs * 1e3:.0f} ms, "
        f"ratio {ours / theirs:.2f} (goal ≤ 1.25); with Catalog, Report and assess in use "
        f"{used * 1e3:.0f} ms, ratio {used / theirs:.2f}"
    )


if __name__ == "__main__":
    main()

"""How long the command takes to answer, against what it cannot do without; ratios and seconds of one run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 11
LEDGER = str(Path(__file__).parents[1] / "examples" / "district_projects.xlsx")
LEAST = ("-c", "import argparse, policytrack")
COMMAND = ("-m", "policytrack")
GOALS = {"--help": "; goal: ratio ≤ 1.6", "report of 12 rows": "; goal ≤ 0.6 s"}


def seconds(*arguments: str) -> float:
    """Return the time of a fresh interpreter from start to end, compiled modules cached."""
    cached = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=cached)
    return time.perf_counter() - start


def main() -> None:
    """Print the medians; runs alternate, so that all meet the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = [word for suffix in ("html", "xlsx", "csv", "json") for word in ("-o", f"{folder}/report.{suffix}")]
        calls = {
            "--help": ("--help",),
            "report --help": ("report", "--help"),
            "report of 12 rows": ("report", LEDGER),
            "the same as page, workbook, CSV and JSON": ("report", LEDGER, *outputs),
            "ledger of 12 rows": ("ledger", LEDGER),
        }
        for call in calls.values():
            seconds(*COMMAND, *call)  # modules are compiled
        runs = [(seconds(*LEAST), *(seconds(*COMMAND, *call) for call in calls.values())) for _ in range(RUNS)]
    least, *others = (statistics.median(column) for column in zip(*runs, strict=True))
    print(f"import argparse, policytrack: {least * 1e3:.0f} ms")
    for name, took in zip(calls, others, strict=True):
        print(f"{name}: {took:.3f} s, ratio {took / least:.2f}{GOALS.get(name, '')}")


if __name__ == "__main__":
    main()

"""How long the command takes to answer, against what it cannot do without; ratios and seconds of one run."""

import os
import statistics
import subprocess
import sys
import time

RUNS = 15
LEAST = ("-c", "import argparse, policytrack")
HELP = ("-m", "policytrack", "--help")


def seconds(*arguments: str) -> float:
    """Return the time of a fresh interpreter from start to end, compiled modules cached."""
    cached = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=cached)
    return time.perf_counter() - start


def main() -> None:
    """Print the medians; runs alternate, so that all meet the same machine."""
    calls = {
        "help": HELP,
        "check --help": ("-m", "policytrack", "check", "--help"),
    }
    runs = [(seconds(*LEAST), *(seconds(*call) for call in calls.values())) for _ in range(RUNS)]
    least, *others = (statistics.median(column) for column in zip(*runs, strict=True))
    print(f"import argparse, policytrack: {least * 1e3:.0f} ms")
    for name, took in zip(calls, others, strict=True):
        goal = {"help": "; goal ≤ 1.6", "report of 12 rows": "; goal ≤ 0.6 s"}.get(name, "")
        print(f"{name}: {took:.3f} s, ratio {took / least:.2f}{goal}")


if __name__ == "__main__":
    main()

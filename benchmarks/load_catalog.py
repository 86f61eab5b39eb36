"""Loading 20,000 entries against `tomllib.loads` on the same texts: `python benchmarks/load_catalog.py [ENTRIES]`."""

import random
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from policytrack.catalog import Catalog

PER_DOCUMENT = 50
RUNS = 5
GOAL = 2.0

AREAS = '[area.china]\nzh = "全国"\n' + "".join(
    f'\n[area.city-{n}]\nzh = "第{n}市"\nen = "City {n}"\nparent = "china"\ncode = "{370000 + n}"\n' for n in range(300)
)
BODIES = "".join(f'[body.bureau-{n}]\nzh = "第{n}市民营经济发展局"\narea = "city-{n}"\n\n' for n in range(300))
INDICATORS = "".join(
    f'[indicator."sme.title-{n}.recognised"]\nzh = "新认定第{n}类中小企业"\n'
    'unit = "家"\nkind = "flow"\nbetter = "up"\n\n'
    for n in range(200)
)


def write(folder: Path, entries: int) -> None:
    draw = random.Random(2024)
    (folder / "indicators").mkdir()
    for name, text in (("areas", AREAS), ("bodies", BODIES), ("indicators/sme", INDICATORS)):
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    for document in range(-(-entries // PER_DOCUMENT)):
        lines = ["[source]", f'title = "第{document}份文件"', f'published = "202{document % 5}-06-27"', ""]
        for entry in range(min(PER_DOCUMENT, entries - document * PER_DOCUMENT)):
            number, city = draw.randrange(1, 5000), draw.randrange(300)
            target = entry % 2
            lines += [
                f"[{'target' if target else 'figure'}.entry-{entry}]",
                f'area = "第{city}市"',
                f'indicator = "sme.title-{draw.randrange(200)}.recognised"',
                f'period = "{draw.randrange(2015, 2030)}"',
                f'amount = "{">= " if target else ""}{number} 家"',
                f'quote = "新认定中小企业{number}家{"以上" if target else ""}"',
                f'{"issuer" if target else "said_by"} = "bureau-{city}"',
                "",
            ]
        (folder / f"document-{document:04}.toml").write_text("\n".join(lines), encoding="utf-8")


def parse(folder: Path) -> int:
    return sum(len(tomllib.loads(path.read_bytes().decode())) for path in folder.rglob("*.toml"))


def load(folder: Path) -> int:
    catalog = Catalog.load(folder)
    return len(catalog.targets) + len(catalog.figures)


def seconds(work: Callable[[Path], int], folder: Path) -> float:
    start = time.perf_counter()
    work(folder)
    return time.perf_counter() - start


def main() -> None:
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, entries)
        assert load(folder) == entries
        pairs = [(seconds(parse, folder), seconds(load, folder)) for _ in range(RUNS)]
    parsing, loading = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(load / parse for parse, load in pairs)
    print(f"{entries} entries, medians of {RUNS} runs")
    print(f"tomllib.loads  {parsing:.3f} s")
    print(f"Catalog.load   {loading:.3f} s, {ratio:.2f} times as long (goal: at most {GOAL:g})")


if __name__ == "__main__":
    main()

"""How the time of `assess` grows with the number of figures, shape by shape: the exponents of CPU time.

1 is linear. At most 1.2 is the goal, and 2.1 where spans overlap in no order.
"""

import gc
import math
import sys
import time
from pathlib import Path

import policytrack as pt

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from growing import SHAPES, Shape

ROUNDS = 3


def seconds(shape: Shape, size: int) -> float:
    """Return the least CPU time of some rounds."""
    targets, figures = shape.make(size)
    best = math.inf
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        assert pt.assess(targets, figures, on="2040-01-01")[0].notes is not None
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    for name, shape in SHAPES.items():
        sizes = (250, 500, 1000)
        times = [seconds(shape, size) for size in sizes]
        exponent = math.log2(times[-1] / times[0]) / math.log2(sizes[-1] / sizes[0])
        row = "  ".join(f"{size}: {taken:.3f} s" for size, taken in zip(sizes, times, strict=True))
        print(f"{name:32} {row}  exponent {exponent:.2f} (goal {2.1 if shape.square else 1.2})")


if __name__ == "__main__":
    main()

"""Change the library in small ways and count how many of the changes its tests notice (mutation testing).

    python tools/mutants.py list                    # every mutant that would be tried
    python tools/mutants.py run [--jobs 2]          # try them; prints the survivors and the share that was killed
    python tools/mutants.py run --only ID [--only ID …]

A mutant is one changed expression in one function: `Interval.hull:compare:2` is the third comparison of that function.
The seed, the operators, the files and the tests that try each file are fixed below, so that two runs on one commit, and
runs on two commits with the same functions, try the same changes. EQUIVALENT lists those that change nothing, each with
the reason; they are left out of the count. Each mutant is tried in a copy of the checkout, with Hypothesis at few
examples and without randomness, so that the result is the same each time.
"""

import argparse
import ast
import copy
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SEED = "policytrack-1"
SECONDS = 240  # after this a mutant that still runs counts as killed: it hangs

VALUE_TESTS = ("tests/values", "tests/test_regressions.py")
CORE_TESTS = ("tests/assessment", "tests/test_regressions.py")
# File, tests that try it (folders and files that exist are used, in this order), and how many mutants of it.
FILES: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("policytrack/values/truth.py", VALUE_TESTS, 10),
    ("policytrack/values/interval.py", VALUE_TESTS, 30),
    ("policytrack/values/notation.py", VALUE_TESTS, 15),
    ("policytrack/values/quantity.py", VALUE_TESTS, 25),
    ("policytrack/values/period.py", VALUE_TESTS, 20),
    ("policytrack/assessment/requirement.py", CORE_TESTS, 25),
    ("policytrack/assessment/evidence.py", CORE_TESTS, 20),
    ("policytrack/assessment/constraints.py", CORE_TESTS, 25),
    ("policytrack/assessment/contradictions.py", CORE_TESTS, 20),
    ("policytrack/assessment/blocks.py", CORE_TESTS, 20),
    ("policytrack/assessment/totals.py", CORE_TESTS, 10),
    ("policytrack/assessment/series_totals.py", CORE_TESTS, 15),
    ("policytrack/assessment/decision.py", CORE_TESTS, 25),
    ("policytrack/assessment/pace.py", CORE_TESTS, 15),
    ("policytrack/assessment/completion.py", CORE_TESTS, 25),
)
EQUIVALENT: Mapping[str, str] = MappingProxyType(
    {
        "Quantity._as_fine_as:constant:0": "grains are powers of ten, so at most 1 and at most 2 are one",
        "Quantity._combine:compare:4": "the sign is 1 or -1, never 0",
    }
)

COMPARISONS: Mapping[type[ast.cmpop], type[ast.cmpop]] = MappingProxyType(
    {
        ast.Lt: ast.LtE,
        ast.LtE: ast.Lt,
        ast.Gt: ast.GtE,
        ast.GtE: ast.Gt,
        ast.Eq: ast.NotEq,
        ast.NotEq: ast.Eq,
        ast.Is: ast.IsNot,
        ast.IsNot: ast.Is,
        ast.In: ast.NotIn,
        ast.NotIn: ast.In,
    }
)
SWAPPED = MappingProxyType(
    {
        "low": "high",
        "high": "low",
        "low_closed": "high_closed",
        "high_closed": "low_closed",
        "start": "end",
        "end": "start",
        "YES": "NO",
        "NO": "YES",
        "UNKNOWN": "NO",
        "min": "max",
        "max": "min",
        "any": "all",
        "all": "any",
    }
)


class Mutant(NamedTuple):
    """One changed expression: its id, the file, and the whole changed text."""

    id: str
    path: str
    line: int
    what: str
    text: str


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Yield each change of one expression or statement, with the name of the operator that makes it."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        turned = COMPARISONS[type(node.ops[0])]()
        yield "compare", ast.Compare(node.left, [turned, *node.ops[1:]], node.comparators)
    if isinstance(node, ast.BoolOp):
        yield "and-or", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for number in range(len(node.values)):
            rest = [value for at, value in enumerate(node.values) if at != number]
            yield "drop", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not", node.operand
    if isinstance(node, ast.If):
        yield "if", ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    if isinstance(node, ast.IfExp):
        yield "if", ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        yield "plus", ast.BinOp(node.left, ast.Sub() if isinstance(node.op, ast.Add) else ast.Add(), node.right)
    if isinstance(node, ast.Constant) and isinstance(node.value, (bool, int)):
        yield "constant", ast.Constant(not node.value if isinstance(node.value, bool) else node.value + 1)
    if isinstance(node, ast.Attribute) and node.attr in SWAPPED:
        yield "swap", ast.Attribute(node.value, SWAPPED[node.attr], node.ctx)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in ("min", "max", "any", "all"):
        yield "swap", ast.Name(SWAPPED[node.id], ast.Load())
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield "return", ast.Return(ast.Constant(None))


def functions(tree: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield the functions of a module with their qualified names; a function inside one belongs to the outer one."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield from functions(node, f"{prefix}{node.name}.")
        elif isinstance(node, ast.FunctionDef):
            yield f"{prefix}{node.name}", node


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def mutants_of(root: Path, path: str) -> Iterator[Mutant]:
    """Yield every mutant of a file, in the order of its functions."""
    tree = ast.parse((root / path).read_text(encoding="utf-8"))
    for name, function in functions(tree):
        counts: dict[str, int] = {}
        annotations = {
            id(inner)
            for outer in ast.walk(function)
            for part in (getattr(outer, "annotation", None), getattr(outer, "returns", None))
            if isinstance(part, ast.AST)
            for inner in ast.walk(part)
        }
        for statement in function.body:
            for node in ast.walk(statement):
                if id(node) in annotations:
                    continue
                for operator, new in changes(node):
                    number = counts[operator] = counts.get(operator, -1) + 1
                    before = ast.unparse(node).split("\n")[0]
                    after = ast.unparse(ast.fix_missing_locations(ast.copy_location(copy.deepcopy(new), node)))
                    module = copy.deepcopy(tree)
                    twin = _twin(tree, module, node)
                    text = ast.unparse(ast.fix_missing_locations(_Replace(twin, new).visit(module)))
                    what = f"{before} -> {after.split(chr(10))[0]}"
                    yield Mutant(f"{name}:{operator}:{number}", path, getattr(node, "lineno", 0), what, text)


def _twin(tree: ast.AST, other: ast.AST, node: ast.AST) -> ast.AST:
    """Return what stands in a copy of a tree where `node` stands in the tree."""
    return next(two for one, two in zip(ast.walk(tree), ast.walk(other), strict=True) if one is node)


def chosen(root: Path) -> list[Mutant]:
    """Return the mutants to be tried: of each file as many as FILES says, those whose ids hash lowest."""
    found: list[Mutant] = []
    for path, _, most in FILES:
        if (root / path).exists():
            ranked = sorted(
                mutants_of(root, path), key=lambda one: hashlib.sha256(f"{SEED} {one.id}".encode()).hexdigest()
            )
            found += [one for one in ranked if one.id not in EQUIVALENT][:most]
    return found


def survives(root: Path, mutant: Mutant, scratch: Path) -> bool:
    """Whether all tests of a mutant's file pass with the mutant in place, in a copy of the checkout."""
    copied = Path(tempfile.mkdtemp(dir=scratch))
    for name in ("policytrack", "tests", "catalog", "examples", "tools", "docs", "benchmarks"):
        if (root / name).exists():
            shutil.copytree(root / name, copied / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(root / name, copied / name)
    (copied / mutant.path).write_text(mutant.text, encoding="utf-8")
    tests = next(tests for path, tests, _ in FILES if path == mutant.path)
    places = [place for place in tests if (root / place).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-n", "0", *places]
    env = {**os.environ, "PYTHONPATH": str(copied), "HYPOTHESIS_PROFILE": "mutants"}
    try:
        run = subprocess.run(command, cwd=copied, env=env, capture_output=True, timeout=SECONDS, check=False)
        code = run.returncode
    except subprocess.TimeoutExpired:
        code = 1
    shutil.rmtree(copied, ignore_errors=True)
    if code not in (0, 1, 2):
        raise RuntimeError(f"{mutant.id}: pytest ended with {code}:\n{run.stdout.decode()[-2000:]}")
    return code == 0


def main() -> int:
    """List the mutants, or try them; exit status 1 where a run could not be made, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("list", "run"))
    parser.add_argument("--only", action="append", default=[], metavar="ID", help="try this mutant alone")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    mutants = [one for one in chosen(ROOT) if not given.only or one.id in given.only]
    if given.action == "list":
        for one in mutants:
            print(f"{one.path}:{one.line}: {one.id}: {one.what}")
        print(f"{len(mutants)} mutants, {len(EQUIVALENT)} equivalent ones left out")
        return 0
    survivors: list[Mutant] = []
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(given.jobs) as pool:
        alive = pool.map(lambda one: survives(ROOT, one, Path(scratch)), mutants)
        for one, lives in zip(mutants, alive, strict=True):
            if lives:
                survivors.append(one)
                print(f"survives: {one.path}:{one.line}: {one.id}: {one.what}", flush=True)
    killed = len(mutants) - len(survivors)
    print(f"{killed} of {len(mutants)} killed ({killed / max(len(mutants), 1):.1%})")
    return 0


if __name__ == "__main__":
    sys.exit(main())

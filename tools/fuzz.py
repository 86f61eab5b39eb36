"""Give the library hostile input by the million: whatever comes is read, or refused with a documented error.

    python tools/fuzz.py                  # 3,000,000 texts to the readers, 20,000 catalogs, 20,000 saved files
    python tools/fuzz.py --share 0.01     # a hundredth of each
    python tools/fuzz.py --only catalogs --number 4711    # one case again

Each case is made from the seed and its number alone, so a fault is found again by its number. What is read must also
read back from its own text, and nothing that is printed may hold a hidden character. Returns 1 where a fault was found.
An interrupt ends the run, and what was tried so far is printed.
"""

import argparse
import contextlib
import csv
import json
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import policytrack as pt
from policytrack import zh
from policytrack.assessment import Assessments
from policytrack.catalog import Catalog, CatalogError
from policytrack.catalog.checks.run import check_catalog
from policytrack.catalog.layout import format_text
from policytrack.catalog.load.schema import plural
from policytrack.catalog.toml.syntax import parse
from policytrack.errors import InputError
from policytrack.hidden import hidden
from policytrack.report import Report, inventory, listing
from policytrack.report.catalog_tables import LISTED
from policytrack.report.columns import COLUMNS
from policytrack.storage import StorageError, load_assessments, save_assessments
from policytrack.storage.file import read_portfolio, write_portfolio
from policytrack.values.period import as_time

SEED = "policytrack-1"
COUNTS = {"readers": 2_000_000, "phrases": 1_000_000, "catalogs": 20_000, "files": 20_000}
ROOT = Path(__file__).resolve().parent.parent
BROKEN = ROOT / "tests" / "broken"
MOST_SHOWN = 20
ON = "2024-06-27"
Case: TypeAlias = Callable[[int, random.Random], str]  # tries the case of a number; returns what came of it


class NotPrintableError(Exception):
    """A text for a reader holds a hidden character."""


class NotTheSameError(Exception):
    """What was read does not read back from its own text."""


def shows(text: str) -> None:
    """Raise `NotPrintableError` for a text with a hidden character."""
    for _, character in hidden(text):
        raise NotPrintableError(f"{character!r} in {text[:200]!r}")


# Texts.

# What the notations, and the sentences of policy documents, are made of.
WORDS = """
0 1 9 00 30 300 1.5 2.0 0.05 -3 +4 1,290 28.3 2024 1e5 ∞ -∞ NaN ½ ４ ， ． ％
万 亿 千 百 十 万亿 k m bn tn % ‰ pp 家 户 人 元 万元 亿元 吨 倍 个百分点 位 成 天 年 月 小时 千瓦 度 公里 亩
>= > <= < ≥ ≤ ＞ ＜ ~ in rounded about nearly over exact magnitude ( ) [ ] , .. … / - — – 至 到
2024-Q1 2024-H1 2024-06 2024-06-27 2024-13 2024-W1 2024-S2 2024/2025 ../2024-04-27 2027-01-01/.. 0001 9999
零 〇 一 二 两 三 四 五 六 七 八 九 十 半 几 数 多 余 来 点 分之 百分之 三分之一 五成 翻一番 第
约 近 超 超过 不少于 至少 不超过 以上 以下 左右 以内 突破 达到 增长 下降 同比 累计 新增 力争 其中 分别 每 平均
去年 今年 明年 上月 本月 上半年 一季度 前三季度 年底 月底 日 号 截至 到 2024年 6月 27日 “十四五” 期间 以来 学年 同期
企业 专精特新 中小企业 增加值 税率 降至 百姓 、 。 ； ： “ ” （ ） 《 》 ' " \\ { } #
"""
PIECES = (
    *WORDS.split(),
    *(" ", "  ", "\t", "\n", "\r", "\x00", "\x1b[31m", "\u202e", "\u200b", "\u2028", "\x85", "\ufeff", "\ud800"),
    *("\U0001f468\u200d\U0001f469", "\u0661", "\u00b2", "\u2160", "\u4e07\u0301"),
)


def text_of(draw: random.Random, known: Sequence[str]) -> str:
    """Return a text of pieces, or one that is known, a little changed."""
    if draw.random() < 0.5:
        return "".join(draw.choices(PIECES, k=draw.choice((1, 2, 2, 3, 3, 4, 5, 7, 12))))
    return changed(draw, draw.choice(known))


def changed(draw: random.Random, text: str, most: int = 4) -> str:
    """Return a text with a few pieces put in, left out, doubled or moved."""
    for _ in range(draw.randint(1, most)):
        start = draw.randint(0, len(text))
        end = min(len(text), start + draw.choice((0, 0, 1, 1, 2, 5, 20)))
        piece = draw.choice(PIECES)
        put = draw.choice((piece, piece, text[start:end] * 2, "", chr(draw.randrange(0x3000))))
        text = text[:start] + put + text[end:]
    return text


# The readers of amounts and times.


def read_again(value: Any, again: Callable[[str], Any]) -> None:
    """Raise `NotTheSameError` where the text of a value is not read as the same."""
    try:
        same = again(str(value)) == value
    except InputError as error:
        raise NotTheSameError(f"{value!s} is refused: {error}") from None
    if not same:
        raise NotTheSameError(f"{value!s} is read as {again(str(value))!s}")


def _amount(text: str) -> None:
    found = pt.Quantity.parse(text)
    read_again(found, pt.Quantity.parse)


def _time(text: str) -> None:
    found = pt.Period.parse(text)
    read_again(found, as_time)
    shows(found.say("zh") + found.say("en"))


def _amount_in_words(text: str) -> None:
    read_again(zh.read_quantity(text), pt.Quantity.parse)


def _time_in_words(text: str) -> None:
    read_again(zh.read_period(text, on=ON), as_time)


def _rank(text: str) -> None:
    zh.read_rank(text)


def _find(text: str) -> None:
    for one in zh.find(text, on=ON):
        if not 0 <= one.start < one.end <= len(text):
            raise NotTheSameError(f"{one} lies outside of the text")
        if isinstance(one.value, pt.Quantity):
            read_again(one.value, pt.Quantity.parse)


READERS = (_amount, _time, _amount_in_words, _time_in_words, _rank, _find)


def reader_cases(folder: Path) -> Case:
    """Return what gives a text to one of the readers in turn."""
    del folder
    catalog = pt.load_catalog()
    known = [one.quote.words for one in (*catalog.targets, *catalog.figures) if one.quote]
    known += [str(one.amount) for one in catalog.figures] + [str(one.period) for one in catalog.figures]

    def case(number: int, draw: random.Random) -> str:
        read = READERS[number % len(READERS)]
        text = text_of(draw, known)
        with attempt(f"{read.__name__[1:]} {text!r}"):
            try:
                read(text)
            except InputError as error:
                shows(str(error))
                return "refused"
        return "read"

    return case


# Phrases: the labelled cases of reading, a little changed, to every reader of words.

DAYS = ("2024-06-27", "2026-01-31", "2023-12-31", "2024", "2025-Q1", "2021/2025", "0001-01-02", "9999-12-30")
DOCUMENTS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"covers": 2023},
    {"fiscal": "04-01"},
    {"covers": 9999, "fiscal": "12-31"},
)
KINDS = (None, None, "growth", "share", "flow", "ratio", "decrease")
PHRASE_WORDS = """
不 未 没有 不超 约 近 超 最高 至少 上限 封顶 以上 以下 （含） (不含) 左右 往上 和 、 或 至 到 — -- 之间 分别
每万人 每年 /人 级 次 ² ± - 负 ￥ 港币 新台币 民国 次年 同年 第 万 亿 兆 十 百 千 廿 零 点 . , 1, 05 2024 00年
年 月 日 季度 底 末 前 后 初 内 起 以来 同期 2月30日 个百分点 成 分之 百分之 倍 翻 半 多 余 几 数 家 元 % “
” 十四五 规划 增长 下降 了 的 。 ；
"""
PHRASE_PARTS = (*PHRASE_WORDS.split(), "\n", " ", "\u3000", "\u200b", "\u00a0")


def phrase_cases(folder: Path) -> Case:
    """Return what changes a labelled text a little and gives it to each reader of words."""
    del folder
    known: list[str] = []
    for path in sorted((ROOT / "tests" / "prose").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            texts = [row["text"] for row in csv.DictReader(file)]
        known += [text.replace("\\n", "\n").replace("\\u200b", "\u200b") for text in texts]

    def case(_: int, draw: random.Random) -> str:
        text = draw.choice(known)
        if draw.random() < 0.3:
            text += draw.choice(("", "，", "、", "。", "和")) + draw.choice(known)
        for _change in range(draw.randint(1, 4)):
            start = draw.randint(0, len(text))
            end = min(len(text), start + draw.choice((0, 0, 1, 1, 2, 4)))
            text = text[:start] + draw.choice((draw.choice(PHRASE_PARTS), text[start:end] * 2, "")) + text[end:]
        on, role, kind = draw.choice(DAYS), draw.choice(("figure", "target")), draw.choice(KINDS)
        document: dict[str, Any] = {"on": on, **draw.choice(DOCUMENTS)}
        with attempt(f"{text!r} {document} as a {role}, kind {kind}"):
            return _read_phrase(text, document, role, kind)

    return case


def _read_phrase(text: str, document: dict[str, Any], role: Any, kind: str | None) -> str:
    last = 0
    found = zh.find(text, role=role, **document)
    for one in found:
        if not last <= one.start < one.end <= len(text) or text[one.start : one.end] != one.words:
            raise NotTheSameError(f"{one} is out of its place")
        last = one.end
        if one.value is not None:
            read_again(one.value, pt.Quantity.parse if isinstance(one.value, pt.Quantity) else as_time)
    read = "read" if any(one.value is not None for one in found) else "refused" if found else "silent"
    for again in (lambda: zh.read_quantity(text, role=role, kind=kind), lambda: zh.read_period(text, **document)):
        with contextlib.suppress(zh.ReadError):
            again()
    return read


# Catalogs.

GOOD = """
[source]
title = "青岛市2024年工作要点"
publisher = "工业和信息化部"
published = "2024-02-01"
url = "https://example.org/2024"

[plan.plan-2024]
title = "工作要点"
kind = "plan"
area = "青岛市"
period = "2024"
quote = "2024年工作要点"

[goal.more]
title = "做大做强"
area = "青岛市"
parent = "plan-2024"
quote = "做大做强"

# counted by the bureau
[target.new-2024]
area = "青岛市"
indicator = "sme.new"
period = "2024"
amount = ">= 300 家"
parent = "more"
quote = "专精特新中小企业300家以上"

[figure.new-2023]
area = "青岛市"
indicator = "sme.new"
period = "2023"
amount = "120 家"
quote = { words = "新增专精特新中小企业120家", before = "去年" }

[figure.new-h1]
area = "青岛市"
indicator = "sme.new"
period = "2023-H1"
amount = "50 家"
quote = "上半年新增专精特新中小企业50家"

[figure.new-h2]
area = "青岛市"
indicator = "sme.new"
period = "2023-H2"
amount = "70 家"
quote = "下半年新增专精特新中小企业70家"

[relation.halves]
kind = "sum"
whole = "new-2023"
parts = ["new-h1", "new-h2"]
"""


def catalog_cases(folder: Path) -> Case:
    """Return what changes a file of a small catalog, and loads, checks, lists, describes and formats the whole."""
    faulty = sorted(path for path in BROKEN.iterdir() if path.name != "base")

    def case(_: int, draw: random.Random) -> str:
        root = folder / "catalog"
        shutil.copytree(BROKEN / "base", root)
        try:
            (root / "good.toml").write_text(GOOD, encoding="utf-8")
            broken = draw.choice(faulty)
            if draw.random() < 0.5:
                shutil.copytree(broken, root, dirs_exist_ok=True)
            files = sorted(root.rglob("*.toml"))
            documents = [one for one in files if not (BROKEN / "base" / one.relative_to(root)).exists()]
            path = draw.choice([*files, *documents, *documents])
            path.write_bytes(_damaged(draw, path.read_bytes()))
            with attempt(f"{broken.name}, {path.relative_to(root)}: {path.read_bytes()!r}"):
                return _use_catalog(root, path)
        finally:
            shutil.rmtree(root)

    return case


def _damaged(draw: random.Random, data: bytes) -> bytes:
    if draw.random() < 0.8:
        return changed(draw, data.decode("utf-8", "surrogateescape"), 3).encode("utf-8", "surrogatepass")
    for _ in range(draw.randint(1, 3)):
        start = draw.randint(0, len(data))
        data = data[:start] + draw.randbytes(draw.randint(0, 3)) + data[start + draw.randint(0, 3) :]
    return data


def _use_catalog(root: Path, path: Path) -> str:
    with contextlib.suppress(CatalogError):
        Catalog.load(root)
    catalog = Catalog.load(root, strict=False)
    found = check_catalog(catalog, root)
    for problem in found.problems:
        shows(problem.say("zh") + problem.say("en"))
    shows(inventory(catalog))
    for kind in LISTED:
        shows(listing(catalog, plural(kind), format="github"))
    for records in catalog.records.values():
        for record in records:
            shows(catalog.describe(record.id, "zh"))
    text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
    if text.strip() and not isinstance(parse(text), Exception):
        with contextlib.suppress(InputError):
            form = format_text(text)
            if format_text(form) != form:
                raise NotTheSameError("what was formatted is formatted again")
    return "with problems" if catalog.problems else "good"


# Saved files.


def _portfolio() -> bytes:
    flow = pt.Indicator("new", unit="家", kind="flow", better="up", zh="新增")
    stock = pt.Indicator("now", unit="家", kind="stock", better="up", zh="现有")
    source = pt.Source("s", title="报告", published="2024-07-05", publisher=pt.Body("b", zh="市工信局"))
    area = pt.Area("qingdao", zh="青岛市")
    targets = [
        pt.Target("a", indicator=flow, area=area, period="2024", amount=">= 300 家", stretch=">= 350 家"),
        pt.Target("b", indicator=flow, area=area, period="2023/2025", amount=">= 100 家", each="year"),
        pt.Target("c", indicator=stock, area=area, by="2024", amount="about 300 家", assumes=["soft"]),
    ]
    figures = [
        pt.Figure("f", indicator=flow, area=area, period="2023", amount="120 家"),
        pt.Figure("g", indicator=flow, area=area, period="2024-H1", amount="rounded 1.7万 家", source=source),
        pt.Figure("h", indicator=stock, area=area, period="2024-06-30", amount="290 家", source=source),
        pt.Figure("i", indicator=flow, area="elsewhere", period="2024-Q1", amount="3 家"),
    ]
    claim = pt.Claim("k", says="on_pace", about=["a"], area=area, period="2024-H1", quote="时间过半，任务过半")
    soft = pt.Assumption("soft", soft="about", by="W. Li", date="2024-01-02")
    found = pt.assess(targets, figures, on="2024-09-30", assume=[soft], claims=[claim], methods=("linear-pace",))
    return write_portfolio(found).encode()


def file_cases(folder: Path) -> Case:
    """Return what changes a saved file, and loads, prints and saves again what is in it."""
    good = _portfolio()
    path = folder / "saved.json"

    def case(_: int, draw: random.Random) -> str:
        data = _damaged(draw, good) if draw.random() < 0.3 else _json_changed(draw, good)
        path.write_bytes(data)
        with attempt(f"{data!r}"):
            try:
                loaded = load_assessments(path)
            except StorageError as error:
                shows(str(error))
                return "refused"
            _use_file(loaded, path)
        return "read"

    return case


def _use_file(loaded: Assessments, path: Path) -> None:
    for lang in ("zh", "en"):
        report = Report(loaded, lang)
        for format in ("simple_grid", "github"):
            shows(report.table(format, columns=list(COLUMNS)))
        for one in loaded:
            shows(report.explain(one.id))
    if read_portfolio(write_portfolio(loaded).encode("utf-8", "backslashreplace")) != loaded:
        raise NotTheSameError("what is saved again is not the same")
    save_assessments(loaded, path)


ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 1e400, 10**40, 1.5, [], {}),
    *("", "t", "300 家", "2024", "../2024-06-30", "met", "1/0", "(-∞, ∞)", "家\x1b\t\u202e"),
)


def _json_changed(draw: random.Random, good: bytes) -> bytes:
    data = json.loads(good)
    for _ in range(draw.randint(1, 3)):
        holder, key = draw.choice(list(_places(data)))
        kind = draw.randrange(5)
        value = holder[key]
        if kind == 0:
            holder[key] = draw.choice(ODD)
        elif kind == 1:
            del holder[key]
        elif kind == 2:
            other, name = draw.choice(list(_places(data)))
            holder[key] = json.loads(json.dumps(other[name]))
        elif isinstance(value, str):
            holder[key] = changed(draw, value, 2)
        elif isinstance(holder, dict):
            holder[changed(draw, key, 1)] = value
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each member of a JSON value: what holds it, and its key there."""
    members = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in list(members):
        yield data, key
        yield from _places(value)


# The run.


class FoundFault(Exception):  # noqa: N818  # not an error of the tool
    """A case did what no case may do: the input, and what was raised."""

    def __init__(self, given: str, error: BaseException) -> None:
        super().__init__(given)
        self.given, self.error = given, error

    @property
    def where(self) -> tuple[str, str]:
        """The kind of error and the line that raised it, by which faults are counted as one."""
        last = traceback.extract_tb(self.error.__traceback__)[-1]
        return type(self.error).__name__, f"{last.filename}:{last.lineno}"


@contextlib.contextmanager
def attempt(given: str) -> Iterator[None]:
    """Raise `FoundFault` for anything that is raised within."""
    try:
        yield
    except Exception as error:
        raise FoundFault(given, error) from error


class Section(NamedTuple):
    """One kind of case: how many there are, and what makes and tries them."""

    usual: int
    cases: Callable[[Path], Case]


SECTIONS = {
    "readers": Section(COUNTS["readers"], reader_cases),
    "phrases": Section(COUNTS["phrases"], phrase_cases),
    "catalogs": Section(COUNTS["catalogs"], catalog_cases),
    "files": Section(COUNTS["files"], file_cases),
}


def run(name: str, seed: str, numbers: range) -> int:
    """Try cases of a section; print what came of them; return how many had a fault."""
    outcomes: Counter[str] = Counter()
    faults: Counter[tuple[str, str]] = Counter()
    interrupted, start = False, time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        case = SECTIONS[name].cases(Path(folder))
        for number in numbers:
            try:
                outcomes[case(number, random.Random(f"{seed}:{name}:{number}"))] += 1  # noqa: S311
            except KeyboardInterrupt:
                interrupted = True
                break
            except FoundFault as fault:
                faults[fault.where] += 1
                if faults[fault.where] == 1 and len(faults) <= MOST_SHOWN:
                    kind, place = fault.where
                    print(f"{name} {number}: {kind} at {place}: {fault.error}\n    {fault.given[:2000]}", flush=True)
    seconds = time.perf_counter() - start
    said = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(outcomes.items()))
    total = f"{outcomes.total() + faults.total():,} cases: {said or 'none'}; {faults.total():,} with a fault"
    print(f"{name}: {total}; {seconds:.0f} s", flush=True)
    if interrupted:
        raise KeyboardInterrupt
    return faults.total()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sections that are asked for; return 0 where no case had a fault, else 1."""
    parser = argparse.ArgumentParser(prog="fuzz", description="Give the library hostile input by the million.")
    parser.add_argument("--share", type=float, default=1.0, help="the share of the usual number of cases")
    parser.add_argument("--only", choices=SECTIONS, action="append", help="a section; may be given several times")
    parser.add_argument("--number", type=int, help="one case, by its number")
    parser.add_argument("--seed", default=SEED, help="other cases: another text here")
    for name, count in COUNTS.items():
        parser.add_argument(f"--{name}", type=int, metavar="COUNT", help=f"how many cases of this section ({count:,})")
    given = parser.parse_args(arguments)
    faults = 0
    for name in given.only or SECTIONS:
        count = getattr(given, name)
        if count is None:
            count = round(SECTIONS[name].usual * given.share)
        numbers = range(count) if given.number is None else range(given.number, given.number + 1)
        try:
            faults += run(name, given.seed, numbers)
        except KeyboardInterrupt:
            return 130
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""Write the table of reasons at the end of docs/codes.md: each code with its texts and an example."""

import datetime
import string
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from policytrack.assessment import Verdict
from policytrack.light import Colour, lights
from policytrack.records.aggregation import Aggregation
from policytrack.records.area import Area
from policytrack.records.body import Body
from policytrack.records.indicator import Better, Indicator, IndicatorKind, Sense, Stage
from policytrack.records.plan import PlanStatus
from policytrack.records.source import Source
from policytrack.records.target import Supersession
from policytrack.records.wording import WORDINGS
from policytrack.text import REASONS
from policytrack.text.messages import LANGUAGES, Reason
from policytrack.values.level import Level
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

PAGE = Path(__file__).resolve().parent.parent / "docs" / "codes.md"
HEAD = """## Reasons, notes and other texts

Every reason, note and answer has a stable code (`Reason.code`) with arguments, and a text in each language. Below are
all of them, each with its texts and an example. Written by `tools/reason_codes.py`; do not edit.

| code | 中文 | English | example |
|---|---|---|---|
"""
_JOBS = Indicator("jobs", unit="人", kind="flow", zh="城镇新增就业", en="new urban jobs")
_DAY, _DEADLINE = datetime.date(2024, 6, 30), datetime.date(2024, 12, 31)
_RULE = lights["yinchuan-2025"]
_WHY = Reason.of("no-amounts", figure="jobs-h1")
# What stands for each name in an example.
EXAMPLES: Mapping[str, Any] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "amount",
                "done",
                "computed",
                "now",
                "left",
                "right",
                "sum",
                "part",
                "ours",
                "so_far",
                "mean",
                "base",
                "mine",
            ),
            Quantity.parse("140 家"),
        ),
        **dict.fromkeys(("asked", "stated", "required", "bar", "whole", "theirs"), Quantity.parse(">= 300 家")),
        **dict.fromkeys(("baseline", "before", "below", "parts", "listed"), Quantity.parse("120 家")),
        **dict.fromkeys(("gap", "level", "after", "above", "bound", "step"), Quantity.parse("160 家")),
        **dict.fromkeys(("day", "reach", "since_day", "first"), _DAY),
        **dict.fromkeys(("deadline", "until", "by", "last"), _DEADLINE),
        **dict.fromkeys(("count", "of", "least", "open", "unknown"), 3),
        **dict.fromkeys(("supported", "against", "met", "lost", "targets"), 2),
        **dict.fromkeys(("figure", "id", "one", "earlier", "new"), "jobs-h1"),
        **dict.fromkeys(("figures", "names", "others", "missing", "assumptions", "amounts"), ("jobs-h1", "jobs-q3")),
        **dict.fromkeys(("why", "reason", "differences", "found", "reasons", "needs", "steps"), _WHY),
        **dict.fromkeys(
            ("formula", "terms", "counts", "what", "values"), Reason.of("formula-growth", now="140", before="120")
        ),
        **dict.fromkeys(("field", "fields"), WORDINGS["period"]),
        **dict.fromkeys(("area", "areas", "where", "domain"), Area("青岛", zh="青岛市", en="Qingdao")),
        **dict.fromkeys(("stage", "stages"), Stage("applied")),
        **dict.fromkeys(("kind", "wanted"), IndicatorKind.FLOW),
        **dict.fromkeys(("growth", "rate"), Quantity.parse("6.5 %")),
        **dict.fromkeys(("rung", "rungs", "label", "labels"), "专精特新"),
        **dict.fromkeys(("period", "periods", "published", "hole", "since"), Period.parse("2024-H1")),
        "assumption": "cultivated-is-recognised",
        "target": "jobs-2024",
        "written": Quantity.parse("2100 亩"),
        "closure": Truth.YES,
        "condition": _RULE.lights[0][1],
        "conditions": _RULE.lights[0][1],
        "due": Level.parse("150 家"),
        "gaps": _RULE.gaps[0],
        "how": WORDINGS["period"],
        "indicator": _JOBS,
        "issuer": Body("qingdao.minying", zh="青岛市民营经济发展局", en="Qingdao Private Economy Development Bureau"),
        "ladder": "sme-ladder",
        "lights": Colour.RED,
        "name": "jobs-h1",
        "other": "jobs-q3",
        "per": "months",
        "rank": Quantity.parse("2 位次"),
        "ratio": Quantity.parse("1.2"),
        "rule": "yinchuan-2025",
        "says": "on_pace",
        "share": Quantity.parse("46.7 %"),
        "since": "1990",
        "source": Source("report", title="政府工作报告"),
        "start": _DAY,
        "status": "P",
        "time": Period.parse("2024"),
        "unit": "家",
        "validity": Period.parse("2024"),
        "variables": WORDINGS["period"],
        "verdict": Verdict.BEHIND,
        "way": Level.parse("180 家"),
        "floor": Quantity.parse("140 家"),
        "months": 6,
        "on": datetime.date(2024, 12, 31),
        "record": "jobs-h1",
        "sense": Sense.INCREASE,
        "word": "下降",
        "years": 33,
    }
)
_H1, _YEAR, _BEFORE = (Period.parse(text) for text in ("2024-H1", "2024", "2023"))
_ID = "jobs-2024"
_AREA = Area("qingdao", zh="青岛", en="Qingdao City")
_PART = Reason.of("part-of-several", name="jobs and homes")
_FORMULA = Reason.of("formula-growth", now=Quantity.parse("140 家"), before=Quantity.parse("120 家"))
_SHARE = {"asked": Level.parse("300 家"), "base": Level.parse("100 家")}
_RUNGS = {"below": "创新型", "above": "小巨人", "before": "小巨人", "after": "重点小巨人"}
_TIMES = {"theirs": _BEFORE, "mine": _YEAR}
# What stands for names in the examples of codes that begin like this, where that is something else than usual.
OF_CODES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "baseline-corrected": {"by": _ID},
        "kind-unsaid": {"flow": Verdict.MISSED, "level": Verdict.REACHED},
        "kind-either": {"flow": Verdict.MET, "level": Verdict.REACHED},
        "better-unsaid": {"asked": Quantity.parse("300 家"), "floor": Quantity.parse(">= 300 家")},
        "ceiling": {"asked": Quantity.parse("<= 120 家")},
        "changed-late": {"published": datetime.date(2024, 8, 15)},
        "changed-rung": _RUNGS,
        "changed-supersedes": {"earlier": "jobs-2023", "how": Supersession.REVISED},
        "changed-time": {"before": datetime.date(2024, 3, 31), "after": _DAY},
        "changed-words": {"before": "140家", "after": "160家"},
        "claim-rank": {"before": Quantity.parse("3 位次"), "now": Quantity.parse("2 位次")},
        "claim-share": {**_SHARE, "bar": Level.parse("150 家"), "share": Quantity.parse("50 %")},
        "compare-superseded": {"by": _ID},
        "completion-of": {"part": _PART, "parts": (_PART,), "formula": _FORMULA},
        "corrected": {"by": "jobs-h1-final"},
        "differs-in": _TIMES,
        "differs-unstated": {"theirs": Stage.UNSTATED, "mine": Stage.RECOGNISED},
        "does-not-add": {"figure": "waiting-days"},
        "due": {"share": Quantity.parse("50 %"), "whole": 40, "years": 33},
        "elsewhere-names": {"names": _AREA},
        "flow-days": {"before": "stock-2023", "after": "stock-2024"},
        "from-": {
            "asked": Quantity.parse("<= 81 人"),
            "amount": Quantity.parse("-10 %"),
            "baseline": Quantity.parse("90 人"),
            "base": Reason.of("baseline-time", amount=Quantity.parse("90"), period=Period.parse("2023")),
        },
        "formula-sum": {"terms": (Quantity.parse("140 家"), Quantity.parse("160 家"))},
        "light-elsewhere": {"domain": Area("yinchuan", zh="银川市", en="Yinchuan")},
        "light-turned": {"mine": Better.UP},
        "minus": {"left": Quantity.parse("300 家")},
        "name-differs": {"theirs": _AREA, "mine": Area("qingdao-city", zh="青岛市", en="Qingdao")},
        "needed-rate": {"periods": 6, "rate": Quantity.parse("26.7 家/月"), "per": "months"},
        "not-over": _TIMES | {"theirs": _YEAR},
        "own-wholes": {"mine": "households", "theirs": "persons"},
        "part-by": {"time": _DEADLINE},
        "part-of-several": {"name": "jobs and homes"},
        "part-s": {"part": _PART, "by": _ID},
        "parts-all": {"parts": _PART},
        "parts-leave": {"periods": _H1},
        "parts-more": {"parts": _PART, "left": 2},
        "parts-of": {"part": _PART},
        "parts-say": {"parts": Reason.of("part-says", part=_PART, verdict=Verdict.BEHIND, why=_WHY)},
        "parts-without": {"part": _PART, "parts": _PART},
        "needs-parts": {"periods": _H1},
        "period-differs": _TIMES,
        "projected": {"assumption": Reason.of("as-fast", day=_DAY, start=datetime.date(2024, 1, 1), by=_DEADLINE)},
        "quote-against-sense": {"indicator": Indicator("jobs-growth", unit="%", kind="growth", en="growth of jobs")},
        "rate-of-another": {"of": "exports", "figure": "imports"},
        "relation-differs": _TIMES,
        "rollup-count": {"share": "46.7", "counts": Reason.of("rollup-hole", what=Verdict.BEHIND, count=3)},
        "rollup-hole": {"what": Verdict.NO_FIGURE},
        "method-so-far": {"how": Aggregation.MEAN},
        "rollup-mean": {"mean": Quantity.parse("46.7 %"), "how": "unweighted", "amount": 2, "way": 1},
        "share-of": _SHARE,
        "stage-": {
            "stage": PlanStatus.SUBMITTED,
            "asked": PlanStatus.ADOPTED,
            "record": "session of November",
            "measure": "SME promotion act",
        },
        "stage-counts": {"counts": Reason.of("stage-count", stage=Stage.APPLIED, count=3)},
        "stage-published-within": {"day": _H1},
        "step": {"step": Period.parse("2024-Q1"), "left": 1},
        "superseded": {"by": _ID, "how": Supersession.REVISED},
        "supersedes": {"by": _ID, "id": "jobs-2023"},
        "time-differs": _TIMES,
        "wrong-base": {**_TIMES, "before": "jobs-2023", "now": _ID, "base": "2023"},
        "wrong-kind": {"wanted": IndicatorKind.STOCK},
        "wrong-unit": {"wanted": "人"},
    }
)


def _of_code(code: str) -> dict[str, Any]:
    """Return what is special to a code: by the longest of the beginnings last."""
    found: dict[str, Any] = {}
    for beginning in sorted(OF_CODES, key=len):
        if code.startswith(beginning):
            found |= OF_CODES[beginning]
    return found


def names_in(code: str) -> tuple[str, ...]:
    """Return the names that the texts of a code fill in."""
    parsed = string.Formatter().parse("".join(REASONS[code]))
    return tuple(dict.fromkeys(name for _, name, _, _ in parsed if name is not None))


def example(code: str, given: Mapping[str, Any] | None = None) -> Reason:
    """Return an example of a reason, with some arguments given; ends with a message where none is known for a name."""
    known = {**EXAMPLES, **_of_code(code), **(given or {})}
    missing = [name for name in names_in(code) if name not in known]
    if missing:
        sys.exit(
            f"the reason {code!r} names {missing[0]!r}: give an example of it in EXAMPLES of tools/reason_codes.py"
        )
    return Reason.of(code, **{name: known[name] for name in names_in(code)})


def table() -> str:
    """Return the section: a row for each code."""
    rows = []
    for code, texts in sorted(REASONS.items()):
        zh, en = (text.replace("|", "\\|") for text in texts)
        said = "<br>".join(example(code).text(lang).replace("|", "\\|") for lang in LANGUAGES)
        rows.append(f"| `{code}` | {zh} | {en} | {said} |\n")
    return HEAD + "".join(rows)


def page(text: str) -> str:
    """Return the text of the page with the section as it is now."""
    return text.partition(HEAD.partition("\n")[0])[0].rstrip("\n") + "\n\n" + table()


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("docs/codes.md is current\n")

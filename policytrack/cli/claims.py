"""`policytrack claims`: what a catalog's sources say of their own progress, held to the figures."""

import argparse
from pathlib import Path
from typing import Any

from policytrack.assessment.official import said_on
from policytrack.catalog import Catalog
from policytrack.claims.check import ClaimCheck, TargetCheck, check_claim
from policytrack.cli.catalog_part import catalog_at
from policytrack.cli.columns import two_columns
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN
from policytrack.cli.usage import UsageError, near
from policytrack.cli.values import add_days
from policytrack.records.claim import Claim
from policytrack.records.tree import Tree
from policytrack.report.claims import claim_report
from policytrack.terminal import write, write_json
from policytrack.text.messages import LANGUAGES, label

SCHEMA = "policytrack.claims/1"


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "path",
        ("目录", "PATH"),
        "目录所在的文件夹（默认：随库的目录）",
        "the folder of a catalog (default: the library's own)",
        nargs="?",
        type=str,
    )
    parser.place("id", ("说法", "CLAIM"), "只看一条说法，详细说明", "one claim in full", nargs="?")
    add_days(parser, "说法自己的日期", "the claim's own")
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Print the conclusion on each claim, or all of one."""
    lang = given.spoken
    path, id = given.path, given.id
    if path is not None and id is None and not Path(path).exists():
        path, id = None, path  # the library's own catalog need not be named
    catalog = catalog_at(path, lang)
    claims = list(catalog.claims)
    if id is not None:
        claims = [claim for claim in claims if id in (claim.id, claim.name)]
        if not claims:
            close = near(id, [claim.name for claim in catalog.claims], lang)
            raise UsageError.of("claims-no-such", lang, id=id, count=len(catalog.claims), near=close)
    checks = [check for claim in claims if (check := _checked(claim, catalog, given)) is not None]
    if given.json:
        write_json({"schema": SCHEMA, "claims": [_as_json(check) for check in checks]})
    elif id is not None:
        write(claim_report(check, lang) for check in checks)
    else:
        rows = [(check.claim.name, label("claim-listed", lang, **_listed(check, lang))) for check in checks]
        write([*two_columns(rows, left=32), "", label("claims-use", lang, count=len(checks))])
    return CLEAN


def _checked(claim: Claim, catalog: Catalog, given: argparse.Namespace) -> ClaimCheck | None:
    """Return the check of a claim as of the day asked for, else its own; None where neither is known."""
    as_of = given.on or said_on(claim)
    if as_of is None:
        return None
    tree = Tree.of([*catalog.plans, *catalog.goals, *catalog.measures, *catalog.events, *catalog.targets])
    return check_claim(claim, catalog.targets, catalog.figures, on=as_of, known_by=given.known_by, tree=tree)


def _listed(check: ClaimCheck, lang: str) -> dict[str, Any]:
    claim = check.claim
    return {"says": claim.says, "area": claim.area, "day": check.day, "conclusion": check.conclusion.text(lang)}


def _as_json(check: ClaimCheck) -> dict[str, Any]:
    return {
        "id": check.claim.id,
        "says": str(check.claim.says),
        "words": check.claim.title,
        "area": check.claim.area.name,
        "day": str(check.day),
        "on": str(check.on),
        "known_by": None if check.known_by is None else str(check.known_by),
        "conclusion": {lang: check.conclusion.text(lang) for lang in LANGUAGES},
        "rules": [{lang: rule.text(lang) for lang in LANGUAGES} for rule in check.rules],
        "targets": [_target(one) for one in check.checks],
        "superseded": [target.id for target in check.superseded],
    }


def _target(one: TargetCheck) -> dict[str, Any]:
    return {
        "id": one.id,
        "support": str(one.support),
        "reason": {"code": one.reason.code, **{lang: one.reason.text(lang) for lang in LANGUAGES}},
        "verdict": str(one.assessment.verdict),
        "used": [figure.id for figure in one.used],
        "set_aside": [aside.figure.id for aside in one.set_aside],
        "needs": [{lang: need.text(lang) for lang in LANGUAGES} for need in one.needs],
    }

"""The stage of what a cell counts: 申报 is not 认定, 开工 is not 建成, homes approved are not homes built."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from policytrack.records.indicator import Stage

# The words of each stage as cells write them, those that hold others first.
_CHINESE: tuple[tuple[Stage, str], ...] = (
    (
        Stage.PLANNED,
        (
            r"尚未|未(?!来|成年)|没有|(?<![模虚])拟|(?<![接招优期款等])待(?!业|遇|在)|计划|预计|力争|将(?!军)|意向|洽谈|前期|筹备|摸排|谋划|"
            r"设计(?!师|院)|招标|招投标|采购|目标|任务|下达|分解|录入|安排(?!就业|上岗|人员)"
        ),
    ),
    (Stage.CULTIVATED, "培育|培植"),
    (Stage.APPLIED, "申报|申请|报名"),
    (Stage.RECOMMENDED, "推荐|提名"),
    (Stage.ACCEPTED, "受理"),
    (Stage.LISTED, "入库|在库|储备|列入|纳入"),
    (Stage.IN_REVIEW, "评审|初审|审核|审查"),
    (Stage.ON_NOTICE, "公示"),
    (Stage.APPROVED, "获批|批复|批准|审批|核准|备案|立项|争取(?:到|上级|资金)"),
    (Stage.RECOGNISED, "认定|获评|评定|授牌"),
    (Stage.PLEDGED, "承诺|认缴"),
    (Stage.SIGNED, "签约|签订|签署"),
    (Stage.TOPPED_OUT, "封顶|主体完工|主体竣工|主体完成|完成主体|主体结构"),
    (Stage.STARTED, "开工|动工|启动|破土"),
    (Stage.BUILDING, "在建|施工|正在|(?:建设|推进)中(?![心央国学小医])"),
    (Stage.COMPLETED, "完工|竣工|建成|交付|投产|投用|投入使用|开业|挂牌|验收|通车"),
)
_ENGLISH: tuple[tuple[Stage, str], ...] = (
    (Stage.APPROVED, r"planning permission|approv(?:e|ed|es|ing|als?)|permitted|permits?|consented"),
    (
        Stage.PLANNED,
        (
            r"not (?:yet|started)|planned|planning|proposed|proposals?|expected|forecast|scheduled|pending|will|to be|"
            r"in (?:the )?pipeline|targets?|draft(?:ed)?|designed|tender(?:ed|ing|s)?|procurement|identif(?:y|ied)|"
            r"awaiting|due to"
        ),
    ),
    (Stage.CULTIVATED, "cultivated"),
    (
        Stage.APPLIED,
        r"appl(?:y|ied|ying|ications?|icants?)|submit(?:ted)?|submissions?|bids?|nominat(?:ed?|ions?)|shortlist(?:ed)?",
    ),
    (Stage.RECOMMENDED, "recommended|invited?"),
    (Stage.REGISTERED, r"regist(?:er|ered|ering|rations?)|enroll?(?:ed|ment|ments)?|signed up"),
    (Stage.IN_REVIEW, "under review|in review|reviewed"),
    (Stage.RECOGNISED, "recogni[sz]ed?|certified|certify|accredited"),
    (Stage.PLEDGED, r"pledg(?:e|ed|es)|promised?|commit(?:ted|ments?)?|earmarked|allocat(?:ed?|ions?)|budgeted"),
    (Stage.SIGNED, "sign(?:ed|ing)?|contracted|under contract"),
    (Stage.TOPPED_OUT, "topped[- ]out"),
    (Stage.STARTED, "start(?:ed|s)?(?![- ]?ups?)|begun|began|begin|commence(?:d|ment)?|broken? ground"),
    (
        Stage.BUILDING,
        "under construction|in construction|being built|in progress|on-?going|under ?way|on site",
    ),
    (Stage.COMPLETED, "built|constructed|opened|handed over|commissioned"),
)
_STAGES = (*_CHINESE, *_ENGLISH)
_WORD = re.compile(
    "|".join(
        f"(?P<s{at}>{words})" if at < len(_CHINESE) else rf"(?P<s{at}>\b(?:{words})\b)"
        for at, (_, words) in enumerate(_STAGES)
    ),
    re.IGNORECASE,
)
_PLANS = re.compile("目标|任务|计划|targets?", re.IGNORECASE)
_DONE = re.compile("完成|超额|占|achieved|met", re.IGNORECASE)
_OF_WHATEVER = re.compile("完成|实际|情况|进展|进度|completed|actual|progress|status|achieved|result", re.IGNORECASE)
# What comes before what: whoever asks for a later one does not ask for an earlier.
_ORDERS: tuple[tuple[Stage, ...], ...] = (
    (
        Stage.CULTIVATED,
        Stage.APPLIED,
        Stage.ACCEPTED,
        Stage.IN_REVIEW,
        Stage.ON_NOTICE,
        Stage.APPROVED,
        Stage.LISTED,
        Stage.RECOGNISED,
    ),
    (Stage.APPROVED, Stage.SIGNED, Stage.STARTED, Stage.BUILDING, Stage.TOPPED_OUT, Stage.COMPLETED),
    (Stage.PLEDGED, Stage.SIGNED),
)
_ENDED = frozenset((Stage.COMPLETED, Stage.RECOGNISED))  # the thing itself, where no stage is asked


@frozen
class OtherStage:
    """A stage that a cell counts and its task does not ask for, with the words of both; `asked` may be unsaid."""

    stage: Stage
    words: str
    asked: Stage = Stage.COMPLETED
    asked_words: str = ""

    def said(self, lang: str) -> dict[str, str]:
        """Return the words of both stages, as a problem of a cell takes them."""
        return {"stage": self.words, "asked": self.asked_words or ("完成" if lang == "zh" else "done")}


def other_stage(clause: str, asked: str, around: str = "") -> OtherStage | None:
    """Return the stage that the words beside an amount tell of, where the task asks for another; None where it agrees.

    `asked` are the words of the task and of its target, `around` those of groups and headings, which may name the stage
    too.

    >>> other_stage("上半年新申报", "培育企业20家")
    OtherStage(stage='applied', words='申报', asked='cultivated', asked_words='培育')
    >>> str(other_stage("under construction", "Build 20 clinics").stage), other_stage("已开工", "新开工项目20个")
    ('building', None)
    """
    said = _stages_in(clause)
    if not said:
        return None
    wanted = _stages_in(asked)
    allowed = {stage for stage, _ in (*wanted, *_stages_in(around))}
    named = [(stage, word) for stage, word in wanted if stage is not Stage.PLANNED]
    for stage, word in said:
        if stage is Stage.PLANNED:
            if _DONE.search(clause) if _PLANS.fullmatch(word) else word.casefold() in asked.casefold():
                continue
        elif stage in allowed or (stage in _ENDED and not named):
            continue
        return OtherStage(stage, word, *_last(named))
    if not named:
        return None
    stage, word = _last(said)
    last, last_word = _last(named)
    if any(stage in order and last in order and order.index(stage) < order.index(last) for order in _ORDERS):
        return OtherStage(stage, word, last, last_word)
    return None


def other_in_heading(heading: str, asked: str, around: str = "") -> OtherStage | None:
    """Return the stage that the heading of a column of figures names, where the task asks for another: 签约数.

    >>> str(other_in_heading("申报家数", "认定高新技术企业").stage), other_in_heading("开工及完成情况", "新建公园")
    ('applied', None)
    """
    if _OF_WHATEVER.search(heading):
        return None
    found = other_stage(heading, asked, around)
    return None if found is None or found.stage is Stage.PLANNED else found


@lru_cache(maxsize=4096)
def _stages_in(text: str) -> tuple[tuple[Stage, str], ...]:
    return tuple((_STAGES[int((found.lastgroup or "s0")[1:])][0], found.group()) for found in _WORD.finditer(text))


def _last(named: Sequence[tuple[Stage, str]]) -> tuple[Stage, str]:
    """Return the latest stage that is asked, with its word."""
    if not named:
        return Stage.COMPLETED, ""
    return max(named, key=lambda one: max((order.index(one[0]) for order in _ORDERS if one[0] in order), default=-1))

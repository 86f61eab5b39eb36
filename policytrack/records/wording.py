"""The names of records and of their fields, in Chinese and English."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import fields

from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.body import Body
from policytrack.records.claim import Claim
from policytrack.records.conflict import Conflict, Doubt
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.kind import kind_of
from policytrack.records.ladder import Ladder
from policytrack.records.plan import Goal, Measure, Plan
from policytrack.records.programme import Programme
from policytrack.records.relation import Relation
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.text.messages import Word

# The kinds of record, by the class of each.
_KINDS: Mapping[type, tuple[str, str]] = {
    Area: ("地区", "area"),
    Body: ("机构", "body"),
    Programme: ("项目", "programme"),
    Indicator: ("指标", "indicator"),
    Source: ("来源", "source"),
    Assumption: ("假设", "assumption"),
    Plan: ("规划", "plan"),
    Goal: ("目标任务", "goal"),
    Measure: ("措施", "measure"),
    Event: ("活动", "event"),
    Ladder: ("梯度", "ladder"),
    Claim: ("表述", "claim"),
    Figure: ("实际值", "figure"),
    Target: ("目标", "target"),
    AllOf: ("同时达到的目标", "all of"),
    AnyOf: ("达到其一的目标", "any of"),
    Relation: ("勾稽关系", "relation"),
    Conflict: ("冲突", "conflict"),
    Doubt: ("存疑", "doubt"),
}
# Fields that several kinds of record have; what one kind alone has is said in the metadata of its field.
_SHARED = {
    "id": ("编号", "id"),
    "zh": ("中文名", "Chinese name"),
    "en": ("英文名", "English name"),
    "aliases": ("别名", "aliases"),
    "title": ("名称", "title"),
    "kind": ("类型", "kind"),
    "status": ("状态", "status"),
    "parent": ("上级", "part of"),
    "programme": ("项目", "programme"),
    "issuer": ("发布机构", "issuer"),
    "responsible": ("责任单位", "responsible"),
    "area": ("地区", "area"),
    "period": ("时期", "period"),
    "announced": ("公告", "announced"),
    "effective": ("施行", "effective"),
    "by": ("期限", "by"),
    "scope": ("范围", "scope"),
    "indicator": ("指标", "indicator"),
    "amount": ("数值", "amount"),
    "whole": ("分母", "denominator"),
    "about": ("涉及", "about"),
    "assumes": ("假设", "assumes"),
    "supersedes": ("取代", "supersedes"),
    "supersession": ("取代方式", "how"),
    "source": ("来源", "source"),
    "quote": ("原文", "quote"),
    "said_by": ("说法出自", "said by"),
    "note": ("说明", "note"),
}
_OTHER = {
    "none": ("无", "none"),
    "unstated": ("未说明", "unstated"),
    "corrected": ("更正", "corrected"),
    "completion": ("完成率", "completion"),
    "weighted": ("加权", "weighted"),
    "unweighted": ("不加权", "unweighted"),
    "unassessed": ("未评估", "not assessed"),
    "unset": ("没有目标值的目标任务", "goals without a target"),
}
_OWN = {
    attribute.name: attribute.metadata["words"]
    for kind in _KINDS
    for attribute in fields(kind)
    if "words" in attribute.metadata
}

_NAMES = {kind_of(kind): texts for kind, texts in _KINDS.items()} | _SHARED | _OWN | _OTHER

# The words for each kind of record and each field, by its name in the library.
WORDINGS: Mapping[str, Word] = MappingProxyType({name: Word(name, zh, en) for name, (zh, en) in _NAMES.items()})

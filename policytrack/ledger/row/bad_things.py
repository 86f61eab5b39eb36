"""Names of what an office wants less of, so that a bare target of it is a ceiling: 不良贷款率, average time."""

import re

from policytrack.ledger.row.any_of import any_of

# What is bad, with the word that counts it: 失业率, 投诉件数, 事故起数.
_BAD_ZH = re.compile(
    r"((?:不良(?:贷款|资产)?|逾期|失业|死亡|病死|发病|感染|发案|不合格|差错|错误|出错|违约|流失|辍学|返贫|退货|退件|空置|超标|漏损|损耗|"
    r"线损|延误|投诉|信访|上访|资产负债|负债|债务|亏损|故障|事故|致死|致残|贫困(?:人口)?|缺勤|火灾|刑事|案件|伤亡|溺亡|欠费|欠薪|劣[ⅤV五]类)"
    r"(?:案件|事件|事故|发生|水体)?(?:率|比例|占比|比重|件数|起数|人数|次数|总量|量|数))(?=$|[（(，,、:：\d])"
    r"|((?:PM2\.?5|PM10|细颗粒物|可吸入颗粒物|臭氧|二氧化硫|二氧化氮)(?:年?平?均)?(?:浓度|值)?)(?=$|[（(])"
    r"|((?:单位|万元|人均).{0,12}(?:能耗|水耗|电耗|用水量|排放量?|碳排放))(?=$|[（(])"
    r"|((?:碳|二氧化碳|污染物|氨氮|COD)排放(?:量|总量|强度))(?=$|[（(])"
    r"|(平均.{0,8}(?:时长|时间|用时|等待|等候|住院日|天数|办理时限))(?=$|[（(])",
    re.IGNORECASE,
)
_GOOD_ZH_WORDS = r"""
    下降, 降低, 降幅, 减少, 压减, 削减, 化解, 处置, 办结, 整改, 查处, 调处, 破案, 侦破, 受理, 满意, 及时, 回访,
    防治, 治理, 登记(?!失业), 挽回, 清收, 脱贫, 日照, 寿命, 受教育, 阅读
    """
_GOOD_ZH = re.compile(any_of(_GOOD_ZH_WORDS))
_BAD_EN_WORDS = r"""
    residual waste, (?:unit |average )?costs? per, open (?:for )?over, longer than, unemployment, mortality,
    deaths?, vacancy rate, error rate, errors, defects?, drop-?outs?(?: rate)?, re-?offending, staff turnover,
    sickness, absen(?:ce|teeism), crimes?, homicides?, complaints?, incidents?, accidents?, casualt(?:y|ies),
    injur(?:y|ies), fatalit(?:y|ies), infections?, arrears, overdue, backlog, waiting (?:time|list)s?,
    turnaround time, average (?:time|days|number of days|wait), days to, time (?:to|taken), response time,
    missed (?:bin )?collections?, fly-?tipping, emissions, stock-?outs?, poverty, stunting, malnutrition,
    teenage pregnanc(?:y|ies), homelessness, rough sleep(?:ers|ing), temporary accommodation, delays?, leakage,
    water losses, non-revenue water,
    (?:prevalence|incidence) of (?:malaria|hiv|tb|tuberculosis|stunting|anaemia|smoking|obesity|disease),
    (?:malaria|hiv|tb|smoking|obesity) (?:prevalence|incidence|cases)
    """
_BAD_EN = re.compile(rf"\b({any_of(_BAD_EN_WORDS)})\b", re.IGNORECASE)
_GOOD_EN_WORDS = r"""
    cut(?:s|ting)?, lower(?:ing)?, halv\w+, eliminat\w+, tackl\w+, down, resolved, handled, answered,
    responded, acknowledged, investigated, cleared, reduc\w+, reduction, fall, fewer, drop in, prevent\w*, within,
    on time, treated, closed, completed, satisf\w+, avoided, saved, trained, plans?, polic(?:y|ies), strateg\w+,
    averted, under \d+, training, reported, registered, tested, screened, programmes?, campaigns?, lifted, moved,
    cover\w*, decrease\w*, detected, identified, services?, support(?:ed)?, systems?
    """
_GOOD_EN = re.compile(rf"\b({any_of(_GOOD_EN_WORDS)})\b", re.IGNORECASE)


def bad_thing(task: str) -> str | None:
    """Return the words of a task that name what an office wants less of; None where there are none.

    >>> bad_thing("不良贷款率"), bad_thing("Average time to re-let a home"), bad_thing("投诉办结率")
    ('不良贷款率', 'Average time', None)
    """
    for bad, good in ((_BAD_ZH, _GOOD_ZH), (_BAD_EN, _GOOD_EN)):
        found = bad.search(task)
        if found is not None and good.search(task) is None:
            return found.group(found.lastindex or 0)
    return None

"""Amounts whose unit no classifier tells: 8大重点展会, 零感染, 1200万的职员, 人口6700万; and when 届 counts."""

import re

from policytrack.zh.numeral import Numeral

# 五大行业, 8大重点展会: a list that is counted, its nouns in a closed list. Names such as 八大关 and 五大连池 are none,
# nor are congresses such as 二十大, and what is ranked (十大品牌).
_COUNTED_NOUN = (
    "(?:展会|展览会?|展区|(?<![发开拓进扩施伸])展(?![示开现望览厅馆出位台区会])|博览会|行业|产业链?|业态|工程|行动|计划|领域|任务|板块|版块|平台"
    "|载体|体系|支柱|集群|基地|中心|园区|片区|区域|城市群|都市圈|经济圈|经济带|优势|举措|措施|战略|项目|专项|专题|模块|环节|主题|活动|论坛|功能"
    "|特色|赛道|方面|方向|目标|机制|抓手|场景|系列|节点|枢纽|通道|市场)"
)
_NO_LIST = "[会学厦小约概致体批幅量力多半型家众部于师关峡湖道连处洋山街河江海岛湾寺庙庄村桥院楼]"
_INSIDE = (
    "(?:公共|有色|国有|对外"
    "|(?![的和与及等或是在为了有将被从把对于向以并共已达至到超约近其之大小负零一二两三四五六七八九十百千万亿])[\u4e00-\u9fff])"
)
LISTED = re.compile(
    r"(?<!党的)(?P<number>[2-9]|[1-9][0-9]|[两三四五六七八九十])"
    rf"大(?:洲|洋(?=$|[^\u4e00-\u9fff])|(?!{_NO_LIST})(?:{_INSIDE}){{0,6}}?{_COUNTED_NOUN}+)"
)
# 全国十大产业 are those ranked first, and 《五大行动方案》 is a title; 第一、二大市场 are orders.
_RANKED = re.compile(
    "(?:全国|世界|全球|中国|亚洲|国内|国际|全省|全市|年度|行业|入选|跻身|入围|荣获|获评|评为|评选|当选|上榜|列入|进入|名列|位列)$"
)
_NO_COUNT_BEFORE = re.compile("[《〈]$|第[0-9一二三四五六七八九十]{1,3}[、和至到]$")

# 零感染, where nothing follows that makes it a name (零感染者, 零投诉率).
_NOTHING_OF = {"感染": "例", "病例": "例", "事故": "起", "投诉": "件", "案件": "件"}
NOTHING = re.compile(rf"零(?P<what>{'|'.join(_NOTHING_OF)})(?=$|[^\u4e00-\u9fff]|[和与及零]|目标)")

HALF = "半壁江山"

GOES_ON = re.compile("[的之及和与也是在被就已都左右大、，。；：！？,;:.!?()（）\\[\\]【】“”‘’《》〈〉「」『』…—\\s-]|$")
_UNIT_BEFORE = re.compile(
    "(?P<unit>人次|家次|户次)$|(?<![每万亿0-9])人口(?:总数|总量|总规模|规模|数)?(?:是|为|有|共|达到?|约为|约有)?了?$"
)
_LEAST_PEOPLE = 10**4  # 人口 before a smaller number may head a list or a table
_PERSONS = re.compile(
    "的(?:中国|外国|国外|境外|海外|国内|外地|本地|当地|农村|城镇)?(?:职员|职工|员工|雇员|工人|农民工|游客|旅客|观众|学生|学员|居民|市民|村民|人员)"
    "(?=$|[^\u4e00-\u9fff]|[和与及来到])"
)
# With another verb the number may be money: 年薪30万的员工, 奖励10万的学生.
_TAKES_PERSONS = re.compile("(?:雇佣|雇用|聘用|接收|接待|接纳|迎来|吸引|招收|容纳|培训|服务|惠及|覆盖|安置|输送)了?$")

_HELD = "(?:举办|举行|创办|承办|主办|召开|办|历经|走过|经历)"
_EDITIONS = re.compile(
    rf"(?P<total>(?:已经?|连续|累计|一?共|总共|先后)(?:成功|顺利)?(?:{_HELD})?|(?:成功|顺利)?{_HELD})(?:了|过)?$"
)
_TOTAL = re.compile("已|连续|累计|共|先后")
_NO_NAME = re.compile("[^\u4e00-\u9fff]|[的之所后以了来]|$")


def unit_before(text: str, start: int, numeral: Numeral, end: int) -> tuple[int, str] | None:
    """Return where a unit stands before a number that has none behind it, and the unit: 参与人次超百万, 人口6700万."""
    match = _UNIT_BEFORE.search(text, max(0, start - 8), start)
    if match is None or match["unit"]:
        return (match.start(), match["unit"]) if match is not None else None
    if numeral.value < _LEAST_PEOPLE or GOES_ON.match(text, end) is None:
        return None
    return match.start(), "人"


def persons_behind(text: str, start: int, end: int) -> int | None:
    """Return the end of the persons that a number without a classifier counts: 雇佣了1200万的职员."""
    match = _PERSONS.match(text, end)
    if match is None or (start and _TAKES_PERSONS.search(text, max(0, start - 4), start) is None):
        return None
    return match.end()


def nothing_of(match: re.Match[str]) -> str:
    """Return the classifier of what there is none of: 例 in 零感染."""
    return _NOTHING_OF[match["what"]]


def is_ranked(text: str, start: int, end: int) -> bool:
    """Whether what looks like a counted list is a ranking, a title or an order: 全国十大产业, 《五大行动方案》."""
    if text[end : end + 1] != "大":
        return False
    ten = text[start:end] in ("十", "10") and _RANKED.search(text, max(0, start - 2), start) is not None
    return ten or _NO_COUNT_BEFORE.search(text, max(0, start - 5), start) is not None


def is_listed_in_marks(text: str, start: int, closing: frozenset[str]) -> bool:
    """Whether marks hold a counted list and no more: “六大工程”; other numbers in marks are slogans."""
    match = LISTED.match(text, start)
    return match is not None and text[match.end() : match.end() + 1] in closing and match.end() < len(text)


def counts_editions(text: str, start: int, number: int, end: int) -> bool:
    """Whether 届 counts, as in 已成功举办16届; else it orders, without 第: 十四届全国人大, 130届广交会."""
    if start == 0 and end == len(text):
        return True
    if re.search("[-—~至到]", text[number:end]):
        return False
    held = _EDITIONS.search(text, max(0, start - 9), start)
    if held is None:
        return False
    total = text[number].isascii() and _TOTAL.search(held["total"]) is not None
    return total or _NO_NAME.match(text, end) is not None

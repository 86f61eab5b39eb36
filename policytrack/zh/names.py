"""What looks like an amount and is none, each in silence by a rule with a name: orders, labels, slogans, codes."""

from functools import lru_cache
from itertools import pairwise

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Lexeme
from policytrack.zh import units
from policytrack.zh.numerals import number
from policytrack.zh.parts import done

_MANY = "两个 三个 四个 五个 六个 八个 九个 十个"
_SAID = (
    "维护 意识 自信 确立 全面 毫不动摇 代表 务必 敢于 服从 不动摇 结合 离不开 一以贯之 革命 倍增 伟大 坚持 明确 "
    "大局 积极性 一百年 百年 必须 现代化 "
    "文明 转变 统筹 清零 没有变 前所未有 规律 清单 率先 先行 共同体 面向 更加 提升年 不得 严禁 重要 融入 共享 "
    "区分开来 不出 走在前 一批 关键少数 公约数 一律 落实 到位 "
    "带头 确保 不变 不减 不增加 绝不 决不 留 平台战略 负责"
)
_NAMES = (
    "八项规定 四项基本原则 五项原则 和平共处五项原则 六项纪律 七项重点 十项措施 二十国集团 七国集团 八国集团 "
    "七十七国集团 十国集团 五常 二人转 抓两头 一干两支 两只手 三支两军 三支队伍 "
    "三座大山 四个现代化 两个一百年 四个自信 两个维护 三个代表 四大发明 四大名著 三大球 三大纪律八项注意 八项注意 "
    "一国两制 三权分置 三权 一事一议 一岗双责 三重一大 三公经费 三会一课 四风 三严三实 两学一做 "
    "一带一路 三步走 两步走 千万工程 百城千屏 两国论 五星红旗 三八红旗手 三八妇女节 五一劳动奖章 五一假期 "
    "五一劳动节 五四青年节 六一儿童节 七一勋章 八一建军节 十一假期 十一黄金周 九一八事变 "
    "双十一 双十二 三甲医院 十三陵 三星堆 三江源 三门峡 四川省 九寨沟 十八洞 五角大楼 四书五经 三字经 三国演义 "
    "八宝山 五台山 一站式 一条龙 三角债 三废 六合区 四平市 五家渠 三家村 十年树木 百家号 百家讲坛 "
    "百家姓 二十四史 二十四节气 二十大 十九大 十八大 十七大 十六大 十五大 二十一大 四大班子 三大攻坚战 一二三产业 "
    "一二三产 一二产 二三产业 二三产 一三产业 三产 二产 一产 万千人心 万里长征 两万五千里长征 "
    "四个一批 三个一批 一号文件 二号文件 三项制度 三项机制 六稳 六保 一老一小 一户一档 五级书记 三级书记 四级联动 "
    "三级联动 五位一体 四位一体 三位一体 三医联动 三同时 四下乡 三下乡 三落实 "
    "2g 3g 4g 5g 6g 三会 八小时以外 第三人 十四届 万元户"
)
_LABELS = (
    "附件 附表 附图 附录 专栏 附件: 序号 编号 文号 邮编 电话 传真 手机 尾号 热线 拨打 邮政编码 订单号 房间 房号 门牌"
)
_MEETINGS = (
    "次会议 次全会 次全体会议 次常务会议 次党代会 次代表大会 次常委会 次主席会议 次主任会议 次例会 次理事会 "
    "次峰会 次产业 期工程 次全国代表大会 次集体学习 次联席会议 次局务会 次学术会议"
)
_NOTHING = {"零感染": "例", "零病例": "例", "零事故": "起", "零投诉": "件", "零案件": "件"}
_COUNTED = (
    "展会 展览 展览会 展区 博览会 行业 产业 产业链 业态 工程 行动 计划 领域 任务 板块 版块 平台 载体 体系 支柱 "
    "集群 基地 中心 园区 片区 区域 城市群 都市圈 经济圈 "
    "经济带 优势 举措 措施 战略 项目 专项 专题 模块 环节 主题 活动 论坛 功能 特色 赛道 方面 方向 目标 机制 抓手 "
    "场景 系列 节点 枢纽 通道 市场 大洲 大洋 展"
)


@lru_cache(maxsize=1)
def name_words() -> dict[str, Lexeme]:
    """Return the names and what makes names; made at first use."""
    table = {many + said: Lexeme("!", "slogan") for many in _MANY.split() for said in _SAID.split()}
    table.update({word: Lexeme("!", "name") for word in _NAMES.split()})
    table.update({word: Lexeme("!", "meeting") for word in _MEETINGS.split()})
    table.update({f"{one}中全会": Lexeme("!", "meeting") for one in "一二三四五六七"})
    table.update({word: Lexeme("&") for word in _LABELS.split()})
    table.update({word: Lexeme("0", unit) for word, unit in _NOTHING.items()})
    table.update({word: Lexeme("B") for word in _COUNTED.split()})
    return table


_ONES = "一二三四五六七八九十"


def silence(match: Match) -> Item | None:
    """Pass over a name in silence."""
    return Item(match.rule, match.start, match.end, silent=True)


def slogan(match: Match) -> Item | None:
    """Pass over what marks hold, where a Chinese numeral or more than one number opens it: “三个一批”, “3个100万”."""
    if match.word("open") not in ("“", "‘", '"', "'"):
        return None
    inside = match.word("inside")
    counted = match.tokens.kinds[match.at("inside") :][: len(match.span("inside"))]
    several = sum(letter in "nyN" for letter in counted) > 1
    if len(inside) > 12 or (inside[0] in "0123456789" and not several):
        return None
    if counted in ("nu", "nU", "nT", "n") and number(inside[:1]) is None:
        return None
    if counted.startswith("nG") and counted.endswith("B") and "大" in inside[1:3]:
        return None
    return silence(match)


def enumerated(match: Match) -> Item | None:
    """Pass over orders in a row: 一、二类 and 七次、八次全会; numbers side by side of things are refused."""
    words = [match.tokens.word(at) for at in range(match.start, match.end) if match.tokens.kind(at) in "nN"]
    if not all(len(word) <= 2 and set(word) <= set(_ONES) for word in words):
        return None
    if (
        str(match.value("unit")) in ("类", "级", "期", "批", "次", "组", "部")
        or match.tokens.kind(match.at("unit")) == "g"
    ):
        return silence(match)
    places = [_ONES.index(word) if len(word) == 1 else -9 for word in words]
    guess = all(after == before + 1 for before, after in pairwise(places))
    if not guess and (match.start == 0 or match.tokens.kind(match.start - 1) in ";("):
        return None  # the number of a heading
    raise ReadError(match.text, "one number; these may be two, or about so many")


def meeting(match: Match) -> Item | None:
    """Pass over 十三届七次、八次全会 and 三次会议."""
    if match.has("edition") and match.value("edition") != "届":
        return None
    return silence(match) if match.value("name") == "meeting" else None


def grade(match: Match) -> Item | None:
    """Read nothing of 三级医院, refuse 30万吨级: a grade; 百亿元级 is read as a magnitude."""
    first = number(match.word("number"))
    if first is None or (match.has("unit") and str(match.value("unit")) not in ("元", "美元")):
        raise ReadError(match.text, "an amount; 级 makes a grade of it")
    if not first.bare and not (match.has("unit") and first.scaled):
        return silence(match)
    if match.has("before"):
        raise ReadError(match.text, "a grade without a hedge")
    unit = str(match.value("unit") or "")
    return done(match, amount.made(lambda: amount.single(first, unit, "grade", match.asked.role), match.text))


def vague(match: Match) -> Item | None:
    """Refuse 几家, 数百亿元, 十几万人, 上千户."""
    word = match.word("word")
    if word == "来" and not match.has("ten"):
        return None
    raise ReadError(match.text, "a number; 几, 数, 上百 and 十来 leave it open")


_SIZES = {
    ("天", "小时"): 24,
    ("小时", "分钟"): 60,
    ("年", "月"): 12,
    ("年", "天"): 365,
    ("月", "天"): 28,
    ("周", "天"): 7,
}


def ladder(match: Match) -> Item | None:
    """Refuse 3年2个月 and 十二块五毛: one amount in two units."""
    if match.tokens.kind(match.at("small")) == "$":
        raise ReadError(match.text, "one unit; this amount is in two")
    first, second = str(match.value("unit")), str(match.value("small"))
    small = number(match.word("last"))
    if small is not None and small.value >= _SIZES.get((first, second), 10**9):
        return None  # 一天24小时
    for steps in units.LADDERS:
        if first in steps and second in steps and steps.index(first) < steps.index(second):
            raise ReadError(match.text, "one unit; this amount is in two")
    return None


def code(match: Match) -> Item | None:
    """Pass over numbers that letters or signs make names of; a share or a hedge makes amounts of them."""
    behind = match.tokens.kind(match.end)
    if match.tokens.kind(match.end - 1) in "nyN" and behind in ("U", "f"):
        unit = str(match.tokens.value(match.end) or "%")
        if unit in ("%", "‰", "pp") or behind == "f":
            return None
    return None if _begins_time(match) else silence(match)


def _begins_time(match: Match) -> bool:
    """Whether the number at the end begins a time: GDP2024年, APEC 5—6月."""
    kinds, at = match.tokens.kinds, match.end
    if kinds[at - 1] not in "nyN" or not any(kind == "L" for kind in kinds[match.start : at]):
        return False
    while at < len(kinds) and kinds[at] in "nyNjt-~":
        at += 1
    return kinds[at : at + 1] in ("Y", "M", "K")


def telephone(match: Match) -> Item | None:
    """Pass over 0532-86718475."""
    words = match.text
    return silence(match) if words.startswith("0") and sum(map(len, words.split("-"))) >= 10 else None


def two_scales(match: Match) -> Item | None:
    """Refuse 三个亿元 and 3个亿: 亿 after 个 may be the number or what is counted."""
    return (
        refused(match, "a number with its scale; 个 parts the two")
        if match.word("scale") in ("亿", "万") and match.word("unit") == "个"
        else None
    )


def refused(match: Match, expected: str) -> Item:
    """Refuse a match."""
    raise ReadError(match.text, expected)


def leftover_number(match: Match) -> Item | None:
    """Refuse 1米65, 八块五, 300+户 and 3²平方米: a number goes on that is not read."""
    return refused(match, "one number with its unit; this goes on")


RULES = (
    Rule("two scales", "nN", "[nN](?P<unit>u)(?P<scale>n)[uU]?(?!g)", two_scales, (("三个亿元", "refused"),)),
    Rule(
        "goes on",
        "nyN",
        r"[nyN](?:[uUTc][nN](?!f[nyN]|[uUTYMDCmczgGLBA3n./*:~tjl(-])|\+[uU]|S[uU]?)",
        leftover_number,
        (("1米65", "refused"), ("3²平方米", "refused")),
    ),
    Rule("telephone", "N", "[N]-[nyN]", telephone, (("0532-86718475", "silent"),)),
    Rule("the first", "O", "O[nyN][u]?", silence, (("前五位", "silent"),)),
    Rule("name", "!", "!", silence, (("八项规定", "silent"),)),
    Rule(
        "order", "o", r"o[nyN](?:[ltj~-]o?[nyN]){0,9}[uUTY]?", silence, (("第48次", "silent"), ("第一、二批", "silent"))
    ),
    Rule("label", "&", r"&[nyN](?:-[nyN]){0,3}", silence, (("附件2", "silent"),)),
    Rule("each", "p", r"p[nyN][uUTY3]?", silence, (("每万人", "silent"),)),
    Rule(
        "slogan",
        "q",
        r"(?P<open>q)(?P<inside>[nNz][^q;QnyN]{0,10}(?:[nyN][^q;QnyN]{0,8})?)Q",
        slogan,
        (("“三个一批”", "silent"),),
    ),
    Rule("enumerated", "nN", r"[nN](?:l[nN]){1,9}(?P<unit>[uUTCg])", enumerated, (("一、二类", "silent"),)),
    Rule(
        "meeting",
        "n",
        r"(?:n(?P<edition>u)(?=[.]{0,4}n[u!]))?(?:nul){0,4}n(?P<name>!)",
        meeting,
        (("三次会议", "silent"),),
    ),
    Rule(
        "grade",
        "hnyN",
        r"(?P<before>h[kvw]{0,4})?(?P<number>[nyN])(?P<unit>[uUT])?g",
        grade,
        (("三级医院", "silent"), ("30万吨级", "refused")),
    ),
    Rule(
        "vague",
        "hnNz",
        r"(?P<before>h[kvw]{0,4})?(?P<ten>[nN])?(?P<word>z)n?m?(?:[uUTYC3]|n)",
        vague,
        (("几家", "refused"), ("数百亿元", "refused")),
    ),
    Rule(
        "two units",
        "hnyN",
        r"(?:h[kvw]{0,4})?[nyN]m?(?P<unit>[uUTY])m?[^,;.nyNuUT]?(?P<last>[nN])m?(?P<small>[uUT$])(?:[^,;.nyNuUT]?[nN]m?[uUT$]){0,3}",
        ladder,
        (("3年2个月", "refused"),),
    ),
    Rule(
        "code",
        "Lny",
        r"[nyN]:[nyN](?:[-~tj]?[nyN]:[nyN]){0,4}|L[-_*+]?[nyN](?:[-_.*+:]?[nyNL]){0,8}|[nyN](?:[*+:=][nyNL]){1,9}|[ny]L(?:[nyNL]){0,4}|[ny](?:-[nyN]){2,9}",
        code,
        (("ISO9001", "silent"), ("7×24", "silent"), ("888-000-9999", "silent")),
    ),
)

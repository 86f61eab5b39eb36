"""The words of Chinese amounts, each with the letter of its kind; `policytrack.prose` matches rules over these letters.

Amounts: n y N numerals (good, a year perhaps, ill-formed), u count, U measure, T span of time, h hedge before, a hedge
behind, A one that is not read, m 多, x negation, s sign, - hyphen, c money before, f 分之, C 成, g 级, z 几, j dash,
t 至, l list, p 每, P 每年, v V w W change (to), k link, e 分别, o 第, b 之间, r 从, i 含, I 不含.
"""

from functools import lru_cache
from itertools import product

from policytrack.prose.token import Lexeme
from policytrack.zh import units

_HEDGES = {
    "at most": (
        "至多 最高 最多 ≤ ≦ ⩽ <= 小于或等于 小于等于 小于或者等于 低于或等于 不超出 上限 上限为 上限是 封顶 "
        "最高限额 最大 限额 以内控制在 "
        "最长 最长为 最久 最高不超过 最多不超过 原则上不超过 最高不超 最多不超 最高可达 最高限 最迟 至迟 最高限 "
        "最高限价 封顶线 封顶线为 上限值"
    ),
    "at least": (
        "至少 最少 最低 起码 ≥ ≧ ⩾ >= 大于或等于 大于等于 大于或者等于 达到或超过 达到或者超过 达到或超出 "
        "等于或大于 不下于 不下 下限 下限为 下限是 至少是 最小 最短 最短为 "
        "最低限额 保底 不亚于 不逊于 不输于 不弱于 不次于 已满 年满 满"
    ),
    "more than": (
        "超过 超出 突破 高于 大于 多于 逾 超 > 破 首破 超逾 逾越 超越 首超 首次突破 首次超过 不止 不只 远超 "
        "远超过 大大超过 早已超过 高过 多过 大过"
    ),
    "less than": (
        "不到 不足 不满 低于 小于 少于 < 不及 不够 不达 达不到 够不上 未满 不够到 未足 尚不足 仍不足 还不到 跌破 低过"
    ),
    "nearly": "将近 接近 近 几近 逼近 几乎 接近于 近于 近乎 濒临 趋近 趋近于 直逼 迫近",
    "about": (
        "大约 大概 大致 约为 约 约计 约合 约等于 约相当于 相当于约 大约为 大概有 大体 估计约 差不多 大概是 约莫 "
        "大体上 大致上 估计 估计有 估计为 估算 估算为 ≈ 约等于 近似 近似于"
    ),
    "within": "控制在 限定在 限制在 稳控在 压控在",
}
_BEHIND = {
    "at least": "及以上 或以上 或者以上 以上 及其以上 和以上 或更多 或者更多 及更多",
    "at most": "及以下 或以下 或者以下 以下 之内 以内 内 为上限 为限 封顶 或更少 及其以下",
    "less than": "",
    "about": "左右 上下",
    "magnitude": "量级",
}
# Behind an amount these change it, and are not read.
_UNREAD_BEHIND = (
    "有余 开外 以外 之外 外 附近 内外 不止 甚至更多 甚至更少 光景 以里 以远 往外 之谱 之数 范围内 范围以内 范围外 "
    "为封顶 为最高限 为最低限 为底线 为基数 为起点 出头 挂零 止 为止 为底 打不住 都不到 还不到 都不足 都不止 "
    "还不止 还多 还少 有多 稍多 稍少 略多 略少 多点 多一点 少一点 偏上 偏下 或更低 或更高 或者更低 或者更高 "
    "或者更少 左近 往上 朝上 向上 往下 之上 之下 打底 起步 起跳 为下限 起算 有奇 许 之多 不到 半 强 弱 "
    "之久 之间不等 及其倍数 的倍数 的整数倍"
)
_CORES = (
    "不 未 没 没有 不能 不会 不得 不再 不应 不可 不宜 不准 不予 不要 不许 不允许 不容许 不容 不可以 不应当 不能够 "
    "不曾 未曾 未能 勿 "
    "不建议 不提倡 不鼓励 不主张 不支持 不需要"
)
_NEGATIONS = (
    f"{_CORES} 从未 尚未 莫 别 切勿 切忌 力争不 确保不 严禁 禁止 避免 防止 谨防 杜绝 拒绝 反对 "
    "从没 并没有 还没 从来没有"
)
_MODAL = (
    "能",
    "得",
    "会",
    "再",
    "应",
    "可",
    "宜",
    "准",
    "予",
    "要",
    "许",
    "允",
    "容",
    "勿",
    "莫",
    "绝",
    "决",
    "严",
    "禁",
    "避",
    "防",
    "力",
    "确",
)
_OVER = "超 超过 超出 突破 破 逾 高于 多于 大于 逾越 越过 跨过 高过 多过 超越"
_UNDER = "低于 少于 小于 低过 少过 不足 不到 跌破 不满"
_REACH = "到 达 达到 足 满 够 够到 及 达成"
_NO_NUMBER = (
    "不见得 未必 不一定 不是 并非 并不是 非 无 毫无 没能 未能够 不可能 不大可能 难以 难 很难 无法 无力 不肯 不愿 "
    "不敢 不至于 不致 不算 不见 不曾 未见 未有 未获 未实现 "
    "没法 不足以 不光 不光是 不仅 不仅仅 不单 不单单 不只有 何止 岂止 并不止 并不只 并非只 不止一次 不只一次 "
    "不止是 没有一家 没有一个 没有一人 没有一户 无一家 无一个 无一 打破 不用 不必 无须 无需 不需 不需要 不应该 "
    "不值 尚无 并无 从无 均无 绝非 不久 不只是 未达标 未完成"
)
_LINKS = (
    "要 可 能 应 须 需 再 将 共 占 有 为 合 达 达到 实现 完成 新增 培育 建成 建设 引进 奖励 奖补 补助 补贴 给予 "
    "安排 支持 了 是 已 已经 均 都 也 还 仅 只 才 就 即 又 "
    "可获 可获得 可得 可享 可享受 可享有 可达 可达到 可奖 可补 可贷 可申请 可申报 可给予 可按 获得 获 享受 享有 "
    "资助 奖 补 一次性 一次性奖励 一次性奖补 一次性补助 一次性补贴 额度 额度为 贷款 贷款额度 "
    "限额为 标准为 金额 金额为 总额 总额为 资金 奖金 补贴资金 奖励资金 奖补资金 补助资金 贴息 授信 投资 投入 带动 "
    "吸引 拉动 培训 "
    "总额的 总数的 总量的 全国 全国的 全省 全省的 全市 全市的 全区的 全县的 全州的 总体 合计 共计 总计 累计 平均 "
    "人均 户均 亩均 同比 环比 总共 一共 分别 各 预计 预期 计划 拟 力争 确保 争取 "
    "保持在 稳定在 维持在 控制 支付 发放 扶持 申报 申请 推荐 认定 评选 增设 新建 改造 改建 扩建 修建 兴建 招引 "
    "引育 处罚 罚款 处 并处 每年度 单个 单户 "
    "收入 产值 规模 规模达 规模达到 总投资 投资额 面积 产量 设立 开展 举办 组织 发展 打造 创建 形成 拥有 聚集 "
    "集聚 覆盖 惠及 服务 解决 吸纳 安置 储备 落地 签约 不重复 全口径 其中"
)
_UP = (
    "扩大 放大 增长 增加 涨价 提价 加价 上升 提高 提升 上涨 成长 升值 增幅 涨幅 增 涨 升 提 净增 增产 增收 增强 "
    "拉升 攀升 "
    "走高 上调 上浮 延长 递增 增长率 增速 增值 新增长 多增 加快 回升 猛增 激增 大增 劲增 跃升 高出 递增率 扩增"
)
_DOWN = (
    "收窄 缩小 下降 降低 减少 下滑 回落 缩减 压减 下跌 降幅 贬值 降 减 跌 下调 减产 减收 削减 调减 减低 缩短 "
    "负增长 递减 "
    "压缩 跌幅 减 裁减 核减 精简 减幅 降价 减价 节约 节省 骤降 猛降 大降 锐减 走低 萎缩 衰减 下浮 低了 调低 压降"
)
# Changes of changes, and of what may fall or rise: they have no direction of their own.
_UNDIRECTED = "少增 少减 多减 少降 少了 多了"
_LEVEL = "到 至 为 成"
_PER_TIME = {
    "year": "每年 年均 每年度 平均每年 每一年",
    "month": "每月 月均 平均每月 每个月",
    "day": "每天 每日 日均 平均每天 平均每日",
    "quarter": "每季度 每季 季均",
    "week": "每周",
}
_ONE_LETTER = {
    "m": "多 余 馀",
    "s": "负 零下",
    "S": "± 正负 ²  ³ ∓",
    "-": "-",
    "f": "分之",
    "C": "成",
    "g": "级",
    "z": (
        "几 数十 数百 数千 数万 数亿 数十万 数百万 数千万 数十亿 数百亿 数千亿 数万亿 上百 上千 上万 上亿 上百万 "
        "上千万 上十万 上百亿 上千亿 上万亿 十来 成百 成千 成千上万 若干 好几 来"
    ),
    "j": "— —— ～ ―",
    "t": "至 到 直至 直到",
    "l": "、 和 与 及 或 以及 或者 并 跟 同",
    ",": ", ，",
    ":": ": ： ∶",
    "~": "~",
    "$": "角 毛 分",
    "[": "(含 (不含 (包含 (不包含",
    ";": "。 ； ; ！ ! ？ ? \n ● ★ ☆ ○ ■ □ ◆ ◇ ▲ △ ▶ ► • ※ № …… …",
    "_": " ",
    "/": "/",
    "p": "每",
    "e": "分别 分别为 分别是 分别达 分别达到 均为 各为 各有 分别有",
    "o": "第",
    "b": "之间 区间 不等 之间不等",
    "r": "从 由 自 介于 在",
    "i": "(含) (含本数) (含本级) （含） （含本数） (包含) (含本数,下同)",
    "I": "(不含) (不含本数) （不含） （不含本数） (不包含)",
    "(": "( （ [ 【",
    ")": ") ） ] 】",
    "q": "“ ‘ \" ' 《 〈 「 『",
    "Q": "” ’ 》 〉 」 』",
    "*": "× = ° · ^ # @ & \\",
    "+": "+",
    "G": "大",
    "E": "公元前 公元",
    "1": "的 之",
    "8": "过",
    "O": "前",
    # These say a bound, and are not read.
    "?": (
        "跃上 站上 迈上 登上 跨上 踏上 跨越 迈过 跨过 越过 冲破 冲上 赶超 闯过 跨入 迈入 步入 踏入 踏进 迈进 挺进 "
        "失守 站稳 快 快到 快要 快达 快有 快要到 冲击 冲刺 仅次于 不相上下 少则 多则 上至 下至 高至 限速 限高 "
        "限重 限载 限宽 限长"
    ),
}


def _negated() -> dict[str, Lexeme]:
    """Return every negation of a hedge verb as one word: 不超过 at most, 不得低于 at least, 未达到 less than."""
    said = {}
    for negation, (kind, verbs) in product(
        _NEGATIONS.split(), (("at most", _OVER), ("at least", _UNDER), ("less than", _REACH))
    ):
        modal = any(mark in negation for mark in _MODAL)
        if kind == "less than" and modal:
            continue  # 不得达到 forbids, and is refused
        if (
            negation in ("严禁", "禁止", "避免", "防止", "谨防", "杜绝", "拒绝", "反对", "切忌", "力争不", "确保不")
            and kind != "at most"
        ):
            continue
        for verb in verbs.split():
            if negation[-1] == verb[0]:
                continue
            said[negation + verb] = Lexeme("h", kind)
    return said


@lru_cache(maxsize=1)
def words() -> dict[str, Lexeme]:
    """Return the words of amounts; made at first use."""
    table: dict[str, Lexeme] = {}
    for letter, words in (("k", f"{_LINKS} {_UNDIRECTED}"), ("x", f"{_NEGATIONS} {_NO_NUMBER}"), ("A", _UNREAD_BEHIND)):
        table.update({word: Lexeme(letter) for word in words.split()})
    for letter, words in _ONE_LETTER.items():
        table.update({word: Lexeme(letter) for word in words.split(" ") if word})
    table[" "] = Lexeme("_")
    for letter, level, words in (("v", "V", _UP), ("w", "W", _DOWN)):
        table.update({word: Lexeme(letter) for word in words.split()})
        table.update(
            {
                word + end: Lexeme(level)
                for word in words.split()
                for end in _LEVEL.split()
                if word[-1] not in "幅率速了"
            }
        )
    table.update({word + end: Lexeme("V") for word in _UNDIRECTED.split() for end in ("到", "至", "为")})
    table.update(_negated())
    for front, (kind, verbs) in product(
        ("略", "稍"),
        (("more than", _OVER), ("less than", _UNDER)),
    ):
        table.update({front + verb: Lexeme("h", kind) for verb in verbs.split() if verb not in ("不满", "突破", "破")})
    for letter, kinds in (("h", _HEDGES), ("a", _BEHIND)):
        for kind, words in kinds.items():
            table.update({word: Lexeme(letter, kind) for word in words.split()})
    table.update({word: Lexeme("^", "at most") for word in ("封顶", "为上限", "上限")})
    for letter, unit_words in (("U", units.MEASURES), ("u", units.COUNTS), ("T", units.TIMES)):
        table.update({word: Lexeme(letter, unit) for word, unit in unit_words.items()})
    for letter, meant in (("P", _PER_TIME),):
        for what, words in meant.items():
            table.update({word: Lexeme(letter, what) for word in words.split()})
    table.update({word: Lexeme("c", money) for word, money in units.MONEY.items()})
    table.update(
        {
            f"翻{times}番": Lexeme("2", power)
            for power, times in enumerate(("", "一", "两", "三", "四", "五"), 0)
            if times
        }
    )
    table.update(
        {"翻番": Lexeme("2", 1), "翻了一番": Lexeme("2", 1), "翻二番": Lexeme("2", 2), "半壁江山": Lexeme("H", "half")}
    )
    table.update({word: Lexeme("3", "人") for word in units.PEOPLE})
    table.update({"年": Lexeme("Y", "年"), "月": Lexeme("M", "月"), "日": Lexeme("D", "天"), "号": Lexeme("D", "天")})
    return table


UNDIRECTED = frozenset(_UNDIRECTED.split())

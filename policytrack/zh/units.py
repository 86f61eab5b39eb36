"""Units and classifiers as they stand behind a number in a text, and the words that only begin like one."""

from types import MappingProxyType

# Words of a unit, and the unit they mean where it is another: letter U measures and money, u counts, T spans of time.
_MEASURES = """
元人民币=元 人民币元=元 元 圆=元 块钱=元 元整=元 圆整=元 元正=元 圆正=元 新台币元=新台币 元新台币=新台币
元台币=新台币 元港币=港元 元港元=港元
平方米 平米=平方米 ㎡=平方米 m²=平方米 m2=平方米 平方公里 平方千米=平方公里 km²=平方公里 km2=平方公里 立方米
m³=立方米 m3=立方米 立方公里
立方 公顷 顷 亩 市亩=亩 米 m=米 公里 千米=公里 km=公里 里 华里 厘米 公分=厘米 cm=厘米 毫米 mm=毫米 微米 海里 分米
英里 英尺 英寸 吋=英寸 尺
吨标准煤 吨标煤=吨标准煤 吨 吨二氧化碳 吨二氧化碳当量 吨公里 公斤 千克=公斤 kg=公斤 市斤=斤 斤 克 g=克 毫克 mg=毫克
微克 克标准煤
千克标准煤=公斤标准煤 公斤标准煤 克拉 微克/立方米 微克每立方米=微克/立方米 毫克每升=毫克/升 人公里 标准箱=标箱 标箱
TEU=标箱 升 毫升
千瓦 kW=千瓦 KW=千瓦 kw=千瓦 兆瓦 MW=兆瓦 吉瓦 GW=吉瓦 太瓦 TW=太瓦 千瓦时 kWh=千瓦时 KWh=千瓦时 千瓦小时=千瓦时
度电=千瓦时 度 兆瓦时 MWh=兆瓦时 吉瓦时 GWh=GWh TWh=TWh
千伏安 千伏 kV=千伏 伏 兆伏安 ℃ °C=℃ 摄氏度=℃ 兆赫 赫兹 兆比特 兆字节 Mbps Gbps TB GB MB PB EB 千焦 焦耳 分贝
% ‰ pp 个百分点=pp 百分点=pp 个多百分点=pp 个千分点=千分点 千分点 个基点=基点 基点 个BP=BP 个bp=BP BP=BP bp=BP
μg=微克 μm=微米 ml=毫升 L=升 倍 学时 课时 学分
"""
_COUNTS = """
人次 家次 户次 场次 件次 辆次 架次 台次 艘次 车次 班次 批次 例次 张次 项次 亿次 家(次)=家次 人(次)=人次 户(次)=户次
人口=人 常住人口=人 户籍人口=人 人口总数=人 人口总量=人 人口规模=人 总人口=人
人 名 位 家 户 个 件 项 条 场 期 枚 笔 批 次 部 种 所 座 台 台套 台(套)=台套 辆 套 组 国 篇 宗 起 单 艘 架 列 处 支
只 头 株 门 册 本 张 份 对 班 趟
款 类 片 块 幅 栋 幢 间 棵 盏 根 瓶 箱 桶 羽 粒 层 床 岁 周岁=岁 集 席 字 轮 印张 例 卷 尾 匹 盒 袋 垛 口 眼 孔 路
道 束 届 股 手 票 筒 员 串 顶 具 副 桩 樘 打 扇 团 行 页
"""
_TIMES = """
天 周 星期=周 个星期=周 个月=月 个自然月=月 个季度=季度 小时 个小时=小时 分钟 秒 秒钟=秒 人天 人日=人天 人月 人年
工日 个工日=工日 台班 台时 工作日 个工作日=工作日 个自然日=天 自然日=天 日历天=天 个多月=月 个多小时=小时
个多星期=周
个年头=年 年时间=年 个学期=学期 学期
"""


# Turns of what is counted: 船次, 例次.
_TURNS = " ".join(
    f"{unit}次"
    for unit in [
        "船",
        "车",
        "班",
        "场",
        "台",
        "艘",
        "架",
        "辆",
        "列",
        "趟",
        "批",
        "件",
        "例",
        "项",
        "张",
        "份",
        "套",
        "户",
        "家",
        "人",
        "床",
        "店",
        "校",
        "村",
        "亩",
    ]
)
# Money, also before its number; behind 元 other money than 人民币, 港币 and 新台币 is no unit.
MONEY = MappingProxyType(
    {
        word: money
        for money, words in {
            "元": "人民币 ￥ ¥ RMB CNY",
            "港元": "港元 港币 港圆 HK$ HKD 港$",
            "新台币": "新台币 台币 NT$",
            "澳门元": "澳门元 澳门币 葡币 MOP",
            "美元": "美元 美圆 美金 $ US$ USD",
            "欧元": "欧元 € EUR",
            "日元": "日元 日圆 日币 JPY",
            "英镑": "英镑 £ GBP",
            "韩元": "韩元 韩圆 韩币 ₩ KRW",
            "澳元": "澳元 澳大利亚元 AUD",
            "加元": "加元 加币 加拿大元 CAD",
            "新加坡元": "新加坡元 新元 新币 SGD",
            "瑞士法郎": "瑞士法郎 瑞郎 CHF",
            "卢布": "卢布",
            "卢比": "卢比",
            "印度卢比": "印度卢比",
            "印度卢布": "印度卢布",
            "泰铢": "泰铢",
            "林吉特": "林吉特 马币",
            "越南盾": "越南盾",
            "比索": "比索",
            "里拉": "里拉",
            "新西兰元": "新西兰元 纽元 纽币",
            "印尼盾": "印尼盾",
            "迪拉姆": "迪拉姆",
            "兰特": "兰特",
            "克朗": "克朗",
        }.items()
        for word in words.split()
    }
)


def _table(words: str) -> dict[str, str]:
    pairs = (word.partition("=") for word in words.split())
    return {word: meant or word for word, _, meant in pairs}


MEASURES, COUNTS, TIMES = (MappingProxyType(_table(words)) for words in (_MEASURES, _COUNTS + _TURNS, _TIMES))
MEASURES = MappingProxyType(
    {f"元{word}": "?" for word in MONEY if word > "一" and word not in ("人民币", "港币", "港元", "新台币", "台币")}
    | dict(MEASURES)
)
UNREADABLE = "?"  # 元欧元 is no unit

# With these characters behind it, a classifier is the beginning of another word: 六部门 is no 6部.
_OTHERS = MappingProxyType(
    {
        "部": "门委分署长队件级下属署落",
        "家": "庭电乡长园具禽畜政训族务",
        "人": "民才工均机形事物员大口数才类文生体防社心士情力",
        "场": "景地所馆面合",
        "条": "件例款",
        "名": "单称牌额录校师胜",
        "位": "于居列置一数次",
        "期": "间限货末望临叠刊待",
        "次": "数日年要生级",
        "个": "世性体税别",
        "克": "服拉难",
        "升": "级至到格温学值幅",
        "斤": "斤",
        "根": "本据源治",
        "箱": "变体",
        "秒": "杀",
        "户": "籍外均口型主",
        "国": "家际内企有务产资道债防企土",
        "所": "有在以属得需谓",
        "台": "账阶湾风商胞资北",
        "组": "织成合团委长件建装",
        "类": "型似别产",
        "单": "位项一独纯元个体",
        "起": "来草步点到码降飞重",
        "处": "理置于罚级方长在",
        "支": "持出付撑部队行柱",
        "只": "有是要能",
        "头": "部等",
        "门": "类槛店诊户",
        "本": "地次市省级土科身区县年月周日级",
        "对": "接外比象于一标",
        "班": "子",
        "届": "时满",
        "款": "项式",
        "片": "区剂",
        "块": "状链",
        "层": "级面次",
        "天": "然津空气下",
        "年": "来轻级龄鉴产味货纪限利薪报",
        "度": "假过",
        "米": "袋粮",
        "集": "群团成中聚约体市资合",
        "席": "位",
        "份": "额",
        "列": "入为举车",
        "册": "子",
        "套": "餐利",
        "种": "植子类养业质",
        "批": "准复示发量",
        "周": "边期围末",
        "口": "岸径碑",
        "路": "线网段由径",
        "道": "路德",
        "股": "份权票东",
        "手": "段续机",
        "票": "据房",
        "员": "工",
        "团": "队伍体组",
        "行": "业政动为情列",
        "字": "母",
        "卷": "烟",
        "轮": "胎换",
        "例": "如外会行",
        "副": "产业国省市主",
        "打": "造通击",
        "具": "有体备",
        "顶": "层",
        "页": "岩",
        "间": "接隔",
        "张": "贴",
        "座": "谈位席",
        "床": "位",
        "笔": "记试",
        "件": "均",
        "里": "程",
        "伏": "季",
        "顷": "刻",
        "尺": "度寸",
        "元": "旦器素",
        "吨": "位",
        "瓶": "颈",
        "栋": "梁",
        "尾": "矿气号",
        "孔": "子",
        "眼": "科",
        "束": "缚",
        "串": "联",
        "扇": "形",
        "筒": "仓",
        "架": "构空",
        "株": "洲",
    }
)


def _other_words() -> frozenset[str]:
    units = {unit[-1:] for unit in (*MEASURES, *COUNTS, *TIMES)} | {"年"}
    return frozenset(unit + character for unit, behind in _OTHERS.items() if unit in units for character in behind)


OTHER_WORDS = _other_words() - frozenset(MEASURES) - frozenset(COUNTS) - frozenset(TIMES)
# What a number without a classifier counts, where a scale word or 的 stands between: 450万困难群众, 1200万的职员.
_KINDS = (
    "",
    "中国",
    "外国",
    "国外",
    "境外",
    "海外",
    "国内",
    "外地",
    "本地",
    "当地",
    "农村",
    "城镇",
    "困难",
    "贫困",
    "受灾",
    "脱贫",
    "搬迁",
)
_PEOPLE = [
    "职员",
    "职工",
    "员工",
    "雇员",
    "工人",
    "农民工",
    "农民",
    "游客",
    "旅客",
    "观众",
    "学生",
    "学员",
    "居民",
    "市民",
    "村民",
    "人员",
    "群众",
    "贫困人口",
    "农村贫困人口",
    "灾区群众",
    "老年人",
    "老人",
    "儿童",
    "妇女",
    "残疾人",
    "毕业生",
    "高校毕业生",
    "大学生",
    "教师",
    "医生",
    "干部",
    "党员",
    "志愿者",
    "移民",
    "牧民",
    "农牧民",
    "渔民",
    "中小学生",
    "用户",
    "患者",
    "劳动力",
    "农村劳动力",
    "贫困户",
    "就业人员",
    "退休人员",
    "城镇居民",
    "农村居民",
    "脱贫人口",
    "移民群众",
]
PEOPLE = frozenset(kind + people for kind in _KINDS for people in _PEOPLE)
# Classifiers that say one thing of one thing; person-times and firm-times are counts of another kind.
SAME_COUNT = frozenset("家户个件项条场枚笔名人位所座台辆套")
# Units that follow one another in one amount: 3年2个月, 12元5角.
LADDERS = (
    ("年", "月", "天"),
    ("天", "小时", "分钟", "秒"),
    ("小时", "分", "秒"),
    ("元", "角", "分"),
    ("吨", "公斤", "克"),
)
DURATIONS = frozenset(["天", "周", "月", "季度", "年", "小时", "分钟", "秒", "工作日", "学期"])
WITHIN = DURATIONS | {"米", "公里", "海里", "%", "元"}  # 3天内, 500米内; behind 10家, 内 begins the next word


def same_count(first: str, second: str) -> bool:
    """Whether two classifiers may count the same where an indicator says so: 46个 and 46件; never 人 and 人次."""
    return first == second or (first in SAME_COUNT and second in SAME_COUNT)

"""Light rules as places and owners publish them, each only as far as its text goes.

To add one: write a `LightRule` here with what was read of it (`citation`, `evidence`), put it into `lights` at the end,
and give it a section in docs/lights.md. Values that a text does not cover are a gap and stay one.
"""

from policytrack.light.light import Light
from policytrack.light.rule import Domain, LightRule
from policytrack.light.rules import LightRules
from policytrack.method.method import Citation

_OTHER_KINDS = "kind != growth"
_REACHED = Light("none", "达到序时进度", "on pace", "✓")
_NOT_REACHED = Light("none", "未达到序时进度", "behind pace", "✗")

XUANCHENG_2020 = LightRule(
    "xuancheng-2020",
    zh="宣城市政府工作报告目标任务进度认定",
    en="Xuancheng: status of the tasks of the government work report",
    citation=Citation(
        "2020年1-11月份宣城市《政府工作报告》部分目标任务完成情况",
        "宣城市人民政府办公室",
        "2020-12-24",
        url="https://www.xuancheng.gov.cn/OpennessContent/show/2044556.html",
    ),
    evidence="document",
    applies_to=Domain(
        ("宣城市", "Xuancheng"),
        zh="市政府工作报告的主要经济指标和量化指标，年度指标除外",
        en="economic and quantified tasks of the government work report, without those measured once a year",
    ),
    valid_from="2020-01-01",
    valid_to="2021-12-31",
    pace="months",
    note=(
        (
            "只有状态，没有颜色。进展情况占比低于时间进度（3月底25%、6月底50%、11月底91.7%），"
            "或增幅低于目标任务，为未达到。增幅不按时间折算。2020年、2021年的通报用此规则"
        ),
        (
            "Statuses without colours. Behind is a share done below the share of time (25 % by March, 50 % by "
            "June, 91.7 % by November) or growth below its target; growth is not prorated. Used in the notices "
            "of 2020 and 2021."
        ),
    ),
    lights=[
        (_REACHED, f"{_OTHER_KINDS} and behind <= 0"),
        (_NOT_REACHED, f"{_OTHER_KINDS} and behind > 0"),
        (_REACHED, "kind = growth and growth_over_plan >= 0"),
        (_NOT_REACHED, "kind = growth and growth_over_plan < 0"),
    ],
)

YINCHUAN_2025 = LightRule(
    "yinchuan-2025",
    zh="银川市重点项目“红黄绿灯”推进机制（进度）",
    en="Yinchuan: lights for key projects (progress)",
    citation=Citation(
        "银川市建立“红黄绿灯”机制推进项目建设",
        "银川市发展和改革委员会（新闻报道）",
        "2025-03-18",
        url="https://m.qlbk.net/news/3Ww4l7bw75.html",
    ),
    evidence="press",
    applies_to=Domain(
        ("银川市", "Yinchuan"),
        zh="市本级政府投资项目、争取到位中央资金项目和重点社会投资项目",
        en="public and key private investment projects of the city",
    ),
    valid_from="2025-03-18",
    note=(
        "低于序时进度10个百分点以内的，文中没有规定颜色。开工、资金支付、入库另有亮灯，未收入",
        (
            "The text gives no colour to projects less than 10 points behind. Its lights for starts, payments "
            "and entry into the statistics are not included."
        ),
    ),
    lights=[("green", "behind <= 0"), ("yellow", "10 <= behind <= 30"), ("red", "behind > 30")],
)

SANYA_2022 = LightRule(
    "sanya-2022",
    zh="三亚市推进项目建设红黄绿亮牌督办机制（项目）",
    en="Sanya: cards for construction projects",
    citation=Citation(
        "三亚以红黄绿亮牌督办机制推进项目建设",
        "海南日报",
        "2022-05-13",
        "第007版",
        "http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm",
    ),
    evidence="press",
    applies_to=Domain(
        ("三亚市", "Sanya"),
        zh="年度计划投资1000万元及以上的固定资产投资项目，年初至上月底累计",
        en="fixed-asset projects of 10 million yuan a year or more, from January to the end of last month",
    ),
    valid_from="2022-05-13",
    note=(
        "“低于计划投资额序时进度50%以内（含50%）”按相对数理解，不是百分点。各区另有按月亮牌，未收入",
        (
            "'Below the pace by up to 50 %' is read as relative to what is due, not as points. The monthly cards "
            "of the districts are not included."
        ),
    ),
    lights=[
        (Light.of("green", "绿牌"), "shortfall <= 0"),
        (Light.of("yellow", "黄牌"), "0 < shortfall <= 50"),
        (Light.of("red", "红牌"), "shortfall > 50"),
    ],
)

TIANJIN_2022 = LightRule(
    "tianjin-2022",
    zh="天津2022年指标增速亮灯",
    en="Tianjin: lights for growth, 2022",
    citation=Citation("title unknown; only a summary of the rule was seen", "天津", "2022"),
    evidence="summary",
    applies_to=Domain(("天津市", "Tianjin"), ("growth",), "指标增速", "growth of indicators"),
    valid_from="2022-01-01",
    valid_to="2022-12-31",
    first_wins=True,
    note=(
        (
            "比较对象为全市平均增速。增速为零又低于计划或平均的，没有规定。负增长但不低于计划和平均的，红绿两灯都成立，"
            "取红灯"
        ),
        (
            "The comparator is the city's average. Growth of exactly zero, below plan or average, is not ruled. "
            "Where growth is negative but no lower than plan and average, red and green both hold, and red is "
            "taken."
        ),
    ),
    lights=[
        ("red", "growth < 0"),
        ("green", "growth_over_plan >= 0 and growth_over_comparator >= 0"),
        ("yellow", "growth > 0 and growth_over_plan < 0"),
        ("yellow", "growth > 0 and growth_over_comparator < 0"),
    ],
)

OUHAI_2020 = LightRule(
    "ouhai-2020",
    zh="瓯海区重点项目“三色预警”基层智慧督考系统",
    en="Ouhai: three-colour codes for key projects",
    citation=Citation(
        "瓯海上线经济社会发展版“健康码”",
        "温州日报",
        "2020-05-21",
        url="http://www.wenzhou.gov.cn/art/2020/5/21/art_1217834_43244903.html",
    ),
    evidence="press",
    applies_to=Domain(
        ("瓯海区", "温州市瓯海区", "Ouhai"),
        zh="党委政府重点项目、重点指标，按月",
        en="key projects and indicators, by month",
    ),
    valid_from="2020-05-21",
    note=(
        "每月各有一码，以后补齐的月份由红码转为黄码：过去月份的颜色会变。previous 为该月此前的码",
        (
            "Each month has a code of its own; a red month that is made up later turns yellow, so that the "
            "colour of a past month changes. `previous` is the code that the same month had before."
        ),
    ),
    lights=[
        (Light.of("green", "绿码"), "on_time"),
        (Light.of("yellow", "黄码"), "not on_time and made_up and previous = red or yellow"),
        (Light.of("red", "红码"), "not on_time and not made_up"),
    ],
)

SUQIAN_2025 = LightRule(
    "suqian-2025",
    zh="宿迁产发集团“三色督办单”",
    en="Suqian Industrial Development Group: three-colour slips",
    citation=Citation(
        "宿迁产发集团创新推行“三色督办单”制度",
        "宿迁市国资委",
        "2025-06-06",
        url="http://sqgzw.suqian.gov.cn/gzw/gqfc/202506/c520c452698d42cebc27aed37067306c.shtml",
    ),
    evidence="press",
    applies_to=Domain(zh="宿迁产发集团交办督办事项", en="matters assigned within the group"),
    valid_from="2025-06-06",
    first_wins=True,
    note=(
        (
            "几种情形可以同时成立，文中没有说先后，取较重的一种。没有情形的不发单，结果为“规则未规定”。多近为临近，"
            "文中没有说"
        ),
        (
            "Several cases can hold at once; the text gives no order, and the graver one is taken. Where none "
            "holds no slip is sent: unruled. How near a deadline is near, the text does not say."
        ),
    ),
    lights=[
        (Light.of("red", "红色督办单", "red slip"), "overdue"),
        (Light.of("yellow", "黄色督办单", "yellow slip"), "behind > 0"),
        (Light.of("yellow", "黄色督办单", "yellow slip"), "poor_quality"),
        (Light.of("blue", "蓝色督办单", "blue slip"), "near_deadline"),
    ],
)

SANMING_2017 = LightRule(
    "sanming-2017",
    zh="三明市政府“三色督查单”",
    en="Sanming: three-colour inspection slips",
    citation=Citation(
        "三明实行“三色督查单” 提高督促检查工作实效",
        "三明市人民政府（中国三明）",
        "2017-10-10",
        "二、等级确定",
        "http://m.mnw.cn/news/sm/1855869.html",
    ),
    evidence="document",
    applies_to=Domain(
        ("三明市", "Sanming"), zh="市委、市政府决策部署和交办事项", en="matters assigned by the city's leadership"
    ),
    valid_from="2017-10-10",
    note=(
        (
            "逐级升级：上一单未按时办结的发下一级。重要、紧急事项可直接发橙单或红单，由人判断，未收入。没有情形的不发单，"
            "结果为“规则未规定”；红单之后文中没有下一级"
        ),
        (
            "Each slip that goes unheeded is followed by the next. Urgent matters may get orange or red at once, "
            "which people decide and is not included. Where no case holds no slip is sent: unruled; the text has "
            "nothing after red."
        ),
    ),
    lights=[
        (Light.of("blue", "蓝色督查单", "blue slip"), "previous = none and slow"),
        (Light.of("blue", "蓝色督查单", "blue slip"), "previous = none and poor_quality"),
        (Light.of("orange", "橙色督查单", "orange slip"), "previous = blue and unheeded"),
        (Light.of("red", "红色督查单", "red slip"), "previous = orange and unheeded"),
    ],
)

SERVICENOW = LightRule(
    "servicenow",
    zh="ServiceNow Goal Framework 状态",
    en="ServiceNow Goal Framework: target status",
    citation=Citation(
        "Status calculation specifications and examples",
        "ServiceNow",
        "Goal Framework, Australia release",
        "Status calculation for targets without breakdowns",
        "https://www.servicenow.com/docs/r/australia/it-business-management/goal-framework/"
        "target-status-calculation-examples.html",
    ),
    evidence="document",
    note=(
        ("与全期目标比，不看时间，所以年初总是红灯。原文写“75–89”，系统默认值为90和75两个界限，这里按界限理解"),
        (
            "Against the final target whatever the time, so that every year starts red. The text says '75-89'; "
            "the system's defaults are the two thresholds 90 and 75, which are taken here."
        ),
    ),
    lights=[("green", "share >= 90"), ("yellow", "75 <= share < 90"), ("red", "share < 75")],
)

lights = LightRules(
    (
        XUANCHENG_2020,
        YINCHUAN_2025,
        SANYA_2022,
        TIANJIN_2022,
        OUHAI_2020,
        SUQIAN_2025,
        SANMING_2017,
        SERVICENOW,
    )
)

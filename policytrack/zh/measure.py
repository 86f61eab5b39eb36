"""Units and classifiers as they stand behind a number in a text."""

import re
from types import MappingProxyType

# The words of a unit, and the unit they mean.
_MEANT = {
    "元人民币": "元",
    "人民币": "元",
    "元": "元",
    "块钱": "元",
    "美元": "美元",
    "美金": "美元",
    "欧元": "欧元",
    "日元": "日元",
    "港元": "港元",
    "港币": "港元",
    "英镑": "英镑",
    "平方米": "平方米",
    "平米": "平方米",
    "㎡": "平方米",
    "平方公里": "平方公里",
    "平方千米": "平方公里",
    "立方米": "立方米",
    "公顷": "公顷",
    "亩": "亩",
    "米": "米",
    "公里": "公里",
    "千米": "公里",
    "厘米": "厘米",
    "吨标准煤": "吨标准煤",
    "吨标煤": "吨标准煤",
    "吨": "吨",
    "公斤": "公斤",
    "千克": "公斤",
    "千瓦时": "千瓦时",
    "度电": "千瓦时",
    "度": "度",
    "千瓦": "千瓦",
    "%": "%",
    "‰": "‰",
    "个百分点": "pp",
    "百分点": "pp",
    "个月": "月",
    "个工作日": "工作日",
    "工作日": "工作日",
    "家(次)": "家次",
    "家（次）": "家次",
    "人(次)": "人次",
    "人（次）": "人次",
    "户(次)": "户次",
    "户（次）": "户次",
    "小时": "小时",
    "分钟": "分钟",
    "个小时": "小时",
}
_ITSELF = tuple(
    re.split(
        " ",
        "人次 家次 户次 场次 件次 辆次 人 名 位 家 户 个 件 项 条 场 期 枚 笔 批 次 部 种 所 座 台 辆 套 组 国 篇 宗 "
        "起 单 艘 架 列 处 支 只 头 株 门 册 本 张 份 对 班 趟 款 类 片 块 幅 栋 幢 间 层 床 天 周 年 岁 倍 集 席",
    )
)
UNITS = MappingProxyType(_MEANT | {word: word for word in _ITSELF} | {"日": "天"})
# 28日 is a date, 30日内 a number of days.
UNIT = (
    "(?:"
    + "|".join(sorted((re.escape(word) for word in UNITS if word != "日"), key=len, reverse=True))
    + "|日(?=以?内))"
)
# 六部门 is no 6部: with these characters behind it, a classifier is the beginning of another word.
OTHER_WORD = MappingProxyType(
    {
        "部": "门委分署长队件",
        "家": "庭电乡长园具",
        "人": "民才工均机形事口物",
        "场": "景地所馆面合",
        "项": "目",
        "条": "件例款",
        "名": "单称牌额录",
        "位": "于居列置",
        "期": "间限货末望临",
        "次": "数日年要",
        "户": "籍外均口",
        "国": "家际内企有务产资",
        "所": "有在以属得",
        "台": "账阶湾",
        "组": "织成合团委长件",
        "类": "型似别",
        "单": "位项一独纯元",
        "起": "来草步点到",
        "处": "理置于罚",
        "支": "持出付撑部队",
        "只": "有是要能",
        "头": "部",
        "门": "类槛店",
        "本": "地次市省级土科身",
        "对": "接外比象于一",
        "班": "子",
        "款": "项式",
        "片": "区",
        "块": "状",
        "层": "级面次",
        "天": "然津空气",
        "年": "度底初末均来内轻",
        "度": "假过",
        "米": "袋",
        "集": "群团成中聚约体",
        "席": "位",
        "份": "额",
        "列": "入为举",
        "册": "子",
        "套": "餐",
        "种": "植子",
        "批": "准复示",
        "周": "年边期",
    }
)
# Classifiers that say one thing of one thing; person-times and firm-times are counts of another kind.
SAME_COUNT = frozenset(
    {"家", "户", "个", "件", "项", "条", "场", "枚", "笔", "名", "人", "位", "所", "座", "台", "辆", "套"}
)
DURATIONS = frozenset({"天", "周", "月", "年", "小时", "分钟", "工作日"})


def same_count(first: str, second: str) -> bool:
    """Whether two classifiers may count the same where an indicator says so: 46个 and 46件; never 人 and 人次."""
    return first == second or (first in SAME_COUNT and second in SAME_COUNT)

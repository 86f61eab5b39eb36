"""Texts of two languages: each reader reads its own words; the other's are refused or passed over, never half read."""

import pytest

from policytrack.readers.languages import passed_over

from .tongue import DAY, Tongue
from .tongues import EN, ZH

READ = {
    "en": [
        ("报告称：“at least 300 homes by 2030”，这一承诺……", [">= 300 homes", "../2030-12-31"]),
        ("承诺建设300家企业, and 40 homes by 2030", ["40 homes", "../2030-12-31"]),
        ("全市新增300家，40 homes were built", ["40 homes"]),
        ("中国 GDP grew 5.2% in 2023", ["rounded 5.2 %", "2023"]),
        ("£2bn（约180亿元）", ["rounded 2bn GBP"]),
        ("“十四五” and the 14th Five-Year Plan", ["2021/2025"]),
        ("Shanghai (上海) opened 300 schools", ["300 schools"]),
    ],
    "zh": [
        ("The mayor said “到2027年培育3000家以上” on Monday", ["2027-12-31", ">= 3000 家"]),
        ("新建道路300 km，装机5 GW", ["300 公里", "5 吉瓦"]),
        ("GDP增长5.2%，PMI为50.5", ["rounded 5.2 %"]),
        ("投资US$20亿", ["rounded 20亿 美元"]),
        ("“at least 300 homes by 2030”", []),
        ("《2030 Agenda》提出新增300家", ["300 家"]),
        ("A股上市公司300家，COP28之后新增40家", ["300 家", "40 家"]),
    ],
}
# The other language stands at the number, and what it says would change the value.
NEVER = {
    "en": [
        *(
            "约300 homes",
            "300 homes以上",
            "不超过 300 homes",
            "300 homes 左右",
            "近 5 years",
            "每 300 homes",
            "第3 schools",
        ),
        *("下降 5%", "5% 左右", "£20亿", "20亿 GBP", "3万 homes", "三 300 homes", "300多 homes", "40 homes 未建成"),
        *("March 2024前", "by 2030年", "in 2023年底", "2030年 before", "2025年底", "到2030 homes", "2024年3月"),
    ],
    "zh": [
        *(
            "at least 300家",
            "over 300家企业",
            "no more than 5%",
            "at least 5.2%",
            "nearly 300家",
            "minus 5%",
            "300家 or more",
        ),
        *(
            "by 2030年",
            "before 2030年",
            "2030年 or later",
            "since 2023年",
            "until 2024年6月",
            "end of 2025年",
            "mid-2025年",
        ),
        *("£2bn", "£2 million", "2.4 million人", "2.4m人", "300家 (at least)", "300户 approx.", "less than 300户"),
        *("2023年 early", "FY2024完成", "twice 300家", "half of 300家", "not 300家", "约300 homes"),
    ],
}


@pytest.mark.parametrize(
    ("tongue", "text", "values"), [(one, *row) for one in (EN, ZH) for row in READ[one.lang]], ids=str
)
def test_each_reader_reads_its_own_words(tongue: Tongue, text: str, values: list[str]) -> None:
    assert [str(value) for value in tongue.values(text) if value is not None] == values


@pytest.mark.parametrize(("tongue", "text"), [(one, text) for one in (EN, ZH) for text in NEVER[one.lang]], ids=str)
def test_words_of_the_other_language_at_a_number_refuse_it_or_it_is_passed_over(tongue: Tongue, text: str) -> None:
    found = tongue.find(text)
    assert all(one.value is None and one.reason for one in found)
    assert found or all(one.rule for one in passed_over(text, tongue.lang, on=DAY))
    assert found or passed_over(text, tongue.lang, on=DAY), "silence has a name"

"""One plain form of Chinese text for matching, with the way back to the text as written."""

import re
from bisect import bisect_right

from attrs import frozen

from policytrack.errors import InputError

_TRADITIONAL = (
    "萬万億亿個个約约餘余過过達达間间國国貳贰參叁陸陆佔占長长從从開开條条項项戶户號号屆届場场點点資资圓圆噸吨畝亩"
    "時时兩两將将後后內内於于滿满來来強强體体幾几數数增增業业統统發发總总計计現现實实際际應应當当會会為为見见"
    "對对無无與与並并產产種种類类組组輛辆檯台臺台隻只雙双處处筆笔張张層层級级區区縣县鄉乡鎮镇員员歲岁週周鐘钟"
    "終终始始末末頭头併并額额稅税貿贸進进億亿關关幣币歐欧鎊镑費费價价單单幾几許许較较調调漲涨減减降降遞递"
    "達达標标準准預预計计劃划屬属負负債债準准備备儲储錄录續续繼继連连續续環环節节季季報报報报證证專专利利"
    "舉举辦办創创歷历職职遊游觀观眾众學学動动塊块鏈链務务優优勢势範范賽赛團团戰战醫医養养軌轨島岛擴扩廠厂療疗積积極极"
    "傭佣僱雇願愿峽峡橋桥莊庄廟庙灣湾衛卫廣广"
    "園园覽览館馆廳厅態态載载經经濟济論论壇坛機机樞枢紐纽納纳訴诉順顺躋跻羣群護护導导訓训鋪铺輕轻傳传協协聯联"
    "確确認认識识請请審审評评測测驗验試试網网絡络話话線线電电車车輪轮軟软輸输轉转農农類类離离難难顯显題题領领"
)
_FULL_WIDTH = {0xFF01 + shift: 0x21 + shift for shift in range(94) if chr(0x21 + shift) not in "(),:;!?"}
_TABLE: dict[int, int | str] = {
    **{ord(old): new for old, new in zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)},
    **_FULL_WIDTH,
    0x3000: " ",
    **dict.fromkeys(map(ord, "–－‒−"), "-"),
    **dict.fromkeys(map(ord, "～〜∼"), "~"),
    ord("﹪"): "%",
    ord("○"): "〇",
}
_FULL_WIDTH_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")  # １，２９０: the comma belongs to the number
# A gloss is Latin letters in brackets behind a Chinese character: 發(fā). White space is dropped unless it parts two
# Latin words or two numbers.
_DROPPED = re.compile(
    r"(?<=[\u4e00-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê]{1,6}[)）]"
    r"|(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9\s])|(?<=[A-Za-z])\s+(?=[0-9])|(?<=[0-9])\s+(?=[A-Za-z])"
)


@frozen
class Folded:
    r"""A text in plain form; `span` leads back from a place in it to the place in the original.

    >>> plain = fold("第十七屆中小企業(yè)博覽會，１２００萬\n 家")
    >>> plain.text[-6:], plain.span(len(plain.text) - 1, len(plain.text))
    ('1200万家', (23, 24))
    """

    text: str
    _places: tuple[int, ...] = ()
    _shifts: tuple[int, ...] = ()

    def place(self, index: int) -> int:
        """Return the place in the original of the character at `index`."""
        at = bisect_right(self._places, index)
        return index + (self._shifts[at - 1] if at else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original of a span here that is not empty."""
        return self.place(start), self.place(end - 1) + 1


def fold(text: str) -> Folded:
    """Return text with full-width, traditional, glossed and broken forms made plain; the original is not altered."""
    if not isinstance(text, str):
        raise InputError(f"{text!r} is not text")
    if _FULL_WIDTH_COMMA.search(text):
        text = _FULL_WIDTH_COMMA.sub(",", text)
    plain = text.translate(_TABLE)
    parts: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    position = length = 0
    for match in _DROPPED.finditer(plain):
        if match.start() > position:
            parts.append(plain[position : match.start()])
            length += match.start() - position
        position = match.end()
        if places and places[-1] == length:
            shifts[-1] = position - length
        else:
            places.append(length)
            shifts.append(position - length)
    parts.append(plain[position:])
    return Folded("".join(parts), tuple(places), tuple(shifts))

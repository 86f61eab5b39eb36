"""How Chinese text is made plain: traditional characters, full-width forms, glosses, white space."""

from policytrack.prose.fold import Folding
from policytrack.zh.traditional import SIMPLIFIED, TRADITIONAL

_FULL_WIDTH = {0xFF01 + shift: chr(0x21 + shift) for shift in range(94) if chr(0x21 + shift) not in "(),:;!?"}
_TABLE: dict[int, str] = {
    **{ord(old): new for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True)},
    **_FULL_WIDTH,
    0x3000: " ",
    **dict.fromkeys(map(ord, "–－‒−"), "-"),
    **dict.fromkeys(map(ord, "～〜∼"), "~"),
    **dict.fromkeys(map(ord, "「『"), "“"),
    **dict.fromkeys(map(ord, "」』"), "”"),
    ord("﹪"): "%",
    ord("○"): "〇",
    ord("（"): "(",
    ord("）"): ")",
}
# A gloss is Latin letters in brackets behind a Chinese character: 發(fā). White space is dropped unless it parts two
# Latin words or two numbers, or is the break behind the end of a sentence or an empty line; characters without width
# always are.
_SPACE = r"\s\u200b-\u200f\u2060\ufeff\u00ad"
_DROPPED = (
    r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê]{1,6}\)"
    rf"|(?<![A-Za-z0-9。！？])(?!\n\r?\n)[{_SPACE}]+|(?<=[。！？])(?:[^\S\n]|[\u200b-\u200f\u2060\ufeff\u00ad])+"
    rf"|(?!\n\r?\n)[{_SPACE}]+(?![A-Za-z0-9\s])"
    rf"|(?<=[0-9])[{_SPACE}]+(?=[多余万亿兆百千个家户人元项%])"  # a number goes on behind an empty line
    r"|(?<=[A-Za-z])\s+(?=[0-9])|(?<=[0-9])\s+(?=[A-Za-z])|[\u200b-\u200f\u2060\ufeff\u00ad]+"
)
_HIDDEN = r"[\u200b-\u200f\u2060\ufeff]"
# １，２９０: the comma belongs to the number.
_COMMA = rf"(?:(?<=[０-９0-9])|(?<=[０-９0-9]{_HIDDEN}))，(?={_HIDDEN}*[０-９]{{3}}(?![０-９]))"
FOLDING = Folding(_TABLE, _DROPPED, ((_COMMA, ","),))

"""How English text is made plain: quotes, dashes, spaces and line breaks."""

from policytrack.prose.fold import Folding

_HIDDEN = "\u200b-\u200f\u2060\ufeff\u00ad"
_TABLE: dict[int, str] = {
    **dict.fromkeys(map(ord, "–‒−‐‑﹣－"), "-"),
    **dict.fromkeys(map(ord, "’‘ʼ"), "'"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "～∼"), "~"),
    **dict.fromkeys(map(ord, "\n\r\t\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"), " "),
    0x0B: "\n",
    0x2029: "\n",
    ord("％"): "%",
    ord("£"): "£",
}
# A line break is a space; an empty line stays as a stop. Of several spaces the first stays.
FOLDING = Folding(
    _TABLE,
    f"(?<=[\n ]) +|[{_HIDDEN}]+",
    ((r"\n(?=[ \t\r]*\n)", "\x0b"),),
)

"""The encoding of a text file: UTF-8, UTF-16 or GB18030 by its bytes, any other only when it is named."""

import codecs
import re
from itertools import islice

from policytrack.errors import InputError
from policytrack.text.suggestion import Suggestion

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
COMMON = ("utf-8", "utf-16", "gb18030", "gbk", "cp1252", "latin-1", "big5", "shift_jis", "euc_kr", "cp1251")
LOOKED_AT = 20_000  # characters of two bytes or more that decide
USUAL_SHARE = 0.75

_WIDE = re.compile(r"[^\x00-\x7f]+")


def as_encoding(name: str) -> str:
    """Return the name of an encoding as Python writes it; `InputError` for one that it does not know."""
    try:
        found = codecs.lookup(name).name
        "".encode(found)
    except (LookupError, ValueError):
        near = Suggestion.of(name.lower(), COMMON)
        raise InputError(f"{name!r} is no encoding{near.say('en')}; write for example cp1252 or gb18030") from None
    return found


def detect(data: bytes) -> str | None:
    """Return the encoding of a text: None where it is neither UTF-8, UTF-16 nor GB18030.

    Bytes of Windows-1252 or Big5 are often valid GB18030 by accident. So its characters have to be those that Chinese
    text is made of: punctuation and the common half of GB 2312, three of four at least.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data[:4096]:
        return _utf16(data)
    if _decodes(data, "utf-8"):
        return "utf-8"
    return "gb18030" if _decodes(data, "gb18030") and _is_chinese(data.decode("gb18030")) else None


def first_bad_line(data: bytes, encoding: str) -> int:
    """Return the number of the first line that is not in an encoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _utf16(data: bytes) -> str | None:
    """Return the order of bytes of UTF-16 without a mark: the half of its separators and digits that is zero."""
    even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if not _decodes(data, encoding):
        return None
    return None if "\0" in data.decode(encoding) else encoding


def _is_chinese(text: str) -> bool:
    usual = all_of_them = 0
    for sign in islice((sign for run in _WIDE.finditer(text) for sign in run.group()), LOOKED_AT):
        all_of_them += 1
        usual += _is_usual(sign)
    return usual >= USUAL_SHARE * all_of_them


def _is_usual(sign: str) -> bool:
    """Whether a sign is a mark of GB 2312 or of the first level of its characters, which are the common ones."""
    try:
        code = sign.encode("gb2312")
    except UnicodeEncodeError:
        return sign in "—…·€"  # in GB 18030 and in use, though some tables of GB 2312 lack them
    return 0xA1 <= code[0] <= 0xD7

"""The bytes of a document's text as text: UTF-8 or GB18030, and of a size that a document has."""

import codecs

from policytrack.catalog.catalog import CatalogError
from policytrack.catalog.phrase import Phrase
from policytrack.text.messages import Problem

LARGEST = 2**19
_UTF16 = Phrase("文件是 UTF-16 编码，请另存为 UTF-8", "it reads as UTF-16; save it as UTF-8")
_BINARY = Phrase("像是二进制文件", "it looks like a binary file")
_NO_ENCODING = Phrase("既不是 UTF-8 也不是 GB18030", "it is neither UTF-8 nor GB18030")


def decoded(data: bytes, path: str) -> tuple[str, str]:
    """Return a text and its encoding; `CatalogError` for what is empty, too large or no text."""
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise CatalogError((Problem.of("PT143", path),))
    if len(data) > LARGEST:
        raise CatalogError((Problem.of("PT144", path, most=f"{LARGEST // 2**10} KiB"),))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise CatalogError((Problem.of("PT145", path, fault=_UTF16),))
    if b"\0" in data:
        raise CatalogError((Problem.of("PT145", path, fault=_BINARY),))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise CatalogError((Problem.of("PT145", path, fault=_NO_ENCODING),))

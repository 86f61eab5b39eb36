"""What a file is, by its bytes, and why one that is no ledger cannot be read."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import frozen

from policytrack.files import is_folder
from policytrack.ledger.file.error import LedgerError
from policytrack.text.messages import Word, label
from policytrack.text.suggestion import Suggestion

FileFormat: TypeAlias = Literal["xlsx", "xls", "text"]
MOST_MB = 300
MOST_BYTES = MOST_MB * 10**6
READABLE = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv")
LOCK = "~$"
_WORD = Word("word", "文字文档", "a text document")
_SHOWN = Word("shown", "演示文稿", "a presentation")
_HTML = Word("html", "网页（HTML）", "a web page (HTML)")
_XML = Word("xml", "XML 格式的表格", "a spreadsheet in plain XML")
_ODS = Word("ods", "OpenDocument 表格", "an OpenDocument spreadsheet")
_XLSB = Word("xlsb", "二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
_NUMBERS = Word("numbers", "Numbers 表格", "a Numbers spreadsheet")
_PDF = Word("pdf", "PDF", "a PDF")
_WPS = Word("et", "WPS 表格（.et）", "a WPS spreadsheet (.et)")
_IMAGE = Word("image", "图片", "a picture")
BY_NAME = {
    ".et": _WPS,
    ".ett": _WPS,
    ".wps": Word("wps", "WPS 文字（.wps）", "a WPS text document (.wps)"),
    ".numbers": _NUMBERS,
    ".pdf": _PDF,
    ".doc": _WORD,
    ".docx": _WORD,
    ".ppt": _SHOWN,
    ".pptx": _SHOWN,
    ".ods": _ODS,
    ".xlsb": _XLSB,
    ".html": _HTML,
    ".htm": _HTML,
    ".png": _IMAGE,
    ".jpg": _IMAGE,
    ".jpeg": _IMAGE,
}
BY_MEMBER = (
    ("xl/workbook.bin", _XLSB),
    ("word/", _WORD),
    ("ppt/", _SHOWN),
    ("index/document.iwa", _NUMBERS),
    ("index.zip", _NUMBERS),
    ("content.xml", _ODS),
)
BY_START = (
    (b"%PDF", _PDF),
    (b"{\\rtf", _WORD),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
)
_LOOSE = re.IGNORECASE | re.DOTALL
_MARKUP = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|style|body|div|table)\b", _LOOSE)
_PLAIN_XML = re.compile(rb"\s*<(?:\?xml|Workbook)\b", re.IGNORECASE)


def read_bytes(file: Path) -> bytes:
    """Return the bytes of a ledger's file; `LedgerError` for one that is missing, a folder, empty or too large.

    A pipe or a device is refused unopened: it could keep a reader waiting for ever.
    """
    if file.name.startswith(LOCK):
        raise LedgerError("lock-file", file.name, real=_unlocked(file))
    if is_folder(file):
        raise LedgerError("folder", str(file), near=_near(file, within=True))
    if _is_special(file):
        raise LedgerError("special-file", str(file))
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise LedgerError("no-file", str(file), near=_near(file)) from None
    except (OSError, ValueError) as error:
        raise LedgerError("unopened", str(file), fault=getattr(error, "strerror", None) or str(error)) from None
    if len(data) > MOST_BYTES:
        raise LedgerError("too-large", file.name, most=MOST_MB)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise LedgerError("empty-file", file.name)
    return data


def recognise(file: Path, data: bytes) -> FileFormat:
    """Return the format of a file; `LedgerError` for one that is not read, with what it is."""
    kind = BY_NAME.get(file.suffix.lower())
    if kind is None:
        kind = next((word for start, word in BY_START if data.startswith(start)), None)
    if kind is not None:
        raise LedgerError("other-format", file.name, kind=kind)
    if data.startswith(b"PK"):
        return _in_zip(file, data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _in_compound(file, data)
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head):
        raise LedgerError("other-format", file.name, kind=_HTML)
    if _PLAIN_XML.match(head):
        raise LedgerError("other-format", file.name, kind=_XML)
    return "text"


def _in_zip(file: Path, data: bytes) -> FileFormat:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = [name.lower().replace("\\", "/") for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise LedgerError("corrupt", file.name, fault=str(error)) from None
    if "xl/workbook.xml" in names:
        return "xlsx"
    for start, kind in BY_MEMBER:
        if any(name.startswith(start) for name in names):
            raise LedgerError("other-format", file.name, kind=kind)
    raise LedgerError("unknown-format", file.name)


def _in_compound(file: Path, data: bytes) -> FileFormat:
    for name, kind in (("EncryptedPackage", None), ("WordDocument", _WORD), ("PowerPoint Document", _SHOWN)):
        if name.encode("utf-16-le") in data:
            if kind is None:
                raise LedgerError("password", file.name)
            raise LedgerError("other-format", file.name, kind=kind)
    return "xls"


def _is_special(file: Path) -> bool:
    try:
        return file.exists() and not file.is_file()
    except (OSError, ValueError):
        return False


def _near(file: Path, *, within: bool = False) -> "_Near":
    folder = file if within else file.parent
    try:
        names = [one.name for one in folder.iterdir() if not one.name.startswith((".", LOCK)) and one.is_file()]
    except OSError:
        return _Near(())
    readable = sorted(name for name in names if Path(name).suffix.lower() in READABLE)
    if within:
        return _Near(tuple(readable[:3]))
    found = Suggestion.of(file.name, names).words or Suggestion.of(file.stem, [Path(name).stem for name in names]).words
    same = tuple(name for name in names if name in found or Path(name).stem in found)
    return _Near(same[:3] or tuple(readable[:3]))


def _unlocked(file: Path) -> str:
    """Return the name of the file that a lock file belongs to; of a long name its first two letters are dropped."""
    ending = file.name.removeprefix(LOCK)
    try:
        names = sorted(one.name for one in file.parent.iterdir())
    except OSError:
        return ending
    return next((name for name in names if name.endswith(ending) and not name.startswith(LOCK)), ending)


@frozen
class _Near:
    """Names of files nearby, as the end of a message."""

    names: tuple[str, ...]

    def say(self, lang: str) -> str:
        """Return them in a language; nothing where there are none."""
        return label("path-there", lang, names=self.names) if self.names else ""

"""Writing an output of a report: whole or not at all, and never over the ledger that it was made from."""

import os
from pathlib import Path

from policytrack.errors import PolicytrackError
from policytrack.files import is_folder, replace_file
from policytrack.hidden import visible
from policytrack.report.origin import Origin
from policytrack.text.messages import label


class OutputFileError(PolicytrackError, OSError):
    """An output that cannot be written: which file, why, and what to do about it."""

    def __init__(self, code: str, file: str, fault: str = "") -> None:
        self.code, self.file, self.fault = code, file, fault
        super().__init__(self.text("en"))

    def text(self, lang: str = "en") -> str:
        """Return the message in Chinese ('zh') or English ('en'), in one line."""
        return label(self.code, lang, file=visible(self.file), fault=self.fault)

    def __reduce__(self) -> tuple[type["OutputFileError"], tuple[str, str, str]]:
        """Pickle the code and its arguments."""
        return type(self), (self.code, self.file, self.fault)


def write_output(path: str | os.PathLike[str], data: bytes, origin: Origin) -> None:
    """Write the bytes of an output; the file that was there stays as it is where that fails.

    Raises `OutputFileError` for a file that has the name of the ledger, as a report may not replace its source, for a
    folder that does not exist, and for what cannot be written, such as a file that a spreadsheet holds open.
    """
    file = Path(path)
    if origin.file is not None and file.name.casefold() == origin.file.casefold() and _exists(file):
        raise OutputFileError("output-over-source", str(file))
    if not is_folder(file.parent):
        raise OutputFileError("output-no-folder", str(file.parent))
    if is_folder(file):
        raise OutputFileError("output-is-folder", str(file))
    try:
        replace_file(file, data)
    except (OSError, ValueError) as error:
        fault = getattr(error, "strerror", None) or str(error)
        raise OutputFileError("output-unwritten", str(file), fault) from None


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):
        return False

"""The error for a ledger whose file cannot be read at all, in Chinese and English."""

from typing import Any

from policytrack.errors import PolicytrackError
from policytrack.hidden import visible
from policytrack.text.ledger_faults import LEDGER_FAULTS
from policytrack.text.messages import LANGUAGES, as_language, say


class LedgerError(PolicytrackError, ValueError):
    """A file that cannot be read as a ledger: which one, why, and what to do about it.

    `code` names the fault (`no-file`, `password`, `far-cell` …). Its text is English; `text("zh")` is the Chinese one.

    >>> print(LedgerError("password", "台账.xlsx").text("zh"))
    台账.xlsx：文件有打开密码；请打开后取消密码，另存一份再读
    """

    def __init__(self, code: str, file: str, **args: Any) -> None:
        self.code, self.file, self.args_of = code, file, args
        super().__init__(self.text("en"))

    def text(self, lang: str = "en") -> str:
        """Return the message in Chinese ('zh') or English ('en'), in one line."""
        words = LEDGER_FAULTS[self.code][LANGUAGES.index(as_language(lang))]
        values = {name: say(value, lang) for name, value in self.args_of.items()}
        return visible(words.format_map({"file": self.file, **values}))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the code and its arguments, so that another process can read them."""
        return _again, (self.code, self.file, self.args_of)


def _again(code: str, file: str, args: dict[str, Any]) -> LedgerError:
    return LedgerError(code, file, **args)

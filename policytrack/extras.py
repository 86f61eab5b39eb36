"""Optional packages: loaded when a call needs them, with the command that installs one that is missing."""

import importlib
from typing import Any

from policytrack.errors import PolicytrackError
from policytrack.text.messages import as_language


class MissingExtraError(PolicytrackError, ImportError):
    """A package that a call needs and that is not installed; the message says how to install it.

    >>> print(MissingExtraError("xlsxwriter"))
    this needs the package xlsxwriter; install it with: pip install "policytrack[report]"
    """

    def __init__(self, package: str, extra: str = "report") -> None:
        self.package, self.extra = package, extra
        super().__init__(self.text("en"))

    def text(self, lang: str = "en") -> str:
        """Return the message in Chinese ('zh') or English ('en')."""
        line = f'pip install "policytrack[{self.extra}]"'
        if as_language(lang) == "zh":
            return f"需要安装 {self.package}：{line}"
        return f"this needs the package {self.package}; install it with: {line}"

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str, str]]:
        """Pickle the names themselves."""
        return type(self), (self.package, self.extra)


def load(module: str, package: str | None = None, extra: str = "report") -> Any:
    """Return a module of an optional package; `MissingExtraError` where the package is not installed."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != module.partition(".")[0]:
            raise
        raise MissingExtraError(package or module, extra) from None

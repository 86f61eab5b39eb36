"""The language of what the command says: the one asked for, else that of the machine."""

import locale
import os
from collections.abc import Sequence

LANGUAGES = ("zh", "en")


def asked_for(words: Sequence[str]) -> str | None:
    """Return the language that `--lang` asks for among the words of a call, before they are parsed.

    >>> asked_for(["report", "a.xlsx", "--lang", "zh"]), asked_for(["--lang=en"]), asked_for(["list"])
    ('zh', 'en', None)
    """
    found = None
    for word, next_ in zip(words, (*words[1:], ""), strict=False):
        said = next_ if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        found = said if said in LANGUAGES else found
    return found


def of_machine() -> str:
    """Return 'zh' where the machine speaks Chinese to its user, else 'en'."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    if said is None:  # Windows
        said = locale.getlocale()[0] or ""
    return "zh" if said.lower().startswith(("zh", "chinese")) else "en"

"""The language of what the command says: the one asked for, else that of the machine."""

import os
from collections.abc import Sequence
from importlib import import_module

LANGUAGES = ("zh", "en")
ABOUT_A_FILE = ("report", "ledger", "explain", "changes")


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


def of_call(words: Sequence[str], name: str | None) -> str:
    """Return the language to answer a call in: that asked for, that of a ledger's own name, else the machine's.

    >>> of_call(["report", "台账.xlsx"], "report")
    'zh'
    """
    about_a_file = name in ABOUT_A_FILE or (name is not None and "." in name)
    if asked_for(words) is None and about_a_file and any("\u3400" <= letter <= "\u9fff" for letter in "".join(words)):
        return "zh"
    return asked_for(words) or of_machine()


def of_machine() -> str:
    """Return 'zh' where the machine speaks Chinese to its user, else 'en'."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    if said is None:  # Windows
        said = import_module("locale").getlocale()[0] or ""
    return "zh" if said.lower().startswith(("zh", "chinese")) else "en"

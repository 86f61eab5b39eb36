"""What `policytrack --help` prints: five commands for somebody with a spreadsheet, then the others."""

from collections.abc import Iterator, Sequence

from policytrack.cli.columns import filled, two_columns
from policytrack.cli.commands import CATALOGS, EVERYDAY, REFERENCE, Command

_LEFT = 13
_TEXTS = {
    "zh": (
        "用法：policytrack 命令 …，或：policytrack 台账.xlsx",
        "把台账变成进度表、红黄绿灯表和通报。算不清的不硬算，写明缺什么。",
        "有一份台账：",
        "目录（写明原话的目标和数据文件）：",
        "参考：",
        "用法详见：policytrack 命令 --help；英文：--lang en。数据不上传。",
    ),
    "en": (
        "usage: policytrack COMMAND …, or: policytrack targets.xlsx",
        "Promised amounts, reported amounts, and honest verdicts.",
        "With a spreadsheet of targets:",
        "With a catalog (targets and figures in files, with the words of their sources):",
        "To look up:",
        "policytrack COMMAND --help says more; --lang zh speaks Chinese. Nothing leaves this machine.",
    ),
}


def overview(lang: str) -> str:
    """Return the help of the whole command in a language."""
    usage, about, everyday, catalogs, reference, end = _TEXTS[lang]
    parts = [
        [usage, "", *filled(about, 80)],
        [everyday, *_listed(EVERYDAY, lang)],
        [catalogs, *_listed(CATALOGS, lang)],
        [reference, *_listed(REFERENCE, lang)],
        filled(end, 80),
    ]
    return "\n\n".join("\n".join(part) for part in parts)


def _listed(commands: Sequence[Command], lang: str) -> Iterator[str]:
    return two_columns(((command.name, command.say(lang)) for command in commands), left=_LEFT)

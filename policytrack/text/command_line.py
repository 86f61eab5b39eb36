"""What the command says to whoever calls it, in Chinese and English: wrong calls, and what was done."""

from collections.abc import Mapping
from types import MappingProxyType

COMMAND_LINE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # A call that cannot be read.
        "call-no-command": (
            "没有“{name}”这个命令（全部命令见 policytrack --help）{near}",
            "there is no command '{name}' (policytrack --help lists them){near}",
        ),
        "call-no-option": ("没有“{name}”这个选项{near}", "there is no option {name}{near}"),
        "call-too-many": ("“{word}”是多出来的", "{word} is one argument too many"),
        "call-no-value": ("{name} 后面要写一个值", "{name} takes a value"),
        "call-value-of-flag": ("{name} 后面不写值，这里写了{value}", "{name} takes no value, and {value} is given"),
        "call-missing": ("还缺：{name}", "still missing: {name}"),
        "call-wrong-value": ("{name}：{said}", "{name}: {said}"),
        "call-one-of": ("“{word}”不在可选之列{near}；可选：{choices}", "'{word}' is none of these: {choices}{near}"),
        "call-no-day": ("“{word}”不是日期，要写成 2024-06-30", "'{word}' is not a day; write it like 2024-06-30"),
        # Paths.
        "path-nothing": ("{path}：没有这个文件或文件夹{near}", "{path}: there is no such file or folder{near}"),
        "path-no-file": ("{path}：没有这个文件{near}", "{path}: there is no such file{near}"),
        "path-no-folder": ("{option} {path}：没有这个文件夹", "{option} {path}: there is no such folder"),
        "path-neither": ("{path}：既不是文件也不是文件夹", "{path}: neither a file nor a folder"),
        "path-no-toml": (
            "{path}：目录由 TOML 文件组成，这个不是",
            "{path}: a catalog is made of TOML files, and this is none",
        ),
        "path-no-catalog": (
            "{path}：这里要给目录所在的文件夹{near}",
            "{path}: the folder of a catalog is wanted here{near}",
        ),
        "path-hidden": (
            "{path}：隐藏的文件和文件夹不属于目录",
            "{path}: hidden files and folders are no part of a catalog",
        ),
        "path-cwd-gone": ("{path}：当前文件夹已被删除", "{path}: the working folder was deleted"),
        "path-folder-for-text": (
            "{path}：这是文件夹；请给出文章的文本文件",
            "{path}: it is a folder; give the file of a document's text",
        ),
        # Files to start from.
        "example-is-there": (
            "{name}：这里已经有了，没有改动；换个文件夹再试",
            "{name} is here already and was left as it is; try in another folder",
        ),
        "example-not-shipped": (
            "{folder}：安装里缺少示例文件",
            "{folder}: the examples are missing from this installation",
        ),
        "example-ledger": (
            "已写好 {name}（内容是编的）。接着：policytrack report {name}",
            "wrote {name} (its content is invented); now: policytrack report {name}",
        ),
        "example-csv": (
            "已写好 {name}（内容是编的）。接着：policytrack report {name} --as-of 2024-06-30",
            "wrote {name} (its content is invented); now: policytrack report {name} --as-of 2024-06-30",
        ),
        "example-catalog": (
            "已写好文件夹 {name}（内容是编的）。接着：policytrack report {name} --on 2024-06-30",
            "wrote the folder {name} (its content is invented); now: policytrack report {name} --on 2024-06-30",
        ),
        "changes-none": ("没有变化", "nothing changed"),
        # Rules and methods.
        "lights-no-such": (
            "没有“{id}”这条规则{near}；共有：{known}",
            "there is no light rule '{id}'{near}; there are: {known}",
        ),
        "methods-no-such": (
            "没有“{id}”这种方法{near}；共有：{known}",
            "there is no method '{id}'{near}; there are: {known}",
        ),
        "light-listed": ("{name}：{lights}", "{name}: {lights}"),
        "lights-use": (
            "细看一条：policytrack lights 规则；用于报告：policytrack report 台账.xlsx --lights 规则",
            "one of them: policytrack lights RULE; in a report: policytrack report targets.xlsx --lights RULE",
        ),
        "light-heading": ("{id}：{name}", "{id}: {name}"),
        "light-gap": ("规则没有规定", "the rule has no light"),
        "light-for": ("适用", "for"),
        "light-in-force": ("时间", "in force"),
        "light-pace": ("序时进度", "time counted"),
        "light-source": ("出处", "source"),
        "light-evidence": ("所见", "what was read"),
        "light-note": ("说明", "note"),
        "pace-months": ("按整月", "in whole months"),
        "pace-days": ("按天", "in days"),
        "evidence-document": ("文件原文", "the document itself"),
        "evidence-press": ("引用它的报道", "a press report that quotes it"),
        "evidence-summary": ("只见到概述", "only a summary"),
        "methods-use": (
            "细看一种：policytrack methods 方法；用于报告：policytrack report 台账.xlsx --method 方法",
            "one of them: policytrack methods METHOD; in a report: policytrack report targets.xlsx --method METHOD",
        ),
        "method-heading": ("{id}：{name}", "{id}: {name}"),
        "method-needs": ("要有", "needs"),
        "method-formula": ("算法", "formula"),
        "method-edges": ("边界", "edges"),
        "method-defects": ("缺陷", "defects"),
        "method-source": ("出处", "source"),
        "method-url": ("网址", "address"),
        "method-label": ("评级", "label"),
        "method-sense": ("意思", "meaning"),
        "sense-achieved": ("已达到", "achieved"),
        "sense-on_track": ("在轨", "on track"),
        "sense-behind": ("落后", "behind"),
        "sense-stagnant": ("停滞", "stagnant"),
        "sense-worse": ("变差", "worse"),
        "sense-nothing": ("未评", "not assessed"),
        # Claims.
        "claim-listed": ("{says}（{area}，{day}）：{conclusion}", "{says} ({area}, {day}): {conclusion}"),
        "claims-use": (
            "共{count}条说法；细看一条：policytrack claims 目录 说法",
            "{count} claims; one of them in full: policytrack claims PATH CLAIM",
        ),
        "claims-no-such": ("{count}条说法中没有“{id}”{near}", "none of the {count} claims is '{id}'{near}"),
    }
)

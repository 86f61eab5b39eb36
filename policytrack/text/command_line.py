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
            "{path}: give the folder of a catalog here{near}",
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
        "call-no-pair": ("要写成 {form}，“{word}”不是", "write it like {form}, not '{word}'"),
        "call-roles": ("可写的角色：{roles}", "the roles are {roles}"),
        "call-no-role": (
            "没有“{role}”这个角色{near}；可写：{roles}",
            "there is no role '{role}'{near}; there are: {roles}",
        ),
        "call-no-period": (
            "“{word}”不是时期，要写成 2024 或 2024-07-01/2025-06-30",
            "'{word}' is not a period; write it like 2024 or 2024-07-01/2025-06-30",
        ),
        "call-no-rows": ("“{word}”不是行号，要写成 3 或 3-4", "'{word}' is not a row; write it like 3 or 3-4"),
        "call-no-encoding": (
            "没有叫“{word}”的编码{near}；如 cp1252、gb18030",
            "there is no encoding '{word}'{near}; write for example cp1252 or gb18030",
        ),
        "path-there": ("；这里有 {names}", "; there is {names}"),
        # What a report is made of.
        "source-none": (
            "要写明看哪份台账：policytrack report 台账.xlsx（没有台账，先试 policytrack example ledger）",
            "say of what: policytrack report targets.xlsx (to have one to try: policytrack example ledger)",
        ),
        "source-two": ("路径和 --shipped 只能写一个", "give either a path or --shipped"),
        "source-empty-folder": (
            "{path}：文件夹里没有目录文件（.toml）；要看台账，请写文件名{near}",
            "{path}: this folder holds no catalog; for a ledger, give its file{near}",
        ),
        "source-no-day": (
            "{path}：目录没有数据截至日；加上 --on 2024-06-30，写明站在哪一天看",
            "{path}: a catalog has no cut-off day; add --on 2024-06-30, the day to judge it on",
        ),
        "source-ledger-no-day": (
            "{path}：台账里没有写数据截至哪一天；加上 --as-of 2024-06-30",
            "{path}: the ledger does not say up to which day its figures count; add --as-of 2024-06-30",
        ),
        "source-nothing": ("{path}：没有读出任务", "{path}: no task could be read"),
        "source-unknown": ("{option}：目录里没有“{word}”{near}", "{option}: the catalog knows no '{word}'{near}"),
        "source-catalog-takes-no": (
            "{options} 只用于台账，这里是目录",
            "{options}: only for a ledger, and this is a catalog",
        ),
        "source-saved-takes-no": (
            "{options}：存下的结果已经核算过，不能再改",
            "{options}: a saved result is judged already and is only shown",
        ),
        "layout-saved": (
            "读法已写入 {path}；下个月：policytrack report {file} --layout {path}",
            "how it was read is in {path}; next month: policytrack report {file} --layout {path}",
        ),
        # How a ledger was read.
        "read-file": ("{file}：{said}", "{file}: {said}"),
        "read-nothing": ("没有写地区、年份和截至日", "no area, year or cut-off day is said"),
        "read-area": ("{value}（{source}）", "{value} ({source})"),
        "read-period": ("{value}（{source}）", "{value} ({source})"),
        "read-as-of": ("截至{value}（{source}）", "to {value} ({source})"),
        "read-only-sheet": ("本表", "the table"),
        "read-sheet": ("工作表“{name}”，表头在第{rows}行：", "sheet '{name}', heading in row {rows}:"),
        "read-sheet-hidden": ("工作表“{name}”：隐藏，没有读", "sheet '{name}': hidden, not read"),
        "read-sheet-left-out": ("工作表“{name}”：没有要读它", "sheet '{name}': not asked for"),
        "read-sheet-no-table": ("工作表“{name}”：没有任务表", "sheet '{name}': no table of tasks"),
        "read-column": ("  {letter} {heading}：{role}", "  {letter} {heading}: {role}"),
        "read-row": ("行", "row"),
        "read-task": ("任务", "task"),
        "read-asked": ("目标", "asked"),
        "read-reported": ("已报", "reported"),
        "read-rests-on": ("依据", "rests on"),
        "read-sense": ("{sense}（{source}）", "{sense} ({source})"),
        "read-due": ("{day}（{source}）", "due {day} ({source})"),
        "sense-flow": ("新增量", "flow"),
        "sense-stock": ("存量", "level"),
        "sense-unknown": ("新增量或存量", "flow or level"),
        "sense-up": ("不少于", "at least"),
        "sense-down": ("不多于", "at most"),
        "rests-unsaid": ("未写明", "unsaid"),
        "rests-default": ("未写明", "unsaid"),
        "rests-option": ("选项", "option"),
        "rests-title": ("标题", "title"),
        "rests-unit": ("单位{unit}", "unit {unit}"),
        "rests-quarters": ("各期", "the parts"),
        "rests-contradicts": ("各期不合", "the parts disagree"),
        "rests-baseline": ("基期", "baseline"),
        "rests-note": ("备注", "note"),
        "read-not-rows": ("不是任务的行：", "rows that are no tasks:"),
        "read-not-row": ("  {rows} {why}：{words}", "  {rows} {why}: {words}"),
        "read-error": ("没有读入，{count}条：", "not taken, {count}:"),
        "read-warning": ("需核对，{count}条：", "to check, {count}:"),
        "read-note": ("另外说明，{count}条：", "also said, {count}:"),
        # Outputs.
        "file-no-suffix": (
            "-o {path}：不知道要写成什么；文件名以 {suffixes} 之一结尾{near}",
            "-o {path}: what is it to be? end its name in one of {suffixes}{near}",
        ),
        "file-is-input": (
            "{option} {path}：这是要读的文件，不会改动；请换个名字",
            "{option} {path}: this is a file that is read, and is never changed; choose another name",
        ),
        "file-is-folder": (
            "{option} {path}：这是文件夹；请写文件名",
            "{option} {path}: this is a folder; give the name of a file",
        ),
        "file-is-special": (
            "{option} {path}：这是管道或设备；请写文件名",
            "{option} {path}: this is a pipe or a device; give the name of a file",
        ),
        "file-no-folder": (
            "{option} {path}：没有文件夹 {folder}；请先建好",
            "{option} {path}: there is no folder {folder}; make it first",
        ),
        "file-twice": ("-o {path}：写了两次", "-o {path}: given twice"),
        "file-is-open": (
            "{option} {path}：正在别的程序（如 Excel）里打开，没有写；关掉后再运行",
            (
                "{option} {path}: it is open in another program such as Excel and was not written; "
                "close it and run this again"
            ),
        ),
        "file-written": ("已写好 {path}", "wrote {path}"),
        "outcome-because": ("{said}（{reason}）", "{said} ({reason})"),
        "progress-reading": ("正在读 {path} …", "reading {path} …"),
        "progress-judging": ("正在核算 {count} 项 …", "judging {count} …"),
        "progress-writing": ("正在写 {path} …", "writing {path} …"),
        "history-kept": (
            "结果已存 {path}，下期自动对比；不要就删掉它",
            "kept as {path}, to be compared with next time; delete it if not wanted",
        ),
        "history-compared": (
            "与上期结果 {path} 对比（--since none 不比）",
            "compared with {path} (--since none leaves it out)",
        ),
        # Explanations.
        "explain-no-id": (
            "要说明哪一项？写台账里的行号：policytrack explain {path} 6",
            "which one? give its row in the spreadsheet: policytrack explain {path} 6",
        ),
        "explain-no-such": (
            "没有“{id}”这一项（从{first}到{last}）{near}",
            "there is no '{id}' here ({first} to {last}){near}",
        ),
        "explain-several": (
            "“{id}”在几张表里都有，写明是哪一个：{keys}",
            "there are several '{id}'; give one of {keys}",
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
        "lights-not-then": (
            "“{id}”在报告的日期没有生效的规则；有：{versions}",
            "no rule of '{id}' was in force on the day of the report; there are: {versions}",
        ),
        "light-version": ("{id}（{when}）", "{id} ({when})"),
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
            "claims: {count}; one of them in full: policytrack claims PATH CLAIM",
        ),
        "claims-no-such": ("{count}条说法中没有“{id}”{near}", "none of the {count} claims is '{id}'{near}"),
    }
)

"""Faults in data, in Chinese and English, by code; `docs/codes.md` explains each."""

from collections.abc import Mapping
from types import MappingProxyType

PROBLEMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # PT1: files and keys.
        "PT101": ("不是 TOML：{fault}；此处是：{got}", "not TOML: {fault}; got: {got}"),
        "PT102": (
            "不是 UTF-8：有字节 {byte}{hint}",
            "not UTF-8: there is a byte {byte}{hint}",
        ),
        "PT103": (
            "{got} 不能作定界符，要用英文双引号：{form}",
            "{got} cannot delimit text; use a straight double quote: {form}",
        ),
        "PT104": (
            "全角符号 {got} 要写成半角：{form}",
            "a full-width {got} is not TOML; write: {form}",
        ),
        "PT105": (
            "文件是空的；写一条如 {form}，或删去文件",
            "the file is empty; write an entry like {form}, or delete it",
        ),
        "PT106": (
            "{key}：同一条目中重复，{above} 行之上已有；只留一个",
            "{key}: given twice in one entry, first {above} lines above; keep one",
        ),
        "PT107": (
            "{id}：本文件第 {first} 行已有同名条目；另起一个名称",
            "{id}: line {first} of this file already has an entry of that name; choose another",
        ),
        "PT108": ("{id}：已在 {first} 中定义；只留一处", "{id}: already defined in {first}; keep one"),
        "PT109": (
            "{table}：此文件没有这样的表，应为 {form}{near}",
            "{table}: not a table of this file, which may hold {form}{near}",
        ),
        "PT110": (
            "{key}：没有这个键{near}（可用：{keys}）",
            "{key}: no such key{near} (known: {keys})",
        ),
        "PT111": ("{key}：缺少这个键，如 {form}", "{key}: this key is missing, write one like {form}"),
        "PT112": ("缺少 {form}：每份文件都要写明来源", "{form} is missing: each file states its source"),
        "PT113": (
            "{key}：应为{wanted}，写的是{got}；如 {form}",
            "{key}: expected {wanted}, got {got}; write {form}",
        ),
        "PT114": ("含点的名称要加英文双引号：{form}", "a name with dots must be in quotation marks: {form}"),
        "PT115": (
            "“{id}”不能作名称：不可为空，不可含空格或 #；如 innovative-2024",
            "'{id}' cannot be a name: it must not be empty or contain a space or #; write one like innovative-2024",
        ),
        "PT116": ("没有这个文件夹", "there is no such folder"),
        "PT117": ("文件打不开：{fault}", "the file cannot be opened: {fault}"),
        "PT118": ("{keys}：只能写其中一个", "{keys}: only one of them can be given"),
        "PT119": (
            "{key}：缺少这个键，如 {form}；没有数字的目标写 form，取 {words}",
            "{key}: this key is missing, write one like {form}; a target without a number takes form, one of {words}",
        ),
        "PT120": ("{keys}：要写其中一个，如 {form}", "{keys}: one of them is missing, write one like {form}"),
        "PT121": (
            "文件夹里没有 TOML 文件；至少要有一份文件，如 qingdao/2024-key-points.toml",
            "the folder contains no TOML file; write one per document, like qingdao/2024-key-points.toml",
        ),
        "PT122": (
            "找不到随库目录，这里和 {checkout} 都没有；请写明路径：Catalog.load(…)",
            "the library's own catalog is neither here nor at {checkout}; give a path: Catalog.load(…)",
        ),
        "PT123": (
            "链接一律不跟随；请把文件或文件夹本身放在这里",
            "links are not followed; put the file or folder itself here",
        ),
        "PT124": (
            "不是普通文件，而是管道、设备或套接字；请放一份 TOML 文件",
            "not a regular file but a pipe, a device or a socket; put a TOML file here",
        ),
        "PT125": (
            "文件超过 {most} MiB；一份文件只写一份文献，请拆分",
            "the file is larger than {most} MiB; a file holds one document, so split it",
        ),
        "PT126": (
            "目录过大，已有 {count} 项；至多 {most_files} 份文件、{most} 个条目，请分成几个目录",
            "too large, {count} or more; a catalog has at most {most_files} files and {most} entries, so divide it",
        ),
        "PT127": (
            "条目或行过长，至多 {most} 个字符；请拆分，或把列表分行书写",
            "an entry or line of more than {most} characters; split it, or write a list over several lines",
        ),
        "PT128": (
            "有看不见的字符 {character}；请删去",
            "invisible character {character}; delete it",
        ),
        "PT129": (
            "文件名里有看不见的字符；请改名，如 qingdao/2024-key-points.toml",
            "the file name contains invisible characters; rename it, like qingdao/2024-key-points.toml",
        ),
        "PT130": (
            "“{name}”不能作名称：不可含 / 和 \\，也不可是路径；如 innovative-2024",
            "'{name}' cannot be a name: it must not be a path or contain / or \\; write one like innovative-2024",
        ),
        "PT131": (
            '{key}：数字超过 {most} 位；数值写成文字，如 "300 家"',
            '{key}: a number of more than {most} digits; amounts are text, like "300 家"',
        ),
        "PT132": (
            "{key}：嵌套超过 {most} 层；条目里只有键、列表和原文",
            "{key}: nested more than {most} deep; an entry holds keys, lists and a quote",
        ),
        "PT133": (
            "已有 {most} 处问题，其余 {count} 张表不再读；先改正已列出的",
            "there are {most} problems, so {count} more tables are not read; correct these first",
        ),
        "PT140": ("未改写，原文件不变：{fault}", "not formatted, the file is unchanged: {fault}"),
        "PT141": ("写不进去，原文件不变：{fault}", "not written, the file is unchanged: {fault}"),
        "PT142": (
            "不合规定的写法，此处应为：{form}；用 policytrack format 改写",
            "not in the fixed form, which has here: {form}; `policytrack format` writes it",
        ),
        "PT143": ("文本是空的；给出要读的文本文件", "the text is empty; give the file of a document's text"),
        "PT144": (
            "文本超过 {most}；请按文件拆开，一份一读",
            "the text is larger than {most}; split it by document, and read one at a time",
        ),
        "PT145": (
            "不是可读的文本：{fault}；请存为 UTF-8 纯文本",
            "not readable text: {fault}; save it as plain text in UTF-8",
        ),
        "PT146": (
            "{key}：空着；填写名称或编号，如 {form}{near}",
            "{key} is blank: fill it in like {form}{near}",
        ),
        "PT147": (
            "已有这个文件，不会覆盖；另取一个名称",
            "the file exists already and is not overwritten; choose another name",
        ),
        "PT148": ("写不进去：{fault}", "cannot be written: {fault}"),
        # PT2: values.
        "PT200": ("条目无法成立：{fault}", "the entry is invalid: {fault}"),
        "PT201": (
            "{key}：“{value}”不是数值；写法如 {forms}",
            "{key}: {fault}",
        ),
        "PT202": (
            "{key}：“{value}”不是可用的时期；写法如 {forms}",
            "{key}: '{value}' is not a usable period; write one like {forms}",
        ),
        "PT203": (
            "{key}：“{value}”不是日期；写法如 {form}",
            "{key}: '{value}' is not a day; write one like {form}",
        ),
        "PT204": (
            "单位：{unit} 不是 {indicator} 的单位（{right}）",
            "unit: {unit} is not the unit of {indicator} ({right})",
        ),
        "PT205": (
            "{key}：没有“{unit}”这个单位{near}（新单位写入 units.toml：[unit.'{unit}']）",
            "{key}: '{unit}' is not a known unit{near} (a new unit goes into units.toml, under [unit.'{unit}'])",
        ),
        "PT206": ("{key}：“{value}”没有单位；如 {form}", "{key}: '{value}' has no unit; write it like {form}"),
        "PT207": (
            "{key}：“{value}”不可用，应为 {choices} 之一{near}",
            "{key}: '{value}' is not one of {choices}{near}",
        ),
        "PT208": (
            "{key}：areas.toml 的 {count} 个地区中没有“{word}”{near}",
            "{key}: '{word}' names no area (areas.toml has {count}){near}",
        ),
        "PT209": (
            "{key}：bodies.toml 的 {count} 个机构中没有“{word}”{near}",
            "{key}: '{word}' names no body (bodies.toml has {count}){near}",
        ),
        "PT210": (
            "{key}：indicators 的 {count} 个指标中没有“{word}”{near}",
            "{key}: '{word}' names no indicator (indicators/ has {count}){near}",
        ),
        "PT211": (
            "{key}：assumptions.toml 的 {count} 个假设中没有“{word}”{near}",
            "{key}: '{word}' names no assumption (assumptions.toml has {count}){near}",
        ),
        "PT212": (
            "{key}：{count} 份文件中没有“{word}”{near}",
            "{key}: '{word}' names no document (there are {count}){near}",
        ),
        "PT213": (
            "{key}：“{word}”所指不止一个：{ids}；请写全称",
            "{key}: '{word}' may mean any of {ids}; write the full id",
        ),
        "PT214": (
            "{key}：目录中没有名为“{word}”的{kind}{near}",
            "{key}: there is no {kind} '{word}' in the catalog{near}",
        ),
        "PT215": (
            "{key}：应为按日期先后排列的 [日期, 数值]；如 {form}",
            "{key}: expected a list of [day, amount] in order of days; write {form}",
        ),
        "PT216": (
            "{key}：应为 64 位十六进制数，现有 {count} 位；用 sha256sum 计算",
            "{key}: expected 64 hexadecimal digits, got {count} characters; sha256sum prints them",
        ),
        "PT217": (
            "{key}：“{word}”既不是机构也不是地区{near}",
            "{key}: '{word}' is neither a body nor an area{near}",
        ),
        "PT218": (
            "{key}：“{word}”既不是环节也不是指标{near}",
            "{key}: '{word}' is neither a stage nor an indicator{near}",
        ),
        "PT219": (
            "{key}：programmes.toml 的 {count} 个项目中没有“{word}”{near}",
            "{key}: '{word}' names no programme (programmes.toml has {count}){near}",
        ),
        "PT220": (
            "{key}：应为由低到高的 [名称] 或 [名称, 指标对象]；如 {form}",
            "{key}: expected rungs, lowest first, each [title] or [title, subject]; write {form}",
        ),
        # PT3: evidence.
        "PT301": (
            "缺少原文：每个数字都要有出处，如 {form}",
            "no quote: each amount needs the source's own words, like {form}",
        ),
        "PT302": (
            "{folder} 中没有 sha256 为 {sha256} 的文本：未收录或已改动",
            "no text with sha256 {sha256} is in {folder}: it is missing or was changed",
        ),
        "PT303": (
            "原文“{quote}”不在 {source} 的文本中；照抄原句，空格和换行不计",
            "the quote “{quote}” is not in the text of {source}; copy its exact words, white space is ignored",
        ),
        "PT304": (
            "原文“{quote}”在 {source} 的文本中有 {count} 处；用 before 或 after 补上前后的词",
            "the quote “{quote}” occurs {count} times in the text of {source}; add the words before or after it",
        ),
        "PT305": (
            "文本 {file} 不是 UTF-8，无法核对原文",
            "the text {file} is not UTF-8, so its quotes cannot be looked up",
        ),
        "PT306": (
            '人工读数要写明理由：reading = "by hand" 和 reason = "…" 两项一起写',
            'an amount read by hand needs a reason: write both reading = "by hand" and reason = "why"',
        ),
        "PT307": (
            '原文“{quote}”应有一个数量（有 stretch 则两个），读出 {read}；缩短原文，或写 reading = "by hand" 和 reason',
            "the quote “{quote}” must contain one amount (two with a stretch): {read}; quote less, or read by hand",
        ),
        "PT308": (
            "原文“{quote}”读作 {read}，而 amount 是 {amount}",
            "the quote “{quote}” is read as {read}, but the amount is {amount}",
        ),
        "PT309": (
            "草稿未确认：核对条目，填好空白处，再删去 draft",
            "an unconfirmed draft: check the entry, fill in the blanks, then delete the key draft",
        ),
        "PT310": (
            "文本 {file} 超过 {most} MiB 或无法读取，原文未能核对",
            "the text {file} is larger than {most} MiB or cannot be read, so its quotes cannot be looked up",
        ),
        "PT311": (
            "原文说“{word}”，而 {indicator} 的正数表示{sense}：写作 {right}，或改 sense",
            "the words say “{word}”, and a positive {indicator} is an {sense}: write {right}, or change sense",
        ),
        # PT4: sense.
        "PT401": (
            "{key}：{amount} 限在了相反的一侧，{indicator} 的 better 是 {better}",
            "{key}: {amount} is bounded on the wrong side: {indicator} is better {better}",
        ),
        "PT402": ("{key}：更替成环：{chain}", "{key}: these supersede each other in a cycle: {chain}"),
        "PT404": ("{key}：从属成环：{chain}", "{key}: these belong to each other in a cycle: {chain}"),
        "PT403": ("{key}：上级成环：{chain}", "{key}: these areas contain each other: {chain}"),
        "PT405": (
            "{this} 与 {place} 的 {other}（{that}）不能同时成立；更正一处，或写 [conflict.…]：{form} 和 note",
            "{this} and {that} ({other}, {place}) cannot both be true; correct one, or add [conflict.…]: {form}, note",
        ),
        "PT406": (
            "{kind} 不成立：{why}；更正数值，或写 holds = false 并在 note 中说明",
            "{kind}: {why}; correct a figure, or keep it with holds = false and a note",
        ),
        "PT407": (
            "冲突 {id} 不是冲突：{why}；删去或更正",
            "{id} is not a conflict: {why}; delete or correct it",
        ),
        "PT408": (
            "写了 holds = false，而 {kind} 成立：{why}；删去 holds 和 note",
            "declared not to hold, but it does: {kind}, {why}; delete holds and the note",
        ),
        "PT409": (
            "施行（{effective}）早于公布（{announced}）；如系溯及既往，在 note 中说明",
            "in force ({effective}) before it was announced ({announced}); if it is retroactive, say so in a note",
        ),
        "PT410": (
            "一个冲突列了 {count} 项，至多 {most} 项；请按具体的矛盾拆开",
            "a conflict between {count} entries, at most {most} are allowed; declare each contradiction separately",
        ),
        "PT411": (
            "{period} 与所属活动 {parent} 的时间 {theirs} 没有一天相同；如确实如此，在 note 中说明",
            "{period} has no day in common with {parent}, which it is part of ({theirs}); if so, say why in a note",
        ),
        "PT412": (
            "分步安排中的 {day} 不在目标时期（{start} 至 {end}）之内",
            "a step on {day} is outside the period of the target, {start} to {end}",
        ),
        "PT413": (
            '{begins} 才开始，而文件 {published} 已发布；更正日期，预测值写 status = "F"',
            'it begins on {begins}, after the document of {published}; correct a date, or mark forecasts: status = "F"',
        ),
        "PT414": (
            "基期数 {baseline} 与目标不合：{fault}",
            "the baseline {baseline} does not fit its target: {fault}",
        ),
        # PT5: style.
        "PT501": (
            "{id}：没有任何条目使用；删去，或在条目中使用",
            "{id}: nothing uses it; delete it, or use it in an entry",
        ),
        "PT502": (
            '与 {other} 重复：同一处原文“{quote}”；删去一个，或写 kind = "same" 的 relation',
            'repeats {other}, with the same words “{quote}”; delete one, or link both in a relation of kind "same"',
        ),
        "PT503": (
            "{id}：假设所说的“{label}”在这里没有；更正或删去",
            "{id}: there is no '{label}' for this assumption to act on; correct or delete it",
        ),
        "PT504": (
            "原文有 {length} 个字，至多 {most} 个；只留一个数值的原话，其余写入 before 或 after",
            "a quote of {length} characters, at most {most}; keep one amount's words, put the rest in before and after",
        ),
        "PT505": (
            "“{name}”也指 {other}（{place}）；改用不同的名称",
            "'{name}' also refers to {other} ({place}); choose another name",
        ),
        "PT506": (
            "{key}：“{text}”首尾有空格，或含损坏的字符；请更正",
            "{key}: '{text}' begins or ends with a space, or contains damaged characters; correct it",
        ),
        "PT507": (
            "{name}：{place} 已有同名条目；另起一个名称",
            "{name}: {place} already has an entry of that name; choose another",
        ),
        "PT508": (
            "{kind} 无从核对：{why}；更正所指的数值，或在 note 中说明",
            "{kind} cannot be checked: {why}; name other figures, or say in a note why it is kept",
        ),
    }
)

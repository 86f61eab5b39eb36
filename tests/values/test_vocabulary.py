"""Laws of vocabularies: every word speaks both languages, equals its text, and is found by nothing else."""

import copy
import json
import pkgutil
from importlib import import_module

import pytest
from attrs import evolve, fields

import policytrack
from policytrack import Figure, Indicator, InputError, Target, assess
from policytrack.catalog.load.schema import DATED, OF_THE_ENTRY, TABLES
from policytrack.records import wording
from policytrack.records.indicator import Stage
from policytrack.records.kind import kind_of
from policytrack.records.target import Nature, Supersession
from policytrack.records.wording import WORDINGS
from policytrack.report.phrases import counted_as
from policytrack.values.unit import Unit
from policytrack.values.vocabulary import Answer, ChineseVocabulary, Vocabulary

for _module in pkgutil.walk_packages(policytrack.__path__, "policytrack."):
    if not _module.name.endswith("__main__"):
        import_module(_module.name)

RECORDS = [table.record for table in TABLES.values() if table.record is not Unit]


def vocabularies(base: type[Vocabulary] = Vocabulary) -> list[type[Vocabulary]]:
    """Every vocabulary that has been made, in the package."""
    found = [base] if len(base) else []
    for one in base.__subclasses__():
        found += vocabularies(one)
    return [one for one in found if one.__module__.startswith("policytrack.")]


def test_every_word_of_every_vocabulary_has_both_languages() -> None:
    assert len(vocabularies()) > 20
    for vocabulary in vocabularies():
        for word in vocabulary:
            assert word.say("zh") == word.value or not word.say("zh").isascii(), f"{vocabulary.__name__} {word}"
            assert word.say("en").isascii(), f"{vocabulary.__name__} {word}"


@pytest.mark.parametrize("texts", [(), ("", "applied"), ("申报",), ("申报", ""), (" ", "applied")])
def test_a_word_without_its_texts_is_refused_when_its_vocabulary_is_made(texts: tuple[str, ...]) -> None:
    with pytest.raises(TypeError, match=r"Step 'applied' needs its Chinese and its English: 'applied', '…', '…'"):

        class Step(Vocabulary):
            APPLIED = ("applied", *texts)


def test_one_text_may_be_a_word_of_two_vocabularies_and_say_two_things() -> None:
    assert str(Stage.WITHDRAWN) == str(Supersession.WITHDRAWN) == "withdrawn"
    assert Stage.WITHDRAWN.say("zh") == "退出"
    assert Supersession.WITHDRAWN.say("zh") == "撤销"


def test_a_word_is_its_plain_text_in_every_use() -> None:
    for vocabulary in vocabularies():
        for word in vocabulary:
            text = str(word)
            assert type(text) is str
            assert word == text
            assert hash(word) == hash(text)
            assert f"{word}" == text
            assert json.loads(json.dumps(word)) == text
            assert vocabulary(text) is vocabulary(word) is vocabulary.parse(text) is word
            assert copy.copy(word) is copy.deepcopy(word) is word
            assert repr(word) in (repr(text), f"{vocabulary.__name__}.{word.name}")
            assert vocabulary.has(text)
            assert vocabulary.has(word)


@pytest.mark.parametrize("text", ["", "Applied", "applied ", "申报", None, 7, ["applied"], Stage])
def test_what_is_no_word_is_refused_and_every_word_listed(text: object) -> None:
    with pytest.raises(InputError, match=r"^stage .* is not one of: cultivated, recommended, .*, unstated, none$"):
        Stage(text)  # type: ignore[arg-type]
    assert not Stage.has(text)


def test_a_chinese_word_names_a_member_only_where_it_may() -> None:
    assert Nature("约束性") is Nature.BINDING
    assert Nature.words() == ("约束性", "预期性", "binding", "anticipatory")
    with pytest.raises(InputError, match="nature '约束' is not one of: 约束性, 预期性, binding, anticipatory"):
        Nature("约束")


@pytest.mark.parametrize("lang", ["", "ZH", "fr"])
def test_a_word_is_said_in_chinese_or_english_only(lang: str) -> None:
    with pytest.raises(InputError, match="is not a language"):
        Stage.APPLIED.say(lang)


def test_a_record_holds_members_and_prints_plain_text() -> None:
    asked = Indicator("sme.recognised", unit="家", kind="flow")
    assert asked.stage is Stage.RECOGNISED
    assert repr(asked) == "Indicator('sme.recognised', unit='家', kind='flow')"
    figure = Figure("f", indicator=asked, area="青岛市", period="2024", amount="1 家", status="P")
    assert repr(figure).endswith("amount=Quantity.parse('1 家'), status='P')")


def test_the_bases_have_no_words_of_their_own() -> None:
    assert not len(Vocabulary) + len(ChineseVocabulary) + len(Answer)


def test_a_table_says_each_word_of_its_own_vocabulary() -> None:
    left = Indicator("sme.withdrawn", unit="家", kind="flow")
    assert counted_as(left, "zh") == "（退出，当期）"
    assert counted_as(left, "en") == " (withdrawn, flow)"
    first = Target("first", indicator=left, area="青岛市", period="2024", amount="300 家")
    second = evolve(first, id="second", amount=None, supersedes="first", supersession="withdrawn")
    notes = assess([first, second], [], on="2024-12-31")["first"].notes
    assert [note.text("zh") for note in notes] == ["已被second取代（撤销）"]


def test_every_field_and_every_key_of_a_catalog_is_named_in_both_languages() -> None:
    attributes = {attribute.name for record in RECORDS for attribute in fields(record)}
    keys = {key for table in TABLES.values() for key in table.keys} - set(OF_THE_ENTRY)
    for name in (*attributes, *keys, *DATED):
        assert WORDINGS[name].name == name
    for name, word in WORDINGS.items():
        assert word.say("zh").strip(), name
        assert word.say("en").isascii(), name


def test_a_name_is_given_once_by_the_field_or_by_the_table_of_shared_names() -> None:
    named: dict[str, set[str]] = {}
    for record in RECORDS:
        for attribute in fields(record):
            named.setdefault(attribute.name, set()).add(str(attribute.metadata.get("words", "shared")))
    assert {name: texts for name, texts in named.items() if len(texts) > 1 and "shared" in texts} == {}


def test_a_field_and_a_kind_of_record_of_one_name_have_one_wording() -> None:
    tables = (wording._SHARED, wording._OWN, wording._OTHER, {kind_of(k): v for k, v in wording._KINDS.items()})
    for table in tables:
        for name, texts in table.items():
            assert (WORDINGS[name].zh, WORDINGS[name].en) == texts, f"{name} is named twice, and differently"

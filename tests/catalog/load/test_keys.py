"""The keys of a catalog's tables are the fields of its records, and each has a reader and an example."""

import tomllib
from collections.abc import Callable
from typing import Any

from attrs import fields

from policytrack.catalog.load.document import Document, Entry
from policytrack.catalog.load.records import LoadedRecords
from policytrack.catalog.load.references import UNKNOWN
from policytrack.catalog.load.rejection import RejectionError
from policytrack.catalog.load.schema import DATED, OF_THE_ENTRY, TABLES

# The codes of a word that names nothing, as in an empty catalog every word does.
NAMES_NOTHING = {*UNKNOWN.values(), "PT214", "PT217", "PT218"}
SCHEMA = "policytrack/catalog/load/schema.py"


def test_the_keys_of_a_table_are_the_fields_of_its_record() -> None:
    for kind, table in TABLES.items():
        name = table.record.__name__
        names = {field.name for field in fields(table.record)} - {"id"}
        if kind == "unit":
            names -= {"symbol", "whole"}  # its name in the table, and what the library alone says of a unit
        if kind in DATED:
            names -= {"source"}
        if kind == "figure":
            names -= {"written"}  # what its amount was before its unit was converted
        keys = set(table.keys) - set(OF_THE_ENTRY)
        assert not names - keys, (
            f"{name} has fields that no file of a catalog can give: {names - keys}. Add each to the table of {name} in "
            f"{SCHEMA}, where `policytrack format` shall write it, with an example of its value"
        )
        assert not keys - names, f"the table of {name} in {SCHEMA} has keys that are no fields of it: {keys - names}"


def test_every_example_is_toml_and_is_read() -> None:
    readers = LoadedRecords([]).readers
    for kind, table in TABLES.items():
        assert {*table.complete, *table.one_of} <= set(table.keys)
        entry = Entry(Document("doc", "doc.toml"), kind, "a", "doc#a", {}, 1, 0, 0)
        for name, key in table.keys.items():
            assert tomllib.loads(key.form) == {name: key.example}
            assert code_of(readers[kind][name], key.example, entry) in {"", *NAMES_NOTHING} or name == "sha256", key


def code_of(reader: Callable[[Any, Entry], Any], value: Any, entry: Entry) -> str:
    try:
        reader(value, entry)
    except RejectionError as error:
        return error.code
    return ""

"""The name of a kind of record, as it stands in files and in errors."""

import re

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def kind_of(record: type) -> str:
    """Return the kind of a class of records: figure, all_of."""
    return _CAPITAL.sub("_", record.__name__).lower()

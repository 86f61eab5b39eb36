"""The kinds of records that a saved file has tables of, and the words that their fields may hold."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.body import Body
from policytrack.records.claim import Claim
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.plan import Measure
from policytrack.records.programme import Programme
from policytrack.records.record import Identified
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.storage.forms import Form, reference
from policytrack.values.vocabulary import Vocabulary

KINDS: Mapping[str, type[Identified]] = MappingProxyType(
    {
        "bodies": Body,
        "sources": Source,
        "areas": Area,
        "programmes": Programme,
        "indicators": Indicator,
        "assumptions": Assumption,
        "figures": Figure,
        "measures": Measure,
        "targets": Target,
        "all_of": AllOf,
        "any_of": AnyOf,
        "claims": Claim,
    }
)
REFERENCES: Mapping[Any, Form] = MappingProxyType({type: reference(kind, type) for kind, type in KINDS.items()})


def _vocabularies() -> dict[str, type[Vocabulary]]:
    """Return every vocabulary of which a field of a record holds a word, by the name of its class."""
    hints = [hint for kind in KINDS.values() for hint in get_type_hints(kind).values()]
    types = (type for hint in hints for type in (hint, *get_args(hint)))
    return {each.__name__: each for each in types if isinstance(each, type) and issubclass(each, Vocabulary)}


VOCABULARIES: Mapping[str, type[Vocabulary]] = MappingProxyType(_vocabularies())

"""A saved result, read as assessments."""

from pathlib import Path

from policytrack.assessment.assessments import Assessments
from policytrack.cli.near import near_path
from policytrack.cli.usage import UsageError
from policytrack.storage.file import load_assessments


def assessments_at(path: str, lang: str) -> Assessments:
    """Return the assessments saved in a file; `UsageError`, in a language, where there is no such file."""
    file = Path(path)
    if not file.exists():
        raise UsageError.of("path-no-file", lang, path=path, near=near_path(file, lang))
    return load_assessments(file)

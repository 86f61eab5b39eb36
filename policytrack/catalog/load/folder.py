"""The folder of a catalog: its TOML files are read in the order of their paths."""

from pathlib import Path

from policytrack.catalog.limits import MOST_ENTRIES, MOST_FILES
from policytrack.catalog.load.document import Document
from policytrack.catalog.load.entries import read_document
from policytrack.files import FolderEntry, walk
from policytrack.text.messages import Problem


def read_folder(root: Path) -> tuple[list[Document], tuple[Problem, ...]]:
    """Read every TOML file below a folder; hidden files and folders are skipped, links are not followed."""
    if not root.is_dir():
        return [], (Problem.of("PT116", str(root)),)
    found = sorted((one for one in walk(root) if _counts(one)), key=lambda one: one.place)
    if not found:
        return [], (Problem.of("PT121", str(root)),)
    if len(found) > MOST_FILES:
        return [], (Problem.of("PT126", str(root), count=len(found), most_files=MOST_FILES, most=MOST_ENTRIES),)
    documents: list[Document] = []
    entries = 0
    for one in found:
        if one.kind == "closed":
            if not one.place.name:
                return [], (Problem.of("PT117", str(root), fault=one.fault),)
            path = f"{root.as_posix()}/{one.place}"
            documents.append(Document.closed(one.place, Problem.of("PT117", path, fault=one.fault)))
            continue
        documents.append(read_document(root, one.place))
        entries += len(documents[-1].entries)
        if entries > MOST_ENTRIES:
            return [], (Problem.of("PT126", str(root), count=entries, most_files=MOST_FILES, most=MOST_ENTRIES),)
    return documents, ()


def _counts(one: FolderEntry) -> bool:
    return one.kind == "closed" or one.to_folder or one.place.suffix == ".toml"

"""The results of earlier months: kept in a folder by their cut-off day, the newest older one found again."""

import datetime
import re
from pathlib import Path

from attrs import frozen

from policytrack.report import Report

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})\.json")


@frozen
class ResultHistory:
    """A folder of results, one file a cut-off day: 结果/2024-06-30.json."""

    folder: Path

    def before(self, day: datetime.date) -> Path | None:
        """Return the newest result of an earlier day; None where there is none."""
        earlier = [name for name in self._names() if name < f"{day}.json"]
        return self.folder / max(earlier) if earlier else None

    def keep(self, report: Report, day: datetime.date) -> Path:
        """Save a report under its day, in place of one of that day; return its file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / f"{day}.json"
        report.to_json(file)
        return file

    def _names(self) -> list[str]:
        try:
            return [one.name for one in self.folder.iterdir() if _NAME.fullmatch(one.name)]
        except FileNotFoundError:
            return []

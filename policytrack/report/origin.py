"""Where a report comes from: the file, what it is about, its area, its period and its cut-off day."""

import datetime

from attrs import frozen

from policytrack.values.period import Period


@frozen(kw_only=True)
class Origin:
    """Where a report comes from.

    `file` is the name of the file without its folder; `subject` what the title says it is about, without area, time and
    the word for the form (重点民生实事项目); `period` the time that its targets run over, `span` the time that its
    figures cover (2024-01/2024-06), `as_of` the cut-off day; `direction_unsaid` says that bare targets were read as
    "at least" because the source does not say.
    """

    file: str | None = None
    subject: str | None = None
    area: str | None = None
    period: Period | None = None
    span: Period | None = None
    as_of: datetime.date | None = None
    direction_unsaid: bool = False

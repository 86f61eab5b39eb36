"""The greatest and the least of the parts."""

from rows import LEAST, PEAK, RECORD, TROUGH, Row, check, promise, rows

KEPT = promise(PEAK, "<= 40", period="2024")
SET = promise(RECORD, ">= 40", period="2024")
HELD = promise(LEAST, ">= 30", period="2024")
SUNK = promise(TROUGH, "<= 10", period="2024")


@rows(
    Row(KEPT, "2024-H1 41; 2024-H2 38", "2025-02-01", "missed F", says="2024-06-30"),
    Row(KEPT, "2024-H1 36", "2024-08-01", "on pace"),
    Row(KEPT, "2024-H1 36; 2024-H2 38", "2025-02-01", "met F"),
    Row(KEPT, "2024-H2 38", "2025-02-01", "cannot tell"),
    Row(KEPT, "2024 39; 2024-Q3 41", "2025-02-01", "cannot tell", noted="contradict"),
    Row(SET, "2024-Q1 42", "2024-05-01", "met F"),
)
def test_the_greatest_part_decides(row: Row) -> None:
    check(row)


@rows(
    Row(HELD, "2024-H1 29; 2024-H2 35", "2025-02-01", "missed F", says="2024-06-30"),
    Row(HELD, "2024-H1 35", "2024-08-01", "on pace"),
    Row(HELD, "2024-H1 35; 2024-H2 31", "2025-02-01", "met F"),
    Row(HELD, "2024-H2 35", "2025-02-01", "cannot tell"),
    Row(HELD, "2024 31; 2024-Q3 29", "2025-02-01", "cannot tell", noted="contradict"),
    Row(SUNK, "2024-Q1 8", "2024-05-01", "met F"),
)
def test_the_least_part_decides_mirrored(row: Row) -> None:
    check(row)


YEARS = promise(PEAK, "<= 40", period="2023/2024")
FISCAL = promise(PEAK, "<= 40", period="2024-04/2025-03")
MAX_SHARE = promise(
    {"id": "load", "unit": "%", "kind": "share", "better": "down"}, "<= 80", period="2024", aggregation="max"
)


@rows(
    Row(KEPT, "2024-H1 41", "2024-08-01", "missed F"),
    Row(KEPT, "2024-H1 40; 2024-H2 40", "2025-02-01", "met F"),
    Row(KEPT, "2024-Q1 30; 2024-Q3 35; 2024-Q4 36", "2025-02-01", "cannot tell"),
    Row(KEPT, "2024-Q1 30; 2024-Q3 41; 2024-Q4 36", "2025-02-01", "missed F"),
    Row(KEPT, "2024-Q1 30; 2024-Q2 35; 2024-Q3 36", "2025-02-01", "cannot tell"),
    Row(KEPT, "2024-Q1 30; 2024-Q3 35", "2024-10-20", "cannot tell"),
    Row(KEPT, "2024 40", "2025-02-01", "met F"),
    Row(KEPT, "2024 39; 2024-Q3 38", "2025-02-01", "met F"),
    Row(KEPT, "2024 41; 2024-Q3 38", "2025-02-01", "missed F"),
    Row(KEPT, "2024 42; 2024-Q3 43", "2025-02-01", "missed F", noted="contradict"),
    Row(KEPT, "2024-07-15 41", "2024-08-01", "missed F"),
    Row(KEPT, "2023-07-15 41; 2024-H1 36", "2024-08-01", "on pace"),
    Row(promise(PEAK, "<= 0", period="2024"), "2024-H1 0; 2024-H2 0", "2025-02-01", "met F"),
    Row(SET, "2024-H1 38; 2024-H2 39", "2025-02-01", "missed F"),
    Row(SET, "2024-H1 38; 2024-H2 40", "2025-02-01", "met F"),
    Row(SET, "2024-H2 38", "2025-02-01", "cannot tell"),
    Row(SET, "2024-Q1 38", "2024-05-01", "not yet|behind"),
    Row(SUNK, "2024-H1 12; 2024-H2 11", "2025-02-01", "missed F"),
    Row(SUNK, "2024-H1 12; 2024-H2 10", "2025-02-01", "met F"),
    Row(YEARS, "2023 39", "2024-03-01", "on pace"),
    Row(YEARS, "2023 39; 2024-H1 40; 2024-H2 33", "2025-03-01", "met F"),
    Row(YEARS, "2024 39", "2025-03-01", "cannot tell"),
    Row(FISCAL, "2024-04/2024-09 39; 2024-10/2025-03 41", "2025-05-01", "missed F"),
    Row(FISCAL, "2024-04/2024-09 39; 2024-10/2025-03 40", "2025-05-01", "met F"),
    Row(FISCAL, "2024-Q1 55; 2024-04/2024-09 39", "2024-11-01", "on pace"),
    Row(MAX_SHARE, "2024-H1 81; 2024-H2 70", "2025-02-01", "missed F"),
    Row(MAX_SHARE, "2024-H1 80; 2024-H2 70", "2025-02-01", "met F"),
)
def test_extremes_of_other_times(row: Row) -> None:
    check(row)

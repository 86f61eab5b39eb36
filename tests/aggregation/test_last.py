"""Levels: the amount of the last part decides, and what came before is its history."""

from rows import (
    DEBT,
    EVER,
    FEWER,
    IDLE,
    JOBLESS,
    NEW,
    OUTPUT,
    PLACE,
    SHARE,
    SPENT,
    STOCK,
    Row,
    check,
    promise,
    rows,
)

STOCK25 = promise(STOCK, ">= 20000", period="2025")
EVER25 = promise(EVER, ">= 100", period="2025")
FIVE = promise(SHARE, ">= 65", period="2021/2025")
YEAR = promise(SHARE, ">= 85", period="2024")
BY = promise(SHARE, ">= 85", by="2024")
YEARLY = promise(OUTPUT, ">= 700", by="2025", per="year")
YEARLY_CAP = promise(FEWER, "<= 700", by="2025", per="year")
STOCK24 = promise(STOCK, ">= 100", by="2024")


@rows(
    Row(STOCK25, "2024-12-31 16700", "2025-03-31", "not yet", "83.5"),
    Row(STOCK25, "2024-12-31 16700; 2025-06-30 18000", "2025-07-20", "behind", says="18350"),
    Row(STOCK25, "2024-12-31 20400", "2025-03-31", "reached", "102.0"),
    Row(EVER25, "2023 120", "2024-02-01", "met F", "120.0"),
    Row(FIVE, "2021 66; 2022 64", "2023-03-01", "not yet"),
    Row(FIVE, "2021 61; 2022 63; 2023 64.5; 2024 66; 2025 67.9", "2026-02-01", "met F"),
    Row(FIVE, "2023 66.2", "2026-06-30", "reached", says="not known since"),
    Row(YEAR, "2023 87", "2024-05-01", "not yet"),
    Row(BY, "2023 87", "2024-05-01", "reached"),
    Row(YEAR, "2024-12 86", "2025-01-20", "met"),
    Row(YEAR, "2024 84.9; 2024-12 86", "2025-02-20", "missed F"),
    Row(YEARLY, "2023 690; 2024 700", "2025-01-31", "reached", "100.0"),
    Row(YEARLY, "2024 705; 2025 680", "2026-02-01", "missed F", "97.1"),
    Row(YEARLY, "2025-01/2025-11 710", "2025-12-20", "met F", ">= 101.4"),
    Row(YEARLY_CAP, "2024-H1 720", "2024-08-01", "not yet"),
    Row(STOCK24, "2024-12-31 95; 2025-06-30 105", "2025-09-01", "late F"),
    Row(STOCK24, "2024-12-31 95; 2025-06-30 105; 2025-12-31 90", "2026-02-01", "late", says="lost since"),
    Row(STOCK24, "2025-06-30 105", "2025-09-01", "cannot tell"),
)
def test_the_last_part_decides(row: Row) -> None:
    check(row)


FISCAL = promise(STOCK, ">= 500", period="2025-04/2026-03")
DOWN = promise(IDLE, "<= 50", period="2025")


@rows(
    Row(FISCAL, "2025-03-31 400; 2025-09-30 450", "2025-11-01", "on pace"),
    Row(FISCAL, "2025-03-31 400; 2025-09-30 449", "2025-11-01", "behind", says="450"),
    Row(FISCAL, "2025-03-31 400; 2026-03-31 500", "2026-05-01", "met F", "100.0"),
    Row(FISCAL, "2026-03-31 499", "2026-05-01", "missed F", "99.8"),
    Row(STOCK25, "2023-06-30 15000", "2024-06-01", "not yet", "75.0"),
    Row(STOCK25, "2023-06-30 15000", "2025-05-01", "not yet", "75.0"),
    Row(STOCK25, "2023-06-30 21000", "2024-06-01", "reached", "105.0"),
    Row(STOCK25, "2025 20000", "2026-01-20", "met F", "100.0"),
    Row(STOCK25, "2025-Q4 19000", "2026-01-20", "missed F", "95.0"),
    Row(STOCK25, "2025-09-30 20100", "2026-03-01", "reached", says="not known since"),
    Row(STOCK25, "2025-09-30 20100; 2026-06-30 19000", "2026-08-01", "cannot tell"),
    Row(STOCK25, "2025-09-30 19000", "2026-03-01", "cannot tell"),
    Row(DOWN, "2024-12-31 80; 2025-06-30 65", "2025-07-20", "on pace"),
    Row(DOWN, "2024-12-31 80; 2025-06-30 66", "2025-07-20", "behind", says="65"),
    Row(DOWN, "2024-12-31 80; 2025-06-30 50", "2025-07-20", "reached"),
    Row(DOWN, "2024-12-31 49; 2025-12-31 51", "2026-02-01", "missed F"),
    Row(promise(IDLE, "<= 0", by="2024"), "2024-06-30 0", "2024-08-01", "reached"),
    Row(promise(IDLE, "<= 0", by="2024"), "2024-06-30 0; 2024-12-31 0", "2025-02-01", "met F"),
    Row(promise(IDLE, "<= 0", by="2024"), "2024-12-31 1; 2025-03-31 0", "2025-05-01", "late F"),
    Row(promise(DEBT, "<= 100", by="2024"), "2024-12-31 101; 2025-03-31 99; 2025-06-30 100.5", "2025-08-01", "late"),
    Row(promise(DEBT, "<= 100", by="2024"), "2024-12-31 101; 2025-03-31 102", "2025-05-01", "missed F"),
    Row(EVER25, "2024-06-30 99", "2024-08-01", "not yet", "99.0"),
    Row(EVER25, "2025-12-31 96", "2026-02-01", "missed F", "96.0"),
    Row(EVER25, "2025-12-31 96; 2026-06-30 105", "2026-08-01", "late F"),
    Row(EVER25, "2026-03-31 99", "2026-05-01", "missed F"),
    Row(EVER25, "2026-03-31 120", "2026-05-01", "cannot tell"),
    Row(promise(SPENT, "<= 100", by="2025"), "2024-06-30 101", "2024-08-01", "missed F"),
    Row(promise(SPENT, "<= 100", by="2025"), "2026-03-31 98", "2026-05-01", "met F"),
)
def test_stocks_and_cumulatives_of_other_times(row: Row) -> None:
    check(row)


@rows(
    Row(FIVE, "2024 66; 2026 64", "2027-02-01", "cannot tell"),
    Row(FIVE, "2026 66", "2027-02-01", "cannot tell"),
    Row(FIVE, "2025 64; 2026 66", "2027-02-01", "late F"),
    Row(FIVE, "2024 66; 2025 65", "2026-02-01", "met F"),
    Row(FIVE, "2025 64.9; 2025-12-31 66", "2026-02-01", "missed F"),
    Row(FIVE, "2021/2025 66; 2025 64", "2026-02-01", "met F"),
    Row(FIVE, "2025-12-31 66", "2026-02-01", "met F"),
    Row(FIVE, "2025-Q4 66", "2026-02-01", "met"),
    Row(FIVE, "2020 66", "2021-05-01", "not yet"),
    Row(FIVE, "2020 60; 2021 61", "2022-03-01", "on pace"),
    Row(FIVE, "2020 60; 2021 60.9", "2022-03-01", "behind"),
    Row(YEAR, "2024-12-31 86; 2024-12 84", "2025-01-20", "met F"),
    Row(YEAR, "2024-Q4 84", "2025-01-20", "missed"),
    Row(YEAR, "2023-12-31 87", "2024-05-01", "reached"),
    Row(YEAR, "2024-06-30 85", "2024-08-01", "reached"),
    Row(YEAR, "2024-06-30 84", "2024-08-01", "not yet"),
    Row(BY, "2022 86; 2023 84", "2024-05-01", "not yet"),
    Row(BY, "2024 85", "2025-05-01", "met F"),
    Row(promise(JOBLESS, "<= 5", by="2024"), "2023 4.8", "2024-05-01", "reached"),
    Row(promise(JOBLESS, "<= 5", period="2024"), "2023 4.8", "2024-05-01", "not yet"),
    Row(promise(JOBLESS, "<= 5", period="2021/2024"), "2021 4; 2022 4; 2023 4; 2024 6", "2025-05-01", "missed F"),
    Row(promise(JOBLESS, "<= 65", by="2024"), "2024-06-30 60", "2025-05-01", "reached", says="not known since"),
    Row(promise(PLACE, "<= 5", period="2021/2025"), "2021 4; 2025 9", "2026-02-01", "missed F"),
    Row(promise(PLACE, "<= 5", period="2021/2025"), "2021 9; 2025 4", "2026-02-01", "met F"),
    Row(promise(PLACE, "<= 3", by="2024"), "2023 2", "2024-02-01", "reached"),
    Row(promise(PLACE, "<= 3", by="2024"), "2023 2; 2024-12-31 4", "2025-02-01", "missed F"),
)
def test_shares_and_ranks_of_other_times(row: Row) -> None:
    check(row)


QUARTERLY = promise(NEW, ">= 50", by="2024-12-31", per="quarter")
MONTHLY_CAP = promise(FEWER, "<= 10", by="2024-12", per="month")
FISCAL_YEARLY = promise(OUTPUT, ">= 700", by="2025-03-31", per="year")
LAST_OF_FIVE = promise(OUTPUT, ">= 700", period="2021/2025", per="year", aggregation="last")


@rows(
    Row(FISCAL_YEARLY, "2024-04/2025-03 702", "2025-05-01", "met F", "100.3"),
    Row(FISCAL_YEARLY, "2023-04/2024-03 702", "2024-05-01", "reached", "100.3"),
    Row(FISCAL_YEARLY, "2024-04/2024-12 520; 2025-Q1 179", "2025-05-01", "missed F", "99.9"),
    Row(QUARTERLY, "2024-Q3 52", "2024-10-20", "reached", "104.0"),
    Row(QUARTERLY, "2024-Q3 48", "2024-10-20", "not yet", "96.0"),
    Row(QUARTERLY, "2024-Q3 52; 2024-Q4 49", "2025-01-20", "missed F", "98.0"),
    Row(QUARTERLY, "2024-10 20; 2024-11 30", "2024-12-10", "met F"),
    Row(QUARTERLY, "2024-10 20; 2024-12 20", "2025-01-10", "cannot tell"),
    Row(QUARTERLY, "2024-11 51", "2024-12-10", "met F"),
    Row(MONTHLY_CAP, "2024-11 11", "2024-12-10", "not yet"),
    Row(MONTHLY_CAP, "2024-11 9", "2024-12-10", "reached"),
    Row(MONTHLY_CAP, "2024-12 9", "2025-01-10", "met F"),
    Row(MONTHLY_CAP, "2024-12-01/2024-12-15 11", "2024-12-20", "missed F"),
    Row(YEARLY, "2024-Q1 170; 2024-Q2 180; 2024-Q3 175; 2024-Q4 180", "2025-01-31", "reached", "100.7"),
    Row(YEARLY, "2024-Q1 360; 2024-Q3 350", "2025-01-31", "reached"),
    Row(YEARLY, "2024-Q1 360; 2024-Q3 300", "2025-01-31", "cannot tell"),
    Row(YEARLY, "2023 705; 2024-H1 300", "2024-08-01", "reached"),
    Row(YEARLY, "2023 705; 2024-H2 300", "2025-01-31", "cannot tell"),
    Row(YEARLY, "2023 705; 2024-Q1 300; 2024-Q4 300", "2025-01-31", "cannot tell"),
    Row(YEARLY, "2023 705; 2024-Q1 300; 2024-Q4 400", "2025-01-31", "reached"),
    Row(YEARLY_CAP, "2023 695; 2024-Q1 300; 2024-Q4 401", "2025-01-31", "not yet"),
    Row(YEARLY, "2023 300; 2024 350", "2025-02-01", "not yet", "50.0"),
    Row(YEARLY, "2025-H1 300; 2025-H2 399", "2026-02-01", "missed F", "99.9"),
    Row(YEARLY, "2025 690; 2026 710", "2027-02-01", "late F"),
    Row(YEARLY, "2025 690; 2026 710; 2027 650", "2028-02-01", "late"),
    Row(YEARLY, "2024 710; 2026 650", "2027-02-01", "cannot tell"),
    Row(YEARLY, "2024 710", "2026-02-01", "reached", says="not known since"),
    Row(YEARLY_CAP, "2025-H1 701", "2025-08-01", "missed F"),
    Row(YEARLY_CAP, "2024 720; 2025 700", "2026-02-01", "met F"),
    Row(LAST_OF_FIVE, "2024 705; 2025 680", "2026-02-01", "missed F", "97.1"),
    Row(LAST_OF_FIVE, "2021 600; 2025 700", "2026-02-01", "met F", "100.0"),
    Row(LAST_OF_FIVE, "2022 710", "2023-02-01", "reached"),
    Row(promise(OUTPUT, ">= 700", period="2025", per="year"), "2025-01/2025-11 710", "2025-12-20", "met F"),
    Row(promise(OUTPUT, ">= 700", period="2025", per="year"), "2025-H1 340", "2025-07-20", "behind"),
)
def test_the_amount_of_a_step_is_a_level(row: Row) -> None:
    check(row)

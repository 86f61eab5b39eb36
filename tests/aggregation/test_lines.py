"""Straight lines: from the last day of the baseline to the deadline, however far back it is."""

from rows import EMITTED, NET, OUTPUT, SHARE, STOCK, Row, check, promise, rows

BASE = "2020 200"
OF_2030 = promise(EMITTED, "<= 100", period="2030", baseline=BASE)
BY_2030 = promise(EMITTED, "<= 100", by="2030", per="year", baseline=BASE)
FROM_1990 = promise(EMITTED, "-55 %", form="change", period="2030", baseline="1990 400")
RISING = promise(OUTPUT, ">= 500", period="2030", baseline="2020 300")


@rows(
    Row(OF_2030, "2024 158", "2025-03-01", "on pace", "42.0", says="160"),
    Row(OF_2030, "2024 162", "2025-03-01", "behind", "38.0", says="160"),
    Row(OF_2030, "2024 162; 2025-H1 70", "2025-08-01", "behind", "38.0"),
    Row(OF_2030, "2024 95", "2025-03-01", "on pace", "105.0"),
    Row(promise(EMITTED, "<= 100", period="2030"), "2024 95", "2025-03-01", "not due"),
    Row(BY_2030, "2024 95", "2025-03-01", "reached", "105.0"),
    Row(FROM_1990, "2023 230", "2025-03-01", "behind", "77.3", says=("33 of 40 years since 1990", "218.5")),
    Row(RISING, "2024 372", "2025-03-01", "behind", "36.0", says="380"),
)
def test_a_later_year_is_held_against_the_straight_line(row: Row) -> None:
    check(row)


FAR = promise(EMITTED, "<= 50", period="2035", baseline="2015 150")
FISCAL = promise(EMITTED, "<= 100", period="2030-04/2031-03", baseline="2020-04/2021-03 200")
ACROSS = promise(NET, ">= 50", period="2030", baseline="2020 -50")
FROM_ZERO = promise(OUTPUT, ">= 100", period="2030", baseline="2020 0")
STOCK_LINE = promise(STOCK, ">= 500", by="2030-12-31", baseline="2020-12-31 300")
OLD_BASE = promise(SHARE, ">= 60", period="2021/2025", baseline="2015 50")
SHORT = promise(OUTPUT, ">= 120", period="2030", baseline="2020 60")


@rows(
    Row(FAR, "2025 100", "2026-03-01", "on pace", "50.0"),
    Row(FAR, "2025 101", "2026-03-01", "behind", "49.0", says="10 of 20 years since 2015"),
    Row(FAR, "2016 145", "2017-03-01", "on pace", "5.0"),
    Row(FAR, "2016 160", "2017-03-01", "behind", "-10.0"),
    Row(FISCAL, "2024-04/2025-03 160", "2025-06-01", "on pace", "40.0"),
    Row(FISCAL, "2024-04/2025-03 161", "2025-06-01", "behind", "39.0"),
    Row(ACROSS, "2025 0", "2026-03-01", "on pace", "50.0"),
    Row(ACROSS, "2025 -1", "2026-03-01", "behind", "49.0"),
    Row(FROM_ZERO, "2023 30", "2024-03-01", "on pace", "30.0"),
    Row(FROM_ZERO, "2023 29", "2024-03-01", "behind", "29.0"),
    Row(RISING, "2025 400", "2026-03-01", "on pace", "50.0"),
    Row(RISING, "2023-H1 170; 2023-H2 190", "2024-03-01", "on pace", "30.0"),
    Row(RISING, "2023-H1 170; 2023-H2 189", "2024-03-01", "behind", "29.5"),
    Row(RISING, "2022 340; 2024 380", "2025-03-01", "on pace", "40.0"),
    Row(
        promise(OUTPUT, "10 %", form="change", period="2030", baseline="2020 300"), "2024 312", "2025-03-01", "on pace"
    ),
    Row(promise(OUTPUT, "10 %", form="change", period="2030", baseline="2020 300"), "2024 311", "2025-03-01", "behind"),
    Row(promise(EMITTED, "40 %", form="share", period="2030", baseline="2010 100"), "2020 70", "2021-03-01", "on pace"),
    Row(promise(EMITTED, "40 %", form="share", period="2030", baseline="2010 100"), "2020 71", "2021-03-01", "behind"),
    Row(promise(EMITTED, "<= 100", by="2030", per="year"), "2024 120", "2025-03-01", "not yet"),
    Row(promise(EMITTED, "<= 100", by="2030", per="year"), "2024 95", "2025-03-01", "reached"),
    Row(BY_2030, "2024 160", "2025-03-01", "on pace", "40.0"),
    Row(BY_2030, "2024 161", "2025-03-01", "behind", "39.0"),
    Row(BY_2030, "2024 160; 2025-H1 10", "2025-08-01", "on pace", "40.0"),
    Row(BY_2030, "2030 101", "2031-03-01", "missed F", "99.0"),
    Row(STOCK_LINE, "2025-12-31 400", "2026-03-01", "on pace", "50.0"),
    Row(STOCK_LINE, "2025-12-31 399", "2026-03-01", "behind", "49.5"),
    Row(OLD_BASE, "2021 56", "2022-03-01", "on pace", "60.0"),
    Row(OLD_BASE, "2021 55.9", "2022-03-01", "behind", "59.0", says="6 of 10 years since 2015"),
    Row(SHORT, "2029 118; 2030-Q1 30", "2030-05-01", "on pace"),
    Row(SHORT, "2029 118; 2030-Q1 29", "2030-05-01", "behind"),
    Row(SHORT, "2029 118", "2031-03-01", "cannot tell"),
    Row(SHORT, "2029 118; 2030 120", "2031-03-01", "met F", "100.0"),
    Row(SHORT, "2029 125", "2030-03-01", "on pace"),
    Row(promise(STOCK, ">= 500", period="2025", baseline="2024-12-31 300"), "2024-12-31 300", "2025-03-01", "not yet"),
    Row(
        promise(OUTPUT, ">= 80 %", form="share", period="2030", baseline="2020 300"),
        "2024 290",
        "2025-03-01",
        "on pace",
    ),
)
def test_lines_from_other_years_and_across_zero(row: Row) -> None:
    check(row)


# The same promise with the signs changed: a net flow that must fall from 300 to 100, or rise from −300 to −100.
FALL = promise({**NET, "better": "down", "id": "fall"}, "<= 100", period="2030", baseline="2020 300")
RISE = promise({**NET, "id": "rise"}, ">= -100", period="2030", baseline="2020 -300")


@rows(
    Row(FALL, "2025 200", "2026-03-01", "on pace", "50.0"),
    Row(RISE, "2025 -200", "2026-03-01", "on pace", "50.0"),
    Row(FALL, "2025 201", "2026-03-01", "behind", "49.5"),
    Row(RISE, "2025 -201", "2026-03-01", "behind", "49.5"),
    Row(FALL, "2025 90", "2026-03-01", "on pace", "105.0"),
    Row(RISE, "2025 -90", "2026-03-01", "on pace", "105.0"),
)
def test_a_rise_and_the_fall_with_the_signs_changed_have_one_line(row: Row) -> None:
    check(row)

"""Limits on the size of a catalog: far more than any person writes, and little enough to be read to the end."""

MOST_BYTES = 8 * 2**20  # of a file
MOST_FILES = 100_000
MOST_ENTRIES = 500_000
MOST_ENTRY = 2**16  # characters of an entry
MOST_PROBLEMS = 200  # of a file, before the rest of it is left unread, and as many again of its records
MOST_LINE = 10_000  # characters of a line
MOST_DIGITS = 30  # of a number; amounts have no more either
MOST_DEPTH = 16  # tables and lists within each other, and parts of a dotted key

"""What the file of a workbook says of a sheet beside its values: its reach, hidden rows, errors, unworked formulas."""

from collections.abc import Mapping

from attrs import field, frozen

MOST_CELLS = 5_000_000  # from A1 to what stands last in a sheet: 100,000 rows of 50 columns


class FarCellError(Exception):
    """A cell so far from A1 that more cells lie between them than may be read."""

    def __init__(self, cell: str) -> None:
        super().__init__(cell)
        self.cell = cell


class BrokenFileError(Exception):
    """A file that contradicts its own format; the text says what is wrong."""


@frozen(kw_only=True)
class SheetFacts:
    """What the file says of one sheet; rows and columns count from 0.

    `name` is None where it may be in another character set than Unicode. `height` and `width` reach from A1 to the last
    cell that holds something, or further; `merged` counts the cells of merged ranges. `errors` are the words of cells
    that hold an error, `units` those that the format of a number shows, `fills` the colours behind cells, `unworked`
    the cells of formulas without a stored result.
    """

    name: str | None = None
    height: int = 0
    width: int = 0
    merged: int = 0
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    errors: Mapping[tuple[int, int], str] = field(factory=dict)
    units: Mapping[tuple[int, int], str] = field(factory=dict)
    fills: Mapping[tuple[int, int], str] = field(factory=dict)
    unworked: tuple[tuple[int, int], ...] = ()

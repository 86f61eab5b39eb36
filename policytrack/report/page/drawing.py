"""A drawing in SVG, which stands in a page as it is, and the few things that all drawings need."""

from html import escape

from attrs import frozen

from policytrack.hidden import in_one_line


@frozen
class Drawing:
    """A drawing in SVG. Its text was escaped when it was made, so that a template puts it in as it is."""

    svg: str

    def __html__(self) -> str:
        """Return it as what may stand in HTML unescaped, by the convention of markupsafe."""
        return self.svg


def drawing(width: int, height: int, said: str, marks: str) -> Drawing:
    """Return marks as a drawing that is stretched to its place; `said` is what it shows, for who cannot see it."""
    words = escape(in_one_line(said))
    box = f'viewBox="0 0 {width} {height}" preserveAspectRatio="none"'
    return Drawing(f'<svg {box} role="img" aria-label="{words}">{marks}</svg>')


def at(share: float, length: int) -> str:
    """Return where a share of a length lies, to a tenth and within it.

    >>> at(0.5, 200), at(-0.1, 200), at(1 / 3, 200)
    ('100', '0', '66.7')
    """
    return f"{min(max(share, 0.0), 1.0) * length:.1f}".removesuffix(".0")

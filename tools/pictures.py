"""Draw the pictures of the front pages from the example ledger: `python tools/pictures.py`.

`--check` says whether they are current. All are SVG, and so the same on every machine: the table as a terminal shows
it, and the first part of the page itself, which a browser lays out inside the picture.
"""

import io
import sys
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

import policytrack as pt
from policytrack.report.wrap import width

ROOT = Path(__file__).resolve().parent.parent
LEDGER = ROOT / "examples" / "district_projects.xlsx"
ASSETS = ROOT / "docs" / "assets"
FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace"
COLUMN, LINE, EDGE = 8.4, 20, 16  # pixels of a column and a line of the terminal, and around them
INK = {"✓": "#0a6b3d", "◐": "#0a6b3d", "●": "#0a6b3d", "▲": "#8a4b00", "–": "#57606a", "¶": "#57606a"}  # as on the page
PAGE_SIZE = (900, 600)
OPENED = "6"  # the row whose evidence is open in the picture
VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
NAMESPACES = {"svg": "http://www.w3.org/2000/svg", "body": "http://www.w3.org/1999/xhtml"}
CAPITALS = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


def terminal(command: str, text: str) -> str:
    """Return a picture of a terminal with a command and what it prints; verdicts have their colours."""
    lines = [f"$ {command}", *text.splitlines()]
    wide = max(map(width, lines)) * COLUMN + 2 * EDGE
    high = len(lines) * LINE + 2 * EDGE
    drawn = "".join(_line(line, EDGE + LINE * number - 5) for number, line in enumerate(lines, 1))
    inside = (
        '<rect width="100%" height="100%" rx="8" fill="#f6f8fa" stroke="#d0d7de"/>\n'
        f'<g font-family="{FONT}" font-size="14" fill="#1f2328" xml:space="preserve">\n{drawn}</g>\n'
    )
    return svg(wide, high, command, inside)


def svg(wide: float, high: float, title: str, inside: str) -> str:
    """Return a picture of a size with its title and what is in it."""
    return (
        f'<svg xmlns="{NAMESPACES["svg"]}" viewBox="0 0 {wide:g} {high:g}" width="{wide:g}" height="{high:g}" '
        f'role="img">\n<title>{escape(title)}</title>\n{inside}</svg>\n'
    )


def _line(line: str, y: float) -> str:
    """Return a line as runs of characters of one width, each put at its column, whatever the font."""
    drawn, column = [], 0
    symbol = next((one for one in INK if f" {one} " in line), None)
    start = line.index(f" {symbol} ") if symbol else len(line)
    for (wide, inked, blank), run in groupby(
        enumerate(line), key=lambda at: (width(at[1]) == 2, at[0] > start, at[1] == " ")
    ):
        words = "".join(character for _, character in run)
        columns = width(words)
        if not blank:
            ink = (f' fill="{INK[symbol]}"' if inked and symbol else "") + (' font-size="16"' if wide else "")
            drawn.append(
                f'<text x="{EDGE + column * COLUMN:.4g}" y="{y:g}" textLength="{columns * COLUMN:.4g}"{ink}>'
                f"{escape(words)}</text>"
            )
        column += columns
    return "".join(drawn) + "\n"


class Xhtml(HTMLParser):
    """The styles and the body of a page of HTML, as XML: nothing runs in a picture, so scripts are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.out = io.StringIO()
        self.kept = 0  # how deep it is in what is kept
        self.dropped = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a tag with its attributes quoted."""
        self.dropped = tag == "script"
        if tag in ("style", "body"):
            self.kept += 1
        if self.kept and not self.dropped:
            given = {CAPITALS.get(name, name): name if value is None else value for name, value in attrs}
            given |= {"xmlns": NAMESPACES[tag]} if tag in NAMESPACES else {}
            given |= {"xmlns": NAMESPACES["body"]} if tag == "style" else {}
            words = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
            self.out.write(f"<{tag}{words}{'/' if tag in VOID else ''}>")

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        if self.kept and tag not in VOID and tag != "script":
            self.out.write(f"</{tag}>")
        self.kept -= tag in ("style", "body")
        self.dropped = False

    def handle_data(self, data: str) -> None:
        """Write text."""
        if self.kept and not self.dropped:
            self.out.write(escape(data, quote=False))


def page(html: str, name: str) -> str:
    """Return a picture of the upper part of a page, with the evidence of one task open."""
    at = html.index("<details", html.index(f'id="r{OPENED}"'))
    parser = Xhtml()
    parser.feed(html[:at] + html[at:].replace("<details", "<details open", 1))
    wide, high = PAGE_SIZE
    inside = (
        f'<foreignObject width="{wide}" height="{high}">\n{parser.out.getvalue()}\n</foreignObject>\n'
        f'<rect x="0.5" y="0.5" width="{wide - 1}" height="{high - 1}" rx="8" fill="none" stroke="#8c959f"/>\n'
    )
    return svg(wide, high, name, inside)


def pictures() -> Iterator[tuple[Path, str]]:
    """Yield each picture with its path."""
    ledger = pt.read_ledger(LEDGER)
    for lang, ending, option in (("en", "", " --lang en"), ("zh", "-zh", "")):
        report = ledger.report(lang=lang)
        command = f"policytrack report {LEDGER.name}{option}"
        yield ASSETS / f"table{ending}.svg", terminal(command, report.table())
        yield ASSETS / f"page{ending}.svg", page(report.to_html(), f"{command} -o report.html")


def main() -> int:
    """Draw the pictures, or check them."""
    made = dict(pictures())
    old = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        if old:
            print("the pictures are not current; run `python tools/pictures.py`")
        return int(bool(old))
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

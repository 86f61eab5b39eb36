"""Build the site in both languages into build/site, and look at its links and resources: `python tools/site_pages.py`.

It needs `pip install ".[docs]"` and no network. A warning of the builder, a link that leads nowhere, and anything that
a page would load from elsewhere end it with 1.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from attrs import define, field

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "build" / "site"
CHINESE = ROOT / "docs" / "zh"
ASSETS = ROOT / "docs" / "assets"
STAGED = ROOT / "build" / "pages-zh"
CONFIGS = ("zensical.toml", "zensical.zh.toml")
# What a page loads by itself, by the tag and the attribute that names it; a link of the tag `a` waits for its reader.
LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_IN_CSS = re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)", re.IGNORECASE)


@define
class Page(HTMLParser):
    """What a page of HTML links to, loads, and can be linked to."""

    links: list[str] = field(factory=list)
    loaded: list[str] = field(factory=list)
    anchors: set[str] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        HTMLParser.__init__(self)

    @classmethod
    def read(cls, text: str) -> "Page":
        """Read the text of a page."""
        page = cls()
        page.feed(text)
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what one tag links to, loads or names."""
        given = {name: value for name, value in attrs if value is not None}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in LOADED and LOADED[tag] in given and given.get("rel") not in ("alternate", "canonical"):
            self.loaded.append(given[LOADED[tag]])


def faults(site: Path) -> Iterator[str]:
    """Yield each link of a site that leads nowhere, and each thing that it would load from elsewhere."""
    pages = {path: Page.read(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        name = path.relative_to(site).as_posix()
        yield from (f"{name} loads {target}" for target in page.loaded if _ELSEWHERE.match(target))
        if path.name == "404.html":  # which is shown at any place, so that it links from the root
            continue
        for target in [*page.links, *(one for one in page.loaded if not _ELSEWHERE.match(one))]:
            if not re.match(r"[a-z]+:|//", target) and not _leads(pages, path, target):
                yield f"{name} links to {target}, which is not there"
    for path in sorted(site.rglob("*.css")):
        found = _IN_CSS.findall(path.read_text(encoding="utf-8"))
        yield from (f"{path.relative_to(site).as_posix()} loads {target}" for target in found)


def _leads(pages: dict[Path, Page], path: Path, target: str) -> bool:
    place, _, anchor = unquote(target).partition("#")
    place = place.partition("?")[0]
    file = (path.parent / place).resolve() if place else path
    if file.is_dir():
        file /= "index.html"
    return file.exists() and (not anchor or file not in pages or anchor in pages[file].anchors)


def stage(pages: Path, to: Path) -> None:
    """Copy the Chinese pages, with their links to English ones as links to pages of the site."""
    shutil.rmtree(to, ignore_errors=True)
    for path in sorted(pages.rglob("*.md")):
        copy = to / path.relative_to(pages)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8")
        copy.write_text(to_site(text, len(path.relative_to(pages).parts)), encoding="utf-8")


def to_site(text: str, depth: int) -> str:
    """Return a page, so many folders deep, with its links to what is above all of them as links to pages of HTML."""
    up = re.escape("../" * depth)
    return re.sub(rf"(\]\({up}[\w/-]+)\.md(?=[#)])", r"\1.html", text)


def main() -> int:
    """Build the site and check it."""
    shutil.rmtree(SITE, ignore_errors=True)
    stage(CHINESE, STAGED)
    shutil.copytree(ASSETS, STAGED / "assets")
    for config in CONFIGS:
        built = subprocess.run([sys.executable, "-m", "zensical", "build", "-f", config], cwd=ROOT, check=False)
        if built.returncode:
            return 1
    found = list(faults(SITE))
    count = sum(1 for _ in SITE.rglob("*.html"))
    print(*found, f"{SITE.relative_to(ROOT)}: {count} pages, {len(found)} faults", sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())

"""The page as HTML: its view put into the templates that lie beside it."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

from policytrack.extras import load
from policytrack.hidden import in_one_line
from policytrack.report.page.view import View

if TYPE_CHECKING:
    from jinja2 import Environment

# Nothing is loaded, and no other script than the page's own can run.
POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{}'; "
    "base-uri 'none'; form-action 'none'"
)


def whole_page(view: View) -> str:
    """Return a view as one HTML file that needs nothing else; `MissingExtraError` without jinja2."""
    templates = _templates()
    script = templates.get_template("page.js").render()
    policy = POLICY.format(b64encode(sha256(script.encode()).digest()).decode())
    return templates.get_template("page.html.j2").render(page=view, script=script, policy=policy)


def table_alone(view: View) -> str:
    """Return the table of a view with its own styles, for a notebook; `MissingExtraError` without jinja2."""
    return _templates().get_template("notebook.html.j2").render(page=view)


def can_make_pages() -> bool:
    """Whether jinja2 is installed."""
    return find_spec("jinja2") is not None


@cache
def _templates() -> "Environment":
    jinja2 = load("jinja2")
    return cast(
        "Environment",
        jinja2.Environment(
            loader=jinja2.PackageLoader("policytrack.report.page"),
            autoescape=True,
            finalize=_shown,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        ),
    )


def _shown(value: Any) -> Any:
    """Return a text without hidden characters: they show as escapes. It is escaped for HTML after this."""
    return in_one_line(value) if type(value) is str else value

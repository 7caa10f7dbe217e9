"""The web page: one file that carries its typeface, its style and its logo, and fetches nothing.

It has no script; a Content-Security-Policy lets in only its own style (by hash), and pictures and fonts that
are inside the file. The measures it follows are those of WCAG 2.2 at level AA.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from scrlearn.exporters.markup import markup, own_style, stylesheet
from scrlearn.exporters.pictures import picture

if TYPE_CHECKING:
    from scrlearn.document import Document, Image
    from scrlearn.hooks.records import RenderRequest

_FACES = (
    ("Regular", 400, "normal"),
    ("Italic", 400, "italic"),
    ("Bold", 700, "normal"),
    ("BoldItalic", 700, "italic"),
)


def render(document: Document, request: RenderRequest) -> bytes:  # noqa: ARG001 - every exporter is called with both
    """Render a document, which the format does not refuse, as a web page in UTF-8."""
    # Templates escape all else; a style element is raw text, and these are our own rules and checked numbers.
    style = "\n".join((_fonts(), stylesheet(__package__, "page.css"), own_style(document)))
    page = markup(
        document,
        "page",
        logo=embedded(document.masthead.logo),
        policy=_policy(style),
        short_title="",
        style=Markup(style),  # noqa: S704 - see above
    )
    return page.encode()


def embedded(image: Image | None) -> dict[str, str] | None:
    """Return a logo as a template shows it, with the picture itself in its address; None for none."""
    if image is None:
        return None
    logo = picture(image)
    return {"source": _data_address(logo.media_type, logo.data), "alt": logo.alt}


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    rules = ("default-src 'none'", "base-uri 'none'", "font-src data:", "form-action 'none'", "img-src data:")
    return "; ".join((*rules, f"style-src 'sha256-{digest}'"))


@cache
def _fonts() -> str:
    folder = files("scrlearn") / "assets" / "fonts" / "atkinson-hyperlegible-next"
    rules = []
    for name, weight, slope in _FACES:
        face = (folder / f"AtkinsonHyperlegibleNext-{name}.woff2").read_bytes()
        rules.append(
            f'@font-face{{font-family:"Atkinson Hyperlegible Next";font-weight:{weight};font-style:{slope};'
            f'font-display:swap;src:url({_data_address("font/woff2", face)}) format("woff2")}}'
        )
    return "\n".join(rules)


def _data_address(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode('ascii')}"

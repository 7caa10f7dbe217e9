"""HTML that the web page, the PDF and the email share: one set of templates for the blocks of a document.

Everything that a template prints is escaped; the only strings it may trust are the style sheets of this
package.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context

from scrlearn.document import Field, Table, plain, walk
from scrlearn.exporters.colour import readable, tint
from scrlearn.exporters.direction import direction
from scrlearn.exporters.markup.breaking import breakable
from scrlearn.exporters.markup.columns import widths, widths_in_mail
from scrlearn.exporters.markup.grids import Run, grids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2.runtime import Context
    from markupsafe import Markup

    from scrlearn.document import Column, Document, FieldGrid, Term

Medium = Literal["mail", "page", "paper"]
"""Where markup goes: each medium draws some things in its own way."""

_TOP_HEADING = 6
"""HTML has six levels of heading; deeper sections share the last."""

_BREADTHS = ((5, " widest"), (3, " wide"))
"""Tables of more columns than this scroll sideways on a telephone instead of breaking every word."""


def markup(document: Document, medium: Medium, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
    """Render a document, its direction, and other values for a medium."""
    template = _environment().get_template("mail.html.jinja" if medium == "mail" else "page.html.jinja")
    return template.render(document=document, direction=direction(document.language), medium=medium, **values)


@cache
def stylesheet(package: str, name: str) -> str:
    """Read a style sheet that is part of a package of ours."""
    return (files(package) / name).read_text(encoding="utf-8")


def own_style(document: Document) -> str:
    """Return the rules that are this document's alone: the board's colours and the widths of its columns.

    They stand in a style sheet, not in attributes, so that a page can forbid every style but its own.
    """
    colour = readable(document.masthead.colour)
    used = {width for widths in _column_widths(document) for width in widths}
    rules = [f":root{{--board:{colour};--tint:{tint(colour)}}}"]
    rules += [f".w{width}{{width:{width}%}}" for width in sorted(used)]
    return "\n".join(rules)


def resolved(style: str, document: Document) -> str:
    """Return a style sheet with the board's colours in place of variables, which few mail programs know."""
    colour = readable(document.masthead.colour)
    return style.replace("var(--board)", colour).replace("var(--tint)", tint(colour))


def _column_widths(document: Document) -> Iterator[tuple[int, ...]]:
    for block in walk((*document.blocks, *document.footer)):
        if isinstance(block, Table) and block.columns:
            yield widths(block.columns)


def _kind(value: object) -> str:
    return type(value).__name__


@pass_context
def _breakable(context: Context, text: str) -> Markup:
    return breakable(text, context["medium"])


@pass_context
def _grids(context: Context, items: tuple[Term | Field, ...]) -> tuple[Run, ...]:
    return grids(items) if context["medium"] == "paper" else (Run(items),)


def _breadth(columns: tuple[Column | Field, ...]) -> str:
    return next((name for number, name in _BREADTHS if len(columns) > number), "")


def _parts(parts: tuple[Field | FieldGrid, ...]) -> Iterator[tuple[bool, tuple[Field | FieldGrid, ...]]]:
    """Group a form's parts, in order: whether they are single fields, and those that stand together."""
    for are_fields, together in groupby(parts, key=lambda part: isinstance(part, Field)):
        yield are_fields, tuple(together)


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(str(files(__package__) / "templates")),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        breadth=_breadth, breakable=_breakable, grids=_grids, kind=_kind, parts=_parts, plain=plain
    )
    environment.filters.update(widths=widths, widths_in_mail=widths_in_mail)
    environment.globals.update(top_heading=_TOP_HEADING)
    return environment

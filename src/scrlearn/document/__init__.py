"""The format-neutral tree that layouts make and every exporter renders."""

from scrlearn.document.blocks import (
    Block,
    Blocks,
    Callout,
    Cell,
    Column,
    Image,
    ListBlock,
    Paragraph,
    Role,
    Section,
    Table,
    Term,
    Terms,
)
from scrlearn.document.escaping import escape
from scrlearn.document.form import Field, FieldGrid, FieldKind, Form
from scrlearn.document.markdown import body, inline
from scrlearn.document.runs import Emphasis, Inlines, LineBreak, Link, Strong, Text, as_lines, as_text, plain
from scrlearn.document.traversal import carried, has_form, links, reading, walk
from scrlearn.document.tree import Document, Mail, Masthead, Orientation

__all__ = [
    "Block",
    "Blocks",
    "Callout",
    "Cell",
    "Column",
    "Document",
    "Emphasis",
    "Field",
    "FieldGrid",
    "FieldKind",
    "Form",
    "Image",
    "Inlines",
    "LineBreak",
    "Link",
    "ListBlock",
    "Mail",
    "Masthead",
    "Orientation",
    "Paragraph",
    "Role",
    "Section",
    "Strong",
    "Table",
    "Term",
    "Terms",
    "Text",
    "as_lines",
    "as_text",
    "body",
    "carried",
    "escape",
    "has_form",
    "inline",
    "links",
    "plain",
    "reading",
    "walk",
]

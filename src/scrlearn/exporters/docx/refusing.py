"""What a Word file cannot carry: asked by checks, and by every export before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import Field, FieldGrid, Form, Table, walk
from scrlearn.exporters.docx.form import FORM_BOOKMARK, tag_fault
from scrlearn.exporters.refusing import asked_once, too_large
from scrlearn.exporters.refusing import refusals as of_every_format
from scrlearn.hooks.refusals import Refusal
from scrlearn.model.text_kinds import text_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document


@asked_once
def refusals(document: Document) -> Iterator[Refusal]:
    """Say why a document cannot be a Word file.

    Beside what no format can carry: a row is wider than its table, or a form has fields that could not be
    told apart when it comes back.
    """
    refused = of_every_format(document)
    yield from refused
    if too_large(refused):
        return
    forms = []
    for block in walk((*document.blocks, *document.footer)):
        if isinstance(block, Table):
            yield from _surplus(block)
        elif isinstance(block, Form):
            forms.append(block)
    for form in forms[1:]:
        words = f"two forms, for {forms[0].subject_id!r} and {form.subject_id!r}"
        yield Refusal(message=f"it has {words}, both called {FORM_BOOKMARK!r} in Word; keep one of them")
    for form in forms[:1]:
        yield from _form(form)


def _surplus(table: Table) -> Iterator[Refusal]:
    """Refuse a row with more cells than the table has columns: a tree that a layout gave has none
    (`tree_fault`), but a program may hand over one of its own.
    """
    longest = max((len(row) for row in table.rows), default=0)
    if longest > len(table.columns):
        columns = len(table.columns)
        cells = "1 cell" if longest == 1 else f"{longest} cells"
        message = f"the table {table.caption!r} has {columns} columns, but a row of {cells}"
        yield Refusal(message=message, words=(table.caption,))


def _form(form: Form) -> Iterator[Refusal]:
    if fault := text_fault(form.subject_id):
        yield Refusal(message=f"the id of the form's subject {fault}")
    known: set[str] = set()
    for field in _fields(form):
        if fault := tag_fault(field):
            yield Refusal(message=fault, words=(field.label,))
        # Word does not tell capitals from small letters in the names of bookmarks.
        elif field.tag.lower() in known:
            message = f"two fields of the form are both called {field.tag!r}; give each its own tag"
            yield Refusal(message=message, words=(field.label,))
        known.add(field.tag.lower())


def _fields(form: Form) -> Iterator[Field]:
    for part in form.parts:
        if isinstance(part, FieldGrid):
            yield from (part.cell(row, column) for row in range(1, part.rows + 1) for column in part.columns)
        else:
            yield part

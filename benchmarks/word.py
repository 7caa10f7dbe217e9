"""How long a briefing of about 900 words takes as a Word file, beside two ways of using python-docx by hand.

    naive     Document(), its default template and its styles by name, and .save()
    slim      our slim template copied, styles by id, our zip writer; filled in with python-docx
    scrlearn  the exporter, which also writes content controls, bookmarks, language and the embedded typeface

All carry the same words. The ways take turns, so that a busy machine slows them alike. The file is not called
docx.py: Python puts a script's folder first on its path, where that would hide the library from benchmarks.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import docx

sys.path.insert(0, str(Path(__file__).parents[1]))

from scrlearn.document import FieldGrid, Form, ListBlock, Paragraph, Section, plain, reading
from scrlearn.exporters.docx.template import blank, packed
from tests.exporters.rendering import rendered
from tests.exporters.trees import briefing

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as WordDocument

    from scrlearn.document import Blocks, Document

    Add = Callable[[str, str], None]

ROUNDS = 40
WANTED = 1.5
NAMES = {"Heading1": "Heading 1", "ListParagraph": "List Bullet", "Normal": "Normal", "Title": "Title"}
"""The styles that are used by hand, by id and by name."""


def main() -> None:
    """Measure the three ways in turns and print the median of each, and our ratios to the others."""
    document = longer_briefing()
    logo = document.masthead.logo
    assert logo is not None  # noqa: S101 - the sample has one

    def naive() -> bytes:
        word = docx.Document()
        word.add_picture(io.BytesIO(logo.data))
        fill(word, document, lambda style, text: void(word.add_paragraph(text, style=NAMES[style])))
        stream = io.BytesIO()
        word.save(stream)
        return stream.getvalue()

    def slim() -> bytes:
        word = blank(accent="1D4F6E", language="en-GB")
        word.add_picture(io.BytesIO(logo.data))

        def add(style: str, text: str) -> None:
            word.add_paragraph(text)._p.style = style  # noqa: SLF001 - by id, which has no public way

        fill(word, document, add)
        return packed(word)

    ways: dict[str, Callable[[], bytes]] = {
        "naive": naive,
        "slim": slim,
        "scrlearn": lambda: rendered("docx", document),
    }
    sizes = {name: len(way()) for name, way in ways.items()}
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            taken[name].append(1000 * (time.perf_counter() - start))

    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(f"{len(' '.join(reading(document)).split())} words")
    for name, median in medians.items():
        print(f"{name:10} {median:7.1f} ms a briefing, {sizes[name] / 1000:5.1f} KB")
    print(f"scrlearn / slim:  {medians['scrlearn'] / medians['slim']:.2f} (at most {WANTED} wanted)")
    print(f"scrlearn / naive: {medians['scrlearn'] / medians['naive']:.2f}")


def longer_briefing() -> Document:
    """The tests' briefing with its longest steps given twice."""
    document = briefing()
    blocks = tuple(
        attrs.evolve(block, blocks=block.blocks * 2)
        if isinstance(block, Section) and block.number in {"1", "4", "6"}
        else block
        for block in document.blocks
    )
    return attrs.evolve(document, blocks=blocks)


def fill(word: WordDocument, document: Document, add: Add) -> None:
    """Write a document's words with python-docx."""
    head = document.masthead
    for style, text in (("Normal", head.publisher), ("Normal", head.kicker), ("Title", document.title)):
        add(style, text)
    add("Normal", head.dateline)
    fill_blocks(word, document.blocks + document.footer, add)


def fill_blocks(word: WordDocument, blocks: Blocks, add: Add) -> None:
    """Write the kinds of block that a briefing has."""
    for block in blocks:
        match block:
            case Paragraph():
                add("Normal", plain(block.content))
            case ListBlock():
                for item in block.items:
                    for each in item:
                        if isinstance(each, Paragraph):
                            add("ListParagraph", plain(each.content))
            case Section():
                add("Heading1", f"{block.number} {plain(block.heading)}".strip())
                fill_blocks(word, block.blocks, add)
            case Form():
                fill_form(word, block)
            case _:
                raise TypeError(type(block))


def fill_form(word: WordDocument, form: Form) -> None:
    """Write a form as tables without controls, as it would be done by hand."""
    for part in form.parts:
        columns, rows = (part.columns, part.rows) if isinstance(part, FieldGrid) else ((part,), 1)
        labels = [column.label for column in columns]
        prompts = [column.prompt for column in columns]
        table = word.add_table(rows=0, cols=len(columns))
        for texts in (labels, *[prompts] * rows):
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text


def void(_value: object) -> None:
    """Drop a value that nobody wants."""


if __name__ == "__main__":
    main()

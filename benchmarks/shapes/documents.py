"""Documents that have much of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    Emphasis,
    Field,
    FieldGrid,
    Form,
    Link,
    ListBlock,
    Masthead,
    Paragraph,
    Section,
    Table,
    Term,
    Terms,
    Text,
)
from shapes import SENTENCE, salt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.document import Block


@attrs.frozen
class Shape:
    """A document that has n of something; `most` is the n at which it would be refused, or soon."""

    name: str
    make: Callable[[int], Document]
    start: int
    most: int

    def __call__(self, count: int) -> Document:
        """Make one."""
        return self.make(count)


def documents() -> Iterator[Shape]:
    """Yield every document with what it has much of."""
    for name, blocks in _BLOCKS.items():
        yield Shape(name, lambda count, blocks=blocks: made(*blocks(count)), 6, 6_144)  # type: ignore[misc]
    yield Shape("footer", lambda count: made(footer=tuple(words() for _ in range(count))), 6, 6_144)
    for name, text in _TEXTS.items():
        for place, where in _PLACES.items():
            yield Shape(
                f"{name}{place}",
                lambda count, text=text, where=where: where((text * count)[:count]),  # type: ignore[misc]
                750,
                192_000,
            )


def made(*blocks: Block, **fields: object) -> Document:
    """Return a document of blocks."""
    given = {"id": "x", "title": f"Title {salt()}", "layout": "x", "blocks": blocks, **fields}
    return Document(**given)  # type: ignore[arg-type]


def words(text: str = SENTENCE) -> Paragraph:
    """Return a paragraph that no document had before."""
    return Paragraph(content=(Text(f"{text} {salt()}"),))


def _cell(text: str) -> Cell:
    return Cell(blocks=(words(text),))


def _columns(count: int) -> tuple[Column, ...]:
    return tuple(Column(key=f"c{one}", heading=f"H{one}") for one in range(count))


def _table(rows: int, columns: int, text: str = "some words") -> Table:
    cells = tuple(tuple(_cell(text) for _ in range(columns)) for _ in range(rows))
    return Table(caption="C", columns=_columns(columns), rows=cells)


def _nested(count: int) -> ListBlock:
    """Return lists as deep in one another as a text allows, as often as asked."""
    items = []
    for _ in range(count):
        block = ListBlock(items=((words("x"),),))
        for _ in range(20):
            block = ListBlock(items=((block,),))
        items.append((block,))
    return ListBlock(items=tuple(items))


def _form(count: int) -> Iterator[Block]:
    fields = tuple(Field(tag=f"scr_{one}", label="L", prompt="P") for one in range(count))
    yield Form(subject_id="x", parts=fields)


def _grid(count: int) -> Iterator[Block]:
    fields = tuple(Field(tag=f"scr_{one}", label="L", prompt="P") for one in range(3))
    yield Form(subject_id="x", parts=(FieldGrid(tag="scr_g", caption="G", columns=fields, rows=count),))


def _links(count: int) -> Iterator[Block]:
    links = (Link((Text(f"{salt()} "),), f"https://example.org/{one}") for one in range(count))
    yield Paragraph(content=tuple(links))


_BLOCKS: dict[str, Callable[[int], Iterator[Block]]] = {
    "paragraphs": lambda count: (words() for _ in range(count)),
    "sections": lambda count: (
        Section(heading=(Text("H"),), anchor=f"a{one}", blocks=(words(),)) for one in range(count)
    ),
    "rows": lambda count: iter([_table(count, 3)]),
    "long rows": lambda count: iter([_table(count, 3, f"{SENTENCE}, {SENTENCE}")]),
    "columns": lambda count: iter([_table(1, count, "a")]),
    "tables": lambda count: (_table(1, 2) for _ in range(count)),
    "long cell": lambda count: iter([_table(1, 1, "some words " * count * 10)]),
    "cell of paragraphs": lambda count: iter(
        [
            Table(
                caption="C",
                columns=_columns(2),
                rows=((Cell(blocks=tuple(words() for _ in range(count))), _cell("x")),),
            )
        ]
    ),
    "items": lambda count: iter([ListBlock(items=tuple((words("x"),) for _ in range(count)))]),
    "numbered lists": lambda count: (ListBlock(items=((words("x"),),), ordered=True) for _ in range(count)),
    "nested lists": lambda count: iter([_nested(count // 6)]),
    "terms": lambda count: iter(
        [Terms(items=tuple(Term(term=salt(), blocks=(words("x"),)) for _ in range(count)))]
    ),
    "long term": lambda count: iter(
        [Terms(items=(Term(term="T", blocks=(words("some words " * count * 10),)),))]
    ),
    "callouts": lambda count: (Callout(heading="C", blocks=(words("x"),)) for _ in range(count)),
    "long callout": lambda count: iter([Callout(heading="C", blocks=tuple(words() for _ in range(count)))]),
    "links": _links,
    "emphasis": lambda count: iter(
        [Paragraph(content=tuple(Emphasis((Text(f"{salt()} "),)) for _ in range(count)))]
    ),
    "fields": _form,
    "grid": _grid,
}
_TEXTS = {
    "one word": "a",
    "address": "https://example.org/ab/".replace(":", "."),
    "one paragraph": "some words ",
    "signs": "&<>\"'",
    "lines": "a\n",
    "spaces": " ",
    "Arabic and Latin": "\u0643\u0644\u0645\u0629 abc ",
    "emoji": "\U0001f642 ",
    "hyphens": "a-",
    "dots": "a.",
}
_PLACES: dict[str, Callable[[str], Document]] = {
    "": lambda text: made(words(text)),
    " in a cell": lambda text: made(
        Table(caption=text, columns=_columns(2), rows=((_cell(text), _cell("b")),))
    ),
    " in a title": lambda text: made(title=text + salt(), masthead=Masthead(publisher=text)),
    " in a term": lambda text: made(Terms(items=(Term(term=text, blocks=(words(text),)),))),
}

"""The words of blocks as the text of one spreadsheet cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import Document, ListBlock, Paragraph, links, plain, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Block, Blocks, Inlines

_INDENT = "  "


def words(blocks: Blocks) -> str:
    r"""Return the words of blocks, one paragraph or list item on a line.

    >>> from scrlearn.document import body
    >>> words(body("Agree it.\n\n- with *health*\n- with [the police](https://example.org/police)"))
    'Agree it.\n• with health\n• with the police (https://example.org/police)'
    """
    return "\n".join(lines(blocks))


def lines(blocks: Blocks) -> Iterator[str]:
    """Yield the words of blocks, paragraph by paragraph and item by item."""
    for block in blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _with_addresses(block.content)
        case ListBlock():
            for number, item in enumerate(block.items, start=block.start):
                yield from _item(f"{number}. " if block.ordered else "• ", item)
        case _:
            # What rarely stands in a cell (a table, terms) gives its words in reading order, without marks.
            yield from reading(Document(id="cell", title="", layout="", blocks=(block,)))


def _item(marker: str, blocks: Blocks) -> Iterator[str]:
    for index, line in enumerate(lines(blocks)):
        yield (marker if index == 0 else _INDENT) + line


def _with_addresses(content: Inlines) -> str:
    """Write addresses behind the words that lead to them: a cell of the tracker holds no link."""
    text = plain(content).replace("\r\n", "\n").replace("\r", "\n")
    # A telephone number is its own words, and its address only repeats them without spaces.
    addresses = dict.fromkeys(link.url for link in links(content) if not link.url.startswith("tel:"))
    unsaid = [address for address in addresses if address.removeprefix("mailto:") not in text]
    return text + "".join(f" ({address})" for address in unsaid)

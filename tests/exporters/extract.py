"""The words of a rendered document, as its reader gets them: what the parity test compares.

Furniture is left out: list markers, numbers and titles at the foot of pages, the e-mail's preheader, bars and
boxes that a screen reader passes over, a table's heading repeated on the next page or before each value in an
e-mail.
"""

from __future__ import annotations

import email
import email.policy
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pikepdf
from lxml import etree
from lxml import html as lxml_html
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INLINE = {"wbr", "a", "em", "strong", "span"}
_FURNITURE = {"preheader", "label", "mark"}


def words_of(format_name: str, data: bytes) -> list[str]:
    """Return the words of a rendered document in reading order.

    `format_name` is `html`, `pdf`, `docx`, `email` (its plain text) or `email-html`.
    """
    readers = {
        "html": html_text,
        "pdf": pdf_text,
        "docx": docx_text,
        "email": lambda message: plain_text(mail_part(message, "plain")),
        "email-html": lambda message: html_text(mail_part(message, "html").encode()),
    }
    return readers[format_name](data).split()


def words_to_read(document: Document) -> list[str]:
    """Return the words that every format must carry, in order."""
    from scrlearn.document import reading

    return " ".join(reading(document)).split()


# ------------------------------------------------------------------------------------------------------- HTML


def html_text(data: bytes) -> str:
    """Return the text of a page's body; elements that are not inline stand apart."""
    body = lxml_html.document_fromstring(data.decode()).find("body")
    return "".join(_html_pieces(body))


def _html_pieces(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or _FURNITURE.intersection(element.get("class", "").split()):
        return
    space = "" if element.tag in _INLINE else " "
    yield space + (element.text or "")
    for child in element:
        yield from _html_pieces(child)
        yield child.tail or ""
    yield space


# ------------------------------------------------------------------------------------------------------- Word


def docx_text(data: bytes) -> str:
    """Return the text of a Word file's body, content controls included; paragraphs and cells stand apart."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    pieces: list[str] = []
    for element in root.iter(W + "p", W + "t", W + "tab", W + "br"):
        if element.tag == W + "t":
            in_checkbox = next(
                element.iterancestors(W + "sdtContent"), None
            ) is not None and element.text in ("☐", "☒")
            pieces.append("" if in_checkbox else element.text or "")
        else:
            pieces.append(" ")
    return "".join(pieces)


# ------------------------------------------------------------------------------------------------------- mail


def mail_part(data: bytes, subtype: str) -> str:
    """Return the text of a message's `plain` or `html` part."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    part = message.get_body((subtype,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


_MARKER = re.compile(r" *(?:•|\d+\.)(?: |$)")


def plain_text(text: str) -> str:
    """Return a plain text without underlines, markers, addresses of links and headings before values."""
    kept: list[str] = []
    labels: list[str] = []
    before = ""
    columns_before: list[int] = []
    for line in text.splitlines():
        columns = _marker_columns(line, before, columns_before)
        if " | " in line:
            labels = line.split(" | ")
        kept.append(_said(line, columns, labels))
        before, columns_before = line, columns
    return re.sub(r"\s+<(https?|mailto|tel):[^>]*>", "", "\n".join(kept))


def _marker_columns(line: str, before: str, columns_before: list[int]) -> list[int]:
    """Return where a line's markers stand: several where a list begins the item of another list.

    A number is a marker only where a list can begin or go on, and otherwise a word at the start of a line.
    """
    columns: list[int] = []
    end = 0
    while marker := _MARKER.match(line, end):
        columns.append(end + _indent(marker[0]))
        end = marker.end()
    begins = not before or before.endswith(":") or _indent(before) > _indent(line)
    return columns if begins or "•" in line[:end] or _indent(line) in columns_before else []


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _said(line: str, columns: list[int], labels: list[str]) -> str:
    """Return what a line says."""
    if re.fullmatch(r" *[=~-]{3,}", line):
        return ""
    if " | " in line:
        return " ".join(labels)
    label = next((label for label in labels if line.startswith(f"  {label}:")), "")
    if label:
        return line.removeprefix(f"  {label}:")
    for _ in columns:
        line = _MARKER.sub("", line, count=1)
    return line.replace("[ ] ", "")


# -------------------------------------------------------------------------------------------------------- PDF


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF in the order of its tags, as a screen reader speaks it, without artifacts."""
    marked = _marked_content(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return "".join(_tagged(pdf.Root.StructTreeRoot.K[0], pages, marked, heads=[]))


def _tagged(
    element: Any, pages: dict[Any, int], marked: dict[tuple[int, int], str], heads: list[str]
) -> Iterator[str]:
    kind = str(element.get("/S"))
    if kind == "/Lbl":
        return
    pieces: list[str] = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            pieces.append(marked.get((pages[element.Pg.objgen], kid), ""))
        elif "/S" in kid:
            pieces.extend(_tagged(kid, pages, marked, heads))
    text = "".join(pieces)
    if kind == "/THead":
        # A table that goes on over the page repeats its head there.
        if heads and heads[-1] == text and not _has_caption(element):
            return
        heads.append(text)
    inline = kind in ("/Span", "/Link", "/NonStruct")
    yield text if inline else f" {text} "


def _has_caption(head: Any) -> bool:
    return any(str(kid.get("/S")) == "/Caption" for kid in head.P.K if not isinstance(kid, int))


def _marked_content(data: bytes) -> dict[tuple[int, int], str]:
    """Return the text of each piece of marked content, by page and id."""
    device = _MarkedText(PDFResourceManager())
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data))):
        device.page_number = number
        interpreter.process_page(page)
    return device.texts


class _MarkedText(PDFTextDevice):
    """Collects the text of marked content, with a space where the line or the distance says there is one."""

    def __init__(self, rsrcmgr: PDFResourceManager) -> None:
        super().__init__(rsrcmgr)
        self.page_number = 0
        self.texts: dict[tuple[int, int], str] = {}
        self.open: list[int | None] = []
        self.end = (0.0, 0.0)
        self.last = ""

    def begin_tag(self, tag: Any, props: Any = None) -> None:  # noqa: ARG002
        content = props.get("MCID") if isinstance(props, dict) else None
        self.open.append(content)

    def end_tag(self) -> None:
        self.open.pop()

    def render_char(self, matrix: Any, font: Any, *args: Any) -> float:
        fontsize, scaling, _rise, cid = args[:4]
        size = abs(fontsize * matrix[3]) or 1.0
        x, y = matrix[4], matrix[5]
        width: float = font.char_width(cid) * fontsize * scaling
        content = next((content for content in reversed(self.open) if content is not None), None)
        if content is not None:
            key = (self.page_number, content)
            is_new_line = abs(y - self.end[1]) > size / 3
            # A line may end after the hyphen of a word, and the word goes on.
            goes_on = is_new_line and re.search(r"\w-$", self.last) is not None
            apart = not goes_on and (is_new_line or abs(x - self.end[0]) > size / 7)
            said = (" " if apart else "") + font.to_unichr(cid)
            self.texts[key] = self.texts.get(key, "") + said
            self.last = (self.last + said)[-2:]
        self.end = (x + width * matrix[0], y)
        return width

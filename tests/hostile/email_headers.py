"""Text that would be syntax in an e-mail: other recipients, another sender, another body, a name in disguise.

Each message is read as two mail programs read it (Python's parser and Rust's), which must both see the texts
that were given, the headers of every message, and the parts that it has under a harmless title.
"""

from __future__ import annotations

import base64
import quopri
from functools import cache, partial
from typing import TYPE_CHECKING

import pytest

from scrlearn.errors import ExportError, ExportVetoedError
from scrlearn.exporters.email import render as render_email
from scrlearn.hooks import Attachment, PluginHost, RenderRequest
from scrlearn.model.board import Board
from scrlearn.model.briefing import Briefing, BriefingSection
from scrlearn.model.bulletin import Bulletin, BulletinSection
from scrlearn.model.register import Register
from scrlearn.model.review import Review
from scrlearn.publish import lay_out, render
from tests.exporters.mail_readers import READERS, longest_line
from tests.hostile.command import files_below, ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scrlearn.model.subjects import Subject
    from tests.exporters.mail_readers import Part

HOST = PluginHost(entry_points=False)
NAME = "Ada Exemplar"
REGISTER = Register([NAME])
BREAK = "x\r\nBcc: everyone@evil.example"
BODY = "x\r\nBcc: everyone@evil.example\r\n\r\nAnother body"


def quoted(text: str, charset: str = "utf-8", opening: str = "=?{}?q?") -> str:
    """Return a text as an encoded word of the kind that shows its letters."""
    data = quopri.encodestring(text.encode(charset), header=True).replace(b"=\n", b"")
    body = data.replace(b"\r", b"=0D").replace(b"\n", b"=0A").replace(b"?", b"=3F").decode("ascii")
    return f"{opening.format(charset)}{body}?="


def packed(text: str, charset: str = "utf-8", opening: str = "=?{}?b?") -> str:
    """Return a text as an encoded word in base64."""
    return f"{opening.format(charset)}{base64.b64encode(text.encode(charset)).decode('ascii')}?="


def disguises(text: str) -> dict[str, str]:
    """Return a text in every disguise that a mail program might take off."""
    half = len(text) // 2
    return {
        "q": quoted(text),
        "b": packed(text),
        "upper": quoted(text, opening="=?{}?Q?").replace("utf-8", "UTF-8"),
        "latin-1": quoted(text, "iso-8859-1"),
        "utf-7": packed(text, "utf-7"),
        "utf-16": packed(text, "utf-16"),
        "in a language": quoted(text, opening="=?{}*en?q?"),
        "two words": f"{packed(text[:half])} {packed(text[half:])}",
        "two words, no space": f"{packed(text[:half])}{quoted(text[half:])}",
        "inside a word": f"Review{quoted(text)}of",
        "inside quotes": f'"{quoted(text)}"',
        "inside a comment": f"({quoted(text)})",
        "twice": packed(packed(text)),
        "no end": packed(text)[:-2],
        "no charset": packed(text, opening="=??b?"),
        "spaces inside": quoted(text).replace("=20", " "),
        "padding cut": packed(text).replace("=?=", "?="),
        "behind a long word": f"{'x' * 70} {packed(text)}",
    }


BOARD = Board(id="harbourshire", name="Harbourshire Safeguarding Children Board", email="board@example.org")
SECTIONS = [BriefingSection(key="background", heading="Background", body="A baby was hurt.")]
NEWS = [BulletinSection(heading="News", body="Some.")]


def briefing(title: str = "Child X", name: str = BOARD.name) -> Briefing:
    """Return a briefing of that title, from a board of that name."""
    board = Board(id=BOARD.id, name=name, email=BOARD.email)
    return Briefing(id="b", title=title, board=board, sections=SECTIONS)


def bulletin(title: str = "Spring news", name: str = BOARD.name) -> Bulletin:
    """Return a newsletter of that title, from a board of that name."""
    return Bulletin(
        id="n", title=title, board=Board(id="b", name=name, email=BOARD.email), sections=NEWS, preheader=title
    )


def review(title: str = "Child X", name: str = BOARD.name) -> Review:
    """Return a review of that title, from a board of that name."""
    return Review(id="r", title=title, board=Board(id="b", name=name, email=BOARD.email))


SUBJECTS: dict[str, Callable[..., Subject]] = {"briefing": briefing, "bulletin": bulletin, "review": review}


@cache
def shape(kind: str) -> tuple[list[str], list[str]]:
    """Return the headers and the kinds of parts of a message of which nobody thinks ill."""
    made = READERS["python"](render(SUBJECTS[kind](), "email", audience="board", host=HOST))
    return made.names, kinds(made.parts)


def kinds(parts: list[Part]) -> list[str]:
    """Return what kind each part is, and the name of its file."""
    return [f"{part.kind} {part.file_name}".strip() for part in parts]


def stays_text(_folder: Path, kind: str, field: str, text: str) -> None:
    """What stands in a field comes out of both readers as that field, and changes nothing else."""
    subject = SUBJECTS[kind](**{field: text})
    document = lay_out(subject, audience="board", host=HOST)
    data = render(subject, "email", audience="board", host=HOST)
    assert longest_line(data) <= 998
    for made in (read(data) for read in READERS.values()):
        assert made.subject == (document.subject_line or document.title)
        ((name, address),) = made.senders
        assert "".join(name.split()) == "".join(subject.board.name.split())
        assert address == BOARD.email
        assert (made.names, kinds(made.parts)) == shape(kind)


def stays_hidden(_folder: Path, kind: str, field: str, text: str) -> None:
    """A registered name in disguise is refused, or stays in the disguise that the veto has read."""
    subject = SUBJECTS[kind](**{field: text})
    try:
        data = render(subject, "email", register=REGISTER, host=HOST)
    except ExportVetoedError:
        return
    for made in (read(data) for read in READERS.values()):
        shown = [made.subject, *(name for name, _ in made.senders), *made.rest.values()]
        assert not any(NAME in text for text in shown)


def is_refused(_folder: Path, kind: str, field: str, text: str) -> None:
    """What cannot stand in a header is refused, and the refusal says why."""
    with pytest.raises(ExportError, match=r"holds the character U\+|header From would have a line of"):
        render(SUBJECTS[kind](**{field: text}), "email", audience="board", host=HOST)


FILE = [
    *("kind: bulletin", "schema_version: 1", "id: n", "title: News", "sections: [{heading: A, body: B}]"),
    "board: {id: b, name: B, email: board@example.org}",
]


def file_is_refused_or_harmless(folder: Path, line: str) -> None:
    """A file with such a line is refused with a reason, or its message has no header too many."""
    source = folder / "news.yaml"
    key = line.partition(":")[0]
    lines = [one for one in FILE if one.partition(":")[0] != key]
    source.write_text("\n".join([*lines, line]) + "\n", encoding="utf-8")
    result = ran("export", source, "--to", "email", "--out", folder / "out", "--audience", "board")
    if result.code:
        assert "the email's" in result.err or key in result.err
        assert files_below(folder) == ["news.yaml"]
        return
    (written,) = (folder / "out").iterdir()
    allowed = {*shape("bulletin")[0], "List-Unsubscribe", "Reply-To", "From"}
    for made in (read(written.read_bytes()) for read in READERS.values()):
        assert set(made.names) <= allowed
        assert len(set(made.names)) == len(made.names)


def attachment_is_refused_or_exact(_folder: Path, name: str) -> None:
    """The name of a file comes out whole and names no other header, or is refused."""
    request = RenderRequest(attachments=(Attachment(name=name, media_type="application/pdf", data=b"%PDF"),))
    try:
        data = render_email(lay_out(briefing(), host=HOST), request)
    except ExportError as error:
        refusal = str(error)
        assert "attachment's name" in refusal or "cannot name an attachment" in refusal
        return
    for made in (read(data) for read in READERS.values()):
        assert made.parts[-1].file_name == name
        assert made.names == shape("briefing")[0]


SYNTAX = {
    "comma": "Hampshire, Isle of Wight, Portsmouth and Southampton Safeguarding Children Partnerships",
    "address": "Hampshire, Isle <a@b> of Wight, Portsmouth and Southampton Safeguarding Partnerships",
    "another sender": "evil@evil.example, Board",
    "closed quotes": 'Board" <evil@evil.example>, "',
    "backslash": 'Board\\" <evil@evil.example>, \\',
    "group": "Board: evil@evil.example;",
    "comment": "Board (evil@evil.example) ((",
    "domain": "Board <@evil.example:a@b.example>",
    "spaces": "  Board   of   many   spaces  ",
    "no letters": '"" <> , ; :',
    "accents": "Bwrdd Diogelu Plant ac Oedolion Tŷ Gŵydd a Gogledd Cymru, y Bwrdd Rhanbarthol",
    "arabic": "مجلس حماية الأطفال في هاربورشاير والمناطق المحيطة بها كلها",
    "right to left": "Board \u202eelpmaxe.live@enoyreve",
    "word of 500": "x" * 500,
    "emoji": "👩‍👧" * 6,
}
BREAKS = {"CR LF": "\r\n", "LF": "\n", "CR": "\r", "NEL": "\x85", "LS": "\u2028", "CR LF space": "\r\n "}
LINES = {
    "reply in two": 'board: {id: b, name: B, reply_to: "a@example.org, evil@evil.example"}',
    "reply with name": 'board: {id: b, name: B, reply_to: "Board <a@example.org>"}',
    "reply encoded": 'board: {id: b, name: B, reply_to: "=?utf-8?q?evil?=@example.org"}',
    "reply with dots": "board: {id: b, name: B, reply_to: a..b@example.org}",
    "reply broken": 'board: {id: b, name: B, reply_to: "a@example.org\\r\\nBcc: e@evil.example"}',
    "sender encoded": 'board: {id: b, name: B, email: "=?utf-8?b?eA0KQmNjOiBl?=@example.org"}',
    "sender of 1200": f"board: {{id: b, name: B, email: {'a' * 1200}@example.org}}",
    "domain of 1200": f"board: {{id: b, name: B, email: a@{'b' * 1200}.example}}",
    "unsubscribe encoded": "unsubscribe: https://example.org/=?utf-8?q?x=0d=0aBcc:_e=40evil.example?=",
    "unsubscribe in two": 'unsubscribe: "https://example.org/u>,<mailto:evil@evil.example"',
    "unsubscribe broken": 'unsubscribe: "https://example.org/u\\r\\nBcc: e@evil.example"',
    "unsubscribe of 1200": f"unsubscribe: https://example.org/{'u' * 1200}",
    "unsubscribe accented": "unsubscribe: https://example.org/tŷ",
    "language broken": 'language: "en\\r\\nBcc: e@evil.example"',
    "language encoded": 'language: "=?utf-8?q?en?="',
    "language of 1200": f"language: en{'-abcdefgh' * 130}",
    "date of another": 'date: "2026-01-01\\r\\nBcc: e@evil.example"',
    "id encoded": "id: =?utf-8?q?x?=",
}
FILES = {
    "encoded": "=?utf-8?q?x=0d=0aBcc:_e=40evil.example?=.pdf",
    "quotes": 'a"; filename="b.exe',
    "parameter": "a; filename=b.exe",
    "extended": "utf-8''%41.pdf",
    "percent": "%0d%0aBcc%3a.pdf",
    "accents": "Tŷ Gŵydd.pdf",
    "long": "ŵ" * 120 + ".pdf",
    "too long": "x" * 1200 + ".pdf",
    "broken": "a\r\nBcc: e@evil.example.pdf",
    "folder": "../../a.pdf",
    "brackets": "<a@b>.pdf",
    "spaces": " a.pdf ",
}


def attempts() -> Iterator[Hostile]:
    """Every disguise and every piece of syntax, in every field that reaches a header."""
    places = [("briefing", "title"), ("briefing", "name"), ("bulletin", "title"), ("review", "name")]
    for kind, field in places:
        at = f"email/{kind}-{field}"
        for what, hidden in (("recipient", BREAK),) if field == "title" else (("body", BODY),):
            for trick, text in disguises(hidden).items():
                attempt = partial(stays_text, kind=kind, field=field, text=f"Child N {text}")
                yield Hostile(name=f"{at}/{what}/{trick}", attempt=attempt)
        for trick, text in disguises(NAME).items():
            yield Hostile(
                name=f"{at}/registered-name/{trick}",
                attempt=partial(stays_hidden, kind=kind, field=field, text=f"Child N {text}"),
            )
        for trick, text in SYNTAX.items():
            attempt = partial(stays_text, kind=kind, field=field, text=text)
            yield Hostile(name=f"{at}/syntax/{trick}", attempt=attempt)
        for trick, text in BREAKS.items():
            attempt = partial(is_refused, kind=kind, field=field, text=f"Child N{text}Bcc: e@evil.example")
            yield Hostile(name=f"{at}/break/{trick}", attempt=attempt)
    yield Hostile(
        name="email/briefing-title/word-of-1200",
        attempt=partial(stays_text, kind="briefing", field="title", text="x" * 1200),
    )
    yield Hostile(
        name="email/briefing-name/word-of-1200",
        attempt=partial(is_refused, kind="briefing", field="name", text="x" * 1200),
    )
    for trick, line in LINES.items():
        yield Hostile(name=f"email/file/{trick}", attempt=partial(file_is_refused_or_harmless, line=line))
    for trick, name in FILES.items():
        yield Hostile(
            name=f"email/attachment/{trick}", attempt=partial(attachment_is_refused_or_exact, name=name)
        )

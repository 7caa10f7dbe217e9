"""What must come of every input: a result that is whole and safe, or a fault that is told; nothing else."""

from __future__ import annotations

import contextlib
import email
import email.policy
import io
import json
import os
import re
import sys
import tempfile
import time
import traceback
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import attrs
import docx
import lxml.html
import pikepdf

import scrlearn
from scrlearn.errors import LoadError, ScrlearnError
from scrlearn.files import dumps, loads
from scrlearn.hooks import PluginHost
from scrlearn.law import decide_review, timetable
from scrlearn.layouts import draft_briefing
from scrlearn.model.audience import BOARD, PUBLIC
from scrlearn.model.review import Review
from scrlearn.publish import render
from tests.hostile.command import ran

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.subjects import Subject
    from tests.fuzz.inputs import Given

SECONDS = 5.0
"""Processor time that all that is done with one file may take, PDF aside."""
PDF_SECONDS = 30.0
_PDF_SHARE = 16
"""One of so many files is set as a PDF, too, which takes longest."""

LOGO = (Path(scrlearn.__file__).parent / "samples" / "logo.png").read_bytes()
_HEADERS = {
    "subject", "from", "reply-to", "date", "message-id", "mime-version", "content-type", "content-language",
    "content-transfer-encoding", "list-unsubscribe", "list-unsubscribe-post", "x-unsent",
}  # fmt: skip
_LINKS = ("https:", "http:", "mailto:", "tel:", "#")
_LONGEST_MAIL_LINE = 998


OURS = Path(scrlearn.__file__).parent
"""The folder of our own code."""


class FindingError(Exception):
    """Something came of an input that must not; the message says what."""


@attrs.frozen(kw_only=True)
class Finding:
    """What is wrong with what came of an input; `cause` is the same for findings of one cause."""

    cause: str
    detail: str


def examined(given: Given, *, everything: bool = False) -> Finding | None:
    """Do with an input all that a user would, and return what came of it that must not.

    `everything` sets a PDF, too, which otherwise only few inputs do.
    """
    with (
        tempfile.TemporaryDirectory(prefix="scrlearn-fuzz-") as folder,
        contextlib.chdir(folder),
        # The record of what is exported stays with the input, too.
        mock.patch.dict(os.environ, {"XDG_STATE_HOME": folder, "LOCALAPPDATA": folder}),
    ):
        file = Path(folder, f"given{given.suffix}")
        file.write_bytes(given.data)
        file.with_name("logo.png").write_bytes(LOGO)
        try:
            with _watched(Path(folder)):
                if given.arguments:
                    ran(*("given" + given.suffix if word == "FILE" else word for word in given.arguments))
                else:
                    _file(given, everything=everything)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever comes out here is a finding
            return Finding(cause=_cause(error), detail="".join(traceback.format_exception(error)))
    return None


def _cause(error: BaseException) -> str:
    """Name a finding by the error and the last place in our own code that it came through."""
    places = [
        f"{Path(frame.filename).name}:{frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
        # By the folder of the package: a clone of the repository may have the same name.
        if OURS in Path(frame.filename).parents
    ]
    words = re.sub(r"\d+(\.\d+)?|'[^']*'|\"[^\"]*\"", "_", str(error).partition("\n")[0])[:80]
    return f"{type(error).__name__} in {places[-1]}" if places else f"{type(error).__name__}: {words}"


# ------------------------------------------------------------------------------------------- one file


def _file(given: Given, *, everything: bool) -> None:
    began = time.process_time()
    try:
        subject = loads(given.data, format="json" if given.suffix == ".json" else "yaml", base=Path.cwd())
    except LoadError as error:
        _is_told(error)
        _in_time(began, "load")
        return
    host = _host()
    for audience in (PUBLIC, BOARD):
        report = scrlearn.check(subject, host=host, audience=audience)
        _must(report.complete, f"a check failed: {report.incomplete}")
        for text in (report.to_text("n"), report.to_github("n")):
            _must(text.isascii() or text.encode("utf-8"), "a report cannot be written")
        json.loads(report.to_json("n"))
    _in_time(began, "check")
    if isinstance(subject, Review):
        _review(subject, host)
    _in_time(began, "decide, timetable and draft")
    _must(loads(dumps(subject)) == subject, "what was written as YAML does not read back")
    _must(loads(dumps(subject, "json")) == subject, "what was written as JSON does not read back")
    for name in ("html", "docx", "email", "json"):
        began = time.process_time()
        _render(subject, name, host)
        _in_time(began, name)
    if everything or zlib.crc32(given.data) % _PDF_SHARE == 0:
        _warm_up("pdf")
        began = time.process_time()
        _render(subject, "pdf", host)
        _in_time(began, "pdf", PDF_SECONDS)


@cache
def _host() -> PluginHost:
    """Return one host for a process: plugins of whoever runs this are no part of it."""
    return PluginHost(entry_points=False)


def _review(review: Review, host: PluginHost) -> None:
    for ask in (decide_review, timetable):
        with contextlib.suppress(ScrlearnError):
            found = ask(review, host=host)
            found.explain()
            json.dumps(found.as_dict())
    with contextlib.suppress(ScrlearnError):
        briefing = draft_briefing(review, host=host)
        _must(loads(dumps(briefing)) == briefing, "a draft does not read back")


def _render(subject: Subject, name: str, host: PluginHost) -> None:
    try:
        data = render(subject, name, audience=BOARD, host=host)
    except ScrlearnError as error:
        _is_told(error)
        return
    _VALID[name](data)


def _is_told(error: ScrlearnError) -> None:
    """Hold that a message is words for people: no list of thousands, no control characters, no Python."""
    text = str(error)
    _must(text.count("\n") < 60, "a message lists without end")
    _must(
        not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]", text),
        "a message acts on a terminal",
    )
    _must(
        not re.search(r"\b(NoneType|Traceback|cattrs)\b|<class |object at 0x", text),
        f"Python's words: {text}",
    )


def _in_time(began: float, what: str, allowed: float = SECONDS) -> None:
    took = time.process_time() - began
    _must(took <= allowed, f"{what} took {took:.1f} seconds")


def _must(held: object, otherwise: str) -> None:
    if not held:
        raise FindingError(otherwise)


# ------------------------------------------------------------------------------------------- bytes returned


def _html(data: bytes) -> None:
    page = lxml.html.document_fromstring(data)
    for element in page.iter():
        tag = str(element.tag)
        _must(tag not in ("script", "iframe", "object", "embed", "form", "base"), f"HTML holds <{tag}>")
        for name in map(str, element.attrib):
            _must(not name.startswith("on"), f"HTML holds {name}=")
            if name in ("href", "src", "action"):
                value = str(element.get(name))
                _must(value.startswith((*_LINKS, "data:image/", "cid:")), f"HTML leads to {value[:40]}")
    _must(page.find(".//title") is not None, "HTML has no title")


def _docx(data: bytes) -> None:
    document = docx.Document(io.BytesIO(data))
    for relationship in document.part.rels.values():
        if relationship.is_external:
            _must(relationship.target_ref.startswith(_LINKS), f"Word leads to {relationship.target_ref[:40]}")


def _email(data: bytes) -> None:
    message = email.message_from_bytes(data, policy=email.policy.default)
    names = [name.lower() for name in message.keys()]  # noqa: SIM118 - a message is no dictionary
    _must(set(names) <= _HEADERS, f"headers that nobody wrote: {sorted(set(names) - _HEADERS)}")
    _must(len(names) == len(set(names)), f"a header stands twice: {names}")
    for part in message.walk():
        _must(not part.defects, f"the email has defects: {part.defects}")
        if part.get_content_type() == "text/html":
            _html(part.get_payload(decode=True))
    sender = message["From"]
    _must(sender is None or len(sender.addresses) <= 1, f"several senders: {sender}")
    _must(all(len(line) <= _LONGEST_MAIL_LINE for line in data.splitlines()), "a line beyond 998 bytes")


def _json(data: bytes) -> None:
    json.loads(data)


def _pdf(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary):
                _must(not set(item.keys()) & {"/JavaScript", "/JS", "/Launch", "/AA"}, "the PDF acts")
                if "/URI" in item.keys() and isinstance(item["/URI"], pikepdf.String):  # noqa: SIM118 - pikepdf's own
                    _must(str(item["/URI"]).startswith(_LINKS), f"the PDF leads to {item['/URI']}")


_VALID = {"html": _html, "docx": _docx, "email": _email, "json": _json, "pdf": _pdf}


# ------------------------------------------------------------------------------------------- the machine

_SEEN: list[str] = []
_WATCHED: list[Path] = []
"""The folder of the input that is tried; empty where nothing is watched."""
_MAY_BE_READ = tuple(
    {os.path.realpath(one) for one in (*sys.path, sys.prefix, sys.base_prefix, "/usr", "/dev", "/proc")}
    - {"/"}
)
_NEVER = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.fork")


@contextlib.contextmanager
def _watched(folder: Path) -> Iterator[None]:
    """Note what is fetched, started, read or written outside the folder, and raise it in the end."""
    _hook()
    for name in _VALID.keys() - {"pdf"}:
        _warm_up(name)
    _SEEN.clear()
    _WATCHED[:] = [folder.resolve()]
    try:
        yield
    finally:
        _WATCHED.clear()
        if _SEEN:
            raise FindingError(f"it reached outside: {_SEEN[0]}")


@cache
def _hook() -> None:
    sys.addaudithook(_note)


@cache
def _warm_up(name: str) -> None:
    """Render once what starts compilers to find libraries, and reads caches, unwatched."""
    watched, _WATCHED[:] = list(_WATCHED), []
    with contextlib.suppress(ScrlearnError):
        render(
            loads("{kind: review, schema_version: 1, id: n, title: N}"), name, audience=BOARD, host=_host()
        )
    _WATCHED[:] = watched


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if not _WATCHED:
        return
    if event.startswith(_NEVER):
        _SEEN.append(event)
    elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        path = os.path.realpath(os.fsdecode(arguments[0]))
        is_written = bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))
        if path.startswith(str(_WATCHED[0])) or path == os.devnull:
            return
        if is_written or not path.startswith(_MAY_BE_READ):
            _SEEN.append(f"{'wrote' if is_written else 'read'} {path}")

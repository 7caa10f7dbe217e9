"""`load` and `loads`: a file or text into a subject, with every fault reported at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, overload

from scrlearn._meant import did_you_mean
from scrlearn._version import __version__
from scrlearn.errors import Fault, LoadError, UnknownNameError
from scrlearn.files.annotations import text_kinds
from scrlearn.files.explain import in_words
from scrlearn.files.identity import duplicate_ids
from scrlearn.files.migrations import SCHEMA_VERSION, migrated
from scrlearn.files.naming import shown_path
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.files.parsed import MAX_BYTES, Doubt, Flaw, Parsed, UnreadableError, as_faults
from scrlearn.files.pictures import PictureError, read_picture
from scrlearn.files.structure import structured
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review
from scrlearn.model.subjects import SUBJECTS, Subject
from scrlearn.model.text_kinds import UNWRITABLE, TextKind
from scrlearn.places import TOP, Place, shown_key

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator, Mapping

Format = Literal["yaml", "json"]
"""The syntaxes a file can have."""

S = TypeVar("S", Review, Briefing, Bulletin, TeamResponse)

FORMATS: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""The syntax of a file, by the end of its name."""

_KINDS_BY_OTHER_NAMES = {"newsletter": "bulletin", "form": "response", "reply": "response", "scr": "review"}
"""What people call the kinds of files beside their names here."""
_WORDS = {TextKind.PLAIN, TextKind.INLINE, TextKind.BODY}
"""The kinds of text that people read."""
_JSON_START = re.compile(r'\s*(\{\s*["}]|\[)')


@overload
def load(path: str | os.PathLike[str], kind: None = None) -> Subject: ...


@overload
def load(path: str | os.PathLike[str], kind: type[S]) -> S: ...


def load(path: str | os.PathLike[str], kind: type[S] | None = None) -> Subject | S:
    """Read a subject from a YAML or JSON file of at most 5 MB, and the logo it names from beside it.

    `kind` is the class that the caller needs, such as `Review`; a file of another kind is then a fault, and
    type checkers know what comes back.

    Raises:
        LoadError: the file cannot be read or is not a valid scrlearn file; lists every fault.
    """
    source = shown_path(path)
    file = Path(path)
    content = _content(file, source)
    subject, _ = _loaded(content, FORMATS.get(file.suffix.lower()), file.parent, source)
    if kind is not None and not isinstance(subject, kind):
        wanted = next(name for name, cls in SUBJECTS.items() if cls is kind)
        message = f"a {wanted} is needed here, but this is a {subject.kind}"
        raise LoadError(source, [Fault(path="kind", message=message)])
    return subject


def load_with_lines(path: str | os.PathLike[str]) -> tuple[Subject, Callable[[], Mapping[Place, int]]]:
    """Read a subject as `load` does, and return it with what finds the line of each place of its file.

    Raises:
        LoadError: the file cannot be read or is not a valid scrlearn file; lists every fault.
    """
    source = shown_path(path)
    file = Path(path)
    content = _content(file, source)
    return _loaded(content, FORMATS.get(file.suffix.lower()), file.parent, source)


def loads(
    text: str | bytes,
    *,
    format: Format | None = None,  # noqa: A002 - what users call it
    base: Path | None = None,
    source: str = "text",
) -> Subject:
    """Read a subject from text.

    `format` is `yaml` or `json`, guessed from the text where it is not given. A logo named by `file:` is
    read from the folder `base`. `source` names the text in messages.

    >>> loads("{kind: review, schema_version: 1, id: child-n, title: Child N}").title
    'Child N'

    Raises:
        LoadError: the text is not a valid scrlearn file; lists every fault.
        UnknownNameError: there is no such format.
    """
    if format is not None and format not in FORMATS.values():
        raise UnknownNameError("file format", format, FORMATS.values())
    subject, _ = _loaded(text, format, base, source)
    return subject


def _loaded(
    text: str | bytes, syntax: Format | None, base: Path | None, source: str
) -> tuple[Subject, Callable[[], Mapping[Place, int]]]:
    """Return the subject that a text holds, and what finds the lines of its places."""
    try:
        characters = _decoded(text)
        parsed = _parsed(characters, syntax or _guessed(characters))
    except UnreadableError as error:
        raise LoadError(source, as_faults([error.flaw], {})) from error
    subject, flaws = _subject(parsed, base)
    if flaws or subject is None:
        raise LoadError(source, as_faults(flaws, parsed.find_lines()))
    return subject, parsed.find_lines


def _content(file: Path, source: str) -> bytes:
    """Read a file, but never more of it than the limit."""
    try:
        return file_content(file, at_most=MAX_BYTES)
    except UnfitFileError as error:
        raise LoadError(source, [Fault(message=error.message, hint=error.hint)]) from error


def _decoded(text: str | bytes) -> str:
    """Return text without byte order mark, and refuse what is none."""
    if isinstance(text, bytes):
        if text.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise UnreadableError("the file is UTF-16 text, not UTF-8", "save it as UTF-8")
        if b"\x00" in text:
            raise UnreadableError("the file is binary, not text", "name a YAML or JSON file")
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            byte = error.object[error.start]
            message = f"the file is not UTF-8 text: byte 0x{byte:02X} stands for no character"
            raise UnreadableError(message, "save it as UTF-8", line) from error
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    control = UNWRITABLE.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        message = f"holds the character U+{ord(control[0]):04X}, which no document format can carry"
        raise UnreadableError(message, "remove it", line)
    return text


def _guessed(text: str) -> Format:
    return "json" if _JSON_START.match(text) else "yaml"


def _parsed(text: str, syntax: Format) -> Parsed:
    # Imported here: whoever reads only JSON needs no YAML library, and the other way round.
    if syntax == "json":
        from scrlearn.files.json_reader import read_json  # noqa: PLC0415

        return read_json(text)
    from scrlearn.files.yaml_reader import read_yaml  # noqa: PLC0415

    return read_yaml(text)


def _subject(parsed: Parsed, base: Path | None) -> tuple[Subject | None, list[Flaw]]:
    """Make the subject that parsed data states, and list all that is wrong with it."""
    flaws = list(parsed.flaws)
    if not isinstance(parsed.data, dict):
        message = f"expected lines of the form 'key: value', got {in_words(parsed.data)}"
        return None, [*flaws, Flaw(TOP, message, "start with kind: review")]
    data: dict[str, object] = dict(parsed.data)
    header = list(_header_flaws(data))
    if header:
        return None, [*flaws, *header]
    kind, version = str(data.pop("kind")), data.pop("schema_version")
    data = migrated(data, int(str(version)))
    data, picture_flaws = _with_logo(data, base)
    made = structured(data, SUBJECTS[kind])
    flaws += [*picture_flaws, *duplicate_ids(data, SUBJECTS[kind])]
    flaws += [doubt.flaw for doubt in parsed.doubts if _is_justified(doubt, SUBJECTS[kind])]
    if isinstance(made, list):
        return None, [*flaws, *made]
    return made, flaws


def _is_justified(doubt: Doubt, cls: type[Subject]) -> bool:
    kinds = text_kinds(cls, doubt.flaw.place)
    is_plain_word = doubt.beside_a_word and kinds == {TextKind.PLAIN}
    return bool(kinds & _WORDS) and not is_plain_word


def _header_flaws(data: dict[str, object]) -> Iterator[Flaw]:
    """Yield what is wrong with the two keys that say how to read the rest."""
    kinds = ", ".join(SUBJECTS)
    kind = data.get("kind")
    if "kind" not in data:
        yield Flaw(Place("kind"), "is missing", f"write kind: review, or the one of {kinds} that it is")
    elif not isinstance(kind, str) or kind not in SUBJECTS:
        called = kind if isinstance(kind, str) else ""
        hint = did_you_mean(_KINDS_BY_OTHER_NAMES.get(called.casefold(), called), SUBJECTS)
        yield Flaw(Place("kind"), f"expected one of {kinds}, got {in_words(kind)}", hint)
    version = data.get("schema_version")
    if "schema_version" not in data:
        yield Flaw(Place("schema_version"), "is missing", f"write schema_version: {SCHEMA_VERSION}")
    elif not isinstance(version, int) or isinstance(version, bool) or version < 1:
        hint = f"write schema_version: {SCHEMA_VERSION}"
        yield Flaw(Place("schema_version"), f"expected a whole number from 1, got {in_words(version)}", hint)
    elif version > SCHEMA_VERSION:
        hint = f"scrlearn {__version__} reads up to version {SCHEMA_VERSION}; update it"
        yield Flaw(Place("schema_version"), "this file needs a newer scrlearn", hint)


def _with_logo(data: dict[str, object], base: Path | None) -> tuple[dict[str, object], list[Flaw]]:
    """Read the picture that the board's logo names, where its data is not in the file itself."""
    board = data.get("board")
    logo = board.get("logo") if isinstance(board, dict) else None
    if not isinstance(board, dict) or not isinstance(logo, dict) or logo.get("data"):
        return data, []
    name = logo.get("file")
    if not isinstance(name, str) or not name:
        return data, []
    place = Place("board", "logo", "file")
    if base is None:
        hint = "pass base=, the folder it is in, or give the picture as data"
        return data, [Flaw(place, f"the picture {shown_key(name)} cannot be looked for", hint)]
    try:
        picture = read_picture(name, base)
    except PictureError as error:
        return data, [Flaw(place, error.message, error.hint)]
    return {**data, "board": {**board, "logo": {**logo, "data": picture}}}, []

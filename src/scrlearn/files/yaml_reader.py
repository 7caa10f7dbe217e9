"""YAML into plain data, safely: PyYAML splits the text into events, and this module reads the events.

Events carry no meaning yet, so nothing that a tag could construct is ever constructed. Depth and size are
held while reading, every use of an alias counted in full, so that no small file grows large. What YAML would
leave out without a word (a comment that was meant as text, a name that nothing refers to) is a flaw.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import yaml

from scrlearn.files.parsed import MAX_BYTES, MAX_DEPTH, MAX_NODES, Doubt, Flaw, Parsed, UnreadableError, named
from scrlearn.files.yaml_comments import LINE_END, Scalar, skipped
from scrlearn.files.yaml_faults import DASH_AND_ODD_SPACE, odd_space, syntax_fault
from scrlearn.files.yaml_values import resolve
from scrlearn.places import Place, Step, shown_key

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ALIASES = 1_000
"""How many times a file may use an alias."""
MAX_CHARACTERS = 2 * MAX_BYTES
"""How much text a file may hold, every use of an alias counted in full."""

# libyaml where PyYAML was built with it, which is ten times as fast; else the same events in pure Python.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Steps = tuple[Step, ...]
"""What leads to a place in the file."""
_VALUES = (yaml.ScalarEvent, yaml.CollectionStartEvent)
_KEYS = (yaml.ScalarEvent, yaml.AliasEvent)
_PAIR_ESCAPED = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
)
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_EMPTY_LINE = re.compile(r"(?<!\n)\n(?=\S)")
"""What is left of an empty line in a text without quotes, in single ones or below `>`."""
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Characters that the scanner takes for ends of lines, and no editor shows as such."""


def read_yaml(text: str) -> Parsed:
    r"""Read one YAML document.

    >>> read_yaml("dates: {notified: 2015-02-03}\nopen: no").data
    {'dates': {'notified': '2015-02-03'}, 'open': 'no'}

    Raises:
        UnreadableError: the text is not one YAML document within the limits.
    """
    other = _OTHER_LINE_ENDS.search(text)
    if other:
        message = f"holds the character {named(other[0])}, which YAML takes for the end of a line"
        line = text.count("\n", 0, other.start()) + 1
        raise UnreadableError(message, "remove it; for a line break in a text press Enter", line)
    try:
        return _Composer(text).read()
    except yaml.reader.ReaderError as error:
        # PyYAML counts in characters or in bytes, by which of its parsers ran: no line can be told.
        message = f"holds the character U+{_code(error.character):04X}, which YAML does not allow"
        raise UnreadableError(message, "remove it") from error
    except yaml.MarkedYAMLError as error:
        joined = _PAIR_ESCAPED.sub(_joined, text)
        if "Unicode character escape" in (error.problem or "") and joined != text:
            return read_yaml(joined)
        raise syntax_fault(error, text) from error


def _joined(pair: re.Match[str]) -> str:
    """Return the character that JSON writes as two escapes; libyaml knows only those of four bytes."""
    before, high, low = pair.groups()
    return before + chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low, 16) - 0xDC00))


def _code(character: object) -> int:
    return ord(character) if isinstance(character, str) else int(str(character))


class _Extent(NamedTuple):
    """How much an anchored value holds, so that each use of its alias can be counted in full."""

    nodes: int
    characters: int
    height: int


class _Composer:
    """Reads the events of one document, top to bottom."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._flaws: list[Flaw] = []
        # By the steps that lead there: only a file with flaws needs them as places.
        self._lines: dict[Steps, int] = {}
        self._scalars: list[Scalar] | None = [] if "#" in text else None
        self._anchored: dict[str, tuple[object, _Extent] | None] = {}
        self._unused: dict[str, Flaw] = {}
        self._aliases = 0
        self._nodes = 0
        self._characters = 0
        self._deepest = 0

    def read(self) -> Parsed:
        """Read the stream, which must hold exactly one document."""
        next(self._events)  # the start of the stream
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise UnreadableError("the file is empty", "write at least kind, schema_version, id and title")
        data = self._node(next(self._events), ())
        next(self._events)  # the end of the document
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            hint = "put each document in a file of its own; remove '---' or '...', or quote the text it is in"
            _refuse(after, "a second document starts here", hint)
        self._flaws += self._unused.values()
        if isinstance(data, str) and (odd := odd_space(self._text)):
            raise odd
        comments = tuple(skipped(self._text, self._scalars or ()))
        self._flaws += [one for one in comments if isinstance(one, Flaw)]
        doubts = tuple(one for one in comments if isinstance(one, Doubt))
        return Parsed(data, tuple(self._flaws), self._find_lines, doubts)

    def _find_lines(self) -> dict[Place, int]:
        return {Place(*steps): line for steps, line in self._lines.items()}

    def _node(self, event: yaml.Event, place: Steps, indent: int = 0, *, is_key: bool = False) -> object:
        """Read the value that starts with `event`; `indent` is the column of its key or dash."""
        if not is_key:
            self._lines.setdefault(place, _line(event))
        if self._scalars is not None and isinstance(event, yaml.ScalarEvent):
            stands = (*place[:-1], event.value) if is_key else place
            self._scalars.append(Scalar(event, stands, indent, is_key))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, place)
        if not isinstance(event, _VALUES):
            _refuse(event, "a value is missing here", "look at the brackets and indents above")
        if event.tag is not None:
            message = f"the tag {shown_key(event.tag)} is not allowed"
            self._flaw(event, place, message, "remove it; values need no tags")
        if event.anchor is None:
            return self._content(event, place)
        return self._anchor(event, event.anchor, place)

    def _content(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Steps) -> object:
        characters = len(event.value) if isinstance(event, yaml.ScalarEvent) else 0
        self._grow(event, place, _Extent(1, characters, 0))
        if isinstance(event, yaml.ScalarEvent):
            return self._value(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, _column(event))
        return self._mapping(place)

    def _value(self, event: yaml.ScalarEvent, place: Steps) -> object:
        text = event.value
        if "\n" in text and event.style not in ("|", '"'):
            # YAML makes one line's end of an empty line, and Markdown would make a space of that.
            text = _EMPTY_LINE.sub("\n\n", text)
        if not event.implicit[0]:
            return _PAIR.sub(_as_one, text)
        if text.startswith("-") and (dash := DASH_AND_ODD_SPACE.match(text)):
            message = f"a dash is followed by the character {named(dash[1])} and does not begin a list entry"
            self._flaw(event, place, message, "write an ordinary space after the dash")
        return resolve(text)

    def _sequence(self, place: Steps, indent: int) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*place, len(items)), indent))
        return items

    def _mapping(self, place: Steps) -> dict[str, object]:
        mapping: dict[str, object] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, place)
            entry = (*place, key)
            if key in mapping:
                hint = f"it is first on line {self._lines[entry]}; keep one of the two"
                self._flaw(event, entry, "the key is written twice", hint)
                self._node(next(self._events), entry, _column(event))
            else:
                self._lines[entry] = _line(event)
                value = next(self._events)
                if self._is_bare(event, value):
                    message = "stands in { } as a key without a value, and would be left out"
                    hint = "put quotes round a text that holds a comma; after a key write ':' and its value"
                    self._flaw(event, entry, message, hint)
                mapping[key] = self._node(value, entry, _column(event))
        return mapping

    def _is_bare(self, key: yaml.Event, value: yaml.Event) -> bool:
        """Whether nothing stands behind a key, not even its colon: `{name: Fenshire Board, email}`."""
        if not isinstance(value, yaml.ScalarEvent) or value.value or value.style or value.anchor:
            return False
        begin, end = key.end_mark, value.start_mark
        if begin is None or end is None:
            return False
        return all(
            row.find(
                ":",
                begin.column if line == begin.line else 0,
                end.column if line == end.line else len(row),
            )
            < 0
            for line, row in enumerate(self._rows[begin.line : end.line + 1], start=begin.line)
        )

    @cached_property
    def _rows(self) -> list[str]:
        return LINE_END.split(self._text)

    def _key(self, event: yaml.Event, place: Steps) -> str:
        """Read a key; one that is not text is a flaw, and is read as it is written."""
        if not isinstance(event, _KEYS):
            hint = "a text in [ ] or { } needs quotes"
            _refuse(event, "a list or mapping stands where a key belongs", hint)
        # A key has no place of its own; it is read at one that no value of a mapping has.
        value = self._node(event, (*place, 0), is_key=True)
        if isinstance(value, str):
            return value
        written = event.value if isinstance(event, yaml.ScalarEvent) else str(value)
        message = f"the key {written or 'here'} is not text"
        self._flaw(event, (*place, written), message, "put quotes round it")
        return written

    def _anchor(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, name: str, place: Steps) -> object:
        """Read an anchored value and remember how much it holds."""
        message = f"&{name} is read as a name that nothing refers to, and would be left out"
        if name in self._unused:
            self._flaws.append(self._unused[name])
        hint = "a text that starts with & needs quotes round it"
        self._unused[name] = Flaw(Place(*place), message, hint, _line(event))
        self._anchored[name] = None
        nodes, characters, deepest = self._nodes, self._characters, self._deepest
        self._deepest = len(place)
        value = self._content(event, place)
        extent = _Extent(self._nodes - nodes, self._characters - characters, self._deepest - len(place))
        self._anchored[name] = (value, extent)
        self._deepest = max(self._deepest, deepest)
        return value

    def _alias(self, event: yaml.AliasEvent, place: Steps) -> object:
        name = event.anchor
        if name not in self._anchored:
            hint = "a text that starts with * needs quotes round it"
            _refuse(event, f"*{name} refers to an anchor that does not exist", hint)
        anchored = self._anchored[name]
        if anchored is None:
            _refuse(event, f"*{name} refers to itself", "write the value out instead")
        self._unused.pop(name, None)
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            _refuse(event, f"more than {MAX_ALIASES:,} aliases", "write the values out instead")
        value, extent = anchored
        self._grow(event, place, extent)
        return value

    def _grow(self, event: yaml.Event, place: Steps, extent: _Extent) -> None:
        """Count what is read, and refuse what is too much."""
        nodes, characters, height = extent
        self._nodes += nodes
        self._characters += characters
        self._deepest = max(self._deepest, len(place) + height)
        if self._deepest > MAX_DEPTH:
            _refuse(
                event, f"lists and mappings are nested more than {MAX_DEPTH} deep", "no review needs this"
            )
        if self._nodes > MAX_NODES:
            _refuse(event, f"more than {MAX_NODES:,} values, aliases counted in full", "split the file")
        if self._characters > MAX_CHARACTERS:
            _refuse(
                event, f"more than {MAX_CHARACTERS:,} characters, aliases counted in full", "split the file"
            )

    def _flaw(self, event: yaml.Event, place: Steps, message: str, hint: str) -> None:
        self._flaws.append(Flaw(Place(*place), message, hint, _line(event)))


def _as_one(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _column(event: yaml.Event) -> int:
    return event.start_mark.column if event.start_mark else 0


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _refuse(event: yaml.Event, message: str, hint: str) -> NoReturn:
    raise UnreadableError(message, hint, _line(event))

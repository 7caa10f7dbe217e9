"""Plain data into YAML that people can read and edit, and that every YAML reader understands alike.

One key a line; short texts plain, or quoted where a reader could take them for something else; long and
many-lined texts as blocks. What comes out is read back without loss.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from scrlearn.files.yaml_values import resolve

WIDTH = 100
"""How wide the lines of a long text are, where it has spaces to break at."""

_LONGEST_KEY = 1_000  # YAML looks for the colon of a plain key only so far
# A text that starts with a letter, a digit or "(" and holds no control or separator characters means itself,
# but for ": ", " #" and a final colon.
_PLAIN = re.compile(r"[^\W_]([^\n]*\S)?|\([^\n]*\S")
_NEVER_PLAIN = re.compile(r":[ \t]|[ \t]#|:$|\t")
# What readers of YAML 1.1 take for booleans and numbers; quoted so that they need not.
_OF_YAML_1_1 = re.compile(
    r"(y|n|yes|no|on|off)|0b[01_]+|[0-9][0-9_,]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[0-9][0-9_]*", re.IGNORECASE
)
# Characters that a reader may refuse, drop, or take for line breaks: only an escape carries them safely.
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def to_yaml(data: Mapping[str, object]) -> str:
    r"""Write a mapping of plain data.

    >>> print(to_yaml({"open": "no", "themes": ["family.history"], "body": "One.\n\nTwo.\n"}), end="")
    open: "no"
    themes:
      - family.history
    body: |
      One.
    <BLANKLINE>
      Two.
    """
    return "\n".join(_mapping(data, "")) + "\n" if data else "{}\n"


def _mapping(data: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in data.items():
        written = _short(key)
        if len(written) > _LONGEST_KEY:
            yield f"{indent}? {written}"
            written = ""
        yield from _entry(f"{indent}{written}:", value, indent)


def _sequence(items: Sequence[object], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping) and item:
            # The first key stands beside the dash, the others below it.
            lines = _mapping(item, f"{indent}  ")
            yield f"{indent}- {next(lines).lstrip(' ')}"
            yield from lines
        else:
            yield from _entry(f"{indent}-", item, indent)


def _entry(start: str, value: object, indent: str) -> Iterator[str]:
    """Write a value after `start`, on its line where it is short, else in the lines below."""
    deeper = f"{indent}  "
    if isinstance(value, Mapping) and value:
        yield start
        yield from _mapping(value, deeper)
    elif isinstance(value, Sequence) and not isinstance(value, str) and value:
        yield start
        yield from _sequence(value, deeper)
    elif isinstance(value, str) and _fits_folded(value):
        yield f"{start} >{_chomping(value)}"
        yield from (deeper + part for part in _broken(value.removesuffix("\n")))
    elif isinstance(value, str) and _fits_literal(value):
        yield f"{start} |{_chomping(value)}"
        yield from (f"{deeper}{line}" if line else "" for line in value.removesuffix("\n").split("\n"))
    else:
        yield f"{start} {_short(value)}"


def _short(value: object) -> str:
    """Write a value within a line."""
    match value:
        case str():
            return value if _means_itself(value) else _quoted(value)
        case bool() | None:
            return json.dumps(value)
        case Mapping():
            return "{}"
        case Sequence():
            return "[]"
    return _number(value)


def _number(value: object) -> str:
    text = repr(value)
    # YAML 1.1 takes 1e+20 for text: it wants the point.
    return text.replace("e", ".0e") if isinstance(value, float) and "." not in text else text


def _means_itself(text: str) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and not _NEVER_PLAIN.search(text)
        and not _ESCAPED.search(text)
        and not _OF_YAML_1_1.fullmatch(text)
        and isinstance(resolve(text), str)
    )


def _quoted(text: str) -> str:
    return _ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04X}"


def _chomping(text: str) -> str:
    """Say what a block's end means: a line break (nothing), several (`+`), or none (`-`)."""
    if text.endswith("\n\n"):
        return "+"
    return "" if text.endswith("\n") else "-"


def _fits_literal(text: str) -> bool:
    """Whether a text of several lines can stand in a block as it is."""
    # A block's indent is that of its first line, so that line may not start with a space of its own.
    return "\n" in text and text[0] not in " \t\n" and not _ESCAPED.search(text)


def _fits_folded(text: str) -> bool:
    """Whether a text of one long line can be broken at its spaces, of which readers make spaces again."""
    line = text.removesuffix("\n")
    is_long = len(line) > WIDTH and " " in line
    is_even = "" not in line.split(" ")
    return is_long and is_even and "\n" not in line and "\t" not in line and not _ESCAPED.search(text)


def _broken(line: str) -> Iterator[str]:
    part = ""
    for word in line.split(" "):
        if part and len(part) + len(word) >= WIDTH:
            yield part
            part = word
        else:
            part = f"{part} {word}" if part else word
    yield part

"""Why a text is no YAML, in words for the people who write the files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.files.parsed import ODD_CHARACTER, UnreadableError, named
from scrlearn.files.yaml_comments import LINE_END
from scrlearn.places import shown_key

if TYPE_CHECKING:
    import yaml

_QUOTED = "text that holds the quotation mark round it, such as 'a child's', needs the other kind round it"
_HINTS = {
    "mapping values are not allowed": "a text that holds ': ' needs quotes round it",
    "cannot start any token": "indent with spaces, not tabs; quote a text that starts with @, ` or %",
    "could not find expected ':'": "a key ends with ':' and a space; longer text is indented below its key",
    "did not find expected key": f"keys of a group stand below one another; look at indents above; {_QUOTED}",
    "found '<scalar>'": f"look at indents above; {_QUOTED}",
    "found a tab character": "indent with spaces, not tabs",
    "sequence entries are not allowed": "a list begins on the line below its key; "
    "a text that starts with '- ' needs quotes round it",
    "did not find expected '-' indicator": "entries of one list stand below one another; look at the indents",
    "found undefined alias": "a text that starts with * needs quotes round it",
    "did not find expected alphabetic or numeric character": "quote a text that starts with * or &",
    "found unexpected end of stream": "a quotation mark that was opened is not closed",
    "invalid Unicode character escape": "the escape stands for no character of its own; write the character",
}
_ODD = ODD_CHARACTER.pattern
DASH_AND_ODD_SPACE = re.compile(rf"-({_ODD})")
_ODD_IN_STRUCTURE = re.compile(
    rf"[ \t]*(?:-[ \t]+)*"
    rf"(?:-?(?P<indent>{_ODD})|[\w-]+(?P<key>{_ODD})(?:[ \t]|{_ODD})*:|[\w-]+:(?P<value>{_ODD}))"
)
_CUT = re.compile(r"\S[ \t](?:[ \t]*(?=#[^\s#]))?(#.*)")
"""What one space alone sets apart, or what is written close to its #; the rest is most likely a comment."""
_LINES_ABOVE = 2
"""An error is told where the parser gave up, which can be some lines below what is wrong."""


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> UnreadableError:
    """Say what is wrong with a text that the parser refused, where, and what to do."""
    problem = error.problem or "the text is not YAML"
    number = error.problem_mark.line if error.problem_mark else None
    hint = next((hint for part, hint in _HINTS.items() if part in problem), "")
    if number is None:
        return UnreadableError(f"this is not well-formed YAML: {problem}", hint)
    for above, line in _upwards(text, number):
        if odd := _odd_space(line, above):
            return odd
        if (cut := _CUT.search(line)) and above < number:
            hint = f"what follows the # on line {above + 1} is read as a comment: put quotes round the text"
            return UnreadableError(f"this is not well-formed YAML after {shown_key(cut[1])}", hint, above + 1)
    # The parser's own words help only where there is nothing better: its readers are not programmers.
    message = "this is not well-formed YAML" if hint else f"this is not well-formed YAML: {problem}"
    return UnreadableError(message, hint, number + 1)


def odd_space(text: str) -> UnreadableError | None:
    """Find the first space, among those that make the structure of a text, that is no ordinary one."""
    faults = (_odd_space(line, number) for number, line in enumerate(LINE_END.split(text)))
    return next(filter(None, faults), None)


def _upwards(text: str, number: int) -> list[tuple[int, str]]:
    """Return a line and the nearest ones above it that are not empty, with their numbers from 0."""
    lines = LINE_END.split(text)[: number + 1]
    filled = [(index, line) for index, line in enumerate(lines) if line.strip() or index == number]
    return filled[: -_LINES_ABOVE - 2 : -1]


def _odd_space(line: str, number: int) -> UnreadableError | None:
    odd = _ODD_IN_STRUCTURE.match(line)
    if not odd:
        return None
    (character,) = filter(None, odd.groupdict().values())
    message = f"the character {named(character)} stands where YAML needs an ordinary space"
    return UnreadableError(message, "delete it and press the space bar", number + 1)

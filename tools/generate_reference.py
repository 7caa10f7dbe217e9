"""Write the reference pages that the code itself states: the commands, and the keys of every kind of file.

    python tools/generate_reference.py           # write docs/reference/*.md again
    python tools/generate_reference.py --check   # only say whether they are current

`make docs` writes them; a test holds them current.
"""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import attrs
import click

from scrlearn.cli.app import app
from scrlearn.files.annotations import SHORTHANDS
from scrlearn.files.explain import described
from scrlearn.law.catalogue import FACTS
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.dates import AsWritten
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review
from scrlearn.model.text_kinds import TextKind
from scrlearn.model.type_faults import SEQUENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"

COMMAND_LINE = """\
# The command line

Data goes to standard output and everything else to standard error. Exit codes: 0 done, 1 something was
found or failed, 2 could not run, and for `decide` 3 undetermined; 130 after Ctrl-C and 143 after SIGTERM.
No fault in a file shows a traceback, and no failure of scrlearn's own; `--debug`, before the command's name,
shows it.

Any terminal will do: a mark that its encoding lacks is shown by a near one, a letter as an escape such as
`\\u0141`, and so is any character that would act on the terminal. JSON is UTF-8, or ASCII with escapes where
output is not UTF-8; a draft that is written to a file is UTF-8 everywhere. Output that is closed (`>&-`) goes
nowhere; output that cannot be written, or whose reader has gone (`| head`), ends the command with 2.

This page is made from the commands themselves (`make docs`).
"""

REVIEW_FILE = """\
# The review file, key by key

A review file is YAML or JSON, one review a file. `kind` and `schema_version` come first:

```yaml
# file: smallest.yaml
kind: review
schema_version: 1
id: child-n
title: Child N
```

```console
$ scrlearn check smallest.yaml
```

Everything else may be missing: a half-finished review is a valid file, and `scrlearn check` reports what it
lacks. Unknown keys are refused with a suggestion, except below `extensions`. Types are strict: `"false"` is
not a boolean and `5` is not text. YAML is read by its 1.2 core schema, so `no`, `on` and `12:30` are text.

The kinds of text: *id* (letters, digits, `.`, `_`, `-`), *plain text*, *inline text* (emphasis, strong
text, links, line breaks), *body text* (also paragraphs and lists: see
[Write texts](../how-to/write-texts.md)), *address* (`https:`, `http:`, `mailto:`, `tel:`), *email address*,
*colour* (`#rrggbb`). A *date* is written `2016-06-30`; whatever else stands where a date
belongs ("Ongoing", "31 September 2020") is kept as written and reported by the checks. So is a day that
stands for none: `9999-12-31`, which case systems write for no end, and any other day before 2 January 1900
or after 30 December 2099. Nothing is ever worked out from such a day.

This page is made from the model itself (`make docs`). For editors, `scrlearn schema` prints the same as a
JSON Schema.
"""

FACTS_BY_ID = """\
## Facts by id

A fact's state is one of five words, `true`, `false`, `unknown`, `disputed` or `not_applicable`; quotes make
no difference to it. `scrlearn rules ID` says which facts a rule set asks for, what they mean there and who
usually knows. An age is a number and no state: it stands under `particulars`, where dates and periods do, and
facts follow from it. Rule sets of plugins ask for facts of their own; [the rule sets](rules/README.md) list
them.
"""

OTHER_FILES = """\
# Briefing, newsletter and response files, key by key

They follow the rules of [the review file](review-file.md): `kind` and `schema_version: 1` first, unknown
keys refused, strict types, dates kept as written. This page is made from the model itself (`make docs`).
"""

_TEXTS = {
    TextKind.KEY: "id",
    TextKind.PLAIN: "plain text",
    TextKind.INLINE: "inline text",
    TextKind.BODY: "body text",
    TextKind.URL: "address",
    TextKind.EMAIL: "email address",
    TextKind.COLOUR: "colour",
}
_PLAIN_TYPES = {
    bool: "true or false",
    int: "number",
    date: "date",
    bytes: "picture in base64",
    str: "plain text",
}


def command_line() -> str:
    """Return the page of the commands: each one's help as it prints it."""
    parts = [COMMAND_LINE, "## scrlearn", _help(app, "scrlearn")]
    for name, command in app.commands.items():
        parts += [f"## scrlearn {name}", _help(command, f"scrlearn {name}")]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _help(command: click.Command, name: str) -> str:
    # No parent context: its name would come twice in the usage line.
    context = click.Context(command, info_name=name, terminal_width=100, max_content_width=100)
    return f"```text\n{command.get_help(context)}\n```"


def file_page(opening: str, *kinds: type) -> str:
    """Return a page with the keys of the kinds of file given, and of every mapping inside them, each once."""
    parts, seen = [opening.rstrip("\n")], set[type]()
    for kind in kinds:
        parts += _tables(kind, f"`kind: {kind.kind}`", seen)  # type: ignore[attr-defined]
    return "\n\n".join(parts) + "\n"


def _tables(noun: type, heading: str, seen: set[type]) -> Iterator[str]:
    seen.add(noun)
    rows = ["| key | holds | |", "|---|---|---|"]
    inner: dict[type, None] = {}
    for field in attrs.fields(noun):
        if not field.init:
            continue
        holds = _described(field.type, inner)
        needed = "**required**" if field.default is attrs.NOTHING else ""
        rows.append(f"| `{field.name}` | {holds} | {described(field.type)} {needed}".rstrip() + " |")
    yield f"## {heading}\n\n" + "\n".join(rows)
    for one in inner:
        if one not in seen:
            yield from _tables(one, _name(one), seen)


def _described(annotation: Any, inner: dict[type, None]) -> str:  # noqa: ANN401 - one answer a form
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind = next((mark for mark in arguments[1:] if isinstance(mark, TextKind)), None)
        return _TEXTS[kind] if kind else _described(arguments[0], inner)
    if origin in (typing.Union, types.UnionType):
        members = [member for member in arguments if member not in (type(None), AsWritten)]
        return " or ".join(_described(member, inner) for member in members)
    if origin in SEQUENCES:
        return f"list of {_described(arguments[0], inner)}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"mapping to {_described(arguments[1], inner)}"
    if annotation is Any:
        return "anything"
    return _described_class(annotation, inner)


def _described_class(cls: type, inner: dict[type, None]) -> str:
    if issubclass(cls, Enum):
        return "one of " + ", ".join(f"`{member.value}`" for member in cls)
    if attrs.has(cls):
        inner[cls] = None
        short = f", or its `{SHORTHANDS[cls]}` alone" if cls in SHORTHANDS else ""
        return f"[{_name(cls)}](#{_name(cls).lower().replace(' ', '-')}){short}"
    return _PLAIN_TYPES.get(cls, cls.__name__)


def _name(noun: type) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in noun.__name__).strip()
    return words[0].upper() + words[1:]


def facts_table() -> str:
    """Return the facts that a review can state, by id."""
    rows = [f"| `{fact.id}` | {fact.asks} |" for fact in FACTS.values()]
    return "\n".join(["", FACTS_BY_ID, "| fact | asks |", "|---|---|", *rows, ""])


def pages() -> dict[Path, str]:
    """Return every generated page by its file."""
    return {
        REFERENCE / "command-line.md": command_line(),
        REFERENCE / "review-file.md": file_page(REVIEW_FILE, Review) + facts_table(),
        REFERENCE / "briefing-and-newsletter-files.md": file_page(
            OTHER_FILES, Briefing, Bulletin, TeamResponse
        ),
    }


def main() -> int:
    """Write the pages, or with `--check` name those that are not current."""
    stale = [
        path
        for path, text in pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path}: not current; run make docs")
        return 1 if stale else 0
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(pages()[path], encoding="utf-8")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

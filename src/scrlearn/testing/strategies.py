"""Hypothesis strategies for every subject, made from the model's annotations so that they never drift.

    from hypothesis import given
    from scrlearn.testing.strategies import reviews

    @given(reviews())
    def test_my_layout_takes_any_review(review): ...

What is generated is valid, not sensible: a due date may lie before the review, a text may be in Arabic, a
pseudonym may be "null". Ids are unique in each subject, as in any file that loads.
"""

from __future__ import annotations

import base64
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from scrlearn.model.board import Logo
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.dates import FIRST_COUNTED, LAST_COUNTED, AsWritten, written_date
from scrlearn.model.facts import Fact
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review
from scrlearn.model.text_kinds import TextKind, text_fault, text_pattern
from scrlearn.model.type_faults import SEQUENCES

if typing.TYPE_CHECKING:
    from scrlearn.model.subjects import Subject

T = TypeVar("T")

MOST_ENTRIES = 3
"""How many entries a generated list or mapping has at most."""

ODD_TEXTS = (
    "no",
    "On",
    "null",
    "~",
    "true",
    "12:30",
    "2016-06-30",
    "0o17",
    "0x1F",
    "1_000",
    "1e3",
    ".inf",
    "",
    " leading",
    "trailing ",
    "several\nlines",
    "\nstarts with a break",
    "ends with two breaks\n\n",
    "carriage\r\nreturn",
    "  - indented\nthen not",
    "a tab\tinside",
    "key: value",
    "trailing colon:",
    "text # no comment",
    "- dash",
    "? question",
    "*alias &anchor !tag %directive @at `tick`",
    "[brackets] {braces}, and commas",
    "'single' and \"double\" quotes \\ backslash",
    "--- document",
    "<b>markup</b> & entities",
    "*emphasis*, **strong** and [a link](https://example.org)",
    "One paragraph.\n\n- a list\n- of two\n",
    "café, Łódź, naïve",
    "\N{FAMILY} \U0001f469\N{ZERO WIDTH JOINER}\U0001f467 \N{GRINNING FACE}",
    "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED}\N{HEBREW LETTER VAV}\N{HEBREW LETTER FINAL MEM}",
    "\N{LINE SEPARATOR}\N{NEXT LINE}\N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}",
    "a long text that has to be broken into several lines by anything that keeps its lines short " * 3 + ".",
    "unbroken" * 40,
)
"""Texts that one format or another could take for something else."""

_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""A PNG of one black pixel."""
_PLAIN: Mapping[type, st.SearchStrategy[Any]] = {
    types.NoneType: st.none(),
    bool: st.booleans(),
    int: st.integers(-(10**6), 10**6),
    bytes: st.sampled_from([b"", _PICTURE]),
}


def reviews() -> st.SearchStrategy[Review]:
    """Return a strategy for reviews."""
    return _subjects_of(Review)


def briefings() -> st.SearchStrategy[Briefing]:
    """Return a strategy for briefings."""
    return _subjects_of(Briefing)


def bulletins() -> st.SearchStrategy[Bulletin]:
    """Return a strategy for newsletters."""
    return _subjects_of(Bulletin)


def responses() -> st.SearchStrategy[TeamResponse]:
    """Return a strategy for teams' responses."""
    return _subjects_of(TeamResponse)


def subjects() -> st.SearchStrategy[Subject]:
    """Return a strategy for subjects of every kind."""
    return st.one_of(reviews(), briefings(), bulletins(), responses())


def facts() -> st.SearchStrategy[Fact]:
    """Return a strategy for facts in every state, some with what they rest on."""
    return nouns(Fact)


def nouns(cls: type[T]) -> st.SearchStrategy[T]:
    """Return a strategy for any noun of the model."""
    hints = typing.get_type_hints(cls, include_extras=True)
    fields = attrs.fields(typing.cast("type[attrs.AttrsInstance]", cls))
    required = {field.name: _values(hints[field.name]) for field in fields if field.default is attrs.NOTHING}
    optional = {
        field.name: _values(hints[field.name]) for field in fields if field.default is not attrs.NOTHING
    }
    return st.fixed_dictionaries(required, optional=optional).map(lambda values: cls(**values))


@cache
def texts(kind: TextKind = TextKind.PLAIN) -> st.SearchStrategy[str]:
    """Return a strategy for texts of a kind: odd ones, and any that the model accepts."""
    pattern = text_pattern(kind)
    if pattern is not None:
        return st.from_regex(pattern, fullmatch=True).filter(lambda text: text_fault(text, kind) is None)
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    return st.one_of(st.sampled_from(ODD_TEXTS), anything.filter(lambda text: text_fault(text, kind) is None))


def _subjects_of(cls: type[T]) -> st.SearchStrategy[T]:
    return nouns(cls).map(lambda subject: _with_unique_ids(subject, set()))


def _values(annotation: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any type form can come
    """Return a strategy for the values of one annotated type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind = next((mark for mark in arguments[1:] if isinstance(mark, TextKind)), None)
        return texts(kind) if kind else _values(arguments[0])
    if origin in (Union, types.UnionType):
        if AsWritten in arguments:
            return _dates(optional=types.NoneType in arguments)
        return st.one_of(*(_values(member) for member in arguments))
    if origin in SEQUENCES:
        return st.lists(_values(arguments[0]), max_size=MOST_ENTRIES).map(tuple)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(_values(arguments[0]), _values(arguments[1]), max_size=MOST_ENTRIES)
    return _instances(annotation)


def _instances(cls: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    if cls is Any:
        return _plain_data()
    if cls in _PLAIN:
        return _PLAIN[cls]
    if issubclass(cls, Enum):
        return st.sampled_from(list(cls))
    return nouns(cls).map(_with_picture) if cls is Logo else nouns(cls)


def _with_picture(logo: Logo) -> Logo:
    """Give a logo that names a file its picture, as reading the file would have."""
    return Logo(alt=logo.alt, file=logo.file, data=_PICTURE) if logo.file else logo


def _dates(*, optional: bool) -> st.SearchStrategy[Any]:
    # Made as a file would: an ISO date can never be kept as mere words.
    written = texts().map(written_date)
    # What stands in real plans and in the exports of case systems where a day belongs.
    no_day = ("31 September 2020", "2016-02-30", "Ongoing", "TBC", "30/06/2016", "9999-12-31", "0001-01-01")
    values = [st.dates(FIRST_COUNTED, LAST_COUNTED), written, st.sampled_from(no_day).map(written_date)]
    return st.one_of(st.none(), *values) if optional else st.one_of(*values)


def _plain_data() -> st.SearchStrategy[Any]:
    numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
    leaves = st.one_of(st.none(), st.booleans(), numbers, texts())
    return st.recursive(
        leaves,
        lambda data: (
            st.lists(data, max_size=MOST_ENTRIES) | st.dictionaries(texts(), data, max_size=MOST_ENTRIES)
        ),
        max_leaves=6,
    )


def _with_unique_ids(value: Any, taken: set[tuple[type, str]]) -> Any:  # noqa: ANN401
    """Return a noun, or a tuple of them, in which no id of one class comes twice."""
    if isinstance(value, tuple):
        return tuple(_with_unique_ids(item, taken) for item in value)
    if isinstance(value, type) or not attrs.has(type(value)):
        return value
    changes = {}
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        if TextKind.KEY in get_args(field.type):
            changes[field.name] = _free_id(type(value), held, taken)
        else:
            changes[field.name] = _with_unique_ids(held, taken)
    return attrs.evolve(value, **changes)


def _free_id(cls: type, wanted: str, taken: set[tuple[type, str]]) -> str:
    free, count = wanted, 1
    while (cls, free) in taken:
        count += 1
        free = f"{wanted[:90]}.{count}"
    taken.add((cls, free))
    return free

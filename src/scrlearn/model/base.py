"""What every noun of the model is made of: the `noun` decorator and the kinds of text a field can hold.

A noun is a frozen, slotted, keyword-only attrs class. Its constructor enforces only what is always
true: the declared types, ids that can key a file, text that every format can carry, addresses that are
addresses. What a draft may lack is left to the checks. Sequences become tuples and mappings become
`immutabledict`, so that a noun never changes once made.

Each field says what it holds through `Doc`, from which the JSON Schema and the reference are made.
"""

import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, dataclass_transform, get_args, get_origin

import attrs
from immutabledict import immutabledict

T = TypeVar("T")


@attrs.frozen
class Doc:
    """What a field holds, in a sentence for the people who write the files."""

    text: str


class TextKind(Enum):
    """How the text of a field is read and what it may hold."""

    KEY = "key"
    PLAIN = "plain"
    INLINE = "inline"
    BODY = "body"
    URL = "url"
    EMAIL = "email"
    COLOUR = "colour"


Key = Annotated[str, TextKind.KEY]
"""An id: letters, digits, `.`, `_` and `-`, so that it can key a record and name a file."""
Plain = Annotated[str, TextKind.PLAIN]
"""Text without markup."""
Inline = Annotated[str, TextKind.INLINE]
"""Text that may hold emphasis, strong text and links."""
Body = Annotated[str, TextKind.BODY]
"""Text in the CommonMark subset: paragraphs, lists, emphasis, strong text and links."""
Url = Annotated[str, TextKind.URL]
"""An absolute `https:`, `http:`, `mailto:` or `tel:` address."""
EmailAddress = Annotated[str, TextKind.EMAIL]
"""One e-mail address, without a display name."""
Colour = Annotated[str, TextKind.COLOUR]
"""A colour as `#rrggbb`."""

SAFE_SCHEMES = ("https", "http", "mailto", "tel")
"""The schemes that a link may have; any other never passes into a document."""

SEQUENCES = (tuple, Sequence)
"""The origins of annotations whose value is a tuple. `Sequence` lets a type checker accept a list, too."""

# What XML 1.0 cannot hold at all: C0 controls but tab and newlines, unpaired surrogates, two non-characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""The characters that no document format can carry."""
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_URL = re.compile(rf"({'|'.join(SAFE_SCHEMES)}):[^\s<>\"'`\\]+")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_PATTERNS: dict[TextKind, tuple[re.Pattern[str], str]] = {
    TextKind.KEY: (_KEY, "an id of letters, digits, '.', '_' and '-' that starts with a letter or digit"),
    TextKind.URL: (_URL, "a whole address, such as https://www.example.org (or http:, mailto:, tel:)"),
    TextKind.EMAIL: (_EMAIL, "one e-mail address such as briefings@example.org"),
    TextKind.COLOUR: (_COLOUR, "a colour such as #1d4f6e"),
}


def text_fault(value: str, kind: TextKind = TextKind.PLAIN) -> str | None:
    r"""Say why `value` cannot be text of that kind, or None where it can.

    >>> text_fault("a\x00b")
    'holds the character U+0000, which no document format can carry; remove it'
    >>> text_fault("child n", TextKind.KEY)
    "'child n' is not an id of letters, digits, '.', '_' and '-' that starts with a letter or digit"
    >>> text_fault("child-n", TextKind.KEY) is None
    True
    """
    unwritable = UNWRITABLE.search(value)
    if unwritable:
        return (
            f"holds the character U+{ord(unwritable[0]):04X}, which no document format can carry; remove it"
        )
    if kind in _PATTERNS:
        pattern, wanted = _PATTERNS[kind]
        if not pattern.fullmatch(value):
            shown = value if len(value) <= 80 else value[:77] + "..."  # noqa: PLR2004 - a line's worth
            return f"{shown!r} is not {wanted}"
    return None


def text_pattern(kind: TextKind) -> str | None:
    """Return the regular expression that a text of that kind matches whole, or None where any text passes.

    >>> text_pattern(TextKind.COLOUR)
    '#[0-9A-Fa-f]{6}'
    """
    return _PATTERNS[kind][0].pattern if kind in _PATTERNS else None


def is_language(tag: str) -> bool:
    """Whether a text has the form of a BCP 47 language tag; whether anyone speaks it is not asked.

    >>> is_language("en-GB"), is_language("english please")
    (True, False)
    """
    return _LANGUAGE.fullmatch(tag) is not None


def evolve(instance: T, **changes: Any) -> T:  # noqa: ANN401 - the fields' own types
    """Return a copy of a noun with some fields changed, validated as a new one is.

    `attrs.evolve` does the same; this one keeps the type for type checkers, which do not see attrs in `noun`.

    >>> from scrlearn.model.findings import Finding
    >>> evolve(Finding(id="f1", statement="One."), statement="Two.").statement
    'Two.'
    """
    return attrs.evolve(instance, **changes)  # type: ignore[misc]


def type_fault(value: object, annotation: Any) -> str | None:  # noqa: ANN401 - any type form can come
    """Say why `value` does not have the annotated type, or None where it does.

    >>> type_fault(5, Plain)
    'expected text, got int'
    >>> type_fault(("a", 1), tuple[str, ...])
    '[1]: expected text, got int'
    """
    return _checker(annotation)(value)


_TypeCheck = Callable[[object], str | None]


@cache
def _checker(annotation: Any) -> _TypeCheck:  # noqa: ANN401, PLR0911 - one answer a form of annotation
    """Build the check for one annotation, once: constructors run it on every value."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        kind = next((mark for mark in marks if isinstance(mark, TextKind)), None)
        return _text_checker(kind) if kind is not None else _checker(inner)
    if annotation is Any:
        return lambda _value: None
    if annotation is str:
        return _text_checker(TextKind.PLAIN)
    if origin in (Union, types.UnionType):
        return _union_checker(get_args(annotation))
    if origin in SEQUENCES:
        return _items_checker(_checker(get_args(annotation)[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_checker(_checker(get_args(annotation)[0]), _checker(get_args(annotation)[1]))
    return _class_checker(annotation)


def _text_checker(kind: TextKind) -> _TypeCheck:
    def check(value: object) -> str | None:
        return text_fault(value, kind) if type(value) is str else f"expected text, got {type(value).__name__}"

    return check


def _union_checker(members: tuple[Any, ...]) -> _TypeCheck:
    checkers = [_checker(member) for member in members]
    optional = type(None) in members

    def check(value: object) -> str | None:
        if value is None and optional:
            return None
        faults = [checker(value) for checker in checkers]
        if None in faults:
            return None
        # The member that got furthest explains best: a text fault beats "expected None".
        return next((fault for fault in faults if fault and not fault.startswith("expected")), faults[0])

    return check


def _items_checker(item: _TypeCheck) -> _TypeCheck:
    def check(value: object) -> str | None:
        if not isinstance(value, tuple):
            return f"expected a list, got {type(value).__name__}"
        found = ((index, item(entry)) for index, entry in enumerate(value))
        return next((f"[{index}]: {fault}" for index, fault in found if fault), None)

    return check


def _mapping_checker(key: _TypeCheck, item: _TypeCheck) -> _TypeCheck:
    def check(value: object) -> str | None:
        if not isinstance(value, Mapping):
            return f"expected a mapping, got {type(value).__name__}"
        for name, entry in value.items():
            fault = key(name) or item(entry)
            if fault:
                return f"{name}: {fault}"
        return None

    return check


def _class_checker(expected: type) -> _TypeCheck:
    if expected is type(None):
        return lambda value: None if value is None else f"expected nothing, got {type(value).__name__}"

    def check(value: object) -> str | None:
        # A datetime is a date and True is an int to isinstance; neither is what a field means.
        masquerading = (isinstance(value, datetime) and expected is date) or (
            isinstance(value, bool) and expected is int
        )
        if isinstance(value, expected) and not masquerading:
            return None
        return f"expected {expected.__name__}, got {type(value).__name__}"

    return check


_Freezer = Callable[[object], object]


def _items_freezer(item: _Freezer | None) -> _Freezer:
    """Make what turns a list or other iterable into a tuple, and freezes each entry where those need it.

    What is no sequence is left for the type check to refuse.
    """

    def freeze(value: object) -> object:
        if not isinstance(value, Iterable) or isinstance(value, str | bytes | Mapping):
            return value
        return tuple(map(item, value)) if item else tuple(value)

    return freeze


def _mapping_freezer(item: _Freezer | None) -> _Freezer:
    """Make what freezes a mapping, and each of its values where those need it."""

    def freeze(value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        return immutabledict({key: item(entry) for key, entry in value.items()} if item else value)

    return freeze


def _frozen_deeply(value: object) -> object:
    """Freeze plain data of any shape: plugins' own data must not change inside a noun either."""
    if isinstance(value, Mapping):
        return immutabledict({key: _frozen_deeply(item) for key, item in value.items()})
    return tuple(_frozen_deeply(item) for item in value) if isinstance(value, list | tuple) else value


def _freezer(annotation: Any) -> _Freezer | None:  # noqa: ANN401
    """Return what makes a value of that annotation unchangeable, or None where it already is."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _freezer(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        # A list that may be missing is frozen as any list is; a value of the other members passes as it is.
        return next(filter(None, map(_freezer, get_args(annotation))), None)
    if isinstance(annotation, type) and hasattr(annotation, "taken"):
        # A class that stands beside another in a field may say how the other's values are kept.
        return cast("_Freezer", annotation.taken)
    if origin in SEQUENCES:
        return _items_freezer(_freezer(get_args(annotation)[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        item = get_args(annotation)[1]
        return _frozen_deeply if item is Any else _mapping_freezer(_freezer(item))
    return None


def _validate(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    fault = type_fault(value, attribute.type)
    if fault:
        place = f"{type(instance).__name__}.{attribute.name}"
        message = f"{place}{'' if fault.startswith('[') else ': '}{fault}"
        raise TypeError(message) if "expected" in fault else ValueError(message)


def _enforce(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Give every field the conversion and the validation that its annotation states."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return [
        field.evolve(
            type=hints[field.name],
            converter=field.converter or _freezer(hints[field.name]),
            validator=attrs.validators.and_(_validate, field.validator) if field.validator else _validate,
        )
        for field in fields
    ]


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(attrs.field,))
def noun(cls: type[T]) -> type[T]:
    """Make a class a noun of the model: frozen, slotted, keyword-only, with its declared types enforced.

    >>> @noun
    ... class Place:
    ...     name: Annotated[Plain, Doc("What it is called.")]
    >>> Place(name=3)
    Traceback (most recent call last):
    TypeError: Place.name: expected text, got int

    Raises, from the constructor of the class made:
        TypeError: a value is not of the declared type.
        ValueError: a text cannot be what its field holds (an id, an address, text without controls).
    """
    return attrs.define(cls, frozen=True, slots=True, kw_only=True, field_transformer=_enforce)

"""What every noun of the model is made of: the `noun` decorator, and what the annotation of a field can say.

A noun is a frozen, slotted, keyword-only attrs class. Its constructor enforces only what is always
true: the declared types, ids that can key a file, text that every format can carry, addresses that are
addresses. What a draft may lack is left to the checks. Sequences become tuples and mappings become
`immutabledict`, so that a noun never changes once made.

Each field says what it holds through `Doc`, from which the JSON Schema and the reference are made, and which
kind of text it takes through `scrlearn.model.text_kinds`. A field that takes more than it keeps says so by
`Kept` and `Converted`.
"""

import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Generic,
    TypeVar,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
)

import attrs

from scrlearn.model.freezing import freezer
from scrlearn.model.type_faults import type_check

T = TypeVar("T")

_VALUES_ARE_READ = ContextVar("_VALUES_ARE_READ", default=False)


@attrs.frozen
class Doc:
    """What a field holds, in a sentence for the people who write the files."""

    text: str


@attrs.frozen
class Converted:
    """That a field converts what it is given; the type of what `by` takes says what may be given."""

    by: Callable[[Any], object]


if TYPE_CHECKING:
    Keeps_co = TypeVar("Keeps_co", covariant=True)
    Takes_contra = TypeVar("Takes_contra", contravariant=True)

    class Kept(Generic[Keeps_co, Takes_contra]):
        """The type of a field that keeps one type and takes more: `Kept[Area | None, Area | str | None]`.

        Type checkers read a descriptor so: a constructor takes what `__set__` takes, and reading the field
        gives what `__get__` gives.
        """

        def __get__(self, instance: object, owner: type | None = None) -> Keeps_co:
            """Give what the field keeps."""

        def __set__(self, instance: object, value: Takes_contra) -> None:
            """Take what a constructor takes."""

else:

    class Kept:
        """The type of a field that keeps one type and takes more; to a running program, what it keeps."""

        def __class_getitem__(cls, keeps_and_takes: tuple[Any, Any]) -> Any:  # noqa: ANN401 - any type form
            """Return the type that the field keeps."""
            return keeps_and_takes[0]


def evolve(instance: T, **changes: Any) -> T:  # noqa: ANN401 - the fields' own types
    """Return a copy of a noun with some fields changed, validated as a new one is.

    `attrs.evolve` does the same; this one keeps the type for type checkers, which do not see attrs in `noun`.

    >>> from scrlearn.model.findings import Finding
    >>> evolve(Finding(id="f1", statement="One."), statement="Two.").statement
    'Two.'
    """
    return attrs.evolve(instance, **changes)  # type: ignore[misc]


@contextmanager
def values_already_read() -> Iterator[None]:
    """Have constructors take values as they are, for a reader of files that has read each by its own rules.

    A file's faults are all told at once, so its reader must look at every value before any noun is made; to
    look at each once more would find nothing.
    """
    token = _VALUES_ARE_READ.set(True)
    try:
        yield
    finally:
        _VALUES_ARE_READ.reset(token)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(attrs.field,))
def noun(cls: type[T]) -> type[T]:
    """Make a class a noun of the model: frozen, slotted, keyword-only, with its declared types enforced.

    >>> @noun
    ... class Place:
    ...     name: Annotated[str, Doc("What it is called.")]
    >>> Place(name=3)
    Traceback (most recent call last):
    TypeError: Place.name: expected text, got int

    Raises, from the constructor of the class made:
        TypeError: a value is not of the declared type.
        ValueError: a text cannot be what its field holds (an id, an address, text without controls).
    """
    made = attrs.define(cls, frozen=True, slots=True, kw_only=True, field_transformer=_enforced)
    # `help`, Jupyter and Sphinx show the constructor by these; attrs writes what a converter says it takes.
    made.__init__.__annotations__ = _taken_types(made)
    return made


def _enforced(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Give every field the conversion and the validation that its annotation states."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return [
        field.evolve(
            type=hints[field.name],
            converter=_conversion(hints[field.name]) or freezer(hints[field.name]),
            validator=_validation(hints[field.name]),
        )
        for field in fields
    ]


def _conversion(annotation: Any) -> Callable[[Any], object] | None:  # noqa: ANN401 - any type form can come
    marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((mark.by for mark in marks if isinstance(mark, Converted)), None)


def _validation(annotation: Any) -> "Callable[[object, attrs.Attribute[Any], object], None]":  # noqa: ANN401
    """Make what refuses a value that does not fit a field's annotation."""
    fault_of = type_check(annotation)

    def validate(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if _VALUES_ARE_READ.get():
            return
        fault = fault_of(value)
        if fault:
            place = f"{type(instance).__name__}.{attribute.name}"
            message = f"{place}{'' if fault.startswith('[') else ': '}{fault}"
            raise TypeError(message) if "expected" in fault else ValueError(message)

    return validate


def _taken_types(cls: type) -> dict[str, Any]:
    """Return the type that a constructor takes for each field, without what only scrlearn reads of it."""
    kept = typing.get_type_hints(cls)
    return {
        field.name: _first_parameter(conversion)
        if (conversion := _conversion(field.type))
        else kept[field.name]
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", cls))
    }


def _first_parameter(function: Callable[..., object]) -> Any:  # noqa: ANN401
    return next(iter(typing.get_type_hints(function).values()))

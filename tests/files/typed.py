"""Reading for tests that know what kind of subject comes back."""

from __future__ import annotations

from typing import Any, TypeVar

from scrlearn.files import load, loads

T = TypeVar("T")


def read(cls: type[T], text: str | bytes, **options: Any) -> T:
    """Read a text that holds a subject of that class."""
    subject = loads(text, **options)
    assert isinstance(subject, cls)
    return subject


def read_file(cls: type[T], path: Any) -> T:
    """Read a file that holds a subject of that class."""
    subject = load(path)
    assert isinstance(subject, cls)
    return subject

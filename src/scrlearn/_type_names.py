"""What type of thing a value is, in words that run none of its code: it may come from anybody's plugin."""

from __future__ import annotations


def class_name(cls: type) -> str:
    """Return the name of a class as it was made; a class of classes may answer anything."""
    name: str = type.__dict__["__name__"].__get__(cls)
    return name


def type_shown(value: object) -> str:
    """Say what type of thing a value is, without quoting it: it may hold what must not be repeated.

    >>> type_shown("Ada Example"), type_shown(None), type_shown(3), type_shown(int)
    ('text', 'None', 'int', 'the class int')
    """
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {class_name(value)}"
    return "text" if type(value) is str else class_name(type(value))

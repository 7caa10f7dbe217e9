"""In which direction a language is written."""

from __future__ import annotations

_RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}


def direction(language: str) -> str:
    """Return `rtl` for a language that is written from right to left, else `ltr`.

    >>> direction("ur-PK"), direction("cy")
    ('rtl', 'ltr')
    """
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"

"""Colours that can be read: a board's own colour where it contrasts enough with white, else a darker shade.

Relative luminance and contrast ratio are those of WCAG 2.2, success criterion 1.4.3.
"""

from __future__ import annotations

READABLE = 4.5
"""The least contrast of text with its background at level AA (WCAG 2.2, 1.4.3)."""

_WHITE = "#ffffff"
_STEPS = 100


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours written `#rrggbb`: from 1 (none) to 21 (black on white).

    >>> contrast("#000000", "#ffffff")
    21.0
    >>> round(contrast("#767676", "#ffffff"), 2)
    4.54
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str) -> str:
    """Return a colour that can carry white text and stand as text on white: itself, or a darker shade of it.

    >>> readable("#1d4f6e")
    '#1d4f6e'
    >>> readable("#ffd800"), contrast(readable("#ffd800"), "#ffffff") >= READABLE
    ('#8a7500', True)
    """
    shades = (_mixed(colour, "#000000", step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if contrast(shade, _WHITE) >= READABLE)


def tint(colour: str) -> str:
    """Return a pale shade of a colour, for black text to stand on.

    >>> tint("#1d4f6e")
    '#edf1f3'
    """
    return _mixed(colour, _WHITE, 0.92)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB


def _mixed(colour: str, other: str, share: float) -> str:
    """Mix `share` of the other colour into a colour."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(mine + (theirs - mine) * share):02x}" for mine, theirs in pairs)

"""What a plain YAML scalar means by the core schema of YAML 1.2: `no`, `on` and `12:30` are text.

The reader resolves scalars by these rules, and the writer quotes every text that they would take for
something else. Source: YAML 1.2.2, section 10.3.2.
"""

from __future__ import annotations

import re

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_WITH_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITY = re.compile(r"[-+]?\.(inf|Inf|INF)")
_NOT_A_NUMBER = frozenset({".nan", ".NaN", ".NAN"})

_MAX_DIGITS = 400  # Python itself refuses to read integers of some thousands of digits


def resolve(text: str) -> str | int | float | bool | None:
    """Return what a plain scalar means.

    >>> [resolve(text) for text in ("no", "12:30", "2016-06-30", "true", "~", "0o17", "-1", "1e3")]
    ['no', '12:30', '2016-06-30', True, None, 15, -1, 1000.0]
    """
    if text in _NULL:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text[0] in "+-.0123456789":
        return _number(text)
    return text


def _number(text: str) -> str | int | float:
    if len(text) <= _MAX_DIGITS and _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _WITH_BASE.fullmatch(text):
        return int(text, base=0)
    if _INFINITY.fullmatch(text):
        return float("-inf" if text.startswith("-") else "inf")
    return float("nan") if text in _NOT_A_NUMBER else text

"""Checks: is a subject fit to publish, and if not, what is wrong, where, and how is it mended?

`check` runs every check that the host holds and returns a `Report` of coded problems. The catalogue of codes
is `scrlearn.PluginHost().catalogue`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.checks.catalogue import describe_catalogue, describe_code
    from scrlearn.checks.exceptions import Excepted
    from scrlearn.checks.report import Report
    from scrlearn.checks.run import check, disclosure_problems
    from scrlearn.checks.settings import Settings, find_settings, read_settings

_HOME = {
    "Excepted": "scrlearn.checks.exceptions",
    "Report": "scrlearn.checks.report",
    "check": "scrlearn.checks.run",
    "describe_catalogue": "scrlearn.checks.catalogue",
    "describe_code": "scrlearn.checks.catalogue",
    "disclosure_problems": "scrlearn.checks.run",
    "find_settings": "scrlearn.checks.settings",
    "read_settings": "scrlearn.checks.settings",
    "Settings": "scrlearn.checks.settings",
}

__all__ = [
    "Excepted",
    "Report",
    "Settings",
    "check",
    "describe_catalogue",
    "describe_code",
    "disclosure_problems",
    "find_settings",
    "read_settings",
]

__getattr__, __dir__ = lazy_names(__name__, _HOME)

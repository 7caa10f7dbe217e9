"""Checks: is a subject fit to publish, and if not, what is wrong, where, and how is it mended?

`check` runs every check that the host holds and returns a `Report` of coded problems. The catalogue of codes
is `scrlearn.PluginHost().catalogue`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.checks.catalogue import describe_catalogue as describe_catalogue
    from scrlearn.checks.catalogue import describe_code as describe_code
    from scrlearn.checks.exceptions import Excepted as Excepted
    from scrlearn.checks.report import Report as Report
    from scrlearn.checks.run import check as check
    from scrlearn.checks.run import disclosure_problems as disclosure_problems
    from scrlearn.checks.settings import Settings as Settings
    from scrlearn.checks.settings import find_settings as find_settings
    from scrlearn.checks.settings import read_settings as read_settings
else:
    __getattr__, __dir__ = lazy_names(__name__)

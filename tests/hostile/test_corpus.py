"""The hostile corpus: every attempt is carried out, and what must come of it comes of it."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.hostile.entry import Hostile

pytestmark = pytest.mark.one_python

_NO_ATTEMPTS = {"command", "entry"}
"""Modules of this folder that the attempts share."""


def attempts() -> list[Hostile]:
    """Every attempt of every module beside this one: each module yields its own from `attempts()`."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    modules = [name for name in names if not name.startswith("test_") and name not in _NO_ATTEMPTS]
    return [one for name in modules for one in importlib.import_module(f"tests.hostile.{name}").attempts()]


@pytest.mark.parametrize("hostile", attempts(), ids=str)
def test_what_must_come_of_it_comes_of_it(hostile, tmp_path):
    """An attempt of a stranger ends as it must: told, contained, and without harm."""
    hostile.attempt(tmp_path)


def test_every_attempt_has_a_name_of_its_own():
    """No attempt hides behind another's name."""
    names = [one.name for one in attempts()]
    assert len(set(names)) == len(names)

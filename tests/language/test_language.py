"""The public names of the floor that reads texts: they are there, and loaded when they are asked for."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

from scrlearn import language


def test_every_public_name_is_there():
    """The list is written by hand; what it names can be had."""
    assert dir(language) == sorted(language.__all__)
    assert all(getattr(language, name) is not None for name in language.__all__)


def test_no_name_is_that_of_a_module():
    """Python binds a module to its name in the package when it is imported: one would hide the other."""
    modules = {module.name for module in pkgutil.iter_modules(language.__path__)}
    assert modules.isdisjoint(language.__all__)


def test_the_floor_is_entered_for_nothing():
    """Importing it loads none of its modules, until a reader is asked for."""
    code = (
        "import sys; from scrlearn import language; "
        "print([name for name in sys.modules if name.startswith('scrlearn.language.')])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"

"""The floor that reads texts is loaded when it is asked. Its names are held by `tests/test_interface.py`."""

from __future__ import annotations

import subprocess
import sys


def test_the_floor_is_entered_for_nothing():
    """Importing it loads none of its modules, until a reader is asked for."""
    code = (
        "import sys; from scrlearn import language; "
        "print([name for name in sys.modules if name.startswith('scrlearn.language.')])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"

"""The contract for rule sets holds on any machine: what is slow is no fault of the law."""

from __future__ import annotations

import os
import subprocess
import sys

SLOW = """
import time

from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.testing.rulesets import RuleSetContract


class TestSlow(RuleSetContract):
    ruleset = ENGLAND_SCR
    asked = 0

    def _draw(self, data):
        TestSlow.asked += 1
        # As if the machine had something else to do for a moment, in the middle of the search.
        time.sleep(0.3 if TestSlow.asked == 5 else 0)
        return super()._draw(data)
"""


def test_a_slow_moment_fails_no_law(tmp_path):
    """A plugin's author who sets nothing, and has a busy machine, is told of no deadline."""
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "test_slow.py").write_text(SLOW, encoding="utf-8")
    # Hypothesis has other defaults where it sees a variable of a CI service.
    kept = ("HOME", "LANG", "PATH", "VIRTUAL_ENV")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "never_contradicts"],
        check=False, capture_output=True, text=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
    assert "1 passed" in ran.stdout

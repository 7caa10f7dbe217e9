"""The core's rule sets come through the hook, and asking for the law loads no format."""

import subprocess
import sys

import pytest

import scrlearn.law
from scrlearn.hooks import PluginHost


def test_the_core_registers_england_scr():
    """The rule set is there by its id, from scrlearn itself."""
    assert "england-scr" in PluginHost(entry_points=False).rulesets


def test_importing_the_law_builds_no_rule_set():
    """The package and its plugin are imported without the catalogue or any rule set being built."""
    code = (
        "import sys, scrlearn.law, scrlearn.law.plugin; "
        "print([name for name in sys.modules if name in ('scrlearn.law.england_scr', 'scrlearn.law.engine')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_package_gives_its_public_names():
    """Every name that it lists is there, and no other is made up."""
    for name in dir(scrlearn.law):
        assert getattr(scrlearn.law, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'decid'"):
        scrlearn.law.decid  # type: ignore[attr-defined]  # noqa: B018 - the look-up is the test

"""Listing the rules compiles no pattern that reads a text: it would cost more than the list itself."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

COUNTED = """
import collections, importlib, json, pkgutil, re, sys

compiled = collections.Counter()
compile_pattern = re.compile

def counted(*arguments, **options):
    file = sys._getframe(1).f_code.co_filename.replace("\\\\", "/")
    if "/scrlearn/" in file:
        compiled[file.rpartition("/scrlearn/")[2]] += 1
    return compile_pattern(*arguments, **options)

re.compile = counted
{program}
print(json.dumps(compiled))
"""
EVERY_RULE = """
import scrlearn.checks.rules as rules
for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
    importlib.import_module(module.name)
"""
COMMAND = """
from click.testing import CliRunner
from scrlearn.cli.app import app
assert CliRunner().invoke(app, {arguments!r}).exit_code == 0
"""
OF_THE_RULES = {
    "checks/rules/briefing/glossary.py",  # the words of a text, each in its place
    "checks/rules/disclosure/reporting.py",  # the numbers of services
}
"""Modules of rules that have patterns of their own."""


def compiled_in(program):
    """Return the modules, under the package, that compile a pattern when a program runs."""
    code = COUNTED.replace("{program}", program)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "program",
    [EVERY_RULE, COMMAND.format(arguments=["checks"]), COMMAND.format(arguments=["plugins"])],
    ids=["importing every rule", "scrlearn checks", "scrlearn plugins"],
)
def test_no_reader_of_texts_is_loaded(program):
    """The rules ask the readers by name when they judge, and not before."""
    modules = compiled_in(program)
    assert not [module for module in modules if module.startswith("language/")]


def test_rules_have_their_patterns_from_the_readers():
    """Reading is not judging: what a text says is found in one place, for every rule that asks."""
    modules = {module for module in compiled_in(EVERY_RULE) if module.startswith("checks/rules/")}
    assert modules <= OF_THE_RULES

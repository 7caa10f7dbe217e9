"""The rules: one file holds what belongs together, under one name."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from scrlearn.checks import rules
from scrlearn.checks.plugin import scrlearn_register_checks
from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(rules.__path__, "scrlearn.checks.rules.")
    if not found.ispkg
]
RULES = [module for module in MODULES if hasattr(module, "CHECK")]
NAMES = [module.__name__.removeprefix("scrlearn.checks.rules.") for module in RULES]


@pytest.mark.parametrize("module", RULES, ids=NAMES)
def test_file_record_and_function_have_one_name(module):
    """Whoever meets the name of a check in a report finds its file and its function by it."""
    name = module.__name__.rpartition(".")[2]
    assert module.CHECK.name == name.replace("_", "-")
    assert module.CHECK.run is getattr(module, name)


@pytest.mark.parametrize("module", RULES, ids=NAMES)
def test_a_rule_holds_the_codes_that_it_reports(module):
    """What is true of every problem with a code stands beside the function that finds them."""
    held = {code.code for code in vars(module).values() if isinstance(code, ProblemCode)}
    assert {code.code for code in module.CHECK.codes} == held


def test_every_rule_is_registered():
    """A rule whose file is there and that nobody gives to the host would check nothing."""
    registered = list(scrlearn_register_checks())
    assert all(isinstance(check, Check) for check in registered)
    assert sorted(check.name for check in registered) == sorted(module.CHECK.name for module in RULES)

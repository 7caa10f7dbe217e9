"""The shape of the rule sets: whoever looks for an edition of a law opens one file, named by what it is."""

from importlib import import_module

import pytest

from scrlearn.hooks import PluginHost
from scrlearn.law.distributions import DISTRIBUTIONS
from scrlearn.model.rules import Edition

RULESETS = PluginHost().rulesets
EDITIONS = [(ruleset, edition) for ruleset in RULESETS.values() for edition in ruleset.editions]
SHIPPED = [pair for pair in EDITIONS if pair[0].id in {"england-scr", "england-cspr", *DISTRIBUTIONS}]


def module_name(*parts):
    """The name of a module, from names with hyphens."""
    return ".".join(part.replace("-", "_") for part in parts)


@pytest.mark.parametrize(
    ("ruleset", "edition"), SHIPPED, ids=[f"{ruleset.id}-{edition.id}" for ruleset, edition in SHIPPED]
)
def test_each_edition_stands_in_a_file_of_its_name(ruleset, edition):
    """The folder is named like the rule set, the file like the edition, and it holds no other edition."""
    home = DISTRIBUTIONS.get(ruleset.id, "scrlearn.law")
    module = import_module(module_name(home, ruleset.id, edition.id))
    held = [value for value in vars(module).values() if isinstance(value, Edition)]
    assert held == [edition]

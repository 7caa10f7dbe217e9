"""The catalogue in words."""

from __future__ import annotations

import attrs

from scrlearn.checks import describe_catalogue, describe_code
from scrlearn.checks.rules.briefing.length import TOO_LONG
from scrlearn.checks.rules.structure.publisher import NO_BOARD
from scrlearn.checks.rules.structure.references import UNKNOWN_FINDING
from scrlearn.hooks import PluginHost


def test_code_is_explained_in_full():
    """Why it matters, how to mend it, an example of each, where it comes from."""
    text = describe_code(UNKNOWN_FINDING)
    for part in (
        "STR101 (error)",
        "Why:",
        "To put it right:",
        "Source:",
        "Fails:",
        "Passes:",
        "answers: [f9]",
    ):
        assert part in text


def test_code_says_where_the_documentation_explains_it():
    """Whoever wants more than the explanation finds the page; a plugin's code has none there."""
    assert describe_code(NO_BOARD).endswith(
        "\n\nIn the documentation: docs/reference/checks/structure.md#str130"
    )
    assert "In the documentation" not in describe_code(attrs.evolve(NO_BOARD, code="OUR001"))


def test_code_without_examples_is_explained():
    """A plugin's code may have none."""
    text = describe_code(attrs.evolve(NO_BOARD, failing="", passing=""))
    assert "Fails" not in text
    assert "Why:" in text


def test_long_example_is_cut():
    """An example of a text that is too long is not shown whole."""
    assert max(map(len, describe_code(TOO_LONG).splitlines())) < 420


def test_every_code_is_listed_once_under_its_family():
    """Families are headings, codes are lines."""
    catalogue = PluginHost(entry_points=False).catalogue
    text = describe_catalogue(catalogue.values())
    assert all(text.count(f"  {code} ") == 1 for code in catalogue)
    assert [line for line in text.splitlines() if line and not line.startswith(" ")] == [
        "Briefing",
        "Conduct of the review",
        "Disclosure",
        "The law and what was decided",
        "Findings and plan",
        "SMART: recommendations and actions",
        "Structure",
    ]


def test_plugins_family_is_headed_by_its_letters():
    """A family that scrlearn does not know has no other name."""
    assert describe_catalogue([attrs.evolve(NO_BOARD, code="OUR001")]).startswith("OUR\n")

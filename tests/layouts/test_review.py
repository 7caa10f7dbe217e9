"""The review's layout: the decision as the law explains it, and nothing of the machine it was made on."""

from __future__ import annotations

from datetime import date

import pytest

from scrlearn.document import Cell, Table, plain, reading, walk
from scrlearn.document.blocks import Paragraph
from scrlearn.errors import RuleError
from scrlearn.hooks import PluginHost, hookimpl
from scrlearn.model.base import evolve
from scrlearn.model.facts import Fact
from scrlearn.model.review import Review, ReviewDates
from scrlearn.publish import lay_out

HOST = PluginHost(entry_points=False)
REVIEW = Review(
    id="child-n",
    title="Child N",
    rules="england-scr",
    dates=ReviewDates(notified=date(2016, 1, 15)),
    facts={
        "abuse_or_neglect_known_or_suspected": Fact.of(True),
        "died": Fact.of(False),
        "seriously_harmed": Fact.of(True),
        "definitive_evidence_of_no_concern": Fact.of(False),
    },
)


def standing(review: Review) -> dict[str, str]:
    """Return how each limb of the decision stands, by the law's words."""
    blocks = walk(lay_out(review, host=HOST).blocks)
    tables = [block for block in blocks if isinstance(block, Table) and block.role == "limbs"]
    return {said(row[0]): said(row[1]) for table in tables for row in table.rows}


def said(cell: Cell) -> str:
    """Return the first line of a cell."""
    first = cell.blocks[0]
    assert isinstance(first, Paragraph)
    return plain(first.content)


def test_each_limb_stands_as_the_decision_has_it():
    """A rebuttal that is not made out is no "No", and what follows from another fact is not left open."""
    limbs = standing(REVIEW)
    assert (
        limbs["there is definitive evidence that there are no concerns about inter-agency working"]
        == "Not established"
    )
    assert limbs["abuse or neglect of a child is known or suspected"] == "Yes"
    (custody,) = [state for words, state in limbs.items() if words.startswith("the child died in custody")]
    assert custody == "No"


def test_a_presumed_limb_says_so():
    """What nobody has judged is not shown as settled."""
    assert "Not known, and presumed" in standing(REVIEW).values()


def test_nothing_is_presumed_where_the_rule_does_not_apply():
    """A presumption about joint working is not spoken of where no abuse is suspected."""
    denied = evolve(REVIEW, facts={**REVIEW.facts, "abuse_or_neglect_known_or_suspected": Fact.of(False)})
    assert "Not known, and presumed" not in standing(denied).values()


def test_a_misspelt_fact_is_an_error_and_not_a_sentence_in_the_document():
    """A document never carries what is meant for the person who wrote the file."""
    with pytest.raises(RuleError, match="did you mean died"):
        lay_out(evolve(REVIEW, facts={"dyed": Fact.of(True)}), host=HOST)


def test_rules_that_are_not_there_are_told_in_plain_words():
    """A review can be read where the plugin with its rules is absent, and says that the rules were."""
    words = " ".join(reading(lay_out(evolve(REVIEW, rules="atlantis-scr"), host=HOST)))
    assert "could not be read" in words
    assert "atlantis" not in words


def test_why_a_plugin_failed_is_not_in_the_document():
    """Readers learn that the answer may be incomplete; paths and exceptions are not for them."""

    class Broken:
        @hookimpl
        def scrlearn_register_rulesets(self):
            message = "/home/someone/secret"
            raise OSError(message)

    host = PluginHost(plugins={"broken": Broken()}, entry_points=False)
    words = " ".join(reading(lay_out(REVIEW, host=host)))
    assert "may be incomplete" in words
    assert "secret" not in words
    assert "OSError" not in words


def test_a_review_without_rules_or_dates_has_no_decision():
    """Nothing is said of a decision that the file does not state the grounds of."""
    assert standing(evolve(REVIEW, rules="")) == {}
    assert standing(evolve(REVIEW, dates=ReviewDates())) == {}

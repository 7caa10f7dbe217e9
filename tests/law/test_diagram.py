"""The expansion of a question: what it shares, what it refuses, and what it leaves out."""

import pytest

from scrlearn.law.diagram import diagram_of, diagrams_of
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.model.base import noun
from scrlearn.model.conditions import Condition
from scrlearn.model.rules import Force, Implication, Outcome, Question, Rule
from tests.law.worked import SOURCE, limb


def question(when):
    """A question of one rule."""
    rule = Rule(id="r", title="A rule", outcome=Outcome.MANDATORY, force=Force.MUST, when=when, source=SOURCE)
    return Question(id="commission", asks="Is it due?", rules=(rule,))


def test_a_question_is_expanded_once():
    """Whoever asks an edition again gets the diagrams that were made at first."""
    edition = ENGLAND_SCR.editions[-1]
    assert diagrams_of(edition)["commission"] is diagrams_of(edition)["commission"]


def test_what_makes_no_difference_is_not_looked_at():
    """A fact that cancels out leaves one verdict and no node."""
    diagram = diagram_of(question(limb("f1") | ~limb("f1")), ())
    assert diagram.root == 0


def test_a_long_list_of_alternatives_stays_small():
    """Twenty alternatives need one node each, not two to the power of twenty."""
    when = limb("g0")
    for number in range(1, 20):
        when |= limb(f"g{number}")
    diagram = diagram_of(question(when), ())
    nodes, waiting = set(), [diagram.root]
    while waiting:
        branch = waiting.pop()
        if not isinstance(branch, int) and branch not in nodes:
            nodes.add(branch)
            waiting += [branch.if_true, branch.if_false]
    assert len(nodes) == 20


def test_a_chain_of_implications_reaches_through_other_facts():
    """f1 implies f2 by way of a fact that the question does not ask for, so f1 without f2 is not counted."""
    implications = (
        Implication(fact="f1", implies="between", because="it does"),
        Implication(fact="between", implies="f2", because="it does"),
    )
    diagram = diagram_of(question(limb("f1") & ~limb("f2")), implications)
    assert diagram.verdicts({}) == {1}


def test_a_condition_of_another_kind_is_refused():
    """Only limbs joined with and, or and not can be worked out."""

    @noun
    class Sometimes(Condition):
        """A condition that the law cannot read."""

        def limbs(self):
            """Give no limbs."""
            yield from ()

    with pytest.raises(TypeError, match="not of Sometimes"):
        diagram_of(question(Sometimes()), ())

"""Conditions without their words, and what known facts leave of them."""

import pytest

from scrlearn.law.formulas import facts_of, formula_of, formula_of_rule, truth
from scrlearn.model.rules import Outcome, Presumption
from tests.law.worked import a_rule, limb


@pytest.mark.parametrize(
    ("condition", "truths", "expected"),
    [
        (limb("f1") & limb("f2"), {"f1": True}, None),
        (limb("f1") & limb("f2"), {"f1": False}, False),
        (limb("f1") & limb("f2"), {"f1": True, "f2": True}, True),
        (limb("f1") | limb("f2"), {"f1": True}, True),
        (limb("f1") | limb("f2"), {"f1": False}, None),
        (~limb("f1"), {"f1": False}, True),
        (~(limb("f1") | limb("f2")), {}, None),
    ],
)
def test_a_formula_holds_as_far_as_facts_are_known(condition, truths, expected):
    """What is not known leaves a formula open, unless what is known decides it all the same."""
    assert truth(formula_of(condition), truths) is expected


def test_a_presumption_asks_that_nothing_rebuts_it():
    """A rule that presumes something applies where its condition holds and the rebuttal does not."""
    presumption = Presumption(presumed=limb("f2"), rebuttal=limb("f3"), confirmed_as=Outcome.MANDATORY)
    formula = formula_of_rule(a_rule(limb("f1"), Outcome.PRESUMED, presumption=presumption))
    assert facts_of(formula) == {"f1", "f3"}
    assert truth(formula, {"f1": True, "f3": False}) is True
    assert truth(formula, {"f1": True, "f3": True}) is False

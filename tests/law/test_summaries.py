"""The answer in a sentence: what is common to what is still possible, and what a rule set says itself."""

import attrs
import pytest

from scrlearn.law import decide
from scrlearn.law.summaries import open_summary, otherwise_summary, rule_summary
from scrlearn.model.rules import Otherwise, Outcome, Question
from tests.law.worked import DAY, a_rule, limb, made_up, two_kinds

UNLESS = "what is presumed is not rebutted"


def summary_of(facts, ruleset):
    """The summary of the only question."""
    return decide(facts, ruleset, on=DAY)["commission"].summary


def test_two_kinds_of_one_outcome_say_what_is_common():
    """A review is due either way; only its kind is open, and both kinds are named."""
    assert summary_of({"f1": True}, two_kinds()) == (
        "A review is due either way; which kind depends on facts that are not known: "
        "MANDATORY (extended) and MANDATORY (concise) are still possible."
    )


def test_where_none_may_be_due_the_kinds_are_named_all_the_same():
    """With no review among what is possible nothing is common."""
    assert summary_of({}, two_kinds()) == (
        "It depends on facts that are not known: MANDATORY (extended), MANDATORY (concise) and NOT_MET are "
        "still possible."
    )


def test_strength_and_kind_may_both_be_open():
    """What differs is said: how strongly it is required, which kind, or both."""
    ruleset = made_up(a_rule(limb("f1"), variant="extended"), a_rule(~limb("f1"), Outcome.GUIDANCE_ALWAYS))
    assert summary_of({}, ruleset).startswith(
        "A review is due either way; how strongly it is required and which kind depends on"
    )


def test_a_presumption_among_what_is_possible_may_yet_be_rebutted():
    """Due either way is said of a presumption only with its way out."""
    keys = ((Outcome.GUIDANCE_ALWAYS, ""), (Outcome.PRESUMED, ""))
    question = Question(id="commission", asks="Is it due?", rules=())
    assert UNLESS in open_summary(question, keys, complete=True)
    assert UNLESS not in open_summary(question, (keys[0], (Outcome.MANDATORY, "")), complete=True)


@pytest.mark.parametrize(
    ("question", "subject"),
    [("rapid_review", "A rapid review"), ("notify", "A notification"), ("publish", "It")],
)
def test_what_is_due_is_what_the_question_asks_about(question, subject):
    """The core's questions are named; a plugin's own is "it"."""
    asked = Question(id=question, asks="Is it due?", rules=())
    keys = ((Outcome.MANDATORY, ""), (Outcome.GUIDANCE_ALWAYS, ""))
    assert open_summary(asked, keys, complete=True).startswith(f"{subject} is due either way")


def test_kinds_of_what_need_not_be_done_are_not_called_due():
    """One outcome in two kinds that nobody must carry out is named, not promised."""
    ruleset = made_up(
        a_rule(limb("f1"), Outcome.CONSIDER, variant="extended"),
        a_rule(~limb("f1"), Outcome.CONSIDER, variant="concise"),
    )
    assert summary_of({}, ruleset).startswith("The answer is CONSIDER either way; which kind depends on")


def test_a_rule_set_may_say_its_answers_itself():
    """A rule's own summary, and that of the last resort, take the place of the usual words."""
    own = a_rule(limb("f1"), summary="Ring the board.")
    assert rule_summary(own, complete=True) == "Ring the board."
    assert otherwise_summary(Otherwise(summary="Let it rest."), complete=True) == "Let it rest."


def test_where_guidance_is_left_out_nothing_is_said_not_to_be_required():
    """Even without words of its own an edition that leaves guidance out says so in every summary."""
    complete = made_up(a_rule(limb("f1"), Outcome.CONSIDER))
    edition = attrs.evolve(complete.editions[0], guidance_not_included="Read the guidance of the day.")
    ruleset = attrs.evolve(complete, editions=(edition,))
    for state in ("true", "false", "unknown"):
        told, usual = summary_of({"f1": state}, ruleset), summary_of({"f1": state}, complete)
        assert "not in this version" in told
        assert "not in this version" not in usual
        assert "No rule requires" not in told
        assert "nothing is forced" not in told
    assert decide({}, complete, on=DAY)["commission"].advisory is False
    assert decide({}, ruleset, on=DAY)["commission"].advisory is True

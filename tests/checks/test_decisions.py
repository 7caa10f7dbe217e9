"""Recorded decisions beside the rules: what differs, what is left open, and what a record lacks."""

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
DEAD = "dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: true, died: true}"
NOT_MET = (
    "dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: false, died: true, "
    "died_in_custody: false, detained_under_mental_health_act: false, "
    "deprivation_of_liberty_order_16_17: false}"
)
OPEN = "dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: unknown, died: true}"


def problems(case, answer, *, question="commission", reasons="", by="Independent Chair", on="2015-06-20"):
    """The problems of the law family in a review with that case and decision."""
    recorded = f"{{question: {question}, answer: '{answer}', by: '{by}', on: {on}, reasons: '{reasons}'}}"
    report = check(subject(f"{{{case}, decisions: [{recorded}]}}"), host=HOST, codes=["LAW"])
    assert report.complete
    return report.problems


def codes(*case, **decision):
    """Their codes."""
    return [problem.code for problem in problems(*case, **decision)]


@pytest.mark.parametrize(
    ("case", "answer", "found"),
    [
        (DEAD, "yes", []),
        (DEAD, "no", ["LAW101"]),
        (NOT_MET, "no", []),
        (NOT_MET, "yes", ["LAW101"]),  # a board may review what it need not
        (OPEN, "yes", ["LAW102"]),
        (OPEN, "no", ["LAW102"]),
        (DEAD, "perhaps", ["LAW105"]),
    ],
)
def test_a_decision_is_held_beside_the_rules(case, answer, found):
    """It agrees, differs, or settles what the rules leave open; the last two are asked for reasons."""
    assert codes(case, answer) == found


@pytest.mark.parametrize(("case", "answer"), [(DEAD, "no"), (NOT_MET, "yes"), (OPEN, "yes")])
def test_reasons_are_enough(case, answer):
    """A decision that differs and says why is the board's own."""
    assert codes(case, answer, reasons="It was weighed.") == []


def test_the_message_says_what_the_rules_say():
    """The outcome and its words stand beside what was decided."""
    (problem,) = problems(DEAD, "no")
    assert problem.path == "decisions[0].reasons"
    assert problem.message.startswith("decided 'no' without reasons, though the rules say MANDATORY:")


def test_a_misspelt_question_is_guessed():
    """Else nothing would ever be held beside it."""
    (problem,) = problems(DEAD, "yes", question="comission")
    assert (problem.code, problem.path) == ("LAW104", "decisions[0].question")
    assert "did you mean commission?" in problem.message


@pytest.mark.parametrize(
    ("by", "on", "lacks"),
    [("", "2015-06-20", "who made it"), ("The Chair", "null", "when"), ("", "null", "who made it or when")],
)
def test_a_decision_is_somebodys_and_has_a_day(by, on, lacks):
    """What the record lacks is named."""
    (problem,) = problems(DEAD, "yes", by=by, on=on)
    assert (problem.code, problem.message) == ("LAW103", f"the decision does not say {lacks}")


def test_facts_that_the_law_refuses_are_left_to_their_own_check():
    """No decision by the rules, nothing to hold beside: the facts' own problem says why."""
    refused = "dates: {event: 2015-06-01}, facts: {died: false, died_in_custody: true}"
    assert codes(refused, "yes") == []


def test_an_area_that_does_not_exist_is_reported_with_the_nearest():
    """The place and the name that was meant."""
    (problem,) = check(subject("area: Northamptonshrie"), host=HOST).problems
    assert (problem.code, problem.path) == ("LAW106", "area")
    assert "did you mean Northamptonshire?" in problem.message


def test_a_made_up_area_with_its_nation_is_none_of_our_business():
    """A board of several authorities has a name of its own."""
    assert (
        check(subject("area: {name: Harbourshire, nation: england}"), host=HOST, codes=["LAW"]).problems == ()
    )

"""Findings and plan: what learning rests on, what was recommended before, what closes an action."""

from __future__ import annotations

import json
import time

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.language.likeness import repeated
from scrlearn.model.findings import Finding
from scrlearn.model.recommendations import Action, Recommendation, Status
from scrlearn.model.review import Review
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example, code="PLN"):
    """Return the problems with a code in a sound review with an example put in."""
    return list(check(subject(example), host=HOST, codes=[code]).problems)


def finding(**fields):
    """Write a review with one finding."""
    written = {
        "id": "f1",
        "statement": "Plans drifted.",
        "why": "w",
        "evidence": "e",
        "themes": ["plan.drift"],
    }
    return f"findings: {json.dumps([written | fields])}"


def plan(*texts, **fields):
    """Write a review with recommendations of these texts, and the fields given on each."""
    return "recommendations: " + json.dumps(
        [{"id": f"r{number}", "text": text, "answers": ["f1"]} | fields for number, text in enumerate(texts)]
    )


def action(text="Audit thirty plans.", recommended="Audit thirty plans.", more=(), **fields):
    """Write a review with one action that is closed on an audit, and the fields given."""
    closed = {"status": "complete", "completed": "2016-06-01", "evidence": "An audit of thirty plans."}
    one = {"id": "a1", "text": text} | closed | fields
    return plan(recommended, actions=[one, *more])


def judged(**fields):
    """Return an assessment with all of its parts, and the fields given."""
    return {
        "result": "fully_achieved",
        "by": "Learning sub-group",
        "on": "2016-06-20",
        "reasons": "r",
    } | fields


def test_strength_rests_on_something_too():
    """What went well is learning like any other."""
    (problem,) = problems(finding(polarity="strength", evidence=" "))
    assert (problem.code, problem.path) == ("PLN101", "findings[0].evidence")


def test_unclassified_finding_is_told_which_theme_its_words_name():
    """The hint gives the id, the label and the words."""
    (problem,) = problems(finding(statement="Fathers were unseen.", themes=["other.unclassified"]), "PLN103")
    assert problem.hint == (
        "It may be about family.fathers (Fathers and male carers): the text says 'Fathers'."
    )


def test_finding_without_a_theme_is_told_so_once_with_a_proposal():
    """One problem, and what to write."""
    (problem,) = problems(finding(statement="Fathers were unseen.", themes=[]), "STR133")
    assert "family.fathers" in problem.hint
    assert problems(finding(statement="Fathers were unseen.", themes=[]), "PLN103") == []


@pytest.mark.parametrize("statement", ["Something else was learned.", "The transfer was late."])
def test_unclassified_is_kept_where_no_words_speak_strongly(statement):
    """Kept rather than forced."""
    assert problems(finding(statement=statement, themes=["other.unclassified"]), "PLN103") == []


def test_other_theme_beside_unclassified_is_enough():
    """Somebody classified it."""
    example = finding(statement="Fathers were unseen.", themes=["other.unclassified", "child.voice"])
    assert problems(example, "PLN103") == []


def test_recommendation_said_twice_is_reported_once_with_both_places():
    """Of three that say the same, each later one names the first."""
    example = plan(
        "Audit thirty booking forms in May.",
        "Publish the pathway for concealed pregnancies.",
        "In May, audit thirty of the booking forms.",
        "Audit, in May, thirty booking forms!",
    )
    assert [(problem.path, problem.message[-18:]) for problem in problems(example, "PLN110")] == [
        ("recommendations[2].text", "recommendations[0]"),
        ("recommendations[3].text", "recommendations[0]"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Add a section to the booking form.", "Add a section to the discharge form."),
        ("Audit.", "Publish."),
        ("", ""),
        ("Train midwives on safe sleep.", "Train police officers on coercive control."),
    ],
)
def test_recommendations_with_something_of_their_own_are_two(texts):
    """Likeness is in the words that carry the meaning."""
    assert problems(plan(*texts), "PLN110") == []


def test_likeness_of_long_lists_takes_no_time():
    """A list of a thousand is compared in part, and is too long for other reasons."""
    texts = [f"{' '.join(f'word{number * place}' for place in range(60))}" for number in range(1000)]
    began = time.process_time()
    list(repeated(texts))
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "As recommended in a previous review, audit thirty plans.",
        "The previous Serious Case Review recommended an audit; do it.",
        "This reiterates the recommendation on fathers.",
        "The recommendations of earlier reviews on safe sleep should be carried out.",
        "Audit thirty plans, as already recommended.",
        "Audit thirty plans, as recommended in the last DARDR.",
    ],
)
def test_words_that_tell_of_an_earlier_review_ask_what_kept_it_from_working(text):
    """Until the recommendation says so, in its own field."""
    (problem,) = problems(plan(text), "PLN111")
    assert problem.path == "recommendations[0].text"
    assert problems(plan(text, repeats_because="It had no owner."), "PLN111") == []


@pytest.mark.parametrize(
    "text",
    [
        "Review the recommended pathway.",
        "Audit the plans of the last review conference.",
        "Repeat the audit in May.",
        "NICE recommends that visits are repeated.",
    ],
)
def test_words_of_other_meaning_tell_of_no_earlier_review(text):
    """To review and to recommend are common words."""
    assert problems(plan(text), "PLN111") == []


def test_no_recommendation_is_valid():
    """Nothing is asked of a plan that there need not be."""
    assert problems("recommendations: []") == []


def test_actions_that_nobody_judged_are_reported_once_for_a_review():
    """Not one note for each, and the ids say which."""
    closed = [{"id": f"b{number}", "text": "Audit.", "status": "complete"} for number in range(6)]
    (problem,) = problems(action(more=closed), "PLN120")
    assert problem.message == (
        "7 actions are closed without the board's judgement: a1, b0, b1, b2, b3 and others"
    )


def test_open_actions_wait_for_no_judgement():
    """The board may judge them earlier, and need not."""
    assert problems(action(status="on_track", completed=None)) == []


def test_judgement_names_what_it_lacks():
    """By whom, when, why."""
    (problem,) = problems(action(assessment={"result": "cannot_tell", "by": "Learning sub-group"}), "PLN121")
    assert problem.message == "the board's judgement does not say when or why"


def test_body_that_acts_does_not_judge_for_the_board():
    """Under its name as under its owner's."""
    example = action(body="health", assessment=judged(by="harbourshire Health NHS trust"))
    (problem,) = problems(example, "PLN122")
    assert problem.path == "recommendations[0].actions[0].assessment.by"


@pytest.mark.parametrize(("result", "count"), [("partly_achieved", 1), ("cannot_tell", 0)])
def test_action_that_fell_short_is_not_closed(result, count):
    """Where the board cannot tell, it asks for evidence."""
    assert len(problems(action(assessment=judged(result=result)), "PLN123")) == count


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Train all social workers in neglect.", "Guidance has been provided to all staff."),
        ("Hold workshops on safe sleep.", "E-mail to teams in May."),
        ("Carry out an audit of plans.", "The policy was circulated."),
        ("Appoint a named nurse.", "Discussed at the May meeting."),
    ],
)
def test_evidence_of_telling_is_none_of_doing(text, evidence):
    """A published plan asked for training, was given guidance and was graded as fully achieved."""
    (problem,) = problems(action(text=text, recommended=text, evidence=evidence), "PLN130")
    assert evidence in problem.message


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Train all social workers in neglect.", "Guidance and training were given to 40 of 43."),
        ("Train all social workers in neglect.", "Attendance of 40 of 43, and guidance."),
        ("Carry out an audit of plans.", "Results in the minutes of May."),
        ("Issue guidance on neglect.", "Guidance was circulated."),
        ("Train all social workers.", "Certificates."),
        ("Publish the form.", "n.b. see the e-mail"),
    ],
)
def test_evidence_that_names_the_deed_is_taken(text, evidence):
    """What cannot be told is not reported."""
    assert problems(action(text=text, recommended=text, evidence=evidence), "PLN130") == []


def test_recommendation_with_several_actions_asks_its_deed_of_none_of_them():
    """Training may be another action's business."""
    more = [{"id": "a2", "text": "Train all teams."}]
    example = action(
        text="Write guidance.", recommended="Train all.", evidence="Guidance was sent.", more=more
    )
    assert problems(example, "PLN130") == []


@pytest.mark.parametrize("evidence", ["Minutes of the June meeting.", "The policy itself.", "A template"])
def test_product_does_not_show_an_outcome(evidence):
    """Nearly half of the complete rows in published plans are evidenced by their own output."""
    changed = {"text": "Change the form.", "recommended": "Change the form.", "evidence": evidence}
    assert len(problems(action(outcome="Every sleeping place is seen.", **changed), "PLN131")) == 1
    assert problems(action(**changed), "PLN131") == []


@pytest.mark.parametrize(
    "outcome", ["Policy updated.", "A new form is in place", "Pathway agreed and published"]
)
def test_outcome_that_is_a_product_is_reported(outcome):
    """The output stands where the outcome belongs."""
    assert len(problems(action(outcome=outcome), "PLN132")) == 1


@pytest.mark.parametrize(
    "outcome",
    [
        "Children say that the new plan helped.",
        "One plan for a baby, and both services work from it.",
        "Practice is child centred.",
        "Fewer injuries are missed, as audit shows after the policy is published.",
        "",
    ],
)
def test_outcome_for_somebody_is_an_outcome(outcome):
    """A product may be named beside whom it is for."""
    assert problems(action(outcome=outcome), "PLN132") == []


@pytest.mark.parametrize("evidence", ["Complete", "N/A", "On-going", "in place.", "TBC", "See above"])
def test_cells_of_real_plans_that_show_nothing_are_reported(evidence):
    """A cell that is filled is not yet evidence."""
    (problem,) = problems(action(evidence=evidence), "PLN134")
    assert problem.path == "recommendations[0].actions[0].evidence"


def test_status_in_the_date_cell_is_kept_apart_from_the_status():
    """A published plan wrote 'Complete' over the date; nobody can say any more whether it was late."""
    found = problems(action(due="Complete", completed="Complete"), "STR120")
    assert [problem.path.rpartition(".")[2] for problem in found] == ["completed", "due"]


def test_target_before_the_plan_is_reported_while_it_is_open():
    """Targets of September 2019 stood in a plan of September 2020."""
    assert len(problems(action(status="delayed", completed=None, due="2015-01-31"), "STR112")) == 1


def test_odd_input_is_judged():
    """Long, empty and foreign texts raise nothing and take no time."""
    odd = (
        "",
        " ",
        "n/a",
        "x " * 20_000,
        "RECOMMENDED " * 3000,
        "Hyfforddi pawb.",
        "previous " * 3000,
        "a\tb\nc",
    )
    review = Review(
        id="x",
        title="X",
        findings=[
            Finding(id=f"f{n}", statement=text, themes=["other.unclassified"]) for n, text in enumerate(odd)
        ],
        recommendations=[
            Recommendation(
                id=f"r{n}",
                text=text,
                actions=[Action(id=f"a{n}", text=text, evidence=text, outcome=text, status=Status.COMPLETE)],
            )
            for n, text in enumerate(odd)
        ],
    )
    began = time.process_time()
    assert check(review, host=HOST, codes=["PLN"]).complete
    assert time.process_time() - began < 2

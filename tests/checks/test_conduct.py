"""Conduct: independence, involvement, the setting of a review, publication and response."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.model.review import Review
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
UNFINISHED = "dates: {completed: null, published: null}"


def problems(example, code="CON"):
    """Return the problems with a code in a sound review with an example put in."""
    report = check(subject(example), host=HOST, codes=[code])
    assert report.complete
    return list(report.problems)


def codes(example):
    """Return the codes of the conduct family that an example has, in order."""
    return [problem.code for problem in problems(example)]


def test_a_bare_review_gets_no_problem_of_conduct():
    """Of a review that has not begun nothing is asked: that it has no reviewer is a matter of its parts."""
    assert check(Review(id="r", title="R"), host=HOST, codes=["CON"]).problems == ()


def test_a_completed_review_with_few_fields_does_not_drown():
    """An old review of which little is written gets one problem a subject, not one a field."""
    review = subject(
        "{principles: null, terms_of_reference: null, other_children: null, parallel_processes: null, "
        "involvement: {practitioners: [nurses, officers], family: [mother, father]}, delays: null, "
        "board_response: null, publication: null, reviewers: [{name: A. Reviewer}]}"
    )
    found = check(review, host=HOST, codes=["CON"]).problems
    assert sorted(problem.code for problem in found) == [
        "CON101", "CON111", "CON112", "CON120", "CON130", "CON140", "CON160", "CON164",
    ]  # fmt: skip


def test_an_unfinished_review_is_not_asked_what_is_known_only_at_its_end():
    """Principles met, publication and response come last."""
    bare = "principles: null, board_response: null, publication: null, delays: null"
    assert codes(f"{{{UNFINISHED}, {bare}}}") == []


def test_a_reviewer_who_works_for_an_agency_is_asked_even_where_connections_are_none():
    """The two say different things, and the agency is named."""
    (problem,) = problems(
        "reviewers: [{name: A. Reviewer, organisation: Harbourshire Police, connections: none}]"
    )
    assert (problem.code, problem.path) == ("CON102", "reviewers[0].organisation")
    assert "Harbourshire Police" in problem.message


def test_a_connection_that_is_explained_is_no_problem():
    """A connection need not rule a reviewer out."""
    explained = "independence: The Trust's own part was led by another reviewer."
    assert codes(f"reviewers: [{{name: A. Reviewer, connections: trained there, {explained}}}]") == []


def test_each_reviewer_is_asked():
    """Every author of a report answers for independence."""
    found = problems("reviewers: [{name: A}, {name: B, connections: none}, {name: C}]")
    assert [problem.path for problem in found] == ["reviewers[0].connections", "reviewers[2].connections"]


def test_who_did_not_take_part_need_not_have_been_told_what_to_expect():
    """The reason is enough: there may have been nobody to tell."""
    family = "[{who: father, took_part: false, not_involved_because: Nobody knows where he lives.}]"
    assert codes(f"involvement: {{family: {family}}}") == []


def test_one_problem_names_all_of_the_family_who_were_not_told():
    """The list is for the person who will ask them."""
    (problem,) = problems("involvement: {family: [mother, father, {who: aunt, expectations: A visit.}]}")
    assert problem.path == "involvement.family"
    assert problem.message.endswith(": mother and father")


def test_the_setting_is_asked_of_a_review_that_has_begun():
    """Its questions are agreed at the start, and one problem names what is missing."""
    (problem,) = problems(f"{{{UNFINISHED}, terms_of_reference: null, parallel_processes: null}}")
    assert (problem.code, problem.path) == ("CON130", "terms_of_reference")
    assert problem.message == "nothing is said about the terms of reference and parallel processes"


def test_the_setting_is_not_asked_before_the_review_begins():
    """A case that was only referred has no terms of reference."""
    referred = "dates: {decided: null, initiated: null, completed: null}"
    assert codes(f"{{{referred}, terms_of_reference: null, delays: null}}") == []


def test_that_there_was_no_parallel_process_is_an_answer():
    """An empty list says none; a list that is left out says nothing."""
    assert codes("parallel_processes: []") == []
    assert codes("parallel_processes: null") == ["CON130"]


def test_a_finding_stands_without_a_recommendation():
    """Findings are the core of a report, and what to do about them is the board's response."""
    assert check(subject("recommendations: []"), host=HOST).problems == ()


def test_the_response_is_a_document_of_its_own():
    """Recommendations that were accepted and planned are not the board's answer to the findings."""
    (problem,) = problems("{board_response: '', recommendations: []}")
    assert problem.code == "CON164"
    assert codes("board_response: ''") == ["CON164"]


def test_the_response_is_a_matter_of_guidance_for_a_serious_case_review_only():
    """Elsewhere it is good practice, and so a note."""
    (problem,) = problems(
        "{rules: england-cspr, principles: null, delays: null, board_response: ''}", "CON164"
    )
    assert problem.severity.value == "note"


@pytest.mark.parametrize("kept", ["12 months", "two years", "between one and three years"])
def test_how_long_a_report_stays_is_the_board_s_own_setting(kept):
    """Boards differ, so no period is held against any."""
    example = f"publication: {{published: yes, where: the website, available_for: {kept}}}"
    assert codes(example) == []
    taken_down = "dates: {published: 2015-12-01, available_until: 2016-06-01, report_sent: 2015-11-20}"
    assert codes(f"{{{taken_down}, {example}}}") == []


@pytest.mark.parametrize("published", ["partly", "no"])
def test_what_is_not_published_whole_needs_a_reason(published):
    """Whichever part it is."""
    assert "CON161" in codes(f"publication: {{published: {published}, reasons: ' '}}")


def test_a_day_of_publication_is_a_decision():
    """A review that is out is not asked whether it will be."""
    assert codes("{publication: null, dates: {published: 2016-01-15}}") == []


@pytest.mark.parametrize("said", ["n/a", "TBC", "-", "?", "none", "not applicable", "to follow"])
def test_words_that_say_nothing_give_no_reason(said):
    """Why the father took no part is not said by a word that fills the cell."""
    people = f"involvement: {{family: [{{who: father, took_part: false, not_involved_because: '{said}'}}]}}"
    assert [one.code for one in problems(people, "CON110")] == ["CON110"]


@pytest.mark.parametrize(("said", "code"), [("n/a", ["CON101"]), ("none?", ["CON101"]), ("none", [])])
def test_connections_may_be_none_and_not_left_out(said, code):
    """`none` answers whether there are any; `n/a` does not."""
    reviewer = f"reviewers: [{{name: A. Reviewer, connections: '{said}'}}]"
    assert [one.code for one in problems(reviewer, "CON10")] == code

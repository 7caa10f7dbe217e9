"""The quality markers as a checklist."""

from __future__ import annotations

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.model.quality_markers import quality_markers
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example, code="CON15"):
    """Return the problems with quality markers in a sound review with an example put in."""
    return list(check(subject(example), host=HOST, codes=[code]).problems)


def answered(kind, answer="{met: yes, evidence: Minutes.}", leaving=()):
    """Write a whole list with one answer, but for the markers left out."""
    keys = [key for key in quality_markers(kind) if key not in leaving]
    return f"quality_markers: {{{', '.join(f'{key}: {answer}' for key in keys)}}}"


def test_a_board_that_does_not_use_the_markers_is_not_asked():
    """No guidance asks for them."""
    assert problems("quality_markers: {}") == []


def test_a_misspelt_marker_is_an_error_with_a_suggestion():
    """Its answer would count for nothing."""
    (problem, *_) = problems("quality_markers: {scr-qm-1: no}")
    assert (problem.code, problem.severity.value) == ("CON150", "error")
    assert "did you mean scr-qm-1" in problem.message


def test_one_note_lists_what_is_open_of_the_list_that_was_begun():
    """The other list is not asked for."""
    (problem,) = problems(answered("scr", leaving=("scr-qm-03", "scr-qm-17")))
    assert problem.code == "CON152"
    assert problem.message == (
        "2 of 18 are not answered: scr-qm-03 (Advising board members), scr-qm-17 (Publication)"
    )


def test_a_whole_list_has_no_problem():
    """Eighteen or fifteen, each with what shows it."""
    assert problems(answered("scr")) == []
    assert problems(answered("sar")) == []


def test_no_and_not_yet_are_answers_and_need_no_evidence():
    """An honest list is a sound one."""
    assert problems(answered("scr", "no")) == []
    assert problems(answered("scr", "not_yet")) == []


def test_partly_needs_evidence():
    """What is met in part is shown in part."""
    assert {problem.code for problem in problems(answered("sar", "partly"))} == {"CON151"}


def test_an_unfinished_review_is_not_asked_for_the_last_stage():
    """Report, response and impact come at the end."""
    last = [marker.id for marker in quality_markers().values() if marker.stage == "outputs"]
    unfinished = "dates: {completed: null}"
    assert problems(f"{{{unfinished}, {answered('scr', leaving=last)}}}") == []
    (problem,) = problems(f"{{{unfinished}, {answered('scr', leaving=('scr-qm-01', *last))}}}")
    assert "1 of 18" in problem.message

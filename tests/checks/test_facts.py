"""Facts: the law is asked whether it can take them."""

from __future__ import annotations

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def refused(facts):
    """Return what the law says of these facts."""
    report = check(subject(f"facts: {facts}"), host=HOST, codes=["STR143"])
    return [problem.message for problem in report.problems]


def test_misspelt_fact_is_told_with_the_one_meant():
    """A misspelt fact would never be asked."""
    (message,) = refused("{seriusly_harmed: true}")
    assert "seriously_harmed" in message


def test_every_misspelt_fact_is_told():
    """Not only the first."""
    assert len(refused("{seriusly_harmed: true, deid: false}")) == 2


def test_contradicting_facts_are_told():
    """Facts that cannot both stand decide nothing."""
    (message,) = refused("{died: false, died_in_custody: true}")
    assert "contradict" in message


def test_unknown_facts_are_no_problem():
    """Unknown is not false, and no fault of the file."""
    assert refused("{seriously_harmed: unknown, concern_working_together: disputed}") == []


def test_misspelt_fact_is_told_without_a_rule_set():
    """A review that names no rules can still misspell a fact."""
    example = "{rules: '', facts: {seriusly_harmed: true}}"
    assert [problem.code for problem in check(subject(example), host=HOST).problems] == ["STR143"]


def test_review_without_dates_is_checked():
    """The day whose law applies may not be known yet."""
    assert check(subject("dates: null"), host=HOST).complete


def test_unknown_rule_set_is_told_with_the_one_meant():
    """A rule set that nobody gives is named with the nearest."""
    (problem,) = check(subject("rules: england-src"), host=HOST).problems
    assert problem.message == "no rule set has the id 'england-src': did you mean england-scr?"


def test_fault_of_one_fact_stands_at_its_key():
    """A misspelt fact has its own place; a contradiction is the whole's."""
    paths = [
        problem.path
        for facts in ("{seriusly_harmed: true, died: false}", "{died: false, died_in_custody: true}")
        for problem in check(subject(f"facts: {facts}"), host=HOST, codes=["STR143"]).problems
    ]
    assert paths == ["facts.seriusly_harmed", "facts"]


def test_particulars_that_cannot_be_are_reported_where_they_stand():
    """A period that ends before it begins is at its own path, not among the facts."""
    example = "particulars: {looked_after: [{first: 2015-01-01, last: 2014-01-01}]}"
    problems = check(subject(example), host=PluginHost(entry_points=False), codes=["STR143"]).problems
    assert [problem.path for problem in problems] == ["particulars.looked_after[0]"]
    assert problems[0].message.startswith("the period ends before it begins")

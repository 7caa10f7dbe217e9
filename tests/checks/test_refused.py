"""What an export would refuse is told by check, at its place, each reason once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlearn.checks import check
from scrlearn.document import Document
from scrlearn.errors import ExportError, PluginError, UnknownNameError
from scrlearn.hooks import Exporter, PluginHost, Refusal, hookimpl
from scrlearn.model.board import Board, Logo
from scrlearn.model.briefing import Briefing, BriefingSection, FormPart
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review
from scrlearn.problems import Severity
from scrlearn.publish import render
from scrlearn.testing.strategies import subjects

HOST = PluginHost(entry_points=False)
FORMATS = ("html", "pdf", "docx", "email", "json")
LIMITS = ("of HTML", "pages")
"""Reasons that an export tells by itself: they are known only once a document is rendered."""


def refusals(subject, formats=None, host=HOST):
    """The problems that check reports of exports."""
    report = check(subject, formats=formats, host=host)
    assert report.complete
    return [problem for problem in report.problems if problem.code in ("STR148", "STR147")]


def board(**fields):
    """A board with some field that is at fault."""
    return Board(id="b", name="Harbourshire Board", **fields)


TOLD = {
    "letters without a glyph": (
        Review(
            id="x", title="X", recommendations=[Recommendation(id="r1", text="Ask \u5b50 and **\u5973**.")]
        ),
        ["pdf"],
        "recommendations[0].text",
        "no \u5973 .*\u5b50",
    ),
    "entity for a letter without a glyph": (
        Review(id="x", title="X", summary="One.\n\nAsk &#x5b50;."),
        ["pdf"],
        "summary",
        "\u5b50",
    ),
    "telephone that is none": (
        Review(id="x", title="X", board=board(telephone="to be confirmed")),
        None,
        "board.telephone",
        "is not a telephone number",
    ),
    "two telephones in one": (
        Briefing(id="x", title="X", board=board(telephone="01632 960001 or 01632 960002")),
        None,
        "board.telephone",
        "one number",
    ),
    "logo that is no picture": (
        Review(
            id="x",
            title="X",
            board=board(logo=Logo(data=b"GIF89a", alt="Lighthouse")),
        ),
        None,
        "board.logo",
        "picture",
    ),
    "two sections of one key": (
        Briefing(id="x", title="X", sections=[BriefingSection(key="a", heading="A", body="One.")] * 2),
        None,
        "sections[0].key",
        "not unique",
    ),
    "language that is none": (
        Briefing(id="x", title="X", language="english please"),
        None,
        "language",
        "language",
    ),
}


@pytest.mark.parametrize("what", TOLD)
def test_reason_is_told_once_at_its_place(what):
    """One problem, whatever the number of formats that refuse, at the field that is at fault."""
    subject, formats, path, said = TOLD[what]
    (problem,) = refusals(subject, formats)
    assert problem.path == path
    assert problem.severity is Severity.ERROR
    assert problem.code == "STR147" or re.search(said, problem.message)


@pytest.mark.parametrize("what", TOLD)
def test_export_refuses_what_check_tells(what):
    """The same subject cannot be exported in the formats that were asked."""
    subject, formats, _, said = TOLD[what]
    for name in formats or FORMATS:
        with pytest.raises(ExportError, match=said):
            render(subject, name, audience="board", host=HOST)


@pytest.mark.parametrize("key", ["questions", "glossary", "response"])
def test_section_keys_may_be_those_of_the_layouts_own_parts(key):
    """A section called "questions" is no fault: the layout's own part gets another anchor."""
    briefing = Briefing(
        id="x",
        title="X",
        sections=[BriefingSection(key=key, heading="A", body="One.")],
        questions=["What?"],
        form=[FormPart.TEAM],
    )
    assert refusals(briefing) == []
    for name in FORMATS:
        assert render(briefing, name, host=HOST)


def test_what_only_some_formats_refuse_is_a_warning_where_none_was_named():
    """HTML, Word and email carry letters that the bundled typefaces lack; only a PDF that is wanted fails."""
    review = Review(id="x", title="Child \u5b50")
    assert [problem.severity for problem in refusals(review)] == [Severity.WARNING]
    assert [problem.severity for problem in refusals(review, ["docx", "pdf"])] == [Severity.ERROR]
    assert refusals(review, ["docx", "html"]) == []


def test_one_reason_names_all_formats():
    """Five formats refuse a number that is none, and that is one problem."""
    (problem,) = refusals(Review(id="x", title="X", board=board(telephone="none")))
    assert "docx, email, html, json and pdf would refuse this" in problem.message


def test_unknown_format_is_named():
    """A slip of the pen must not let everything pass."""
    with pytest.raises(UnknownNameError, match="did you mean docx"):
        check(Review(id="x", title="X"), formats=["docxx"], host=HOST)
    with pytest.raises(UnknownNameError, match="no format named 'None'"):
        check(Review(id="x", title="X"), formats=[None], host=HOST)  # type: ignore[list-item]


class _Failing:
    """A plugin whose layout of a response and whose format fail."""

    @hookimpl
    def scrlearn_register_exporters(self):
        """Give formats of which one cannot say what it refuses, and one refuses everything."""

        def broken(_document):
            raise ZeroDivisionError

        def never(document):
            return [Refusal(message="the moon is not full", words=(document.title,))]

        for name, refuse in (("broken", broken), ("moon", never)):
            yield Exporter(
                name=name,
                suffix=f".{name}",
                media_type="text/plain",
                summary="",
                render=lambda _document, _request: b"",
                refusals=refuse,
            )


def test_plugins_format_is_asked_by_the_same_function():
    """What a plugin's format refuses is told, and refused before its renderer is called."""
    host = PluginHost(entry_points=False, plugins={"moon": _Failing()})
    review = Review(id="x", title="Child X")
    (problem,) = refusals(review, ["moon"], host)
    assert (problem.path, "moon is not full" in problem.message) == ("title", True)
    with pytest.raises(ExportError, match="moon is not full"):
        render(review, "moon", host=host)


def test_plugins_format_that_fails_is_told():
    """Whoever asks gets a report that says so, and no traceback."""
    host = PluginHost(entry_points=False, plugins={"moon": _Failing()})
    (problem,) = refusals(Review(id="x", title="X"), ["broken"], host)
    assert problem.message == "format 'broken' of plugin moon fails with ZeroDivisionError"


NO_REASONS = (
    "no moon",
    5,
    ["no moon"],
    [Refusal(message=None)],
    [Refusal(message="m", words="ab")],
    [Refusal(message="m", words=(5,))],
)


@pytest.mark.parametrize("given", NO_REASONS, ids=str)
def test_reasons_of_a_plugins_format_that_are_none_are_its_own_fault(given):
    """Neither scrlearn's check nor its export ends by them, and the other formats are asked."""

    class Plugin:
        @hookimpl
        def scrlearn_register_exporters(self):
            yield Exporter(
                name="moon",
                suffix=".moon",
                media_type="text/plain",
                summary="",
                render=lambda *_: b"",
                refusals=lambda _: given,
            )

    host = PluginHost(entry_points=False, plugins={"moon": Plugin()})
    review = Review(id="x", title="Child \u5b50")
    ours, theirs = refusals(review, ["moon", "pdf"], host)
    assert ours.message.startswith("format 'moon' of plugin moon gave ")
    assert theirs.message.startswith("pdf would refuse this: ")
    with pytest.raises(PluginError, match="exporter 'moon' of plugin moon failed: gave "):
        render(review, "moon", host=host)


def plan(**fields):
    """A review with one action."""
    action = Action(id="a1", text="Do it.", **fields)
    return Review(id="x", title="X", recommendations=[Recommendation(id="r1", text="Ask.", actions=[action])])


def test_what_another_layout_would_meet_is_a_warning_until_it_is_asked_for():
    """The review does not show who acts, and the action plan does: the PDF of that would be refused."""
    review = plan(owner="\u5b50")
    (problem,) = refusals(review, ["pdf"])
    assert (problem.severity, problem.path) == (Severity.WARNING, "recommendations[0].actions[0].owner")
    assert "pdf would refuse this in the layout 'action-plan'" in problem.message
    (problem,) = check(review, formats=["pdf"], layout="action-plan", codes=["STR148"], host=HOST).problems
    assert problem.severity is Severity.ERROR
    assert check(review, formats=["pdf"], layout="timetable", codes=["STR148"], host=HOST).ok


def test_a_layout_that_a_subject_has_not_is_told():
    """An export in it is refused; a name that nothing has is a slip of the pen."""
    briefing = Briefing(id="x", title="X")
    (problem,) = check(briefing, formats=["pdf"], layout="timetable", codes=["STR148"], host=HOST).errors
    assert "no briefing layout named 'timetable'" in problem.message
    with pytest.raises(UnknownNameError, match="did you mean timetable"):
        check(briefing, layout="timetabel", host=HOST)


def test_what_has_no_layout_cannot_be_had_in_any_format():
    """A returned form is checked as it is, and is published by no export."""
    response = TeamResponse(briefing="x")
    assert check(response, codes=["STR148"], host=HOST).ok
    (problem,) = check(response, formats=["pdf"], codes=["STR148"], host=HOST).errors
    assert "no layout for a response" in problem.message


def test_nothing_is_exported_for_an_agency_that_the_review_does_not_know():
    """The export would be refused in every format, and check does not pass."""
    review = Review(id="x", title="X")
    (problem,) = check(review, audience="agency:nosuch", codes=["STR148"], host=HOST).errors
    assert "no agency in this review named 'nosuch'" in problem.message


def test_an_id_after_which_no_file_can_be_called_is_told():
    """Windows opens no file of that name, and so the export refuses it everywhere."""
    (problem,) = check(Review(id="con", title="X"), codes=["STR148"], host=HOST).errors
    assert (problem.path, "name of a device on Windows" in problem.message) == ("id", True)


@settings(max_examples=40, deadline=None)
@given(subjects(), st.sampled_from(["html", "docx", "email", "json"]))
def test_export_fails_if_and_only_if_check_says_so(subject, name):
    """For any subject and format: what check tells is refused, and what is refused was told."""
    if subject.kind == "response":
        return
    told = refusals(subject, [name])
    reason = raised(subject, name)
    assert bool(told) is bool(reason) or any(limit in reason for limit in LIMITS), reason


def raised(subject, name):
    """Why an export fails; nothing where it does not."""
    try:
        render(subject, name, audience="board", host=HOST)
    except ExportError as error:
        return str(error)
    return ""


def test_a_subject_is_laid_out_once(monkeypatch):
    """Five formats ask one tree of each layout."""
    asked = []
    layout = HOST.layouts["review"]

    def counted(self, _subject, _request):
        asked.append(self)
        return TREE

    monkeypatch.setattr(type(layout), "__call__", counted)
    check(Review(id="x", title="X"), codes=["STR148"], host=HOST)
    assert asked[0] == layout
    assert {one.name for one in asked} == {"review", "action-plan", "timetable"}
    assert len(asked) == len({*asked})


TREE = Document(id="x", title="X", layout="review")

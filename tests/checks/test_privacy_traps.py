"""Privacy traps of published reviews: each passes somebody who looks for names alone.

Three cannot be tried on a file, and are told to the reader instead: what a newspaper has printed, copies that
others keep when a board takes a report down, and a second address at which the board itself still shows it.
"""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest

from scrlearn.checks import check
from scrlearn.errors import ExportVetoedError
from scrlearn.hooks import PluginHost
from scrlearn.model.base import evolve
from scrlearn.model.register import Register
from scrlearn.model.review import Review
from scrlearn.publish import export_many, render
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
REGISTER = Register(["Ada Exemplar", "Exemplar, Ben", "Mabel Practitioner"])
NAME_AND_BIRTH = "Ada Exemplar, born on 4 May 2012."


def disclosed(example, audience="public"):
    """Return what a sound subject with an example put in discloses: code and place, the worst first."""
    report = check(subject(example), host=HOST, register=REGISTER, codes=["DIS"], audience=audience)
    assert report.complete
    return [(problem.code, problem.path) for problem in report.problems]


def codes(example):
    """Return the codes only."""
    return {code for code, _ in disclosed(example)}


def said(text):
    """Write a review with a text in it."""
    return f"summary: {json.dumps(text)}"


@pytest.mark.parametrize(
    "title",
    [
        "Child 'Q': DOB: 04.05.12: DOD: 09.09.12",
        "Child Q (born 4 May 2012, died 9 September 2012)",
        "Child Q - date of birth 2012-05-04",
    ],
)
def test_pseudonym_does_not_hide_the_dates_beside_it(title):
    """A catalogue that scrubs names keeps the dates, and two registers of the country find the child."""
    assert {"DIS113", "DIS123"} <= codes(f"title: {json.dumps(title)}")


def test_initials_of_a_family_beside_exact_dates_stop_the_export():
    """A front page of initials and days needs no name."""
    example = said("K.L., born on 4 May 2012 to M.L. and N.L., died on 9 September 2012.")
    assert {"DIS113", "DIS123"} <= codes(example)
    with pytest.raises(ExportVetoedError):
        render(subject(example), "json", host=HOST)


APPROVED = """
title: Ada Exemplar, born on 4 May 2012
exceptions:
  - {code: DIS104, path: title, by: Independent Chair, on: 2016-01-15, reason: The family asked for her name.}
  - {code: DIS113, path: title, by: Independent Chair, on: 2016-01-15, reason: The trial made it public.}
"""


def test_real_name_may_be_a_decision_and_says_whose():
    """After a public trial, or where the family wants no pseudonym: approved by somebody, and told."""
    report = check(subject(APPROVED), host=HOST, register=REGISTER, codes=["DIS"])
    assert report.ok
    assert {one.exception.by for one in report.excepted} == {"Independent Chair"}
    assert render(subject(APPROVED), "json", register=REGISTER, host=HOST)


@pytest.mark.parametrize("missing", ["by: Independent Chair, ", "on: 2016-01-15, "])
def test_a_family_s_wish_alone_is_no_decision(missing):
    """The wish is a reason; somebody answers for following it, on a day."""
    with pytest.raises(ExportVetoedError):
        render(subject(APPROVED.replace(missing, "")), "json", register=REGISTER, host=HOST)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He was one of five children, and his two sisters go to school there.", "DIS121"),
        ("The father was jailed for nine years at Harbour Crown Court.", "DIS122"),
        ("They were the only family with a baby in the village of Little Hampen.", "DIS118"),
        ("Children at St Brannoc's Primary School knew who Child X was.", "DIS117"),
        ("A neighbour on Larkspur Avenue rang the police.", "DIS115"),
        ("Child X, aged 14 weeks, was the third review of the winter.", "DIS119"),
    ],
)
def test_piece_of_a_jigsaw_is_found(text, code):
    """A court, an address or the make-up of a family tells the reader of a newspaper the rest."""
    assert code in codes(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Officers of Harbourshire Police, a health visitor and a ward manager met the reviewer, A. Reviewer.",
        "The independent chair of Harbourshire Safeguarding Children Board commissioned the review.",
    ],
)
def test_reviewer_chair_agencies_and_roles_may_be_named(text):
    """They answer for the review, and readers must know them."""
    assert disclosed(said(text)) == []


def test_properties_of_a_word_document_hold_the_title_and_nothing_of_the_writer():
    """Published files have carried an internal case number, a draft's date and the name of who typed it."""
    package = zipfile.ZipFile(io.BytesIO(render(subject(), "docx", host=HOST)))
    properties = package.read("docProps/core.xml").decode()
    assert "Child X" in properties
    assert "python-docx" not in properties
    assert re.search(r"lastModifiedBy>[^<]", properties) is None


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - Case 9 Overview Final.doc", "case_9_overview_v3.docx", "Overview report 9.pdf"],
)
def test_title_that_is_a_file_s_name_is_reported(title):
    """It becomes the document's property, with a number that only the board's drawer knows."""
    assert codes(f"title: {title}") == {"DIS126"}


@pytest.mark.parametrize(
    "title",
    [
        "Child X - RESTRICTED Final Version",
        "Child X - Restricted",
        "Child X (Strictly Confidential)",
        "CHILD X - NOT FOR PUBLICATION",
        "Child X: Private and Confidential",
        "Child X - OFFICIAL: SENSITIVE",
        "Child X - DRAFT",
        "Child X, overview v0.7",
        "Child X - Restricted - Overview report",
    ],
)
def test_marking_that_was_forgotten_in_the_title_is_reported(title):
    """Readers cannot tell whether it was published by mistake."""
    assert codes(f"title: {json.dumps(title)}") == {"DIS125"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("STRICTLY CONFIDENTIAL", True),
        ("This report is strictly confidential.", True),
        ("DRAFT for comment", True),
        ("IN STRICT CONFIDENCE", True),
        ("He told his teacher in strict confidence.", False),
        ("The final draft went to the board.", True),
        ("He was offered a private and confidential space to talk.", False),
        ("His access was restricted, and staff drafted a plan.", False),
        ("Addresses must not be disclosed to the other parent.", False),
    ],
)
def test_marking_in_the_text_is_told_from_words_of_the_case(text, found):
    """Confidence, restriction and drafts are subjects of reviews, too."""
    assert ("DIS125" in codes(said(text))) is found


def test_forename_in_a_link_undoes_a_pseudonym():
    """A newspaper's address for its page may hold the name that the review does not."""
    link = "kind: bulletin\nsections: [{heading: Press, body: '[the page](https://example.org/%s)'}]"
    assert disclosed(link % "ada-what-the-review-says") == [("DIS116", "sections[0].body")]
    assert disclosed(link % "what-the-review-says") == []


@pytest.mark.parametrize("text", ["Mabel Practitioner", "M. Practitioner", "PRACTITIONER, Mabel"])
def test_practitioner_of_the_register_is_found_as_the_family_is(text):
    """Redacting the family's names leaves those who worked with them."""
    assert codes(said(f"{text} visited twice.")) & {"DIS104", "DIS105"}


@pytest.mark.parametrize(
    "told", ["nickname", "rare illness", "job", "language", "faith", "newspaper", "stranger"]
)
def test_report_says_what_it_cannot_find(told):
    """It takes more than redacting names, and no silence is to be taken for safety."""
    report = check(subject(), host=HOST, register=REGISTER)
    assert told in " ".join(report.unseen)


ANNEXES = {
    "terms_of_reference": "terms_of_reference: {}",
    "scope": "scope: {}",
    "board_response": "board_response: {}",
    "findings[0].evidence": "findings: [{{id: f1, statement: Plans drifted., evidence: {}}}]",
    "recommendations[0].actions[0].measure": (
        "recommendations: [{{id: r1, text: Audit., actions: [{{id: a1, text: Audit., measure: {}}}]}}]"
    ),
    "glossary[0].meaning": "kind: briefing\nglossary: [{{term: MASH, meaning: {}}}]",
    "questions[0]": "kind: briefing\nquestions: [{}]",
    "board.logo.alt": "kind: briefing\nboard: {{logo: {{file: logo.png, alt: {}}}}}",
    "sections[0].body": "kind: bulletin\nsections: [{{heading: Learning, body: {}}}]",
    "closing": "kind: bulletin\nclosing: {}",
}
"""Where a second reader found what the first had missed: anywhere but in the narrative."""


@pytest.mark.parametrize("place", ANNEXES)
def test_name_and_birth_are_found_beside_the_narrative(place):
    """Terms of reference, tables, glossaries, alternative texts: each is read as the narrative is."""
    assert {("DIS104", place), ("DIS113", place)} <= set(
        disclosed(ANNEXES[place].format(f"'{NAME_AND_BIRTH}'"))
    )


@pytest.mark.parametrize("field", ["other_children", "delays: {complete", "extensions: {annex"])
def test_name_is_an_error_even_where_the_public_gets_nothing_of_it(field):
    """A file is passed on, and next year's layout may print the field; the day of birth is noted."""
    example = f"{field}: '{NAME_AND_BIRTH}'" + ("}" if "{" in field else "")
    report = check(subject(example), host=HOST, register=REGISTER, codes=["DIS"])
    assert [(one.code, one.severity.value) for one in report.problems] == [
        ("DIS104", "error"),
        ("DIS113", "note"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She was seen on the REDACTED October 2013.",
        "She was seen on [redacted] October 2013.",
        "She was seen on the XX October 2013.",
        "She was seen on the ... October 2013.",
        "She was seen on _ October 2013.",
        "his older sister, who lives in _",
        "He lived at [address].",
        "The [redacted] told the nurse.",
        "He was aged XX then.",
        "She was seen on the ██ of the month.",
    ],
)
def test_redaction_that_leaves_the_rest_to_be_guessed_is_reported(text):
    """The day is hidden, and month, year and town stand beside it."""
    assert codes(said(text)) == {"DIS124"}


@pytest.mark.parametrize(
    "text",
    [
        "He waited... In October 2013 he left.",
        "They lived in [Kent](https://www.example.org) then.",
        "The report was redacted before it was published.",
        "The plan was said to be *strong* in October 2013.",
    ],
)
def test_pause_a_link_and_the_word_itself_are_no_redaction(text):
    """Dots, brackets and stars have other uses."""
    assert codes(said(text)) == set()


@pytest.mark.parametrize(
    ("publication", "found"),
    [
        ("{published: no}", True),
        ("{published: partly}", True),
        ("{published: no, reasons: The siblings asked the board not to.}", False),
    ],
)
def test_too_little_is_a_fault_as_well(publication, found):
    """What is held back needs a reason that can be read."""
    example = f"publication: {publication}\ndates: {{completed: 2015-11-20}}"
    problems = check(subject(example), host=HOST, codes=["CON"]).problems
    assert any(problem.path.startswith("publication") for problem in problems) is found


def test_two_cases_may_have_one_pseudonym(tmp_path):
    """The id tells them apart; the same id twice is refused, and nothing is written over."""
    for name, key in (("a", "north-rose"), ("b", "south-rose"), ("c", "south-rose")):
        data = {"kind": "review", "schema_version": 1, "id": key, "title": "Rose"}
        (tmp_path / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    files = [tmp_path / f"{name}.json" for name in "abc"]
    results = list(export_many(files, to="html", out=tmp_path / "out", host=HOST))
    assert [result.ok for result in results] == [True, True, False]
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"north-rose.html", "south-rose.html"}


@pytest.mark.parametrize("period", ["twelve months", "two years", "between one and three years"])
def test_how_long_a_report_can_be_read_is_a_setting(period):
    """Boards differ; what others copied is not taken down with it."""
    example = f"publication: {{published: yes, where: the website of the board, available_for: {period}}}"
    assert check(subject(example), host=HOST, codes=["CON"]).problems == ()


def test_another_language_is_told():
    """Nobody may take silence about a Welsh text for safety; of an English one there is nothing to tell."""
    welsh = Review(id="n", title="N", language="cy", summary="Hyrwyddo.")
    assert any("not in English" in told for told in check(welsh, host=HOST).unseen)
    assert not any("not in English" in told for told in check(evolve(welsh, language="en"), host=HOST).unseen)

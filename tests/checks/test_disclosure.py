"""Disclosure: identifiers in any field, except how the board itself is reached."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.problems import Severity
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
NUMBER = "943 476 5919"


def found(example, **options):
    """Return the disclosure problems of a sound subject with an example put in."""
    return check(subject(example), host=HOST, codes=["DIS"], **options).problems


@pytest.mark.parametrize(
    ("example", "path"),
    [
        (f"title: {NUMBER}", "title"),
        (f"summary: see {NUMBER}", "summary"),
        (f"facts: {{died: {{state: false, basis: {NUMBER}}}}}", "facts.died.basis"),
        (f"principles: {{hindsight-avoided: {NUMBER}}}", "principles.hindsight-avoided"),
        (f"board: {{logo: {{alt: {NUMBER}, data: ''}}}}", "board.logo.alt"),
        (f"board: {{address: {NUMBER}}}", "board.address"),
        (f"dates: {{notified: 'TBC, {NUMBER}'}}", "dates.notified"),
        (f"extensions: {{tracker: {{note: {NUMBER}}}}}", "extensions.tracker.note"),
        ("id: '9434765919'", "id"),
        (f"kind: briefing\nglossary: [{{term: x, meaning: {NUMBER}}}]", "glossary[0].meaning"),
        (f"kind: bulletin\npreheader: {NUMBER}", "preheader"),
        (f"kind: response\nattended: {NUMBER}", "attended"),
    ],
)
def test_identifier_is_found_in_every_field(example, path):
    """Body, names, alternative text, dates, plugins' data, file name, e-mail header."""
    (problem,) = found(example)
    assert (problem.code, problem.path, problem.severity) == ("DIS101", path, Severity.ERROR)


def test_report_never_holds_the_identifier():
    """Not in the message, not in the path, not in another check's quotation."""
    text = f"{NUMBER} LS27 8PQ jo@example.net 07911 123456 AB123456C"
    example = f"kind: response\nteam: {text}\ndiscussed_on: {text}\nanswers: {{'{text}?': {text}}}"
    report = check(subject(example), host=HOST)
    written = report.to_json() + report.to_text() + report.to_github()
    assert len(report.errors) >= 6
    assert not [
        part for part in (NUMBER, "LS27 8PQ", "jo@example", "07911 123456", "AB123456C") if part in written
    ]


@pytest.mark.parametrize(
    "text",
    [
        "born on 3 May 2014",
        "aged 14 months",
        "Brannoc Primary School",
        "the village of Little Hampen",
        "the youngest of four, with two older brothers",
        "jailed for twelve years for manslaughter",
        "https://www.facebook.com/groups/123",
        "@someone_91",
        "jo (at) example.org",
        "12 Larkspur Avenue",
    ],
)
@pytest.mark.parametrize(
    "example",
    [
        "kind: briefing\nglossary: [{{term: {}, meaning: x}}]",
        "parallel_processes: [{{process: {}}}]",
        "area: {}",
        "involvement: {{family: [{{who: {}}}]}}",
        "reviewers: [{{name: A. Reviewer, connections: {}}}]",
        "recommendations: [{{id: r1, text: Act., addressed_to: [{}]}}]",
    ],
)
def test_no_check_repeats_what_identifies(example, text):
    """A check that quotes a field to say what else is wrong with it quotes none of that."""
    report = check(subject(example.format(f'"{text}"')), host=HOST)
    written = report.to_json() + report.to_text() + report.to_github()
    assert any(problem.code.startswith("DIS") for problem in report.problems)
    assert text not in written


def test_sentence_is_named():
    """In a long field the sentences are told, so that a date is found without being quoted."""
    text = "It moved.\\n\\n- He was born on 3 May 2014.\\n- They left. He died on 4 May 2015."
    (problem,) = found(f'summary: "{text}"')
    assert problem.message.endswith("exact date in the text (sentences 2 and 4)")


def test_many_sentences_are_counted():
    """A message stays one line, however often a date stands in a field."""
    (problem,) = found(f"summary: {'He died on 3 May 2014. ' * 9}")
    assert problem.message.endswith("(sentences 1, 2, 3, 4, 5, 6 and 3 more)")


def test_exact_date_is_not_repeated():
    """The message says that there is one, and not which."""
    (problem,) = found("summary: He died on 3 May 2014.")
    assert "May" not in problem.message


@pytest.mark.parametrize("number", ["0808 157 0000", "0300 123 4567", "+44 300 123 4567", "0800 1111"])
def test_number_of_a_helpline_is_for_the_board_to_weigh(number):
    """Freephone and 03 numbers are given to bodies only: newsletters ask readers to ring them."""
    (problem,) = found(f"summary: Worried about a child? Ring {number}.")
    assert (problem.code, problem.severity) == ("DIS112", Severity.WARNING)


@pytest.mark.parametrize("number", ["07911 123456", "0845 603 5620", "0039 312 345 6789"])
def test_number_that_may_be_a_person_s_stops_the_export(number):
    """A mobile, a desk, a number abroad that only begins as a helpline's does."""
    (problem,) = found(f"summary: Ring {number}.")
    assert (problem.code, problem.severity) == ("DIS112", Severity.ERROR)


def test_boards_own_contacts_may_stand_anywhere():
    """The newsletter's own number and address, in any writing."""
    board = "board: {telephone: 01604 364036, address: 'NN1 5TH', email: board@example.org}"
    assert found(f"summary: Ring +44 1604 364036 or write to board@example.org, NN15TH.\n{board}") == ()


@pytest.mark.parametrize("area", ["Telford and Wrekin", "Telford & Wrekin", "Redcar and Cleveland"])
def test_an_area_of_two_names_is_no_small_place(area):
    """Whoever names the whole authority names no town in it."""
    assert found(f"summary: The child lived in {area} with her mother.") == ()
    (problem,) = found(f"summary: The child lived in {area.split()[0]} and Little Hampen.")
    assert problem.code == "DIS118"


def test_reply_address_of_a_briefing_is_the_boards():
    """Teams are told where to send the form."""
    assert found("kind: briefing\nreply_to: x@example.org\nquestions: ['Send it to x@example.org?']") == ()


def test_how_to_book_training_is_no_disclosure_and_what_it_is_about_may_be():
    """The venue and the number to ring are given for readers; the subject of the course is a text like any
    other.
    """
    training = "kind: bulletin\ntraining: [{{id: t, title: {}, place: {}, booking: {}}}]"
    assert found(training.format("Neglect", "Harbour Academy", "Ring 01632 960001")) == ()
    (problem,) = found(training.format("What happened at Harbour Academy", "Online", "Online"))
    assert problem.code == "DIS117"


def test_nhs_number_in_the_boards_address_is_reported():
    """Only ways to reach the board are its own."""
    assert [problem.code for problem in found(f"board: {{telephone: {NUMBER}}}")] == ["DIS101"]


def test_numbers_in_web_addresses_are_no_telephones():
    """An address with digits is nobody's number."""
    assert found("kind: bulletin\nview_online: https://www.example.org/01632960001") == ()


def test_board_sees_notes():
    """What must not be published may be known to the board; it is told all the same."""
    (problem,) = found(f"summary: {NUMBER}", audience="board")
    assert problem.severity is Severity.NOTE


def test_agency_sees_errors():
    """One agency is not the board."""
    (problem,) = found(f"summary: {NUMBER}", audience="agency:police")
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "Regulation 5 (1) (e) and (2) of the Safeguarding Children Boards Regulations 2006 (SI 2006/90)",
        "Working Together to Safeguard Children (March 2015), chapter 4, paragraph 11",
        "NICE Guidance26, Report Book 124D, Level 2, the 7 golden rules, 16 and 17 year olds, 95%",
        "within 24 hours, 2023 - 2026, 2012/13",
    ],
)
def test_numbers_that_reviews_are_full_of_are_left_alone(text):
    """Instruments, guidance, forms, levels, ages, periods."""
    assert found(f"summary: '{text}'") == ()


@pytest.mark.parametrize(
    ("example", "code"),
    [
        ('summary: "NHS number 943 476\\n5919"', "DIS101"),
        ("summary: \"943&nbsp;[476](https://www.example.org 'title (x)') 5919\"", "DIS101"),
        ("findings: [{id: f1, statement: '943 *476* 5919', why: w, themes: [plan.drift]}]", "DIS101"),
        ('board: {address: "943 476\\n\\n5919"}', "DIS101"),  # a page shows a plain text on one line
        ('summary: "the family lived at NN1\\n**5AB**"', "DIS103"),
        ('summary: "AB 12 34\\n56 C"', "DIS102"),
    ],
)
def test_identifier_that_a_reader_sees_is_found(example, code):
    """What every document would show is found, however the file breaks it up; and found once."""
    assert [problem.code for problem in found(example)] == [code]


def test_code_in_the_boards_own_address_is_no_childs():
    """A code beside the street in which the board sits; beside a street in the text it is a code."""
    address = "'2 Market Street, suite NB12'"
    assert "DIS123" not in {problem.code for problem in found(f"board: {{address: {address}}}")}
    assert "DIS123" in {problem.code for problem in found(f"summary: {address}")}


BESIDE = """
summary: Child X went to St Brannoc's Primary School{}.
exceptions:
  - {{code: DIS117, path: summary, by: Independent Chair, on: 2016-01-15, reason: The school asked for it.}}
"""


def test_pseudonym_beside_what_is_excepted_needs_no_exception_of_its_own():
    """Who decided that the school may be named has decided on the sentence that names it."""
    assert found(BESIDE.format("")) == ()


def test_pseudonym_beside_another_detail_is_reported():
    """One exception is for one kind of detail."""
    codes = {problem.code for problem in found(BESIDE.format(" and was born on 3 May 2014"))}
    assert codes == {"DIS113", "DIS123"}


def test_half_an_exception_lets_no_pseudonym_pass():
    """Without who decided, the school and the code beside it both stand."""
    codes = {problem.code for problem in found(BESIDE.format("").replace("by: Independent Chair, ", ""))}
    assert codes == {"DIS117", "DIS123"}


def test_pseudonym_beside_the_boards_own_address_is_no_problem():
    """What is not reported identifies nobody, and nor does a code beside it."""
    assert found("summary: 'About Child X, write to NN1 5TH.'\nboard: {address: 'NN1 5TH'}") == ()

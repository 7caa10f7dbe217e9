"""No identifier of any kind, in any place of a document, leaves in any format; and no refusal repeats it."""

from __future__ import annotations

import email
import email.policy
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from scrlearn.checks import check
from scrlearn.document import Document, Paragraph, as_text
from scrlearn.errors import ExportVetoedError
from scrlearn.files import dump
from scrlearn.hooks import CheckRequest, Exporter, Layout, PluginHost, hookimpl
from scrlearn.model.audience import Audience
from scrlearn.model.base import evolve
from scrlearn.model.board import Board, Logo
from scrlearn.model.briefing import Briefing, BriefingSection, FormPart
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.recommendations import Action, ProgressNote, Recommendation
from scrlearn.model.register import Register
from scrlearn.model.review import Review
from scrlearn.publish import email_message, export, export_many, render
from scrlearn.publish.vetoing import Verdict, verdict_on
from scrlearn.samples import __file__ as samples

HOST = PluginHost(entry_points=False)
FORMATS = sorted(HOST.exporters)
REGISTER = Register(["Ada Exemplar"])
PICTURE = (Path(samples).parent / "logo.png").read_bytes()

PLANTED = {
    "DIS101": "943 476 5919",
    "DIS102": "AB 12 34 56 C",
    "DIS103": "LS27 8PQ",
    "DIS104": "Ada Exemplar",
    "DIS105": "Aida Exemplar",
    "DIS111": "jo@health.example.net",
    "DIS112": "07911 123456",
    "DIS113": "born on 3 May 2014",
    "DIS114": "https://www.facebook.com/groups/123",
    "DIS115": "12 Larkspur Avenue",
    "DIS117": "St Brannoc's Primary School",
    "DIS118": "the village of Little Hampen",
    "DIS119": "aged 14 weeks",
    "DIS121": "two older brothers",
    "DIS122": "convicted of manslaughter and jailed for twelve years",
    "DIS123": "Child AB, DOB 03.05.14",
}
"""One identifier of every kind that is an error, by its code."""


def board(**changes):
    """Return a board with what is planted in it."""
    return evolve(Board(id="harbourshire", name="Harbourshire Safeguarding Children Board"), **changes)


def briefing(**changes):
    """Return a briefing with what is planted in it."""
    sections = [BriefingSection(key="background", heading="Background", body="A baby was hurt.")]
    return evolve(
        Briefing(id="b", title="Child X", board=board(), sections=sections, form=[FormPart.ANSWERS]),
        **changes,
    )


def in_table(text):
    """Return a review whose action plan holds a text in a cell."""
    action = Action(id="a1", text=text, owner="Named Nurse")
    recommendation = Recommendation(id="r1", text="Audit the plans.", actions=[action])
    return Review(id="child-x", title="Child X", board=board(), recommendations=[recommendation])


PLACES = {
    "body": lambda text: briefing(
        sections=[BriefingSection(key="background", heading="Background", body=text)]
    ),
    "table": in_table,
    "caption": lambda text: briefing(questions=[text]),
    "alt text": lambda text: briefing(board=board(logo=Logo(alt=text, data=PICTURE))),
    "metadata": lambda text: briefing(title=text),
    "header": lambda text: briefing(board=board(name=text, email="board@example.org")),
}
"""A subject with a text in each place of its document."""
LAYOUTS = {"table": "action-plan"}
"""The layout whose document has such a place, where it is not the usual one."""


@pytest.mark.parametrize("place", ["metadata", "header"])
@pytest.mark.parametrize("hidden", ["=?utf-8?b?QWRhIEV4ZW1wbGFy?=", "=?us-ascii?Q?=41d=61_Exempl=61r?="])
def test_a_name_in_disguise_stays_in_it(place, hidden):
    """What the veto has read is what the reader gets: no mail program takes an encoded word for a name."""
    data = render(PLACES[place](f"Child {hidden}"), "email", register=REGISTER, host=HOST)
    made = email.message_from_bytes(data, policy=email.policy.default)
    shown = [str(value) for value in made.values()]
    assert any(hidden in value for value in shown)
    assert not any("Exemplar" in value for value in shown)


def refused(problem, planted):
    """Whether a refusal names the problem and repeats nothing of what was planted."""
    told = str(problem)
    return all(part not in told for part in (planted, planted.split()[-1]) if len(part) > 4)


def turns(*columns):
    """Give every combination of the columns, each with the format whose turn it is.

    What is published is read before a format is asked for: each place and each kind meets every format, but
    not each of them together.
    """
    found = []
    for numbered in product(*map(enumerate, columns)):
        turn = sum(number for number, _ in numbered)
        found.append((*(one for _, one in numbered), FORMATS[turn % len(FORMATS)]))
    return found


@pytest.mark.parametrize(("code", "place", "format_name"), turns(list(PLANTED), list(PLACES)))
def test_an_identifier_stops_a_public_export(code, place, format_name):
    """Whatever its kind, wherever it stands, whichever the format; and the refusal does not repeat it."""
    subject = PLACES[place](PLANTED[code])
    with pytest.raises(ExportVetoedError) as caught:
        render(subject, format_name, layout=LAYOUTS.get(place), register=REGISTER, host=HOST)
    assert code in {problem.code for problem in caught.value.problems}
    assert refused(caught.value, PLANTED[code])


@pytest.mark.parametrize(
    ("code", "format_name"), turns([code for code in PLANTED if "/" not in PLANTED[code]])
)
def test_an_identifier_in_the_name_of_the_file_stops_it(tmp_path, code, format_name):
    """The document may be clean, and the name that somebody chose for it may not."""
    name = PLANTED[code].replace(" ", "-") + HOST.exporters[format_name].suffix
    with pytest.raises(ExportVetoedError) as caught:
        export(briefing(), tmp_path / name, register=REGISTER, host=HOST)
    assert code in {problem.code for problem in caught.value.problems}
    assert list(tmp_path.iterdir()) == []
    assert refused(caught.value, PLANTED[code])


@pytest.mark.parametrize(
    "name",
    [
        "brannoc-primary-school",
        "12-larkspur-avenue",
        "ls278pq",
        "dob-03-05-2014",
        "ada_exemplar",
        "aida-exemplar",
        "aexemplar",
        "exemplar-a",
    ],
)
def test_name_of_a_file_in_small_letters_hides_nothing(tmp_path, name):
    """A file's name is often written without capitals, and with hyphens for spaces."""
    with pytest.raises(ExportVetoedError) as caught:
        export(briefing(), tmp_path / f"{name}.html", register=REGISTER, host=HOST)
    assert refused(caught.value, name)


@pytest.mark.parametrize(
    "name", ["child-x-7-minute-briefing", "learning-for-school-nurses-2016-02-12", "review_of_primary_care"]
)
def test_name_of_a_file_that_tells_nothing_is_written(tmp_path, name):
    """The code of the review, the subject and the day of publication."""
    assert export(briefing(), tmp_path / f"{name}.html", register=REGISTER, host=HOST).exists()


@pytest.mark.parametrize("code", PLANTED)
@pytest.mark.parametrize("place", sorted(PLACES.keys() - LAYOUTS))
def test_an_identifier_in_an_attachment_stops_the_email(code, place):
    """What travels beside a newsletter is read as the newsletter is."""
    with pytest.raises(ExportVetoedError) as caught:
        email_message(briefing(), attach=[PLACES[place](PLANTED[code])], register=REGISTER, host=HOST)
    assert refused(caught.value, PLANTED[code])


class Talkative:
    """A plugin whose layout brings words of its own."""

    def __init__(self, said):
        """Keep what is said."""
        self.said = said

    @hookimpl
    def scrlearn_register_layouts(self):
        """Give a layout with an identifier in it."""
        yield Layout(name="talkative", subject="briefing", summary="Says too much", build=self.build)

    def build(self, subject, _request):
        """Lay out a paragraph that the briefing does not hold."""
        said = Paragraph(content=as_text(self.said))
        return Document(id=subject.id, title=subject.title, layout="talkative", blocks=(said,))


def test_what_a_plugins_layout_adds_is_read():
    """The document is what is published, and not the file that it was made from."""
    host = PluginHost(entry_points=False, plugins={"talkative": Talkative("NHS number 943 476 5919")})
    with pytest.raises(ExportVetoedError) as caught:
        render(briefing(), "json", layout="talkative", host=host)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("DIS101", "document")
    assert "in the document that layout 'talkative' of plugin talkative made" in problem.message


def test_the_plugin_is_named_whose_layout_shows_what_is_the_boards():
    """The text is in the board's own file, and only the plugin's layout makes it public."""

    def shows_all(subject, _request):
        (action,) = subject.recommendations[0].actions
        noted = Paragraph(content=as_text(action.progress[0].text))
        return Document(id=subject.id, title=subject.title, layout="ours", blocks=(noted,))

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            yield Layout(name="ours", subject="review", summary="Shows all", build=shows_all)

    host = PluginHost(entry_points=False, plugins={"our-board": Ours()})
    review = noted_review("The child is aged 14 months now.")
    with pytest.raises(ExportVetoedError) as caught:
        render(review, "json", layout="ours", host=host)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("DIS119", "recommendations[0].actions[0].progress[0].text")
    assert "which layout 'ours' of plugin our-board shows" in problem.message
    (reported,) = check(review, codes=["DIS"], layout="ours", host=host).errors
    assert (reported.place, reported.message) == (problem.place, problem.message)


@pytest.mark.parametrize(
    ("text", "reword"),
    [
        ("The child, then aged 14 months, was seen.", lambda text: text.replace(" months", "m")),
        ("The child, then aged 14 months, was seen.", lambda text: text[:22]),
        ("They were seen at 12 Mill Lane by police.", lambda text: text.replace(" ", "-")),
        ("She was born on 3 May 2014 in the morning.", str.upper),
    ],
    ids=["abbreviated", "cut", "joined", "in capitals"],
)
def test_a_plugins_layout_that_rewords_a_text_still_shows_it(text, reword):
    """What became of the identifier in it cannot be told, so that the whole text counts as shown."""

    def reworded(subject, _request):
        content = as_text(reword(subject.summary))
        return Document(
            id=subject.id, title=subject.title, layout="ours", blocks=(Paragraph(content=content),)
        )

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            yield Layout(name="ours", subject="review", summary="Rewords", build=reworded)

    host = PluginHost(entry_points=False, plugins={"our-board": Ours()})
    review = Review(id="n", title="Child N", summary=text)
    with pytest.raises(ExportVetoedError):
        render(review, "json", layout="ours", host=host)
    assert check(review, codes=["DIS"], layout="ours", host=host).errors


def test_a_helpline_that_a_plugins_layout_adds_stops_nothing():
    """It is judged as in the text: a warning, which leaves it to the board."""
    host = PluginHost(entry_points=False, plugins={"talkative": Talkative("Ring 0808 157 0000.")})
    assert render(briefing(), "json", layout="talkative", host=host)


def noted_review(text):
    """Return a review with a text in a note of progress, which is the board's."""
    review = in_table("Audit the plans.")
    (recommendation,) = review.recommendations
    (action,) = recommendation.actions
    noted = evolve(action, progress=[ProgressNote(text=text)])
    return evolve(review, recommendations=[evolve(recommendation, actions=[noted])])


@pytest.mark.parametrize("layout", [None, "review", "action-plan", "timetable"])
@pytest.mark.parametrize("code", PLANTED)
def test_check_and_export_read_the_same_document(code, layout):
    """What check calls an error for a layout is what the export in it is refused for, and nothing else."""
    review = in_table(PLANTED[code])
    errors = check(review, codes=["DIS"], layout=layout, register=REGISTER, host=HOST).errors
    refusing: set[tuple[str, str]] = set()
    try:
        render(review, "json", layout=layout, register=REGISTER, host=HOST)
    except ExportVetoedError as error:
        refusing = {(one.code, one.path) for one in error.problems}
    assert refusing == {(one.code, one.path) for one in errors}


def test_what_only_another_layout_shows_is_a_warning():
    """The action is in the action plan alone: check says so before anybody exports that."""
    review = in_table(PLANTED["DIS119"])
    assert render(review, "json", host=HOST)
    (problem,) = check(review, codes=["DIS"], host=HOST).problems
    assert (problem.code, problem.severity.value) == ("DIS119", "warning")
    assert "which only the layout 'action-plan' shows" in problem.message
    with pytest.raises(ExportVetoedError):
        render(review, "json", layout="action-plan", host=HOST)


def test_check_reads_the_layout_that_a_format_is_for():
    """A tracker is made of the action plan without being told, and so it is read."""

    class Tracker:
        @hookimpl
        def scrlearn_register_exporters(self):
            yield Exporter(
                name="tracker",
                suffix=".tracker",
                media_type="x/x",
                summary="x",
                layout="action-plan",
                render=lambda *_: b"x",
            )

    host = PluginHost(entry_points=False, plugins={"tracker": Tracker()})
    review = in_table(PLANTED["DIS119"])
    for formats, refused_in in ((["tracker"], True), (["json"], False)):
        errors = check(review, codes=["DIS"], formats=formats, host=host).errors
        assert bool(errors) is refused_in
    with pytest.raises(ExportVetoedError):
        render(review, "tracker", host=host)


def test_what_the_public_does_not_get_stops_nothing():
    """A note of progress is the board's; the age in it is not published."""
    review = noted_review("The child is aged 14 months now.")
    assert b"14 months" not in render(review, "json", layout="action-plan", host=HOST)
    assert [(one.code, one.severity.value) for one in check(review, codes=["DIS"], host=HOST).problems] == [
        ("DIS119", "note")
    ]


EXCEPTED = RecordedException(
    code="DIS117",
    path="sections[0]",
    reason="The school took part in the review and asked to be named.",
    by="J. Chair, independent chair",
    on=date(2016, 1, 15),
)


def with_school(exception):
    """Return a briefing that names a school, with an exception."""
    return evolve(PLACES["body"](PLANTED["DIS117"]), exceptions=[exception])


def test_a_recorded_approval_lets_it_pass_and_is_told(tmp_path):
    """Who decided, when and why stand beside what was written."""
    source = tmp_path / "b.yaml"
    dump(with_school(EXCEPTED), source)
    (result,) = export_many(source, to="json", out=tmp_path / "out", host=HOST)
    assert result.ok
    (told,) = result.excepted
    assert str(told) == (
        "DIS117 sections[0].body, excepted by J. Chair, independent chair on 15 January 2016: "
        "The school took part in the review and asked to be named."
    )


@pytest.mark.parametrize(
    "changes",
    [{"reason": ""}, {"by": ""}, {"on": None}, {"path": "title"}, {"code": "DIS118"}, {"about": "postcode"}],
)
def test_half_an_approval_is_none(changes):
    """Without a reason, a name or a day, or for another place or kind, the error stands."""
    with pytest.raises(ExportVetoedError):
        render(with_school(evolve(EXCEPTED, **changes)), "json", host=HOST)


def test_an_approval_is_not_published():
    """The name of who decided and the reason stay in the board's file."""
    published = render(with_school(EXCEPTED), "json", host=HOST)
    assert b"Chair" not in published
    assert b"asked to be named" not in published


@pytest.mark.parametrize("audience", ["board", "agency:health"])
def test_the_board_and_an_agency_may_have_it(audience):
    """The register guards what is public."""
    request = CheckRequest(host=HOST, audience=Audience.parse(audience), register=REGISTER)
    document = Document(id="x", title="x", layout="x")
    subject = PLACES["body"](PLANTED["DIS101"])
    assert verdict_on(document, subject, request) == Verdict()

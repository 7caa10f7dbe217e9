"""The newsletter's and the action plan's layouts."""

from __future__ import annotations

from datetime import date

import pytest

from scrlearn.document import Section, Table, links, reading, walk
from scrlearn.document.blocks import Paragraph
from scrlearn.files import load
from scrlearn.hooks import PluginHost
from scrlearn.model.base import evolve
from scrlearn.model.board import Board
from scrlearn.model.bulletin import Bulletin, BulletinBriefing, TrainingEvent
from scrlearn.model.dates import AsWritten
from scrlearn.model.recommendations import Action, Recommendation, Status
from scrlearn.model.review import Review
from scrlearn.publish import lay_out

HOST = PluginHost(entry_points=False)


def urls(subject: Bulletin) -> list[str]:
    """Return every address that a newsletter leads to."""
    document = lay_out(subject, host=HOST)
    paragraphs = [
        block for block in walk((*document.blocks, *document.footer)) if isinstance(block, Paragraph)
    ]
    return [link.url for paragraph in paragraphs for link in links(paragraph.content)]


def test_a_newsletter_leads_to_its_online_copy_and_to_unsubscribing():
    """Real addresses become links, in the first and the last place."""
    bulletin = Bulletin(
        id="n",
        title="News",
        view_online="https://example.org/n",
        unsubscribe="https://example.org/unsubscribe",
    )
    assert urls(bulletin) == ["https://example.org/n", "https://example.org/unsubscribe"]


def test_a_newsletter_promises_one_click_only_where_its_file_does():
    """Whether an address takes a mail program's own request is known to who runs it, and to nobody else."""
    plain = Bulletin(id="n", title="News", unsubscribe="https://example.org/u")
    assert lay_out(plain, host=HOST).mail.unsubscribe_one_click is False
    assert lay_out(evolve(plain, unsubscribe_one_click=True), host=HOST).mail.unsubscribe_one_click is True


def test_a_newsletter_without_addresses_promises_none():
    """No link is made up."""
    assert urls(Bulletin(id="n", title="News")) == []


def test_training_says_when_where_and_how_to_book():
    """Everything that a reader needs to book is in the document, themes by their labels."""
    event = TrainingEvent(
        id="t", title="Workshop", provider="Provider", themes=["plan.smart"], dates=[date(2016, 3, 9)],
        place="Room 2", booking="Ring us", url="https://example.org/t",
    )  # fmt: skip
    said = list(reading(lay_out(Bulletin(id="n", title="News", training=[event]), host=HOST)))
    shown = [text.replace("\N{NO-BREAK SPACE}", " ") for text in said]
    for text in (
        "Workshop",
        "Provider",
        "9 March 2016",
        "Room 2",
        "Ring us",
        "Plans not SMART",
        "https://example.org/t",
    ):
        assert text in shown


def test_a_briefing_with_an_address_can_be_opened():
    """The newsletter leads to the briefing it announces."""
    announced = BulletinBriefing(title="Child N", preset="seven-minute", url="https://example.org/b")
    assert urls(Bulletin(id="n", title="News", briefings=[announced])) == ["https://example.org/b"]


def test_a_telephone_number_is_dialled_without_its_spaces():
    """The board's number is a link that a telephone can dial."""
    bulletin = Bulletin(id="n", title="News", board=Board(id="b", name="Board", telephone="01632 960 123"))
    assert urls(bulletin) == ["tel:01632960123"]


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("01632 960 123 (Mon-Fri, 9am-5pm)", "01632960123"),
        ("01632 960123 (8.30am-5pm Mon-Thu, 8.30am-4.30pm Fri)", "01632960123"),
        ("01632 960 123 ext. 22", "01632960123"),
        ("(01632) 960123, option 2", "01632960123"),
        ("+44 (0)1632 960123", "+441632960123"),
        ("0300 126 1000 (24 hours)", "03001261000"),
        ("0800 1111", "08001111"),
    ],
)
def test_what_stands_behind_a_telephone_number_is_not_dialled(written, dialled):
    """Whoever taps the number of the board reaches it: hours, or a zero in brackets, are no digits of it."""
    bulletin = Bulletin(id="n", title="News", board=Board(id="b", name="Board", telephone=written))
    assert urls(bulletin) == [f"tel:{dialled}"]


def test_the_real_newsletter_keeps_every_article(shared_data):
    """Nothing of the newsletter that this project began from is lost on the way to the tree."""
    bulletin = load(shared_data / "newsletter-january-2016.yaml")
    said = " ".join(reading(lay_out(bulletin, host=HOST)))
    for heading in (
        "What is a 'Serious Case Review' (SCR)",
        "How are SCRs carried out?",
        "Barnardo's",
        "Disguised compliance",
    ):
        assert heading in said


def plan(*actions: Action) -> Review:
    """Make a review with one recommendation that has these actions."""
    return Review(
        id="n", title="Child N", recommendations=[Recommendation(id="r1", text="Change it.", actions=actions)]
    )


def table_of(review: Review) -> Table:
    """Return the table of actions in a review's plan."""
    blocks = walk(lay_out(review, layout="action-plan", host=HOST).blocks)
    return next(block for block in blocks if isinstance(block, Table))


@pytest.mark.parametrize("written", ["Ongoing", "31 September 2016"])
def test_what_was_written_for_a_date_is_shown_as_written(written: str):
    """A date cell holds the words that stood there, and no value that was not stated."""
    table = table_of(plan(Action(id="a1", text="Act.", due=AsWritten(text=written))))
    due = table.rows[0][[column.key for column in table.columns].index("due")]
    assert due.value is None
    assert written in str(due.blocks)


def test_a_revised_date_holds_and_the_first_stays_readable():
    """The new date is the value; the date that was set and the reason stand beside it."""
    action = Action(
        id="a1",
        text="Act.",
        due=date(2016, 5, 31),
        revised_due=date(2016, 7, 29),
        revised_because="staff left",
    )
    table = table_of(plan(action))
    due = table.rows[0][[column.key for column in table.columns].index("due")]
    assert due.value == date(2016, 7, 29)
    assert "staff left" in str(due.blocks)


@pytest.mark.parametrize("status", Status)
def test_a_status_is_said_in_words(status: Status):
    """Colour never says a status alone."""
    table = table_of(plan(Action(id="a1", text="Act.", status=status)))
    assert status.label in [cell.value for cell in table.rows[0]]


def test_a_recommendation_without_actions_says_so():
    """An empty plan is told, not hidden."""
    sections = [
        block
        for block in lay_out(plan(), layout="action-plan", host=HOST).blocks
        if isinstance(block, Section)
    ]
    assert "No action has been agreed yet." in str(sections)


@pytest.mark.parametrize("layout", ["review", "action-plan"])
def test_a_recommendation_carries_its_number_and_is_read_as_its_heading(layout):
    """Programs need not look for it among the words, and readers get it once."""
    asked = [Recommendation(id=key, text="Train.") for key in ("a", "b")]
    document = lay_out(Review(id="n", title="N", recommendations=asked), layout=layout)
    sections = [block for block in walk(document.blocks) if isinstance(block, Section)]
    numbered = [section for section in sections if section.anchor.startswith("recommendation-")]
    assert [section.number for section in numbered] == ["1", "2"]
    words = list(reading(document))
    assert [words.count(f"Recommendation {number}") for number in (1, 2)] == [1, 1]

"""The walk: every text and date of a subject, wherever the model puts it."""

from __future__ import annotations

from datetime import date

from scrlearn.language.fields import dates, texts
from scrlearn.model.board import Board, Logo
from scrlearn.model.dates import AsWritten
from scrlearn.model.facts import fact
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review, ReviewDates
from scrlearn.model.text_kinds import TextKind


def paths(subject):
    """Return the texts by their paths."""
    return {found.path: found.text for found in texts(subject)}


def test_texts_of_nested_records_have_their_place():
    """A path is what a reader of the file would say."""
    review = Review(
        id="n",
        title="N",
        board=Board(id="b", name="B", logo=Logo(alt="a wheel", data=b"x")),
        facts={
            "died": fact(
                {"state": "disputed", "basis": "two views", "positions": [{"who": "GP", "says": "no"}]}
            )
        },
    )
    found = paths(review)
    assert found["board.logo.alt"] == "a wheel"
    assert found["facts.died.basis"] == "two views"
    assert found["facts.died.positions[0].says"] == "no"


def test_keys_are_texts_too():
    """A form's question stands as a key, and could name somebody."""
    response = TeamResponse(briefing="b", answers={"What about LS27 8PQ?": "Nothing."})
    assert ('answers["What about LS27 8PQ?"]', "What about LS27 8PQ?") in [
        (found.path, found.text) for found in texts(response)
    ]


def test_plugins_data_is_walked():
    """What a plugin keeps in a file is text in the file, numbers included."""
    review = Review(id="n", title="N", extensions={"tracker": {"notes": ["one", {"number": 9434765919}]}})
    assert paths(review)["extensions.tracker.notes[1].number"] == "9434765919"


def test_kind_of_text_is_the_fields():
    """Markup is looked for only where a field takes it."""
    kinds = {
        found.path: found.kind
        for found in texts(Review(id="n", title="N", summary="S", principles={"p": "met"}))
    }
    assert (kinds["id"], kinds["title"]) == (TextKind.KEY, TextKind.PLAIN)
    assert (kinds["summary"], kinds["principles.p"]) == (TextKind.BODY, TextKind.INLINE)


def test_words_of_enumerations_are_no_texts():
    """`status: on_track` is nobody's text."""
    review = Review(id="n", title="N", facts={"died": fact("unknown")})
    assert "facts.died.state" not in paths(review)


def test_dates_are_found_with_what_stands_in_their_place():
    """Both a date and words where one belongs are dates to look at."""
    review = Review(
        id="n", title="N", dates=ReviewDates(notified=date(2015, 2, 3), completed=AsWritten(text="Ongoing"))
    )
    assert [(found.path, str(found.value)) for found in dates(review)] == [
        ("dates.notified", "2015-02-03"),
        ("dates.completed", "Ongoing"),
    ]

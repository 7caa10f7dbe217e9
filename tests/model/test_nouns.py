"""What single nouns say of themselves."""

from __future__ import annotations

import re

import pytest

from scrlearn.errors import UnknownNameError
from scrlearn.model.audience import BOARD, PUBLIC, Audience, AudienceKind
from scrlearn.model.board import Agency, Board, Colours, Logo
from scrlearn.model.briefing import Briefing
from scrlearn.model.presets import PRESETS
from scrlearn.model.principles import CONDUCT, LEARNING_FRAMEWORK, principle_label
from scrlearn.model.quality_markers import quality_markers
from scrlearn.model.recommendations import Status
from scrlearn.model.review import Review
from scrlearn.model.subjects import SUBJECTS
from scrlearn.model.themes import areas, theme_label, themes
from scrlearn.problems import ProblemCode, Severity


def test_a_logo_knows_its_kind_and_keeps_quiet():
    """The kind is that of the picture's own bytes; its bytes are not poured into messages."""
    logo = Logo(alt="X", data=b"\x89PNG\r\n\x1a\n" + b"x" * 1000)
    assert logo.media_type == "image/png"
    assert Logo(alt="X", data=b"\xff\xd8\xff").media_type == "image/jpeg"
    assert Logo(alt="X").media_type == ""
    assert "<1008 bytes>" in repr(logo)
    assert Logo.from_base64(logo.base64()) == logo.data


@pytest.mark.parametrize("text", ["$$$$", "abc", "é"])
def test_what_is_no_base64(text):
    """A picture is read strictly."""
    with pytest.raises(ValueError, match=r"not base64|ASCII"):
        Logo.from_base64(text)


def test_colours_are_written_in_full():
    """Names and short forms are refused."""
    assert Colours(primary="#A0b1C2").primary == "#A0b1C2"
    with pytest.raises(ValueError, match="is not a colour"):
        Colours(primary="#abc")


def test_replies_go_to_the_briefing_s_own_address_first():
    """Else to the board's, else nowhere."""
    board = Board(id="b", name="B", reply_to="board@example.org")
    assert Briefing(id="x", title="X").reply_address is None
    assert Briefing(id="x", title="X", board=board).reply_address == "board@example.org"
    assert (
        Briefing(id="x", title="X", board=board, reply_to="me@example.org").reply_address == "me@example.org"
    )


def test_agencies_are_named():
    """By their name where the review lists them, else by the id that was used."""
    review = Review(id="r", title="R", agencies=(Agency(id="police", name="Example Police"),))
    assert review.agency_name("police") == "Example Police"
    assert review.agency_name("health") == "health"


@pytest.mark.parametrize("text", ["public", "board", "agency:police", "agency:a.b-c_1"])
def test_audiences_are_written_as_they_are_read(text):
    """Text and audience stand for each other."""
    assert str(Audience.parse(text)) == text
    assert Audience.parse(Audience.parse(text)) == Audience.parse(text)


@pytest.mark.parametrize("text", ["", "everyone", "agency:", "agency:a b", "Public", "agency:../x"])
def test_unknown_audiences(text):
    """Nobody becomes the public by a typing mistake."""
    with pytest.raises(UnknownNameError, match="no audience named"):
        Audience.parse(text)


def test_only_the_public_is_public():
    """The two named audiences are what they say."""
    assert PUBLIC.is_public
    assert not BOARD.is_public
    assert not Audience(kind=AudienceKind.AGENCY, agency="police").is_public


def test_themes_are_two_levels_deep():
    """Every theme belongs to an area that is listed, and says what belongs to it."""
    assert len(themes()) > 10
    for key, theme in themes().items():
        assert re.fullmatch(r"[a-z]+\.[a-z-]+", key)
        assert theme.parent in areas()
        assert theme.label
        assert theme.definition


def test_an_unknown_theme_is_shown_by_its_id():
    """A label is for readers; nothing is lost where there is none."""
    assert theme_label("family.fathers") == "Fathers and male carers"
    assert theme_label("our.own") == "our.own"


def test_presets_name_each_section_once():
    """A section is known by its key."""
    for name, preset in PRESETS.items():
        assert preset.name == name
        keys = [section.key for section in preset.sections]
        assert len(set(keys)) == len(keys)
    assert len(PRESETS["seven-minute"].sections) == 7
    assert len(PRESETS["six-step"].sections) == 6


def test_principles_have_labels():
    """Those of the guidance have ours, a board's own is shown in its words."""
    assert not CONDUCT.keys() & LEARNING_FRAMEWORK.keys()
    for key in CONDUCT | LEARNING_FRAMEWORK:
        assert principle_label(key)


@pytest.mark.parametrize(("kind", "count"), [("scr", 18), ("sar", 15)])
def test_quality_markers_are_numbered_in_the_order_of_their_list(kind, count):
    """Ids follow the numbers and never change; each marker asks something and says where it stands."""
    markers = list(quality_markers(kind).values())
    assert [marker.number for marker in markers] == list(range(1, count + 1))
    assert [marker.id for marker in markers] == [f"{kind}-qm-{number:02}" for number in range(1, count + 1)]
    assert all(marker.question.endswith("?") and str(marker.number) in marker.source for marker in markers)
    stages = list(dict.fromkeys(marker.stage for marker in markers))
    assert stages == ["setting-up", "running", "outputs"]


def test_there_is_no_other_list_of_quality_markers():
    """A list is asked for by its letters."""
    with pytest.raises(UnknownNameError, match="did you mean scr"):
        quality_markers("scrs")


def test_problems_are_sorted_worst_first():
    """Whatever order the checks ran in."""
    codes = [
        ProblemCode(code=code, title="t", severity=severity, why="w", hint="h", source="s")
        for code, severity in [("B", Severity.NOTE), ("C", Severity.ERROR), ("A", Severity.ERROR)]
    ]
    problems = sorted((code.at("path", "message") for code in codes), key=lambda problem: problem.sort_key)
    assert [problem.code for problem in problems] == ["A", "C", "B"]


def test_a_problem_can_differ_from_its_code():
    """Hint and severity can be sharper than the catalogue's."""
    code = ProblemCode(code="A", title="t", severity=Severity.NOTE, why="w", hint="h", source="s")
    assert str(code.at("p", "m", hint="x", severity=Severity.ERROR)) == "error A p: m (x)"
    assert str(code.at("", "m")) == "note A: m (h)"


def test_statuses_are_words():
    """What is stored is the meaning, not a colour."""
    assert [status.label for status in Status][:2] == ["Not started", "On track"]


def test_every_kind_has_a_class():
    """The four words that a file can begin with."""
    assert list(SUBJECTS) == ["review", "briefing", "bulletin", "response"]

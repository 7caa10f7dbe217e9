"""A plugin's words in documents: the title of its preset and the labels of its themes."""

from __future__ import annotations

import pytest

from scrlearn.document import links, reading, walk
from scrlearn.document.blocks import Paragraph
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Board
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin, BulletinBriefing, TrainingEvent
from scrlearn.model.findings import Finding
from scrlearn.model.presets import Preset, PresetSection
from scrlearn.model.review import Review
from scrlearn.model.themes import Theme, ThemeArea
from scrlearn.publish import lay_out
from tests.checks.plugins import Words

PRESET = Preset(
    name="one-page",
    title="One Page Briefing",
    sections=[PresetSection(key="learned", heading="Learning", prompt="p")],
)
THEME = Theme(id="coast.season", label="Work by the season", definition="Work that moves families.")
HOST = PluginHost(
    plugins={"words": Words(PRESET, THEME, ThemeArea(id="coast", label="By the sea"))}, entry_points=False
)
BOARD = Board(id="b", name="Board")


def test_a_briefing_is_called_what_its_preset_is():
    """In its subject line and its description."""
    document = lay_out(Briefing(id="b1", title="Child N", board=BOARD, preset="one-page"), host=HOST)
    assert document.subject_line == "One Page Briefing: Child N"


def test_a_newsletter_leads_to_a_briefing_by_what_it_is_called():
    """The link says what opens."""
    briefing = BulletinBriefing(title="Child N", preset="one-page", url="https://example.org/n")
    document = lay_out(Bulletin(id="n", title="News", briefings=[briefing]), host=HOST)
    paragraphs = [block for block in walk(document.blocks) if isinstance(block, Paragraph)]
    (link,) = [link for paragraph in paragraphs for link in links(paragraph.content)]
    assert "Open the One Page Briefing" in list(reading(document))
    assert link.url == "https://example.org/n"


@pytest.mark.parametrize(
    "subject",
    [
        Review(
            id="n", title="N", findings=[Finding(id="f1", statement="They moved.", themes=["coast.season"])]
        ),
        Bulletin(
            id="n",
            title="News",
            training=[TrainingEvent(id="t", title="Workshop", provider="P", themes=["coast.season"])],
        ),
    ],
    ids=["review", "newsletter"],
)
def test_themes_stand_by_their_labels(subject):
    """Readers see no id."""
    said = "\n".join(reading(lay_out(subject, host=HOST)))
    assert "Work by the season" in said
    assert "coast.season" not in said

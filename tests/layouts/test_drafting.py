"""The draft of a briefing from its review."""

from __future__ import annotations

import pytest

from scrlearn.errors import UnknownNameError
from scrlearn.hooks import PluginHost
from scrlearn.layouts import draft_briefing
from scrlearn.model.findings import Finding, Polarity
from scrlearn.model.presets import PRESETS, Preset, PresetSection
from scrlearn.model.recommendations import Recommendation
from scrlearn.model.review import Review
from tests.checks.plugins import BrokenWords, Words

REVIEW = Review(
    id="child-n",
    title="Child N",
    summary="SUMMARY",
    findings=[
        Finding(id="f1", statement="A *gap* was found."),
        Finding(id="f2", statement="Something worked.", polarity=Polarity.STRENGTH),
    ],
    recommendations=[Recommendation(id="r1", text="Change it.")],
)


def bodies(preset: str) -> dict[str, str]:
    """Return the drafted texts by section."""
    return {section.key: section.body for section in draft_briefing(REVIEW, preset).sections}


@pytest.mark.parametrize("preset", PRESETS)
def test_a_draft_has_the_sections_of_its_preset_in_order(preset: str):
    """A preset says which sections are expected; the number is its own."""
    assert list(bodies(preset)) == [section.key for section in PRESETS[preset].sections]


def test_a_draft_tells_gaps_from_good_practice():
    """What worked is not listed among what went wrong."""
    drafted = bodies("seven-minute")
    assert drafted["findings"] == "- A gap was found."
    assert drafted["good-practice"] == "- Something worked."


def test_what_only_a_person_can_write_is_left_empty():
    """A draft makes up no advice."""
    assert bodies("seven-minute")["what-to-do"] == ""


def test_a_draft_belongs_to_its_review():
    """The briefing names its review, and has an id of its own."""
    draft = draft_briefing(REVIEW)
    assert (draft.review, draft.id, draft.title) == ("child-n", "child-n-briefing", "Child N")


def test_an_unknown_preset_is_refused_with_a_suggestion():
    """A misspelt preset names the right one."""
    with pytest.raises(UnknownNameError, match="did you mean seven-minute"):
        draft_briefing(REVIEW, "seven-minutes")


def test_the_longest_id_of_a_review_leaves_room():
    """Every review can be drafted from, however long its id."""
    review = Review(id="n" * 100, title="Child N")
    assert draft_briefing(review).id.endswith("-briefing")


def test_a_plugins_preset_is_drafted_from():
    """What scrlearn knows of a section is filled in, its own sections wait for a person."""
    preset = Preset(
        name="one-page",
        title="One Page Briefing",
        sections=[
            PresetSection(key="background", heading="Who", prompt="p"),
            PresetSection(key="ours", heading="One thing to do", prompt="p"),
        ],
    )
    host = PluginHost(plugins={"words": Words(preset)}, entry_points=False)
    drafted = draft_briefing(REVIEW, "one-page", host=host)
    assert drafted.preset == "one-page"
    assert [(section.heading, section.body) for section in drafted.sections] == [
        ("Who", "SUMMARY"),
        ("One thing to do", ""),
    ]


def test_a_preset_whose_plugin_failed_names_the_plugin():
    """The error says who would have given it, and why it did not."""
    host = PluginHost(plugins={"broken": BrokenWords()}, entry_points=False)
    with pytest.raises(UnknownNameError, match=r"plugin broken .* no dictionary"):
        draft_briefing(REVIEW, "one-page", host=host)

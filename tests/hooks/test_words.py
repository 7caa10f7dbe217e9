"""The records of a vocabulary: which names they claim, and what the host refuses."""

from __future__ import annotations

import pytest

from scrlearn.hooks import PluginHost, hookimpl
from scrlearn.language.words.english import english_words
from scrlearn.model.presets import PRESETS, Preset, PresetSection
from scrlearn.model.themes import Theme, ThemeArea, areas, themes
from scrlearn.model.word_lists import WordLists

SECTIONS = [PresetSection(key="findings", heading="Findings", prompt="p")]
ONE_PAGE = Preset(name="one-page", title="One Page Briefing", sections=SECTIONS)
WELSH = WordLists(name="welsh", language="cy", acts=["cyhoeddi"])


class Gives:
    """A plugin that gives these records."""

    def __init__(self, *records):
        """Keep them."""
        self.records = records

    @hookimpl
    def scrlearn_register_vocabularies(self):
        """Give them."""
        return self.records


def host(**plugins):
    """Make a host of built-ins and these plugins."""
    return PluginHost(plugins=plugins, entry_points=False)


def refused(*records):
    """Return why a host refuses what a plugin gives."""
    found = host(ours=Gives(*records))
    assert found.presets
    (failure,) = found.failures
    assert failure.part == "vocabularies"
    return failure.reason


def test_scrlearns_own_words_come_through_the_hook():
    """The presets, the taxonomy and the English lists are there without any plugin, in their order."""
    core = host()
    assert core.presets == PRESETS
    assert list(core.themes.items()) == list(themes().items())
    assert {area.id: area.label for area in core.theme_areas.values()} == areas()
    assert core.word_lists == {"english": english_words()}
    assert core.failures == ()
    assert str(core.providers("vocabularies")["preset six-step"]).startswith("vocabularies (scrlearn ")


def test_a_plugins_words_stand_beside_the_built_in_ones():
    """Each is found among its own sort."""
    area = ThemeArea(id="coast", label="Life by the sea")
    theme = Theme(id="coast.season", label="Seasonal work", definition="Work that moves families.")
    found = host(ours=Gives(theme, area, ONE_PAGE, WELSH))
    assert found.presets["one-page"] is ONE_PAGE
    assert found.themes["coast.season"] is theme
    assert found.theme_areas["coast"] is area
    assert found.word_lists["welsh"] is WELSH
    assert found.status()[-1].registered["vocabularies"] == (
        "theme coast.season",
        "area coast",
        "preset one-page",
        "words welsh",
    )


def test_a_theme_and_a_preset_may_be_called_the_same():
    """A name is its own sort's."""
    theme = Theme(id="practice.one-page", label="x", definition="y")
    preset = Preset(name="practice.one-page", title="x", sections=SECTIONS)
    assert host(ours=Gives(theme, preset)).failures == ()


def test_a_built_in_name_wins():
    """A plugin cannot change what a seven-minute briefing is for everybody else."""
    mine = Preset(name="seven-minute", title="Mine", sections=SECTIONS)
    assert "the name 'preset seven-minute' is given more than once" in refused(mine)
    assert host(ours=Gives(mine)).presets["seven-minute"] is PRESETS["seven-minute"]


def test_two_plugins_with_lists_for_one_language_are_both_refused():
    """Which of them judges would hang on which was found first."""
    other = WordLists(name="cymraeg", language="CY")
    found = host(one=Gives(WELSH), two=Gives(other))
    assert found.word_lists.keys() == {"english"}
    assert {failure.provider.name for failure in found.failures} == {"one", "two"}
    assert "'words for cy' is given more than once, by one, two" in found.failures[0].reason


def test_lists_without_a_language_may_be_many():
    """They judge only where they are asked for by name."""
    found = host(one=Gives(WordLists(name="strict")), two=Gives(WordLists(name="mild")))
    assert found.word_lists.keys() == {"english", "strict", "mild"}


def test_lists_for_english_are_scrlearns_own_and_for_british_english_are_free():
    """A board's lists take the more telling tag."""
    assert "'words for en' is given more than once" in refused(WordLists(name="ours", language="en"))
    assert host(ours=Gives(WordLists(name="ours", language="en-GB"))).failures == ()


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ("one-page", "gave 'one-page' among its vocabularies: give Preset, Theme, "),
        (Preset(name="one-page", title="x", sections=[]), "preset 'one-page' has no sections"),
        (Theme(id="coast", label="x", definition="y"), "an id is an area and a name"),
        (Theme(id="child.a.b", label="x", definition="y"), "an id is an area and a name"),
        (
            Theme(id="famliy.sea", label="x", definition="y"),
            "no area 'famliy': did you mean family?",
        ),
        (
            Theme(id="coast.season", label="x", definition="y"),
            "no area 'coast'; give a ThemeArea for it",
        ),
        (WordLists(name="ours", language="welsh please"), "'welsh please' is not a language tag"),
        (WordLists(name="ours", labels={"attainable": "x"}), "there is no label 'attainable' (specific, "),
    ],
)
def test_what_could_never_be_used_is_refused(record, told):
    """A mistake of the plugin's is named when it registers, not when somebody misses its words."""
    assert told in refused(record)


def test_a_plugin_that_fails_gives_none_of_its_words():
    """What a generator gave before it raised is not half a vocabulary."""

    class Broken:
        @hookimpl
        def scrlearn_register_vocabularies(self):
            yield ONE_PAGE
            raise ValueError("half-way")

    found = host(ours=Broken())
    assert "one-page" not in found.presets
    assert found.incomplete("vocabularies") == (
        "incomplete: plugin ours could not give its vocabularies: ValueError: half-way",
    )
    assert found.incomplete("checks") == ()


def test_a_plugin_is_asked_for_its_words_once():
    """Presets, themes and lists come of one call."""
    calls = []

    class Counts:
        @hookimpl
        def scrlearn_register_vocabularies(self):
            calls.append(1)
            yield ONE_PAGE

    found = host(ours=Counts())
    assert found.presets
    assert found.themes
    assert found.word_lists
    assert calls == [1]


def test_several_kinds_are_asked_about_at_once():
    """A plugin that cannot be read is told of once, whatever it may have meant to give."""

    class Misspelt:
        @hookimpl
        def scrlearn_register_vocabulary(self):
            """Never called."""

    assert len(host(ours=Misspelt()).incomplete("checks", "vocabularies")) == 1

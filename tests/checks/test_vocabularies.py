"""A plugin's words in the checks: its presets, its themes and its word lists count as scrlearn's own do."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.hooks import Check, PluginHost, hookimpl
from scrlearn.language.themes.suggesting import suggest_themes
from scrlearn.model.presets import Preset, PresetSection
from scrlearn.model.review import Review
from scrlearn.model.themes import Theme, ThemeArea
from scrlearn.model.word_lists import WordLists
from scrlearn.problems import ProblemCode, Severity
from tests.checks.examples import subject
from tests.checks.plugins import BrokenWords, Words

SEASON = Theme(
    id="coast.season",
    label="Work by the season",
    definition="Work that moves families about.",
    synonyms=["seasonal work", "holiday park"],
)
ONE_PAGE = Preset(
    name="one-page",
    title="One Page Briefing",
    sections=[PresetSection(key="learned", heading="Learning", prompt="One sentence.")],
)
WELSH = WordLists(
    name="welsh",
    language="cy",
    labels={"specific": "penodol"},
    modals=["dylai"],
    acts=["cyhoeddi"],
    aims=["ystyried"],
    outputs=["cofnodion"],
)
OURS = ProblemCode(code="OUR001", title="t", severity=Severity.NOTE, why="w", hint="h", source="s")
CORE = PluginHost(entry_points=False)
HOST = PluginHost(
    plugins={"words": Words(ThemeArea(id="coast", label="By the sea"), SEASON, ONE_PAGE, WELSH)},
    entry_points=False,
)
BROKEN = PluginHost(plugins={"broken": BrokenWords()}, entry_points=False)
MISSING = "incomplete: plugin broken could not give its vocabularies: ValueError: no dictionary"


def codes(example, *, host=HOST, of=None):
    """Return the codes of the problems in a sound subject with an example put in."""
    return {problem.code for problem in check(subject(example), host=host, codes=of).problems}


def test_a_briefing_is_held_against_a_plugins_preset():
    """It misses the preset's sections and no other's."""
    briefing = subject("{kind: briefing, preset: one-page}")
    (problem,) = check(briefing, host=HOST, codes=["BRF101", "BRF102"]).problems
    assert problem.message == "the section 'learned' of a One Page Briefing is missing"


def test_a_misspelt_preset_of_a_plugin_is_guessed():
    """The suggestion knows the plugin's presets."""
    (problem,) = check(subject("{kind: briefing, preset: one-pages}"), host=HOST, codes=["BRF101"]).problems
    assert problem.message.endswith("did you mean one-page?")


def test_a_preset_whose_plugin_failed_names_the_plugin():
    """An error on use: the problem says why the preset is not there, and the report is incomplete."""
    report = check(subject("{kind: briefing, preset: one-page}"), host=BROKEN)
    (problem,) = [problem for problem in report.problems if problem.code == "BRF101"]
    assert problem.hint == MISSING
    assert report.incomplete == (MISSING,)


@pytest.mark.parametrize("kind", ["review", "bulletin"])
def test_a_plugins_theme_is_known(kind):
    """A finding or an article may carry it; without the plugin its id leads nowhere."""
    carrier = {
        "review": "findings: [{id: f1, statement: Work ended., themes: [coast.season]}]",
        "bulletin": "sections: [{heading: News, body: Text., themes: [coast.season]}]",
    }
    example = f"kind: {kind}\n{carrier[kind]}"
    assert codes(example, of=["STR"]) == codes(example, host=CORE, of=["STR"]) - {"STR103"}
    (problem,) = [one for one in check(subject(example), host=BROKEN).problems if one.code == "STR103"]
    assert problem.hint == MISSING


def test_a_plugins_theme_is_proposed_by_its_synonyms():
    """With its label; without the plugin nobody thinks of it."""
    text = "The family moved from one holiday park to the next."
    (found,) = suggest_themes(text, host=HOST)
    assert (found.theme, found.label) == ("coast.season", "Work by the season")
    assert suggest_themes(text, host=CORE) == ()


def test_a_finding_without_a_theme_gets_the_plugins_proposed():
    """The hint of the problem names it."""
    example = "findings: [{id: f1, statement: They lived by seasonal work., why: It pays.}]"
    (problem,) = check(subject(example), host=HOST, codes=["STR133"]).problems
    assert "coast.season (Work by the season): the text says 'seasonal work'" in problem.hint


def review(text, **fields):
    """Write a review with one recommendation."""
    written = {"id": "r1", "text": f"'{text}'", "answers": "[f1]", "addressed_to": "[health]"} | fields
    return f"recommendations: [{{{', '.join(f'{key}: {value}' for key, value in written.items())}}}]"


def test_a_welsh_review_is_judged_by_the_welsh_lists():
    """In its own words, and by what the vocabulary calls the letter."""
    (problem,) = check(
        subject("language: cy\n" + review("Dylai ystyried tadau.")), host=HOST, codes=["SMA101"]
    ).problems
    assert problem.message.startswith("not penodol: 'ystyried' is an aim")
    assert "SMA101" not in codes("language: cy\n" + review("Dylai gyhoeddi, cyhoeddi canllaw."))


def test_an_english_review_is_not_judged_by_welsh_lists():
    """The English ones judge it as if the plugin were not there."""
    example = review("Partners should consider fathers.")
    assert codes(example, of=["SMA"]) == codes(example, host=CORE, of=["SMA"])


def test_evidence_is_read_in_the_reviews_language():
    """Minutes show what was made in Welsh, too."""
    action = (
        "{id: a1, text: Cyhoeddi canllaw., owner: Nyrs, due: 2016-06-30, status: complete, "
        "completed: 2016-06-01, evidence: Cofnodion, outcome: Rhieni yn gwybod mwy.}"
    )
    example = "language: cy\n" + review("Cyhoeddi canllaw.", actions=f"[{action}]")
    assert codes(example, of=["PLN"]) - codes(example, host=CORE, of=["PLN"]) == {"PLN131"}


OF_OWNERS = WordLists(
    name="owners",
    language="cy",
    roles=["nyrs"],
    bodies=["ysgol"],
    placeholders=["i'w gadarnhau"],
    statuses=["ar waith"],
)


def plan_codes(lists, action):
    """Return the codes for an action of a Welsh plan, with the lists of a plugin."""
    host = PluginHost(plugins={"words": Words(lists)}, entry_points=False)
    found = codes("language: cy\n" + review("Cyhoeddi.", actions=f"[{action}]"), host=host, of=["SMA", "PLN"])
    return found & {"SMA202", "SMA204", "SMA207", "PLN134"}


@pytest.mark.parametrize(
    ("action", "english", "replaced"),
    [
        ("{id: a1, text: Cyhoeddi., owner: Nyrs Enwebedig, measure: Audit}", {"SMA207"}, set()),
        ("{id: a1, text: Cyhoeddi., owner: Ysgol Glan, measure: Audit}", {"SMA207"}, set()),
        ("{id: a1, text: Cyhoeddi., owner: Named Nurse, measure: Audit}", set(), {"SMA207"}),
        ("{id: a1, text: Cyhoeddi., owner: I'w gadarnhau, measure: Audit}", set(), {"SMA202"}),
        ("{id: a1, text: Cyhoeddi., owner: TBC, measure: Audit}", {"SMA202"}, set()),
        ("{id: a1, text: Cyhoeddi., owner: Nyrs, measure: Ar waith}", set(), {"SMA204"}),
        (
            "{id: a1, text: Cyhoeddi., owner: Nyrs, measure: Audit, status: complete, evidence: Ar waith}",
            set(),
            {"PLN134"},
        ),
    ],
)
def test_a_plugins_words_of_owners_and_words_that_say_nothing_replace_the_english_ones(
    action, english, replaced
):
    """Whoever gives a list has theirs read; the English one is read where a plugin gives none."""
    none_given = WordLists(name="owners", language="cy")
    assert (plan_codes(none_given, action), plan_codes(OF_OWNERS, action)) == (english, replaced)


def test_a_review_is_incomplete_where_its_checks_may_have_needed_the_words():
    """A plugin that failed may have meant to give the words of this language."""
    assert check(subject("kind: review"), host=BROKEN).incomplete == (MISSING,)


@pytest.mark.parametrize(("kind", "of"), [("review", ["DIS"]), ("response", None)])
def test_a_report_that_needed_no_words_is_complete(kind, of):
    """What was not asked for cannot be missed."""
    assert check(subject(f"kind: {kind}"), host=BROKEN, codes=of).complete


def test_a_plugins_check_may_say_that_it_needs_words():
    """Its report is then incomplete where another plugin's are missing."""

    class Ours:
        def __init__(self, *uses):
            self.uses = uses

        @hookimpl
        def scrlearn_register_checks(self):
            yield Check(name="ours", subjects=("response",), codes=(OURS,), run=lambda *_: (), uses=self.uses)

    response = subject("kind: response")
    for uses, incomplete in (((), ()), (("vocabularies",), (MISSING,))):
        host = PluginHost(plugins={"ours": Ours(*uses), "broken": BrokenWords()}, entry_points=False)
        assert [one for one in check(response, host=host).incomplete if "broken" in one] == list(incomplete)
    mistaken = PluginHost(plugins={"ours": Ours("vocabulary")}, entry_points=False)
    assert "uses 'vocabulary'" in check(Review(id="n", title="N"), host=mistaken).incomplete[0]

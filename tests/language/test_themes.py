"""Themes proposed for a text: the ten findings of a newsletter, words of our own, and words that mislead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.language.themes.suggesting import Strength, suggest_themes
from scrlearn.model.themes import themes

# What the newsletter of January 2016 lists, by the ids that each of its ten issues has in the taxonomy.
OF_THE_NEWSLETTER = (
    {"family.history"},
    {"plan.robust-planning", "multi.communication"},
    {"child.infant", "family.young-parents"},
    {"family.fathers"},
    {"family.household", "plan.risk"},
    {"child.voice"},
    {"child.sleep"},
    {"family.disguised-compliance", "family.adult-focus"},
    {"practice.challenge"},
    {"plan.smart"},
)
IN_OUR_WORDS = (
    ("The mother's history was spread over four files and nobody read it as one.", {"family.history"}),
    (
        "There was no contingency plan, and communication between the two wards was poor.",
        {"plan.robust-planning", "multi.communication"},
    ),
    (
        "Nobody saw how fragile a newborn is when a teenage mother is on her own.",
        {"child.infant", "family.young-parents"},
    ),
    ("The stepfather was never spoken to.", {"family.fathers"}),
    (
        "Grandparents looked after the children before anyone assessed the risk.",
        {"family.household", "plan.risk"},
    ),
    ("The children's wishes and feelings are absent from the records.", {"child.voice"}),
    ("Safe sleep was advised, but the bedroom was not seen.", {"child.sleep"}),
    (
        "What looked like superficial engagement hid that the needs of the adults came first.",
        {"family.disguised-compliance", "family.adult-focus"},
    ),
    ("Each service assumed that another had asked, and this was not challenged.", {"practice.challenge"}),
    ("The child protection plan was vague.", {"plan.smart"}),
)


def proposed(text):
    """Return the ids proposed for a text."""
    return {suggestion.theme for suggestion in suggest_themes(text)}


def test_findings_of_the_newsletter_come_back_as_their_ids(shared_data):
    """Ten issues, thirteen ids and no other; four issues have two."""
    text = (shared_data / "newsletter-january-2016.txt").read_text(encoding="utf-8")
    listed = text.partition("Lack of:")[2].partition("Find out what actions")[0]
    issues = [line.strip(" •\t") for line in listed.splitlines() if line.strip().startswith("•")]
    assert [proposed(issue) for issue in issues] == list(OF_THE_NEWSLETTER)


@pytest.mark.parametrize(("sentence", "ids"), IN_OUR_WORDS)
def test_same_learning_in_other_words_has_the_same_ids(sentence, ids):
    """What is proposed does not rest on one board's wording."""
    assert ids <= proposed(sentence)


def test_each_proposal_says_on_which_words_it_rests():
    """The words stand in the text where the span says."""
    text = "Babies and *young mothers* were seen apart."
    first, second = suggest_themes(text)
    assert text[slice(*first.span)] == "young mothers"
    assert second.because == "the text says 'Babies'"
    assert second.label == "Vulnerability of babies"


def test_lack_and_strength_are_one_theme():
    """Whether it went well is the polarity of the finding."""
    assert (
        proposed("There was a lack of professional curiosity.")
        == proposed("Professional curiosity was excellent.")
        == {"practice.curiosity"}
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("She was not brought to four appointments.", {"child.unseen"}),
        ("The child did not attend.", {"child.unseen"}),
        ("His mother did not attend her own appointments.", {"family.engagement"}),
        ("The GP did not attend the conference.", {"multi.meetings"}),
        ("Three DNAs were recorded in a row.", {"child.unseen"}),
        ("A DNA test was asked for.", set()),
    ],
)
def test_not_brought_is_not_did_not_attend(text, ids):
    """A child is brought, a parent attends, and a professional is missed at a meeting."""
    assert proposed(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Child protection plans were not SMART.", {"plan.smart"}),
        ("The plan was not SMART.", {"plan.smart"}),
        ("The recommendations of this review are SMART.", set()),
        ("She was given a smart phone.", set()),
    ],
)
def test_theme_smart_is_about_plans(text, ids):
    """A finding is about plans for families; whether recommendations are SMART is for `smart` to say."""
    assert proposed(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The previous SCR made the same recommendation.", {"review.implementation"}),
        ("The single central record (previous SCR) had gaps.", {"system.safer-recruitment"}),
        ("A previous SAR had found the same.", {"review.implementation"}),
        ("A previous SAR (subject access request) was late.", set()),
        ("A previous DHR had found the same.", {"review.implementation"}),
        ("A previous DARDR had found the same.", {"review.implementation"}),
    ],
)
def test_abbreviations_with_two_meanings_are_told_by_what_stands_beside_them(text, ids):
    """SCR is a single central record too, SAR a subject access request, and a DHR is now a DARDR."""
    assert proposed(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The escalation policy was not used.", {"multi.escalation"}),
        ("There was an escalation of violence.", set()),
        ("Nobody reacted to the escalating risk.", {"plan.risk"}),
    ],
)
def test_escalation_is_of_concerns_and_not_of_violence(text, ids):
    """The theme is disagreement between professionals."""
    assert proposed(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("He was discharged from hospital on a Friday.", {"plan.discharge"}),
        ("The council discharged its duty.", set()),
        ("He was given a conditional discharge.", set()),
    ],
)
def test_discharge_is_from_care(text, ids):
    """Duties and courts discharge, too."""
    assert proposed(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Referrals should be made by the form online.", {"multi.referral", "harm.online"}),
        ("Places on the course are booked online.", set()),
        ("The board commissioned a thematic review.", set()),
        ("This serious case review was commissioned in 2014.", set()),
        ("He was moved to a pupil referral unit.", {"child.unseen"}),
        ("Publication was delayed in this case, with a delay in publishing the response.", {"plan.drift"}),
        ("His developmental delay was known.", set()),
    ],
)
def test_words_of_the_process_are_not_about_the_case(text, ids):
    """How a course is booked, who asked for the review, what a unit is called."""
    assert proposed(text) == ids


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("His sister, aged nine, was used as a translator.", "child.identity"),
        ("The leaflet was only in English, which she could not read.", "child.identity"),
        ("He had been excluded from school twice.", "child.unseen"),
        ("She often went missing at weekends.", "child.unseen"),
        ("The EHCP was not reviewed.", "child.disabled"),
        ("Nobody recognised the danger of stalking.", "family.domestic-abuse"),
        ("No agency was aware of DV.", "family.domestic-abuse"),
        ("Both parents were known substance users.", "family.substances"),
        ("The parents' adverse childhood experiences were not asked about.", "family.history"),
        ("The twins were malnourished.", "harm.neglect"),
        ("The injuries were thought to be non-accidental.", "harm.physical"),
        ("A sentinel injury had been seen in June.", "harm.physical"),
        ("Sexualised behaviour at nursery was noted.", "harm.hsb"),
        ("Neighbours used his flat: he had been cuckooed.", "harm.exploitation"),
        ("He lived in squalor and declined care.", "harm.self-neglect"),
        ("The father's account was accepted by each service.", "practice.curiosity"),
        ("Her denial was accepted.", "practice.curiosity"),
    ],
)
def test_words_that_reviews_use_lead_to_the_theme(text, theme):
    """Beside the labels and synonyms of the taxonomy."""
    assert theme in proposed(text)


def test_abbreviations_that_are_words_are_read_in_capitals_only():
    """It is not IT."""
    assert proposed("It was clear that they send it.") == set()
    assert proposed("IT failed, and SEND was unknown.") == {"system.it", "child.disabled"}
    assert proposed("IT WAS SAID THAT BABIES CRY") == {"child.infant"}


def test_words_within_a_longer_phrase_do_not_speak_for_themselves():
    """Self-neglect is not neglect, and consent to share is no question of capacity."""
    assert proposed("Self-neglect was seen.") == {"harm.self-neglect"}
    assert proposed("Consent to share was not asked.") == {"multi.info-sharing"}


def test_no_phrase_reaches_over_the_end_of_a_sentence():
    """Two sentences are two thoughts."""
    assert proposed("They had a joint. Plan was made.") == set()


def test_addresses_of_links_are_not_read():
    """Nobody reads them."""
    assert proposed("See [the page](https://www.example.org/neglect).") == set()


def test_a_word_with_other_meanings_is_weak_alone_and_strong_with_another():
    """Transfer may be of money."""
    (alone,) = suggest_themes("The transfer was late.")
    assert alone.strength is Strength.WEAK
    (twice,) = suggest_themes("The transfer was late and cross-border.")
    assert twice.strength is Strength.STRONG


def test_strong_proposals_come_first_and_most_limits_them():
    """A finding has a few themes; a report has all of them."""
    text = "Transfer. Neglect. Bruising. Poverty. Debt. Chronology. Babies. Gangs."
    assert len(suggest_themes(text)) == 5
    assert len(suggest_themes(text, most=None)) == 7
    assert suggest_themes(text)[0].theme == "family.poverty"
    assert suggest_themes(text, most=None)[-1].theme == "multi.transitions"
    assert suggest_themes(text, most=0) == ()


@pytest.mark.parametrize(
    "theme", [theme for theme in themes().values() if theme.synonyms], ids=lambda theme: theme.id
)
def test_every_synonym_leads_to_its_theme(theme):
    """The taxonomy's own words are found, except as part of a longer phrase."""
    for synonym in theme.synonyms:
        assert theme.id in {
            suggestion.theme for suggestion in suggest_themes(f"We saw {synonym} here.", most=None)
        }, synonym


@given(st.text())
def test_any_text_is_read(text):
    """Spans lie inside the text, whatever it is."""
    for suggestion in suggest_themes(text):
        assert all(0 <= start < end <= len(text) for start, end in suggestion.spans)


@pytest.mark.parametrize("text", ["", "n/a", "Babanod", "'’'", "\\" * 50, "SMART " * 3000, "- x\n" * 2000])
def test_odd_texts_are_read(text):
    """Nothing raises."""
    suggest_themes(text)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Mother's heroin use was known to two services.", "family.substances"),
        ("He said he was going to kill himself.", "harm.self-harm"),
        ("She concealed the pregnancy until the eighth month.", "family.pregnancy"),
        ("The boy was electively home educated and not seen.", "child.unseen"),
        ("Professionals accepted what mother said.", "practice.curiosity"),
        ("They moved from another local authority and records did not follow.", "multi.transitions"),
    ],
)
def test_plain_words_of_reviews_are_cues(text, theme):
    """How a review puts it, beside the taxonomy's own words."""
    assert theme in proposed(text)


@pytest.mark.parametrize(
    "text", ["The panel accepted what was offered.", "The board moved its meeting.", "Her word was kept."]
)
def test_parts_of_these_cues_alone_mean_nothing(text):
    """Only the whole phrase speaks for the theme."""
    assert not proposed(text) & {"practice.curiosity", "multi.transitions"}


def test_what_is_no_text_is_said_to_be_none():
    """A caller's slip gets an error that names what was given."""
    with pytest.raises(TypeError, match="takes text, not NoneType"):
        suggest_themes(None)

"""How a sentence is put decides: which verb is meant, what stands behind it, and what the rest weighs."""

from __future__ import annotations

import pytest

from scrlearn.language.smart_letters import smart


@pytest.mark.parametrize(
    ("text", "specific"),
    [
        # What follows such a verb is what is asked.
        ("Continue to audit the discharge letters.", True),
        ("The council should work with schools to publish a leaflet on fathers.", True),
        ("The council should work with schools to promote awareness.", False),
        ("The trust should seek to strengthen relationships.", False),
        # Where a thing is said is something to see.
        ("Highlight the bruising policy in the induction training.", True),
        ("Emphasise the importance of fathers.", False),
        # To whom a thing is given is something to see.
        ("Share the learning with Harbourshire College.", True),
        ("Share learning.", False),
        # What it is for is not what it is.
        ("Commission a survey to understand barriers.", True),
        # In a verbal noun nobody does anything.
        ("The board should be assured that information sharing is effective.", False),
        # A verb that no list holds is as clear as its object.
        ("Practitioners should itemise the household on the booking form.", True),
        ("Practitioners should celebrate appropriate attitudes.", False),
        # A modal of another sentence part does not hide what is asked.
        ("That the board publishes a notice that staff need to be told.", True),
        # Thought that is given is no act.
        ("Consideration should be given to the development of a strategy.", False),
        ("Attention must be paid to the protocol.", False),
        ("Named nurses should audit thirty records.", True),
        # One half of two may be clear.
        ("Consider the role of fathers and publish a leaflet on it.", True),
        # Several acts and things outweigh an aim in the first place.
        ("Promote the tool: publish a leaflet, train each team and add a prompt to the form.", True),
        ("Promote the consistent and robust use of appropriate tools.", False),
        # An act that is named as a noun.
        ("The provision of a leaflet on fathers.", True),
        ("A joint review of their arrangements.", False),
        # To review what leaves nothing to look up, and what does.
        ("The process for employing and managing locum doctors should be reviewed.", False),
        ("Review the bruising policy.", True),
        ("Completing a review of the process.", False),
        # A noun that has the form of a verb.
        ("Work together so that any issues are understood.", False),
        ("The board audits its records.", True),
        ("Recruitment and formation of the writing group by 1 August 2023.", True),
        # What must stop is plain, whatever the verb; what nobody means to do is not.
        ("Restraint on the floor should no longer be used.", True),
        ("No case of a young child should be closed until the child was seen.", True),
        ("Fathers should not be overlooked.", False),
        # A noun in the place of a verb, with none to be asked.
        ("There should be better recognition that asking people is bad practice.", False),
        # Words of a name say nothing of what is asked.
        ("The surgery is to complete the ‘Groups and Relationships’ template at each contact.", True),
        ("The surgery is to complete the ‘Learning and Groups’ wall at each contact.", True),
        ("Develop the ‘Voice’ approach to children.", False),
        ("Develop a ‘culture’ of respect.", False),
        # What the report does is not what is asked.
        ("The report recommends that the force reviews its work.", False),
        # What was done before is told, and not asked for.
        ("In 2019 the trust introduced a new policy. The board should be mindful of this.", False),
        ("The director has reminded the staff.", True),
        # One word asks for nothing that anyone could see.
        ("Training", False),
        ("Audit.", False),
        # A verb's form in a name is part of the name.
        ("The Head of Early Help to promote awareness.", False),
        # An assurance is a feeling of whoever asks for it.
        ("The trust should provide assurance that practice is in line with agreed policy.", False),
        ("The board must be assured that a system is there for the review and audit of guidelines.", False),
        ("The trust should enforce its assurance and sign-off policy.", True),
        # How things are to be, and nothing that is to be done.
        ("Harbourshire has effective systems to track concerns, and records include relevant facts.", False),
        # Where it is to be said may stand at the front.
        ("The guidance for reviewers should emphasise that notes made at the time come first.", True),
        ("When training its officers, the force should emphasise that children must be heard.", True),
        # A list of purposes is no order.
        (
            "In order to improve its work and offer good care, the trust should consider ways.",
            False,
        ),
        # A document that has a verb's name is one thing, and not an act beside it.
        ("Increase awareness of the Threshold Document.", False),
        # Only to think of a thing is not to do it, whatever the thing.
        ("Consider publishing a leaflet and training each team.", False),
    ],
)
def test_what_is_asked_is_read_from_the_sentence(text, specific):
    """The same words ask for an act, or do not, by where they stand."""
    assert smart(text).specific.met is specific


@pytest.mark.parametrize(
    "owner",
    [
        "Multiple agencies",
        "Contributing agencies to the review",
        "Every police force in England and Wales",
        "All health professionals with access to the record",
        "the relevant children's services",
        "Primary Care Trusts",
        "NHS trusts across the country",
        "Each agency",
        "every school in the county",
    ],
)
def test_one_of_many_is_no_owner(owner):
    """Whatever follows only says which of many."""
    assert smart("Audit the plans.", owner=owner).owner.met is False


@pytest.mark.parametrize(
    "owner",
    ["Harbourshire Children's Services", "Chief Executive of the council", "Each chair, Harbourshire Board"],
)
def test_an_office_is_an_owner(owner):
    """It can be written to."""
    assert smart("Audit the plans.", owner=owner).owner.met is True


@pytest.mark.parametrize(
    "text",
    [
        "Hold a joint monthly meeting, starting in September 2023.",
        "Begin quarterly audits from 1 April 2023.",
        "Publish the policy before the summer holidays 2023.",
    ],
)
def test_a_day_on_which_it_begins_is_timely(text):
    """What is done again and again is late or not by its first time."""
    assert smart(text).timely.met is True


@pytest.mark.parametrize(
    "text", ["Review the records from 1 April 2013.", "Audit what was begun in May 2014."]
)
def test_a_day_of_what_is_looked_at_is_not(text):
    """A period that is looked back on."""
    assert smart(text).timely.met is False


def test_a_text_in_another_language_cannot_be_told():
    """No word of it is in the lists: neither yes nor no is an answer."""
    found = smart("Dylai'r Bwrdd hyfforddi staff erbyn diwedd blwyddyn.")
    assert found.specific.met is None
    assert "another language" in found.specific.because


@pytest.mark.parametrize("measure", ["Ongoing", "complete", "In progress", "as above", "Yes"])
def test_a_status_is_no_measure(measure):
    """It says how far the action is, and not what it changed."""
    assert (
        smart("Audit thirty records.", measure=measure).measurable.met
        == smart("Audit thirty records.").measurable.met
    )
    assert smart("Publish the leaflet.", measure=measure).measurable.met is False


@pytest.mark.parametrize(
    ("letter", "text", "words"),
    [
        ("measurable", "Train at least two-thirds of the staff.", "'at least two'"),
        ("timely", "Train the staff by May-June.", "'by May'"),
        ("timely", "Train the staff at three-monthly meetings.", "'monthly'"),
    ],
)
def test_words_joined_by_a_hyphen_are_looked_at(letter, text, words):
    """A number or a time is one with a hyphen behind it, too."""
    assert smart(text)[letter].because.startswith(words)


def test_practice_is_nobody():
    """A surgery is a practice, what is done every day is one, too."""
    assert smart("Practice is child centred and recognises each child.").owner.met is False


def test_the_weighing_names_what_will_be_seen():
    """The reason quotes acts or things, and the span is where the first of them stands."""
    text = "Promote the tool: publish a leaflet, train each team and add a prompt to the form."
    found = smart(text).specific
    assert "'publish'" in found.because
    assert found.span is not None
    assert text[slice(*found.span)] in ("publish", "train")


def test_the_weighing_points_at_the_first_of_what_it_names():
    """A thing that is named again is seen where it is named first."""
    text = "Promote the form, the leaflet and the checklist, so that the form is good."
    found = smart(text).specific
    assert found.because.startswith("'form' and 'leaflet'")
    assert found.span == (text.index("form"), text.index("form") + len("form"))


@pytest.mark.parametrize("text", ["The force has reviewed its records.", "The force has been using records."])
def test_a_second_space_changes_no_reason(text):
    """What is typed with two spaces is read as with one."""
    assert smart(text.replace("has ", "has  ")).specific.because == smart(text).specific.because


def test_a_heading_names_the_owner():
    """The body stands above the list, and not in the sentence."""
    text = "Harbour Hospitals NHS Trust: D. To add a household section to the referral form."
    found = smart(text)
    assert found.owner.met is True
    assert found.owner.span is not None
    assert text[slice(*found.owner.span)] == "Harbour Hospitals NHS Trust"
    assert found.specific.met is True


@pytest.mark.parametrize("heading", ["Training", "All agencies", "Learning point"])
def test_a_heading_that_is_no_body_owns_nothing(heading):
    """A subject, or everybody."""
    assert smart(f"{heading}: To add a section to the referral form.").owner.met is False

"""Facts that follow from ages, periods and places: what follows, what does not, and what contradicts."""

from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.law import decide
from scrlearn.law.catalogue import AGES, IMPLICATIONS, about_a_child, same_as
from scrlearn.law.derivations import derived_facts, open_particulars
from scrlearn.model.areas import Area, Nation
from scrlearn.model.base import evolve
from scrlearn.model.dates import AsWritten
from scrlearn.model.fact_definitions import (
    AgeFact,
    AnyFact,
    Implication,
    NationFact,
    PeriodFact,
    PeriodRecord,
)
from scrlearn.model.outcomes import Outcome
from scrlearn.model.particulars import Particulars, Period
from tests.law.worked import limb, one_rule

EVENT = date(2016, 7, 15)
WINDOW = PeriodFact(fact="on_register", register=PeriodRecord.CHILD_PROTECTION_REGISTER, months=6)
EVER = PeriodFact(fact="on_register_ever", register=PeriodRecord.CHILD_PROTECTION_REGISTER)
FROM_IDENTIFICATION = evolve(WINDOW, from_identification=True)


def truths(derivations, particulars=None, event=EVENT, area=None):
    """What follows, fact by fact."""
    found = derived_facts(derivations, particulars or Particulars(), event, area)
    return {fact: entry.value for fact, entry in found.items()}


def register(first, last):
    """Particulars with one period on the register."""
    return Particulars(child_protection_register=[Period(first=first, last=last)])


# ------------------------------------------------------------------------------------------------- ages


@pytest.mark.parametrize(("age", "child"), [(0, True), (17, True), (18, False), (60, False)])
def test_under_18_is_a_child(age, child):
    """Eighteen is the first year of an adult."""
    assert truths(AGES, Particulars(age_at_event=age)) == {"child": child, "adult": not child}


@pytest.mark.parametrize(
    ("born", "event", "age"),
    [
        (date(1998, 7, 15), EVENT, 18),  # the eighteenth birthday
        (date(1998, 7, 16), EVENT, 17),  # the day before it
        (date(2000, 2, 29), date(2018, 2, 28), 17),  # born on a leap day
        (date(2000, 2, 29), date(2018, 3, 1), 18),
    ],
)
def test_the_age_is_that_of_the_day_of_the_event(born, event, age):
    """Completed years on the day itself."""
    assert Particulars(born=born).age_on(event) == age


def test_without_an_age_nothing_follows():
    """What nobody said stays open."""
    assert truths(AGES) == {}


def test_an_age_among_the_facts_counts():
    """In Python the number may stand among the facts."""
    ruleset = _about_age()
    assert decide({"age_at_event": 20}, ruleset, on=EVENT)["commission"].outcome is Outcome.MANDATORY
    assert decide({"age_at_event": 15}, ruleset, on=EVENT)["commission"].outcome is Outcome.NOT_MET
    assert decide({"age_at_death": 20}, ruleset, on=EVENT)["commission"].outcome is Outcome.MANDATORY
    assert decide({}, ruleset, on=EVENT)["commission"].missing == ("adult",)


def test_an_explanation_says_from_what_a_fact_follows():
    """The age is told as the reason."""
    text = decide({"age_at_event": 20}, _about_age(), on=EVENT).explain()
    assert "It counts as true: the age at the event was 20." in " ".join(text.split())


def test_an_age_and_a_fact_that_contradict_are_both_named():
    """One of the two is wrong, and nobody can say which."""
    with pytest.raises(
        RuleError, match=r"adult \(false\) and age_at_event contradict .* age at the event was 20"
    ):
        decide({"age_at_event": 20, "adult": False}, _about_age(), on=EVENT)


def test_an_age_and_a_fact_that_only_a_child_can_have_contradict():
    """Through an implication too, both are named."""
    ruleset = _with(one_rule(limb("died_in_custody")), implications=about_a_child("died_in_custody"))
    with pytest.raises(
        RuleError, match=r"age_at_event .*died_in_custody \(true\)|died_in_custody \(true\).*age_at_event"
    ):
        decide({"age_at_event": 20, "died_in_custody": True}, ruleset, on=EVENT)


def test_an_age_that_is_stated_twice_must_be_the_same():
    """Among the facts and in the particulars."""
    with pytest.raises(RuleError, match=r"age_at_event 20 and the particulars 21"):
        decide({"age_at_event": 20}, _about_age(), on=EVENT, particulars=Particulars(age_at_event=21))


def test_a_boolean_is_no_age():
    """`True` is a state, and an age has none."""
    with pytest.raises(RuleError, match="age_at_event is not a fact: it is a number of years"):
        decide({"age_at_event": True}, _about_age(), on=EVENT)


# ---------------------------------------------------------------------------------------------- periods


@pytest.mark.parametrize(
    ("last", "within"),
    [
        (date(2016, 1, 14), False),  # six months and a day before
        (date(2016, 1, 15), True),  # the first day of the six months
        (date(2016, 2, 15), True),
        (date(2016, 7, 14), True),  # the day before the event
        (None, True),  # still on it
    ],
)
def test_a_period_counts_if_any_day_of_it_lies_in_the_months_before(last, within):
    """The window runs from the corresponding date to the day before the event."""
    assert truths([WINDOW], register(date(2014, 1, 1), last)) == {"on_register": within}


def test_a_period_that_begins_on_the_day_of_the_event_is_not_before_it():
    """The months precede the day."""
    assert truths([WINDOW], register(EVENT, None)) == {"on_register": False}


def test_an_impairment_counts_from_the_day_on_which_it_was_identified():
    """The window moves with the anchor, where the law says so."""
    particulars = evolve(register(None, date(2020, 12, 15)), impairment_identified=date(2021, 3, 1))
    assert truths([FROM_IDENTIFICATION], particulars, date(2019, 6, 1)) == {"on_register": True}
    assert truths([FROM_IDENTIFICATION], evolve(particulars, impairment_identified=date(2021, 6, 16))) == {
        "on_register": False
    }


def test_ever_means_any_day_up_to_the_event():
    """However long ago; a period that begins later is none."""
    assert truths([EVER], register(date(2001, 1, 1), date(2001, 2, 1))) == {"on_register_ever": True}
    assert truths([EVER], register(date(2016, 8, 1), None)) == {"on_register_ever": False}


def test_an_empty_list_says_that_there_was_none_and_no_list_says_nothing():
    """A list that is given is complete."""
    assert truths([WINDOW], Particulars(child_protection_register=[])) == {"on_register": False}
    assert truths([WINDOW], Particulars()) == {}


# ------------------------------------------------------------------------------------------------ places


@pytest.mark.parametrize(("nation", "value"), [(Nation.WALES, True), (Nation.SCOTLAND, False)])
def test_a_fact_may_follow_from_the_nation(nation, value):
    """Where the area lies decides it."""
    area = Area(name="Harbourshire", nation=nation)
    assert truths([NationFact(fact="there", nations=(Nation.ENGLAND, Nation.WALES))], area=area) == {
        "there": value
    }


def test_without_an_area_the_nation_is_open():
    """Nothing is assumed of a place that nobody named."""
    assert truths([NationFact(fact="there", nations=(Nation.ENGLAND,))]) == {}


def test_a_nation_can_rule_a_fact_out_and_say_no_more():
    """What only Welsh law can require is not required in England, and is open in Wales."""
    only_welsh = [NationFact(fact="required", nations=(Nation.WALES,), only_rules_out=True)]
    assert truths(only_welsh, area=Area(name="Leeds", nation=Nation.ENGLAND)) == {"required": False}
    assert truths(only_welsh, area=Area(name="Cardiff", nation=Nation.WALES)) == {}


# -------------------------------------------------------------------------------------------- what cannot be


@pytest.mark.parametrize(
    ("particulars", "told"),
    [
        (Particulars(born=AsWritten(text="spring 1998")), r"particulars.born: 'spring 1998' is not a date"),
        (Particulars(born=date(2017, 1, 1)), r"particulars.born: the day of birth lies after the event"),
        (Particulars(age_at_event=-1), r"particulars.age_at_event: -1 is not an age"),
        (Particulars(age_at_event=1998), r"particulars.age_at_event: 1998 is not an age"),
        (
            Particulars(age_at_event=15, born=date(1998, 7, 15)),
            r"age_at_event \(15\) and born .* born gives 18",
        ),
        (
            register(date(2016, 2, 1), date(2016, 1, 1)),
            r"child_protection_register\[0\]: the period ends before",
        ),
        (
            register(AsWritten(text="always"), None),
            r"child_protection_register\[0\].first: 'always' is not a date",
        ),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(particulars, told):
    """The message names the key in the file."""
    with pytest.raises(RuleError, match=told):
        truths(AGES, particulars)


def test_no_message_repeats_a_day_of_birth():
    """It identifies: the message says which key, not which day."""
    with pytest.raises(RuleError) as caught:
        truths(AGES, Particulars(born=date(2017, 1, 1)))
    assert "2017" not in str(caught.value)


def test_a_derivation_is_written_on_one_line():
    """So that a board manager can read it in `scrlearn rules`."""
    assert str(AgeFact(fact="teen", at_least=13, below=20)) == (
        "teen follows from the age at the event: 13 or over and under 20"
    )
    assert str(FROM_IDENTIFICATION).endswith("before the event (an impairment: before it was identified)")
    assert str(EVER).endswith("any day up to the event")


def _with(ruleset, **changes):
    edition = evolve(ruleset.editions[0], derivations=AGES, **changes)
    return evolve(ruleset, editions=(edition,))


def _about_age():
    return _with(one_rule(limb("adult")), implications=(IMPLICATIONS[0],))


def test_implications_and_derivations_work_together():
    """What follows from the age goes on to what that implies."""
    ruleset = _with(
        one_rule(limb("votes")),
        implications=(Implication(fact="votes", implies="adult", because="only adults vote"),),
    )
    assert decide({"age_at_event": 15}, ruleset, on=EVENT)["commission"].outcome is Outcome.NOT_MET


# ------------------------------------------------------------------------------------------ one of others

EITHER = AnyFact(fact="either", of=("own", "sibling"))


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ({"own": True}, True),
        ({"sibling": True, "own": False}, True),
        ({"own": False, "sibling": False}, False),
        ({"own": False}, None),
        ({}, None),
    ],
)
def test_a_fact_of_which_one_is_enough_follows_from_its_parts(stated, value):
    """One true makes it true, all false make it false, and what is left keeps it open."""
    found = derived_facts([EITHER], Particulars(), EVENT, None, stated)
    assert (found["either"].value if found else None) is value


def test_parts_may_follow_from_the_dates():
    """A period on the register answers the child's part, and that answers the whole."""
    part = PeriodFact(fact="own", register=PeriodRecord.CHILD_PROTECTION_REGISTER)
    found = derived_facts([part, EITHER], register(date(2010, 1, 1), date(2010, 2, 1)), EVENT, None)
    assert found["either"].value is True


def test_another_name_for_a_fact_says_it_true_or_false():
    """Each says the other."""
    ruleset = _with(one_rule(limb("concern")), implications=same_as("worry", "concern", "it is the same"))
    assert decide({"worry": True}, ruleset, on=EVENT)["commission"].outcome is Outcome.MANDATORY
    assert decide({"worry": False}, ruleset, on=EVENT)["commission"].outcome is Outcome.NOT_MET
    with pytest.raises(RuleError, match=r"worry \(true\) and concern \(false\)"):
        decide({"worry": True, "concern": False}, ruleset, on=EVENT)


# ------------------------------------------------------------------------------ days that stand for none


def test_no_age_follows_from_a_day_of_birth_that_stands_for_none():
    """Nobody is 2015 years old: the fact stays open, and the decision says why and repeats no day."""
    particulars = Particulars(born=date.min)
    assert not derived_facts([AgeFact(fact="adult", at_least=18)], particulars, EVENT, None)
    (told,) = open_particulars([AgeFact(fact="adult", at_least=18)], particulars)
    assert told == (
        "What the file gives for the day of birth is a day that stands for none, so nothing is worked out "
        "from it."
    )


def test_an_age_that_is_given_stands_beside_such_a_day_of_birth():
    """Nothing is open then."""
    particulars = Particulars(born=date.max, age_at_event=15)
    assert (
        derived_facts([AgeFact(fact="adult", at_least=18)], particulars, EVENT, None)["adult"].value is False
    )
    assert not open_particulars([AgeFact(fact="adult", at_least=18)], particulars)

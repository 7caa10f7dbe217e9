"""`decide`: what it accepts, what it refuses and how it says so, and what a decision was made from."""

from datetime import date, datetime

import pytest

from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.hooks import PluginHost, hookimpl
from scrlearn.law import decide
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.model.base import evolve
from scrlearn.model.facts import Fact, FactState
from scrlearn.model.rules import Area, Edition, FactDefinition, Force, Outcome, Question, Rule, RuleSet
from tests.law.worked import DAY, SOURCE, a_rule, limb, made_up

KNOWN: dict[str, bool | str] = {"abuse_or_neglect_known_or_suspected": True, "died": True}


class OurBoard:
    """A plugin with a rule set that asks for a fact of its own."""

    @hookimpl
    def scrlearn_register_rulesets(self):
        """Give one rule set."""
        yield RuleSet(
            id="near-miss",
            title="Near-miss review",
            jurisdiction="Harbourshire",
            editions=(
                Edition(
                    id="2016",
                    title="2016",
                    in_force_from=date(2016, 1, 1),
                    sources=(SOURCE,),
                    facts=(FactDefinition(id="near_miss", asks="Was it a near miss?", held_by="the board"),),
                    questions=(
                        Question(
                            id="commission",
                            asks="Is it due?",
                            rules=(
                                Rule(
                                    id="near-miss",
                                    title="A near miss",
                                    outcome=Outcome.DISCRETIONARY,
                                    force=Force.MAY,
                                    when=limb("near_miss"),
                                    source=SOURCE,
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        )


class BrokenBoard:
    """A plugin that fails while it gives its rule sets."""

    @hookimpl
    def scrlearn_register_rulesets(self):
        """Fail."""
        message = "the statute book is closed"
        raise OSError(message)


def host(**plugins):
    """A host with the core's rule sets and these plugins."""
    return PluginHost(entry_points=False, plugins=plugins, strict=False)


@pytest.mark.parametrize(
    "facts",
    [
        {"died": True},
        {"died": "true"},
        {"died": FactState.TRUE},
        {"died": Fact(state=FactState.TRUE)},
    ],
)
def test_a_fact_may_be_written_in_every_form(facts):
    """A boolean, a word, a state and a fact say the same, down to the receipt."""
    decision = decide(facts, ENGLAND_SCR, on=DAY)
    same = decide({"died": True}, ENGLAND_SCR, on=DAY)
    assert decision["commission"].possible == same["commission"].possible
    assert decision.receipt == same.receipt


def test_a_misspelt_fact_is_an_error_with_a_suggestion():
    """A fact that nothing knows is refused, and the one that was meant is named."""
    with pytest.raises(RuleError, match="'seriosly_harmed': did you mean seriously_harmed"):
        decide({"seriosly_harmed": True}, ENGLAND_SCR, on=DAY)


def test_a_fact_like_nothing_known_is_an_error_that_says_where_to_look():
    """Where nothing is near, the message says where the ids are listed."""
    with pytest.raises(RuleError, match="scrlearn rules"):
        decide({"xyzzy": True}, ENGLAND_SCR, on=DAY)


def test_a_state_that_is_not_one_of_the_five_is_an_error():
    """The message names the fact, the state and the five."""
    with pytest.raises(RuleError, match="fact died: 'ture' is not a fact's state: did you mean true"):
        decide({"died": "ture"}, ENGLAND_SCR, on=DAY)


def test_an_age_is_not_a_state():
    """The age is known to be asked for by name, and refused with what to do."""
    with pytest.raises(RuleError, match="age_at_event is not a fact: it is a number of years"):
        decide({"age_at_event": True}, ENGLAND_SCR, on=DAY)


def test_facts_that_contradict_are_an_error_that_names_both():
    """What one fact implies cannot be denied by another."""
    with pytest.raises(RuleError, match=r"died_in_custody \(true\) and died \(false\) contradict"):
        decide({"died_in_custody": True, "died": False}, ENGLAND_SCR, on=DAY)


def test_facts_that_contradict_through_a_third_are_named_as_stated():
    """Two facts that imply opposite things of a third are both named, not the third."""
    facts = {"definitive_evidence_of_no_concern": True, "concern_working_together": True}
    with pytest.raises(RuleError, match="definitive_evidence_of_no_concern") as caught:
        decide(facts, ENGLAND_SCR, on=DAY)
    assert "concern_working_together (true)" in str(caught.value)


def test_a_fact_that_does_not_apply_can_contradict():
    """Not applicable counts as not met, so it cannot stand beside a fact that implies it."""
    with pytest.raises(RuleError, match=r"died \(not applicable\)"):
        decide({"died_in_custody": True, "died": "not_applicable"}, ENGLAND_SCR, on=DAY)


@pytest.mark.parametrize("on", ["2016-01-15", datetime(2016, 1, 15), None])  # noqa: DTZ001 - a time is refused
def test_a_day_that_is_no_date_is_an_error(on):
    """Text, a point in time and nothing are not days."""
    with pytest.raises(RuleError, match="is not a calendar date"):
        decide(KNOWN, ENGLAND_SCR, on=on)


@pytest.mark.parametrize("day", [date(2018, 6, 28), date(2019, 10, 1)])
def test_an_implementation_date_that_cannot_be_is_an_error(day):
    """No area's date lies outside the window, so such a date is a mistake."""
    area = Area(name="Somewhere", implementation_date=day)
    with pytest.raises(RuleError, match="area Somewhere: its implementation date cannot be"):
        decide(KNOWN, ENGLAND_SCR, on=date(2019, 8, 10), area=area)


def test_an_unknown_rule_set_is_an_error_with_a_suggestion():
    """The known ids are listed, and the nearest is suggested."""
    with pytest.raises(UnknownNameError, match="did you mean england-scr"):
        decide(KNOWN, "england-src", on=DAY, host=host())


def test_a_rule_set_is_found_by_its_id():
    """The core's rule sets come through the hook like anyone's."""
    assert decide(KNOWN, "england-scr", on=DAY, host=host())["commission"].outcome is Outcome.MANDATORY


def test_a_plugins_rule_set_decides_by_its_own_facts():
    """A plugin's rule set and its fact ids are as good as the core's."""
    decision = decide({"near_miss": True}, "near-miss", on=DAY, host=host(ours=OurBoard()))
    assert decision["commission"].outcome is Outcome.DISCRETIONARY


def test_a_fact_of_another_rule_set_is_accepted_and_not_used():
    """A fact that some registered rule set knows is no misspelling; it is listed as not used."""
    decision = decide(KNOWN | {"near_miss": True}, "england-scr", on=DAY, host=host(ours=OurBoard()))
    assert decision.not_used == ("near_miss",)


def test_a_fact_of_the_catalogue_is_accepted_and_not_used():
    """The facts of other regimes stand in the catalogue, so a review may carry them."""
    decision = decide(KNOWN | {"care_support_needs": True}, ENGLAND_SCR, on=DAY)
    assert decision.not_used == ("care_support_needs",)


def test_a_fact_that_implies_another_is_used():
    """What the local authority suspects is suspected: the fact counts, though no limb asks for it."""
    decision = decide({"local_authority_knows_or_suspects": True, "died": True}, ENGLAND_SCR, on=DAY)
    assert decision["commission"].outcome is Outcome.MANDATORY
    assert not decision.not_used


def test_a_broken_plugin_makes_the_decision_say_that_it_is_incomplete():
    """A rule that nobody could read is not a rule that was not met."""
    decision = decide(KNOWN, "england-scr", on=DAY, host=host(broken=BrokenBoard()))
    assert decision["commission"].outcome is Outcome.MANDATORY
    assert len(decision.incomplete) == 1
    assert "the statute book is closed" in decision.incomplete[0]
    assert "the statute book is closed" in " ".join(decision.explain().split())


def test_a_rule_set_that_is_missing_names_the_plugin_that_failed():
    """Who asks for a rule set that a broken plugin would have given is told of the plugin."""
    with pytest.raises(UnknownNameError, match="the statute book is closed"):
        decide(KNOWN, "harbourshire", on=DAY, host=host(broken=BrokenBoard()))


def test_the_receipt_says_what_the_decision_was_made_from():
    """Rule set, edition, content, facts, day, area and version."""
    area = Area(name="First", implementation_date=date(2019, 9, 29))
    receipt = decide(KNOWN, ENGLAND_SCR, on=date(2019, 8, 10), area=area).receipt
    assert receipt.rules == "england-scr"
    assert receipt.edition == "working-together-2015"
    assert receipt.rules_hash == ENGLAND_SCR.content_hash
    assert receipt.as_dict()["area_implementation_date"] == "2019-09-29"
    assert receipt.as_dict()["on"] == "2019-08-10"
    assert receipt.version


def test_an_area_given_with_its_date_is_asked_for_and_told():
    """An `Area` decides whether the law had ended there, and stands in the decision and its receipt."""
    day = date(2019, 8, 10)
    answers = {}
    for ends in (date(2019, 8, 10), date(2019, 8, 11)):
        decision = decide(KNOWN, ENGLAND_SCR, on=day, area=Area(name="First", implementation_date=ends))
        assert decision.area == decision.receipt.area == "First"
        assert decision.receipt.area_implementation_date == ends
        answers[ends.day] = decision["commission"].outcome
    assert answers == {10: Outcome.NOT_IN_FORCE, 11: Outcome.MANDATORY}
    assert decide(KNOWN, ENGLAND_SCR, on=day)["commission"].outcome is Outcome.UNDETERMINED


def test_the_facts_hash_is_of_the_facts_not_their_order():
    """The order of the facts makes no difference; another state, basis or judge does."""
    cases: list[dict[str, bool | Fact]] = [
        {"died": True, "seriously_harmed": False},
        {"seriously_harmed": False, "died": True},
        {"died": True, "seriously_harmed": True},
        {"died": Fact(state=FactState.TRUE, basis="seen"), "seriously_harmed": False},
    ]
    hashes = [decide(facts, ENGLAND_SCR, on=DAY).receipt.facts_hash for facts in cases]
    assert hashes[0] == hashes[1]
    assert len(set(hashes)) == 3


def test_an_area_without_a_name_is_none():
    """A review's empty area says nothing, in the decision and in its receipt."""
    assert decide(KNOWN, ENGLAND_SCR, on=DAY, area="") == decide(KNOWN, ENGLAND_SCR, on=DAY)


def test_a_question_that_is_not_asked_says_which_are():
    """A misspelt question is a KeyError that lists those of the edition."""
    decision = decide(KNOWN, ENGLAND_SCR, on=DAY)
    with pytest.raises(KeyError, match="it asks: commission, notify"):
        decision["comission"]
    assert "comission" not in decision


def test_a_decision_is_settled_when_every_question_is():
    """One open question leaves the decision open."""
    settled = decide(KNOWN, ENGLAND_SCR, on=DAY)
    left_open = decide({"died": False, "abuse_or_neglect_known_or_suspected": True}, ENGLAND_SCR, on=DAY)
    assert settled.settled
    assert not left_open.settled
    assert [answer.settled for answer in left_open.values()] == [False, False]


def test_the_same_question_gets_the_same_decision():
    """A decision is a value: equal, and equally hashed, whenever it is made again."""
    one, two = (decide(KNOWN, ENGLAND_SCR, on=DAY) for _ in range(2))
    assert one == two
    assert hash(one) == hash(two)


# ------------------------------------------------------------------------- several rules with the same answer


def titled(rule, title, **changes):
    """A rule by another id and title."""
    return evolve(rule, id=title.lower().replace(" ", "-"), title=title, **changes)


def two_ways(second):
    """A first rule that asks for `f1`, and a second with the same answer and a weaker force."""
    first = titled(a_rule(limb("f1"), Outcome.NOTIFY), "First duty", summary="Tell the panel.")
    other = titled(
        a_rule(second, Outcome.NOTIFY), "Second duty", force=Force.SHOULD_ALWAYS, summary="Tell the minister."
    )
    return made_up(first, other)


def test_the_rule_that_is_met_speaks_and_not_one_that_may_be():
    """The second duty is met for certain; of the first, nobody knows, and it is said so."""
    answer = decide({"f2": True}, two_ways(limb("f2")), on=DAY)["commission"]
    assert (answer.outcome, answer.rule, answer.force) == (Outcome.NOTIFY, "second-duty", Force.SHOULD_ALWAYS)
    assert answer.summary == (
        "Tell the minister. Facts that are not known decide whether this applies, too: first duty."
    )


def test_the_first_rule_that_is_met_speaks_alone():
    """With the first duty met, nothing is open."""
    answer = decide({"f1": True, "f2": True}, two_ways(limb("f2")), on=DAY)["commission"]
    assert (answer.rule, answer.force, answer.summary) == ("first-duty", Force.MUST, "Tell the panel.")


def test_where_either_rule_applies_none_speaks_alone():
    """If not the one, then the other: the answer is settled, by which rule and how strongly is not."""
    answer = decide({}, two_ways(~limb("f1")), on=DAY)["commission"]
    assert (answer.outcome, answer.rule, answer.force) == (Outcome.NOTIFY, "", None)
    assert answer.summary == (
        "The answer is NOTIFY either way; facts that are not known decide by which rule: first duty; "
        "second duty."
    )

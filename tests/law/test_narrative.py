"""The decision in words: what a board manager reads aloud."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.law import decide
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.law.wording import WIDTH
from scrlearn.model.facts import Fact, FactState, Position
from tests.law.worked import DAY, limb, one_rule, presuming, rulesets, two_kinds

PRESUMED = {"abuse_or_neglect_known_or_suspected": True, "died": False, "seriously_harmed": True}


def told(facts, on=DAY, **options):
    """The explanation of a decision, with its line breaks undone."""
    return " ".join(decide(facts, ENGLAND_SCR, on=on, **options).explain().split())


def test_the_answer_says_what_would_rebut_it():
    """A presumed answer is told with its one way out, and that its wording was not verified."""
    text = told(PRESUMED)
    assert (
        "Answer: PRESUMED (a review is to be presumed due) It is to be done, unless this is established: "
        "there is definitive evidence" in text
    )
    assert "It advises; it is not settled law." in text


def rule_told(facts, number):
    """One rule of the commission question, as told."""
    return told(facts).split(f"Rule {number}. ")[1].split(" Rule ")[0].split("What could still")[0]


def test_what_remains_open_has_its_words_too():
    """Each code word is followed by what it means."""
    text = told(PRESUMED | {"abuse_or_neglect_known_or_suspected": False})
    assert "Answer: NOT_MET (the conditions are not met); also DISCRETIONARY (it may be done)" in text


def test_a_presumption_in_play_says_that_it_stands():
    """With abuse and serious harm the presumption stands, and the concern is presumed."""
    rule = rule_told(PRESUMED, 2)
    assert "NOT ESTABLISHED, so the presumption stands." in rule
    assert "Presumed: “there is cause for concern" in rule
    assert "NOT KNOWN, and presumed." in rule


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("false", "judged not to be so, which alone does not rebut the presumption."),
        ("not_applicable", "said not to apply, which alone does not rebut the presumption."),
        ("disputed", "DISPUTED, and presumed."),
        ("true", "CONFIRMED."),
    ],
)
def test_what_is_presumed_is_told_by_how_it_stands(state, words):
    """A dispute is no judgement, and neither is what does not apply."""
    rule = rule_told(PRESUMED | {"concern_working_together": state}, 2)
    assert words in rule
    assert ("judged not to be so" in rule) == (state == "false")


def test_what_follows_not_to_be_so_was_not_judged():
    """A presumed fact that another fact rules out is told as following, not as judged."""
    text = " ".join(decide({"f1": True, "f2": True}, presuming(), on=DAY).explain().split())
    assert "f3 is so: follows not to be so, which alone does not rebut the presumption." in text


@pytest.mark.parametrize("changed", ["abuse_or_neglect_known_or_suspected", "seriously_harmed"])
def test_a_rule_that_is_not_met_presumes_nothing(changed):
    """Where abuse or serious harm is denied, nothing stands and nothing is presumed."""
    rule = rule_told(PRESUMED | {changed: False}, 2)
    assert "ruled out: NOT MET." in rule
    assert "NOT ESTABLISHED. Fact: definitive_evidence_of_no_concern is unknown." in rule
    assert "presum" not in rule.lower()


def test_a_rebutted_presumption_is_told_as_fallen():
    """With definitive evidence the presumption falls, and the concern is not judged but follows."""
    rule = rule_told(PRESUMED | {"definitive_evidence_of_no_concern": True}, 2)
    assert "ESTABLISHED, so the presumption falls." in rule
    assert "Presumed:" not in rule
    assert "NOT MET. Fact: concern_working_together was not stated. It counts as false:" in rule


def test_a_dispute_that_keeps_a_fact_from_standing_is_told():
    """The effect of definitive evidence is not promised while the concern is disputed."""
    text = told(PRESUMED | {"concern_working_together": "disputed"})
    assert "It cannot be true beside the other facts, as long as they stand so; if false, it stays" in text


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (~limb("f1"), "* It is not so that f1 is so: MET. Fact: f1 is false."),
        (~~~limb("f1"), "* It is not so that it is not so that it is not so that f1 is so: MET."),
        (
            ~(limb("f1") & limb("f2")),
            "It is not so that all of these together hold: MET. * f1 is so: NOT MET.",
        ),
        (~(limb("f1") | limb("f2")), "It is not so that at least one of these holds: NOT KNOWN."),
    ],
)
def test_a_negation_reads_as_one(when, words):
    """A condition that must not hold is told as denied, and the verdict is on the denial."""
    assert words in " ".join(decide({"f1": False}, one_rule(when), on=DAY).explain().split())


def test_the_kind_that_a_missing_fact_decides_is_told():
    """Two kinds of one outcome are told apart in what a fact would change."""
    text = " ".join(decide({"f1": True}, two_kinds(), on=DAY).explain().split())
    assert "If true, it becomes MANDATORY (extended); if false, it becomes MANDATORY (concise)." in text
    settled = " ".join(decide({"f1": True, "f2": True}, two_kinds(), on=DAY).explain().split())
    assert "Answer: MANDATORY, extended (it must be done)" in settled


def test_each_limb_has_words_state_fact_and_source():
    """The regulation's words stand in quotation marks, with whether they are met, by which fact and where."""
    text = told(PRESUMED)
    assert (
        "“abuse or neglect of a child is known or suspected”: MET. "
        "Fact: abuse_or_neglect_known_or_suspected is true. "
        "Source: regulation 5(2)(a) [2], read in the primary text."
    ) in text
    assert "“the child has died”: NOT MET. Fact: died is false." in text
    assert "worked together to safeguard the child”: NOT KNOWN." in text


def test_our_own_words_are_not_quoted():
    """Words of ours are not given as the instrument's."""
    assert "Unless there is definitive evidence" in told(PRESUMED)
    assert "“there is definitive evidence" not in told(PRESUMED)


def test_what_is_missing_says_what_it_would_change_and_who_holds_it():
    """Each missing fact is asked as a question, with its effect and its usual holder."""
    text = told(PRESUMED)
    assert "concern_working_together: Is there cause for concern" in text
    assert "If true, it becomes MANDATORY; if false, it stays PRESUMED." in text
    assert "Usually held by the board's case review group" in text


def test_an_open_answer_says_which_facts_settle_it():
    """An undetermined answer lists what is possible and the smallest set of facts that settles it."""
    text = told({"died": True, "died_in_custody": True})
    assert "Answer: UNDETERMINED" in text
    assert "MANDATORY and GUIDANCE_ALWAYS are still possible" in text
    assert (
        "Once these are known, however they turn out, the answer is settled: "
        "abuse_or_neglect_known_or_suspected." in text
    )


def test_a_disputed_fact_says_who_says_what():
    """The positions of those who dispute a fact are told beside it."""
    disputed = Fact(
        state=FactState.DISPUTED,
        positions=(
            Position(who="The hospital", says="the injury was inflicted"),
            Position(who="The parents", says="it was a fall"),
        ),
    )
    text = told({"died": True, "abuse_or_neglect_known_or_suspected": disputed})
    assert "is disputed. What is disputed counts as not known." in text
    assert "The hospital says: the injury was inflicted The parents says: it was a fall" in text


def test_a_judged_fact_says_who_judged_it_when_and_why():
    """A judgement carries its judge, its day and its basis."""
    judged = Fact(
        state=FactState.TRUE,
        basis="non-accidental injuries",
        judged_by="the SCR sub-group",
        judged_on=date(2015, 2, 20),
    )
    text = told({"abuse_or_neglect_known_or_suspected": judged})
    assert "Judged by the SCR sub-group on 20 February 2015. Basis: non-accidental injuries." in text


def test_a_fact_that_does_not_apply_says_why_it_is_not_met():
    """Not applicable counts as not met, and the text says so."""
    text = told({"died": True, "died_in_custody": "not_applicable"})
    assert "died_in_custody is not applicable. What does not apply counts as not met." in text


def test_a_derived_fact_says_why():
    """A fact that follows from another is told with its reason."""
    assert (
        "died was not stated. It counts as true: died_in_custody is true, "
        "and a child who died in custody has died."
    ) in told({"died_in_custody": True})


def test_every_source_is_listed_once_with_its_address():
    """The sources stand at the end, each once, with address, dates in force and mark."""
    text = told(PRESUMED)
    assert text.count("https://www.legislation.gov.uk/uksi/2006/90/body/made") == 1
    assert "in force from 1 April 2006 to 28 September 2020; read in the primary text." in text


def test_the_meaning_of_seriously_harmed_is_told():
    """What the edition means by serious harm stands in the text, with its source."""
    assert "seriously_harmed: Includes, but is not limited to" in told(PRESUMED)


def test_law_that_was_not_in_force_is_told_in_a_sentence():
    """Outside every edition the text says so and lists no rules."""
    text = told(PRESUMED, on=date(2021, 1, 1))
    assert "not in force" in text
    assert "Rule 1." not in text


def test_the_area_is_named():
    """The area asked about stands in the heading, and its missing date among what is missing."""
    text = told(PRESUMED, on=date(2019, 8, 10), area="Lambeth")
    assert "Area: Lambeth." in text
    assert "area_implementation_date: On which day did" in text


def test_a_fact_that_settles_nothing_alone_is_said_to():
    """Where either answer leaves more to be known, the text says so once."""
    assert "Either way, more must be known." in told({"died": True})


def test_facts_not_used_are_named():
    """A fact that the edition does not ask for is not passed over in silence."""
    assert "does not ask for: care_support_needs." in told(PRESUMED | {"care_support_needs": True})


@given(st.data())
def test_any_decision_can_be_told(data):
    """Whatever the rule set and the facts, there is a text of bounded lines that names every rule's limbs."""
    ruleset = data.draw(rulesets().filter(lambda ruleset: not ruleset.editions[0].implications))
    facts = data.draw(st.dictionaries(st.sampled_from(["f1", "f2"]), st.sampled_from(["true", "disputed"])))
    text = decide(facts, ruleset, on=DAY).explain()
    assert all(len(line) <= WIDTH for line in text.splitlines())
    for entry in ruleset.editions[0].questions[0].rules[0].limbs():
        assert entry.words in " ".join(text.split())

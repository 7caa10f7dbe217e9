"""The explanation as a tree: each part met, not met or open, with the facts that settled it."""

from hypothesis import given
from hypothesis import strategies as st

from scrlearn.law import decide
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.law.explanation import NodeKind
from scrlearn.model.facts import FactState
from scrlearn.model.rules import Edition, FactDefinition, Force, Outcome, Question, Rule, RuleSet
from tests.law.worked import DAY, SOURCE, limb, rulesets


def rule_of(facts, number=0):
    """The explanation of one rule of the commission question."""
    return decide(facts, ENGLAND_SCR, on=DAY)["commission"].explanation.parts[number]


def made_up(when):
    """A rule set of one rule."""
    rule = Rule(id="r", title="A rule", outcome=Outcome.MANDATORY, force=Force.MUST, when=when, source=SOURCE)
    edition = Edition(
        id="only",
        title="Only",
        in_force_from=SOURCE.in_force_from,
        sources=(SOURCE,),
        facts=tuple(FactDefinition(id=fact, asks="Is it?", held_by="us") for fact in ("f1", "f2")),
        questions=(Question(id="commission", asks="Is it due?", rules=(rule,)),),
    )
    return RuleSet(id="made-up", title="Made up", jurisdiction="nowhere", editions=(edition,))


def test_a_limb_carries_its_words_source_fact_and_state():
    """Everything about a limb stands on its node."""
    node = rule_of({"abuse_or_neglect_known_or_suspected": True}).parts[0]
    assert node.kind is NodeKind.LIMB
    assert node.id == "regulation-5-2-a"
    assert node.text == "abuse or neglect of a child is known or suspected"
    assert node.fact == "abuse_or_neglect_known_or_suspected"
    assert node.state is FactState.TRUE
    assert node.met is True
    assert node.settled_by == ("abuse_or_neglect_known_or_suspected",)
    assert node.source.provision == "regulation 5(2)(a)"


def test_all_together_fail_by_one():
    """One limb that is not met is enough, and is named as what settled it."""
    rule = rule_of({"abuse_or_neglect_known_or_suspected": False})
    assert rule.met is False
    assert rule.settled_by == ("abuse_or_neglect_known_or_suspected",)


def test_one_of_several_is_enough():
    """The alternatives are met by the one that is, and so is the rule with the limb beside them."""
    rule = rule_of({"abuse_or_neglect_known_or_suspected": True, "died": True})
    assert rule.met is True
    assert rule.settled_by == ("abuse_or_neglect_known_or_suspected", "died")
    assert rule.parts[1].kind is NodeKind.ANY
    assert rule.parts[1].settled_by == ("died",)


def test_no_alternative_needs_all_to_fail():
    """The alternatives fail by every one of them."""
    rule = rule_of({"died": False, "seriously_harmed": False})
    assert rule.parts[1].met is False
    assert rule.parts[1].settled_by == ("died", "seriously_harmed")


def test_what_is_not_known_leaves_it_open():
    """A rule that hangs on unknown facts is neither met nor not met, and nothing settled it."""
    rule = rule_of({})
    assert rule.met is None
    assert rule.settled_by == ()


def test_a_derived_fact_says_from_what_it_follows():
    """A death in custody answers the limb on death, by way of what it implies."""
    rule = rule_of({"died_in_custody": True}, 2)
    node = rule.parts[0]
    assert node.met is True
    assert node.state is FactState.UNKNOWN
    assert node.derived.origin == "died_in_custody"


def test_a_presumption_shows_its_rebuttal_and_what_is_presumed():
    """Not established is enough for the rule to be met; the presumed limb stays open."""
    facts = {"abuse_or_neglect_known_or_suspected": True, "seriously_harmed": True}
    rule = rule_of(facts, 1)
    assert [part.kind for part in rule.parts[-2:]] == [NodeKind.REBUTTAL, NodeKind.PRESUMED]
    assert rule.met is True
    assert rule.parts[-2].met is False
    assert rule.parts[-1].met is None


def test_an_established_rebuttal_ends_the_rule():
    """The rebuttal settles that the rule does not apply."""
    facts = {"seriously_harmed": True, "definitive_evidence_of_no_concern": True}
    rule = rule_of(facts, 1)
    assert rule.met is False
    assert rule.settled_by == ("definitive_evidence_of_no_concern",)


def test_not_turns_its_part_round():
    """A condition that must not be met is met where its part is not, by the same facts."""
    node = decide({"f1": False}, made_up(~limb("f1")), on=DAY)["commission"].explanation.parts[0]
    assert node.met is True
    assert node.parts[0].kind is NodeKind.NOT
    assert node.parts[0].settled_by == ("f1",)


@given(st.data())
def test_a_node_that_is_settled_names_facts_that_are_known(data):
    """Every node that is met or not met rests on known facts alone, and an open one on none."""
    ruleset = data.draw(rulesets().filter(lambda ruleset: not ruleset.editions[0].implications))
    facts = data.draw(st.dictionaries(st.sampled_from(["f1", "f2", "f3", "f4", "f5"]), st.booleans()))
    waiting = [decide(facts, ruleset, on=DAY)["commission"].explanation]
    while waiting:
        node = waiting.pop()
        waiting += node.parts
        if node.kind is not NodeKind.REBUTTAL:
            assert (node.met is None) == (not node.settled_by)
            assert set(node.settled_by) <= set(facts)

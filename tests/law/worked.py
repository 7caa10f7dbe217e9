"""What the law tests share: made-up rule sets, and strategies for them."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from hypothesis import reject
from hypothesis import strategies as st

from scrlearn.hooks import hookimpl
from scrlearn.model.conditions import AllOf, AnyOf, Limb, Not, Source, Verified
from scrlearn.model.facts import FactState
from scrlearn.model.rules import (
    Edition,
    FactDefinition,
    Force,
    Implication,
    Outcome,
    Presumption,
    Question,
    Rule,
    RuleSet,
)

DAY = date(2016, 1, 15)
SOURCE = Source(
    instrument="A made-up instrument",
    provision="section 1",
    url="https://example.org/instrument",
    in_force_from=date(2000, 1, 1),
    verified=Verified.PRIMARY,
)


def limb(fact):
    """A limb that says nothing but its fact."""
    return Limb(id=f"limb-{fact}", fact=fact, words=f"{fact} is so", source=SOURCE)


FACTS = ("f1", "f2", "f3", "f4", "f5")
REBUTTAL, PRESUMED = "rebuttal", "f1"


def conditions():
    """Conditions over five facts, up to three levels deep."""
    limbs = st.sampled_from(FACTS).map(limb)
    return st.recursive(
        limbs,
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: AllOf(parts=tuple(parts))),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: AnyOf(parts=tuple(parts))),
            inner.map(lambda part: Not(part=part)),
        ),
        max_leaves=6,
    )


def plain_rules():
    """Rules without a presumption, some with a variant."""
    outcomes = st.sampled_from([Outcome.MANDATORY, Outcome.GUIDANCE_ALWAYS, Outcome.CONSIDER])
    return st.builds(
        lambda outcome, when, variant: Rule(
            id="rule",
            title="A rule",
            outcome=outcome,
            force=Force.MUST,
            when=when,
            source=SOURCE,
            variant=variant,
        ),
        outcomes,
        conditions(),
        st.sampled_from(["", "extended"]),
    )


@st.composite
def rulesets(draw):
    """A made-up rule set with one question: up to four rules, perhaps one that presumes, and implications."""
    rules = draw(st.lists(plain_rules(), min_size=1, max_size=3))
    if draw(st.booleans()):
        presumption = Presumption(
            presumed=limb(PRESUMED), rebuttal=limb(REBUTTAL), confirmed_as=Outcome.MANDATORY
        )
        rule = Rule(
            id="presumes",
            title="A presumption",
            outcome=Outcome.PRESUMED,
            force=Force.PRESUMED,
            when=draw(conditions()),
            source=SOURCE,
            presumption=presumption,
        )
        rules.insert(draw(st.integers(0, len(rules))), rule)
    pairs = st.tuples(st.sampled_from((*FACTS, REBUTTAL)), st.sampled_from(FACTS), st.booleans())
    implications = tuple(
        Implication(fact=fact, implies=implies, value=value, because="it is made up")
        for fact, implies, value in draw(st.lists(pairs, max_size=4, unique=True))
        if fact != implies
    )
    question = Question(id="commission", asks="Is it due?", rules=tuple(rules))
    definitions = tuple(
        FactDefinition(id=fact, asks=f"Is {fact} so?", held_by="the test") for fact in (*FACTS, REBUTTAL)
    )
    try:
        edition = _edition(definitions, implications, question)
    except ValueError:
        reject()
    return RuleSet(id="made-up", title="Made up", jurisdiction="nowhere", editions=(edition,))


def _edition(definitions, implications, question):
    return Edition(
        id="only",
        title="The only edition",
        in_force_from=date(2000, 1, 1),
        sources=(SOURCE,),
        facts=definitions,
        implications=implications,
        questions=(question,),
    )


def made_up(*rules, implications=()):
    """A rule set of one question with these rules."""
    facts = dict.fromkeys(limb.fact for rule in rules for limb in rule.limbs())
    definitions = tuple(FactDefinition(id=fact, asks=f"Is {fact} so?", held_by="the test") for fact in facts)
    question = Question(id="commission", asks="Is it due?", rules=rules)
    edition = _edition(definitions, implications, question)
    return RuleSet(id="made-up", title="Made up", jurisdiction="nowhere", editions=(edition,))


def a_rule(when, outcome=Outcome.MANDATORY, **fields):
    """A rule with this condition."""
    return Rule(
        id="rule", title="A rule", outcome=outcome, force=Force.MUST, when=when, source=SOURCE, **fields
    )


def one_rule(when):
    """A rule set of one rule with this condition."""
    return made_up(a_rule(when))


def two_kinds():
    """A review is due where f1 is so: an extended one where f2 is so too, else a concise one."""
    return made_up(a_rule(limb("f1") & limb("f2"), variant="extended"), a_rule(limb("f1"), variant="concise"))


def presuming():
    """A review is presumed due where f1 is so; f2 rules out what is presumed, without rebutting it."""
    presumption = Presumption(presumed=limb("f3"), rebuttal=limb(REBUTTAL), confirmed_as=Outcome.MANDATORY)
    return made_up(
        a_rule(limb("f1") & limb("f2"), Outcome.PRESUMED, presumption=presumption),
        implications=(Implication(fact="f2", implies="f3", value=False, because="it is made up"),),
    )


OPEN = st.sampled_from([FactState.UNKNOWN, FactState.DISPUTED])
"""The states that leave a fact open."""


def plugin_giving(*rulesets, error=None):
    """A plugin that gives these rule sets, or fails with that error when it is asked."""

    @hookimpl
    def scrlearn_register_rulesets():
        if error:
            raise error
        return rulesets

    return SimpleNamespace(scrlearn_register_rulesets=scrlearn_register_rulesets)

"""What the law tests share: the questions worked out the long way, and strategies for cases and rule sets.

`LongWay` knows nothing of the engine. It writes out every way of filling in the facts, throws away those that
an implication forbids, and reads the rules on each: slow, and plain enough to be believed.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations, product

from hypothesis import reject
from hypothesis import strategies as st

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


class LongWay:
    """One question, worked out by writing down every admissible way of filling in the facts."""

    def __init__(self, question, implications):
        self.question = question
        self.implications = implications
        outside = {fact for entry in implications for fact in (entry.fact, entry.implies)}
        self.facts = [*question.facts, *sorted(outside - set(question.facts))]
        self.rebuttals = {rule.presumption.rebuttal.fact for rule in question.rules if rule.presumption}
        every = (
            dict(zip(self.facts, values, strict=True))
            for values in product((True, False), repeat=len(self.facts))
        )
        self.admissible = [way for way in every if all(self._allows(entry, way) for entry in implications)]
        self._seen = {}

    def ways(self, known):
        """Every admissible way, for the question's own facts; a rebuttal not known is not made out."""
        return self._ways({**dict.fromkeys(self.rebuttals, False), **known})

    def _ways(self, known):
        key = frozenset(known.items())
        if key not in self._seen:
            fits = [
                way for way in self.admissible if all(way[fact] == value for fact, value in known.items())
            ]
            projected = {tuple(way[fact] for fact in self.question.facts) for way in fits}
            self._seen[key] = [
                dict(zip(self.question.facts, values, strict=True)) for values in sorted(projected)
            ]
        return self._seen[key]

    @staticmethod
    def _allows(entry, way):
        return not way[entry.fact] or way[entry.implies] == entry.value

    def key(self, way):
        """The outcome and variant that the rules give for one full way."""
        for rule in self.question.rules:
            rebutted = rule.presumption is not None and way[rule.presumption.rebuttal.fact]
            if holds(rule.when, way) and not rebutted:
                return rule.outcome, rule.variant
        return self.question.otherwise.outcome, ""

    def answer(self, known):
        """The one answer to give, or None: all ways agree, or presume and confirm one another."""
        return self.agreed({self.key(way) for way in self.ways(known)})

    def agreed(self, keys):
        """The one answer that these outcomes and variants give together, or None."""
        if len(keys) == 1:
            return next(iter(keys))
        for rule in self.question.rules:
            if rule.presumption and (rule.outcome, rule.variant) in keys:
                rest = {outcome for outcome, _ in keys - {(rule.outcome, rule.variant)}}
                return (rule.outcome, rule.variant) if rest == {rule.presumption.confirmed_as} else None
        return None

    def settles(self, facts, known):
        """Whether every admissible way of answering just these facts leaves one answer."""
        ways = self.ways(known)
        answered = {tuple(way[fact] for fact in facts) for way in ways}
        return all(self.answer({**known, **dict(zip(facts, values, strict=True))}) for values in answered)

    def settling_sets(self, known):
        """The smallest sets of open facts that settle it."""
        open_facts = [
            fact for fact in self.question.facts if fact not in known and fact not in self.rebuttals
        ]
        for size in range(len(open_facts) + 1):
            found = {
                frozenset(facts) for facts in combinations(open_facts, size) if self.settles(facts, known)
            }
            if found:
                return found
        return set()

    def missing(self, known):
        """The open facts that can still change the answer, by the definition that `Answer.missing` gives."""
        now = self.answer(known)
        found = set()
        for fact in self.question.facts:
            if fact in known:
                continue
            alone = [
                self.answer({**known, fact: value})
                for value in (True, False)
                if self._can(known, fact, value)
            ]
            if any(answer != now for answer in alone) or self._hangs_on(fact, known):
                found.add(fact)
        return found | (set().union(*self.settling_sets(known)) if now is None else set())

    def _can(self, known, fact, value):
        return bool(self.ways({**known, fact: value}))

    def _hangs_on(self, fact, known):
        others = {name: False for name in self.rebuttals if name != fact}
        ways = {tuple(way.items()) for way in self._ways({**others, **known})}
        return any(
            self.key(dict(way)) != self.key(turned)
            for way in ways
            for turned in ({**dict(way), fact: not dict(way)[fact]},)
            if tuple(turned.items()) in ways
        )


def holds(condition, way):
    """Read a condition on a full way of facts."""
    if isinstance(condition, Limb):
        return way[condition.fact]
    if isinstance(condition, Not):
        return not holds(condition.part, way)
    joined = all if isinstance(condition, AllOf) else any
    return joined(holds(part, way) for part in condition.parts)


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


@st.composite
def cases(draw, question, implications, facts=None):
    """A full admissible way of the facts, with some of them known: (the known ones, all of them)."""
    names = list(
        facts or dict.fromkeys([*question.facts, *(f for e in implications for f in (e.fact, e.implies))])
    )
    way = {name: draw(st.booleans(), label=name) for name in names}
    # Repaired rather than filtered: a fact whose implication fails is simply not so.
    changed = True
    while changed:
        changed = False
        for entry in implications:
            if way.get(entry.fact) and way[entry.implies] != entry.value:
                way[entry.fact] = False
                changed = True
    known = draw(st.lists(st.sampled_from(names), unique=True))
    return {name: way[name] for name in known}, way


OPEN = st.sampled_from([FactState.UNKNOWN, FactState.DISPUTED])
"""The states that leave a fact open."""

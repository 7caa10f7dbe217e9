"""The laws that every decision keeps, held against the same questions worked out the long way."""

from hypothesis import given
from hypothesis import strategies as st

from scrlearn.law import decide
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.law.known import consequences
from scrlearn.model.rules import Outcome
from scrlearn.testing.cases import cases
from scrlearn.testing.long_way import LongWay
from tests.law.worked import DAY, rulesets

EDITION = ENGLAND_SCR.editions[-1]
QUESTIONS = {question.id: question for question in EDITION.questions}
LONG_WAYS = {name: LongWay(question, EDITION.implications) for name, question in QUESTIONS.items()}
QUESTION_IDS = st.sampled_from(sorted(QUESTIONS))


def answer_key(answer):
    """What the engine answered, in the form the long way gives it."""
    return None if answer.outcome is Outcome.UNDETERMINED else (answer.outcome, answer.variant)


def draw_case(data):
    """One question of england-scr, a case, and the long way."""
    question = QUESTIONS[data.draw(QUESTION_IDS)]
    known, way = data.draw(cases(question, EDITION.implications))
    return question, known, way, LONG_WAYS[question.id]


def draw_made_up(data):
    """One question of a made-up rule set, a case, and the long way."""
    ruleset = data.draw(rulesets())
    edition = ruleset.editions[0]
    question = edition.questions[0]
    known, way = data.draw(cases(question, edition.implications))
    return ruleset, known, way, LongWay(question, edition.implications)


@given(st.data())
def test_england_scr_answers_as_every_admissible_way_does(data):
    """An answer of england-scr is the one that all admissible ways of filling in the facts give."""
    question, known, _, long_way = draw_case(data)
    assert answer_key(decide(known, ENGLAND_SCR, on=DAY)[question.id]) == long_way.answer(known)


@given(st.data())
def test_any_rule_set_answers_as_every_admissible_way_does(data):
    """The same holds for made-up rule sets with any conditions, implications and presumptions."""
    ruleset, known, _, long_way = draw_made_up(data)
    answer = decide(known, ruleset, on=DAY)["commission"]
    assert answer_key(answer) == long_way.answer(known)
    keys = {long_way.key(way)[0] for way in long_way.ways(known)}
    assert set(answer.possible) == keys


def assert_never_contradicted(before, after, rebutted):
    """What was settled stays, but for what PRESUMED declares: it may be confirmed, or rebutted."""
    if not before.settled:
        return
    if before.outcome is not Outcome.PRESUMED:
        assert answer_key(after) == answer_key(before)
    elif rebutted:
        assert after.outcome is not Outcome.PRESUMED
    else:
        assert after.outcome in (Outcome.PRESUMED, Outcome.MANDATORY)


@given(st.data())
def test_what_becomes_known_never_contradicts_england_scr(data):
    """Adding known facts leaves a settled answer; PRESUMED is confirmed as MANDATORY or rebutted, no more."""
    question, known, way, _ = draw_case(data)
    more = {name: way[name] for name in data.draw(st.lists(st.sampled_from(sorted(way)), unique=True))}
    before = decide(known, ENGLAND_SCR, on=DAY)[question.id]
    after = decide({**known, **more}, ENGLAND_SCR, on=DAY)[question.id]
    assert_never_contradicted(before, after, more.get("definitive_evidence_of_no_concern", False))


@given(st.data())
def test_what_becomes_known_never_contradicts_any_rule_set(data):
    """The same holds for made-up rule sets."""
    ruleset, known, way, _ = draw_made_up(data)
    more = {name: way[name] for name in data.draw(st.lists(st.sampled_from(sorted(way)), unique=True))}
    before = decide(known, ruleset, on=DAY)["commission"]
    after = decide({**known, **more}, ruleset, on=DAY)["commission"]
    assert_never_contradicted(before, after, more.get("rebuttal", False))


@given(st.data())
def test_the_settling_sets_of_england_scr_are_minimal_and_sufficient(data):
    """`settled_by` holds every smallest set of facts that settles the question, and no other."""
    question, known, _, long_way = draw_case(data)
    answer = decide(known, ENGLAND_SCR, on=DAY)[question.id]
    assert set(answer.settled_by) == (set() if answer.settled else long_way.settling_sets(known))


@given(st.data())
def test_the_settling_sets_of_any_rule_set_are_minimal_and_sufficient(data):
    """The same holds for made-up rule sets."""
    ruleset, known, _, long_way = draw_made_up(data)
    answer = decide(known, ruleset, on=DAY)["commission"]
    assert set(answer.settled_by) == (set() if answer.settled else long_way.settling_sets(known))


@given(st.data())
def test_missing_lists_what_could_still_change_an_answer_of_england_scr(data):
    """`missing` is what its definition says, for settled answers too: nothing else is asked for."""
    question, known, _, long_way = draw_case(data)
    answer = decide(known, ENGLAND_SCR, on=DAY)[question.id]
    derived = {limb.fact for limb in answer.explanation.limbs() if limb.derived}
    assert set(answer.missing) == long_way.missing(known) - derived


@given(st.data())
def test_missing_lists_what_could_still_change_an_answer_of_any_rule_set(data):
    """The same holds for made-up rule sets."""
    ruleset, known, _, long_way = draw_made_up(data)
    answer = decide(known, ruleset, on=DAY)["commission"]
    derived = {limb.fact for limb in answer.explanation.limbs() if limb.derived}
    assert set(answer.missing) == long_way.missing(known) - derived


@given(st.data())
def test_the_effect_of_a_missing_fact_is_what_the_answer_becomes(data):
    """`if_true` and `if_false` are the answers once that fact alone becomes known."""
    question, known, _, _ = draw_case(data)
    for entry in decide(known, ENGLAND_SCR, on=DAY)[question.id].needed:
        for value, outcome in ((True, entry.if_true), (False, entry.if_false)):
            if outcome is not None:
                assert decide({**known, entry.id: value}, ENGLAND_SCR, on=DAY)[question.id].outcome is outcome


@given(st.data())
def test_a_fact_left_out_is_an_unknown_one(data):
    """Leaving a fact out, or giving it as unknown or disputed, makes no difference to any answer.

    But for a fact that the known ones rule out: that one cannot be disputed beside them.
    """
    question, known, way, _ = draw_case(data)
    ruled_out = {name for name, value in consequences(known, EDITION.implications).items() if not value}
    states = {
        name: data.draw(st.sampled_from(["unknown"] if name in ruled_out else ["unknown", "disputed"]))
        for name in way
        if name not in known
    }
    left_out = decide(known, ENGLAND_SCR, on=DAY)[question.id]
    said = decide({**known, **states}, ENGLAND_SCR, on=DAY)[question.id]
    assert (left_out.outcome, left_out.missing, left_out.settled_by) == (
        said.outcome,
        said.missing,
        said.settled_by,
    )


def assert_told_as_answered(answer):
    """The explanation, which reads the conditions, says nothing that the diagram, which answers, denies.

    A rule told as met is the last that can still answer; one told as not met answers in no way that is left.
    """
    verdicts = answer.working.verdicts
    for index, rule in enumerate(answer.explanation.parts):
        if rule.met:
            assert max(verdicts) <= index
        elif rule.met is False:
            assert index not in verdicts


@given(st.data())
def test_the_explanation_of_england_scr_agrees_with_its_answer(data):
    """A question is evaluated twice, to answer it and to explain it: here the two are held together."""
    question, known, way, _ = draw_case(data)
    for facts in (known, way):
        assert_told_as_answered(decide(facts, ENGLAND_SCR, on=DAY)[question.id])


@given(st.data())
def test_the_explanation_of_any_rule_set_agrees_with_its_answer(data):
    """The same holds for made-up rule sets; with every fact known, the first rule told as met answers."""
    ruleset, known, way, _ = draw_made_up(data)
    assert_told_as_answered(decide(known, ruleset, on=DAY)["commission"])
    answer = decide(way, ruleset, on=DAY)["commission"]
    assert_told_as_answered(answer)
    met = [index for index, rule in enumerate(answer.explanation.parts) if rule.met]
    assert answer.working.verdicts == {met[0] if met else len(answer.explanation.parts)}

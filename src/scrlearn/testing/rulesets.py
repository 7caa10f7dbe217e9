"""The laws that every rule set keeps, as tests that a plugin runs in a few lines.

    from scrlearn.testing.rulesets import RuleSetContract
    from our_board.law import NEAR_MISS_REVIEW

    class TestNearMissReview(RuleSetContract):
        ruleset = NEAR_MISS_REVIEW

It holds `scrlearn.decide` against every admissible way of filling in the facts, worked out independently
(`scrlearn.testing.long_way`), and refuses a rule set that does not say where its words stand. How long that
takes fails no test: Hypothesis's deadline does not hold here, while its other settings stay the author's own.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from scrlearn.hooks import PluginHost, hookimpl
from scrlearn.law.describe import as_data, describe
from scrlearn.law.engine import decide
from scrlearn.model.base import evolve
from scrlearn.model.conditions import Verified
from scrlearn.model.content import to_data
from scrlearn.model.dates import is_counted
from scrlearn.model.outcomes import Outcome
from scrlearn.testing.cases import cases, days_of, sources_of
from scrlearn.testing.long_way import LongWay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scrlearn.law.answer import Answer
    from scrlearn.model.rules import Edition, Question, RuleSet

_LAW = "law_"
"""What the methods begin with that Hypothesis tries on many cases."""

MOST_OPEN = 7
"""How many facts a generated case leaves open at most: the long way doubles with each."""


class RuleSetContract:
    """What holds for any rule set: subclass it as a test class, with the rule set as `ruleset`."""

    ruleset: ClassVar[RuleSet]

    def __init_subclass__(cls) -> None:
        """Give the class a test of its own for each law: Hypothesis keeps apart what two classes run."""
        super().__init_subclass__()
        for name in dir(RuleSetContract):
            if name.startswith(_LAW):
                test = f"test_{name.removeprefix(_LAW)}"
                setattr(cls, test, _as_test(getattr(cls, name), test))

    def _questions(self) -> list[tuple[Edition, Question]]:
        return [(edition, question) for edition in self.ruleset.editions for question in edition.questions]

    def _draw(self, data: st.DataObject) -> tuple[Edition, Question, dict[str, bool], dict[str, bool]]:
        edition, question = data.draw(st.sampled_from(self._questions()), label="question")
        known, way = data.draw(cases(question, edition.implications, MOST_OPEN))
        return edition, question, known, way

    def _answer(self, facts: Mapping[str, Any], edition: Edition, question: Question) -> Answer:
        area = edition.in_force_in[0] if edition.in_force_in else None
        known = {fact: value for fact, value in facts.items() if fact in edition.fact_ids}
        return decide(known, _rules_alone(self.ruleset), on=next(days_of(edition, question)), area=area)[
            question.id
        ]

    def test_every_limb_says_where_its_words_stand(self) -> None:
        """No source lacks instrument, provision, address, first day in force or mark; no limb its words."""
        for edition in self.ruleset.editions:
            for place, source in sources_of(edition):
                for field in ("instrument", "provision", "url", "in_force_from", "verified"):
                    assert getattr(source, field), f"{edition.id}/{place} lacks its {field}"
            for question in edition.questions:
                for rule in question.rules:
                    for limb in rule.limbs():
                        assert limb.words, f"{edition.id}/{question.id}/{rule.id}/{limb.id} has no words"

    def test_words_are_quoted_only_where_they_were_read(self) -> None:
        """A source that nobody verified quotes nothing: words from memory are not the source's own."""
        for edition in self.ruleset.editions:
            for place, source in sources_of(edition):
                if source.verified is Verified.UNVERIFIED:
                    assert not source.words, f"{edition.id}/{place} quotes words that nobody read"

    def test_every_fact_says_who_holds_it(self) -> None:
        """A missing fact can be asked for: each definition has a question and a holder."""
        for edition in self.ruleset.editions:
            for definition in edition.facts:
                assert definition.asks.endswith("?"), definition.id
                assert definition.held_by, definition.id

    def test_ids_are_not_used_twice(self) -> None:
        """Within an edition, each question, rule of a question and limit has an id of its own."""
        for edition in self.ruleset.editions:
            ids = [question.id for question in edition.questions]
            ids += [f"{question.id}/{rule.id}" for question in edition.questions for rule in question.rules]
            ids += [f"deadline/{deadline.id}" for deadline in edition.deadlines]
            assert len(ids) == len(set(ids)), edition.id

    def test_it_can_be_read_and_hashed(self) -> None:
        """It is written out with every limb's words, and its content is hashed by value."""
        text = " ".join(describe(self.ruleset).split())
        for edition in self.ruleset.editions:
            for question in edition.questions:
                for rule in question.rules:
                    assert all(" ".join(limb.words.split()) in text for limb in rule.limbs())
        assert as_data(self.ruleset)["content_hash"] == self.ruleset.content_hash

    def test_a_host_takes_it(self) -> None:
        """It is registered through the hook beside the rule sets of the core, under an id that is free."""
        core = PluginHost(entry_points=False).rulesets

        @hookimpl
        def scrlearn_register_rulesets() -> list[RuleSet]:
            return [] if self.ruleset.id in core else [self.ruleset]

        plugin = SimpleNamespace(scrlearn_register_rulesets=scrlearn_register_rulesets)
        host = PluginHost(entry_points=False, plugins={"under-test": plugin})
        assert host.rulesets[self.ruleset.id] == self.ruleset
        assert host.failures == ()

    def law_the_answer_is_that_of_every_admissible_way(self, data: st.DataObject) -> None:
        """`decide` gives an answer only if every admissible way of filling in the facts gives it."""
        edition, question, known, _ = self._draw(data)
        long_way = _long_way(edition, question.id)
        answer = self._answer(known, edition, question)
        settled = None if answer.outcome is Outcome.UNDETERMINED else (answer.outcome, answer.variant)
        assert settled == long_way.answer(_asked(known, long_way))
        assert set(answer.possible) == {
            long_way.key(way)[0] for way in long_way.ways(_asked(known, long_way))
        }

    def law_what_becomes_known_never_contradicts(self, data: st.DataObject) -> None:
        """A settled answer stays when more is known; a presumption is confirmed or rebutted, no more."""
        edition, question, known, way = self._draw(data)
        names = data.draw(st.lists(st.sampled_from(sorted(way)), unique=True), label="more")
        before = self._answer(known, edition, question)
        after = self._answer({**known, **{name: way[name] for name in names}}, edition, question)
        rebutted = any(way[name] for name in names if name in question.rebuttals)
        if before.rebuttable and before.outcome is not Outcome.PRESUMED and rebutted:
            return
        if before.outcome is Outcome.PRESUMED:
            confirmed = {rule.presumption.confirmed_as for rule in question.rules if rule.presumption} | {
                Outcome.PRESUMED
            }
            assert (after.outcome is not Outcome.PRESUMED) if rebutted else (after.outcome in confirmed)
        elif before.settled:
            assert (after.outcome, after.variant) == (before.outcome, before.variant)

    def law_settling_sets_are_minimal_and_sufficient(self, data: st.DataObject) -> None:
        """`settled_by` holds every smallest set of facts that settles the question, and no other."""
        edition, question, known, _ = self._draw(data)
        long_way = _long_way(edition, question.id)
        answer = self._answer(known, edition, question)
        derived = _derived(answer)
        wanted = set() if answer.settled else long_way.settling_sets(_asked({**known, **derived}, long_way))
        assert set(answer.settled_by) == wanted

    def law_missing_is_what_can_still_change_the_answer(self, data: st.DataObject) -> None:
        """`missing` lists every fact that can, and nothing else is asked for."""
        edition, question, known, _ = self._draw(data)
        long_way = _long_way(edition, question.id)
        answer = self._answer(known, edition, question)
        derived = _derived(answer)
        assert set(answer.missing) == long_way.missing(_asked({**known, **derived}, long_way))

    def law_unknown_disputed_and_left_out_are_alike(self, data: st.DataObject) -> None:
        """A fact that is given as unknown or disputed leaves the answer as one that was left out."""
        edition, question, known, way = self._draw(data)
        left_out = self._answer(known, edition, question)
        derived = _derived(left_out)
        rest = [name for name in way if name not in known and name not in derived]
        assume(rest)
        states = {name: data.draw(st.sampled_from(["unknown", "disputed"])) for name in rest}
        ruled_out = {entry.fact for entry in edition.implications} | {
            entry.implies for entry in edition.implications if not entry.value
        }
        states |= {name: "unknown" for name in rest if name in ruled_out}
        said = self._answer({**known, **states}, edition, question)
        assert (left_out.outcome, left_out.variant, left_out.missing) == (
            said.outcome,
            said.variant,
            said.missing,
        )

    def test_it_is_in_force_between_its_days_only(self) -> None:
        """It was not in force the day before its first edition, nor the day after its last one ended."""
        first = self.ruleset.editions[0].in_force_from - timedelta(days=1)
        last = self.ruleset.editions[-1].in_force_to
        # Nobody can ask about the day before the first that is computed with.
        for day in filter(is_counted, (first, *([last + timedelta(days=1)] if last else []))):
            decision = decide({}, self.ruleset, on=day)
            assert {answer.outcome for answer in decision.values()} == {Outcome.NOT_IN_FORCE}

    def test_its_data_is_plain(self) -> None:
        """Everything in it is text, numbers, lists and mappings once written as data."""
        assert not _odd(to_data(self.ruleset))


def _as_test(law: Callable[[Any, st.DataObject], None], name: str) -> Callable[..., None]:
    def test(self: RuleSetContract, data: st.DataObject) -> None:
        law(self, data)

    test.__name__, test.__qualname__, test.__doc__ = name, name, law.__doc__
    return _at_any_speed()(given(data=st.data())(test))


def _at_any_speed() -> settings:
    """Return the author's own settings, but for what fails by the clock: a busy machine breaks no law."""
    passed_over = {*settings().suppress_health_check, HealthCheck.too_slow}
    return settings(deadline=None, suppress_health_check=list(passed_over))


@cache
def _rules_alone(ruleset: RuleSet) -> RuleSet:
    """Return a rule set whose rules alone count: as if each edition were in force, and derived nothing.

    Rules that wait for their day are held to the same laws; what follows from the area that an edition is
    asked in would only stand against the facts that are tried.
    """
    editions = tuple(evolve(edition, not_commenced="", derivations=()) for edition in ruleset.editions)
    return evolve(ruleset, editions=editions)


@cache
def _long_way(edition: Edition, question: str) -> LongWay:
    asked = next(one for one in edition.questions if one.id == question)
    return LongWay(asked, edition.implications)


def _asked(known: Mapping[str, bool], long_way: LongWay) -> dict[str, bool]:
    return {fact: value for fact, value in known.items() if fact in long_way.facts}


def _derived(answer: Answer) -> dict[str, bool]:
    """Return the facts that the engine knows because they follow: nobody needs to ask for them."""
    return {limb.fact: limb.derived.value for limb in answer.explanation.limbs() if limb.derived is not None}


def _odd(value: object) -> list[object]:
    if isinstance(value, dict):
        return [odd for entry in value.values() for odd in _odd(entry)]
    if isinstance(value, list):
        return [odd for entry in value for odd in _odd(entry)]
    return [] if value is None or isinstance(value, str | int | bool) else [value]

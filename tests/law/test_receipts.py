"""Receipts: read back whole, held against a decision made again, and exact about what changed."""

import json
from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.hooks import PluginHost
from scrlearn.law import decide_review, replay
from scrlearn.law.receipts import Receipt
from scrlearn.model.base import evolve
from scrlearn.model.facts import Fact, FactState
from scrlearn.model.particulars import Particulars
from scrlearn.model.review import Review, ReviewDates
from tests.law.worked import plugin_giving

REVIEW = Review(
    id="child-n",
    title="Child N",
    rules="england-scr",
    area="Northamptonshire",
    dates=ReviewDates(event=date(2016, 1, 15)),
    facts={
        "abuse_or_neglect_known_or_suspected": Fact.of(True),
        "died": Fact(state=FactState.TRUE, basis="certified"),
    },
)
HOST = PluginHost(entry_points=False)
RECEIPT = decide_review(REVIEW, host=HOST).receipt


def changed(**changes):
    """The review with changes, held against the receipt."""
    return replay(RECEIPT, evolve(REVIEW, **changes), host=HOST)


def with_facts(**facts):
    """The facts of the review with these in place of its own; None takes one out."""
    both = dict(REVIEW.facts) | {
        name: Fact.of(value) if value is not None else None for name, value in facts.items()
    }
    return {name: fact for name, fact in both.items() if fact is not None}


def test_a_receipt_is_read_back_from_its_json():
    """What was written is what is read, alone or inside a whole decision."""
    assert Receipt.from_dict(json.loads(RECEIPT.to_json())) == RECEIPT
    whole = json.loads(decide_review(REVIEW, host=HOST).to_json())
    assert Receipt.from_dict(whole) == RECEIPT


def test_the_same_review_gives_the_same_answers():
    """Nothing changed, and that is said."""
    held = changed()
    assert held.same
    assert (held.changed, held.differs) == ((), ())
    assert held.explain() == "The answers are the same.\nNothing that went in has changed.\n"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"facts": with_facts(died=False)}, "the fact died: true then, false now"),
        ({"facts": with_facts(died=None)}, "the fact died: true then, not given now"),
        ({"facts": with_facts(seriously_harmed=True)}, "the fact seriously_harmed: not given then, true now"),
        (
            {"facts": with_facts(died=True)},
            "the fact died: still true, but its basis, who judged it or when has changed",
        ),
        (
            {"dates": ReviewDates(event=date(2016, 1, 16))},
            "the day whose law was asked for: 2016-01-15 then, 2016-01-16 now",
        ),
        (
            {"dates": ReviewDates(event=date(2014, 1, 16))},
            "the edition: working-together-2015 then, working-together-2013 now",
        ),
        ({"area": "Kent"}, "the area: Northamptonshire then, Kent now"),
        (
            {"particulars": Particulars(age_at_event=3)},
            "the particulars: ages, dates of birth or periods on a register",
        ),
    ],
)
def test_what_changed_is_named_exactly(changes, told):
    """The fact, the day, the edition, the area or the particulars, and nothing else."""
    assert told in changed(**changes).changed


def test_an_answer_that_differs_is_told_with_both():
    """Question by question, then and now."""
    held = changed(facts=with_facts(died=False))
    assert not held.same
    assert held.differs[0] == "commission: MANDATORY by the rule serious-case then, UNDETERMINED now"
    assert held.explain().startswith("The answers are not the same:\n  * commission: MANDATORY")


def test_a_change_may_leave_the_answers_as_they_were():
    """What went in has changed, and the answer has not."""
    held = changed(facts=with_facts(died=True))
    assert held.same
    assert held.changed
    assert "What went in has changed:" in held.explain()


def test_a_rule_set_whose_content_changed_is_named():
    """Another edition's content, or the one that answered."""
    answered, other = (
        evolve(RECEIPT, rules_hash="0" * 64, edition_hash=edition)
        for edition in ("1" * 64, RECEIPT.edition_hash)
    )
    assert (
        replay(answered, REVIEW, host=HOST)
        .changed[0]
        .startswith("the content of the edition working-together-2015: 111111111111 then")
    )
    assert replay(other, REVIEW, host=HOST).changed == (
        "the rule set, in other editions than the one that answered",
    )


def test_another_version_of_scrlearn_is_named():
    """The same rules in another program may be read otherwise."""
    assert (
        replay(evolve(RECEIPT, version="0.0.1"), REVIEW, host=HOST)
        .changed[0]
        .startswith("scrlearn: 0.0.1 then")
    )


def test_what_the_review_does_not_say_is_taken_from_the_receipt():
    """A decision that was asked for with a day and an area of its own can be made again."""
    asked = evolve(REVIEW, dates=ReviewDates(), area=None)
    made = decide_review(asked, on=date(2016, 1, 15), area="Northamptonshire", host=HOST).receipt
    assert replay(made, asked, host=HOST).changed == ()


def test_a_receipt_of_another_rule_set_is_refused():
    """Both are named, and what would be right."""
    with pytest.raises(
        RuleError, match=r"for the rule set england-sar, but the review names england-scr: give"
    ):
        replay(evolve(RECEIPT, rules="england-sar"), REVIEW, host=HOST)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ([], "this is not a receipt"),
        ({"format": 1}, "format: expected 2, found 1; make the decision again"),
        (RECEIPT.as_dict() | {"edtion": "x"}, "edtion: a receipt has no such key: did you mean edition"),
        ({key: value for key, value in RECEIPT.as_dict().items() if key != "facts"}, "facts: missing"),
        (
            RECEIPT.as_dict() | {"on": "yesterday"},
            "on: expected a date such as 2016-01-15, found 'yesterday'",
        ),
        (RECEIPT.as_dict() | {"rules": 5}, "rules: expected text, found 5"),
        (RECEIPT.as_dict() | {"facts": {"died": "true"}}, "facts.died: expected a mapping with state, hash"),
        (RECEIPT.as_dict() | {"answers": []}, "answers: expected a mapping"),
    ],
)
def test_what_is_no_receipt_is_refused_by_its_key(data, told):
    """The message names the key and what would stand there."""
    with pytest.raises(RuleError, match=told):
        Receipt.from_dict(data)


def test_a_receipt_says_nothing_of_what_a_fact_rests_on():
    """States and hashes alone: the basis may identify somebody."""
    assert "certified" not in RECEIPT.to_json()


def test_the_facts_hash_does_not_depend_on_their_order():
    """The same facts in another order are the same facts."""
    turned = evolve(REVIEW, facts=dict(reversed(list(REVIEW.facts.items()))))
    assert decide_review(turned, host=HOST).receipt.facts_hash == RECEIPT.facts_hash


def test_rules_that_are_no_longer_installed_are_named():
    """A receipt of an absent plugin's rule set says which distribution brings it."""
    made = evolve(RECEIPT, rules="wales-cpr")
    with pytest.raises(Exception, match=r"pip install \./plugins/scrlearn-wales"):
        replay(made, evolve(REVIEW, rules=""), host=HOST)


def test_a_plugin_cannot_take_the_id_of_a_core_rule_set():
    """The core's stays, the plugin is named with both providers, and every decision says incomplete."""
    theirs = plugin_giving(evolve(HOST.rulesets["england-scr"], title="Another one"))
    host = PluginHost(entry_points=False, plugins={"theirs": theirs})
    assert host.rulesets["england-scr"].title == "Serious Case Review (England)"
    told = decide_review(REVIEW, host=host).incomplete[0]
    assert "theirs" in told
    assert "'england-scr' is given more than once" in told

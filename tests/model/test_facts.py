"""Facts: five states, who judged them, and every form in which they can be written."""

from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.model.facts import Fact, FactState, Position, fact


def test_there_are_five_states():
    """Exactly these words."""
    assert [state.value for state in FactState] == ["true", "false", "unknown", "disputed", "not_applicable"]


@pytest.mark.parametrize(
    ("state", "truth"),
    [("true", True), ("false", False), ("unknown", None), ("disputed", None), ("not_applicable", False)],
)
def test_what_a_condition_may_rest_on(state, truth):
    """Unknown and disputed are open; what does not apply is not met."""
    assert FactState(state).truth is truth


@pytest.mark.parametrize("value", [True, "true", FactState.TRUE, Fact(state=FactState.TRUE), {"state": True}])
def test_every_form_is_read_as_a_fact(value):
    """A boolean, a word, a state, a fact and a mapping say the same."""
    assert fact(value) == Fact.of(value) == Fact(state=FactState.TRUE)


def test_a_mapping_may_hold_all_that_a_fact_holds():
    """Basis, judge, day and positions are kept."""
    read = fact(
        {
            "state": "disputed",
            "basis": "two accounts",
            "judged_by": "SCR sub-group",
            "judged_on": date(2015, 2, 20),
            "positions": [{"who": "police", "says": "accident"}, Position(who="hospital", says="inflicted")],
        }
    )
    assert read.judged_on == date(2015, 2, 20)
    assert [position.who for position in read.positions] == ["police", "hospital"]


@pytest.mark.parametrize("value", ["ture", "True", "", 1, 0, None, 1.0, ["true"]])
def test_what_is_no_state_is_refused(value):
    """Neither a near miss nor a number nor nothing is a state."""
    with pytest.raises(RuleError, match="not a fact's state"):
        fact(value)


def test_a_near_miss_is_named():
    """The state that was meant is suggested."""
    with pytest.raises(RuleError, match="did you mean disputed"):
        fact("dispute")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"state": "true", "bassis": "x"}, "no field 'bassis': did you mean basis"),
        ({"basis": "x"}, "needs its state"),
        ({"state": "true", "judged_on": "yesterday"}, "Fact.judged_on"),
        ({"state": "true", "positions": [{"whom": "x"}]}, "whom"),
        ({"state": "true", "positions": "police"}, "Fact.positions"),
    ],
)
def test_a_mapping_that_is_no_fact_is_refused(value, message):
    """The field at fault is named."""
    with pytest.raises(RuleError, match=message):
        fact(value)

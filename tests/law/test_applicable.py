"""Which rules apply: by day, area and nation; and where a question of law stands."""

from datetime import date

import pytest

from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.hooks import PluginHost
from scrlearn.law import applicable_rules, decide
from scrlearn.model.areas import Area, Nation
from scrlearn.model.base import evolve
from scrlearn.model.dates import AsWritten
from scrlearn.model.outcomes import Outcome
from tests.law.worked import DAY, limb, one_rule, plugin_giving

CORE = PluginHost(entry_points=False)
IN_THE_WINDOW = date(2019, 8, 10)


def with_rules(*rulesets):
    """A host with the core's rule sets and these."""
    return PluginHost(entry_points=False, plugins={"made-up": plugin_giving(*rulesets)})


MADE_UP = one_rule(limb("f1"))
WELSH = evolve(MADE_UP, id="made-up-wales", nations=(Nation.WALES,))
PILOT = evolve(
    MADE_UP,
    id="made-up-pilot",
    title="Pilot",
    editions=(evolve(MADE_UP.editions[0], in_force_in=("Lambeth",)),),
)
WAITING = evolve(
    MADE_UP,
    id="made-up-waiting",
    editions=(evolve(MADE_UP.editions[0], not_commenced="Enacted, and no day has been appointed."),),
)


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        (date(2006, 3, 31), ()),
        (date(2006, 4, 1), ("england-scr",)),
        (date(2016, 1, 15), ("england-scr",)),
        (date(2024, 1, 15), ("england-cspr",)),
    ],
)
def test_the_day_finds_the_rules(day, ids):
    """Before the first regime none applies; later one follows the other."""
    assert applicable_rules(on=day, area="Northamptonshire", host=CORE).ids == ids


def test_in_the_window_both_may_apply_and_the_area_must_be_known():
    """Each is listed with the questions that are open, and with what must be known."""
    found = {entry.id: entry for entry in applicable_rules(on=IN_THE_WINDOW, area="Kent", host=CORE)}
    assert set(found) == {"england-scr", "england-cspr"}
    assert found["england-scr"].open_questions == ("commission",)
    assert found["england-scr"].needs.id == "area_implementation_date"
    assert "notify" in found["england-cspr"].questions
    assert not found["england-cspr"].settled


def test_in_the_window_an_areas_own_date_settles_which_applies():
    """Before the day the old rules, from the day on the new."""
    before, after = (
        applicable_rules(
            on=IN_THE_WINDOW,
            area=Area(name="Harbourshire", nation=Nation.ENGLAND, implementation_date=day),
            host=CORE,
        )
        for day in (date(2019, 9, 29), date(2019, 7, 1))
    )
    assert {entry.id: "commission" in entry.questions for entry in before} == {
        "england-scr": True,
        "england-cspr": False,
    }
    assert after.ids == ("england-cspr",)


def test_a_nation_has_its_own_rules():
    """By the area or by name; rules that name no nation apply anywhere."""
    host = with_rules(WELSH, MADE_UP)
    assert applicable_rules(on=DAY, area="Cardiff", host=host).ids == ("made-up", "made-up-wales")
    assert applicable_rules(on=DAY, nation="Wales", host=host).ids == ("made-up", "made-up-wales")
    assert applicable_rules(on=DAY, nation="England", host=host).ids == ("england-scr", "made-up")


def test_an_area_beside_another_nation_is_refused():
    """One of the two is wrong."""
    with pytest.raises(RuleError, match="Cardiff is in Wales, not in England"):
        applicable_rules(on=DAY, area="Cardiff", nation="England", host=CORE)


def test_it_reads_aloud():
    """Rule sets, editions, questions, and what must be known first."""
    text = " ".join(applicable_rules(on=IN_THE_WINDOW, area="Kent", host=CORE).explain().split())
    assert text.startswith("Rules that apply on 10 August 2019 in Kent")
    assert "Whether it asks commission depends on the area: On which day did the area's" in text
    nowhere = applicable_rules(on=date(1999, 1, 1), host=CORE).explain()
    assert "None of the rule sets that are installed" in nowhere


def test_a_plugin_that_fails_makes_the_list_incomplete():
    """A rule set that nobody could read is not one that does not apply."""
    broken = plugin_giving(error=RuntimeError("broken"))
    found = applicable_rules(on=DAY, host=PluginHost(entry_points=False, plugins={"broken": broken}))
    assert "broken" in found.incomplete[0]
    assert "Note: incomplete" in found.explain()


# ---------------------------------------------------------------------------------- where a question stands


def outcome(ruleset, **asked):
    """The answer of a made-up rule set whose one fact is known."""
    return decide({"f1": True}, ruleset, on=DAY, **asked)["commission"]


def test_rules_of_another_nation_are_not_in_force():
    """Right facts, wrong place, and both places are named."""
    answer = outcome(WELSH, area="Kent")
    assert answer.outcome is Outcome.NOT_IN_FORCE
    assert answer.summary == "Made up is law in Wales; Kent is in England."
    assert outcome(WELSH, area="Cardiff").outcome is Outcome.MANDATORY
    assert outcome(WELSH).outcome is Outcome.MANDATORY


def test_a_pilot_is_in_force_in_its_areas_only():
    """In one of them it answers, elsewhere it was not in force, and without an area it is open."""
    written = ("lambeth", "London Borough of Lambeth", Area(name="Lambeth Council", nation=Nation.ENGLAND))
    assert {outcome(PILOT, area=area).outcome for area in written} == {Outcome.MANDATORY}
    elsewhere = outcome(PILOT, area="Leeds")
    assert elsewhere.outcome is Outcome.NOT_IN_FORCE
    assert "in some areas only, and Leeds was not one of them" in elsewhere.summary
    nowhere = outcome(PILOT)
    assert (nowhere.outcome, nowhere.missing) == (Outcome.UNDETERMINED, ("area",))


def test_law_that_was_enacted_and_not_commenced_is_not_in_force():
    """It can be read, and it says why it does not apply."""
    answer = outcome(WAITING)
    assert (answer.outcome, answer.summary) == (
        Outcome.NOT_IN_FORCE,
        "Enacted, and no day has been appointed.",
    )
    assert "enacted on 1 January 2000 and not in force" in " ".join(
        decide({}, WAITING, on=DAY).explain().split()
    )
    assert applicable_rules(on=DAY, host=with_rules(WAITING)).ids == ("england-scr",)


def test_a_date_before_the_regime_says_when_it_was_in_force():
    """The answer is settled: not in force, with its days."""
    answer = decide({}, "england-scr", on=date(1999, 1, 1), host=CORE)["commission"]
    assert answer.outcome is Outcome.NOT_IN_FORCE
    assert "it was in force from 1 April 2006" in answer.summary


def test_an_area_that_does_not_exist_is_an_error():
    """As a name, and as an area that brings neither nation nor date."""
    for area in ("Northamptonshrie", Area(name="Northamptonshrie")):
        with pytest.raises(RuleError, match=r"did you mean Northamptonshire\?"):
            outcome(MADE_UP, area=area)


def test_an_areas_date_that_is_none_is_an_error():
    """Words where a date belongs find no law."""
    area = Area(name="Harbourshire", implementation_date=AsWritten(text="September 2019"))
    with pytest.raises(RuleError, match="area Harbourshire: 'September 2019' is not a date"):
        outcome(MADE_UP, area=area)


def test_absent_rules_say_which_distribution_brings_them():
    """A file that asks for them gets what to install."""
    with pytest.raises(
        UnknownNameError, match=r"wales-cpr comes with .* pip install \./plugins/scrlearn-wales"
    ):
        decide({}, "wales-cpr", on=DAY, host=CORE)

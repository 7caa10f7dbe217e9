"""The timetable: which steps are due, by which edition, on which day, and what came of each."""

from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.hooks import PluginHost
from scrlearn.law import StepStatus, WorkingDays, timetable
from scrlearn.model.areas import Nation
from scrlearn.model.base import evolve
from scrlearn.model.deadlines import Deadline, Decided, Direction, Relaxation, TimeUnit
from scrlearn.model.outcomes import Force
from scrlearn.model.recorded import RecordedDecision
from scrlearn.model.review import Review, ReviewDates
from tests.law.worked import SOURCE, limb, one_rule

HOST = PluginHost(entry_points=False)
MET, LATE, OPEN, UNKNOWN = StepStatus.MET, StepStatus.LATE, StepStatus.OPEN, StepStatus.UNKNOWN


def a_deadline(name="notify", **fields):
    """A limit of five working days from the day of becoming aware, or what the fields say."""
    given = {
        "id": name,
        "title": "Notify the board",
        "amount": 5,
        "unit": TimeUnit.WORKING_DAYS,
        "clock": "aware",
        "clock_words": "the authority became aware of the incident",
        "done": "notified",
        "by": "the local authority",
        "force": Force.MUST,
        "source": SOURCE,
    }
    return Deadline(**(given | fields))


def rules(*deadlines, nations=(Nation.ENGLAND,)):
    """A rule set with these limits."""
    made = one_rule(limb("f1"))
    return evolve(made, nations=nations, editions=(evolve(made.editions[0], deadlines=deadlines),))


def steps(*deadlines, on=None, calendar=None, decisions=(), area=None, nations=(Nation.ENGLAND,), **dates):
    """The timetable of a review with these limits and dates."""
    review = Review(
        id="child-n",
        title="Child N",
        rules="made-up",
        area=area,
        dates=ReviewDates(**dates),
        decisions=decisions,
    )
    return timetable(review, rules=rules(*deadlines, nations=nations), on=on, calendar=calendar, host=HOST)


AWARE = date(2016, 1, 11)
KEEP = a_deadline(
    "keep",
    amount=12,
    unit=TimeUnit.MONTHS,
    direction=Direction.KEEP,
    clock="published",
    done="available_until",
)


@pytest.mark.parametrize(
    ("done", "on", "status"),
    [
        (date(2016, 1, 18), None, MET),  # the last day
        (date(2016, 1, 12), None, MET),
        (date(2016, 1, 19), None, LATE),  # a day after
        (None, None, OPEN),  # no day was given to look on
        (None, date(2016, 1, 18), OPEN),  # the last day is not over
        (None, date(2016, 1, 19), LATE),
    ],
)
def test_a_step_is_met_late_or_open(done, on, status):
    """By its due day, and by the day on which somebody looks."""
    (step,) = steps(a_deadline(), on=on, aware=AWARE, notified=done)
    assert (step.due, step.status) == (date(2016, 1, 18), status)


def test_a_clock_that_never_started_leaves_a_step_unknown():
    """Neither the day of the clock nor that of the doing is guessed."""
    assert steps(a_deadline())["notify"].status is UNKNOWN
    step = steps(a_deadline(), notified=AWARE)["notify"]
    assert (step.status, step.due, step.done) == (UNKNOWN, None, AWARE)


def test_a_limit_without_a_number_is_open_until_it_is_done():
    """As soon as reasonably practicable is never late."""
    limit = a_deadline(amount=None)
    assert steps(limit, on=date(2020, 1, 1), aware=AWARE)["notify"].status is OPEN
    assert steps(limit, aware=AWARE, notified=date(2016, 3, 1))["notify"].status is MET


@pytest.mark.parametrize(
    ("until", "on", "status"),
    [
        (date(2017, 2, 11), None, LATE),  # taken away a day too soon
        (date(2017, 2, 12), None, MET),
        (None, date(2017, 2, 12), OPEN),
        (None, date(2017, 2, 13), MET),
        (None, None, OPEN),
    ],
)
def test_what_must_be_kept_is_late_where_it_was_taken_away_too_soon(until, on, status):
    """Twelve months from publication, both days counted."""
    step = steps(KEEP, on=on, published=date(2016, 2, 12), available_until=until)["keep"]
    assert (step.due, step.status) == (date(2017, 2, 12), status)


def test_seven_days_met_and_seven_working_days_missed():
    """Two rules, two results: published on Friday 15 August 2025, sent on Friday 8 August."""
    days = {"unit": TimeUnit.DAYS, "amount": 7, "direction": Direction.BEFORE, "clock": "published"}
    found = steps(
        a_deadline("must", done="report_sent", **days),
        a_deadline("should", done="report_sent", **(days | {"unit": TimeUnit.WORKING_DAYS})),
        published=date(2025, 8, 15),
        report_sent=date(2025, 8, 8),
    )
    assert [(step.id, step.status) for step in found] == [("must", MET), ("should", LATE)]


def test_the_calendar_is_that_of_the_reviews_area():
    """Easter Monday is worked in Scotland and not in England."""
    both = (Nation.ENGLAND, Nation.SCOTLAND)
    aware = date(2016, 3, 24)
    assert steps(a_deadline(), nations=both, aware=aware)[0].due == date(2016, 4, 4)
    assert steps(a_deadline(), nations=both, area="Glasgow", aware=aware)[0].due == date(2016, 4, 1)


def test_an_area_of_another_nation_does_not_bring_its_holidays():
    """A rule set of England counts England's days, wherever the review says that it lies."""
    assert steps(a_deadline(), area="Glasgow", aware=date(2016, 3, 24)).nation is Nation.ENGLAND


def test_the_calendar_can_be_given():
    """A body that is closed on further days says so."""
    days = WorkingDays(nation=Nation.ENGLAND, closed=[date(2016, 1, 12)])
    assert steps(a_deadline(), calendar=days, aware=AWARE)[0].due == date(2016, 1, 19)


def test_without_a_nation_nobodys_holidays_are_taken():
    """A rule set that names no nation needs an area or a calendar."""
    with pytest.raises(RuleError, match="names no nation"):
        steps(a_deadline(), nations=(), aware=AWARE)
    assert steps(a_deadline(), nations=(), area="Glasgow", aware=AWARE).nation is Nation.SCOTLAND


YES, NO = (
    a_deadline(name, question="commission", decided=decided, clock="decided", done="decision_told")
    for name, decided in (("after-yes", Decided.YES), ("after-no", Decided.NO))
)


@pytest.mark.parametrize(
    ("answer", "shown"),
    [("yes", ["after-yes"]), ("no", ["after-no"]), ("No", ["after-no"]), ("extended", ["after-yes"])],
)
def test_steps_follow_from_what_was_decided(answer, shown):
    """After a no, nothing of a review is due; after a yes or a kind of review, nothing of a refusal."""
    decisions = [RecordedDecision(question="commission", answer=answer)]
    found = steps(YES, NO, decisions=decisions, decided=AWARE)
    assert [step.id for step in found] == shown
    assert found[0].depends_on == ""


def test_a_review_that_began_was_decided_on():
    """Its beginning says yes as well as a record does."""
    assert [step.id for step in steps(YES, NO, decided=AWARE, initiated=AWARE)] == ["after-yes"]


def test_without_a_record_both_stand_and_say_on_what_they_hang():
    """Neither decision is assumed."""
    assert [(step.id, step.depends_on) for step in steps(YES, NO, decided=AWARE)] == [
        ("after-yes", "if the decision is yes"),
        ("after-no", "if the decision is no"),
    ]


RELAXED = Relaxation(
    first=date(2020, 3, 16),
    last=date(2020, 6, 30),
    says="The panel did not hold boards to it.",
    source=SOURCE,
)


@pytest.mark.parametrize(
    ("aware", "relaxed"),
    [
        (date(2020, 3, 6), False),  # due on Friday 13 March
        (date(2020, 3, 9), True),  # due on the first day of it
        (date(2020, 6, 30), True),  # begins on the last day of it
        (date(2020, 7, 1), False),
    ],
)
def test_a_relaxed_limit_has_no_day(aware, relaxed):
    """Where the clock ran on any day of the relaxation, nothing is late."""
    (step,) = steps(a_deadline(relaxations=(RELAXED,)), on=date(2021, 1, 1), aware=aware)
    assert (step.relaxation is not None, step.due is None) == (relaxed, relaxed)
    assert step.status is (OPEN if relaxed else LATE)


def test_each_step_is_that_of_the_edition_in_force_when_its_clock_started():
    """One review can fall under two editions: what starts later is counted by the later one."""
    made = rules(a_deadline(amount=5))
    first = evolve(made.editions[0], id="first", in_force_to=date(2016, 12, 31))
    second = evolve(
        first,
        id="second",
        in_force_from=date(2017, 1, 1),
        in_force_to=None,
        deadlines=(a_deadline(amount=10),),
    )
    both = evolve(made, editions=(first, second))
    review = Review(id="n", title="N", dates=ReviewDates(event=date(2016, 12, 1), aware=date(2017, 1, 9)))
    (step,) = timetable(review, rules=both, host=HOST)
    assert (step.edition.id, step.due) == ("second", date(2017, 1, 23))
    (before,) = timetable(evolve(review, dates=ReviewDates(event=date(2016, 12, 1))), rules=both, host=HOST)
    assert before.edition.id == "first"


def test_a_plugins_own_steps_are_read_from_the_other_dates():
    """What the core has no key for stands under `steps`."""
    limit = a_deadline(clock="initial_report", done="outcome_form")
    found = steps(limit, steps={"initial_report": AWARE, "outcome_form": date(2016, 1, 13)})
    assert found["notify"].status is MET


def test_a_step_that_is_not_there_is_named_with_those_that_are():
    """By its id, as a mapping would."""
    with pytest.raises(KeyError, match=r"no step 'notfy' \(steps: notify\)"):
        steps(a_deadline())["notfy"]


def test_a_review_without_rules_is_told_what_to_add():
    """There is no timetable of no law."""
    with pytest.raises(RuleError, match="add `rules:`"):
        timetable(Review(id="n", title="N"), host=HOST)


def test_it_reads_aloud():
    """Step, what came of it, day, limit, body, force and source, in sentences."""
    text = steps(a_deadline(to="Ofsted", note="A note."), aware=AWARE, notified=date(2016, 1, 19)).explain()
    told = " ".join(text.split())
    for part in (
        "What is due by when: Child N",
        "Working days are those of England",
        "Notify the board: late, done on 19 January 2016.",
        "Due: 18 January 2016.",
        "Limit: Within 5 working days after the authority became aware of the incident (11 January 2016).",
        "By the local authority, to Ofsted; it must be done.",
        "Source: A made-up instrument, section 1 [1], read in the primary text.",
        "A note.",
    ):
        assert part in told
    assert max(map(len, text.splitlines())) <= 96


def test_what_is_not_known_is_said_so_in_words():
    """An unknown clock, a relaxed limit, a limit without a number, a thing to be kept."""
    found = steps(
        a_deadline("unknown"),
        a_deadline("relaxed", relaxations=(RELAXED,), clock="decided"),
        a_deadline("no-number", amount=None, clock="decided"),
        KEEP,
        decided=date(2020, 4, 1),
        published=date(2016, 2, 12),
        available_until=date(2017, 2, 1),
    ).explain()
    told = " ".join(found.split())
    for part in (
        "not known: the review does not say when the authority became aware of the incident.",
        "Due: no fixed day: the limit was relaxed.",
        "Relaxed: The panel did not hold boards to it.",
        "Due: no day set.",
        "late, removed on 1 February 2017.",
        "Due: until 12 February 2017 at least.",
    ):
        assert part in told


def test_the_data_has_the_keys_that_stay():
    """For programs: the whole, and one step."""
    data = steps(a_deadline(), aware=AWARE).as_dict()
    assert list(data) == ["rules", "title", "review", "nation", "on", "incomplete", "steps"]
    assert list(data["steps"][0]) == [
        "id",
        "title",
        "limit",
        "amount",
        "unit",
        "direction",
        "clock",
        "starts",
        "due",
        "done",
        "status",
        "because",
        "by",
        "to",
        "force",
        "depends_on",
        "relaxation",
        "source",
        "limit_source",
        "note",
    ]
    assert data["steps"][0]["due"] == "2016-01-18"


# ------------------------------------------------------------------------------ days that stand for none


@pytest.mark.parametrize("day", [date.max, date.min, date(1899, 12, 31)])
def test_a_clock_that_started_on_a_day_that_stands_for_none_tells_nothing(day):
    """The step has no day, and why is said without repeating what stands there."""
    (step,) = steps(a_deadline(), aware=day, notified=date(2016, 1, 12), on=date(2016, 7, 1))
    assert (step.starts, step.due, step.status) == (None, None, UNKNOWN)
    assert step.because == (
        "the day given to count from stands for no day (the authority became aware of the incident)"
    )
    assert step.as_dict()["because"] == step.because


@pytest.mark.parametrize(
    ("day", "status"), [(date.max, LATE), (date.min, UNKNOWN), (date(2516, 1, 12), UNKNOWN)]
)
def test_a_step_done_on_a_day_that_stands_for_none(day, status):
    """No end means not done yet; any other such day says nothing, and neither says that it was met."""
    (step,) = steps(a_deadline(), aware=AWARE, notified=day, on=date(2016, 7, 1))
    assert (step.done, step.status) == (None, status)
    assert bool(step.because) is (status is UNKNOWN)


def test_what_is_available_without_end_is_kept():
    """9999-12-31 as the last day on which a report is available says that it still is."""
    ended = {"published": date(2016, 1, 11), "available_until": date.max}
    keep = evolve(KEEP, clock="published", done="available_until")
    (step,) = steps(keep, on=date(2030, 1, 1), **ended)
    assert (step.done, step.status) == (None, MET)


def test_a_limit_that_leads_out_of_the_calendar_is_not_called_met():
    """Done before nobody knows when."""
    (step,) = steps(a_deadline(amount=10**9), aware=AWARE, notified=date(2016, 1, 12))
    assert (step.due, step.status) == (None, UNKNOWN)
    assert step.because == "its last day lies outside the years that can be counted"


@pytest.mark.parametrize("day", [date.max, date.min])
def test_a_timetable_is_not_looked_at_on_a_day_that_stands_for_none(day):
    """Everything would be late, or nothing."""
    with pytest.raises(RuleError, match=f"on: {day} is what"):
        steps(a_deadline(), aware=AWARE, on=day)

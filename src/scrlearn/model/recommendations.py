"""What should change, and what bodies will do about it."""

from collections.abc import Sequence
from typing import Annotated

from scrlearn._meant import ClosedList
from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.text_kinds import Body, Inline, Key, Plain


class Status(ClosedList):
    """How far an action has come. The meaning is stored and not a colour: Green differs from plan to plan."""

    NOT_STARTED = "not_started", "to do", "not begun", "red"
    ON_TRACK = "on_track", "in progress", "ongoing", "under way", "underway", "amber", "green"
    DELAYED = "delayed", "late", "overdue", "off track", "slipped", "red", "amber"
    PAUSED = "paused", "on hold", "suspended"
    COMPLETE = "complete", "done", "finished", "closed", "achieved", "green", "blue"
    WITHDRAWN = "withdrawn", "cancelled", "dropped", "no longer needed"

    @property
    def label(self) -> str:
        """The status as a reader sees it: `On track`."""
        return self.value.replace("_", " ").capitalize()


class Acceptance(ClosedList):
    """Whether the bodies addressed accept a recommendation."""

    ACCEPTED = "accepted", "yes", "y", "agreed", "agree", "accept"
    PARTLY_ACCEPTED = (
        "partly_accepted",
        "partly",
        "in part",
        "partly agreed",
        "partially accepted",
        "partially agreed",
        "accepted in part",
        "accepted in principle",
    )
    NOT_ACCEPTED = (
        "not_accepted",
        "no",
        "n",
        "rejected",
        "reject",
        "refused",
        "declined",
        "not agreed",
        "disagreed",
        "disagree",
    )


class Scope(ClosedList):
    """How far a recommendation reaches: the plans of domestic homicide reviews have a column for it."""

    LOCAL = "local", "borough", "county", "our area"
    REGIONAL = "regional", "region"
    NATIONAL = "national", "nationwide", "country", "government"


class Achievement(ClosedList):
    """What a board judges that an action achieved, whatever its status says.

    The meaning is stored and not a number: published plans grade from 1 to 4, tick boxes or colour cells.
    """

    FULLY_ACHIEVED = "fully_achieved", "yes", "y", "fully", "in full", "achieved", "met", "green"
    PARTLY_ACHIEVED = (
        "partly_achieved",
        "partly",
        "in part",
        "partially",
        "partially achieved",
        "partly met",
        "amber",
    )
    NOT_ACHIEVED = "not_achieved", "no", "n", "not met", "red"
    CANNOT_TELL = "cannot_tell", "unknown", "not known", "don't know", "too early", "too early to say"

    @property
    def label(self) -> str:
        """The judgement as a reader sees it: `Partly achieved`."""
        return self.value.replace("_", " ").capitalize()


@noun
class Assessment:
    """The board's own judgement of an action, apart from what the body that acts says of it.

    Stockton's board graded each action beside the agency's account of it, and the two differed.

    >>> Assessment(result=Achievement.PARTLY_ACHIEVED, by="Learning sub-group").result.label
    'Partly achieved'
    """

    result: Annotated[Achievement, Doc("What the board judges that the action achieved.")]
    by: Annotated[Plain, Doc("Who judged for the board: a group or a role other than the owner.")] = ""
    on: Annotated[WrittenDate | None, Doc("When it was judged.")] = None
    reasons: Annotated[Inline, Doc("What the judgement rests on.")] = ""


@noun
class ProgressNote:
    """What was reported about an action on a day."""

    on: Annotated[WrittenDate | None, Doc("The day of the report.")] = None
    text: Annotated[Inline, Doc("What was reported.")]


@noun
class Action:
    """What a body will do about a recommendation: owner, due date, measure, evidence and progress.

    `status` and dates are separate: a status never overwrites the date that was set. `status` is what the
    body that acts says, `assessment` what the board makes of it.
    """

    id: Annotated[Key, Doc("Key of the action in its review.")]
    text: Annotated[Inline, Doc("What will be done.")]
    owner: Annotated[Plain, Doc("The role that answers for it; a role, never a person's name.")] = ""
    body: Annotated[Plain, Doc("Id of the agency that will do it.")] = ""
    start: Annotated[WrittenDate | None, Doc("When work begins.")] = None
    due: Annotated[WrittenDate | None, Doc("By when it is done.")] = None
    revised_due: Annotated[WrittenDate | None, Doc("The later date that was agreed; `due` stays as set.")] = (
        None
    )
    revised_because: Annotated[Inline, Doc("Why the date was moved.")] = ""
    measure: Annotated[Inline, Doc("How it will be known that it worked.")] = ""
    outcome: Annotated[Inline, Doc("What should be different for children.")] = ""
    evidence: Annotated[Inline, Doc("What shows that it was done, and what it changed.")] = ""
    status: Annotated[Status, Doc("How far it has come.")] = Status.NOT_STARTED
    completed: Annotated[WrittenDate | None, Doc("When it was completed.")] = None
    assessment: Annotated[Assessment | None, Doc("The board's own judgement of what it achieved.")] = None
    progress: Annotated[Sequence[ProgressNote], Doc("Dated notes of progress, for the board.")] = ()


@noun
class Recommendation:
    """What should change, answering findings, addressed to bodies.

    A review with no recommendation is valid: some methods end in findings and questions for the board.
    """

    id: Annotated[Key, Doc("Key of the recommendation in its review.")]
    text: Annotated[Inline, Doc("The recommendation as published.")]
    answers: Annotated[Sequence[Plain], Doc("Ids of the findings it answers.")] = ()
    addressed_to: Annotated[Sequence[Plain], Doc("Ids of the agencies it is addressed to.")] = ()
    scope: Annotated[Scope | None, Doc("How far it reaches: local, regional or national.")] = None
    repeats: Annotated[
        Sequence[Plain], Doc("Earlier reviews' recommendations that it repeats, by title or id.")
    ] = ()
    repeats_because: Annotated[
        Body, Doc("What kept the earlier recommendation from working, and what is different now.")
    ] = ""
    due: Annotated[WrittenDate | None, Doc("By when it should be carried out.")] = None
    measure: Annotated[Inline, Doc("How it will be known that it worked.")] = ""
    acceptance: Annotated[Acceptance | None, Doc("Whether it was accepted.")] = None
    acceptance_reason: Annotated[Body, Doc("Why it was accepted in part or not.")] = ""
    actions: Annotated[Sequence[Action], Doc("What the bodies will do about it.")] = ()

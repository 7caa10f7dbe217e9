"""What should change, and what bodies will do about it."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.text_kinds import Body, Inline, Key, Plain


class Status(StrEnum):
    """How far an action has come. The meaning is stored and not a colour: Green differs from plan to plan."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    DELAYED = "delayed"
    PAUSED = "paused"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The status as a reader sees it: `On track`."""
        return self.value.replace("_", " ").capitalize()


class Acceptance(StrEnum):
    """Whether the bodies addressed accept a recommendation."""

    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    NOT_ACCEPTED = "not_accepted"


class Scope(StrEnum):
    """How far a recommendation reaches: the plans of domestic homicide reviews have a column for it."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"


class Achievement(StrEnum):
    """What a board judges that an action achieved, whatever its status says.

    The meaning is stored and not a number: published plans grade from 1 to 4, tick boxes or colour cells.
    """

    FULLY_ACHIEVED = "fully_achieved"
    PARTLY_ACHIEVED = "partly_achieved"
    NOT_ACHIEVED = "not_achieved"
    CANNOT_TELL = "cannot_tell"

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

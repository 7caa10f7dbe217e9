"""Overdue: which actions ought to be done by a day and are not.

`scrlearn.check` reads no clock, so that a file has the same problems on every day; whether an action is late
is asked apart, for the day that the asker names.
"""

from collections.abc import Iterator
from datetime import date, datetime

import attrs

from scrlearn.model.dates import as_date, counted_day, uncounted_day, why_uncounted
from scrlearn.model.plan import actions_of
from scrlearn.model.recommendations import Action, Recommendation, Status
from scrlearn.model.review import Review
from scrlearn.places import TOP, Place

_CLOSED = (Status.COMPLETE, Status.WITHDRAWN)


@attrs.frozen(kw_only=True)
class OpenAction:
    """An open action with its place, and how many days it is late; None where its plan holds no day.

    `because` says why nobody can tell, where that is so.
    """

    path: str
    action: Action
    due: date | None = None
    days: int | None = None
    because: str = ""


@attrs.frozen(kw_only=True)
class Overdue:
    """The actions that are late on a day, the longest first, and those without a day, of which nobody can "
    "tell.
    """

    on: date
    actions: tuple[OpenAction, ...]
    cannot_tell: tuple[OpenAction, ...]

    def __bool__(self) -> bool:
        """Whether any action is late."""
        return bool(self.actions)


def overdue(subject: Review | Recommendation | Action, *, on: date) -> Overdue:
    """Say which actions of a review, a recommendation or a plan's single row are overdue on a day.

    The revised date counts where there is one, else the date first set; where the revised date is in words
    ("to be agreed"), or a day that stands for none (9999-12-31), the first still counts, since no later day
    was agreed. On its last day an action is not yet late. A complete or withdrawn action never is: whether it
    was done in time is a matter of its dates. Open actions without any day stand apart in `cannot_tell`, each
    with why: the words that stand in its place, or that its day is one that nothing is computed with.

    >>> from scrlearn.model.recommendations import Action
    >>> late = overdue(Action(id="a1", text="Audit.", due=date(2016, 6, 30)), on=date(2016, 7, 14))
    >>> late.actions[0].days
    14

    Raises:
        TypeError: `on` is no date.
        RuleError: `on` is a day that stands for none, such as 9999-12-31.
    """
    if not isinstance(on, date):
        raise TypeError(f"on: expected a date, got {type(on).__name__}")
    day = counted_day(on.date() if isinstance(on, datetime) else on, "on")
    found = [
        _judged(place, action, day) for place, action in _actions(subject) if action.status not in _CLOSED
    ]
    late = [entry for entry in found if entry.days is not None and entry.days > 0]
    return Overdue(
        on=day,
        actions=tuple(sorted(late, key=lambda entry: -(entry.days or 0))),
        cannot_tell=tuple(entry for entry in found if entry.days is None),
    )


def _judged(place: Place, action: Action, on: date) -> OpenAction:
    due = as_date(action.revised_due) or as_date(action.due)
    if due is None:
        return OpenAction(path=str(place), action=action, because=_why_no_day(action))
    return OpenAction(path=str(place), action=action, due=due, days=(on - due).days)


def _why_no_day(action: Action) -> str:
    """Say what stands where the plan's day belongs."""
    written = action.due if action.revised_due is None else action.revised_due
    if written is None:
        return "no day was set"
    uncounted = uncounted_day(written)
    return why_uncounted(uncounted) if uncounted else f"'{written}' is not a day"


def _actions(subject: Review | Recommendation | Action) -> Iterator[tuple[Place, Action]]:
    if isinstance(subject, Action):
        yield TOP, subject
    elif isinstance(subject, Recommendation):
        yield from ((Place("actions", index), action) for index, action in enumerate(subject.actions))
    else:
        yield from ((place, action) for place, action, _ in actions_of(subject))

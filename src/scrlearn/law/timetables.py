"""`timetable`: every step of a review that has a time limit, when it is due, and whether it was met.

A step belongs to the edition that was in force when its clock started, and where that day is not known, to
the edition that the review is decided by. Which steps are due at all may depend on what was decided: after a
decision not to hold a review, none is completed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

import attrs

from scrlearn._visible import on_one_line
from scrlearn.errors import RuleError
from scrlearn.hooks import AskableHost, default_host
from scrlearn.law.counting import WorkingDays
from scrlearn.law.engine import find_ruleset, rules_wanted
from scrlearn.law.standing import resolved_area
from scrlearn.law.steps import Step, steps_of
from scrlearn.law.timetable_text import step_lines
from scrlearn.law.wording import WIDTH, Footnotes, wrapped
from scrlearn.model.areas import Nation
from scrlearn.model.dates import counted_day, plain_date

if TYPE_CHECKING:
    from datetime import date

    from scrlearn.model.review import Review
    from scrlearn.model.rules import RuleSet


@attrs.frozen(kw_only=True)
class Timetable(Sequence[Step]):
    """The steps of a review that have a time limit, in the order of a review.

    >>> from datetime import date
    >>> from scrlearn.model.review import Review, ReviewDates
    >>> review = Review(
    ...     id="child-n",
    ...     title="Child N",
    ...     rules="england-scr",
    ...     dates=ReviewDates(notified=date(2016, 1, 31), decided=date(2016, 3, 1)),
    ... )
    >>> decide = timetable(review)["decide"]
    >>> decide.due, decide.status.value
    (datetime.date(2016, 2, 29), 'late')
    """

    rules: str
    """Id of the rule set."""
    title: str
    """Title of the rule set."""
    review: str
    """Title of the review."""
    nation: Nation
    """The nation whose working days were counted."""
    on: date | None
    """The day on which steps not done were called late; None where none was given."""
    steps: tuple[Step, ...]
    incomplete: tuple[str, ...] = ()
    """The plugins whose rule sets could not be loaded."""

    @overload
    def __getitem__(self, key: int | str) -> Step: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Step, ...]: ...
    def __getitem__(self, key: int | str | slice) -> Step | tuple[Step, ...]:
        """Return a step by its place or by its id."""
        if not isinstance(key, str):
            return self.steps[key]
        for step in self.steps:
            if step.id == key:
                return step
        message = f"no step {key!r} (steps: {', '.join(step.id for step in self.steps)})"
        raise KeyError(message)

    def __len__(self) -> int:
        """Count the steps."""
        return len(self.steps)

    def explain(self) -> str:
        """Write the timetable in words: each step with its limit, its day, its source and what came of it.

        No line is longer than 96 characters.
        """
        sources = Footnotes()
        lines = [f"What is due by when: {self.review}", f"{self.title}, rule set {self.rules}."]
        lines += wrapped(
            f"Working days are those of {self.nation.label}: no Saturday, Sunday or bank holiday."
            + (f" As at {plain_date(self.on)}." if self.on else "")
        )
        for message in self.incomplete:
            lines += wrapped(f"Note: {message}", hanging=6)
        if not self.steps:
            lines += ["", "The rules of this review set no time limits that are known here."]
        for step in self.steps:
            lines += ["", *step_lines(step, sources)]
        lines += ["", "-" * WIDTH, *sources.listed()]
        return "\n".join(on_one_line(line).rstrip() for line in lines).rstrip() + "\n"

    def as_dict(self) -> dict[str, Any]:
        """Return the timetable as plain data, with keys that stay.

        `rules, title, review, nation, on, incomplete, steps`; a step has `id, title, limit, amount, unit,
        direction, clock, starts, due, done, status, because, by, to, force, depends_on, relaxation, source,
        limit_source, note`.
        """
        return {
            "rules": self.rules,
            "title": self.title,
            "review": self.review,
            "nation": self.nation.value,
            "on": self.on.isoformat() if self.on else None,
            "incomplete": list(self.incomplete),
            "steps": [step.as_dict() for step in self.steps],
        }


def timetable(
    review: Review,
    *,
    rules: str | RuleSet | None = None,
    on: date | None = None,
    calendar: WorkingDays | None = None,
    host: AskableHost | None = None,
) -> Timetable:
    """Work out the time limits of a review: what is due by when, and what was done in time.

    `on` is the day on which to look: a step that is not done and was due before it is late; without it, what
    is not done stays open. `calendar` says which days are worked; without it, those of the nation in which
    the review's area lies, or of the rule set's own. `host` is where rule sets are found.

    Raises:
        RuleError: the review names no rule set, its rule set has no nation whose days could be counted, or
            `on` is no day that can be.
        UnknownNameError: there is no rule set with that id.
    """
    on = None if on is None else counted_day(on, "on")
    host = host or default_host()
    wanted = rules_wanted(review, rules)
    ruleset = find_ruleset(wanted, host) if isinstance(wanted, str) else wanted
    days = calendar or WorkingDays(nation=_nation(review, ruleset))
    return Timetable(
        rules=ruleset.id,
        title=ruleset.title,
        review=review.title,
        nation=days.nation,
        on=on,
        steps=steps_of(review, ruleset, days=days, on=on),
        incomplete=host.incomplete("rulesets"),
    )


def _nation(review: Review, ruleset: RuleSet) -> Nation:
    area = resolved_area(review.area)
    if area is not None and area.nation in (ruleset.nations or tuple(Nation)):
        return area.nation or Nation.ENGLAND
    if not ruleset.nations:
        message = (
            f"rule set {ruleset.id} names no nation, so it is not known whose bank holidays count: give "
            "a calendar, such "
            "as WorkingDays(nation=Nation.ENGLAND), or an area"
        )
        raise RuleError(message)
    return ruleset.nations[0]

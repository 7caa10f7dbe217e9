"""What kind of plan a text belongs to: a family's plan is judged otherwise than a board's."""

from __future__ import annotations

from enum import StrEnum

from scrlearn.errors import UnknownNameError


class PlanKind(StrEnum):
    """A recommendation, an action that carries one out, or a child protection plan."""

    RECOMMENDATION = "recommendation"
    ACTION = "action"
    CHILD_PROTECTION_PLAN = "child protection plan"

    @property
    def is_about_a_family(self) -> bool:
        """Whether parents can own what is planned, and a standard such as "within 24 hours" is its date."""
        return self is PlanKind.CHILD_PROTECTION_PLAN


def plan_kind(name: str) -> PlanKind:
    """Return the kind of plan that has a name, with spaces, hyphens or underscores between its words.

    >>> plan_kind("Child_protection-plan")
    <PlanKind.CHILD_PROTECTION_PLAN: 'child protection plan'>

    Raises:
        UnknownNameError: no kind of plan has that name.
    """
    plain = name.lower().replace("_", " ").replace("-", " ").strip()
    try:
        return PlanKind(plain)
    except ValueError:
        raise UnknownNameError("kind of plan", name, tuple(PlanKind)) from None

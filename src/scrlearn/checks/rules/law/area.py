"""An area that no local authority has the name of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.errors import RuleError
from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

UNKNOWN_AREA = ProblemCode(
    code="LAW106",
    title="An area that does not exist",
    severity=Severity.ERROR,
    why="The law in force may depend on the area, and whose bank holidays count always does.",
    hint="Correct the name, or give the nation beside it.",
    source="The review file: area",
    failing="area: Northamptonshrie",
    passing="area: Northamptonshire",
)


def area(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report an area that no local authority has the name of and that brings no nation of its own."""
    fault = area_fault(review)
    if fault:
        yield UNKNOWN_AREA.at("area", fault)


def area_fault(review: Review) -> str:
    """Say what is wrong with a review's area; nothing where nothing is."""
    if review.area is None:
        return ""
    from scrlearn.law.standing import resolved_area  # noqa: PLC0415 - loaded only where there is an area

    try:
        resolved_area(review.area)
    except RuleError as error:
        return str(error)
    return ""


CHECK = Check(name="area", subjects=("review",), codes=(UNKNOWN_AREA,), run=area)

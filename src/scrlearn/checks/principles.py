"""Principles: does a review say how each of them was met?

Two lists of one chapter, each asked by itself, of reviews held under the guidance that has them. A board's
own principles stand beside them and are never held against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import conduct as codes
from scrlearn.checks.conduct import is_complete
from scrlearn.errors import suggestion
from scrlearn.files.parsed import written_place
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.quoting import shortened
from scrlearn.model.dates import as_date
from scrlearn.model.principles import ASKED_BY, ASKED_FROM, CONDUCT, LEARNING_FRAMEWORK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem, ProblemCode

_ONCE_PUBLISHED = "published"
"""The principle that nobody can meet before the report is out."""


def principles(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report principles without a word on how they were met, and those of the two lists that are left out."""
    for key, how in review.principles.items():
        if says_nothing(how):
            message = f"nothing says how the principle '{shortened(key)}' was met"
            yield codes.EMPTY_PRINCIPLE.at(written_place(("principles", key)), message)
    if not (is_complete(review) and _are_asked_of(review)):
        return
    if not review.principles:
        yield codes.NO_PRINCIPLES.at("principles", "nothing says how the principles were met")
        return
    yield from _missing(CONDUCT, review, codes.CONDUCT_LEFT_OUT)
    framework = dict(LEARNING_FRAMEWORK)
    if as_date(review.dates.published) is None:
        del framework[_ONCE_PUBLISHED]
    yield from _missing(framework, review, codes.FRAMEWORK_LEFT_OUT)


def _are_asked_of(review: Review) -> bool:
    """Say whether the guidance that a review was held under has the two lists."""
    began = as_date(review.dates.initiated) or review.law_date
    return review.rules == ASKED_BY and began is not None and began >= ASKED_FROM


def _missing(listed: Mapping[str, str], review: Review, code: ProblemCode) -> Iterator[Problem]:
    missing = [key for key in listed if key not in review.principles]
    if not missing:
        return
    own = [key for key in review.principles if key not in CONDUCT and key not in LEARNING_FRAMEWORK]
    message = f"nothing says how {len(missing)} of the {len(listed)} were met: {', '.join(missing)}"
    meant = ((guess, key) for key in missing if (guess := suggestion(key, own)))
    message += "".join(f"; is '{shortened(guess)}' {key}?" for guess, key in meant)
    yield code.at("principles", message)

"""What the checks cannot see: said with every report for the public, so that silence is not taken for
safety.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.language.identifiers.limits import MOST_FOR_PARTS
from scrlearn.model.response import TeamResponse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Publishable, Subject

_NO_REGISTER = (
    "Names were not looked for: give the register of names that must not be published (--register FILE)."
)
_LARGE_REGISTER = (
    f"A forename or surname alone was not looked for: the register has more than {MOST_FOR_PARTS:,} names."
)
_OTHER_LANGUAGE = (
    "This is not in English: days, ages and places are looked for by English words and a few Welsh ones, "
    "and without word lists for its language no recommendation is called vague."
)
_PERSON = (
    "No program finds a nickname, a rare illness, job, language or faith, a story that neighbours know, or "
    "what a newspaper has already printed: somebody who knows the case must read this as a stranger with a "
    "search engine would."
)


def unseen(subject: Subject, request: CheckRequest) -> tuple[str, ...]:
    """Return what was not looked for, for a reader to weigh; nothing where nothing is to be published."""
    if isinstance(subject, TeamResponse) or not request.audience.is_public:
        return ()
    return tuple(_unseen(subject, request))


def _unseen(subject: Publishable, request: CheckRequest) -> Iterator[str]:
    if request.register is None:
        yield _NO_REGISTER
    elif len(request.register) > MOST_FOR_PARTS:
        yield _LARGE_REGISTER
    if not subject.language.lower().startswith("en"):
        yield _OTHER_LANGUAGE
    yield _PERSON

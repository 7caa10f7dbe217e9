"""Why a format cannot carry a document: told before anything is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import ExportError
from scrlearn.hooks.guarding import Faulty, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.document import Document

MOST_REASONS = 10
"""So many reasons are told of one document; more would bury them."""


@attrs.frozen(kw_only=True)
class Refusal:
    """Why a format cannot carry a document, told before anything is rendered.

    `message` says it in a clause ("the colour 'red' is not ..."). `part` names the part of the document that
    is at fault, as `scrlearn.document.carried` names it (`masthead.colour`); `words` are texts or characters
    of it. By both, a check finds the place in the subject.
    """

    message: str
    part: str = ""
    words: tuple[str, ...] = ()


def sound_refusal(refusal: object) -> Refusal:
    """Return what a format gave as a refusal, once it is known to be one: a plugin's types go unchecked.

    Raises:
        Faulty: it is something else, or holds something else than texts.
    """
    if type(refusal) is not Refusal:
        message = f"gave {shown(refusal)} as a reason for refusing: give Refusal records"
        raise Faulty(message)
    words: object = refusal.words
    if type(words) is not tuple:
        message = f"gave a Refusal whose words are {shown(words)}, not a tuple of texts: write ('...',)"
        raise Faulty(message)
    for text in (refusal.message, refusal.part, *words):
        if type(text) is not str:
            message = f"gave a Refusal that holds {shown(text)} where text belongs"
            raise Faulty(message)
    return refusal


def refuse(document: Document, refusals: Iterable[Refusal]) -> None:
    """Raise what a format says of a document, if it says anything.

    Raises:
        ExportError: there is a refusal; the message holds the reasons.
    """
    reasons = list(dict.fromkeys(refusal.message for refusal in refusals))
    if not reasons:
        return
    shown_reasons = reasons[:MOST_REASONS]
    if len(reasons) > MOST_REASONS:
        more = len(reasons) - MOST_REASONS
        shown_reasons.append(f"and {more} more reasons; `scrlearn check` lists all of them")
    between = "\n  " if len(shown_reasons) > 1 else " "
    raise ExportError(f"document {document.id!r}:{between}{between.join(shown_reasons)}")

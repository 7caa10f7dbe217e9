"""Which sentences of a recommendation ask for something, and which of those for no act at all.

Sentences that explain or give examples do not count. "Consideration should be given to ..." and "the board
should be assured that ..." ask, and nothing is done when it is given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.language.smart_letters.sentences import Sentence

_OPTIONAL = re.compile(
    r"\s*(?:for example|this (?:could|may|might|would)|it (?:could|may|might|would))\b", re.IGNORECASE
)
_OPPORTUNITY = re.compile(
    r"\b(?:opportunity|opportunities|scope|need|potential)\s*(?:(?:to|for)\s*)?$", re.IGNORECASE
)
# "Consideration should be given to a strategy", "attention must be paid to the protocol".
_THOUGHT = re.compile(
    r"(?:(?:further|due|particular|careful|serious|some)\s+)?(?:consideration|attention|regard|thought|emphasis"
    r"|priority|recognition)\b(?=.{0,40}\b(?:be|is)\s+(?:given|paid|had|made|placed)\b)",
    re.IGNORECASE,
)
_ASSURANCE = re.compile(
    r"[\s\w’'-]{0,60}?\bassurances?\s+(?:that|of|from|to|on|about|as|in|regarding|and\s+evidence)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|is|are)\s*(?:\w+ly\s*)?$", re.IGNORECASE)
_BEFORE = 40
"""Characters before a verb in which the words stand that tell how it is meant."""


def asking_sentences(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that ask for something."""
    asking = [sentence for index, sentence in enumerate(sentences) if _asks(sentence, index, len(sentences))]
    asked = [sentence for sentence in asking if not _is_told(sentence)]
    # A plan tells of what was done in the same words: "The director has reminded the staff."
    return asked if any(sentence.modal for sentence in asked) else asking


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence tells what happened: "In 2019 the trust introduced a policy. It should now ..."."""
    main = sentence.main
    if main is None or sentence.modal is not None or not sentence.subject:
        return False
    return main.head.endswith("ed") and not _PASSIVE.search(sentence.subject)


def _asks(sentence: Sentence, index: int, count: int) -> bool:
    if _OPTIONAL.match(sentence.text, sentence.lead):
        return False
    has_modal = sentence.modal is not None
    starts_with_verb = sentence.main is not None and not sentence.subject
    if not has_modal and starts_with_verb and sentence.main and sentence.main.word.endswith("ing"):
        return count == 1  # a heading: "Sharing information with colleges."
    return index == 0 or has_modal or starts_with_verb


def asks_nothing(sentence: Sentence) -> str:
    """Say why a sentence asks for no act, whatever its verb; nothing where it may ask for one."""
    if _THOUGHT.match(sentence.text, sentence.lead):
        return "asks for thought, not for an act"
    if _OPPORTUNITY.search(sentence.subject[-_BEFORE:]):
        return "offers an opportunity, but asks for nothing"
    return ""


def is_tentative(sentence: Sentence) -> bool:
    """Whether a sentence only asks to think of something, to go on with it or to be assured of it, or says
    that there is room for it.
    """
    asked = sentence.main.word if sentence.main else ""
    is_assurance = _ASSURANCE.match(sentence.tail) or _ASSURANCE.match(sentence.subject)
    words = sentence.vocabulary
    return bool(asks_nothing(sentence) or is_assurance) or asked.startswith(
        (*words.tentative, *words.ongoing)
    )

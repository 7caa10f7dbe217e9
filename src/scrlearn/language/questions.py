"""Questions to a team: do they ask for the learning, for its effect on the work, for what will be done?"""

from __future__ import annotations

import re

from scrlearn.language.words import alternatives, load_words

_LEARNING = re.compile(
    r"\b(?:learn\w*|lessons?|findings?|themes?|thoughts?|reflect\w*|key\s+(?:points?|messages?)|recogni[sz]e\w*"
    r"|surpris\w+|stand(?:s)?\s+out|struck|strikes|take\s*away|remember|understand\w*)\b",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"\b(?:our|your|my|the\s+team['’]?s?|this\s+team['’]?s?)\s+(?:\w+\s+){0,3}?"
    rf"{alternatives(load_words('questions')['team_work'])}\b"
    r"|\b(?:affects?|impact\w*|appl(?:y|ies)|relevant|relevance|mean(?:s)?\s+(?:for|to)\s+(?:us|you)|here)\b"
    r"|\b(?:do|would|could|might|are)\s+(?:we|you)\b",
    re.IGNORECASE,
)
_WILL_DO = re.compile(
    r"\b(?:will|shall|should|must|can|could|need\s+to)\s+(?:we|you|(?:the|our|your)\s+team)\b"
    r"|\b(?:we|you|the\s+team)\s+(?:will|shall|should|must|can|need\s+to|(?:are\s+)?going\s+to)\b"
    r"|\b(?:differently|changes?|actions?|next\s+steps?|improve\w*|by\s+when|embed\w*|commit\w*|put\s+right)\b",
    re.IGNORECASE,
)
_NOBODY_READS = re.compile(
    r"(?:^|[._+-])(?:no|do[._-]?not|dont|never)[._-]?reply(?:[._+-]|@)|^(?:mailer-daemon|bounces?|postmaster)@"
    r"|@localhost\b|\.(?:invalid|localhost)$",
    re.IGNORECASE,
)


def asks_for_learning(question: str) -> bool:
    """Say whether a question, in English, asks what was learned.

    >>> asks_for_learning("What are the key messages?"), asks_for_learning("Who was at the meeting?")
    (True, False)
    """
    return _LEARNING.search(question) is not None


def asks_for_effect(question: str) -> bool:
    """Say whether a question, in English, asks what it means for the team's work.

    >>> asks_for_effect("How does this affect our caseload?"), asks_for_effect("Who was there?")
    (True, False)
    """
    return _EFFECT.search(question) is not None


def asks_for_actions(question: str) -> bool:
    """Say whether a question, in English, asks what the team will do.

    >>> asks_for_actions("What will we do differently?"), asks_for_actions("Who was there?")
    (True, False)
    """
    return _WILL_DO.search(question) is not None


def is_unread_address(address: str) -> bool:
    """Say whether nobody reads what is sent to an email address.

    >>> is_unread_address("no-reply@example.org"), is_unread_address("briefings@example.org")
    (True, False)
    """
    return _NOBODY_READS.search(address) is not None

"""The kinds of subject, by the word that a file begins with: known without loading any of them."""

from typing import Literal, get_args

SubjectKind = Literal["review", "briefing", "bulletin", "response"]
"""The word after `kind:` in a file."""

SUBJECT_KINDS: tuple[SubjectKind, ...] = get_args(SubjectKind)
"""All of them, in the order in which they are told."""

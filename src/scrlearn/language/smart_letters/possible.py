"""Achievable and realistic: the two letters that a text can seldom show, and that few sources tell apart.

Both stay open (None) unless something speaks for or against them: judgement and relationships are not to be
called unachievable because they are hard to measure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.smart_letters.judgement import Judgement
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.language.lexicon import Reading

# These are looked for in small letters.
_AGAINST_LAW = re.compile(
    r"\b(?:overrid(?:e|es|ing)|disregard(?:s|ing)?|set(?:s|ting)? aside|ignor(?:e|es|ing))\b[^.;]{0,120}?"
    r"\b(?:law|laws|legislation|data protection|statute|regulations?|confidentiality|acts? of parliament)\b"
)
_ABSOLUTE = re.compile(
    r"\b(?:no child|nobody|no one)\b[^.;]{0,60}\b(?:ever|again)\b|\b(?:eliminate"
    r"|eradicate)s?\b[^.;]{0,40}\b(?:risk|abuse|harm)\b"
)
_SUSPECT = frozenset(load_words("smart")["out_of_reach_signs"])
"""Words without which nothing here can be found; few texts have one."""
_REACH_HINT = "Ask for what the body addressed can do."


def achievable(reading: Reading, specific: Judgement, owner: Judgement) -> Judgement:
    """Not met only where it is outside anyone's power or absolute; met only where it is plainly the owner's
    to do.
    """
    is_suspect = reading.has_any(_SUSPECT)
    if is_suspect and (phrase := reading.search(_AGAINST_LAW)):
        because = f"'{phrase.text}' is outside any body's power"
        return Judgement(met=False, because=because, span=phrase.span, hint=_REACH_HINT)
    if is_suspect and (phrase := reading.search(_ABSOLUTE)):
        because = f"'{phrase.text}' promises what nobody can"
        return Judgement(met=False, because=because, span=phrase.span, hint=_REACH_HINT)
    if phrase := reading.first("out_of_reach"):
        because = f"'{phrase.text}' promises what nobody can"
        return Judgement(met=False, because=because, span=phrase.span, hint=_REACH_HINT)
    if specific.met and owner.met:
        return Judgement(met=True, because="one named owner is asked for an act")
    return Judgement(met=None, because="the words do not say; ask the body that is addressed")


def realistic(parent: str, answers: Sequence[str]) -> Judgement:
    """Met where it is tied to what the review found; else it cannot be told."""
    if answers:
        return Judgement(met=True, because=f"it answers {', '.join(answers)}")
    if parent.strip():
        return Judgement(met=True, because="it carries out a recommendation of the review")
    return Judgement(met=None, because="no finding or recommendation is named that it answers")

"""Owners of actions: is it a role that answers for an action, or a person by name?

A plan is published and outlives whoever is in post; a role does not change with them and names nobody. There
is no list of names in the world, so what is known is the other side: words of roles, bodies and services. A
few words with capitals of which none is such a word read as a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn._once import once_for_each
from scrlearn.language.identifiers.large_places import large_places
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.vocabulary import ENGLISH
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.review import Review

_WORDS = load_words("owners")
_ENDINGS = _WORDS["endings"]
_TITLES, _PARTICLES = frozenset(_WORDS["titles"]), frozenset(_WORDS["particles"])
_ASIDE = re.compile(r"\([^()]*\)")
_SHORTEST_IN_CAPITALS = 5
_BETWEEN = re.compile(r"(?<!\s)\s+(?:and|&)\s+|[/;,&+]")
_WORD = re.compile(r"[^\s.]+\.?")
_CAPITALISED = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INITIALS = re.compile(r"[^\W\d_]\.?(?:\s*[^\W\d_]\.)+|[^\W\d_](?:\.?\s+[^\W\d_]){1,2}|[^\W\d_]\.?")
_MOST_NAMES = 4
"""Words of a person's name: more with capitals are the name of something else."""


def is_no_owner(owner: str, vocabulary: Vocabulary = ENGLISH) -> bool:
    """Say whether only a mark, words that say nothing or initials stand where an owner belongs.

    Two letters without a stop may be the short form of a role, as GP is.

    >>> [is_no_owner(text) for text in ("?", "n/a", "S.J.", "S J", "GP", "Named Nurse")]
    [True, True, True, True, False, False]
    """
    return says_nothing(owner, vocabulary=vocabulary) or _INITIALS.fullmatch(owner.strip()) is not None


def is_person(owner: str, review: Review, vocabulary: Vocabulary = ENGLISH) -> bool:
    """Say whether an owner reads as the name of a person and holds no word of a role or a body.

    Which words those are, the vocabulary says; the agencies and the board of the review are known as well.

    >>> from scrlearn.model.review import Review
    >>> review = Review(id="n", title="N")
    >>> [
    ...     is_person(text, review)
    ...     for text in ("Sarah Jones", "Dr Okafor", "S. O'Brien", "Sarah & Tom Jones")
    ... ]
    [True, True, True, True]
    >>> [is_person(text, review) for text in ("Named Nurse", "Sarah Jones, Named Nurse", "Turning Point")]
    [False, False, False]
    """
    words = {word for word in re.split(r"[^\w'’-]+", owner.lower()) if word}
    known = words.union(*(re.split(r"['’-]", word) for word in words))
    if not (vocabulary.of_owners.isdisjoint(known) and _names_of_bodies(review).isdisjoint(known)):
        return False
    if any(word.endswith(_ENDINGS) for word in words):
        return False
    if " ".join(owner.lower().split()) in large_places():  # a council is often called by its place alone
        return False
    written = _ASIDE.sub(" ", owner)
    if written.isupper() and max(map(len, written.split())) >= _SHORTEST_IN_CAPITALS:
        written = written.title()  # a name in capitals; shorter words are abbreviations
    parts = [part.strip() for part in _BETWEEN.split(written) if part.strip()]
    is_inverted = written.count(",") == 1 and len(parts) > 1 and all(len(part.split()) == 1 for part in parts)
    if is_inverted:  # "Jones, Sarah"
        parts = [" ".join(reversed(parts))]
    return any(map(_is_name, parts))


def _is_name(text: str) -> bool:
    words = [word.rstrip(".") for word in _WORD.findall(text)]
    titled = [word for word in words if word.lower() in _TITLES]
    names = [word for word in words if word.lower() not in _TITLES | _PARTICLES]
    whole = [word for word in names if len(word) > 1]
    return (
        # A capital word alone may be a body ("Barnardos"); with a title or an initial it is a person.
        len(titled) + len(names) > 1
        and len(whole) > 0
        and len(names) <= _MOST_NAMES
        and all(_CAPITALISED.fullmatch(word) and word[0].isupper() for word in names)
        # Letters that are all capitals are an abbreviation: "NHS", "MASH".
        and not any(word.isupper() for word in whole)
    )


# A plan asks it of every owner of one review; reviews do not change.
@once_for_each
def _names_of_bodies(review: Review) -> set[str]:
    """Return the words of the agencies and the board that a review names, in small letters."""
    named = [text for agency in review.agencies for text in (agency.id, agency.name)]
    if review.board is not None:
        named.append(review.board.name)
    return {word for text in named for word in re.findall(r"[^\W_]{3,}", text.lower())}

"""Themes: which of the taxonomy a text is about, proposed with the words that speak for each.

A proposal is for a person to accept or refuse. Whether the text tells of a lack or of a strength makes no
difference to it: that is the polarity of the finding.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from scrlearn.hooks import default_host
from scrlearn.language.quoting import shortened
from scrlearn.language.themes.matching import Phrasebook, swallowed
from scrlearn.language.words import load_words
from scrlearn.model.themes import themes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scrlearn.hooks import AskableHost
    from scrlearn.language.themes.matching import Match
    from scrlearn.model.themes import Theme

MOST_SUGGESTIONS = 5
"""Themes that are proposed for one text, unless asked otherwise."""
_LIST_OR_ASIDE = re.compile(r"[,/]|\s*\([^)]*\)")


class Strength(StrEnum):
    """How much speaks for a proposal: a phrase or several words, or one word that may mean other things."""

    STRONG = "strong"
    WEAK = "weak"


@attrs.frozen(kw_only=True)
class ThemeSuggestion:
    """A theme that a text may be about: its id, and the words that it rests on with where they stand.

    `label` is what readers see of the theme, `span` is where the first of the words stand in the text,
    `spans` where all of them do.
    """

    theme: str
    label: str
    because: str
    span: tuple[int, int]
    spans: tuple[tuple[int, int], ...]
    strength: Strength


def suggest_themes(
    text: str, *, most: int | None = MOST_SUGGESTIONS, host: AskableHost | None = None
) -> tuple[ThemeSuggestion, ...]:
    """Propose the themes that a text is about, those that most speaks for first; None for `most` gives all.

    The text is searched for the labels and synonyms of the taxonomy and for phrases that reviews use, as
    whole words in any case and number. Words that mean something else about as often ("placement",
    "transfer") make a weak proposal. The themes of `host`'s plugins are proposed by their labels and synonyms
    as the taxonomy's are. A text about nothing in the taxonomy has none; no text raises.

    >>> for proposed in suggest_themes("Little analysis of historical information about young mothers."):
    ...     print(proposed.theme, proposed.strength, proposed.because)
    family.history strong the text says 'historical information'
    family.young-parents strong the text says 'young mothers'
    """
    given: object = text  # a caller without types may give anything
    if not isinstance(given, str):
        message = f"suggest_themes takes text, not {type(given).__name__}"
        raise TypeError(message)
    known = (host or default_host()).themes
    built_in = themes()
    cues = _cues(tuple(theme for theme in known.values() if theme.id not in built_in))
    matches: dict[str, list[Match]] = {}
    elsewhere = swallowed(cues.unless, text)
    for found in cues.book.find(text):
        if found.phrase in elsewhere:
            continue
        for theme in cues.themes.get(found.phrase, ()):
            matches.setdefault(theme, []).append(found)
    order = sorted(matches, key=lambda theme: _rank(matches[theme], cues.weak))
    return tuple(_suggestion(known[theme], matches[theme], text, cues.weak) for theme in order[:most])


def _rank(found: Sequence[Match], weak: frozenset[str]) -> tuple[bool, int, int]:
    """Put strong proposals first, then those on which most words speak, then those that speak first."""
    distinct = {match.phrase: match.words for match in found}
    return _strength(found, weak) is Strength.WEAK, -sum(distinct.values()), found[0].start


def _strength(found: Sequence[Match], weak: frozenset[str]) -> Strength:
    phrases = {match.phrase for match in found}
    return Strength.WEAK if len(phrases) == 1 and phrases <= weak else Strength.STRONG


def _suggestion(theme: Theme, found: Sequence[Match], text: str, weak: frozenset[str]) -> ThemeSuggestion:
    words = {match.phrase: text[match.start : match.end] for match in reversed(found)}
    quoted = " and ".join(f"'{shortened(said)}'" for said in reversed(words.values()))
    spans = tuple((match.start, match.end) for match in found)
    return ThemeSuggestion(
        theme=theme.id,
        label=theme.label,
        because=f"the text says {quoted}",
        span=spans[0],
        spans=spans,
        strength=_strength(found, weak),
    )


@attrs.frozen(kw_only=True)
class _Cues:
    """What is looked for, and which themes each phrase speaks for; none for one that is passed over."""

    book: Phrasebook
    themes: Mapping[str, tuple[str, ...]]
    weak: frozenset[str]
    unless: Mapping[str, Sequence[str]]


@lru_cache(maxsize=8)
def _cues(plugins: tuple[Theme, ...]) -> _Cues:
    """Gather what is looked for, once: for the taxonomy and the themes that plugins have beside it."""
    misleading, phrases = load_words("theme_misleading"), load_words("theme_phrases")
    spoken_for: dict[str, list[str]] = {}
    for theme in (*themes().values(), *plugins):
        for phrase in (*_names(theme), *phrases.get(theme.id, ())):
            listed = spoken_for.setdefault(phrase, [])
            if theme.id not in listed:
                listed.append(theme.id)
    return _Cues(
        book=Phrasebook((*misleading["elsewhere"], *spoken_for)),
        themes={phrase: tuple(ids) for phrase, ids in spoken_for.items()},
        weak=frozenset(misleading["weak"]),
        unless=load_words("theme_doubts"),
    )


def _names(theme: Theme) -> Iterator[str]:
    """Yield the label, unless it is a list of things, and the synonyms."""
    label = _LIST_OR_ASIDE.sub("", theme.label)
    if not re.search(r"[,/]", theme.label):
        yield label if label.isupper() or " " in label else label.lower()
    yield from theme.synonyms

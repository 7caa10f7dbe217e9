"""Readability: the reading age that a text asks for, worked out offline.

The measure is the Flesch-Kincaid grade (Kincaid and others 1975: 0.39 words a sentence + 11.8 syllables a
word - 15.59), which counts school years; five added to it make an age. GOV.UK aims at a reading age of 9;
briefings for professionals are harder, so only a text far above is reported.

Syllables are counted by rules of spelling. textstat brings thirty megabytes of language tools, takes half a
second to import and fetches a dictionary of pronunciation when it first counts; hyphenation (pyphen) misses a
third of the words in our tests. A figure that is told in whole years is well served by rules.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.sentences import split_sentences
from scrlearn.language.terms import end_of_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

YEARS_BEFORE_SCHOOL = 5
"""What is added to a school year to have an age."""
FEWEST_WORDS = 100
"""Words without which the figure says nothing."""
HARD_WORD = 4
"""Syllables of a word that readers stumble at."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_SHORT_WORD = 3
_WORDS_OF_A_SENTENCE = 5
"""Words from which on a sentence is judged by itself."""
_SILENT = re.compile(
    # home, safe; not table. League. Used; not decided, handled. Notes; not places, agencies, tables.
    r"(?<=[^aeiouy])(?<![^aeiouyl]l)e$|(?<=[gq]u)e$|(?<=[^aeiouytd])(?<![^aeiouyl]l)ed$"
    r"|(?<=[^aeiouysxzcg])(?<![sc]h)(?<![^aeiouyl]l)es$"
    # Within a word: safely, movement, careful, homeless, something, safeguard.
    r"|(?<=[^aeiouy])e(?=ly$|ments?$|ful|less|ness)|(?<=^som)e(?=[btw])|(?<=^saf)e(?=g)|(?<=^ther|^wher)e(?=[bfv])"
    r"|(?<=^her)e(?=b)"
)
_APART = re.compile(
    # Neighbouring vowels that are said apart: idea, serious, science, quiet, radio, period, actual, material.
    r"ea$|(?<![ctgx])ious|(?<=sc)ien|(?<![tcr])ie(?=n[ct])|(?<=r)ie(?=nc)|iet|io(?![un])|(?<![gq])ua|creat"
    r"|(?<![ctg])ia(?!ge)|[aeiouy]ing|[oa]y(?=[aeiou])(?!ed$)"
)
_START = re.compile(r"(?<!\w)(?:\w+|[^\w\s])")
_PLURAL = re.compile(r"e?s$")
_SHORT_OF_TWO = frozenset({"any", "ago", "via"})
"""Words of three letters that have two syllables."""


@attrs.frozen(kw_only=True)
class Readability:
    """How hard a text is to read, and what makes it so.

    `hard_words` are the words of four syllables or more, those that weigh most first; `hardest` is the
    sentence that asks for the highest age.
    """

    words: int
    sentences: int
    age: float
    hard_words: tuple[str, ...]
    hardest: str


def readability(text: str, exempt: Iterable[str] = ()) -> Readability | None:
    """Return the reading age of body text; None for a text too short to have one.

    `exempt` are terms that readers know or that a glossary explains: each counts as one short word, as does
    an abbreviation in capitals.

    >>> found = readability("The baby was seen by four services. None asked who lived there. " * 10)
    >>> round(found.age)
    6
    """
    known = _known(exempt)
    read = ((sentence, _with_known(known, sentence)) for sentence in split_sentences(text))
    counted = [(sentence, words) for sentence, counts in read if (words := _WORD.findall(counts))]
    total = sum(len(words) for _, words in counted)
    if total < FEWEST_WORDS:
        return None
    spoken = {word: syllables(word) for _, words in counted for word in words}
    weights = Counter(word.lower() for _, words in counted for word in words if spoken[word] >= HARD_WORD)
    longer = [entry for entry in counted if len(entry[1]) >= _WORDS_OF_A_SENTENCE]
    hardest = max(longer, key=lambda entry: _age([entry[1]], spoken), default=("", []))
    return Readability(
        words=total,
        sentences=len(counted),
        age=_age([words for _, words in counted], spoken),
        hard_words=tuple(sorted(weights, key=lambda word: (-weights[word] * syllables(word), word))),
        hardest=hardest[0],
    )


def _age(sentences: list[list[str]], spoken: Mapping[str, int]) -> float:
    """Return the age that sentences of words ask for, whose syllables are counted."""
    words = sum(map(len, sentences))
    said = sum(spoken[word] for sentence in sentences for word in sentence)
    return 0.39 * words / len(sentences) + 11.8 * said / words - 15.59 + YEARS_BEFORE_SCHOOL


_Known = dict[str, list[str]]


def _known(terms: Iterable[str]) -> _Known:
    """Return terms by the word that they begin with, the longest first."""
    by_start: dict[str, list[str]] = {}
    written = {" ".join(term.split()) for term in terms} - {""}
    for term in sorted(written, key=lambda term: (-len(term), term)):
        if start := _START.match(term):
            by_start.setdefault(start[0].lower(), []).append(term)
    return by_start


def _with_known(known: _Known, sentence: str) -> str:
    """Return a sentence with a short word for each term that is known."""
    if not known:
        return sentence
    parts, end = [], 0
    for start in _START.finditer(sentence):
        if start.start() < end:
            continue
        word = start[0].lower()
        for form in (word, word[:-1], word[:-2]) if _PLURAL.search(word) else (word,):
            ends = (end_of_term(term, sentence, start.start()) for term in known.get(form, ()))
            if term_end := next(filter(None, ends), None):
                parts += [sentence[end : start.start()], "x"]
                end = term_end
                break
    return "".join((*parts, sentence[end:]))


def syllables(word: str) -> int:
    """Count the syllables of a word as it is spelled; an abbreviation in capitals counts as one.

    >>> [syllables(word) for word in ("baby", "lived", "safeguarding", "responsibility", "MASH")]
    [2, 1, 3, 6, 1]
    """
    if word.isupper():
        return 1
    letters = word.lower().removesuffix("'s").removesuffix("’s")
    if len(letters) <= _SHORT_WORD:
        return 1 if letters not in _SHORT_OF_TWO else 2
    found = len(_VOWELS.findall(letters)) + len(_APART.findall(letters)) - len(_SILENT.findall(letters))
    return max(1, found)

"""A recommendation cut into what can be judged: sentences, their lead-in and their main verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.smart.reading import Found, Reading
    from scrlearn.checks.smart.vocabulary import Vocabulary

# An abbreviation's full stop ends no sentence; a bullet, a semicolon before a verb and a line do.
_END = re.compile(
    r"[.!?](?<![eE]\.[gG].)(?<!i\.e.)(?<!etc.)(?<!cf.)(?<!\s[A-Z].)(?=[\"'’”)]*\s+[\"'‘“(]?[A-Z])|[\n•;]+"
)
_LEAD_IN = re.compile(
    r"\s*(?:(?:\(?(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[.)]|[-*]|Recommendation\s+\d+\s*[:.-]?)\s+)?"
    r"(?:it is(?: therefore)? recommended(?: that)?"
    r"|(?:the|this|we|our|i)\b[\w\s]{0,40}?\brecommends?(?: that)?"
    r"|that\b|for\b(?=[\w\s]{0,40}\bto\b)|to\b(?!\s+be\b)|whilst [^.]{0,300}?,"
    r"|(?:in order to|when|where|if|following|in the event of|as part of|building on|in line with)"
    r" [^,]{0,160},"
    r")?\s*",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\s*[A-Z][\w&’' -]{2,60}:\s+(?:[A-Z][.)]\s+)?")
_NOUN_ACTS = {
    "creation": "create",
    "introduction": "introduce",
    "provision": "provide",
    "development": "develop",
    "implementation": "implement",
    "completion": "complete",
    "publication": "publish",
    "inclusion": "include",
    "appointment": "appoint",
    "establishment": "establish",
    "production": "produce",
    "review": "review",
    "revision": "revise",
    "allocation": "allocate",
}


_NOUN_OF = re.compile(r"\s*(\w+)\s+of\b")
_ANY_WORD = re.compile(r"\w")


@attrs.frozen(kw_only=True)
class Verb:
    """A verb of the vocabulary in a sentence: its kind and where it stands in the whole text."""

    kind: str
    word: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence of a recommendation: its words, where they start in the whole text, and its verbs.

    `main` is the verb that says what should be done: the first one after `should`, `must`, `will` or `to`,
    else the first one at all.
    """

    reading: Reading
    text: str
    start: int
    lead: int
    verbs: tuple[Verb, ...]
    modal: Found | None
    main: Verb | None

    @property
    def end(self) -> int:
        """Where the sentence ends in the whole text."""
        return self.start + len(self.text)

    @property
    def subject(self) -> str:
        """What stands before the main verb, without the lead-in: who should do it, if anyone is named."""
        end = self.main.start - self.start if self.main else 0
        return self.text[self.lead : end].strip()

    @property
    def tail(self) -> str:
        """What stands after the main verb: what it is about."""
        return self.text[self.main.end - self.start :] if self.main else self.text[self.lead :]

    @property
    def tail_start(self) -> int:
        """Where the tail stands in the whole text."""
        return self.main.end if self.main else self.start + self.lead


def sentences(reading: Reading, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """Yield the sentences of a text with their verbs."""
    text = reading.text
    position = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        part = text[position:end]
        if _ANY_WORD.search(part):
            yield _sentence(part, position, reading, vocabulary)
        position = end


def _sentence(text: str, start: int, reading: Reading, vocabulary: Vocabulary) -> Sentence:
    lead = _lead(text)
    verbs = tuple(_verbs(text, start, lead, reading, vocabulary))
    modal = reading.first("modals", start + lead, start + len(text))
    main = _main(text, start, lead, verbs, modal)
    return Sentence(reading=reading, text=text, start=start, lead=lead, verbs=verbs, modal=modal, main=main)


def _lead(text: str) -> int:
    """Return where what is asked begins, past a heading and words such as "it is recommended that"."""
    heading = _HEADING.match(text)
    position = heading.end() if heading else 0
    lead_in = _LEAD_IN.match(text, position)
    return lead_in.end() if lead_in else position


def _verbs(text: str, start: int, lead: int, reading: Reading, vocabulary: Vocabulary) -> Iterator[Verb]:
    kinds = vocabulary.verb_kinds
    first = _NOUN_OF.match(text, lead)
    if first and first[1].lower() in _NOUN_ACTS:
        kind = kinds.get(_NOUN_ACTS[first[1].lower()], "act")
        yield Verb(kind=kind, word=first[1], start=start + first.start(1), end=start + first.end(1))
    for found in reading.all("verbs", start + lead, start + len(text)):
        word = " ".join(found.text.lower().split())
        yield Verb(kind=kinds[word], word=word, start=found.start, end=found.end)


def _main(text: str, start: int, lead: int, verbs: tuple[Verb, ...], modal: Found | None) -> Verb | None:
    if not verbs:
        return None
    # "Audit letters to GPs": a verb at the very start is an order, whatever follows.
    is_order = not text[lead : verbs[0].start - start].strip()
    if modal is None or is_order:
        return verbs[0]
    return next((verb for verb in verbs if verb.start >= modal.end), verbs[0])

"""A recommendation cut into what can be judged: sentences, their lead-in and their main verb.

Not as prose is cut (`language.sentences`): what is asked after a semicolon, a bullet or on a line of its own
is judged by itself, and each sentence keeps its place in the text as it was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.lexicon import Phrase, Reading
    from scrlearn.language.vocabulary import Vocabulary

_WORDS = load_words("smart")

# An abbreviation's full stop ends no sentence; a bullet, a semicolon before a verb and a line do.
_END = re.compile(
    r"[.!?](?<![eE]\.[gG].)(?<!i\.e.)(?<!etc.)(?<!cf.)(?<!\s[A-Z].)(?=[\"'’”)]*\s+[\"'‘“(]?[A-Z])|[\n•;]+"
)
_NUMBERING = r"(?:\(?(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[.)]|[-*]|Recommendation\s+\d+\s*[:.-]?)"
_OCCASION = r"(?:in order to|when|where|if|following|in the event of|as part of|building on|in line with)"
_RECOMMENDED = (
    r"it is(?: therefore)? recommended(?: that)?"
    r"|(?:the|this|we|our|i)\b[\w\s]{0,40}?\brecommends?(?: that)?"
)
_OPENED = (
    r"that\b|for\b(?=[\w\s]{0,40}\bto\b)|to\b(?!\s+be\b)|whilst [^.]{0,300}?,"
    rf"|{_OCCASION} [^,]{{0,160}},"
)
_LEAD_IN = re.compile(
    rf"\s*(?:{_NUMBERING}\s+)?(?:{_RECOMMENDED}|{_OPENED})?\s*",
    re.IGNORECASE,
)
HEADING = re.compile(r"\s*(?P<body>[A-Z][\w&’' -]{2,60}):\s+(?:[A-Z][.)]\s+)?")
"""A heading before what is asked: "Harbour Hospitals NHS Trust: D. To ensure ..."."""
_NOUN_ACTS = {noun: act for act, nouns in load_words("acts_as_nouns").items() for noun in nouns}
_NOUN_OF = re.compile(r"\s*(?:the\s+|an?\s+(?:[\w-]+\s+){0,2}?)?(\w+)\s+(?:and\s+\w+\s+)?of\b", re.IGNORECASE)
_ANY_WORD = re.compile(r"\w")
_JOINED = re.compile(r"\b(?:and|then|as well as)\s+(?:also\s+|to\s+|should\s+|must\s+)*$", re.IGNORECASE)
_BEFORE = 40
"""Characters before a verb in which the words stand that tell how it is meant."""
_HAS = re.compile(r"(?:[\w’'-]+\s+){1,4}?(?P<verb>has|have)\s++(?!\w+ed\b|been\b|to\b)")
_PLURALS = frozenset(_WORDS["plurals"])
"""Forms of verbs that are mostly nouns, unless an object follows: "the trust audits its records"."""
_OBJECT = re.compile(r"\s+(?:the|an?|its|their|all|each|every|how|whether|that|to)\b", re.IGNORECASE)
_FOLLOWING = re.compile(
    r"(?:\s*,[^,]{0,60},)?\s*(?:(?:also|then|now|jointly|therefore|not|always|all|both|each|have|be|been"
    r"|\w+ly)\s+)*"
    r"(?P<verb>[a-z][a-z-]+)"
)
_NO_VERB = frozenset(_WORDS["no_verbs"])
_NEAR_VERB = 12
"""Characters within which a verb that is known is meant: "should proactively and jointly review"."""
_AUXILIARY = re.compile(
    r"\b(?:be|is|are|was|were|been|being|has|have|had)\s+(?:\w+ly\s+|\w+\s+and\s+)?$", re.IGNORECASE
)
_LAST_WORD = re.compile(r"(?:.*\W)?(\w+)\s+\Z", re.DOTALL)
_IN_NAME = re.compile(r"[a-z] [A-Z][\w’'-]* \Z")
"""What stands before a verb that is part of a name: "the Head of Early Help"."""
_DETERMINERS = frozenset(_WORDS["determiners"])


class Verb(NamedTuple):
    """A verb of the vocabulary in a sentence: its kind and where it stands in the whole text."""

    kind: str
    word: str
    start: int
    end: int

    @property
    def head(self) -> str:
        """The word of it that has an ending: "carrying" of "carrying out"."""
        return self.word.partition(" ")[0]


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence of a recommendation: its words, where they start in the whole text, and its verbs.

    `main` is the verb that says what should be done: the first one after `should`, `must`, `will` or `to`,
    else the first one at all.
    """

    reading: Reading
    vocabulary: Vocabulary
    text: str
    start: int
    lead: int
    verbs: tuple[Verb, ...]
    modal: Phrase | None
    main: Verb | None

    @property
    def end(self) -> int:
        """Where the sentence ends in the whole text."""
        return self.start + len(self.text)

    @property
    def small(self) -> str:
        """The words in small letters."""
        return self.reading.small[self.start : self.end]

    @property
    def subject(self) -> str:
        """What stands before the main verb, without the lead-in: who should do it, if anyone is named."""
        end = self.main.start - self.start if self.main else 0
        return self.text[self.lead : end].strip()

    @property
    def tail(self) -> str:
        """What stands after the main verb: what it is about."""
        return self.text[self.main.end - self.start :] if self.main else self.text[self.lead :]

    def before(self, verb: Verb) -> str:
        """Return the words before a verb, as far as they tell how it is meant."""
        end = verb.start - self.start
        return self.text[max(0, end - _BEFORE) : end]

    def is_joined(self, verb: Verb) -> bool:
        """Whether "and" stands before a verb, which joins it to an earlier one."""
        return _JOINED.search(self.before(verb)) is not None

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
    inside = (start + lead, start + len(text))
    modal = reading.first("modals", *inside) or reading.first("weak_modals", *inside)
    main = _main(text, start, lead, verbs, modal)
    return Sentence(
        reading=reading,
        vocabulary=vocabulary,
        text=text,
        start=start,
        lead=lead,
        verbs=verbs,
        modal=modal,
        main=main,
    )


def _lead(text: str) -> int:
    """Return where what is asked begins, past a heading and words such as "it is recommended that"."""
    heading = HEADING.match(text)
    position = heading.end() if heading else 0
    lead_in = _LEAD_IN.match(text, position)
    return lead_in.end() if lead_in else position


def _verbs(text: str, start: int, lead: int, reading: Reading, vocabulary: Vocabulary) -> Iterator[Verb]:
    kinds = vocabulary.verb_kinds
    first = _NOUN_OF.match(text, lead)
    if first and first[1].lower() in _NOUN_ACTS:
        kind = kinds.get(_NOUN_ACTS[first[1].lower()], "act")
        yield Verb(kind, first[1], start + first.start(1), start + first.end(1))
    for phrase in reading.all("verbs", start + lead, start + len(text)):
        word = " ".join(reading.small[phrase.start : phrase.end].split())
        begin = max(start + lead, phrase.start - _BEFORE)
        before = _last_word(reading.small, begin, phrase.start)
        if word.endswith("ing"):
            # "A process for managing doctors", "the receiving team": what it is for, and which.
            is_noun = before in ("for", "the")
        else:
            # "The report", "any measures", "the record of": a verb's form, and a noun.
            is_noun = before in _DETERMINERS and not word.endswith("ed")
        is_name = phrase.text[0].isupper() and _IN_NAME.search(text, begin - start, phrase.start - start)
        if not (is_noun or is_name) and (word not in _PLURALS or _OBJECT.match(text, phrase.end - start)):
            yield Verb(kinds[word], word, phrase.start, phrase.end)


def _last_word(small: str, begin: int, end: int) -> str:
    """Return the last word of a piece of text that is followed by a space, else nothing."""
    word = _LAST_WORD.match(small, begin, end)
    return word[1] if word else ""


def _main(text: str, start: int, lead: int, verbs: tuple[Verb, ...], modal: Phrase | None) -> Verb | None:
    """Return the verb that says what should be done."""
    # "Audit letters to GPs": a verb at the very start is an order, whatever follows.
    is_order = verbs and not text[lead : verbs[0].start - start].strip()
    # "Named GP should audit", "in order to improve ..., offer ..., the force should": no order where a modal
    # follows.
    is_purpose = text[:lead].rstrip().endswith(",")
    if is_order and not (modal and (verbs[0].word.endswith("ed") or is_purpose)):
        return verbs[0]
    if modal is None:
        return _state(text, start, lead) or _finite(text, start, verbs)
    # "That the board seeks assurance that records should ...": what is asked stands before the modal.
    if text[:lead].rstrip().lower().endswith("that"):
        stated = (verb for verb in verbs if verb.end <= modal.start and _is_stated(verb))
        if first := next(stated, None):
            return first
    return _after(text, start, verbs, modal)


def _state(text: str, start: int, lead: int) -> Verb | None:
    """Return the verb of a sentence that tells how things are to be: "the board has systems to track ..."."""
    stated = _HAS.match(text, lead)
    if stated is None:
        return None
    return Verb("carrier", stated["verb"], start + stated.start("verb"), start + stated.end("verb"))


def _after(text: str, start: int, verbs: tuple[Verb, ...], modal: Phrase) -> Verb | None:
    """Return the verb after a modal, known or not: a verb that no list holds is as clear as its object."""
    following = _FOLLOWING.match(text, modal.end - start)
    later = tuple(verb for verb in verbs if verb.start >= modal.end)
    if following and following["verb"] not in _NO_VERB:
        place = start + following.start("verb")
        if later and later[0].start <= place:
            return later[0]
        is_near = later and later[0].start - place <= _NEAR_VERB
        if not is_near:
            end = start + following.end("verb")
            return Verb("carrier", following["verb"], place, end)
    return _finite(text, start, later) or _finite(text, start, verbs)


def _finite(text: str, start: int, verbs: tuple[Verb, ...]) -> Verb | None:
    """Return the first verb that says what is done; a participle or a verbal noun only where there is no
    other.

    In "officers employed in the unit record ..." and "information sharing is reviewed" it is not the first
    one.
    """
    for verb in verbs:
        before = text[max(0, verb.start - start - _BEFORE) : verb.start - start]
        is_participle = verb.head.endswith("ed") and not _AUXILIARY.search(before)
        is_verbal_noun = verb.head.endswith("ing") and before.strip() != ""
        if not is_participle and not is_verbal_noun:
            return verb
    return next((verb for verb in verbs if not verb.head.endswith("ing")), None)


def _is_stated(verb: Verb) -> bool:
    """Whether a verb states what somebody does, or is to do: "the board seeks", "that the board seek"."""
    return not verb.head.endswith(("ed", "ing"))

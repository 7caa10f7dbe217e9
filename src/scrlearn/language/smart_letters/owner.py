"""Owner: is there a body or a role that can be written to?

"All agencies" and "professionals" are no owner. In "health visitors should be reminded" the health visitors
are the target; who reminds them is not said.
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from scrlearn._memory import remembered
from scrlearn.language.placeholders import is_not_stated
from scrlearn.language.smart_letters.judgement import Judgement, SmartFlag
from scrlearn.language.smart_letters.plan_kinds import PlanKind
from scrlearn.language.smart_letters.sentences import HEADING
from scrlearn.language.words import alternatives, bare_words, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrlearn.language.smart_letters.sentences import Sentence
    from scrlearn.language.vocabulary import Vocabulary

_WORDS = load_words("smart")

_HINT = "Name one role in one body, such as Named Nurse, Harbourshire Health NHS Trust."
_QUALIFIERS = re.compile(rf"^(?:{alternatives(_WORDS['widening'])}\s+)+", re.IGNORECASE)
# "Every police force in England", "agencies that took part": what follows only says which of many.
_WHICH_OF_MANY = re.compile(
    r"\s+(?:in|across|throughout|within|to|with|who|that|which|involved|working|concerned)\b.*$", re.DOTALL
)
_EVERYWHERE = re.compile(r"\b(?:across|throughout)\b")
_MANY = re.compile(
    r"(?:all|every|each|any|both|multiple|several|various|contributing|participating)\b", re.IGNORECASE
)
# "Children's services" without a capital are nobody's own; with one they may be the council's.
_SECTOR = re.compile(rf"[a-z][a-z’' -]*\b{alternatives(_WORDS['sectors'])}")
# No space around these: what is cut out is trimmed, and runs of spaces before nothing would be read again and
# again.
_SEPARATORS = re.compile(r"[;|,\n]|\band\b|\s&\s(?=[a-z])")
_AROUND_NAME = f"{string.whitespace}\N{NO-BREAK SPACE},:-"
_PER_CASE = re.compile(r"\b(?:each case|per case|in each case|every case|case by case)\b", re.IGNORECASE)
_NO_BODY = _WORDS["no_bodies"]
_MODAL_END = re.compile(
    r"\b(?:should|must|will|shall|needs?|ought|is|are|has|have|to)\b[\s\w,-]{0,60}$", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b[Tt]he\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:board|authority|service|trust|council|partnership|panel|group|committee|force)\b"
    r"|\b[A-Z][\w’'&.-]*(?:\s+(?:(?:of|and|for|the)\b|&|[A-Z(][\w’'&/.)-]*))*"
)
# "Police officers should see the child" names whom it concerns, not who answers for it.
_PEOPLE = re.compile(rf"\s+{alternatives(_WORDS['people_of_bodies'])}\b")
_BODY = re.compile(rf"\b{alternatives(_WORDS['bodies_and_roles'])}\b", re.IGNORECASE)
_FAMILY = re.compile(rf"\b{alternatives(_WORDS['of_families'])}\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:be|is|are|been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def owner(
    named: Sequence[str], sentences: Sequence[Sentence], vocabulary: Vocabulary, kind: PlanKind
) -> Judgement:
    """Judge by whom the plan names, else by the subject of the sentence."""
    names = [name.strip() for name in named if name.strip()]
    if names:
        for name in names:
            if is_owner(name, vocabulary, kind):
                return Judgement(met=True, because=f"'{name}' answers for it")
        return Judgement(met=False, because=f"nobody could write to '{names[0]}'", hint=_HINT)
    if span := _heading_span(sentences, vocabulary):
        name = sentences[0].text[span[0] - sentences[0].start : span[1] - sentences[0].start]
        return Judgement(met=True, because=f"it is listed under '{name}'", span=span)
    for sentence in sentences:
        if span := _subject_span(sentence, vocabulary, kind):
            start, end = span
            name = sentence.text[start - sentence.start : end - sentence.start]
            return Judgement(met=True, because=f"'{name}' is asked to do it", span=span)
    wide = next((sentence for sentence in sentences if _too_wide(_who(sentence), vocabulary)), None)
    if wide:
        start = wide.start + wide.lead
        who = _who(wide)
        return Judgement(
            met=False,
            because=f"nobody could write to '{who}'",
            span=(start, start + len(who)),
            hint=_HINT,
        )
    return Judgement(met=False, because="nobody is named to answer for it", hint=_HINT)


def owner_flags(
    named: Sequence[str], sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[SmartFlag]:
    """Yield what else a reader should know of the owner."""
    names = [name for name in named if name.strip()]
    subjects = names or [_who(sentence) for sentence in sentences if _who(sentence)]
    if subjects and all(_too_wide(subject, vocabulary) for subject in subjects):
        yield SmartFlag.OWNER_TOO_WIDE
    if not names and any(_is_passive(sentence) for sentence in sentences):
        yield SmartFlag.PASSIVE_OWNER


def is_owner(name: str, vocabulary: Vocabulary, kind: PlanKind = PlanKind.RECOMMENDATION) -> bool:
    """Whether what stands in an owner's place is a body or a role that can be written to.

    >>> from scrlearn.language.vocabulary import ENGLISH
    >>> is_owner("Named Nurse", ENGLISH), is_owner("all relevant agencies", ENGLISH)
    (True, False)
    """
    if _PER_CASE.search(name):
        return False
    if kind.is_about_a_family and _FAMILY.search(name):
        return True
    return not _too_wide(name, vocabulary)


# A plan has few owners, and each is asked about twice for every action.
@remembered
def _too_wide(name: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing in a name is narrower than a whole sector.

    "Police" is the local force to a local board; "the police" of a whole country is nobody.
    """
    if not name.strip():
        return False
    plain = re.sub(r"\([^()]{0,120}\)", " ", name)
    parts = [core for part in _SEPARATORS.split(plain) if (core := _core(part))]
    return (
        not parts
        or _SECTOR.fullmatch(plain.strip()) is not None
        or _core(plain) in vocabulary.wide
        or _core(_EVERYWHERE.split(plain, maxsplit=1)[0]) in vocabulary.wide
        or _is_each(plain, vocabulary)
        or all(part in vocabulary.wide or _is_filler(part, vocabulary) for part in parts)
    )


def _is_filler(name: str, vocabulary: Vocabulary) -> bool:
    """Whether words stand where a name belongs and say that there is none: "tbc", "not stated"."""
    return bool(bare_words(name)) and is_not_stated(name, vocabulary)


def _is_each(name: str, vocabulary: Vocabulary) -> bool:
    """Whether it is one of many that nobody tells apart: "each agency", "every school in the county"."""
    if not _MANY.match(name.strip()):
        return False
    singular = _core(name)
    return f"{singular}s" in vocabulary.wide or f"{singular.removesuffix('y')}ies" in vocabulary.wide


def _core(name: str) -> str:
    """Return a name without the words that only widen it, in lower case; "the police" keeps its article."""
    words = " ".join(name.split()).strip(" .:,-/")
    if _MANY.match(words):
        words = _WHICH_OF_MANY.sub("", words)
    if words.lower() == "the police":
        return "the police"
    return _QUALIFIERS.sub("", words).lower() or words.lower()


def _who(sentence: Sentence) -> str:
    """Return the subject of a sentence without its modal, or nothing where there is none."""
    if sentence.main is None:
        return ""
    subject = _MODAL_END.sub("", sentence.subject).strip(_AROUND_NAME)
    return "" if subject.lower() in _NO_BODY else subject


def _is_passive(sentence: Sentence) -> bool:
    """Whether a sentence says what is to be done, but in the passive: nobody is told to do it."""
    if sentence.main is None:
        return False
    return _AUXILIARY.search(sentence.before(sentence.main)) is not None


def _subject_span(sentence: Sentence, vocabulary: Vocabulary, kind: PlanKind) -> tuple[int, int] | None:
    """Find a named body before the main verb of an active sentence."""
    who = _who(sentence)
    if not who or _is_passive(sentence) or _too_wide(who, vocabulary):
        return None
    offset = sentence.text.find(who, sentence.lead)
    family = _FAMILY.search(who) if kind.is_about_a_family else None
    name = family or next(_bodies(who), None)
    if name is None or offset < 0:
        return None
    start = sentence.start + offset + name.start()
    return start, start + len(name[0])


def _heading_span(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find the body in whose heading a recommendation stands."""
    heading = HEADING.match(sentences[0].text) if sentences else None
    if heading is None or not _BODY.search(heading["body"]) or _too_wide(heading["body"], vocabulary):
        return None
    start = sentences[0].start
    return start + heading.start("body"), start + heading.end("body")


def _bodies(subject: str) -> Iterator[re.Match[str]]:
    """Yield the names in a subject that are bodies or roles, "the probation service" among them."""
    for match in _NAMED.finditer(subject):
        is_acronym = re.fullmatch(r"[A-Z]{2,}[\w/]*", match[0]) is not None
        is_body = _BODY.search(match[0]) is not None and match[0] != "Practice"
        if (is_acronym or is_body) and not _PEOPLE.match(subject, match.end()):
            yield match

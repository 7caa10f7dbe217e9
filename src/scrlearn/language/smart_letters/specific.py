"""Specific: would two readers agree what act counts as doing it?

The main verb decides first. A verb that says what is done (audit, amend, publish) is specific unless it is
about an aim ("develop awareness"). A verb that only carries (ensure, review, support) is as specific as its
object: things that can be looked up and acts speak for it, vague words and aims against it. A verb that aims
(promote, embed, consider) is not specific. One sentence that asks for an act makes the whole specific. Where
none does, all the acts and things that are asked for are weighed against the aims and vague words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.smart_letters.asking import asks_nothing
from scrlearn.language.smart_letters.judgement import Judgement
from scrlearn.language.smart_letters.weighing import LIGHT, LOOSE, judged_by_weight
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.language.smart_letters.sentences import Sentence, Verb

_WORDS = load_words("smart")

_HINT = (
    "Say what will be done and what will show it: audit, publish, amend, add to a named form, report "
    "to a named group."
)
_CARRIER_HINT = "Say what of it: which document, changed how, or what must be there for anyone to see."
_AIM_HINT = "Name the act that serves the aim: who does what, with which document or group."
_HEAD_WORDS = 8
"""Within so many words of its verb an aim is its object: "provide to all partners an assurance"."""
_EXAMINATION = re.compile(
    r"\W*(?:out\s+)?(?:an?|the|further|some|joint|\s)*(?:review|work|scoping|exercise)\b", re.IGNORECASE
)
# "Restraint should no longer be used", "no case should be closed until ..."
_PROHIBITED = re.compile(
    r"\b(?:should|must)\s+(?P<no>not|never|no longer)\s+be\s*$"
    r"|^(?:\w+\s+){0,3}(?P<none>no)\s+\w+[^,;:]{0,80}\b(?:should|must)\s+be\s*$",
    re.IGNORECASE,
)
_FORGOTTEN = frozenset(_WORDS["hopes"])
"""What nobody means to do: that it should not happen is a hope."""
_OF = re.compile(r"\s+of\b")
# "Seek to develop", "work with partners to publish": what follows is what is asked.
_LINKING = _WORDS["linking"]
_TELLING = _WORDS["telling"]
_VEHICLE = re.compile(
    r"\b(?:in|within|through|via|by means of|as part of|when)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?P<what>training|briefings?|bulletins?|newsletters?|induction|campaigns?|leaflets?)\b",
    re.IGNORECASE,
)
# "The guidance should emphasise that ..."
_SPEAKING = _WORDS["speaking"]
_SPEAKER = re.compile(
    r"\W*+(?:(?:that|the|all|its)\s+)*(?:[\w’'-]+\s+){0,4}?"
    r"(?P<what>training|guidance|briefings?|bulletins?|newsletters?|induction|leaflets?)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:way of |means of )?(?=\w)", re.IGNORECASE)
_QUOTE = re.compile(r"(?<!\w)(?P<opening>[\"'‘“])(?!\s)|[\"'’”](?!\w)")
_SHARED = _WORDS["sharing"]
_RECIPIENT = re.compile(r"\b(?:with|to)\s+(?:the\s+|all\s+|its\s+)?[A-Z][\w’'-]+")
_PURPOSE = re.compile(r"\w\s+to\s+[a-z]")
_NEXT = 20
"""Characters between "by" and the act that it brings."""
_HEAD = re.compile(rf"(?:\W*[\w’'-]+){{0,{_HEAD_WORDS}}}")


def specific(asking: Sequence[Sentence]) -> Judgement:
    """Judge by the sentences that ask for something; those that explain or give examples do not count."""
    readings = [_read(sentence) for sentence in asking]
    if not readings:
        return Judgement(met=False, because="nothing is asked for", hint=_HINT)
    if sum(len(sentence.text.split()) for sentence in asking) == 1:
        return Judgement(met=False, because="one word does not say what should be done", hint=_HINT)
    return (
        next((reading for reading in readings if reading.met), None)
        or judged_by_weight(asking)
        or readings[0]
    )


def _read(sentence: Sentence) -> Judgement:
    main = sentence.main
    if main is None:
        return _without_verb(sentence)
    span = (main.start, main.end)
    if empty := asks_nothing(sentence):
        return Judgement(met=False, because=empty, span=span, hint=_HINT)
    if main.kind == "act":
        return _act(sentence, main)
    if main.kind == "reminder":
        return Judgement(met=True, because=f"'{main.word}' is an act that can be seen to be done", span=span)
    if main.kind == "carrier":
        return _prohibition(sentence, main) or _carrier(sentence, main)
    return _aim(sentence, main)


def _act(sentence: Sentence, main: Verb) -> Judgement:
    """An act, unless its object is an aim or it is only vague words."""
    span = (main.start, main.end)
    reading, head_end = sentence.reading, _head_end(sentence, main.end)
    if main.word.startswith(LIGHT) and _EXAMINATION.match(
        " ".join(reading.text[main.end : head_end].split())
    ):
        return _carrier(sentence, main)
    aims = reading.all("aim_nouns", main.end, head_end)
    # A name is no aim: "the 'Groups and Relationships' template".
    aim = next((phrase for phrase in aims if not _is_in_a_name(reading.text, main.end, phrase.start)), None)
    product = reading.first("products", main.end, head_end)
    # "share the learning with the college", "research to examine barriers"
    recipient = _RECIPIENT.search(reading.text, main.end, sentence.end)
    is_told = recipient is not None and main.word.startswith(_SHARED)
    if aim and _PURPOSE.search(reading.text, main.end, aim.start):
        aim = None
    # "a learning event"
    is_modifier = aim and product and not reading.text[aim.end : product.start].strip()
    if (
        aim
        and (product is None or aim.start < product.start)
        and not (is_modifier or is_told or _follows_its_object(sentence, main))
    ):
        because = f"'{main.word} ... {aim.text}' is an aim, not an act"
        return Judgement(met=False, because=because, span=span, hint=_AIM_HINT)
    named = f" about '{product.text}'" if product else ""
    return Judgement(met=True, because=f"'{main.word}'{named} says what is done", span=span)


def _is_in_a_name(text: str, start: int, place: int) -> bool:
    """Whether a place lies in quotation marks that are opened after another place, before a capital."""
    marks = list(_QUOTE.finditer(text, start, place))
    return bool(marks) and marks[-1]["opening"] is not None and text[marks[-1].end()].isupper()


def _follows_its_object(sentence: Sentence, main: Verb) -> bool:
    """Whether the act's object stands before it: "training is provided, and learning follows"."""
    before = sentence.before(main).rstrip().lower()
    return before.endswith((" be", " is", " are", " been"))


def _prohibition(sentence: Sentence, main: Verb) -> Judgement | None:
    """Read what is no longer to be done: that is as clear as an act, whatever the verb."""
    words = _PROHIBITED.search(sentence.text[sentence.lead : main.start - sentence.start])
    if words is None or main.word in _FORGOTTEN:
        return None
    because = f"'{(words['no'] or words['none']).lower()} ... {main.word}' says what should stop"
    return Judgement(met=True, because=because, span=(main.start, main.end))


def _carrier(sentence: Sentence, main: Verb) -> Judgement:
    """As specific as what it is about: things and acts speak for it, vague words and aims against it."""
    span = (main.start, main.end)
    reading, tail = sentence.reading, sentence.tail_start
    # "Paperwork to be reviewed to include ...": the object may stand before the verb.
    begin = sentence.start + sentence.lead if _follows_its_object(sentence, main) else tail
    products = [
        phrase.text.lower()
        for phrase in reading.all("products", begin, sentence.end)
        if phrase.text.lower() not in LOOSE
    ]
    acts = [verb for verb in sentence.verbs if verb.start > main.start and verb.kind in ("act", "reminder")]
    aims = [verb for verb in sentence.verbs if verb.start > main.start and verb.kind == "aim"]
    vague = [phrase.text for phrase in reading.all("vague", tail, sentence.end)]
    aim_nouns = [phrase.text for phrase in reading.all("aim_nouns", tail, sentence.end)]
    weight = (
        min(len(set(products)), 2) + min(len(acts), 2) - 2 * len(vague) - 1.5 * (len(aims) + len(aim_nouns))
    )
    if weight > 0:
        shown = acts[0].word if acts else products[0]
        return Judgement(
            met=True, because=f"'{main.word}' with '{shown}' says what there will be to see", span=span
        )
    loose = (*vague, *aim_nouns, *(verb.word for verb in aims))
    if loose:
        because = f"'{main.word}' is only as clear as its object, and '{loose[0]}' leaves that open"
    else:
        because = f"'{main.word}' is only as clear as its object, which names nothing that can be looked up"
    return Judgement(met=False, because=because, span=span, hint=_CARRIER_HINT)


def _aim(sentence: Sentence, main: Verb) -> Judgement:
    """An aim, unless the sentence goes on to say by which act."""
    span = (main.start, main.end)
    if main.word.startswith(sentence.vocabulary.ongoing):
        return _ongoing(sentence, main)
    return _next_act(sentence, main) or Judgement(
        met=False,
        because=f"'{main.word}' is an aim, and does not say what is to be done",
        span=span,
        hint=_HINT,
    )


def _ongoing(sentence: Sentence, main: Verb) -> Judgement:
    """Going on as before changes nothing that could be seen, unless it is measured."""
    if sentence.reading.first("measures", main.end, sentence.end):
        return _carrier(sentence, main)
    because = f"'{main.word}' is about what is done already: there will be nothing new to see"
    return Judgement(met=False, because=because, span=(main.start, main.end), hint=_HINT)


def _next_act(sentence: Sentence, main: Verb) -> Judgement | None:
    """Read an aim by the act beside it: joined to it, linked by it, in its vehicle, or after "by"."""
    if other := _joined_act(sentence, main):
        half = _act(sentence, other)
        if half.met:
            return half
    if main.word.startswith(_LINKING):
        return _carrier(sentence, main)
    if vehicle := _vehicle(sentence, main):
        span = (sentence.start + vehicle.start("what"), sentence.start + vehicle.end("what"))
        because = f"'{main.word}' in '{vehicle['what']}' says where it will be seen"
        return Judgement(met=True, because=because, span=span)
    means = _BY.search(sentence.tail)
    if means:
        start = sentence.tail_start + means.end()
        act = next((verb for verb in sentence.verbs if verb.start >= start and verb.kind == "act"), None)
        after = _head_end(sentence, start)
        if (
            act
            and act.word.endswith("ing")
            and act.start - start <= _NEXT
            and not sentence.reading.first("aim_nouns", start, after)
        ):
            because = f"'by {act.word}' says how '{main.word}' is done"
            return Judgement(met=True, because=because, span=(act.start, act.end))
    return None


def _vehicle(sentence: Sentence, main: Verb) -> re.Match[str] | None:
    """Return where something is to be said: "highlight in training", "the guidance should emphasise"."""
    if main.word.startswith(_TELLING) and (phrase := _VEHICLE.search(sentence.text)):
        return phrase
    return _SPEAKER.match(sentence.text) if main.word.startswith(_SPEAKING) else None


def _joined_act(sentence: Sentence, main: Verb) -> Verb | None:
    """Return the act of a second half: "consider the role of fathers and publish a leaflet on it"."""
    later = (verb for verb in sentence.verbs if verb.start > main.end and verb.kind == "act")
    return next(
        (
            verb
            for verb in later
            if not verb.head.endswith(("ed", "ing"))
            and sentence.is_joined(verb)
            and not _OF.match(sentence.reading.text, verb.end)
        ),
        None,
    )


def _without_verb(sentence: Sentence) -> Judgement:
    begin = sentence.start + sentence.lead
    product = sentence.reading.first("products", begin, sentence.end)
    loose = sentence.reading.first("vague", begin, sentence.end) or sentence.reading.first(
        "aim_nouns", begin, sentence.end
    )
    if product and not loose:
        because = f"'{product.text}' is a thing that is there or not"
        return Judgement(met=True, because=because, span=product.span)
    if loose:
        because = f"'{loose.text}' does not say what would be seen"
        return Judgement(met=False, because=because, span=loose.span, hint=_HINT)
    return Judgement(met=False, because="no verb says what should be done", hint=_HINT)


def _head_end(sentence: Sentence, start: int) -> int:
    """Return where the first words after a verb end, in the whole text."""
    words = _HEAD.match(sentence.text, start - sentence.start)
    return sentence.start + words.end() if words else start

"""Specific: would two readers agree what act counts as doing it?

The main verb decides first. A verb that says what is done (audit, amend, publish) is specific unless it is
about an aim ("develop awareness"). A verb that only carries (ensure, review, support) is as specific as its
object: things that can be looked up and acts speak for it, vague words and aims against it. A verb that aims
(promote, embed, consider) is not specific. One sentence that asks for an act makes the whole specific.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.smart.judgement import Judgement
from scrlearn.checks.smart.sentences import MODAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.checks.smart.sentences import Sentence, Verb
    from scrlearn.checks.smart.vocabulary import Vocabulary

_HINT = (
    "Say the act and what it leaves behind: audit, publish, amend, add to a named form, report "
    "to a named group."
)
_CARRIER_HINT = "Say what of it: which document, changed how, or what must be there for anyone to see."
_AIM_HINT = "Name the act that serves the aim: who does what, with which document or group."
_HEAD_WORDS = 8
"""Within so many words of its verb an aim is its object: "provide to all partners an assurance"."""
_OPTIONAL = re.compile(
    r"\s*(?:for example|this (?:could|may|might|would)|it (?:could|may|might|would))\b", re.IGNORECASE
)
# "Undertake a review" says no more than "review".
_LIGHT = ("undertak", "undertook", "conduct", "carr", "commission", "complete")
_EXAMINATION = re.compile(
    r"\W*(?:out\s+)?(?:an?|the|further|some|joint|\s)*(?:review|work|scoping|exercise)\b", re.IGNORECASE
)
_OPPORTUNITY = re.compile(
    r"\b(?:opportunity|opportunities|scope|need|potential)\s*(?:(?:to|for)\s*)?$", re.IGNORECASE
)


@attrs.frozen(kw_only=True)
class _Reading:
    """What one sentence says: whether it is specific, how strongly, and on which words that rests."""

    met: bool
    because: str
    span: tuple[int, int] | None = None
    hint: str = ""


def specific(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> Judgement:
    """Judge by the sentences that ask for something; those that explain or give examples do not count."""
    asking = [sentence for index, sentence in enumerate(sentences) if _asks(sentence, index, len(sentences))]
    readings = [_read(sentence, vocabulary) for sentence in asking]
    if not readings:
        return Judgement(met=False, because="nothing is asked for", hint=_HINT)
    best = next((reading for reading in readings if reading.met), readings[0])
    return Judgement(met=best.met, because=best.because, span=best.span, hint="" if best.met else best.hint)


def asking_sentences(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that ask for something."""
    return [sentence for index, sentence in enumerate(sentences) if _asks(sentence, index, len(sentences))]


def _asks(sentence: Sentence, index: int, count: int) -> bool:
    if _OPTIONAL.match(sentence.text, sentence.lead):
        return False
    has_modal = MODAL.search(sentence.text, sentence.lead) is not None
    starts_with_verb = sentence.main is not None and not sentence.subject
    if not has_modal and starts_with_verb and sentence.main and sentence.main.word.endswith("ing"):
        return count == 1  # a heading: "Sharing information with colleges."
    return index == 0 or has_modal or starts_with_verb


def _read(sentence: Sentence, vocabulary: Vocabulary) -> _Reading:
    main = sentence.main
    if main is None:
        return _without_verb(sentence, vocabulary)
    span = (main.start, main.end)
    if _OPPORTUNITY.search(sentence.subject):
        return _Reading(
            met=False, because="offers an opportunity and asks for nothing", span=span, hint=_HINT
        )
    if main.kind == "act":
        return _act(sentence, main, vocabulary)
    if main.kind == "reminder":
        return _Reading(met=True, because=f"'{main.word}' is an act that is seen to be done", span=span)
    if main.kind == "carrier":
        return _carrier(sentence, main, vocabulary)
    return _aim(sentence, main, vocabulary)


def _act(sentence: Sentence, main: Verb, vocabulary: Vocabulary) -> _Reading:
    """An act, unless its object is an aim or it is only vague words."""
    span = (main.start, main.end)
    head = _head(sentence.tail)
    if main.word.startswith(_LIGHT) and _EXAMINATION.match(head):
        return _carrier(sentence, main, vocabulary)
    aim = vocabulary.aim_noun.search(head)
    product = vocabulary.product.search(head)
    is_modifier = aim and product and not head[aim.end : product.start].strip()  # "a learning event"
    if (
        aim
        and (product is None or aim.start < product.start)
        and not (is_modifier or _is_passive(sentence, main))
    ):
        because = f"'{main.word} ... {aim.text}' is an aim, not an act"
        return _Reading(met=False, because=because, span=span, hint=_AIM_HINT)
    named = f" about '{product.text}'" if product else ""
    return _Reading(met=True, because=f"'{main.word}'{named} says what is done", span=span)


def _is_passive(sentence: Sentence, main: Verb) -> bool:
    """Whether the act's object stands before it: "training is provided, and learning follows"."""
    before = sentence.text[: main.start - sentence.start].rstrip().lower()
    return before.endswith((" be", " is", " are", " been"))


def _carrier(sentence: Sentence, main: Verb, vocabulary: Vocabulary) -> _Reading:
    """As specific as what it is about: things and acts speak for it, vague words and aims against it."""
    span = (main.start, main.end)
    asked = sentence.text[sentence.lead :]
    tail = sentence.tail
    # "Paperwork to be reviewed to include ...": the object may stand before the verb.
    products = [
        found.text.lower()
        for found in vocabulary.product.finditer(asked if _is_passive(sentence, main) else tail)
    ]
    acts = [verb for verb in sentence.verbs if verb.start > main.start and verb.kind in ("act", "reminder")]
    aims = [verb for verb in sentence.verbs if verb.start > main.start and verb.kind == "aim"]
    vague = [found.text for found in vocabulary.vague_word.finditer(tail)]
    aim_nouns = [found.text for found in vocabulary.aim_noun.finditer(tail)]
    weight = (
        min(len(set(products)), 2) + min(len(acts), 2) - 2 * len(vague) - 1.5 * (len(aims) + len(aim_nouns))
    )
    if weight > 0:
        shown = acts[0].word if acts else products[0]
        return _Reading(
            met=True, because=f"'{main.word}' with '{shown}' says what there will be to see", span=span
        )
    loose = (*vague, *aim_nouns, *(verb.word for verb in aims))
    if loose:
        because = f"'{main.word}' is only as clear as its object, and '{loose[0]}' leaves that open"
    else:
        because = f"'{main.word}' is only as clear as its object, and nothing there can be looked up"
    return _Reading(met=False, because=because, span=span, hint=_CARRIER_HINT)


def _aim(sentence: Sentence, main: Verb, vocabulary: Vocabulary) -> _Reading:
    """An aim, unless the sentence goes on to say by which act."""
    span = (main.start, main.end)
    means = re.search(r"\bby (?:way of |means of )?(?=\w)", sentence.tail, re.IGNORECASE)
    if means:
        start = sentence.tail_start + means.end()
        act = next((verb for verb in sentence.verbs if verb.start >= start and verb.kind == "act"), None)
        after = sentence.tail[means.end() :]
        if act and act.start - start <= _NEXT and not vocabulary.aim_noun.search(_head(after)):
            because = f"'by {act.word}' says how '{main.word}' is done"
            return _Reading(met=True, because=because, span=(act.start, act.end))
    return _Reading(
        met=False, because=f"'{main.word}' is an aim: no act counts as having done it", span=span, hint=_HINT
    )


_NEXT = 20
"""Characters between "by" and the act that it brings."""


def _without_verb(sentence: Sentence, vocabulary: Vocabulary) -> _Reading:
    asked = sentence.text[sentence.lead :]
    product = vocabulary.product.search(asked)
    loose = vocabulary.vague_word.search(asked) or vocabulary.aim_noun.search(asked)
    if product and not loose:
        start = sentence.start + sentence.lead + product.start
        return _Reading(
            met=True,
            because=f"'{product.text}' is a thing that is there or not",
            span=(start, start + len(product.text)),
        )
    if loose:
        start = sentence.start + sentence.lead + loose.start
        because = f"'{loose.text}' does not say what would be seen"
        return _Reading(met=False, because=because, span=(start, start + len(loose.text)), hint=_HINT)
    return _Reading(met=False, because="no verb says what is to be done", hint=_HINT)


def _head(tail: str) -> str:
    """Return the first words after a verb, one space between them."""
    words = re.compile(rf"(?:\W*[\w’'-]+){{0,{_HEAD_WORDS}}}").match(tail)
    return " ".join(words[0].split()) if words else ""

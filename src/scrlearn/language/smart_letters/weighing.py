"""Weighing all that a text asks for: acts and things against aims and vague words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.language.smart_letters.asking import is_tentative
from scrlearn.language.smart_letters.judgement import Judgement
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrlearn.language.lexicon import Phrase
    from scrlearn.language.smart_letters.sentences import Sentence

_WORDS = load_words("smart")

# "Undertake a review" says no more than "review".
LIGHT = _WORDS["light"]
LOOSE = frozenset(_WORDS["loose"])
"""Things that are as loose as what is said of them: to review a process leaves nothing to look up."""
_MOST = 4
"""So many acts or things speak for a text; more of them are a list, and say no more."""


def judged_by_weight(asking: Sequence[Sentence]) -> Judgement | None:
    """Weigh all that a text asks for, where no sentence is specific by its main verb; None where too little
    is there.

    "Promote awareness of the policy through briefings, and publish a leaflet": the verb aims, and there will
    be things to see. Acts and things count for it, aims and what they are about against it, vague words
    twice.
    """
    asking = [sentence for sentence in asking if not is_tentative(sentence)]
    # "The Threshold Document", "an audit": a thing, and no act beside it.
    of_things = {
        place for phrase in _phrases(asking, "products") for place in range(phrase.start, phrase.end)
    }
    acts = [
        verb
        for sentence in asking
        for verb in sentence.verbs
        if verb.kind == "act" and not verb.word.startswith(LIGHT) and verb.start not in of_things
    ]
    aims = [verb for sentence in asking for verb in sentence.verbs if verb.kind == "aim"]
    things: dict[str, Phrase] = {}
    for phrase in _phrases(asking, "products"):
        if phrase.text.lower() not in LOOSE:
            things.setdefault(phrase.text.lower(), phrase)
    loose, about = list(_phrases(asking, "vague")), list(_phrases(asking, "aim_nouns"))
    weight = min(len(things), _MOST) + min(len(acts), _MOST) - 2 * min(len(loose), _MOST)
    if weight - min(len(aims), _MOST) - min(len(about), _MOST) < 1:
        return None
    shown = list(dict.fromkeys([*(verb.word for verb in acts), *things]))[:2]
    named = " and ".join(f"'{word}'" for word in shown)
    span = (acts[0].start, acts[0].end) if acts else next(iter(things.values())).span
    return Judgement(
        met=True, because=f"{named} can be seen to be done, whatever the rest leaves open", span=span
    )


def _phrases(asking: Sequence[Sentence], name: str) -> Iterator[Phrase]:
    for sentence in asking:
        yield from sentence.reading.all(name, sentence.start + sentence.lead, sentence.end)

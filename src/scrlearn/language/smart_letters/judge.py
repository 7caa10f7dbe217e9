"""`smart`: the six judgements of one text with its plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import attrs

from scrlearn.language.choosing import chosen
from scrlearn.language.smart_letters.asking import asking_sentences
from scrlearn.language.smart_letters.judgement import Judgement, Smart, SmartFlag
from scrlearn.language.smart_letters.measurable import measurable, measure_flags
from scrlearn.language.smart_letters.owner import owner as judge_owner
from scrlearn.language.smart_letters.owner import owner_flags
from scrlearn.language.smart_letters.plan_kinds import PlanKind, plan_kind
from scrlearn.language.smart_letters.possible import achievable, realistic
from scrlearn.language.smart_letters.sentences import Sentence, sentences
from scrlearn.language.smart_letters.specific import specific
from scrlearn.language.smart_letters.timely import timely, timely_flags, times
from scrlearn.language.words import load_words
from scrlearn.model.dates import meant
from scrlearn.model.recommendations import Action, Recommendation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from scrlearn.hooks import AskableHost
    from scrlearn.language.lexicon import Reading
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.dates import AsWritten
    from scrlearn.model.word_lists import WordLists

PlanKindName = Literal["recommendation", "action", "child protection plan", "child_protection_plan"]

_REMINDER = re.compile(r"\breminders?\b|\b(?:is|are|be)\s+(?:made\s+)?aware\b")
_UNREAD = Judgement(met=None, because="none of its words is in the word lists: it may be in another language")
_FEWEST_WORDS = 4
"""Words from which on a text in the language of the lists has one that they know."""
_ENGLISH = frozenset(load_words("smart")["english"])
"""Words by which a text that none of the lists knows is English all the same."""


def smart(
    text: str | Recommendation | Action,
    *,
    owner: str | None = None,
    addressed_to: str | Sequence[str] | None = (),
    due: date | AsWritten | str | None = None,
    measure: str | None = None,
    parent: str | Recommendation | None = None,
    kind: PlanKindName | PlanKind = "recommendation",
    vocabulary: str | WordLists | Vocabulary = "english",
    host: AskableHost | None = None,
) -> Smart:
    """Judge a recommendation or an action by each letter of SMART, and by its owner.

    `text` is the sentence, or a `Recommendation` or `Action`, whose own fields then stand for what is not
    given. `addressed_to` and `owner` say who answers for it (names, not ids), `due` and `measure` are the
    plan's, `parent` is the recommendation that an action carries out. `kind` matters for a child protection
    plan, which is about a family: parents can own it, and a standard such as "within 24 hours" is its date.
    The sentence and its plan are told apart: a sentence without a date is normal, a plan without one is not.
    `vocabulary` is the word lists to judge by: `WordLists`, or the name of those that a plugin of `host`
    gives.

    Any text is judged, none raises. Judging takes time in proportion to the length of the text. `print` shows
    the six judgements, one a line.

    >>> found = smart("The trust must add a household section to its booking form.", due="2016-06-30")
    >>> found.specific.met, found.timely.met, found.measurable.met
    (True, True, False)
    >>> smart("Agencies should consider the role of fathers.").specific.because
    "'consider' is an aim, and does not say what is to be done"

    Raises:
        UnknownNameError: no kind of plan, or no word lists, have the name that was asked for.
    """
    named = (
        *((owner,) if owner else ()),
        *((addressed_to,) if isinstance(addressed_to, str) else addressed_to or ()),
    )
    bodies: Sequence[str] = ()
    answers = tuple(parent.answers) if isinstance(parent, Recommendation) else ()
    # A recommendation's or an action's own fields stand for what was not given.
    if not isinstance(text, str):
        measure = measure or text.measure
        if isinstance(text, Recommendation):
            bodies, answers = text.addressed_to, tuple(text.answers)
            due = text.due if due is None else due
        else:
            named = named or ((text.owner,) if text.owner else ())
            due = meant(text.revised_due, text.due) if due is None else due
    plan = _Plan(
        text=text if isinstance(text, str) else text.text,
        named=named,
        bodies=bodies,
        due=due,
        measure=measure or "",
        parent=parent.text if isinstance(parent, Recommendation) else parent or "",
        answers=answers,
        kind=plan_kind(kind),
    )
    return _judge(plan, chosen(vocabulary, host))


@attrs.frozen(kw_only=True)
class _Plan:
    """A text with everything that its plan says of it; `named` are names, `bodies` ids of agencies."""

    text: str
    named: tuple[str, ...]
    bodies: Sequence[str]
    due: date | AsWritten | str | None
    measure: str
    parent: str
    answers: Sequence[str]
    kind: PlanKind


def _is_unread(reading: Reading) -> bool:
    """Whether nothing in a text says that it is in the language of the word lists."""
    if reading.has_found_any or reading.has_any(_ENGLISH):
        return False
    return sum(word.isalpha() for word in reading.words) >= _FEWEST_WORDS


def _judge(plan: _Plan, vocabulary: Vocabulary) -> Smart:
    reading = vocabulary.read(plan.text)
    parts = tuple(sentences(reading, vocabulary))
    asking = asking_sentences(parts)
    is_specific = _UNREAD if _is_unread(reading) else specific(asking)
    named_times = times(reading)
    has_owner, whose = _owner(plan, asking, vocabulary)
    flags = {
        *_act_flags(asking, is_specific),
        *measure_flags(plan.measure, vocabulary),
        *timely_flags(named_times, plan.due),
        *whose,
    }
    return Smart(
        specific=is_specific,
        measurable=measurable(reading, plan.measure, vocabulary, plan.kind),
        achievable=achievable(reading, is_specific, has_owner),
        realistic=realistic(plan.parent, plan.answers),
        timely=timely(reading, named_times, plan.due, plan.kind),
        owner=has_owner,
        flags=tuple(sorted(flags)),
        labels=vocabulary.lists.labels,
    )


def _owner(
    plan: _Plan, asking: Sequence[Sentence], vocabulary: Vocabulary
) -> tuple[Judgement, Iterable[SmartFlag]]:
    """Judge who answers for it, with flags; a body of the review can be written to, however it is called."""
    if plan.bodies and not plan.named:
        return Judgement(met=True, because=f"addressed to {', '.join(plan.bodies)}"), ()
    judged = judge_owner(plan.named, asking, vocabulary, plan.kind)
    return judged, owner_flags(plan.named, asking, vocabulary)


def _act_flags(asking: Sequence[Sentence], judged: Judgement) -> Iterator[SmartFlag]:
    """Yield what else a reader should know of the act itself."""
    is_specific = judged.met is True
    mains = [sentence.main for sentence in asking if sentence.main]
    if is_specific and any(_has_product(sentence) for sentence in asking):
        yield SmartFlag.OUTPUT_CHECKABLE
    if any(_is_low_leverage(sentence) for sentence in asking):
        yield SmartFlag.LOW_LEVERAGE
    if any(main.kind in ("aim", "carrier") for main in mains) and not is_specific:
        yield SmartFlag.WEAK_VERB
    if any(sentence.reading.first("vague", sentence.start, sentence.end) for sentence in asking):
        yield SmartFlag.VAGUE_ADVERB
    if len(mains) > 1 or any(_is_compound(sentence) for sentence in asking):
        yield SmartFlag.COMPOUND


def _has_product(sentence: Sentence) -> bool:
    product = sentence.reading.first("products", sentence.start, sentence.end)
    return product is not None or any(verb.kind == "act" for verb in sentence.verbs)


def _is_low_leverage(sentence: Sentence) -> bool:
    """Whether the act is to tell people again what they know: a reminder, in whatever form it comes."""
    verbs = any(
        verb.kind == "reminder" or verb.word.startswith(("raise", "raising")) for verb in sentence.verbs
    )
    small = sentence.small
    return verbs or (("reminder" in small or "aware" in small) and _REMINDER.search(small) is not None)


def _is_compound(sentence: Sentence) -> bool:
    """Whether one sentence joins a second act to its first: "publish the policy and train all staff"."""
    main = sentence.main
    if main is None:
        return False
    later = (verb for verb in sentence.verbs if verb.start > main.end and verb.kind == "act")
    return any(map(sentence.is_joined, later))

"""Briefing: can a team take it in during a meeting, discuss it and send it back?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.checks.codes import briefing as codes
from scrlearn.checks.identifying import mask
from scrlearn.checks.quoting import shortened
from scrlearn.checks.reading import ReadingTime, count_words, sentences
from scrlearn.errors import suggestion
from scrlearn.model.briefing import FormPart
from scrlearn.model.presets import PRESETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.model.presets import Preset
    from scrlearn.model.problems import Problem

COMFORTABLE_WORDS = 900
"""Words that leave time to discuss: one or two pages."""
MOST_WORDS = 1280
"""Words that fill seven minutes aloud."""
LONGEST_SENTENCE = 30
"""Words that a sentence may have."""

_ASKED = {
    "the learning": (FormPart.KEY_POINTS, FormPart.ANSWERS),
    "the effect on the team's work": (FormPart.ANSWERS, FormPart.DOING_WELL),
    "what the team will do": (FormPart.ACTIONS,),
}


def sections(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report sections that the preset expects and the briefing lacks, that are empty, or in another order."""
    for index, section in enumerate(briefing.sections):
        if not section.body.strip():
            yield codes.EMPTY_SECTION.at(
                f"sections[{index}].body", f"the section '{section.key}' has no text"
            )
    preset = PRESETS.get(briefing.preset)
    if preset is None:
        guess = suggestion(briefing.preset, PRESETS)
        meant = f"; did you mean '{guess}'?" if guess else ""
        yield codes.UNKNOWN_PRESET.at("preset", f"no preset is named '{briefing.preset}'{meant}")
        return
    yield from _against(preset, [section.key for section in briefing.sections])


def _against(preset: Preset, keys: list[str]) -> Iterator[Problem]:
    expected = [section.key for section in preset.sections]
    extra = [key for key in keys if key not in expected]
    for section in preset.sections:
        if section.key not in keys:
            guess = suggestion(section.key, extra)
            meant = f" ('{guess}' is none of the preset's)" if guess else ""
            message = f"no section has the key '{section.key}', which a {preset.title} has{meant}"
            yield codes.MISSING_SECTION.at("sections", message, hint=f"Add it: {section.prompt}")
    present = [key for key in keys if key in expected]
    usual = sorted(present, key=expected.index)
    if present != usual:
        moved = next(key for key, other in zip(present, usual, strict=True) if key != other)
        yield codes.SECTION_ORDER.at(
            f"sections[{keys.index(moved)}]", f"'{moved}' stands out of the usual order"
        )


def length(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report a briefing that takes too long, and sentences that are lost before their end."""
    time = reading_time(briefing)
    told = (
        f"{time.words} words: {time.silent:.1f} minutes silently, {time.aloud:.1f} aloud, "
        f"{time.with_questions:.1f} aloud with the questions"
    )
    if time.words > MOST_WORDS:
        yield codes.TOO_LONG.at("sections", told)
    elif time.words > COMFORTABLE_WORDS:
        yield codes.LONG.at("sections", told)
    for index, section in enumerate(briefing.sections):
        for sentence in sentences(section.body):
            words = count_words(sentence)
            if words > LONGEST_SENTENCE:
                opening = shortened(" ".join(mask(sentence).split()[:6]))
                message = f"a sentence of {words} words: '{opening} ...'"
                yield codes.LONG_SENTENCE.at(f"sections[{index}].body", message)


def reading_time(briefing: Briefing) -> ReadingTime:
    """Return how long a briefing takes: its sections with their headings, and its questions."""
    read = [text for section in briefing.sections for text in (section.heading, section.body)]
    words = sum(count_words(text) for text in (*read, *briefing.questions))
    return ReadingTime(words=words, questions=len(briefing.questions))


def response(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report what keeps a team from answering: no questions, parts that the form does not ask, no address."""
    if not briefing.questions:
        yield codes.NO_QUESTIONS.at("questions", "the briefing asks the team nothing")
    if not briefing.form:
        yield codes.NO_FORM.at("form", "the briefing has no response form")
        return
    for what, asking in _ASKED.items():
        if not any(part in briefing.form for part in asking):
            named = " or ".join(part.value for part in asking)
            yield codes.NOT_ASKED.at(
                "form", f"the form does not ask about {what}", hint=f"Add {named} to form."
            )
    if briefing.reply_address is None:
        yield codes.NO_REPLY_ADDRESS.at(
            "reply_to", "neither the briefing nor its board says where the form goes"
        )


def glossary(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report terms that are explained and never used."""
    read = [briefing.title, *briefing.questions]
    read += [text for section in briefing.sections for text in (section.heading, section.body)]
    words = "\n".join(read)
    for index, entry in enumerate(briefing.glossary):
        used = re.search(rf"(?<!\w){re.escape(entry.term.strip())}(?:e?s)?(?!\w)", words, re.IGNORECASE)
        if not entry.term.strip() or not used:
            yield codes.UNUSED_TERM.at(
                f"glossary[{index}].term", f"the text never uses '{entry.term.strip()}'"
            )

"""Briefing: can a team take it in during a meeting, discuss it and send it back?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.checks.briefing_pictures import holds_link_or_picture
from scrlearn.checks.codes import briefing as codes
from scrlearn.errors import suggestion
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.quoting import shortened
from scrlearn.language.reading_time import LengthBand, ReadingTime, count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.model.presets import Preset, PresetSection
    from scrlearn.problems import Problem

_BANDS = {
    LengthBand.TOO_SHORT: codes.TOO_SHORT,
    LengthBand.LONG: codes.LONG,
    LengthBand.TOO_LONG: codes.TOO_LONG,
}
_FEWEST_OWN, _FEWEST_MISSING = 2, 3
"""With so many sections of its own, and so many of the preset missing, a briefing goes by its own steps."""


def sections(briefing: Briefing, request: CheckRequest) -> Iterator[Problem]:
    """Report sections that the preset expects and the briefing lacks, that are empty, or in another order."""
    for index, section in enumerate(briefing.sections):
        if says_nothing(section.body, asks_whether=True) and not holds_link_or_picture(section.body):
            written = f" but '{shortened(section.body)}'" if section.body.strip() else ""
            message = f"the section '{section.key}' has no text{written}"
            yield codes.EMPTY_SECTION.at(f"sections[{index}].body", message)
    preset = request.host.presets.get(briefing.preset)
    if preset is None:
        guess = suggestion(briefing.preset, request.host.presets)
        meant = f"; did you mean '{guess}'?" if guess else ""
        message = f"no preset is named '{briefing.preset}'{meant}"
        incomplete = " ".join(request.host.incomplete("vocabularies"))
        yield codes.UNKNOWN_PRESET.at("preset", message, hint=incomplete)
        return
    yield from _against(preset, [section.key for section in briefing.sections])


def _against(preset: Preset, keys: list[str]) -> Iterator[Problem]:
    expected = [section.key for section in preset.sections]
    extra = [key for key in keys if key not in expected]
    missing = [section for section in preset.sections if section.key not in keys]
    own = [key for key in extra if not suggestion(key, expected)]
    if len(own) >= _FEWEST_OWN and len(missing) >= _FEWEST_MISSING:
        yield _other_sections(preset, own, missing)
    else:
        for section in missing:
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


def _other_sections(preset: Preset, own: list[str], missing: list[PresetSection]) -> Problem:
    """Tell once of a briefing that goes by steps of its own: the preset's may be there by other names."""
    lacking = ", ".join(f"'{section.key}'" for section in missing)
    others = ", ".join(f"'{key}'" for key in own)
    message = f"a {preset.title} has sections that this one lacks, {lacking}, and it has others: {others}"
    hint = "Give the preset's key to a section that is the same step, then add what is still missing."
    return codes.MISSING_SECTION.at("sections", message, hint)


def length(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report a briefing that is too short to teach anything, or too long to be read out and discussed."""
    time = reading_time(briefing)
    told = (
        f"{time.words} words: {time.silent:.1f} minutes silently, {time.aloud:.1f} aloud, "
        f"{time.with_questions:.1f} aloud with the questions"
    )
    if code := _BANDS.get(time.band):
        yield code.at("sections", told)


def reading_time(briefing: Briefing) -> ReadingTime:
    """Return how long a briefing takes: its sections with their headings, and its questions.

    >>> from scrlearn.model.briefing import Briefing
    >>> time = reading_time(Briefing(id="b", title="B", questions=["What will we do?"]))
    >>> time.words, time.band.value
    (4, 'too short')
    """
    read = [text for section in briefing.sections for text in (section.heading, section.body)]
    words = sum(count_words(text) for text in (*read, *briefing.questions))
    return ReadingTime(words=words, questions=len(briefing.questions))


def glossary(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report terms that are explained and never used."""
    read = [briefing.title, *briefing.questions]
    read += [text for section in briefing.sections for text in (section.heading, section.body)]
    places = _Places("\n".join(read))
    for index, entry in enumerate(briefing.glossary):
        if not entry.term.strip() or not places.hold(entry.term.strip()):
            yield codes.UNUSED_TERM.at(
                f"glossary[{index}].term", f"the text never uses '{entry.term.strip()}'"
            )


_MOST_PLACES = 200
"""Places of one word in which a term is looked for that begins with it; a term that is used is soon found."""


class _Places:
    """A text in which many terms are looked for: each only where its first word stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[str, list[int]] = {}
        for word in _WORD.finditer(text):
            starts = self._starts.setdefault(word[0].lower(), [])
            if len(starts) < _MOST_PLACES:
                starts.append(word.start())

    def hold(self, term: str) -> bool:
        """Whether a term stands in the text, or its plural, whatever its capitals."""
        first = _WORD.search(term)
        if first is None:
            return term in self._text
        # A term of one word may stand in the plural.
        words = {first[0].lower(), f"{first[0].lower()}s", f"{first[0].lower()}es"}
        starts = [start for word in words for start in self._starts.get(word, ())]
        if not starts:
            return False
        used = re.compile(rf"(?<!\w){re.escape(term)}(?:e?s)?(?!\w)", re.IGNORECASE)
        return any(used.match(self._text, max(0, start - first.start())) for start in starts)


_WORD = re.compile(r"\w+")

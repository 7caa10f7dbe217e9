"""Language: what a text says and where, and nothing of what that means for publishing.

Ask it as `language.smart(...)`: each of its names is loaded when it is first asked for, so that a rule that
asks costs nothing until it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.as_read import BLANK, as_read
    from scrlearn.language.connections import Connection, connection_of, works_for
    from scrlearn.language.fields import dates, texts
    from scrlearn.language.garbled import garbled
    from scrlearn.language.identifiers import Identifier, Kind, identifiers, mask
    from scrlearn.language.identifiers.capitals import as_title
    from scrlearn.language.likeness import repeated
    from scrlearn.language.owners import is_no_owner, is_person
    from scrlearn.language.placeholders import says_nothing
    from scrlearn.language.quoting import in_words, shortened, written_day
    from scrlearn.language.readability import readability
    from scrlearn.language.reading_time import (
        LengthBand,
        ReadingTime,
        count_words,
        reading_time,
        sentence_numbers,
        sentences,
    )
    from scrlearn.language.smart import Smart, Vocabulary, smart
    from scrlearn.language.smart.choosing import vocabulary_for
    from scrlearn.language.smart.measurable import is_question, measure_flags
    from scrlearn.language.smart.timely import impossible_dates
    from scrlearn.language.themes.suggesting import Strength, suggest_themes

_HOME = {
    "as_read": "scrlearn.language.as_read",
    "as_title": "scrlearn.language.identifiers.capitals",
    "BLANK": "scrlearn.language.as_read",
    "Connection": "scrlearn.language.connections",
    "connection_of": "scrlearn.language.connections",
    "count_words": "scrlearn.language.reading_time",
    "dates": "scrlearn.language.fields",
    "garbled": "scrlearn.language.garbled",
    "Identifier": "scrlearn.language.identifiers",
    "identifiers": "scrlearn.language.identifiers",
    "impossible_dates": "scrlearn.language.smart.timely",
    "in_words": "scrlearn.language.quoting",
    "is_no_owner": "scrlearn.language.owners",
    "is_person": "scrlearn.language.owners",
    "is_question": "scrlearn.language.smart.measurable",
    "Kind": "scrlearn.language.identifiers",
    "LengthBand": "scrlearn.language.reading_time",
    "mask": "scrlearn.language.identifiers",
    "measure_flags": "scrlearn.language.smart.measurable",
    "readability": "scrlearn.language.readability",
    "reading_time": "scrlearn.language.reading_time",
    "ReadingTime": "scrlearn.language.reading_time",
    "repeated": "scrlearn.language.likeness",
    "says_nothing": "scrlearn.language.placeholders",
    "sentence_numbers": "scrlearn.language.reading_time",
    "sentences": "scrlearn.language.reading_time",
    "shortened": "scrlearn.language.quoting",
    "smart": "scrlearn.language.smart",
    "Smart": "scrlearn.language.smart",
    "Strength": "scrlearn.language.themes.suggesting",
    "suggest_themes": "scrlearn.language.themes.suggesting",
    "texts": "scrlearn.language.fields",
    "Vocabulary": "scrlearn.language.smart",
    "vocabulary_for": "scrlearn.language.smart.choosing",
    "works_for": "scrlearn.language.connections",
    "written_day": "scrlearn.language.quoting",
}

__all__ = [
    "BLANK",
    "Connection",
    "Identifier",
    "Kind",
    "LengthBand",
    "ReadingTime",
    "Smart",
    "Strength",
    "Vocabulary",
    "as_read",
    "as_title",
    "connection_of",
    "count_words",
    "dates",
    "garbled",
    "identifiers",
    "impossible_dates",
    "in_words",
    "is_no_owner",
    "is_person",
    "is_question",
    "mask",
    "measure_flags",
    "readability",
    "reading_time",
    "repeated",
    "says_nothing",
    "sentence_numbers",
    "sentences",
    "shortened",
    "smart",
    "suggest_themes",
    "texts",
    "vocabulary_for",
    "works_for",
    "written_day",
]

__getattr__, __dir__ = lazy_names(__name__, _HOME)

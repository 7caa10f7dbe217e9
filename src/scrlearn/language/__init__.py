"""Language: what a text says and where, and nothing of what that means for publishing.

Ask it as `language.smart(...)`: each of its names is loaded when it is first asked for, so that a rule that
asks costs nothing until it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.as_read import BLANK as BLANK
    from scrlearn.language.as_read import as_read as as_read
    from scrlearn.language.connections import Connection as Connection
    from scrlearn.language.connections import connection_of as connection_of
    from scrlearn.language.connections import works_for as works_for
    from scrlearn.language.fields import dates as dates
    from scrlearn.language.fields import texts as texts
    from scrlearn.language.garbled import garbled as garbled
    from scrlearn.language.identifiers import Identifier as Identifier
    from scrlearn.language.identifiers import Kind as Kind
    from scrlearn.language.identifiers import identifiers as identifiers
    from scrlearn.language.identifiers import mask as mask
    from scrlearn.language.identifiers.capitals import as_title as as_title
    from scrlearn.language.likeness import repeated as repeated
    from scrlearn.language.owners import is_no_owner as is_no_owner
    from scrlearn.language.owners import is_person as is_person
    from scrlearn.language.placeholders import says_nothing as says_nothing
    from scrlearn.language.quoting import in_words as in_words
    from scrlearn.language.quoting import shortened as shortened
    from scrlearn.language.quoting import written_day as written_day
    from scrlearn.language.readability import readability as readability
    from scrlearn.language.reading_time import LengthBand as LengthBand
    from scrlearn.language.reading_time import ReadingTime as ReadingTime
    from scrlearn.language.reading_time import count_words as count_words
    from scrlearn.language.reading_time import reading_time as reading_time
    from scrlearn.language.reading_time import sentence_numbers as sentence_numbers
    from scrlearn.language.reading_time import sentences as sentences
    from scrlearn.language.smart import Smart as Smart
    from scrlearn.language.smart import Vocabulary as Vocabulary
    from scrlearn.language.smart import smart as smart
    from scrlearn.language.smart.choosing import vocabulary_for as vocabulary_for
    from scrlearn.language.smart.measurable import is_question as is_question
    from scrlearn.language.smart.measurable import measure_flags as measure_flags
    from scrlearn.language.smart.timely import impossible_dates as impossible_dates
    from scrlearn.language.themes.suggesting import Strength as Strength
    from scrlearn.language.themes.suggesting import suggest_themes as suggest_themes
else:
    __getattr__, __dir__ = lazy_names(__name__)

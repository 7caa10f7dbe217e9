"""Language: what a text says and where, and nothing of what that means for publishing.

A rule writes `from scrlearn import language` and calls `language.texts(review)` or `language.smart(text)`.
The readers compile many patterns, so each is loaded when it is first asked for: whoever only lists the rules
pays for none. No name here is that of a module of this package, since either could then hide the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.appearance import BLANK as BLANK
    from scrlearn.language.appearance import as_read as as_read
    from scrlearn.language.choosing import vocabulary_for as vocabulary_for
    from scrlearn.language.connections import Connection as Connection
    from scrlearn.language.connections import connection_of as connection_of
    from scrlearn.language.connections import works_for as works_for
    from scrlearn.language.fields import FieldDate as FieldDate
    from scrlearn.language.fields import FieldText as FieldText
    from scrlearn.language.fields import dates as dates
    from scrlearn.language.fields import texts as texts
    from scrlearn.language.identifiers import HIDDEN as HIDDEN
    from scrlearn.language.identifiers import NAMES as NAMES
    from scrlearn.language.identifiers import Finder as Finder
    from scrlearn.language.identifiers import Identifier as Identifier
    from scrlearn.language.identifiers import Kind as Kind
    from scrlearn.language.identifiers import finder_of as finder_of
    from scrlearn.language.identifiers import identifiers as find_identifiers  # noqa: F401 - a module has its name
    from scrlearn.language.identifiers import is_nhs_number as is_nhs_number
    from scrlearn.language.identifiers import mask as mask
    from scrlearn.language.identifiers.capitals import as_title as as_title
    from scrlearn.language.identifiers.names import Names as Names
    from scrlearn.language.identifiers.names import names_of as names_of
    from scrlearn.language.length import LengthBand as LengthBand
    from scrlearn.language.length import ReadingTime as ReadingTime
    from scrlearn.language.length import count_words as count_words
    from scrlearn.language.length import reading_time as reading_time
    from scrlearn.language.likeness import repeated as repeated
    from scrlearn.language.owners import is_no_owner as is_no_owner
    from scrlearn.language.owners import is_person as is_person
    from scrlearn.language.placeholders import is_not_stated as is_not_stated
    from scrlearn.language.placeholders import is_put_off as is_put_off
    from scrlearn.language.placeholders import says_nothing as says_nothing
    from scrlearn.language.placeholders import shows_nothing as shows_nothing
    from scrlearn.language.quoting import in_words as in_words
    from scrlearn.language.quoting import masked as masked
    from scrlearn.language.quoting import shortened as shortened
    from scrlearn.language.quoting import written_day as written_day
    from scrlearn.language.reading_age import Readability as Readability
    from scrlearn.language.reading_age import readability as readability
    from scrlearn.language.sentences import sentence_numbers as sentence_numbers
    from scrlearn.language.sentences import split_sentences as split_sentences
    from scrlearn.language.smart_letters import Judgement as Judgement
    from scrlearn.language.smart_letters import Smart as Smart
    from scrlearn.language.smart_letters import SmartFlag as SmartFlag
    from scrlearn.language.smart_letters import smart as smart
    from scrlearn.language.smart_letters.measurable import is_question as is_question
    from scrlearn.language.smart_letters.measurable import shows_only_output as shows_only_output
    from scrlearn.language.smart_letters.plan_kinds import PlanKind as PlanKind
    from scrlearn.language.smart_letters.timely import impossible_dates as impossible_dates
    from scrlearn.language.terms import end_of_term as end_of_term
    from scrlearn.language.themes.suggesting import Strength as Strength
    from scrlearn.language.themes.suggesting import ThemeSuggestion as ThemeSuggestion
    from scrlearn.language.themes.suggesting import suggest_themes as suggest_themes
    from scrlearn.language.vocabulary import Vocabulary as Vocabulary
    from scrlearn.language.wrong_encoding import garbled as garbled
else:
    __getattr__, __dir__ = lazy_names(__name__)

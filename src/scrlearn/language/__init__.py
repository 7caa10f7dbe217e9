"""Language: what a text says and where, and nothing of what that means for publishing.

A rule writes `from scrlearn import language` and calls `language.texts(review)` or `language.smart(text)`.
The readers compile many patterns, so each is loaded when it is first asked for: whoever only lists the rules
pays for none. No name here is that of a module of this package, since either could then hide the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.abbreviations import short_forms as short_forms
    from scrlearn.language.abbreviations import unexplained as unexplained
    from scrlearn.language.appearance import as_read as as_read
    from scrlearn.language.appearance import may_hold_other_markup as may_hold_other_markup
    from scrlearn.language.choosing import vocabulary_for as vocabulary_for
    from scrlearn.language.connections import Connection as Connection
    from scrlearn.language.connections import connection_of as connection_of
    from scrlearn.language.connections import works_for as works_for
    from scrlearn.language.editing_marks import EditingMarks as EditingMarks
    from scrlearn.language.editing_marks import is_file_name as is_file_name
    from scrlearn.language.editing_marks import is_marked_title as is_marked_title
    from scrlearn.language.fields import FieldDate as FieldDate
    from scrlearn.language.fields import FieldText as FieldText
    from scrlearn.language.fields import dates as dates
    from scrlearn.language.fields import texts as texts
    from scrlearn.language.hearsay import claims_without_source as claims_without_source
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
    from scrlearn.language.length import LengthBand as LengthBand
    from scrlearn.language.length import ReadingTime as ReadingTime
    from scrlearn.language.length import count_words as count_words
    from scrlearn.language.length import reading_time as reading_time
    from scrlearn.language.likeness import repeated as repeated
    from scrlearn.language.likeness import tells_of_repeating as tells_of_repeating
    from scrlearn.language.line_ends import run_together as run_together
    from scrlearn.language.line_ends import typed_list as typed_list
    from scrlearn.language.links import Picture as Picture
    from scrlearn.language.links import has_words_beside_pictures as has_words_beside_pictures
    from scrlearn.language.links import holds_link_or_picture as holds_link_or_picture
    from scrlearn.language.links import is_only_links as is_only_links
    from scrlearn.language.links import pictures_in as pictures_in
    from scrlearn.language.links import without_addresses as without_addresses
    from scrlearn.language.owners import is_no_owner as is_no_owner
    from scrlearn.language.owners import is_person as is_person
    from scrlearn.language.placeholders import is_not_stated as is_not_stated
    from scrlearn.language.placeholders import is_put_off as is_put_off
    from scrlearn.language.placeholders import says_nothing as says_nothing
    from scrlearn.language.placeholders import shows_nothing as shows_nothing
    from scrlearn.language.plan_evidence import missing_deed as missing_deed
    from scrlearn.language.plan_evidence import names_a_product as names_a_product
    from scrlearn.language.questions import asks_for_actions as asks_for_actions
    from scrlearn.language.questions import asks_for_effect as asks_for_effect
    from scrlearn.language.questions import asks_for_learning as asks_for_learning
    from scrlearn.language.questions import is_unread_address as is_unread_address
    from scrlearn.language.quoting import masked as masked
    from scrlearn.language.quoting import shortened as shortened
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
    from scrlearn.language.unseen import has_no_shape as has_no_shape
    from scrlearn.language.unseen import holds_entity as holds_entity
    from scrlearn.language.unseen import may_hold_odd_characters as may_hold_odd_characters
    from scrlearn.language.unseen import odd_characters as odd_characters
    from scrlearn.language.unseen import words_before as words_before
    from scrlearn.language.vocabulary import Vocabulary as Vocabulary
    from scrlearn.language.wrong_encoding import garbled as garbled
else:
    __getattr__, __dir__ = lazy_names(__name__)

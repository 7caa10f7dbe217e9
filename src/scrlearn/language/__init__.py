"""Language: what a text says and where, and nothing of what that means for publishing.

A rule writes `from scrlearn import language` and calls `language.texts(review)` or `language.smart(text)`.
The readers compile many patterns, so each is loaded when it is first asked for: whoever only lists the rules
pays for none. No name here is that of a module of this package, since either could then hide the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.abbreviations import short_forms, unexplained
    from scrlearn.language.appearance import as_read, may_hold_other_markup
    from scrlearn.language.choosing import vocabulary_for
    from scrlearn.language.connections import Connection, connection_of, works_for
    from scrlearn.language.editing_marks import EditingMarks, is_file_name, is_marked_title
    from scrlearn.language.fields import FieldDate, FieldText, dates, texts
    from scrlearn.language.hearsay import claims_without_source
    from scrlearn.language.identifiers import (
        HIDDEN,
        NAMES,
        Finder,
        Identifier,
        Kind,
        finder_of,
        is_nhs_number,
        mask,
    )
    from scrlearn.language.identifiers import identifiers as find_identifiers
    from scrlearn.language.identifiers.capitals import as_title
    from scrlearn.language.identifiers.names import Names, names_of
    from scrlearn.language.length import LengthBand, ReadingTime, count_words, reading_time
    from scrlearn.language.likeness import repeated, tells_of_repeating
    from scrlearn.language.line_ends import run_together, typed_list
    from scrlearn.language.links import (
        Picture,
        has_words_beside_pictures,
        holds_link_or_picture,
        is_only_links,
        pictures_in,
        without_addresses,
    )
    from scrlearn.language.owners import is_no_owner, is_person
    from scrlearn.language.placeholders import is_not_stated, is_put_off, says_nothing, shows_nothing
    from scrlearn.language.plan_evidence import missing_deed, names_a_product
    from scrlearn.language.questions import (
        asks_for_actions,
        asks_for_effect,
        asks_for_learning,
        is_unread_address,
    )
    from scrlearn.language.quoting import masked, shortened
    from scrlearn.language.reading_age import Readability, readability
    from scrlearn.language.sentences import sentence_numbers, split_sentences
    from scrlearn.language.smart_letters import Judgement, Smart, SmartFlag, smart
    from scrlearn.language.smart_letters.measurable import is_question, shows_only_output
    from scrlearn.language.smart_letters.plan_kinds import PlanKind
    from scrlearn.language.smart_letters.timely import impossible_dates
    from scrlearn.language.terms import end_of_term
    from scrlearn.language.themes.suggesting import Strength, ThemeSuggestion, suggest_themes
    from scrlearn.language.unseen import (
        has_no_shape,
        holds_entity,
        may_hold_odd_characters,
        odd_characters,
        words_before,
    )
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.language.wrong_encoding import garbled

_HOME = {
    "Connection": "scrlearn.language.connections",
    "EditingMarks": "scrlearn.language.editing_marks",
    "FieldDate": "scrlearn.language.fields",
    "FieldText": "scrlearn.language.fields",
    "Finder": "scrlearn.language.identifiers",
    "HIDDEN": "scrlearn.language.identifiers",
    "Identifier": "scrlearn.language.identifiers",
    "Judgement": "scrlearn.language.smart_letters",
    "Kind": "scrlearn.language.identifiers",
    "LengthBand": "scrlearn.language.length",
    "NAMES": "scrlearn.language.identifiers",
    "Names": "scrlearn.language.identifiers.names",
    "Picture": "scrlearn.language.links",
    "PlanKind": "scrlearn.language.smart_letters.plan_kinds",
    "Readability": "scrlearn.language.reading_age",
    "ReadingTime": "scrlearn.language.length",
    "Smart": "scrlearn.language.smart_letters",
    "SmartFlag": "scrlearn.language.smart_letters",
    "Strength": "scrlearn.language.themes.suggesting",
    "ThemeSuggestion": "scrlearn.language.themes.suggesting",
    "Vocabulary": "scrlearn.language.vocabulary",
    "as_read": "scrlearn.language.appearance",
    "as_title": "scrlearn.language.identifiers.capitals",
    "asks_for_actions": "scrlearn.language.questions",
    "asks_for_effect": "scrlearn.language.questions",
    "asks_for_learning": "scrlearn.language.questions",
    "claims_without_source": "scrlearn.language.hearsay",
    "connection_of": "scrlearn.language.connections",
    "count_words": "scrlearn.language.length",
    "dates": "scrlearn.language.fields",
    "end_of_term": "scrlearn.language.terms",
    "find_identifiers": "scrlearn.language.identifiers:identifiers",
    "finder_of": "scrlearn.language.identifiers",
    "garbled": "scrlearn.language.wrong_encoding",
    "has_no_shape": "scrlearn.language.unseen",
    "has_words_beside_pictures": "scrlearn.language.links",
    "holds_entity": "scrlearn.language.unseen",
    "holds_link_or_picture": "scrlearn.language.links",
    "impossible_dates": "scrlearn.language.smart_letters.timely",
    "is_file_name": "scrlearn.language.editing_marks",
    "is_marked_title": "scrlearn.language.editing_marks",
    "is_nhs_number": "scrlearn.language.identifiers",
    "is_no_owner": "scrlearn.language.owners",
    "is_not_stated": "scrlearn.language.placeholders",
    "is_only_links": "scrlearn.language.links",
    "is_person": "scrlearn.language.owners",
    "is_put_off": "scrlearn.language.placeholders",
    "is_question": "scrlearn.language.smart_letters.measurable",
    "is_unread_address": "scrlearn.language.questions",
    "mask": "scrlearn.language.identifiers",
    "masked": "scrlearn.language.quoting",
    "may_hold_odd_characters": "scrlearn.language.unseen",
    "may_hold_other_markup": "scrlearn.language.appearance",
    "missing_deed": "scrlearn.language.plan_evidence",
    "names_a_product": "scrlearn.language.plan_evidence",
    "names_of": "scrlearn.language.identifiers.names",
    "odd_characters": "scrlearn.language.unseen",
    "pictures_in": "scrlearn.language.links",
    "readability": "scrlearn.language.reading_age",
    "reading_time": "scrlearn.language.length",
    "repeated": "scrlearn.language.likeness",
    "run_together": "scrlearn.language.line_ends",
    "says_nothing": "scrlearn.language.placeholders",
    "sentence_numbers": "scrlearn.language.sentences",
    "short_forms": "scrlearn.language.abbreviations",
    "shortened": "scrlearn.language.quoting",
    "shows_nothing": "scrlearn.language.placeholders",
    "shows_only_output": "scrlearn.language.smart_letters.measurable",
    "smart": "scrlearn.language.smart_letters",
    "split_sentences": "scrlearn.language.sentences",
    "suggest_themes": "scrlearn.language.themes.suggesting",
    "tells_of_repeating": "scrlearn.language.likeness",
    "texts": "scrlearn.language.fields",
    "typed_list": "scrlearn.language.line_ends",
    "unexplained": "scrlearn.language.abbreviations",
    "vocabulary_for": "scrlearn.language.choosing",
    "without_addresses": "scrlearn.language.links",
    "words_before": "scrlearn.language.unseen",
    "works_for": "scrlearn.language.connections",
}

__all__ = [
    "HIDDEN",
    "NAMES",
    "Connection",
    "EditingMarks",
    "FieldDate",
    "FieldText",
    "Finder",
    "Identifier",
    "Judgement",
    "Kind",
    "LengthBand",
    "Names",
    "Picture",
    "PlanKind",
    "Readability",
    "ReadingTime",
    "Smart",
    "SmartFlag",
    "Strength",
    "ThemeSuggestion",
    "Vocabulary",
    "as_read",
    "as_title",
    "asks_for_actions",
    "asks_for_effect",
    "asks_for_learning",
    "claims_without_source",
    "connection_of",
    "count_words",
    "dates",
    "end_of_term",
    "find_identifiers",
    "finder_of",
    "garbled",
    "has_no_shape",
    "has_words_beside_pictures",
    "holds_entity",
    "holds_link_or_picture",
    "impossible_dates",
    "is_file_name",
    "is_marked_title",
    "is_nhs_number",
    "is_no_owner",
    "is_not_stated",
    "is_only_links",
    "is_person",
    "is_put_off",
    "is_question",
    "is_unread_address",
    "mask",
    "masked",
    "may_hold_odd_characters",
    "may_hold_other_markup",
    "missing_deed",
    "names_a_product",
    "names_of",
    "odd_characters",
    "pictures_in",
    "readability",
    "reading_time",
    "repeated",
    "run_together",
    "says_nothing",
    "sentence_numbers",
    "short_forms",
    "shortened",
    "shows_nothing",
    "shows_only_output",
    "smart",
    "split_sentences",
    "suggest_themes",
    "tells_of_repeating",
    "texts",
    "typed_list",
    "unexplained",
    "vocabulary_for",
    "without_addresses",
    "words_before",
    "works_for",
]

__getattr__, __dir__ = lazy_names(__name__, _HOME)

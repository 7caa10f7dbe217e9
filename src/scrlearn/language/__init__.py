"""Language: what a text says and where, and nothing of what that means for publishing.

A rule writes `from scrlearn import language` and calls `language.texts(review)` or `language.smart(text)`.
The readers compile many patterns, so each is loaded when it is first asked for: whoever only lists the rules
pays for none. No name here is that of a module of this package, since either could then hide the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.appearance import BLANK, as_read
    from scrlearn.language.choosing import vocabulary_for
    from scrlearn.language.connections import Connection, connection_of, works_for
    from scrlearn.language.fields import FieldDate, FieldText, dates, texts
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
    from scrlearn.language.likeness import repeated
    from scrlearn.language.owners import is_no_owner, is_person
    from scrlearn.language.placeholders import is_not_stated, is_put_off, says_nothing, shows_nothing
    from scrlearn.language.quoting import in_words, masked, shortened, written_day
    from scrlearn.language.reading_age import Readability, readability
    from scrlearn.language.sentences import sentence_numbers, split_sentences
    from scrlearn.language.smart_letters import Judgement, Smart, SmartFlag, smart
    from scrlearn.language.smart_letters.measurable import is_question, shows_only_output
    from scrlearn.language.smart_letters.plan_kinds import PlanKind
    from scrlearn.language.smart_letters.timely import impossible_dates
    from scrlearn.language.terms import end_of_term
    from scrlearn.language.themes.suggesting import Strength, ThemeSuggestion, suggest_themes
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.language.wrong_encoding import garbled

_HOME = {
    "BLANK": "scrlearn.language.appearance",
    "Connection": "scrlearn.language.connections",
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
    "connection_of": "scrlearn.language.connections",
    "count_words": "scrlearn.language.length",
    "dates": "scrlearn.language.fields",
    "finder_of": "scrlearn.language.identifiers",
    "end_of_term": "scrlearn.language.terms",
    "find_identifiers": "scrlearn.language.identifiers:identifiers",
    "garbled": "scrlearn.language.wrong_encoding",
    "impossible_dates": "scrlearn.language.smart_letters.timely",
    "in_words": "scrlearn.language.quoting",
    "is_nhs_number": "scrlearn.language.identifiers",
    "is_no_owner": "scrlearn.language.owners",
    "is_not_stated": "scrlearn.language.placeholders",
    "is_person": "scrlearn.language.owners",
    "is_put_off": "scrlearn.language.placeholders",
    "is_question": "scrlearn.language.smart_letters.measurable",
    "mask": "scrlearn.language.identifiers",
    "masked": "scrlearn.language.quoting",
    "names_of": "scrlearn.language.identifiers.names",
    "readability": "scrlearn.language.reading_age",
    "reading_time": "scrlearn.language.length",
    "repeated": "scrlearn.language.likeness",
    "says_nothing": "scrlearn.language.placeholders",
    "sentence_numbers": "scrlearn.language.sentences",
    "shortened": "scrlearn.language.quoting",
    "shows_nothing": "scrlearn.language.placeholders",
    "shows_only_output": "scrlearn.language.smart_letters.measurable",
    "smart": "scrlearn.language.smart_letters",
    "split_sentences": "scrlearn.language.sentences",
    "suggest_themes": "scrlearn.language.themes.suggesting",
    "texts": "scrlearn.language.fields",
    "vocabulary_for": "scrlearn.language.choosing",
    "works_for": "scrlearn.language.connections",
    "written_day": "scrlearn.language.quoting",
}

__all__ = [
    "BLANK",
    "HIDDEN",
    "NAMES",
    "Connection",
    "FieldDate",
    "FieldText",
    "Finder",
    "Identifier",
    "Judgement",
    "Kind",
    "LengthBand",
    "Names",
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
    "connection_of",
    "count_words",
    "dates",
    "end_of_term",
    "find_identifiers",
    "finder_of",
    "garbled",
    "impossible_dates",
    "in_words",
    "is_nhs_number",
    "is_no_owner",
    "is_not_stated",
    "is_person",
    "is_put_off",
    "is_question",
    "mask",
    "masked",
    "names_of",
    "readability",
    "reading_time",
    "repeated",
    "says_nothing",
    "sentence_numbers",
    "shortened",
    "shows_nothing",
    "shows_only_output",
    "smart",
    "split_sentences",
    "suggest_themes",
    "texts",
    "vocabulary_for",
    "works_for",
    "written_day",
]

__getattr__, __dir__ = lazy_names(__name__, _HOME)

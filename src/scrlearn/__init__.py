"""Case reviews as data: decide whether a review is due, check it, and publish the learning.

    review = scrlearn.load("child-n.yaml")
    report = scrlearn.check(review)
    decision = scrlearn.decide(review.facts, "england-scr", on=date(2016, 1, 15))
    scrlearn.export(scrlearn.draft_briefing(review), "child-n.docx")

Names are imported when they are first used, so that `import scrlearn` costs next to nothing and loads no
library of any format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn._version import __version__ as __version__
    from scrlearn.checks import Excepted as Excepted
    from scrlearn.checks import Report as Report
    from scrlearn.checks import Settings as Settings
    from scrlearn.checks import check as check
    from scrlearn.checks import find_settings as find_settings
    from scrlearn.checks import read_settings as read_settings
    from scrlearn.document import escape as escape
    from scrlearn.errors import DumpError as DumpError
    from scrlearn.errors import ExportError as ExportError
    from scrlearn.errors import ExportVetoedError as ExportVetoedError
    from scrlearn.errors import LoadError as LoadError
    from scrlearn.errors import PluginError as PluginError
    from scrlearn.errors import RuleError as RuleError
    from scrlearn.errors import ScrlearnError as ScrlearnError
    from scrlearn.errors import SystemLibraryError as SystemLibraryError
    from scrlearn.errors import UnknownNameError as UnknownNameError
    from scrlearn.files import dump as dump
    from scrlearn.files import dumps as dumps
    from scrlearn.files import load as load
    from scrlearn.files import loads as loads
    from scrlearn.files import read_register as read_register
    from scrlearn.files import schema as schema
    from scrlearn.hooks import PluginHost as PluginHost
    from scrlearn.hooks import hookimpl as hookimpl
    from scrlearn.language.length import ReadingTime as ReadingTime
    from scrlearn.language.length import reading_time as reading_time
    from scrlearn.language.smart_letters import Smart as Smart
    from scrlearn.language.smart_letters import smart as smart
    from scrlearn.language.themes.suggesting import ThemeSuggestion as ThemeSuggestion
    from scrlearn.language.themes.suggesting import suggest_themes as suggest_themes
    from scrlearn.language.words.english import english_words as english_words
    from scrlearn.law import Answer as Answer
    from scrlearn.law import Decision as Decision
    from scrlearn.law import WorkingDays as WorkingDays
    from scrlearn.law import applicable_rules as applicable_rules
    from scrlearn.law import decide as decide
    from scrlearn.law import replay as replay
    from scrlearn.law import timetable as timetable
    from scrlearn.layouts import draft_briefing as draft_briefing
    from scrlearn.model.areas import Area as Area
    from scrlearn.model.areas import Nation as Nation
    from scrlearn.model.audience import Audience as Audience
    from scrlearn.model.audience import AudienceKind as AudienceKind
    from scrlearn.model.base import evolve as evolve
    from scrlearn.model.board import Agency as Agency
    from scrlearn.model.board import Board as Board
    from scrlearn.model.board import Colours as Colours
    from scrlearn.model.board import GlossaryEntry as GlossaryEntry
    from scrlearn.model.board import Logo as Logo
    from scrlearn.model.briefing import Briefing as Briefing
    from scrlearn.model.briefing import BriefingSection as BriefingSection
    from scrlearn.model.briefing import FormPart as FormPart
    from scrlearn.model.bulletin import Bulletin as Bulletin
    from scrlearn.model.bulletin import BulletinBriefing as BulletinBriefing
    from scrlearn.model.bulletin import BulletinSection as BulletinSection
    from scrlearn.model.bulletin import TrainingEvent as TrainingEvent
    from scrlearn.model.conduct import ParallelProcess as ParallelProcess
    from scrlearn.model.conduct import Publication as Publication
    from scrlearn.model.conduct import Published as Published
    from scrlearn.model.dates import AsWritten as AsWritten
    from scrlearn.model.dates import as_date as as_date
    from scrlearn.model.exceptions import RecordedException as RecordedException
    from scrlearn.model.facts import Fact as Fact
    from scrlearn.model.facts import FactState as FactState
    from scrlearn.model.facts import Position as Position
    from scrlearn.model.findings import Finding as Finding
    from scrlearn.model.findings import Polarity as Polarity
    from scrlearn.model.outcomes import Force as Force
    from scrlearn.model.outcomes import Outcome as Outcome
    from scrlearn.model.overdue import Overdue as Overdue
    from scrlearn.model.overdue import overdue as overdue
    from scrlearn.model.particulars import Particulars as Particulars
    from scrlearn.model.particulars import Period as Period
    from scrlearn.model.presets import Preset as Preset
    from scrlearn.model.presets import PresetSection as PresetSection
    from scrlearn.model.quality_markers import MarkerAnswer as MarkerAnswer
    from scrlearn.model.quality_markers import MarkerJudgement as MarkerJudgement
    from scrlearn.model.quality_markers import QualityMarker as QualityMarker
    from scrlearn.model.quality_markers import quality_markers as quality_markers
    from scrlearn.model.recommendations import Acceptance as Acceptance
    from scrlearn.model.recommendations import Achievement as Achievement
    from scrlearn.model.recommendations import Action as Action
    from scrlearn.model.recommendations import Assessment as Assessment
    from scrlearn.model.recommendations import ProgressNote as ProgressNote
    from scrlearn.model.recommendations import Recommendation as Recommendation
    from scrlearn.model.recommendations import Scope as Scope
    from scrlearn.model.recommendations import Status as Status
    from scrlearn.model.recorded import RecordedDecision as RecordedDecision
    from scrlearn.model.register import Register as Register
    from scrlearn.model.response import TeamAction as TeamAction
    from scrlearn.model.response import TeamResponse as TeamResponse
    from scrlearn.model.review import Involvement as Involvement
    from scrlearn.model.review import Participant as Participant
    from scrlearn.model.review import Review as Review
    from scrlearn.model.review import ReviewDates as ReviewDates
    from scrlearn.model.review import Reviewer as Reviewer
    from scrlearn.model.rules import RuleSet as RuleSet
    from scrlearn.model.themes import Theme as Theme
    from scrlearn.model.themes import ThemeArea as ThemeArea
    from scrlearn.model.themes import themes as themes
    from scrlearn.model.word_lists import WordLists as WordLists
    from scrlearn.problems import Problem as Problem
    from scrlearn.problems import ProblemCode as ProblemCode
    from scrlearn.problems import Severity as Severity
    from scrlearn.publish import ExportResult as ExportResult
    from scrlearn.publish import email_message as email_message
    from scrlearn.publish import export as export
    from scrlearn.publish import export_many as export_many
    from scrlearn.publish import lay_out as lay_out
    from scrlearn.publish import render as render
else:
    __getattr__, __dir__ = lazy_names(__name__)

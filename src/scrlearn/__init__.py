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
from scrlearn._version import __version__

if TYPE_CHECKING:
    from scrlearn.checks import Excepted, Report, Settings, check, find_settings, read_settings
    from scrlearn.document import escape
    from scrlearn.errors import (
        DumpError,
        ExportError,
        ExportVetoedError,
        LoadError,
        PluginError,
        RuleError,
        ScrlearnError,
        SystemLibraryError,
        UnknownNameError,
    )
    from scrlearn.files import dump, dumps, load, loads, read_register, schema
    from scrlearn.hooks import PluginHost, hookimpl
    from scrlearn.language.length import ReadingTime, reading_time
    from scrlearn.language.smart_letters import Smart, smart
    from scrlearn.language.themes.suggesting import ThemeSuggestion, suggest_themes
    from scrlearn.language.words.english import english_words
    from scrlearn.law import Answer, Decision, WorkingDays, applicable_rules, decide, replay, timetable
    from scrlearn.layouts import draft_briefing
    from scrlearn.model.areas import Area, Nation
    from scrlearn.model.audience import Audience, AudienceKind
    from scrlearn.model.base import evolve
    from scrlearn.model.board import Agency, Board, Colours, GlossaryEntry, Logo
    from scrlearn.model.briefing import Briefing, BriefingSection, FormPart
    from scrlearn.model.bulletin import Bulletin, BulletinBriefing, BulletinSection, TrainingEvent
    from scrlearn.model.conduct import ParallelProcess, Publication, Published
    from scrlearn.model.dates import AsWritten, as_date
    from scrlearn.model.exceptions import RecordedException
    from scrlearn.model.facts import Fact, FactState, Position
    from scrlearn.model.findings import Finding, Polarity
    from scrlearn.model.outcomes import Force, Outcome
    from scrlearn.model.overdue import Overdue, overdue
    from scrlearn.model.particulars import Particulars, Period
    from scrlearn.model.presets import Preset, PresetSection
    from scrlearn.model.quality_markers import (
        MarkerAnswer,
        MarkerJudgement,
        QualityMarker,
        quality_markers,
    )
    from scrlearn.model.recommendations import (
        Acceptance,
        Achievement,
        Action,
        Assessment,
        ProgressNote,
        Recommendation,
        Scope,
        Status,
    )
    from scrlearn.model.recorded import RecordedDecision
    from scrlearn.model.register import Register
    from scrlearn.model.response import TeamAction, TeamResponse
    from scrlearn.model.review import Involvement, Participant, Review, ReviewDates, Reviewer
    from scrlearn.model.rules import RuleSet
    from scrlearn.model.themes import Theme, ThemeArea, themes
    from scrlearn.model.word_lists import WordLists
    from scrlearn.problems import Problem, ProblemCode, Severity
    from scrlearn.publish import ExportResult, email_message, export, export_many, lay_out, render

__all__ = [
    "Acceptance",
    "Achievement",
    "Action",
    "Agency",
    "Answer",
    "Area",
    "AsWritten",
    "Assessment",
    "Audience",
    "AudienceKind",
    "Board",
    "Briefing",
    "BriefingSection",
    "Bulletin",
    "BulletinBriefing",
    "BulletinSection",
    "Colours",
    "Decision",
    "DumpError",
    "Excepted",
    "ExportError",
    "ExportResult",
    "ExportVetoedError",
    "Fact",
    "FactState",
    "Finding",
    "Force",
    "FormPart",
    "GlossaryEntry",
    "Involvement",
    "LoadError",
    "Logo",
    "MarkerAnswer",
    "MarkerJudgement",
    "Nation",
    "Outcome",
    "Overdue",
    "ParallelProcess",
    "Participant",
    "Particulars",
    "Period",
    "PluginError",
    "PluginHost",
    "Polarity",
    "Position",
    "Preset",
    "PresetSection",
    "Problem",
    "ProblemCode",
    "ProgressNote",
    "Publication",
    "Published",
    "QualityMarker",
    "ReadingTime",
    "Recommendation",
    "RecordedDecision",
    "RecordedException",
    "Register",
    "Report",
    "Review",
    "ReviewDates",
    "Reviewer",
    "RuleError",
    "RuleSet",
    "Scope",
    "ScrlearnError",
    "Settings",
    "Severity",
    "Smart",
    "Status",
    "SystemLibraryError",
    "TeamAction",
    "TeamResponse",
    "Theme",
    "ThemeArea",
    "ThemeSuggestion",
    "TrainingEvent",
    "UnknownNameError",
    "WordLists",
    "WorkingDays",
    "__version__",
    "applicable_rules",
    "as_date",
    "check",
    "decide",
    "draft_briefing",
    "dump",
    "dumps",
    "email_message",
    "english_words",
    "escape",
    "evolve",
    "export",
    "export_many",
    "find_settings",
    "hookimpl",
    "lay_out",
    "load",
    "loads",
    "overdue",
    "quality_markers",
    "read_register",
    "read_settings",
    "reading_time",
    "render",
    "replay",
    "schema",
    "smart",
    "suggest_themes",
    "themes",
    "timetable",
]

_HOME = {
    "scrlearn.checks": ("Excepted", "Report", "Settings", "check", "find_settings", "read_settings"),
    "scrlearn.model.overdue": ("Overdue", "overdue"),
    "scrlearn.language.length": ("ReadingTime", "reading_time"),
    "scrlearn.language.smart_letters": ("Smart", "smart"),
    "scrlearn.language.themes.suggesting": ("ThemeSuggestion", "suggest_themes"),
    "scrlearn.language.words.english": ("english_words",),
    "scrlearn.document": ("escape",),
    "scrlearn.errors": (
        "DumpError",
        "ExportError",
        "ExportResult",
        "ExportVetoedError",
        "LoadError",
        "PluginError",
        "RuleError",
        "ScrlearnError",
        "SystemLibraryError",
        "UnknownNameError",
    ),
    "scrlearn.files": ("dump", "dumps", "load", "loads", "read_register", "schema"),
    "scrlearn.hooks": ("PluginHost", "hookimpl"),
    "scrlearn.law": (
        "Answer",
        "Decision",
        "WorkingDays",
        "applicable_rules",
        "decide",
        "replay",
        "timetable",
    ),
    "scrlearn.layouts": ("draft_briefing",),
    "scrlearn.model.audience": ("Audience", "AudienceKind"),
    "scrlearn.model.base": ("evolve",),
    "scrlearn.model.board": ("Agency", "Board", "Colours", "GlossaryEntry", "Logo"),
    "scrlearn.model.briefing": ("Briefing", "BriefingSection", "FormPart"),
    "scrlearn.model.bulletin": ("Bulletin", "BulletinBriefing", "BulletinSection", "TrainingEvent"),
    "scrlearn.model.conduct": ("ParallelProcess", "Publication", "Published"),
    "scrlearn.model.dates": ("AsWritten", "as_date"),
    "scrlearn.model.facts": ("Fact", "FactState", "Position"),
    "scrlearn.model.findings": ("Finding", "Polarity"),
    "scrlearn.model.presets": ("Preset", "PresetSection"),
    "scrlearn.problems": ("Problem", "ProblemCode", "Severity"),
    "scrlearn.model.recommendations": (
        "Acceptance",
        "Achievement",
        "Action",
        "Assessment",
        "ProgressNote",
        "Recommendation",
        "Scope",
        "Status",
    ),
    "scrlearn.model.quality_markers": (
        "MarkerAnswer",
        "MarkerJudgement",
        "QualityMarker",
        "quality_markers",
    ),
    "scrlearn.model.response": ("TeamAction", "TeamResponse"),
    "scrlearn.model.review": ("Involvement", "Participant", "Review", "ReviewDates", "Reviewer"),
    "scrlearn.model.areas": ("Area", "Nation"),
    "scrlearn.model.outcomes": ("Force", "Outcome"),
    "scrlearn.model.particulars": ("Particulars", "Period"),
    "scrlearn.model.recorded": ("RecordedDecision",),
    "scrlearn.model.exceptions": ("RecordedException",),
    "scrlearn.model.register": ("Register",),
    "scrlearn.model.rules": ("RuleSet",),
    "scrlearn.model.themes": ("Theme", "ThemeArea", "themes"),
    "scrlearn.model.word_lists": ("WordLists",),
    "scrlearn.publish": ("ExportResult", "email_message", "export", "export_many", "lay_out", "render"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__getattr__, __dir__ = lazy_names(__name__, _MODULE_OF)

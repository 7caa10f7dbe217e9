"""The law: must there be a review, and why, and what is due by when? Explained answers from plain data."""

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.law.answer import Answer
    from scrlearn.law.applicable import ApplicableRules, ApplicableRuleSet, applicable_rules
    from scrlearn.law.counting import WorkingDays
    from scrlearn.law.decision import Decision
    from scrlearn.law.describe import as_data
    from scrlearn.law.engine import decide, decide_review
    from scrlearn.law.receipts import Receipt, Replay
    from scrlearn.law.replaying import replay
    from scrlearn.law.steps import Step, StepStatus
    from scrlearn.law.timetables import Timetable, timetable

_HOME = {
    "Answer": "scrlearn.law.answer",
    "ApplicableRuleSet": "scrlearn.law.applicable",
    "ApplicableRules": "scrlearn.law.applicable",
    "Decision": "scrlearn.law.decision",
    "Receipt": "scrlearn.law.receipts",
    "Replay": "scrlearn.law.receipts",
    "Step": "scrlearn.law.steps",
    "StepStatus": "scrlearn.law.steps",
    "Timetable": "scrlearn.law.timetables",
    "WorkingDays": "scrlearn.law.counting",
    "applicable_rules": "scrlearn.law.applicable",
    "as_data": "scrlearn.law.describe",
    "decide": "scrlearn.law.engine",
    "decide_review": "scrlearn.law.engine",
    "replay": "scrlearn.law.replaying",
    "timetable": "scrlearn.law.timetables",
}

__all__ = [
    "Answer",
    "ApplicableRuleSet",
    "ApplicableRules",
    "Decision",
    "Receipt",
    "Replay",
    "Step",
    "StepStatus",
    "Timetable",
    "WorkingDays",
    "applicable_rules",
    "as_data",
    "decide",
    "decide_review",
    "replay",
    "timetable",
]

__getattr__, __dir__ = lazy_names(__name__, _HOME)

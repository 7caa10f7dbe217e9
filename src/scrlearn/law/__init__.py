"""The law: must there be a review, and why, and what is due by when? Explained answers from plain data."""

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.law.applicable import ApplicableRules as ApplicableRules
    from scrlearn.law.applicable import ApplicableRuleSet as ApplicableRuleSet
    from scrlearn.law.applicable import applicable_rules as applicable_rules
    from scrlearn.law.counting import WorkingDays as WorkingDays
    from scrlearn.law.decision import Answer as Answer
    from scrlearn.law.decision import Decision as Decision
    from scrlearn.law.describe import as_data as as_data
    from scrlearn.law.engine import decide as decide
    from scrlearn.law.engine import decide_review as decide_review
    from scrlearn.law.receipts import Receipt as Receipt
    from scrlearn.law.receipts import Replay as Replay
    from scrlearn.law.replaying import replay as replay
    from scrlearn.law.timetables import Step as Step
    from scrlearn.law.timetables import StepStatus as StepStatus
    from scrlearn.law.timetables import Timetable as Timetable
    from scrlearn.law.timetables import timetable as timetable
else:
    __getattr__, __dir__ = lazy_names(__name__)

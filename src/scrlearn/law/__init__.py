"""The law: must there be a review, and why, and what is due by when? Explained answers from plain data.

**Where things are.** A rule set is a folder (`england_scr`, `england_cspr`, those in the plugins), and one
file in it holds one edition: its questions, limbs, words and time limits. What its editions have alike
stands beside (`facts`, `sources`, `shared`). `engine.decide` begins a decision and `timetables.timetable` a
timetable; `answering` answers; `narrative`, `summaries`, `timetable_text` and `describe` tell, all in the
words of `wording`.

**A question is evaluated twice.** To answer it, `diagram` expands its rules once for every way in which the
facts can stand, and asks which of them can still answer. To explain it, `explanation` walks the rules as
they are written and says of each limb whether it is met. The two share no code, so that neither can hide a
fault of the other. `test_the_explanation_of_any_rule_set_agrees_with_its_answer` (tests/law/test_laws.py)
holds them together; the tests beside it hold the answer against every way of filling in the facts, written
out one by one (`scrlearn.testing.long_way`).
"""

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

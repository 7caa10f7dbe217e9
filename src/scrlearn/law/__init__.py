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
    from scrlearn.law.answer import Answer as Answer
    from scrlearn.law.applicable import ApplicableRules as ApplicableRules
    from scrlearn.law.applicable import ApplicableRuleSet as ApplicableRuleSet
    from scrlearn.law.applicable import applicable_rules as applicable_rules
    from scrlearn.law.counting import WorkingDays as WorkingDays
    from scrlearn.law.decision import Decision as Decision
    from scrlearn.law.describe import as_data as as_data
    from scrlearn.law.engine import decide as decide
    from scrlearn.law.engine import decide_review as decide_review
    from scrlearn.law.receipts import Receipt as Receipt
    from scrlearn.law.replaying import Replay as Replay
    from scrlearn.law.replaying import replay as replay
    from scrlearn.law.steps import Step as Step
    from scrlearn.law.steps import StepStatus as StepStatus
    from scrlearn.law.timetables import Timetable as Timetable
    from scrlearn.law.timetables import timetable as timetable
else:
    __getattr__, __dir__ = lazy_names(__name__)

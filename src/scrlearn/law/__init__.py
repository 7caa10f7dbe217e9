"""The law: must there be a review, and why? Explained answers from rule sets that are plain data."""

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.law.decision import Answer, Decision, Receipt
    from scrlearn.law.describe import as_data
    from scrlearn.law.engine import decide

_HOME = {
    "Answer": "scrlearn.law.decision",
    "Decision": "scrlearn.law.decision",
    "Receipt": "scrlearn.law.decision",
    "as_data": "scrlearn.law.describe",
    "decide": "scrlearn.law.engine",
}

__all__ = ["Answer", "Decision", "Receipt", "as_data", "decide"]

__getattr__, __dir__ = lazy_names(__name__, _HOME)

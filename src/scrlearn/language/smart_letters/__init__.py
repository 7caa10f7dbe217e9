"""SMART, explained: is it specific, measurable, achievable, realistic and timely, and whose is it?

Rules over word lists (`Vocabulary`), each judgement with the words that it rests on.
`benchmarks/smart_accuracy.py` measures them against labelled recommendations.
"""

from scrlearn.language.smart_letters.judge import smart
from scrlearn.language.smart_letters.judgement import ALIASES, DIMENSIONS, Judgement, Smart, SmartFlag

__all__ = ["ALIASES", "DIMENSIONS", "Judgement", "Smart", "SmartFlag", "smart"]

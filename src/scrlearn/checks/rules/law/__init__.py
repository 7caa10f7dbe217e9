"""The law: can it take the facts, and was it decided as the rules say?"""

from scrlearn.checks.rules.law import area, decisions, facts

CHECKS = (
    facts.CHECK,
    decisions.CHECK,
    area.CHECK,
)

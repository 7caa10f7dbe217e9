"""Findings and plan: are recommendations SMART, and is what is claimed shown?"""

from scrlearn.checks.rules.plan import (
    closed_actions,
    earlier_recommendations,
    findings,
    smart_plan,
    smart_text,
)

CHECKS = (
    smart_text.CHECK,
    smart_plan.CHECK,
    findings.CHECK,
    earlier_recommendations.CHECK,
    closed_actions.CHECK,
)

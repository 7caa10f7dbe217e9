"""Findings and plan: are recommendations SMART, and is what is claimed shown?"""

from scrlearn.checks.rules.plan import closed_actions, earlier_recommendations, findings, smart

CHECKS = (
    smart.CHECK,
    findings.CHECK,
    earlier_recommendations.CHECK,
    closed_actions.CHECK,
)

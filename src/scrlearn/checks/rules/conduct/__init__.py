"""Conduct: was the review led, set out and published as it should be?"""

from scrlearn.checks.rules.conduct import (
    delays,
    independence,
    involvement,
    principles,
    publication,
    quality_markers,
    setting,
)

CHECKS = (
    independence.CHECK,
    involvement.CHECK,
    principles.CHECK,
    setting.CHECK,
    delays.CHECK,
    quality_markers.CHECK,
    publication.CHECK,
)

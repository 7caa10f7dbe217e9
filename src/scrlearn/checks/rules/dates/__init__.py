"""Dates: values that are no dates, and dates that cannot all be right."""

from scrlearn.checks.rules.dates import review_dates, written_dates

CHECKS = (
    written_dates.CHECK,
    review_dates.CHECK,
)

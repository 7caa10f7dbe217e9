"""Disclosure: what a text gives away about a person, a household or a way to reach them."""

from scrlearn.checks.rules.disclosure import disclosure, leftovers

CHECKS = (
    disclosure.CHECK,
    leftovers.CHECK,
)

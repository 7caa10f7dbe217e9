"""Structure: references that lead nowhere, parts that are missing, text that will not pass."""

from scrlearn.checks.rules.structure import (
    exceptions,
    lost_text,
    numbered_headings,
    parts,
    publisher,
    references,
    refusals,
    themes,
    wording,
)

CHECKS = (
    references.CHECK,
    themes.CHECK,
    publisher.CHECK,
    parts.CHECK,
    wording.CHECK,
    lost_text.CHECK,
    numbered_headings.CHECK,
    refusals.CHECK,
    exceptions.CHECK,
)

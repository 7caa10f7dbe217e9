"""Briefing: can a team take it in, and does it come back?"""

from scrlearn.checks.rules.briefing import (
    abbreviations,
    claims,
    glossary,
    length,
    pictures,
    reading,
    reply,
    sections,
)

CHECKS = (
    sections.CHECK,
    length.CHECK,
    reading.CHECK,
    abbreviations.CHECK,
    claims.CHECK,
    pictures.CHECK,
    reply.CHECK,
    glossary.CHECK,
)

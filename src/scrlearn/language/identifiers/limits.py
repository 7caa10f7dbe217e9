"""Limits of what is looked for, which reports repeat."""

MOST_FOR_PARTS = 1000
"""In a register of more names than these, one forename or surname alone is not looked for: it is
everybody's."""

"""Words with a capital in a pattern, for those who look for the names of streets, places and courts."""

CAPITALISED = r"[A-Z][\w'’-]{1,40}"
"""Matches a word with a capital. It ends somewhere: else each part of A-A-A-A would be read to the last."""

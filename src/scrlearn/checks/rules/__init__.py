"""Rules: each file holds a rule's codes, the function that finds them, and the record that registers it.

A code says what is true of every problem with it, and holds an example that fails and one that passes, as
keys of a file that replace those of an otherwise sound subject.
"""

PUBLISHED_KINDS = ("review", "briefing", "bulletin")
"""The kinds of subject that are made to be published."""
ALL_KINDS = (*PUBLISHED_KINDS, "response")

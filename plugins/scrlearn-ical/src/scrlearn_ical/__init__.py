"""The time limits of a case review as calendar entries: a plugin for scrlearn.

Nothing here is imported by name; scrlearn finds `scrlearn_ical.plugin` by its entry point.
"""

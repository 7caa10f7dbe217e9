"""Plugins for tests that ask what a board's own words do."""

from __future__ import annotations

from scrlearn.hooks import hookimpl


class Words:
    """A plugin that gives these records of a vocabulary."""

    def __init__(self, *records):
        """Keep them."""
        self.records = records

    @hookimpl
    def scrlearn_register_vocabularies(self):
        """Give them."""
        return self.records


class BrokenWords:
    """A plugin that fails to give its vocabulary."""

    @hookimpl
    def scrlearn_register_vocabularies(self):
        """Fail."""
        raise ValueError("no dictionary")

"""Whose a record is: told of each installed distribution, whatever its metadata do."""

from __future__ import annotations

import importlib.metadata

from scrlearn.hooks.guarding import Failed
from scrlearn.hooks.providers import entry_points


class Broken(importlib.metadata.Distribution):
    """A distribution of somebody's own finder, whose files cannot be read."""

    def read_text(self, _name: str) -> str:
        """Fail as a disk does."""
        raise OSError("Input/output error")

    def locate_file(self, path):
        """Return the path as it is."""
        return path


def test_metadata_that_cannot_be_read_are_a_failure_of_that_distribution(monkeypatch):
    """The others are found all the same, and nothing is raised."""
    usual = list(entry_points())
    found = [*importlib.metadata.distributions(), Broken()]
    monkeypatch.setattr(importlib.metadata, "distributions", lambda: iter(found))
    asked = list(entry_points())
    (broken,) = [(provider, one) for provider, one in asked if isinstance(one, Failed)]
    assert (broken[0].distribution, str(broken[1])) == ("unknown distribution", "OSError: Input/output error")
    assert len(asked) == len(usual) + 1

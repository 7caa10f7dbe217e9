"""Older files are taken through every step to the newest version."""

from __future__ import annotations

from scrlearn.files.migrations import MIGRATIONS, SCHEMA_VERSION, migrated


def test_steps_follow_one_another():
    """A file of version 1 passes through 2 to 3, one of version 2 only takes the last step."""
    steps = {1: lambda data: {**data, "one": True}, 2: lambda data: {**data, "two": True}}
    assert migrated({"id": "r"}, 1, steps) == {"id": "r", "one": True, "two": True}
    assert migrated({"id": "r"}, 2, steps) == {"id": "r", "two": True}


def test_a_file_of_the_newest_version_is_left_alone():
    """There is nothing to do for it."""
    data: dict[str, object] = {"id": "r"}
    assert migrated(data, SCHEMA_VERSION) is data


def test_every_older_version_has_a_step():
    """Raising the version without saying how older files get there would orphan them."""
    assert set(MIGRATIONS) == set(range(1, SCHEMA_VERSION))

"""What every test can ask for, and how Hypothesis searches."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

# No deadline: a slow machine is not a fault. In CI the search is the same on every run, so that a failure
# there is always the change's own; elsewhere it looks in new places each time.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real inputs, which are not ours to publish; without it, what reads it is skipped."""
    folder = Path(os.environ.get("SCRLEARN_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real inputs at {folder}; set SCRLEARN_SHARED_DATA to their folder")
    return folder

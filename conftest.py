"""What every test can ask for, and how Hypothesis searches: those of scrlearn and those of its plugins.

The tests of a plugin need nothing of it: they run alone too, as a plugin's author runs them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent

# Nothing fails by the clock: a busy machine is no fault. In CI the search is the same on every run, so that a
# failure there is always the change's own; elsewhere it looks in new places each time. Each profile says
# which, since Hypothesis takes up settings of its own where it sees that it runs in CI.
AT_ANY_SPEED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", AT_ANY_SPEED, derandomize=True, print_blob=True)
settings.register_profile("dev", AT_ANY_SPEED, derandomize=False)
# `make matrix` gives each Python a seed of its own, so that it does not repeat what the first one tried.
settings.register_profile(
    "matrix", AT_ANY_SPEED, derandomize=False, database=None, max_examples=25, print_blob=True
)
settings.register_profile("nightly", AT_ANY_SPEED, derandomize=False, max_examples=400, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session", autouse=True)
def records_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests export is recorded in a folder of theirs, and not in that of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real inputs, which are not ours to publish; without it, what reads it is skipped."""
    folder = Path(os.environ.get("SCRLEARN_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real inputs at {folder}; set SCRLEARN_SHARED_DATA to their folder")
    return folder

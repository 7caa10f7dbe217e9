"""The same input gives the same bytes, in every process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exporters.rendering import FORMATS, rendered
from tests.exporters.trees import DOCUMENTS

ROOT = Path(__file__).parents[2]

PROGRAM = """
import hashlib
from tests.exporters.rendering import FORMATS, rendered
from tests.exporters.trees import DOCUMENTS
for name in reversed(DOCUMENTS):
    for format_name in FORMATS:
        print(format_name, name, hashlib.sha256(rendered(format_name, DOCUMENTS[name]())).hexdigest())
"""

# Each entry differs from the test's own surroundings in what could find its way into a file.
SURROUNDINGS = {
    "PYTHONHASHSEED": "2",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "ar_EG.UTF-8",
    "HOME": "/nonexistent",
    "SOURCE_DATE_EPOCH": "1",
    "FONTCONFIG_FILE": "/dev/null",
    "FONTCONFIG_SYSROOT": "/nonexistent",
}


def digests(surroundings, folder):
    """Return the digest of every document in every format, from a new process in other surroundings."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    # WeasyPrint leaves its colour profile for Python to close, which is only untidy.
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-W", "ignore::ResourceWarning", "-c", PROGRAM],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    return sorted(finished.stdout.splitlines())


@pytest.mark.one_python
def test_surroundings_leave_no_trace(tmp_path):
    """Hash seed, time zone, locale, home, fonts and folder change no byte, and nothing is said on stderr."""
    expected = sorted(
        f"{format_name} {document} {hashlib.sha256(rendered(format_name, make())).hexdigest()}"
        for document, make in DOCUMENTS.items()
        for format_name in FORMATS
    )
    assert digests(SURROUNDINGS, tmp_path) == expected

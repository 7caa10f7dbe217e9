"""The one place where files are opened: what is no file of reasonable size is told, and nothing waits."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from scrlearn.files.opening import UnfitFileError, file_content
from tests.files.strange import STRANGE, without_waiting

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_file_to_be_read_is_told_at_once(tmp_path, name):
    """Nothing is waited for, and nothing of it is read."""
    STRANGE[name].put(tmp_path / "x")
    with without_waiting(), pytest.raises(UnfitFileError, match=f"^{re.escape(STRANGE[name].told)}"):
        file_content(tmp_path / "x", at_most=1_000_000)


@pytest.mark.parametrize("size", [0, 1, 999_999, 1_000_000, 2_500_000])
def test_a_file_is_read_whole(tmp_path, size):
    """Up to the limit and at it."""
    (tmp_path / "x").write_bytes(bytes(size))
    assert file_content(tmp_path / "x", at_most=2_500_000) == bytes(size)


@pytest.mark.parametrize(
    ("limit", "told"), [(10, "is larger than 10 bytes"), (2_000_000, "is larger than 2 MB")]
)
def test_a_file_beyond_the_limit_is_refused(tmp_path, limit, told):
    """By one byte; the limit is told as people say it."""
    (tmp_path / "x").write_bytes(bytes(limit + 1))
    with pytest.raises(UnfitFileError, match=told):
        file_content(tmp_path / "x", at_most=limit)


def test_a_size_is_not_believed():
    """A file that says 0 and holds more is read no further than the limit."""
    status = Path("/proc/self/status")
    assert status.stat().st_size == 0
    with pytest.raises(UnfitFileError, match="is larger than 10 bytes"):
        file_content(status, at_most=10)


@pytest.mark.parametrize("name", ["pipe", "folder", "zeros-without-end", "three-gigabytes"])
def test_what_takes_the_place_of_a_file_is_told(tmp_path, name, monkeypatch):
    """What was looked at counts for nothing; what was opened does."""
    (tmp_path / "file").write_text("a file")
    STRANGE[name].put(tmp_path / "x")
    looked_at = (tmp_path / "file").stat()
    monkeypatch.setattr(Path, "stat", lambda _path: looked_at)
    with without_waiting(), pytest.raises(UnfitFileError, match=STRANGE[name].told):
        file_content(tmp_path / "x", at_most=1_000)


def test_a_name_that_is_none_is_told():
    """A zero byte ends names for the system."""
    with pytest.raises(UnfitFileError, match=r"cannot be read: .*null"):
        file_content("a\0b", at_most=10)


def test_no_descriptor_is_left(tmp_path):
    """Refused or read, the file is closed again."""
    for name, strange in STRANGE.items():
        (tmp_path / name).mkdir()
        strange.put(tmp_path / name / "x")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for name in STRANGE:
        with pytest.raises(UnfitFileError):
            file_content(tmp_path / name / "x", at_most=5)
    file_content(__file__, at_most=1_000_000)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


# ------------------------------------------------------------------------------------------ nobody else opens

_OPENS = {"open", "fdopen", "read_bytes", "read_text", "open_text", "open_binary", "mmap", "TTFont"}
"""Functions and methods that open or read a file, whatever object they are called on."""

_ALLOWED = {
    # The one place.
    "src/scrlearn/files/opening.py": {"open": 1},
    # What is written, and never read, by a name of our own.
    "src/scrlearn/files/atomic.py": {"open": 2, "fdopen": 1},
    # The record begins empty; what is in it is read by SQLite.
    "src/scrlearn/publish/record.py": {"open": 1},
    # Nothing is left to write to, or was never there.
    "src/scrlearn/cli/__init__.py": {"open": 1},
    "src/scrlearn/cli/output.py": {"open": 1},
    # Files of our own package.
    "src/scrlearn/language/words/__init__.py": {"read_text": 1},
    "src/scrlearn/exporters/docx/template.py": {"read_text": 1},
    "src/scrlearn/exporters/docx/typeface.py": {"read_bytes": 1},
    "src/scrlearn/exporters/html/__init__.py": {"read_bytes": 1},
    "src/scrlearn/exporters/markup/__init__.py": {"read_text": 1},
    "src/scrlearn/exporters/pdf/glyphs.py": {"open": 1, "TTFont": 1},
    "src/scrlearn/model/areas.py": {"read_text": 1},
    "src/scrlearn/model/quality_markers.py": {"read_text": 1},
    "src/scrlearn/model/themes.py": {"read_text": 1},
    "src/scrlearn/publish/demo.py": {"read_bytes": 1},
}


def _opened_in(file):
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            is_a_record = ast.unparse(called) == "Record.open"
            if name in _OPENS and not is_a_record:
                yield name


def test_nobody_else_opens_a_file():
    """Whoever needs a file that a user named asks `files.opening` for it; each exception has its reason."""
    folders = [ROOT / "src", *(ROOT / "plugins").glob("*/src")]
    found = {
        file.relative_to(ROOT).as_posix(): dict(Counter(names))
        for folder in folders
        for file in sorted(folder.rglob("*.py"))
        if (names := list(_opened_in(file)))
    }
    assert found == _ALLOWED

"""File names: printed on one line, usable on every system, known for one where some system sees but one."""

from __future__ import annotations

import ntpath
import os
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.files.naming import LONGEST, folded, name_fault, path_fault, real, shown_path

NAMES = st.text(st.characters(), min_size=1, max_size=30)


@given(NAMES)
def test_a_path_is_printed_on_one_line_with_nothing_that_a_terminal_obeys(name: str):
    """Whatever a file is called, its name forges no line, moves no cursor and turns no direction."""
    shown = shown_path(name)
    assert len(shown.splitlines()) <= 1
    hidden = {one for one in shown if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert hidden <= {"\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"}


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), max_size=30))
def test_an_ordinary_path_is_printed_as_it_is(name: str):
    """A script that reads names from standard output finds the files."""
    assert shown_path(name) == name


@given(st.binary(min_size=1, max_size=20).filter(lambda name: b"\0" not in name))
def test_bytes_that_are_no_text_are_printed_as_bytes(name: bytes):
    """A name from another system's archive is told, and can be printed."""
    assert shown_path(name) == shown_path(os.fsdecode(name))
    shown_path(name).encode()


@given(NAMES)
def test_a_name_that_passes_is_one_on_every_system(name: str):
    """It stays in its folder, is no device, and Windows neither refuses nor shortens it."""
    if name_fault(name) is None:
        assert os.path.basename(name) == ntpath.basename(name) == name  # noqa: PTH119 - of both systems
        assert ntpath.splitdrive(name)[0] == ""
        assert not set(name) & set('<>:"|?*\\/')
        assert name == name.rstrip(". ")
        assert len(name.encode()) <= LONGEST


@pytest.mark.skipif(sys.version_info < (3, 13), reason="ntpath.isreserved came with Python 3.13")
@given(st.one_of(NAMES, st.sampled_from(["con", "aux.x", "COM¹", "conin$", "nul .txt", "lpt0", "com10"])))
def test_no_name_that_windows_keeps_for_itself_passes(name: str):
    """Python's own list of what Windows reserves is a part of ours."""
    is_reserved = vars(ntpath)["isreserved"]
    if is_reserved(name):
        assert name_fault(name) is not None


@given(NAMES)
def test_names_that_differ_by_case_or_form_are_one(name: str):
    """Capitals, small letters and both Unicode forms of a name are one file on Windows or macOS."""
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    assert len({folded(one) for one in forms} | {folded(name)}) == 1
    assert folded(name.upper()) == folded(name) or "\N{COMBINING GREEK YPOGEGRAMMENI}" in folded(name)


@pytest.mark.parametrize("path", ["a/../b", "/a", "a//b", "a/", "", ".", "a/con/b", "a\\b", "a/b."])
def test_a_path_that_leaves_its_folder_or_names_none_is_refused(path: str):
    """Each part of a path below a folder is a name."""
    assert path_fault(path)


def test_a_path_that_leads_nowhere_is_still_a_path(tmp_path):
    """A link that leads to itself and a name that no system takes are somebody else's to tell."""
    (tmp_path / "loop").symlink_to("loop")
    assert real(tmp_path / "loop").is_absolute()
    assert real("a\0b").is_absolute()

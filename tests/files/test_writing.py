"""Writing files: whole or not at all, and never anything that cannot be read back."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap

import attrs
import pytest
from PIL import Image

from scrlearn.errors import DumpError, UnknownNameError
from scrlearn.files import dump, dumps, load
from scrlearn.files.atomic import write_whole
from scrlearn.model.board import Board, Logo
from scrlearn.model.briefing import Briefing
from scrlearn.model.findings import Finding
from scrlearn.model.review import Review

REVIEW = Review(id="child-n", title="Child N")


@pytest.fixture
def logo(tmp_path):
    """A logo of its own file name."""
    path = tmp_path / "made.png"
    Image.new("RGB", (9, 9)).save(path)
    data = path.read_bytes()
    path.unlink()
    return Logo(alt="X", file="logo.png", data=data)


def briefing_with(logo):
    """Return a briefing whose board has that logo."""
    return Briefing(id="b", title="B", board=Board(id="x", name="X", logo=logo))


def changed(**fields):
    """Return the review with other fields."""
    return Review(id=REVIEW.id, title=REVIEW.title, **fields)


def contents(folder):
    """Return what a folder holds, hidden files included."""
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_left_beside_the_file(tmp_path):
    """After writing there is the file and nothing else."""
    dump(REVIEW, tmp_path / "r.yaml")
    dump(REVIEW, tmp_path / "r.yaml")
    assert contents(tmp_path) == ["r.yaml"]


def test_the_name_has_to_say_the_format(tmp_path):
    """A name without a known end is refused, not guessed."""
    with pytest.raises(DumpError, match=r"end it in \.yaml, \.yml or \.json"):
        dump(REVIEW, tmp_path / "review")
    assert contents(tmp_path) == []


def test_only_subjects_are_written():
    """A part of a review is no file."""
    with pytest.raises(DumpError, match="Finding cannot be written to a file"):
        dumps(Finding(id="f", statement="s"))
    with pytest.raises(UnknownNameError, match="toml"):
        dumps(REVIEW, "toml")


@pytest.mark.parametrize("name", ["file/r.yaml", "folder.yaml"])
def test_places_that_cannot_be_written(tmp_path, name):
    """A file in the folder's place, or a folder in the file's, is a DumpError that names the file."""
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(DumpError, match=r"cannot be written: .*; check the folder"):
        dump(REVIEW, tmp_path / name)
    assert contents(tmp_path) == ["file", "folder.yaml"]


def test_a_null_in_the_name():
    """A name that no system takes is a DumpError too."""
    with pytest.raises(DumpError, match="cannot be written"):
        dump(REVIEW, "a\0b.yaml")


def test_a_folder_that_may_not_be_written(tmp_path, monkeypatch):
    """What was there stays as it was."""
    file = tmp_path / "r.yaml"
    file.write_text("old")

    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DumpError, match="Permission denied"):
        dump(REVIEW, file)
    assert file.read_text() == "old"


def test_a_disk_that_is_full(tmp_path):
    """When the system takes no more bytes, the old file stays and nothing is left beside it."""
    file = tmp_path / "r.yaml"
    file.write_text("old")
    script = """
        import resource, signal, sys
        from scrlearn.errors import DumpError
        from scrlearn.files import dump
        from scrlearn.model.review import Review
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            dump(Review(id="r", title="R", summary="word " * 1000 + "."), sys.argv[1])
        except DumpError as error:
            print(error)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(file)], capture_output=True, text=True, check=True
    )
    assert f"{file}: cannot be written: File too large" in run.stdout
    assert file.read_text() == "old"
    assert contents(tmp_path) == ["r.yaml"]


def test_an_interrupt_leaves_nothing(tmp_path, monkeypatch):
    """Even what is no error (Ctrl-C) leaves the old file whole and no other."""
    file = tmp_path / "r.yaml"
    file.write_text("old")

    def interrupt(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        dump(REVIEW, file)
    assert file.read_text() == "old"
    assert contents(tmp_path) == ["r.yaml"]


def test_a_file_keeps_its_permissions(tmp_path):
    """Who may read a file is not changed by writing it anew."""
    file = tmp_path / "r.yaml"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path):
    """A web server can read what was published: the umask decides, as for any file."""
    (tmp_path / "usual").write_text("")
    write_whole(tmp_path / "r.yaml", b"new")
    assert (tmp_path / "r.yaml").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_stays_a_link(tmp_path):
    """Writing through a symbolic link replaces the file that it leads to."""
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "r.yaml").write_text("old")
    (tmp_path / "r.yaml").symlink_to(tmp_path / "there" / "r.yaml")
    write_whole(tmp_path / "r.yaml", b"new")
    assert (tmp_path / "r.yaml").is_symlink()
    assert (tmp_path / "there" / "r.yaml").read_bytes() == b"new"


def test_a_long_name_fits(tmp_path):
    """The file beside is not named longer than the system allows."""
    write_whole(tmp_path / ("n" * 250 + ".yml"), b"new")
    assert contents(tmp_path) == ["n" * 250 + ".yml"]


def test_the_logo_is_written_beside_the_file(tmp_path, logo):
    """A file names its logo; the picture is put there where it is missing, and left where it is the same."""
    dump(briefing_with(logo), tmp_path / "b.yaml")
    dump(briefing_with(logo), tmp_path / "b.json")
    assert contents(tmp_path) == ["b.json", "b.yaml", "logo.png"]
    assert "data" not in (tmp_path / "b.yaml").read_text()
    assert load(tmp_path / "b.yaml") == load(tmp_path / "b.json") == briefing_with(logo)


def test_a_logo_without_a_name_stays_within(tmp_path, logo):
    """Without a file name the picture is part of the file, in lines of bearable length."""
    briefing = briefing_with(attrs.evolve(logo, file=""))
    dump(briefing, tmp_path / "b.yaml")
    assert load(tmp_path / "b.yaml") == briefing
    assert max(map(len, (tmp_path / "b.yaml").read_text().splitlines())) < 90


def test_another_picture_is_not_replaced(tmp_path, logo):
    """A picture of that name that is not the same is somebody's."""
    (tmp_path / "logo.png").write_bytes(b"another")
    with pytest.raises(DumpError, match=r"logo\.png: there is already a different picture"):
        dump(briefing_with(logo), tmp_path / "b.yaml")
    assert contents(tmp_path) == ["logo.png"]


def test_a_logo_is_not_written_elsewhere(tmp_path, logo):
    """A name that leads out of the folder is refused before anything is written."""
    with pytest.raises(DumpError, match="outside the folder"):
        dump(briefing_with(attrs.evolve(logo, file="../logo.png")), tmp_path / "b.yaml")
    (tmp_path / "folder").mkdir()
    with pytest.raises(DumpError, match="cannot be compared"):
        dump(briefing_with(attrs.evolve(logo, file="folder")), tmp_path / "b.yaml")
    assert contents(tmp_path) == ["folder"]


def test_a_logo_whose_folder_is_a_file(tmp_path, logo):
    """The system's reason is passed on, and nothing is written."""
    (tmp_path / "pictures").write_text("")
    with pytest.raises(DumpError, match="cannot be"):
        dump(briefing_with(attrs.evolve(logo, file="pictures/logo.png")), tmp_path / "b.yaml")
    with pytest.raises(DumpError, match="the picture cannot be found"):
        dump(briefing_with(logo), "a\0b/b.yaml")
    assert contents(tmp_path) == ["pictures"]


def test_a_logo_is_taken_back(tmp_path, logo):
    """If the file cannot be written after its logo was, the logo goes too."""
    (tmp_path / "b.yaml").mkdir()
    with pytest.raises(DumpError, match="cannot be written"):
        dump(briefing_with(logo), tmp_path / "b.yaml")
    assert contents(tmp_path) == ["b.yaml"]


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        (changed(extensions={"x": {"y": {1, 2}}}), "extensions.x.y: set is not plain data"),
        (changed(extensions={"x": {5: "a"}}), "the key 5 is not text"),
        (changed(extensions={"x": [float("nan")]}), r"extensions.x\[0\]: infinite numbers"),
        (changed(extensions={"x": "\ud800"}), "extensions.x: holds the character U"),
        (changed(extensions={"x": {"\x07": 1}}), "the key holds the character U"),
        (changed(summary="x" * 5_000_000), "would be larger than 5 MB"),
        (
            changed(findings=[Finding(id="f", statement="s"), Finding(id="f", statement="t")]),
            r"findings\[1\].id: the id \"f\" is given twice",
        ),
        (briefing_with(Logo(alt="X", data=b"no picture")), "board.logo: the picture is not a PNG or JPEG"),
    ],
)
def test_what_could_not_be_read_back_is_not_written(subject, told):
    """Constructors let drafts pass; a file that would not load again is refused, with the place."""
    with pytest.raises(DumpError, match=told):
        dumps(subject)


def test_plugin_data_of_any_depth_is_refused_in_words():
    """Data nested deeper than any file may be does not end in a recursion error."""
    data: list[object] = []
    for _ in range(100):
        data = [data]
    with pytest.raises(DumpError, match="nested more than 50 deep"):
        dumps(changed(extensions={"x": data}))

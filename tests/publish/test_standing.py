"""What a run no longer stands behind: told, taken away where that is asked, and never anything else."""

from __future__ import annotations

import contextlib
import errno
import json
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import scrlearn.publish.record
from scrlearn.errors import ExportError, SystemLibraryError
from scrlearn.hooks import Check, PluginHost, hookimpl
from scrlearn.problems import ProblemCode, Severity
from scrlearn.publish import export_many
from scrlearn.publish.preparing import Preparation, Rendered
from scrlearn.publish.record_place import usual_place
from tests.hostile.command import ran

HOST = PluginHost(entry_points=False)
IDENTIFYING = "NHS number 943 476 5919"

IDS = st.sampled_from(["child-m", "child-n", "Child-N"])
WORDS = st.sampled_from(["", "It went so.", IDENTIFYING])
REVIEWS = st.dictionaries(st.sampled_from(["a", "b", "old/c"]), st.tuples(IDS, WORDS), max_size=3)
"""The reviews of a night: by the name of its file, each one's id and what it says."""


def write(folder: Path, reviews: dict[str, tuple[str, str]]) -> None:
    """Make a folder hold these reviews and no others."""
    for path in folder.rglob("*.json"):
        path.unlink()
    for name, (identity, summary) in reviews.items():
        path = folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {"kind": "review", "schema_version": 1, "id": identity, "title": "Child", "summary": summary}
        path.write_text(json.dumps(data))


def wanted(reviews: dict[str, tuple[str, str]]) -> set[str]:
    """The files of a night: the first review of each id has its file, unless it identifies somebody."""
    first: dict[str, tuple[str, str]] = {}
    for _, (identity, summary) in sorted(reviews.items()):
        first.setdefault(identity.casefold(), (identity, summary))
    return {f"{identity}.html" for identity, summary in first.values() if summary != IDENTIFYING}


@settings(max_examples=25)
@example([{"a": ("child-m", ""), "b": ("Child-N", "")}, {"a": ("child-n", ""), "b": ("Child-N", "")}])
@given(st.lists(REVIEWS, min_size=1, max_size=5))
def test_after_any_nights_the_site_holds_what_the_last_one_stands_behind(nights):
    """With --prune, whatever was changed, refused, renamed, moved or removed; the board's own page stays."""
    with tempfile.TemporaryDirectory() as place:
        folder, site = Path(place, "reviews"), Path(place, "site")
        site.mkdir()
        for one in (folder, folder / "old"):
            one.mkdir()
            (one / "README").touch()  # an empty folder could be a disk that is not there
        (site / "index.html").touch()
        for reviews in nights:
            write(folder, reviews)
            try:
                list(export_many(folder, to="html", out=site, prune=True, host=HOST))
            except ExportError:
                assert not reviews
                assert [one.name for one in site.iterdir()] == ["index.html"]
                continue
            assert {one.name for one in site.iterdir()} == wanted(reviews) | {"index.html"}


@settings(max_examples=15)
@given(st.lists(REVIEWS.filter(bool), min_size=2, max_size=4))
def test_without_prune_nothing_is_ever_taken_away(nights):
    """What is no longer stood behind is told night after night, and stays until somebody takes it away."""
    with tempfile.TemporaryDirectory() as place:
        folder, site = Path(place, "reviews"), Path(place, "site")
        folder.mkdir()
        (folder / "README").touch()
        ever: set[str] = set()
        for reviews in nights:
            write(folder, reviews)
            results = list(export_many(folder, to="html", out=site, host=HOST))
            ever |= wanted(reviews)
            assert {one.name for one in site.iterdir()} == ever if ever else not site.exists()
            told = {one.path.name for one in results if one.left_over and one.path}
            assert told == ever - wanted(reviews)


def test_what_is_left_over_is_told_last_with_its_source_and_reason(tmp_path: Path):
    """A program learns which file, of which source, and why; `ok` says that something is to be done."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    write(tmp_path / "reviews", {"a": ("child-p", "")})
    *_, left = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST)
    assert (left.source, left.path) == (tmp_path / "reviews/a.json", tmp_path / "site/child-n.html")
    assert not left.ok
    assert left.left_over == f"{tmp_path}/reviews/a.json is now exported as child-p.html"
    assert left.error.startswith(f"{tmp_path}/site/child-n.html: left over from an earlier run")


def test_a_check_that_fails_takes_nothing_away(tmp_path: Path):
    """A plugin that is broken for a night says nothing against what was published: it stays."""

    class Broken:
        @hookimpl
        def scrlearn_register_checks(self):
            leak = ProblemCode(
                code="DIS901", title="Ours", severity=Severity.ERROR, why="W", hint="H", source="S"
            )
            yield Check(name="ours", subjects=("review",), codes=(leak,), run="our_board.nowhere:run")

    folder, site = tmp_path / "reviews", tmp_path / "site"
    folder.mkdir()
    write(folder, {"a": ("child-m", "")})
    list(export_many(folder, to="html", out=site, host=HOST))
    broken = PluginHost(plugins={"ours": Broken()}, entry_points=False)
    (result,) = export_many(folder, to="html", out=site, prune=True, host=broken)
    assert (result.of_plugin, result.left_over, (site / "child-m.html").exists()) == (True, "", True)
    assert "an unread text is not a text without names" in result.error
    assert "holds what can identify" not in result.error


def _no_home(_folder: Path, patch: pytest.MonkeyPatch) -> None:
    """As in a container whose user is a number."""
    patch.delenv("XDG_STATE_HOME")
    patch.setattr(Path, "expanduser", _homeless)


def _home_is_no_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """As a home that cannot be written: it fails as one that is read-only does."""
    (folder / "home").touch()
    patch.setenv("XDG_STATE_HOME", str(folder / "home"))


def _home_is_not_named_from_the_root(_folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Wherever the command is run would be the home; that may be what a web server serves."""
    patch.delenv("XDG_STATE_HOME")
    patch.setenv("HOME", ".")


def _state_is_in_the_site(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """A web server would serve the record."""
    patch.setenv("XDG_STATE_HOME", str(folder / "site" / "state"))


def _disk_is_full(_folder: Path, patch: pytest.MonkeyPatch) -> None:
    """A record was begun, and nothing could be written into it."""
    patch.setenv("XDG_STATE_HOME", str(_folder / "state"))
    place = usual_place(_folder / "site")
    place.parent.mkdir(parents=True)
    place.touch()

    def full(*_of: object) -> str:
        raise sqlite3.OperationalError("database or disk is full")

    patch.setattr(scrlearn.publish.record, "_prepare", full)


NOWHERE = (
    _no_home,
    _home_is_no_folder,
    _home_is_not_named_from_the_root,
    _state_is_in_the_site,
    _disk_is_full,
)


@pytest.fixture(params=NOWHERE, ids=lambda one: one.__name__.strip("_"))
def nowhere(request, tmp_path: Path, monkeypatch) -> Path:
    """A folder of reviews, and no usual place in which a record could be kept."""
    write(tmp_path / "reviews", {"a": ("child-n", ""), "b": ("child-m", "")})
    if request.param is not _disk_is_full:
        request.param(tmp_path, monkeypatch)
        return tmp_path
    # In memory there is room.
    usual = scrlearn.publish.record._prepare
    request.param(tmp_path, monkeypatch)
    full = scrlearn.publish.record._prepare
    monkeypatch.setattr(
        scrlearn.publish.record,
        "_prepare",
        lambda database, out: (full if _has_a_file(database) else usual)(database, out),
    )
    return tmp_path


def _has_a_file(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA database_list").fetchone()[2])


def test_a_job_without_a_home_goes_on_and_says_that_nothing_is_recorded(nowhere: Path):
    """All is written, the exit code is 0, and one line of standard error says what is lost and what to do."""
    done = ran("--no-plugins", "export", nowhere / "reviews", "--to", "html", "--out", nowhere / "site")
    assert done.code == 0, done.err
    (line,) = done.err.splitlines()
    assert "no later run can tell what is left over" in line
    assert "--record" in line
    assert sorted(one.name for one in (nowhere / "site").iterdir()) == ["child-m.html", "child-n.html"]


def test_a_program_learns_from_each_result_that_it_was_not_recorded(nowhere: Path):
    """A file that was recorded says nothing of the kind."""
    results = list(export_many(nowhere / "reviews", to="html", out=nowhere / "site", host=HOST))
    assert all(one.ok and "--record" in one.not_recorded for one in results)


def test_whoever_relies_on_a_record_that_cannot_be_kept_is_refused(nowhere: Path):
    """With --prune, and of course with a place that cannot be written: nothing is written at all."""
    inputs, site, file = nowhere / "reviews", nowhere / "site", nowhere / "reviews" / "a.json"
    for options in (["--prune"], ["--record", file / "record"]):
        done = ran("--no-plugins", "export", inputs, "--to", "html", "--out", site, *options)
        assert done.code == 2, done.err
        assert "--record" in done.err
    assert not site.exists()


def test_with_a_place_of_its_own_a_job_without_a_home_is_recorded(tmp_path: Path, monkeypatch):
    """That is what the message says to do."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    _no_home(tmp_path, monkeypatch)
    place = tmp_path / "record"
    (result,) = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", record=place, host=HOST)
    assert (result.ok, result.not_recorded) == (True, "")


def test_a_record_that_is_there_and_cannot_be_used_stops_the_run(tmp_path: Path):
    """It knows files of earlier runs: going on without it would leave them published for ever."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    usual_place(tmp_path / "site").write_text("what is this?")
    with pytest.raises(ExportError, match="cannot be used"):
        export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST)


def test_one_record_serves_one_output_folder(tmp_path: Path):
    """Each of two would make the other's files unknown, and they would stay published without a word."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    one = {"to": "html", "record": tmp_path / "record", "host": HOST}
    list(export_many(tmp_path / "reviews", out=tmp_path / "site", **one))
    with pytest.raises(
        ExportError, match=r"to another output folder than .*; name another file with --record"
    ):
        export_many(tmp_path / "reviews", out=tmp_path / "other", **one)
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("name", [":memory:", "file:record", "file:site/record?mode=rwc"])
def test_a_record_has_the_name_that_was_given(tmp_path: Path, monkeypatch, name: str):
    """SQLite takes some names for addresses or for its memory: no record was kept, or one in the site."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many("reviews", to="html", out="site", record=name, host=HOST))
    assert (tmp_path / name).read_bytes()
    assert [one.name for one in (tmp_path / "site").iterdir()] == ["child-n.html"]


def test_a_record_that_another_run_holds_is_waited_for_and_told(tmp_path: Path, monkeypatch):
    """Another record, as is advised where one cannot be written, would lose what this one knows."""
    monkeypatch.setattr(scrlearn.publish.record, "_PATIENCE", 0.05)
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    place = usual_place(tmp_path / "site")
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ExportError, match="another run is writing the record") as told:
            export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST)
    assert "--record" not in str(told.value)


def test_a_name_that_another_document_has_is_no_refusal(tmp_path: Path):
    """What the second of two was exported as under other names is still stood behind."""
    folder, site = tmp_path / "reviews", tmp_path / "site"
    write(folder, {"a": ("child-m", ""), "b": ("child-n", "")})
    list(export_many(folder, to="html", out=site, name="{stem}", host=HOST))
    write(folder, {"a": ("child-n", ""), "b": ("child-n", "")})
    results = list(export_many(folder, to="html", out=site, prune=True, host=HOST))
    assert [one.ok for one in results] == [True, False]
    assert sorted(one.name for one in site.iterdir()) == ["a.html", "b.html", "child-n.html"]


def test_our_own_failure_is_no_refusal(tmp_path: Path, monkeypatch):
    """A full disk for temporary files, or a fault of scrlearn: yesterday's files stay."""
    folder, site = tmp_path / "reviews", tmp_path / "site"
    write(folder, {"a": ("child-n", ""), "b": ("child-n", "")})
    list(export_many(folder, to="html", out=site, prune=True, host=HOST))

    def failing(*_of: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("scrlearn.exporters.html.render", failing)
    host = PluginHost(entry_points=False)
    results = list(export_many(folder, to="html", out=site, prune=True, host=host))
    assert "No space left" in results[0].error
    assert [one.name for one in site.iterdir()] == ["child-n.html"]


def test_a_link_to_a_disk_that_is_not_mounted_is_told_and_nothing_taken_away(tmp_path: Path):
    """The reviews are links to files on another disk; it comes back."""
    folder, site, disk = tmp_path / "reviews", tmp_path / "site", tmp_path / "disk"
    write(disk, {"a": ("child-n", "")})
    folder.mkdir()
    (folder / "README").touch()
    (folder / "a.json").symlink_to(disk / "a.json")
    list(export_many(folder, to="html", out=site, host=HOST))
    disk.rename(tmp_path / "away")
    *_, left = export_many(folder, to="html", out=site, prune=True, host=HOST)
    assert "not mounted" in left.error
    assert [one.name for one in site.iterdir()] == ["child-n.html"]


def test_a_disk_mounted_further_down_that_is_not_there_takes_nothing_with_it(tmp_path: Path):
    """The folder that was given holds the site, and the empty folder in which the disk was."""
    folder, site = tmp_path / "reviews", tmp_path / "site"
    write(folder, {"a": ("child-n", ""), "b": ("child-m", "")})
    list(export_many(tmp_path, to="html", out=site, host=HOST))
    shutil.rmtree(folder)
    for there in (True, False):  # the folder in which it was mounted stays, or goes with it
        if there:
            folder.mkdir()
        else:
            folder.rmdir()
        results = list(export_many(tmp_path, to="html", out=site, prune=True, host=HOST))
        assert [("not mounted" in one.error, one.pruned) for one in results] == [(True, False)] * 2


def test_a_folder_that_leads_elsewhere_today_is_told(tmp_path: Path):
    """`reviews` is a link to the newest copy, which lacks one: that is told, and for a person to look at."""
    folder, site = tmp_path / "reviews", tmp_path / "site"
    write(tmp_path / "monday", {"a": ("child-n", ""), "b": ("child-m", "")})
    write(tmp_path / "tuesday", {"a": ("child-n", "")})
    folder.symlink_to("monday")
    list(export_many(folder, to="html", out=site, host=HOST))
    folder.unlink()
    folder.symlink_to("tuesday")
    (kept, left) = export_many(folder, to="html", out=site, prune=True, host=HOST)
    assert kept.ok
    assert left.path == site / "child-m.html"
    assert "no longer in" in left.error


def test_a_record_tells_nothing_that_forges_a_line(tmp_path: Path):
    """One that somebody has edited is not used."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    place = usual_place(tmp_path / "site")
    for column in ("kind", "format", "layout", "audience"):
        before = place.read_bytes()
        with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as database:
            database.execute(f"UPDATE made SET {column} = 'x\nwrote out/n.html'")  # noqa: S608
        with pytest.raises(ExportError, match="not written by scrlearn"):
            export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST)
        place.write_bytes(before)


def test_a_folder_exchanged_for_a_link_while_a_document_is_made_leads_nowhere(tmp_path: Path, monkeypatch):
    """It was looked at before, and is once more when the file is put in place."""
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    (site / "a").mkdir(parents=True)
    elsewhere.mkdir()
    real = Preparation.rendered

    def exchanged(*of: Any) -> Rendered:
        (site / "a").rmdir()
        (site / "a").symlink_to(elsewhere)
        return real(*of)

    monkeypatch.setattr(Preparation, "rendered", exchanged)
    (result,) = export_many(tmp_path / "reviews", to="html", out=site, name="{stem}/{id}", host=HOST)
    assert "a link leads out of the output folder now" in result.error
    assert list(elsewhere.iterdir()) == []


def test_the_home_folder_itself_can_be_exported_into(tmp_path: Path, monkeypatch):
    """The record is in a folder of its own below it, which nobody else may read."""
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    (result,) = export_many(tmp_path / "reviews" / "a.json", to="html", out=tmp_path, host=HOST)
    assert result.ok
    assert usual_place(tmp_path).is_relative_to(tmp_path)


def _homeless(_path: Path) -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_a_link_to_the_output_folder_has_the_same_record(tmp_path: Path):
    """However the output folder is named, what was exported into it is known."""
    (tmp_path / "site").mkdir()
    (tmp_path / "www").symlink_to("site")
    assert usual_place(tmp_path / "www") == usual_place(tmp_path / "site")


def test_a_file_that_cannot_be_read_is_never_taken_away(tmp_path: Path):
    """Whoever put something else there, too large to be ours, keeps it: what was not read was not ours."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    page = tmp_path / "site" / "child-n.html"
    with page.open("wb") as stream:
        stream.truncate(1_000_000_001)
    write(tmp_path / "reviews", {"a": ("child-p", "")})
    *_, left = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", prune=True, host=HOST)
    assert page.exists()
    assert not left.pruned
    assert "somebody has changed it" in left.error


def test_a_file_that_cannot_be_looked_for_is_not_forgotten(tmp_path: Path, monkeypatch):
    """A disk that answers with an error today may show yesterday's file tomorrow."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    write(tmp_path / "reviews", {"a": ("child-p", "")})
    look = Path.lstat

    def failing(path: Path):
        if path.name == "child-n.html":
            raise OSError(errno.EIO, "Input/output error")
        return look(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "lstat", failing)
        *_, left = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", prune=True, host=HOST)
        assert not left.pruned
        assert "Input/output error" in left.error
    *_, left = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", prune=True, host=HOST)
    assert left.pruned


@pytest.mark.parametrize("failure", [ValueError("ours"), RecursionError()])
def test_a_fault_of_our_own_takes_nothing_away(tmp_path: Path, monkeypatch, failure: Exception):
    """That scrlearn fails at a document says nothing of the document: yesterday's file is stood behind."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))

    def fail(*_asked: object) -> bytes:
        raise failure

    monkeypatch.setattr("scrlearn.exporters.html.render", fail)
    (result,) = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", prune=True, host=HOST)
    assert "scrlearn's own" in result.error
    assert not result.left_over
    assert (tmp_path / "site" / "child-n.html").exists()


def test_a_name_that_is_taken_says_nothing_of_the_files_under_other_names(tmp_path: Path):
    """Two documents of one id, exported into folders of their own before, keep those files."""
    write(tmp_path / "reviews", {"a": ("child-n", ""), "b": ("child-n", "")})
    site = tmp_path / "site"
    list(export_many(tmp_path / "reviews", to="html", out=site, name="{stem}/{id}", host=HOST))
    results = list(export_many(tmp_path / "reviews", to="html", out=site, prune=True, host=HOST))
    assert [one.left_over for one in results] == ["", ""]
    assert (site / "b" / "child-n.html").exists()


def test_the_file_of_a_document_that_failed_is_not_taken_for_anothers_sake(tmp_path: Path, monkeypatch):
    """Two documents of one id: the first, whose file is there, cannot be made today; that is no refusal."""
    write(tmp_path / "reviews", {"a": ("child-n", ""), "b": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))

    def fail(*_asked: object) -> bytes:
        raise SystemLibraryError("no Pango")

    monkeypatch.setattr("scrlearn.exporters.html.render", fail)
    results = list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", prune=True, host=HOST))
    assert [one.left_over for one in results] == ["", ""]
    assert (tmp_path / "site" / "child-n.html").exists()

"""What a run no longer stands behind: told, taken away where that is asked, and never anything else."""

from __future__ import annotations

import errno
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scrlearn.errors import ExportError, SystemLibraryError
from scrlearn.hooks import Check, PluginHost, hookimpl
from scrlearn.model.problems import Problem, ProblemCode, Severity
from scrlearn.publish import export_many
from scrlearn.publish.record import usual_place

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
        folder.mkdir()
        site.mkdir()
        (folder / "README").touch()  # an empty folder could be a disk that is not there
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
    assert left.error.startswith(f"{tmp_path}/site/child-n.html: still there from an earlier run")


def test_a_run_whose_user_has_no_home_says_where_to_keep_the_record(tmp_path: Path, monkeypatch):
    """Without a record nothing is written: no later run would know what it no longer stands behind."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr(Path, "expanduser", _homeless)
    with pytest.raises(ExportError, match="--record"):
        export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST)
    place = tmp_path / "record"
    (result,) = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", record=place, host=HOST)
    assert result.ok


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


class FailingCheck:
    """A board's own check of what identifies people, which fails."""

    @hookimpl
    def scrlearn_register_checks(self) -> list[Check]:
        """Give it."""
        code = ProblemCode(
            code="DIS900",
            severity=Severity.ERROR,
            title="Names a street",
            why="It identifies.",
            hint="Leave it out.",
            source="the board's own",
        )
        return [Check(name="streets", subjects=("review",), codes=(code,), run=_failing)]


def _failing(_review: object, _request: object) -> list[Problem]:
    raise ZeroDivisionError


def test_a_check_that_fails_takes_nothing_away(tmp_path: Path):
    """It forbids the export, and yesterday's file, which it passed, is not told as refused."""
    write(tmp_path / "reviews", {"a": ("child-n", "")})
    list(export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", host=HOST))
    host = PluginHost(plugins={"ours": FailingCheck()}, entry_points=False)
    (result,) = export_many(tmp_path / "reviews", to="html", out=tmp_path / "site", prune=True, host=host)
    assert "DIS100" in result.error
    assert "it holds what can identify" not in result.error
    assert (tmp_path / "site" / "child-n.html").exists()


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

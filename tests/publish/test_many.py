"""Many files: discovery, names, failures that stop nothing, and inputs that are never replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scrlearn.errors import ExportError, UnknownNameError
from scrlearn.files import dump
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Agency
from scrlearn.model.review import Review
from scrlearn.publish import export_many

if TYPE_CHECKING:
    from pathlib import Path

HOST = PluginHost(entry_points=False)


@pytest.fixture
def reviews(tmp_path: Path) -> Path:
    """A folder with two reviews, one of them below another folder."""
    folder = tmp_path / "reviews"
    (folder / "old").mkdir(parents=True)
    dump(
        Review(id="child-a", title="Child A", agencies=[Agency(id="police", name="Police")]),
        folder / "a.yaml",
    )
    dump(Review(id="child-b", title="Child B"), folder / "old" / "b.json")
    (folder / "notes.txt").write_text("not a subject")
    return folder


def names(folder: Path) -> list[str]:
    """Return the names of the files in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_is_searched_for_files_in_order(reviews: Path, tmp_path: Path):
    """Every subject below a folder is exported, once a format."""
    results = list(export_many(reviews, to=["json", "html"], out=tmp_path / "out", host=HOST))
    assert all(result.ok for result in results)
    assert names(tmp_path / "out") == ["child-a.html", "child-a.json", "child-b.html", "child-b.json"]


def test_one_broken_file_does_not_stop_the_rest(reviews: Path, tmp_path: Path):
    """A file that cannot be read is reported in its place; the others are written."""
    (reviews / "aa.yaml").write_text("kind: reviw\n")
    results = list(export_many(reviews, to=["json"], out=tmp_path / "out", host=HOST))
    assert [result.ok for result in results] == [True, False, True]
    assert "aa.yaml" in results[1].error
    assert names(tmp_path / "out") == ["child-a.json", "child-b.json"]


def test_a_file_that_is_missing_is_reported(tmp_path: Path):
    """A name that leads nowhere is one failed result."""
    (result,) = export_many(tmp_path / "none.yaml", to=["json"], out=tmp_path / "out", host=HOST)
    assert "none.yaml" in result.error


def test_two_inputs_with_one_id_do_not_overwrite_each_other(reviews: Path, tmp_path: Path):
    """The second is refused, naming the first."""
    dump(Review(id="child-a", title="Another"), reviews / "z.yaml")
    results = list(export_many(reviews, to=["json"], out=tmp_path / "out", host=HOST))
    failed = [result for result in results if not result.ok]
    assert [result.source.name for result in failed] == ["z.yaml"]
    assert "a.yaml" in failed[0].error


def test_an_export_never_replaces_its_own_input(tmp_path: Path):
    """Exporting JSON into the folder of a JSON input leaves the input as it was."""
    source = tmp_path / "child-a.json"
    dump(Review(id="child-a", title="Child A"), source)
    before = source.read_bytes()
    (result,) = export_many(source, to=["json"], out=tmp_path, host=HOST)
    assert not result.ok
    assert source.read_bytes() == before


def test_a_second_run_leaves_files_that_would_not_change_alone(reviews: Path, tmp_path: Path):
    """What watches the folder sees only what changed."""
    list(export_many(reviews, to=["json"], out=tmp_path / "out", host=HOST))
    written = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
    results = list(export_many(reviews, to=["json"], out=tmp_path / "out", host=HOST))
    assert all(result.unchanged for result in results)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()} == written


def test_force_writes_again(reviews: Path, tmp_path: Path):
    """A script can insist."""
    list(export_many(reviews, to=["json"], out=tmp_path / "out", host=HOST))
    results = list(export_many(reviews, to=["json"], out=tmp_path / "out", force=True, host=HOST))
    assert not any(result.unchanged for result in results)


def test_a_name_template_is_filled_in(reviews: Path, tmp_path: Path):
    """Names can carry kind, layout, audience and the input's own name."""
    list(
        export_many(
            reviews / "a.yaml", to=["json"], out=tmp_path, layout="action-plan",
            audience="agency:police", name="{kind}-{stem}-{layout}-{audience}", host=HOST,
        )
    )  # fmt: skip
    assert "review-a-action-plan-agency-police.json" in names(tmp_path)


@pytest.mark.parametrize("template", ["../{id}", "/tmp/{id}", "{id", "{id:d}", "{id!r}"])  # noqa: S108 - a name that is refused
def test_a_name_template_that_leads_outside_or_is_broken_is_refused(
    template: str, reviews: Path, tmp_path: Path
):
    """No template can write anywhere but in the output folder."""
    with pytest.raises(ExportError, match="name template"):
        export_many(reviews, to=["json"], out=tmp_path / "out", name=template, host=HOST)


def test_an_unknown_field_in_a_template_is_refused_before_anything_is_written(reviews: Path, tmp_path: Path):
    """A misspelt field names the right one."""
    with pytest.raises(UnknownNameError, match="did you mean layout"):
        export_many(reviews, to=["json"], out=tmp_path / "out", name="{layuot}", host=HOST)
    assert not (tmp_path / "out").exists()


def test_an_unknown_format_is_refused_before_anything_is_written(reviews: Path, tmp_path: Path):
    """A batch does not begin what it cannot finish."""
    with pytest.raises(UnknownNameError, match="did you mean docx"):
        export_many(reviews, to=["json", "docxx"], out=tmp_path / "out", host=HOST)
    assert not (tmp_path / "out").exists()


def test_a_folder_with_nothing_in_it_is_an_error(tmp_path: Path):
    """A mistyped folder does not pass for a finished batch."""
    with pytest.raises(ExportError, match="holds no"):
        export_many(tmp_path, to=["json"], out=tmp_path / "out", host=HOST)


def test_a_copy_for_one_audience_never_replaces_anothers(reviews: Path, tmp_path: Path):
    """The audience is in the usual name of every copy that is not the public's."""
    for audience in ("public", "board", "agency:police"):
        list(export_many(reviews / "a.yaml", to=["json"], out=tmp_path / "out", audience=audience, host=HOST))
    assert names(tmp_path / "out") == ["child-a-agency-police.json", "child-a-board.json", "child-a.json"]


def test_what_an_earlier_run_wrote_is_no_input_of_the_next(reviews: Path):
    """A site inside the folder of reviews, and JSON documents anywhere in it, are passed over."""
    for _ in range(2):
        results = list(export_many(reviews, to=["json"], out=reviews / "site", host=HOST))
        assert [result.source.name for result in results] == ["a.yaml", "b.json"]
    list(export_many(reviews / "a.yaml", to=["json"], out=reviews, host=HOST))
    assert len(list(export_many(reviews, to=["json"], out=reviews / "site", host=HOST))) == 2


def test_one_format_can_be_named_without_a_list(reviews: Path, tmp_path: Path):
    """`to="json"` is one format and not four letters."""
    results = list(export_many(reviews / "a.yaml", to="json", out=tmp_path / "out", host=HOST))
    assert [result.format for result in results] == ["json"]


def test_no_format_is_refused(reviews: Path, tmp_path: Path):
    """A batch that would write nothing says so."""
    with pytest.raises(ExportError, match="no format"):
        export_many(reviews, to=[], out=tmp_path / "out", host=HOST)


def test_an_input_that_cannot_be_looked_at_stops_no_other(reviews: Path, tmp_path: Path):
    """A name that no system takes is told in its place."""
    name = "n" * 300 + ".yaml"
    bad, good = export_many([name, reviews / "a.yaml"], to="json", out=tmp_path / "out", host=HOST)
    assert "cannot be read" in bad.error
    assert good.ok

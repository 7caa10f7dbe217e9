"""A plugin's layout that gives no sound document: told with plugin, place and mend, for that input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scrlearn import errors
from scrlearn.document import Document
from scrlearn.files import dump
from scrlearn.hooks import Exporter, Layout, PluginHost, hookimpl
from scrlearn.model.review import Review
from scrlearn.publish import export_many

if TYPE_CHECKING:
    from pathlib import Path

    from scrlearn.publish import ExportResult

FORMATS = ("html", "docx")
PLUGIN = """
from scrlearn.document import Cell, Column, Document, Paragraph, Section, Table, as_text
from scrlearn.hooks import Layout, hookimpl

WORDS = (Paragraph(content=as_text("It went so.")),)

def build(review, request):
    sound = dict(id=review.id, title=review.title, layout="ours", blocks=WORDS)
    return Document(**sound | (dict({faulty}) if review.id == "bad" else dict()))

@hookimpl
def scrlearn_register_layouts():
    yield Layout(name="ours", subject="review", summary="Ours", build=build)
"""
_TABLE = "blocks=(Table(caption='C', columns=(Column(key='a', heading='A'),), rows=({rows},)),)"
FAULTY = {
    "text for inlines": (
        "blocks=(Paragraph(content='hello'),)",
        "blocks[0].content is text; it must be a tuple of inline content, such as as_text('...')",
    ),
    "no comma": (
        "blocks=(Paragraph(content=as_text('x')))",
        "; a single one needs a comma after it: (...,)",
    ),
    "text for the blocks of a cell": (
        _TABLE.format(rows="(Cell(blocks='words'),)"),
        "blocks[0].rows[0][0].blocks is text; it must be a tuple of blocks, such as",
    ),
    "text for a heading": (
        "blocks=(Section(heading='H', blocks=WORDS, anchor='h'),)",
        "blocks[0].heading is text; it must be a tuple of inline content, such as as_text('...')",
    ),
    "half a section": ("blocks=(Section(heading='H'),)", "'blocks' and 'anchor'"),
    "inlines for blocks": ("blocks=as_text('x')", "blocks[0] is Text; it must be a Paragraph or "),
    "a row too long": (
        _TABLE.format(rows="(Cell(blocks=WORDS), Cell(blocks=WORDS))"),
        "blocks[0].rows[0] has 2 cells, but the table has 1 column",
    ),
    "an id with a slash": ("id='a/b'", "id 'a/b' "),
    "no title": ("title=None", "title is None; it must be text"),
}
"""What a layout gives for one review, and what is said of it."""


def exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faulty: str, **wanted: str
) -> list[ExportResult]:
    """Install a plugin whose layout is faulty for one of two reviews, and export both."""
    site = tmp_path / "site-packages"
    info = site / "our_board-1.2.dist-info"
    info.mkdir(parents=True)
    module = f"our_board_{abs(hash(tmp_path))}"
    (site / f"{module}.py").write_text(PLUGIN.format(faulty=faulty), encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: our-board\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(f"[scrlearn]\nour-board = {module}\n")
    monkeypatch.syspath_prepend(site)
    for identity in ("bad", "good"):
        dump(Review(id=identity, title="Child N"), tmp_path / "reviews" / f"{identity}.yaml")
    out = tmp_path / "out"
    return list(export_many(tmp_path / "reviews", to=FORMATS, out=out, host=PluginHost(), **wanted))


@pytest.mark.parametrize("audience", ["public", "board"])
@pytest.mark.parametrize("row", FAULTY)
def test_a_faulty_tree_is_told_with_plugin_place_and_mend(row, audience, tmp_path, monkeypatch):
    """In every format, for every audience; and the batch goes on."""
    faulty, mend = FAULTY[row]
    results = exported(tmp_path, monkeypatch, faulty, layout="ours", audience=audience)
    for result in results:
        is_bad = result.source is not None and result.source.stem == "bad"
        assert result.ok is not is_bad, result.error
        if is_bad:
            assert "layout 'ours' of plugin our-board 1.2 failed: " in result.error
            assert mend in result.error
            assert result.of_plugin
            assert "scrlearn's own" not in result.error
    assert len(results) == 2 * len(FORMATS)


@pytest.mark.parametrize("row", FAULTY)
def test_a_faulty_layout_that_nobody_asked_for_says_nothing(row, tmp_path, monkeypatch):
    """Nor does one that fails stop an export in another layout."""
    assert all(result.ok for result in exported(tmp_path, monkeypatch, FAULTY[row][0]))


@pytest.mark.parametrize(
    ("part", "error"),
    [
        ("layout", errors.ExportError("mine")),
        ("layout", errors.ExportVetoedError("x")),
        ("layout", errors.UnknownNameError("a", "b", [])),
        ("format", errors.ExportVetoedError("x")),
        ("format", errors.UnknownNameError("a", "b", [])),
    ],
    ids=lambda given: given if isinstance(given, str) else type(given).__name__,
)
def test_an_error_of_ours_that_a_plugin_raises_is_the_plugins(tmp_path, part, error):
    """It is named, and yesterday's file stays: nothing was said against the document."""
    raised = {"now": False}

    def give(sound):
        if raised["now"]:
            raise error
        return sound

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            def build(review, _request):
                sound = Document(id=review.id, title=review.title, layout="ours", blocks=())
                return give(sound) if part == "layout" else sound

            yield Layout(name="ours", subject="review", summary="Ours", build=build)

        @hookimpl
        def scrlearn_register_exporters(self):
            def write(_document, _request):
                return give(b"words") if part == "format" else b"words"

            yield Exporter(name="txt", suffix=".txt", media_type="text/plain", summary="T", render=write)

    host = PluginHost(entry_points=False, plugins={"our-board": Ours()})
    dump(Review(id="n", title="Child N"), tmp_path / "n.yaml")

    def exported_again():
        file, out = tmp_path / "n.yaml", tmp_path / "site"
        (result,) = export_many(file, to=["txt"], out=out, layout="ours", prune=True, host=host)
        return result

    assert exported_again().ok
    raised["now"] = True
    result = exported_again()
    assert (
        f"{part.replace('format', 'exporter')} '{'ours' if part == 'layout' else 'txt'}' of plugin our-board"
        in result.error
    )
    assert result.of_plugin
    assert [path.name for path in (tmp_path / "site").iterdir()]

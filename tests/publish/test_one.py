"""One subject to one document: formats, layouts, veto, attachments, whole files."""

from __future__ import annotations

import email
import email.policy
import stat
import sys
from typing import TYPE_CHECKING, NoReturn

import attrs
import pytest

from scrlearn.checks import check
from scrlearn.document import Document, Paragraph, as_text
from scrlearn.errors import ExportError, ExportVetoedError, PluginError, UnknownNameError
from scrlearn.hooks import Exporter, Layout, PluginHost, hookimpl
from scrlearn.model.briefing import Briefing, BriefingSection
from scrlearn.model.bulletin import Bulletin, BulletinSection
from scrlearn.model.recommendations import Action, ProgressNote, Recommendation
from scrlearn.model.review import Review
from scrlearn.publish import email_message, export, lay_out, render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOST = PluginHost(entry_points=False)
BRIEFING = Briefing(
    id="b", title="Child N", sections=[BriefingSection(key="a", heading="First", body="Text.")]
)
IDENTIFYING = Bulletin(
    id="n", title="News", sections=[BulletinSection(heading="Case", body="NHS number 943 476 5919")]
)


def test_the_format_follows_the_files_name(tmp_path: Path):
    """A name that ends in .html gets HTML."""
    path = export(BRIEFING, tmp_path / "b.html", host=HOST)
    assert path.read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_named_format_wins_over_the_files_name(tmp_path: Path):
    """A caller may choose any name for a file."""
    assert export(BRIEFING, tmp_path / "b.data", format="json", host=HOST).read_bytes().startswith(b"{")


def test_export_makes_the_folders_above_the_file(tmp_path: Path):
    """A nightly script need not make its folders first."""
    assert export(BRIEFING, tmp_path / "a" / "b" / "c.json", host=HOST).exists()


def test_an_unknown_suffix_says_which_are_known(tmp_path: Path):
    """The error names the suffixes there are."""
    with pytest.raises(UnknownNameError, match=r"\.docx"):
        export(BRIEFING, tmp_path / "b.docxx", host=HOST)


def test_a_layout_of_another_kind_is_refused():
    """A briefing has no action plan, and the error says which layouts it has."""
    with pytest.raises(UnknownNameError, match="known: briefing"):
        render(BRIEFING, "json", layout="action-plan", host=HOST)


def test_a_public_export_that_identifies_a_person_is_refused_and_masks_the_identifier(tmp_path: Path):
    """Nothing is written, the problem is named, and the error does not repeat what it found."""
    with pytest.raises(ExportVetoedError) as caught:
        export(IDENTIFYING, tmp_path / "n.html", host=HOST)
    assert caught.value.problems
    assert "943 476 5919" not in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_the_board_may_read_what_the_public_may_not():
    """The veto is for the public; the board's own copy is rendered."""
    assert b"943 476 5919" in render(IDENTIFYING, "html", audience="board", host=HOST)


def test_an_attachment_is_vetoed_as_the_document_is():
    """What travels with an e-mail is published too."""
    with pytest.raises(ExportVetoedError):
        render(BRIEFING, "email", attach=[IDENTIFYING], host=HOST)


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A disk that fills up while writing costs nothing that was there."""
    target = tmp_path / "b.json"
    target.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        export(BRIEFING, target, host=HOST)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]


def test_a_folder_in_the_files_place_is_named(tmp_path: Path):
    """The error says which path it is about."""
    (tmp_path / "b.json").mkdir()
    with pytest.raises(ExportError, match=r"b\.json: could not be written"):
        export(BRIEFING, tmp_path / "b.json", host=HOST)


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path):
    """A web server that could read the old file can read the new one."""
    target = tmp_path / "b.json"
    target.touch(mode=0o640)
    export(BRIEFING, target, host=HOST)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_briefings_message_carries_its_word_form():
    """A team can fill in the form without access to the board's site."""
    message = email_message(BRIEFING, host=HOST)
    assert [part.get_filename() for part in message.iter_attachments()] == ["b.docx"]


def test_a_newsletters_message_carries_what_it_is_given():
    """The briefing that a newsletter announces travels as a Word document."""
    data = render(Bulletin(id="n", title="News"), "email", attach=[BRIEFING], host=HOST)
    message = email.message_from_bytes(data, policy=email.policy.default)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "b.docx"
    assert attached.get_content().startswith(b"PK")


def _broken(*_unused: object) -> NoReturn:
    """Fail as a plugin's function may."""
    raise ZeroDivisionError


@attrs.frozen
class Broken:
    """A plugin whose layout and exporter both fail."""

    @hookimpl
    def scrlearn_register_layouts(self):
        """Give a layout that raises."""
        yield Layout(name="broken", subject="review", summary="x", build=_broken)

    @hookimpl
    def scrlearn_register_exporters(self):
        """Give a format that raises."""
        yield Exporter(
            name="broken", suffix=".broken", media_type="x/x", summary="x", render=lambda *_: 1 / 0
        )


def test_a_plugins_layout_that_fails_is_named():
    """The fault of a plugin is told as such, with the layout's name."""
    host = PluginHost(plugins={"broken": Broken()}, entry_points=False)
    with pytest.raises(PluginError, match="layout 'broken' of plugin broken failed: ZeroDivisionError"):
        render(Review(id="n", title="Child N"), "json", layout="broken", host=host)


def test_a_plugins_format_that_fails_is_named():
    """The fault of a plugin is told as such, with the format's name."""
    host = PluginHost(plugins={"broken": Broken()}, entry_points=False)
    with pytest.raises(PluginError, match="exporter 'broken' of plugin broken failed: ZeroDivisionError"):
        render(BRIEFING, "broken", host=host)


def test_a_format_that_is_for_a_layout_gets_it_where_the_subject_has_it():
    """A tracker is made from the action plan without being told."""

    class Tracker:
        @hookimpl
        def scrlearn_register_exporters(self):
            yield Exporter(
                name="tracker",
                suffix=".tracker",
                media_type="x/x",
                summary="x",
                layout="action-plan",
                render=_layout_name,
            )

    def _layout_name(document: Document, _request: object) -> bytes:
        return document.layout.encode()

    host = PluginHost(plugins={"tracker": Tracker()}, entry_points=False)
    assert render(Review(id="n", title="Child N"), "tracker", host=host) == b"action-plan"
    assert render(Review(id="n", title="Child N"), "tracker", layout="review", host=host) == b"review"
    assert render(BRIEFING, "tracker", host=host) == b"briefing"


@pytest.mark.parametrize("gives", ["text", None, 5])
def test_a_format_that_gives_no_bytes_is_named(gives: object):
    """What a plugin gives is looked at before it reaches a file."""

    class Wrong:
        @hookimpl
        def scrlearn_register_exporters(self):
            yield Exporter(
                name="wrong", suffix=".wrong", media_type="x/x", summary="x", render=lambda *_: gives
            )

    host = PluginHost(plugins={"wrong": Wrong()}, entry_points=False)
    with pytest.raises(
        PluginError, match=r"exporter 'wrong' of plugin wrong failed: gave .* instead of bytes"
    ):
        render(BRIEFING, "wrong", host=host)


def test_a_format_that_leaves_the_program_is_named():
    """A plugin that calls `sys.exit` ends neither the program nor a batch."""

    class Leaving:
        @hookimpl
        def scrlearn_register_exporters(self):
            yield Exporter(
                name="leaving",
                suffix=".leaving",
                media_type="x/x",
                summary="x",
                render=lambda *_: sys.exit(9),
            )

    host = PluginHost(plugins={"leaving": Leaving()}, entry_points=False)
    with pytest.raises(PluginError, match="leaving"):
        render(BRIEFING, "leaving", host=host)


def test_our_own_layout_and_format_that_fail_are_our_own_failures(monkeypatch: pytest.MonkeyPatch):
    """No plugin is blamed, and the message says whom to tell."""
    monkeypatch.setattr("scrlearn.layouts.briefing.build", _broken)
    monkeypatch.setattr("scrlearn.exporters.json.render", _broken)
    told = "scrlearn's own {} failed: ZeroDivisionError; this is a fault of scrlearn's own: please report it"
    with pytest.raises(ExportError, match=told.format("layout 'briefing'")):
        render(Briefing(id="b", title="Child X"), "json", host=HOST)
    with pytest.raises(ExportError, match=told.format("exporter 'json'")):
        render(Review(id="n", title="Child N"), "json", host=HOST)


def _shows_everything(review: Review, _request: object) -> Document:
    notes = [note.text for one in review.recommendations for act in one.actions for note in act.progress]
    blocks = tuple(Paragraph(content=as_text(note)) for note in notes)
    return Document(id=review.id, title=review.title, layout="ours", blocks=blocks)


@pytest.mark.parametrize("build", [_broken, _shows_everything])
def test_a_plugins_layout_that_nobody_asked_for_stops_no_export(build: Callable[..., Document]):
    """Neither by failing nor by showing more: it is not what is published, and check says the same."""
    progress = [ProgressNote(text="Ring the nurse on 07911 123456.")]
    action = Action(id="a1", text="Audit.", owner="Named Nurse", progress=progress)
    recommendation = Recommendation(id="r1", text="Audit the plans.", actions=[action])
    review = Review(id="n", title="Child N", recommendations=[recommendation])

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            yield Layout(name="ours", subject="review", summary="x", build=build)

    host = PluginHost(plugins={"our-board": Ours()}, entry_points=False)
    assert render(review, "json", host=host) == render(review, "json", host=HOST)
    with pytest.raises((PluginError, ExportVetoedError)):
        render(review, "json", layout="ours", host=host)
    assert check(review, host=host) == check(review, host=HOST)
    incomplete = check(review, layout="ours", host=host).incomplete
    assert bool(incomplete) is (build is _broken)
    assert all("layout 'ours' of plugin our-board failed with ZeroDivisionError" in one for one in incomplete)


def test_a_layout_that_writes_an_identifier_in_another_way_hides_nothing():
    """The veto compares what is meant, not how it is spelt."""

    def spelt_out(review: Review, _request: object) -> Document:
        return Document(
            id=review.id,
            title=review.title,
            layout="ours",
            blocks=(Paragraph(content=as_text("07911123456")),),
        )

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            yield Layout(name="ours", subject="review", summary="x", build=spelt_out)

    progress = [ProgressNote(text="Ring the nurse on 07911 123456.")]
    action = Action(id="a1", text="Audit.", owner="Named Nurse", progress=progress)
    recommendation = Recommendation(id="r1", text="Audit the plans.", actions=[action])
    review = Review(id="n", title="Child N", recommendations=[recommendation])
    host = PluginHost(plugins={"our-board": Ours()}, entry_points=False)
    with pytest.raises(ExportVetoedError, match="DIS112"):
        render(review, "json", layout="ours", host=host)


def test_a_plugins_default_layout_is_the_one_that_is_used():
    """And its file is named as the usual one is."""

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            yield Layout(name="ours", subject="review", summary="x", build=_shows_everything, default=True)

    host = PluginHost(plugins={"our-board": Ours()}, entry_points=False)
    assert lay_out(Review(id="n", title="Child N"), host=host).layout == "ours"
    assert lay_out(Review(id="n", title="Child N"), layout="review", host=host).layout == "review"

"""Logos: read from beside the file, checked before anything draws them."""

from __future__ import annotations

import base64
import io
import os
import random
import subprocess
import sys

import pytest
from PIL import Image

from scrlearn.errors import LoadError
from scrlearn.files import dumps, load, loads
from scrlearn.files.pictures import MAX_PICTURE_BYTES, PictureError, check_picture, read_picture
from scrlearn.model.briefing import Briefing
from tests.files.typed import read_file

BRIEFING = (
    "kind: briefing\nschema_version: 1\nid: b\ntitle: B\nboard:\n  id: x\n  name: X\n  logo: {alt: X, %s}\n"
)


def picture(kind="PNG", size=(40, 30), mode="RGB"):
    """Return a picture as a drawing program would save it."""
    stream = io.BytesIO()
    Image.new(mode, size, 3).save(stream, kind)
    return stream.getvalue()


def logo_of(briefing):
    """Return the logo that a briefing has."""
    return briefing.board.logo


def fault(folder, logo):
    """Return the only fault of a briefing with that logo."""
    file = folder / "briefing.yaml"
    file.write_text(BRIEFING % logo)
    with pytest.raises(LoadError) as caught:
        load(file)
    (only,) = caught.value.faults
    return str(only)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("name", ["logo.img", "pictures/logo.img", "./logo.img"])
def test_a_logo_beside_the_file(tmp_path, kind, name):
    """The picture becomes part of the subject, which then needs the file no more."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(picture(kind))
    (tmp_path / "b.yaml").write_text(BRIEFING % f"file: {name}")
    briefing = read_file(Briefing, tmp_path / "b.yaml")
    logo = logo_of(briefing)
    assert (logo.data, logo.file) == (picture(kind), name)
    assert logo.media_type == f"image/{kind.lower()}"
    assert loads(dumps(briefing)) == briefing


def test_a_logo_in_the_file():
    """Base64 may be broken into lines as one likes."""
    lines = base64.encodebytes(picture()).decode().splitlines()
    text = BRIEFING % f'data: "{" ".join(lines)}"'
    assert logo_of(loads(text)).data == picture()


def test_loads_needs_to_know_the_folder(tmp_path):
    """Text alone is beside no picture; with `base` it is."""
    (tmp_path / "l.png").write_bytes(picture())
    with pytest.raises(LoadError, match="pass base=, the folder it is in"):
        loads(BRIEFING % "file: l.png")
    assert logo_of(loads(BRIEFING % "file: l.png", base=tmp_path)).data == picture()


@pytest.mark.parametrize("size", [(2000, 2000), (1, 4_000_000)])
def test_the_largest_picture(size):
    """Four million pixels pass."""
    check_picture(picture(size=size, mode="1"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no file logo.png beside this file (put it there, or remove the logo)"),
        (b"", "the picture is not a PNG or JPEG"),
        (b"<svg/>", "the picture is not a PNG or JPEG (save it as PNG or JPEG)"),
        (picture("GIF"), "the picture is not a PNG or JPEG"),
        (picture()[:60], "the picture is damaged or cut short"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "the picture is damaged or cut short"),
        (b"\xff\xd8\xff", "the picture is damaged or cut short"),
        (picture("JPEG", (400, 300))[:-900], "the picture is damaged or cut short"),
        (picture(size=(2001, 2000), mode="1"), "the picture has 2001 by 2000 pixels, more than 4 million"),
        (picture(size=(30_000, 30_000), mode="1"), "the picture has 30000 by 30000 pixels"),
        (picture() + b"\x00" * MAX_PICTURE_BYTES, "the picture is larger than 2 MB (name a PNG or JPEG"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pictures_that_cannot_be_used(tmp_path, content, told):
    """Each is a fault at the line that names it, before anything is drawn or much is unpacked."""
    if content is not None:
        (tmp_path / "logo.png").write_bytes(content)
    assert fault(tmp_path, "file: logo.png").startswith(f"line 8: board.logo.file: {told}")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../logo.png", "the picture is outside the folder of the file"),
        ("a/../../logo.png", "the picture is outside the folder of the file"),
        ("'..\\logo.png'", "the picture is outside the folder of the file"),
        ("/etc/hostname", "the picture is named by an absolute path"),
        ("'C:\\logo.png'", "the picture is named by an absolute path"),
        ("'\\\\server\\share\\logo.png'", "the picture is named by an absolute path"),
        ("link.png", "the picture is a link to a place outside the folder of the file"),
        ("linked/logo.png", "the picture is a link to a place outside the folder of the file"),
        ("loop.png", "the picture is a link that leads back to itself"),
        ("folder", "the picture is a folder, not a file (name a PNG or JPEG file"),
        ("pipe", "the picture is a named pipe, not a file"),
        ("' '", "the name of the picture is empty"),
        ("x" * 300, "there is no file xxx"),
    ],
)
def test_names_that_lead_elsewhere(tmp_path, name, told):
    """A file from a stranger can make no other file of the machine part of a document."""
    folder = tmp_path / "reviews"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(picture())
    (folder / "link.png").symlink_to(tmp_path / "logo.png")
    (folder / "linked").symlink_to(tmp_path)
    (folder / "loop.png").symlink_to(folder / "loop.png")
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    assert told in fault(folder, f"file: {name}")


def test_a_link_within_the_folder_is_followed(tmp_path):
    """Links are no fault in themselves."""
    (tmp_path / "v2.png").write_bytes(picture())
    (tmp_path / "logo.png").symlink_to(tmp_path / "v2.png")
    assert read_picture("logo.png", tmp_path) == picture()


def test_a_picture_that_may_not_be_read(tmp_path, monkeypatch):
    """The system's reason is passed on."""
    file = tmp_path / "logo.png"
    file.write_bytes(picture())

    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(PictureError, match="cannot be read: Permission denied"):
        read_picture("logo.png", tmp_path)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("data: '$$$'", "board.logo.data: the picture is not base64 text"),
        ("data: bm8gcGljdHVyZQ==", "board.logo.data: the picture is not a PNG or JPEG"),
        ("data: 5", "board.logo.data: expected text, got the number 5"),
        ("file: 5", "board.logo.file: expected text, got the number 5"),
        ("name: logo.png", "board.logo.name: unknown key"),
    ],
)
def test_logos_that_are_written_wrongly(tmp_path, data, told):
    """A picture in the file itself is checked like one beside it."""
    assert told in fault(tmp_path, data)


def test_faults_of_the_logo_stand_beside_all_others(tmp_path):
    """A missing picture hides no other fault."""
    (tmp_path / "b.yaml").write_text(BRIEFING % "file: none.png" + "colour: red\n")
    with pytest.raises(LoadError) as caught:
        load(tmp_path / "b.yaml")
    assert [found.path for found in caught.value.faults] == ["board.logo.file", "colour"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_damage_never_escapes(kind):
    """Whatever bytes are changed, the answer is yes or a PictureError."""
    whole = picture(kind)
    chance = random.Random(kind)  # noqa: S311 - the same damage in every run
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
        try:
            check_picture(bytes(damaged))
        except PictureError as error:
            assert error.hint  # noqa: PT017 - either outcome is right; no other error may come


def test_a_picture_cut_short_is_refused_after_pdf_was_made(tmp_path):
    """WeasyPrint tells Pillow to overlook what is missing; a logo is looked at strictly all the same."""
    program = (
        "import sys, weasyprint\n"
        "from scrlearn.files.pictures import PictureError, check_picture\n"
        "whole = open(sys.argv[1], 'rb').read()\n"
        "check_picture(whole)\n"
        "try:\n"
        "    check_picture(whole[:-300])\n"
        "except PictureError as error:\n"
        "    print(error)\n"
    )
    picture = tmp_path / "logo.png"
    Image.effect_noise((60, 60), 50).save(picture)
    ran = subprocess.run([sys.executable, "-c", program, picture], check=True, capture_output=True, text=True)
    assert "damaged or cut short" in ran.stdout

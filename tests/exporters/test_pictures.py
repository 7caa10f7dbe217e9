"""Pictures fit to travel."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from scrlearn.document import Image
from scrlearn.errors import ExportError
from scrlearn.exporters.pictures import picture
from tests.exporters.trees import logo


def saved(kind, size=(40, 20), **options):
    """Return the bytes of a new picture."""
    stream = io.BytesIO()
    Pillow.new("RGB", size, "#1d4f6e").save(stream, kind, **options)
    return stream.getvalue()


def as_image(data, media_type="image/png"):
    """Return a picture of the tree."""
    return Image(data=data, media_type=media_type, alt="A logo")


def pixels(data):
    """Return a picture's pixels, to compare."""
    with Pillow.open(io.BytesIO(data)) as opened:
        return opened.tobytes()


def test_png_loses_what_an_editor_wrote_and_keeps_its_pixels():
    """Text chunks and whatever follows the picture do not travel with it."""
    notes = PngInfo()
    notes.add_text("Author", "somebody's name")
    notes.add_itxt("Path", "/home/somebody/case.png")
    data = saved("PNG", pnginfo=notes) + b"hidden after the end"
    bare = picture(as_image(data)).data
    assert b"somebody" in data
    assert b"somebody" not in bare
    assert b"hidden" not in bare
    assert pixels(bare) == pixels(data)


def test_jpeg_loses_where_it_was_taken_and_keeps_its_pixels():
    """EXIF data and comments do not travel with a photograph."""
    exif = Pillow.Exif()
    exif[0x013B] = "somebody's name"
    data = saved("JPEG", exif=exif, comment=b"somebody's comment") + b"hidden after the end"
    bare = picture(as_image(data, "image/jpeg")).data
    assert data.count(b"somebody") == 2
    assert b"somebody" not in bare
    assert b"hidden" not in bare
    assert pixels(bare) == pixels(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_size_is_known(kind):
    """A picture's size in pixels comes with it, for formats that must state one."""
    looked_at = picture(logo(kind))
    assert (looked_at.width, looked_at.height) == (240, 96)


@pytest.mark.parametrize(
    ("data", "media_type", "said"),
    [
        (b"", "image/png", "not a PNG or JPEG"),
        (b"GIF89a", "image/gif", "give a PNG or JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", "give a PNG or JPEG"),
        (saved("PNG")[:-30], "image/png", "damaged or cut short"),
        (saved("PNG")[:20], "image/png", "damaged or cut short"),
        (saved("JPEG", (400, 400))[:500], "image/jpeg", "damaged or cut short"),
        (saved("PNG"), "image/jpeg", "its media type says JPEG"),
        (saved("PNG", (3000, 2000)), "image/png", "more than 4 million"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_drawn_is_refused(data, media_type, said):
    """An empty, cut, mislabelled, vectorial or huge picture is refused in words that say what to do."""
    with pytest.raises(ExportError, match=said):
        picture(as_image(data, media_type))


def test_a_bomb_is_refused_before_it_goes_off():
    """A picture that claims billions of pixels is refused by its header."""
    data = bytearray(saved("PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(ExportError, match="logo"):
        picture(as_image(bytes(data)))

"""Pictures fit to travel: known to be whole and of sane size, and stripped of what a camera or editor wrote.

A picture can hold more than it shows: where it was taken, whose computer drew it, what it was before it was
cut. Only what is needed to draw it goes into a document; the pixels are never re-coded.
"""

from __future__ import annotations

import io
import struct
from functools import lru_cache

import attrs
from PIL import Image as Pillow

from scrlearn.document import Image  # noqa: TC001 - attrs classes resolve their annotations at run time
from scrlearn.errors import ExportError
from scrlearn.files.pictures import PictureError, check_picture

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What a PNG file needs to be drawn in its right colours; text, time and application data are left out.
_PNG_CHUNKS = {
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"pHYs",
    b"sBIT",
}
_JPEG_START_OF_SCAN = 0xDA
_JPEG_COMMENT = 0xFE
_JPEG_APPLICATION = range(0xE0, 0xF0)
# Application data that tells how to draw the picture: JFIF, a colour profile, Adobe's colour transform.
_JPEG_KEPT = {0xE0: b"JFIF", 0xE2: b"ICC_PROFILE", 0xEE: b"Adobe"}


@attrs.frozen(kw_only=True)
class Picture:
    """A picture that was looked at: its bytes without metadata, and its size in pixels."""

    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")
    media_type: str
    alt: str
    width: int
    height: int


@lru_cache(maxsize=8)
def picture(image: Image) -> Picture:
    """Look at a picture before anything draws it.

    Raises:
        ExportError: it is no PNG or JPEG picture, is not what its media type says, is broken or cut short,
            or is larger than `scrlearn.files.pictures` allows.
    """
    expected = _FORMATS.get(image.media_type)
    if expected is None:
        message = f"the logo is {image.media_type or 'of no known type'}: give a PNG or JPEG picture"
        raise ExportError(message)
    try:
        check_picture(image.data)
        width, height = _size(image.data, expected)
        data = _bare_png(image.data) if expected == "PNG" else _bare_jpeg(image.data)
    except PictureError as error:
        message = f"the logo cannot be used: {error}; {error.hint}"
        raise ExportError(message) from error
    except (OSError, ValueError, IndexError, struct.error) as error:
        message = f"the logo is not a whole {expected} picture ({error}): save it again from its source"
        raise ExportError(message) from error
    return Picture(data=data, media_type=image.media_type, alt=image.alt, width=width, height=height)


def _size(data: bytes, expected: str) -> tuple[int, int]:
    """Return width and height in pixels; the picture is known to be whole."""
    with Pillow.open(io.BytesIO(data), formats=[expected]) as opened:
        return opened.size


def _bare_png(data: bytes) -> bytes:
    kept = [_PNG_SIGNATURE]
    position = len(_PNG_SIGNATURE)
    while True:
        (length,) = struct.unpack_from(">I", data, position)
        kind, end = data[position + 4 : position + 8], position + 12 + length
        if kind in _PNG_CHUNKS:
            kept.append(data[position:end])
        if kind == b"IEND":
            return b"".join(kept)
        position = end


def _bare_jpeg(data: bytes) -> bytes:
    kept = [data[:2]]
    position = 2
    while True:
        marker, (length,) = data[position + 1], struct.unpack_from(">H", data, position + 2)
        if marker == _JPEG_START_OF_SCAN:
            # The rest is the picture, up to its end marker; what follows that was put there by someone.
            end = data.rfind(b"\xff\xd9")
            return b"".join([*kept, data[position : end + 2 if end > position else len(data)]])
        end = position + 2 + length
        if _is_needed(marker, data[position + 4 : end]):
            kept.append(data[position:end])
        position = end


def _is_needed(marker: int, content: bytes) -> bool:
    if marker in _JPEG_APPLICATION:
        return marker in _JPEG_KEPT and content.startswith(_JPEG_KEPT[marker])
    return marker != _JPEG_COMMENT

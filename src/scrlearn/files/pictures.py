"""Logos: the picture that a file names, read from beside it and checked before anything draws it."""

from __future__ import annotations

import io
import os
import struct
import threading
import zlib
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from PIL import ImageFile
from PIL.Image import Transpose
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from scrlearn.files.drawn import JPEG_SIGNATURE, PNG_SIGNATURE, Drawn, drawn
from scrlearn.files.opening import UnfitFileError, UnusableError, file_content

if TYPE_CHECKING:
    from PIL.Image import Image as Pillow

MAX_PICTURE_BYTES = 2_000_000
"""The largest picture that is read."""
MAX_PIXELS = 4_000_000
"""The most pixels a picture may have: 2000 by 2000 prints sharp at 17 cm."""

MAX_FRAMES = 100
"""The most frames that an animation may have; only the picture that stands for it is drawn."""
MAX_SCANS = 100
"""The most scans of a JPEG: programs write up to 20, and each is a pass over all pixels."""

_DECODERS: dict[bytes, type[ImageFile.ImageFile]] = {
    PNG_SIGNATURE: PngImageFile,
    JPEG_SIGNATURE: JpegImageFile,
}
_PILLOW = threading.Lock()
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    AttributeError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What Pillow raises on a picture that is cut short or damaged."""
_SCALED = ("L", "RGB")
"""Modes to whose eight bits Pillow brings samples of two, four or sixteen, but not the transparent value."""
# What brings upright a picture that EXIF says was taken so (CIPA DC-008, Orientation).
_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}


class PictureError(UnusableError):
    """A picture cannot be used; says why and what to do."""


def picture_path(name: str, folder: Path) -> Path:
    """Return where a picture of that name is: always inside `folder`, symbolic links followed.

    Raises:
        PictureError: the name leads elsewhere.
    """
    remedy = "put the picture beside the file and write only its name"
    windows = PureWindowsPath(name)
    if "\x00" in name or not name.strip():
        raise PictureError("the name of the picture is empty", remedy)
    if PurePosixPath(name).is_absolute() or windows.drive or windows.root:
        raise PictureError("the picture is named by an absolute path", remedy)
    if ".." in windows.parts:
        raise PictureError("the picture is outside the folder of the file", remedy)
    try:
        # Not `Path.resolve`, which on some versions of Python raises where links lead back to themselves.
        path = Path(os.path.realpath(folder / PurePosixPath(*windows.parts)))
        inside = path.is_relative_to(os.path.realpath(folder))
    except (OSError, ValueError) as error:
        raise PictureError(f"the picture cannot be found: {error}", remedy) from error
    if not inside:
        raise PictureError("the picture is a link to a place outside the folder of the file", remedy)
    return path


def read_picture(name: str, folder: Path) -> bytes:
    """Read the picture of that name in `folder`.

    Raises:
        PictureError: it is not there, cannot be read, or `check_picture` refuses it.
    """
    path = picture_path(name, folder)
    if not os.path.lexists(path):
        raise PictureError(
            f"there is no file {path.name} beside this file", "put it there, or remove the logo"
        )
    try:
        data = file_content(path, at_most=MAX_PICTURE_BYTES)
    except UnfitFileError as error:
        remedy = "name a PNG or JPEG file of at most 2 MB"
        raise PictureError(f"the picture {error.message}", remedy) from error
    check_picture(data)
    return data


def check_picture(data: bytes) -> None:
    """Make sure that a picture is a whole PNG or JPEG of reasonable size.

    Raises:
        PictureError: it is too large, of another kind, or damaged.
    """
    decoded(data)


def decoded(data: bytes) -> Pillow:
    """Decode a picture from what draws it; nothing else in its file is looked at.

    Its size is known from its header, before anything is decompressed. The picture is upright. Beside its
    pixels it has its palette and in `info` what tells their colours: `icc_profile`, and `transparency`, which
    without a palette is the value of the pixels that are not to be seen.

    Raises:
        PictureError: it is too large, of another kind, or damaged.
    """
    if len(data) > MAX_PICTURE_BYTES:
        raise PictureError("the picture is larger than 2 MB", "save it smaller; a logo needs 50 kB")
    decoder = next((kind for signature, kind in _DECODERS.items() if data.startswith(signature)), None)
    if decoder is None:
        raise PictureError("the picture is not a PNG or JPEG", "save it as PNG or JPEG")
    try:
        parts = drawn(data)
        _refuse_what_never_ends(parts)
        picture = _pixels(decoder, parts)
    except PictureError:
        raise
    except _BROKEN as error:
        raise PictureError("the picture is damaged or cut short", "save it again as PNG or JPEG") from error
    return picture


def _refuse_what_never_ends(parts: Drawn) -> None:
    if parts.frames > MAX_FRAMES:
        raise PictureError(
            f"the picture is an animation of {parts.frames:,} frames", "save the one that should be seen"
        )
    if parts.scans > MAX_SCANS:
        raise PictureError(
            f"the picture is drawn in {parts.scans:,} passes", "save it again without progressive encoding"
        )


def _refuse_too_many(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        message = f"the picture has {width} by {height} pixels, more than {MAX_PIXELS // 1_000_000} million"
        raise PictureError(message, "save it smaller; 600 pixels across are enough")


def _pixels(decoder: type[ImageFile.ImageFile], parts: Drawn) -> Pillow:
    picture = _strictly_loaded(decoder, parts.data)
    if parts.profile:
        picture.info["icc_profile"] = parts.profile
    if picture.mode in _SCALED and "transparency" in picture.info:
        picture.info["transparency"] = _as_decoded(picture.info["transparency"], parts.depth)
    turn = _TURNS.get(parts.orientation)
    return picture if turn is None else picture.transpose(turn)


def _as_decoded(key: int | tuple[int, ...], depth: int) -> int | tuple[int, ...]:
    values = [key] if isinstance(key, int) else key
    # Of sixteen bits the first eight are kept; two or four become eight.
    scaled = [value >> 8 if depth == 16 else value * 255 // ((1 << depth) - 1) for value in values]  # noqa: PLR2004
    return scaled[0] if isinstance(key, int) else tuple(scaled)


def _strictly_loaded(decoder: type[ImageFile.ImageFile], data: bytes) -> Pillow:
    """Have Pillow refuse a picture that is cut short.

    WeasyPrint tells it, for the whole process, not to; should it do so in another thread while a picture is
    decoded here, the picture is decoded again.
    """
    with _PILLOW:
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        try:
            while True:
                ImageFile.LOAD_TRUNCATED_IMAGES = False
                with decoder(io.BytesIO(data)) as picture:
                    _refuse_too_many(*picture.size)
                    picture.load()
                if not ImageFile.LOAD_TRUNCATED_IMAGES:
                    return picture
                before = True
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before or ImageFile.LOAD_TRUNCATED_IMAGES

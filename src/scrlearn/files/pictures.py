"""Logos: the picture that a file names, read from beside it and checked before anything draws it."""

from __future__ import annotations

import contextlib
import io
import struct
import threading
import zlib
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from PIL import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PICTURE_BYTES = 2_000_000
"""The largest picture that is read."""
MAX_PIXELS = 4_000_000
"""The most pixels a picture may have: 2000 by 2000 prints sharp at 17 cm."""

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": PngImageFile, b"\xff\xd8\xff": JpegImageFile}
_PILLOW = threading.Lock()
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    struct.error,
    zlib.error,
)
"""What Pillow raises on a picture that is cut short or damaged."""


class PictureError(ValueError):
    """A picture cannot be used; says why and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep the reason and the remedy apart."""
        super().__init__(message)
        self.message = message
        self.hint = hint


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
        path = (folder / PurePosixPath(*windows.parts)).resolve()
        inside = path.is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError) as error:
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
    try:
        if not path.exists():
            raise PictureError(
                f"there is no file {path.name} beside this file", "put it there, or remove the logo"
            )
        if not path.is_file():
            raise PictureError(f"{path.name} is not a file", "name a PNG or JPEG file")
        with path.open("rb") as stream:
            data = stream.read(MAX_PICTURE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PictureError(
            f"the picture cannot be read: {reason}", "check the file and who may read it"
        ) from error
    check_picture(data)
    return data


@contextlib.contextmanager
def _nothing_missing() -> Iterator[None]:
    """Have Pillow refuse a picture that is cut short: WeasyPrint tells it, for the whole process, not to."""
    with _PILLOW:
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def check_picture(data: bytes) -> None:
    """Make sure that a picture is a whole PNG or JPEG of reasonable size.

    Its size is known from its header, before anything is decompressed.

    Raises:
        PictureError: it is too large, of another kind, or damaged.
    """
    if len(data) > MAX_PICTURE_BYTES:
        raise PictureError("the picture is larger than 2 MB", "save it smaller; a logo needs 50 kB")
    kind = next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), None)
    if kind is None:
        raise PictureError("the picture is not a PNG or JPEG", "save it as PNG or JPEG")
    try:
        with _nothing_missing(), kind(io.BytesIO(data)) as picture:
            width, height = picture.size
            is_small = width * height <= MAX_PIXELS
            if is_small:
                picture.load()
    except _BROKEN as error:
        raise PictureError("the picture is damaged or cut short", "save it again as PNG or JPEG") from error
    if not is_small:
        message = f"the picture has {width} by {height} pixels, more than {MAX_PIXELS // 1_000_000} million"
        raise PictureError(message, "save it smaller; 600 pixels across are enough")

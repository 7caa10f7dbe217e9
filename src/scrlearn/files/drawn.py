"""What of a picture file draws it: the little that a decoder has to be given, told from all else in the file.

A PNG or JPEG file carries words, times, places, other pictures and whatever a program cared to add. None of
it is needed for drawing, and a decoder that never sees it cannot stumble over it: text that unpacks to
gigabytes, frames by the thousand, broken notes of a camera.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
JPEG_SIGNATURE = b"\xff\xd8\xff"

_PNG_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_PNG_DEPTH = 24
"""Where a PNG's header, its first chunk, says how many bits a sample has."""
_MOST_COLOURS = 256
"""The colours that a palette can have, each with a transparency of its own in a byte of `tRNS`."""
_MAX_PROFILE = 4_000_000
"""The largest colour profile that is unpacked; those of printing presses take 2 MB."""

_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_START_OF_SCAN = 0xDA
# Application data that tells how to draw the picture: JFIF, a colour profile, Adobe's colour transform.
_DRAWING = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_EXIF = 0xE1, b"Exif\0\0"
# Markers without a length: a stuffed zero, TEM, restarts.
_ALONE = {0x00, 0x01, *range(0xD0, 0xD8)}

_LENGTH = 2
"""The bytes of a segment's length, which it counts."""

_ORIENTATION = 0x0112
_WHOLE_NUMBERS = {3: "H", 4: "I"}
_UPRIGHT = 1


@attrs.frozen(kw_only=True)
class Drawn:
    """What draws a picture, and how it is to be held.

    `data` is a file of the same kind with nothing else in it; `profile` a PNG's colour profile (a JPEG's is
    in `data`), `depth` its bits a sample; `orientation` is 1 to 8 as EXIF counts, 1 being upright. `frames`
    and `scans` are what a decoder might be kept busy with.
    """

    data: bytes
    profile: bytes = b""
    depth: int = 8
    orientation: int = _UPRIGHT
    frames: int = 0
    scans: int = 0


def drawn(data: bytes) -> Drawn:
    """Take apart a PNG or JPEG file.

    Raises:
        ValueError, struct.error, IndexError: the file is cut short or damaged.
    """
    return _png(data) if data.startswith(PNG_SIGNATURE) else _jpeg(data)


def _png(data: bytes) -> Drawn:
    kept, exif, profile, frames = [PNG_SIGNATURE], b"", b"", 0
    for kind, content, chunk in _chunks(data):
        if kind == b"tRNS" and len(content) > _MOST_COLOURS:
            raise ValueError("more transparencies than colours")
        if kind in _PNG_CHUNKS:
            kept.append(chunk)
        elif kind == b"eXIf":
            exif = exif or content
        elif kind == b"iCCP":
            profile = profile or _unpacked(content)
        elif kind == b"fcTL":
            frames += 1
    return Drawn(
        data=b"".join(kept),
        profile=profile,
        depth=data[_PNG_DEPTH],
        orientation=_orientation(exif),
        frames=frames,
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield each chunk of a PNG up to its end: kind, content, and the whole of it."""
    position, kind = len(PNG_SIGNATURE), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, position)
        chunk = data[position : position + length + 12]
        if len(chunk) < length + 12:
            raise ValueError("cut short")
        if position == len(PNG_SIGNATURE) and kind != b"IHDR":
            raise ValueError("no header where it belongs")
        yield kind, chunk[8:-4], chunk
        position += len(chunk)


def _unpacked(content: bytes) -> bytes:
    """Return the colour profile of an iCCP chunk; none where it is damaged or larger than any."""
    _, _, packed = content.partition(b"\0")
    unpacking = zlib.decompressobj()
    try:
        profile = unpacking.decompress(packed[1:], _MAX_PROFILE)
    except zlib.error:
        return b""
    return profile if unpacking.eof else b""


def _jpeg(data: bytes) -> Drawn:
    kept, exif = [data[:2]], b""
    for marker, content, segment in _segments(data):
        if (marker, content[:6]) == _EXIF:
            exif = exif or content
        if _draws(marker, content):
            kept.append(segment)
    bare = b"".join(kept)
    # Within a scan 0xFF is always followed by 0 or a restart, so this finds every scan there is.
    scans = bare.count(bytes((0xFF, _START_OF_SCAN)))
    return Drawn(data=bare, orientation=_orientation(exif), scans=scans)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield each segment of a JPEG: marker, content, and the whole of it; the last begins with the first
    scan.

    Any number of bytes 0xFF may stand before a marker (ITU T.81, B.1.1.2); decoders pass over others.
    """
    position, marker = 2, 0
    while marker != _START_OF_SCAN:
        position = data.index(b"\xff", position)
        while data[position] == 0xFF:  # noqa: PLR2004 - what every marker begins with
            position += 1
        marker = data[position]
        if marker in _ALONE:
            continue
        (length,) = struct.unpack_from(">H", data, position + 1)
        if length < _LENGTH:
            raise ValueError("a segment that ends before it begins")
        end = len(data) if marker == _START_OF_SCAN else position + 1 + length
        yield marker, data[position + 3 : end], b"\xff" + data[position:end]
        position = end


def _draws(marker: int, content: bytes) -> bool:
    if marker in _APPLICATION:
        return marker in _DRAWING and content.startswith(_DRAWING[marker])
    return marker != _COMMENT


def _orientation(exif: bytes) -> int:
    """Return how the camera was held; upright where nothing says so that can be read.

    Read here and not by Pillow, which warns about what is broken elsewhere in a camera's notes.
    """
    notes = exif.removeprefix(_EXIF[1])
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(notes[:4])
    if order is None:
        return _UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", notes, 4)
        (count,) = struct.unpack_from(f"{order}H", notes, start)
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", notes, entry)
            if tag == _ORIENTATION and kind in _WHOLE_NUMBERS:
                return int(struct.unpack_from(order + _WHOLE_NUMBERS[kind], notes, entry + 8)[0])
    except struct.error:
        pass
    return _UPRIGHT

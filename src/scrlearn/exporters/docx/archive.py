"""The zip file that a Word document is: the same bytes for the same parts, whenever and wherever it is made.

The standard library's writer would do but for one thing: it cannot take a member that is compressed already,
and the embedded typeface, three quarters of a document's bytes, is the same in every document.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

# 1 January 1980 at midnight, the earliest moment a zip file can name, as its two words for time and date.
_TIME, _DATE = 0, (1 << 5) | 1
_VERSION, _UTF8_NAMES, _DEFLATED = 20, 0x800, 8
_COMMON = struct.Struct("<5H3L2H")
_END = struct.Struct("<4s4HLLH")


@attrs.frozen
class Member:
    """A file in the archive, compressed."""

    name: bytes
    checksum: int
    size: int
    deflated: bytes


def member(name: str, data: bytes) -> Member:
    """Compress a file for the archive."""
    compressor = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = compressor.compress(data) + compressor.flush()
    return Member(name.encode(), zlib.crc32(data), len(data), deflated)


kept_member = lru_cache(maxsize=16)(member)
"""As `member`, once for each content: for the few files that are the same in every document."""


def archive(members: Iterable[Member]) -> bytes:
    """Put files into a zip archive in the order given, all of one fixed date.

    >>> import io, zipfile
    >>> zipfile.ZipFile(io.BytesIO(archive([member("a.txt", b"words")]))).read("a.txt")
    b'words'
    """
    files: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in members:
        fields = (_UTF8_NAMES, _DEFLATED, _TIME, _DATE, entry.checksum, len(entry.deflated), entry.size)
        common = _COMMON.pack(_VERSION, *fields, len(entry.name), 0)
        directory += (
            b"PK\x01\x02" + struct.pack("<H", _VERSION) + common + struct.pack("<HHHLL", 0, 0, 0, 0, offset),
            entry.name,
        )
        files += (b"PK\x03\x04" + common, entry.name, entry.deflated)
        offset += 4 + len(common) + len(entry.name) + len(entry.deflated)
    count = len(directory) // 2
    central = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0)
    return b"".join((*files, central, end))

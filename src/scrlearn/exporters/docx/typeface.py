"""The embedded typeface: the faces of the bundled family that go into every Word document.

A face in a Word file is obfuscated as ECMA-376 part 1, section 17.8.1 has it: its first 32 bytes are combined
with a key that stands in the font table. That hides nothing; it only keeps the face from being installed by
accident. The licence (SIL Open Font License 1.1) allows embedding. Regular and bold are embedded, 46 KB
together; Word slants the regular face for emphasis, which is rare and short, and the file stays small enough
to email.
"""

from __future__ import annotations

import uuid
from importlib import resources

import attrs

FAMILY = "Atkinson Hyperlegible Next"
_FOLDER = "assets/fonts/atkinson-hyperlegible-next"
_OBFUSCATED_BYTES = 32


@attrs.frozen
class Face:
    """A face as it is embedded: its bytes, and the key that opens them, in the font table's notation."""

    key: str
    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")


def face(style: str) -> Face:
    """Return a face of the family (`Regular`, `Bold`), obfuscated with a key made from its name alone."""
    file = resources.files("scrlearn").joinpath(f"{_FOLDER}/AtkinsonHyperlegibleNext-{style}.ttf")
    key = uuid.uuid5(uuid.NAMESPACE_URL, f"{FAMILY} {style}")
    return Face(f"{{{str(key).upper()}}}", obfuscate(file.read_bytes(), key))


def obfuscate(data: bytes, key: uuid.UUID) -> bytes:
    """Combine a font's first 32 bytes with a key; done twice, it gives the font back.

    >>> key = uuid.UUID("00112233-4455-6677-8899-aabbccddeeff")
    >>> obfuscate(obfuscate(bytes(range(40)), key), key) == bytes(range(40))
    True
    """
    mask = (key.bytes[::-1] * 2)[:_OBFUSCATED_BYTES]
    head = bytes(byte ^ other for byte, other in zip(data, mask, strict=False))
    return head + data[_OBFUSCATED_BYTES:]

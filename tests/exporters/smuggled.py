"""Pictures that carry more than they show: every way we know to put a secret into a PNG or JPEG file.

Each way is a function from a secret to the bytes of a picture that shows `scene()`.
"""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = (40, 24)
_PNG = 8
"""The length of a PNG's signature."""


def scene(mode: str = "RGB") -> Image.Image:
    """A picture without two corners alike, in large areas so that JPEG keeps it."""
    picture = Image.new("RGB", SIZE, "#ffffff")
    picture.paste("#b3202c", (0, 0, 16, 8))
    picture.paste("#1d4f6e", (24, 16, 40, 24))
    picture.paste("#e0a800", (0, 16, 16, 24))
    return picture.convert(mode)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """A picture's file, as Pillow writes it."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


# -------------------------------------------------------------------------------------------------------- PNG


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of each chunk."""
    position = _PNG
    while position < len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        yield kind, data[position + 8 : position + 8 + length]
        position += 12 + length


def png(
    *added: tuple[bytes, bytes], late: bool = False, after: bytes = b"", picture: Image.Image | None = None
) -> bytes:
    """A PNG of the scene with further chunks: behind its header, or `late`, behind its pixels."""
    extra = b"".join(chunk(*one) for one in added)
    whole = [b"\x89PNG\r\n\x1a\n"]
    for kind, content in chunks(saved(picture or scene(), "PNG")):
        if late and kind == b"IEND":
            whole.append(extra)
        whole.append(chunk(kind, content))
        if not late and kind == b"IHDR":
            whole.append(extra)
    return b"".join(whole) + after


def png_of(pixels: bytes, *, color: int = 2, extra: bytes = b"", interlace: int = 0) -> bytes:
    """A PNG of given scanlines, with bytes behind the end of its compressed stream."""
    header = struct.pack(">IIBBBBB", *SIZE, 8, color, 0, 0, interlace)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels) + extra), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def scanlines(picture: Image.Image) -> bytes:
    """The rows of a picture, each behind a byte that says it is not filtered."""
    width = SIZE[0] * len(picture.getbands())
    data = picture.tobytes()
    return b"".join(b"\0" + data[start : start + width] for start in range(0, len(data), width))


def exif(secret: bytes, orientation: int = 1) -> bytes:
    """EXIF notes with a description."""
    notes = Image.Exif()
    notes[0x010E] = secret.decode("latin-1")
    notes[0x0112] = orientation
    return notes.tobytes()


def profile(secret: bytes) -> bytes:
    """A colour profile that is sRGB, with a secret behind its tables."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + secret
    return struct.pack(">I", len(made)) + made[4:]


def archive(secret: bytes) -> bytes:
    """A zip archive with a secret in it, not packed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as opened:
        opened.writestr("notes.txt", secret)
    return stream.getvalue()


def _frames(secret: bytes) -> bytes:
    control = struct.pack(">IIIIIHHBB", 1, *SIZE, 0, 0, 1, 10, 0, 0)
    return png(
        (b"acTL", struct.pack(">II", 2, 0)),
        (b"fcTL", control),
        (b"fdAT", struct.pack(">I", 2) + zlib.compress(secret * 50, 0)),
        late=True,
    )


def _unused_colours(secret: bytes) -> bytes:
    picture = scene().quantize(4)
    palette = (picture.getpalette() or [])[:12]
    picture.putpalette([*palette, *secret.ljust(len(secret) + -len(secret) % 3, b"\0")])
    data = saved(picture, "PNG")
    # Pillow leaves out what no pixel uses; others do not.
    table = bytes(palette) + secret.ljust(len(secret) + -len(secret) % 3, b"\0")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, table if kind == b"PLTE" else content) for kind, content in chunks(data)
    )


def below(secret: bytes) -> Image.Image:
    """The scene with an alpha channel: its white middle cannot be seen, and has a secret for its colours."""
    picture = scene("RGBA")
    spelt = secret.ljust(len(secret) + -len(secret) % 3, b"\0")
    for number in range(len(spelt) // 3):
        red, green, blue = spelt[3 * number : 3 * number + 3]
        picture.putpixel((number % 40, 10 + number // 40), (red, green, blue, 0))
    return picture


PNG_WAYS: dict[str, Callable[[bytes], bytes]] = {
    "text": lambda secret: png((b"tEXt", b"Author\0" + secret)),
    "packed-text": lambda secret: png((b"zTXt", b"Author\0\0" + zlib.compress(secret))),
    "text-in-a-language": lambda secret: png((b"iTXt", b"Author\0\0\0en\0\0" + secret)),
    "packed-text-in-a-language": lambda secret: png((b"iTXt", b"Author\0\1\0en\0\0" + zlib.compress(secret))),
    "text-behind-the-pixels": lambda secret: png((b"tEXt", b"Author\0" + secret), late=True),
    "camera": lambda secret: png((b"eXIf", exif(secret))),
    "broken-camera": lambda secret: png((b"eXIf", b"MM\0*\xff\xff\xff\xff" + secret)),
    "profile": lambda secret: png((b"iCCP", b"name\0\0" + zlib.compress(profile(secret)))),
    "profile-name": lambda secret: png((b"iCCP", secret[:70] + b"\0\0" + zlib.compress(profile(b"")))),
    "no-profile": lambda secret: png((b"iCCP", b"name\0\0" + zlib.compress(secret))),
    "broken-profile": lambda secret: png((b"iCCP", b"name\0\0" + secret)),
    "time": lambda secret: png((b"tIME", secret[:7].ljust(7))),
    "density": lambda secret: png((b"pHYs", secret[:9].ljust(9))),
    "gamma": lambda secret: png((b"gAMA", secret[:4].ljust(4))),
    "chromaticities": lambda secret: png((b"cHRM", secret.ljust(32)[:32])),
    "significant-bits": lambda secret: png((b"sBIT", secret[:3])),
    "suggested-palette": lambda secret: png((b"sPLT", b"name\0\x08" + secret)),
    "background": lambda secret: png((b"bKGD", secret[:6].ljust(6))),
    "private-chunk": lambda secret: png((b"prVt", secret)),
    "private-chunk-behind": lambda secret: png((b"prVT", secret), late=True),
    "content-credentials": lambda secret: png((b"caBX", secret)),
    "animation": _frames,
    "behind-the-end": lambda secret: png(after=secret),
    "second-picture": lambda secret: png(after=png((b"tEXt", b"A\0" + secret))),
    "archive": lambda secret: png(after=archive(secret)),
    "page": lambda secret: png(after=b"<!doctype html><script>" + secret + b"</script>"),
    "pdf": lambda secret: png(after=b"%PDF-1.7\n" + secret + b"\n%%EOF"),
    "behind-the-stream": lambda secret: png_of(scanlines(scene()), extra=secret),
    "more-rows-than-are-shown": lambda secret: png_of(scanlines(scene()) + secret * 9),
    "another-data-chunk": lambda secret: png((b"IDAT", secret), late=True),
    "unused-colours": _unused_colours,
    "below-transparency": lambda secret: saved(below(secret), "PNG"),
}
"""How a PNG can hold a secret."""


# ------------------------------------------------------------------------------------------------------- JPEG


def segment(marker: int, content: bytes, fill: int = 0) -> bytes:
    """A segment of a JPEG, with bytes to fill up before its marker."""
    return b"\xff" * (1 + fill) + bytes((marker,)) + struct.pack(">H", len(content) + 2) + content


def jpeg(
    *added: bytes, after: bytes = b"", picture: Image.Image | None = None, at: int = 2, **options: object
) -> bytes:
    """A JPEG of the scene with further segments at a place, the first by default."""
    data = saved(picture or scene(), "JPEG", quality=95, **options)
    return data[:at] + b"".join(added) + data[at:] + after


def _between_scans(secret: bytes) -> bytes:
    data = saved(scene(), "JPEG", quality=95, progressive=True)
    second = data.index(b"\xff\xda", data.index(b"\xff\xda") + 2)
    return data[:second] + segment(0xFE, secret) + segment(0xE5, secret) + data[second:]


def _filled(secret: bytes) -> bytes:
    """Fill bytes before every marker up to the first scan, as ITU T.81 allows."""
    data = jpeg(segment(0xFE, secret))
    first, position, whole = data.index(b"\xff\xda"), 2, data[:2]
    while position < first:
        (length,) = struct.unpack_from(">H", data, position + 2)
        whole += b"\xff\xff\xff" + data[position : position + 2 + length]
        position += 2 + length
    return whole + b"\xff\xff" + data[first:]


def _with_jfif_thumbnail(secret: bytes) -> bytes:
    data = saved(scene(), "JPEG", quality=95)
    count = -(-len(secret) // 3)
    thumbnail = b"JFIF\0\1\1\0\0\1\0\1" + bytes((count, 1)) + secret.ljust(3 * count)
    return data[:2] + segment(0xE0, thumbnail) + data[20:]


JPEG_WAYS: dict[str, Callable[[bytes], bytes]] = {
    "comment": lambda secret: jpeg(segment(0xFE, secret)),
    "filled-comment": lambda secret: jpeg(segment(0xFE, secret, fill=5)),
    "camera": lambda secret: jpeg(segment(0xE1, b"Exif\0\0" + exif(secret).removeprefix(b"Exif\0\0"))),
    "broken-camera": lambda secret: jpeg(segment(0xE1, b"Exif\0\0II*\0\xff\xff\0\0" + secret)),
    "camera-without-density": lambda secret: jpeg(
        segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + secret), at=20
    ),
    "xmp": lambda secret: jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + secret + b"</x>")),
    "more-xmp": lambda secret: jpeg(segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + secret)),
    "profile": lambda secret: jpeg(segment(0xE2, b"ICC_PROFILE\0\1\1" + profile(secret))),
    "no-profile": lambda secret: jpeg(segment(0xE2, b"ICC_PROFILE\0\1\1" + secret)),
    "part-of-a-profile": lambda secret: jpeg(segment(0xE2, b"ICC_PROFILE\0\7\2" + secret)),
    "several-pictures": lambda secret: jpeg(
        segment(0xE2, b"MPF\0II*\0" + secret), after=jpeg(segment(0xFE, secret))
    ),
    "jfif-extension": lambda secret: jpeg(segment(0xE0, b"JFXX\0\x10" + jpeg(segment(0xFE, secret))), at=20),
    "jfif-thumbnail": _with_jfif_thumbnail,
    "photoshop": lambda secret: jpeg(segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + secret)),
    "adobe": lambda secret: jpeg(segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + secret)),
    "ducky": lambda secret: jpeg(segment(0xEC, b"Ducky" + secret)),
    "content-credentials": lambda secret: jpeg(segment(0xEB, b"JP\0\1" + secret)),
    "last-application": lambda secret: jpeg(segment(0xEF, secret)),
    "behind-the-end": lambda secret: jpeg(after=secret),
    "second-picture": lambda secret: jpeg(after=jpeg(segment(0xFE, secret))),
    "archive": lambda secret: jpeg(after=archive(secret)),
    "page": lambda secret: jpeg(after=b"<!doctype html><script>" + secret + b"</script>"),
    "pdf": lambda secret: jpeg(after=b"%PDF-1.7\n" + secret + b"\n%%EOF"),
    "unused-quantisation": lambda secret: jpeg(segment(0xDB, b"\3" + secret.ljust(64, b"\1")[:64])),
    "unused-codes": lambda secret: jpeg(
        segment(0xC4, b"\x13" + b"\0" * 7 + bytes((len(secret),)) + b"\0" * 8 + secret)
    ),
    "between-scans": _between_scans,
    "progressive": lambda secret: jpeg(segment(0xFE, secret), progressive=True),
    "junk-between-segments": lambda secret: jpeg(secret, at=20),
    "filled": _filled,
    "grey": lambda secret: jpeg(segment(0xFE, secret), picture=scene("L")),
    "four-inks": lambda secret: jpeg(segment(0xFE, secret), picture=scene("CMYK")),
}
"""How a JPEG can hold a secret."""


# ---------------------------------------------------------------------------------------------------- reading


def traces(data: bytes, secret: bytes) -> list[str]:
    """Say in which ways a secret can be found in bytes: as it is, encoded, or in what is packed in them."""
    forms = {
        "plain": secret,
        "hexadecimal": secret.hex().encode(),
        "UTF-16": b"".join(bytes((0, byte)) for byte in secret)[1:],
        **{f"base64 at {shift}": base64.b64encode(b"-" * shift + secret)[4:-4] for shift in range(3)},
    }
    readings = {"file": data, **{f"stream at {start}": text for start, text in _unpacked(data)}}
    return [f"{form} in {where}" for where, text in readings.items() for form in forms if forms[form] in text]


def _unpacked(data: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(len(data) - 1):
        if data[start] == 0x78 and int.from_bytes(data[start : start + 2]) % 31 == 0:
            try:
                yield start, zlib.decompressobj().decompress(data[start:], 1_000_000)
            except zlib.error:
                continue


def apart(one: Image.Image, other: Image.Image) -> int:
    """How far two pictures are from each other at most, in levels of 255; what is transparent is white."""
    assert one.size == other.size, (one.size, other.size)
    return max(abs(left - right) for left, right in zip(_on_white(one), _on_white(other), strict=True))


def _on_white(picture: Image.Image) -> bytes:
    flat = Image.new("RGBA", picture.size, "#ffffff")
    flat.alpha_composite(picture.convert("RGBA"))
    return flat.convert("RGB").tobytes()

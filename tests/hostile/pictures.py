"""Pictures that carry more than they show, or would keep a decoder busy: only what is seen is published."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from functools import partial
from typing import TYPE_CHECKING

import attrs
import pytest
from PIL import Image as Pillow

from scrlearn.document import Image
from scrlearn.errors import ExportError, LoadError
from scrlearn.exporters.pictures import picture
from scrlearn.files import load
from scrlearn.files.pictures import check_picture
from tests.exporters import smuggled
from tests.exporters.rendering import rendered
from tests.exporters.smuggled import JPEG_WAYS, PNG_WAYS, chunk, jpeg, png, saved, scene, segment, traces
from tests.exporters.trees import briefing
from tests.files.strange import without_waiting
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = b"Alun Example, Ward 7, 51.45N 2.59W"
BRIEFING = (
    "kind: briefing\nschema_version: 1\nid: b\ntitle: B\n"
    "board: {{id: x, name: X, logo: {{alt: A board, file: {file}}}}}\n"
)
_FORMS: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "base64": base64.b64encode,
    "packed": zlib.compress,
}
_WAYS = {"png": PNG_WAYS, "jpeg": JPEG_WAYS}


def _image(data: bytes) -> Image:
    return Image(
        data=data, media_type="image/png" if data.startswith(b"\x89") else "image/jpeg", alt="A board"
    )


def _shown_alone(_folder: Path, *, kind: str, way: str, form: str) -> None:
    """What is published has no trace of the secret, and follows from the pixels alone."""
    made = [
        picture(_image(_WAYS[kind][way](_FORMS[form](secret)))).data
        for secret in (SECRET, bytes(len(SECRET)))
    ]
    assert not traces(made[0], SECRET)
    if form == "plain":
        assert made[0] == made[1]
    shown = Pillow.open(io.BytesIO(made[0]))
    assert shown.size == scene().size
    assert not {"exif", "icc_profile", "comment", "dpi", "xmp"} & set(shown.info)


def _published(folder: Path, *, kind: str, way: str, format_name: str) -> None:
    """The same through a file beside a review and a finished document."""
    suffix = "png" if kind == "png" else "jpg"
    (folder / f"alun.{suffix}").write_bytes(_WAYS[kind][way](SECRET))
    (folder / "b.yaml").write_text(BRIEFING.format(file=f"alun.{suffix}"))
    logo = load(folder / "b.yaml").board.logo
    document = briefing()
    image = _image(logo.data)
    made = rendered(format_name, attrs.evolve(document, masthead=attrs.evolve(document.masthead, logo=image)))
    for piece in (SECRET, b"alun." + suffix.encode()):
        assert not traces(made, piece)
    whole = picture(image).data
    held = base64.b64encode(whole) if format_name != "docx" else None
    assert held is None or held[:200] in made.replace(b"\r\n", b"").replace(b"\n", b"")


def _refused(folder: Path, *, made: Callable[[], bytes], told: str) -> None:
    """What cannot be drawn in reasonable time is refused at once, when it is read and when it is drawn."""
    data = made()
    (folder / "logo.png").write_bytes(data)
    (folder / "b.yaml").write_text(BRIEFING.format(file="logo.png"))
    with without_waiting():
        with pytest.raises(LoadError, match=told):
            load(folder / "b.yaml")
        with pytest.raises(ExportError, match=told):
            picture(_image(data))


def _drawn(_folder: Path, *, made: Callable[[], bytes]) -> None:
    """A picture that is odd but whole is drawn, in little time."""
    data = made()
    with without_waiting():
        check_picture(data)
        assert picture(_image(data)).data


def _claiming(width: int, height: int, depth: int = 8, color: int = 2) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1_000)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def _jpeg_claiming(width: int, height: int) -> bytes:
    data = bytearray(jpeg())
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def _passes(count: int) -> bytes:
    data = saved(Pillow.new("L", (1_500, 1_500), 128), "JPEG", progressive=True)
    return data[:-2] + data[data.rindex(b"\xff\xda") : -2] * count + b"\xff\xd9"


def _woven() -> bytes:
    """One pixel, stored in the order of Adam7."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 1)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0abc")), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


_FRAME = (b"fcTL", bytes(26)), (b"fdAT", bytes(20))

_REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "png/billions-of-pixels": (lambda: _claiming(60_000, 60_000), "pixels, more than 4 million"),
    "png/as-many-pixels-as-can-be": (lambda: _claiming(2**31 - 1, 2**31 - 1), "pixels, more than 4 million"),
    "png/one-bit-each": (lambda: _claiming(65_000, 65_000, 1, 0), "pixels, more than 4 million"),
    "png/a-row-too-many": (lambda: _claiming(2_000, 2_001), "pixels, more than 4 million"),
    "png/no-pixels": (lambda: _claiming(0, 10), "damaged or cut short"),
    "png/no-such-colours": (lambda: _claiming(10, 10, 8, 5), "damaged or cut short"),
    "png/fewer-pixels-than-claimed": (lambda: _claiming(1_000, 1_000), "damaged or cut short"),
    "png/no-header": (lambda: b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""), "damaged or cut short"),
    "png/no-end": (lambda: png()[:-12], "damaged or cut short"),
    "png/nothing": (lambda: b"\x89PNG\r\n\x1a\n", "damaged or cut short"),
    "png/a-chunk-of-gigabytes": (
        lambda: png()[:33] + b"\xff\xff\xff\xf0tEXt" + png()[33:],
        "damaged or cut short",
    ),
    "png/thousands-of-frames": (lambda: png(*_FRAME * 9_000, late=True), "an animation of 9,000 frames"),
    "png/a-note-before-the-header": (lambda: png()[:8] + chunk(b"tEXt", bytes(40)) + png()[8:], "damaged"),
    "png/transparencies-without-end": (lambda: png((b"tRNS", bytes(257))), "damaged or cut short"),
    "png/three-megabytes": (lambda: png(after=bytes(3_000_000)), "larger than 2 MB"),
    "jpeg/billions-of-pixels": (lambda: _jpeg_claiming(65_000, 65_000), "pixels, more than 4 million"),
    "jpeg/thousands-of-passes": (lambda: _passes(9_000), "passes"),
    "jpeg/cut": (lambda: jpeg()[:-40], "damaged or cut short"),
    "jpeg/no-end": (lambda: jpeg()[:-2], "damaged or cut short"),
    "jpeg/no-picture": (lambda: b"\xff\xd8" + segment(0xFE, b"x") * 9 + b"\xff\xd9", "damaged or cut short"),
    "jpeg/only-fill": (lambda: b"\xff\xd8" + b"\xff" * 1_900_000, "damaged or cut short"),
    "jpeg/only-stuffing": (lambda: b"\xff\xd8" + b"\xff\x00" * 400_000, "damaged or cut short"),
    "jpeg/only-restarts": (lambda: b"\xff\xd8" + b"\xff\xd0" * 400_000, "damaged or cut short"),
    "jpeg/a-segment-of-no-length": (lambda: b"\xff\xd8\xff\xe0\0\0" + jpeg()[2:], "damaged or cut short"),
    "gif": (lambda: saved(scene("P"), "GIF"), "not a PNG or JPEG"),
    "webp": (lambda: saved(scene(), "WEBP"), "not a PNG or JPEG"),
    "tiff": (lambda: saved(scene(), "TIFF"), "not a PNG or JPEG"),
    "svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PNG or JPEG"),
    "pdf-before-a-png": (lambda: b"%PDF-1.7\n" + png(), "not a PNG or JPEG"),
}

_DRAWN: dict[str, Callable[[], bytes]] = {
    "png/profile-of-megabytes": lambda: png((b"iCCP", b"a\0\0" + zlib.compress(bytes(30_000_000), 1))),
    "png/text-of-megabytes": lambda: png((b"zTXt", b"a\0\0" + zlib.compress(bytes(30_000_000), 1))),
    "png/pixels-of-megabytes": lambda: smuggled.png_of(smuggled.scanlines(scene()) + bytes(30_000_000)),
    "png/thousands-of-empty-chunks": lambda: png(*((b"IDAT", b""),) * 50_000),
    "png/thousands-of-notes": lambda: png(*((b"tEXt", b""),) * 100_000),
    "png/one-column": lambda: saved(Pillow.new("1", (1, 400_000)), "PNG"),
    "png/woven": _woven,
    "png/more-transparency-than-colours": lambda: png((b"tRNS", bytes(6)), (b"tRNS", bytes(6))),
    "jpeg/thousands-of-notes": lambda: jpeg(segment(0xFE, b"") * 50_000),
    "jpeg/notes-that-lead-nowhere": lambda: jpeg(
        segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\x12\x01\2\0" * 9_000)
    ),
    "jpeg/fill-between-scans": lambda: saved(scene(), "JPEG", progressive=True).replace(
        b"\xff\xda", b"\xff\xff\xff\xff\xda"
    ),
    "jpeg/fill-before-the-end": lambda: jpeg()[:-2] + b"\xff\xff\xff\xd9",
    "jpeg/fewer-pixels-than-claimed": lambda: _jpeg_claiming(1_900, 2_000),
    "jpeg/some-passes": lambda: _passes(60),
}


def attempts() -> Iterator[Hostile]:
    """Every way in several forms, some in finished documents; and what no decoder should be given."""
    for kind, ways in _WAYS.items():
        for way in ways:
            for form in _FORMS:
                if not (way.startswith("unused") and form != "plain"):
                    yield Hostile(
                        name=f"pictures/{kind}/{way}/{form}",
                        attempt=partial(_shown_alone, kind=kind, way=way, form=form),
                    )
    for format_name in ("html", "email", "json", "docx"):
        for kind, way in (
            ("png", "profile"),
            ("png", "archive"),
            ("jpeg", "adobe"),
            ("jpeg", "several-pictures"),
        ):
            yield Hostile(
                name=f"pictures/{format_name}/{kind}/{way}",
                attempt=partial(_published, kind=kind, way=way, format_name=format_name),
            )
    for name, (made, told) in _REFUSED.items():
        yield Hostile(
            name=f"pictures/refused/{name}",
            attempt=partial(_refused, made=made, told=told),
        )
    for name, made in _DRAWN.items():
        yield Hostile(name=f"pictures/drawn/{name}", attempt=partial(_drawn, made=made))

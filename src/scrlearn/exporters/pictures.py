"""Pictures fit to travel: decoded and encoded anew, so that what leaves is what is seen.

A picture file can hold more than it shows: where it was taken, whose computer drew it, what it was before it
was cut, another picture behind the first. Nothing of the file is copied. What is made anew from its pixels
is upright, in grey or sRGB, with or without an alpha channel, and has no metadata; pixels that nobody sees
are black. Only what is hidden in the visible pixels themselves, too faint to be seen, can come through.
"""

from __future__ import annotations

import hashlib
import io

import attrs
from PIL import Image as Pillow
from PIL import ImageChops, ImageCms

from scrlearn.document import Image  # noqa: TC001 - attrs classes resolve their annotations at run time
from scrlearn.errors import ExportError
from scrlearn.files.drawn import PNG_SIGNATURE
from scrlearn.files.pictures import PictureError, decoded

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}
# Every parameter that decides bytes is said here, and none is left to what Pillow thinks best of a picture.
_ENCODING: dict[str, dict[str, int | bool]] = {
    "PNG": {"compress_level": 6, "optimize": False},
    # The colours of a logo's edges are kept apart: at the usual subsampling red letters blur.
    "JPEG": {"quality": 92, "subsampling": 0, "optimize": False, "progressive": False},
}
_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
"""The colour space that a profile must speak of to be a profile of that mode."""

_OPAQUE = 255
_MOST_KEPT = 8
"""Pictures that are kept: the files of a batch have the logo of one board, or of a few."""


@attrs.frozen(kw_only=True)
class Picture:
    """A picture made anew: its bytes, and its size in pixels as it is seen."""

    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")
    media_type: str
    alt: str
    width: int
    height: int


_MADE: dict[tuple[str, str], Picture] = {}
"""Pictures made anew, by a digest of the file and its type: the file may hold what nobody should keep."""


def picture(image: Image) -> Picture:
    """Make a picture anew from what it shows: a PNG as PNG, a JPEG as JPEG.

    Raises:
        ExportError: it is no PNG or JPEG picture, is not what its media type says, is broken or cut short,
            or is larger than `scrlearn.files.pictures` allows.
    """
    key = hashlib.sha256(image.data).hexdigest(), image.media_type
    made = _MADE.get(key)
    if made is None:
        made = _made_anew(image)
        _MADE[key] = made
        for oldest in tuple(_MADE)[:-_MOST_KEPT]:
            _MADE.pop(oldest, None)
    return attrs.evolve(made, alt=image.alt)


def _made_anew(image: Image) -> Picture:
    """Make a picture anew, without the words that stand for it: they are its document's."""
    expected = _FORMATS.get(image.media_type)
    if expected is None:
        message = f"the logo is {image.media_type or 'of no known type'}: give a PNG or JPEG picture"
        raise ExportError(message)
    try:
        pixels = decoded(image.data)
    except PictureError as error:
        message = f"the logo cannot be used: {error}; {error.hint}"
        raise ExportError(message) from error
    kind = "PNG" if image.data.startswith(PNG_SIGNATURE) else "JPEG"
    if kind != expected:
        message = f"the logo is a {kind} picture, and its media type says {expected}: save it as {expected}"
        raise ExportError(message)
    seen = _as_seen(pixels)
    stream = io.BytesIO()
    seen.save(stream, expected, **_ENCODING[expected])
    return Picture(
        data=stream.getvalue(),
        media_type=image.media_type,
        alt="",
        width=seen.width,
        height=seen.height,
    )


def _as_seen(pixels: Pillow.Image) -> Pillow.Image:
    """Return what is seen of a picture, in mode L, LA, RGB or RGBA, and nothing with it."""
    colours, alpha = _apart(pixels)
    colours = _standard(colours, pixels.info.get("icc_profile"))
    if alpha is not None and alpha.getextrema() != (_OPAQUE, _OPAQUE):
        colours.paste(0, mask=alpha.point([_OPAQUE] + [0] * 255))
        colours = Pillow.merge(f"{colours.mode}A", (*colours.split(), alpha))
    # Only pixels pass here: Pillow's own pictures carry what was read with them, and write it again.
    return Pillow.frombytes(colours.mode, colours.size, colours.tobytes())


def _apart(pixels: Pillow.Image) -> tuple[Pillow.Image, Pillow.Image | None]:
    """Return the colours of a picture, in mode L, RGB or CMYK, and its alpha channel, if it has one."""
    key = pixels.info.get("transparency")
    if pixels.mode == "P":
        pixels = pixels.convert("RGB" if key is None else "RGBA")
    if pixels.mode in ("LA", "RGBA"):
        *bands, alpha = pixels.split()
        return Pillow.merge(pixels.mode[:-1], bands), alpha
    if pixels.mode.startswith("I"):
        # Sixteen bits of grey: Pillow's own way to eight cuts off what is brighter than 255.
        whole = pixels.convert("I")
        grey = whole.point([value >> 8 for value in range(1 << 16)], "L")
        alpha = whole.point([0 if value == key else _OPAQUE for value in range(1 << 16)], "L")
        return grey, alpha
    colours = pixels.convert("L") if pixels.mode == "1" else pixels.copy()
    return colours, None if key is None else _all_but(colours, key)


def _all_but(colours: Pillow.Image, key: int | tuple[int, ...]) -> Pillow.Image:
    """Return an alpha channel that lets every colour be seen but one."""
    values = key if isinstance(key, tuple) else (key,)
    alpha = Pillow.new("L", colours.size, 0)
    for band, value in zip(colours.split(), values, strict=True):
        others = [0 if level == value else _OPAQUE for level in range(256)]
        alpha = ImageChops.lighter(alpha, band.point(others))
    return alpha


def _standard(colours: Pillow.Image, profile: bytes | None) -> Pillow.Image:
    """Return colours in sRGB, or in grey, by their profile if it is one of theirs; else as they are."""
    mode = "L" if colours.mode == "L" else "RGB"
    if profile:
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if theirs.profile.xcolor_space.strip() == _SPACES[colours.mode]:
                srgb = ImageCms.createProfile("sRGB")
                converted = ImageCms.profileToProfile(colours, theirs, srgb, outputMode="RGB")
                colours = converted or colours
        except (ImageCms.PyCMSError, ImportError, OSError, TypeError, ValueError):
            # A profile that cannot be read says nothing; programs that show pictures pass over it, too.
            pass
    return colours.convert(mode)

"""Pictures fit to travel: what leaves is what is seen, in every format."""

from __future__ import annotations

import base64
import email
import email.policy
import io
import itertools
import json
import re
import struct
import subprocess
import sys
import tracemalloc
import zipfile
import zlib
from typing import TYPE_CHECKING

import attrs
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageCms, ImageOps

import scrlearn
from scrlearn.document import Image
from scrlearn.errors import ExportError
from scrlearn.exporters.pictures import picture
from tests.exporters import smuggled
from tests.exporters.rendering import FORMATS, rendered
from tests.exporters.smuggled import JPEG_WAYS, PNG_WAYS, apart, chunk, chunks, png, scene, segment, traces
from tests.exporters.trees import briefing, logo

if TYPE_CHECKING:
    from pathlib import Path

SECRET = b"Alun Example, Ward 7, 51.45N 2.59W"


def saved(kind, size=(40, 20), **options):
    """Return the bytes of a new picture."""
    stream = io.BytesIO()
    Pillow.new("RGB", size, "#1d4f6e").save(stream, kind, **options)
    return stream.getvalue()


def as_image(data, media_type=""):
    """Return a picture of the tree."""
    kind = "image/png" if data.startswith(b"\x89") else "image/jpeg"
    return Image(data=data, media_type=media_type or kind, alt="A logo")


def anew(data):
    """Return the bytes that are published of a picture."""
    return picture(as_image(data)).data


def opened(data):
    """Return a picture as a program that shows it reads it."""
    shown = Pillow.open(io.BytesIO(data))
    shown.load()
    return shown


def parts(data):
    """Return what a file of a picture consists of: kinds of chunks or segments, up to its very end."""
    if data.startswith(b"\x89"):
        return {kind for kind, _ in chunks(data)}
    found, position = set(), 2
    while data[position + 1] != 0xDA:
        found.add(data[position + 1])
        position += 2 + int.from_bytes(data[position + 2 : position + 4])
    assert data.find(b"\xff\xd9", position) == len(data) - 2
    return found


BARE = {"PNG": {b"IHDR", b"IDAT", b"IEND"}, "JPEG": {0xE0, 0xDB, 0xC0, 0xC4}}
"""What a picture needs: a JPEG the marker of JFIF, tables, the size; and no table twice."""


@pytest.mark.parametrize("way", PNG_WAYS)
def test_a_png_is_what_it_shows(way):
    """Whatever else the file held, what leaves is the same as of a file that held nothing else."""
    made = anew(PNG_WAYS[way](SECRET))
    clean = smuggled.below(b"\0" * len(SECRET)) if way == "below-transparency" else scene()
    assert made == anew(smuggled.saved(clean, "PNG"))
    assert not traces(made, SECRET)
    assert parts(made) == BARE["PNG"]
    assert apart(opened(made), scene()) == 0


@pytest.mark.parametrize("way", JPEG_WAYS)
def test_a_jpeg_is_what_it_shows(way):
    """The same for a JPEG, whose pixels come near what they were."""
    made = anew(JPEG_WAYS[way](SECRET))
    clean = smuggled.jpeg(picture=scene({"grey": "L", "four-inks": "CMYK"}.get(way, "RGB")))
    assert not traces(made, SECRET)
    assert parts(made) == BARE["JPEG"]
    assert made[2:20] == segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
    assert apart(opened(made), opened(clean)) <= 24


def test_every_way_hides_something():
    """The ways are what they say: but for a few numbers, the secret is in the files that are given."""
    numbers = {"time", "density", "gamma", "chromaticities", "significant-bits", "background"}
    ways = [
        *(way for name, way in PNG_WAYS.items() if name not in numbers | {"below-transparency"}),
        *JPEG_WAYS.values(),
    ]
    assert all(traces(way(SECRET), SECRET) for way in ways)


_KINDS = st.sampled_from(
    [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"prVt", b"abCd", b"sPLT", b"tIME", b"sBIT"]
)
_FORMS = st.sampled_from([bytes, zlib.compress, base64.b64encode, lambda secret: secret.hex().encode()])
_SECRETS = st.binary(min_size=12, max_size=60).filter(lambda secret: len(set(secret)) > 6)


def pictures(*modes):
    """Small pictures of a few colours, in one of some modes."""
    return st.builds(
        lambda mode, size, pixels: Pillow.frombytes(
            "RGBA", size, (pixels * 4 * 64)[: 4 * size[0] * size[1]]
        ).convert(mode),
        st.sampled_from(modes),
        st.tuples(st.integers(1, 8), st.integers(1, 8)),
        st.binary(min_size=4, max_size=16),
    )


@given(
    given_picture=pictures("1", "L", "LA", "P", "RGB", "RGBA"),
    added=st.lists(st.tuples(_KINDS, _FORMS)),
    secret=_SECRETS,
    late=st.booleans(),
    after=st.booleans(),
)
def test_what_is_published_of_a_png_follows_from_its_pixels(given_picture, added, secret, late, after):
    """Whatever chunks stand wherever: no secret comes out, and every pixel that is seen is as it was."""
    data = png(
        *((kind, form(secret)) for kind, form in added if (kind, form) != (b"eXIf", bytes)),
        late=late,
        after=secret if after else b"",
        picture=given_picture,
    )
    made = anew(data)
    assert made == anew(smuggled.saved(given_picture, "PNG"))
    assert apart(opened(made), given_picture) == 0


@given(
    given_picture=pictures("L", "RGB"),
    markers=st.lists(st.sampled_from([*range(0xE1, 0xF0), 0xFE]), max_size=5),
    form=_FORMS,
    secret=_SECRETS,
    fill=st.integers(0, 3),
)
def test_what_is_published_of_a_jpeg_follows_from_its_pixels(given_picture, markers, form, secret, fill):
    """The same for segments of a JPEG, with bytes to fill up before each of them."""
    added = [segment(marker, form(b"--" + secret), fill) for marker in markers]
    made = anew(smuggled.jpeg(*added, after=secret, picture=given_picture))
    assert made == anew(smuggled.jpeg(picture=given_picture))


@pytest.mark.parametrize("orientation", range(10))
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_stands_upright(kind, orientation):
    """However the camera was held; a value that means nothing changes nothing."""
    data = smuggled.saved(scene(), kind, exif=smuggled.exif(SECRET, orientation))
    made, upright = picture(as_image(data)), ImageOps.exif_transpose(opened(data))
    assert (made.width, made.height) == upright.size == opened(made.data).size
    assert apart(opened(made.data), upright) <= (0 if kind == "PNG" else 24)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("cut", range(6, 30, 2))
def test_a_camera_s_broken_notes_are_passed_over(order, cut):
    """Notes that are cut short say nothing, and stop nothing."""
    notes = Pillow.Exif()
    notes.endian = order
    notes[0x0112] = 6
    data = png((b"eXIf", notes.tobytes().removeprefix(b"Exif\0\0")[:cut]))
    assert opened(anew(data)).size in (scene().size, scene().size[::-1])


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png_shows_what_it_showed(mode):
    """What programs of all kinds write comes out in one of four modes, and as it was seen."""
    made = opened(anew(smuggled.saved(scene(mode), "PNG")))
    assert made.mode in ("L", "LA", "RGB", "RGBA")
    assert apart(made, scene(mode)) == 0


def test_sixteen_bits_of_grey_show_what_they_showed():
    """The finer half of each shade is more than anybody sees, or than a page can carry."""
    shades = b"".join(bytes((shade ^ 0xFF, shade)) for shade in scene("L").tobytes())
    made = opened(anew(smuggled.saved(Pillow.frombytes("I;16", scene().size, shades), "PNG")))
    assert made.mode == "L"
    assert apart(made, scene("L")) == 0


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_kind_of_jpeg_shows_what_it_showed(mode):
    """Pictures for printing presses come out in colours that every program shows alike."""
    data = smuggled.saved(scene(mode), "JPEG", quality=95)
    made = opened(anew(data))
    assert made.mode == ("L" if mode == "L" else "RGB")
    assert apart(made, opened(data).convert("RGB")) <= 24


def grey_png(depth, samples, key):
    """A PNG of one row in shades of grey, one of which is not to be seen."""
    bits = "".join(f"{sample:0{depth}b}" for sample in samples)
    row = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8))
    header = len(samples).to_bytes(4) + (1).to_bytes(4) + bytes((depth, 0, 0, 0, 0))
    body = (
        chunk(b"IHDR", header) + chunk(b"tRNS", key.to_bytes(2)) + chunk(b"IDAT", zlib.compress(b"\0" + row))
    )
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


@pytest.mark.parametrize("depth", [1, 2, 4, 8, 16])
def test_the_shade_that_is_not_seen_is_not_seen(depth):
    """A transparent value is one in the file's own samples, however many bits they have."""
    brightest = 2**depth - 1
    made = opened(anew(grey_png(depth, [0, brightest, 0], key=brightest)))
    assert list(made.convert("RGBA").getchannel("A").tobytes()) == [255, 0, 255]
    assert made.convert("RGB").getpixel((1, 0)) == (0, 0, 0)


def test_the_colour_that_is_not_seen_is_not_seen():
    """The same for a colour."""
    data = smuggled.saved(scene(), "PNG", transparency=(255, 255, 255))
    made = opened(anew(data))
    assert made.getpixel((20, 10)) == (0, 0, 0, 0)
    assert made.getpixel((0, 0)) == (0xB3, 0x20, 0x2C, 255)


@pytest.mark.parametrize("level", [0, 0x12FF, 0x8000, 0x80FF, 0xFFFF])
def test_a_fine_colour_that_is_not_seen_is_not_seen(level):
    """With sixteen bits a sample, of which eight are published."""
    row = b"\0" + level.to_bytes(2) * 3 + (level ^ 0xFF00).to_bytes(2) * 3
    header = (2).to_bytes(4) + (1).to_bytes(4) + bytes((16, 2, 0, 0, 0))
    made = opened(
        anew(
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", header)
            + chunk(b"tRNS", level.to_bytes(2) * 3)
            + chunk(b"IDAT", zlib.compress(row))
            + chunk(b"IEND", b"")
        )
    )
    shown = (level >> 8) ^ 0xFF
    assert made.tobytes() == bytes((0, 0, 0, 0, shown, shown, shown, 255))


def as_tuple(pixel):
    """Return a pixel of several bands as what it is; Pillow's type says that it may be none."""
    assert isinstance(pixel, tuple)
    return pixel


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
@given(
    shades=st.binary(min_size=16, max_size=16),
    alphas=st.lists(st.sampled_from([0, 1, 255]), min_size=16, max_size=16),
)
def test_pixels_that_nobody_sees_are_black(mode, shades, alphas):
    """A picture that was covered by making it transparent is not below; what is barely seen stays."""
    alpha = Pillow.frombytes("L", (4, 4), bytes(alphas))
    grey = Pillow.frombytes("L", (4, 4), shades)
    before = Pillow.merge(mode, [grey] * (len(mode) - 1) + [alpha])
    made = opened(anew(smuggled.saved(before, "PNG"))).convert(mode)
    for x, y in itertools.product(range(4), repeat=2):
        old, new = (as_tuple(shown.getpixel((x, y))) for shown in (before, made))
        assert new == (old if old[-1] else (0,) * len(mode))


def swapped_profile():
    """A profile of sRGB with the red and the blue of its primaries taken for each other."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = (data.index(name, 128) for name in (b"rXYZ", b"bXYZ"))
    data[red : red + 4], data[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_colours_are_those_that_the_profile_means(kind, mode):
    """A picture in colours of its own is turned into sRGB, and its profile stays behind."""
    if kind == "JPEG" and mode != "RGB":
        pytest.skip("a JPEG has neither palette nor alpha channel")
    red = Pillow.new("RGB", (16, 16), "#ff0000").convert(mode)
    made = opened(anew(smuggled.saved(red, kind, icc_profile=swapped_profile())))
    assert "icc_profile" not in made.info
    red_seen, _, blue_seen = made.convert("RGB").getpixel((3, 3))
    assert blue_seen > 250
    assert red_seen < 5


@pytest.mark.parametrize(
    "profile",
    [
        b"",
        b"no profile",
        ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes(),
        swapped_profile()[:300],
        swapped_profile()[:128] + b"\xff" * 400,
    ],
    ids=["empty", "none", "of other colours", "cut short", "broken"],
)
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_profile_that_makes_no_sense_changes_nothing(profile, mode):
    """Programs that show pictures pass over it, too."""
    clean = smuggled.saved(scene(mode), "PNG")
    assert anew(smuggled.saved(scene(mode), "PNG", icc_profile=profile)) == anew(clean)


def test_the_same_picture_gives_the_same_bytes():
    """In every process."""
    program = (
        "import sys\n"
        "from scrlearn.document import Image\n"
        "from scrlearn.exporters.pictures import picture\n"
        "image = Image(data=sys.stdin.buffer.read(), media_type='image/png', alt='')\n"
        "sys.stdout.buffer.write(picture(image).data)\n"
    )
    data = smuggled.saved(smuggled.below(SECRET), "PNG")
    ran = subprocess.run([sys.executable, "-c", program], input=data, check=True, capture_output=True)
    assert ran.stdout == anew(data)


# ----------------------------------------------------------------------------------------------- every format


def pictures_in(format_name, data):
    """Return the pictures that a finished document holds, as their bytes; of a PDF, as it stores them."""
    if format_name == "html":
        return [
            base64.b64decode(found) for found in re.findall(rb'src="data:image/\w+;base64,([^"]+)"', data)
        ]
    if format_name == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    if format_name == "email":
        message = email.message_from_bytes(data, policy=email.policy.default)
        return [part.get_content() for part in message.walk() if part.get_content_maintype() == "image"]
    if format_name == "json":
        return [base64.b64decode(json.loads(data)["masthead"]["logo"]["data"])]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        return [one.read_raw_bytes() for one in found]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_holds_the_picture_made_anew_and_no_other(format_name, kind):
    """Upright and without the notes of the camera, which lay on its side; there is only one picture."""
    data = smuggled.saved(scene(), kind, exif=smuggled.exif(SECRET, 6)) + SECRET
    document = briefing()
    image = as_image(data)
    document = attrs.evolve(document, masthead=attrs.evolve(document.masthead, logo=image))
    made = rendered(format_name, document)
    assert not traces(made, SECRET)
    (found,) = pictures_in(format_name, made)
    if format_name == "pdf" and kind == "PNG":
        upright = opened(picture(image).data)
        with pikepdf.open(io.BytesIO(made)) as pdf:
            (one,) = (
                one
                for one in pdf.objects
                if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
            )
            assert apart(pikepdf.PdfImage(one).as_pil_image(), upright) == 0
    else:
        assert found == picture(image).data
        assert opened(found).size == scene().size[::-1]


def test_a_pdf_shows_what_is_transparent_as_a_mask_and_no_more():
    """The colours that nobody sees are not in its picture either."""
    document = briefing()
    image = as_image(smuggled.saved(smuggled.below(SECRET), "PNG"))
    document = attrs.evolve(document, masthead=attrs.evolve(document.masthead, logo=image))
    made = rendered("pdf", document)
    assert not traces(made, SECRET)
    assert len(pictures_in("pdf", made)) == 2
    with pikepdf.open(io.BytesIO(made)) as pdf:
        (one,) = (one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/SMask" in one)
        assert SECRET not in pikepdf.PdfImage(one).as_pil_image().convert("RGB").tobytes()


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_name_of_the_picture_s_file_goes_nowhere(tmp_path: Path, format_name):
    """What the author called the file is nobody's business."""
    (tmp_path / "alun-example-cropped.png").write_bytes(smuggled.saved(scene(), "PNG"))
    file = tmp_path / "b.yaml"
    file.write_text(
        "kind: briefing\nschema_version: 1\nid: b\ntitle: B\n"
        "board: {id: x, name: X, logo: {alt: A board, file: alun-example-cropped.png}}\n"
        "sections: [{key: one, heading: One, body: Text.}]\n"
    )
    made = scrlearn.render(scrlearn.load(file), format_name)
    package = made
    if format_name == "docx":
        with zipfile.ZipFile(io.BytesIO(made)) as unpacked:
            package = b"".join([unpacked.read(name) for name in unpacked.namelist()])
    assert not traces(package, b"alun-example-cropped")


# --------------------------------------------------------------------------------------------------- refusals


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


@pytest.mark.parametrize(
    ("before", "colour", "transparency"),
    [
        (chunk(b"tEXt", bytes(40)), 0, b"\0\1"),
        (chunk(b"tEXt", bytes(40)), 2, b"\0\1\0\1\0\1"),
        (chunk(b"PLTE", bytes(42)), 3, b"\0"),
        (b"", 3, bytes(257)),
    ],
)
def test_a_png_whose_parts_do_not_fit_is_damaged(before, colour, transparency):
    """A header that is not first, and more transparencies than colours, are told as damage to the file."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, colour, 0, 0, 0)
    pixel = zlib.compress(b"\0\0\0\0" if colour == 2 else b"\0\0")
    parts = before + chunk(b"IHDR", header) + chunk(b"PLTE", bytes(3)) * (colour == 3)
    parts += chunk(b"tRNS", transparency) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
    with pytest.raises(ExportError, match="damaged"):
        picture(Image(data=b"\x89PNG\r\n\x1a\n" + parts, media_type="image/png", alt="Board"))


def test_a_bomb_is_refused_before_it_goes_off():
    """A picture that claims billions of pixels is refused by its header."""
    data = bytearray(saved("PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(ExportError, match="logo"):
        picture(as_image(bytes(data)))


@pytest.mark.parametrize("kind", [b"zTXt", b"iTXt", b"iCCP"])
def test_text_that_unpacks_to_gigabytes_is_not_unpacked(kind):
    """What is not needed for drawing is not read, and a profile no further than any is long."""
    before = {b"zTXt": b"a\0\0", b"iTXt": b"a\0\1\0\0\0", b"iCCP": b"a\0\0"}[kind]
    bomb = png((kind, before + zlib.compress(bytes(60_000_000), 9)))
    usual = anew(png())
    tracemalloc.start()
    try:
        assert anew(bomb) == usual
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20_000_000, "the text takes 60 MB"


def test_pixels_that_never_end_are_read_no_further_than_the_picture():
    """A stream that holds a thousand times the picture is left where the picture is full."""
    bomb = smuggled.png_of(smuggled.scanlines(scene()) + bytes(60_000_000))
    assert anew(bomb) == anew(png())


def test_an_animation_of_thousands_of_frames_is_refused():
    """One of a few frames counts as the picture that stands for it."""
    frame = (b"fcTL", bytes(26)), (b"fdAT", b"\0" * 20)
    with pytest.raises(ExportError, match="an animation of 3,000 frames; save the one that should be seen"):
        anew(png(*(frame * 3_000), late=True))


def test_a_jpeg_of_thousands_of_passes_is_refused():
    """Each pass of a few bytes makes the decoder go over all pixels."""
    data = smuggled.jpeg(progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    with pytest.raises(ExportError, match=r"drawn in 5,0\d\d passes"):
        anew(data[:-2] + last * 5_000 + b"\xff\xd9")


def test_pictures_are_strict_and_the_same_in_every_thread(tmp_path):
    """In a fresh process, sixteen threads at once, while Pillow is told to overlook what is missing."""
    program = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor
from PIL import ImageFile
from scrlearn.document import Image
from scrlearn.errors import ExportError
whole = open(sys.argv[1], "rb").read()
ready = threading.Barrier(16)
def one(number):
    from scrlearn.exporters import pictures
    from scrlearn.exporters.pictures import picture
    ready.wait()
    if number == 0:
        import weasyprint
    made = set()
    for round in range(6):
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        pictures._MADE.clear()
        made.add(picture(Image(data=whole, media_type="image/png", alt="")).data)
        try:
            picture(Image(data=whole[:-400 - number], media_type="image/png", alt=""))
        except ExportError as error:
            made.add(str(error))
        else:
            made.add("let through")
    return frozenset(made)
with ThreadPoolExecutor(16) as pool:
    found = set(pool.map(one, range(16)))
assert len(found) == 1, found
assert ImageFile.LOAD_TRUNCATED_IMAGES
print(*(made for made in next(iter(found)) if isinstance(made, str)))
"""
    file = tmp_path / "logo.png"
    file.write_bytes(smuggled.saved(Pillow.effect_noise((90, 90), 50), "PNG"))
    ran = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == (
        "the logo cannot be used: the picture is damaged or cut short; save it again as PNG or JPEG"
    )

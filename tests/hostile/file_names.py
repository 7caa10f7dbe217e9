"""Names of files: what leads elsewhere, what some system cannot open, what is one on some, what forges lines.

And what is found at the place of a file: links, pipes, devices, folders, and what a killed run left there.
"""

from __future__ import annotations

import fcntl
import os
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from scrlearn.errors import DumpError, ExportError, LoadError, ScrlearnError
from scrlearn.files import atomic, dump, load
from scrlearn.files.naming import shown_path
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Board, Logo
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.review import Review
from scrlearn.publish import export, export_many, render
from tests.hostile.command import files_below, ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOST = PluginHost(entry_points=False)
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001"
    "e5275de70000000049454e44ae426082"
)

_UNUSABLE = {
    "dots": "..",
    "three-dots": "...",
    "spaces": ". .",
    "device": "CON",
    "device-small": "nul",
    "device-suffix": "aux.old",
    "device-space": "prn .x",
    "port": "com1",
    "port-superscript": "COM¹",
    "printer": "lpt9",
    "console-input": "conin$",
    "stream": "n:hidden",
    "drive": "C:n",
    "backslash": "..\\..\\n",
    "share": "\\\\host\\share\\n",
    "question": "n?",
    "star": "n*",
    "pipe": "n|more",
    "less": "<n>",
    "quote": 'n"',
    "line": "n\nwrote out",
    "return": "n\rwrote out",
    "escape": "n\x1b[2J",
    "bell": "n\x07",
    "next-line": "n\x85wrote",
    "separator": "n\u2028wrote",
    "override": "n\u202efdp",
    "isolate": "n\u2066fdp",
    "zero-width": "n\u200bn",
    "our-own": ".scrlearn-0123456789abcdef.part",
}
"""What a file that a stranger sent may be called without its suffix, and no file of ours may be."""

_OBEYED = ("Cc", "Cf", "Zl", "Zp", "Cs")
"""Categories of characters that a terminal obeys, or nobody sees."""

_LOOK_ALIKE = {
    "case": ("Child-N", "child-n"),
    "case-of-kelvin": ("child-k", "child-\N{KELVIN SIGN}"),
    "sharp-s": ("Straße", "STRASSE"),
    "dotless": ("child-\N{LATIN SMALL LETTER DOTLESS I}", "child-I"),
    "long-s": ("child-s", "child-\N{LATIN SMALL LETTER LONG S}"),
    "ligature": ("ﬁle", "file"),
    "micro": ("\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}"),
    "form": (unicodedata.normalize("NFC", "café"), unicodedata.normalize("NFD", "café")),
    "form-of-two": (unicodedata.normalize("NFC", "ḗ"), unicodedata.normalize("NFD", "ḗ")),
    "angstrom": ("\N{ANGSTROM SIGN}", "\N{LATIN CAPITAL LETTER A WITH RING ABOVE}"),
    "hangul": (unicodedata.normalize("NFC", "각"), unicodedata.normalize("NFD", "각")),
    "joiner": ("a\N{ZERO WIDTH JOINER}b", "ab"),
    "case-and-form": (unicodedata.normalize("NFC", "CAFÉ"), unicodedata.normalize("NFD", "café")),
}


_IDS = ("con", "NUL", "aux.2016", "com1", "LPT9.x", "prn", "clock-", "com10", "console")
_TEMPLATES = ("{stem}\\{id}", "{id}/", "a/../{id}", "/{id}", "{id}\n", "nul", "{id} /{id}", ".scrlearn-{id}")
_LOGOS = (
    "CON.png", "aux/logo.png", "..\\logo.png", "../logo.png", "logo.png ", "b.yaml", "B.YAML", "a:b.png",
    "../l.png", "C:\\l.png", "lo\u202egnp.png",
)  # fmt: skip
_ATTACHED = {"device": ("con", "n"), "same": ("n", "n"), "case": ("child-n", "Child-N")}
_NOT_OURS = (
    ".scrlearn-0123456789abcdeg.part", ".scrlearn-0123456789abcdef.part.bak",
    "scrlearn-0123456789abcdef.part", ".scrlearn-0123456789ABCDEF.part",
    ".child-n.json.0123456789abcdef.part", ".scrlearn-012345.part",
)  # fmt: skip


def attempts() -> Iterator[Hostile]:
    """Yield every attempt on names and places of files."""
    yield from _attempts_on_stems()
    for label, pair in _LOOK_ALIKE.items():
        yield _entry(f"one-file-on-some/{label}", _look_alike, *pair)
    for kind, attempt, given in (
        ("id", _identity, _IDS),
        ("template", _template, _TEMPLATES),
        ("too-long", _too_long, ("name", "folders")),
        ("logo", _logo_name, _LOGOS),
        ("not-left-by-us", _left_alone, _NOT_OURS),
    ):
        for one in given:
            yield _entry(f"{kind}/{one!r}", attempt, one)
    for label, at_place in _PLACES.items():
        yield _entry(f"place/{label}", at_place)
    for label, ids in _ATTACHED.items():
        yield _entry(f"attachment/{label}", _attachments, ids)
    for by in ("export", "dump", "draft", "export_many"):
        yield _entry(f"left-by-a-killed-run/by/{by}", _left_over, by, is_link=False)
        yield _entry(f"left-by-a-killed-run/link/{by}", _left_over, by, is_link=True)


def _attempts_on_stems() -> Iterator[Hostile]:
    for label, stem in _UNUSABLE.items():
        yield _entry(f"template/folder/{label}", _unusable_stem, stem, "{stem}/{id}")
        if stem.strip(". "):  # without, `...json` is an ordinary hidden file
            yield _entry(f"template/file/{label}", _unusable_stem, stem, "{stem}")
        yield _entry(f"printed/missing/{label}", _printed_missing, stem)
        yield _entry(f"printed/broken/{label}", _printed_broken, stem)


def _entry(name: str, attempt: object, *arguments: object, **options: object) -> Hostile:
    return Hostile(name=f"files/{name}", attempt=partial(_carried_out, attempt, arguments, options))


def _carried_out(attempt, arguments, options, folder: Path) -> None:
    attempt(folder, *arguments, **options)


def _inputs(folder: Path) -> Path:
    inputs = folder / "reviews"
    inputs.mkdir(exist_ok=True)
    return inputs


def _review(path: Path, identity: str = "child-n") -> Path:
    """Write a review to a file of any name, as a stranger's archive would hold it."""
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(f'{{"kind": "review", "schema_version": 1, "id": "{identity}", "title": "Child N"}}')
    return path


def _one_line_each(text: str) -> None:
    """Nothing that a terminal obeys came through, and no line was forged."""
    unshown = [
        one for one in text if unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp", "Cs") and one != "\n"
    ]
    assert not unshown, f"{unshown!r} in {text!r}"
    assert not any(line.startswith(("wrote", "fdp")) for line in text.splitlines()), text


def _unusable_stem(folder: Path, stem: str, template: str) -> None:
    source = _review(_inputs(folder) / f"{stem}.json")
    before = files_below(folder)
    done = ran("--no-plugins", "export", source, "--to", "html", "--out", folder / "out", "--name", template)
    assert done.code == 1, done.said
    assert "cannot be the name of a file" in done.err
    assert files_below(folder) == before
    _one_line_each(done.said)


def _printed_missing(folder: Path, stem: str) -> None:
    done = ran("--no-plugins", "export", folder / f"{stem}.yaml", "--to", "json", "--out", folder / "out")
    assert done.code == 1
    _one_line_each(done.said)
    assert shown_path(f"{stem}.yaml") in done.err


def _printed_broken(folder: Path, stem: str) -> None:
    file = folder / f"{stem}.json"
    file.write_text("[")
    for command in (["export", file, "--to", "json", "--out", folder / "out"], ["draft", file]):
        done = ran("--no-plugins", *command)
        assert done.code in (1, 2)
        _one_line_each(done.said)
    try:
        load(file)
    except LoadError as error:
        _one_line_each(str(error))


def _look_alike(folder: Path, one: str, other: str) -> None:
    """Two inputs whose files would be one on another system: the second is refused, the first is there."""
    sources = [_review(folder / "a" / f"{one}.json"), _review(folder / "b" / f"{other}.json")]
    results = list(export_many(sources, to="html", out=folder / "out", name="{stem}", host=_HOST))
    assert [result.ok for result in results] == [True, False]
    assert "is already taken by" in results[1].error
    assert files_below(folder / "out") == [f"{one}.html"]


def _identity(folder: Path, identity: str) -> None:
    source = _review(_inputs(folder) / "n.json", identity)
    (result,) = export_many(source, to="json", out=folder / "out", host=_HOST)
    is_device = identity.partition(".")[0].upper() in ("CON", "NUL", "AUX", "COM1", "LPT9", "PRN")
    assert result.ok is not is_device
    assert ("name of a device on Windows" in result.error) is is_device
    assert (folder / "out").exists() is not is_device


def _template(folder: Path, template: str) -> None:
    source = _review(_inputs(folder) / "n.json")
    before = files_below(folder)
    done = ran("--no-plugins", "export", source, "--to", "json", "--out", folder / "out", "--name", template)
    assert done.code in (1, 2), done.said
    assert files_below(folder) == before
    _one_line_each(done.said)


def _too_long(folder: Path, what: str) -> None:
    name = "n" * 260 if what == "name" else "/".join(["folder"] * 40) + "/{id}"
    source = _review(_inputs(folder) / "n.json")
    (result,) = export_many(source, to="json", out=folder / "out", name=name, host=_HOST)
    assert "longer than 255" in result.error
    assert not (folder / "out").exists()


# ------------------------------------------------------------------------------------------------- places


def _export_to(folder: Path, name: str = "{id}") -> list[str]:
    source = _review(_inputs(folder) / "n.json")
    results = export_many(source, to="html", out=folder / "out", name=name, host=_HOST)
    return [result.error for result in results]


def _link_outside(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "precious").write_text("precious")
    (folder / "out" / "child-n.html").symlink_to(folder / "precious")
    (error,) = _export_to(folder)
    assert "leads out of the output folder" in error
    assert (folder / "precious").read_text() == "precious"


def _link_to_nothing(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "child-n.html").symlink_to(folder / "elsewhere.html")
    (error,) = _export_to(folder)
    assert "leads out of the output folder" in error
    assert not (folder / "elsewhere.html").exists()


def _folder_link_outside(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "etc").mkdir()
    (folder / "out" / "n").symlink_to(folder / "etc")
    (error,) = _export_to(folder, "{stem}/{id}")
    assert "leads out of the output folder" in error
    assert not any((folder / "etc").iterdir())


def _link_loop(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "n").symlink_to(folder / "out" / "n")
    (error,) = _export_to(folder, "{stem}/{id}")
    assert error


def _link_to_another_output(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "child-m.html").symlink_to(folder / "out" / "child-n.html")
    inputs = [_review(_inputs(folder) / f"{one}.json", f"child-{one}") for one in ("n", "m")]
    results = list(export_many(inputs, to="html", out=folder / "out", prune=True, host=_HOST))
    assert [result.ok for result in results] == [True, False, False]
    assert "is already taken by" in results[1].error
    assert "no run has recorded it" in results[2].error


def _link_to_its_own_input(folder: Path) -> None:
    source = _review(folder / "out" / "n.json")
    before = source.read_bytes()
    (folder / "out" / "child-n.html").symlink_to(source)
    result, link = export_many(source, to="html", out=folder / "out", prune=True, host=_HOST)
    assert "is already taken by" in result.error
    assert "no run has recorded it" in link.error
    assert source.read_bytes() == before


def _out_is_a_link(folder: Path) -> None:
    """The output folder itself may be a link: that is its owner's choice."""
    (folder / "www").mkdir()
    (folder / "out").symlink_to(folder / "www")
    assert _export_to(folder) == [""]
    assert files_below(folder / "www") == ["child-n.html"]


def _pipe(folder: Path) -> None:
    (folder / "out").mkdir()
    os.mkfifo(folder / "out" / "child-n.html")
    (error,) = _export_to(folder)
    assert "a device or a pipe" in error


def _pipe_given(folder: Path) -> None:
    """A program's own path: a device is never replaced by a file."""
    os.mkfifo(folder / "pipe")
    (folder / "link.json").symlink_to(folder / "pipe")
    for path in (folder / "pipe", folder / "link.json"):
        try:
            export(Review(id="n", title="N"), path, format="json", host=_HOST)
        except ExportError as error:
            assert "a device or a pipe" in str(error)  # noqa: PT017 - an attempt is no test of pytest's
        else:
            raise AssertionError("it was replaced")
    assert (folder / "pipe").is_fifo()


def _folder_there(folder: Path) -> None:
    (folder / "out" / "child-n.html").mkdir(parents=True)
    (error,) = _export_to(folder)
    assert "it is a folder" in error


def _out_is_a_file(folder: Path) -> None:
    (folder / "out").write_text("precious")
    done = ran(
        "--no-plugins", "export", _review(folder / "n.json"), "--to", "json", "html", "--out", folder / "out"
    )
    assert done.code == 2
    assert done.err.count("is a file") == 1
    assert (folder / "out").read_text() == "precious"


def _below_a_file(folder: Path) -> None:
    (folder / "file").write_text("precious")
    done = ran(
        "--no-plugins", "export", _review(folder / "n.json"), "--to", "json", "--out", folder / "file" / "out"
    )
    assert done.code in (1, 2)
    assert "Not a directory" in done.err


def _draft_through_a_link(folder: Path) -> None:
    """A link that leads nowhere yet is something that is there: a draft never writes through it."""
    source = _review(folder / "n.json")
    (folder / "draft.yaml").symlink_to(folder / "elsewhere.yaml")
    done = ran("--no-plugins", "draft", source, "--out", folder / "draft.yaml")
    assert done.code == 2
    assert not (folder / "elsewhere.yaml").exists()


def _null_in_the_path(folder: Path) -> None:
    for path in (f"{folder}/a\0b.json", f"{folder}/a\udfffb.json"):
        try:
            export(Review(id="n", title="N"), path, host=_HOST)
        except ScrlearnError as error:
            _one_line_each(str(error))
        else:
            raise AssertionError("it was written")
    assert files_below(folder) == []


def _bytes_that_are_no_text(folder: Path) -> None:
    file = folder / os.fsdecode(b"caf\xe9.json")
    _review(file)
    done = ran("--no-plugins", "export", file, "--to", "html", "--out", folder / "out")
    assert done.code == 0
    done = ran("--no-plugins", "export", file, "--to", "html", "--out", folder / "two", "--name", "{stem}")
    assert done.code == 1
    assert "caf\\xe9.json" in done.err
    assert not (folder / "two").exists()


def _ordinary_names(folder: Path) -> None:
    """What a script reads from standard output is exactly the name, in any language."""
    out = folder / "Sïte of the board, 2016 (Cymraeg) – 日本 👨\N{ZERO WIDTH JOINER}👩"
    done = ran("--no-plugins", "export", _review(folder / "n.json"), "--to", "html", "--out", out)
    assert done.out == f"{out / 'child-n.html'}\n"


_PLACES = {
    "link-outside": _link_outside,
    "link-to-nothing": _link_to_nothing,
    "folder-link-outside": _folder_link_outside,
    "link-loop": _link_loop,
    "link-to-another-output": _link_to_another_output,
    "link-to-its-own-input": _link_to_its_own_input,
    "out-is-a-link": _out_is_a_link,
    "pipe": _pipe,
    "pipe-given": _pipe_given,
    "folder": _folder_there,
    "out-is-a-file": _out_is_a_file,
    "out-below-a-file": _below_a_file,
    "draft-through-a-link": _draft_through_a_link,
    "null-in-the-path": _null_in_the_path,
    "bytes-that-are-no-text": _bytes_that_are_no_text,
    "ordinary-names": _ordinary_names,
}


def _logo_name(folder: Path, name: str) -> None:
    briefing = Briefing(
        id="b", title="B", board=Board(id="x", name="X", logo=Logo(alt="X", file=name, data=_PIXEL))
    )
    (folder / "f").mkdir()
    try:
        dump(briefing, folder / "f" / "b.yaml")
    except DumpError as error:
        _one_line_each(str(error))
    else:
        raise AssertionError("it was written")
    assert files_below(folder) == []


def _attachments(folder: Path, ids: tuple[str, ...]) -> None:
    newsletter = Bulletin(id="news", title="News")
    briefings = [Briefing(id=one, title="Child N") for one in ids]
    try:
        render(newsletter, "email", attach=briefings, audience="board", host=_HOST)
    except ExportError as error:
        assert "attachment" in str(error)  # noqa: PT017 - an attempt is no test of pytest's
    else:
        raise AssertionError("they were attached")
    assert files_below(folder) == []


# ---------------------------------------------------------------------------------- what killed runs left


def _write_by(folder: Path, by: str) -> None:
    atomic._CLEARED.clear()  # as in a process of its own
    review = Review(id="child-n", title="Child N")
    if by == "export":
        export(review, folder / "child-n.json", host=_HOST)
    elif by == "dump":
        dump(review, folder / "child-n.yaml")
    elif by == "draft":
        source = _review(folder.parent / "n.json")
        assert ran("--no-plugins", "draft", source, "--out", folder / "child-n.yaml").code == 0
    else:
        source = _review(folder.parent / "n.json")
        assert all(result.ok for result in export_many(source, to="json", out=folder, host=_HOST))


def _left_over(folder: Path, by: str, *, is_link: bool) -> None:
    """What a killed run left is cleared; a link of such a name is none of ours, and never followed."""
    name = ".scrlearn-0123456789abcdef.part"
    out = folder / "out"
    out.mkdir()
    (folder / "precious").write_text("precious")
    if is_link:
        (out / name).symlink_to(folder / "precious")
    else:
        (out / name).write_text("half")
    _write_by(out, by)
    assert os.path.lexists(out / name) is is_link
    assert (folder / "precious").read_text() == "precious"


def _left_alone(folder: Path, name: str) -> None:
    """A name that is nearly ours, and a file of ours that a living run holds, stay where they are."""
    out = folder / "out"
    out.mkdir()
    (out / name).write_text("somebody's")
    held = out / ".scrlearn-00000000aaaaaaaa.part"
    with held.open("wb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        _write_by(out, "export_many")
    assert files_below(out) == sorted([name, held.name, "child-n.json"])

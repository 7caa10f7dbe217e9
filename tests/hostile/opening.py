"""What is no file to be read, at every entrance where a file is named: each is told of it at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from scrlearn.checks import find_settings, read_settings
from scrlearn.errors import DumpError, LoadError
from scrlearn.files import dump, load, load_with_lines, loads, read_register
from scrlearn.hooks import default_host
from scrlearn.model.board import Board, Logo
from scrlearn.model.review import Review
from scrlearn.publish import export_many
from tests.exporters.smuggled import saved, scene
from tests.files.strange import STRANGE, Strange, without_waiting
from tests.hostile.command import ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HEAD = "kind: review\nschema_version: 1\nid: child-n\ntitle: Child N\n"
WITH_LOGO = HEAD + "board: {id: b, name: B, logo: {alt: B, file: logo.png}}\n"


def _fault(call: Callable[[], object]) -> str:
    """Return what a call says is wrong, as one text."""
    try:
        call()
    except (LoadError, DumpError) as error:
        return str(error)
    raise AssertionError("nothing was said")


def _loaded(strange: Strange, folder: Path, name: str) -> str:
    strange.put(folder / name)
    return _fault(lambda: load(folder / name))


def _lines(strange: Strange, folder: Path) -> str:
    strange.put(folder / "r.yaml")
    return _fault(lambda: load_with_lines(folder / "r.yaml"))


def _register(strange: Strange, folder: Path) -> str:
    strange.put(folder / "names.txt")
    return _fault(lambda: read_register(folder / "names.txt"))


def _settings(strange: Strange, folder: Path, name: str) -> str:
    strange.put(folder / name)
    return _fault(lambda: read_settings(folder / name, default_host()))


def _found_settings(strange: Strange, folder: Path, name: str) -> str:
    """Settings that are looked for and found are not passed over because they cannot be read."""
    strange.put(folder / name)
    found = find_settings(folder)
    assert found == folder.resolve() / name
    return _fault(lambda: read_settings(found, default_host()))


def _command(strange: Strange, folder: Path, *words: str) -> str:
    (folder / "r.yaml").write_text(HEAD)
    strange.put(folder / "strange")
    here = {"FILE": folder / "r.yaml", "STRANGE": folder / "strange", "OUT": folder / "out"}
    result = ran(*(str(here.get(word, word)) for word in words))
    assert result.code == 2
    assert str(folder / "strange") in result.err
    return result.err


def _in_a_batch(strange: Strange, folder: Path, name: str, *, named: bool) -> str:
    """One input that is none is refused in its place, and the others are exported."""
    inputs = folder / "in"
    inputs.mkdir()
    strange.put(inputs / name)
    (inputs / "z.yaml").write_text(HEAD)
    given = [inputs / name, inputs / "z.yaml"] if named else [inputs]
    refused, *others = export_many(given, to="json", out=folder / "out")
    assert refused.source.name == name
    assert others[-1].ok
    assert (folder / "out" / "child-n.json").is_file()
    return refused.error


def _logo(strange: Strange, folder: Path) -> str:
    strange.put(folder / "logo.png")
    return _fault(lambda: loads(WITH_LOGO, base=folder))


def _compared(strange: Strange, folder: Path) -> str:
    """What is in the place of the logo that is to be written is neither waited for nor written over."""
    strange.put(folder / "logo.png")
    board = Board(id="b", name="B", logo=Logo(alt="B", file="logo.png", data=saved(scene(), "PNG")))
    said = _fault(lambda: dump(Review(id="child-n", title="N", board=board), folder / "r.yaml"))
    assert not (folder / "r.yaml").exists()
    return said


def _yesterday(folder: Path, *, kind: str) -> None:
    """What is in the place of an output is not read without end to compare it: replaced, or refused."""
    (folder / "r.yaml").write_text(HEAD)
    (folder / "out").mkdir()
    output = folder / "out" / "child-n.json"
    STRANGE[kind].put(output)
    with without_waiting():
        (result,) = export_many(folder / "r.yaml", to="json", out=folder / "out")
    assert result.error or output.read_bytes().startswith(b"{")


_ENTRANCES: dict[str, Callable[[Strange, Path], str]] = {
    "load-yaml": partial(_loaded, name="r.yaml"),
    "load-json": partial(_loaded, name="r.json"),
    "lines": _lines,
    "register": _register,
    "settings": partial(_settings, name="scrlearn.toml"),
    "project-settings": partial(_settings, name="pyproject.toml"),
    "found-settings": partial(_found_settings, name="scrlearn.toml"),
    "found-project-settings": partial(_found_settings, name="pyproject.toml"),
    "check": lambda strange, folder: _command(strange, folder, "check", "STRANGE"),
    "check-register": lambda strange, folder: _command(
        strange, folder, "check", "FILE", "--register", "STRANGE"
    ),
    "check-config": lambda strange, folder: _command(strange, folder, "check", "FILE", "--config", "STRANGE"),
    "replay": lambda strange, folder: _command(strange, folder, "decide", "FILE", "--replay", "STRANGE"),
    "attach": lambda strange, folder: _command(
        strange, folder, "export", "FILE", "--to", "json", "--out", "OUT", "--attach", "STRANGE"
    ),
    "batch-named": partial(_in_a_batch, name="a.yaml", named=True),
    "batch-yaml": partial(_in_a_batch, name="a.yaml", named=False),
    "batch-json": partial(_in_a_batch, name="a.json", named=False),
    "logo": _logo,
    "logo-in-the-way": _compared,
}

_NOT_THERE = {
    # A folder's folders are searched, and settings are files.
    *((entrance, "folder") for entrance in ("batch-named", "batch-yaml", "batch-json")),
    *((entrance, "folder") for entrance in ("found-settings", "found-project-settings")),
    # The logo is written where the link leads.
    ("logo-in-the-way", "link-to-nothing"),
}
_BESIDE = {"logo", "logo-in-the-way"}
"""Entrances where nothing outside the folder is looked at."""


def _attempt(folder: Path, *, entrance: str, kind: str) -> None:
    strange = STRANGE[kind]
    told = strange.told
    if entrance in _BESIDE and strange.is_outside:
        told = "is a link to a place outside the folder"
    elif entrance == "logo" and kind == "link-to-nothing":
        told = "there is no file none beside this file"
    with without_waiting():
        said = _ENTRANCES[entrance](strange, folder)
    assert told in said, said


def _toml(folder: Path, *, text: str, name: str = "scrlearn.toml") -> None:
    (folder / name).write_text(text)
    with without_waiting():
        said = _fault(lambda: read_settings(folder / name, default_host()))
    assert said.startswith(f"{folder / name}: 1 fault")


def _receipt(folder: Path, *, text: str) -> None:
    (folder / "r.yaml").write_text(HEAD)
    (folder / "receipt.json").write_text(text)
    with without_waiting():
        result = ran("decide", folder / "r.yaml", "--replay", folder / "receipt.json")
    assert result.code == 2
    assert str(folder / "receipt.json") in result.err


def _large_json_in_a_batch(folder: Path, *, text: str) -> None:
    """A JSON file that is too large for a subject is refused by itself, and not searched for what it is."""
    (folder / "a.json").write_text(text + " " * 5_000_000)
    (folder / "z.yaml").write_text(HEAD)
    with without_waiting():
        refused, made = export_many(folder, to="json", out=folder / "out")
    assert "is larger than 5 MB" in refused.error
    assert made.ok


def _document_in_a_batch(folder: Path, *, size: int) -> None:
    """A document that was exported as JSON into the searched folder is no input, however large it is."""
    text = HEAD + f"summary: {'Text. ' * size}\n"
    (folder / "z.yaml").write_text(text)
    (first,) = export_many(folder, to="json", out=folder)
    path = folder / "child-n.json"
    tail = path.read_text()
    path.write_text('{"blocks": "' + "x" * (5_000_001 if size > 1 else 0) + '",' + tail[1:])
    assert first.ok
    (second,) = export_many(folder, to="html", out=folder)
    assert second.ok


def attempts() -> Iterator[Hostile]:
    """Every kind at every entrance, and what is in files whose kind and size are right."""
    for entrance in _ENTRANCES:
        for kind in STRANGE:
            if (entrance, kind) not in _NOT_THERE:
                yield Hostile(
                    name=f"opening/{entrance}/{kind}", attempt=partial(_attempt, entrance=entrance, kind=kind)
                )
    for kind in ("pipe", "socket", "folder", "three-gigabytes", "link-to-itself"):
        yield Hostile(name=f"opening/output-of-yesterday/{kind}", attempt=partial(_yesterday, kind=kind))
    faulty = {
        "nested": "a = " + "[" * 100_000,
        "long-number": "a = " + "1" * 5_000,
        "no-day": "a = 2026-02-30",
        "latin-1-byte": "a = '\x00'",
    }
    for name, text in faulty.items():
        yield Hostile(name=f"opening/settings/{name}", attempt=partial(_toml, text=text))
    for name, text in {"tool": "tool = 5", "scrlearn": "[tool]\nscrlearn = [1]"}.items():
        yield Hostile(
            name=f"opening/project-settings/{name}", attempt=partial(_toml, text=text, name="pyproject.toml")
        )
    for name, text in {
        "nested": "[" * 100_000,
        "long-number": "1" * 5_000,
        "text": '"text"',
        "nothing": "",
        "list": "[1, 2]",
    }.items():
        yield Hostile(name=f"opening/replay/{name}", attempt=partial(_receipt, text=text))
    for name, text in {"nested": "[" * 100_000, "object": "{}"}.items():
        yield Hostile(
            name=f"opening/batch-json/large-{name}", attempt=partial(_large_json_in_a_batch, text=text)
        )
    for size in (1, 2):
        yield Hostile(
            name=f"opening/batch-json/document-{size}", attempt=partial(_document_in_a_batch, size=size)
        )

"""What an export refuses is what check told: every reason, in every format, by library and command."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import scrlearn
from scrlearn.checks import check
from scrlearn.errors import ExportError
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Board, Logo
from scrlearn.model.briefing import Briefing, BriefingSection, FormPart
from scrlearn.model.bulletin import Bulletin, BulletinSection
from scrlearn.model.findings import Finding
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.review import Review
from tests.hostile.command import ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrlearn.model.subjects import Subject

HOST = PluginHost(entry_points=False)
_LETTERS = {
    "chinese": "\u5b50",
    "thai": "\u0e40\u0e14",
    "bengali": "\u09b6",
    "gothic": "\U00010330",
    "tamil": "\u0b95",
}
"""Letters that no bundled typeface has: a PDF refuses them and the other formats carry them."""
_TELEPHONES = ("none", "to be confirmed", "0", "12", "01632 960001 or 01632 960002", "n/a 1", "(01)")
_KEYS = ("questions", "glossary", "response", "summary", "findings", "a.b", "A", "a" * 100)
"""Keys of sections, among them the names of the layout's own parts."""


def _bodies(text: str) -> Iterator[tuple[str, Subject, str]]:
    """Yield subjects that hold a text, with the path where it stands."""
    yield "title", Review(id="x", title=text), "title"
    yield "summary", Review(id="x", title="X", summary=f"One.\n\n**{text}**"), "summary"
    finding = Finding(id="f1", statement=f"They said *{text}*.")
    yield "finding", Review(id="x", title="X", findings=[finding]), "findings[0].statement"
    recommendation = Recommendation(id="r1", text=text)
    yield (
        "recommendation",
        Review(id="x", title="X", recommendations=[recommendation]),
        "recommendations[0].text",
    )
    yield "board", Briefing(id="x", title="X", board=Board(id="b", name=text)), "board.name"
    section = BriefingSection(key="a", heading="A", body=text)
    yield "section", Briefing(id="x", title="X", sections=[section]), "sections[0].body"
    yield "question", Briefing(id="x", title="X", questions=["What?", text]), "questions[1]"
    article = BulletinSection(heading=text, body="One.")
    yield "article", Bulletin(id="x", title="X", sections=[article]), "sections[0].heading"


def attempts() -> Iterator[Hostile]:
    """Yield every reason that an export has to refuse, wherever it can stand."""
    for script, letters in _LETTERS.items():
        for field, subject, path in _bodies(letters):
            told = partial(_told, subject, ("pdf",), path)
            yield Hostile(name=f"refusals/letters/{script}/{field}", attempt=told)
        yield Hostile(name=f"refusals/command/{script}", attempt=partial(_command_tells, letters))
    yield from _layout_attempts()
    for number, telephone in enumerate(_TELEPHONES):
        for kind in (Review, Briefing, Bulletin):
            made = kind(id="x", title="X", board=Board(id="b", name="B", telephone=telephone))
            told = partial(_told, made, tuple(HOST.exporters), "board.telephone")
            yield Hostile(name=f"refusals/telephone/{number}/{made.kind}", attempt=told)
    for key in _KEYS:
        yield Hostile(name=f"refusals/key/{key[:10]}", attempt=partial(_key_is_free, key))
        yield Hostile(name=f"refusals/key-twice/{key[:10]}", attempt=partial(_key_stands_twice, key))
    for number, data in enumerate((b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"<svg/>", b"BM")):
        logo = Logo(alt="Lighthouse", data=data)
        made = Review(id="x", title="X", board=Board(id="b", name="B", logo=logo))
        told = partial(_told, made, tuple(HOST.exporters), "board.logo")
        yield Hostile(name=f"refusals/logo/{number}", attempt=told)
    for number, tag in enumerate(("english", "en_GB", "-", "e", "cy-", "en GB")):
        made = Briefing(id="x", title="X", language=tag)
        told = partial(_told, made, tuple(HOST.exporters), "language")
        yield Hostile(name=f"refusals/language/{number}", attempt=told)


def _in_its_layout(subject: Subject, layout: str, audience: str, path: str, _folder: Path) -> None:
    """Check asked for a layout and an audience tells what their export refuses; unasked, it warns."""
    asked = {"formats": ["pdf"], "audience": audience, "codes": ["STR148"], "host": HOST}
    (problem,) = check(subject, layout=layout, **asked).errors
    assert problem.path == path, problem
    (problem,) = check(subject, **asked).warnings
    assert (problem.path, f"in the layout '{layout}'" in problem.message) == (path, True), problem
    try:
        scrlearn.render(subject, "pdf", layout=layout, audience=audience, host=HOST)
    except ExportError as error:
        assert "typefaces" in str(error)  # noqa: PT017 - what it says is what was told
    else:
        raise AssertionError("exported")


def _layout_attempts() -> Iterator[Hostile]:
    """Yield texts that only the action plan shows, for every audience that gets it."""
    for script, letters in _LETTERS.items():
        fields = {
            "text": {"text": letters},
            "owner": {"text": "Do it.", "owner": letters},
            "measure": {"text": "Do it.", "measure": letters},
        }
        for field, given in fields.items():
            action = Action(id="a1", body="police", **given)
            one = Recommendation(id="r1", text="Ask.", addressed_to=["police"], actions=[action])
            made = Review(id="x", title="X", recommendations=[one])
            for audience in ("public", "board", "agency:police"):
                attempt = partial(
                    _in_its_layout, made, "action-plan", audience, f"recommendations[0].actions[0].{field}"
                )
                yield Hostile(name=f"refusals/layout/{script}/{field}/{audience}", attempt=attempt)


def _told(subject: Subject, formats: tuple[str, ...], path: str, _folder: Path) -> None:
    """Check tells one reason at its place; those formats refuse, and the others carry it."""
    report = check(subject, formats=formats, codes=["STR148", "STR147"], host=HOST)
    (problem,) = report.problems
    assert problem.path == path, problem
    assert not report.ok
    for name in ("html", "docx", "email", "json", *formats):
        assert bool(_why_not(subject, name)) is (name in formats), (name, _why_not(subject, name))


def _why_not(subject: Subject, name: str) -> str:
    try:
        scrlearn.render(subject, name, audience="board", host=HOST)
    except ExportError as error:
        return str(error)
    return ""


def _key_is_free(key: str, _folder: Path) -> None:
    """A section may have any key: the layout's own parts give way."""
    briefing = Briefing(
        id="x",
        title="X",
        sections=[BriefingSection(key=key, heading="A", body="One.")],
        questions=["What?"],
        form=[FormPart.TEAM],
    )
    assert check(briefing, codes=["STR148"], host=HOST).problems == ()
    assert [_why_not(briefing, name) for name in ("html", "docx", "email", "json")] == [""] * 4


def _key_stands_twice(key: str, folder: Path) -> None:
    sections = [BriefingSection(key=key, heading="A", body="One.")] * 2
    _told(Briefing(id="x", title="X", sections=sections), tuple(HOST.exporters), "sections[0].key", folder)


def _command_tells(letters: str, folder: Path) -> None:
    """`check --to` exits with 1 for a format that refuses, with 0 for others; what has no layout
    is refused by all.
    """
    file = folder / "b.yaml"
    file.write_text(
        f"kind: response\nschema_version: 1\nbriefing: b\nteam: {letters}\nkey_points: One.\n",
        encoding="utf-8",
    )
    assert ran("check", file, "--select", "STR148").code == 0
    assert ran("check", file, "--to", "html", "docx", "--select", "STR148").code == 1
    file.write_text(f"kind: briefing\nschema_version: 1\nid: b\ntitle: Child {letters}\n", encoding="utf-8")
    asked = ran("check", file, "--to", "html", "docx", "--select", "STR148")
    assert (asked.code, "no problems" in asked.said.lower() or "STR148" not in asked.said) == (0, True), asked
    refused = ran("check", file, "--to", "docx", "pdf", "--select", "STR148")
    assert (refused.code, "STR148 title" in refused.said) == (1, True), refused

"""Documents of a size, or with words of a length, that would keep a service busy: bounded or refused."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

import scrlearn
from scrlearn.checks import check
from scrlearn.errors import ExportError
from scrlearn.hooks import PluginHost
from scrlearn.hooks.records import MAX_PAGES
from scrlearn.model.board import Board, GlossaryEntry
from scrlearn.model.briefing import Briefing, BriefingSection
from scrlearn.model.bulletin import Bulletin, BulletinSection, TrainingEvent
from scrlearn.model.findings import Finding
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.review import Review
from tests.hostile.command import ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scrlearn.model.subjects import Subject

HOST = PluginHost(entry_points=False)
_SECONDS = 10
"""Processor time that no attempt here may take, on a slow machine."""

_FIELDS: dict[str, Callable[[str], Subject]] = {
    "review-title": lambda text: Review(id="x", title=text),
    "review-summary": lambda text: Review(id="x", title="X", summary=text),
    "finding": lambda text: Review(
        id="x", title="X", findings=[Finding(id="f1", statement=text, why=text, evidence=text)]
    ),
    "recommendation": lambda text: Review(
        id="x", title="X", recommendations=[Recommendation(id="r1", text=text, measure=text)]
    ),
    "action": lambda text: Review(
        id="x",
        title="X",
        recommendations=[
            Recommendation(
                id="r1", text="Audit.", actions=[Action(id="a1", text=text, owner=text, measure=text)]
            )
        ],
    ),
    "board": lambda text: Review(id="x", title="X", board=Board(id="b", name=text, address=text)),
    "briefing-section": lambda text: Briefing(
        id="x", title="X", sections=[BriefingSection(key="a", heading=text, body=text)]
    ),
    "question": lambda text: Briefing(id="x", title="X", questions=[text]),
    "glossary": lambda text: Briefing(id="x", title="X", glossary=[GlossaryEntry(term=text, meaning=text)]),
    "article": lambda text: Bulletin(id="x", title="X", sections=[BulletinSection(heading=text, body=text)]),
    "training": lambda text: Bulletin(
        id="x", title="X", training=[TrainingEvent(id="t", title=text, provider=text, place=text, body=text)]
    ),
}
"""The fields that a long text can stand in."""

_TEXTS = {
    "letters": "a" * 2_000,
    "address": "https://example.org/" + "ab/" * 600,
    "brackets": "[" * 1_500,
    "stars": "*_" * 1_000,
    "entities": "&amp;" * 400,
    "spaces": "x" + " " * 3_000 + "x",
    "digits": "1" * 2_000,
    "combining": "e" + "\u0301" * 1_000,
}
"""Texts that a program could try to break, parse or read in every way."""


def attempts() -> Iterator[Hostile]:
    """Yield every long text in every field, and documents beyond each limit."""
    for field, make in _FIELDS.items():
        for name, text in _TEXTS.items():
            yield Hostile(name=f"budgets/{field}/{name}", attempt=partial(_is_quick, make(text)))
    for pages in (1, 2, 5):
        yield Hostile(name=f"budgets/pages/{pages}", attempt=partial(_pages_are_told, pages))
    yield Hostile(name="budgets/letters", attempt=_letters_are_refused)
    yield Hostile(name="budgets/command-line", attempt=_command_takes_the_limit)


def _is_quick(subject: Subject, _folder: Path) -> None:
    """Check and export it: within the time, and every format carries it or says why not."""
    began = time.process_time()
    check(subject, host=HOST)
    for name in ("html", "docx", "json"):
        assert _why_not(subject, name) == "", name
    assert time.process_time() - began < _SECONDS


def _pages_are_told(pages: int, _folder: Path) -> None:
    """A PDF of more pages than allowed is refused before they are set, and says what to do."""
    review = Review(id="x", title="X", summary="words " * 2_500 * pages * 2)
    began = time.process_time()
    assert "--max-pages" in _why_not(review, "pdf", max_pages=pages)
    assert time.process_time() - began < _SECONDS


def _letters_are_refused(_folder: Path) -> None:
    review = Review(id="x", title="X", summary="word " * 420_000)
    _refused(review, "letters of text")


def _refused(subject: Subject, said: str) -> None:
    """Each format refuses it for that reason, and check tells it once."""
    (problem,) = check(subject, codes=["STR148"], host=HOST).problems
    assert said in problem.message, problem
    for name in HOST.exporters:
        assert said in _why_not(subject, name), name


def _why_not(subject: Subject, name: str, max_pages: int = MAX_PAGES) -> str:
    """Return why a subject cannot be rendered; nothing where it can."""
    try:
        scrlearn.render(subject, name, audience="board", max_pages=max_pages, host=HOST)
    except ExportError as error:
        return str(error)
    return ""


def _command_takes_the_limit(folder: Path) -> None:
    """`--max-pages` reaches the pages."""
    (folder / "r.yaml").write_text(
        "kind: review\nschema_version: 1\nid: x\ntitle: X\nsummary: " + "words " * 6_000, encoding="utf-8"
    )
    done = ran("export", folder / "r.yaml", "--to", "pdf", "--out", folder / "out", "--max-pages", "1")
    assert (done.code, "1 are allowed" in done.said) == (1, True), done
    assert not (folder / "out" / "x.pdf").exists()

"""What is made of a subject is made once, however many formats it is published in."""

from __future__ import annotations

import email
import email.policy
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import scrlearn.exporters.docx
import scrlearn.language.identifiers.finding
import scrlearn.layouts.review
import scrlearn.layouts.timetable
import scrlearn.publish.preparing
from scrlearn.document import Document, Paragraph, as_text
from scrlearn.files import dump, load
from scrlearn.hooks import Layout, PluginHost, hookimpl
from scrlearn.model.base import evolve
from scrlearn.publish import export_many
from scrlearn.samples import __file__ as samples

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = PluginHost(entry_points=False)
FORMATS = ("html", "docx", "email", "json")
REVIEW = Path(samples).parent / "review.yaml"
BRIEFING = Path(samples).parent / "briefing.yaml"
NEWSLETTER = Path(samples).parent / "newsletter.yaml"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[object, str], Counter[str]]:
    """Return what counts the calls of a function, by the text that it is asked about where that is one."""

    def count(owner: object, name: str) -> Counter[str]:
        calls: Counter[str] = Counter()
        real = getattr(owner, name)

        def wrapped(*arguments: Any, **keywords: Any) -> Any:
            calls[arguments[0] if isinstance(arguments[0], str) else ""] += 1
            return real(*arguments, **keywords)

        monkeypatch.setattr(owner, name, wrapped)
        return calls

    return count


def written(inputs: object, tmp_path: Path, **wanted: Any) -> None:
    """Export, and see that all is in place."""
    wanted = {"to": FORMATS, "host": HOST, **wanted}
    results = list(export_many(inputs, out=tmp_path / "out", **wanted))
    assert [result.error for result in results] == [""] * len(results)


@pytest.mark.parametrize("formats", [FORMATS, ("pdf", *FORMATS[1:])])
def test_one_review_in_four_formats_is_made_once(counted, tmp_path: Path, formats: tuple[str, ...]):
    """One layout, one decision, one timetable, and no text is read twice for what identifies."""
    layouts = counted(Layout, "__call__")
    decisions = counted(scrlearn.layouts.review, "decide_review")
    timetables = counted(scrlearn.layouts.timetable, "timetable")
    verdicts = counted(scrlearn.publish.preparing, "verdict_on")
    readings = counted(scrlearn.language.identifiers.finding, "_identifiers")
    written(REVIEW, tmp_path, to=formats)
    for calls in (layouts, decisions, timetables, verdicts):
        assert calls.total() == 1
    assert set(readings.values()) == {1}


def test_a_plugins_layout_is_called_once_for_all_formats(tmp_path: Path):
    """It may be slow, and need not give the same document twice."""
    calls = []

    def build(subject: Any, _request: object) -> Document:
        calls.append(subject.id)
        words = Paragraph(content=as_text(f"Laid out {len(calls)} times."))
        return Document(id=subject.id, title=subject.title, layout="ours", blocks=(words,))

    class Ours:
        @hookimpl
        def scrlearn_register_layouts(self):
            yield Layout(name="ours", subject="review", summary="x", build=build)

    host = PluginHost(entry_points=False, plugins={"our-board": Ours()})
    written(REVIEW, tmp_path, layout="ours", host=host)
    assert len(calls) == 1


def test_the_word_form_of_a_briefing_is_made_once(counted, tmp_path: Path):
    """The email carries the bytes that the Word file holds."""
    made = counted(scrlearn.exporters.docx, "render")
    written(BRIEFING, tmp_path)
    assert made.total() == 1
    (word,), (message,) = (tmp_path / "out").glob("*.docx"), (tmp_path / "out").glob("*.eml")
    sent = email.message_from_bytes(message.read_bytes(), policy=email.policy.default)
    (attached,) = sent.iter_attachments()
    assert attached.get_content() == word.read_bytes()


def test_what_every_newsletter_carries_is_made_once(counted, tmp_path: Path):
    """A briefing that is attached is read and rendered for all of them."""
    newsletter = load(NEWSLETTER)
    for number in range(3):
        dump(evolve(newsletter, id=f"news-{number}"), tmp_path / "news" / f"{number}.yaml")
    made = counted(scrlearn.exporters.docx, "render")
    verdicts = counted(scrlearn.publish.preparing, "verdict_on")
    written(tmp_path / "news", tmp_path, to="email", attach=[load(BRIEFING)])
    assert made.total() == 1
    assert verdicts.total() == 1 + 3

"""What was read of a subject is forgotten with it: a review is confidential, and nothing keeps its words."""

from __future__ import annotations

import uuid
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

import scrlearn
from scrlearn.hooks import Check, CheckRequest, PluginHost, hookimpl
from scrlearn.model.base import evolve
from scrlearn.model.board import GlossaryEntry
from scrlearn.model.recommendations import Recommendation
from scrlearn.model.register import Register
from scrlearn.model.response import TeamAction, TeamResponse
from scrlearn.problems import Problem, ProblemCode, Severity
from tests.forgetting import marked, still_held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scrlearn.model.subjects import Subject

HOST = PluginHost(entry_points=False)
IDENTIFYING = "She was born on 3 May 2014, NHS number 943 476 5919, and lived at 4 Mill Lane, NN1 5AB."
FORMATS = ("html", "docx", "email", "json")


def _mark() -> str:
    """Return a word that stands in no source and in nothing that was read before."""
    return f"qx{''.join(chr(ord('a') + int(digit, 16)) for digit in uuid.uuid4().hex[:12])}"


def _review(mark: str) -> Subject:
    """Return the sample with the mark everywhere, and what makes a check quote, mask and lay out."""
    review: scrlearn.Review = marked(_sample("review"), mark)
    vague = Recommendation(
        id="vague", text=f"Agencies should consider {mark} in order to improve. {IDENTIFYING}"
    )
    return evolve(
        review,
        summary=f"{review.summary}\n\n{IDENTIFYING}",
        recommendations=(*review.recommendations, vague),
    )


def _briefing(mark: str) -> Subject:
    briefing: scrlearn.Briefing = marked(_sample("briefing"), mark)
    first, *others = briefing.sections
    long = f"The trust had a {mark}ology. It was read by {mark} and by nobody else in the home. " * 12
    sections = (evolve(first, body=f"{first.body}\n\n{long}"), *others)
    return evolve(
        briefing, sections=sections, glossary=(GlossaryEntry(term=f"{mark}ology", meaning="a study"),)
    )


def _bulletin(mark: str) -> Subject:
    bulletin: scrlearn.Bulletin = marked(_sample("newsletter"), mark)
    return bulletin


def _response(mark: str) -> Subject:
    action = TeamAction(text="Ask who lives in the home.", who="the team leader")
    response = TeamResponse(
        briefing="child-n", team="Fenshire North", feedback=IDENTIFYING, actions=(action,)
    )
    marked_response: TeamResponse = marked(response, mark)
    return marked_response


def _sample(name: str) -> Subject:
    return scrlearn.load(str(files("scrlearn") / "samples" / f"{name}.yaml"))


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Load once what is loaded when it is first asked for: what that holds is of no subject."""
    scrlearn.check(_sample("review"), host=HOST, register=Register(["Ada Example"]))


def test_what_a_cache_keeps_is_found():
    """In the cache of a function, in the attributes of an object, in the closure of a function: anything."""
    mark = _mark()

    @lru_cache(maxsize=4)
    def loud(text: str) -> str:
        return text.upper()

    class Holder:
        kept = (f"in a class: {mark}",)

    def closed(held: str) -> Callable[[], str]:
        return lambda: held

    loud(f"of a cache: {mark}")
    closure = closed(f"in a closure: {mark}")
    found = sorted(still_held(mark))
    assert found == sorted([*Holder.kept, closure(), f"of a cache: {mark}", f"OF A CACHE: {mark.upper()}"])


@pytest.mark.parametrize("with_register", [False, True])
@pytest.mark.parametrize("make", [_review, _briefing, _bulletin, _response])
def test_no_word_outlives_a_check(make: Callable[[str], Subject], with_register: bool):  # noqa: FBT001 - a parameter
    """Neither the subject's own words nor, with the register itself, the register's."""
    mark = _mark()
    register = Register([f"Ada {mark}", "Tom Example"]) if with_register else None
    subject = make(mark)
    scrlearn.check(subject, host=HOST, register=register, formats=FORMATS)
    del subject, register
    assert still_held(mark) == []


def test_a_register_that_stays_keeps_no_word_of_what_was_read_beside_it():
    """One register serves a whole library of reviews."""
    mark = _mark()
    register = Register(["Ada Example", "Tom Sample"])
    subject = _review(mark)
    scrlearn.check(subject, host=HOST, register=register)
    del subject
    assert still_held(mark) == []
    assert len(register) == 2


def test_no_word_outlives_a_check_that_failed():
    """Nor what a plugin's error says of it, with all that it had in hand."""

    class Plugin:
        @hookimpl
        def scrlearn_register_checks(self) -> Iterator[Check]:
            code = ProblemCode(
                code="OUR001", title="Ours", severity=Severity.NOTE, why="", hint="", source="ours"
            )
            yield Check(name="ours", subjects=("review",), codes=(code,), run=_fails)

    host = PluginHost(plugins={"our-board": Plugin()}, entry_points=False)
    mark = _mark()
    subject = _review(mark)
    assert not scrlearn.check(subject, host=host).complete
    del subject
    assert still_held(mark) == []


def _fails(review: scrlearn.Review, _request: CheckRequest) -> Iterator[Problem]:
    yield from ()
    raise ValueError(review.summary)


@pytest.mark.parametrize("make", [_review, _briefing, _bulletin])
def test_no_word_outlives_its_documents(make: Callable[[str], Subject]):
    """In no format, nor what comes of asking which of them would refuse it."""
    mark = _mark()
    subject = make(mark)
    for name in FORMATS:
        scrlearn.render(subject, name, audience="board", host=HOST)
    del subject
    assert still_held(mark) == []


@pytest.mark.parametrize("kind", ["review", "briefing", "newsletter"])
def test_no_word_outlives_a_public_export(kind: str, tmp_path: Path):
    """Nor what the veto read of it, be the export refused or not, nor what was decided on its facts."""
    mark = _mark()
    refused = _review(mark)
    try:
        scrlearn.render(refused, "html", host=HOST)
    except scrlearn.ExportVetoedError:
        del refused
    subject = marked(_sample(kind), mark)
    scrlearn.dump(subject, tmp_path / "n.yaml")
    results = [
        *scrlearn.export_many(tmp_path / "n.yaml", to=[*FORMATS, "pdf"], out=tmp_path / "site", host=HOST)
    ]
    if isinstance(subject, scrlearn.Review):
        str(scrlearn.decide(subject.facts, "england-scr", on=date(2016, 1, 15), host=HOST).explain())
        str(scrlearn.timetable(subject, host=HOST))
    assert results
    del subject, results
    assert still_held(mark) == []


def test_no_word_outlives_a_judgement():
    """Whoever judges one sentence after another need not fear what is kept of them."""
    mark = _mark()
    str(
        scrlearn.smart(
            f"The {mark} trust must audit 30 records.", owner=f"{mark} Nurse", measure=f"{mark} report"
        )
    )
    assert still_held(mark) == []

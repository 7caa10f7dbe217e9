"""Reviews, briefings, bulletins and responses that have much of one thing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.files.structure import structured
from scrlearn.model.subjects import SUBJECTS
from shapes import SENTENCE, SNIPPETS, long_text, salt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.model.subjects import Subject

Keys = dict[str, Any]


@attrs.frozen
class Shape:
    """A subject of a kind that has n of something; `most` is the n at which it holds what no file would."""

    name: str
    kind: str
    keys: Callable[[int], Keys]
    start: int
    most: int

    def __call__(self, count: int) -> Subject:
        """Make one."""
        named = {"briefing": "b"} if self.kind == "response" else {"id": "x", "title": "Child X"}
        made = structured({**named, **self.keys(count)}, SUBJECTS[self.kind])
        if isinstance(made, list):
            raise SystemExit(f"{self.name}: " + "\n".join(map(str, made)))
        return made


def subjects() -> Iterator[Shape]:
    """Yield every subject with what it has much of."""
    for kind, of_kind in (("review", _REVIEWS), ("briefing", _BRIEFINGS), ("bulletin", _BULLETINS)):
        for name, keys in of_kind.items():
            yield Shape(name, kind, keys, 30, 1_920)
    yield Shape("answers", "response", _answers, 30, 1_920)
    for snippet in SNIPPETS:
        for kind, texts in _TEXTS.items():
            yield Shape(f"{kind} of {snippet!r}", kind, partial(texts, snippet), 750, 48_000)


# ------------------------------------------------------------------------------------------ much of a text


def _review_texts(snippet: str, count: int) -> Keys:
    def text() -> str:
        return long_text(snippet, count)

    action = {"id": "a1", "text": text(), "owner": text(), "measure": text(), "evidence": text()}
    return {
        "summary": text(),
        "findings": [{"id": "f1", "statement": text(), "why": text(), "evidence": text()}],
        "recommendations": [{"id": "r1", "text": text(), "answers": ["f1"], "actions": [action]}],
    }


def _briefing_texts(snippet: str, count: int) -> Keys:
    section = {"key": "a", "heading": long_text(snippet, count), "body": long_text(snippet, count)}
    return {"sections": [section], "questions": [long_text(snippet, count)]}


def _bulletin_texts(snippet: str, count: int) -> Keys:
    section = {"heading": long_text(snippet, count), "body": long_text(snippet, count)}
    return {"sections": [section], "intro": long_text(snippet, count)}


def _response_texts(snippet: str, count: int) -> Keys:
    return {"key_points": long_text(snippet, count), "answers": {"What?": long_text(snippet, count)}}


_TEXTS = {
    "review": _review_texts,
    "briefing": _briefing_texts,
    "bulletin": _bulletin_texts,
    "response": _response_texts,
}

# --------------------------------------------------------------------------------------- much of a record


def _findings(count: int) -> list[Keys]:
    return [
        {"id": f"f{one}", "statement": f"{SENTENCE} {salt()}.", "themes": ["plan.drift"]}
        for one in range(count)
    ]


def _actions(count: int) -> list[Keys]:
    return [
        {
            "id": f"a{one}",
            "text": f"Audit thirty plans {salt()}.",
            "owner": f"Pat Smith {salt()}",
            "body": f"b{one}",
            "due": "June 2016",
            "measure": f"The audit shows it {salt()}.",
        }
        for one in range(count)
    ]


def _agencies(count: int) -> list[Keys]:
    return [{"id": f"b{one}", "name": f"Agency {one} Trust"} for one in range(count)]


def _recommendations(count: int) -> list[Keys]:
    return [
        {
            "id": f"r{one}",
            "text": f"The trust should audit {one} plans {salt()}.",
            "answers": [f"f{one}"],
            "addressed_to": [f"b{one}", f"c{one}"],
        }
        for one in range(count)
    ]


def _planned(count: int) -> Keys:
    one = {"id": "r1", "text": "The trust should audit.", "actions": _actions(count)}
    return {"recommendations": [one], "agencies": _agencies(count)}


def _details(count: int) -> str:
    return " ".join(
        f"{salt()} rang 01632 960{one % 1000:03d} on 3 March 2016 aged {one % 17}." for one in range(count)
    )


def _excepted(count: int) -> Keys:
    exceptions = [
        {"code": "DIS120", "path": "summary", "about": salt(), "by": "b", "reason": "r"} for _ in range(count)
    ]
    return {"summary": _details(count), "exceptions": exceptions}


def _summary(part: str, between: str, count: int) -> Keys:
    return {"summary": between.join(part.format(salt()) for _ in range(count))}


_REVIEWS: dict[str, Callable[[int], Keys]] = {
    "findings": lambda count: {"findings": _findings(count)},
    "recommendations": lambda count: {
        "recommendations": _recommendations(count),
        "findings": _findings(count),
    },
    "agencies": lambda count: {"recommendations": _recommendations(count), "agencies": _agencies(count)},
    "actions": _planned,
    "themes": lambda count: {
        "findings": [
            {"id": "f1", "statement": "It drifted.", "themes": [f"plan.drif{one}" for one in range(count)]}
        ]
    },
    "exceptions": _excepted,
    "identifiers": lambda count: {"summary": _details(count)},
    "paragraphs": partial(_summary, f"{SENTENCE} {{}}.", "\n\n"),
    "items": partial(_summary, f"- {SENTENCE} {{}}.", "\n"),
    "one sentence": partial(_summary, f"{SENTENCE} {{}}", " and "),
    "links": partial(_summary, "[{}](https://example.org)", " "),
    "refused links": partial(_summary, "[{}](tel:)", " "),
    "letters without a glyph": partial(_summary, "\N{HANGUL SYLLABLE GAG} {}.", "\n\n"),
    "reviewers": lambda count: {
        "reviewers": [
            {"name": f"A. {salt()}", "role": "reviewer", "connections": "none"} for _ in range(count)
        ]
    },
}


def _terms(count: int) -> list[str]:
    """Return abbreviations without a vowel: none is a word that a check looks for."""
    letters = "BCDFGHJKLMNPQRSTVWXZ"
    return ["".join(letters[one // place % 20] for place in (400, 20, 1)) for one in range(count)]


def _used(count: int) -> list[Keys]:
    return [{"key": "a", "heading": "A", "body": " ".join(f"{one} {salt()} and" for one in _terms(count))}]


_BRIEFINGS: dict[str, Callable[[int], Keys]] = {
    "glossary": lambda count: {
        "glossary": [{"term": f"{one}Q", "meaning": salt()} for one in _terms(count)],
        "sections": _used(count),
    },
    "abbreviations": lambda count: {"sections": _used(count)},
    "sections": lambda count: {
        "sections": [
            {"key": f"k{one}", "heading": salt(), "body": f"{SENTENCE} {salt()}."} for one in range(count)
        ]
    },
    "questions": lambda count: {"questions": [f"What would you do {salt()}?" for _ in range(count)]},
}
_BULLETINS: dict[str, Callable[[int], Keys]] = {
    "articles": lambda count: {
        "sections": [{"heading": salt(), "body": f"{SENTENCE} {salt()}."} for _ in range(count)]
    },
    "training": lambda count: {
        "training": [
            {"id": f"t{one}", "title": salt(), "provider": salt(), "body": SENTENCE} for one in range(count)
        ]
    },
}


def _answers(count: int) -> Keys:
    return {"answers": {f"What {salt()}?": f"{SENTENCE} {salt()}." for _ in range(count)}}

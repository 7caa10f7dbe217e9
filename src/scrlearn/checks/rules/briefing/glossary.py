"""Words of the glossary that the briefing does not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

UNUSED_TERM = ProblemCode(
    code="BRF140",
    title="A glossary term that the text never uses",
    severity=Severity.NOTE,
    why="It takes up room on the page and explains nothing.",
    hint="Remove the term, or write it as the text does.",
    source="House rule: nothing on the page without a use",
    failing="{kind: briefing, glossary: [{term: MARAC, meaning: a meeting about high risk}]}",
    passing=(
        "{kind: briefing, glossary: [{term: MARAC, meaning: a meeting about high risk}],\n"
        "  questions: ['What would we bring to MARAC?']}"
    ),
)
_MOST_PLACES = 200
"""Places of one word in which a term is looked for that begins with it; a term that is used is soon found."""
_WORD = re.compile(r"\w+")


def glossary(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report terms that are explained and never used."""
    read = [briefing.title, *briefing.questions]
    read += [text for section in briefing.sections for text in (section.heading, section.body)]
    places = _Places("\n".join(read))
    for index, entry in enumerate(briefing.glossary):
        if not entry.term.strip() or not places.hold(entry.term.strip()):
            yield UNUSED_TERM.at(
                Place("glossary", index, "term"), f"the text never uses the term '{entry.term.strip()}'"
            )


class _Places:
    """A text in which many terms are looked for: each only where its first word stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[str, list[int]] = {}
        for word in _WORD.finditer(text):
            starts = self._starts.setdefault(word[0].lower(), [])
            if len(starts) < _MOST_PLACES:
                starts.append(word.start())

    def hold(self, term: str) -> bool:
        """Whether a term stands in the text, or its plural, whatever its capitals."""
        first = _WORD.search(term)
        if first is None:
            return term in self._text
        # A term of one word may stand in the plural.
        words = {first[0].lower(), f"{first[0].lower()}s", f"{first[0].lower()}es"}
        starts = [start for word in words for start in self._starts.get(word, ())]
        places = (max(0, start - first.start()) for start in starts)
        return any(language.end_of_term(term, self._text, place) for place in places)


CHECK = Check(name="glossary", subjects=("briefing",), codes=(UNUSED_TERM,), run=glossary)

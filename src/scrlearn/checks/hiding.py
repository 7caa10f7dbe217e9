"""Hiding what identifies somebody in all that a report repeats of a subject, whoever wrote the check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn import language
from scrlearn.model.base import evolve

if TYPE_CHECKING:
    from scrlearn.checks.exceptions import Excepted
    from scrlearn.hooks import CheckRequest
    from scrlearn.model.register import Register
    from scrlearn.problems import Problem

QUOTING = ("message", "hint", "source")
"""The texts of a problem in which a check may repeat words of the subject, as its place may."""
_OWN_PATH = re.compile(r"(?:[a-z_]+(?:\[\d{1,3}\])?(?:\.|\Z))*")
"""A path of small letters and places in lists: no number and no address can stand in it."""


class Hider:
    """Hides identifiers, and the names of the register, for one run; each text is looked through once."""

    def __init__(self, request: CheckRequest) -> None:
        """Take the finder of the run, and the catalogue, whose own words are of no subject."""
        self._finder = language.finder_of(request.register)
        self._catalogue = request.host.catalogue
        self._hidden: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Hide what identifies in a text."""
        # Problems of one report share their hints, and one text may be quoted at many places.
        if text not in self._hidden:
            self._hidden[text] = self._hide(text)
        return self._hidden[text]

    def _hide(self, text: str) -> str:
        return self.name(text if _OWN_PATH.fullmatch(text) else self._finder.mask_identifiers(text))

    def name(self, text: str) -> str:
        """Hide the names of the register alone: what a subject is called is how its reader knows it."""
        return self._finder.mask_names(text)

    def problem(self, problem: Problem) -> Problem:
        """Hide what a problem quotes from the subject, and names of the register anywhere in it."""
        code = self._catalogue.get(problem.code)
        ours = (code.hint, code.source) if code else ()
        changed: dict[str, Any] = {}
        for field in QUOTING:
            text = getattr(problem, field)
            hidden = self.name(text) if text in ours else self.text(text)
            if hidden != text:
                changed[field] = hidden
        if (place := problem.place.with_keys(self.text)) != problem.place:
            changed["path"] = place
        if (ids := tuple(map(self.text, problem.ids))) != problem.ids:
            changed["ids"] = ids
        return attrs.evolve(problem, **changed) if changed else problem

    def exception(self, excepted: Excepted) -> Excepted:
        """Hide what an exception repeats of what it is about."""
        exception = excepted.exception
        hidden = {field: self.text(getattr(exception, field)) for field in ("path", "about", "by", "reason")}
        return attrs.evolve(
            excepted, problem=self.problem(excepted.problem), exception=evolve(exception, **hidden)
        )


def unnamed(text: str, register: Register | None) -> str:
    """Return a text with the names of a register hidden, for whatever is to be shown."""
    return language.finder_of(register).mask_names(text)

"""A decision: what follows from the facts, which can be explained, kept as data and made again."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

import attrs

from scrlearn.law.decided import Decided
from scrlearn.law.narrative import narrate
from scrlearn.law.receipts import Receipt, receipt_of


@attrs.frozen(kw_only=True)
class Decision(Decided):
    """What follows from the facts, by question.

    >>> from datetime import date
    >>> from scrlearn.law import decide
    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> facts = {"abuse_or_neglect_known_or_suspected": True, "died": True}
    >>> decision = decide(facts, ENGLAND_SCR, on=date(2016, 1, 15))
    >>> decision["commission"].outcome.value, decision.settled
    ('MANDATORY', True)
    """

    @cached_property
    def receipt(self) -> Receipt:
        """What the decision was made from, so that it can be made again and compared."""
        return receipt_of(self)

    def explain(self) -> str:
        """Explain the decision in words to be read aloud: limbs, sources, facts, and what is missing."""
        return narrate(self, self.receipt)

    def as_dict(self) -> dict[str, Any]:
        """Return the decision as plain data, with keys that stay.

        `rules, title, edition {id, title, in_force_from, in_force_to}, on, area, settled, incomplete,
        warnings, answers` (by question id), `not_used, receipt`. An answer has `question, asks, outcome,
        settled, rebuttable, force, also, variant, rule, summary, note, verified, advisory,
        excluded_by, guidance_not_included, possible, missing` (each `fact, asks, meaning, held_by, if_true,
        if_false, variant_if_true, variant_if_false`), `settled_by` (lists of fact ids) and `explanation`: a
        node with `kind` (`question`, `rule`, `all`, `any`, `not`, `limb`, `rebuttal`, `presumed`), `id,
        text, met` (true, false, or null where open), `settled_by`, and where it has them `fact, state, given,
        follows_from {fact, because}, source, note, parts`.
        """
        last = self.in_force_to
        return {
            "rules": self.rules,
            "title": self.title,
            "edition": {
                "id": self.edition,
                "title": self.edition_title,
                "in_force_from": self.in_force_from.isoformat(),
                "in_force_to": last.isoformat() if last else None,
            },
            "on": self.on.isoformat(),
            "area": self.area,
            "settled": self.settled,
            "incomplete": list(self.incomplete),
            "warnings": list(self.warnings),
            "answers": {question: answer.as_dict() for question, answer in self.answers.items()},
            "not_used": list(self.not_used),
            "receipt": self.receipt.as_dict(),
        }

    def to_json(self) -> str:
        """Return `as_dict` as indented JSON."""
        return json.dumps(self.as_dict(), indent=2, ensure_ascii=False)

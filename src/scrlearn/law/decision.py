"""What follows from the facts: a decision, made of an answer to each question (`scrlearn.law.answer`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
from immutabledict import immutabledict

from scrlearn.law.answer import Answer
from scrlearn.law.narrative import narrate
from scrlearn.law.receipts import Receipt, receipt_of
from scrlearn.model.conditions import Verified

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.law.known import Known
    from scrlearn.model.areas import Area
    from scrlearn.model.particulars import Particulars
    from scrlearn.model.rules import Edition, RuleSet


@attrs.frozen(kw_only=True)
class Inputs:
    """What a decision was made from: the rule set, its edition, what is known, and where."""

    ruleset: RuleSet
    edition: Edition | None
    known: Known
    particulars: Particulars
    area: Area | None

    def not_used(self) -> tuple[str, ...]:
        """Return the facts given that the edition asked does not ask for, in the order given."""
        asked = self.edition or self.ruleset.editions[-1]
        used = {fact for question in asked.questions for fact in (*question.facts, *question.considered)}
        used.update(entry.fact for entry in asked.implications if entry.implies in used)
        return tuple(fact for fact in self.known.facts if fact not in used)


@attrs.frozen(kw_only=True)
class Decision(Mapping[str, Answer]):
    """What follows from the facts, by question.

    >>> from datetime import date
    >>> from scrlearn.law import decide
    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> facts = {"abuse_or_neglect_known_or_suspected": True, "died": True}
    >>> decision = decide(facts, ENGLAND_SCR, on=date(2016, 1, 15))
    >>> decision["commission"].outcome.value, decision.settled
    ('MANDATORY', True)
    """

    rules: str
    """Id of the rule set."""
    title: str
    """Title of the rule set."""
    edition: str | None
    """Id of the edition, None where none was in force."""
    edition_title: str
    """Title of the edition, empty where none was in force."""
    in_force_from: date
    """First day of the edition, or of the rule set where no edition was in force."""
    in_force_to: date | None
    """Last day of the edition, or of the rule set where no edition was in force."""
    on: date
    """The day whose law was asked for."""
    area: str | None
    """The area asked about, where one was named."""
    answers: Mapping[str, Answer] = attrs.field(converter=immutabledict)
    """The answers by question id, in the order in which the edition asks."""
    cautions: tuple[str, ...] = ()
    """What the edition itself tells every reader."""
    incomplete: tuple[str, ...] = ()
    """The plugins whose rule sets could not be loaded, so that a rule may be missing."""
    inputs: Inputs = attrs.field(repr=False, eq=False)
    """The rule set and the facts that the decision was made from."""

    @cached_property
    def receipt(self) -> Receipt:
        """What the decision was made from, so that it can be made again and compared."""
        return receipt_of(self)

    @cached_property
    def not_used(self) -> tuple[str, ...]:
        """The facts given that this edition does not ask for, in the order given."""
        return self.inputs.not_used()

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What must be known before relying on it, such as wording that was not verified."""
        cautions = [*self.cautions]
        for answer in self.answers.values():
            cautions += [
                f"The wording of {source.instrument}, {source.provision}, was not verified. It bears on the "
                f"question “{answer.asks}”: take that answer as advice, not as settled law."
                for source in answer.sources
                if source.verified is Verified.UNVERIFIED
            ]
        return tuple(dict.fromkeys(cautions))

    def __getitem__(self, question: str) -> Answer:
        """Return the answer to a question by its id."""
        try:
            return self.answers[question]
        except KeyError:
            asked = ", ".join(self.answers)
            message = (
                f"{self.rules} asks no question {question!r} on {self.on.isoformat()} (it asks: {asked})"
            )
            raise KeyError(message) from None

    def __iter__(self) -> Iterator[str]:
        """Give the ids of the questions."""
        return iter(self.answers)

    def __len__(self) -> int:
        """Count the questions."""
        return len(self.answers)

    @property
    def settled(self) -> bool:
        """Whether every question has an answer."""
        return all(answer.settled for answer in self.answers.values())

    def explain(self) -> str:
        """Explain the decision in words to be read aloud: limbs, sources, facts, and what is missing."""
        return narrate(self)

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

"""What follows from the facts: an answer to each question (`scrlearn.law.answer`), and what it was made from.

`Decided` is a decision without its words and its receipt, so that what writes those can read it:
`scrlearn.law.decision` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
from immutabledict import immutabledict

from scrlearn.law.answer import Answer
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
class Decided(Mapping[str, Answer]):
    """The answers by question, the edition that gave them, and what must be known before relying on them."""

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
            message = f"{self.rules} has no question {question!r} on {self.on.isoformat()} (it asks: {asked})"
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

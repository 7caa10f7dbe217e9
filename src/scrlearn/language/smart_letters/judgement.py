"""What SMART says of a text: six judgements, each with its reason, and flags."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from immutabledict import immutabledict

from scrlearn.errors import UnknownNameError
from scrlearn.model.word_lists import SMART_DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

DIMENSIONS = SMART_DIMENSIONS
"""The letters and the owner, by their stable keys; what readers call them is the vocabulary's."""

ALIASES: Mapping[str, str] = {
    "attainable": "achievable",
    "agreed": "achievable",
    "assignable": "owner",
    "relevant": "realistic",
    "resourced": "realistic",
    "time_bound": "timely",
    "time_related": "timely",
    "timed": "timely",
}
"""Other words that boards use for the letters."""


class SmartFlag(StrEnum):
    """What else a reader should know of a text and its plan, beside the judgements."""

    COMPOUND = "compound"
    DATE_NOT_DEADLINE = "date_not_deadline"
    IMPOSSIBLE_DATE = "impossible_date"
    LOW_LEVERAGE = "low_leverage"
    MEASURE_IS_QUESTION = "measure_is_question"
    OUTPUT_CHECKABLE = "output_checkable"
    OUTPUT_MEASURE_ONLY = "output_measure_only"
    OWNER_TOO_WIDE = "owner_too_wide"
    PASSIVE_OWNER = "passive_owner"
    PRACTICE_STANDARD_NOT_DEADLINE = "practice_standard_not_deadline"
    STATUS_IN_DATE_CELL = "status_in_date_cell"
    VAGUE_ADVERB = "vague_adverb"
    WEAK_VERB = "weak_verb"


@attrs.frozen(kw_only=True)
class Judgement:
    """Whether one dimension is met, and why.

    `met` is None where it cannot be told. `because` quotes the words or names the field that it rests on;
    `span` is where those words stand in the text, as start and end, and None where it rests on a field or on
    something that is absent. `hint` says what to write instead, and is empty where nothing need be.
    """

    met: bool | None
    because: str
    span: tuple[int, int] | None = None
    hint: str = ""

    def __str__(self) -> str:
        """Say the answer, the reason, and what to write instead.

        >>> print(Judgement(met=None, because="no finding is named", hint="Name one."))
        cannot tell: no finding is named (Name one.)
        """
        answer = {True: "yes", False: "no", None: "cannot tell"}[self.met]
        return f"{answer}: {self.because}{f' ({self.hint})' if self.hint else ''}"


@attrs.frozen(kw_only=True)
class Smart:
    """The six judgements of a recommendation or an action. There is no score: six answers do not add up to
    one.

    `flags` names what else a reader should know, sorted; each `SmartFlag` is equal to its word (`compound`).
    `labels` says what the vocabulary calls a dimension, where it has another word than its key.
    """

    specific: Judgement
    measurable: Judgement
    achievable: Judgement
    realistic: Judgement
    timely: Judgement
    owner: Judgement
    flags: tuple[SmartFlag, ...] = ()
    labels: Mapping[str, str] = immutabledict()

    @property
    def attainable(self) -> Judgement:
        """Another word for achievable."""
        return self.achievable

    @property
    def relevant(self) -> Judgement:
        """Another word for realistic."""
        return self.realistic

    @property
    def time_bound(self) -> Judgement:
        """Another word for timely."""
        return self.timely

    def __getitem__(self, name: str) -> Judgement:
        """Return a judgement by its dimension, one of the aliases (`time-bound`, `relevant`) or its label.

        Raises:
            UnknownNameError: no dimension is called so.
        """
        key = _key(name)
        if key not in DIMENSIONS:
            labelled = {_key(label): dimension for dimension, label in self.labels.items()}
            key = labelled.get(key) or ALIASES.get(key, key)
        if key not in DIMENSIONS:
            raise UnknownNameError("SMART dimension", name, [*DIMENSIONS, *ALIASES, *self.labels.values()])
        judgement: Judgement = getattr(self, key)
        return judgement

    def __str__(self) -> str:
        """Write the judgements and the flags, one a line."""
        lines = [f"{self.label(name)}: {judgement}" for name, judgement in self.judgements().items()]
        return "\n".join([*lines, *([f"flags: {', '.join(self.flags)}"] if self.flags else [])])

    def label(self, dimension: str) -> str:
        """Return what readers call a dimension: the vocabulary's word for it, or its key."""
        return self.labels.get(dimension, dimension)

    def judgements(self) -> dict[str, Judgement]:
        """Return the six judgements by dimension, in the order of the letters."""
        return {name: getattr(self, name) for name in DIMENSIONS}


def _key(name: str) -> str:
    return name.lower().replace("-", "_").replace(" ", "_")

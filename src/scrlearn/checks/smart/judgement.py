"""What SMART says of a text: six judgements, each with its reason, and flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping

DIMENSIONS = ("specific", "measurable", "achievable", "realistic", "timely", "owner")
"""The letters, and the owner: in the first meaning of SMART the A stood for assignable."""

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


@attrs.frozen(kw_only=True)
class Smart:
    """The six judgements of a recommendation or an action. There is no score: six answers do not add up to
    one.

    `flags` names what else a reader should know, sorted: `compound`, `date_not_deadline`, `impossible_date`,
    `low_leverage`, `measure_is_question`, `output_checkable`, `output_measure_only`, `owner_too_wide`,
    `passive_owner`, `practice_standard_not_deadline`, `status_in_date_cell`, `vague_adverb`, `weak_verb`.
    """

    specific: Judgement
    measurable: Judgement
    achievable: Judgement
    realistic: Judgement
    timely: Judgement
    owner: Judgement
    flags: tuple[str, ...] = ()

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
        """Return a judgement by the name of its dimension or one of its aliases (`time-bound`, `relevant`).

        Raises:
            UnknownNameError: no dimension is called so.
        """
        key = name.lower().replace("-", "_").replace(" ", "_")
        key = ALIASES.get(key, key)
        if key not in DIMENSIONS:
            raise UnknownNameError("SMART dimension", name, [*DIMENSIONS, *ALIASES])
        judgement: Judgement = getattr(self, key)
        return judgement

    def judgements(self) -> dict[str, Judgement]:
        """Return the six judgements by dimension, in the order of the letters."""
        return {name: getattr(self, name) for name in DIMENSIONS}

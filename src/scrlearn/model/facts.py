"""What is known of a case: facts in five states, with who judged them and who says otherwise.

Unknown is not false. A fact that nobody has judged, or that is disputed, leaves every condition that
turns on it open; the law reads `not_applicable` as not met and says why.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, cast

import attrs

from scrlearn._meant import ClosedList, did_you_mean
from scrlearn.errors import RuleError
from scrlearn.model.base import Converted, Doc, Kept, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.text_kinds import Plain


class FactState(ClosedList):
    """How far a fact is established."""

    TRUE = "true", "yes", "y", "met", "correct"
    FALSE = "false", "no", "n", "not met", "not true", "untrue"
    UNKNOWN = "unknown", "not known", "don't know", "not sure", "unsure", "unclear", "n/k", "tbc"
    DISPUTED = "disputed", "contested", "in dispute", "not agreed"
    NOT_APPLICABLE = "not_applicable", "n/a", "na", "does not apply"

    @property
    def truth(self) -> bool | None:
        """What a condition may rest on: True, False, or None where the fact leaves it open.

        A fact that does not apply is not met; a disputed fact is as open as an unknown one.

        >>> [state.truth for state in FactState]
        [True, False, None, None, False]
        """
        if self in (FactState.UNKNOWN, FactState.DISPUTED):
            return None
        return self is FactState.TRUE

    @property
    def label(self) -> str:
        """The state in words, for sentences such as "the child has died: not applicable"."""
        return self.value.replace("_", " ")


def fact_state(value: object) -> FactState:
    """Read a state from a boolean, one of the five words, or a `FactState`.

    >>> fact_state(True), fact_state("disputed")
    (<FactState.TRUE: 'true'>, <FactState.DISPUTED: 'disputed'>)
    >>> fact_state("ture")
    Traceback (most recent call last):
    scrlearn.errors.RuleError: 'ture' is not a fact's state: did you mean true? (true, false, unknown, ...)

    Raises:
        RuleError: the value is none of these.
    """
    if isinstance(value, bool):
        return FactState.TRUE if value else FactState.FALSE
    states = [state.value for state in FactState]
    told = f"{value!r} is not a fact's state"
    if isinstance(value, str):
        if value in states:
            return FactState(value)
        told = FactState.question(value, after=told)
    message = f"{told} ({', '.join(states)})"
    raise RuleError(message)


def _as_state(value: FactState | bool | str) -> FactState:  # noqa: FBT001 - it is the value
    """Read a state as `fact_state` does, for the constructor of a fact."""
    return fact_state(value)


@noun
class Position:
    """What one party says of a disputed fact."""

    who: Annotated[Plain, Doc("Who says it, by role or body.")]
    says: Annotated[Plain, Doc("What they say.")]


@noun
class Fact:
    """One thing known or not about the case.

    A judgement such as "there is cause for concern" carries who judged it, when, and on what basis; it is
    never guessed. In a file, the state alone stands for a fact without any of these.

    >>> Fact(state=FactState.TRUE, basis="non-accidental injuries", judged_by="SCR sub-group").state.truth
    True

    Raises, from the constructor:
        RuleError: the state is not one of the five.
    """

    state: Annotated[
        Kept[FactState, FactState | bool | str],
        Converted(_as_state),
        Doc("`true`, `false`, `unknown`, `disputed` or `not_applicable`."),
    ]
    basis: Annotated[Plain, Doc("What the state rests on.")] = ""
    judged_by: Annotated[Plain, Doc("Who judged it, by role or body.")] = ""
    judged_on: Annotated[WrittenDate | None, Doc("When it was judged.")] = None
    positions: Annotated[Sequence[Position], Doc("Who says what, where the fact is disputed.")] = ()

    @classmethod
    def of(cls, value: "Fact | FactState | bool | str | Mapping[str, object]") -> "Fact":
        """Return `value` as a fact, as `fact` does.

        >>> Fact.of(True).state
        <FactState.TRUE: 'true'>
        """
        return fact(value)


_PLAIN = {state: Fact(state=state) for state in FactState}


def fact(value: Fact | FactState | bool | str | Mapping[str, object]) -> Fact:  # noqa: FBT001 - it is the value
    """Return `value` as a fact: a boolean, a state's word, a mapping of a fact's fields, or a fact as it is.

    >>> fact(False) == fact("false") == Fact(state=FactState.FALSE)
    True
    >>> fact({"state": "disputed", "positions": [{"who": "police", "says": "accident"}]}).positions[0].who
    'police'

    Raises:
        RuleError: it is none of these, or holds a field that a fact does not have.
    """
    if isinstance(value, Fact):
        return value
    if isinstance(value, Mapping):
        return _from_mapping(value)
    return _PLAIN[fact_state(value)]


def _from_mapping(fields: Mapping[str, object]) -> Fact:
    known = [field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", Fact))]
    for name in fields:
        if name not in known:
            told = did_you_mean(str(name), known, after=f"a fact has no field {name!r}")
            message = f"{told} ({', '.join(known)})"
            raise RuleError(message)
    if "state" not in fields:
        message = "a fact written as a mapping needs its state"
        raise RuleError(message)
    given: dict[str, Any] = dict(fields)
    try:
        positions = given.pop("positions", ())
        if isinstance(positions, list | tuple):
            positions = tuple(
                Position(**entry) if isinstance(entry, Mapping) else entry for entry in positions
            )
        return Fact(**given, positions=positions)
    except (TypeError, ValueError) as error:
        raise RuleError(str(error)) from error

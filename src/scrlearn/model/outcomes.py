"""How strongly the law speaks, and what can follow from it."""

from enum import StrEnum


class Force(StrEnum):
    """How strongly a rule speaks."""

    MUST = "must"
    SHOULD_ALWAYS = "should_always"
    PRESUMED = "presumed"
    CONSIDER = "consider"
    MAY = "may"


class Outcome(StrEnum):
    """What follows for one question."""

    MANDATORY = "MANDATORY"
    """A "must", and all its limbs are met."""
    GUIDANCE_ALWAYS = "GUIDANCE_ALWAYS"
    """Statutory guidance says a review should always happen, although the regulation's limbs are not met."""
    PRESUMED = "PRESUMED"
    """Guidance requires a review unless a stated rebuttal is made out."""
    CONSIDER = "CONSIDER"
    """A body must decide, having regard to criteria; no outcome is forced."""
    DISCRETIONARY = "DISCRETIONARY"
    """A body may."""
    NOT_MET = "NOT_MET"
    """The limbs fail; a discretionary route may still exist."""
    UNDETERMINED = "UNDETERMINED"
    """It depends on facts that are not known."""
    EXCLUDED = "EXCLUDED"
    """Disapplied, because another regime covers or could cover the event."""
    NOT_IN_FORCE = "NOT_IN_FORCE"
    """Right facts, wrong date or place."""
    NOTIFY = "NOTIFY"
    """A notification is due, whatever becomes of the review."""

    @property
    def label(self) -> str:
        """The outcome in words, to stand beside its code.

        >>> Outcome.PRESUMED.label
        'a review is to be presumed due'
        """
        return _OUTCOME_LABELS[self]


_OUTCOME_LABELS = {
    Outcome.MANDATORY: "it must be done",
    Outcome.GUIDANCE_ALWAYS: "guidance says that it should always be done",
    Outcome.PRESUMED: "a review is to be presumed due",
    Outcome.CONSIDER: "it is for the board to consider and decide",
    Outcome.DISCRETIONARY: "it may be done",
    Outcome.NOT_MET: "the conditions are not met",
    Outcome.UNDETERMINED: "it depends on what is not known",
    Outcome.EXCLUDED: "another regime covers it",
    Outcome.NOT_IN_FORCE: "this law was not in force",
    Outcome.NOTIFY: "it should be reported",
}

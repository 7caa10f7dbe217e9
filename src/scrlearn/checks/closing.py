"""Closing: does what is given as evidence show what was asked, and is the board's judgement its own?

A claim and its evidence are told apart with care: a note asks, it does not accuse. Evidence is held to be of
something else only where the action asked for a deed of one kind (training, an audit, a post) and its
evidence names none of that kind and only what tells people (guidance, an e-mail, a reminder).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.checks.codes import findings_and_plan as codes
from scrlearn.language.quoting import shortened, written_day
from scrlearn.language.smart_letters.measurable import measure_flags
from scrlearn.model.dates import as_date
from scrlearn.model.recommendations import Achievement, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.recommendations import Action, Assessment, Recommendation
    from scrlearn.problems import Problem

_SHOWS_NOTHING = frozenset({
    "", "as above", "complete", "completed", "done", "done see above", "in place", "in progress", "n a", "na",
    "nil", "none", "none yet", "not applicable", "on going", "ongoing", "see above", "tba", "tbc",
    "to be confirmed", "to follow", "yes",
})  # fmt: skip
"""What stands in the evidence cells of real plans and shows nothing."""
_DEEDS = {
    "training": (
        r"\b(?:train|trains|training|re-?train(?:ing)?|workshops?|courses?)\b",
        r"\b(?:train\w*|workshops?|courses?|learning|e-?learning|sessions?|attend(?:ed|ance|ees))\b",
    ),
    "an audit": (
        r"\b(?:audit|audits|re-?audit|dip[- ]sampl(?:e|es|ing))\b",
        r"\b(?:audit\w*|re-?audit\w*|dip[- ]sampl\w*|sampl\w*|survey\w*|findings?|results?|\d+\s+of\s+\d+)\b",
    ),
    "an appointment": (
        r"\b(?:appoint|recruit)\b",
        r"\b(?:appoint\w*|recruit\w*|post|posts|in\s+post|hired|started|role|vacanc\w+)\b",
    ),
}
_KINDS = {
    deed: (re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE))
    for deed, (asked, shown) in _DEEDS.items()
}
_ONLY_TOLD = re.compile(
    r"\b(?:guidance|guidelines?|leaflets?|newsletters?|bulletins?|e-?mail(?:s|ed)?|letters?|memos?"
    r"|remind(?:ed|er|ers)|circulated|disseminated|policy|policies|discussed|minutes|publicised|advised)\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:agreed|approved|circulated|completed|created|delivered|developed|drafted|in\s+place|issued|new"
    r"|produced|published|revised|rewritten|reviewed|signed\s+off|updated|written)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:adult|adults|baby|babies|carers?|child|children|everyone|family|families|fathers?|midwi\w+"
    r"|mothers?"
    r"|nurses?|officers?|parents?|patients?|people|person|practitioners?|professionals?|services|staff"
    r"|teams?|visitors?|workers?|young)\b",
    re.IGNORECASE,
)


def closing(
    action: Action, recommendation: Recommendation, path: str, body: str, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Report what an action was closed on, and a judgement that is not the board's own."""
    if action.status is Status.COMPLETE:
        yield from _evidence(action, recommendation, path, vocabulary)
    if action.assessment is not None:
        yield from _judgement(action, action.assessment, path, body)
    if _is_product(action.outcome, vocabulary):
        message = f"'{shortened(action.outcome)}' is what will be made, not what will be different"
        yield codes.OUTCOME_IS_OUTPUT.at(f"{path}.outcome", message)
    start, completed = as_date(action.start), as_date(action.completed)
    if start and completed and completed < start:
        message = f"completed {written_day(completed)}, before it began on {written_day(start)}"
        yield codes.COMPLETED_BEFORE_START.at(f"{path}.completed", message)


def _evidence(
    action: Action, recommendation: Recommendation, path: str, vocabulary: Vocabulary
) -> Iterator[Problem]:
    evidence = action.evidence.strip()
    if not evidence:
        return  # reported with the dates: a completed action without evidence
    if " ".join(re.findall(r"\w+", evidence.lower())) in _SHOWS_NOTHING:
        message = f"'{shortened(evidence)}' does not show that it was done"
        yield codes.EMPTY_EVIDENCE.at(f"{path}.evidence", message)
    elif deed := _missing_deed(action, recommendation):
        message = f"{deed} was asked for, and the evidence is '{shortened(evidence)}'"
        yield codes.OTHER_EVIDENCE.at(f"{path}.evidence", message)
    elif action.outcome.strip() and "output_measure_only" in measure_flags(evidence, vocabulary):
        message = (
            f"'{shortened(evidence)}' shows what was made; the outcome '{shortened(action.outcome)}' is open"
        )
        yield codes.OUTPUT_EVIDENCE.at(f"{path}.evidence", message)


def _missing_deed(action: Action, recommendation: Recommendation) -> str:
    """Return the kind of deed that was asked for and that the evidence does not speak of, or nothing.

    A recommendation asks it where it has this action alone; of several, another may be the one that does it.
    """
    evidence = action.evidence
    if not _ONLY_TOLD.search(evidence):
        return ""
    asked = action.text if len(recommendation.actions) > 1 else f"{action.text}\n{recommendation.text}"
    kinds = [kind for kind, (asks, _) in _KINDS.items() if asks.search(asked)]
    if any(_KINDS[kind][1].search(evidence) for kind in kinds):
        return ""
    return kinds[0] if kinds else ""


def _judgement(action: Action, assessment: Assessment, path: str, body: str) -> Iterator[Problem]:
    place = f"{path}.assessment"
    missing = [
        name
        for name, given in (
            ("by", assessment.by.strip()),
            ("on", assessment.on),
            ("reasons", assessment.reasons.strip()),
        )
        if not given
    ]
    if missing:
        yield codes.BARE_JUDGEMENT.at(place, f"the board's judgement has no {' and no '.join(missing)}")
    judge = assessment.by.strip().casefold()
    if judge and judge in {action.owner.strip().casefold(), body.strip().casefold()}:
        yield codes.OWN_JUDGEMENT.at(f"{place}.by", "the one who judges is the one who carries it out")
    is_short = assessment.result in (Achievement.NOT_ACHIEVED, Achievement.PARTLY_ACHIEVED)
    if action.status is Status.COMPLETE and is_short:
        message = f"complete, but the board judges: {assessment.result.label.lower()}"
        yield codes.CLOSED_ALL_THE_SAME.at(f"{path}.status", message)


def _is_product(outcome: str, vocabulary: Vocabulary) -> bool:
    """Whether an outcome names a thing that is made and nobody for whom anything is different."""
    if not _MADE.search(outcome) or _SOMEBODY.search(outcome):
        return False
    named = vocabulary.measure_lexicon.read(outcome)
    return named.first("outputs") is not None and named.first("outcomes") is None

"""An answer in a sentence or two, fit to be published: it never names the day that was asked about.

Where an edition leaves out guidance of its day, a summary never says that nothing is required or forced: the
guidance may have said more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._joined import joined
from scrlearn.law.wording import kind_of_review
from scrlearn.model.rules import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrlearn.model.rules import Otherwise, Question, Rule

_USUAL = {
    Outcome.MANDATORY: "It must be done.",
    Outcome.GUIDANCE_ALWAYS: "Guidance says that it should always be done.",
    Outcome.CONSIDER: "The board must decide, having regard to the criteria; nothing is forced.",
    Outcome.DISCRETIONARY: "It may be done.",
    Outcome.NOTIFY: "It should be reported.",
    Outcome.EXCLUDED: "Another regime covers it.",
}

_GUIDANCE_MISSING = "What the guidance of the day required is not in this version."
_GUIDANCE_MAY_ASK = (
    "The guidance of the day may have asked for a review all the same. It is not in this version and must be "
    "read."
)

_DUE = frozenset({Outcome.MANDATORY, Outcome.GUIDANCE_ALWAYS, Outcome.PRESUMED})
"""The outcomes by which what the question asks about is to be done."""

_ASKED_ABOUT = {
    "commission": "A review",
    "type": "A review",
    "rapid_review": "A rapid review",
    "notify": "A notification",
}
"""What a question asks about, by its id; a plugin's own question is told as "it"."""


def rule_summary(rule: Rule, others: Iterable[Rule] = (), *, complete: bool) -> str:
    """Say what follows where a rule applies; `complete` where no guidance of the day is left out.

    `others` give the same answer, and it is not known whether they apply.
    """
    sentence = _of_rule(rule, complete=complete)
    titles = _titles(others)
    return (
        f"{sentence} Facts that are not known decide whether this applies, too: {titles}."
        if titles
        else sentence
    )


def either_way_summary(rules: Sequence[Rule], *, complete: bool) -> str:
    """Say what follows where one of several rules applies and it is not known which."""
    kind = kind_of_review(rules[0].outcome, rules[0].variant)
    sentence = (
        f"The answer is {kind} either way; facts that are not known decide by which rule: {_titles(rules)}."
    )
    return sentence if complete else f"{sentence} {_GUIDANCE_MISSING}"


def _of_rule(rule: Rule, *, complete: bool) -> str:
    if not complete:
        return f"{rule.summary or f'{rule.title}.'} {_GUIDANCE_MISSING}"
    if rule.summary:
        return rule.summary
    if rule.presumption is not None:
        return f"It is to be done, unless this is established: {rule.presumption.rebuttal.words}."
    return _USUAL.get(rule.outcome, f"{rule.title}.")


def _titles(rules: Iterable[Rule]) -> str:
    return "; ".join(f"{rule.title[:1].lower()}{rule.title[1:]}" for rule in rules)


def otherwise_summary(otherwise: Otherwise, *, complete: bool) -> str:
    """Say what follows where no rule applies; `complete` where no guidance of the day is left out."""
    if not complete:
        return f"{otherwise.summary or 'The conditions known here are not met.'} {_GUIDANCE_MAY_ASK}"
    return otherwise.summary or "No rule requires it on these facts."


def open_summary(question: Question, keys: tuple[tuple[Outcome, str], ...], *, complete: bool) -> str:
    """Say what is common to the outcomes and variants that are still possible, and what stays open."""
    names = joined(kind_of_review(outcome, variant) for outcome, variant in keys)
    outcomes = {outcome for outcome, _ in keys}
    several_kinds = len({variant for _, variant in keys}) > 1
    if outcomes <= _DUE:
        common = f"{_ASKED_ABOUT.get(question.id, 'It')} is due either way"
        common += ", as long as what is presumed is not rebutted" if Outcome.PRESUMED in outcomes else ""
    elif len(outcomes) == 1:
        common = f"The answer is {next(iter(outcomes)).value} either way"
    else:
        common = ""
    if common:
        differs = "how strongly it is required" if len(outcomes) > 1 else ""
        differs += " and " if differs and several_kinds else ""
        differs += "which kind" if several_kinds else ""
        sentence = f"{common}; {differs} depends on facts that are not known: {names} are still possible."
    else:
        sentence = f"It depends on facts that are not known: {names} are still possible."
    return sentence if complete else f"{sentence} {_GUIDANCE_MISSING}"

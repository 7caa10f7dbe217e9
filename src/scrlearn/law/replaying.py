"""`replay`: a decision made again from its receipt and the review as it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._visible import on_one_line
from scrlearn.errors import RuleError
from scrlearn.law.engine import decide_review
from scrlearn.law.receipts import Receipt
from scrlearn.model.areas import Area

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from scrlearn.hooks import AskableHost
    from scrlearn.law.decision import Decision
    from scrlearn.model.review import Review


@attrs.frozen(kw_only=True)
class Replay:
    """A receipt held against a decision made again: whether the answer is the same, and what changed.

    `changed` lists every difference in what went in, `differs` every difference in what came out.
    """

    receipt: Receipt
    decision: Decision
    changed: tuple[str, ...]
    differs: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether every answer is the one that the receipt has."""
        return not self.differs

    def explain(self) -> str:
        """Say in words whether the answer is the same, and what changed."""
        verdict = "The answers are the same." if self.same else "The answers are not the same:"
        lines = [verdict, *(f"  * {line}" for line in self.differs)]
        lines += ["What went in has changed:"] if self.changed else ["Nothing that went in has changed."]
        lines += [f"  * {line}" for line in self.changed]
        return "\n".join(map(on_one_line, lines)) + "\n"

    def as_dict(self) -> dict[str, Any]:
        """Return the replay as plain data."""
        return {
            "same": self.same,
            "differs": list(self.differs),
            "changed": list(self.changed),
            "receipt": self.receipt.as_dict(),
            "now": self.decision.receipt.as_dict(),
        }


def replay(
    receipt: Receipt | Mapping[str, object],
    review: Review,
    *,
    on: date | None = None,
    area: Area | str | None = None,
    host: AskableHost | None = None,
) -> Replay:
    """Make a decision again and compare it with its receipt.

    The facts, the day and the area are those of the review as it stands now (`on` and `area` go first, where
    they are given); what the review does not say is taken from the receipt. `same` says whether every answer
    is the one that the receipt has, `changed` what went in differently.

    >>> from datetime import date
    >>> from scrlearn.model.facts import Fact
    >>> from scrlearn.model.review import Review, ReviewDates
    >>> facts = {"abuse_or_neglect_known_or_suspected": Fact.of(True), "died": Fact.of(True)}
    >>> review = Review(
    ...     id="child-n",
    ...     title="Child N",
    ...     rules="england-scr",
    ...     dates=ReviewDates(event=date(2016, 1, 15)),
    ...     facts=facts,
    ... )
    >>> replay(decide_review(review).receipt, review).same
    True

    Raises:
        RuleError: the receipt is not a receipt, or belongs to another rule set than the review.
        UnknownNameError: the receipt's rule set is not installed.
    """
    made = receipt if isinstance(receipt, Receipt) else Receipt.from_dict(dict(receipt))
    if review.rules and review.rules != made.rules:
        message = (
            f"the receipt is for the rule set {made.rules}, but the review names {review.rules}: give "
            "the receipt of "
            f"a decision by {review.rules}, or the review that was decided by {made.rules}"
        )
        raise RuleError(message)
    then = Area(name=made.area, implementation_date=made.area_implementation_date) if made.area else None
    decision = decide_review(
        review,
        rules=made.rules,
        on=on or review.law_date or made.on,
        area=area or review.area or then,
        host=host,
    )
    return compare(made, decision)


def compare(receipt: Receipt, decision: Decision) -> Replay:
    """Hold a receipt against a decision made again from the same rule set.

    Raises:
        RuleError: the receipt is of another rule set.
    """
    if receipt.rules != decision.rules:
        message = (
            f"the receipt is for the rule set {receipt.rules}, but the decision is for {decision.rules}: "
            f"replay it against a file that names {receipt.rules}, or with --rules {receipt.rules}"
        )
        raise RuleError(message)
    now = decision.receipt
    return Replay(
        receipt=receipt,
        decision=decision,
        changed=tuple(_changes(receipt, now)),
        differs=tuple(_differences(receipt, now)),
    )


def _changes(then: Receipt, now: Receipt) -> Iterator[str]:
    """Name every difference in what two decisions were made from."""
    if then.edition != now.edition:
        yield f"the edition: {then.edition or 'none in force'} then, {now.edition or 'none in force'} now"
    elif then.edition_hash != now.edition_hash:
        digests = f"{_short(then.edition_hash)} then, {_short(now.edition_hash)} now"
        yield f"the content of the edition {then.edition}: {digests}"
    elif then.rules_hash != now.rules_hash:
        yield "the rule set, in other editions than the one that answered"
    for name in dict.fromkeys((*then.facts, *now.facts)):
        yield from _fact_change(name, then.facts.get(name), now.facts.get(name))
    if then.particulars_hash != now.particulars_hash:
        yield "the particulars: ages, dates of birth or periods on a register"
    for what, before, after in (
        ("the day whose law was asked for", then.on, now.on),
        ("the area", then.area, now.area),
        ("the area's implementation date", then.area_implementation_date, now.area_implementation_date),
        ("scrlearn", then.version, now.version),
    ):
        if before != after:
            yield f"{what}: {before or 'not given'} then, {after or 'not given'} now"


def _fact_change(name: str, then: tuple[str, str] | None, now: tuple[str, str] | None) -> Iterator[str]:
    if then is None and now is not None:
        yield f"the fact {name}: not given then, {now[0]} now"
    elif now is None and then is not None:
        yield f"the fact {name}: {then[0]} then, not given now"
    elif then and now and then[0] != now[0]:
        yield f"the fact {name}: {then[0]} then, {now[0]} now"
    elif then != now and now is not None:
        yield f"the fact {name}: still {now[0]}, but its basis, who judged it or when has changed"


def _differences(then: Receipt, now: Receipt) -> Iterator[str]:
    """Name every question whose answer differs."""
    for question in dict.fromkeys((*then.answers, *now.answers)):
        before, after = then.answers.get(question), now.answers.get(question)
        if before != after:
            yield f"{question}: {_answer(before)} then, {_answer(after)} now"


def _answer(entry: tuple[str, str, str] | None) -> str:
    if entry is None:
        return "not asked"
    outcome, variant, rule = entry
    return outcome + (f" ({variant})" if variant else "") + (f" by the rule {rule}" if rule else "")


def _short(digest: str | None) -> str:
    return (digest or "none")[:12]

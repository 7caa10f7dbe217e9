"""`replay`: a decision made again from its receipt and the review as it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.errors import RuleError
from scrlearn.law.engine import decide_review
from scrlearn.law.receipts import Receipt, Replay, compare
from scrlearn.model.areas import Area

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scrlearn.hooks import PluginHost
    from scrlearn.model.review import Review


def replay(
    receipt: Receipt | Mapping[str, object],
    review: Review,
    *,
    on: date | None = None,
    area: Area | str | None = None,
    host: PluginHost | None = None,
) -> Replay:
    """Make a decision again and hold it against its receipt.

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
        RuleError: it is no receipt, or one of another rule set than the review's.
        UnknownNameError: no rule set of the receipt's id is installed.
    """
    made = receipt if isinstance(receipt, Receipt) else Receipt.from_dict(dict(receipt))
    if review.rules and review.rules != made.rules:
        message = (
            f"the receipt is of the rule set {made.rules}, and the review asks {review.rules}: give "
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

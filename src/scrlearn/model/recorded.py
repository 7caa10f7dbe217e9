"""What a board decided, as it recorded it: beside what the rules say, never instead of it."""

from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.text_kinds import Inline, Plain


@noun
class RecordedDecision:
    """The answer that was given to one question of the law: by whom, when and why.

    A board may review what it need not, and may differ from what the rules say; then its reasons matter.

    >>> RecordedDecision(question="commission", answer="yes", by="Independent Chair").answer
    'yes'
    """

    question: Annotated[Plain, Doc("The question: `commission`, `notify`, `rapid_review`, `type` ...")]
    answer: Annotated[Plain, Doc("`yes` or `no`; for `type`, the kind of review.")]
    by: Annotated[Plain, Doc("Who decided, by role or body.")] = ""
    on: Annotated[WrittenDate | None, Doc("When it was decided.")] = None
    reasons: Annotated[Inline, Doc("Why, above all where the rules say otherwise or leave it open.")] = ""

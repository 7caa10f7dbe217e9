"""How a review was run and published: processes beside it, publication, and the board's decision on it."""

from typing import Annotated

from scrlearn._meant import ClosedList
from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Inline, Plain


@noun
class ParallelProcess:
    """Another process about the same events. In a file, text alone stands for `process`.

    >>> ParallelProcess(
    ...     process="inquest", handling="The reviewer and the coroner agreed who asks whom."
    ... ).process
    'inquest'
    """

    process: Annotated[
        Plain, Doc("Which: criminal investigation, inquest, care proceedings, another review ...")
    ]
    handling: Annotated[
        Inline, Doc("How the two were kept from harming each other, and what it meant for the timetable.")
    ] = ""


class Published(ClosedList):
    """What of the report is published."""

    YES = "yes", "y", "true", "published", "full", "in full"
    PARTLY = "partly", "part", "in part", "partially", "summary", "redacted"
    NO = "no", "n", "false", "unpublished", "not published"

    @property
    def label(self) -> str:
        """The decision as readers see it."""
        return {"yes": "In full", "partly": "In part", "no": "Not published"}[self.value]


@noun
class Publication:
    """What was decided on publishing the report. In a file, the word alone stands for `published`.

    >>> Publication(published=Published.PARTLY, reasons="The family asked for it.").published.label
    'In part'
    """

    published: Annotated[Published, Doc("Whether the report is published whole, partly or not.")]
    reasons: Annotated[Inline, Doc("Why, above all where it is not published whole.")] = ""
    where: Annotated[Plain, Doc("Where it can be read.")] = ""
    available_for: Annotated[
        Plain, Doc("How long it can be read, as the board has decided: boards differ.")
    ] = ""

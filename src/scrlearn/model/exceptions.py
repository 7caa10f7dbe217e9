"""An exception that a person recorded: a problem that is known, accepted, and why."""

from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.text_kinds import Plain


@noun
class RecordedException:
    """A problem that may stand, by the decision of a named person.

    A reason is always asked for. A problem at error level also needs who decided and when: publishing what a
    check forbids, such as a real name after a public trial and at the family's wish, is a decision that
    somebody answers for. The exception is kept with the file and shown in every report; it is never
    published.

    >>> RecordedException(code="STR136", reason="A national review; each body has two.").path
    ''
    """

    code: Annotated[Plain, Doc("The code of the problem, such as DIS117.")]
    reason: Annotated[Plain, Doc("Why it may stand.")] = ""
    path: Annotated[
        Plain, Doc("The place it is for, with all that stands in it; empty for the whole file.")
    ] = ""
    about: Annotated[
        Plain, Doc("Words of the message, where only one of several problems at a place is meant.")
    ] = ""
    by: Annotated[Plain, Doc("Who decided, by name and office.")] = ""
    on: Annotated[WrittenDate | None, Doc("When it was decided.")] = None

"""The veto: what the public must not get is not published, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.checks import disclosure_problems
from scrlearn.checks.rules.disclosure.disclosure import NOT_CHECKED
from scrlearn.errors import ExportUncheckedError, ExportVetoedError
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from scrlearn.checks.exceptions import Excepted
    from scrlearn.document import Document
    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

_UNCHECKED = (
    "this {kind} is not published: the check for what identifies a person failed, and an unread text is not "
    "a text without names"
)
_UNFIT = (
    "this {kind} is not fit for the public: it holds what can identify a person; take that out, or record "
    "under exceptions who decided that it may stand (by), when (on) and why (reason); an exception "
    "needs all three"
)


@attrs.frozen(kw_only=True)
class Verdict:
    """What the checks say of a document that is to be published: what forbids it, and what is excepted.

    >>> Verdict().enforce("review")
    """

    forbidding: tuple[Problem, ...] = ()
    excepted: tuple[Excepted, ...] = ()

    def enforce(self, kind: str) -> None:
        """Stop the export of a kind of subject where anything forbids it.

        Raises:
            ExportVetoedError: the checks found an identifier at error level.
            ExportUncheckedError: they found none, but one of them failed.
        """
        if not self.forbidding:
            return
        if all(problem.code == NOT_CHECKED.code for problem in self.forbidding):
            raise ExportUncheckedError(_UNCHECKED.format(kind=kind), self.forbidding)
        raise ExportVetoedError(_UNFIT.format(kind=kind), self.forbidding)


def verdict_on(
    document: Document, subject: Subject, request: CheckRequest, *, file_name: str = ""
) -> Verdict:
    """Read a document, and the subject that it was made from, for what identifies a person.

    Only the public is guarded: the board, and an agency its own part, may read all.
    """
    if not request.audience.is_public:
        return Verdict()
    problems, excepted = disclosure_problems(subject, request, document=document, file_name=file_name)
    forbidding = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    return Verdict(forbidding=forbidding, excepted=excepted)

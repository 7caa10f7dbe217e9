"""Conduct: was the review led, set out and published as it should be?

What can only be known at the end is asked of a review that is complete. Where several things of one kind are
missing, one problem names them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import conduct as codes
from scrlearn.checks.independence import Connection, connection_of, works_for
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.quoting import in_words, shortened
from scrlearn.model.conduct import Published
from scrlearn.model.dates import as_date
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Participant, Review, Reviewer
    from scrlearn.problems import Problem, ProblemCode

_RULES_WITH_RESPONSE = "england-scr"
"""The rule set whose guidance asks the board to publish a response; for others it is good practice."""


def is_complete(review: Review) -> bool:
    """Say whether a review has come to its end, so that it can be asked what is known only then."""
    return as_date(review.dates.completed) is not None or as_date(review.dates.published) is not None


def independence(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report reviewers whose independence is not stated, or is in question and not explained."""
    for index, reviewer in enumerate(review.reviewers):
        path = f"reviewers[{index}]"
        stated = connection_of(reviewer.connections)
        if stated is Connection.NOT_STATED:
            message = f"nothing says whether {_named(reviewer)} has a connection with the case or an agency"
            yield codes.NOT_STATED.at(f"{path}.connections", message)
        if not says_nothing(reviewer.independence):
            continue
        agency = next((one for one in review.agencies if works_for(reviewer.organisation, one)), None)
        if agency is not None:
            name = shortened(agency.name)
            message = f"{_named(reviewer)} works for {name}, whose actions the review looks at"
            yield codes.IN_QUESTION.at(f"{path}.organisation", message)
        elif stated is Connection.SOME:
            message = f"{_named(reviewer)} has a connection: '{shortened(reviewer.connections)}'"
            yield codes.IN_QUESTION.at(f"{path}.connections", message)


def _named(reviewer: Reviewer) -> str:
    return shortened(reviewer.name) or "the reviewer"


def involvement(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report who did not take part and why is not said, and to whom nobody explained what to expect."""
    yield from _group(review.involvement.family, "involvement.family", codes.FAMILY_NOT_TOLD)
    yield from _group(
        review.involvement.practitioners, "involvement.practitioners", codes.PRACTITIONERS_NOT_TOLD
    )


def _group(people: Sequence[Participant], path: str, not_told: ProblemCode) -> Iterator[Problem]:
    for index, person in enumerate(people):
        if person.took_part is False and says_nothing(person.not_involved_because):
            message = f"'{shortened(person.who)}' did not take part, and no reason is given"
            yield codes.NO_REASON.at(f"{path}[{index}].not_involved_because", message)
    untold = [
        shortened(person.who)
        for person in people
        if person.took_part is not False and says_nothing(person.expectations)
    ]
    if untold:
        message = f"nothing says how they were invited and told what to expect: {in_words(untold)}"
        yield not_told.at(path, message)


def setting(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report what a review that has begun does not say of its questions and of what went on beside it."""
    for index, process in enumerate(review.parallel_processes or ()):
        if says_nothing(process.handling):
            message = f"nothing says how '{shortened(process.process)}' and the review were kept apart"
            yield codes.PROCESS_NOT_HANDLED.at(f"parallel_processes[{index}].handling", message)
    if as_date(review.dates.initiated) is None and not is_complete(review):
        return
    unsaid: dict[str, str] = {}
    if says_nothing(review.terms_of_reference):
        unsaid["terms_of_reference"] = "its terms of reference"
    if says_nothing(review.other_children, asks_whether=True) and not _is_about_adults(review, request):
        unsaid["other_children"] = "other children in the family"
    if review.parallel_processes is None:
        unsaid["parallel_processes"] = "parallel processes"
    if unsaid:
        message = f"nothing is said of {in_words(list(unsaid.values()))}"
        yield codes.UNSAID.at(next(iter(unsaid)), message, hint=f"Add {in_words(list(unsaid))}.")


def _is_about_adults(review: Review, request: CheckRequest) -> bool:
    ruleset = request.host.rulesets.get(review.rules) if review.rules else None
    return ruleset is not None and ruleset.subject == "an adult"


def publication(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report what a complete review does not say of its publication and of the board's response."""
    if not is_complete(review):
        return
    decided = review.publication
    published_on = as_date(review.dates.published)
    if decided is None:
        if published_on is None:
            yield codes.NO_DECISION.at("publication", "nothing says whether the report is published")
    elif decided.published is not Published.YES and says_nothing(decided.reasons):
        what = "only in part" if decided.published is Published.PARTLY else "not published"
        yield codes.NOT_PUBLISHED.at("publication.reasons", f"{what}, and no reason is given")
    if decided is not None and decided.published is Published.NO and published_on is not None:
        message = "the decision is not to publish, and dates gives a day of publication"
        yield codes.PUBLISHED_ALL_THE_SAME.at("publication.published", message)
    if decided is not None and decided.published is not Published.NO:
        unsaid = [name for name in ("where", "available_for") if says_nothing(getattr(decided, name))]
        if unsaid:
            asked = {"where": "where the report can be read", "available_for": "for how long"}
            message = f"nothing says {in_words([asked[name] for name in unsaid])}"
            yield codes.NOWHERE_TO_READ.at(f"publication.{unsaid[0]}", message)
    if says_nothing(review.board_response):
        severity = None if review.rules == _RULES_WITH_RESPONSE else Severity.NOTE
        message = "the board has not answered the findings in writing"
        yield codes.NO_RESPONSE.at("board_response", message, severity=severity)

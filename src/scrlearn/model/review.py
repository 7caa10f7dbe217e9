"""A case review of any kind, from the facts to the action plan."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar

from immutabledict import immutabledict

from scrlearn.model.base import Body, Doc, Inline, Key, Plain, noun
from scrlearn.model.board import Agency, Board
from scrlearn.model.dates import WrittenDate, as_date
from scrlearn.model.facts import Fact
from scrlearn.model.findings import Finding
from scrlearn.model.recommendations import Recommendation


@noun
class ReviewDates:
    """When the review's steps were taken. The day of the event itself is not published; see `event`."""

    event: Annotated[
        WrittenDate | None, Doc("The day of the event. Finds the law in force; never published.")
    ] = None
    notified: Annotated[WrittenDate | None, Doc("The board was notified of the incident.")] = None
    decided: Annotated[WrittenDate | None, Doc("The decision on a review was made.")] = None
    initiated: Annotated[WrittenDate | None, Doc("The review began.")] = None
    completed: Annotated[WrittenDate | None, Doc("The review was completed.")] = None
    published: Annotated[WrittenDate | None, Doc("The report was published.")] = None


@noun
class Reviewer:
    """Who led or wrote the review. Reviewers are named; practitioners and family are not."""

    name: Annotated[Plain, Doc("The reviewer's name.")]
    role: Annotated[Plain, Doc("The part they had, such as lead reviewer.")] = ""
    organisation: Annotated[Plain, Doc("Where they work, if anywhere.")] = ""
    connections: Annotated[
        Plain, Doc("Connections with the case or its organisations; `none` where there are none.")
    ] = ""


@noun
class Participant:
    """A person or group, by role, who was invited to contribute to the review.

    In a file, text alone stands for `who`.
    """

    who: Annotated[Plain, Doc("Role or relationship, never a name.")]
    contribution: Annotated[Inline, Doc("How they contributed, or why they did not.")] = ""


@noun
class Involvement:
    """Who was invited to contribute, and how."""

    practitioners: Annotated[Sequence[Participant], Doc("Practitioners and managers.")] = ()
    family: Annotated[Sequence[Participant], Doc("Family members, surviving children among them.")] = ()


@noun
class Review:
    """One case review of any kind: SCR, LCSPR, child practice review, safeguarding adults review.

    It is keyed by `id`; `title` is the published pseudonym, and pseudonyms collide. A half-finished review
    is a valid object: `scrlearn.check` reports what it lacks.

    >>> Review(id="child-n", title="Child N").findings
    ()
    """

    kind: ClassVar[str] = "review"

    id: Annotated[Key, Doc("Key of the review; pseudonyms collide, ids do not.")]
    title: Annotated[Plain, Doc("The published pseudonym, such as Child N.")]
    type: Annotated[Plain, Doc("What the board calls this kind of review.")] = ""
    language: Annotated[Plain, Doc("Language of the texts, as a BCP 47 tag.")] = "en-GB"
    rules: Annotated[
        Plain, Doc("Id of the rule set that the decision is made by; its edition is found by date.")
    ] = ""
    area: Annotated[Plain, Doc("The local authority area, where the law in force depends on it.")] = ""
    board: Annotated[Board | None, Doc("Who publishes the review.")] = None
    dates: Annotated[ReviewDates, Doc("When the steps were taken.")] = ReviewDates()
    summary: Annotated[Body, Doc("What happened, in outline; no detail that could identify anyone.")] = ""
    scope: Annotated[Body, Doc("What the review looked at, over which time, and by which method.")] = ""
    facts: Annotated[Mapping[Plain, Fact], Doc("What is known of the case, by fact id.")] = immutabledict()
    agencies: Annotated[Sequence[Agency], Doc("The bodies that took part.")] = ()
    reviewers: Annotated[Sequence[Reviewer], Doc("Who led and wrote the review.")] = ()
    involvement: Annotated[Involvement, Doc("Who was invited to contribute.")] = Involvement()
    principles: Annotated[Mapping[Plain, Inline], Doc("How each principle of conduct was met.")] = (
        immutabledict()
    )
    findings: Annotated[Sequence[Finding], Doc("What was learned.")] = ()
    recommendations: Annotated[Sequence[Recommendation], Doc("What should change.")] = ()
    extensions: Annotated[Mapping[Plain, Any], Doc("Plugins' own data, by distribution; kept as it is.")] = (
        immutabledict()
    )

    @property
    def law_date(self) -> date | None:
        """The day whose law applies; see `law_date_of` for which day it is. None where no day is known."""
        return as_date(getattr(self.dates, self.law_date_of)) if self.law_date_of else None

    @property
    def law_date_of(self) -> str:
        """Which day finds the law: `event` where it is given, else `notified`, else `decided`, else empty.

        An event whose day was written in words finds no law: another day's would be a guess.
        """
        if self.dates.event is not None:
            return "event"
        return next((name for name in ("notified", "decided") if as_date(getattr(self.dates, name))), "")

    def agency_name(self, agency_id: str) -> str:
        """Return the name of the agency with that id, or the id itself where the review lists none."""
        return next((agency.name for agency in self.agencies if agency.id == agency_id), agency_id)

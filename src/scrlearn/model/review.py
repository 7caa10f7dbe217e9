"""A case review of any kind, from the facts to the action plan."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar, cast

import attrs
from immutabledict import immutabledict

from scrlearn._once import once_for_each
from scrlearn.model.areas import Area
from scrlearn.model.base import Converted, Doc, Kept, noun
from scrlearn.model.board import Agency, Board
from scrlearn.model.conduct import ParallelProcess, Publication
from scrlearn.model.dates import WrittenDate, as_date
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.facts import Fact
from scrlearn.model.findings import Finding
from scrlearn.model.particulars import Particulars
from scrlearn.model.quality_markers import MarkerJudgement
from scrlearn.model.recommendations import Recommendation
from scrlearn.model.recorded import RecordedDecision
from scrlearn.model.subject_kinds import SubjectKind
from scrlearn.model.text_kinds import Body, Inline, Key, Plain


@noun
class ReviewDates:
    """When the review's steps were taken. The day of the event itself is not published; see `event`."""

    event: Annotated[
        WrittenDate | None, Doc("The day of the event. Finds the law in force; never published.")
    ] = None
    aware: Annotated[
        WrittenDate | None,
        Doc("The authority became aware of the incident. Starts a clock; never published."),
    ] = None
    notified: Annotated[
        WrittenDate | None, Doc("The incident was notified to the board, partners or panel.")
    ] = None
    rapid_review: Annotated[WrittenDate | None, Doc("The rapid review was sent to the panel.")] = None
    decided: Annotated[WrittenDate | None, Doc("The decision on a review was made.")] = None
    decision_told: Annotated[
        WrittenDate | None, Doc("The decision was told to the national panel or government.")
    ] = None
    initiated: Annotated[WrittenDate | None, Doc("The review began.")] = None
    completed: Annotated[WrittenDate | None, Doc("The review was completed.")] = None
    report_sent: Annotated[
        WrittenDate | None, Doc("The report was sent to those who must have it before publication.")
    ] = None
    published: Annotated[WrittenDate | None, Doc("The report was published.")] = None
    available_until: Annotated[
        WrittenDate | None, Doc("The last day on which the report was publicly available, once it is not.")
    ] = None
    steps: Annotated[
        Mapping[Plain, WrittenDate], Doc("Other steps that a rule set's timetable names, by their id.")
    ] = immutabledict()

    def day(self, name: str) -> date | None:
        """Return the calendar date of a step, by its key here or among `steps`; None where there is none.

        >>> ReviewDates(decided=date(2015, 2, 27)).day("decided")
        datetime.date(2015, 2, 27)
        """
        return as_date(self.written(name))

    def written(self, name: str) -> WrittenDate | None:
        """Return what stands for the day of a step, by its key here or among `steps`; None for nothing.

        >>> ReviewDates(steps={"seminar": date(9999, 12, 31)}).written("seminar").text
        '9999-12-31'
        """
        named = name != "steps" and name in _DATE_KEYS
        return cast("WrittenDate | None", getattr(self, name) if named else self.steps.get(name))


_DATE_KEYS = frozenset(field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", ReviewDates)))


@noun
class Reviewer:
    """Who led or wrote the review. Reviewers are named; practitioners and family are not."""

    name: Annotated[Plain, Doc("The reviewer's name.")]
    role: Annotated[Plain, Doc("The part they had, such as lead reviewer.")] = ""
    organisation: Annotated[Plain, Doc("Where they work, if anywhere.")] = ""
    connections: Annotated[
        Plain, Doc("Connections with the case or its organisations; `none` where there are none.")
    ] = ""
    independence: Annotated[
        Inline, Doc("How independence is kept, where there is a connection with the case or an agency.")
    ] = ""


@noun
class Participant:
    """A person or group, by role, who was invited to contribute to the review.

    In a file, text alone stands for `who`.
    """

    who: Annotated[Plain, Doc("Role or relationship, never a name.")]
    expectations: Annotated[
        Inline, Doc("How they were invited, and how it was explained what to expect and what not.")
    ] = ""
    took_part: Annotated[bool | None, Doc("Whether they took part; nothing where that is still open.")] = None
    contribution: Annotated[Inline, Doc("How they contributed.")] = ""
    not_involved_because: Annotated[
        Inline, Doc("Why they did not take part: their own choice, another process, harm to be feared.")
    ] = ""


@noun
class Involvement:
    """Who was invited to contribute, and how."""

    practitioners: Annotated[Sequence[Participant], Doc("Practitioners and managers.")] = ()
    family: Annotated[Sequence[Participant], Doc("Family members, surviving children among them.")] = ()


def _as_area(value: Area | str | None) -> object:
    """Take the name of an area for the area; leave what is neither to the check of types."""
    return (Area(name=value) if value else None) if isinstance(value, str) else value


@noun
class Review:
    """One case review of any kind: SCR, LCSPR, child practice review, safeguarding adults review.

    It is keyed by `id`; `title` is the published pseudonym, and pseudonyms collide. A half-finished review
    is a valid object: `scrlearn.check` reports what it lacks.

    >>> Review(id="child-n", title="Child N").findings
    ()
    """

    kind: ClassVar[SubjectKind] = "review"

    id: Annotated[
        Key, Doc("A short name that no other review has, such as child-n-2015; pseudonyms are used twice.")
    ]
    title: Annotated[Plain, Doc("The published pseudonym, such as Child N.")]
    type: Annotated[Plain, Doc("What the board calls this kind of review.")] = ""
    language: Annotated[Plain, Doc("Language of the texts, as a BCP 47 tag.")] = "en-GB"
    rules: Annotated[
        Plain, Doc("Id of the rule set that the decision is made by; its edition is found by date.")
    ] = ""
    area: Annotated[
        Kept[Area | None, Area | str | None],
        Converted(_as_area),
        Doc("The local authority area, by name; another area with its nation, and its date where needed."),
    ] = attrs.field(default=None)
    board: Annotated[Board | None, Doc("Who publishes the review.")] = None
    dates: Annotated[ReviewDates, Doc("When the steps were taken.")] = ReviewDates()
    summary: Annotated[Body, Doc("What happened, in outline; no detail that could identify anyone.")] = ""
    scope: Annotated[Body, Doc("What the review looked at, over which time, and by which method.")] = ""
    terms_of_reference: Annotated[
        Body, Doc("What the review was asked: its questions and its bounds, as they were agreed.")
    ] = ""
    facts: Annotated[Mapping[Plain, Fact], Doc("What is known of the case, by fact id.")] = immutabledict()
    particulars: Annotated[
        Particulars, Doc("Dates and numbers from which facts follow; never published.")
    ] = Particulars()
    decisions: Annotated[
        Sequence[RecordedDecision], Doc("What was decided on each question, by whom, when and why.")
    ] = ()
    agencies: Annotated[Sequence[Agency], Doc("The bodies that took part.")] = ()
    reviewers: Annotated[Sequence[Reviewer], Doc("Who led and wrote the review.")] = ()
    involvement: Annotated[Involvement, Doc("Who was invited to contribute.")] = Involvement()
    other_children: Annotated[
        Inline,
        Doc(
            "How the safety and needs of other children in the family were considered; that there are none "
            "is an answer, too."
        ),
    ] = ""
    parallel_processes: Annotated[
        Sequence[ParallelProcess] | None,
        Doc("Other processes about the same events; an empty list says that there were none."),
    ] = None
    delays: Annotated[
        Mapping[Plain, Inline],
        Doc("Why a step was taken after its time limit, by the step's id in the timetable."),
    ] = immutabledict()
    principles: Annotated[Mapping[Plain, Inline], Doc("How each principle of conduct was met.")] = (
        immutabledict()
    )
    quality_markers: Annotated[
        Mapping[Plain, MarkerJudgement],
        Doc("The checklist of quality markers: what the board answers, by the marker's id."),
    ] = immutabledict()
    findings: Annotated[Sequence[Finding], Doc("What was learned.")] = ()
    recommendations: Annotated[Sequence[Recommendation], Doc("What should change.")] = ()
    board_response: Annotated[
        Body, Doc("The board's written response to the findings: a document of its own, beside the plan.")
    ] = ""
    publication: Annotated[Publication | None, Doc("What was decided on publishing the report.")] = None
    exceptions: Annotated[
        Sequence[RecordedException],
        Doc("Problems that may stand, by whose decision and why; never published."),
    ] = ()
    extensions: Annotated[Mapping[Plain, Any], Doc("Plugins' own data, by distribution; kept as it is.")] = (
        immutabledict()
    )

    @property
    def is_complete(self) -> bool:
        """Whether the review has come to its end, so that it can be asked what is known only then.

        >>> from datetime import date
        >>> dates = ReviewDates(completed=date(2015, 11, 20))
        >>> Review(id="n", title="Child N", dates=dates).is_complete
        True
        """
        return as_date(self.dates.completed) is not None or as_date(self.dates.published) is not None

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

    def decision_on(self, question: str) -> RecordedDecision | None:
        """Return the decision recorded on a question, the last where there are several, or None."""
        return next((entry for entry in reversed(self.decisions) if entry.question == question), None)

    def agency_name(self, agency_id: str) -> str:
        """Return the name of the agency with that id, or the id itself where the review lists none."""
        return _agency_names(self).get(agency_id, agency_id)


# Asked of every recommendation and action of one review.
@once_for_each
def _agency_names(review: Review) -> dict[str, str]:
    """Return the names of a review's agencies by their ids; of two with one id, the first."""
    return {agency.id: agency.name for agency in reversed(review.agencies)}

"""A short briefing for a team meeting, and the form that the team sends back."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar

from immutabledict import immutabledict

from scrlearn._meant import ClosedList
from scrlearn.model.base import Doc, noun
from scrlearn.model.board import Board, GlossaryEntry
from scrlearn.model.dates import WrittenDate
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.subject_kinds import SubjectKind
from scrlearn.model.text_kinds import Body, EmailAddress, Inline, Key, Plain

STANDARD_QUESTIONS = (
    "What are our main thoughts about this learning, and where do we recognise it in our own work?",
    "How will we make sure that the learning becomes part of what we do, and how will we know that it has?",
    "What should change in our team's or service's plans because of it?",
)
"""What boards' usual three questions ask, in our words: reflection, embedding with evidence, plans."""


class FormPart(ClosedList):
    """What the response form can ask of a team. Teams are named; who attended is counted, not listed."""

    ORGANISATION = "organisation"
    TEAM = "team"
    FACILITATOR_ROLE = "facilitator_role"
    DISCUSSED_ON = "discussed_on"
    ATTENDED = "attended"
    KEY_POINTS = "key_points"
    ANSWERS = "answers"
    DOING_WELL = "doing_well"
    ACTIONS = "actions"
    NO_ACTION_NEEDED = "no_action_needed"
    ESCALATE = "escalate"
    FEEDBACK = "feedback"


@noun
class BriefingSection:
    """One step of a briefing."""

    key: Annotated[Key, Doc("Key of the section, by which a preset knows it.")]
    heading: Annotated[Inline, Doc("The heading as readers see it.")]
    body: Annotated[Body, Doc("The text of the section.")] = ""


@noun
class Briefing:
    """An ordered list of named sections with discussion questions and a response form.

    The number of sections is not fixed: the board that this project began from dropped both the number
    seven and the name within a year. A preset only says which sections are expected.

    >>> Briefing(id="child-n-briefing", title="Child N").preset
    'seven-minute'
    """

    kind: ClassVar[SubjectKind] = "briefing"

    id: Annotated[Key, Doc("Key of the briefing; returned forms name it.")]
    title: Annotated[Plain, Doc("Title, such as the published pseudonym and the subject.")]
    review: Annotated[Plain, Doc("Id of the review it carries the learning of.")] = ""
    preset: Annotated[Plain, Doc("seven-minute, six-step, or a plugin's own.")] = "seven-minute"
    date: Annotated[WrittenDate | None, Doc("Date of the briefing.")] = None
    language: Annotated[Plain, Doc("Language of the texts, as a BCP 47 tag.")] = "en-GB"
    board: Annotated[Board | None, Doc("Who publishes the briefing.")] = None
    sections: Annotated[Sequence[BriefingSection], Doc("The steps, in order.")] = ()
    questions: Annotated[Sequence[Inline], Doc("Questions for the team to discuss.")] = ()
    form: Annotated[Sequence[FormPart], Doc("What the response form asks; empty for no form.")] = tuple(
        FormPart
    )
    reply_to: Annotated[
        EmailAddress | None, Doc("Where the completed form goes; else the board's reply_to.")
    ] = None
    reply_by: Annotated[WrittenDate | None, Doc("By when teams should reply.")] = None
    glossary: Annotated[Sequence[GlossaryEntry], Doc("Specialist terms that the text uses.")] = ()
    exceptions: Annotated[
        Sequence[RecordedException],
        Doc("Problems that may stand, by whose decision and why; never published."),
    ] = ()
    extensions: Annotated[Mapping[Plain, Any], Doc("Plugins' own data, by distribution; kept as it is.")] = (
        immutabledict()
    )

    @property
    def reply_address(self) -> str | None:
        """Where the completed form goes: the briefing's own address, else the board's; None for neither."""
        return self.reply_to or (self.board.reply_to if self.board else None)

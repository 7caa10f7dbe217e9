"""The board's newsletter."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar

from immutabledict import immutabledict

from scrlearn.model.base import Doc, noun
from scrlearn.model.board import Board
from scrlearn.model.dates import WrittenDate
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.subject_kinds import SubjectKind
from scrlearn.model.text_kinds import Body, Inline, Key, Plain, Url


@noun
class BulletinSection:
    """One article of a newsletter."""

    heading: Annotated[Inline, Doc("The heading as readers see it.")]
    body: Annotated[Body, Doc("The text.")] = ""
    themes: Annotated[Sequence[Plain], Doc("Theme ids that the article is about.")] = ()


@noun
class TrainingEvent:
    """A workshop or course tied to the learning."""

    id: Annotated[Key, Doc("Key of the event.")]
    title: Annotated[Inline, Doc("What it is called.")]
    provider: Annotated[Plain, Doc("Who runs it.")] = ""
    themes: Annotated[Sequence[Plain], Doc("Theme ids that it teaches.")] = ()
    dates: Annotated[Sequence[WrittenDate], Doc("The days it is held.")] = ()
    place: Annotated[Plain, Doc("Where it is held.")] = ""
    booking: Annotated[Inline, Doc("How to book.")] = ""
    url: Annotated[Url | None, Doc("Where to book or read more.")] = None
    body: Annotated[Body, Doc("What it is about.")] = ""


@noun
class BulletinBriefing:
    """A newsletter's announcement of a briefing."""

    title: Annotated[Inline, Doc("Title of the briefing.")]
    review: Annotated[Plain, Doc("Id of the review it is about.")] = ""
    preset: Annotated[Plain, Doc("The kind of briefing.")] = ""
    url: Annotated[Url | None, Doc("Where the briefing can be had.")] = None
    body: Annotated[Body, Doc("What it is, what teams should do with it and how to reply.")] = ""


@noun
class Bulletin:
    """The newsletter in which a board tells its workforce what was learned."""

    kind: ClassVar[SubjectKind] = "bulletin"

    id: Annotated[Key, Doc("Key of the newsletter.")]
    title: Annotated[Plain, Doc("Title of the newsletter.")]
    dateline: Annotated[Plain, Doc("The date as readers see it, such as January 2016.")] = ""
    date: Annotated[WrittenDate | None, Doc("Date of issue.")] = None
    language: Annotated[Plain, Doc("Language of the texts, as a BCP 47 tag.")] = "en-GB"
    preheader: Annotated[Plain, Doc("The line that mail programs show beside the subject.")] = ""
    board: Annotated[Board | None, Doc("Who publishes it.")] = None
    intro: Annotated[Body, Doc("What it is about and what the reader should do.")] = ""
    sections: Annotated[Sequence[BulletinSection], Doc("The articles, in order.")] = ()
    training: Annotated[Sequence[TrainingEvent], Doc("Training tied to the learning.")] = ()
    briefings: Annotated[Sequence[BulletinBriefing], Doc("Briefings it announces.")] = ()
    closing: Annotated[Body, Doc("The last words.")] = ""
    view_online: Annotated[Url | None, Doc("Where it can be read in a browser.")] = None
    unsubscribe: Annotated[Url | None, Doc("Where to unsubscribe; only a real address.")] = None
    unsubscribe_one_click: Annotated[
        bool,
        Doc("Whether `unsubscribe` takes a mail program's own request (a POST, RFC 8058) without asking."),
    ] = False
    exceptions: Annotated[
        Sequence[RecordedException],
        Doc("Problems that may stand, by whose decision and why; never published."),
    ] = ()
    extensions: Annotated[Mapping[Plain, Any], Doc("Plugins' own data, by distribution; kept as it is.")] = (
        immutabledict()
    )

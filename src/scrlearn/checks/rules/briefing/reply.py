"""Reply: does a briefing ask a team for what the board needs to know, and can the team answer?

Boards ask three things of a team: what it learned, how that touches its own work, and what it will do. Each
is asked by a part of the form, or by a question whose answer the form brings back. Questions are judged by
their words and with good will: in a language other than English they are taken to ask all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.hooks import Check
from scrlearn.model.briefing import FormPart
from scrlearn.model.dates import as_date, plain_date
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

_NEWSLETTER = (
    "Northamptonshire SCB newsletter, January 2016: teams discuss the learning, how it affects their "
    "work and what "
    "they will do, and send their notes back"
)
NO_QUESTIONS = ProblemCode(
    code="BRF120",
    title="No questions to discuss",
    severity=Severity.WARNING,
    why="Teams that are only told remember little; a briefing is there to be discussed.",
    hint="Add questions: what does it mean for us, and what will we do?",
    source=_NEWSLETTER,
    failing="{kind: briefing, questions: []}",
    passing="{kind: briefing, questions: ['Where do we recognise this in our own work?']}",
)
NOT_ASKED = ProblemCode(
    code="BRF121",
    title="Nothing asks for the learning, its effect on the work, or what the team will do",
    severity=Severity.WARNING,
    why="What a form does not ask, no team sends back, and the board cannot show what changed.",
    hint="Add a question that asks for it, or add key_points (learning) or actions to the form.",
    source=_NEWSLETTER,
    failing="{kind: briefing, form: [team, key_points, answers]}",
    passing="{kind: briefing, form: [team, key_points, answers, actions]}",
)
NO_FORM = ProblemCode(
    code="BRF122",
    title="No response form",
    severity=Severity.WARNING,
    why="Without a form nothing comes back, and the board cannot show what changed.",
    hint="Leave form out to have the whole form, or list the parts that it should have.",
    source=_NEWSLETTER,
    failing="{kind: briefing, form: []}",
    passing="{kind: briefing, form: [key_points, answers, actions]}",
)
NO_REPLY_ADDRESS = ProblemCode(
    code="BRF130",
    title="Nowhere to send the form",
    severity=Severity.WARNING,
    why="A form that cannot be sent back is not sent back.",
    hint="Add reply_to, here or under board.",
    source=_NEWSLETTER,
    failing="{kind: briefing, reply_to: null, board: {reply_to: null}}",
    passing="{kind: briefing, reply_to: briefings@example.org, board: {reply_to: null}}",
)
NOBODY_READS = ProblemCode(
    code="BRF131",
    title="A reply address that nobody reads",
    severity=Severity.WARNING,
    why="The team's form is sent to an address that takes no replies, and nobody ever sees it.",
    hint="Give an address that a person opens.",
    source=_NEWSLETTER,
    failing="{kind: briefing, reply_to: noreply@example.org}",
    passing="{kind: briefing, reply_to: briefings@example.org}",
)
REPLY_BEFORE_DATE = ProblemCode(
    code="BRF132",
    title="Replies are asked for before the briefing is sent",
    severity=Severity.ERROR,
    why="One of the two dates is wrong, and no team can reply in time.",
    hint="Correct date or reply_by.",
    source="The briefing file: date and reply_by",
    failing="{kind: briefing, date: 2016-02-12, reply_by: 2016-01-31}",
    passing="{kind: briefing, date: 2016-02-12, reply_by: 2016-03-31}",
)


def reply(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report what keeps a team from answering: no questions, things that are not asked, no way to reply."""
    if not briefing.questions:
        yield NO_QUESTIONS.at("questions", "the briefing asks the team nothing")
    if not briefing.form:
        yield NO_FORM.at("form", "the briefing has no response form")
        return
    for what, asks, part, mending in _what_should_be_asked():
        if part not in briefing.form and not _is_asked(briefing, asks):
            message = f"neither the questions nor the form ask about {what}"
            yield NOT_ASKED.at(
                "questions" if part is None else "form", message, f"To put it right, {mending}."
            )
    yield from _route(briefing)


def _what_should_be_asked() -> Iterator[tuple[str, Callable[[str], bool], FormPart | None, str]]:
    """Yield what a team is asked for: a question asks it, or a part of the form does, or how to mend that."""
    yield "the learning", language.asks_for_learning, FormPart.KEY_POINTS, "add key_points to form"
    yield (
        "the effect on the team's work",
        language.asks_for_effect,
        None,
        "add a question such as 'Where do we recognise this in our own work?', and answers to form",
    )
    yield "what the team will do", language.asks_for_actions, FormPart.ACTIONS, "add actions to form"


def _is_asked(briefing: Briefing, asks: Callable[[str], bool]) -> bool:
    """Whether a question asks it, and its answer comes back."""
    if FormPart.ANSWERS not in briefing.form:
        return False
    is_english = briefing.language.lower().startswith("en")
    return any(asks(question) or not is_english for question in briefing.questions)


def _route(briefing: Briefing) -> Iterator[Problem]:
    address = briefing.reply_address
    place = "reply_to" if briefing.reply_to or not address else "board.reply_to"
    if address is None:
        yield NO_REPLY_ADDRESS.at(place, "neither the briefing nor its board says where to send the form")
    elif language.is_unread_address(address):
        yield NOBODY_READS.at(place, "nobody reads this address")
    sent, until = as_date(briefing.date), as_date(briefing.reply_by)
    if sent and until and until < sent:
        asked_by, dated = plain_date(until), plain_date(sent)
        message = f"replies are asked for by {asked_by}, before the date of the briefing, {dated}"
        yield REPLY_BEFORE_DATE.at("reply_by", message)


CHECK = Check(
    name="reply",
    subjects=("briefing",),
    codes=(
        NO_QUESTIONS,
        NOT_ASKED,
        NO_FORM,
        NO_REPLY_ADDRESS,
        NOBODY_READS,
        REPLY_BEFORE_DATE,
    ),
    run=reply,
)

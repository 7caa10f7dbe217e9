"""Reply: does a briefing ask a team for what the board needs to know, and can the team answer?

Boards ask three things of a team: what it learned, how that touches its own work, and what it will do. Each
is asked by a part of the form, or by a question whose answer the form brings back. Questions are judged by
their words and with good will: in a language other than English they are taken to ask all three.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.hooks import Check
from scrlearn.model.briefing import FormPart
from scrlearn.model.dates import as_date
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    why="Teams that are only told remember little; the briefing is for discussion.",
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
    hint="Add a question that asks it, or the part of the form: key_points (learning), actions.",
    source=_NEWSLETTER,
    failing="{kind: briefing, form: [team, key_points, answers]}",
    passing="{kind: briefing, form: [team, key_points, answers, actions]}",
)
NO_FORM = ProblemCode(
    code="BRF122",
    title="No response form",
    severity=Severity.WARNING,
    why="Without a form nothing comes back, and the board cannot show what changed.",
    hint="Leave form out to have the whole form, or list the parts that it should ask.",
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
    hint="Mend date or reply_by.",
    source="The briefing file: date and reply_by",
    failing="{kind: briefing, date: 2016-02-12, reply_by: 2016-01-31}",
    passing="{kind: briefing, date: 2016-02-12, reply_by: 2016-03-31}",
)
_LEARNING = re.compile(
    r"\b(?:learn\w*|lessons?|findings?|themes?|thoughts?|reflect\w*|key\s+(?:points?|messages?)|recogni[sz]e\w*"
    r"|surpris\w+|stand(?:s)?\s+out|struck|strikes|take\s*away|remember|understand\w*)\b",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"\b(?:our|your|my|the\s+team['’]?s?|this\s+team['’]?s?)\s+(?:\w+\s+){0,3}?(?:caseloads?|work(?:ing|load)?|team(?:['’]s)?"
    r"|practice|roles?|services?(?:['’]s)?|settings?|schools?|wards?|plans?|cases?|visits?|records?|families|job|area)\b"
    r"|\b(?:affects?|impact\w*|appl(?:y|ies)|relevant|relevance|mean(?:s)?\s+(?:for|to)\s+(?:us|you)|here)\b"
    r"|\b(?:do|would|could|might|are)\s+(?:we|you)\b",
    re.IGNORECASE,
)
_WILL_DO = re.compile(
    r"\b(?:(?:will|shall|should|must|can|could|need\s+to)\s+(?:we|you|the\s+team|our\s+team|your\s+team)"
    r"|(?:we|you|the\s+team)\s+(?:will|shall|should|must|can|need\s+to|(?:are\s+)?going\s+to)"
    r"|differently|changes?|actions?|next\s+steps?|improve\w*|by\s+when|embed\w*|commit\w*|put\s+right)\b",
    re.IGNORECASE,
)
_ASKED = {
    "the learning": (_LEARNING, FormPart.KEY_POINTS, "add key_points to form"),
    "the effect on the team's work": (
        _EFFECT,
        None,
        "add a question such as 'Where do we recognise this in our own work?', and answers to form",
    ),
    "what the team will do": (_WILL_DO, FormPart.ACTIONS, "add actions to form"),
}
_NOBODY_READS = re.compile(
    r"(?:^|[._+-])(?:no|do[._-]?not|dont|never)[._-]?reply(?:[._+-]|@)|^(?:mailer-daemon|bounces?|postmaster)@"
    r"|@localhost\b|\.(?:invalid|localhost)$",
    re.IGNORECASE,
)


def reply(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report what keeps a team from answering: no questions, things that are not asked, no way to reply."""
    if not briefing.questions:
        yield NO_QUESTIONS.at("questions", "the briefing asks the team nothing")
    if not briefing.form:
        yield NO_FORM.at("form", "the briefing has no response form")
        return
    for what, (words, part, mending) in _ASKED.items():
        if part not in briefing.form and not _is_asked(briefing, words):
            message = f"neither the questions nor the form ask about {what}"
            yield NOT_ASKED.at("questions" if part is None else "form", message, f"To mend it, {mending}.")
    yield from _route(briefing)


def _is_asked(briefing: Briefing, words: re.Pattern[str]) -> bool:
    """Whether a question asks it, and its answer comes back."""
    if FormPart.ANSWERS not in briefing.form:
        return False
    is_english = briefing.language.lower().startswith("en")
    return any(words.search(question) or not is_english for question in briefing.questions)


def _route(briefing: Briefing) -> Iterator[Problem]:
    address = briefing.reply_address
    place = "reply_to" if briefing.reply_to or not address else "board.reply_to"
    if address is None:
        yield NO_REPLY_ADDRESS.at(place, "neither the briefing nor its board says where the form goes")
    elif _NOBODY_READS.search(address):
        yield NOBODY_READS.at(place, "the address is one that nobody reads")
    sent, until = as_date(briefing.date), as_date(briefing.reply_by)
    if sent and until and until < sent:
        asked_by, dated = language.written_day(until), language.written_day(sent)
        message = f"replies are asked for by {asked_by}, before the briefing of {dated}"
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

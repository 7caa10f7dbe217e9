"""The briefing: numbered sections, questions for the team, and the form that the team sends back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._joined import joined
from scrlearn.document import (
    Block,
    Blocks,
    Document,
    Field,
    FieldGrid,
    FieldKind,
    Form,
    ListBlock,
    Paragraph,
    Section,
    Term,
    Terms,
    Text,
    body,
    inline,
)
from scrlearn.layouts.parts import (
    address_link,
    contacts,
    mail,
    masthead,
    note,
    paragraph,
    section,
    without_number,
)
from scrlearn.model.briefing import Briefing, BriefingSection, FormPart
from scrlearn.model.dates import as_date, long_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks.records import LayoutRequest

ACTION_ROWS = 3
"""Rows for a team's actions. Three invites a few real ones; a team with more adds a row in Word."""
_FIELDS = {
    FormPart.ORGANISATION: Field(
        tag="scr_organisation", label="Organisation", prompt="Name of the organisation", kind=FieldKind.LINE
    ),
    FormPart.TEAM: Field(
        tag="scr_team", label="Team or service", prompt="Name of the team", kind=FieldKind.LINE
    ),
    FormPart.FACILITATOR_ROLE: Field(
        tag="scr_facilitator_role",
        label="Discussion led by (role)",
        prompt="Role, not name",
        kind=FieldKind.LINE,
    ),
    FormPart.DISCUSSED_ON: Field(
        tag="scr_discussed_on",
        label="Date of the discussion",
        prompt="Day, month and year",
        kind=FieldKind.DATE,
    ),
    FormPart.ATTENDED: Field(
        tag="scr_attended",
        label="How many took part",
        prompt="Number and roles, no names",
        kind=FieldKind.LINE,
    ),
    FormPart.KEY_POINTS: Field(
        tag="scr_key_points", label="Main points discussed", prompt="What we talked about and learned"
    ),
    FormPart.DOING_WELL: Field(
        tag="scr_doing_well", label="What we already do well", prompt="Practice we want to keep"
    ),
    FormPart.NO_ACTION_NEEDED: Field(
        tag="scr_no_action_needed",
        label="No action needed",
        prompt="We discussed the briefing and need to take no action",
        kind=FieldKind.CHECKBOX,
    ),
    FormPart.ESCALATE: Field(
        tag="scr_escalate", label="For the board to take up", prompt="What we cannot settle ourselves"
    ),
    FormPart.FEEDBACK: Field(
        tag="scr_feedback", label="Comments on this briefing", prompt="What would help us more"
    ),
}
_ACTIONS = FieldGrid(
    tag="scr_actions",
    caption="What we will do",
    columns=(
        Field(tag="scr_action_text", label="Action", prompt="What we will do"),
        Field(tag="scr_action_who", label="By whom", prompt="Role", kind=FieldKind.LINE),
        Field(tag="scr_action_by_when", label="By when", prompt="Date", kind=FieldKind.DATE),
        Field(tag="scr_action_how", label="How we will know", prompt="What will show it"),
        Field(tag="scr_action_done", label="Date done", prompt="Date", kind=FieldKind.DATE),
    ),
    rows=ACTION_ROWS,
)


def build(briefing: Briefing, request: LayoutRequest) -> Document:
    """Lay out a briefing; all audiences read the same."""
    preset = request.host.presets.get(briefing.preset)
    kicker = preset.title if preset else "Briefing"
    return Document(
        id=briefing.id,
        title=briefing.title,
        layout="briefing",
        language=briefing.language,
        date=as_date(briefing.date),
        subject_line=f"{kicker}: {briefing.title}",
        description=f"{kicker} for discussion in teams: {briefing.title}",
        masthead=masthead(briefing.board, kicker=kicker, dateline=long_date(briefing.date)),
        blocks=(
            *_how_to_use(briefing),
            *_steps(briefing),
            *_questions(briefing),
            *_glossary(briefing),
            *_response(briefing),
        ),
        footer=contacts(briefing.board),
        mail=mail(
            briefing.board,
            reply_to=briefing.reply_to,
            preheader=f"Please discuss this {kicker} with your team and send your response.",
        ),
    )


def _how_to_use(briefing: Briefing) -> Blocks:
    asks = ["Read this together in a team meeting or in supervision"]
    if briefing.questions:
        asks.append("talk through the questions")
    if briefing.form:
        asks.append("note what you will do in the form at the end")
    return (note((Text(f"{joined(asks)}."),)),)


def numbered_sections(briefing: Briefing) -> Iterator[tuple[int, int, BriefingSection]]:
    """Yield each section that has text with its number and its place: a draft shows no empty step."""
    written = [(index, step) for index, step in enumerate(briefing.sections) if step.body.strip()]
    for number, (index, step) in enumerate(written, start=1):
        yield number, index, step


def _steps(briefing: Briefing) -> Iterator[Block]:
    for number, _, step in numbered_sections(briefing):
        heading = inline(without_number(step.heading, number))
        yield Section(heading=heading, blocks=body(step.body), anchor=step.key, number=str(number))


def _questions(briefing: Briefing) -> Blocks:
    if not briefing.questions:
        return ()
    asked = enumerate(briefing.questions, start=1)
    items = tuple((paragraph(without_number(question, number)),) for number, question in asked)
    questions = ListBlock(items=items, ordered=True)
    return section("Questions for your team", _anchor("questions", briefing), (questions,))


def _anchor(name: str, briefing: Briefing) -> str:
    """Return the anchor of a part that every briefing has: its name, unless a section's key is that.

    No key begins with a low line, so the other name is free.
    """
    return f"_{name}" if any(step.key == name for step in briefing.sections) else name


def _glossary(briefing: Briefing) -> Blocks:
    entries = tuple(Term(term=entry.term, blocks=(paragraph(entry.meaning),)) for entry in briefing.glossary)
    return section("Words used", _anchor("glossary", briefing), (Terms(items=entries),) if entries else ())


def _response(briefing: Briefing) -> Blocks:
    if not briefing.form:
        return ()
    form = Form(subject_id=briefing.id, parts=tuple(_parts(briefing)))
    return section("Our team's response", _anchor("response", briefing), _how_to_reply(briefing), (form,))


def _how_to_reply(briefing: Briefing) -> Blocks:
    """Say where the form goes and by when; nothing is promised that the file does not state."""
    address = briefing.reply_address
    if address is None:
        return ()
    by = long_date(briefing.reply_by)
    return (
        Paragraph(
            content=(
                Text("Fill in the Word version of this form and email it to "),
                address_link(address),
                Text(f" by {by}. " if by else ". "),
                Text("Name your team, not its people, and leave out anything that could identify a family."),
            ),
        ),
    )


def _parts(briefing: Briefing) -> Iterator[Field | FieldGrid]:
    for part in briefing.form:
        if part is FormPart.ANSWERS:
            yield from (
                Field(
                    tag=f"scr_answer_{number}",
                    label=f"Answer to question {number}",
                    prompt=f"Our answer to question {number}",
                )
                for number in range(1, len(briefing.questions) + 1)
            )
        elif part is FormPart.ACTIONS:
            yield _ACTIONS
        else:
            yield _FIELDS[part]

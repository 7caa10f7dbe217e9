"""Documents to render: one that holds every kind of block, and three such as boards publish."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from PIL import Image as Pillow
from PIL import ImageDraw

import scrlearn
from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    Emphasis,
    Field,
    FieldGrid,
    FieldKind,
    Form,
    Image,
    Link,
    ListBlock,
    Mail,
    Masthead,
    Orientation,
    Paragraph,
    Role,
    Section,
    Strong,
    Table,
    Term,
    Terms,
    Text,
    as_text,
    body,
    inline,
)

PUBLISHER = "Harbourshire Safeguarding Children Board"


def paragraph(text: str, role: Role = Role.BODY) -> Paragraph:
    """A paragraph of inline text."""
    return Paragraph(content=inline(text), role=role)


def section(heading: str, text: str, *, number: str = "", anchor: str = "") -> Section:
    """A section of body text."""
    return Section(
        heading=inline(heading),
        blocks=body(text),
        anchor=anchor or heading.lower().replace(" ", "-").replace("?", ""),
        number=number,
    )


def logo(kind: str = "PNG") -> Image:
    """A small picture: a harbour wall and a lighthouse."""
    picture = Pillow.new("RGB", (240, 96), "#ffffff")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 70, 240, 96), fill="#1d4f6e")
    draw.polygon([(30, 70), (40, 20), (60, 20), (70, 70)], fill="#b3202c")
    draw.ellipse((40, 6, 60, 26), fill="#e0a800")
    stream = io.BytesIO()
    picture.save(stream, kind)
    return Image(
        data=stream.getvalue(),
        media_type="image/png" if kind == "PNG" else "image/jpeg",
        alt="Harbourshire Safeguarding Children Board, a lighthouse on a harbour wall",
    )


def mail() -> Mail:
    """Real addresses, at a domain that is nobody's."""
    return Mail(
        preheader="Ask, look and share: seven minutes with your team",
        sender="board@example.org",
        sender_name="Harbourshire SCB",
        reply_to="briefings@example.org",
        unsubscribe="https://example.org/unsubscribe",
    )


def response_form() -> Form:
    """A briefing's form with every kind of field."""
    return Form(
        subject_id="child-b-briefing",
        parts=(
            Field(
                tag="scr_organisation",
                label="Organisation",
                prompt="Name of your organisation",
                kind=FieldKind.LINE,
            ),
            Field(tag="scr_team", label="Team or service", prompt="Name of your team", kind=FieldKind.LINE),
            Field(
                tag="scr_discussed_on", label="Discussed on", prompt="Day, month, year", kind=FieldKind.DATE
            ),
            Field(
                tag="scr_attended",
                label="How many attended",
                prompt="A number, no names",
                kind=FieldKind.LINE,
            ),
            Field(
                tag="scr_answer_1",
                label="Where do we recognise this in our own work?",
                prompt="What the team said",
                kind=FieldKind.TEXT,
            ),
            Field(
                tag="scr_answer_2",
                label="What will we do differently?",
                prompt="What the team said",
                kind=FieldKind.TEXT,
            ),
            FieldGrid(
                tag="scr_actions",
                caption="Our actions",
                rows=3,
                columns=(
                    Field(tag="scr_action", label="Action", prompt="What we will do", kind=FieldKind.LINE),
                    Field(tag="scr_who", label="Who", prompt="A role", kind=FieldKind.LINE),
                    Field(tag="scr_by_when", label="By when", prompt="Day, month, year", kind=FieldKind.DATE),
                    Field(
                        tag="scr_how",
                        label="How we will know",
                        prompt="What will show it",
                        kind=FieldKind.LINE,
                    ),
                ),
            ),
            Field(
                tag="scr_no_action",
                label="No action needed",
                prompt="We discussed the briefing and need no action",
                kind=FieldKind.CHECKBOX,
            ),
            Field(
                tag="scr_feedback", label="Feedback to the board", prompt="Anything else", kind=FieldKind.TEXT
            ),
        ),
    )


def everything() -> Document:
    """A document with every kind of block, nested, and characters that markup would trip over."""
    deep = ListBlock(
        items=(
            (
                paragraph("First, with a list of its own:"),
                ListBlock(
                    items=((paragraph("inner one"),), (paragraph("inner *two*"),)), ordered=True, start=4
                ),
            ),
            (paragraph("Second paragraph one."), paragraph("Second paragraph two.")),
        )
    )
    table = Table(
        caption="Actions & owners",
        role="actions",
        row_headings=True,
        columns=(
            Column(key="action", heading="Action", width=3),
            Column(key="owner", heading="Owner"),
            Column(key="due", heading="Due"),
        ),
        rows=(
            (
                Cell(blocks=(paragraph("Ask about sleep at **every** visit"),)),
                Cell(blocks=(paragraph("Named nurse"),)),
                Cell(blocks=(paragraph("30 June 2026"),), value=date(2026, 6, 30)),
            ),
            (
                Cell(blocks=(paragraph("Agree a plan"),)),
                Cell(blocks=(ListBlock(items=((paragraph("Police"),), (paragraph("Health"),))),)),
                Cell(blocks=(), value=None),
            ),
        ),
    )
    return Document(
        id="everything",
        title='Everything <a> document & its "blocks" can\'t do without',
        layout="test",
        date=date(2026, 3, 2),
        subject_line="Everything in one message",
        description="A document with every kind of block",
        masthead=Masthead(
            publisher=PUBLISHER,
            logo=logo(),
            kicker="7 Minute Briefing",
            dateline="March 2026",
            colour="#ffd800",
        ),
        mail=mail(),
        blocks=(
            paragraph("A leading paragraph that says what this is about.", Role.LEAD),
            Section(
                heading=inline("Background of *Child B*"),
                anchor="background",
                number="1",
                blocks=(
                    paragraph("Plain, *emphasised*, **strong** and [a link](https://example.org/a?b=1&c=2)."),
                    Paragraph(
                        content=(
                            Text("Nested: "),
                            Strong((Text("strong "), Emphasis((Text("and both"),)))),
                            Text(" and "),
                            Link((Strong((Text("strong link"),)),), "mailto:briefings@example.org"),
                            Text("."),
                        )
                    ),
                    deep,
                    Section(
                        heading=as_text("A section inside"),
                        anchor="inside",
                        blocks=(
                            paragraph(
                                "Welsh: Tŷ Gŵydd, ŵ ŷ Ŵ Ŷ. Signs: £10, ½, “quotes” \N{EN DASH} dashes — and…"
                            ),
                            table,
                        ),
                    ),
                ),
            ),
            Section(
                heading=as_text("Details"),
                anchor="details",
                number="2",
                blocks=(
                    Terms(
                        items=(
                            Term(term="Lead reviewer", blocks=(paragraph("A. Reviewer, independent"),)),
                            Term(term="Period", blocks=(paragraph("One"), paragraph("Two"))),
                        )
                    ),
                    Callout(
                        heading="What to do now",
                        blocks=(paragraph("Talk about it."), ListBlock(items=((paragraph("Today"),),))),
                    ),
                    paragraph(
                        "A note in small print; use <b>no</b> markup, {{ no }} templates, %s or \\n.",
                        Role.NOTE,
                    ),
                ),
            ),
            Section(heading=as_text("Your team's response"), anchor="response", blocks=(response_form(),)),
        ),
        footer=(
            paragraph(
                "Harbourshire Safeguarding Children Board, 01632 960100, "
                "[board@example.org](mailto:board@example.org)"
            ),
            paragraph("© 2026 Harbourshire Safeguarding Children Board", Role.NOTE),
        ),
    )


_STEPS = (
    (
        "Background",
        """\
Child B was four months old when he was brought to hospital with injuries that nobody could explain.
He lived with his mother, who was nineteen, and at times with her partner, whom few services knew
of. A health visitor, a midwife, a GP practice and a family support worker had each met the family;
the police had been called to the address twice.

The review was held because a child had been seriously harmed and there was cause for concern about
how agencies had worked together.""",
    ),
    (
        "Why it matters",
        """\
Babies cannot tell us what is happening to them. In most reviews about infants, somebody held a
piece of information that would have changed what another person did. The question for every team is
not who missed it, but what made it hard to see.""",
    ),
    (
        "The review",
        """\
An independent reviewer met thirteen practitioners and listened to the mother and the grandmother.
The review looked at ten months, from the booking appointment to the day of the injuries. It asked
what people knew at the time and why what they did made sense to them.""",
    ),
    (
        "What we learned",
        """\
- **History was gathered but not analysed.** Three assessments listed the mother's years in care;
  none said what they might mean for her as a parent.
- **The partner was invisible.** Nobody asked who else lived in the home, and his record in another
  county was not looked for.
- **Sleeping arrangements were discussed, not seen.** Advice was given in the living room.
- **Appointments kept were taken for change.** The family agreed with every plan, and the plan's
  aims were too vague for anyone to tell whether it worked.""",
    ),
    (
        "What worked well",
        """\
The midwife asked about home life when the mother was alone, wrote down her words, and rang the
health visitor before discharge instead of sending a form. The practice nurse challenged a decision
twice and recorded why.""",
    ),
    (
        "What is changing",
        """\
1. Health and children's social care will hold a joint pre-birth meeting for every parent under
   twenty who has been in care, by week 28.
2. Every assessment will name each adult in the home, and say what is known of him or her and what
   is not.
3. Health visitors will see where a baby sleeps at the first two visits and record what they saw.
4. Child protection plans will say what will be different for the child, by when, and how anyone
   will know.""",
    ),
    (
        "What to do now",
        """\
Before the end of the month, look at the last three families your team has worked with and ask: do
we know who lives there? Have we seen where the baby sleeps? Could a stranger tell from our plan
whether things are better? If the answer is no, *say so in supervision*. Read the [guidance for
teams](https://example.org/guidance).""",
    ),
)


def briefing() -> Document:
    """A seven-minute briefing of about 700 words with questions and a form."""
    steps = tuple(
        section(title, text, number=str(number)) for number, (title, text) in enumerate(_STEPS, start=1)
    )
    return Document(
        id="child-b-briefing",
        title="Child B: seeing the baby, seeing the household",
        layout="briefing",
        date=date(2026, 3, 2),
        masthead=Masthead(
            publisher=PUBLISHER, logo=logo(), kicker="7 Minute Briefing", dateline="2 March 2026"
        ),
        mail=mail(),
        blocks=(
            *steps,
            section(
                "Questions for your team",
                "1. Where do we recognise this in our own work?\n2. What will we do differently, and "
                "how will we know that it helped?\n3. What should change in our plans because of it?",
            ),
            Section(
                heading=as_text("Your team's response"),
                anchor="response",
                blocks=(
                    paragraph(
                        "Please fill this in together and send it to "
                        "[briefings@example.org](mailto:briefings@example.org) by 30 April 2026."
                    ),
                    response_form(),
                ),
            ),
        ),
        footer=(paragraph("© 2026 Harbourshire Safeguarding Children Board"),),
    )


def newsletter() -> Document:
    """A board's newsletter with articles, training and an announcement."""
    training = tuple(
        Section(
            heading=inline(title),
            anchor=f"training-{number}",
            blocks=(
                Terms(
                    items=(
                        Term(term="Dates", blocks=(paragraph(dates),)),
                        Term(term="Place", blocks=(paragraph("Quay House, Harbourton"),)),
                        Term(term="Provider", blocks=(paragraph("Harbourshire Learning Hub"),)),
                        Term(
                            term="To book",
                            blocks=(paragraph("[Book a place](https://example.org/training)"),),
                        ),
                    )
                ),
                paragraph(text),
            ),
        )
        for number, (title, dates, text) in enumerate(
            (
                (
                    "Unseen men",
                    "14 April and 6 May 2026",
                    "Finding out who matters in a child's life, and asking.",
                ),
                (
                    "Safer sleep in practice",
                    "22 April 2026",
                    "How to look, what to say and what to write down.",
                ),
            ),
            start=1,
        )
    )
    return Document(
        id="2026-03",
        title="Learning from case reviews",
        layout="bulletin",
        date=date(2026, 3, 2),
        masthead=Masthead(publisher=PUBLISHER, logo=logo(), dateline="March 2026", colour="#0b6e4f"),
        mail=mail(),
        blocks=(
            paragraph(
                "Everyone who works with children in Harbourshire should know what a case review is, how it "
                "is carried out and what we do with what we learn.",
                Role.LEAD,
            ),
            section(
                "What triggers a review?",
                "A review is held when abuse or neglect of a child is known or suspected, and the child has "
                "died, or has been seriously harmed and there is cause for concern about how agencies "
                "worked together.",
            ),
            section(
                "What have we learned?",
                "Recent reviews found too little:\n\n- analysis of family history\n- assessment of fathers "
                "and other adults in the home\n- challenge between professionals\n\nThey also found *good "
                "practice* to build on.",
            ),
            Callout(
                heading="New: a seven-minute briefing about Child B",
                blocks=(
                    ListBlock(
                        ordered=True,
                        items=(
                            (paragraph("Open the attached briefing."),),
                            (paragraph("Discuss it with your team and note your actions in it."),),
                            (
                                paragraph(
                                    "Send it back to [briefings@example.org](mailto:briefings@example.org)."
                                ),
                            ),
                        ),
                    ),
                ),
            ),
            Section(heading=as_text("Training"), anchor="training", blocks=training),
            paragraph("Thank you. If you have any questions, please contact us."),
        ),
        footer=(
            paragraph(
                "Harbourshire Safeguarding Children Board, Quay House, Harbourton. Telephone 01632 960100"
            ),
            paragraph("[Unsubscribe](https://example.org/unsubscribe)"),
            paragraph("© 2026 Harbourshire Safeguarding Children Board"),
        ),
    )


def action_plan(rows: int = 12) -> Document:
    """A landscape action plan of six columns."""
    headings = ("Recommendation", "Action", "Owner", "Due", "How we will know", "Status")
    columns = tuple(
        Column(key=heading.lower().replace(" ", "_"), heading=heading, width=width)
        for heading, width in zip(headings, (3, 3, 1.5, 1.2, 2.5, 1.2), strict=True)
    )
    row = tuple(
        Cell(blocks=(paragraph(text),))
        for text in (
            "1. Health and social care should meet before the birth for parents under twenty who left care.",
            "Add the meeting to the pathway and audit every case each quarter.",
            "Head of midwifery",
            "30 June 2026",
            "Nine of ten cases in the June audit had the meeting by week 28.",
            "On track",
        )
    )
    return Document(
        id="child-b-plan",
        title="Child B: action plan",
        layout="action-plan",
        orientation=Orientation.LANDSCAPE,
        masthead=Masthead(publisher=PUBLISHER, kicker="Action plan", dateline="As at 2 March 2026"),
        blocks=(
            Section(
                heading=as_text("Actions"),
                anchor="actions",
                blocks=(Table(caption="All actions", columns=columns, rows=(row,) * rows, role="actions"),),
            ),
        ),
    )


def lines() -> Document:
    """Line breaks wherever inline content can stand."""
    address = inline("1 High Street  \nFenshire\\\n**FN1  \n1AA**")
    said = (Paragraph(content=address),)
    cell = Cell(blocks=said)
    return Document(
        id="lines",
        title="Lines",
        layout="test",
        blocks=(
            *said,
            ListBlock(items=(said, (*said, paragraph("More")))),
            Terms(items=(Term(term="Where", blocks=said),)),
            Callout(heading="Come", blocks=said),
            Table(
                caption="Places",
                columns=(Column(key="a", heading="First"), Column(key="b", heading="Second")),
                rows=((cell, cell), (cell, cell)),
            ),
            Section(
                heading=address, anchor="s", blocks=(paragraph("[two  \nlines](https://example.org/x)"),)
            ),
        ),
        footer=said,
    )


SAMPLES = Path(scrlearn.__file__).parent / "samples"


def sample(name: str, layout: str | None = None, audience: str = "public") -> Document:
    """Lay out a sample file as the demonstration does."""
    host = scrlearn.PluginHost(entry_points=False)
    return scrlearn.lay_out(scrlearn.load(SAMPLES / name), layout=layout, audience=audience, host=host)


DOCUMENTS = {
    "everything": everything,
    "briefing": briefing,
    "newsletter": newsletter,
    "action-plan": action_plan,
    "lines": lines,
    "empty": lambda: Document(id="empty", title="Nothing yet", layout="test"),
    "sample-review": lambda: sample("review.yaml"),
    "sample-plan": lambda: sample("review.yaml", layout="action-plan", audience="board"),
    "sample-briefing": lambda: sample("briefing.yaml"),
    "sample-newsletter": lambda: sample("newsletter.yaml"),
}
"""Documents by name; each function makes its document anew."""

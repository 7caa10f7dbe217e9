"""BRF: can a team take the briefing in, and does it come back?"""

from scrlearn.model.problems import ProblemCode, Severity

_READING = (
    "Brysbaert (2019): 238 words a minute silently, 183 aloud; the time that a team meeting gives a briefing"
)
_STEPS = "The presets: what boards publish as seven-minute and six-step briefings"
_NEWSLETTER = (
    "Northamptonshire SCB newsletter, January 2016: teams discuss the learning, how it affects their "
    "work and what "
    "they will do, and send their notes back"
)
# A section's text in an example, long enough to be one and short enough to be read.
_WORDS = "The baby was seen by four services and none of them asked who lived in the home. "


def _sections(*keys: str, body: str = "What readers need to know.") -> str:
    entries = (
        f"  - {{key: {key}, heading: {key.replace('-', ' ').capitalize()}, body: {body}}}" for key in keys
    )
    return "\n".join(["sections:", *entries])


_SEVEN = (
    "background",
    "why-it-matters",
    "the-review",
    "findings",
    "good-practice",
    "what-is-changing",
    "what-to-do",
)

UNKNOWN_PRESET = ProblemCode(
    code="BRF101",
    title="A preset that is not there",
    severity=Severity.ERROR,
    why="Without its preset nobody can say which sections the briefing should have.",
    hint="Use seven-minute or six-step, or install the plugin that gives the preset.",
    source=_STEPS,
    failing="{kind: briefing, preset: seven-minutes}",
    passing="{kind: briefing, preset: seven-minute}",
)
MISSING_SECTION = ProblemCode(
    code="BRF102",
    title="A section that this kind of briefing has is missing",
    severity=Severity.WARNING,
    why="Teams know the steps and look for them; a step that is left out is a question that is not answered.",
    hint="Add the section, or choose another preset.",
    source=_STEPS,
    failing="kind: briefing\n" + _sections(*_SEVEN[:-1]),
    passing="kind: briefing\n" + _sections(*_SEVEN),
)
SECTION_ORDER = ProblemCode(
    code="BRF103",
    title="Sections in an unusual order",
    severity=Severity.NOTE,
    why="Teams know the order of the steps.",
    hint="Order the sections as the preset does, unless the story is better told otherwise.",
    source=_STEPS,
    failing="kind: briefing\n" + _sections(_SEVEN[1], _SEVEN[0], *_SEVEN[2:]),
    passing="kind: briefing\n" + _sections(*_SEVEN),
)
EMPTY_SECTION = ProblemCode(
    code="BRF104",
    title="A section without text",
    severity=Severity.WARNING,
    why="The document shows a heading with nothing below it.",
    hint="Write the section, or take it out.",
    source=_STEPS,
    failing="kind: briefing\n" + _sections(*_SEVEN, body="''"),
    passing="kind: briefing\n" + _sections(*_SEVEN),
)
TOO_LONG = ProblemCode(
    code="BRF110",
    title="Longer than seven minutes aloud",
    severity=Severity.ERROR,
    why=(
        "A briefing is read out and discussed in a few minutes; 1,280 words fill all seven without a "
        "question."
    ),
    hint="Cut it to 900 words or fewer; the report holds the rest.",
    source=_READING,
    failing="kind: briefing\n" + _sections("background", body=_WORDS * 80),
    passing="kind: briefing\n" + _sections("background", body=_WORDS * 20),
)
LONG = ProblemCode(
    code="BRF111",
    title="Longer than leaves time to discuss",
    severity=Severity.WARNING,
    why="The point of a briefing is the discussion; beyond 900 words reading takes nearly all of its time.",
    hint="Cut it to 900 words or fewer: one or two pages.",
    source=_READING,
    failing="kind: briefing\n" + _sections("background", body=_WORDS * 60),
    passing="kind: briefing\n" + _sections("background", body=_WORDS * 20),
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
    title="The form does not ask for the learning, its effect on the work, or what the team will do",
    severity=Severity.WARNING,
    why="What a form does not ask, no team sends back, and the board cannot show what changed.",
    hint="Add the part to form: key_points (learning), doing_well or answers (effect on the work), actions.",
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
UNUSED_TERM = ProblemCode(
    code="BRF140",
    title="A glossary term that the text never uses",
    severity=Severity.NOTE,
    why="It takes room on the page and explains nothing.",
    hint="Remove the term, or write it as the text does.",
    source="House rule: nothing on the page without a use",
    failing="{kind: briefing, glossary: [{term: MARAC, meaning: a meeting about high risk}]}",
    passing=(
        "{kind: briefing, glossary: [{term: MARAC, meaning: a meeting about high risk}],\n"
        "  questions: ['What would we bring to MARAC?']}"
    ),
)
LONG_SENTENCE = ProblemCode(
    code="BRF150",
    title="A sentence of more than 30 words",
    severity=Severity.NOTE,
    why="Read aloud, a sentence that long is lost before its end.",
    hint="Cut it in two; aim for 15 to 20 words.",
    source="GOV.UK content design: sentences of 25 words at most",
    failing="kind: briefing\n"
    + _sections("background", body=" and ".join(["she asked who lived there"] * 7) + "."),
    passing="kind: briefing\n" + _sections("background", body="She asked who lived there. Nobody knew."),
)

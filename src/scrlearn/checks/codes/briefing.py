"""BRF: can a team take the briefing in, and does it come back?"""

from scrlearn.problems import ProblemCode, Severity

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
    title="Sentences of more than 30 words",
    severity=Severity.NOTE,
    why="Read aloud, a sentence that long is lost before its end.",
    hint="Cut it in two; aim for 15 to 20 words.",
    source="GOV.UK content design: sentences of 25 words at most",
    failing="kind: briefing\n"
    + _sections("background", body=" and ".join(["she asked who lived there"] * 7) + "."),
    passing="kind: briefing\n" + _sections("background", body="She asked who lived there. Nobody knew."),
)
TOO_SHORT = ProblemCode(
    code="BRF112",
    title="Too short to carry the learning",
    severity=Severity.NOTE,
    why="Briefings that boards publish have 350 words or more; below that the reasons are left out.",
    hint="Say why it happened and what worked well, until a reader could tell the story to a colleague.",
    source=_STEPS,
    failing="kind: briefing\n" + _sections("background"),
    passing="kind: briefing\n" + _sections("background", body=_WORDS * 22),
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
UNEXPLAINED = ProblemCode(
    code="BRF141",
    title="Abbreviations that nothing explains",
    severity=Severity.NOTE,
    why="Teams of many services read it; an abbreviation means nothing, or another thing, to some of them.",
    hint="Write it out at its first use, or add it to glossary.",
    source="GOV.UK content design: abbreviations are explained at first use, unless everybody knows them",
    failing="{kind: briefing, questions: ['What would we bring to MARAC in our own work?']}",
    passing="kind: briefing\n"
    "questions: ['What in our work would go to a multi-agency risk assessment conference (MARAC)?']",
)
LONG_ON_AVERAGE = ProblemCode(
    code="BRF151",
    title="Sentences of more than 20 words on average",
    severity=Severity.NOTE,
    why="Whoever reads it out runs out of breath, and listeners lose the thread.",
    hint="Cut sentences in two where 'and' or 'which' joins them; aim for 15 to 20 words.",
    source="Plain English: 15 to 20 words a sentence on average",
    failing="kind: briefing\n"
    + _sections("background", body=("She asked him" + " and then he asked her" * 4 + ". ") * 5),
    passing="kind: briefing\n" + _sections("background", body="She asked who lived there. Nobody knew. " * 4),
)
TOO_HARD = ProblemCode(
    code="BRF152",
    title="Harder to read than its readers can use",
    severity=Severity.WARNING,
    why="It is read out once, to people of many services; words and sentences like these do not stay.",
    hint="Cut the sentence that is named, say the words in plain ones, or explain them in the glossary.",
    source="Flesch-Kincaid grade; GOV.UK content design aims at a reading age of 9",
    failing="kind: briefing\n"
    + _sections(
        "background",
        body="Multidisciplinary organisational responsibilities necessitated collaborative "
        "reconfiguration. " * 20,
    ),
    passing="kind: briefing\n" + _sections("background", body=_WORDS * 8),
)
ONLY_A_PICTURE = ProblemCode(
    code="BRF160",
    title="A section that is only a picture",
    severity=Severity.WARNING,
    why="Pictures do not pass into documents, mail programs block them, and nobody can read one out.",
    hint="Write in words what the picture shows.",
    source="WCAG 2.2, 1.1.1; newsletters of boards that ask readers to turn pictures on",
    failing="kind: briefing\n" + _sections("background", body="'![The seven steps](wheel.png)'"),
    passing="kind: briefing\n" + _sections("background", body="There are seven steps."),
)
PICTURE_WITHOUT_WORDS = ProblemCode(
    code="BRF161",
    title="A picture without words",
    severity=Severity.WARNING,
    why="Of a picture in the text only its words are kept; this one has none.",
    hint="Put in the brackets what it shows, or take it out.",
    source="WCAG 2.2, 1.1.1",
    failing="kind: briefing\n" + _sections("background", body="'See this: ![](wheel.png)'"),
    passing="kind: briefing\n" + _sections("background", body="'See this: ![seven steps](wheel.png)'"),
)
ONLY_A_LINK = ProblemCode(
    code="BRF162",
    title="A section that is only a link",
    severity=Severity.WARNING,
    why="A team that reads it out, or on paper, has nothing to read.",
    hint="Say what readers need to know, and give the link beside it.",
    source="House rule: nothing essential is anywhere else",
    failing="kind: briefing\n" + _sections("background", body="'[Read the report](https://www.example.org)'"),
    passing="kind: briefing\n"
    + _sections("background", body="'The [report](https://www.example.org) says why.'"),
)
LOGO_WITHOUT_WORDS = ProblemCode(
    code="BRF163",
    title="A logo without words",
    severity=Severity.WARNING,
    why="With pictures off, or read by a screen reader, nothing says who sends it.",
    hint="Write in alt what the logo says: usually the board's name.",
    source="WCAG 2.2, 1.1.1",
    failing="{kind: briefing, board: {logo: {alt: ''}}}",
    passing="{kind: briefing, board: {logo: {alt: Harbourshire Safeguarding Children Board}}}",
)
NO_SOURCE = ProblemCode(
    code="BRF170",
    title="A claim about such briefings that has no source",
    severity=Severity.NOTE,
    why="Pages repeat that research finds seven minutes ideal and that the FBI began it; none says where.",
    hint="Leave it out: a short text that a team discusses needs no such reason.",
    source="Pages of some twenty boards on seven-minute briefings, none with a citation",
    failing="kind: briefing\n"
    + _sections("background", body="Research suggests that seven minutes is ideal."),
    passing="kind: briefing\n" + _sections("background", body="Seven minutes are what a meeting can give."),
)

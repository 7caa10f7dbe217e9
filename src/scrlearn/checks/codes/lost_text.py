"""STR180-STR185: text that a reader would get otherwise than it was meant, or not at all."""

from scrlearn.problems import ProblemCode, Severity

_HOUSE = "House rule: nothing of a text is lost without a word"

UNSEEN = ProblemCode(
    code="STR180",
    title="A character that nobody sees",
    severity=Severity.WARNING,
    why=(
        "It comes along when text is copied from a web page or a PDF. It splits words for screen readers and "
        "for searches, or shows the text in another order than it is written."
    ),
    hint="Delete it: write the word on either side of it anew.",
    source=_HOUSE,
    failing='summary: "The health\\u200B visitor came."',
    passing="summary: The health visitor came.",
)
NO_SIGN = ProblemCode(
    code="STR181",
    title="A character that has no shape",
    severity=Severity.ERROR,
    why=(
        "Readers get an empty box or a question mark: the character belongs to a symbol font that is not "
        "here, or stands for one that was lost when the text was converted."
    ),
    hint="Write what was meant there: a bullet, a quotation mark, the missing letter.",
    source=_HOUSE,
    failing='summary: "They didn\\uFFFDt ask."',
    passing="summary: They didn't ask.",
)
GARBLED = ProblemCode(
    code="STR182",
    title="Text that was read in the wrong encoding",
    severity=Severity.WARNING,
    why="Whatever saved the text took one letter or sign for several: readers see 'â€™' for an apostrophe.",
    hint="Write what was meant, and save the file as UTF-8.",
    source=_HOUSE,
    failing='summary: "The motherâ€™s letter."',
    passing="summary: The mother’s letter.",
)
TYPED_LIST = ProblemCode(
    code="STR183",
    title="A list that was typed into a paragraph",
    severity=Severity.WARNING,
    why="Its entries run together into one paragraph, with their signs in the middle of it.",
    hint="Write each entry on a line of its own that starts with '- ', below '|' and not below '>'.",
    source=_HOUSE,
    failing="kind: bulletin\nsections: [{heading: Learning, body: 'Ask: - who lives there - who stays.'}]",
    passing='kind: bulletin\nsections: [{heading: Learning, body: "Ask:\\n- who lives there\\n- who stays"}]',
)
RUN_TOGETHER = ProblemCode(
    code="STR184",
    title="Lines that run together",
    severity=Severity.WARNING,
    why="The lines of a paragraph are joined, as text is wrapped to its page: an address becomes one line.",
    hint="End a line that is to stay one with two spaces or a backslash, or make a list of the lines.",
    source="CommonMark 0.31, section 6.7: hard line breaks",
    failing='kind: bulletin\nsections: [{heading: Leads, body: "Chief Nurse\\nChief Constable"}]',
    passing='kind: bulletin\nsections: [{heading: Leads, body: "Chief Nurse  \\nChief Constable"}]',
)
OTHER_NUMBER = ProblemCode(
    code="STR185",
    title="A heading with a number of its own",
    severity=Severity.WARNING,
    why="The layout numbers the sections of a briefing: the reader would see two numbers.",
    hint="Leave the number out of the heading; the layout sets it.",
    source=_HOUSE,
    failing="kind: briefing\nsections: [{key: background, heading: 2. Background, body: A baby was hurt.}]",
    passing="kind: briefing\nsections: [{key: background, heading: 1. Background, body: A baby was hurt.}]",
)

"""STR15x: exceptions from the checks, and what they must say."""

from scrlearn.problems import ProblemCode, Severity

_HOUSE = "House rule: an exception is a decision, with a reason, that somebody answers for"
_TOO_MANY = (
    "recommendations: ["
    + ", ".join(
        f"{{id: r{number}, text: 'Publish form {number} on the website.', answers: [f1], addressed_to: "
        f"[health]}}"
        for number in range(11)
    )
    + "]\n"
)

UNKNOWN_CODE = ProblemCode(
    code="STR150",
    title="An exception from a code that is none",
    severity=Severity.WARNING,
    why="What it was meant for is reported all the same.",
    hint="Take the code from the report, or leave the exception out.",
    source=_HOUSE,
    failing=_TOO_MANY + "exceptions: [{code: STR163X, reason: A national review.}]",
    passing=_TOO_MANY + "exceptions: [{code: STR136, reason: A national review.}]",
)
NO_REASON = ProblemCode(
    code="STR151",
    title="An exception without a reason",
    severity=Severity.WARNING,
    why="Whoever reads it in a year must know why; without a reason the problem is reported all the same.",
    hint="Write why it may stand.",
    source=_HOUSE,
    failing=_TOO_MANY + "exceptions: [{code: STR136}]",
    passing=_TOO_MANY + "exceptions: [{code: STR136, reason: A national review.}]",
)
NOBODY_DECIDED = ProblemCode(
    code="STR152",
    title="An exception from an error that nobody answers for",
    severity=Severity.WARNING,
    why="To publish what a check forbids is a decision; until somebody takes it the error stands.",
    hint="Add by (name and office) and on (the day).",
    source=_HOUSE,
    failing=(
        "{summary: He went to Brannoc Primary School., exceptions: [{code: DIS117, reason: The school "
        "asked.}]}"
    ),
    passing=(
        "summary: He went to Brannoc Primary School.\n"
        "exceptions: [{code: DIS117, reason: The school asked., by: 'J. Chair, chair', on: 2016-01-15}]"
    ),
)
UNUSED = ProblemCode(
    code="STR153",
    title="An exception that excepts nothing",
    severity=Severity.NOTE,
    why="It would silence the problem without anyone looking, should it come back.",
    hint="Remove it.",
    source=_HOUSE,
    failing="exceptions: [{code: STR136, reason: A national review.}]",
    passing=_TOO_MANY + "exceptions: [{code: STR136, reason: A national review.}]",
)

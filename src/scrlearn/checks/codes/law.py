"""LAW101-LAW119: what was decided, beside what the rules say."""

from scrlearn.problems import ProblemCode, Severity

_TRANSPARENT = "SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 2: the decision and its reasons"
_DATED = "dates: {event: 2015-06-01}, facts: {died: true}, "
_DECIDED = "decisions: [{{question: commission, answer: {}, by: Independent Chair, on: 2015-06-20{}}}]"

DIFFERS = ProblemCode(
    code="LAW101",
    title="A decision that differs from the rules, without reasons",
    severity=Severity.WARNING,
    why="A board may review what it need not, and may see a case otherwise than the rules do; "
    "whoever asks later "
    "is owed the reason.",
    hint="Write in reasons why it was decided so, or correct the fact on which the rules' answer rests.",
    source=_TRANSPARENT,
    failing="{" + _DATED + _DECIDED.format("'no'", "") + "}",
    passing="{"
    + _DATED
    + _DECIDED.format("'no'", ", reasons: A review of the same practice is under way.")
    + "}",
)
LEFT_OPEN = ProblemCode(
    code="LAW102",
    title="A decision that the rules leave to the board, without reasons",
    severity=Severity.WARNING,
    why="Where nothing is forced, or facts are not known, the reasons are the decision.",
    hint="Write in reasons what was weighed.",
    source=_TRANSPARENT,
    failing="{dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: unknown, died: true}, "
    + _DECIDED.format("'yes'", "")
    + "}",
    passing="{dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: unknown, died: true}, "
    + _DECIDED.format("'yes'", ", reasons: The post-mortem is weeks away and the learning is not.")
    + "}",
)
NOBODY_DECIDED = ProblemCode(
    code="LAW103",
    title="A decision without who made it or when",
    severity=Severity.WARNING,
    why="A decision is somebody's, and its time limits run from its day.",
    hint="Add by (a role or body) and on (a day).",
    source=_TRANSPARENT,
    failing="decisions: [{question: commission, answer: 'yes'}]",
    passing="decisions: [{question: commission, answer: 'yes', by: Independent Chair, on: 2015-02-27}]",
)
NOT_ASKED = ProblemCode(
    code="LAW104",
    title="A decision on a question that the rules do not ask",
    severity=Severity.WARNING,
    why="Nothing can be held beside it: a misspelt question is never compared.",
    hint="Use a question of the rule set; `scrlearn rules ID` lists them.",
    source="The review file: decisions",
    failing="{dates: {event: 2015-06-01}, decisions: [{question: comission, answer: 'yes', by: The Chair, "
    "on: 2015-06-20, reasons: All met.}]}",
    passing="{dates: {event: 2015-06-01}, decisions: [{question: commission, answer: 'yes', by: The Chair, "
    "on: 2015-06-20, reasons: All met.}]}",
)
NO_ANSWER = ProblemCode(
    code="LAW105",
    title="A decision that says neither yes nor no",
    severity=Severity.WARNING,
    why="What was decided cannot be held beside the rules, and no time limit that hangs on it can be found.",
    hint="Write yes or no, or for the question type the kind of review; what qualifies it belongs in "
    "reasons.",
    source="The review file: decisions",
    failing="{dates: {event: 2015-06-01}, decisions: [{question: commission, answer: perhaps, by: The Chair, "
    "on: 2015-06-20, reasons: All met.}]}",
    passing="{dates: {event: 2015-06-01}, decisions: [{question: commission, answer: 'no', by: The Chair, "
    "on: 2015-06-20, reasons: Not met.}]}",
)
UNKNOWN_AREA = ProblemCode(
    code="LAW106",
    title="An area that does not exist",
    severity=Severity.ERROR,
    why="The law in force may depend on the area, and whose bank holidays count always does.",
    hint="Name a local authority, or give the area with its nation: {name: ..., nation: england}.",
    source="The review file: area",
    failing="area: Northamptonshrie",
    passing="area: Northamptonshire",
)

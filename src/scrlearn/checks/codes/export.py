"""EXP101-EXP102: what an export would refuse, told before anybody exports."""

from scrlearn.model.problems import ProblemCode, Severity

REFUSED = ProblemCode(
    code="EXP101",
    title="What a format refuses",
    severity=Severity.ERROR,
    why="A file that fails on the day of publication fails too late.",
    hint="Mend it at the place named, or leave out the formats that refuse it.",
    source="House rule: check tells what an export would refuse",
    failing='title: "Child X\\v"',
    passing="title: Child X",
)
FAILS = ProblemCode(
    code="EXP102",
    title="A layout or format that fails",
    severity=Severity.ERROR,
    why="Nothing can be exported by it, whatever the text says.",
    hint="Tell whoever keeps the plugin; other layouts and formats may work (`scrlearn plugins`).",
    source="House rule: check tells what an export would refuse",
)

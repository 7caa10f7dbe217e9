"""SMA: is a recommendation or an action SMART, and does anyone own it?"""

from scrlearn.problems import ProblemCode, Severity

_GUIDE = "Kent County Council, IMR Action Plan Guidance"
_WORKING_TOGETHER = (
    "Working Together 2018, chapter 4: clear on what is required of whom, collectively and individually"
)
_CRITIQUE = (
    "Brandon and others, A study of recommendations arising from serious case reviews "
    "(DFE-RR157, 2011), chapter 5"
)


def _recommendation(text: str, **fields: str) -> str:
    written = {"id": "r1", "text": text, "answers": "[f1]", "addressed_to": "[health]"} | fields
    return (
        "recommendations: [{"
        + ", ".join(f"{name}: {value}" for name, value in written.items() if value)
        + "}]"
    )


def _action(**fields: str) -> str:
    written = {
        "id": "a1",
        "text": "Add a household section to the booking form.",
        "owner": "Named Midwife",
        "due": "2016-06-30",
        "measure": "Audit of 30 booking forms shows who lives in the home.",
    } | fields
    action = ", ".join(f"{name}: {value}" for name, value in written.items() if value)
    return _recommendation("Add a household section to the booking form.", actions=f"[{{{action}}}]")


TOO_VAGUE = ProblemCode(
    code="SMA101",
    title="A recommendation that does not say what to do",
    severity=Severity.WARNING,
    why="Two readers would not agree what counts as having done it, so it is done when anyone says so.",
    hint=(
        "Say the act and what it leaves behind: audit, publish, amend, add to a named form, report to a "
        "named group."
    ),
    source=_WORKING_TOGETHER,
    failing=_recommendation("Agencies should consider the importance of fathers."),
    passing=_recommendation("Add a section on fathers to the booking form."),
)
NOBODY_ADDRESSED = ProblemCode(
    code="SMA102",
    title="A recommendation that is addressed to nobody",
    severity=Severity.WARNING,
    why="In the first meaning of SMART the A stood for assignable: what is everyone's is no one's.",
    hint="Add addressed_to with the ids of the agencies, or give each action an owner.",
    source="Doran (1981); " + _WORKING_TOGETHER,
    failing=_recommendation("Add a section on fathers to the booking form.", addressed_to=""),
    passing=_recommendation("Add a section on fathers to the booking form."),
)
OWNER_TOO_WIDE = ProblemCode(
    code="SMA103",
    title="An owner that cannot be written to",
    severity=Severity.WARNING,
    why="'All agencies' and 'professionals' have no address and no one who answers for them.",
    hint="Name one role in one body; others can take part in the action.",
    source=_GUIDE + ": a lead agency and a named professional",
    failing=_action(owner="All agencies"),
    passing=_action(owner="Named Nurse"),
)
LOW_LEVERAGE = ProblemCode(
    code="SMA104",
    title="Easily done, and little follows from it",
    severity=Severity.NOTE,
    why="Reminders and messages can be specific, dated and complete without practice changing.",
    hint=(
        "Ask what would make the right thing the easy thing: a form, a prompt, a meeting, time, supervision."
    ),
    source=_CRITIQUE,
    failing=_recommendation("The trust should remind staff to record who lives in the home."),
    passing=_recommendation("Add a section on the household to the booking form."),
)
OUT_OF_REACH = ProblemCode(
    code="SMA106",
    title="Outside anyone's power, or absolute",
    severity=Severity.WARNING,
    why="No body can override the law or promise that something never happens.",
    hint="Ask for what the body addressed can do, and for the change that would show.",
    source="A domestic homicide review that asked for protocols to override data protection law",
    failing=_recommendation("Agree protocols that override data protection law."),
    passing=_recommendation("Agree a protocol for sharing information within data protection law."),
)
IMPOSSIBLE_DATE = ProblemCode(
    code="SMA107",
    title="A day in the sentence that does not exist",
    severity=Severity.WARNING,
    why="Nobody can meet or miss it.",
    hint="Write a day that is in the calendar.",
    source="Kent and Medway NHS trust plan, recommendation 10",
    failing=_recommendation("Add a section on fathers to the booking form by 31 September 2016."),
    passing=_recommendation("Add a section on fathers to the booking form by 30 September 2016."),
)
ACTION_TOO_VAGUE = ProblemCode(
    code="SMA201",
    title="An action that does not say what will be done",
    severity=Severity.WARNING,
    why=(
        "Full columns do not make a good action: 'continue to', 'embed' and 'raise awareness' change "
        "nothing visible."
    ),
    hint=(
        "Say the act and what it leaves behind: a form changed, staff trained and how many, a report to a "
        "group."
    ),
    source=_GUIDE + ": specific action and timescale",
    failing=_action(text="Continue to raise awareness of fathers."),
    passing=_action(text="Add a section on fathers to the booking form."),
)
NO_OWNER = ProblemCode(
    code="SMA202",
    title="An action that nobody owns",
    severity=Severity.WARNING,
    why="It is the fault that boards complain about most.",
    hint="Add owner: the role that answers for it, such as Named Nurse.",
    source=_GUIDE + ": the agency with lead responsibility must be identified",
    failing=_action(owner=""),
    passing=_action(owner="Named Nurse"),
)
NO_DUE_DATE = ProblemCode(
    code="SMA203",
    title="An action without a date",
    severity=Severity.WARNING,
    why="A recommendation's sentence may go without a date, its plan may not.",
    hint="Add due, as 2016-06-30.",
    source=_GUIDE + ": deadlines must be stated for all actions",
    failing=_action(due=""),
    passing=_action(due="2016-06-30"),
)
NO_MEASURE = ProblemCode(
    code="SMA204",
    title="An action without a measure",
    severity=Severity.WARNING,
    why="Nobody will know whether it worked.",
    hint="Add measure: what will be counted or read, how many, and what it should show for children.",
    source=_GUIDE + ": success indicators",
    failing=_action(measure=""),
    passing=_action(measure="Audit of 30 booking forms shows who lives in the home."),
)
OUTPUT_MEASURE = ProblemCode(
    code="SMA205",
    title="A measure that only shows that something was produced",
    severity=Severity.WARNING,
    why="Minutes, a template or the policy itself show that the action was done, not that anything changed.",
    hint="Say what should be different in practice or for children, and how it will be seen.",
    source="Welsh and English plans: output and outcome kept apart; " + _CRITIQUE,
    failing=_action(measure="Updated policy"),
    passing=_action(measure="Audit of 30 booking forms shows who lives in the home."),
)
PERSON_AS_OWNER = ProblemCode(
    code="SMA207",
    title="An owner that is a person's name",
    severity=Severity.WARNING,
    why=(
        "The plan is published with it. Whoever takes over the post does not find the action, and "
        "practitioners are not named."
    ),
    hint="Give the role that answers for it, such as Named Nurse, and leave out the name.",
    source="The review file: owner is a role, never a person's name; practitioners are not named",
    failing=_action(owner="Sarah Exemplar"),
    passing=_action(owner="Named Nurse"),
)
MEASURE_IS_QUESTION = ProblemCode(
    code="SMA206",
    title="A measure that is a question",
    severity=Severity.WARNING,
    why="The cell is filled and nothing is measured.",
    hint="Answer the question: how many, by whom, out of how many?",
    source="Slough LSCB business plan 2012: 'Target number of staff across each agency?'",
    failing=_action(measure="Target number of staff in each agency?"),
    passing=_action(measure="80 of 100 staff in each agency trained and observed in practice."),
)

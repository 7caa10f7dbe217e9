"""STR110-STR129: dates, and values that stand where a date belongs."""

from scrlearn.problems import ProblemCode, Severity

_PLANS = "Kent County Council, IMR Action Plan Guidance: deadlines must be stated for all actions"
_CLOSING = "HSSIB, Recommendations but no action (2024)"
_ONE_ACTION = (
    "recommendations: [{{id: r1, text: Audit the plans., answers: [f1], actions: [{{id: a1, "
    "text: Audit., {}}}]}}]"
)

STEPS_OUT_OF_ORDER = ProblemCode(
    code="STR110",
    title="The steps of the review are out of order",
    severity=Severity.ERROR,
    why="One of the two dates is wrong, and the law in force is found by them.",
    hint="The order is event, aware, notified, decided, initiated, completed, report_sent, "
    "published, available_until.",
    source="The review file: dates",
    failing="dates: {notified: 2015-02-03, decided: 2015-01-27}",
    passing="dates: {notified: 2015-02-03, decided: 2015-02-27}",
)
DUE_BEFORE_START = ProblemCode(
    code="STR111",
    title="An action that is due before it starts",
    severity=Severity.ERROR,
    why="One of the two dates is wrong.",
    hint="Mend start or due.",
    source="The review file: actions",
    failing=_ONE_ACTION.format("start: 2016-05-01, due: 2016-04-01"),
    passing=_ONE_ACTION.format("start: 2016-04-01, due: 2016-05-01"),
)
DUE_BEFORE_COMPLETION = ProblemCode(
    code="STR112",
    title="An open action that was due before the review was completed",
    severity=Severity.WARNING,
    why="It was late on the day that the plan was made; real plans hold such dates, and they hide drift.",
    hint="Set the date that was agreed: keep due as it is and add revised_due with revised_because.",
    source="Kent and Medway NHS trust plan of September 2020 with targets of September 2019",
    failing=_ONE_ACTION.format("due: 2015-06-30"),
    passing=_ONE_ACTION.format(
        "due: 2015-06-30, revised_due: 2016-06-30, revised_because: The form was redrawn."
    ),
)
NO_REASON_TO_REVISE = ProblemCode(
    code="STR113",
    title="A date was moved and no reason given",
    severity=Severity.WARNING,
    why="Timescales that slip without a reason slip again.",
    hint="Say in revised_because why the date was moved.",
    source="Welsh council safeguarding review plan: expected new date",
    failing=_ONE_ACTION.format("due: 2016-06-30, revised_due: 2016-09-30"),
    passing=_ONE_ACTION.format(
        "due: 2016-06-30, revised_due: 2016-09-30, revised_because: The form was redrawn."
    ),
)
REVISED_TO_EARLIER = ProblemCode(
    code="STR114",
    title="A revised date that is not later",
    severity=Severity.WARNING,
    why="revised_due is the later date that was agreed; an earlier one is likely a slip of the pen.",
    hint="Mend due or revised_due.",
    source="The review file: actions",
    failing=_ONE_ACTION.format("due: 2016-06-30, revised_due: 2016-06-01, revised_because: Brought forward."),
    passing=_ONE_ACTION.format("due: 2016-06-30, revised_due: 2016-07-01, revised_because: Put back."),
)
NO_COMPLETION_DATE = ProblemCode(
    code="STR115",
    title="A completed action without the date of completion",
    severity=Severity.WARNING,
    why="Whether it was done in time can never be judged.",
    hint="Add completed; never write the status over the date that was set.",
    source=_CLOSING,
    failing=_ONE_ACTION.format("due: 2016-06-30, status: complete, evidence: Audit report to the board."),
    passing=_ONE_ACTION.format(
        "due: 2016-06-30, status: complete, completed: 2016-06-01, evidence: Audit report to the board."
    ),
)
NO_EVIDENCE = ProblemCode(
    code="STR116",
    title="A completed action without evidence",
    severity=Severity.WARNING,
    why="Plans have been closed on a reminder or on guidance where training was asked for.",
    hint="Say in evidence what shows that it was done, and what it changed.",
    source="Kent County Council, IMR Action Plan Guidance: success indicators and evidence",
    failing=_ONE_ACTION.format("due: 2016-06-30, status: complete, completed: 2016-06-01"),
    passing=_ONE_ACTION.format(
        "due: 2016-06-30, status: complete, completed: 2016-06-01, evidence: Audit report to the board."
    ),
)
COMPLETED_BUT_OPEN = ProblemCode(
    code="STR117",
    title="A date of completion on an action that is not complete",
    severity=Severity.WARNING,
    why="The status and the date say different things.",
    hint="Set status: complete, or remove completed.",
    source="The review file: actions",
    failing=_ONE_ACTION.format("due: 2016-06-30, status: on_track, completed: 2016-06-01"),
    passing=_ONE_ACTION.format("due: 2016-06-30, status: on_track"),
)
NOT_A_DATE = ProblemCode(
    code="STR120",
    title="Words where a date belongs",
    severity=Severity.WARNING,
    why="Nobody can be late against 'Ongoing'.",
    hint="Write the day as 2016-06-30; put a status under status and a reason under revised_because.",
    source=_PLANS,
    failing=_ONE_ACTION.format("due: Ongoing"),
    passing=_ONE_ACTION.format("due: 2016-06-30"),
)
IMPOSSIBLE_DATE = ProblemCode(
    code="STR121",
    title="A day that does not exist",
    severity=Severity.ERROR,
    why="A published plan asked for something by 31 September; nobody can meet or miss it.",
    hint="Write a day that is in the calendar.",
    source="Kent and Medway NHS trust plan, recommendation 10",
    failing=_ONE_ACTION.format("due: 31 September 2020"),
    passing=_ONE_ACTION.format("due: 2020-09-30"),
)
UNUSUAL_WRITING = ProblemCode(
    code="STR122",
    title="A date in words or in British order",
    severity=Severity.NOTE,
    why="It is read as the day that is named; other programs may read 03/04/2016 the other way round.",
    hint="Write it as year-month-day.",
    source="ISO 8601",
    failing=_ONE_ACTION.format("due: 30 June 2016"),
    passing=_ONE_ACTION.format("due: 2016-06-30"),
)
NO_END = ProblemCode(
    code="STR123",
    title="A day that stands for no end",
    severity=Severity.WARNING,
    why="Case systems write 9999-12-31 where nothing was entered; a reader takes it for a date, and nobody "
    "can be late against it.",
    hint="Leave it out where there is no end yet, or write the day that was agreed.",
    source="SQL:2011, application-time periods without an end",
    failing=_ONE_ACTION.format("due: 9999-12-31"),
    passing=_ONE_ACTION.format("due: 2016-06-30"),
)
NOT_COUNTED = ProblemCode(
    code="STR124",
    title="A day before 1900 or after 2099",
    severity=Severity.WARNING,
    why="No case review is about such a day: it is what a database writes for an empty field, or a slip of "
    "the pen.",
    hint="Mend the year, or leave the date out where it is not known.",
    source="The first days of SQL Server's and Excel's calendars: 1753-01-01, 1900-01-01",
    failing=_ONE_ACTION.format("due: 0001-01-01"),
    passing=_ONE_ACTION.format("due: 2016-06-30"),
)

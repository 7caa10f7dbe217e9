"""PLN: what findings rest on, recommendations that were made before, and what closes an action."""

from scrlearn.problems import ProblemCode, Severity

_STOCKTON = "Stockton's safeguarding board: its assessment of each action stands beside the agency's progress"
_MARKER_14 = "SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 14: the analysis behind a finding"
_HSSIB = "HSSIB, Recommendations but no action (2024)"
_KENT = "Kent County Council, IMR Action Plan Guidance"


def _finding(fields: str) -> str:
    return f"findings: [{{id: f1, statement: Plans drifted., why: Nobody held the date., {fields}}}]"


def _recommendations(*entries: str) -> str:
    listed = ", ".join(f"{{id: r{number}, {entry}}}" for number, entry in enumerate(entries, start=1))
    return f"recommendations: [{listed}]"


def _action(fields: str, text: str = "Add a household section to the booking form.") -> str:
    return _recommendations(
        f"text: Add a household section to the booking form., actions: [{{id: a1, text: {text}, {fields}}}]"
    )


_CLOSED = "status: complete, completed: 2016-06-01, evidence: An audit of thirty forms."

NO_EVIDENCE = ProblemCode(
    code="PLN101",
    title="A finding that does not say what it rests on",
    severity=Severity.NOTE,
    why="A reader cannot tell learning from opinion, and agencies dispute what they cannot trace.",
    hint="Say in evidence what it rests on: records, conversations with practitioners, what the family said.",
    source="Working Together 2015, chapter 4: relevant case evidence informs the findings",
    failing=_finding("themes: [plan.drift]"),
    passing=_finding("themes: [plan.drift], evidence: Minutes of four core groups."),
)
MARKED_AS_GAP = ProblemCode(
    code="PLN102",
    title="Good practice that is marked as a gap",
    severity=Severity.NOTE,
    why="A finding is a gap unless it says otherwise, so good practice is counted among what went wrong.",
    hint="Set polarity: strength, or take the theme of good practice out.",
    source="The taxonomy of themes: a theme is neutral, the finding says whether it is a gap",
    failing=_finding("themes: [review.good-practice], evidence: Visit cards."),
    passing=_finding("themes: [review.good-practice], evidence: Visit cards., polarity: strength"),
)
UNCLASSIFIED = ProblemCode(
    code="PLN103",
    title="An unclassified finding whose words name a theme",
    severity=Severity.NOTE,
    why="Learning is brought together across reviews by theme; what is unclassified is not found again.",
    hint="Add the theme, if it is one that the finding is about.",
    source="The taxonomy of themes",
    failing="findings: [{id: f1, statement: Young mothers were not asked., why: No one thought of it.,\n"
    "  evidence: Case notes., themes: [other.unclassified]}]",
    passing="findings: [{id: f1, statement: Young mothers were not asked., why: No one thought of it.,\n"
    "  evidence: Case notes., themes: [family.young-parents]}]",
)
SAID_TWICE = ProblemCode(
    code="PLN110",
    title="Two recommendations that say the same",
    severity=Severity.WARNING,
    why="Each is planned, followed up and counted apart, and one of them is forgotten.",
    hint="Make one of them, addressed to every body that is to carry it out.",
    source=_HSSIB,
    failing=_recommendations(
        "text: Add a household section to the booking form., answers: [f1]",
        "text: Add to the booking form a section on the household., answers: [f1]",
    ),
    passing=_recommendations(
        "text: Add a household section to the booking form., answers: [f1]",
        "text: Audit thirty booking forms in the spring., answers: [f1]",
    ),
)
REPEATS_EARLIER = ProblemCode(
    code="PLN111",
    title="A recommendation that was made before, and nothing on why it did not work",
    severity=Severity.WARNING,
    why="What kept the earlier one from working will keep this one from working, too.",
    hint="Say in repeats_because what kept the earlier one from working and what is different now.",
    source=_HSSIB + "; Complexity and challenge: triennial analysis 2014-17",
    failing=_recommendations(
        "text: Audit thirty plans., answers: [f1], repeats: ['Child W, recommendation 2']"
    ),
    passing=_recommendations(
        "text: Audit thirty plans., answers: [f1], repeats: ['Child W, number 2'],\n"
        "  repeats_because: The audit had no owner; the board now runs it."
    ),
)
NOT_JUDGED = ProblemCode(
    code="PLN120",
    title="Actions closed by those who carry them out, and not judged by the board",
    severity=Severity.NOTE,
    why="Whoever acts says when it is done; whether it achieved what was meant is for the board to say.",
    hint="Add assessment to each: result, by, on and reasons.",
    source=_STOCKTON,
    failing=_action(_CLOSED),
    passing=_action(
        _CLOSED + ",\n  assessment: {result: fully_achieved, by: Learning sub-group, on: 2016-06-20, "
        "reasons: The audit.}"
    ),
)
BARE_JUDGEMENT = ProblemCode(
    code="PLN121",
    title="A judgement that does not say by whom, when or why",
    severity=Severity.NOTE,
    why="Nobody can ask about it, or see later whether it still holds.",
    hint="Add what is missing under assessment: by, on, reasons.",
    source=_STOCKTON,
    failing=_action(_CLOSED + ", assessment: {result: fully_achieved}"),
    passing=NOT_JUDGED.passing,
)
OWN_JUDGEMENT = ProblemCode(
    code="PLN122",
    title="An owner who judges their own action",
    severity=Severity.WARNING,
    why="The board's judgement is worth having because it is not the owner's.",
    hint="Let a group of the board judge it, or leave assessment out until one has.",
    source=_STOCKTON,
    failing=_action(
        "owner: Named Midwife, " + _CLOSED + ",\n  assessment: {result: fully_achieved, by: Named Midwife, "
        "on: 2016-06-20, reasons: It is done.}"
    ),
    passing=NOT_JUDGED.passing,
)
CLOSED_ALL_THE_SAME = ProblemCode(
    code="PLN123",
    title="Closed, though the board judges that it was not fully achieved",
    severity=Severity.WARNING,
    why="A closed action is not followed up, and what the board found missing stays missing.",
    hint="Open it again with a revised date and its reason, or add an action for what is missing.",
    source=_HSSIB,
    failing=_action(
        _CLOSED + ",\n  assessment: {result: not_achieved, by: Learning sub-group, on: 2016-06-20, "
        "reasons: Half are blank.}"
    ),
    passing=NOT_JUDGED.passing,
)
OTHER_EVIDENCE = ProblemCode(
    code="PLN130",
    title="Evidence that speaks of something else than was asked",
    severity=Severity.NOTE,
    why="Training was asked for and guidance was sent out: the plan is closed and the thing was not done.",
    hint="Give evidence of what was asked, or say in the action what was done instead and why.",
    source="Stockton's safeguarding board: training asked for, guidance provided, graded as fully achieved",
    failing=_action(
        "status: complete, completed: 2016-06-01, evidence: Guidance was sent to all teams.",
        text="Train every booking midwife.",
    ),
    passing=_action(
        "status: complete, completed: 2016-06-01, evidence: 41 of 43 midwives attended the training.",
        text="Train every booking midwife.",
    ),
)
OUTPUT_EVIDENCE = ProblemCode(
    code="PLN131",
    title="Closed on a product, where an outcome was intended",
    severity=Severity.NOTE,
    why="Minutes or the policy itself show that something was made, not that the outcome came about.",
    hint="Add what shows the outcome: an audit, a count, what families or practitioners say.",
    source=_KENT + ": success indicators, beside the output",
    failing=_action(
        "status: complete, completed: 2016-06-01, evidence: Minutes of the meeting., "
        "outcome: Everyone in the home is known."
    ),
    passing=_action(
        "status: complete, completed: 2016-06-01, evidence: An audit of thirty forms., "
        "outcome: Everyone in the home is known."
    ),
)
OUTCOME_IS_OUTPUT = ProblemCode(
    code="PLN132",
    title="An outcome that names a product",
    severity=Severity.NOTE,
    why="That a policy is published is the output; the outcome is what is then different for people.",
    hint="Put the product into measure or evidence; say under outcome what will be different, and for whom.",
    source=_KENT + ": actions are focused on outcomes",
    failing=_action("outcome: Updated policy is published."),
    passing=_action("outcome: Every baby's sleeping place has been seen."),
)
COMPLETED_BEFORE_START = ProblemCode(
    code="PLN133",
    title="Completed before it began",
    severity=Severity.WARNING,
    why="One of the two dates is wrong, or something older was counted as the action.",
    hint="Mend start or completed.",
    source="The review file: actions",
    failing=_action("start: 2016-07-01, " + _CLOSED),
    passing=_action("start: 2016-05-01, " + _CLOSED),
)
EMPTY_EVIDENCE = ProblemCode(
    code="PLN134",
    title="Closed on words that show nothing",
    severity=Severity.WARNING,
    why="'Complete' and 'n/a' fill the cell; what shows that it was done is still missing.",
    hint="Say in evidence what shows that it was done, and what it changed.",
    source=_KENT + ": evidence of what was done",
    failing=_action("status: complete, completed: 2016-06-01, evidence: Complete"),
    passing=_action("status: complete, completed: 2016-06-01, evidence: An audit of thirty forms."),
)

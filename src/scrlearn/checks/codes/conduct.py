"""CON101-CON169: how the review was conducted, from who led it to what the board answered."""

from scrlearn.problems import ProblemCode, Severity

_INDEPENDENT = (
    "Working Together 2015, chapter 4: reviews are led by individuals independent of the case and of the "
    "organisations whose actions are reviewed"
)
_INVITED = (
    "Working Together 2015, chapter 4: families are invited to contribute and understand how they will be "
    "involved"
)
_PRINCIPLES = "Working Together 2013 and 2015, chapter 4: "
_MARKERS = "SCIE/NSPCC Serious Case Review Quality Markers (2016), "
_REVIEWER = "{{reviewers: [{{name: A. Reviewer, role: lead reviewer, {}}}]}}"
_FAMILY = "involvement: {{family: [{{who: mother, {}}}]}}"

NOT_STATED = ProblemCode(
    code="CON101",
    title="A reviewer whose independence is not stated",
    severity=Severity.WARNING,
    why="Family, practitioners and public trust a review whose reviewer owes nothing to those reviewed.",
    hint="Say under connections which there are with the case and the agencies, or write none.",
    source=_INDEPENDENT,
    failing=_REVIEWER.format("connections: ''"),
    passing=_REVIEWER.format("connections: none"),
)
IN_QUESTION = ProblemCode(
    code="CON102",
    title="A reviewer with a connection, and nothing on how independence is kept",
    severity=Severity.WARNING,
    why="A connection need not rule a reviewer out, but readers are owed what was done about it.",
    hint="Say under independence how it is kept: who reads the drafts, which parts another reviewer leads.",
    source=_INDEPENDENT,
    failing=_REVIEWER.format("connections: was a nurse in the Trust until 2009"),
    passing=_REVIEWER.format(
        "connections: was a nurse in the Trust until 2009, independence: A second reviewer led on the Trust."
    ),
)
NO_REASON = ProblemCode(
    code="CON110",
    title="Somebody did not take part, and no reason is given",
    severity=Severity.WARNING,
    why="Not to be asked, to decline and to be advised against it are three different things.",
    hint="Say why under not_involved_because.",
    source=_INVITED,
    failing=_FAMILY.format("took_part: false"),
    passing=_FAMILY.format("took_part: false, not_involved_because: She was asked twice and declined."),
)
FAMILY_NOT_TOLD = ProblemCode(
    code="CON111",
    title="Nothing is said of what the family was told to expect",
    severity=Severity.WARNING,
    why="Families who expect a verdict, or a say in the report, are hurt again when it is none.",
    hint="Say under expectations how each was invited, by whom, and what was explained.",
    source=f"{_INVITED}; {_MARKERS}marker 4",
    failing="involvement: {family: [mother]}",
    passing=_FAMILY.format("expectations: The reviewer visited her and left a leaflet on what it is for."),
)
PRACTITIONERS_NOT_TOLD = ProblemCode(
    code="CON112",
    title="Nothing is said of what practitioners were told to expect",
    severity=Severity.NOTE,
    why="People speak openly when they know what will be done with what they say, and that no blame follows.",
    hint="Say under expectations how they were invited and what was explained.",
    source=f"{_MARKERS}marker 11",
    failing="involvement: {practitioners: [health visitors]}",
    passing=(
        "involvement: {practitioners: [{who: health visitors, expectations: A briefing before the first "
        "event.}]}"
    ),
)
NO_PRINCIPLES = ProblemCode(
    code="CON120",
    title="Nothing is said of the principles",
    severity=Severity.WARNING,
    why="Readers cannot tell whether hindsight was avoided, or on what the findings rest.",
    hint="Add principles: one line each on how it was met; the review file's reference has their ids.",
    source=f"{_PRINCIPLES}five principles of conduct, and the principles of the learning framework",
    failing="principles: null",
    passing="principles: {no-hindsight: Practitioners said what they knew at the time.}",
)
CONDUCT_LEFT_OUT = ProblemCode(
    code="CON121",
    title="Principles of conduct that are left out",
    severity=Severity.WARNING,
    why="The five stand together: to see who did what is not yet to see why, or from where they stood.",
    hint="Add a line for each under principles, or say there why it could not be met.",
    source=f"{_PRINCIPLES}five principles of conduct",
    failing="principles: {no-hindsight: null}",
    passing="principles: {no-hindsight: Practitioners said what they knew at the time.}",
)
FRAMEWORK_LEFT_OUT = ProblemCode(
    code="CON122",
    title="Principles of the learning framework that are left out",
    severity=Severity.WARNING,
    why="They are another list than the five of conduct, and to meet the one is not to meet the other.",
    hint="Add a line for each under principles, or say there why it could not be met.",
    source=f"{_PRINCIPLES}principles of the learning and improvement framework",
    failing="principles: {proportionate: null}",
    passing="principles: {proportionate: One reviewer and two learning events were enough.}",
)
EMPTY_PRINCIPLE = ProblemCode(
    code="CON123",
    title="A principle without a word on how it was met",
    severity=Severity.WARNING,
    why="To name a principle is not to say what was done about it.",
    hint="Write the line, or remove the principle.",
    source="The review file: principles",
    failing="principles: {our-own: ' '}",
    passing="principles: {our-own: A young adviser read every draft.}",
)
UNSAID = ProblemCode(
    code="CON130",
    title="What the review was asked, or what went on beside it, is not said",
    severity=Severity.NOTE,
    why=(
        "Readers judge a review by the questions it was set; brothers and sisters may need safety now; a "
        "trial or inquest decides what may be asked of whom, and when."
    ),
    hint="Add terms_of_reference, other_children and parallel_processes; that there are none is an answer.",
    source=f"{_MARKERS}markers 6 and 9; house rule: other children come first",
    failing="terms_of_reference: ''",
    passing="terms_of_reference: Who knew of the household, and what helped or hindered them in asking?",
)
PROCESS_NOT_HANDLED = ProblemCode(
    code="CON131",
    title="A parallel process, and nothing on how it was handled",
    severity=Severity.NOTE,
    why="Witnesses asked twice, a trial put at risk, months lost in waiting: all can be prevented.",
    hint="Say under handling what was agreed, with whom, and what it meant for the timetable.",
    source=f"{_MARKERS}marker 9",
    failing="parallel_processes: [inquest]",
    passing=(
        "parallel_processes: [{process: inquest, handling: The coroner had the terms of reference and "
        "raised no objection.}]"
    ),
)
LATE = ProblemCode(
    code="CON140",
    title="A step after its time limit, and no reason given",
    severity=Severity.WARNING,
    why="A delay that is explained is part of the record; one that is not looks like drift.",
    hint="Say why under delays, by the id of the step.",
    source="The time limits of the review's own rule set (`scrlearn timetable` cites each)",
    failing="delays: null",
    passing="delays: {complete: The criminal trial ended in October.}",
)
UNKNOWN_STEP = ProblemCode(
    code="CON141",
    title="A reason for a step that the timetable does not have",
    severity=Severity.WARNING,
    why="The reason is shown beside no step, and the delay stays unexplained.",
    hint="Use the id of a step of the rule set's timetable.",
    source="The review file: delays",
    failing="delays: {completion: The criminal trial ended in October.}",
    passing="delays: {complete: The criminal trial ended in October.}",
)
UNKNOWN_MARKER = ProblemCode(
    code="CON150",
    title="A quality marker that no list has",
    severity=Severity.ERROR,
    why="The answer counts for no marker.",
    hint="Use an id from scr-qm-01 to scr-qm-18, or from sar-qm-01 to sar-qm-15.",
    source=f"{_MARKERS}and SCIE Safeguarding Adult Review Quality Markers (2022)",
    failing="quality_markers: {scr-qm-19: no}",
    passing="quality_markers: {scr-qm-18: no}",
)
MARKER_WITHOUT_EVIDENCE = ProblemCode(
    code="CON151",
    title="A quality marker that is met, and nothing that shows it",
    severity=Severity.WARNING,
    why="A tick that nobody can follow up says what the writer hopes.",
    hint="Say under evidence where it can be seen: minutes, a section of the report, what people said.",
    source=f"{_MARKERS}used as a checklist",
    failing="quality_markers: {scr-qm-13: yes}",
    passing="quality_markers: {scr-qm-13: {met: yes, evidence: Each finding gives its reasons.}}",
)
MARKERS_OPEN = ProblemCode(
    code="CON152",
    title="Quality markers that are not answered",
    severity=Severity.NOTE,
    why="A list that was begun tells most by what is left out of it.",
    hint="Answer each with yes, partly, no or not_yet.",
    source=f"{_MARKERS}used as a checklist",
    failing="quality_markers: {scr-qm-01: no}",
    passing="quality_markers: {}",
)
NO_DECISION = ProblemCode(
    code="CON160",
    title="A completed review without a decision on publication",
    severity=Severity.WARNING,
    why="Whether, when and how to publish is for the board to weigh, and for its records to show.",
    hint="Add publication: yes, partly or no, with reasons where it is not published whole.",
    source=f"{_MARKERS}marker 17; Working Together 2015 and 2018, chapter 4: publication",
    failing="publication: null",
    passing="publication: yes",
)
NOT_PUBLISHED = ProblemCode(
    code="CON161",
    title="Not published whole, and no reason given",
    severity=Severity.WARNING,
    why="Reports are published unless that would harm somebody or wrong a trial; then that is the reason.",
    hint="Say why under reasons, and what is published in its place.",
    source="Working Together 2018, chapter 4: partners publish the report unless that is inappropriate",
    failing="publication: no",
    passing="publication: {published: no, reasons: Any version would give the brothers away.}",
)
NOWHERE_TO_READ = ProblemCode(
    code="CON162",
    title="A published report, and nothing on where or for how long it can be read",
    severity=Severity.NOTE,
    why="Reports come down at different times in different places; those who cite one should know when.",
    hint="Add where and available_for; how long is for the board to decide, within its guidance.",
    source="SCIE Safeguarding Adult Review Quality Markers (2022), marker 14: what, when, how and how long",
    failing="publication: {published: yes, where: the website of the board, available_for: ''}",
    passing="publication: {published: yes, where: the website of the board, available_for: two years}",
)
PUBLISHED_ALL_THE_SAME = ProblemCode(
    code="CON163",
    title="A day of publication, and a decision not to publish",
    severity=Severity.WARNING,
    why="One of the two is wrong, and a report that should not be out may be.",
    hint="Mend publication.published or dates.published.",
    source="The review file: publication",
    failing="{dates: {published: 2016-01-15}, publication: {published: no, reasons: A trial is to come.}}",
    passing="{dates: {published: 2016-01-15}, publication: yes}",
)
NO_RESPONSE = ProblemCode(
    code="CON164",
    title="The board has not answered the findings",
    severity=Severity.WARNING,
    why=(
        "What to do about a finding is not self-evident: agencies discuss it, and the board says what it "
        "takes on. That is a document of its own, neither the findings nor the plan."
    ),
    hint="Add board_response: what the board accepts, what it will do, and why.",
    source=f"{_MARKERS}markers 15 and 16; Working Together 2015, chapter 4: the response is published, too",
    failing="board_response: ''",
    passing="board_response: The board accepts the finding and asks its agencies to report in May.",
)

"""STR101-STR109 and STR130-STR149: what a review refers to, and the parts that it has."""

from scrlearn.problems import ProblemCode, Severity

_HOUSE = "House rule: every reference leads somewhere"
_BOARD_MANAGERS = "House rule: what a board needs before it can publish"

UNKNOWN_FINDING = ProblemCode(
    code="STR101",
    title="A recommendation answers a finding that is not there",
    severity=Severity.ERROR,
    why="A reader who follows the recommendation back to the learning finds nothing.",
    hint="Use the id of a finding of this review.",
    source=_HOUSE,
    failing="recommendations: [{id: r1, text: Audit the plans., answers: [f9]}]",
    passing="recommendations: [{id: r1, text: Audit the plans., answers: [f1]}]",
)
UNKNOWN_AGENCY = ProblemCode(
    code="STR102",
    title="An agency that the review does not list",
    severity=Severity.ERROR,
    why="Nobody receives what is addressed to a body that is not among the agencies.",
    hint="Use the id of one of the agencies, or add the agency to the list.",
    source=_HOUSE,
    failing="recommendations: [{id: r1, text: Audit the plans., answers: [f1], addressed_to: [polcie]}]",
    passing="recommendations: [{id: r1, text: Audit the plans., answers: [f1], addressed_to: [police]}]",
)
UNKNOWN_THEME = ProblemCode(
    code="STR103",
    title="A theme that the taxonomy does not have",
    severity=Severity.ERROR,
    why="Learning is brought together across reviews by theme; a misspelt one is lost.",
    hint="Run `scrlearn themes` for the list.",
    source="The taxonomy of themes",
    failing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.father], why: No one asked.}]"
    ),
    passing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.fathers], why: No one "
        "asked.}]"
    ),
)
DUPLICATE_ID = ProblemCode(
    code="STR104",
    title="Two records with one id",
    severity=Severity.ERROR,
    why="A reference to the id could mean either. A file with such ids is refused; a program can make them.",
    hint="Give each its own id.",
    source=_HOUSE,
    failing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.fathers], why: No one "
        "asked.},\n"
        "  {id: f1, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]"
    ),
    passing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.fathers], why: No one "
        "asked.},\n"
        "  {id: f2, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]"
    ),
)
NO_BOARD = ProblemCode(
    code="STR130",
    title="No board",
    severity=Severity.WARNING,
    why="A reader cannot see who publishes the document or whom to ask.",
    hint="Add board with its id, name and a way to reach it.",
    source=_BOARD_MANAGERS,
    failing="board: null",
    passing="board: {id: harbourshire, name: Harbourshire Safeguarding Children Board}",
)
NO_REVIEWER = ProblemCode(
    code="STR131",
    title="No reviewer",
    severity=Severity.WARNING,
    why="Reviews are led by someone independent of the case, and the reviewer is named.",
    hint="Add reviewers with name, role and connections.",
    source="Working Together 2015, chapter 4: reviews are led by individuals independent of the case",
    failing="reviewers: []",
    passing="reviewers: [{name: A. Reviewer, role: lead reviewer, connections: none}]",
)
NO_FINDINGS = ProblemCode(
    code="STR132",
    title="No findings",
    severity=Severity.WARNING,
    why="Findings are what the review is for; recommendations may be absent, findings may not.",
    hint="Add findings: what was learned, each with its why.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 14",
    failing="{findings: [], recommendations: []}",
    passing="findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]",
)
NO_THEME = ProblemCode(
    code="STR133",
    title="A finding without a theme",
    severity=Severity.WARNING,
    why="Without a theme the finding is missing from every view across reviews.",
    hint="Add one or more theme ids (`scrlearn themes`).",
    source="The taxonomy of themes",
    failing="findings: [{id: f1, statement: Plans drifted., why: No one chased.}]",
    passing="findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]",
)
NO_WHY = ProblemCode(
    code="STR134",
    title="A finding without its why",
    severity=Severity.WARNING,
    why="What happened is not yet learning: reviews explain the reasons behind what people did.",
    hint="Say under why what made it likely: workload, tools, rules, what was known at the time.",
    source=(
        "Working Together 2015, chapter 4, principle 2: the underlying reasons that led people to act as "
        "they did"
    ),
    failing="findings: [{id: f1, statement: Plans drifted., themes: [plan.drift]}]",
    passing=(
        "findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: Nobody held the date.}]"
    ),
)
ANSWERS_NOTHING = ProblemCode(
    code="STR135",
    title="A recommendation that answers no finding",
    severity=Severity.WARNING,
    why="A recommendation rests on what the review learned.",
    hint="Name the findings that it answers under answers, or leave it out.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), markers 14 and 15",
    failing="recommendations: [{id: r1, text: Audit the plans.}]",
    passing="recommendations: [{id: r1, text: Audit the plans., answers: [f1]}]",
)
TOO_MANY = ProblemCode(
    code="STR136",
    title="Too many recommendations",
    severity=Severity.WARNING,
    why="Long lists are carried out as tasks and change little; few and focused ones are acted on.",
    hint="Merge or drop recommendations until the board can follow up each; none at all is valid.",
    source=(
        "Brandon and others, A study of recommendations arising from serious case reviews (DFE-RR157, 2011)"
    ),
    failing="recommendations: ["
    + ", ".join(f"{{id: r{n}, text: Audit., answers: [f1]}}" for n in range(1, 12))
    + "]",
    passing="recommendations: []",
)
NO_FAMILY = ProblemCode(
    code="STR137",
    title="Nothing is said of the family's part",
    severity=Severity.WARNING,
    why="Families, surviving children among them, are invited to contribute.",
    hint="Add involvement.family: who was invited and how they contributed, or why not.",
    source="Working Together 2015, chapter 4: families should be invited to contribute to reviews",
    failing="involvement: {practitioners: [health visitors], family: []}",
    passing=(
        "involvement: {practitioners: [health visitors], family: [{who: mother, contribution: declined}]}"
    ),
)
NO_PRACTITIONERS = ProblemCode(
    code="STR138",
    title="Nothing is said of the practitioners' part",
    severity=Severity.WARNING,
    why="Professionals are involved fully, without fear of being blamed for actions taken in good faith.",
    hint="Add involvement.practitioners: which roles were invited and how they contributed.",
    source="Working Together 2015, chapter 4: professionals should be involved fully in reviews",
    failing="involvement: {practitioners: [], family: [mother]}",
    passing="involvement: {practitioners: [health visitors], family: [mother]}",
)
LONG_TITLE = ProblemCode(
    code="STR139",
    title="A title that is too long",
    severity=Severity.ERROR,
    why="A title heads pages, mail subjects and file properties; none of them can carry a paragraph.",
    hint="Keep the title to 200 characters; the rest belongs in the text.",
    source="House rule: titles fit where titles go",
    failing=f"title: {'Child X ' * 26}",
    passing="title: Child X",
)
EMPTY_TEXT = ProblemCode(
    code="STR140",
    title="A text that must say something and does not",
    severity=Severity.ERROR,
    why="The document would show a heading or a number with nothing beside it.",
    hint="Write the text, or remove the record.",
    source=_BOARD_MANAGERS,
    failing="findings: [{id: f1, statement: ' ', themes: [plan.drift], why: Nobody held the date.}]",
    passing=(
        "findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: Nobody held the date.}]"
    ),
)
OUTSIDE_MARKUP = ProblemCode(
    code="STR141",
    title="Markup that does not pass into documents",
    severity=Severity.WARNING,
    why=(
        "Pictures and links of other schemes are cut down to their words in every format; HTML, headings, "
        "tables and fences are printed as they were typed."
    ),
    hint="Use paragraphs, lists, emphasis, strong text and links to https:, http:, mailto: or tel: only.",
    source="The review file: text",
    failing="summary: 'See ![a chart](chart.png).'",
    passing="summary: 'See [the chart](https://www.example.org/chart).'",
)
UNKNOWN_RULES = ProblemCode(
    code="STR142",
    title="A rule set that is not there",
    severity=Severity.ERROR,
    why="No decision can be worked out by rules that nobody can read.",
    hint="Run `scrlearn rules` for the list; a rule set of a plugin needs the plugin.",
    source=_HOUSE,
    failing="rules: england-src",
    passing="rules: england-scr",
)
FACTS_REFUSED = ProblemCode(
    code="STR143",
    title="Facts that the law cannot take",
    severity=Severity.ERROR,
    why="A misspelt fact is never asked, and facts that contradict each other decide nothing.",
    hint="Run `scrlearn rules ID` for the facts that the rule set asks for.",
    source="House rule: unknown is not false",
    failing="facts: {seriusly_harmed: true}",
    passing="facts: {seriously_harmed: true}",
)
NO_ACTION = ProblemCode(
    code="STR145",
    title="A recommendation that the action plan forgets",
    severity=Severity.WARNING,
    why="Other recommendations have actions; this one has none and no reason for having none.",
    hint="Add an action, or say under acceptance and acceptance_reason why there is none.",
    source="NHS England London: homicide action plans 'with no actions being identified'",
    failing=(
        "recommendations: [{id: r1, text: Audit the plans., answers: [f1]}, {id: r2, text: Publish "
        "it., answers: [f1],\n"
        "  actions: [{id: a1, text: Publish it.}]}]"
    ),
    passing=(
        "recommendations: [{id: r1, text: Audit the plans., answers: [f1], actions: [{id: a1, text: "
        "Audit.}]},\n"
        "  {id: r2, text: Publish it., answers: [f1], acceptance: not_accepted, acceptance_reason: It "
        "is done.}]"
    ),
)
NO_REASON = ProblemCode(
    code="STR146",
    title="Not accepted, and no reason given",
    severity=Severity.WARNING,
    why="A board may disagree with a recommendation; readers are owed the reason.",
    hint="Add acceptance_reason.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 16: the board's written response",
    failing="recommendations: [{id: r1, text: Audit the plans., answers: [f1], acceptance: not_accepted}]",
    passing=(
        "recommendations: [{id: r1, text: Audit the plans., answers: [f1], acceptance: not_accepted,\n"
        "  acceptance_reason: The audit of last spring answers it.}]"
    ),
)
NO_LANGUAGE = ProblemCode(
    code="STR147",
    title="A language that is no language tag",
    severity=Severity.ERROR,
    why="Screen readers and spelling checkers go by the tag; a document without a sound one is not exported.",
    hint="Write a BCP 47 tag such as en-GB, cy or ur-PK, or leave language out.",
    source="BCP 47: tags for identifying languages",
    failing="language: english please",
    passing="language: cy",
)
REFUSED = ProblemCode(
    code="STR148",
    title="What an export would refuse",
    severity=Severity.ERROR,
    why="A document that fails on the day of publication fails too late.",
    hint="Mend it at the place named, or leave out the formats that refuse it.",
    source="House rule: check tells what an export would refuse",
    failing="title: Child X \u5b50",
    passing="title: Child X",
)
EMPTY_RESPONSE = ProblemCode(
    code="STR171",
    title="A returned form that says nothing",
    severity=Severity.WARNING,
    why="A team that needs no action ticks the box that says so; an empty form may be a mistake.",
    hint="Ask the team whether it meant 'discussed, no action needed'.",
    source="House rule: a partial answer is an answer, silence is not",
    failing="{kind: response, team: Ward 4, key_points: ''}",
    passing="{kind: response, team: Ward 4, key_points: '', no_action_needed: true}",
)
CONTRADICTING_RESPONSE = ProblemCode(
    code="STR172",
    title="A returned form that says both",
    severity=Severity.WARNING,
    why="The team ticked 'no action needed' and lists actions.",
    hint="Ask the team which it meant.",
    source="House rule: a partial answer is an answer, silence is not",
    failing=(
        "{kind: response, briefing: child-x-briefing, no_action_needed: true, actions: [{text: Try the "
        "tool.}]}"
    ),
    passing="{kind: response, briefing: child-x-briefing, actions: [{text: Try the tool.}]}",
)

"""DIS: what a text gives away about a person, a household or a way to reach them."""

from scrlearn.problems import ProblemCode, Severity

_MARKER_14 = "SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 14: family details to a minimum"
_MOTIVATED_INTRUDER = "ICO, Anonymisation: managing data protection risk, the motivated intruder test"

NOT_CHECKED = ProblemCode(
    code="DIS100",
    title="The texts could not be checked for identifiers",
    severity=Severity.ERROR,
    why="A check that failed has read nothing: publishing on its silence would publish whatever it missed.",
    hint="Mend or remove the plugin that is named, then export again.",
    source="House rule: nothing leaked",
)
NHS_NUMBER = ProblemCode(
    code="DIS101",
    title="NHS number",
    severity=Severity.ERROR,
    why="It names one person in every health record in the country.",
    hint="Remove the number; a review needs none.",
    source=_MOTIVATED_INTRUDER,
    failing="summary: The baby (943 476 5919) was seen by the health visitor.",
    passing="summary: The baby (see ISBN 9434765919) was seen by the health visitor.",
)
NATIONAL_INSURANCE_NUMBER = ProblemCode(
    code="DIS102",
    title="National Insurance number",
    severity=Severity.ERROR,
    why="It names one person in tax and benefit records.",
    hint="Remove the number; a review needs none.",
    source=_MOTIVATED_INTRUDER,
    failing="summary: Records for the mother, QQ 12 34 56 C corrected to AB 12 34 56 C, were searched.",
    passing="summary: Records for the mother on form AB 1234 were searched.",
)
POSTCODE = ProblemCode(
    code="DIS103",
    title="Full postcode",
    severity=Severity.ERROR,
    why="A postcode holds some fifteen households: with an age and a month it is a name.",
    hint=(
        "Write what matters about the place instead, such as 'a rural area'. The board's own address may "
        "stay."
    ),
    source=_MOTIVATED_INTRUDER,
    failing="summary: The family lived at LS27 8PQ.",
    passing="{summary: Write to LS27 8PQ., board: {address: 'Civic Centre, LS27 8PQ'}}",
)
NAME = ProblemCode(
    code="DIS104",
    title="A name of the register",
    severity=Severity.ERROR,
    why="The register holds the names that must not be published; no report repeats which one it is.",
    hint="Use the pseudonym or the role instead.",
    source=_MARKER_14,
    failing="summary: Ada Exemplar was seen by the health visitor.",
    passing="summary: The mother was seen by the health visitor.",
)
NEAR_NAME = ProblemCode(
    code="DIS105",
    title="A name that is nearly one of the register",
    severity=Severity.ERROR,
    why="A name that is misspelt, or cut to an initial, is still that person's.",
    hint="Use the pseudonym or the role; if it is somebody else who may be named, record an exception.",
    source=_MARKER_14,
    failing="summary: Aida Exemplar was seen by the health visitor.",
    passing="summary: The mother was seen by the health visitor.",
)
EMAIL = ProblemCode(
    code="DIS111",
    title="E-mail address that is not the board's",
    severity=Severity.ERROR,
    why="An address names a person or lets readers write to one; practitioners and family are not named.",
    hint="Use the board's address (board.email or board.reply_to), or remove it.",
    source="House rule: learning, not blame",
    failing="summary: The referral went to jane.doe@health.example.org.",
    passing="{summary: Write to board@example.org., board: {email: board@example.org}}",
)
TELEPHONE = ProblemCode(
    code="DIS112",
    title="Telephone number that is not the board's",
    severity=Severity.ERROR,
    why="A number reaches a person or a household.",
    hint="Use the board's number (board.telephone), or remove it.",
    source="House rule: learning, not blame",
    failing="summary: The father was rung on 07911 123456.",
    passing="{summary: Ring 01632 960001., board: {telephone: 01632 960 001}}",
)
EXACT_DATE = ProblemCode(
    code="DIS113",
    title="Exact date of an event in somebody's life",
    severity=Severity.ERROR,
    why="Birth, death, injury and court days are in registers and newspapers: one of them finds the family.",
    hint="Write an age band and a season or a year, such as 'in spring 2014'.",
    source=_MARKER_14,
    failing="summary: The baby was born on 3 May 2014.",
    passing="summary: The baby was born in spring 2014. The guidance of 26 March 2015 applied.",
)
SOCIAL_MEDIA = ProblemCode(
    code="DIS114",
    title="Link to social media",
    severity=Severity.ERROR,
    why="Comments under a post name the people whom the review does not.",
    hint="Link to the board's own page instead.",
    source="House rule: nothing leaked",
    failing="summary: The case was discussed at https://www.facebook.com/groups/123.",
    passing="summary: The case was discussed at https://www.example.org/learning.",
)
ADDRESS = ProblemCode(
    code="DIS115",
    title="A street or an address",
    severity=Severity.ERROR,
    why="A street has a few dozen households; the neighbours know which one.",
    hint=(
        "Write what matters about the home instead, such as 'a rented flat'. The board's own address may "
        "stay."
    ),
    source=_MOTIVATED_INTRUDER,
    failing="summary: They lived at 12 Larkspur Avenue.",
    passing="summary: They lived in a rented flat. He was seen at Great Ormond Street Hospital.",
)
PART_OF_NAME = ProblemCode(
    code="DIS116",
    title="A forename or surname of the register",
    severity=Severity.WARNING,
    why="A forename in a link or a heading undoes a pseudonym. In a large register it would be anybody's.",
    hint="Read the place: use the pseudonym where it is that person.",
    source=_MARKER_14,
    failing="summary: 'See https://www.example.org/ada-the-review for the press notice.'",
    passing="summary: 'See https://www.example.org/the-review for the press notice.'",
)
SCHOOL = ProblemCode(
    code="DIS117",
    title="A named school, nursery, surgery, home or ward",
    severity=Severity.ERROR,
    why="Everyone at a school knows which child of theirs died or was hurt that year.",
    hint="Write 'a primary school' or 'the GP practice'.",
    source=_MOTIVATED_INTRUDER,
    failing="summary: He went to St Brannoc's Primary School.",
    passing="summary: He went to a local Primary School. The School Nurse saw him.",
)
PLACE = ProblemCode(
    code="DIS118",
    title="A village, an estate or another small place where somebody lives",
    severity=Severity.ERROR,
    why="In a village everyone knows which family it is.",
    hint="Write 'a rural area', 'a market town' or the name of the county.",
    source="Children's Commissioner for England, September 2010, on pseudonyms in small places; "
    + _MARKER_14,
    failing="summary: The family moved to the village of Little Hampen.",
    passing="summary: The family moved to Northamptonshire and lived in a village.",
)
AGE = ProblemCode(
    code="DIS119",
    title="An age to the month, week or day",
    severity=Severity.ERROR,
    why="With the month of the event, an age in weeks gives the date of birth.",
    hint="Write an age band, such as 'a few months old', 'under one' or 'of pre-school age'.",
    source=_MARKER_14,
    failing="summary: Child X was aged 14 months.",
    passing="summary: Child X was under two. Babies are seen at the check at 6 to 8 weeks.",
)
AGE_IN_YEARS = ProblemCode(
    code="DIS120",
    title="A child's age to the year",
    severity=Severity.WARNING,
    why="One year of age is narrower than the reader needs, and adds up with a place and a date.",
    hint="Write a band, such as 'aged 11 to 15' or 'a teenager', unless the learning needs the year.",
    source=_MARKER_14,
    failing="summary: Child X was aged 7.",
    passing="summary: Child X was aged 5 to 9. The policy is for children under 7 years old.",
)
SIBLINGS = ProblemCode(
    code="DIS121",
    title="How many siblings, of what sex, how old, in what order",
    severity=Severity.ERROR,
    why="The make-up of a family is a fingerprint, and surviving children carry it to school.",
    hint="Write 'siblings', and say no more of them than the learning needs.",
    source=_MARKER_14,
    failing="summary: Child X was the youngest of four, with two older brothers.",
    passing="summary: Child X had siblings, and each was seen and spoken to.",
)
SENTENCE = ProblemCode(
    code="DIS122",
    title="A court, an offence or a sentence that can be looked up together",
    severity=Severity.ERROR,
    why="The report of a trial names the defendant, and often the address and the children.",
    hint="Write that there were criminal proceedings, and whether anybody was convicted.",
    source="In the matter of X and Y (Children) [2012] EWCA Civ 1500; " + _MOTIVATED_INTRUDER,
    failing="summary: He was convicted of manslaughter and sentenced to twelve years.",
    passing="summary: There were criminal proceedings, and an adult was convicted.",
)
INITIALS = ProblemCode(
    code="DIS123",
    title="Initials or a code beside a detail that identifies",
    severity=Severity.ERROR,
    why="A pseudonym protects nobody when a date of birth or a school stands beside it.",
    hint="Remove the detail; the pseudonym may stay. Where an exception lets the detail stand, it may, too.",
    source=_MARKER_14,
    failing="summary: 'Child X, DOB 03.05.14, was seen twice.'",
    passing="summary: Child X was seen twice.",
)
REDACTED = ProblemCode(
    code="DIS124",
    title="A redaction that leaves the rest to be guessed",
    severity=Severity.WARNING,
    why=(
        "A day that is blacked out beside its month and year hides little, and shows that something is "
        "hidden."
    ),
    hint="Write the sentence anew without the detail: 'in the autumn', 'lives elsewhere'.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="summary: She was seen on the REDACTED November 2012.",
    passing="summary: She was seen in the autumn.",
)
MARKING = ProblemCode(
    code="DIS125",
    title="A protective marking on what is published",
    severity=Severity.WARNING,
    why="Readers cannot tell whether it was published by mistake.",
    hint="Remove the marking, or do not publish the document.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="title: Child X - RESTRICTED Final Version",
    passing="title: Child X",
)
FILE_NAME = ProblemCode(
    code="DIS126",
    title="A title that is the name of a file",
    severity=Severity.WARNING,
    why="It shows an internal number, a draft or a computer's folder, and becomes the document's property.",
    hint="Write the title as readers should see it.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="title: Microsoft Word - Case 25 Final Overview Report.doc",
    passing="title: Child X",
)

"""DIS: what a text gives away about a person, a household or a way to reach them."""

from scrlearn.model.problems import ProblemCode, Severity

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
EMAIL = ProblemCode(
    code="DIS111",
    title="E-mail address that is not the board's",
    severity=Severity.WARNING,
    why="An address names a person or lets readers write to one; practitioners and family are not named.",
    hint="Use the board's address (board.email or board.reply_to), or remove it.",
    source="House rule: learning, not blame",
    failing="summary: The referral went to jane.doe@health.example.org.",
    passing="{summary: Write to board@example.org., board: {email: board@example.org}}",
)
TELEPHONE = ProblemCode(
    code="DIS112",
    title="Telephone number that is not the board's",
    severity=Severity.WARNING,
    why="A number reaches a person or a household.",
    hint="Use the board's number (board.telephone), or remove it.",
    source="House rule: learning, not blame",
    failing="summary: The father was rung on 07911 123456.",
    passing="{summary: Ring 01632 960001., board: {telephone: 01632 960 001}}",
)
EXACT_DATE = ProblemCode(
    code="DIS113",
    title="Exact date of an event in somebody's life",
    severity=Severity.WARNING,
    why="Birth, death, injury and court days are in registers and newspapers: one of them finds the family.",
    hint="Write an age band and a season or a year, such as 'in spring 2014'.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 14: family details to a minimum",
    failing="summary: The baby was born on 3 May 2014.",
    passing="summary: The baby was born in spring 2014. The guidance of 26 March 2015 applied.",
)
SOCIAL_MEDIA = ProblemCode(
    code="DIS114",
    title="Link to social media",
    severity=Severity.WARNING,
    why="Comments under a post name the people whom the review does not.",
    hint="Link to the board's own page instead.",
    source="House rule: nothing leaked",
    failing="summary: The case was discussed at https://www.facebook.com/groups/123.",
    passing="summary: The case was discussed at https://www.example.org/learning.",
)

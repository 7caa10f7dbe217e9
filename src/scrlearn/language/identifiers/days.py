"""Exact dates of a life: with a newspaper, one of them finds the family."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Identifier, Kind, found
from scrlearn.language.months import MONTH, WELSH_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY_IN_WORDS = (
    r"(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh"
    r"|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|thirtieth"
)
_EXACT_DATE = re.compile(
    rf"(?<![\w/.-])(?:\d{{1,2}}(?:/\d{{1,2}})?[ -]?(?:st|nd|rd|th)?(?: of)?[ -]?(?:{MONTH}|{WELSH_MONTH})\b"
    rf"\.?(?:(?:,? |-)\d{{4}}| ['’]\d\d)?"
    rf"|\d{{1,2}}{MONTH}\d{{4}}"
    rf"|\bthe (?:{_DAY_IN_WORDS}) (?:day )?of {MONTH}\b(?: \d{{4}})?"
    rf"|{MONTH} (?:the )?\d{{1,2}}(?:(?:st|nd|rd|th)?,? \d{{4}}|st|nd|rd|th)"
    r"|\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:christmas|boxing|new year['’]?s|easter|valentine['’]?s|mother['’]?s) (?:day|eve|sunday)\b"
    r"(?:,? \d{4})?)(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_LIFE_EVENT = re.compile(
    # "Every birth in the county" is nobody's.
    r"\b(?:born|(?<!every )(?<!each )(?<!all )birth\w*|d\.?o\.?b\.?"
    r"|died|dead|deaths?(?! (?:review|overview|panel|function|processe?s?|notification)s?\b)"
    r"|d\.?o\.?d\.?|[bd]\.(?= \d)|passed away|own li(?:fe|ves)|lost (?:his|her|their) li(?:fe|ves)"
    r"|last seen alive"
    r"|killed|murdered|drowned|hanged|hanging|strangled|suffocated|smothered|poisoned|overdose[ds]?"
    r"|injur\w*|fractur\w*|bruise[sd]|burn(?:s|t|ed)|scald(?:s|ed)|stabbed|shaken|assaulted|raped|beaten"
    r"|collapsed|cardiac arrest|999 call"
    r"|(?:fell|jumped|thrown|pushed) (?:from|out of|off|down) (?:an?|the|his|her|their)\b"
    r"|(?:an?|the|his|her) (?:\w+ )?fall(?! (?:in|of)\b)"
    r"|admitted|admission|discharged (?:from|home)|post-?mortem|autopsy|inquest|funeral|buried|cremated"
    r"|gave birth|edd|date of delivery|twins? arrived"
    r"|delivered (?:of )?(?:an? |her |his |the )?(?:\w+ )?(?:baby|boy|girl|son|daughter|twins)"
    r"|(?:baby|babies|boy|girl|son|daughter|twins|child(?: [A-Z]{1,2})?|he|she) (?:was|were) delivered"
    r"|(?:the|date of(?: the)?) (?:fatal |index |critical )?(?:incident|attack|assault|fire|accident)"
    # What was done about it afterwards has a day of its own: "the incident was notified on 20 April".
    r"(?! (?:was|were) (?:notified|reported|referred|reviewed|discussed|considered))"
    r"(?=:| \d| (?:was|happened|occurred|took place|on)\b)"
    r"|removed from (?:his|her|their|the) (?:parents?|mother|father|family|home|care)"
    # "Ian Court Theatre" and "Earl's Court" have seen no trial.
    r"|(?-i:(?:Crown|High|Family|County|Youth|Sheriff|Magistrates['’]?|Coroner['’]?s|The|the|in|to|at"
    r"|by) Courts?(?! [Uu]sers?\b)"
    r"|courts?(?! users?\b)|COURTS?)|hearing|trial|sentenced|convicted|conviction|arrested|remanded|verdict"
    r"|charged|guilty|acquitted|judgment|unlawfully killed|care order"
    r"|care proceedings (?:were )?(?:began|begun|issued|started)|coroner concluded"
    r"|ganwyd|geni|marw|bu farw"
    # What is done to somebody, and how somebody is found.
    r"|(?:murder|rape|assault|attack)(?:e?d)?(?! referral| crisis| suite| centre)|strangled|poisoned|shot"
    r"|stabb(?:ed|ing)|abducted|drown(?:ed|ing)"
    r"|hanged|collapsed|overdosed?|resuscitated|passed away|pronounced dead|post[- ]?mortem"
    r"|(?:took|taken?|taking|end(?:ed|ing)) (?:his|her|their) own li(?:f|v)es?"
    r"|found (?:\w+ ){0,2}(?:dead|deceased|lifeless|unconscious|unresponsive|hanging|hanged))(?!\w)"
    # A birth plan and an injury form are paper, a death rate is of all.
    r"(?! (?:plan|form|template|polic(?:y|ie)|procedure|protocol|pathway|guideline|guidance|checklist|chart"
    r"|tool(?:kit)?|leaflet|rate|figure|statistic)s?\b)",
    re.IGNORECASE,
)
# A date of an instrument or of a deadline is not a date of a life: "guidance of 26 March 2015 on injuries".
_INSTRUMENT = re.compile(
    r"\b(?:guidance|guideline|act|regulations?|published|(?<!proceedings were )issued|edition|version"
    r"|in(?:to)? force|t(?:akes?|ook) effect|effective|updated|policy|protocol|procedures?|circular)\b"
    r"[^.;:]{0,20}$"
    r"|\b(?:by|until)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Nor is the day on which a board, its panel or its teachers did their work: "the board met on 12 June 2015 to
# consider the death". A strategy meeting and a case conference are of the case.
_SAID_BETWEEN = (
    r"(?:(?!\b(?:that|when|how|where|says?|said|tells?|notes?|noted|shows?|showed|describes?)\b)[^.;:])"
    r"{0,60}?\b"
)
"""What a report says, or how a child was found, is not done by it."""
_CHANGED_BETWEEN = r"(?:(?!\b(?:that|when|how|where|who|s?he|his|her|they|their)\b)[^.;:,]){0,60}?\b"
"""Nor is what somebody's placement did, told in a sentence about a policy, done by the policy."""
_OF_THE_BOARD = re.compile(
    r"\b(?:(?:board|panel|chair|sub-?group|committee|partnership|partners|reviewers?|report|review|decision"
    r"|learning event|workshop|seminar|training|briefing|campaign|audit|(?<!of )(?<!in the )course(?! of)"
    r"|draft|newsletter)\b"
    rf"{_SAID_BETWEEN}(?:met|meets|told|held|heard|agreed"
    r"|decided|made|considered|approved|commissioned|launched|presented|submitted|delivered|sent|signed off"
    r"|began|begun|started|completed|finished|to the board|shared|circulated|discussed|revised|came out"
    r"|changed|replaced|introduced|signed|takes? place|took place|runs?|ran|starts?|begins?|opens?)"
    rf"|(?:board|panel|chair|sub-?group|committee|partnership)\b{_SAID_BETWEEN}received"
    # What is written for all is changed on a day of its own; a form about one child is filled in on another.
    r"|(?<!his )(?<!her )(?<!their )(?:forms?|templates?|leaflets?|pathways?|toolkits?|protocols?"
    rf"|polic(?:y|ies)|procedures?|rules?|action plan|improvement plan)\b{_CHANGED_BETWEEN}"
    r"(?:changed|revised|replaced|introduced|launched|shared|circulated|withdrawn|updated|piloted|came in)"
    rf"|(?:consultation|inspection|survey|pilot|project|programme)\b{_SAID_BETWEEN}"
    r"(?:opened|closed|began|ended)"
    rf"|(?:Ofsted|CQC|HMICFRS|inspectors?)\b{_SAID_BETWEEN}(?:inspected|visited|published|reported|rated)"
    r"|(?:court|service|centre|team|clinic|hub)s? (?:was|were)"
    r" (?:set up|established|launched|created|renamed)"
    rf"|(?:webinar|workshop|seminar|training|course|learning event|next conference)\b{_SAID_BETWEEN}"
    r"(?:is|are|will be)"
    r"|(?:meeting|decision|report|inspection|consultation)(?= of)|(?<!case )(?<!protection )conference"
    r"|learning event|workshop|seminar|incident was notified|notification was sent)"
    r"(?: (?:on|of|at its meeting of))?(?: the)?\s+(?:[^.;:]{0,20}\b\d{1,2} \w+(?:,| and) )?$",
    re.IGNORECASE,
)
# "The panel heard that the inquest was held on 4 May" is a day of the inquest.
_EVENT_HELD = re.compile(
    r"\b(?:inquest|hearing|trial|funeral|court(?! (?:was|were) (?:set|est|la|cr|re))|post-?mortem|proceedings"
    r"|jury|order|judge|he|she|who|they|baby|child(?! deaths\b| protection\b)|mother|father|parents?)\b"
    r"(?:, which)?[^.;:,]{0,20}$"
    r"|\b(?:(?:birth|death|fall|shooting|murder|injur\w+)\b[^.;:,]{0,10} took place"
    r"|(?:fire|incident|attack|assault|accident|abuse|stabbing)\b[^.;:,]{0,10} (?:took place|started|began))"
    r"\b[^.;:,]{0,8}$",
    re.IGNORECASE,
)
# "Children born after 1 September 2018" are those of a rule; "her two children" are not.
_OF_A_RULE = re.compile(
    r"(?:(?:^|[.!?:;]\s+|\b(?:for|to|by|all|only|affects|offers) )(?:(?:children|babies|infants|those|pupils"
    r"|people)(?: who (?:are|were))? (?:born|admitted|dying)|births|deaths)|\b(?:any|every|each)"
    r" (?:child|baby|infant|birth|death)(?: (?:who (?:is|was) )?(?:born|admitted|dying))?)"
    r" (?:on or )?(?:after|before|since|from|between)\s+(?:\d{1,2} \w+(?: \d{4})? and )?$",
    re.IGNORECASE,
)
_FROM_A_DAY = re.compile(r"\b(?:from|since)\s+$", re.IGNORECASE)
# In the present tense: "from 3 May all contact was stopped" was done to somebody.
_FOR_ALL_AFTER = re.compile(
    r",? (?:all|every|each)\b[^.;:]{0,60}?\b(?:is|are|will|must|should|ha(?:s|ve) to|go(?:es)? to)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:^|[.!?]\s+|\n)(?:On|From|Since)\s+(?:the )?$")
# Only where the sentence begins with the day: "he died on 3 May and the policy was changed".
_PAPER_AFTER = re.compile(
    r",? (?:(?:an?|the|our|its|their) )?(?:\w+ ){0,2}(?:forms?|templates?|leaflets?|pathways?|toolkits?"
    r"|protocols?|polic(?:y|ies)|procedures?|rules?|guidance|strategy)\b[^.;:]{0,40}?\b(?:(?:was|were)"
    r" (?:introduced|launched|changed|revised|replaced|published|updated|withdrawn)|changed|came in)",
    re.IGNORECASE,
)
# "The form was completed on 4 May, when he was admitted" tells the day of the admission.
_EVENT_THEN = re.compile(
    r",? (?:when (?:he|she|they|the (?:baby|child|boy|girl|infant|mother|father|family)|child|baby)\b"
    r"|(?:on )?the (?:same )?(?:day|date|night|morning) (?:of|that|on which|before|after|when|s?he)\b)",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(r"\b(?:judge?ment|ruling|Supreme Court|Court of Appeal)\b[^.;:]{0,40}$")
# A judgment that changed the law is cited by its day, and of another family.
_OF_LAW_AFTER = re.compile(
    r",? (?:which |that )?(?:has |had )?(?:changed|clarified|confirmed|settled|set out|restated|developed)"
    r" (?:\w+ ){0,3}?(?:law|practice|principles?|tests?|threshold|approach|guidance)\b",
    re.IGNORECASE,
)
_BOARD_AFTER = re.compile(
    r",?\s+(?:the |a |its )?(?:independent )?(?:\w+ )?(?:board|panel|chair|sub-?group|committee|partnership)"
    r"(?! (?:judge|magistrate))\b",
    re.IGNORECASE,
)
# A sentence, an item of a list and a cell of a table are each a thought of their own.
_SENTENCE_END = re.compile(r"[.!?](?=\s+(?:[-*•]\s+)?[A-Z])|\n\s*(?:\n|[-*•]\s)|[;|]")
# As news of a publication has it: "has today, on 3 May 2014, published a review into the death of a baby".
_OF_PUBLICATION = re.compile(r"\)?,? (?:published|issued|launched)\b", re.IGNORECASE)
_MAYBE = re.compile(r"\d{1,2} may")
_NEAR = 80
"""How many characters may lie between an exact date and the word that ties it to a life."""


EVENT_WORDS = """
    born birth birthday birthdate dob DoB died dead death deaths dod DoD passed life lives seen killed
    murdered drowned hanged hanging strangled suffocated smothered poisoned overdose overdoses overdosed
    injury injuries injured fracture fractures fractured bruises bruised burns burnt burned scalds scalded
    stabbed shaken assaulted raped beaten collapsed cardiac call admitted admission discharged mortem
    postmortem autopsy inquest funeral buried cremated edd delivery delivered twin twins incident attack
    assault fire accident removed court courts hearing trial sentenced convicted conviction arrested
    remanded verdict charged guilty acquitted judgment unlawfully order proceedings coroner gave b d ganwyd
    geni marw murder shot rape stabbing attacked abducted drowning resuscitated found fell fall jumped
    thrown pushed
"""
"""Without one of these no date is of a life."""
_DIGIT = re.compile(r"\d|\b(?:Day|Eve|Sunday)\b")


def exact_dates(text: str) -> Iterator[Identifier]:
    """Yield days that stand in one sentence with the event of a life."""
    if not _DIGIT.search(text):
        return
    # Few texts hold a day, and words of events take longest to look for.
    dates = list(_EXACT_DATE.finditer(text))
    events = [match.span() for match in _LIFE_EVENT.finditer(text)] if dates else []
    if not events:
        return
    for match in dates:
        is_verb = _MAYBE.fullmatch(match[0])  # "of whom 2 may have died"
        if (
            not is_verb
            and not _is_of_others(text, match)
            and any(_tied(text, match.span(), event) for event in _around(match, events))
        ):
            yield found(Kind.EXACT_DATE, match)


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Whether a date is that of an instrument, of a deadline, or of what the board did."""
    if _INSTRUMENT.search(text[max(0, match.start() - 40) : match.start()]):
        return True
    before = text[max(0, match.start() - 160) : match.start()]
    if _OF_A_RULE.search(before):
        return True
    after = [
        pattern
        for pattern, fits in (
            (_BOARD_AFTER, True),
            (_OF_PUBLICATION, True),
            (_OF_LAW_AFTER, _JUDGMENT.search(before)),
            (_FOR_ALL_AFTER, _FROM_A_DAY.search(before)),
            (_PAPER_AFTER, _BEGINS.search(before)),
        )
        if fits
    ]
    of_board = _OF_THE_BOARD.search(before)
    if of_board and not _EVENT_HELD.search(before) and not _EVENT_THEN.match(text, match.end()):
        return True
    return any(pattern.match(text, match.end()) for pattern in after)


def _around(match: re.Match[str], events: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the last event before a date and the first after it: none is nearer."""
    after = bisect_left(events, match.span())
    return events[max(0, after - 1) : after + 1]


def _tied(text: str, day: tuple[int, int], event: tuple[int, int]) -> bool:
    """Whether a date and an event stand near each other in one sentence."""
    first, second = sorted((day, event))
    return second[0] - first[1] <= _NEAR and not _SENTENCE_END.search(text, first[1], second[0])

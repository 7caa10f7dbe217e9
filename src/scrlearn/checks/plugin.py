"""Scrlearn's own checks, registered through the same hook as anyone else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import (
    briefing,
    bulletin,
    conduct,
    dates,
    disclosure,
    exceptions,
    findings_and_plan,
    law,
    lost_text,
    smart,
    structure,
)
from scrlearn.hooks import Check, hookimpl
from scrlearn.hooks.words import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

_REVIEW = ("review",)
_BRIEFING = ("briefing",)
_PUBLISHED = ("review", "briefing", "bulletin")
_ALL = (*_PUBLISHED, "response")
_WORDS = (VOCABULARIES,)


@hookimpl
def scrlearn_register_checks() -> Iterator[Check]:
    """Give the families: structure, law, conduct, SMART, findings and plan, briefing and disclosure."""
    yield from _structure()
    yield from _dates()
    yield from _law()
    yield from _conduct()
    yield from _smart()
    yield from _findings_and_plan()
    yield from _briefing()
    yield from _disclosure()


def _structure() -> Iterator[Check]:
    yield Check(
        name="references",
        subjects=_REVIEW,
        codes=(structure.UNKNOWN_FINDING, structure.UNKNOWN_AGENCY, structure.DUPLICATE_ID),
        run="scrlearn.checks.structure:references",
    )
    yield Check(
        name="themes",
        subjects=("review", "bulletin"),
        codes=(structure.UNKNOWN_THEME,),
        run="scrlearn.checks.structure:theme_references",
        uses=_WORDS,
    )
    yield Check(
        name="publisher",
        subjects=_PUBLISHED,
        codes=(structure.NO_BOARD,),
        run="scrlearn.checks.structure:publisher",
    )
    yield Check(
        name="parts",
        subjects=_REVIEW,
        codes=(
            structure.NO_REVIEWER,
            structure.NO_FINDINGS,
            structure.NO_THEME,
            structure.NO_WHY,
            structure.ANSWERS_NOTHING,
            structure.TOO_MANY,
            structure.NO_FAMILY,
            structure.NO_PRACTITIONERS,
            structure.NO_ACTION,
            structure.NO_REASON,
        ),
        run="scrlearn.checks.structure:parts",
        uses=_WORDS,
    )
    yield Check(
        name="wording",
        subjects=_ALL,
        codes=(
            structure.LONG_TITLE,
            structure.EMPTY_TEXT,
            structure.OUTSIDE_MARKUP,
            structure.NO_LANGUAGE,
        ),
        run="scrlearn.checks.structure:wording",
    )
    yield Check(
        name="lost-text",
        subjects=_ALL,
        codes=(
            lost_text.UNSEEN,
            lost_text.NO_SIGN,
            lost_text.GARBLED,
            lost_text.TYPED_LIST,
            lost_text.RUN_TOGETHER,
        ),
        run="scrlearn.checks.lost_text:lost_text",
    )
    yield Check(
        name="numbered-headings",
        subjects=_BRIEFING,
        codes=(lost_text.OTHER_NUMBER,),
        run="scrlearn.checks.lost_text:numbered_headings",
    )
    yield Check(
        name="export",
        subjects=_ALL,
        codes=(structure.REFUSED,),
        run="scrlearn.checks.refused:refused",
    )
    yield Check(
        name="facts",
        subjects=_REVIEW,
        codes=(structure.UNKNOWN_RULES, structure.FACTS_REFUSED),
        run="scrlearn.checks.facts:facts",
    )
    yield Check(
        name="bulletin",
        subjects=("bulletin",),
        codes=(bulletin.NO_DATE, bulletin.NO_PREHEADER, bulletin.NO_CONTACT, bulletin.NOTHING_IN_IT),
        run="scrlearn.checks.bulletin:bulletin_parts",
    )
    yield Check(
        name="exceptions",
        subjects=_PUBLISHED,
        codes=(exceptions.UNKNOWN_CODE, exceptions.NO_REASON, exceptions.NOBODY_DECIDED, exceptions.UNUSED),
        run="scrlearn.checks.exceptions:exceptions",
    )
    yield Check(
        name="response",
        subjects=("response",),
        codes=(structure.EMPTY_RESPONSE, structure.CONTRADICTING_RESPONSE),
        run="scrlearn.checks.structure:response_parts",
    )


def _dates() -> Iterator[Check]:
    yield Check(
        name="written-dates",
        subjects=_ALL,
        codes=(
            dates.NOT_A_DATE,
            dates.IMPOSSIBLE_DATE,
            dates.UNUSUAL_WRITING,
            dates.NO_END,
            dates.NOT_COUNTED,
        ),
        run="scrlearn.checks.dates:written_dates",
    )
    yield Check(
        name="review-dates",
        subjects=_REVIEW,
        codes=(
            dates.STEPS_OUT_OF_ORDER,
            dates.DUE_BEFORE_START,
            dates.DUE_BEFORE_COMPLETION,
            dates.NO_REASON_TO_REVISE,
            dates.REVISED_TO_EARLIER,
            dates.NO_COMPLETION_DATE,
            dates.NO_EVIDENCE,
            dates.COMPLETED_BUT_OPEN,
        ),
        run="scrlearn.checks.dates:review_dates",
    )


def _law() -> Iterator[Check]:
    yield Check(
        name="decisions",
        subjects=_REVIEW,
        codes=(law.DIFFERS, law.LEFT_OPEN, law.NOBODY_DECIDED, law.NOT_ASKED, law.NO_ANSWER),
        run="scrlearn.checks.decisions:decisions",
    )
    yield Check(
        name="area", subjects=_REVIEW, codes=(law.UNKNOWN_AREA,), run="scrlearn.checks.decisions:area"
    )


def _conduct() -> Iterator[Check]:
    yield Check(
        name="independence",
        subjects=_REVIEW,
        codes=(conduct.NOT_STATED, conduct.IN_QUESTION),
        run="scrlearn.checks.conduct:independence",
    )
    yield Check(
        name="involvement",
        subjects=_REVIEW,
        codes=(conduct.NO_REASON, conduct.FAMILY_NOT_TOLD, conduct.PRACTITIONERS_NOT_TOLD),
        run="scrlearn.checks.conduct:involvement",
    )
    yield Check(
        name="principles",
        subjects=_REVIEW,
        codes=(
            conduct.NO_PRINCIPLES,
            conduct.CONDUCT_LEFT_OUT,
            conduct.FRAMEWORK_LEFT_OUT,
            conduct.EMPTY_PRINCIPLE,
        ),
        run="scrlearn.checks.principles:principles",
    )
    yield Check(
        name="setting",
        subjects=_REVIEW,
        codes=(conduct.UNSAID, conduct.PROCESS_NOT_HANDLED),
        run="scrlearn.checks.conduct:setting",
    )
    yield Check(
        name="delays",
        subjects=_REVIEW,
        codes=(conduct.LATE, conduct.UNKNOWN_STEP),
        run="scrlearn.checks.delays:delays",
    )
    yield Check(
        name="quality-markers",
        subjects=_REVIEW,
        codes=(conduct.UNKNOWN_MARKER, conduct.MARKER_WITHOUT_EVIDENCE, conduct.MARKERS_OPEN),
        run="scrlearn.checks.quality_markers:markers",
    )
    yield Check(
        name="publication",
        subjects=_REVIEW,
        codes=(
            conduct.NO_DECISION,
            conduct.NOT_PUBLISHED,
            conduct.NOWHERE_TO_READ,
            conduct.PUBLISHED_ALL_THE_SAME,
            conduct.NO_RESPONSE,
        ),
        run="scrlearn.checks.conduct:publication",
    )


def _smart() -> Iterator[Check]:
    yield Check(
        name="plan",
        subjects=_REVIEW,
        codes=(
            smart.TOO_VAGUE,
            smart.NOBODY_ADDRESSED,
            smart.OWNER_TOO_WIDE,
            smart.LOW_LEVERAGE,
            smart.OUT_OF_REACH,
            smart.IMPOSSIBLE_DATE,
            smart.ACTION_TOO_VAGUE,
            smart.NO_OWNER,
            smart.NO_DUE_DATE,
            smart.NO_MEASURE,
            smart.OUTPUT_MEASURE,
            smart.MEASURE_IS_QUESTION,
            smart.PERSON_AS_OWNER,
        ),
        run="scrlearn.checks.plan:plan",
        uses=_WORDS,
    )


def _findings_and_plan() -> Iterator[Check]:
    yield Check(
        name="findings",
        subjects=_REVIEW,
        codes=(
            findings_and_plan.NO_EVIDENCE,
            findings_and_plan.MARKED_AS_GAP,
            findings_and_plan.UNCLASSIFIED,
        ),
        run="scrlearn.checks.findings_and_plan:findings",
        uses=_WORDS,
    )
    yield Check(
        name="earlier-recommendations",
        subjects=_REVIEW,
        codes=(findings_and_plan.SAID_TWICE, findings_and_plan.REPEATS_EARLIER),
        run="scrlearn.checks.findings_and_plan:earlier_recommendations",
    )
    yield Check(
        name="closed-actions",
        subjects=_REVIEW,
        codes=(
            findings_and_plan.NOT_JUDGED,
            findings_and_plan.BARE_JUDGEMENT,
            findings_and_plan.OWN_JUDGEMENT,
            findings_and_plan.CLOSED_ALL_THE_SAME,
            findings_and_plan.OTHER_EVIDENCE,
            findings_and_plan.OUTPUT_EVIDENCE,
            findings_and_plan.OUTCOME_IS_OUTPUT,
            findings_and_plan.COMPLETED_BEFORE_START,
            findings_and_plan.EMPTY_EVIDENCE,
        ),
        run="scrlearn.checks.findings_and_plan:closed_actions",
        uses=_WORDS,
    )


def _briefing() -> Iterator[Check]:
    yield Check(
        name="sections",
        subjects=_BRIEFING,
        codes=(
            briefing.UNKNOWN_PRESET,
            briefing.MISSING_SECTION,
            briefing.SECTION_ORDER,
            briefing.EMPTY_SECTION,
        ),
        run="scrlearn.checks.briefing:sections",
        uses=_WORDS,
    )
    yield Check(
        name="length",
        subjects=_BRIEFING,
        codes=(briefing.TOO_SHORT, briefing.LONG, briefing.TOO_LONG),
        run="scrlearn.checks.briefing:length",
    )
    yield Check(
        name="reading",
        subjects=_BRIEFING,
        codes=(briefing.LONG_SENTENCE, briefing.LONG_ON_AVERAGE, briefing.TOO_HARD),
        run="scrlearn.checks.briefing_wording:wording",
    )
    yield Check(
        name="abbreviations",
        subjects=_BRIEFING,
        codes=(briefing.UNEXPLAINED,),
        run="scrlearn.checks.briefing_wording:abbreviations",
    )
    yield Check(
        name="claims",
        subjects=_BRIEFING,
        codes=(briefing.NO_SOURCE,),
        run="scrlearn.checks.briefing_wording:claims",
    )
    yield Check(
        name="pictures",
        subjects=_BRIEFING,
        codes=(
            briefing.ONLY_A_PICTURE,
            briefing.PICTURE_WITHOUT_WORDS,
            briefing.ONLY_A_LINK,
            briefing.LOGO_WITHOUT_WORDS,
        ),
        run="scrlearn.checks.briefing_pictures:pictures",
    )
    yield Check(
        name="reply",
        subjects=_BRIEFING,
        codes=(
            briefing.NO_QUESTIONS,
            briefing.NO_FORM,
            briefing.NOT_ASKED,
            briefing.NO_REPLY_ADDRESS,
            briefing.NOBODY_READS,
            briefing.REPLY_BEFORE_DATE,
        ),
        run="scrlearn.checks.briefing_reply:response",
    )
    yield Check(
        name="glossary",
        subjects=_BRIEFING,
        codes=(briefing.UNUSED_TERM,),
        run="scrlearn.checks.briefing:glossary",
    )


def _disclosure() -> Iterator[Check]:
    yield Check(
        name="disclosure",
        subjects=_ALL,
        codes=(
            disclosure.NOT_CHECKED,
            disclosure.NHS_NUMBER,
            disclosure.NATIONAL_INSURANCE_NUMBER,
            disclosure.POSTCODE,
            disclosure.NAME,
            disclosure.NEAR_NAME,
            disclosure.EMAIL,
            disclosure.TELEPHONE,
            disclosure.EXACT_DATE,
            disclosure.SOCIAL_MEDIA,
            disclosure.ADDRESS,
            disclosure.PART_OF_NAME,
            disclosure.SCHOOL,
            disclosure.PLACE,
            disclosure.AGE,
            disclosure.AGE_IN_YEARS,
            disclosure.SIBLINGS,
            disclosure.SENTENCE,
            disclosure.INITIALS,
        ),
        run="scrlearn.checks.disclosure:disclosure",
    )
    yield Check(
        name="leftovers",
        subjects=_PUBLISHED,
        codes=(disclosure.REDACTED, disclosure.MARKING, disclosure.FILE_NAME),
        run="scrlearn.checks.leftovers:leftovers",
    )

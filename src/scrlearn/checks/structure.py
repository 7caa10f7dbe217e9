"""Structure: references that lead nowhere, parts that are missing, text that will not pass."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from scrlearn.checks.codes import structure as codes
from scrlearn.checks.findings_and_plan import proposed_themes
from scrlearn.errors import suggestion
from scrlearn.files.parsed import shown
from scrlearn.language.fields import texts
from scrlearn.language.placeholders import says_nothing
from scrlearn.model.findings import Polarity
from scrlearn.model.recommendations import Acceptance
from scrlearn.model.text_kinds import TextKind, is_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrlearn.hooks import CheckRequest, PluginHost
    from scrlearn.model.briefing import Briefing
    from scrlearn.model.bulletin import Bulletin
    from scrlearn.model.findings import Finding
    from scrlearn.model.recommendations import Recommendation
    from scrlearn.model.response import TeamResponse
    from scrlearn.model.review import Review
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

MOST_RECOMMENDATIONS = 10
"""More recommendations than these from one review are warned of."""
LONGEST_TITLE = 200
"""Characters that a title may have."""
# A link or picture, a path, HTML, a heading, a quotation, a table, a fence, a line across the page. Each
# begins with a character of its own and not with a set of them: then most of a text is passed over.
_MAY_DEPART = re.compile(r"\]\(|\\\\\w|:\\|<|>|#|\||```|~~~|---|===|\*\*\*|___|- [-*_] |\* [-*_] |_ [-*_] ")


def references(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report ids that lead nowhere, and ids that lead to two places."""
    findings = [finding.id for finding in review.findings]
    agencies = [agency.id for agency in review.agencies]
    known_findings, known_agencies = _Known(findings), _Known(agencies)
    for number, recommendation in enumerate(review.recommendations):
        path = f"recommendations[{number}]"
        for index, answered in enumerate(recommendation.answers):
            if answered not in known_findings.ids:
                message = f"no finding has the id '{answered}'{known_findings.guess(answered)}"
                yield codes.UNKNOWN_FINDING.at(f"{path}.answers[{index}]", message)
        for index, body in enumerate(recommendation.addressed_to):
            yield from _unknown_agency(body, known_agencies, f"{path}.addressed_to[{index}]")
        for index, action in enumerate(recommendation.actions):
            if action.body:
                yield from _unknown_agency(action.body, known_agencies, f"{path}.actions[{index}].body")
    yield from _duplicates(findings, "findings[{}].id", "finding")
    yield from _duplicates(agencies, "agencies[{}].id", "agency")
    yield from _duplicates(
        [entry.id for entry in review.recommendations], "recommendations[{}].id", "recommendation"
    )
    yield from _duplicate_actions(review)


def theme_references(subject: Review | Bulletin, request: CheckRequest) -> Iterator[Problem]:
    """Report theme ids that the taxonomy does not have, with the id that was likely meant."""
    known = _Known(request.host.themes)
    for path, theme in _themes(subject):
        if theme not in known.ids:
            message = f"no theme has the id '{theme}'{known.guess(theme)}"
            incomplete = " ".join(request.host.incomplete("vocabularies"))
            yield codes.UNKNOWN_THEME.at(path, message, hint=incomplete)


def publisher(subject: Review | Briefing | Bulletin, _request: CheckRequest) -> Iterator[Problem]:
    """Report a subject that does not say who publishes it."""
    if subject.board is None:
        yield codes.NO_BOARD.at("board", "no board is named")


def parts(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report what a review lacks before it can be published."""
    if not review.reviewers:
        yield codes.NO_REVIEWER.at("reviewers", "no reviewer is named")
    if not review.findings:
        yield codes.NO_FINDINGS.at("findings", "the review has no findings")
    for index, finding in enumerate(review.findings):
        yield from _finding_parts(finding, f"findings[{index}]", request.host)
    if not review.involvement.family:
        yield codes.NO_FAMILY.at(
            "involvement.family", "nothing is said of how the family was invited to contribute"
        )
    if not review.involvement.practitioners:
        message = "nothing is said of how practitioners were involved"
        yield codes.NO_PRACTITIONERS.at("involvement.practitioners", message)
    yield from _recommendation_parts(review.recommendations)


def _finding_parts(finding: Finding, path: str, host: PluginHost) -> Iterator[Problem]:
    if not finding.themes:
        proposed = proposed_themes(finding, host)
        yield codes.NO_THEME.at(f"{path}.themes", "the finding has no theme", proposed)
    # A strength needs no explanation of what went wrong.
    if finding.polarity is not Polarity.STRENGTH and says_nothing(finding.why):
        yield codes.NO_WHY.at(f"{path}.why", "the finding does not say why it happened")


def _recommendation_parts(recommendations: Sequence[Recommendation]) -> Iterator[Problem]:
    count = len(recommendations)
    if count > MOST_RECOMMENDATIONS:
        message = (
            f"{count} recommendations from one review; more than {MOST_RECOMMENDATIONS} are seldom acted on"
        )
        yield codes.TOO_MANY.at("recommendations", message)
    is_planned = any(recommendation.actions for recommendation in recommendations)
    for number, recommendation in enumerate(recommendations):
        path = f"recommendations[{number}]"
        if not recommendation.answers:
            yield codes.ANSWERS_NOTHING.at(f"{path}.answers", "the recommendation answers no finding")
        refused = recommendation.acceptance in (Acceptance.NOT_ACCEPTED, Acceptance.PARTLY_ACCEPTED)
        if refused and says_nothing(recommendation.acceptance_reason):
            yield codes.NO_REASON.at(
                f"{path}.acceptance_reason", "not accepted in full, and no reason is given"
            )
        if (
            is_planned
            and not recommendation.actions
            and recommendation.acceptance is not Acceptance.NOT_ACCEPTED
        ):
            yield codes.NO_ACTION.at(f"{path}.actions", "others have actions, this recommendation has none")


def wording(subject: Subject, _request: CheckRequest) -> Iterator[Problem]:
    """Report titles that are too long, texts that must say something and do not, markup that will not pass,
    a language that is none.
    """
    title = getattr(subject, "title", None)
    if title is not None and len(title) > LONGEST_TITLE:
        yield codes.LONG_TITLE.at(
            "title", f"the title has {len(title)} characters; {LONGEST_TITLE} is the limit"
        )
    for path, text in _must_speak(subject):
        if not text.strip():
            yield codes.EMPTY_TEXT.at(path, "the text is empty")
    for field in texts(subject):
        if field.kind in (TextKind.INLINE, TextKind.BODY) and _MAY_DEPART.search(field.text):
            # Loaded only for a text that may depart: parsing every plain sentence would be slow.
            from scrlearn.document.markdown import departures  # noqa: PLC0415

            for departure in departures(field.text):
                yield codes.OUTSIDE_MARKUP.at(field.path, departure)
    language = getattr(subject, "language", None)
    if language is not None and not is_language(language):
        yield codes.NO_LANGUAGE.at("language", f"{shown(language)} is not a language tag")


def response_parts(response: TeamResponse, _request: CheckRequest) -> Iterator[Problem]:
    """Report a returned form that says nothing, or that says two things."""
    said = (
        *(text for text in response.answers.values()),
        response.key_points,
        response.doing_well,
        response.escalate,
        response.feedback,
        *(action.text for action in response.actions),
    )
    if response.no_action_needed and response.actions:
        yield codes.CONTRADICTING_RESPONSE.at(
            "no_action_needed", "'no action needed' is ticked beside actions"
        )
    if not response.no_action_needed and not any(text.strip() for text in said):
        yield codes.EMPTY_RESPONSE.at("", "the form holds no answer, no action and no tick")


def _themes(subject: Review | Bulletin) -> Iterator[tuple[str, str]]:
    for field in ("findings", "sections", "training"):
        for index, entry in enumerate(getattr(subject, field, ())):
            for place, theme in enumerate(entry.themes):
                yield f"{field}[{index}].themes[{place}]", theme


def _must_speak(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield the texts without which a record has nothing to show."""
    if hasattr(subject, "title"):
        yield "title", subject.title
    for index, finding in enumerate(getattr(subject, "findings", ())):
        yield f"findings[{index}].statement", finding.statement
    for number, recommendation in enumerate(getattr(subject, "recommendations", ())):
        yield f"recommendations[{number}].text", recommendation.text
        for index, action in enumerate(recommendation.actions):
            yield f"recommendations[{number}].actions[{index}].text", action.text
    for index, section in enumerate(getattr(subject, "sections", ())):
        yield f"sections[{index}].heading", section.heading
    for index, question in enumerate(getattr(subject, "questions", ())):
        yield f"questions[{index}]", question


def _unknown_agency(body: str, agencies: _Known, path: str) -> Iterator[Problem]:
    if body not in agencies.ids:
        yield codes.UNKNOWN_AGENCY.at(path, f"no agency has the id '{body}'{agencies.guess(body)}")


def _duplicates(ids: Sequence[str], path: str, noun: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, entry in enumerate(ids):
        if entry in seen:
            yield codes.DUPLICATE_ID.at(
                path.format(index), f"the id '{entry}' is that of another {noun} already"
            )
        seen.add(entry)


def _duplicate_actions(review: Review) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, recommendation in enumerate(review.recommendations):
        for index, action in enumerate(recommendation.actions):
            if action.id in seen:
                path = f"recommendations[{number}].actions[{index}].id"
                yield codes.DUPLICATE_ID.at(path, f"the id '{action.id}' is that of another action already")
            seen.add(action.id)


class _Known:
    """Ids that are there, and which of them was meant by one that is not.

    A name is compared with every id, so only so many are: after the first the rest were likely made by a
    program, and no slips of the pen.
    """

    _MOST_GUESSES = 20
    _MOST_COMPARED = 200

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = dict.fromkeys(ids)
        self._left = self._MOST_GUESSES

    def guess(self, name: str) -> str:
        """Return the id that was likely meant, in words; nothing where none is near or enough were."""
        if not self._left:
            return ""
        self._left -= 1
        meant = suggestion(name, islice(self.ids, self._MOST_COMPARED))
        return f"; did you mean '{meant}'?" if meant else ""

"""The first draft of a briefing, made from its review for a person to finish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import inline, plain
from scrlearn.errors import UnknownNameError
from scrlearn.hooks import default_host
from scrlearn.model.briefing import STANDARD_QUESTIONS, Briefing, BriefingSection
from scrlearn.model.dates import meant
from scrlearn.model.findings import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.hooks import AskableHost
    from scrlearn.model.findings import Finding
    from scrlearn.model.presets import PresetSection
    from scrlearn.model.review import Review


_LONGEST_ID = 91
"""Of the review's id as much as leaves room for the rest of the briefing's, which may have 100 characters."""


def draft_briefing(
    review: Review, preset: str = "seven-minute", *, host: AskableHost | None = None
) -> Briefing:
    """Draft a briefing from a review: the preset's sections, filled with what the review says.

    Sections that a review cannot fill (what each reader should do now) are left empty for a person to write;
    `scrlearn.check` names them. The draft has boards' usual three questions, put in scrlearn's own words.
    Presets are scrlearn's own and those that the plugins of `host` give.

    >>> from scrlearn.model.review import Review
    >>> [section.key for section in draft_briefing(Review(id="n", title="Child N"), "six-step").sections]
    ['background', 'concerns', 'incident', 'the-review', 'findings', 'recommendations']

    Raises:
        UnknownNameError: there is no such preset; a plugin that failed to give its own is named.
    """
    host = host or default_host()
    if preset not in host.presets:
        raise UnknownNameError("preset", preset, host.presets, " ".join(host.incomplete("vocabularies")))
    return Briefing(
        id=f"{review.id[:_LONGEST_ID]}-briefing",
        title=review.title,
        review=review.id,
        preset=preset,
        date=meant(review.dates.published, review.dates.completed),
        language=review.language,
        board=review.board,
        sections=tuple(_section(expected, review) for expected in host.presets[preset].sections),
        questions=STANDARD_QUESTIONS,
    )


def _section(expected: PresetSection, review: Review) -> BriefingSection:
    return BriefingSection(key=expected.key, heading=expected.heading, body=_drafted(expected.key, review))


def _drafted(key: str, review: Review) -> str:
    """Return what the review has to say in a section, or nothing where a person must write it."""
    match key:
        case "background":
            return review.summary
        case "the-review":
            return review.scope
        case "findings":
            return _statements(
                finding for finding in review.findings if finding.polarity is not Polarity.STRENGTH
            )
        case "good-practice":
            return _statements(
                finding for finding in review.findings if finding.polarity is Polarity.STRENGTH
            )
        case "what-is-changing" | "recommendations":
            return "\n".join(
                f"- {plain(inline(recommendation.text))}" for recommendation in review.recommendations
            )
        case _:
            return ""


def _statements(findings: Iterable[Finding]) -> str:
    return "\n".join(f"- {plain(inline(finding.statement))}" for finding in findings)

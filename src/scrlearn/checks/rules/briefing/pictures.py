"""Pictures: is anything said in a picture, or behind a link, and nowhere else?

Pictures in body text do not pass into documents: only their alternative text does. Mail programs block
pictures, and a team that reads aloud has none; so everything essential is said in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.examples import sections_of
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

ONLY_A_PICTURE = ProblemCode(
    code="BRF160",
    title="A section that is only a picture",
    severity=Severity.WARNING,
    why="Pictures are left out of documents, blocked by mail programs, and cannot be read aloud.",
    hint="Write in words what the picture shows.",
    source="WCAG 2.2, 1.1.1; newsletters of boards that ask readers to turn pictures on",
    failing="kind: briefing\n" + sections_of("background", body="'![The seven steps](wheel.png)'"),
    passing="kind: briefing\n" + sections_of("background", body="There are seven steps."),
)
PICTURE_WITHOUT_WORDS = ProblemCode(
    code="BRF161",
    title="A picture without a description",
    severity=Severity.WARNING,
    why="Only the description of a picture is kept, and this picture has no description.",
    hint="Describe it inside the square brackets, or take it out.",
    source="WCAG 2.2, 1.1.1",
    failing="kind: briefing\n" + sections_of("background", body="'See this: ![](wheel.png)'"),
    passing="kind: briefing\n" + sections_of("background", body="'See this: ![seven steps](wheel.png)'"),
)
ONLY_A_LINK = ProblemCode(
    code="BRF162",
    title="A section that is only a link",
    severity=Severity.WARNING,
    why="A team that reads it aloud, or on paper, has nothing to read.",
    hint="Say what readers need to know, and give the link beside it.",
    source="House rule: nothing essential is anywhere else",
    failing="kind: briefing\n"
    + sections_of("background", body="'[Read the report](https://www.example.org)'"),
    passing="kind: briefing\n"
    + sections_of("background", body="'The [report](https://www.example.org) says why.'"),
)
LOGO_WITHOUT_WORDS = ProblemCode(
    code="BRF163",
    title="A logo without a description",
    severity=Severity.WARNING,
    why="With pictures turned off, or with a screen reader, nothing says who sent it.",
    hint="Write in alt what the logo says: usually the board's name.",
    source="WCAG 2.2, 1.1.1",
    failing="{kind: briefing, board: {logo: {alt: ''}}}",
    passing="{kind: briefing, board: {logo: {alt: Harbourshire Safeguarding Children Board}}}",
)


def pictures(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report sections that say nothing but in a picture or behind a link, and pictures without words."""
    for index, section in enumerate(briefing.sections):
        place = Place("sections", index, "body")
        found = language.pictures_in(section.body)
        for picture in found:
            if not picture.words:
                name = language.shortened(picture.file)
                message = f"the picture '{name}' has no description, so nothing of it will be left"
                yield PICTURE_WITHOUT_WORDS.at(place, message)
        if found and not language.has_words_beside_pictures(section.body):
            alt = next((picture.words for picture in found if picture.words), "")
            left = f"readers get only '{language.shortened(alt)}'" if alt else "readers get nothing"
            yield ONLY_A_PICTURE.at(place, f"the section '{section.key}' holds only a picture; {left}")
        elif language.is_only_links(section.body):
            yield ONLY_A_LINK.at(place, f"the section '{section.key}' holds only a link")
    logo = briefing.board.logo if briefing.board else None
    if logo is not None and not logo.alt.strip():
        yield LOGO_WITHOUT_WORDS.at(
            Place("board", "logo", "alt"), "the logo has no description for people who cannot see it"
        )


CHECK = Check(
    name="pictures",
    subjects=("briefing",),
    codes=(
        ONLY_A_PICTURE,
        PICTURE_WITHOUT_WORDS,
        ONLY_A_LINK,
        LOGO_WITHOUT_WORDS,
    ),
    run=pictures,
)

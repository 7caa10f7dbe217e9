"""The sections of a briefing beside those of its preset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._meant import did_you_mean, suggestion
from scrlearn.checks.rules.cited import PRESETS
from scrlearn.checks.rules.examples import sections_of
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.model.presets import Preset, PresetSection
    from scrlearn.problems import Problem

_SEVEN = (
    "background",
    "why-it-matters",
    "the-review",
    "findings",
    "good-practice",
    "what-is-changing",
    "what-to-do",
)
UNKNOWN_PRESET = ProblemCode(
    code="BRF101",
    title="A preset that does not exist",
    severity=Severity.ERROR,
    why="Without its preset nobody can say which sections the briefing should have.",
    hint="Use seven-minute or six-step, or install the plugin that has the preset.",
    source=PRESETS,
    failing="{kind: briefing, preset: seven-minutes}",
    passing="{kind: briefing, preset: seven-minute}",
)
MISSING_SECTION = ProblemCode(
    code="BRF102",
    title="A missing section",
    severity=Severity.WARNING,
    why="Teams know the steps and look for them; a step left out is a question left unanswered.",
    hint="Add the section, or choose another preset.",
    source=PRESETS,
    failing="kind: briefing\n" + sections_of(*_SEVEN[:-1]),
    passing="kind: briefing\n" + sections_of(*_SEVEN),
)
SECTION_ORDER = ProblemCode(
    code="BRF103",
    title="Sections in an unusual order",
    severity=Severity.NOTE,
    why="Teams know the order of the steps.",
    hint="Order the sections as the preset does, unless the story is better told otherwise.",
    source=PRESETS,
    failing="kind: briefing\n" + sections_of(_SEVEN[1], _SEVEN[0], *_SEVEN[2:]),
    passing="kind: briefing\n" + sections_of(*_SEVEN),
)
EMPTY_SECTION = ProblemCode(
    code="BRF104",
    title="A section without text",
    severity=Severity.WARNING,
    why="The document shows a heading with nothing below it.",
    hint="Write the section, or take it out.",
    source=PRESETS,
    failing="kind: briefing\n" + sections_of(*_SEVEN, body="''"),
    passing="kind: briefing\n" + sections_of(*_SEVEN),
)

_FEWEST_OWN, _FEWEST_MISSING = 2, 3


def sections(briefing: Briefing, request: CheckRequest) -> Iterator[Problem]:
    """Report sections that the preset expects and the briefing lacks, that are empty, or in another order."""
    for index, section in enumerate(briefing.sections):
        if language.says_nothing(section.body, asks_whether=True) and not language.holds_link_or_picture(
            section.body
        ):
            written = f" but '{language.shortened(section.body)}'" if section.body.strip() else ""
            message = f"the section '{section.key}' has no text{written}"
            yield EMPTY_SECTION.at(Place("sections", index, "body"), message)
    preset = request.host.presets.get(briefing.preset)
    if preset is None:
        unknown = f"there is no preset '{briefing.preset}'"
        message = did_you_mean(briefing.preset, request.host.presets, after=unknown)
        incomplete = " ".join(request.host.incomplete("vocabularies"))
        yield UNKNOWN_PRESET.at("preset", message, hint=incomplete)
        return
    yield from _against(preset, [section.key for section in briefing.sections])


def _against(preset: Preset, keys: list[str]) -> Iterator[Problem]:
    expected = [section.key for section in preset.sections]
    extra = [key for key in keys if key not in expected]
    missing = [section for section in preset.sections if section.key not in keys]
    own = [key for key in extra if not suggestion(key, expected)]
    if len(own) >= _FEWEST_OWN and len(missing) >= _FEWEST_MISSING:
        yield _other_sections(preset, own, missing)
    else:
        for section in missing:
            guess = suggestion(section.key, extra)
            meant = f" (the preset has no '{guess}')" if guess else ""
            message = f"the section '{section.key}' of a {preset.title} is missing{meant}"
            yield MISSING_SECTION.at("sections", message, hint=f"Add it: {section.prompt}")
    present = [key for key in keys if key in expected]
    usual = sorted(present, key=expected.index)
    if present != usual:
        moved = next(key for key, other in zip(present, usual, strict=True) if key != other)
        yield SECTION_ORDER.at(
            f"sections[{keys.index(moved)}]", f"the section '{moved}' is not in its usual place"
        )


def _other_sections(preset: Preset, own: list[str], missing: list[PresetSection]) -> Problem:
    """Tell once of a briefing that goes by steps of its own: the preset's may be there by other names."""
    lacking = ", ".join(f"'{section.key}'" for section in missing)
    others = ", ".join(f"'{key}'" for key in own)
    message = f"sections of a {preset.title} are missing, {lacking}, and there are others: {others}"
    hint = "Where a section is one of these steps, give it that key; then add what is still missing."
    return MISSING_SECTION.at("sections", message, hint)


CHECK = Check(
    name="sections",
    subjects=("briefing",),
    codes=(
        UNKNOWN_PRESET,
        MISSING_SECTION,
        SECTION_ORDER,
        EMPTY_SECTION,
    ),
    uses=(VOCABULARIES,),
    run=sections,
)

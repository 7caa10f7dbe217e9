"""Presets: which sections a kind of briefing is expected to have, and what belongs in each.

The labels follow what boards publish (seven numbered steps; Northamptonshire's six-step briefing of 2017);
the prompts are scrlearn's own words. A preset is an expectation that checks report against, not a shape
that the model forces.
"""

from collections.abc import Sequence
from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Inline, Key, Plain


@noun
class PresetSection:
    """A section that a preset expects."""

    key: Annotated[Key, Doc("Key of the section.")]
    heading: Annotated[Inline, Doc("The usual heading.")]
    prompt: Annotated[Plain, Doc("What belongs there.")]


@noun
class Preset:
    """A kind of briefing: what readers call it, and the sections that it is expected to have."""

    name: Annotated[Key, Doc("Name of the preset.")]
    title: Annotated[Plain, Doc("What readers call this kind of briefing.")]
    sections: Annotated[Sequence[PresetSection], Doc("The sections expected, in order.")]


SEVEN_MINUTE = Preset(
    name="seven-minute",
    title="7 Minute Briefing",
    sections=(
        PresetSection(
            key="background",
            heading="Background",
            prompt="Who it is about, by pseudonym, and why it was held; nothing that identifies anyone.",
        ),
        PresetSection(
            key="why-it-matters",
            heading="Why it matters",
            prompt="What happened in outline and why it matters to every team.",
        ),
        PresetSection(
            key="the-review",
            heading="The review",
            prompt="What the review looked at and how practitioners and family took part.",
        ),
        PresetSection(
            key="findings",
            heading="What we learned",
            prompt="The findings that matter most to practitioners, each in a sentence.",
        ),
        PresetSection(
            key="good-practice",
            heading="What worked well",
            prompt="Good practice that other teams could take up.",
        ),
        PresetSection(
            key="what-is-changing",
            heading="What is changing",
            prompt="The recommendations and what is being done about them.",
        ),
        PresetSection(
            key="what-to-do",
            heading="What to do now",
            prompt="What each reader should do differently, starting this week.",
        ),
    ),
)

SIX_STEP = Preset(
    name="six-step",
    title="6 Step Briefing",
    sections=(
        PresetSection(key="background", heading="The background", prompt=SEVEN_MINUTE.sections[0].prompt),
        PresetSection(
            key="concerns",
            heading="Safeguarding concerns",
            prompt="What was known to services before the incident, and to whom.",
        ),
        PresetSection(key="incident", heading="The incident", prompt="What happened, in outline."),
        PresetSection(key="the-review", heading="The review", prompt=SEVEN_MINUTE.sections[2].prompt),
        PresetSection(key="findings", heading="The findings", prompt=SEVEN_MINUTE.sections[3].prompt),
        PresetSection(
            key="recommendations",
            heading="Recommendations",
            prompt="What should change, what is being done, and good practice worth repeating.",
        ),
    ),
)

PRESETS = {preset.name: preset for preset in (SEVEN_MINUTE, SIX_STEP)}
"""The presets that come with scrlearn, by name."""

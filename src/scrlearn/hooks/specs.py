"""The hook specifications: what a plugin can give.

A plugin is a module (or any object) with functions of these names, each marked with `hookimpl`, named in its
distribution's entry points:

    [project.entry-points.scrlearn]
    tracker = "scrlearn_xlsx.plugin"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

from scrlearn.hooks.providers import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.hooks.records import Check, Exporter, Layout, VocabularyRecord
    from scrlearn.model.rules import RuleSet

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function as a plugin's implementation of a hook."""


class Hooks:
    """The hooks, one method each. Every hook is an iterable of records, most simply a generator."""

    @hookspec
    def scrlearn_register_exporters(self) -> Iterable[Exporter]:
        """Give formats.

        A plugin that fails here is skipped and listed as failed; every other format goes on working.

            from scrlearn.hooks import Exporter, hookimpl

            @hookimpl
            def scrlearn_register_exporters():
                yield Exporter(
                    name="xlsx",
                    suffix=".xlsx",
                    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    summary="Excel tracker of an action plan",
                    render="scrlearn_xlsx.tracker:render",
                )
        """
        yield from ()

    @hookspec
    def scrlearn_register_layouts(self) -> Iterable[Layout]:
        """Give layouts.

        A plugin that fails here is skipped and listed as failed; an export that asks for its layout errors.

            from scrlearn.hooks import Layout, hookimpl

            @hookimpl
            def scrlearn_register_layouts():
                yield Layout(
                    name="one-page",
                    subject="review",
                    summary="One page for the board's chair",
                    build="our_board.layouts:one_page",
                )
        """
        yield from ()

    @hookspec
    def scrlearn_register_rulesets(self) -> Iterable[RuleSet]:
        """Give rule sets.

        A plugin that fails here makes every decision say that it is incomplete: a rule that nobody read is
        not a rule that was not met.

            from scrlearn.hooks import hookimpl

            @hookimpl
            def scrlearn_register_rulesets():
                from our_board.law import NEAR_MISS_REVIEW

                yield NEAR_MISS_REVIEW
        """
        yield from ()

    @hookspec
    def scrlearn_register_checks(self) -> Iterable[Check]:
        """Give checks.

        A plugin that fails here makes every report say that it is incomplete.

            from scrlearn.hooks import Check, hookimpl
            from scrlearn.problems import ProblemCode, Severity

            NO_LEAD = ProblemCode(
                code="OUR001", title="No lead reviewer", severity=Severity.WARNING,
                why="Our constitution asks for one.", hint="Name a lead reviewer.",
                source="Board constitution, section 4",
            )

            def lead_reviewer(review, request):
                if not any(reviewer.role == "lead reviewer" for reviewer in review.reviewers):
                    yield NO_LEAD.at("reviewers", "no reviewer is named as lead")

            @hookimpl
            def scrlearn_register_checks():
                yield Check(name="lead-reviewer", subjects=("review",), codes=(NO_LEAD,), run=lead_reviewer)
        """
        yield from ()

    @hookspec
    def scrlearn_register_vocabularies(self) -> Iterable[VocabularyRecord]:
        """Give a board's own words: presets of briefings, themes and their areas, and word lists of SMART.

        A preset is found by its name, in a briefing's file and by `draft`; a theme by its id, whose first
        half is an area. Word lists judge the reviews in their language, and any text for which they are
        asked. A plugin that fails here is named wherever its words are asked for, and by every report whose
        checks may have needed them.

            from scrlearn import Preset, PresetSection, Theme, ThemeArea, WordLists, english_words, evolve
            from scrlearn.hooks import hookimpl

            @hookimpl
            def scrlearn_register_vocabularies():
                yield Preset(
                    name="one-minute",
                    title="1 Minute Briefing",
                    sections=[PresetSection(key="findings", heading="Learning", prompt="One sentence.")],
                )
                yield ThemeArea(id="coast", label="Life by the sea")
                yield Theme(id="coast.season", label="Seasonal work", definition="Work that moves families.")
                yield WordLists(
                    name="welsh", language="cy", labels={"specific": "penodol"}, acts=["cyhoeddi"]
                )
                vague = [*english_words().vague, "golden thread"]
                yield evolve(english_words(), name="our-words", language="en-GB", vague=vague)
        """
        yield from ()

"""Scrlearn's own vocabularies, registered through the same hook as anyone else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks.specs import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks.records import VocabularyRecord


@hookimpl
def scrlearn_register_vocabularies() -> Iterator[VocabularyRecord]:
    """Give the presets of briefings and the taxonomy of themes."""
    # Imported here so that listing formats reads no taxonomy.
    from scrlearn.model.presets import PRESETS  # noqa: PLC0415
    from scrlearn.model.themes import ThemeArea, areas, themes  # noqa: PLC0415

    yield from PRESETS.values()
    yield from (ThemeArea(id=area, label=label) for area, label in areas().items())
    yield from themes().values()

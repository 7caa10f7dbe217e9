"""The taxonomy of themes: what reviews keep finding.

Ids are stable, `area.slug`, two levels deep and never re-used; a finding may carry several. Whether a
finding is a gap or a strength is said on the finding, so that a theme is a neutral concept.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Annotated, Any

from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Key, Plain


@noun
class Theme:
    """A node of the taxonomy.

    >>> themes()["family.fathers"].label
    'Fathers and male carers'
    """

    id: Annotated[Key, Doc("Stable id, `area.slug`.")]
    label: Annotated[Plain, Doc("What readers see.")]
    definition: Annotated[Plain, Doc("What belongs to it.")]
    synonyms: Annotated[Sequence[Plain], Doc("Other words for it, in lists and in reviews.")] = ()
    sources: Annotated[Sequence[Plain], Doc("The published lists it comes from.")] = ()

    @property
    def parent(self) -> str:
        """Id of the area that the theme belongs to."""
        return self.id.partition(".")[0]


@noun
class ThemeArea:
    """An area of the taxonomy: what the first half of its themes' ids stands for."""

    id: Annotated[Key, Doc("Stable id, the first half of its themes' ids.")]
    label: Annotated[Plain, Doc("What readers see.")]


@cache
def themes() -> dict[str, Theme]:
    """Return every theme that comes with scrlearn by id, in the taxonomy's order.

    A host has those of plugins beside them: `scrlearn.PluginHost().themes`.
    """
    data = _taxonomy()
    sources = data["sources"]
    entries = (
        Theme(**(entry | {"sources": [sources[key] for key in entry["sources"]]})) for entry in data["themes"]
    )
    return {theme.id: theme for theme in entries}


def areas() -> dict[str, str]:
    """Return the label of every area by its id.

    >>> areas()["family"]
    'Parents, carers and household'
    """
    return dict(_taxonomy()["areas"])


def theme_label(theme_id: str, known: Mapping[str, Theme] | None = None) -> str:
    """Return the label of a theme, or the id itself where none has it.

    `known` holds the themes to look among; without it, those that come with scrlearn.
    """
    theme = (themes() if known is None else known).get(theme_id)
    return theme.label if theme else theme_id


@cache
def _taxonomy() -> dict[str, Any]:
    text = resources.files("scrlearn.model").joinpath("taxonomy.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

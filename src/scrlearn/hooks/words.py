"""What names the records of a vocabulary, and what is wrong with them.

Presets, themes, their areas and word lists come by one hook; each goes by the sort of thing that it is and
its own name (`preset seven-minute`), so that a theme and a preset may be called the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn._meant import did_you_mean
from scrlearn.model.presets import Preset
from scrlearn.model.text_kinds import is_language
from scrlearn.model.themes import Theme, ThemeArea
from scrlearn.model.word_lists import SMART_DIMENSIONS, WordLists

if TYPE_CHECKING:
    from collections.abc import Iterable

VOCABULARIES = "vocabularies"
"""The kind of record that they are, to the host."""
_THEME_ID = re.compile(r"[^.]+\.[^.]+")


def own_name(record: Preset | Theme | ThemeArea | WordLists) -> str:
    """Return what a record of a vocabulary is called among its own sort."""
    match record:
        case Preset(name=name) | WordLists(name=name):
            return name
        case Theme(id=name) | ThemeArea(id=name):
            return name


def vocabulary_names(record: object) -> tuple[str, ...]:
    """Return the names that no two records may share, its own first; none for anything else.

    Word lists also claim their language: two plugins with lists for one language could only be told apart by
    which was found first.

    >>> vocabulary_names(WordLists(name="welsh", language="cy"))
    ('words welsh', 'words for cy')
    """
    match record:
        case Preset(name=name):
            return (f"preset {name}",)
        case Theme(id=name):
            return (f"theme {name}",)
        case ThemeArea(id=name):
            return (f"area {name}",)
        case WordLists(name=name, language=language):
            return (f"words {name}", *((f"words for {language.lower()}",) if language else ()))
        case _:
            return ()


def vocabulary_fault(record: object) -> str:
    """Say why a record could never be used as it stands, or nothing."""
    match record:
        case Preset(name=name, sections=()):
            return f"preset '{name}' has no sections"
        case Theme(id=name) if not _THEME_ID.fullmatch(name):
            return (
                f"theme '{name}': an id is an area and a name with a full stop between, such as "
                "family.history"
            )
        case WordLists(name=name, language=language) if language and not is_language(language):
            return f"word lists '{name}': '{language}' is not a language tag; write one such as en-GB or cy"
        case WordLists(name=name, labels=labels):
            unknown = [key for key in labels if key not in SMART_DIMENSIONS]
            known = ", ".join(SMART_DIMENSIONS)
            return f"word lists '{name}': there is no label '{unknown[0]}' ({known})" if unknown else ""
        case _:
            return ""


def missing_area(record: object, records: Iterable[object]) -> str:
    """Say that a theme belongs to an area that is not among the records given, or nothing."""
    areas = [area.id for area in records if isinstance(area, ThemeArea)]
    if not isinstance(record, Theme) or record.parent in areas:
        return ""
    unknown = f"theme '{record.id}': there is no area '{record.parent}'"
    return did_you_mean(record.parent, areas, after=unknown, otherwise="; give a ThemeArea for it")

"""Pictures: is anything said in a picture, or behind a link, and nowhere else?

Pictures in body text do not pass into documents: only their alternative text does. Mail programs block
pictures, and a team that reads aloud has none; so everything essential is said in words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.checks.codes import briefing as codes
from scrlearn.language.quoting import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\((?P<file>[^()\s]*)[^()]*\)")
_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*\)|\b(?:https?|mailto):\S+|\bwww\.\S+")
_WORD = re.compile(r"[^\W_]")


def holds_link_or_picture(body: str) -> bool:
    """Whether a text holds a link or a picture: then it is not empty, whatever else it lacks."""
    return _LINK.search(body) is not None or _PICTURE.search(body) is not None


def pictures(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report sections that say nothing but in a picture or behind a link, and pictures without words."""
    for index, section in enumerate(briefing.sections):
        path = f"sections[{index}].body"
        found = list(_PICTURE.finditer(section.body))
        for picture in found:
            if not picture["alt"].strip():
                message = (
                    f"the picture '{shortened(picture['file'])}' has no words, and nothing of it will be left"
                )
                yield codes.PICTURE_WITHOUT_WORDS.at(path, message)
        words = _PICTURE.sub(" ", section.body)
        if found and not _WORD.search(words):
            alt = next((picture["alt"].strip() for picture in found if picture["alt"].strip()), "")
            left = f"readers get only '{shortened(alt)}'" if alt else "readers get nothing"
            yield codes.ONLY_A_PICTURE.at(path, f"the section '{section.key}' holds only a picture; {left}")
        elif _LINK.search(words) and not _WORD.search(_LINK.sub(" ", words)):
            yield codes.ONLY_A_LINK.at(path, f"the section '{section.key}' holds only a link")
    logo = briefing.board.logo if briefing.board else None
    if logo is not None and not logo.alt.strip():
        yield codes.LOGO_WITHOUT_WORDS.at(
            "board.logo.alt", "the logo has no words for those who do not see it"
        )

"""The subjects: the nouns that a file can hold whole."""

from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review

Subject = Review | Briefing | Bulletin | TeamResponse
"""Whatever a scrlearn file can hold."""

SUBJECTS: dict[str, type[Subject]] = {cls.kind: cls for cls in (Review, Briefing, Bulletin, TeamResponse)}
"""The class of every `kind` of file."""

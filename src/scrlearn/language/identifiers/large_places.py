"""Places that hold too many families to find one: authority areas, counties, countries, cities and large
towns.
"""

from functools import cache

from scrlearn.language.words import load_words
from scrlearn.model.areas import area_names


@cache
def large_places() -> frozenset[str]:
    """Return their names, in small letters.

    >>> "merseyside" in large_places(), "portugal" in large_places()
    (True, True)
    """
    lists = load_words("large_places")
    names = {name.lower() for name in area_names()}
    return frozenset(names.union(lists["countries"], lists["counties"], lists["cities"]))

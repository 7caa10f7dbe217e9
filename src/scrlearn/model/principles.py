"""The principles by which a review is conducted: the keys that a review file uses, and what each asks.

Two lists that stand in one chapter of Working Together 2013 and 2015 and are not merged: how reviews are
conducted, and the principles of the learning framework around them. The labels are in scrlearn's words.
Earlier and later editions, and the guidance of other nations, do not have these lists.
"""

from datetime import date

ASKED_BY = "england-scr"
"""The rule set whose guidance has the two lists."""
ASKED_FROM = date(2013, 4, 15)
"""The first day of Working Together 2013, which brought them in; Working Together 2015 kept them."""

CONDUCT = {
    "complex-circumstances": "The circumstances people worked in were recognised",
    "who-did-what-and-why": "It is clear who did what, and why",
    "no-hindsight": "Practice was seen from where people stood at the time",
    "transparency": "It is open how information was gathered and analysed",
    "research": "Research and evidence from cases informed the findings",
}
"""The five principles for the conduct of a review (Working Together 2015, chapter 4)."""

LEARNING_FRAMEWORK = {
    "culture-of-learning": "The review is part of a culture of continuous learning",
    "proportionate": "The approach fits the scale of the issues",
    "independent-lead": "Someone independent of the case and its organisations led it",
    "practitioners-involved": "Practitioners took part fully, without fear of blame",
    "families-involved": "Families, surviving children among them, were invited",
    "published": "The report is published and its impact described",
}
"""The principles of the learning and improvement framework (Working Together 2015, chapter 4)."""


def principle_label(key: str) -> str:
    """Return what a principle asks, or the key in words where a board has added its own.

    >>> principle_label("no-hindsight"), principle_label("our-own")
    ('Practice was seen from where people stood at the time', 'Our own')
    """
    return (CONDUCT | LEARNING_FRAMEWORK).get(key) or key.replace("-", " ").replace("_", " ").capitalize()

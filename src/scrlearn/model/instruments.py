"""Instruments: the statutes, regulations and guidance that rules cite, each of which makes its own sources.

    ACT = Instrument(name="Care Act 2014", url="https://...", in_force_from=date(2015, 4, 1))
    died = ACT.quoted("condition-1-a", "died", "section 44(2)(a)", "the adult has died")

Three marks, three methods: what was read in the text is quoted (`read`, `quoted`), what a secondary source
says is told (`told`), and what nobody could read is recalled (`recalled`), in our words and marked so.
"""

from datetime import date
from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.conditions import Limb, Source, Verified
from scrlearn.model.text_kinds import Key, Plain, Url

NOT_READ = "The text was not read: the words here are ours."
"""The note of every source whose wording nobody verified."""


@noun
class Instrument:
    """A statute, regulations or guidance, as it stood between two dates.

    >>> act = Instrument(
    ...     name="An Act", url="https://example.org/act", in_force_from=date(2015, 4, 1), in_force_to=None
    ... )
    >>> print(act.recalled("section 9"))
    An Act, section 9 (NOT VERIFIED)
    """

    name: Annotated[Plain, Doc("What it is called, with its number.")]
    url: Annotated[Url, Doc("Where it can be read.")]
    in_force_from: Annotated[date, Doc("First day in force.")]
    in_force_to: Annotated[date | None, Doc("Last day in force; nothing where no end is stated.")] = None

    def read(self, provision: str, words: str = "", *, url: str = "", note: str = "") -> Source:
        """Cite a provision that was read in the text itself."""
        return self._source(provision, Verified.PRIMARY, words, url, note)

    def told(self, provision: str, words: str = "", *, url: str, note: str) -> Source:
        """Cite a provision by a secondary source: its address, and in the note whose account it is."""
        return self._source(provision, Verified.SECONDARY, words, url, note)

    def recalled(self, provision: str, *, note: str = "") -> Source:
        """Cite a provision that nobody could read; it advises, and quotes nothing."""
        return self._source(provision, Verified.UNVERIFIED, "", "", f"{note} {NOT_READ}".strip())

    def quoted(self, limb: str, fact: str, provision: str, words: str, *, note: str = "") -> Limb:
        """Make a limb in the instrument's own words, which were read."""
        return Limb(id=limb, fact=fact, words=words, source=self.read(provision, words, note=note))

    def _source(self, provision: str, verified: Verified, words: str, url: str, note: str) -> Source:
        return Source(
            instrument=self.name,
            provision=provision,
            url=url or self.url,
            in_force_from=self.in_force_from,
            in_force_to=self.in_force_to,
            verified=verified,
            words=words,
            note=note,
        )


def limb(limb_id: Key, fact: Key, words: Plain, source: Source) -> Limb:
    """Make a limb in our words, with the source that it puts so."""
    return Limb(id=limb_id, fact=fact, words=words, source=source)

"""Names of a confidential register in a text: exact, folded, turned round, cut short, and nearly so.

Folding takes away case, accents, apostrophes and hyphens (`folding`). A name is looked up word by word in an
index of the register (`index`), so that the time does not grow with the register; what is nearly a name
shares one of its words with it, or sounds like it (`matching`). Nothing here is shown to anyone: what is
found is an `Identifier` whose value is masked.

An index lives as long as its register. What was read in texts is kept by the `Names` that read it, and by
nothing else.
"""

from scrlearn.language.identifiers.names.finding import Names
from scrlearn.language.identifiers.names.index import NameIndex, index_of

__all__ = ["NameIndex", "Names", "index_of"]

"""The words that SMART judges by, made ready to be found: the lists are the model's (`WordLists`).

Verbs stand there in their base form; the forms that an English sentence has are worked out (`forms`).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.lexicon import Lexicon, as_words
from scrlearn.language.words import bare_words, load_words
from scrlearn.language.words.english import english_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrlearn.language.lexicon import Reading
    from scrlearn.model.word_lists import WordLists

_IRREGULAR = load_words("irregular_verbs")


def forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular English verb; phrases are inflected at their first word.

    >>> forms("review")
    ('review', 'reviews', 'reviewed', 'reviewing')
    >>> forms("raise awareness")[1]
    'raises awareness'
    """
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    if head in _IRREGULAR:
        found = (head, *_IRREGULAR[head])
    elif head.endswith("e"):
        found = (head, f"{head}s", f"{head}d", f"{head[:-1]}ing")
    elif re.search(r"[^aeiou]y$", head):
        found = (head, f"{head[:-1]}ies", f"{head[:-1]}ied", f"{head}ing")
    elif re.search(r"(s|sh|ch|x|z)$", head):
        found = (head, f"{head}es", f"{head}ed", f"{head}ing")
    else:
        found = (head, f"{head}s", f"{head}ed", f"{head}ing")
    return tuple(f"{form}{tail}" for form in found)


# Compared by being the same one: judgements are kept by it, and the lists are long.
@attrs.frozen(eq=False)
class Vocabulary:
    """Word lists made ready to be found in texts: every entry in all the forms that a sentence can have.

    >>> Vocabulary(english_words()).verb_kinds["audited"]
    'act'
    """

    lists: WordLists

    @cached_property
    def verb_kinds(self) -> dict[str, str]:
        """The kind of every form of every verb: `act`, `aim`, `carrier` or `reminder`."""
        lists = self.lists
        kinds: dict[str, str] = {}
        listed = {
            "act": lists.acts,
            "carrier": lists.carriers,
            "reminder": lists.reminders,
            "aim": lists.aims,
        }
        for kind, verbs in listed.items():
            for verb in filter(None, map(as_words, verbs)):
                kinds.update(dict.fromkeys(forms(verb) if self._is_english else (verb,), kind))
        return kinds

    @property
    def _is_english(self) -> bool:
        """Whether endings are worked out; of another language, the lists hold every form."""
        return self.lists.language.partition("-")[0].lower() in ("", "en")

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every list in all its forms, to be found in a text in one pass."""
        lists = self.lists
        return Lexicon(
            {
                "modals": lists.modals,
                "weak_modals": lists.weak_modals,
                "verbs": self.verb_kinds,
                "products": self._things(lists.products),
                "aim_nouns": lists.aim_nouns,
                "vague": lists.vague,
                "measures": lists.measures,
                "not_a_deadline": lists.not_a_deadline,
                "out_of_reach": lists.out_of_reach,
            }
        )

    @cached_property
    def measure_lexicon(self) -> Lexicon:
        """The lists that tell what a plan's measure shows."""
        return Lexicon({"outputs": self._things(self.lists.outputs), "outcomes": self.lists.outcomes})

    def _things(self, nouns: Sequence[str]) -> Iterable[str]:
        return _with_plurals(nouns) if self._is_english else nouns

    def read(self, text: str) -> Reading:
        """Read a text once: its words, and what of every list stands in it."""
        return self.lexicon.read(text)

    @cached_property
    def tentative(self) -> tuple[str, ...]:
        """How verbs begin that ask for thought and for no act."""
        return tuple(self.lists.tentative or english_words().tentative)

    @cached_property
    def ongoing(self) -> tuple[str, ...]:
        """How verbs begin that ask to go on as before."""
        return tuple(self.lists.ongoing or english_words().ongoing)

    @cached_property
    def of_owners(self) -> frozenset[str]:
        """Words of roles and of bodies, in lower case: what no person is called by."""
        english = english_words()
        roles, bodies = self.lists.roles or english.roles, self.lists.bodies or english.bodies
        return frozenset(entry.lower() for entry in (*roles, *bodies))

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """What fills a place and says nothing, without the marks around and in it."""
        return frozenset(map(bare_words, self.lists.placeholders or english_words().placeholders))

    @cached_property
    def statuses(self) -> frozenset[str]:
        """What says how far an action is, likewise."""
        return frozenset(map(bare_words, self.lists.statuses or english_words().statuses))

    @cached_property
    def wide(self) -> frozenset[str]:
        """The owners that cannot be written to, in lower case."""
        return frozenset(entry.lower() for entry in self.lists.too_wide)


def _with_plurals(nouns: Iterable[str]) -> Iterator[str]:
    for noun in filter(None, map(as_words, nouns)):
        yield from (noun, *_plurals(noun))


def _plurals(noun: str) -> tuple[str, ...]:
    if re.search(r"[^aeiou]y$", noun):
        return (f"{noun[:-1]}ies",)
    return (f"{noun}es",) if noun.endswith(("s", "x", "ch")) else (f"{noun}s",)


ENGLISH = Vocabulary(english_words())
"""The vocabulary for English, which judges wherever no other is asked for."""

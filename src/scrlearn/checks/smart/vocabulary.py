"""The words that SMART judges by, as data: a board or another country can replace any of the lists.

Verbs stand in their base form; the forms that a sentence has are worked out (`forms`). No list holds a word
of one review's case: what decides is how a recommendation is put, not what it is about.
"""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.smart.reading import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.checks.smart.reading import Reading


def _words(text: str) -> Iterator[str]:
    yield from (" ".join(entry.split()) for entry in text.split(",") if entry.strip())


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


_IRREGULAR = {
    "write": ("writes", "wrote", "written", "writing"),
    "send": ("sends", "sent", "sending"),
    "give": ("gives", "gave", "given", "giving"),
    "hold": ("holds", "held", "holding"),
    "build": ("builds", "built", "building"),
    "set": ("sets", "setting"),
    "stop": ("stops", "stopped", "stopping"),
    "refer": ("refers", "referred", "referring"),
    "submit": ("submits", "submitted", "submitting"),
    "permit": ("permits", "permitted", "permitting"),
    "run": ("runs", "ran", "running"),
    "teach": ("teaches", "taught", "teaching"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "take": ("takes", "took", "taken", "taking"),
    "make": ("makes", "made", "making"),
    "see": ("sees", "saw", "seen", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "keep": ("keeps", "kept", "keeping"),
    "lead": ("leads", "led", "leading"),
    "bring": ("brings", "brought", "bringing"),
    "think": ("thinks", "thought", "thinking"),
    "put": ("puts", "putting"),
    "be": ("is", "are", "been", "being"),
    "have": ("has", "had", "having"),
    "plan": ("plans", "planned", "planning"),
    "log": ("logs", "logged", "logging"),
    "flag": ("flags", "flagged", "flagging"),
    "tag": ("tags", "tagged", "tagging"),
    "map": ("maps", "mapped", "mapping"),
    "commit": ("commits", "committed", "committing"),
    "meet": ("meets", "met", "meeting"),
    "understand": ("understands", "understood", "understanding"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "feeling"),
    "spend": ("spends", "spent", "spending"),
    "show": ("shows", "showed", "shown", "showing"),
}


# Compared by being the same one: judgements are kept by it, and the lists are long.
@attrs.frozen(kw_only=True, eq=False)
class Vocabulary:
    """The word lists.

    `modals` and `weak_modals` are words by which something is asked for (should; to be). `acts` are verbs
    that say what is done (audit, publish, amend), `aims` verbs that do not (promote, embed), `carriers` verbs
    that are as good as what they are about (ensure, review, support), `reminders` acts that are easily done
    and change little. `products` are things that one can hold or look up, `aim_nouns` what an aim is usually
    about (awareness, assurance), `vague` words that promise without saying (robust, appropriate). `too_wide`
    are owners that cannot be written to.
    """

    modals: tuple[str, ...]
    weak_modals: tuple[str, ...]
    acts: tuple[str, ...]
    aims: tuple[str, ...]
    carriers: tuple[str, ...]
    reminders: tuple[str, ...]
    products: tuple[str, ...]
    aim_nouns: tuple[str, ...]
    vague: tuple[str, ...]
    not_a_deadline: tuple[str, ...]
    measures: tuple[str, ...]
    outputs: tuple[str, ...]
    outcomes: tuple[str, ...]
    too_wide: tuple[str, ...]
    out_of_reach: tuple[str, ...]

    @cached_property
    def verb_kinds(self) -> dict[str, str]:
        """The kind of every form of every verb: `act`, `aim`, `carrier` or `reminder`."""
        kinds: dict[str, str] = {}
        listed = {"act": self.acts, "carrier": self.carriers, "reminder": self.reminders, "aim": self.aims}
        for kind, verbs in listed.items():
            for verb in verbs:
                kinds.update(dict.fromkeys(forms(verb), kind))
        return kinds

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every list in all its forms, to be found in a text in one pass."""
        return Lexicon(
            {
                "modals": self.modals,
                "weak_modals": self.weak_modals,
                "verbs": self.verb_kinds,
                "products": _with_plurals(self.products),
                "aim_nouns": self.aim_nouns,
                "vague": self.vague,
                "measures": self.measures,
                "not_a_deadline": self.not_a_deadline,
                "out_of_reach": self.out_of_reach,
            }
        )

    @cached_property
    def measure_lexicon(self) -> Lexicon:
        """The lists that tell what a plan's measure shows."""
        return Lexicon({"outputs": _with_plurals(self.outputs), "outcomes": self.outcomes})

    def read(self, text: str) -> Reading:
        """Read a text once: its words, and what of every list stands in it."""
        return self.lexicon.read(text)

    @cached_property
    def wide(self) -> frozenset[str]:
        """The owners that cannot be written to, in lower case."""
        return frozenset(entry.lower() for entry in self.too_wide)


def _with_plurals(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        yield from (noun, *_plurals(noun))


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return (f"{noun[:-1]}ies",)
    return (f"{noun}es",) if noun.endswith(("s", "x", "ch")) else (f"{noun}s",)


def _english() -> Vocabulary:
    text = resources.files("scrlearn.checks.smart").joinpath("english.toml").read_text(encoding="utf-8")
    return Vocabulary(**{name: tuple(_words(words)) for name, words in tomllib.loads(text).items()})


ENGLISH = _english()
"""The lists for English (`english.toml`)."""

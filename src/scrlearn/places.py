"""A place in a file: the keys and numbers that lead to it from the top.

Everything that says where something stands (a fault, a problem, a text of a subject) carries one of these,
and it is written out only where a person or another program reads it.
"""

from __future__ import annotations

import json
import re
from functools import total_ordering
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Step = str | int
"""A key, or the number of an entry in a list, counted from 0."""

_PLAIN_KEY = re.compile(r"[^\W\d][\w-]*")
_WRITTEN_STEP = re.compile(
    r'(?:\A|(?!\A)\.)(?P<key>[^\W\d][\w-]*)|\[(?P<number>\d{1,9})\]|\[(?P<quoted>"(?:[^"\\]|\\.)*")\]'
)
_LONGEST_SHOWN = 80
"""Characters of a key that are shown; of a longer one the beginning is."""


@total_ordering
@attrs.frozen(init=False, repr=False, order=False)
class Place:
    """A place in a file, from the top: keys, and the numbers of entries in lists.

    `/` goes one step further, `in` says whether a place is inside another (or the same), `str` writes it as
    messages do. Places sort as their file does: entry 2 comes before entry 10.

    >>> due = Place("recommendations", 0, "actions") / 1 / "due"
    >>> str(due), due in Place("recommendations", 0)
    ('recommendations[0].actions[1].due', True)
    >>> str(Place("answers", "What now?"))
    'answers["What now?"]'
    """

    steps: tuple[Step, ...]
    _written: str

    def __init__(self, *steps: Step) -> None:
        """Make the place that these steps lead to; no step is the file as a whole."""
        self.__attrs_init__(steps, "")

    @classmethod
    def read(cls, text: str) -> Place:
        r"""Read a place that a person or a plugin wrote; what is not written as one is kept as it stands.

        >>> Place.read('delays["a step"].reasons[2]') == Place("delays", "a step", "reasons", 2)
        True
        >>> str(Place.read("file name"))
        'file name'
        """
        steps: list[Step] = []
        position = 0
        try:
            while position < len(text):
                step = _WRITTEN_STEP.match(text, position)
                if step is None:
                    return cls._as_it_stands(text)
                if step["number"]:
                    steps.append(int(step["number"]))
                else:
                    steps.append(step["key"] or json.loads(step["quoted"]))
                position = step.end()
        except ValueError:  # quotation marks round something else than a key as we write it
            return cls._as_it_stands(text)
        place = cls(*steps)
        # Only what is written as we write it counts: who writes otherwise may have meant another place.
        return place if place._write(json_key) == text else cls._as_it_stands(text)

    @classmethod
    def _as_it_stands(cls, text: str) -> Place:
        place = cls(text)
        object.__setattr__(place, "_written", str.__str__(text))
        return place

    @property
    def is_as_written(self) -> bool:
        """Whether the place is kept as somebody wrote it, since it is none in a file."""
        return bool(self._written)

    def with_keys(self, change: Callable[[str], str]) -> Place:
        """Return the place with each key as a function changes it, such as one that hides names.

        >>> str(Place("answers", "Who is Ada?", 2).with_keys(lambda key: key.replace("Ada", "A...")))
        'answers["Who is A...?"][2]'
        """
        if self._written:
            return Place.read(change(self._written))
        return Place(*(change(step) if isinstance(step, str) else step for step in self.steps))

    def __truediv__(self, step: Step) -> Place:
        """Go one step further."""
        return Place(*self.steps, step)

    def join(self, inner: Place) -> Place:
        """Go on to a place that is given as seen from this one.

        >>> str(Place("board").join(Place("logo", "alt")))
        'board.logo.alt'
        """
        return Place(*self.steps, *inner.steps)

    @property
    def parent(self) -> Place:
        """What the place stands in; the file as a whole stands in itself."""
        return Place(*self.steps[:-1])

    def __len__(self) -> int:
        """Count the steps from the top; the file as a whole has none, and so is false."""
        return len(self.steps)

    def __contains__(self, inner: Place) -> bool:
        """Say whether another place is this one or inside it."""
        return inner.steps[: len(self.steps)] == self.steps

    def nearest_line(self, lines: Mapping[Place, int]) -> int | None:
        """Return the line of the place, or of the nearest that it stands in; None where no line is known.

        A missing key has no line of its own, and the inside of a YAML alias has none.

        >>> Place("findings", 0, "why").nearest_line({Place("findings", 0): 7, Place(): 1})
        7
        """
        return next((lines[place] for place in self.outwards() if place in lines), None)

    def outwards(self) -> Iterator[Place]:
        """Yield the place, then each that it stands in, up to the file as a whole.

        >>> [str(place) for place in Place("findings", 0, "why").outwards()]
        ['findings[0].why', 'findings[0]', 'findings', '']
        """
        yield self
        yield from (Place(*self.steps[:end]) for end in range(len(self.steps) - 1, -1, -1))

    def __str__(self) -> str:
        """Write the place as messages show it; empty for the file as a whole."""
        return self._written or self._write(shown_key)

    def _write(self, quoted: Callable[[str], str]) -> str:
        text = ""
        for step in self.steps:
            if isinstance(step, int):
                text += f"[{step}]"
            elif _PLAIN_KEY.fullmatch(step):
                text += f".{step}" if text else step
            else:
                text += f"[{quoted(step)}]"
        return text

    def __repr__(self) -> str:
        """Write the call that makes the place."""
        return f"Place({', '.join(map(repr, self.steps))})"

    def _order(self) -> tuple[tuple[bool, Step], ...]:
        """Return what sorts places: entries by number, keys by letters, and never one beside the other."""
        return tuple((isinstance(step, str), step) for step in self.steps)

    def __lt__(self, other: Place) -> bool:
        """Say whether the place comes before another."""
        return self._order() < other._order()


TOP = Place()
"""The file as a whole."""


def as_place(place: Place | str) -> Place:
    """Return a place as it is, and read what a plugin or a person wrote as text.

    What is neither passes unchanged: whoever takes records of plugins looks at their fields.
    """
    return Place.read(place) if isinstance(place, str) else place


def shown_key(text: str) -> str:
    r"""Quote a text that a file holds so that it can be printed anywhere, shortened to a line's worth.

    Unprintable characters, unpaired surrogates among them, are shown as escapes.

    >>> print(shown_key("two\nlines"))
    "two\nlines"
    """
    return json_key(text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "...")


def json_key(text: str) -> str:
    """Quote a key whole, what cannot be printed as escapes."""
    return json.dumps(text, ensure_ascii=not text.isprintable())

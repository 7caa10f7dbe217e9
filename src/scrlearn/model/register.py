"""A confidential register: the names that must not stand in anything that is published.

It is held in memory while the checks run, and nowhere else: no file, no output and no log repeats a name of
it, nor does `repr`.
"""

from collections.abc import Iterable

import attrs


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Keep each name once, without empty ones."""
    if isinstance(names, str):
        message = "give the names of a register as a list, not as one text"
        raise TypeError(message)
    written = (" ".join(str(name).split()) for name in names)
    return tuple(dict.fromkeys(name for name in written if name))


@attrs.frozen(eq=False)
class Register:
    """The names of people who must not be identified: children, families, and practitioners of a case.

    A name is written as `Ada Example` or `Example, Ada`; one word alone is looked for as it is.

    >>> Register(["Ada Example", "Example, Ben"])
    <Register of 2 names>

    Raises:
        TypeError: one text was given where names are wanted.
    """

    names: tuple[str, ...] = attrs.field(converter=_each_once, repr=False)

    def __repr__(self) -> str:
        """Say how many names there are, and none of them."""
        return f"<Register of {len(self.names)} name{'' if len(self.names) == 1 else 's'}>"

    def __len__(self) -> int:
        """Count the names."""
        return len(self.names)

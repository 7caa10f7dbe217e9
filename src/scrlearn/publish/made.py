"""A file that was made, as the record knows it."""

from __future__ import annotations

import re

import attrs

from scrlearn.errors import ScrlearnError
from scrlearn.files.naming import path_fault
from scrlearn.publish.naming import checked_template

_HASHES = re.compile(r"(?:[0-9a-f]{64}(?: (?!$)|$))*")


@attrs.frozen(kw_only=True)
class Made:
    """A file that was made: where it is in the output folder, from what, in which way, and its bytes' hash.

    `source` and `folders`, those that the source lies in, are hashes of paths; `named` are those folders as
    they were named, in which a link may lead elsewhere today. `template` is the template of
    its name with the format's suffix. `held` is the hash of what it held before, empty where that is not
    known to be scrlearn's: a run that was killed may have left either.
    """

    path: str
    source: str
    folders: str
    named: str = ""
    kind: str
    format: str
    layout: str
    audience: str
    template: str
    holds: str
    held: str = ""

    def is_sound(self) -> bool:
        """Whether this can have been written by scrlearn: a record is never trusted further than that."""
        hashes = (self.source, self.folders, self.named, self.holds, self.held)
        words = (self.kind, self.format, self.layout, self.audience)
        try:
            checked_template(self.template)
        except ScrlearnError:
            return False
        return (
            path_fault(self.path) is None
            and all(map(_HASHES.fullmatch, hashes))
            and all(map(str.isprintable, words))
        )

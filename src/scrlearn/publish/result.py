"""What became of one file in one format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from pathlib import Path

    from scrlearn.checks.exceptions import Excepted


@attrs.frozen(kw_only=True)
class ExportResult:
    """What became of one file in one format; `format` is empty where the file could not even be read.

    `path` is the file that was or would have been written, None where it did not come so far. `error` says
    why it was not written, empty where it was; `of_plugin`, that not the document but a plugin may be to
    blame. `unchanged` says that the file held the same bytes already and was left alone. `excepted` holds the
    problems that stand in it by somebody's recorded decision.

    A result with `left_over` is about a file that an earlier run left at `path`, and says why it should not
    stay: its source was refused, is gone, or writes another file now. `pruned` says that it was removed.
    `source` is None where nobody knows any more what its source was called.

    `not_recorded` says why no later run will know of the file, empty where it was recorded.
    """

    source: Path | None
    format: str = ""
    path: Path | None = None
    error: str = ""
    of_plugin: bool = False
    unchanged: bool = False
    excepted: tuple[Excepted, ...] = ()
    left_over: str = ""
    pruned: bool = False
    not_recorded: str = ""

    @property
    def is_unread(self) -> bool:
        """Whether the file could not even be read; `error` then begins with its name."""
        return bool(self.error) and not self.format

    @property
    def ok(self) -> bool:
        """Whether the file is in place, or one that must not stay was removed."""
        return not self.error

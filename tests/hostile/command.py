"""The command line as a stranger would run it, in this process, so that hundreds of attempts take seconds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import attrs
from click.testing import CliRunner

from scrlearn.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path


@attrs.frozen(kw_only=True)
class Ran:
    """What a command did: its exit code and what it wrote."""

    code: int
    out: str
    err: str
    raw: bytes = b""
    """Standard output as the bytes that it was; what is to be a file is UTF-8 in every encoding."""

    @property
    def said(self) -> str:
        """All that was written, wherever."""
        return self.out + self.err


def ran(
    *arguments: str | os.PathLike[str],
    given: str | bytes | None = None,
    encoding: str = "utf-8",
    environment: dict[str, str | None] | None = None,
) -> Ran:
    """Run a command on a terminal of an encoding.

    A traceback, a failure of scrlearn's own, or an exit code that is not documented is a fault of its own.
    """
    words = [os.fspath(argument) for argument in arguments]
    result = CliRunner(charset=encoding, env=environment).invoke(app, words, input=given)
    unexpected = result.exception is not None and not isinstance(result.exception, SystemExit)
    assert not unexpected, f"{words}: {type(result.exception).__name__}: {result.exception}"
    assert result.exit_code in (0, 1, 2, 3, 4, 130, 143), f"{words}: exit code {result.exit_code}"
    assert "Traceback (most recent call last)" not in result.stderr, result.stderr
    assert "scrlearn itself failed" not in result.stderr, f"{words}: {result.stderr}"
    return Ran(code=result.exit_code, out=result.stdout, err=result.stderr, raw=result.stdout_bytes)


def files_below(folder: Path) -> list[str]:
    """Every file below a folder by its path from there, hidden ones too, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())

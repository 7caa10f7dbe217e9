"""The command line: parse, call the library, print, return the exit code."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the entry point of the `scrlearn` command."""
    from scrlearn.cli.app import app  # noqa: PLC0415 - `import scrlearn.cli` stays light

    app()

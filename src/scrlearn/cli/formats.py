"""Options that take several formats at once, as `export` and `check` do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from scrlearn.hooks import PluginHost


class SeveralFormats(click.Command):
    """Lets `--to docx pdf` mean `--to docx --to pdf`: the names of formats that follow one belong to it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell out every format, then parse as usual."""
        host: PluginHost = ctx.obj
        spelt: list[str] = []
        naming_formats = False
        for argument in args:
            if naming_formats and argument in host.exporters and spelt[-1] != "--to":
                spelt += ["--to", argument]
                continue
            naming_formats = argument == "--to" or (naming_formats and spelt[-1] == "--to")
            spelt.append(argument)
        return super().parse_args(ctx, spelt)

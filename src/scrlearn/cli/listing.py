"""`scrlearn rules`, `checks`, `themes`, `schema` and `plugins`: what is there, documented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import click

from scrlearn.checks.catalogue import describe_catalogue, describe_code
from scrlearn.cli.output import DAY, FOUND, format_option, said, said_json, told
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.files import schema
from scrlearn.law import applicable_rules
from scrlearn.law.describe import as_data, describe
from scrlearn.law.engine import find_ruleset
from scrlearn.law.on_a_day import ruleset_on
from scrlearn.problems import family_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from scrlearn.hooks import PluginHost
    from scrlearn.hooks.providers import PluginStatus
    from scrlearn.model.rules import RuleSet
    from scrlearn.model.themes import Theme

_MOST_LISTED = 40


@click.command("rules")
@click.argument("rule_set", required=False, metavar="[ID]")
@click.option(
    "--on",
    type=DAY,
    help="The day in question: which rule sets apply or, with an ID, which edition is in force.",
)
@click.option("--area", help="With --on: the local authority area.")
@click.option("--nation", help="With --on: England, Wales, Scotland or Northern Ireland.")
@click.option("--jurisdiction", hidden=True)  # what --nation was called before
@format_option("text", "json")
@click.pass_context
def rules_command(
    context: click.Context,
    *,
    rule_set: str | None,
    on: datetime | None,
    area: str | None,
    nation: str | None,
    jurisdiction: str | None,
    output_format: str,
) -> None:
    """List the rule sets, or print one: its questions, limbs, words, sources, time limits and dates.

    With --on, list those that apply on a day, in an area or a nation where that is given; with an ID, print
    the edition that is in force then and there, or say that none is.
    """
    host: PluginHost = context.obj
    if nation and jurisdiction:
        message = "--jurisdiction is the older name of --nation: give --nation once"
        raise RuleError(message)
    nation = nation or jurisdiction
    if on is None and (area or nation):
        message = "--area and --nation need a day: add --on, such as --on 2016-01-15"
        raise RuleError(message)
    if rule_set:
        day = on.date() if on else None
        _print_rule_set(
            find_ruleset(rule_set, host), on=day, area=area, nation=nation, output_format=output_format
        )
    elif on is not None:
        applicable = applicable_rules(on=on.date(), area=area, nation=nation, host=host)
        said_json(applicable.as_dict()) if output_format == "json" else said(applicable.explain())
        return
    elif output_format == "json":
        said_json([{"id": ruleset.id, "title": ruleset.title} for ruleset in host.rulesets.values()])
    else:
        for ruleset in host.rulesets.values():
            said(f"{ruleset.id}  {ruleset.title}")
    for message in host.incomplete("rulesets"):
        told(f"scrlearn: {message}")


def _print_rule_set(
    ruleset: RuleSet, *, on: date | None, area: str | None, nation: str | None, output_format: str
) -> None:
    """Print a rule set: whole, or as it stands on a day."""
    if on is None:
        said_json(as_data(ruleset)) if output_format == "json" else said(describe(ruleset))
        return
    standing = ruleset_on(ruleset, on=on, area=area, nation=nation)
    said_json(standing.as_dict()) if output_format == "json" else said(standing.explain())


@click.command("checks")
@click.argument("code", required=False, metavar="[CODE]")
@format_option("text", "json")
@click.pass_context
def checks_command(context: click.Context, code: str | None, output_format: str) -> None:
    """List the codes that checks report, or explain one: why it matters, examples, how to mend it, source.

    The beginning of codes, such as SMA or STR1, lists those.
    """
    host: PluginHost = context.obj
    asked = (code or "").upper()
    chosen = [one for name, one in host.catalogue.items() if name.startswith(asked)]
    is_one = asked in host.catalogue
    if is_one:
        chosen = [host.catalogue[asked]]
    elif not chosen:
        raise UnknownNameError("code", asked, _near(asked, host), "; ".join(host.incomplete("checks")))
    if output_format == "json":
        said_json([attrs.asdict(entry) | {"page": entry.page} for entry in chosen])
    else:
        said(describe_code(chosen[0]) if is_one else describe_catalogue(chosen))
    for message in host.incomplete("checks"):
        told(f"scrlearn: {message}")


def _near(asked: str, host: PluginHost) -> set[str]:
    """Return the codes of the family that was asked for, or the families where there is no such family."""
    letters = family_of(asked).letters
    return {name for name in host.catalogue if letters and name.startswith(letters)} or {
        code.family.letters for code in host.catalogue.values()
    }


@click.command("themes")
@format_option("text", "json")
@click.pass_context
def themes_command(context: click.Context, output_format: str) -> None:
    """List the taxonomy of themes: ids, labels and what belongs to each."""
    host: PluginHost = context.obj
    if output_format == "json":
        said_json([_theme_data(theme) for theme in host.themes.values()])
    else:
        for area in host.theme_areas.values():
            said(area.label)
            for theme in host.themes.values():
                if theme.parent == area.id:
                    said(f"  {theme.id:<28} {theme.label}: {theme.definition}")
    for message in host.incomplete("vocabularies"):
        told(f"scrlearn: {message}")


def _theme_data(theme: Theme) -> dict[str, Any]:
    return {
        "id": theme.id,
        "label": theme.label,
        "definition": theme.definition,
        "parent": theme.parent,
        "synonyms": list(theme.synonyms),
        "sources": list(theme.sources),
    }


@click.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of scrlearn files, for editors and other programs."""
    said_json(schema())


@click.command("plugins")
@format_option("text", "json")
@click.pass_context
def plugins_command(context: click.Context, output_format: str) -> None:
    """List plugins: name, version, what each registered, and what failed and why.

    Exit code 0: nothing failed. 1: something did.
    """
    host: PluginHost = context.obj
    listed = host.status()
    if output_format == "json":
        said_json([_plugin_data(one) for one in listed])
    else:
        for one in listed:
            said(_plugin_text(one))
    if not all(one.ok for one in listed):
        context.exit(FOUND)


def _plugin_data(status: PluginStatus) -> dict[str, Any]:
    return {
        "name": status.provider.name,
        "distribution": status.provider.distribution,
        "version": status.provider.version,
        "registered": {kind: list(names) for kind, names in status.registered.items()},
        "ok": status.ok,
        "failures": [{"part": failure.part, "reason": failure.reason} for failure in status.failures],
    }


def _some(names: tuple[str, ...]) -> str:
    """List names, and count those of a long list that would fill the screen."""
    listed = ", ".join(names[:_MOST_LISTED])
    more = len(names) - _MOST_LISTED
    return f"{listed} and {more} more (--format json lists all)" if more > 0 else listed


def _plugin_text(status: PluginStatus) -> str:
    gave = [f"{kind}: {_some(names)}" for kind, names in status.registered.items() if names]
    lines = [str(status.provider), *(f"  {line}" for line in gave or ["registered nothing"])]
    return "\n".join(
        [*lines, *(f"  FAILED in {failure.part}: {failure.reason}" for failure in status.failures)]
    )

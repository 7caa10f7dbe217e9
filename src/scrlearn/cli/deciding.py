"""`scrlearn decide`: what the law says of a review's facts, with its explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scrlearn.cli.output import UNDETERMINED, format_option, said, said_json, told
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.files import load
from scrlearn.law import decide
from scrlearn.model.review import Review
from scrlearn.model.rules import Area

if TYPE_CHECKING:
    from datetime import datetime


@click.command("decide")
@click.argument("file", type=click.Path())
@click.option("--rules", help="Id of the rule set; without it, the one that the file names.")
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="Day whose law applies; without it, the review's own."
)
@click.option("--area", help="Local authority area; without it, the one that the file names.")
@click.option(
    "--area-date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day on which the area's new arrangements took effect, where the law in force depends on it.",
)
@format_option("text", "json")
@click.pass_context
def decide_command(
    context: click.Context,
    *,
    file: str,
    rules: str | None,
    on: datetime | None,
    area: str | None,
    area_date: datetime | None,
    output_format: str,
) -> None:
    """Say whether a review is due, limb by limb, with the law's words and sources and what is still unknown.

    The day whose law applies is, without --on, that of the event, else of the notification,
    else of the decision.

    Exit code 0: settled. 3: undetermined until more is known. 2: could not run.
    """
    review = load(file)
    if not isinstance(review, Review):
        message = f"{file}: a {review.kind} has no facts to decide on; give a review file"
        raise RuleError(message)
    wanted = rules or review.rules
    if not wanted:
        message = (
            f"{file}: rules: the file names no rule set; add `rules:` or use --rules (see `scrlearn rules`)"
        )
        raise RuleError(message)
    which = review.law_date_of
    day = on.date() if on else review.law_date
    if day is None:
        message = f"{file}: dates.{which or 'event'}: no day says which law applies; write it, or use --on"
        raise RuleError(message)
    if on is None and which != "event":
        told(f"scrlearn: the law of {day}, the day in dates.{which}: the file gives no dates.event")
    place = _area(area or review.area, area_date)
    try:
        decision = decide(review.facts, wanted, on=day, area=place, host=context.obj)
    except (RuleError, UnknownNameError) as error:
        message = f"{file}: {error}"
        raise RuleError(message) from error
    if output_format == "json":
        said_json(decision.as_dict())
    else:
        said(decision.explain())
    if not decision.settled:
        context.exit(UNDETERMINED)


def _area(name: str, implemented: datetime | None) -> Area | str | None:
    if implemented is None:
        return name or None
    return Area(name=name or "the area", implementation_date=implemented.date())

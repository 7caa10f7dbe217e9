"""`scrlearn decide` and `scrlearn timetable`: what the law says of a review, and what is due by when."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

import attrs
import click

from scrlearn import language
from scrlearn.cli.output import (
    COULD_NOT_RUN,
    DAY,
    FOUND,
    UNDETERMINED,
    format_option,
    said,
    said_json,
    told,
)
from scrlearn.errors import LoadError, RuleError, UnknownNameError
from scrlearn.files import load
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.files.parsed import MAX_BYTES
from scrlearn.law import WorkingDays, decide_review, replay, timetable
from scrlearn.law.receipts import Receipt
from scrlearn.law.replaying import Replay
from scrlearn.model.areas import Area, nation_of
from scrlearn.model.base import evolve
from scrlearn.model.dates import plain_date
from scrlearn.model.review import Review

if TYPE_CHECKING:
    from datetime import date, datetime

    from scrlearn.hooks import PluginHost
    from scrlearn.law import Timetable
    from scrlearn.model.areas import Nation


@click.command("decide")
@click.argument("file", type=click.Path())
@click.option("--rules", help="Id of the rule set. Without it, the one that the file names.")
@click.option("--on", type=DAY, help="Day whose law applies; without it, the review's own.")
@click.option("--area", help="Local authority area; without it, the one that the file names.")
@click.option(
    "--area-date",
    type=DAY,
    help="Day on which the area's new arrangements took effect, where the law in force depends on it.",
)
@click.option(
    "--replay",
    "receipt",
    type=click.Path(),
    metavar="RECEIPT",
    help="Compare the decision with a receipt (the JSON of an earlier decision) and say what changed.",
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
    receipt: str | None,
    output_format: str,
) -> None:
    """Say whether a review is due, limb by limb, with the law's words and sources and what is still unknown.

    Without --on, the law is that of the day of the event; if the file does not give it, that of the
    notification or, failing that, of the decision.

    Exit code 0: settled; with --replay, the same answers. 3: undetermined until more is known. 1: with
    --replay, other answers. 2: could not run.
    """
    review = _review(file, "facts to decide on")
    day = on.date() if on else None
    if day is None and review.law_date is not None and review.law_date_of != "event":
        told(
            f"scrlearn: using the law of {plain_date(review.law_date)} (dates.{review.law_date_of}), "
            "as the file has no dates.event"
        )
    place = _area(review, area, area_date.date() if area_date else None)
    earlier = _receipt(receipt) if receipt is not None else None
    try:
        result = (
            replay(earlier, _with_rules(review, rules), on=day, area=place, host=context.obj)
            if earlier
            else decide_review(review, rules=rules, on=day, area=place, host=context.obj)
        )
    except (RuleError, UnknownNameError) as error:
        _refuse(f"{receipt}, replayed on {file}" if earlier else file, error)
    said_json(result.as_dict()) if output_format == "json" else said(result.explain())
    if isinstance(result, Replay):
        context.exit(0 if result.same else FOUND)
    if not result.settled:
        context.exit(UNDETERMINED)


def _receipt(path: str) -> Receipt:
    """Read a receipt from the file that `--replay` names."""
    try:
        data = json.loads(file_content(path, at_most=MAX_BYTES).decode())
    except UnfitFileError as error:
        message = f"{path}: {error.message}; {error.hint}"
        raise RuleError(message) from error
    except (ValueError, RecursionError) as error:
        message = f"{path}: this is not JSON ({error}); give what `scrlearn decide --format json` printed"
        raise RuleError(message) from error
    try:
        return Receipt.from_dict(data)
    except RuleError as error:
        _refuse(path, error)


@click.command("timetable")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("--rules", help="Id of the rule set; without it, the one that each file names.")
@click.option(
    "--on", type=DAY, help="The day to look from: what was due before it, and is not done, is late."
)
@click.option(
    "--nation",
    help="Whose bank holidays count: England, Wales, Scotland or Northern Ireland; without it, each "
    "review's own.",
)
@click.option("--closed", type=DAY, multiple=True, help="Another day that is not a working day; repeatable.")
@click.option(
    "--open",
    "opened",
    type=DAY,
    multiple=True,
    help="A holiday that is a working day all the same; repeatable.",
)
@format_option("text", "json")
@click.pass_context
def timetable_command(
    context: click.Context,
    *,
    files: tuple[str, ...],
    rules: str | None,
    on: datetime | None,
    nation: str | None,
    closed: tuple[datetime, ...],
    opened: tuple[datetime, ...],
    output_format: str,
) -> None:
    """List every step of a review that has a time limit: when it is due, by whom, and whether it was met.

    With several files, each timetable is printed under its file's name; a file that has none is named, and
    the others are printed all the same.

    Exit code 0: every timetable is printed, whatever it says. 2: one could not be made.
    """
    wanted = _Wanted(
        host=context.obj,
        rules=rules,
        on=on.date() if on else None,
        nation=nation_of(nation) if nation else None,
        closed=frozenset(day.date() for day in closed),
        opened=frozenset(day.date() for day in opened),
    )
    if len(files) == 1:
        one = wanted.timetable_of(files[0])
        said_json(one.as_dict()) if output_format == "json" else said(one.explain())
        return
    made: list[tuple[str, Timetable]] = []
    failed: list[tuple[str, str]] = []
    for file in files:
        try:
            made.append((file, wanted.timetable_of(file)))
        except (RuleError, UnknownNameError) as error:
            failed.append((file, str(error)))
        except LoadError as error:
            failed.append((file, str(language.masked(error))))
    if output_format == "json":
        said_json(
            {
                "format": 1,
                "files": [{"file": file} | entry.as_dict() for file, entry in made],
                "failed": [{"file": file, "message": why.removeprefix(f"{file}: ")} for file, why in failed],
            }
        )
    else:
        for file, entry in made:
            said(f"{file}\n{'=' * len(file)}\n{entry.explain()}")
    for _, why in failed:
        told(f"scrlearn: {why}")
    if failed:
        context.exit(COULD_NOT_RUN)


@attrs.frozen(kw_only=True)
class _Wanted:
    """What timetables are wanted, of whichever file."""

    host: PluginHost
    rules: str | None
    on: date | None
    nation: Nation | None
    closed: frozenset[date]
    opened: frozenset[date]

    def timetable_of(self, file: str) -> Timetable:
        """Work out the timetable of the review in a file.

        Raises:
            LoadError: the file cannot be read.
            RuleError: it has no timetable; the message begins with the file's name.
        """
        review = _review(file, "steps to date")
        try:
            own = timetable(review, rules=self.rules, on=self.on, host=self.host)
            if not (self.nation or self.closed or self.opened):
                return own
            days = WorkingDays(nation=self.nation or own.nation, closed=self.closed, open=self.opened)
            return timetable(review, rules=self.rules, on=self.on, calendar=days, host=self.host)
        except (RuleError, UnknownNameError) as error:
            _refuse(file, error)


def _review(file: str, wanted: str) -> Review:
    review = load(file)
    if not isinstance(review, Review):
        message = f"{file}: a {review.kind} has no {wanted}; give a review file"
        raise RuleError(message)
    return review


def _with_rules(review: Review, rules: str | None) -> Review:
    return evolve(review, rules=rules) if rules else review


def _area(review: Review, name: str | None, implemented: date | None) -> Area | str | None:
    """Return the area asked about: the option's, with its date, or the review's own."""
    if implemented is None:
        return name
    place = review.area if not name else None
    return evolve(place or Area(name=name or "the area"), implementation_date=implemented)


def _refuse(where: str, error: RuleError | UnknownNameError) -> NoReturn:
    """Raise the error again with the file that it is about."""
    message = f"{where}: {error}"
    raise RuleError(message) from error

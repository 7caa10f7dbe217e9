"""Days that stand for none, in every date field: kept as written, told, and never computed with."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from email import message_from_bytes, policy
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

import scrlearn
from scrlearn.checks.exceptions import says_enough
from scrlearn.document import Document
from scrlearn.errors import ExportError, RuleError
from scrlearn.hooks import PluginHost, default_host
from scrlearn.law import decide_review
from scrlearn.law.derivations import derived_facts, open_particulars
from scrlearn.model.dates import FIRST_COUNTED, LAST_COUNTED, as_date, written_date
from scrlearn.model.deadlines import Direction
from scrlearn.model.fact_definitions import PeriodFact, PeriodRecord
from scrlearn.publish.dating import dated
from tests.hostile.command import ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from pathlib import Path

AS_FILED = ("9999-12-31", "0001-01-01", "1753-01-01", "1899-12-31", "1900-01-01", "2099-12-31", "2516-06-30")
"""What case systems, databases and slips of the pen put into a date field, as they put it there."""
IN_WORDS = ("31/12/9999", "30 June 0001", "31.12.2999", "1st January 1900")
COMPUTED = re.compile(r"(?:January|June|December)\s(?:9999|2999|2516|0*1)\b|31\sDecember\s(?:1752|1899|2099)")
"""Such a day as nothing may write it: read, and written anew."""

_DAY = "2016-03-01"
_ACTION = {
    "id": "a1", "text": "Audit ten plans.", "owner": "Named nurse", "body": "health", "measure": "All hold.",
    "start": _DAY, "due": _DAY, "revised_due": _DAY, "revised_because": "The form was redrawn.",
    "assessment": {"by": "Board", "on": _DAY, "result": "fully_achieved", "reasons": "Seen."},
    "progress": [{"on": _DAY, "text": "Begun."}],
}  # fmt: skip
REVIEW: Mapping[str, Any] = {
    "kind": "review", "schema_version": 1, "id": "child-h", "title": "Child H", "rules": "england-scr",
    "area": {"name": "Harbourshire", "nation": "england", "implementation_date": "2019-07-01"},
    "dates": {
        "event": "2016-01-15", "aware": "2016-01-18", "notified": "2016-01-20", "rapid_review": "2016-01-29",
        "decided": "2016-02-15", "decision_told": "2016-02-16", "initiated": "2016-03-01",
        "completed": "2016-08-01", "report_sent": "2016-08-03", "published": "2016-08-20",
        "available_until": "2017-08-20", "steps": {"seminar": "2016-09-01"},
    },
    "facts": {
        "abuse_or_neglect_known_or_suspected": {
            "state": True, "basis": "Injuries.", "judged_by": "Sub-group", "judged_on": _DAY,
        },
        "seriously_harmed": True,
    },
    "particulars": {
        "born": "2015-06-01", "impairment_identified": _DAY,
        "child_protection_register": [{"first": "2015-07-01", "last": "2015-12-01"}],
        "looked_after": [{"first": "2015-07-01", "last": "2015-12-01"}],
        "protective_action": [{"first": "2015-07-01", "last": "2015-12-01"}],
    },
    "decisions": [{"question": "commission", "answer": "yes", "by": "Chair", "on": "2016-02-15"}],
    "agencies": [{"id": "health", "name": "Example NHS Trust"}],
    "findings": [{"id": "f1", "statement": "Plans drifted.", "themes": ["plan.drift"], "why": "No owner."}],
    "recommendations": [
        {"id": "r1", "text": "Audit the plans.", "answers": ["f1"], "addressed_to": ["health"], "due": _DAY,
         "actions": [_ACTION, {**_ACTION, "id": "a2", "status": "complete", "completed": _DAY}]},
    ],
    "exceptions": [{"code": "SMA101", "reason": "Agreed.", "by": "Chair", "on": _DAY}],
}  # fmt: skip
BRIEFING: Mapping[str, Any] = {
    "kind": "briefing", "schema_version": 1, "id": "brief", "review": "child-h", "title": "Child H",
    "date": _DAY, "reply_by": "2016-06-01", "reply_to": "briefings@example.org",
    "sections": [{"key": "why", "heading": "Why it matters", "body": "Plans drifted."}],
    "questions": ["What have we learned?"], "form": ["answers"],
    "exceptions": [{"code": "BRF101", "path": "questions", "reason": "Agreed.", "by": "Chair", "on": _DAY}],
}  # fmt: skip
BULLETIN: Mapping[str, Any] = {
    "kind": "bulletin", "schema_version": 1, "id": "news", "title": "News", "date": _DAY,
    "sections": [{"heading": "One", "body": "Text."}],
    "training": [{"id": "t1", "title": "Neglect", "provider": "The board", "dates": [_DAY, "2016-04-01"]}],
    "exceptions": [{"code": "BUL101", "path": "sections", "reason": "Agreed.", "by": "Chair", "on": _DAY}],
}  # fmt: skip
RESPONSE: Mapping[str, Any] = {
    "kind": "response", "schema_version": 1, "briefing": "child-h-briefing", "discussed_on": _DAY,
    "actions": [{"text": "Meet.", "by_when": _DAY, "done_on": _DAY}],
}  # fmt: skip
SUBJECTS = (REVIEW, BRIEFING, BULLETIN, RESPONSE)


def date_places(data: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place of a subject's data that holds a date."""
    if isinstance(data, str):
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", data):
            yield place
    elif isinstance(data, Mapping | list):
        for key, entry in data.items() if isinstance(data, Mapping) else enumerate(data):
            yield from date_places(entry, (*place, key))


def holding(data: Any, place: tuple[str | int, ...], value: object) -> Any:
    """The data with another value in one place."""
    if not place:
        return value
    key, *rest = place
    changed: Any = dict(data) if isinstance(data, Mapping) else list(data)
    changed[key] = holding(data[key], tuple(rest), value)
    return changed


def written(place: tuple[str | int, ...]) -> str:
    """A place as problems name it."""
    told = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return told.removeprefix(".")


@cache
def core() -> PluginHost:
    """The built-ins alone."""
    return PluginHost(entry_points=False)


def attempts() -> Iterator[Hostile]:
    """Each day in each field; then each day at each other entrance."""
    for data in SUBJECTS:
        for place in date_places(data):
            for shown in (*AS_FILED[:2], IN_WORDS[0]):
                name = f"dates/{data['kind']}/{written(place)}/{shown.replace('/', '.')}"
                yield Hostile(name=name, attempt=partial(_in_a_field, data, place, shown))
    for place in (("dates", "event"), ("particulars", "born"), ("recommendations", 0, "actions", 0, "due")):
        for shown in (*AS_FILED[2:], *IN_WORDS[1:]):
            name = f"dates/review/{written(place)}/{shown.replace('/', '.')}"
            yield Hostile(name=name, attempt=partial(_in_a_field, REVIEW, place, shown))
    for name, attempt in _ENTRANCES.items():
        for shown in AS_FILED:
            yield Hostile(name=f"dates/{name}/{shown}", attempt=partial(attempt, shown))
    for seconds in ("253402300799", "-62135596800", "-2208988800", "9" * 30, "-1e5", "4102444800"):
        yield Hostile(name=f"dates/source-date-epoch/{seconds}", attempt=partial(_as_epoch, seconds))


def _in_a_field(data: Mapping[str, Any], place: tuple[str | int, ...], shown: str, _folder: Path) -> None:
    """A file with such a day: unchanged when written again, told with its place, computed with nowhere."""
    text = json.dumps(holding(data, place, shown))
    subject = scrlearn.loads(text)
    for syntax in ("json", "yaml"):
        again = scrlearn.dumps(subject, syntax)
        assert shown in again
        assert scrlearn.loads(again) == subject
    if data["kind"] == "response":
        return
    report = scrlearn.check(subject, host=core())
    assert report.complete, report.incomplete
    told = [one for one in report.problems if one.path == written(place) and one.code in ("STR123", "STR124")]
    assert len(told) == 1, report.problems
    assert not any(COMPUTED.search(one.message) for one in report.problems), report.problems
    if isinstance(subject, scrlearn.Review):
        _law_computes_nothing(subject, place)
        late = scrlearn.overdue(subject, on=date(2020, 1, 1))
        assert all(one.due is None or as_date(one.due) for one in (*late.actions, *late.cannot_tell))
    _documents_compute_nothing(subject, place, shown)


def _law_computes_nothing(review: scrlearn.Review, place: tuple[str | int, ...]) -> None:
    """Every day that is worked out is worked out from another day."""
    own = place[-1] if place[0] == "dates" else None
    if own == "event":
        _refused(partial(decide_review, review, host=core()), "add the date here")
    else:
        decision = decide_review(review, host=core())
        assert FIRST_COUNTED <= decision.on <= LAST_COUNTED
        assert not COMPUTED.search(decision.explain())
    steps = scrlearn.timetable(review, on=date(2020, 1, 1), host=core())
    for step in steps:
        for day in (step.starts, step.due, step.done):
            assert day is None or FIRST_COUNTED <= day <= LAST_COUNTED
        if step.deadline.clock == own:
            assert step.due is None
            assert step.status.value == "unknown"
            assert "stands for no day" in step.because
        if step.deadline.done == own and step.deadline.direction is not Direction.KEEP:
            assert step.status.value != "met"
    assert not COMPUTED.search(steps.explain())


def _documents_compute_nothing(subject: Any, place: tuple[str | int, ...], shown: str) -> None:
    """In documents such a day stands as it was written, or not at all; no metadata and no data hold it."""
    layouts: list[str | None] = [None]
    if isinstance(subject, scrlearn.Review):
        layouts = ["action-plan", *(["timetable"] if place[0] == "dates" else [])]
    for layout in layouts:
        document = scrlearn.lay_out(subject, layout=layout, host=core())
        assert document.date is None or FIRST_COUNTED <= document.date <= LAST_COUNTED
        data = scrlearn.render(subject, "json", layout=layout, host=core()).decode()
        for value in re.findall(r'"type": "date",\s*"value": "([\d-]+)"', data):
            assert as_date(date.fromisoformat(value)) is not None
        assert not COMPUTED.search(data.replace(shown, ""))


def _as_on(shown: str, _folder: Path) -> None:
    """Nothing is decided, dated or late for such a day."""
    day, review = date.fromisoformat(shown), _review()
    for ask in (
        lambda: decide_review(review, on=day, host=core()),
        lambda: scrlearn.decide(review.facts, "england-scr", on=day, host=core()),
        lambda: scrlearn.applicable_rules(on=day, host=core()),
        lambda: scrlearn.timetable(review, on=day, host=core()),
        lambda: scrlearn.overdue(review, on=day),
        lambda: scrlearn.WorkingDays(nation=scrlearn.Nation.SCOTLAND).after(day, 5),
        lambda: scrlearn.WorkingDays(nation=scrlearn.Nation.WALES).before(day, 5),
    ):
        _refused(ask, shown)


def _as_python_date(shown: str, _folder: Path) -> None:
    """A date given in Python is the value that its file would give."""
    action = scrlearn.Action(id="a1", text="Audit.", due=date.fromisoformat(shown))
    assert action.due == scrlearn.AsWritten(text=shown)
    (open_action,) = scrlearn.overdue(action, on=date(2020, 1, 1)).cannot_tell
    assert shown in open_action.because
    dates = scrlearn.ReviewDates(steps={"seminar": date.fromisoformat(shown)})
    assert dates.steps["seminar"] == scrlearn.AsWritten(text=shown)
    event = scrlearn.TrainingEvent(id="t", title="T", provider="P", dates=[date.fromisoformat(shown)])
    assert event.dates == (scrlearn.AsWritten(text=shown),)


def _as_option(shown: str, folder: Path) -> None:
    """Every option that is a day refuses it with what it stands for."""
    file = folder / "r.yaml"
    file.write_text(scrlearn.dumps(_review()), encoding="utf-8")
    for words in (
        ("decide", file, "--on", shown),
        ("decide", file, "--area", "Harbourshire", "--area-date", shown),
        ("timetable", file, "--on", shown),
        ("timetable", file, "--closed", shown),
        ("timetable", file, "--open", shown),
        ("rules", "--on", shown),
    ):
        result = ran(*words)
        assert result.code == 2, result
        assert shown in result.err
        assert not result.out


def _as_receipt(shown: str, folder: Path) -> None:
    """A receipt of such a day is refused by its key."""
    receipt = decide_review(_review(), host=core()).receipt.as_dict()
    for key in ("on", "area_implementation_date"):
        _refused(partial(scrlearn.replay, {**receipt, key: shown}, _review(), host=core()), key)
    file, made = folder / "r.yaml", folder / "receipt.json"
    file.write_text(scrlearn.dumps(_review()), encoding="utf-8")
    made.write_text(json.dumps({**receipt, "on": shown}), encoding="utf-8")
    result = ran("decide", file, "--replay", made)
    assert result.code == 2, result
    assert shown in result.err


def _as_metadata(shown: str, _folder: Path) -> None:
    """A layout that passes such a day on as its document's gets a document without one, in every format."""
    day = date.fromisoformat(shown)
    document = Document(id="d", title="D", layout="briefing", language="en-GB", date=day)
    with mock.patch.dict(os.environ, clear=False):
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        assert dated(document).date is None


def _as_dates_of_a_briefing(shown: str, _folder: Path) -> None:
    """The headers of its mail and the properties of its Word file hold no such day."""
    briefing = scrlearn.loads(json.dumps({**BRIEFING, "date": shown}))
    mail = message_from_bytes(scrlearn.render(briefing, "email", host=core()), policy=policy.default)
    assert mail["Date"] is None
    word = zipfile.ZipFile(io.BytesIO(scrlearn.render(briefing, "docx", host=core())))
    assert shown[:4] not in word.read("docProps/core.xml").decode()


def _as_born(shown: str, _folder: Path) -> None:
    """No age follows from it; a decision that an age bears on says so, and repeats nothing of the day."""
    particulars = scrlearn.Particulars(born=date.fromisoformat(shown))
    assert particulars.age_on(date(2016, 1, 15)) is None
    assert scrlearn.Particulars(born=date(2001, 1, 1)).age_on(date.fromisoformat(shown)) is None
    decision = scrlearn.decide({}, "england-scr", on=date(2016, 1, 15), particulars=particulars, host=core())
    assert "child" not in decision.inputs.known.derived
    assert any("the day of birth is a day that stands for none" in told for told in decision.cautions)
    assert shown not in decision.explain()


def _as_days_of_a_period(shown: str, _folder: Path) -> None:
    """A period without an end still runs, as case systems mean it; any other such day settles nothing."""
    fact = PeriodFact(fact="looked_after", register=PeriodRecord.LOOKED_AFTER, months=6)
    for days in ({"first": "2015-07-01", "last": shown}, {"first": shown}, {"first": shown, "last": shown}):
        period = scrlearn.Period(**{name: written_date(day) for name, day in days.items()})
        particulars = scrlearn.Particulars(looked_after=[period])
        derived = derived_facts([fact], particulars, date(2016, 1, 15), None)
        if days["first"] != shown and shown in ("9999-12-31", "2099-12-31"):
            assert derived["looked_after"].value is True
            assert not open_particulars([fact], particulars)
        else:
            assert not derived
            assert open_particulars([fact], particulars)


def _under_every_rule_set(shown: str, _folder: Path) -> None:
    """No rule set that is installed computes with such a day, whichever of its days it is."""
    for ruleset in default_host().rulesets.values():
        day = ruleset.editions[-1].in_force_from
        names = {
            name
            for edition in ruleset.editions
            for deadline in edition.deadlines
            for name in (deadline.clock, deadline.done)
        }
        own = {name for name in names if hasattr(scrlearn.ReviewDates, name)} - {"event"}
        dates = scrlearn.ReviewDates(
            event=day,
            steps=dict.fromkeys(names - own, written_date(shown)),
            **dict.fromkeys(own, written_date(shown)),
        )
        review = scrlearn.Review(id="child-h", title="Child H", rules=ruleset.id, dates=dates)
        decide_review(review, host=default_host())
        calendar = scrlearn.WorkingDays(nation=scrlearn.Nation.ENGLAND)
        for step in scrlearn.timetable(review, on=date(2030, 1, 1), calendar=calendar, host=default_host()):
            assert step.deadline.clock == "event" or step.due is None
            assert step.done is None
            assert step.status.value in ("unknown", "late", "open", "met")


def _as_settings_exception(shown: str, folder: Path) -> None:
    """An exception of the board that was made on no day does not hold; one made at a moment is refused."""
    settings = folder / "scrlearn.toml"
    entry = '[[exception]]\ncode = "STR110"\nreason = "Agreed."\nby = "Chair"\n'
    for on in (f'"{shown}"', shown):
        settings.write_text(f"{entry}on = {on}\n", encoding="utf-8")
        (one,) = scrlearn.read_settings(settings, core()).exceptions
        assert one.exception.on == scrlearn.AsWritten(text=shown)
        assert not says_enough(one.exception, scrlearn.Severity.ERROR)
    for on in (f"{shown}T00:00:00Z", "5", '"\\u0001"'):
        settings.write_text(f"{entry}on = {on}\n", encoding="utf-8")
        _refused(partial(scrlearn.read_settings, settings, core()), "exception[0]", scrlearn.LoadError)


def _as_epoch(seconds: str, _folder: Path) -> None:
    """SOURCE_DATE_EPOCH of such a day is refused by its name, for every format alike."""
    briefing = scrlearn.loads(json.dumps({key: value for key, value in BRIEFING.items() if key != "date"}))
    with mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": seconds}):
        for name in ("html", "docx", "email", "json"):
            _refused(partial(scrlearn.render, briefing, name, host=core()), "SOURCE_DATE_EPOCH", ExportError)


def _as_moment(shown: str, _folder: Path) -> None:
    """A moment with a time and a zone is no date, and the message says so."""
    moment = datetime.fromisoformat(f"{shown}T23:59:59+01:00")
    for make in (
        partial(scrlearn.Action, id="a1", text="Audit.", due=moment),
        partial(scrlearn.Briefing, id="b", title="B", date=moment),
        partial(scrlearn.ReviewDates, steps={"seminar": moment}),
    ):
        _refused(make, "expected date, got datetime", TypeError)


def _review() -> scrlearn.Review:
    review = scrlearn.loads(json.dumps(REVIEW))
    assert isinstance(review, scrlearn.Review)
    return review


def _refused(ask: Callable[[], object], told: str, error: type[Exception] = RuleError) -> None:
    with pytest.raises(error, match=re.escape(told)):
        ask()


_ENTRANCES: Mapping[str, Callable[[str, Path], None]] = {
    "on": _as_on,
    "python": _as_python_date,
    "option": _as_option,
    "receipt": _as_receipt,
    "metadata": _as_metadata,
    "mail-and-word": _as_dates_of_a_briefing,
    "born": _as_born,
    "period": _as_days_of_a_period,
    "rule-sets": _under_every_rule_set,
    "settings": _as_settings_exception,
    "moment": _as_moment,
}

"""What is still stood behind: files of yesterday whose source is refused today, renamed or gone; `--prune`.

Each attempt makes yesterday's run, changes something, and makes today's.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
from functools import partial
from typing import TYPE_CHECKING

import attrs

from scrlearn.hooks import PluginHost
from scrlearn.publish import export_many
from scrlearn.publish.record import Record
from scrlearn.publish.record_place import usual_place
from tests.hostile.command import Ran, files_below, ran
from tests.hostile.entry import Hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_HOST = PluginHost(entry_points=False)
_NUMBER = "NHS number 943 476 5919"


@attrs.frozen
class Board:
    """A board's folder of reviews and its website, made by a nightly script."""

    folder: Path

    @property
    def reviews(self) -> Path:
        """Where the reviews are."""
        return self.folder / "reviews"

    @property
    def site(self) -> Path:
        """What a web server serves."""
        return self.folder / "site"

    @property
    def record(self) -> Path:
        """What was recorded of the website."""
        return usual_place(self.site)

    def write(self, name: str = "n.json", identity: str = "child-n", **fields: object) -> Path:
        """Write a review."""
        path = self.reviews / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {"kind": "review", "schema_version": 1, "id": identity, "title": identity.title(), **fields}
        path.write_text(json.dumps(data))
        return path

    def run(self, *options: str | Path, inputs: Path | None = None, to: str = "json,html") -> Ran:
        """Run the nightly export."""
        where = inputs or self.reviews
        return ran("--no-plugins", "export", where, "--to", to, "--out", self.site, *options)

    def served(self) -> list[str]:
        """What the web server has to show."""
        return files_below(self.site) if self.site.exists() else []


def _board(folder: Path) -> Board:
    """Two reviews, published yesterday."""
    board = Board(folder)
    board.write()
    board.write("m.json", "child-m")
    assert board.run().code == 0
    assert board.served() == ["child-m.html", "child-m.json", "child-n.html", "child-n.json"]
    return board


# ---------------------------------------------------------------- what ends that a run stands behind a file


def _holds_a_number(board: Board) -> tuple[str | Path, ...]:
    board.write(summary=_NUMBER)
    return ()


def _is_no_file_any_more(board: Board) -> tuple[str | Path, ...]:
    (board.reviews / "n.json").write_text('{"kind": "reviw"')
    return ()


def _has_another_key(board: Board) -> tuple[str | Path, ...]:
    board.write(sumary="Something.")
    return ()


def _has_another_id(board: Board) -> tuple[str | Path, ...]:
    board.write(identity="child-p")
    return ()


def _has_an_id_in_capitals(board: Board) -> tuple[str | Path, ...]:
    board.write(identity="CHILD-N")
    return ()


def _is_a_briefing(board: Board) -> tuple[str | Path, ...]:
    data = {"kind": "briefing", "schema_version": 1, "id": "child-n-briefing", "title": "Child N"}
    (board.reviews / "n.json").write_text(json.dumps(data))
    return ()


def _is_gone(board: Board) -> tuple[str | Path, ...]:
    (board.reviews / "n.json").unlink()
    return ()


def _has_another_suffix(board: Board) -> tuple[str | Path, ...]:
    (board.reviews / "n.json").rename(board.reviews / "n.json.bak")
    return ()


def _stands_in_the_register(board: Board) -> tuple[str | Path, ...]:
    board.write(summary="Zelda Quimby was seen.")
    register = board.folder / "register.txt"
    register.write_text("Zelda Quimby\n")
    return ("--register", register)


def _moved_and_holds_a_number(board: Board) -> tuple[str | Path, ...]:
    """Another source, refused, would have the name: whatever is there is not what it should be."""
    (board.reviews / "n.json").unlink()
    board.write("archive/n-2.json", summary=_NUMBER)
    return ()


_ENDINGS = {
    "number": _holds_a_number,
    "unreadable": _is_no_file_any_more,
    "unknown-key": _has_another_key,
    "another-id": _has_another_id,
    "id-in-capitals": _has_an_id_in_capitals,
    "another-kind": _is_a_briefing,
    "gone": _is_gone,
    "another-suffix": _has_another_suffix,
    "register": _stands_in_the_register,
    "moved-and-refused": _moved_and_holds_a_number,
}
_STILL_REFUSED = {"number", "unreadable", "unknown-key", "register", "moved-and-refused"}
"""What is refused itself counts for the exit code, whatever was taken away."""


def _told(folder: Path, ending: str, to: str) -> None:
    """Both files are named, on a line each, the exit code is not 0, and nothing is taken away."""
    board = _board(folder)
    options = _ENDINGS[ending](board)
    for _ in range(2):  # and again on the next night
        done = board.run(*options, to=to)
        assert done.code == 1, done.said
        for name in ("child-n.html", "child-n.json"):
            lines = [line for line in done.err.splitlines() if f"{board.site / name}: left over" in line]
            assert len(lines) == 1, done.said
            assert lines[0].endswith("remove it with --prune")
        assert "child-m" not in done.err
        assert {"child-n.html", "child-n.json"} <= set(board.served())


def _pruned(folder: Path, ending: str, to: str) -> None:
    """Both are taken away and nothing else is; they count no more, and a refused document does."""
    board = _board(folder)
    options = _ENDINGS[ending](board)
    done = board.run("--prune", *options, to=to)
    assert done.code == (1 if ending in _STILL_REFUSED else 0), done.said
    assert done.err.count(": removed: ") == 2
    assert {"child-n.html", "child-n.json"} & set(board.served()) == set()
    assert {"child-m.html", "child-m.json"} <= set(board.served())
    again = board.run("--prune", *options, to=to)
    assert ": removed: " not in again.err
    assert again.code == done.code


# ----------------------------------------------------------------------- what a run must not speak of at all


def _nothing_told(done: Ran, board: Board, before: list[str]) -> None:
    assert ": left over from" not in done.err, done.said
    assert ": removed: " not in done.err, done.said
    assert set(before) <= set(board.served())


def _one_of_two(board: Board) -> Ran:
    return board.run("--prune", inputs=board.reviews / "m.json")


def _one_format_of_two(board: Board) -> Ran:
    return board.run("--prune", to="json")


def _another_audience(board: Board) -> Ran:
    board.write(summary=_NUMBER)
    return board.run("--prune", "--audience", "board")


def _refused_in_another_layout(board: Board) -> Ran:
    """The action plan is another document, with a file of its own; it was refused, the review was not."""
    data = {"id": "r1", "text": "Do it.", "actions": [{"id": "a1", "text": f"See {_NUMBER}."}]}
    board.run("--layout", "action-plan")
    board.write(recommendations=[data])
    done = board.run("--prune", "--layout", "action-plan", to="json")
    assert f"{board.site / 'child-n-action-plan.json'}: removed" in done.err
    return attrs.evolve(done, err="")


def _another_folder(board: Board) -> Ran:
    other = Board(board.folder / "other")
    other.write("k.json", "child-k")
    return board.run("--prune", inputs=other.reviews)


def _another_output_folder(board: Board) -> Ran:
    (board.reviews / "n.json").unlink()
    elsewhere = board.folder / "elsewhere"
    return ran("--no-plugins", "export", board.reviews, "--to", "html", "--out", elsewhere, "--prune")


def _another_template(board: Board) -> Ran:
    return board.run("--prune", "--name", "{stem}-{id}")


def _disk_cannot_be_written(board: Board) -> Ran:
    """A file that could not be replaced is no refusal: yesterday's stays."""
    board.write(summary="More was learned.")
    (board.site / "child-n.json").unlink()
    (board.site / "child-n.json").mkdir()
    (board.site / "child-n.json" / "x").write_text("")
    done = board.run("--prune")
    assert done.code == 1
    return done


def _source_cannot_be_opened(board: Board) -> Ran:
    """Nor is a source that the machine cannot read just now: here one whose name leads round in a circle."""
    (board.reviews / "n.json").unlink()
    (board.reviews / "n.json").symlink_to("n.json")
    return board.run("--prune", inputs=board.reviews / "n.json")


def _date_of_build_is_none(board: Board) -> Ran:
    """A setting of the machine that fails every document is told once, before anything is judged."""
    os.environ["SOURCE_DATE_EPOCH"] = "yesterday"
    try:
        done = board.run("--prune")
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
    assert done.code == 2
    return done


def _unmounted(board: Board) -> Ran:
    """A folder that is empty all at once may be a disk that is not there: told, and left."""
    shutil.rmtree(board.reviews)
    board.reviews.mkdir()
    done = board.run("--prune")
    assert done.code == 1
    assert done.err.count("not mounted") == 4
    return attrs.evolve(done, err="")


def _unmounted_and_named(board: Board) -> Ran:
    shutil.rmtree(board.reviews)
    done = board.run("--prune", inputs=board.reviews / "n.json")
    assert done.code == 1
    assert "not mounted" in done.err
    return attrs.evolve(done, err="")


def _folder_is_not_there(board: Board) -> Ran:
    shutil.rmtree(board.reviews)
    done = board.run("--prune")
    assert done.code in (1, 2)
    return attrs.evolve(done, err="")


def _not_recorded(board: Board) -> Ran:
    """What no run recorded is never touched, though it has the name of what is refused: it is told."""
    board.record.unlink()
    board.write(summary=_NUMBER)
    done = board.run("--prune")
    assert done.code == 1
    assert done.err.count("no run has recorded it") == 2
    return attrs.evolve(done, err="")


def _changed_by_hand(board: Board) -> Ran:
    (board.site / "child-n.html").write_text("<p>Corrected by hand</p>")
    (board.reviews / "n.json").unlink()
    done = board.run("--prune")
    assert done.code == 1
    assert "somebody has changed it" in done.err
    assert "child-n.html" in board.served()
    (board.site / "child-n.json").write_text("")  # so that what must stay is there, below
    return attrs.evolve(done, err="")


def _replaced_by_a_link(board: Board) -> Ran:
    precious = board.folder / "precious"
    shutil.copy(board.site / "child-n.html", precious)
    (board.site / "child-n.html").unlink()
    (board.site / "child-n.html").symlink_to(precious)
    (board.reviews / "n.json").unlink()
    done = board.run("--prune")
    assert done.code == 1
    assert precious.exists()
    (board.site / "child-n.json").write_text("")
    return attrs.evolve(done, err="")


def _folder_replaced_by_a_link(board: Board) -> Ran:
    """A folder inside the output folder that leads elsewhere now: nothing is taken away there."""
    assert board.run("--name", "{stem}/{id}").code == 0
    elsewhere = board.folder / "elsewhere"
    (board.site / "n").rename(elsewhere)
    (board.site / "n").symlink_to(elsewhere)
    (board.reviews / "n.json").unlink()
    board.run("--prune")
    assert files_below(elsewhere) == ["child-n.html", "child-n.json"]
    for name in ("child-n.html", "child-n.json"):
        (board.site / name).write_text("")
    return Ran(code=1, out="", err="")


def _same_file_by_another_name(board: Board) -> Ran:
    """On a disk without case, yesterday's `CHILD-N` is today's `child-n`: it must not be taken away."""
    for suffix in ("json", "html"):
        (board.site / f"child-n.{suffix}").unlink()
    board.write(identity="CHILD-N")
    board.run()
    for suffix in ("json", "html"):
        os.link(board.site / f"CHILD-N.{suffix}", board.site / f"child-n.{suffix}")
    board.write(identity="CHILD-N", summary="")
    return board.run("--prune")


def _source_is_now_elsewhere(board: Board) -> Ran:
    """A file moved within the folder writes what it wrote before."""
    (board.reviews / "old").mkdir()
    (board.reviews / "n.json").rename(board.reviews / "old" / "2016.json")
    return board.run("--prune")


def _ids_were_swapped(board: Board) -> Ran:
    board.write("n.json", "child-m")
    board.write("m.json", "child-n")
    return board.run("--prune")


def _attachment_is_refused(board: Board) -> Ran:
    """What forbids an attachment forbids the email, and not the page that has none."""
    data = {"kind": "bulletin", "schema_version": 1, "id": "news", "title": "News"}
    (board.reviews / "news.json").write_text(json.dumps(data))
    assert board.run(inputs=board.reviews / "news.json", to="html").code == 0
    bad = board.folder / "bad.json"
    briefing = {"kind": "briefing", "schema_version": 1, "id": "b", "title": "B", "reply_to": "x"}
    sections = [{"key": "what", "heading": "What", "body": _NUMBER}]
    del briefing["reply_to"]
    bad.write_text(json.dumps({**briefing, "sections": sections}))
    done = board.run("--prune", "--attach", bad, inputs=board.reviews / "news.json", to="email")
    assert done.code == 1
    return done


def _not_allowed_beside(board: Board) -> Ran:
    """A file of the site that nobody exported is nobody's business."""
    (board.site / "index.html").write_text("<p>Welcome</p>")
    (board.reviews / "n.json").unlink()
    done = board.run("--prune")
    assert "index.html" in board.served()
    assert "index.html" not in done.said
    for name in ("child-n.html", "child-n.json"):
        (board.site / name).write_text("")
    return attrs.evolve(done, err="")


_SILENT = {
    "one-of-two": _one_of_two,
    "one-format-of-two": _one_format_of_two,
    "another-audience": _another_audience,
    "another-layout": _refused_in_another_layout,
    "another-folder": _another_folder,
    "another-output-folder": _another_output_folder,
    "another-template": _another_template,
    "disk": _disk_cannot_be_written,
    "machine": _source_cannot_be_opened,
    "date-of-build": _date_of_build_is_none,
    "unmounted": _unmounted,
    "unmounted-and-named": _unmounted_and_named,
    "folder-not-there": _folder_is_not_there,
    "not-recorded": _not_recorded,
    "changed-by-hand": _changed_by_hand,
    "replaced-by-a-link": _replaced_by_a_link,
    "folder-replaced-by-a-link": _folder_replaced_by_a_link,
    "same-file-by-another-name": _same_file_by_another_name,
    "moved": _source_is_now_elsewhere,
    "swapped": _ids_were_swapped,
    "attachment": _attachment_is_refused,
    "not-ours": _not_allowed_beside,
}


def _silent(folder: Path, what: Callable[[Board], Ran]) -> None:
    board = _board(folder)
    before = board.served()
    if what is _disk_cannot_be_written:
        before = ["child-m.html", "child-m.json", "child-n.html"]
    _nothing_told(what(board), board, before)


# ------------------------------------------------------------------------------------------------ the record


def _cut_short(record: Path) -> None:
    record.write_bytes(record.read_bytes()[:5000])


def _zeroes(record: Path) -> None:
    record.write_bytes(bytes(8192))


def _text(record: Path) -> None:
    record.write_text("kind: review\n" * 400)


def _overwritten_within(record: Path) -> None:
    data = bytearray(record.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    record.write_bytes(data)


def _another_programs(record: Path) -> None:
    record.unlink()
    with sqlite3.connect(record) as database:
        database.execute("CREATE TABLE made (path TEXT)")
    database.close()


def _of_a_later_version(record: Path) -> None:
    with sqlite3.connect(record) as database:
        database.execute("PRAGMA user_version=99")
    database.close()


def _a_folder(record: Path) -> None:
    record.unlink()
    record.mkdir()


def _a_pipe(record: Path) -> None:
    record.unlink()
    os.mkfifo(record)


def _a_link(record: Path) -> None:
    record.rename(record.with_suffix(".moved"))
    record.symlink_to(record.with_suffix(".moved"))


def _changed_to(column: str, value: object) -> Callable[[Path], None]:
    def tamper(record: Path) -> None:
        with sqlite3.connect(record) as database:
            database.execute(f"UPDATE made SET {column} = ? WHERE path = 'child-n.html'", (value,))  # noqa: S608
        database.close()

    return tamper


_DAMAGE = {
    "cut-short": _cut_short,
    "zeroes": _zeroes,
    "text": _text,
    "overwritten": _overwritten_within,
    "another-programs": _another_programs,
    "later-version": _of_a_later_version,
    "folder": _a_folder,
    "pipe": _a_pipe,
    "link": _a_link,
    "path-outside": _changed_to("path", "../precious"),
    "path-absolute": _changed_to("path", "/etc/passwd"),
    "path-windows": _changed_to("path", "..\\precious"),
    "path-empty": _changed_to("path", ""),
    "path-escape": _changed_to("path", "a\x1b[2J"),
    "hash-none": _changed_to("holds", "any"),
    "source-text": _changed_to("source", "reviews/n.json"),
    "template-attribute": _changed_to("template", "{id.__class__}"),
    "template-outside": _changed_to("template", "../{id}"),
    "template-broken": _changed_to("template", "{"),
    "kind-number": _changed_to("kind", b"\xff"),
}


def _damaged(folder: Path, damage: Callable[[Path], None]) -> None:
    """A record that is not sound is told and not trusted: nothing is written, nothing taken away."""
    board = _board(folder)
    (folder / "precious").write_text("precious")
    (board.reviews / "n.json").unlink()
    damage(board.record)
    before = {name: (board.site / name).read_bytes() for name in board.served()}
    done = board.run("--prune")
    assert done.code == 2, done.said
    assert "record of what" in done.err
    assert {name: (board.site / name).read_bytes() for name in board.served()} == before
    assert (folder / "precious").read_text() == "precious"


def _record_in_the_site(folder: Path) -> None:
    board = Board(folder)
    board.write()
    for place in (board.site / "record", board.site / "a" / ".record", board.reviews / ".." / "site" / "r"):
        done = board.run("--record", place)
        assert done.code == 2
        assert "web server" in done.err
    assert board.served() == []


def _record_in_the_site_through_a_link(folder: Path) -> None:
    board = Board(folder)
    board.write()
    board.site.mkdir()
    (folder / "elsewhere").symlink_to(board.site)
    assert board.run("--record", folder / "elsewhere" / "record").code == 2
    assert board.served() == []


def _record_that_is_a_review(folder: Path) -> None:
    """Somebody's own file, named by mistake, stays as it is."""
    board = Board(folder)
    source = board.write()
    before = source.read_bytes()
    assert board.run("--record", source).code == 2
    assert source.read_bytes() == before


def _record_where_it_is_told(folder: Path) -> None:
    board = Board(folder)
    board.write()
    place = folder / "kept" / "of site"
    assert board.run("--record", place).code == 0
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert not board.record.exists()
    (board.reviews / "n.json").unlink()
    board.write("m.json", "child-m")
    assert "no longer in" in board.run("--record", place).err
    assert board.run("--record", place, "--prune").code == 0


def _record_cannot_be_written(folder: Path) -> None:
    board = Board(folder)
    board.write()
    (folder / "file").write_text("")
    done = board.run("--record", folder / "file" / "record")
    assert done.code == 2
    assert "--record" in done.err
    assert board.served() == []


def _record_is_private(folder: Path) -> None:
    """Only its owner reads it, nothing is left beside it, and it holds no name and no text."""
    board = Board(folder)
    source = board.write("Zelda Quimby.json", summary="She was seen.")
    assert board.run().code == 0
    assert stat.S_IMODE(board.record.stat().st_mode) == 0o600
    assert stat.S_IMODE(board.record.parent.stat().st_mode) == 0o700
    beside = [one.name for one in board.record.parent.iterdir() if one.name.startswith(board.record.name)]
    assert beside == [board.record.name]
    data = board.record.read_bytes()
    for secret in ("Quimby", "seen", "reviews", str(source.parent), str(board.site)):
        assert secret.encode() not in data
    assert sorted(one.name for one in folder.iterdir()) == ["reviews", "site"]


def _two_runs_at_once(folder: Path) -> None:
    """Two runs whose results are drawn in turns write into one folder, and both are recorded."""
    board = Board(folder)
    one, two = board.write(), board.write("m.json", "child-m")
    runs = [export_many(source, to=["json", "html"], out=board.site, host=_HOST) for source in (one, two)]
    results = [result for pair in zip(*runs, strict=True) for result in pair]
    assert all(result.ok for result in results)
    with Record.open(board.record, of=board.site) as record:
        assert len(record.all_made()) == 4


def _killed_between(folder: Path) -> None:
    """A run that was killed between writing down what it would write, and writing it, loses nothing."""
    board = _board(folder)
    with Record.open(board.record, of=board.site) as record:
        (made,) = (one for one in record.all_made() if one.path == "child-n.html")
        record.stand(attrs.evolve(made, holds="0" * 64), there=made.holds)
        record.stand(attrs.evolve(made, holds="1" * 64), there=made.holds)
    (board.reviews / "n.json").unlink()
    assert board.run("--prune").code == 0
    assert board.served() == ["child-m.html", "child-m.json"]


def _exception_withdrawn(folder: Path) -> None:
    """What stood by somebody's decision stands no more once the decision is taken out."""
    board = Board(folder)
    decision = {"code": "DIS111", "by": "Chair", "on": "2016-01-01", "reason": "It is the helpline's."}
    summary = "Write to somebody@example.org."
    board.write(summary=summary, exceptions=[{**decision, "path": "summary"}])
    assert board.run().code == 0, board.run().said
    board.write(summary=summary)
    done = board.run("--prune")
    assert done.code == 1
    assert done.err.count(": removed: ") == 2
    assert board.served() == []


def _as_a_program(folder: Path) -> None:
    """In Python, a result says what is left over, why, and whether it was taken away."""
    board = _board(folder)
    board.write(identity="child-p")
    results = list(export_many(board.reviews, to="html", out=board.site, host=_HOST))
    left = [result for result in results if result.left_over]
    assert [(one.path, one.ok, one.pruned) for one in left] == [
        (board.site / f"child-n.{suffix}", False, False) for suffix in ("html", "json")
    ]
    assert all(one.source == board.reviews / "n.json" and "child-p" in one.left_over for one in left)
    results = list(export_many(board.reviews, to="html", out=board.site, prune=True, host=_HOST))
    assert [(one.ok, one.pruned) for one in results if one.left_over] == [(True, True), (True, True)]


def _beside_what_is_named(folder: Path) -> None:
    """With `reviews/*.json`, which the shell spells out, a file that is gone is known to be gone, too."""
    board = _board(folder)
    (board.reviews / "n.json").unlink()
    done = board.run(inputs=board.reviews / "m.json")
    assert done.code == 1
    assert done.err.count("its source is no longer in") == 2


_RECORDS = {
    "in-the-site": _record_in_the_site,
    "in-the-site-through-a-link": _record_in_the_site_through_a_link,
    "a-review": _record_that_is_a_review,
    "where-it-is-told": _record_where_it_is_told,
    "cannot-be-written": _record_cannot_be_written,
    "private": _record_is_private,
    "two-runs": _two_runs_at_once,
    "killed-between": _killed_between,
    "exception-withdrawn": _exception_withdrawn,
    "as-a-program": _as_a_program,
    "beside-what-is-named": _beside_what_is_named,
}


def attempts() -> Iterator[Hostile]:
    """Yield every attempt on what is still stood behind."""
    for ending in _ENDINGS:
        for to in ("json,html", "json", "html"):
            yield Hostile(name=f"standing/told/{ending}/{to}", attempt=partial(_told, ending=ending, to=to))
            yield Hostile(
                name=f"standing/pruned/{ending}/{to}", attempt=partial(_pruned, ending=ending, to=to)
            )
    for label, what in _SILENT.items():
        yield Hostile(name=f"standing/silent/{label}", attempt=partial(_silent, what=what))
    for label, damage in _DAMAGE.items():
        yield Hostile(name=f"standing/damaged/{label}", attempt=partial(_damaged, damage=damage))
    for label, attempt in _RECORDS.items():
        yield Hostile(name=f"standing/record/{label}", attempt=attempt)

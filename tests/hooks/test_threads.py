"""Threads that meet at the first use of anything: a service starts with its first sixteen requests at once.

Each case runs in a fresh interpreter, where nothing has been made yet, with the interpreter told to change
threads as often as it can. What sixteen threads get is what one alone gets, to the byte.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import textwrap
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import scrlearn.samples
from scrlearn._once import AskedTooEarlyError, Kept, once
from scrlearn.hooks import Exporter, PluginHost, hookimpl, loading

SCRIPT = """
import hashlib, sys, threading, traceback
from datetime import date
from pathlib import Path

THREADS = 16
sys.setswitchinterval(1e-4)
import scrlearn
import scrlearn.samples

SAMPLES = Path(scrlearn.samples.__file__).parent

def work():
{work}

barrier, got = threading.Barrier(THREADS), []

def meet():
    barrier.wait()
    try:
        got.append(work())
    except BaseException:
        got.append(traceback.format_exc())

threads = [threading.Thread(target=meet) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(got) == THREADS
assert len(set(got)) == 1, "\\n".join(sorted(map(str, set(got))))
print(hashlib.sha256(repr(got[0]).encode()).hexdigest() if "Traceback" not in repr(got[0]) else got[0])
"""

RENDERED = """
    sections = [scrlearn.BriefingSection(key="background", heading="Background", body="A *baby* was hurt.")]
    briefing = scrlearn.Briefing(id="b", title="Child N", sections=sections, questions=["What would you do?"])
    return scrlearn.render(briefing, '{format}')
"""
WORK = {
    "names": "return repr([getattr(scrlearn, name).__class__ for name in scrlearn.__all__])",
    "default host": """
        from scrlearn.hooks import default_host
        host = default_host()
        assert host is default_host()
        kinds = (host.checks, host.exporters, host.layouts, host.rulesets, host.themes, host.presets)
        return repr([list(kind) for kind in (*kinds, host.word_lists, host.catalogue)] + [host.failures])
    """,
    "status": """
        from scrlearn.hooks import default_host
        return repr(default_host().status())
    """,
    "check": "return scrlearn.check(scrlearn.load(SAMPLES / 'review.yaml')).to_json()",
    "check with a register": """
        names = scrlearn.Register([f"Name{number} Surname{number}" for number in range(300)])
        review = scrlearn.load(SAMPLES / 'review.yaml')
        return scrlearn.check(review, register=names).to_json()
    """,
    "decide": """
        review = scrlearn.load(SAMPLES / 'review.yaml')
        decision = scrlearn.decide(review.facts, "england-scr", on=date(2016, 1, 15))
        return decision.explain() + repr(decision.receipt)
    """,
    "load and write again": "return scrlearn.dumps(scrlearn.load(SAMPLES / 'newsletter.yaml'))",
    "working days": """
        nations = scrlearn.Nation
        return repr([
            scrlearn.WorkingDays(nation=nation).after(date(year, 3, 20), 30)
            for year in (2016, 2019, 2024) for nation in (nations.ENGLAND, nations.SCOTLAND)
        ])
    """,
    "smart": """
        return repr(scrlearn.smart("The board should publish a protocol by June 2016."))
    """,
    **{f"render {name}": RENDERED.format(format=name) for name in ("docx", "email", "html", "json", "pdf")},
}
"""What the threads do, by what it is."""


def by_sixteen(work):
    """Let sixteen threads of a fresh interpreter do the work; return the digest of what each of them got."""
    script = SCRIPT.format(work=indented(work))
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def by_one(work):
    """Do the work here and now, with nobody else, and return the digest of what came of it."""
    names: dict[str, Any] = {
        "SAMPLES": Path(scrlearn.samples.__file__).parent,
        "date": date,
        "scrlearn": scrlearn,
    }
    exec(f"def work():\n{indented(work)}", names)  # noqa: S102 - our own words, above
    return hashlib.sha256(repr(names["work"]()).encode()).hexdigest()


def indented(work):
    """The body of a function."""
    return textwrap.indent(textwrap.dedent(work).strip(), "    ")


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_sixteen_threads_get_what_one_gets(work):
    """Whatever they ask for first, at the same moment, in an interpreter that has made nothing yet."""
    assert by_sixteen(work) == by_one(work)


def meeting(count, work):
    """Let so many threads begin at once, and return what each got or raised."""
    barrier, got = threading.Barrier(count), []

    def meet():
        barrier.wait()
        try:
            got.append(work())
        except Exception as error:  # noqa: BLE001 - what it is is what the test is about
            got.append(error)

    threads = [threading.Thread(target=meet, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(got) == count, "some threads never came back"
    return got


class Counting:
    """A plugin that counts how often it is asked."""

    def __init__(self):
        """Start unasked."""
        self.asked = 0

    @hookimpl
    def scrlearn_register_exporters(self):
        """Give one format."""
        self.asked += 1
        yield Exporter(name="txt", suffix=".txt", media_type="text/plain", summary="Text", render="x:y")


def test_a_plugin_is_asked_once_by_all_threads():
    """None of them sees half of what it gives."""
    plugin = Counting()
    found = PluginHost(plugins={"ours": plugin}, entry_points=False)
    got = meeting(16, lambda: (sorted(found.exporters), found.failures))
    assert set(map(str, got)) == {str((["docx", "email", "html", "json", "pdf", "txt"], ()))}
    assert plugin.asked == 1


def test_a_value_is_made_once():
    """By whichever thread comes first."""
    made = []

    class Library:
        @once
        def books(self):
            made.append(1)
            return object()

    library = Library()
    assert len(set(map(id, meeting(16, lambda: library.books)))) == 1
    assert made == [1]


def test_a_value_that_could_not_be_made_is_made_anew():
    """A failure is told to each who asks, and is not kept."""
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        kept.get("answer", lambda: 1 // 0)
    assert kept.get("answer", lambda: 42) == 42


def test_a_value_that_asks_for_itself_is_an_error():
    """It would else wait for itself, or go round until the stack ends."""
    kept = Kept()
    with pytest.raises(AskedTooEarlyError, match="the answer cannot be used while it is being loaded"):
        kept.get("the answer", lambda: kept.get("the answer", int))


class Impatient:
    """A plugin that asks the host while it gives its records."""

    def __init__(self):
        """Know no host yet."""
        self.host = None

    @hookimpl
    def scrlearn_register_exporters(self):
        """Ask for what is being gathered."""
        yield from self.host.exporters.values()

    @hookimpl
    def scrlearn_register_checks(self):
        """Ask for something else, which may be had."""
        assert self.host.layouts
        return ()


def test_a_plugin_that_asks_the_host_while_it_registers_is_told():
    """Neither a deadlock nor a recursion: its part fails, with the reason; the built-in formats are there."""
    plugin = Impatient()
    plugin.host = PluginHost(plugins={"impatient": plugin}, entry_points=False)
    got = meeting(4, lambda: sorted(plugin.host.exporters))
    assert got == [["docx", "email", "html", "json", "pdf"]] * 4
    (failure,) = plugin.host.failures
    assert "plugin impatient: exporters: AskedTooEarlyError" in str(failure)
    assert plugin.host.checks
    assert len(plugin.host.failures) == 1


@pytest.mark.parametrize("module", ["scrlearn.checks.no_such_plugin", "tests.hooks.no_such"])
def test_a_host_without_its_built_ins_never_answers(monkeypatch, module):
    """However often it is asked: a report without checks would be sound, and say nothing."""
    monkeypatch.setattr(loading, "BUILTIN_PLUGINS", (*loading.BUILTIN_PLUGINS, module))
    broken = PluginHost(entry_points=False)
    for error in meeting(4, lambda: broken.checks) + meeting(4, lambda: broken.exporters):
        assert "scrlearn could not load its own" in str(error)
        assert "of plugin" not in str(error)

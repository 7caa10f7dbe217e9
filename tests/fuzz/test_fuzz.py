"""The fuzzer itself: its inputs follow from the seed, and what must not come of one is found."""

from __future__ import annotations

import runpy
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scrlearn.errors import LoadError
from scrlearn.files import loads
from tests.fuzz import oracle
from tests.fuzz.inputs import Given, made
from tests.fuzz.oracle import examined

FUZZ = Path(__file__).parents[2] / "tools" / "fuzz.py"
SMALLEST = b"{kind: review, schema_version: 1, id: n, title: Child N}"


def _fail() -> None:
    raise KeyError


def test_an_input_follows_from_seed_and_number():
    """What was found on one machine is found again on another."""
    assert [made(7, number) for number in range(24)] == [made(7, number) for number in range(24)]
    assert made(7, 3) != made(8, 3)


def test_many_of_the_inputs_reach_the_exporters():
    """A fuzzer whose files are all refused would try nothing but the reader."""
    readable = 0
    for number in range(6, 80, 8):
        given = made(7, number)
        try:
            loads(given.data, format="json")
            readable += 1
        except LoadError:
            pass
    assert readable > 5


def test_a_few_inputs_end_without_a_finding():
    """As `make fuzz` does in half an hour with many more: each kind of input, from a seed of its own."""
    found = {number: finding for number in range(32) if (finding := examined(made(11, number)))}
    assert found == {}


@pytest.mark.parametrize(
    ("harm", "cause"),
    [
        (lambda *_, **__: _fail(), "KeyError"),
        (lambda *_, **__: socket.create_connection(("127.0.0.1", 9)), "it reached outside"),
        (lambda *_, **__: Path("/etc/hostname").read_bytes(), "it reached outside"),
        (
            lambda *_, **__: Path("../beside").write_bytes(b""),
            "it reached outside",
        ),
    ],
    ids=["failure", "network", "reading", "writing"],
)
def test_what_must_not_come_of_an_input_is_found(monkeypatch: pytest.MonkeyPatch, harm: object, cause: str):
    """A failure of our own, a connection, and a file outside the folder."""
    monkeypatch.setattr(oracle, "decide_review", harm)
    finding = examined(Given(data=SMALLEST, suffix=".yaml"))
    assert finding
    assert cause in finding.cause


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("html", b"<title>n</title><script>1</script>"),
        ("html", b"<title>n</title><p onclick='x'>n</p>"),
        ("html", b"<title>n</title><a href='javascript:x'>n</a>"),
        ("email", b"Subject: n\r\nBcc: a@b.example\r\n\r\nn"),
        ("email", b"Subject: n\r\nSubject: n\r\n\r\nn"),
        ("email", b"Subject: n\r\n\r\n" + b"n" * 999),
        ("json", b"{"),
        ("docx", b"PK"),
        ("pdf", b"%PDF"),
    ],
)
def test_bytes_that_are_not_whole_or_not_safe_are_found(name: str, data: bytes):
    """Each format is read by somebody else's reader."""
    with pytest.raises(Exception, match=r"."):
        oracle._VALID[name](data)


def test_the_command_says_its_seed(tmp_path: Path):
    """Whoever reads the nightly run can run the same again."""
    command = [sys.executable, FUZZ, "--count", "4", "--seed", "11", "--jobs", "1", "--keep", tmp_path]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines()[-1] == "4 inputs, 0 findings, seed 11"


def test_what_was_found_is_kept_small_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """An input is kept without the lines that do not matter, and fails again when it is replayed."""
    fuzz = runpy.run_path(str(FUZZ))
    monkeypatch.setattr(oracle, "decide_review", lambda *_, **__: _fail())
    given = Given(
        data=b"kind: review\nschema_version: 1\nid: n\ntitle: N\nsummary: not needed\n", suffix=".yaml"
    )
    finding = examined(given)
    assert finding
    smaller = fuzz["_smaller"](given, finding.cause, [0.0, 0.0])
    assert b"not needed" not in smaller.data
    kept = fuzz["_kept"](smaller, finding, tmp_path)
    monkeypatch.setattr("sys.argv", ["fuzz.py", "--replay", str(kept)])
    assert fuzz["main"]() == 1
    monkeypatch.undo()
    monkeypatch.setattr("sys.argv", ["fuzz.py", "--replay", str(kept)])
    assert fuzz["main"]() == 0
    assert "nothing is found" in capsys.readouterr().out

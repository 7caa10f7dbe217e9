"""Settings: a board's own severities and exceptions, and what no setting can do."""

from __future__ import annotations

import pytest

from scrlearn.checks import Settings, check, find_settings, read_settings
from scrlearn.errors import LoadError
from scrlearn.hooks import PluginHost
from scrlearn.problems import Severity
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
NO_FINDINGS = "findings: []\nrecommendations: []"


def settings(tmp_path, text, name="scrlearn.toml"):
    """Read settings from a file with that text."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_settings(file, HOST)


def codes(example, **options):
    """Return the codes and severities reported for an example."""
    return {one.code: one.severity.value for one in check(subject(example), host=HOST, **options).problems}


def test_a_board_weighs_a_code_as_it_wants(tmp_path):
    """A warning becomes an error."""
    ours = settings(tmp_path, '[severity]\nSTR132 = "error"')
    assert codes(NO_FINDINGS, settings=ours)["STR132"] == "error"


def test_an_exception_of_the_board_keeps_the_problem_with_its_reason(tmp_path):
    """It is out of the problems and in the report."""
    ours = settings(tmp_path, '[[exception]]\ncode = "STR132"\nreason = "Interim."')
    report = check(subject(NO_FINDINGS), host=HOST, settings=ours)
    assert "STR132" not in {problem.code for problem in report.problems}
    assert "excepted STR132 findings, excepted: Interim." in report.to_text()


@pytest.mark.parametrize(
    ("pattern", "source", "silent"),
    [
        ("reviews/2014-*.yaml", "reviews/2014-a.yaml", True),
        ("reviews/2014-*.yaml", "/srv/board/reviews/2014-a.yaml", True),
        ("2014-*.yaml", "reviews/2014-a.yaml", True),
        ("2014-*.yaml", "reviews/2015-a.yaml", False),
        ("2014-*.yaml", "", False),
    ],
)
def test_an_exception_is_for_the_files_it_names(tmp_path, pattern, source, silent):
    """By path as given, by a longer path, by name."""
    ours = settings(tmp_path, f'[[exception]]\ncode = "STR132"\nreason = "Old."\nfiles = ["{pattern}"]')
    assert ("STR132" not in codes(NO_FINDINGS, settings=ours, source=source)) is silent


def test_settings_stand_in_pyproject_too(tmp_path):
    """Under the tool's own table."""
    ours = settings(tmp_path, '[tool.scrlearn.severity]\nSTR132 = "note"', name="pyproject.toml")
    assert ours.severities == {"STR132": Severity.NOTE}


def test_the_nearest_settings_hold(tmp_path):
    """A folder's own file before the one above it; a project without our table is none."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "scrlearn.toml").write_text("", encoding="utf-8")
    (tmp_path / "a" / "pyproject.toml").write_text("[project]", encoding="utf-8")
    assert find_settings(inner) == tmp_path / "scrlearn.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.scrlearn]", encoding="utf-8")
    assert find_settings(inner) == tmp_path / "a" / "pyproject.toml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[severity", "not TOML"),
        ("[severty]", "did you mean severity"),
        ("severity = 1", "expected a table"),
        ('[severity]\nSTR132 = "off"', "add an .*exception.* with a reason"),
        ('[severity]\nSTR13 = "error"', "no check reports this code"),
        ('[severity]\nDIS101 = "note"', "cannot be made a note for everyone"),
        ('[[exception]]\ncode = "DIS117"\nreason = "x"', "excepted only in the file that needs it"),
        ('[[exception]]\ncode = "STR132"', "needs a reason"),
        ('[[exception]]\nreason = "x"', "needs a code"),
        ('[[exception]]\ncode = "STR132"\nreason = "x"\nfile = ["a"]', "did you mean files"),
        ('[[exception]]\ncode = "STR132"\nreason = "x"\nfiles = "a"', "files is a list"),
        ('[[exception]]\ncode = "STR132"\nreason = 5', "expected text"),
        ("exception = 5", "expected a list"),
    ],
)
def test_what_cannot_be_set_is_refused_with_its_place(tmp_path, text, said):
    """Every fault names the file, the place in it and what to do."""
    with pytest.raises(LoadError, match=said) as caught:
        settings(tmp_path, text)
    assert "scrlearn.toml" in str(caught.value)


def test_a_missing_file_is_refused(tmp_path):
    """A board that names its settings means to have them."""
    with pytest.raises(LoadError, match="there is no such file"):
        read_settings(tmp_path / "none.toml", HOST)


def test_an_error_is_excepted_for_many_only_by_name(tmp_path):
    """A reason alone is not enough for an error, in the settings as in a file."""
    example = "recommendations: [{id: r1, text: Audit the plans., answers: [f9]}]"
    bare = settings(tmp_path, '[[exception]]\ncode = "STR101"\nreason = "Numbered anew."')
    assert "STR101" in codes(example, settings=bare)
    signed = settings(
        tmp_path,
        '[[exception]]\ncode = "STR101"\nreason = "Numbered anew."\nby = "A. Manager"\non = 2016-01-15',
    )
    assert "STR101" not in codes(example, settings=signed)


def test_what_a_check_made_milder_stays_milder(tmp_path):
    """An age that the public does not get is a note, however the board weighs ages."""
    ours = settings(tmp_path, '[severity]\nDIS120 = "error"')
    hidden = "facts: {died: {state: false, basis: She was aged 7.}}"
    assert codes(hidden, settings=ours)["DIS120"] == "note"
    assert codes("summary: She was aged 7.", settings=ours)["DIS120"] == "error"


def test_no_settings_change_nothing():
    """The defaults are the catalogue's."""
    assert codes(NO_FINDINGS, settings=Settings()) == codes(NO_FINDINGS)


@pytest.mark.parametrize("reason", ["-", "n/a", "TBC"])
def test_an_exception_whose_reason_says_nothing_counts_for_nothing(reason):
    """A mark in the place of a reason lets no problem stand."""
    example = f"{NO_FINDINGS}\nexceptions: [{{code: STR132, reason: '{reason}'}}]"
    found = codes(example)
    assert {"STR132", "STR151"} <= set(found)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", ["exception[0]"]),
        ('by = "J. Chair, chair"\non = 2016-01-15\n', []),
        ('[severity]\nSTR101 = "warning"\n', []),
    ],
)
def test_an_exception_from_an_error_that_nobody_answers_for_is_known(tmp_path, more, told):
    """It has no effect, and can be told; a code that the board made milder needs a reason only."""
    ours = settings(tmp_path, '[[exception]]\ncode = "STR101"\nreason = "Numbered anew."\n' + more)
    assert [fault.path for fault in ours.without_effect(HOST)] == told

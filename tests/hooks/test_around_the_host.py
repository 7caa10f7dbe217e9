"""Plugins that go wrong around the host: each is named with its part and the mend; the rest goes on.

One test for each way that was met with plugins of a few lines.
"""

from __future__ import annotations

import types
from typing import Any

import pytest

import scrlearn
from scrlearn.errors import ExportError, UnknownNameError
from scrlearn.hooks import Check, Exporter, Layout, PluginHost, hookimpl
from scrlearn.hooks.host import default_host
from scrlearn.model.review import Review
from scrlearn.problems import ProblemCode, Severity

REVIEW = Review(id="n", title="Child N")
CODE = ProblemCode(code="OUR001", title="Ours", severity=Severity.ERROR, why="w", hint="h", source="s")


class OwnEnd(BaseException):
    """An error of a plugin's own, which no `except Exception` catches."""


class UnprintableError(Exception):
    """An error without words."""

    def __str__(self):
        """Fail."""
        raise OwnEnd


def gives(kind, *records, error=None):
    """Return a plugin whose hook gives these records, or raises."""

    def give():
        if error is not None:
            raise error
        return records

    give.__name__ = f"scrlearn_register_{kind}"
    return types.SimpleNamespace(**{give.__name__: hookimpl(give)})


def host(plugin):
    """Return a host with this plugin alone beside the built-ins."""
    return PluginHost(plugins={"board": plugin}, entry_points=False)


def reason(plugin):
    """Return the one failure of a plugin, once everything was asked of it and all else works."""
    found = host(plugin)
    found.status()
    assert found.exporters.keys() == {"docx", "email", "html", "json", "pdf"}
    assert {"review", "briefing"} <= found.layouts.keys()
    assert scrlearn.check(REVIEW, host=found).problems
    assert scrlearn.render(REVIEW, "html", host=found, audience="board")
    (failure,) = found.failures
    assert failure.provider.name == "board"
    return f"{failure.part}: {failure.reason}"


def a_check(**changes):
    """Return a check record with some of its fields changed."""
    fields = {"name": "ours", "subjects": ("review",), "codes": (CODE,), "run": lambda _review, _request: ()}
    return Check(**fields | changes)


def an_exporter(**changes):
    """Return a format record with some of its fields changed."""
    fields = {"name": "txt", "suffix": ".txt", "media_type": "text/plain", "summary": "Text"}
    return Exporter(**{"render": lambda _document, _request: b"text"} | fields | changes)


def test_a_module_with_lazy_names_is_a_plugin_like_any_other():
    """Its hook is found behind `__getattr__`; its other names are not asked for."""
    asked = []
    lazy: Any = types.ModuleType("lazy_board")
    found = hookimpl(lambda: [a_check()])

    def get(name):
        asked.append(name)
        if name == "scrlearn_register_checks":
            return found
        raise ImportError(name)

    lazy.__dir__ = lambda: ["Heavy", "scrlearn_register_checks"]
    lazy.__getattr__ = get
    assert "ours" in host(lazy).checks
    assert "Heavy" not in asked


def test_an_error_without_words_is_told_by_its_type():
    """As any other failure of the plugin."""
    assert reason(gives("checks", error=UnprintableError())).startswith(
        "checks: UnprintableError: (its own words"
    )


@pytest.mark.parametrize(("codes", "mend"), [(("A1",), "must be a ProblemCode"), (None, "write (CODE,)")])
def test_codes_that_are_no_codes_are_named(codes, mend):
    """The field, what it holds and what belongs there."""
    told = reason(gives("checks", a_check(codes=codes)))
    assert told.startswith("checks: check 'ours': codes")
    assert mend in told


def test_an_end_of_the_program_while_registering_is_a_failure():
    """The program does not end."""
    assert reason(gives("checks", error=OwnEnd("enough"))) == "checks: OwnEnd: enough"


def test_an_end_of_the_program_in_a_check_makes_the_report_incomplete():
    """The other checks are asked all the same."""

    def run(_review, _request):
        raise OwnEnd

    report = scrlearn.check(REVIEW, host=host(gives("checks", a_check(run=run))))
    assert report.problems
    (told,) = report.incomplete
    assert "check 'ours' of plugin board failed with OwnEnd (test_around_the_host.py, line " in told


def test_an_end_of_the_program_in_a_format_loses_no_other_document(tmp_path):
    """The format fails by the plugin's name, and the batch goes on."""

    def render(_document, _request):
        raise OwnEnd("enough")

    found = host(gives("exporters", an_exporter(render=render)))
    scrlearn.dump(REVIEW, tmp_path / "n.yaml")
    results = list(
        scrlearn.export_many(
            tmp_path / "n.yaml", to=["txt", "html"], out=tmp_path / "out", host=found, audience="board"
        )
    )
    assert "exporter 'txt' of plugin board failed: OwnEnd: enough" in "".join(map(str, results))
    assert [path.suffix for path in (tmp_path / "out").rglob("*.html")] == [".html"]


def test_a_format_without_a_name_is_refused_and_the_message_for_a_wrong_name_stands():
    """Its record is named by its field."""
    plugin = gives("exporters", an_exporter(name=None))
    assert reason(plugin).startswith("exporters: exporter: name is None; it must be a name of letters")
    with pytest.raises(UnknownNameError, match="no format named 'docxx': did you mean docx"):
        scrlearn.render(REVIEW, "docxx", host=host(plugin))


def test_a_hook_may_have_another_name():
    """As pluggy's `specname` allows."""

    class Named:
        @hookimpl(specname="scrlearn_register_checks")
        def our_checks(self):
            return [a_check()]

    found = host(Named())
    assert "ours" in found.checks
    assert found.failures == ()


@pytest.mark.parametrize(("plugin", "what"), [(None, "None"), ("our_board.plugin", "text")])
def test_what_is_no_plugin_is_listed_as_failed(plugin, what):
    """With what a plugin is."""
    assert reason(plugin) == (
        f"hooks: {what} has no hook: a plugin is a module or an object with functions marked @hookimpl"
    )


def test_a_check_that_returns_nothing_at_all_is_told_what_to_return():
    """Without a line of scrlearn's, where its author has nothing to look for."""
    (told,) = scrlearn.check(REVIEW, host=host(gives("checks", a_check(run=lambda *_asked: None)))).incomplete
    assert told == (
        "incomplete: check 'ours' of plugin board gave None: a check yields problems, or returns () if it "
        "found none"
    )


def test_a_check_that_raises_is_told_with_its_own_line_and_its_words_only_for_whoever_debugs():
    """An error's own words may quote the text that was checked."""

    def run(_review, _request):
        raise ValueError("Child N")

    plugin = gives("checks", a_check(run=run))
    (told,) = scrlearn.check(REVIEW, host=host(plugin)).incomplete
    assert "check 'ours' of plugin board failed with ValueError (test_around_the_host.py, line" in told
    assert "Child N" not in told
    debugging = PluginHost(plugins={"board": plugin}, entry_points=False, debug=True)
    assert "ValueError: Child N (test_around" in scrlearn.check(REVIEW, host=debugging).incomplete[0]


@pytest.mark.parametrize(
    ("kind", "records", "told"),
    [
        (
            "checks",
            [a_check(subjects="review")],
            "checks: check 'ours': subjects is 'review'; it must be a tuple of texts: write ('review',)",
        ),
        (
            "layouts",
            [Layout(name="ours", subject=Review, summary="s", build="x:y")],
            "layouts: layout 'ours': subject is the class Review; it must be a name of letters",
        ),
        (
            "layouts",
            [Layout(name="ours", subject="poem", summary="s", build="x:y")],
            "layouts: 'ours' is for subjects of the kind 'poem', and there is no such kind: use review",
        ),
        (
            "exporters",
            [an_exporter(suffix="txt")],
            "exporters: exporter 'txt': the suffix 'txt' must be a full stop and letters, such as '.html'",
        ),
    ],
)
def test_a_field_that_holds_something_else_is_named_with_what_belongs_there(kind, records, told):
    """So that its author knows what to write."""
    assert reason(gives(kind, *records)).startswith(told)


def test_one_record_where_several_are_taken_is_told_how_to_write_it():
    """A `return` where a `yield` belongs."""

    class Returns:
        @hookimpl
        def scrlearn_register_exporters(self):
            return an_exporter()

    assert reason(Returns()) == (
        "exporters: gave one Exporter where several are expected: write `yield Exporter(...)`, or return a "
        "list "
        "of Exporter records"
    )


def test_a_module_that_is_given_and_installed_is_one_plugin(monkeypatch):
    """The next step of the guide does not break the guide's own test."""
    module: Any = types.ModuleType("our_board")
    module.scrlearn_register_checks = hookimpl(lambda: [a_check()])
    installed = types.SimpleNamespace(load=lambda: module)
    provider = next(iter(default_host().providers("checks").values()))
    monkeypatch.setattr("scrlearn.hooks.loading.entry_points", lambda: iter([(provider, installed)]))
    found = PluginHost(plugins={"our-board": module})
    assert found.failures == ()
    assert str(found.providers("checks")["ours"]) == "our-board"


@pytest.mark.parametrize(("code", "stops"), [("OUR001", False), ("DIS901", True)])
def test_an_error_stops_an_export_only_where_it_is_about_disclosure(code, stops):
    """As the guide for plugin authors says."""
    ours = ProblemCode(code=code, title="Ours", severity=Severity.ERROR, why="w", hint="h", source="s")
    plugin = gives("checks", a_check(codes=(ours,), run=lambda *_asked: [ours.at("title", "not so")]))
    if stops:
        with pytest.raises(ExportError, match="not so"):
            scrlearn.render(REVIEW, "html", host=host(plugin))
    else:
        assert scrlearn.render(REVIEW, "html", host=host(plugin))

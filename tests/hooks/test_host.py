"""The plugin host: what plugins give, in which order, and what of it failed."""

from __future__ import annotations

import pytest

from scrlearn.errors import PluginError, ScrlearnError
from scrlearn.hooks import Check, Exporter, Layout, PluginHost, hookimpl
from scrlearn.hooks.host import default_host
from scrlearn.hooks.loading import BUILTIN_PLUGINS
from scrlearn.hooks.providers import Failure, Provider
from scrlearn.problems import ProblemCode, Severity

CODE = ProblemCode(code="OUR001", title="Ours", severity=Severity.NOTE, why="w", hint="h", source="s")


class GivesACheck:
    """A plugin as an object."""

    @hookimpl
    def scrlearn_register_checks(self):
        """Give one check."""
        yield Check(name="ours", subjects=("review",), codes=(CODE,), run=lambda _subject, _request: ())


class GivesAnExporter:
    """A plugin that counts how often it is asked."""

    def __init__(self, suffix=".txt"):
        """Start unasked."""
        self.asked = 0
        self.suffix = suffix

    @hookimpl
    def scrlearn_register_exporters(self):
        """Give one format."""
        self.asked += 1
        return [
            Exporter(name="txt", suffix=self.suffix, media_type="text/plain", summary="Text", render="x:y")
        ]


class GivesNothing:
    """A plugin whose hook gives None."""

    @hookimpl
    def scrlearn_register_layouts(self):
        """Give nothing."""


def host(**plugins):
    """Make a host of built-ins and these plugins."""
    return PluginHost(plugins=plugins, entry_points=False)


def test_built_ins_come_through_the_same_hooks():
    """Formats, layouts, rule sets and checks are there without any plugin."""
    core = host()
    assert sorted(core.exporters) == ["docx", "email", "html", "json", "pdf"]
    assert {"review", "briefing", "bulletin", "action-plan"} <= set(core.layouts)
    assert "england-scr" in core.rulesets
    assert "disclosure" in core.checks
    assert core.failures == ()


def test_plugins_records_stand_beside_the_built_in_ones():
    """A plugin's check and its code are found by name."""
    found = host(ours=GivesACheck())
    assert found.checks["ours"].codes == (CODE,)
    assert found.catalogue["OUR001"] is CODE


def test_providers_are_known_by_record():
    """Messages can name who gave a check."""
    found = host(ours=GivesACheck()).providers("checks")
    assert str(found["ours"]) == "ours"
    assert str(found["disclosure"]).startswith("checks (scrlearn ")


def test_catalogue_is_sorted():
    """The order does not depend on the plugins."""
    assert list(host(ours=GivesACheck()).catalogue) == sorted(host(ours=GivesACheck()).catalogue)


def test_plugin_is_asked_once():
    """What it gave is kept."""
    plugin = GivesAnExporter()
    found = host(ours=plugin)
    assert found.exporters is found.exporters
    found.status()
    assert plugin.asked == 1


def test_plugin_is_not_asked_for_what_nobody_wants():
    """Checking asks no plugin for its formats."""
    plugin = GivesAnExporter()
    assert host(ours=plugin).checks
    assert plugin.asked == 0


def test_suffix_of_another_format_is_a_clash():
    """A file's ending finds its format, so two may not share one."""
    found = host(ours=GivesAnExporter(suffix=".html"))
    assert "txt" not in found.exporters
    assert "html" in found.exporters
    assert "the name '.html' is given more than once" in str(found.failures[0])


def test_hook_that_gives_none_gives_nothing():
    """It is no failure."""
    assert host(ours=GivesNothing()).layouts
    assert host(ours=GivesNothing()).failures == ()


def test_failed_formats_leave_checks_complete():
    """A broken exporter is skipped; nothing else is in doubt."""
    found = host(ours=GivesAnExporter(suffix=".html"))
    assert found.exporters
    assert found.incomplete("checks") == ()
    assert len(found.incomplete("exporters")) == 1


def test_failure_is_told_once():
    """Asking again does not repeat it."""
    found = host(ours=GivesAnExporter(suffix=".html"))
    assert found.exporters
    found.status()
    assert len(found.failures) == 1


def test_strict_host_raises_on_the_first_failure():
    """With the plugin's name and the reason."""
    strict = PluginHost(plugins={"ours": GivesAnExporter(suffix=".html")}, entry_points=False, strict=True)
    with pytest.raises(PluginError, match=r"plugin ours: exporters: the name '\.html'"):
        assert strict.exporters


def test_status_lists_built_ins_first():
    """Each with what it registered."""
    status = host(ours=GivesACheck()).status()
    assert [one.provider.distribution for one in status] == ["scrlearn"] * len(BUILTIN_PLUGINS) + ["ours"]
    assert status[-1].registered["checks"] == ("ours",)
    assert status[-1].ok


def test_default_host_is_one():
    """Calls without a host share it."""
    assert default_host() is default_host()


@pytest.mark.parametrize(
    ("provider", "shown"),
    [
        (
            Provider(name="tracker", distribution="scrlearn-xlsx", version="1.2"),
            "tracker (scrlearn-xlsx 1.2)",
        ),
        (Provider(name="scrlearn-xlsx", distribution="scrlearn-xlsx", version="1.2"), "scrlearn-xlsx 1.2"),
        (Provider(name="ours", distribution="ours", version=""), "ours"),
    ],
)
def test_provider_is_named_with_its_version(provider, shown):
    """An entry point's own name only where it says more."""
    assert str(provider) == shown


def test_failure_says_who_what_and_why():
    """On one line."""
    provider = Provider(name="x", distribution="x", version="1")
    assert str(Failure(provider=provider, part="import", reason="boom")) == "plugin x 1: import: boom"


def test_layout_record_is_refused_where_a_check_belongs():
    """A record of another kind is a mistake of the plugin's, and named."""

    class Mistaken:
        @hookimpl
        def scrlearn_register_checks(self):
            yield Layout(name="x", subject="review", summary="s", build="x:y")

    found = host(ours=Mistaken())
    assert "ours" not in found.checks
    assert "among its checks: give Check records" in found.incomplete("checks")[0]


def mistaken(hook, *records):
    """Return what a host says of a plugin whose hook gives these records."""

    class Mistaken:
        """A plugin."""

    setattr(Mistaken, hook, hookimpl(lambda _self: records))
    host = PluginHost(plugins={"mistaken": Mistaken()}, entry_points=False)
    host.status()
    return [failure.reason for failure in host.failures]


@pytest.mark.parametrize(
    ("hook", "record", "told"),
    [
        (
            "scrlearn_register_checks",
            Check(name="c", subjects=("reviews",), codes=(CODE,), run="x:y"),
            "did you mean review",
        ),
        (
            "scrlearn_register_layouts",
            Layout(name="l", subject="brief", summary="x", build="x:y"),
            "kind 'brief'",
        ),
        (
            "scrlearn_register_exporters",
            Exporter(name="e", suffix="e", media_type="x/x", summary="x", render="x:y"),
            "full stop",
        ),
    ],
)
def test_a_record_that_could_never_be_used_is_refused(hook, record, told):
    """A check for a kind of subject that is none would never run, and nobody would know."""
    (reason,) = mistaken(hook, record)
    assert told in reason


def test_a_marked_function_whose_name_is_misspelt_at_the_start_is_named():
    """Whatever is marked as a hook and is none is reported, however it is spelt."""

    class Misspelt:
        """A plugin."""

        @hookimpl
        def scrlern_register_checks(self):
            """Never called."""

    host = PluginHost(plugins={"misspelt": Misspelt()}, entry_points=False)
    assert "scrlern_register_checks" in host.incomplete("checks")[0]


class Lays:
    """A plugin that gives layouts of these names, each claiming to be the default of a review."""

    def __init__(self, *names):
        """Keep the names."""
        self.names = names

    @hookimpl
    def scrlearn_register_layouts(self):
        """Give them."""
        for name in self.names:
            yield Layout(name=name, subject="review", summary="s", build="x:y", default=True)


def defaults(found):
    """Return the default layouts of a review."""
    return [one.name for one in found.layouts.values() if one.subject == "review" and one.default]


def test_a_layout_of_a_plugin_that_alone_claims_to_be_the_default_is():
    """A board's own layout takes the place of scrlearn's, which is still there by its name."""
    found = host(ours=Lays("ours"))
    assert defaults(found) == ["ours"]
    assert "review" in found.layouts
    assert found.failures == ()


@pytest.mark.parametrize("plugins", [{"one": Lays("a"), "two": Lays("b")}, {"one": Lays("a", "b")}])
def test_where_two_claim_to_be_the_default_none_is(plugins):
    """Both are named, and both are there by their names."""
    found = host(**plugins)
    assert defaults(found) == ["review"]
    assert {"a", "b"} <= set(found.layouts)
    assert [str(failure.provider) for failure in found.failures] == list(plugins)
    assert "'a' of one, 'b' of" in found.failures[0].reason


def test_built_ins_that_fail_to_give_their_records_are_our_own_failure(monkeypatch):
    """It is raised, and not told as a plugin's."""

    def fail():
        raise ZeroDivisionError

    hookimpl(fail)
    monkeypatch.setattr("scrlearn.exporters.plugin.scrlearn_register_exporters", fail)
    found = host()
    with pytest.raises(
        ScrlearnError, match=r"^scrlearn could not load its own exporters \(exporters\): Zero"
    ):
        assert found.exporters
    assert found.layouts

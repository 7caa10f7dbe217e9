"""Installed plugins, as a user has them: entry points on the path, in a fresh interpreter.

However one of them fails, the others work, and the failure is named with its distribution and version.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap

import pytest

GOOD = """
from scrlearn.hooks import Check, hookimpl
from scrlearn.problems import ProblemCode, Severity

CODE = ProblemCode(code="{code}", title="Ours", severity=Severity.WARNING, why="w", hint="h", source="s")

def run(review, request):
    yield CODE.at("", "ours")

@hookimpl
def scrlearn_register_checks():
    yield Check(name="{name}", subjects=("review",), codes=(CODE,), run=run)
"""

STATUS = """
import json
from scrlearn.hooks import default_host

host = default_host()
print(json.dumps({
    "plugins": {
        str(one.provider): {"gave": {kind: list(names) for kind, names in one.registered.items() if names},
                            "failed": [[failure.part, failure.reason] for failure in one.failures]}
        for one in host.status()
    },
    "checks": list(host.incomplete("checks")),
    "rulesets": list(host.incomplete("rulesets")),
}))
"""


class Site:
    """A folder on the path in which distributions can be installed."""

    def __init__(self, folder):
        """Start with an empty folder."""
        self.folder = folder

    def install(self, distribution, version="1.2", *, source="", module=None, metadata=True):
        """Install a distribution with one module and one entry point."""
        module = module or distribution.replace("-", "_")
        (self.folder / f"{module}.py").write_text(textwrap.dedent(source), encoding="utf-8")
        info = self.folder / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        if metadata:
            (info / "METADATA").write_text(
                f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n"
            )
        (info / "entry_points.txt").write_text(f"[scrlearn]\n{distribution} = {module}\n")

    def run(self, code, **environment):
        """Run code in a fresh interpreter that finds what is installed here."""
        known = {name: value for name, value in os.environ.items() if not name.startswith("SCRLEARN_")}
        path = os.pathsep.join([str(self.folder), *filter(None, [os.environ.get("PYTHONPATH")])])
        return subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=False,
            env=known | {"PYTHONPATH": path} | environment,
        )

    def status(self):
        """Return what every plugin gave and what of it failed."""
        done = self.run(STATUS)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def site(tmp_path):
    """A site with one plugin that works."""
    made = Site(tmp_path)
    made.install("good-plugin", "2.0", source=GOOD.format(code="OUR001", name="ours"))
    return made


WORKS = {"gave": {"checks": ["ours"]}, "failed": []}

FAULTS = {
    "import error": ("import nothing_of_that_name", "import", "ModuleNotFoundError"),
    "error on import": ("raise RuntimeError('no licence')", "import", "RuntimeError: no licence"),
    "exit on import": ("raise SystemExit(3)", "import", "SystemExit: 3"),
    "syntax error": ("def (", "import", "SyntaxError"),
    "generator that raises half-way": (
        """
        from scrlearn.hooks import Check, hookimpl

        @hookimpl
        def scrlearn_register_checks():
            yield Check(name="half", subjects=("review",), codes=(), run=print)
            raise ValueError("half-way")
        """,
        "checks",
        "ValueError: half-way",
    ),
    "wrong record": (
        """
        from scrlearn.hooks import hookimpl

        @hookimpl
        def scrlearn_register_checks():
            return ["a check"]
        """,
        "checks",
        "gave 'a check' among its checks: give Check records",
    ),
    "exit while giving": (
        """
        from scrlearn.hooks import hookimpl

        @hookimpl
        def scrlearn_register_rulesets():
            raise SystemExit("bye")
        """,
        "rulesets",
        "SystemExit: bye",
    ),
    "misspelt hook": (
        """
        from scrlearn.hooks import hookimpl

        @hookimpl
        def scrlearn_register_check():
            yield from ()
        """,
        "hooks",
        "unknown hook scrlearn_register_check: did you mean scrlearn_register_checks?",
    ),
    "unmarked hook": (
        "def scrlearn_register_checks(): yield from ()",
        "hooks",
        "scrlearn_register_checks is not marked with @hookimpl",
    ),
    "argument that the hook does not have": (
        """
        from scrlearn.hooks import hookimpl

        @hookimpl
        def scrlearn_register_checks(review):
            yield from ()
        """,
        "hooks",
        "PluginValidationError",
    ),
    "name of a built-in": (
        GOOD.format(code="OUR002", name="disclosure"),
        "checks",
        "the name 'disclosure' is given",
    ),
    "code of a built-in": (GOOD.format(code="DIS101", name="theirs"), "checks", "the name 'DIS101' is given"),
}


@pytest.mark.parametrize(("source", "part", "reason"), FAULTS.values(), ids=FAULTS)
def test_broken_plugin_is_named_and_the_others_work(site, source, part, reason):
    """It is listed with distribution, version, what failed and why; the good one gave what it gives."""
    site.install("broken-plugin", "0.3", source=source)
    plugins = site.status()["plugins"]
    ((failed_part, failed_reason),) = plugins["broken-plugin 0.3"]["failed"]
    assert failed_part == part
    assert reason in failed_reason
    assert plugins["good-plugin 2.0"] == WORKS
    assert plugins["broken-plugin 0.3"]["gave"] == {}


def test_built_in_wins_over_a_plugin_of_the_same_name(site):
    """Core's own check stays in place."""
    site.install("broken-plugin", source=GOOD.format(code="OUR002", name="disclosure"))
    (given,) = [
        one["gave"] for name, one in site.status()["plugins"].items() if name.startswith("checks (scrlearn")
    ]
    assert "disclosure" in given["checks"]


def test_two_plugins_of_one_name_are_both_refused_and_both_named(site):
    """Which one is found first must not decide."""
    site.install("other-plugin", "3.1", source=GOOD.format(code="OUR009", name="ours"))
    plugins = site.status()["plugins"]
    for name in ("good-plugin 2.0", "other-plugin 3.1"):
        ((part, reason),) = plugins[name]["failed"]
        assert plugins[name]["gave"] == {}
        assert part == "checks"
        assert reason == "the name 'ours' is given more than once, by good-plugin 2.0, other-plugin 3.1"


@pytest.mark.parametrize(
    ("fault", "checks", "rulesets"),
    [
        ("import error", True, True),
        ("misspelt hook", True, True),
        ("generator that raises half-way", True, False),
        ("name of a built-in", True, False),
        ("exit while giving", False, True),
    ],
)
def test_results_say_what_may_be_missing(site, fault, checks, rulesets):
    """A plugin that could not give its checks or rule sets makes the results of those incomplete."""
    site.install("broken-plugin", "0.3", source=FAULTS[fault][0])
    status = site.status()
    assert [bool(status["checks"]), bool(status["rulesets"])] == [checks, rulesets]
    assert all("broken-plugin 0.3" in message for message in status["checks"] + status["rulesets"])


def test_report_of_a_check_is_incomplete(site):
    """The good plugin's problem is reported, and the broken plugin is named beside it."""
    site.install("broken-plugin", "0.3", source="import nothing_of_that_name")
    code = (
        "import scrlearn; report = scrlearn.check(scrlearn.Review(id='n', title='N'));"
        "codes = {problem.code for problem in report.problems};"
        "print(report.complete, report.incomplete[0], 'OUR001' in codes)"
    )
    said = site.run(code).stdout
    assert said.startswith(
        "False incomplete: plugin broken-plugin 0.3 could not give its checks: ModuleNotFoundError"
    )
    assert said.endswith("True\n")


def test_strict_mode_raises_with_the_plugins_name(site):
    """A service that must not run without its plugins stops, and says which one failed."""
    site.install("broken-plugin", "0.3", source="import nothing_of_that_name")
    done = site.run("import scrlearn; scrlearn.PluginHost().status()", SCRLEARN_STRICT_PLUGINS="1")
    assert done.returncode == 1
    assert "scrlearn.errors.PluginError: plugin broken-plugin 0.3: import: ModuleNotFoundError" in done.stderr


def test_half_removed_distribution_is_named_and_the_others_work(site):
    """An interrupted removal leaves entry points without metadata."""
    site.install("broken-plugin", source="import nothing_of_that_name", metadata=False)
    plugins = site.status()["plugins"]
    assert plugins["good-plugin 2.0"] == WORKS
    assert any("unknown distribution" in name and one["failed"] for name, one in plugins.items())


def test_listing_plugins_loads_no_exporter(site):
    """What plugins offer is text until it is used."""
    code = (
        "import sys, scrlearn; scrlearn.PluginHost().status();"
        "print([name for name in ('docx', 'weasyprint', 'jinja2', 'phonenumbers') if name in sys.modules])"
    )
    done = site.run(code)
    assert done.stdout == "[]\n", done.stderr


def test_metadata_that_cannot_be_read_stop_no_other_plugin(site):
    """The distribution is named, and the good one gives what it gives."""
    site.install("broken-plugin", source="")
    info = site.folder / "broken_plugin-1.2.dist-info"
    (info / "entry_points.txt").write_bytes(b"[scrlearn]\nbroken = \xff\xfe\n")
    plugins = site.status()["plugins"]
    ((part, reason),) = plugins["broken-plugin 1.2"]["failed"]
    assert (part, reason.partition(":")[0]) == ("import", "UnicodeDecodeError")
    assert plugins["good-plugin 2.0"] == WORKS


def test_a_module_given_and_installed_is_one_plugin(site):
    """Nothing is given twice, and nothing fails."""
    done = site.run(
        "import good_plugin, scrlearn\n"
        "host = scrlearn.PluginHost(plugins={'ours': good_plugin})\n"
        "assert host.status() and not host.failures\n"
        "print(host.providers('checks')['ours'])"
    )
    assert done.stdout == "ours\n", done.stderr


def test_no_plugin_forges_a_line_where_plugins_are_listed(site):
    """Neither by its metadata, whose fields go on over several lines, nor by the name of a hook."""
    forged = "globals()['scrlearn_register_x\\n0 failures'] = hookimpl(lambda: ())"
    source = f"from scrlearn.hooks import hookimpl\n{forged}"
    site.install("forging-plugin", source=source)
    metadata = "Name: forging-plugin\n sound-plugin 1.0\nVersion: 1.2\n sound-plugin 1.0\n"
    (site.folder / "forging_plugin-1.2.dist-info" / "METADATA").write_text(metadata)
    done = site.run("import sys; from scrlearn.cli import main; sys.argv = ['scrlearn', 'plugins']; main()")
    assert "FAILED in hooks: unknown hook scrlearn_register_x 0 failures" in done.stdout
    assert not any(
        line.lstrip().startswith(("sound-plugin", "0 failures")) for line in done.stdout.splitlines()
    )


def test_two_entry_points_of_one_module_are_one_plugin(site):
    """As where a distribution names its plugin twice."""
    info = site.folder / "good_plugin-2.0.dist-info"
    (info / "entry_points.txt").write_text("[scrlearn]\na = good_plugin\nb = good_plugin\n")
    plugins = site.status()["plugins"]
    assert plugins["a (good-plugin 2.0)"] == WORKS
    assert "b (good-plugin 2.0)" not in plugins


def test_a_command_goes_on_beside_a_plugin_that_prints_and_ends_programs(site):
    """Its output stays data, the plugin is named, and how to do without it is said."""
    site.install("loud-plugin", source="print('polluted')\nclass Own(BaseException): pass\nraise Own('no')")
    review = site.folder / "n.json"
    review.write_text('{"kind": "review", "schema_version": 1, "id": "n", "title": "Child N"}')
    done = site.run(
        "import sys; from scrlearn.cli import main; "
        f"sys.argv = ['scrlearn', 'check', {str(review)!r}, '--format', 'json']; main()"
    )
    assert "loud-plugin 1.2" in json.loads(done.stdout)["files"][0]["incomplete"][0]
    assert "scrlearn --no-plugins" in done.stderr
    assert "polluted" in done.stderr
    assert "Traceback" not in done.stderr

"""What scrlearn finds: by the entry point, through its host, and by the name of a file."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from io import BytesIO

import pytest
from openpyxl import load_workbook

import scrlearn
from scrlearn.hooks import PluginHost
from scrlearn_xlsx import plugin


@pytest.fixture
def host():
    """The built-ins and this plugin, whatever else is installed."""
    return PluginHost(plugins={"scrlearn-xlsx": plugin}, entry_points=False, strict=True)


@pytest.fixture
def review():
    """A review with an action that has a note of progress, which is not for the public."""
    action = scrlearn.Action(
        id="a1",
        text="Agree the joint template.",
        owner="Named Midwife",
        due=scrlearn.AsWritten(text="31 September 2016"),
        progress=(scrlearn.ProgressNote(text="Drafted by two services."),),
    )
    recommendation = scrlearn.Recommendation(id="r1", text="Plan together.", actions=(action,))
    return scrlearn.Review(id="child-n", title="Child N", recommendations=(recommendation,))


def test_the_entry_point_leads_to_the_plugin():
    """The installed distribution names the module in the group where scrlearn looks."""
    (entry_point,) = [
        found for found in importlib.metadata.entry_points(group="scrlearn") if found.name == "xlsx"
    ]
    assert entry_point.dist is not None
    assert entry_point.dist.name == "scrlearn-xlsx"
    assert entry_point.load() is plugin


def test_an_installed_plugin_is_found():
    """A host that looks at what is installed has the format, and knows whose it is."""
    provider = PluginHost().providers("exporters")["xlsx"]
    assert (provider.distribution, provider.version) == (
        "scrlearn-xlsx",
        importlib.metadata.version("scrlearn-xlsx"),
    )


def test_nothing_fails_when_it_registers(host):
    """Every hook that the plugin has fits, and it gives one format and nothing else."""
    (status,) = [one for one in host.status() if one.provider.distribution == "scrlearn-xlsx"]
    assert status.ok
    assert {kind: names for kind, names in status.registered.items() if names} == {"exporters": ("xlsx",)}


def test_a_file_name_is_enough(host, review, tmp_path):
    """The suffix finds the format, and the format finds the layout it is for."""
    path = scrlearn.export(review, tmp_path / "plan.xlsx", host=host)
    sheet = load_workbook(path)["Action plan"]
    assert [cell.value for cell in sheet[1]][:4] == ["Rec. no.", "Recommendation", "No.", "Action"]
    assert [cell.value for cell in sheet[2]][:4] == [1, "Plan together.", "a1", "Agree the joint template."]


def test_an_audience_gets_what_it_may_see(host, review):
    """Notes of progress are in the board's workbook and nowhere in the public one."""
    for audience, expected in (("board", True), ("public", False)):
        workbook = load_workbook(BytesIO(scrlearn.render(review, "xlsx", audience=audience, host=host)))
        words = [str(cell.value) for sheet in workbook for row in sheet.iter_rows() for cell in row]
        assert any("Drafted by two services." in word for word in words) is expected


def test_another_layout_is_refused_with_the_one_to_use(host, review):
    """The review itself is no action plan: the message says what to ask for."""
    with pytest.raises(scrlearn.ExportError, match="--layout action-plan"):
        scrlearn.render(review, "xlsx", layout="review", host=host)


def test_listing_formats_loads_no_workbook_library():
    """Whoever only lists formats, or writes another, does not wait for XlsxWriter."""
    program = (
        "import sys; from scrlearn.hooks import PluginHost; "
        "assert 'xlsx' in PluginHost().exporters; assert 'xlsxwriter' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_check_tells_a_text_that_no_cell_can_hold():
    """An action of 40,000 letters is refused by the export, and before it by the check."""
    action = scrlearn.Action(id="a1", text="word " * 8_000)
    review = scrlearn.Review(
        id="n",
        title="N",
        recommendations=[scrlearn.Recommendation(id="r1", text="Do.", actions=[action])],
    )
    (problem,) = scrlearn.check(review, formats=["xlsx"], codes=["STR148"]).errors
    assert "32,767" in problem.message
    with pytest.raises(scrlearn.ExportError, match="32,767"):
        scrlearn.render(review, "xlsx", audience="board")

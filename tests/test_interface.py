"""The public names: complete, sorted, documented, and cheap to import."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import scrlearn

ROOT = Path(__file__).parents[1]
HEAVY = {
    "PIL",
    "cattrs",
    "click",
    "css_inline",
    "docx",
    "jinja2",
    "lxml",
    "phonenumbers",
    "weasyprint",
    "yaml",
}


def modules_after(statement: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after a statement."""
    listing = "import json, sys; print(json.dumps([name.split('.')[0] for name in sys.modules]))"
    code = f"{statement}; {listing}"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(json.loads(ran.stdout))


def test_all_is_sorted_and_complete():
    """Every public name is listed once, in order, and can be had."""
    assert list(scrlearn.__all__) == sorted(set(scrlearn.__all__))
    assert {*dir(scrlearn), "__version__"} == set(scrlearn.__all__)
    for name in scrlearn.__all__:
        assert getattr(scrlearn, name) is not None


@pytest.mark.parametrize("name", sorted(set(scrlearn.__all__) - {"__version__"}))
def test_every_public_name_is_documented(name: str):
    """What users import says what it is."""
    assert len(inspect.getdoc(getattr(scrlearn, name)) or "") > 20


def test_a_name_that_is_not_there_is_an_attribute_error():
    """A misspelt name fails as it would in any module."""
    with pytest.raises(AttributeError, match="exprot"):
        scrlearn.exprot  # noqa: B018 - the attribute is what is tested


def test_import_scrlearn_loads_no_library_of_any_format():
    """A program that imports scrlearn pays for a format only when it uses one."""
    assert modules_after("import scrlearn") & (HEAVY | {"attrs", "attr", "pluggy"}) == set()


def test_listing_what_plugins_offer_loads_no_exporter():
    """The names of the formats cost no format."""
    loaded = modules_after("import scrlearn; list(scrlearn.PluginHost(entry_points=False).exporters)")
    assert loaded & (HEAVY - {"lxml"}) == set()


def test_the_version_is_the_distributions():
    """The version that a receipt names is the one that was installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert "version" in project["dynamic"]
    assert scrlearn.__version__.count(".") == 2

"""The public names: complete, sorted, documented, and cheap to import."""

from __future__ import annotations

import compileall
import importlib
import inspect
import json
import pkgutil
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

import scrlearn
from scrlearn._lazy import Home, names_for_type_checkers

if TYPE_CHECKING:
    from importlib.abc import InspectLoader

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
LAZY_PACKAGES = [
    ".".join(file.parent.relative_to(SOURCE).parts)
    for file in sorted(SOURCE.rglob("__init__.py"))
    if "lazy_names(__name__)" in file.read_text(encoding="utf-8")
]
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


def public_names(package: str) -> dict[str, Home]:
    """Return the public names of a package that imports them lazily, each with the module it comes from."""
    spec = importlib.import_module(package).__spec__
    code = cast("InspectLoader", spec.loader).get_code(package) if spec else None
    return names_for_type_checkers(code) if code else {}


def test_all_is_sorted_and_complete():
    """Every public name is listed once, in order, and can be had."""
    assert len(LAZY_PACKAGES) >= 4
    for package in map(importlib.import_module, LAZY_PACKAGES):
        assert package.__all__ == dir(package) == sorted(set(package.__all__))
        for name in package.__all__:
            assert getattr(package, name) is not None


@pytest.mark.parametrize("package", LAZY_PACKAGES)
def test_no_name_is_said_to_live_where_it_does_not(package: str):
    """A name comes from the module that defines it, or from a package that counts it among its own."""
    for name, home in public_names(package).items():
        module = importlib.import_module(home.module)
        assert home.name in getattr(module, "__all__", vars(module)), f"{package}.{name} is not in {home}"
        written_in = getattr(getattr(module, home.name), "__module__", home.module)
        assert written_in == home.module or hasattr(module, "__path__"), f"{home} is from {written_in}"


@pytest.mark.parametrize("package", LAZY_PACKAGES)
def test_no_public_name_is_that_of_a_module_beside_it(package: str):
    """Importing the module would put it in the place of the name."""
    modules = {module.name for module in pkgutil.iter_modules(importlib.import_module(package).__path__)}
    assert modules & public_names(package).keys() == set()


def test_everything_is_there_for_whoever_imports_all():
    """`from scrlearn import *` gives the public names and no other."""
    names: dict[str, object] = {}
    exec("from scrlearn import *", names)  # noqa: S102 - a star is only allowed at the top of a module
    assert names.keys() - {"__builtins__"} == set(dir(scrlearn))


@pytest.mark.parametrize("form", ["byte code alone", "an archive"])
def test_the_names_are_known_without_the_source(form: str, tmp_path: Path):
    """A program that was packed without its source finds every name."""
    package = tmp_path / "packed"
    package.mkdir()
    block = "if TYPE_CHECKING:\n    from decimal import Decimal as Decimal\n"
    hooks = "else:\n    __getattr__, __dir__ = lazy_names(__name__)\n"
    imports = "from typing import TYPE_CHECKING\nfrom scrlearn._lazy import lazy_names\n"
    (package / "__init__.py").write_text(imports + block + hooks, encoding="utf-8")
    path = tmp_path
    if form == "an archive":
        path = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "packed"))
        shutil.rmtree(package)
    else:
        compileall.compile_dir(package, legacy=True, quiet=1)
        (package / "__init__.py").unlink()
    code = (
        f"import sys; sys.path.insert(0, {str(path)!r}); import packed; print(dir(packed), packed.Decimal(2))"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "['Decimal'] 2\n"


@pytest.mark.parametrize("name", sorted(set(dir(scrlearn)) - {"__version__"}))
def test_every_public_name_is_documented(name: str):
    """What users import says what it is."""
    assert len(inspect.getdoc(getattr(scrlearn, name)) or "") > 20


def test_a_name_that_is_not_there_is_an_attribute_error():
    """A misspelt name fails as it would in any module."""
    with pytest.raises(AttributeError, match="exprot"):
        scrlearn.exprot  # type: ignore[attr-defined]  # noqa: B018 - the attribute is what is tested


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

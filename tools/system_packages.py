"""See that the system has what scrlearn needs beside Python; install what is missing where that is possible.

    python3 tools/system_packages.py run     what exporting documents needs
    python3 tools/system_packages.py test    that, and the tools that the tests use to look at documents

On Debian and its relatives, as root, missing packages are installed with apt-get. Elsewhere the package,
what it is for and the command are printed. The exit code is 1 only where something needed is still missing:
the tests skip what an optional tool would have looked at. Where the environment says CI, nothing is optional.

Needs only the standard library, because it runs before anything is installed.
"""

import argparse
import ctypes
import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """One thing that the system must or should have: how to see it, what for, and Debian's package for it."""

    name: str
    package: str
    purpose: str
    found: Callable[[], bool]
    needed: bool = True


def library(name: str, soname: str) -> Callable[[], bool]:
    """A test for a shared library: it loads by its file name, or the system's own search knows it."""

    def found() -> bool:
        try:
            ctypes.CDLL(soname)
        except OSError:
            return ctypes.util.find_library(name) is not None
        return True

    return found


def program(*names: str) -> Callable[[], bool]:
    """A test for a program: one of these names is on PATH."""
    return lambda: any(shutil.which(name) for name in names)


def module(name: str) -> Callable[[], bool]:
    """A test for a module of the standard library, which Debian splits over several packages."""
    return lambda: importlib.util.find_spec(name) is not None


RUN = (
    Requirement(
        name="Python's venv", package="python3-venv", purpose="making .venv", found=module("ensurepip")
    ),
    Requirement(
        name="Pango",
        package="libpango-1.0-0",
        purpose="setting text in PDF",
        found=library("pango-1.0", "libpango-1.0.so.0"),
    ),
    Requirement(
        name="PangoFT2",
        package="libpangoft2-1.0-0",
        purpose="setting text in PDF",
        found=library("pangoft2-1.0", "libpangoft2-1.0.so.0"),
    ),
    # Pango does not depend on it and PDF works without it, but then takes three times as long, and every run
    # writes other bytes: fontTools does the subsetting and stamps the font with the present moment.
    Requirement(
        name="HarfBuzz subset",
        package="libharfbuzz-subset0",
        purpose="PDFs that have the same bytes on every run, in a third of the time",
        found=library("harfbuzz-subset", "libharfbuzz-subset.so.0"),
    ),
)
TEST = (
    Requirement(
        name="Poppler's tools",
        package="poppler-utils",
        purpose="tests that read and draw PDFs as a reader would",
        found=program("pdftotext"),
        needed=False,
    ),
    Requirement(
        name="LibreOffice Writer",
        package="libreoffice-writer",
        purpose="tests that open Word documents in a word processor",
        found=program("soffice", "libreoffice"),
        needed=False,
    ),
    Requirement(
        name="LibreOffice Calc",
        package="libreoffice-calc",
        purpose="tests that open the action plan's tracker in a spreadsheet",
        found=program("localc"),
        needed=False,
    ),
    Requirement(
        name="Chromium",
        package="chromium",
        purpose="tests that open web pages in a browser",
        found=program("chromium", "chromium-browser", "google-chrome"),
        needed=False,
    ),
)
REQUIREMENTS = {"run": RUN, "test": RUN + TEST}


def can_install() -> bool:
    """Whether apt-get is here and we may use it."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def apt_get(*arguments: str) -> bool:
    """Run apt-get without questions, waiting for another one to finish; say whether it succeeded."""
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments]
    print("+", " ".join(command), flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False).returncode == 0


def install(missing: Sequence[Requirement]) -> None:
    """Install what can be installed; one failing package does not keep the others away."""
    apt_get("update")  # a new machine has no lists yet; where this fails, the old lists may still do
    for requirement in missing:
        if not apt_get("install", "--yes", "--no-install-recommends", requirement.package):
            print(f"apt-get could not install {requirement.package}", file=sys.stderr)


def main() -> int:
    """Look, install, look again, and name what is still missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=sorted(REQUIREMENTS))
    requirements = REQUIREMENTS[parser.parse_args().target]

    missing = [requirement for requirement in requirements if not requirement.found()]
    if missing and can_install():
        install(missing)
        importlib.invalidate_caches()
        missing = [requirement for requirement in missing if not requirement.found()]

    strict = bool(os.environ.get("CI"))
    for requirement in missing:
        weight = "needed" if requirement.needed or strict else "optional"
        print(f"{requirement.name} is missing ({weight}): {requirement.purpose}.", file=sys.stderr)
        print(f"  Debian, Ubuntu: sudo apt-get install {requirement.package}", file=sys.stderr)
    return 1 if any(requirement.needed or strict for requirement in missing) else 0


if __name__ == "__main__":
    raise SystemExit(main())

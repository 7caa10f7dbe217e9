"""Install the oldest versions of every dependency that are promised to work, and write the samples with them.

    python3 tools/lowest.py

The bounds are those of pyproject.toml, here and of the plugins. The environment stays under build/lowest/ and
is made anew each time: what an older installation left in it would hide a bound that is too low.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENVIRONMENT = ROOT / "build" / "lowest"


def projects() -> list[Path]:
    """The folders of the distributions: scrlearn's own, and the plugins'."""
    return [ROOT, *sorted(path.parent for path in (ROOT / "plugins").glob("*/pyproject.toml"))]


def bounds(project: Path) -> list[str]:
    """The lower bounds of a project's dependencies, as the versions that they name.

    Raises:
        ValueError: a dependency has no lower bound, or more than that.
    """
    declared = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = []
    for dependency in declared["dependencies"]:
        match = re.fullmatch(r"([A-Za-z0-9._-]+)>=([0-9.]+)", dependency)
        if match is None:
            raise ValueError(
                f"{project.name}: {dependency!r} is not a name and the oldest version that works"
            )
        if not match[1].startswith("scrlearn"):
            found.append(f"{match[1]}=={match[2]}")
    return found


def main() -> int:
    """Install and write; the exit code is 1 where something failed."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    venv.create(ENVIRONMENT, clear=True, with_pip=True)
    python = ENVIRONMENT / "bin" / "python"
    pinned = sorted({bound for project in projects() for bound in bounds(project)})
    with tempfile.TemporaryDirectory(prefix="scrlearn-lowest-") as folder:
        steps: list[list[str | Path]] = [
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *pinned, *projects()],
            [python, "-m", "scrlearn", "demo", folder],
            [python, "-m", "scrlearn", "plugins"],
        ]
        for step in steps:
            if subprocess.run(step, check=False).returncode != 0:
                print(f"failed: {' '.join(map(str, step))}", file=sys.stderr)
                return 1
    print(f"the oldest versions work together: {', '.join(pinned)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

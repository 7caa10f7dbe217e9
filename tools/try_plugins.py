"""Install each plugin alone beside the core, from wheels, and use it as a newcomer would.

    python -m tools.try_plugins PYTHON WHEELS

PYTHON has the core installed and no plugin; WHEELS is the folder of the wheels.

For .ci/run. Before a plugin is installed its rules are asked for, and the message must say what to install.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from scrlearn.law.distributions import DISTRIBUTIONS
from tools.try_installation import InstallationError, run

RULES = {
    distribution: [rules for rules, brings in DISTRIBUTIONS.items() if brings == distribution]
    for distribution in DISTRIBUTIONS.values()
}
"""The rule sets that each distribution brings."""
REVIEW = """\
kind: review
schema_version: 1
id: case-x
title: Case X
rules: {rules}
dates: {{event: 2023-05-10, notified: 2023-05-12, initiated: 2023-06-01}}
facts: {{died: true}}
"""


def try_rules(python: Path, wheel: Path, distribution: str, folder: Path) -> None:
    """Ask for the rules of a distribution before and after it is installed, and take it away again.

    Raises:
        InstallationError: at the first thing that is not as it should be.
    """
    scrlearn = python.with_name("scrlearn")
    review = folder / "case-x.yaml"
    for rules in RULES[distribution]:
        review.write_text(REVIEW.format(rules=rules), encoding="utf-8")
        absent = subprocess.run(
            [scrlearn, "decide", review], cwd=folder, capture_output=True, text=True, check=False
        )
        advice = f"pip install ./plugins/{distribution}"
        if absent.returncode != 2 or advice not in absent.stderr:  # noqa: PLR2004 - could not run
            message = f"{rules} without {distribution}: {absent.returncode}\n{absent.stderr}"
            raise InstallationError(message)
    run(folder, python, "-m", "pip", "install", "--quiet", wheel)
    for rules in RULES[distribution]:
        review.write_text(REVIEW.format(rules=rules), encoding="utf-8")
        run(folder, scrlearn, "rules", rules)
        run(folder, scrlearn, "decide", review, expected=(0, 3))
        run(folder, scrlearn, "timetable", review)
    run(folder, scrlearn, "plugins")
    run(folder, python, "-m", "pip", "uninstall", "--quiet", "--yes", distribution)


def try_calendar(python: Path, wheel: Path, folder: Path) -> None:
    """Export the timetable of a review as a calendar, with the calendar's plugin alone.

    Raises:
        InstallationError: at the first thing that is not as it should be.
    """
    scrlearn = python.with_name("scrlearn")
    run(folder, python, "-m", "pip", "install", "--quiet", wheel)
    review = folder / "case-x.yaml"
    review.write_text(REVIEW.format(rules="england-cspr"), encoding="utf-8")
    run(folder, scrlearn, "export", review, "--to", "ical", "--audience", "board", "--out", "calendar")
    if not list((folder / "calendar").glob("**/*.ics")):
        message = "scrlearn-ical wrote no calendar"
        raise InstallationError(message)
    run(folder, python, "-m", "pip", "uninstall", "--quiet", "--yes", "scrlearn-ical")


def wheel_of(wheels: Path, distribution: str) -> Path:
    """Return the wheel of a distribution.

    Raises:
        InstallationError: there is none.
    """
    found = sorted(wheels.glob(f"{distribution.replace('-', '_')}-*.whl"))
    if not found:
        message = f"no wheel of {distribution} in {wheels}"
        raise InstallationError(message)
    return found[-1]


def main() -> int:
    """Try each in a temporary folder; the exit code is 1 where something failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("python", type=Path)
    parser.add_argument("wheels", type=Path)
    arguments = parser.parse_args()
    # Not resolved: an environment's interpreter is a link, and what it leads to has none of its packages.
    python, wheels = arguments.python.absolute(), arguments.wheels.resolve()
    try:
        with tempfile.TemporaryDirectory(prefix="scrlearn-plugins-") as folder:
            for distribution in RULES:
                try_rules(python, wheel_of(wheels, distribution), distribution, Path(folder))
            try_calendar(python, wheel_of(wheels, "scrlearn-ical"), Path(folder))
    except InstallationError as error:
        print(error, file=sys.stderr)
        return 1
    print("each plugin works alone beside the core")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

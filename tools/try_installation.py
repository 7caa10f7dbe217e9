"""Use an installation of scrlearn as a newcomer would, in an empty folder, and see that the files appear.

    python tools/try_installation.py BIN      BIN is the folder that holds the installation's `scrlearn`

For .ci/run, which installs the built wheels away from the source tree first.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src"
FORMATS = ("docx", "pdf", "html", "eml")
"""The endings of the four formats that a plain installation writes."""


class InstallationError(Exception):
    """The installation did something other than it should."""


def run(folder: Path, *command: str | Path, expected: Collection[int] = (0,)) -> str:
    """Run a command in a folder and return what it printed.

    Raises: InstallationError where it exits with another code than expected, or shows a traceback.
    """
    shown = " ".join(str(word) for word in command)
    print("+", shown, flush=True)
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode not in expected or "Traceback" in done.stderr:
        message = f"{shown}: exit code {done.returncode}\n{done.stdout}{done.stderr}"
        raise InstallationError(message)
    return done.stdout


def written(folder: Path, suffix: str) -> list[Path]:
    """The files below a folder with that ending.

    Raises: InstallationError where there is none, or where one is empty.
    """
    files = sorted(folder.glob(f"**/*.{suffix}"))
    if not files:
        message = f"no .{suffix} file was written below {folder}"
        raise InstallationError(message)
    if empty := [file for file in files if file.stat().st_size == 0]:
        message = f"{empty[0]} is empty"
        raise InstallationError(message)
    return files


def sample_review(demo: Path) -> Path:
    """The review among the demo's own source files."""
    for file in written(demo, "yaml"):
        if "kind: review" in file.read_text(encoding="utf-8").splitlines():
            return file
    message = f"the demo wrote no review file below {demo}"
    raise InstallationError(message)


def try_out(binaries: Path, folder: Path) -> None:
    """The newcomer's first quarter of an hour.

    Raises: InstallationError at the first thing that is not as it should be.
    """
    scrlearn = binaries / "scrlearn"
    place = run(folder, binaries / "python", "-c", "import scrlearn; print(scrlearn.__file__)").strip()
    if Path(place).is_relative_to(SOURCE):
        message = f"this is the source tree, not an installation: {place}"
        raise InstallationError(message)

    run(folder, scrlearn, "--version")
    plugins = run(folder, scrlearn, "plugins")
    run(folder, scrlearn, "demo", "demo")
    for suffix in FORMATS:
        written(folder / "demo", suffix)

    review = sample_review(folder / "demo")
    run(folder, scrlearn, "check", review, expected=(0, 1))  # the sample has faults planted in it
    run(folder, scrlearn, "decide", review, expected=(0, 3))  # and a fact that nobody knows
    if "xlsx" in plugins:
        run(folder, scrlearn, "export", review, "--to", "xlsx", "--out", "tracker")
        written(folder / "tracker", "xlsx")


def main() -> int:
    """Try it in a temporary folder; the exit code is 1 where something failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("binaries", type=Path, metavar="BIN")
    binaries = parser.parse_args().binaries.absolute()
    try:
        with tempfile.TemporaryDirectory(prefix="scrlearn-trial-") as folder:
            try_out(binaries, Path(folder))
    except InstallationError as error:
        print(error, file=sys.stderr)
        return 1
    print("the installation works")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

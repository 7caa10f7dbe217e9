"""Run the tests with each supported Python that is on this machine, each in a virtual environment of its own.

    python3 tools/matrix.py 3.12 3.13

Tests that are marked `one_python` are passed over: what they show is the same with every Python, and
`make test` shows it. Hypothesis looks at other examples with each Python, always the same with one.

An interpreter counts as present when it runs: a launcher of that name that cannot start one is passed over,
and the versions that pyenv keeps are found even where its launcher has another one selected. An absent
interpreter is skipped with a message. Environments stay under build/matrix/ and are used again. As many
versions are tested side by side as there are processor cores, and each one's output comes when it has ended.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROBE = "import ensurepip, sys; print('%d.%d' % sys.version_info[:2])"


def candidates(version: str) -> Iterator[str]:
    """Where that version may be, the most obvious place first."""
    if on_path := shutil.which(f"python{version}"):
        yield on_path
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from (str(path) for path in sorted(pyenv.glob(f"versions/{version}.*/bin/python{version}")))


def interpreter(version: str) -> str | None:
    """The first candidate that really runs, is that version and can make virtual environments."""
    for candidate in candidates(version):
        answer = subprocess.run([candidate, "-c", PROBE], capture_output=True, text=True, check=False)
        if answer.returncode == 0 and answer.stdout.strip() == version:
            return candidate
    return None


def steps(version: str, python: str, workers: int) -> Iterator[list[str | Path]]:
    """The commands that make or refresh that version's environment and run the tests in it."""
    environment = ROOT / "build" / "matrix" / version
    inside = environment / "bin" / "python"
    if not inside.exists():
        yield [python, "-m", "venv", environment]
        yield [inside, "-m", "pip", "install", "--quiet", "--upgrade", "pip"]
    projects = [ROOT, *sorted(path.parent for path in (ROOT / "plugins").glob("*/pyproject.toml"))]
    editable = [argument for project in projects for argument in ("--editable", project)]
    yield [inside, "-m", "pip", "install", "--quiet", "--group", "dev"]
    # What builds them came with the group: an environment for each project's build would take longest of all.
    yield [inside, "-m", "pip", "install", "--quiet", "--no-build-isolation", *editable]
    search = ["--hypothesis-profile", "matrix", "--hypothesis-seed", version.replace(".", "")]
    yield [inside, "-m", "pytest", "-n", str(workers), "-q", "-m", "not one_python", *search]


def run_tests(version: str, python: str, workers: int) -> bool:
    """Take these steps until one fails, print what they said, and say whether all went well."""
    began, told, passed = time.monotonic(), [], True
    for step in steps(version, python, workers):
        done = subprocess.run(
            step, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        passed = done.returncode == 0
        told.append(done.stdout)
        if not passed:
            told.append(f"failed: {' '.join(map(str, step))}")
            break
    print(f"== Python {version}: {python}, {time.monotonic() - began:.0f} s", *told, sep="\n", flush=True)
    return passed


def main() -> int:
    """Test with each version asked for; the exit code is 1 where one that is present fails."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("versions", nargs="+", metavar="VERSION")
    present = {}
    for version in parser.parse_args().versions:
        python = interpreter(version)
        if python is None:
            print(f"Python {version} is not on this machine: skipped", flush=True)
        else:
            present[version] = python
    if not present:
        return 0
    cores = os.cpu_count() or 1
    side_by_side = min(cores, len(present))
    with ThreadPoolExecutor(side_by_side) as pool:
        running = {
            pool.submit(run_tests, version, python, cores // side_by_side): version
            for version, python in present.items()
        }
        failed = [running[done] for done in as_completed(running) if not done.result()]
    if failed:
        print(f"tests failed with Python {', '.join(sorted(failed))}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Run the tests with each supported Python that is on this machine, each in a virtual environment of its own.

    python3 tools/matrix.py 3.12 3.13

An interpreter counts as present when it runs: a launcher of that name that cannot start one is passed over,
and the versions that pyenv keeps are found even where its launcher has another one selected. An absent
interpreter is skipped with a message. Environments stay under build/matrix/ and are used again.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
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


def run_tests(version: str, python: str) -> bool:
    """Make or refresh that version's environment and run the tests in it; say whether they passed."""
    environment = ROOT / "build" / "matrix" / version
    inside = environment / "bin" / "python"
    plugins = [argument for path in plugin_folders() for argument in ("--editable", str(path))]
    steps: list[list[str]] = [
        [str(inside), "-m", "pip", "install", "--quiet", "--upgrade", "pip"],
        [str(inside), "-m", "pip", "install", "--quiet", "--editable", ".", *plugins, "--group", "dev"],
        [str(inside), "-m", "pytest", "-n", "auto", "-q"],
        *([str(inside), "-m", "pytest", "-q", str(path)] for path in plugin_folders()),
    ]
    if not inside.exists():
        steps.insert(0, [python, "-m", "venv", str(environment)])
    return all(subprocess.run(step, cwd=ROOT, check=False).returncode == 0 for step in steps)


def plugin_folders() -> list[Path]:
    """The distributions under plugins/."""
    return sorted(path.parent for path in (ROOT / "plugins").glob("*/pyproject.toml"))


def main() -> int:
    """Test with each version asked for; the exit code is 1 where one that is present fails."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("versions", nargs="+", metavar="VERSION")
    failed = []
    for version in parser.parse_args().versions:
        python = interpreter(version)
        if python is None:
            print(f"Python {version} is not on this machine: skipped", flush=True)
            continue
        print(f"Python {version}: {python}", flush=True)
        if not run_tests(version, python):
            failed.append(version)
    if failed:
        print(f"tests failed with Python {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""How long a batch takes to publish, beside the same batch at the commit before a document was made once.

    python benchmarks/publishing.py

Twenty reviews, no two with the same words, in HTML, Word, email and JSON. Each code runs in processes of its
own, in turns, with the same installed libraries; what is told is processor time, its median, and the ratio.
Where the history of the repository does not go back so far, the code as it is now is measured alone.
"""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from importlib import resources
from pathlib import Path
from typing import Any

import attrs

BEFORE = "1416ddd"
FORMATS = ("html", "docx", "email", "json")
FILES = 20
ROUNDS = 7
WANTED = 0.65
ROOT = Path(__file__).parents[1]


def main() -> None:
    """Measure both in turns, and print."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build) as name:
        folder = Path(name)
        # A first batch, of other words, warms up what a process makes once.
        for batch in ("warm", "measured"):
            write_reviews(folder / batch, batch)
        codes = {"now": ROOT / "src"}
        if unpacked(BEFORE, folder / "before"):
            codes["before"] = folder / "before" / "src"
        else:
            print(f"commit {BEFORE} is not in this copy of the repository: the code is measured alone")
        times: dict[str, list[float]] = {code: [] for code in codes}
        for number in range(ROUNDS):
            for code, source in codes.items():
                times[code].append(measured_apart(source, folder, f"{code}-{number}"))
    middle = {code: statistics.median(taken) for code, taken in times.items()}
    for code, taken in middle.items():
        print(f"{code:<8}{taken:6.3f} s of processor time for {FILES} files in {', '.join(FORMATS)}")
    if "before" in middle:
        print(f"ratio   {middle['now'] / middle['before']:6.2f} ({WANTED} or less is wanted)")


def write_reviews(folder: Path, mark: str) -> None:
    """Write reviews like the sample, each with words that no other has."""
    # Not above: this file is also run with the earlier code, whose names are others.
    from scrlearn.files import dump, load

    folder.mkdir()
    with resources.as_file(resources.files("scrlearn.samples")) as samples:
        sample = load(samples / "review.yaml")
    for number in range(FILES):
        review = attrs.evolve(_marked(sample, f" (see note {mark} {number})"), id=f"review-{number}")
        dump(review, folder / f"review-{number}.yaml")


def _marked(value: Any, mark: str) -> Any:  # noqa: ANN401 - whatever a field of a noun holds
    """Return a value with a mark in every sentence that it holds."""
    if isinstance(value, str) and value.endswith("."):
        return value.removesuffix(".").replace(". ", f"{mark}. ") + f"{mark}."
    if isinstance(value, tuple):
        return tuple(_marked(part, mark) for part in value)
    if not attrs.has(type(value)):
        return value
    fields = {name: getattr(value, name) for name in attrs.fields_dict(type(value))}
    changed = {name: new for name, part in fields.items() if (new := _marked(part, mark)) != part}
    return attrs.evolve(value, **changed)


def unpacked(commit: str, folder: Path) -> bool:
    """Unpack an earlier state of the code, and say whether the repository knows it."""
    git = ["git", "-C", str(ROOT), "archive", commit, "src"]
    archive = subprocess.run(git, capture_output=True, check=False)
    if archive.returncode:
        return False
    folder.mkdir()
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as packed:
        packed.extractall(folder, filter="data")
    return True


def measured_apart(source: Path, folder: Path, run: str) -> float:
    """Measure the code in a folder in a process of its own."""
    return float(
        subprocess.run(
            [sys.executable, __file__, folder, run],
            env={**os.environ, "PYTHONPATH": str(source), "XDG_STATE_HOME": str(folder / "state")},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout
    )


def measured(folder: Path, run: str) -> float:
    """Return the processor time of a batch of files in this process, after another that warms it up."""
    from scrlearn.hooks import PluginHost
    from scrlearn.publish import export_many

    host = PluginHost(entry_points=False)
    taken = 0.0
    for batch in ("warm", "measured"):
        out = folder / "out" / run / batch
        started = time.process_time()
        results = export_many(folder / batch, to=FORMATS, out=out, host=host)
        faults = [result.error for result in results if not result.ok]
        taken = time.process_time() - started
        if faults:
            raise ValueError(faults[0])
    return taken


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        print(measured(Path(sys.argv[1]), sys.argv[2]))

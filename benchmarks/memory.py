"""What one process weighs after exporting a briefing again and again in four formats.

After the tenth document everything that is made once is there; from then on a process should hardly grow.
"""

from __future__ import annotations

import sys
from pathlib import Path

import attrs

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.exporters.rendering import rendered
from tests.exporters.trees import briefing

FORMATS = ("html", "pdf", "docx", "email")
DOCUMENTS = 200
WARM = 10
WANTED = 20


def resident() -> float:
    """Return the resident memory of this process in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1_000_000


def main() -> None:
    """Export the documents and print what the process weighs on the way."""
    document = briefing()
    weights: dict[int, float] = {}
    for number in range(1, DOCUMENTS + 1):
        # Each is another document, so that nothing that is kept for one serves the next.
        one = attrs.evolve(document, id=f"briefing-{number}", title=f"{document.title} {number}")
        for format_name in FORMATS:
            rendered(format_name, one)
        if number in (1, WARM, 50, 100, DOCUMENTS):
            weights[number] = resident()
            print(f"after {number:3} documents: {weights[number]:6.1f} MB")
    print(f"growth after the tenth: {weights[DOCUMENTS] - weights[WARM]:.1f} MB (less than {WANTED} wanted)")


if __name__ == "__main__":
    main()

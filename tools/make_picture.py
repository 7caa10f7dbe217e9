"""Make the README's picture again: the first page of the sample briefing, as the PDF exporter draws it.

    python tools/make_picture.py

Needs pdftoppm (Debian: poppler-utils).
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from scrlearn.files import load
from scrlearn.publish import export

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "images" / "briefing.png"
RESOLUTION = 90


def main() -> None:
    """Export, draw, and reduce to a palette that keeps the text sharp and the file small."""
    with tempfile.TemporaryDirectory() as folder:
        page = export(load(ROOT / "src/scrlearn/samples/briefing.yaml"), Path(folder) / "briefing.pdf")
        command = ["pdftoppm", "-png", "-r", str(RESOLUTION), "-f", "1", "-l", "1", "-singlefile"]
        subprocess.run([*command, str(page), str(page.with_suffix(""))], check=True)
        picture = Image.open(page.with_suffix(".png")).convert("RGB").quantize(64)
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        picture.save(TARGET, optimize=True)
    print(f"wrote {TARGET}")


if __name__ == "__main__":
    main()

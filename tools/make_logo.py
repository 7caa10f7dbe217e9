"""Draw the fictional board's logo for the samples: a harbour light over two waves, in the board's colour.

Run `python tools/make_logo.py` to write src/scrlearn/samples/logo.png again; the same bytes come each time.
"""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw

SIZE, SCALE = 240, 4
COLOUR = (20, 80, 107)
TARGET = Path(__file__).parent.parent / "src" / "scrlearn" / "samples" / "logo.png"


def wave(draw: ImageDraw.ImageDraw, middle: int) -> None:
    """Draw one wave across the disc."""
    points = [(x, middle + 9 * SCALE * math.sin(x / (13 * SCALE))) for x in range(34 * SCALE, 206 * SCALE)]
    draw.line(points, fill="white", width=7 * SCALE, joint="curve")


def main() -> None:
    """Draw at four times the size and scale down, for smooth edges."""
    picture = Image.new("RGB", (SIZE * SCALE, SIZE * SCALE), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse([4 * SCALE, 4 * SCALE, 236 * SCALE, 236 * SCALE], fill=COLOUR)
    tower = [(104, 150), (110, 78), (130, 78), (136, 150)]
    draw.polygon([(x * SCALE, y * SCALE) for x, y in tower], fill="white")
    draw.rectangle([106 * SCALE, 54 * SCALE, 134 * SCALE, 72 * SCALE], fill="white")
    draw.polygon([(x * SCALE, y * SCALE) for x, y in [(102, 52), (120, 38), (138, 52)]], fill="white")
    for beam in ([(98, 56), (48, 44), (48, 66)], [(142, 56), (192, 44), (192, 66)]):
        draw.polygon([(x * SCALE, y * SCALE) for x, y in beam], fill="white")
    wave(draw, 170 * SCALE)
    wave(draw, 194 * SCALE)
    picture.resize((SIZE, SIZE), Image.Resampling.LANCZOS).quantize(32).save(TARGET, optimize=True)


if __name__ == "__main__":
    main()

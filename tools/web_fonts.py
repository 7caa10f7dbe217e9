"""Make the web fonts (.woff2) from the bundled .ttf files, or with --check say whether they still agree.

A web font holds the same glyphs and tables, only compressed, so that a web page can carry its own typeface.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parents[1] / "src/scrlearn/assets/fonts/atkinson-hyperlegible-next"

REARRANGED = {"GlyphOrder", "glyf", "head", "loca"}
"""Tables that compression may rearrange without a change of meaning; glyphs are compared one by one."""


def write_web_font(source: Path) -> Path:
    """Write the .ttf file as .woff2 beside it."""
    # Without a fixed timestamp, fontTools would write the present moment into the font's head.
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = "woff2"
    target = source.with_suffix(".woff2")
    font.save(target)
    return target


def agrees(source: Path) -> bool:
    """Whether the .woff2 beside the .ttf holds the same glyphs and tables (its compression may differ)."""
    target = source.with_suffix(".woff2")
    if not target.exists():
        return False
    made, original = TTFont(target), TTFont(source)
    if made.getGlyphOrder() != original.getGlyphOrder() or set(made.keys()) != set(original.keys()):
        return False
    if any(made["glyf"][name] != original["glyf"][name] for name in original.getGlyphOrder()):
        return False
    compared = set(original.keys()) - REARRANGED
    return all(made.getTableData(tag) == original.getTableData(tag) for tag in compared)


def main() -> int:
    """Write or compare the web fonts; the exit code is 1 where --check finds one out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing, exit 1 where a file is out of date"
    )
    stale = [source for source in sorted(FOLDER.glob("*.ttf")) if not agrees(source)]
    if parser.parse_args().check:
        for source in stale:
            print(
                f"{source.with_suffix('.woff2')} is out of date: run python tools/web_fonts.py",
                file=sys.stderr,
            )
        return 1 if stale else 0
    for source in stale:
        print(f"wrote {write_web_font(source)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

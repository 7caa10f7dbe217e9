"""See that links between the repository's Markdown files lead somewhere: to a file, and to its heading.

    python tools/check_links.py

Only links inside the repository are followed; nothing is fetched.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
FOLDERS = ("docs", "src", "plugins")


def markdown_files() -> list[Path]:
    """The files that people read: those at the top, and those below the folders that hold documentation."""
    return sorted(
        [*ROOT.glob("*.md"), *(path for folder in FOLDERS for path in ROOT.glob(f"{folder}/**/*.md"))]
    )


@cache
def tokens(path: Path) -> list[Token]:
    """The file as Markdown's blocks."""
    return MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))


def links(path: Path) -> Iterator[tuple[int, str]]:
    """Every link and picture of a file, with the line that its block starts on."""
    for block in tokens(path):
        line = block.map[0] + 1 if block.map else 0
        for inline in block.children or ():
            target = inline.attrGet("href") if inline.type == "link_open" else inline.attrGet("src")
            if target:
                yield line, str(target)


@cache
def anchors(path: Path) -> set[str]:
    """The names by which the headings of a file can be linked to, as Markdown hosts make them.

    A heading that comes twice gets -1, -2 and so on from its second time.
    """
    names: dict[str, int] = {}
    found = set()
    blocks = tokens(path)
    for opening, heading in pairwise(blocks):
        if opening.type == "heading_open":
            words = "".join(part.content for part in heading.children or ())
            name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            seen = names.get(name, 0)
            names[name] = seen + 1
            found.add(f"{name}-{seen}" if seen else name)
    return found


def faults(path: Path) -> Iterator[str]:
    """Each link of a file that leads nowhere, as `file:line: message`."""
    for line, link in links(path):
        if re.match(r"[a-z][a-z0-9+.-]*:", link):
            continue  # another place: not ours to fetch
        place, _, anchor = unquote(link).partition("#")
        target = (path.parent / place).resolve() if place else path
        where = f"{path.relative_to(ROOT)}:{line}"
        if not target.is_relative_to(ROOT):
            yield f"{where}: {link} leads out of the repository"
        elif not target.exists():
            yield f"{where}: {link}: no such file"
        elif anchor and target.suffix == ".md" and anchor not in anchors(target):
            yield f"{where}: {link}: no such heading in {target.relative_to(ROOT)}"


def main() -> int:
    """Print each fault; the exit code is 1 where there is one."""
    found = [fault for path in markdown_files() for fault in faults(path)]
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The further parts of lists that are too long for one page, written into the built site as pages of their own.

A macro gives the first part, between two marks, and the engine makes its page. Each further part is that page with
another list, a level deeper, so both engines give the same and the pages need no files among those of authors.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from feitenbank.load.front_matter import all_pages
from feitenbank.macros.source_parts import SourceParts, address
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.site_address import site_address

LIST = re.compile(r"<!--deel-->.*?<!--/deel-->", re.DOTALL)
# The value of an attribute that is seen from the page: "../x/", "..", "./" or ".".
RELATIVE = re.compile(r'(?<==")\.(?=["/.])')


def write_parts(knowledge: KnowledgeBase, paths: Paths, site: Path) -> list[Path]:
    """Write the page of each further part below `site`; returns the files."""
    lists = SourceParts(knowledge)
    titles = titles_of(paths)
    files = []
    for kind, parts in lists.of_kind.items():
        if len(parts) < 2:
            continue
        first = address(kind, 1)
        page = (site / first / "index.html").read_text(encoding="utf-8")
        for part in parts[1:]:
            own = address(kind, part.number)
            made = part_page(page, lists.html(kind, part.number), titles[first.strip("/")], f"deel {part.number}")
            # The page's own address in full: canonical, for cards, and on paper.
            for end in '"<':
                made = made.replace(f"{site_address(paths)}{first}{end}", f"{site_address(paths)}{own}{end}")
            files.append(site / own / "index.html")
            files[-1].parent.mkdir(parents=True, exist_ok=True)
            files[-1].write_text(made, encoding="utf-8", newline="")
    return files


def titles_of(paths: Paths) -> dict[str, str]:
    """The title of each page, by its name."""
    return {paths.page_name(page.path): str(page.data.get("title", "")) for page in all_pages(paths)}


def part_page(page: str, block: str, title: str, name: str) -> str:
    """The built `page` with another list, one folder deeper and with its own title."""
    before, after = LIST.split(page, maxsplit=1)
    written = html.escape(title, quote=False)
    around = [_deeper(text).replace(written, f"{written}, {name}") for text in (before, after)]
    return f"{around[0]}{block.strip()}{around[1]}"


def _deeper(text: str) -> str:
    """With each relative address seen from one folder deeper."""
    return RELATIVE.sub("../.", text).replace('".././', '"../').replace('"../."', '"../"')

"""Lists that are too long for one page: their further pages, written into the built site.

A macro gives the first part, between two marks, and the engine makes its page. Each further page is that page with
another list, in a folder below it, so both engines give the same and no files stand among those of authors.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from feitenbank.load.front_matter import all_pages
from feitenbank.macros.overview_view import REST, overview_script, topic_pages
from feitenbank.macros.source_parts import SourceParts, address
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.site_address import site_address

OVERVIEW = "beweringen/"
LIST = re.compile(r"<!--deel-->.*?<!--/deel-->", re.DOTALL)
# What an author wrote above the list is about the whole list.
INTRODUCTION = re.compile(r"(?<=</h1>).*(?=<!--deel-->)", re.DOTALL)
# The value of an attribute that is seen from the page: "../x/", "..", "./" or ".".
RELATIVE = re.compile(r'(?<==")\.(?=["/.])')


def write_parts(knowledge: KnowledgeBase, paths: Paths, site: Path) -> list[Path]:
    """Write all further pages of long lists below `site`; returns the files."""
    titles = titles_of(paths)
    files = []
    for first, own, name, block in _pages(knowledge):
        page = (site / first / "index.html").read_text(encoding="utf-8")
        made = part_page(page, block, titles[first.strip("/")], name, own.removeprefix(first).count("/"))
        # The page's own address in full: canonical, for cards, and on paper.
        for end in '"<':
            made = made.replace(f"{site_address(paths)}{first}{end}", f"{site_address(paths)}{own}{end}")
        files.append(site / own / "index.html")
        files[-1].parent.mkdir(parents=True, exist_ok=True)
        files[-1].write_text(made, encoding="utf-8", newline="")
    if any(file.is_relative_to(site / OVERVIEW) for file in files):
        files.append(site / REST)
        files[-1].write_text(overview_script(knowledge), encoding="utf-8", newline="")
    return files


def _pages(knowledge: KnowledgeBase) -> Iterator[tuple[str, str, str, str]]:
    """The page that has the first part, the address of this one, what to add to its title, and its list."""
    lists = SourceParts(knowledge)
    for kind, parts in lists.of_kind.items():
        for part in parts[1:]:
            block = lists.html(kind, part.number)
            yield address(kind, 1), address(kind, part.number), f", deel {part.number}", block
    for own, name, block in topic_pages(knowledge):
        yield OVERVIEW, own, name, block


def titles_of(paths: Paths) -> dict[str, str]:
    """The title of each page, by its name."""
    return {paths.page_name(page.path): str(page.data.get("title", "")) for page in all_pages(paths)}


def part_page(page: str, block: str, title: str, name: str, deeper: int) -> str:
    """The built `page` with another list, so many folders deeper and with `name` behind its title."""
    before, after = LIST.split(INTRODUCTION.sub("\n", page), maxsplit=1)
    written = html.escape(title, quote=False)
    around = [_deeper(text, deeper).replace(written, f"{written}{html.escape(name)}") for text in (before, after)]
    return f"{around[0]}{block.strip()}{around[1]}"


def _deeper(text: str, levels: int) -> str:
    """With each relative address seen from a folder deeper."""
    up = "../" * levels
    return RELATIVE.sub(f"{up}.", text).replace(f'"{up}./', f'"{up}').replace(f'"{up}."', f'"{up}"')

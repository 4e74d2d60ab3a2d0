"""A script that several pages share as the beginning of each page's own script: one request instead of two.

A page names both in its front matter, the shared one first, so that it also works as an engine leaves it.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path("assets") / "js"
SHARED = "keuzes.js"
PAIR = re.compile(rf'[ \t]*<script src="[^"]*{FOLDER.as_posix()}/{SHARED}" defer></script>\s*?\n'
                  rf'(?=[ \t]*<script src="[^"]*{FOLDER.as_posix()}/([a-z-]+\.js)" defer>)')  # fmt: skip


def join_scripts(site: Path) -> None:
    """Put the shared script in front of every script that follows it on a page, and take it off those pages."""
    shared = site / FOLDER / SHARED
    if not shared.exists():
        return
    joined: set[str] = set()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if found := PAIR.search(html):
            joined.add(found[1])
            page.write_text(PAIR.sub("", html), encoding="utf-8", newline="")
    beginning = shared.read_text(encoding="utf-8")
    for name in joined:
        own = site / FOLDER / name
        own.write_text(beginning + own.read_text(encoding="utf-8"), encoding="utf-8", newline="")
    shared.unlink()

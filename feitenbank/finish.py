"""The last touch on a built site, the same for both engines: leave out what the theme ships and no page uses, and keep
source marks with the word before them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

# Material's own bundle: our templates use none of it (2.5 MB).
UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images")
# A mark that wraps to the next line alone loses its sentence; right behind a word it stays there (UAX 14, rule LB30).
# A word joiner would do so too, but some fonts give it a width.
SPACE_BEFORE_MARK = re.compile(r"(?:[ \n]|&NoBreak;|\u2060)+(?=<sup class=\"bronmerk\">)")


def finish(site: Path) -> None:
    """Change the built site in place."""
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        path.write_text(finished(html), encoding="utf-8", newline="")


def finished(html: str) -> str:
    """One page, finished."""
    return SPACE_BEFORE_MARK.sub("", html)

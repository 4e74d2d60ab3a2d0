"""Files that no page of the built site asks for."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

# Material's own bundle: our templates use none of it (2.5 MB).
FROM_THE_THEME = ("assets/javascripts", "assets/stylesheets", "assets/images")
# The engines' own search: ours is in data/zoekindex.js.
FROM_THE_ENGINE = ("search", "search.json")
STYLES = "assets/css"
STYLE_NAME = re.compile(rf"{STYLES}/([\w-]+\.css)")


def remove_unused(site: Path) -> None:
    """Take away what theme and engine ship and our templates do not use."""
    for name in (*FROM_THE_THEME, *FROM_THE_ENGINE):
        if (site / name).is_dir():
            shutil.rmtree(site / name)
        else:
            (site / name).unlink(missing_ok=True)


def remove_unused_styles(site: Path) -> None:
    """Take away the style sheets that stand in the pages by now (see `styles`) and that no page links to."""
    linked = {name for path in site.rglob("*.html") for name in STYLE_NAME.findall(path.read_text(encoding="utf-8"))}
    for path in (site / STYLES).glob("*.css"):
        if path.name not in linked:
            path.unlink()
